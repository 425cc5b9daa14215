//! Parts of all texts for the tests.

use pyguard_notebook::{NotebookTexts, texts};
use pyguard_source::{Surface, TextRange};

use super::edit::range;

/// A part: its cell, what it is, its text.
pub(crate) type Part = (Option<u32>, Surface, String);

/// All texts of a notebook that must be JSON.
pub(crate) fn texts_of(raw: &str) -> NotebookTexts {
    texts("notebook.ipynb", raw).unwrap()
}

/// The parts of a notebook; they must cover the text.
pub(crate) fn parts(raw: &str) -> Vec<Part> {
    let texts = texts_of(raw);
    assert_eq!(texts.parts[..], *texts.document.parts());
    let mut end = 0.into();
    let mut parts = Vec::new();
    for part in texts.parts.iter() {
        assert_eq!(part.range.start(), end);
        end = part.range.end();
        let text = texts.document.slice(part.range);
        assert!(text.ends_with('\n'), "{text:?}");
        parts.push((part.cell, part.surface, text.to_owned()));
    }
    assert_eq!(end.to_usize(), texts.document.text().len());
    parts
}

/// The span of the first occurrence of a text.
pub(crate) fn span(texts: &NotebookTexts, needle: &str) -> TextRange {
    let start = texts.document.text().find(needle).unwrap();
    range(start, start + needle.len())
}

/// The file with a span replaced by `x`, through the raw bytes that hold it.
pub(crate) fn replaced(texts: &NotebookTexts, span: TextRange) -> String {
    let mut raw = texts.document.raw().to_owned();
    for range in texts.document.raw_range(span).into_iter().rev() {
        raw.replace_range(range, "x");
    }
    raw
}
