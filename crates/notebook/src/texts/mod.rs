//! All texts of a notebook, with the way back to the raw file.

mod cells;
mod layout;
mod media;
mod outputs;
mod payload;
mod reader;
mod writer;

use std::sync::Arc;

use pyguard_source::{Document, TextPart};

pub use self::layout::{CellLayout, Layout, OutputLayout};
use self::reader::Reader;
use crate::NotebookError;
use crate::json::Scanner;
use crate::outline::{has_root, json_error};
use crate::source::Join;

/// All that can be read in a notebook.
#[derive(Debug)]
pub struct NotebookTexts {
    /// The texts one after the other, in the order of the file. It is no code: its kind is that of text files.
    pub document: Document,
    /// Where each text stands in it; also [`Document::parts`].
    pub parts: Arc<[TextPart]>,
    /// Where cells and outputs stand in the raw file.
    pub layout: Layout,
}

/// Reads the texts of a notebook of any version of nbformat. `path` is what reports show.
///
/// These are the sources of all cells as they were written, outputs, errors, attachments and metadata, each ended by
/// a newline. Strings and lists of strings are joined and shown as Jupyter does, escape sequences of JSON undone; in
/// outputs the control sequences that colour a terminal are left out. JSON values stay JSON but for the escape
/// sequences in their strings. Images and other long base64 data are left out; sources are whole.
///
/// Values that Jupyter would overlook (a key given twice, an unknown key, a wrong type) are texts too: whoever has
/// the file has them.
///
/// # Errors
///
/// If the file is not JSON, is no JSON object, or has 4 GiB or more.
pub fn texts(path: &str, raw: impl Into<Arc<str>>) -> Result<NotebookTexts, NotebookError> {
    let raw: Arc<str> = raw.into();
    if u32::try_from(raw.len()).is_err() {
        return Err(NotebookError::TooLarge { bytes: raw.len() });
    }
    let mut reader = read(&raw, None)?;
    if let Some(join) = reader.other_join() {
        reader = read(&raw, Some(join))?;
    }
    let (text, parts, stretches, layout) = reader.finish();
    let parts: Arc<[TextPart]> = parts.into();
    let document = Document::of_parts(path, text, raw, Arc::clone(&parts), stretches.into());
    Ok(NotebookTexts { document, parts, layout })
}

fn read(raw: &str, join: Option<Join>) -> Result<Reader<'_>, NotebookError> {
    let mut scanner = Scanner::new(raw);
    let mut reader = Reader::new(raw, join);
    if has_root(raw, &mut scanner)? {
        reader
            .read_root(&mut scanner)
            .and_then(|()| scanner.finish())
            .map_err(|fault| json_error(raw, fault, scanner.line_break()))?;
    }
    Ok(reader)
}
