//! Semgrep patterns: compile and match.

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
    Analyzer, Condition, Conjunction, Evaluation, Formula, Language, Leaf, Requirement, Source,
};
pub use matching::Match;
pub use metavariable::Metavariable;
pub use options::Options;
pub use syntax::PatternError;
pub use regex::{GaveUp, Groups, Regex, RegexError};

pub mod analysis {
    #[derive(Debug)]
    pub struct Comparison;
    pub enum Value { Int(i128), Float(f64), Str(String), Bool(bool), List(Vec<Value>) }
    impl Comparison { pub fn evaluate(&self, _l: &dyn Fn(&str) -> Option<Value>) -> Option<bool> { None } pub fn parse(_t: &str, _m: Option<&str>, _b: Option<u32>, _s: bool) -> Result<Self, crate::syntax::PatternError> { Ok(Self) } }
    pub fn is_high_entropy(_t: &str) -> bool { false }
    pub fn is_redos(_t: &str) -> bool { false }
    pub fn literal_value(_c: &ruff_python_ast::Expr, _t: &str) -> Option<Value> { None }
}
