use std::fmt;

use thiserror::Error;

use crate::yaml::SourceExcerpt;

/// A mistake in a rule file: where it is and what it is. The other rules of the file still work.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub struct RuleError {
    /// The rule, where one is known.
    pub rule: Option<String>,
    /// 1-based line.
    pub line: usize,
    /// The message with file, line and caret.
    pub excerpt: SourceExcerpt,
}

impl fmt::Display for RuleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(rule) = &self.rule {
            write!(f, "rule {}: ", rule.escape_debug())?;
        }
        write!(f, "{}", self.excerpt)
    }
}
