use std::ops::Range;

use pyguard_source::{CellSpan, Document, TextRange};

use super::EditError;

/// A stretch of a text (bytes) and what comes in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Change {
    pub(super) range: Range<usize>,
    pub(super) text: String,
}

/// The edits of one cell, with ranges that count from its start.
pub(super) struct CellChanges<'a> {
    pub(super) span: &'a CellSpan,
    pub(super) changes: Vec<Change>,
}

/// Sorts edits of the joined text by cell.
///
/// An insertion between two cells belongs to the second one.
pub(super) fn by_cell<'a>(
    document: &'a Document,
    edits: &[(TextRange, &str)],
) -> Result<Vec<CellChanges<'a>>, EditError> {
    let text = document.text();
    let mut cells: Vec<CellChanges<'a>> = Vec::new();
    let mut done = 0;
    for (range, replacement) in edits {
        let offset = range.start().to_usize();
        if text.get(range.to_std_range()).is_none() {
            return Err(EditError::OutsideText { offset });
        }
        if offset < done {
            return Err(EditError::Overlap { offset });
        }
        done = range.end().to_usize();
        let after = document.cells().partition_point(|span| span.range.start() <= range.start());
        let span = after.checked_sub(1).and_then(|index| document.cells().get(index));
        let span = span.ok_or(EditError::OutsideText { offset })?;
        if range.end() > span.range.end() {
            return Err(EditError::CrossesCells { cell: span.number });
        }
        let start = span.range.start().to_usize();
        let change =
            Change { range: offset - start..done - start, text: (*replacement).to_owned() };
        match cells.last_mut().filter(|cell| cell.span.number == span.number) {
            Some(cell) => push(&mut cell.changes, change),
            None => cells.push(CellChanges { span, changes: vec![change] }),
        }
    }
    Ok(cells)
}

/// Adds a change that comes after all others; changes that touch become one.
pub(super) fn push(changes: &mut Vec<Change>, change: Change) {
    match changes.last_mut() {
        Some(last) if last.range.end == change.range.start => {
            last.range.end = change.range.end;
            last.text.push_str(&change.text);
        }
        _ => changes.push(change),
    }
}

/// The text with the changes, which are in order and do not overlap.
pub(super) fn apply(text: &str, changes: &[Change]) -> String {
    let mut changed = String::with_capacity(text.len());
    let mut done = 0;
    for Change { range, text: replacement } in changes {
        changed.push_str(text.get(done..range.start).unwrap_or(""));
        changed.push_str(replacement);
        done = range.end;
    }
    changed.push_str(text.get(done..).unwrap_or(""));
    changed
}
