mod encoding;
mod plain;

use std::path::Path;

use pyguard_finding::{ErrorKind, ScanError};
use pyguard_notebook::{NotebookError, Notice, NoticeKind, is_literate, read_script};
use pyguard_source::{Document, DocumentKind};

/// A file as the rules see it, with what could not be read of it.
pub(crate) struct ReadFile {
    pub(crate) document: Document,
    pub(crate) errors: Vec<ScanError>,
}

/// Reads a file into a document; `None` for what is no text and was not asked to be Python.
pub(crate) fn read(
    path: &Path,
    shown: &str,
    kind: DocumentKind,
) -> Result<Option<ReadFile>, ScanError> {
    let error = |kind, message| ScanError { path: shown.to_owned(), line: None, kind, message };
    let cannot = |reason| error(ErrorKind::Read, format!("cannot be read: {reason}"));
    let bytes = if matches!(kind, DocumentKind::Text | DocumentKind::Literate) {
        match plain::read(path).map_err(cannot)? {
            plain::Plain::Text(bytes) => bytes,
            plain::Plain::NoText => return Ok(None),
            plain::Plain::TooLarge => {
                let message = format!("is larger than {} MiB; it was not read", plain::MAX >> 20);
                return Err(error(ErrorKind::Limit, message));
            }
        }
    } else {
        std::fs::read(path).map_err(cannot)?
    };
    document(bytes, shown, kind).map(Some)
}

/// The bytes of a text in the encoding that a file had; `None` where that can't hold it.
pub(crate) fn encode(text: &str, file: &[u8]) -> Option<Vec<u8>> {
    if std::str::from_utf8(file).is_ok() {
        return Some(text.as_bytes().to_vec());
    }
    if plain::is_wide(file) {
        return None;
    }
    // What is no UTF-8 was read as Latin-1, if it could be read at all.
    text.chars().map(|character| u8::try_from(u32::from(character)).ok()).collect()
}

/// Makes a document of a file's bytes.
pub(crate) fn document(
    bytes: Vec<u8>,
    shown: &str,
    kind: DocumentKind,
) -> Result<ReadFile, ScanError> {
    let mut errors = Vec::new();
    if matches!(kind, DocumentKind::Text | DocumentKind::Literate) {
        let text = plain::decode(bytes);
        let is_literate = kind == DocumentKind::Literate
            || is_literate(Path::new(shown), |_| Some(text.as_bytes().to_vec()));
        let document = match if is_literate { read_script(shown, text) } else { Err(text) } {
            Ok(notebook) => {
                errors.extend(notebook.notices.iter().filter_map(|one| of_notice(shown, one)));
                notebook.document
            }
            Err(text) => Document::new(shown, DocumentKind::Text, text),
        };
        return Ok(ReadFile { document, errors });
    }
    let declared = if kind == DocumentKind::Notebook { None } else { encoding::declared(&bytes) };
    if let Some(name) = declared.as_deref().filter(|name| !encoding::extends_ascii(name)) {
        errors.push(ScanError {
            path: shown.to_owned(),
            line: Some(1),
            kind: ErrorKind::Read,
            message: format!("declares the encoding {name}, which is not decoded; Python may run other code than was scanned"),
        });
    }
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) if declared.as_deref().is_some_and(encoding::is_latin_1) => {
            error.into_bytes().into_iter().map(char::from).collect()
        }
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let bytes = error.into_bytes();
            let line = bytes[..at].iter().filter(|&&byte| byte == b'\n').count() + 1;
            errors.push(ScanError {
                path: shown.to_owned(),
                line: u32::try_from(line).ok(),
                kind: ErrorKind::Read,
                message: "is not valid UTF-8; the other bytes were scanned".to_owned(),
            });
            String::from_utf8_lossy(&bytes).into_owned()
        }
    };
    if kind != DocumentKind::Notebook {
        let script =
            if kind == DocumentKind::Python { read_script(shown, text) } else { Err(text) };
        let document = match script {
            Ok(notebook) => notebook.document,
            Err(text) => Document::new(shown, kind, text),
        };
        return Ok(ReadFile { document, errors });
    }
    let notebook = pyguard_notebook::read(shown, text).map_err(|error| ScanError {
        path: shown.to_owned(),
        line: match error {
            NotebookError::Json { line, .. } => Some(line),
            _ => None,
        },
        kind: ErrorKind::Format,
        message: error.to_string(),
    })?;
    errors.extend(notebook.notices.iter().filter_map(|notice| of_notice(shown, notice)));
    Ok(ReadFile { document: notebook.document, errors })
}

/// What a reader of notebooks tells, as an error of the scan.
fn of_notice(shown: &str, notice: &Notice) -> Option<ScanError> {
    let kind = match notice.kind {
        NoticeKind::Syntax => ErrorKind::Syntax,
        NoticeKind::Format => ErrorKind::Format,
        NoticeKind::Limit => ErrorKind::Limit,
        // A notebook in another language is no fault of the scan.
        NoticeKind::Language => return None,
    };
    let message = notice.message.clone();
    Some(ScanError { path: shown.to_owned(), line: Some(notice.line), kind, message })
}
