use std::collections::BTreeMap;
use std::ops::Range;

use pyguard_finding::Finding;
use pyguard_fix::Code;
use pyguard_rules::{Rule, fill};
use pyguard_secrets::{Detection, masked};
use pyguard_source::{TextRange, TextSize};
use ruff_python_ast::token::TokenKind;
use ruff_text_size::Ranged;

use super::index::rated;
use crate::repair::{Suggestion, suggest};
use crate::ruleset::RuleSet;
use crate::scan::snippet;
use crate::suppression::Suppressions;

/// Where values were found.
pub(crate) struct Place<'c, 'd, 'm> {
    pub(crate) code: &'c Code<'d, 'm>,
    pub(crate) suppressions: &'c Suppressions,
}

/// Values as findings. They still hold the values: [`super::hide`] comes after.
pub(crate) fn findings(
    place: &Place<'_, '_, '_>,
    rules: &RuleSet,
    detections: &[Detection],
) -> Vec<Finding> {
    let document = place.code.document;
    let mut findings = Vec::new();
    for found in detections {
        let Some(rule) = rules.detectors.rule(rules, found) else { continue };
        let Some(range) = text_range(&found.value) else { continue };
        if place.suppressions.suppress(document, rule, range) {
            continue;
        }
        let shown = masked(document.slice(range));
        let mut message =
            fill(&rule.info.message, &|name| (name == "$VALUE").then(|| shown.clone()));
        if let Some(note) = &found.note {
            message = format!("{} ({note}).", message.trim_end_matches('.'));
        }
        let Suggestion { fix, unfit } = repair(place.code, rule, range);
        findings.push(Finding {
            rule: rated(&rule.info, found.rating),
            message,
            path: document.path().to_owned(),
            start: document.position(range.start()),
            end: document.position(range.end()),
            snippet: snippet(document, range),
            metavars: BTreeMap::from([("$VALUE".to_owned(), shown)]),
            fix,
            unfit,
            trace: Vec::new(),
            fingerprint: String::new(),
        });
    }
    findings
}

fn repair(code: &Code<'_, '_>, rule: &Rule, value: TextRange) -> Suggestion {
    let compiled = rule.compiled().filter(|compiled| compiled.fix.is_some());
    match (compiled, literal(code, value)) {
        (None, _) => Suggestion::default(),
        (Some(compiled), Some(literal)) => suggest(code, compiled, literal, &|_| None),
        (Some(_), None) => {
            let unfit = "the value is no text literal of its own in Python code".to_owned();
            Suggestion { fix: None, unfit: Some(unfit) }
        }
    }
}

fn text_range(range: &Range<usize>) -> Option<TextRange> {
    let size = |at: usize| TextSize::try_from(at).ok();
    Some(TextRange::new(size(range.start)?, size(range.end)?))
}

/// The string literal that is nothing but the value: an expression that a look-up can stand for.
fn literal(code: &Code<'_, '_>, value: TextRange) -> Option<TextRange> {
    let tokens = code.facts?.module().tokens();
    let after = tokens.partition_point(|token| token.start() <= value.start());
    let is_string =
        |at: usize| tokens.get(at).is_some_and(|token| token.kind() == TokenKind::String);
    let at = after.checked_sub(1).filter(|&at| is_string(at))?;
    // Literals beside each other are one text.
    if is_string(after) || at.checked_sub(1).is_some_and(is_string) {
        return None;
    }
    let range = tokens.get(at)?.range();
    let written = code.document.slice(range);
    let quoted = written.trim_start_matches(['r', 'R', 'u', 'U']);
    let is_all = ["\"\"\"", "'''", "\"", "'"].into_iter().any(|quote| {
        quoted.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote))
            == Some(code.document.slice(value))
    });
    is_all.then_some(range)
}
