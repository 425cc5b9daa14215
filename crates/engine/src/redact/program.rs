//! All files of a run.

use std::path::PathBuf;

use pyguard_finding::{ErrorKind, Finding, ScanError};
use pyguard_source::DocumentKind;
use rayon::prelude::*;

use super::file::redact_document;
use super::{RedactOptions, RedactedText};
use crate::EngineError;
use crate::discovery::File;
use crate::read::{self, ReadFile};
use crate::ruleset::RuleSet;
use crate::run::{Progress, RunOptions, Session};

/// A file without its values. Nothing is written.
#[derive(Debug)]
pub struct RedactedFile {
    /// Where it is.
    pub path: PathBuf,
    /// What reports call it.
    pub shown: String,
    /// Its bytes.
    pub before: Vec<u8>,
    /// Its bytes without the values.
    pub after: Vec<u8>,
    /// The values that were taken out, as findings that show none of them.
    pub redacted: Vec<Finding>,
}

/// What a run gave.
#[derive(Debug, Default)]
pub struct Redactions {
    /// In order of the shown path; only files with values.
    pub files: Vec<RedactedFile>,
    /// Values that had to stay, each with the reason.
    pub kept: Vec<(Finding, String)>,
    /// Files that were not looked at.
    pub errors: Vec<ScanError>,
}

/// Finds values and takes them out, in memory.
///
/// # Errors
/// As [`crate::run`].
pub fn redact(
    rules: &RuleSet,
    options: &RunOptions,
    redact_options: &RedactOptions,
    progress: &dyn Progress,
) -> Result<Redactions, EngineError> {
    let session = Session::open(rules, options)?;
    progress.started(session.files().len());
    let results: Vec<_> = session.pool().install(|| {
        session
            .files()
            .par_iter()
            .map(|file| {
                let result = one(file, rules, redact_options);
                progress.advanced();
                result
            })
            .collect()
    });
    let mut redactions = Redactions { errors: session.errors().to_vec(), ..Redactions::default() };
    for (file, result) in session.files().iter().zip(results) {
        match result {
            Ok(None) => {}
            Ok(Some((before, text))) => {
                redactions.kept.extend(text.kept);
                if text.bytes != before {
                    redactions.files.push(RedactedFile {
                        path: file.path.clone(),
                        shown: file.shown.clone(),
                        before,
                        after: text.bytes,
                        redacted: text.redacted,
                    });
                }
            }
            Err(error) => redactions.errors.push(error),
        }
    }
    redactions.errors.sort();
    Ok(redactions)
}

type One = Result<Option<(Vec<u8>, RedactedText)>, ScanError>;

fn one(file: &File, rules: &RuleSet, options: &RedactOptions) -> One {
    let error = |message: String| ScanError {
        path: file.shown.clone(),
        line: None,
        kind: ErrorKind::Read,
        message,
    };
    let Some(kind) = file.kind else { return Ok(None) };
    // What is no text, or too large to be read, is told apart where files are read.
    if kind == DocumentKind::Text {
        match read::read(&file.path, &file.shown, kind)? {
            Some(ReadFile { .. }) => {}
            None => return Ok(None),
        }
    }
    let before =
        std::fs::read(&file.path).map_err(|reason| error(format!("cannot be read: {reason}")))?;
    let text = redact_document(before.clone(), &file.shown, kind, rules, options)?;
    Ok(Some((before, text)))
}
