use std::path::Path;

use pyguard_finding::{ErrorKind, Finding, ScanError};
use pyguard_secrets::Masks;
use pyguard_source::{Document, DocumentKind};

use crate::detect::hide;
use crate::flows::{FileFacts, Origin, Scope, program_flows};
use crate::read::{ReadFile, document, read};
use crate::ruleset::RuleSet;
use crate::scan::{ScanOptions, finish, scan};

/// One document with everything that rules found in it, suppressed or not.
#[derive(Debug)]
pub struct Checked {
    /// The document.
    pub document: Document,
    /// In order of their places.
    pub findings: Vec<Finding>,
    /// What was not looked at.
    pub errors: Vec<ScanError>,
}

/// Scans one file, suppression comments ignored: what rule tests need.
///
/// # Errors
/// When the file can't be read or is no notebook.
pub fn check_file(path: &Path, rules: &RuleSet) -> Result<Checked, ScanError> {
    let shown = path.to_string_lossy();
    match read(path, &shown, kind(path))? {
        Some(file) => Ok(checked(file, rules, true)),
        None => Err(ScanError {
            path: shown.into_owned(),
            line: None,
            kind: ErrorKind::Read,
            message: "is no text".to_owned(),
        }),
    }
}

/// Scans a text as if it stood in a file.
///
/// # Errors
/// When it is no notebook and should be.
pub fn check_text(text: String, path: &Path, rules: &RuleSet) -> Result<Checked, ScanError> {
    Ok(checked(document(text.into_bytes(), &path.to_string_lossy(), kind(path))?, rules, true))
}

fn kind(path: &Path) -> DocumentKind {
    crate::discovery::kind(path).unwrap_or(DocumentKind::Text)
}

/// What rules find in a document by itself.
pub(crate) fn findings_of(
    document: &Document,
    rules: &RuleSet,
    ignore_suppressions: bool,
) -> Vec<Finding> {
    let read = ReadFile { document: document.again(), errors: Vec::new() };
    checked(read, rules, ignore_suppressions).findings
}

fn checked(read: ReadFile, rules: &RuleSet, ignore_suppressions: bool) -> Checked {
    let options = ScanOptions { ignore_suppressions, alone: true, ..ScanOptions::default() };
    let mut scanned = scan(&read.document, rules, options);
    let mut errors = read.errors;
    errors.append(&mut scanned.errors);
    if let Some(kept) = scanned.facts.take() {
        let facts = FileFacts {
            shown: read.document.path().to_owned(),
            content: None,
            outline: kept.outline,
            marks: kept.marks,
            origin: Origin::Held(Box::new(read.document.again())),
        };
        let found = program_flows(rules, Scope::Program, vec![facts], ignore_suppressions, None);
        scanned.findings.extend(found.findings);
        errors.extend(found.errors);
    }
    let mut findings = scanned.findings;
    hide(&mut findings, &Masks::everywhere(scanned.values));
    finish(&mut findings);
    Checked { document: read.document, findings, errors }
}
