//! Comments that silence findings.

mod comment;

use std::cell::Cell;

use pyguard_python::Module;
use pyguard_rules::Rule;
use pyguard_source::{Document, TextRange};
use ruff_python_ast::token::TokenKind;
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

/// A comment that silenced nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unused {
    /// Where it stands in the document's text.
    pub(crate) range: TextRange,
    /// The words that begin it, as it is written.
    pub(crate) text: String,
}

impl Suppressions {
    /// Collects a document's suppression comments; without a module, every `#` may begin one.
    pub(crate) fn of(document: &Document, module: Option<&Module>) -> Self {
        let text = document.text();
        if !comment::may_hold_any(text) {
            return Self::default();
        }
        let ranges: Vec<TextRange> = match module {
            Some(module) => module
                .tokens()
                .iter()
                .filter(|token| token.kind() == TokenKind::Comment)
                .map(Ranged::range)
                .collect(),
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

    /// Our own comments that silenced nothing.
    pub(crate) fn unused(&self, document: &Document) -> Vec<Unused> {
        self.comments
            .iter()
            .filter(|comment| !comment.used.get() && comment.directive.is_ours())
            .map(|comment| Unused {
                range: comment.range,
                text: document.slice(comment.range).to_owned(),
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
