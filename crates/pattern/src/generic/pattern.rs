//! Patterns: parsed to a flat list of operations.

use std::sync::Arc;

use thiserror::Error;

use super::block::Indentation;
use super::lexer::{Line, atom_end, is_blank, is_word_byte, lines};

const MAX_OPERATIONS: usize = 4096;

/// The rule options that change how a generic pattern matches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct GenericOptions {
    /// `generic_ellipsis_max_span`: how many lines below the text before it a `...` may reach.
    pub ellipsis_max_span: u32,
}

impl Default for GenericOptions {
    fn default() -> Self {
        Self { ellipsis_max_span: 10 }
    }
}

/// Why a pattern is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum GenericPatternError {
    /// Semgrep refuses it too: which of the two takes which text is not defined (`$...X ...` is: the name binds all).
    #[error("a `$...NAME` cannot follow another ellipsis")]
    AdjacentEllipses {
        /// Where the second of them begins.
        offset: usize,
    },
    /// A limit of ours.
    #[error("the pattern has more than {MAX_OPERATIONS} words, signs and blocks")]
    TooLong {
        /// Where the limit is reached.
        offset: usize,
    },
}

impl GenericPatternError {
    /// Where in the pattern's text the trouble is, in bytes.
    pub fn offset(&self) -> usize {
        match *self {
            Self::AdjacentEllipses { offset } | Self::TooLong { offset } => offset,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Operation {
    /// A word, or a byte that is no part of one.
    Literal(Box<[u8]>),
    /// `$X`, by its place in the list of names.
    Metavariable(usize),
    /// `...` (no name) or `$...X`.
    Ellipsis { name: Option<usize>, span: u32 },
    /// A block begins; `ellipsis_only` blocks also match where there is no block.
    Open { ellipsis_only: bool, close: usize },
    /// A block ends.
    Close,
    /// The pattern ends.
    End,
}

/// A compiled pattern.
#[derive(Debug, Clone)]
pub struct GenericPattern {
    pub(super) operations: Vec<Operation>,
    pub(super) names: Vec<Arc<str>>,
}

impl GenericPattern {
    /// Parses a pattern's text.
    pub fn parse(text: &str, options: &GenericOptions) -> Result<Self, GenericPatternError> {
        let mut parser = Parser::new(options);
        for line in lines(text.as_bytes()) {
            parser.line(text, &line)?;
        }
        parser.finish()
    }

    /// The words that every matching text holds, each as a whole word. A file without one of them needs no lexing.
    pub fn required_words(&self) -> impl Iterator<Item = &str> {
        self.operations.iter().filter_map(|operation| match operation {
            Operation::Literal(bytes) if bytes.first().is_some_and(|&byte| is_word_byte(byte)) => {
                std::str::from_utf8(bytes).ok()
            }
            _ => None,
        })
    }

    /// The metavariables, with their `$`, in the order of their first use.
    pub fn metavariables(&self) -> &[Arc<str>] {
        &self.names
    }

    pub(super) fn begins_with_ellipsis(&self) -> bool {
        matches!(self.operations.first(), Some(Operation::Ellipsis { .. }))
    }

    pub(super) fn ends_with_ellipsis(&self) -> bool {
        matches!(self.operations.as_slice(), [.., Operation::Ellipsis { .. }, Operation::End])
    }
}

struct Parser<'o> {
    options: &'o GenericOptions,
    operations: Vec<Operation>,
    last_offset: usize,
    names: Vec<Arc<str>>,
    indentation: Indentation,
}

impl<'o> Parser<'o> {
    fn new(options: &'o GenericOptions) -> Self {
        Self {
            options,
            operations: Vec::new(),
            last_offset: 0,
            names: Vec::new(),
            indentation: Indentation::default(),
        }
    }

    fn line(&mut self, text: &str, line: &Line<'_>) -> Result<(), GenericPatternError> {
        let (column, text_start) = line.indentation();
        if text_start == line.bytes.len() {
            return Ok(());
        }
        let start = line.offset + text_start;
        let step = self.indentation.enter(column);
        for _ in 0..step.closed {
            self.push(Operation::Close, start)?;
        }
        if step.opens {
            self.push(Operation::Open { ellipsis_only: false, close: 0 }, start)?;
        }
        let mut position = text_start;
        while position < line.bytes.len() {
            if is_blank(line.bytes[position]) {
                position += 1;
                continue;
            }
            position = self.token(text, line, position)?;
        }
        Ok(())
    }

    fn token(
        &mut self,
        text: &str,
        line: &Line<'_>,
        position: usize,
    ) -> Result<usize, GenericPatternError> {
        let rest = &line.bytes[position..];
        let offset = line.offset + position;
        let named = |length: usize| text.get(offset..offset + length).unwrap_or_default();
        if let Some(length) = name_length(rest, b"$...") {
            let name = Some(self.name(named(length)));
            self.ellipsis(name, offset)?;
            return Ok(position + length);
        }
        if let Some(length) = name_length(rest, b"$") {
            let name = self.name(named(length));
            self.push(Operation::Metavariable(name), offset)?;
            return Ok(position + length);
        }
        let dots = rest.iter().take_while(|&&byte| byte == b'.').count();
        if dots == 3 {
            self.ellipsis(None, offset)?;
            return Ok(position + dots);
        }
        for dot in 0..dots {
            self.push(Operation::Literal(Box::from(*b".")), offset + dot)?;
        }
        if dots > 0 {
            return Ok(position + dots);
        }
        let end = atom_end(line.bytes, position);
        self.push(Operation::Literal(Box::from(&line.bytes[position..end])), offset)?;
        Ok(end)
    }

    fn name(&mut self, name: &str) -> usize {
        self.names.iter().position(|known| **known == *name).unwrap_or_else(|| {
            self.names.push(name.into());
            self.names.len() - 1
        })
    }

    fn ellipsis(&mut self, name: Option<usize>, offset: usize) -> Result<(), GenericPatternError> {
        let span = self.options.ellipsis_max_span;
        match self.operations.last_mut() {
            Some(Operation::Ellipsis { span: before, .. }) if name.is_none() => {
                *before = before.saturating_add(span);
                Ok(())
            }
            Some(Operation::Ellipsis { .. }) => {
                Err(GenericPatternError::AdjacentEllipses { offset })
            }
            _ => self.push(Operation::Ellipsis { name, span }, offset),
        }
    }

    fn push(&mut self, operation: Operation, offset: usize) -> Result<(), GenericPatternError> {
        if self.operations.len() >= MAX_OPERATIONS {
            return Err(GenericPatternError::TooLong { offset });
        }
        self.operations.push(operation);
        self.last_offset = offset;
        Ok(())
    }

    fn finish(mut self) -> Result<GenericPattern, GenericPatternError> {
        let end = self.last_offset;
        for _ in 0..self.indentation.depth() {
            self.push(Operation::Close, end)?;
        }
        self.push(Operation::End, end)?;
        self.link_blocks();
        Ok(GenericPattern { operations: self.operations, names: self.names })
    }

    fn link_blocks(&mut self) {
        let mut open: Vec<(usize, bool)> = Vec::new();
        for index in 0..self.operations.len() {
            match self.operations[index] {
                Operation::Open { .. } => open.push((index, true)),
                Operation::Close => {
                    let Some((start, ellipsis_only)) = open.pop() else { continue };
                    self.operations[start] = Operation::Open { ellipsis_only, close: index };
                    if let Some((_, outer)) = open.last_mut() {
                        *outer &= ellipsis_only;
                    }
                }
                Operation::Ellipsis { .. } | Operation::End => {}
                Operation::Literal(_) | Operation::Metavariable(_) => {
                    if let Some((_, only)) = open.last_mut() {
                        *only = false;
                    }
                }
            }
        }
    }
}

/// The length of a metavariable: the sigil, a capital, then word bytes.
fn name_length(bytes: &[u8], sigil: &[u8]) -> Option<usize> {
    let rest = bytes.strip_prefix(sigil)?;
    rest.first().filter(|first| first.is_ascii_uppercase())?;
    Some(sigil.len() + rest.iter().take_while(|&&byte| is_word_byte(byte)).count())
}
