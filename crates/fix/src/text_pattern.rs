use std::sync::OnceLock;

use pyguard_pattern::{Regex, RegexError};
use serde::{Deserialize, Serialize};

use crate::Unfit;

/// A regular expression of a repair; `^` and `$` match at the ends of the piece of code. Compiled when it is first asked, then
/// kept: one file may hold thousands of findings.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct TextPattern {
    source: String,
    #[serde(skip)]
    compiled: OnceLock<Result<Regex, RegexError>>,
}

impl TextPattern {
    /// An expression.
    ///
    /// # Errors
    /// When it does not compile.
    pub fn new(source: String) -> Result<Self, RegexError> {
        Regex::on_content(&source)?;
        Ok(Self { source, compiled: OnceLock::new() })
    }

    fn regex(&self) -> Result<&Regex, Unfit> {
        let compiled = self.compiled.get_or_init(|| Regex::on_content(&self.source));
        compiled.as_ref().map_err(|error| Unfit(error.to_string()))
    }

    /// Whether it is found in a text.
    ///
    /// # Errors
    /// When the search gives up.
    pub(crate) fn is_in(&self, text: &str) -> Result<bool, Unfit> {
        self.regex()?.is_match(text).map_err(|error| Unfit(error.to_string()))
    }

    /// The text with everything that it finds replaced.
    ///
    /// # Errors
    /// When the search gives up.
    pub(crate) fn replaced(&self, text: &str, with: &str) -> Result<String, Unfit> {
        self.regex()?.replace(text, with, None).map_err(|error| Unfit(error.to_string()))
    }
}

impl PartialEq for TextPattern {
    fn eq(&self, other: &Self) -> bool {
        self.source == other.source
    }
}

impl Eq for TextPattern {}
