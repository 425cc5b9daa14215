//! Rules' formulas: patterns joined by and, or, not and inside, with conditions on metavariables.

mod alternatives;
mod clause;
mod condition;
mod evaluate;
pub(crate) mod library;
mod pivots;
mod requirement;
mod words;

pub use alternatives::Alternatives;
pub use clause::Clause;
pub use condition::{Analyzer, Condition};
pub use evaluate::{Evaluation, Source};
pub use library::{LibraryBuilder, install};
pub(crate) use requirement::Needs;
pub use requirement::Requirement;
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
    pub(crate) pattern: LeafPattern,
    /// Computed when the pattern is first looked for.
    needs: OnceLock<Needs>,
}

/// What a leaf looks for.
#[derive(Debug)]
pub(crate) enum LeafPattern {
    Python(PythonLeaf),
    Regex(Regex),
    Generic(Box<crate::generic::GenericPattern>),
}

/// A Python pattern.
#[derive(Debug)]
pub(crate) struct PythonLeaf {
    tree: OnceLock<Option<Box<PythonPattern>>>,
    /// The tree as the library has it.
    packed: &'static [u8],
}

impl PythonLeaf {
    fn parsed(tree: PythonPattern) -> Self {
        Self { tree: OnceLock::from(Some(Box::new(tree))), packed: &[] }
    }

    /// One that is unpacked when it is first looked for.
    fn packed(packed: &'static [u8]) -> Self {
        Self { tree: OnceLock::new(), packed }
    }

    /// The tree; `None` where the library is broken.
    pub(crate) fn tree(&self) -> Option<&PythonPattern> {
        self.tree.get_or_init(|| postcard::from_bytes(self.packed).ok().map(Box::new)).as_deref()
    }
}

impl Leaf {
    fn new(pattern: LeafPattern) -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let id = NEXT.fetch_add(1, Ordering::Relaxed);
        Self { id, pattern, needs: OnceLock::new() }
    }

    /// Patterns of the same text and options get the same number, so that what they match is found once a file, however many
    /// formulas they stand in.
    fn shared(mut self, text: &str, language: Language, options: &crate::Options) -> Self {
        type Numbers = HashMap<(String, Language, crate::Options), u32>;
        static NUMBERS: OnceLock<Mutex<Numbers>> = OnceLock::new();
        let numbers = NUMBERS.get_or_init(Mutex::default);
        let mut numbers = numbers.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (text.to_owned(), language, options.clone());
        self.id = *numbers.entry(key).or_insert(self.id);
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
                if let Some(known) = library::pattern(text, options) {
                    return Ok(known);
                }
                let tree = PythonLeaf::parsed(crate::syntax::parse(text)?);
                return Ok(Self::new(LeafPattern::Python(tree)).shared(text, language, options));
            }
            Language::Regex => {
                Regex::new(text).map_err(|error| PatternError::new(0, error.to_string()))?;
                return Ok(Self::regex(text));
            }
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

    /// A `pattern-regex`, in any language, that [`Regex::new`] took before.
    pub fn regex(text: &str) -> Self {
        let leaf = Self::new(LeafPattern::Regex(Regex::known(text)));
        leaf.shared(text, Language::Regex, &crate::Options::default())
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
    Any(Alternatives),
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
    /// Of the conditions; computed when the parts are first looked for.
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
}
