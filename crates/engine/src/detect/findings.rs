use std::collections::BTreeMap;
use std::ops::Range;

use pyguard_finding::{Applicability, Finding};
use pyguard_fix::Code;
use pyguard_rules::{FixTemplate, Rule, fill, look_up};
use pyguard_secrets::{Detection, covered, masked};
use pyguard_source::{Document, TextRange, TextSize};
use ruff_python_ast::token::TokenKind;
use ruff_text_size::Ranged;

use super::Detected;
use super::index::{rated, spec};
use crate::repair::{Suggestion, suggest_edits};
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
    detected: &Detected,
) -> Vec<Finding> {
    let module = place.code.document;
    let texts = detected.texts();
    // Text around cells has comments that the module does not show.
    let around = detected.file().map(|file| (file, Suppressions::of(file, None)));
    let findings = detected.reported(module).into_iter().filter_map(|(found, others)| {
        let rule = rules.detectors.rule(rules, found)?;
        let in_texts = text_range(&found.value)?;
        // A value in a code cell is one of the module, whose comments and tree are known.
        let in_module = match texts {
            None => Some(in_texts),
            Some(texts) => texts.module_range(in_texts, module),
        };
        if let Some(range) = in_module
            && place.suppressions.suppress(module, rule, range)
        {
            return None;
        }
        if let (None, Some((file, around))) = (in_module, &around)
            && around.suppress(file, rule, in_texts)
        {
            return None;
        }
        let (document, range) = match (in_module, texts) {
            (Some(range), _) => (module, range),
            (None, Some(texts)) => (texts, in_texts),
            (None, None) => return None,
        };
        let Suggestion { fix, unfit } = repair(place.code, rule, found, in_module);
        let shown = masked(document.slice(range));
        Some(Finding {
            rule: rated(&rule.info, found.rating),
            message: message(rule, found, &shown, others),
            path: document.path().to_owned(),
            start: document.position(range.start()),
            end: document.position(range.end()),
            bytes: None,
            snippet: covered_snippet(document, range),
            metavars: BTreeMap::from([("$VALUE".to_owned(), shown)]),
            fix,
            unfit,
            trace: Vec::new(),
            fingerprint: String::new(),
        })
    });
    findings.collect()
}

/// The lines of a value, the value covered.
pub(crate) fn covered_snippet(document: &Document, range: TextRange) -> String {
    let mut snippet = snippet(document, range);
    if snippet.is_empty() {
        return snippet;
    }
    let from = range.start().to_usize().saturating_sub(document.full_lines(range).start);
    let value = document.slice(range);
    // A snippet may be cut short, or left out.
    let to = (from + value.len()).min(snippet.len());
    if let Some(shown) = snippet.get(from..to)
        && value.starts_with(shown)
    {
        let cover: String = covered(value).chars().take(shown.chars().count()).collect();
        snippet.replace_range(from..to, &cover);
    }
    snippet
}

fn message(rule: &Rule, found: &Detection, shown: &str, others: usize) -> String {
    let message =
        fill(&rule.info.docs.message, &|name| (name == "$VALUE").then(|| shown.to_owned()));
    let others = match others {
        0 => None,
        1 => Some("also in one other place".to_owned()),
        count => Some(format!("also in {count} other places")),
    };
    let notes: Vec<String> = found.note.iter().cloned().chain(others).collect();
    if notes.is_empty() {
        return message;
    }
    format!("{} ({}).", message.trim_end_matches('.'), notes.join("; "))
}

/// The repair of a value that stands somewhere in the module, or elsewhere.
fn repair(
    code: &Code<'_, '_>,
    rule: &Rule,
    found: &Detection,
    value: Option<TextRange>,
) -> Suggestion {
    let Some(FixTemplate::Edits(edits)) =
        rule.compiled().and_then(|compiled| compiled.fix.as_ref())
    else {
        return Suggestion::default();
    };
    let Some(literal) = value.and_then(|value| literal(code, value)) else {
        let unfit = "the value is no text literal of its own in Python code".to_owned();
        return Suggestion { fix: None, unfit: Some(unfit) };
    };
    let form = spec(rule).and_then(|spec| spec.forms.get(found.form));
    let own = form.and_then(|form| form.environment.as_deref()).map(|variable| {
        let applicability =
            edits.ways.first().map_or(Applicability::Unsafe, |way| way.applicability);
        look_up(variable, applicability)
    });
    suggest_edits(code, own.as_ref().unwrap_or(edits), literal, &|_| None)
}

fn text_range(range: &Range<usize>) -> Option<TextRange> {
    let size = |at: usize| TextSize::try_from(at).ok();
    Some(TextRange::new(size(range.start)?, size(range.end)?))
}

/// The string literal that is nothing but the value: an expression that a look-up can stand for.
fn literal(code: &Code<'_, '_>, value: TextRange) -> Option<TextRange> {
    let tokens = code.facts?.tokens();
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
