//! Patterns for `languages: [generic]`: text of any kind, matched by words, punctuation and indentation.
//!
//! [`GenericDocument`] is a text lexed once and shared by all patterns, [`GenericPattern`] a compiled pattern. The
//! behaviour is that of Semgrep's default generic engine (spacegrep), measured, not its code:
//!
//! - A word is `[A-Za-z0-9_]+`; every other visible byte stands alone, also each byte of a non-ASCII character.
//!   Space, tab and line ends only separate (a lone `\r` is a byte like others).
//! - `$X` matches one word, `...` up to ten lines (an option), `$...X` the same and binds the text. Further `...` beside
//!   one add up. Equal names must bind equal text.
//! - Lines that are indented further form a block; in the document brackets that close on their own line do so too.
//!   A block in the pattern must match a whole block, while a flat pattern does not see where blocks begin or end, except
//!   that a match never leaves the block it began in.
//! - Every position is tried and takes its shortest match; of the matches that end at one place the shortest stays. A pattern that
//!   ends in `...` reaches as far as it may within its block, and of those with one end the longest stays. A
//!   pattern that begins with `...` is tried only at the start of each block.
//! - `generic_caseless`, `generic_multiline` and `generic_braces` belong to Semgrep's other engine and change nothing here.

mod block;
mod comment;
mod document;
mod lexer;
mod matcher;
mod occurrences;
mod pattern;
mod search;
mod skip;
#[cfg(test)]
mod tests;

pub use comment::CommentStyle;
pub use document::{GenericDocument, MAX_ATOMS};
pub use pattern::{GenericOptions, GenericPattern, GenericPatternError};
pub use search::{GenericMatch, GenericMatches};
