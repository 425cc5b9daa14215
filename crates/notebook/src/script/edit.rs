//! Edits of the module, written into the file.

use pyguard_source::{Document, TextRange};

use super::read_script;
use crate::EditError;

/// The file with edits of the module's text made in it. Both are the same byte for byte where an edit is taken.
pub(crate) fn edit(document: &Document, edits: &[(TextRange, &str)]) -> Result<String, EditError> {
    let (raw, text) = (document.raw(), document.text());
    let (mut new_raw, mut new_text) = (String::with_capacity(raw.len()), String::new());
    let mut at = 0;
    for (range, written) in edits {
        let (from, to) = (range.start().to_usize(), range.end().to_usize());
        let in_file = raw.get(from..to);
        let (Some(raw_before), Some(text_before)) = (raw.get(at..from), text.get(at..from)) else {
            return Err(EditError::OutsideText { offset: from });
        };
        let is_shown = in_file.is_some() && in_file == text.get(from..to);
        if !is_shown {
            let cell = document.position(range.start()).cell.unwrap_or(0);
            return Err(EditError::NotInFile { cell });
        }
        new_raw.push_str(raw_before);
        new_text.push_str(text_before);
        new_raw.push_str(written);
        new_text.push_str(written);
        at = to;
    }
    new_raw.push_str(raw.get(at..).unwrap_or(""));
    new_text.push_str(text.get(at..).unwrap_or(""));
    // Code may look like a mark of the format.
    match read_script(document.path(), new_raw) {
        Ok(read)
            if read.document.text() == new_text
                && read.document.cells().len() == document.cells().len() =>
        {
            Ok(read.document.raw().to_owned())
        }
        _ => Err(EditError::NotANotebook),
    }
}
