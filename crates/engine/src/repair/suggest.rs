//! The repair of one finding.

use pyguard_finding::{Applicability, Edit, Fix};
use pyguard_fix::{Change, Code, Metavariables, RepairSpec, Site};
use pyguard_rules::{Compiled, FixTemplate, fill};
use pyguard_source::{Document, TextRange};

/// A repair, or why the rule's does not fit.
#[derive(Debug, Default)]
pub(crate) struct Suggestion {
    pub(crate) fix: Option<Fix>,
    pub(crate) unfit: Option<String>,
}

/// The repair of a finding at a range.
pub(crate) fn suggest(
    code: &Code<'_, '_>,
    compiled: &Compiled,
    range: TextRange,
    metavariables: Metavariables<'_>,
) -> Suggestion {
    let document = code.document;
    let text = |name: &str| metavariables(name).map(|value| value.text);
    match &compiled.fix {
        None => Suggestion::default(),
        Some(FixTemplate::Text(template, applicability)) => {
            replacement(document, range, fill(template.trim_end(), &text), *applicability)
        }
        Some(FixTemplate::Regex { regex, replacement: with, count, applicability }) => {
            match regex.replace(document.slice(range), with, *count) {
                Ok(new) => replacement(document, range, new, *applicability),
                Err(gave_up) => Suggestion { fix: None, unfit: Some(gave_up.to_string()) },
            }
        }
        Some(FixTemplate::Edits(spec)) => suggest_edits(code, spec, range, metavariables),
    }
}

/// The repair of a finding at a range by edits.
pub(crate) fn suggest_edits(
    code: &Code<'_, '_>,
    spec: &RepairSpec,
    range: TextRange,
    metavariables: Metavariables<'_>,
) -> Suggestion {
    let document = code.document;
    let site = Site { range, text: document.slice(range), metavariables };
    match pyguard_fix::repair(code, &site, spec) {
        Ok(repair) => {
            let edits = repair.changes.iter().map(|one| edit(document, one)).collect();
            let fix = Fix::new(repair.applicability, edits);
            Suggestion { fix: Some(fix), unfit: None }
        }
        Err(unfit) => Suggestion { fix: None, unfit: Some(unfit.to_string()) },
    }
}

/// The whole range replaced; a replacement that finds nothing to replace repairs nothing.
fn replacement(
    document: &Document,
    range: TextRange,
    text: String,
    applicability: Applicability,
) -> Suggestion {
    if text == document.slice(range) {
        return Suggestion { fix: None, unfit: Some("there is nothing to replace".to_owned()) };
    }
    let change = Change { range, text, is_import: false };
    let fix = Fix::new(applicability, vec![edit(document, &change)]);
    Suggestion { fix: Some(fix), unfit: None }
}

pub(crate) fn edit(document: &Document, change: &Change) -> Edit {
    Edit {
        from: change.range.start().to_u32(),
        to: change.range.end().to_u32(),
        start: document.position(change.range.start()),
        end: document.position(change.range.end()),
        text: change.text.clone(),
        is_import: change.is_import,
    }
}
