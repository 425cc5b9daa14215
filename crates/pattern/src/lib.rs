//! Semgrep patterns: compile and match.

pub mod analysis;
mod bindings;
mod formula;
pub mod generic;
mod matching;
mod metavariable;
mod options;
mod regex;
pub mod syntax;

pub use analysis::Comparison;
pub use bindings::{Bindings, Bound};
pub use formula::{
    Alternatives, Analyzer, Clause, Condition, Conjunction, Evaluation, Formula, Language, Leaf,
    LibraryBuilder, Requirement, SharedFormula, Source, TextWords, WordKey, install,
};
pub use matching::Match;
pub use metavariable::Metavariable;
pub use options::Options;
pub use regex::{GaveUp, Groups, Regex, RegexError};
pub use syntax::PatternError;
