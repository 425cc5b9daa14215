//! Rules' formulas: patterns joined by and, or, not and inside, with conditions on metavariables.

mod condition;
mod evaluate;
mod requirement;
mod words;

pub use condition::{Analyzer, Condition};
pub use evaluate::{Evaluation, Source};
pub use requirement::{Needs, Requirement};
pub use words::{TextWords, WordKey};

use std::collections::HashMap;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

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
    /// Its matches are wanted wherever they are: patterns of the same text, in many formulas, share them.
    pub(crate) everywhere: bool,
    pub(crate) pattern: LeafPattern,
    /// Computed when the pattern is first looked for.
    needs: OnceLock<Needs>,
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
        let id = NEXT.fetch_add(1, Ordering::Relaxed);
        Self { id, everywhere: false, pattern, needs: OnceLock::new() }
    }

    /// Patterns that begin with an import say what a file is about and stand in many formulas: those of the same text and
    /// options get the same number, so that they are looked for once a file.
    fn shared(mut self, text: &str, options: &crate::Options) -> Self {
        type Numbers = HashMap<(String, crate::Options), u32>;
        static NUMBERS: OnceLock<Mutex<Numbers>> = OnceLock::new();
        let LeafPattern::Python(pattern) = &self.pattern else { return self };
        let first = match &**pattern {
            PythonPattern::Statement(statement) => Some(statement),
            PythonPattern::Sequence(statements) => statements.first(),
            PythonPattern::Expression(_) => None,
        };
        if matches!(
            first,
            Some(crate::syntax::Statement::Import(_) | crate::syntax::Statement::ImportFrom { .. })
        ) {
            let numbers = NUMBERS.get_or_init(Mutex::default);
            let mut numbers = numbers.lock().unwrap_or_else(PoisonError::into_inner);
            let key = (text.trim().to_owned(), options.clone());
            self.id = *numbers.entry(key).or_insert(self.id);
            self.everywhere = true;
        }
        self
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
            Language::Python => {
                let pattern = LeafPattern::Python(Box::new(crate::syntax::parse(text)?));
                return Ok(Self::new(pattern).shared(text, options));
            }
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
    /// One that many rules have: its matches are found once a file, wherever they are.
    Shared(Arc<SharedFormula>),
}

/// A formula with a number of its own.
#[derive(Debug)]
pub struct SharedFormula {
    pub(crate) id: u32,
    /// What is shared.
    pub formula: Formula,
}

impl Formula {
    /// The same formula, to be part of many.
    #[must_use]
    pub fn share(self) -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let id = NEXT.fetch_add(1, Ordering::Relaxed);
        Self::Shared(Arc::new(SharedFormula { id, formula: self }))
    }

    /// Another handle on a shared formula; `None` for one that is not.
    pub fn handle(&self) -> Option<Self> {
        match self {
            Self::Shared(shared) => Some(Self::Shared(Arc::clone(shared))),
            _ => None,
        }
    }
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
    /// Computed when the parts are first looked for.
    pub(crate) needs: OnceLock<Needs>,
}

impl Conjunction {
    /// Parts of each kind: `positives`, `negatives`, `conditions`, `focus`.
    pub fn new(
        positives: Vec<Formula>,
        negatives: Vec<Formula>,
        conditions: Vec<Condition>,
        focus: Vec<Vec<Metavariable>>,
    ) -> Self {
        Self { positives, negatives, conditions, focus, needs: OnceLock::new() }
    }
}

impl Formula {
    /// Whether its matches only serve to hold others.
    pub(crate) fn is_inside(&self) -> bool {
        match self {
            Self::Leaf(_) => false,
            Self::Inside(_) => true,
            Self::Shared(shared) => shared.formula.is_inside(),
            Self::Any(parts) => !parts.is_empty() && parts.iter().all(Self::is_inside),
            Self::All(parts) => {
                parts.focus.is_empty()
                    && !parts.positives.is_empty()
                    && parts.positives.iter().all(Self::is_inside)
            }
        }
    }

    /// A rough order of how much work it is to find its matches.
    pub(crate) fn cost(&self) -> u32 {
        match self {
            Self::Leaf(leaf) => leaf.cost(),
            Self::Inside(part) => part.cost(),
            Self::Shared(shared) => shared.formula.cost(),
            Self::Any(parts) => parts.iter().map(Self::cost).max().unwrap_or(0),
            Self::All(parts) => parts.positives.iter().map(Self::cost).min().unwrap_or(0),
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
