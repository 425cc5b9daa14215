//! `requires`: which labels must, and must not, have reached a place.

use thiserror::Error;

use crate::{Label, Rules};

/// A boolean expression over labels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Requires {
    /// Data with this label is there.
    Label(Label),
    /// A truth value, written out.
    Always(bool),
    /// `not`.
    Not(Box<Requires>),
    /// `and`.
    And(Box<Requires>, Box<Requires>),
    /// `or`.
    Or(Box<Requires>, Box<Requires>),
}

/// What is wrong with a `requires` text.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{message}")]
pub struct RequiresError {
    /// Byte offset in the text.
    pub offset: usize,
    /// What was expected.
    pub message: String,
}

impl Requires {
    /// Reads `A and (B or not C)`.
    ///
    /// # Errors
    /// When the text is no boolean expression over label names.
    pub fn parse(text: &str) -> Result<Self, RequiresError> {
        let mut parser = Parser { text, at: 0, depth: 0 };
        let requires = parser.or()?;
        parser.skip_space();
        if parser.at < text.len() {
            return Err(parser.error("expected `and`, `or` or the end"));
        }
        Ok(requires)
    }

    /// For which rules it holds, where `has` tells for which a label is there.
    pub fn met(&self, has: &dyn Fn(Label) -> Rules) -> Rules {
        match self {
            Self::Label(label) => has(*label),
            Self::Always(value) => {
                if *value {
                    Rules::ALL
                } else {
                    Rules::NONE
                }
            }
            Self::Not(inner) => Rules::ALL.without(inner.met(has)),
            Self::And(left, right) => left.met(has).and(right.met(has)),
            Self::Or(left, right) => left.met(has).or(right.met(has)),
        }
    }

    /// Whether it may hold where no other labels than those that `has` tells of can be.
    pub fn may_hold(&self, has: &dyn Fn(Label) -> bool) -> bool {
        match self {
            Self::Label(label) => has(*label),
            Self::Always(value) => *value,
            Self::Not(_) => true,
            Self::And(left, right) => left.may_hold(has) && right.may_hold(has),
            Self::Or(left, right) => left.may_hold(has) || right.may_hold(has),
        }
    }

    /// Whether it asks for one label only.
    pub(crate) fn is_plain(&self) -> bool {
        matches!(self, Self::Label(_))
    }

    /// Whether data with this label can make it hold: it stands somewhere without `not` before it.
    pub fn wants(&self, label: Label) -> bool {
        match self {
            Self::Label(known) => *known == label,
            Self::Always(_) | Self::Not(_) => false,
            Self::And(left, right) | Self::Or(left, right) => {
                left.wants(label) || right.wants(label)
            }
        }
    }
}

/// Deepest nesting of parentheses and `not`.
const MAX_DEPTH: u32 = 64;

struct Parser<'t> {
    text: &'t str,
    at: usize,
    depth: u32,
}

impl Parser<'_> {
    fn error(&self, message: &str) -> RequiresError {
        RequiresError { offset: self.at, message: message.to_owned() }
    }

    fn skip_space(&mut self) {
        let rest = &self.text[self.at..];
        self.at += rest.len() - rest.trim_start().len();
    }

    fn word(&mut self) -> &str {
        self.skip_space();
        let rest = &self.text[self.at..];
        let end = rest
            .find(|character: char| !character.is_alphanumeric() && character != '_')
            .unwrap_or(rest.len());
        &rest[..end]
    }

    fn take(&mut self, word: &str) -> bool {
        let found = self.word() == word;
        if found {
            self.at += word.len();
        }
        found
    }

    fn or(&mut self) -> Result<Requires, RequiresError> {
        let mut left = self.and()?;
        while self.take("or") {
            left = Requires::Or(Box::new(left), Box::new(self.and()?));
        }
        Ok(left)
    }

    fn and(&mut self) -> Result<Requires, RequiresError> {
        let mut left = self.not()?;
        while self.take("and") {
            left = Requires::And(Box::new(left), Box::new(self.not()?));
        }
        Ok(left)
    }

    fn not(&mut self) -> Result<Requires, RequiresError> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(self.error("nests too deeply"));
        }
        let found =
            if self.take("not") { Requires::Not(Box::new(self.not()?)) } else { self.atom()? };
        self.depth -= 1;
        Ok(found)
    }

    fn atom(&mut self) -> Result<Requires, RequiresError> {
        self.skip_space();
        if self.text[self.at..].starts_with('(') {
            self.at += 1;
            let inner = self.or()?;
            self.skip_space();
            if !self.text[self.at..].starts_with(')') {
                return Err(self.error("expected `)`"));
            }
            self.at += 1;
            return Ok(inner);
        }
        let word = self.word().to_owned();
        if word.is_empty() || matches!(word.as_str(), "and" | "or") {
            return Err(self.error("expected a label"));
        }
        self.at += word.len();
        Ok(match word.as_str() {
            "True" | "true" => Requires::Always(true),
            "False" | "false" => Requires::Always(false),
            _ => Requires::Label(Label::new(&word)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(text: &str, labels: &[&str]) -> bool {
        let labels: Vec<Label> = labels.iter().map(|name| Label::new(name)).collect();
        let has = |label| if labels.contains(&label) { Rules::ALL } else { Rules::NONE };
        !Requires::parse(text).unwrap().met(&has).is_none()
    }

    #[test]
    fn not_binds_closer_than_and_and_that_closer_than_or() {
        assert!(holds("A or B and not C", &["A", "C"]));
        assert!(holds("A or B and not C", &["B"]));
        assert!(!holds("A or B and not C", &["B", "C"]));
        assert!(!holds("(A or B) and not C", &["A", "C"]));
    }

    #[test]
    fn broken_text_says_where() {
        assert_eq!(Requires::parse("A and").unwrap_err().offset, 5);
        assert_eq!(Requires::parse("(A").unwrap_err().message, "expected `)`");
        assert_eq!(Requires::parse("A B").unwrap_err().offset, 2);
    }
}
