use crate::analysis::Comparison;
use crate::matching::Guard;
use crate::syntax::Expression;
use crate::{Formula, Metavariable, Options, Regex};

use super::Language;

/// What `metavariable-analysis` asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Analyzer {
    /// A string that looks random.
    Entropy,
    /// A regular expression that can take exponential time.
    Redos,
}

/// A condition on what metavariables stand for.
#[derive(Debug)]
pub enum Condition {
    /// `metavariable-regex`.
    Regex {
        /// Whose text is matched, from its start.
        metavariable: Metavariable,
        /// The expression.
        regex: Regex,
        /// Whether a name stands for its constant value.
        constant_propagation: bool,
    },
    /// `metavariable-pattern`.
    Pattern {
        /// In what the formula must match.
        metavariable: Metavariable,
        /// The formula.
        formula: Formula,
        /// The formula's language, where it is not the rule's.
        language: Option<Language>,
        /// The rule's options.
        options: Options,
    },
    /// `metavariable-comparison`.
    Comparison {
        /// The comparison.
        comparison: Comparison,
    },
    /// `metavariable-analysis`.
    Analysis {
        /// What is analysed.
        metavariable: Metavariable,
        /// How.
        analyzer: Analyzer,
    },
    /// `metavariable-type`.
    Type {
        /// Whose type is asked.
        metavariable: Metavariable,
        /// Any of these.
        types: Vec<Expression>,
    },
}

impl Condition {
    /// The condition as one that can be asked of a metavariable as soon as it is bound.
    pub(super) fn guard(&self) -> Option<Guard<'_>> {
        match self {
            Self::Regex { metavariable, regex, constant_propagation: false } => {
                Some(Guard { metavariable: *metavariable, regex })
            }
            _ => None,
        }
    }
}
