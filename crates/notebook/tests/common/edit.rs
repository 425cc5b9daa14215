//! Edits for the tests.

use pyguard_notebook::{EditError, edit, read};
use pyguard_source::{TextRange, TextSize};

/// Replaces texts in the joined module, each looked for after the one before.
pub(crate) fn edited(raw: &str, edits: &[(&str, &str)]) -> Result<String, EditError> {
    let notebook = read("notebook.ipynb", raw).unwrap();
    let text = notebook.document.text();
    let mut ranges = Vec::new();
    let mut expected = String::new();
    let mut done = 0;
    for (old, new) in edits {
        let start = done + text[done..].find(old).unwrap();
        expected.push_str(&text[done..start]);
        expected.push_str(new);
        done = start + old.len();
        ranges.push((range(start, done), *new));
    }
    expected.push_str(&text[done..]);
    let edited = edit(&notebook.document, &ranges)?;
    let read_again = read("notebook.ipynb", edited.as_str()).unwrap();
    let with_one_break = |text: &str| text.replace("\r\n", "\n");
    assert_eq!(with_one_break(read_again.document.text()), with_one_break(&expected));
    Ok(edited)
}

/// The same in a notebook of one cell with the given source value; gives the source value after it.
pub(crate) fn edited_source(source: &str, edits: &[(&str, &str)]) -> Result<String, EditError> {
    let before = r#"{"cells": [{"cell_type": "code", "source": "#;
    let after = r#", "outputs": []}]}"#;
    let edited = edited(&[before, source, after].concat(), edits)?;
    Ok(edited.strip_prefix(before).unwrap().strip_suffix(after).unwrap().to_owned())
}

/// A range of bytes.
pub(crate) fn range(start: usize, end: usize) -> TextRange {
    TextRange::new(TextSize::try_from(start).unwrap(), TextSize::try_from(end).unwrap())
}
