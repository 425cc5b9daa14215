//! From a pattern's text to its tree.

mod lower;
mod operators;
mod placeholder;
mod tree;

pub use tree::*;

use ruff_python_parser::{Mode, ParseErrorType, ParseOptions, parse_unchecked};

use thiserror::Error;

/// A pattern that is not Python, even with metavariables and `...` allowed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{message}")]
pub struct PatternError {
    /// Where in the pattern's text, in bytes from 0.
    pub offset: usize,
    /// What is wrong there.
    pub message: String,
}

impl PatternError {
    pub(crate) fn new(offset: usize, message: impl Into<String>) -> Self {
        Self { offset, message: message.into() }
    }
}

/// Longest pattern that is read (bytes).
const MAX_LENGTH: usize = 100_000;
/// Depth above which a pattern is refused: no one writes such a one by hand, and trees are walked recursively.
const MAX_DEPTH: usize = 500;

/// Reads a Python pattern.
///
/// # Errors
/// When the text does not parse.
pub fn parse(text: &str) -> Result<PythonPattern, PatternError> {
    if text.len() > MAX_LENGTH {
        return Err(PatternError::new(0, format!("a pattern of more than {MAX_LENGTH} bytes")));
    }
    if pyguard_python::nesting::is_deeper_than(text, MAX_DEPTH) {
        return Err(PatternError::new(0, "this pattern nests too deeply"));
    }
    let trimmed = text.trim_end();
    // An indented pattern (a block scalar under a key with spaces) is the same pattern.
    let dedented = dedent(trimmed);
    let python = placeholder::substitute(&dedented)?;
    let parsed = parse_unchecked(&python.text, ParseOptions::from(Mode::Module));
    if let Some(error) = parsed.errors().iter().find(|error| !is_ellipsis_artefact(&error.error)) {
        let offset = python.original(error.location.start());
        return Err(PatternError::new(offset.min(text.len()), error.error.to_string()));
    }
    let Some(module) = parsed.syntax().as_module() else {
        return Err(PatternError::new(0, "a pattern must be an expression or statements"));
    };
    let body = lower::Lowering { python: &python }.statements(&module.body)?;
    PythonPattern::from_statements(body)
        .ok_or_else(|| PatternError::new(0, "this pattern is empty"))
}

/// `f(k=$V, ...)` puts a placeholder where Python wants no positional argument; these are not the writer's errors.
fn is_ellipsis_artefact(error: &ParseErrorType) -> bool {
    matches!(
        error,
        ParseErrorType::PositionalAfterKeywordArgument
            | ParseErrorType::PositionalAfterKeywordUnpacking
            | ParseErrorType::NonDefaultParamAfterDefaultParam
            | ParseErrorType::InvalidArgumentUnpackingOrder
            | ParseErrorType::UnparenthesizedGeneratorExpression
            | ParseErrorType::ParamAfterVarKeywordParam
            | ParseErrorType::InvalidStarredExpressionUsage
            | ParseErrorType::InvalidAssignmentTarget
            | ParseErrorType::InvalidAnnotatedAssignmentTarget
            | ParseErrorType::InvalidDeleteTarget
    )
}

fn dedent(text: &str) -> String {
    let indent = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| line.len() - line.trim_start_matches(' ').len())
        .min()
        .unwrap_or(0);
    let lines: Vec<&str> = text.lines().map(|line| line.get(indent..).unwrap_or("")).collect();
    lines.join("\n")
}
