use pyguard_source::{CellSpan, Document};

use super::EditError;
use crate::outline::Outline;
use crate::{Notebook, read};

/// What an edited cell must be read as.
pub(super) struct Outcome<'a> {
    pub(super) span: &'a CellSpan,
    /// Its text after the edits.
    pub(super) text: String,
    /// Whether IPython takes something off its lines.
    pub(super) has_prefixes: bool,
}

/// Fails unless the edited file gives the outcomes, and every other cell as it was.
pub(super) fn check(
    document: &Document,
    outline: &Outline,
    edited: &str,
    outcomes: &[Outcome<'_>],
) -> Result<(), EditError> {
    let notebook = read(document.path(), edited)?;
    check_module(document, &notebook, outcomes)?;
    check_cells(document.raw(), outline, &notebook, outcomes)
}

fn check_module(
    document: &Document,
    edited: &Notebook,
    outcomes: &[Outcome<'_>],
) -> Result<(), EditError> {
    let edited = &edited.document;
    let mut outcomes = outcomes.iter().peekable();
    let mut found = edited.cells().iter();
    for span in document.cells() {
        let cell = span.number;
        let outcome = outcomes.next_if(|outcome| outcome.span.number == cell);
        let text = outcome.map_or(document.slice(span.range), |outcome| outcome.text.as_str());
        let is_as_edited = found.next().is_some_and(|found| {
            found.number == cell
                && found.is_command == span.is_command
                && edited.slice(found.range) == text
        });
        match outcome {
            _ if is_as_edited => {}
            Some(outcome) if outcome.has_prefixes => return Err(EditError::Prefix { cell }),
            _ => return Err(EditError::ReadsDifferently { cell }),
        }
    }
    match found.next() {
        Some(unexpected) => Err(EditError::ReadsDifferently { cell: unexpected.number }),
        None => Ok(()),
    }
}

/// Cells that were not edited stand in the file byte for byte, whether they belong to the module or not.
fn check_cells(
    raw: &str,
    outline: &Outline,
    edited: &Notebook,
    outcomes: &[Outcome<'_>],
) -> Result<(), EditError> {
    let mut outcomes = outcomes.iter().map(|outcome| outcome.span.number).peekable();
    let mut found = edited.cells.iter();
    for (before, cell) in outline.cells.iter().zip(1..) {
        let after = found.next().ok_or(EditError::ReadsDifferently { cell })?;
        let is_edited = outcomes.next_if_eq(&cell).is_some();
        let after = edited.document.raw().get(after.raw.clone());
        if !is_edited && after != raw.get(before.range.clone()) {
            return Err(EditError::ReadsDifferently { cell });
        }
    }
    match found.next() {
        Some(unexpected) => Err(EditError::ReadsDifferently { cell: unexpected.number }),
        None => Ok(()),
    }
}
