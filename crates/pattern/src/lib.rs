//! Semgrep patterns: compile and match.

#[cfg(any())]
pub mod analysis;
mod bindings;
mod formula;
#[cfg(any())]
pub mod generic;
mod matching;
mod metavariable;
mod options;
mod regex;
pub mod syntax;

pub use bindings::{Bindings, Bound};
pub use formula::{
    Analyzer, Condition, Conjunction, Evaluation, Formula, Language, Leaf, Requirement, Source,
};
pub use matching::Match;
pub use metavariable::Metavariable;
pub use options::Options;
pub use regex::{GaveUp, Groups, Regex, RegexError};

mod analysis {
    #[derive(Debug)]
    pub struct Comparison;
    pub enum Value { Int(i128), Float(f64), Str(String), Bool(bool), List(Vec<Value>) }
    impl Comparison { pub fn evaluate(&self, _l: &dyn Fn(&str) -> Option<Value>) -> Option<bool> { None } pub fn parse(_t: &str) -> Result<Self, String> { Ok(Self) } }
    pub fn is_high_entropy(_t: &str) -> bool { false }
    pub fn is_redos(_t: &str) -> bool { false }
    pub fn literal_value(_c: &ruff_python_ast::Expr, _t: &str) -> Option<Value> { None }
}
mod generic {
    use ruff_text_size::TextRange;
    #[derive(Debug)]
    pub struct GenericPattern;
    pub struct GenericOptions;
    pub struct GenericDocument;
    pub struct GenericMatch { pub range: TextRange, pub bindings: Vec<(String, TextRange)> }
    #[derive(Debug, thiserror::Error)]
    #[error("x")]
    pub struct GenericPatternError { pub offset: usize }
    impl From<&crate::Options> for GenericOptions { fn from(_: &crate::Options) -> Self { Self } }
    impl GenericPattern {
        pub fn parse(_t: &str, _o: &GenericOptions) -> Result<Self, GenericPatternError> { Ok(Self) }
        pub fn find(&self, _t: &str, _d: &GenericDocument, _r: TextRange) -> Vec<GenericMatch> { Vec::new() }
    }
    impl GenericDocument { pub fn new(_t: &str) -> Self { Self } }
}
