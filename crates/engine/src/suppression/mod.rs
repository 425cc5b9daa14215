//! Comments that silence findings.

mod comment;

use std::cell::Cell;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use pyguard_finding::{Finding, RuleDocs, RuleInfo, Severity, Tier};
use pyguard_rules::Rule;
use pyguard_source::{Document, TextRange};
use ruff_python_ast::token::{TokenKind, Tokens};
use ruff_text_size::Ranged;

use comment::Directive;

/// The suppression comments of a document.
#[derive(Debug, Default)]
pub(crate) struct Suppressions {
    comments: Vec<Suppression>,
}

#[derive(Debug)]
struct Suppression {
    directive: Directive,
    /// 1-based line of the document's text that it stands on.
    line: u32,
    /// It stands on a line of its own, so it is for the next one.
    alone: bool,
    range: TextRange,
    used: Cell<bool>,
}

/// The rule about comments that silence nothing; it has no patterns, so it stands here.
pub(crate) fn unused_rule() -> Arc<RuleInfo> {
    static RULE: OnceLock<Arc<RuleInfo>> = OnceLock::new();
    Arc::clone(RULE.get_or_init(|| {
        let docs = RuleDocs {
            since: Some("0.1.0".to_owned()),
            ..RuleDocs::new(
                "Suppression comment without effect",
                "This comment silences nothing; remove it, so that it can't hide a later finding.",
            )
        };
        Arc::new(RuleInfo {
            code: "PG001".to_owned(),
            tier: Some(Tier::Audit),
            severity: Severity::Low,
            confidence: 1.0,
            docs: docs.into(),
            ..RuleInfo::plain("unused-suppression", "")
        })
    }))
}

impl Suppressions {
    /// Collects a document's suppression comments; without tokens, every `#` may begin one.
    pub(crate) fn of(document: &Document, tokens: Option<&Tokens>) -> Self {
        let text = document.text();
        if !comment::may_hold_any(text) {
            return Self::default();
        }
        let ranges: Vec<TextRange> = match tokens {
            Some(tokens) => {
                let in_python = tokens.iter().filter(|token| token.kind() == TokenKind::Comment);
                // Scripts for a shell have no tokens, but their comments look the same.
                let bodies = document.cells().iter().filter_map(|cell| document.body(cell));
                let in_scripts = bodies.flat_map(|body| {
                    let ranges = comment::ranges(document.slice(body)).into_iter();
                    ranges.map(move |range| range + body.start())
                });
                in_python.map(Ranged::range).chain(in_scripts).collect()
            }
            None => comment::ranges(text),
        };
        let comments = ranges
            .into_iter()
            .flat_map(|range| {
                let line = document.text_line(range.start());
                let lines = document.full_lines(range);
                let alone = text[lines.start..range.start().to_usize()].trim().is_empty();
                comment::directives(document.slice(range)).into_iter().map(move |directive| {
                    Suppression { directive, line, alone, range, used: Cell::new(false) }
                })
            })
            .collect();
        Self { comments }
    }

    /// Whether a comment silences a rule's finding; the comment then counts as used.
    pub(crate) fn suppress(&self, document: &Document, rule: &Rule, range: TextRange) -> bool {
        if self.comments.is_empty() {
            return false;
        }
        let first = document.text_line(range.start());
        let last = document.text_line(range.end());
        let mut silenced = false;
        for comment in &self.comments {
            if comment.is_for(first, last) && comment.directive.names(rule) {
                comment.used.set(true);
                silenced = true;
            }
        }
        silenced
    }

    /// Our own comments that silenced nothing, as findings.
    pub(crate) fn unused(&self, document: &Document) -> Vec<Finding> {
        let unused = self
            .comments
            .iter()
            .filter(|comment| !comment.used.get() && comment.directive.is_ours());
        unused
            .map(|comment| {
                let rule = unused_rule();
                let text = document.slice(comment.range);
                let parts = [rule.id.as_str(), document.path(), text];
                Finding {
                    message: rule.docs.message.clone(),
                    path: document.path().to_owned(),
                    start: document.position(comment.range.start()),
                    end: document.position(comment.range.end()),
                    bytes: None,
                    snippet: crate::scan::snippet(document, comment.range),
                    metavars: BTreeMap::new(),
                    fix: None,
                    unfit: None,
                    trace: Vec::new(),
                    fingerprint: blake3::hash(parts.join("\0").as_bytes()).to_hex()[..32]
                        .to_owned(),
                    rule,
                }
            })
            .collect()
    }
}

impl Suppression {
    fn is_for(&self, first: u32, last: u32) -> bool {
        if self.directive.is_for_file() {
            return true;
        }
        let line = if self.alone { self.line + 1 } else { self.line };
        // A trailing comment may stand on any line of the finding, as formatters move it to the closing one.
        (first..=last).contains(&line) || line == first
    }
}
