//! One file: read, scanned as a text and as a model file.

use std::time::{Duration, Instant};

use pyguard_artifact::Data;
use pyguard_cache::Place;
use pyguard_finding::{ErrorKind, ScanError};
use pyguard_source::{Document, DocumentKind};

use super::{Overlay, RunOptions};
use crate::artifact::{ArtifactFile, Folder, examine};
use crate::discovery::File;
use crate::read::{document, read};
use crate::ruleset::RuleSet;
use crate::scan::{ScanOptions, Scanned, scan};

/// What one file gave.
#[derive(Debug, Default)]
pub(crate) struct FileResult {
    pub(crate) scanned: Scanned,
    /// Whether it was looked at.
    pub(crate) is_looked_at: bool,
    pub(crate) bytes: u64,
    pub(crate) lines: u64,
    /// Time to read it.
    pub(crate) read: Duration,
    /// Whether what lies beside the file matters for it.
    pub(crate) depends_on_others: bool,
    /// Whether it is known from an earlier run.
    pub(crate) is_known: bool,
    /// Where what the look at all files needs of it is kept.
    pub(crate) place: Option<Place>,
    /// What was read of a file that is alone, as far as its flows are looked for; of many files all would be too much.
    pub(crate) document: Option<Box<Document>>,
}

/// Looks at a file; `alone` is one without others in the run.
pub(super) fn scan_file(
    file: &File,
    rules: &RuleSet,
    options: &RunOptions,
    overlay: &Overlay,
    alone: bool,
) -> FileResult {
    let start = Instant::now();
    let overlaid = overlay.get(&file.path);
    let read = match (file.kind, overlaid) {
        (None, _) => Ok(None),
        (Some(kind), Some(bytes)) => document(bytes.clone(), &file.shown, kind).map(Some),
        (Some(kind), None) => read(&file.path, &file.shown, kind),
    };
    let (read, unread) = match read {
        Ok(read) => (read, None),
        Err(error) => (None, Some(error)),
    };
    let mut result = FileResult { is_looked_at: unread.is_some(), ..FileResult::default() };
    result.scanned.errors.extend(unread);
    let text = read.as_ref().map(|read| &read.document);
    if let Some(text) = text {
        let raw = text.raw().as_bytes();
        let newlines = memchr::memchr_iter(b'\n', raw).count() as u64;
        result.is_looked_at = true;
        result.bytes = raw.len() as u64;
        result.lines = newlines + u64::from(raw.last().is_some_and(|&last| last != b'\n'));
    }
    result.read = start.elapsed();
    let examined = guarded(file, || {
        let data = if rules.looks_at_artifacts() && may_be_artifact(file, text) {
            match overlaid {
                Some(bytes) => Some(Data::of(bytes.clone())),
                // What can't be opened was told when it was read as text, or is no text and is gone.
                None => Data::open(&file.path).ok(),
            }
        } else {
            None
        };
        data.map(|data| {
            let neighbours = Folder::of(&file.path);
            let file = ArtifactFile { text, ..ArtifactFile::new(&file.shown, &data, &neighbours) };
            (examine(&file, rules), data.len(), neighbours.was_asked())
        })
    });
    let scanned = guarded(file, || {
        let scan_options =
            ScanOptions { measure: options.measure, alone, ..ScanOptions::default() };
        text.map(|text| scan(text, rules, scan_options))
    });
    match scanned {
        Ok(scanned) => {
            let errors = std::mem::take(&mut result.scanned.errors);
            result.scanned = scanned.unwrap_or_default();
            result.scanned.errors.extend(errors);
        }
        Err(error) => result.scanned.errors.push(error),
    }
    if let Some(read) = read {
        result.scanned.errors.extend(read.errors);
        let is_followed = alone && result.scanned.facts.is_some();
        result.document = is_followed.then(|| Box::new(read.document));
    }
    match examined {
        Ok(Some((examined, length, was_asked))) => {
            result.depends_on_others = was_asked;
            if !examined.inspection.kinds.is_empty() && !result.is_looked_at {
                result.is_looked_at = true;
                result.bytes = length;
            }
            result.scanned.findings.extend(examined.findings);
            result.scanned.errors.extend(examined.errors);
        }
        Ok(None) => {}
        Err(error) => result.scanned.errors.push(error),
    }
    result
}

/// Runs a part of the scan; a panic becomes an error of its file.
fn guarded<T>(file: &File, part: impl FnOnce() -> T) -> Result<T, ScanError> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(part)).map_err(|_| ScanError {
        path: file.shown.clone(),
        line: None,
        kind: ErrorKind::Internal,
        message: "pyguard failed on this file; please report it".to_owned(),
    })
}

/// How much of a Python file is looked at to tell whether it is none (bytes).
const HEAD: usize = 512;

/// Whether a file can be a model file: any but Python and notebooks, and of these what holds bytes that no such text has.
fn may_be_artifact(file: &File, text: Option<&Document>) -> bool {
    if file.kind.is_none_or(|kind| kind == DocumentKind::Text) {
        return true;
    }
    text.is_none_or(|text| {
        let head = text.raw().as_bytes();
        let head = &head[..head.len().min(HEAD)];
        memchr::memchr(0, head).is_some()
            || memchr::memmem::find(head, "\u{fffd}".as_bytes()).is_some()
            || head.starts_with(b"PK")
    })
}
