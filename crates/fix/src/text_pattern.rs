use pyguard_pattern::{Regex, RegexError};
use serde::{Deserialize, Serialize};

use crate::Unfit;

/// A regular expression of a repair; `^` and `$` match at the ends of the piece of code. Compiled when a text first needs it,
/// then kept: one file may hold thousands of findings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TextPattern {
    regex: Regex,
    /// Texts of which every match holds one; none where no such texts are known.
    literals: Vec<String>,
}

impl TextPattern {
    /// An expression.
    ///
    /// # Errors
    /// When it does not compile.
    pub fn new(source: &str) -> Result<Self, RegexError> {
        let regex = Regex::on_content(source)?;
        let literals = regex.required_literals().unwrap_or_default().to_vec();
        Ok(Self { regex, literals })
    }

    /// Whether nothing can be found in a text, seen without running the expression.
    fn misses(&self, text: &str) -> bool {
        !self.literals.is_empty() && !self.literals.iter().any(|literal| text.contains(literal))
    }

    /// Whether it is found in a text.
    ///
    /// # Errors
    /// When the search gives up.
    pub(crate) fn is_in(&self, text: &str) -> Result<bool, Unfit> {
        if self.misses(text) {
            return Ok(false);
        }
        self.regex.is_match(text).map_err(|error| Unfit(error.to_string()))
    }

    /// The text with everything that it finds replaced.
    ///
    /// # Errors
    /// When the search gives up.
    pub(crate) fn replaced(&self, text: &str, with: &str) -> Result<String, Unfit> {
        if self.misses(text) {
            return Ok(text.to_owned());
        }
        self.regex.replace(text, with, None).map_err(|error| Unfit(error.to_string()))
    }
}

impl Eq for TextPattern {}

#[cfg(test)]
mod tests {
    use super::TextPattern;

    #[test]
    fn a_text_without_what_is_needed_is_told_apart_and_left() {
        let pattern = TextPattern::new(r"(auto_run\s*=\s*)True$").unwrap();
        assert!(pattern.misses("x = True") && !pattern.is_in("x = True").unwrap());
        assert_eq!(pattern.replaced("x = True", "no").unwrap(), "x = True");
        assert!(!pattern.misses("a.auto_run=False") && !pattern.is_in("a.auto_run=False").unwrap());
        assert!(pattern.is_in("a.auto_run = True").unwrap());
        assert_eq!(
            pattern.replaced("a.auto_run = True", r"\1False").unwrap(),
            "a.auto_run = False"
        );
        let pattern = TextPattern::new(r"\A[\w.]+\(\s*\)\z").unwrap();
        assert!(!pattern.misses("a") && pattern.is_in("a.b( )").unwrap());
    }
}
