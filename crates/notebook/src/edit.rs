//! From an edited module back to the notebook's file.

mod change;
mod check;
mod error;
mod line_breaks;
mod prefix;
mod splice;
mod strings;
mod writer;

use pyguard_source::{Document, DocumentKind, TextRange};

use self::change::{CellChanges, Change, apply, by_cell};
use self::check::{Outcome, check};
pub use self::error::EditError;
use self::line_breaks::{Settled, settle};
use self::prefix::Lines;
use self::splice::Splicer;
use self::strings::Strings;
use self::writer::Writer;
use crate::notice::Notices;
use crate::outline::{self, Outline};
use crate::source::{Join, Source};

/// Writes edits of a notebook's joined text into its file; gives the new file.
///
/// `edits` are ranges of [`Document::text`] (bytes) in order and without overlap, each with the text that takes its
/// place, lines ended by `\n`. An insertion between two cells goes into the second one.
///
/// Only the strings of the source lists that an edit touches change, with what separates them; new lines become
/// strings of their own, laid out as their neighbours. Line breaks become `\r\n` in cells that have them, and new
/// lines get the indentation or the prompt that IPython takes off. The result was read once more: its joined text is
/// exactly the edited one, and all other cells stand in it byte for byte.
///
/// # Errors
///
/// If the edits are no edits of the document's text, reach from one cell into another, take away the line break that
/// ends a cell, touch what the module shows differently from the file, or give a notebook that is not read as edited.
pub fn edit(document: &Document, edits: &[(TextRange, &str)]) -> Result<String, EditError> {
    if document.is_script() {
        return crate::script::edit(document, edits);
    }
    if document.kind() != DocumentKind::Notebook {
        return Err(EditError::NotANotebook);
    }
    let raw = document.raw();
    let outline = outline::read(raw, &mut Notices::default())?;
    let editor = Editor { document, outline: &outline, writer: Writer::like(raw) };
    let mut splices = Vec::new();
    let mut cells = Vec::new();
    for changes in by_cell(document, edits)? {
        let cell = editor.edit_cell(changes)?;
        splices.extend(cell.splices);
        cells.push(cell.outcome);
    }
    let edited = apply(raw, &splices);
    check(document, &outline, &edited, &cells)?;
    Ok(edited)
}

/// What edits of all cells share.
struct Editor<'a> {
    document: &'a Document,
    outline: &'a Outline,
    writer: Writer,
}

/// Changes of the raw file, and what they are for.
struct EditedCell<'a> {
    splices: Vec<Change>,
    outcome: Outcome<'a>,
}

impl Editor<'_> {
    fn edit_cell<'a>(&self, cell: CellChanges<'a>) -> Result<EditedCell<'a>, EditError> {
        let CellChanges { span, changes } = cell;
        let raw = self.document.raw();
        let major = self.outline.major;
        let value = (span.number as usize)
            .checked_sub(1)
            .and_then(|index| self.outline.cells.get(index)?.code(major))
            .ok_or(EditError::NotANotebook)?;
        let join = Join::of_version(major);
        let (source, _) = Source::read(raw, &value, join).ok_or(EditError::NotANotebook)?;
        let strings =
            Strings::read(raw, value, join).ok_or(EditError::NotStrings { cell: span.number })?;
        let lines = Lines::new(&source.text);
        let shown = self.document.slice(span.range);
        // Reading keeps the length of what it blanks, and ends every cell with a line break.
        let is_added = !lines.text.ends_with('\n');
        if lines.text.len() + usize::from(is_added) != shown.len() {
            return Err(EditError::NotANotebook);
        }
        let Settled { changes, text } = settle(shown, is_added, changes)
            .ok_or(EditError::LastLineBreak { cell: span.number })?;
        let splicer = Splicer {
            raw,
            outline: self.outline,
            writer: self.writer,
            source: &source,
            strings: &strings,
        };
        let mut splices = Vec::with_capacity(changes.len());
        for change in &changes {
            if lines.text.get(change.range.clone()) != shown.get(change.range.clone()) {
                return Err(EditError::NotInFile { cell: span.number });
            }
            let splice = splicer.splice(&lines.in_source(change));
            splices.push(splice.ok_or(EditError::NotANotebook)?);
        }
        let outcome = Outcome { span, text, has_prefixes: lines.have_prefixes };
        Ok(EditedCell { splices, outcome })
    }
}
