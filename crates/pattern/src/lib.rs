//! Semgrep patterns: compile and match.

mod bindings;
mod matching;
mod metavariable;
mod options;
mod regex;
pub mod syntax;

pub use bindings::{Bindings, Bound};
pub use metavariable::Metavariable;
pub use options::Options;
pub use regex::{GaveUp, Groups, Regex, RegexError};
