use std::collections::HashSet;
use std::path::Path;

use pyguard_engine::{RuleSet, check_text};
use pyguard_finding::{Severity, Tier};
use pyguard_source::{Position, Surface};

use super::document::Document;

/// A finding, without its value.
#[derive(Debug, PartialEq)]
pub(super) struct Found {
    /// Id.
    pub(super) rule: String,
    /// As reports show it; empty where the rule has no detector.
    pub(super) masked: String,
    /// Line, or part of a notebook.
    pub(super) place: String,
    pub(super) tier: Option<Tier>,
    pub(super) severity: Severity,
}

/// What rules find in a document as if it were a file.
///
/// # Errors
/// When it can't be read as what its name says.
pub(super) fn scan(rules: &RuleSet, document: &Document) -> Result<Vec<Found>, String> {
    let checked = check_text(document.text.clone(), Path::new(&document.file), rules)
        .map_err(|error| error.message)?;
    let mut exceptions = HashSet::new();
    let mut found = Vec::new();
    for finding in checked.findings {
        let masked = finding.metavars.get("$VALUE").cloned().unwrap_or_default();
        let Position { cell, surface, line, .. } = finding.start;
        // Jupyter writes what an exception says twice: beside its name, and at the end of its traceback.
        if let Some(Surface::Error { .. }) = surface
            && !exceptions.insert((finding.rule.id.clone(), cell, surface, masked.clone()))
        {
            continue;
        }
        found.push(Found {
            rule: finding.rule.id.clone(),
            masked,
            place: match (cell, surface) {
                (Some(cell), Some(surface)) => format!("cell {cell} ({})", surface.name()),
                (None, Some(surface)) => surface.name().to_owned(),
                _ => format!("line {line}"),
            },
            tier: finding.rule.tier,
            severity: finding.rule.severity,
        });
    }
    Ok(found)
}
