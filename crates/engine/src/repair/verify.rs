//! Whether a file is better after its repair, and otherwise the same.

use std::collections::HashMap;

use pyguard_finding::Finding;
use pyguard_fix::plan::Replacement;
use pyguard_fix::{comments, keeps_comments};
use pyguard_python::Module;
use pyguard_source::{Document, DocumentKind};

use super::place::{Span, moved, written};

/// A document before and after edits.
pub(super) struct Change<'a> {
    pub(super) before: &'a Document,
    pub(super) after: &'a Document,
    pub(super) replacements: &'a [Replacement],
}

/// The new text still parses, and no comment is lost.
pub(super) fn reads_as_before(change: &Change<'_>) -> Result<(), String> {
    if change.before.kind() == DocumentKind::Text {
        return Ok(());
    }
    if pyguard_python::nesting::is_too_deep(change.after.text()) {
        return Err("the code would nest too deeply".to_owned());
    }
    let before = Module::parse(change.before);
    let after = Module::parse(change.after);
    if after.faults().count() > before.faults().count() {
        let fault = after.faults().next();
        let message = fault.map_or(String::new(), |fault| fault.message);
        return Err(format!("the code would not parse any more: {message}"));
    }
    let old = comments(&before, change.before.text());
    let new = comments(&after, change.after.text());
    if !keeps_comments(&old, &new) {
        return Err("a comment would be lost".to_owned());
    }
    Ok(())
}

/// What was repaired is gone, nothing new came, and everything else is still found. `repaired` are among `before`.
pub(super) fn findings_improve(
    change: &Change<'_>,
    before: &[&Finding],
    after: &[&Finding],
    repaired: &[&Finding],
) -> Result<(), String> {
    let count = |findings: &[&Finding]| {
        let mut counts: HashMap<String, usize> = HashMap::new();
        for finding in findings {
            *counts.entry(finding.rule.id.clone()).or_default() += 1;
        }
        counts
    };
    let (old, new) = (count(before), count(after));
    for (rule, fixed) in count(repaired) {
        let expected = old.get(&rule).copied().unwrap_or(0).saturating_sub(fixed);
        if new.get(&rule).copied().unwrap_or(0) > expected {
            return Err(format!("{rule} would still be found"));
        }
    }
    let edits = written(change.replacements);
    let is_edited = |span: Span| edits.iter().any(|edit| edit.touches(span));
    let places: Vec<(&str, Span)> = before
        .iter()
        .map(|finding| {
            (finding.rule.id.as_str(), moved(Span::of(change.before, finding), change.replacements))
        })
        .collect();
    for finding in after {
        let span = Span::of(change.after, finding);
        let is_known = places.iter().any(|(rule, place)| {
            *rule == finding.rule.id && (*place == span || is_edited(*place) && place.touches(span))
        });
        if !is_known {
            return Err(format!(
                "{} would be found in line {}",
                finding.rule.id, finding.start.line
            ));
        }
    }
    let found: Vec<(&str, Span)> = after
        .iter()
        .map(|finding| (finding.rule.id.as_str(), Span::of(change.after, finding)))
        .collect();
    for (finding, (rule, place)) in before.iter().zip(&places) {
        let is_repaired = repaired.iter().any(|one| std::ptr::eq(*one, *finding));
        // Data may end to flow elsewhere when it is stopped here.
        if is_repaired || !finding.trace.is_empty() || is_edited(*place) {
            continue;
        }
        if !found.iter().any(|(other, span)| other == rule && span == place) {
            return Err(format!("{rule} in line {} would be hidden", finding.start.line));
        }
    }
    Ok(())
}
