//! Rules' formulas: patterns joined by and, or, not and inside, with conditions on metavariables.

mod condition;
mod evaluate;
mod requirement;

pub use condition::{Analyzer, Condition};
pub use evaluate::{Evaluation, Source};
pub use requirement::Requirement;

use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use crate::syntax::{PatternError, PythonPattern};
use crate::{Metavariable, Regex};

/// The language that a pattern is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// Python.
    Python,
    /// `languages: [regex]`: patterns are regular expressions.
    Regex,
    /// `languages: [generic]`: patterns are words, on any text.
    Generic,
}

/// One pattern of a formula.
#[derive(Debug)]
pub struct Leaf {
    id: u32,
    pub(crate) pattern: LeafPattern,
    /// Computed when the pattern is first looked for.
    requirement: OnceLock<Requirement>,
}

/// What a leaf looks for.
#[derive(Debug)]
pub(crate) enum LeafPattern {
    Python(Box<PythonPattern>),
    Regex(Regex),
    Generic(Box<crate::generic::GenericPattern>),
}

impl Leaf {
    fn new(pattern: LeafPattern) -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        Self { id: NEXT.fetch_add(1, Ordering::Relaxed), pattern, requirement: OnceLock::new() }
    }

    /// A pattern in a rule's language.
    ///
    /// # Errors
    /// When the text is no pattern of that language.
    pub fn parse(
        text: &str,
        language: Language,
        options: &crate::Options,
    ) -> Result<Self, PatternError> {
        Ok(Self::new(match language {
            Language::Python => LeafPattern::Python(Box::new(crate::syntax::parse(text)?)),
            Language::Regex => return Self::regex(text),
            Language::Generic => LeafPattern::Generic(Box::new(
                crate::generic::GenericPattern::parse(
                    text,
                    &crate::generic::GenericOptions {
                        ellipsis_max_span: options.generic_ellipsis_max_span,
                    },
                )
                .map_err(|error| PatternError::new(error.offset(), error.to_string()))?,
            )),
        }))
    }

    /// A `pattern-regex`, in any language.
    ///
    /// # Errors
    /// When the expression does not compile.
    pub fn regex(text: &str) -> Result<Self, PatternError> {
        let regex = Regex::new(text).map_err(|error| PatternError::new(0, error.to_string()))?;
        Ok(Self::new(LeafPattern::Regex(regex)))
    }
}

/// A rule's formula.
#[derive(Debug)]
pub enum Formula {
    /// One pattern.
    Leaf(Leaf),
    /// `patterns`.
    All(Box<Conjunction>),
    /// `pattern-either`.
    Any(Vec<Formula>),
    /// `pattern-inside`: matches only serve to hold others.
    Inside(Box<Formula>),
}

/// The parts of `patterns`.
#[derive(Debug, Default)]
pub struct Conjunction {
    /// What must match.
    pub positives: Vec<Formula>,
    /// `pattern-not` and `pattern-not-inside` (the latter as [`Formula::Inside`]).
    pub negatives: Vec<Formula>,
    /// `metavariable-…`, in order.
    pub conditions: Vec<Condition>,
    /// `focus-metavariable`, each with its alternatives.
    pub focus: Vec<Vec<Metavariable>>,
}

impl Formula {
    /// Whether its matches only serve to hold others.
    pub(crate) fn is_inside(&self) -> bool {
        match self {
            Self::Leaf(_) => false,
            Self::Inside(_) => true,
            Self::Any(parts) => !parts.is_empty() && parts.iter().all(Self::is_inside),
            Self::All(parts) => {
                parts.focus.is_empty()
                    && !parts.positives.is_empty()
                    && parts.positives.iter().all(Self::is_inside)
            }
        }
    }

    /// Visits every pattern of the formula, with whether it only serves to hold others; those in conditions not.
    pub(crate) fn for_each_leaf<'f>(&'f self, inside: bool, visit: &mut dyn FnMut(&'f Leaf, bool)) {
        match self {
            Self::Leaf(leaf) => visit(leaf, inside),
            Self::Inside(part) => part.for_each_leaf(true, visit),
            Self::Any(parts) => parts.iter().for_each(|part| part.for_each_leaf(inside, visit)),
            Self::All(parts) => {
                for part in parts.positives.iter().chain(&parts.negatives) {
                    part.for_each_leaf(inside, visit);
                }
            }
        }
    }

    /// Patterns of which one must match if the formula is to match at all: the cheapest such choice.
    pub fn leads(&self) -> Vec<&Leaf> {
        self.costed_leads().1
    }

    /// A rough order of how much work it is to find its matches.
    pub(crate) fn cost(&self) -> u32 {
        self.costed_leads().0
    }

    fn costed_leads(&self) -> (u32, Vec<&Leaf>) {
        match self {
            Self::Leaf(leaf) => (leaf.cost(), vec![leaf]),
            Self::Inside(part) => part.costed_leads(),
            Self::Any(parts) => parts.iter().fold((0, Vec::new()), |(cost, mut leads), part| {
                let (more, others) = part.costed_leads();
                leads.extend(others);
                (cost.max(more), leads)
            }),
            Self::All(parts) => parts
                .positives
                .iter()
                .map(Self::costed_leads)
                .min_by_key(|(cost, leads)| (*cost, leads.len()))
                .unwrap_or_default(),
        }
    }
}

impl Leaf {
    /// A rough order of how often the pattern will be tried.
    fn cost(&self) -> u32 {
        use crate::syntax::{Expression, Statement};
        match &self.pattern {
            LeafPattern::Regex(_) | LeafPattern::Generic(_) => 50,
            LeafPattern::Python(pattern) => match &**pattern {
                PythonPattern::Expression(expression) => match expression {
                    Expression::Call(function, _) => match &**function {
                        Expression::Dotted(segments) if segments.len() > 1 => 1,
                        Expression::Dotted(_)
                        | Expression::Attribute(_, crate::syntax::Identifier::Word(_)) => 2,
                        _ => 40,
                    },
                    Expression::Dotted(_) => 5,
                    Expression::Attribute(_, crate::syntax::Identifier::Word(_)) => 6,
                    Expression::Metavariable(_)
                    | Expression::Ellipsis
                    | Expression::EllipsisMetavariable(_)
                    | Expression::Deep(_)
                    | Expression::Chain(_)
                    | Expression::Typed(..) => 100,
                    _ => 20,
                },
                PythonPattern::Statement(statement) => match statement {
                    Statement::Import(_) | Statement::ImportFrom { .. } => 3,
                    Statement::Assign { .. } => 30,
                    _ => 10,
                },
                PythonPattern::Sequence(_) => 60,
            },
        }
    }
}
