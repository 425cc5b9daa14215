//! Checks of notebooks that no pattern can say: their observations as findings.

use std::collections::BTreeMap;
use std::sync::Arc;

use pyguard_finding::{FileEdit, Finding, Fix, RuleInfo};
use pyguard_fix::Change;
use pyguard_inspect::{Check, Observation, Remedy, Subject};
use pyguard_rules::{Rule, fill};

use crate::detect::{Detected, Place};
use pyguard_source::Document;

use crate::repair::edit;
use crate::ruleset::RuleSet;
use crate::scan::snippet;

/// The checks of a notebook that rules for its path ask for, by rule.
pub(crate) fn inspections(
    detected: &Detected,
    rules: &RuleSet,
    takes: &dyn Fn(usize) -> bool,
) -> Vec<(usize, Check)> {
    if detected.notebook.is_none() {
        return Vec::new();
    }
    rules.inspections.iter().copied().filter(|(rule, _)| takes(*rule)).collect()
}

/// What checks see in a notebook, as findings.
pub(crate) fn inspect(
    place: &Place<'_, '_, '_>,
    rules: &RuleSet,
    subject: &Subject<'_>,
    checks: &[(usize, Check)],
) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (number, check) in checks {
        let Some(rule) = rules.rules().get(*number) else { continue };
        for seen in check.run(subject) {
            if let Some(info) = rules.info_in_tier(rule, seen.tier) {
                findings.extend(finding(place, info, rule, subject, seen));
            }
        }
    }
    findings
}

fn finding(
    place: &Place<'_, '_, '_>,
    info: Arc<RuleInfo>,
    rule: &Rule,
    subject: &Subject<'_>,
    seen: Observation,
) -> Option<Finding> {
    let (module, texts) = (place.code.document, subject.texts());
    // What stands in a code cell is reported as in the module, where comments can suppress it.
    let in_module = texts.module_range(seen.range, module);
    if let Some(range) = in_module
        && place.suppressions.suppress(module, rule, range)
    {
        return None;
    }
    let (document, range) = match in_module {
        Some(range) => (module, range),
        None => (texts, seen.range),
    };
    let fix = seen.remedy.as_ref().and_then(|remedy| fix(rule, subject, remedy, module));
    let named = |name: &str| {
        let found = seen.named.iter().find(|(known, _)| *known == name);
        found.map(|(_, text)| text.clone())
    };
    Some(Finding {
        rule: info,
        message: fill(&rule.info.docs.message, &named),
        path: document.path().to_owned(),
        start: document.position(range.start()),
        end: document.position(range.end()),
        bytes: None,
        snippet: snippet(document, range),
        metavars: seen
            .named
            .iter()
            .map(|(name, text)| ((*name).to_owned(), text.clone()))
            .collect::<BTreeMap<_, _>>(),
        fix,
        unfit: None,
        trace: Vec::new(),
        fingerprint: String::new(),
    })
}

fn fix(rule: &Rule, subject: &Subject<'_>, remedy: &Remedy, module: &Document) -> Option<Fix> {
    let applicability = rule.info.docs.fix.as_ref()?.applicability;
    if let Remedy::Rewrite { range, text } = remedy
        && let Some(range) = subject.texts().module_range(*range, module)
    {
        let change = Change { range, text: text.clone(), is_import: false };
        return Some(Fix::new(applicability, vec![edit(module, &change)]));
    }
    let edits = remedy.file_edits(subject)?.into_iter();
    let file_edits =
        edits.map(|(range, text)| FileEdit { from: range.start, to: range.end, text }).collect();
    Some(Fix { applicability, edits: Vec::new(), file_edits })
}
