use pyguard_python::{Facts, Module};
use pyguard_source::Document;
use ruff_python_ast::token::{Token, TokenKind};
use ruff_text_size::{Ranged, TextRange, TextSize};
use thiserror::Error;

/// A file whose code is changed.
#[derive(Debug, Clone, Copy)]
pub struct Code<'c, 'a> {
    /// The file.
    pub document: &'c Document,
    /// Its tree; `None` where it is no Python.
    pub facts: Option<&'c Facts<'a>>,
}

/// Why a repair does not fit a place.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{0}")]
pub struct Unfit(pub String);

impl Unfit {
    pub(crate) fn because<T>(reason: impl Into<String>) -> Result<T, Self> {
        Err(Self(reason.into()))
    }
}

/// Replace a span of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What is replaced (bytes of the document's text); empty for an insertion.
    pub range: TextRange,
    /// By what, with `\n` as line end.
    pub text: String,
    /// An import, which several repairs may ask for.
    pub is_import: bool,
}

impl Change {
    pub(crate) fn replace(range: TextRange, text: impl Into<String>) -> Self {
        Self { range, text: text.into(), is_import: false }
    }

    pub(crate) fn insert(at: TextSize, text: impl Into<String>) -> Self {
        Self::replace(TextRange::empty(at), text)
    }

    pub(crate) fn remove(range: TextRange) -> Self {
        Self::replace(range, "")
    }
}

impl<'c, 'a> Code<'c, 'a> {
    pub(crate) fn text(&self) -> &'c str {
        self.document.text()
    }

    pub(crate) fn slice(&self, range: TextRange) -> &'c str {
        self.document.slice(range)
    }

    pub(crate) fn facts(&self) -> Result<&'c Facts<'a>, Unfit> {
        self.facts.ok_or_else(|| Unfit("the file is no Python".to_owned()))
    }

    pub(crate) fn module(&self) -> Result<&'a Module, Unfit> {
        Ok(self.facts()?.module())
    }

    /// The tokens that lie wholly in a range.
    pub(crate) fn tokens(&self, range: TextRange) -> &'c [Token] {
        let Some(facts) = self.facts else { return &[] };
        let tokens: &[Token] = facts.tokens();
        let from = tokens.partition_point(|token| token.start() < range.start());
        let to = tokens.partition_point(|token| token.end() <= range.end());
        tokens.get(from..to).unwrap_or(&[])
    }

    /// The token that begins before an offset and ends after it.
    pub(crate) fn token_around(&self, offset: TextSize) -> Option<&'c Token> {
        let tokens: &[Token] = self.facts?.tokens();
        let after = tokens.partition_point(|token| token.start() < offset);
        let token = tokens.get(after.checked_sub(1)?)?;
        (offset < token.end()).then_some(token)
    }

    pub(crate) fn has_comment(&self, range: TextRange) -> bool {
        self.tokens(range).iter().any(|token| token.kind() == TokenKind::Comment)
    }

    /// Where the line that holds an offset starts.
    pub(crate) fn line_start(&self, offset: TextSize) -> TextSize {
        size(self.document.full_lines(TextRange::empty(offset)).start)
    }

    /// Where the line that holds an offset ends: before its terminator.
    pub(crate) fn line_end(&self, offset: TextSize) -> TextSize {
        size(self.document.full_lines(TextRange::empty(offset)).end)
    }

    /// Where the line after the one that holds an offset starts; the text's end after the last.
    pub(crate) fn next_line(&self, offset: TextSize) -> TextSize {
        let after = self.text().get(offset.to_usize()..).unwrap_or("");
        offset + size(after.find('\n').map_or(after.len(), |at| at + 1))
    }

    /// The text between the line's start and an offset, if that is white space.
    pub(crate) fn indentation(&self, offset: TextSize) -> Option<&'c str> {
        let before = self.slice(TextRange::new(self.line_start(offset), offset));
        before
            .chars()
            .all(|character| matches!(character, ' ' | '\t' | '\u{c}' | '\u{feff}'))
            .then(|| before.trim_start_matches(['\u{feff}', '\u{c}']))
    }
}

pub(crate) fn size(value: usize) -> TextSize {
    TextSize::try_from(value).unwrap_or(TextSize::new(u32::MAX))
}
