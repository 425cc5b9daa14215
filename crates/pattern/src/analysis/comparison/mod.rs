//! `metavariable-comparison`: a Python expression over constants.
//!
//! What Semgrep does not evaluate makes the whole comparison false here too: chains such as `1 < $X < 3`, tuples,
//! `//`, `len`, `<` between strings, `None`, and any name or call outside the few known ones, even on the
//! unneeded side of an `and` or `or`. The option `base` changes nothing in Semgrep, and so it does here; `strip`
//! reads a string as an integer.

mod arithmetic;
mod calls;
mod evaluate;
mod parse;
mod source;
#[cfg(test)]
mod tests;

use std::time::{SystemTime, UNIX_EPOCH};

use thiserror::Error;

use super::value::Value;
use parse::Node;

/// A compiled comparison.
#[derive(Debug, Clone)]
pub struct Comparison {
    node: Node,
    stripped: Option<String>,
}

/// A comparison that is no Python expression.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{message}")]
pub struct ComparisonError {
    /// Where in the comparison's text, in bytes.
    pub offset: usize,
    /// What is wrong there.
    pub message: String,
}

impl Comparison {
    /// Compiles a comparison. `metavariable` (with its `$`) is the one `strip` applies to.
    ///
    /// # Errors
    /// When the text is no Python expression, or a very long or deep one.
    pub fn parse(
        text: &str,
        metavariable: Option<&str>,
        _base: Option<u32>,
        strip: bool,
    ) -> Result<Self, ComparisonError> {
        let stripped = metavariable.filter(|_| strip).map(str::to_owned);
        Ok(Self { node: parse::parse(text)?, stripped })
    }

    /// Whether the comparison holds for the values that `lookup` gives to metavariables (named with `$`). None when it
    /// cannot be evaluated, which counts as not holding.
    pub fn evaluate(&self, lookup: &dyn Fn(&str) -> Option<Value>) -> Option<bool> {
        let now = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map_or(0.0, |elapsed| elapsed.as_secs_f64());
        self.evaluate_at(now, lookup)
    }

    /// [`Comparison::evaluate`] with `today()` given, in seconds since 1970.
    pub fn evaluate_at(&self, now: f64, lookup: &dyn Fn(&str) -> Option<Value>) -> Option<bool> {
        let environment = evaluate::Environment { lookup, now, stripped: self.stripped.as_deref() };
        match environment.evaluate(&self.node)? {
            Value::Bool(holds) => Some(holds),
            _ => None,
        }
    }
}
