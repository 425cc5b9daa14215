use std::ops::Range;

use serde::{Deserialize, Serialize};

/// Where in a file a stretch of text comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SurfaceKind {
    /// A file that is no notebook, or a cell's source.
    Source,
    /// What a cell printed or showed.
    Output,
    /// A traceback.
    Error,
    /// Metadata of a cell or of the notebook, and attachments.
    Metadata,
}

/// Where a part comes from, and how it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Surface {
    /// Where from.
    pub kind: SurfaceKind,
    /// Whether it is program text, in which only quoted texts are values.
    pub code: bool,
}

/// How much of a line is looked at on each side of a value (bytes).
const MAX_LINE: usize = 4 << 10;

/// A stretch of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Bytes in the text.
    pub range: Range<usize>,
    /// Where it comes from.
    pub surface: Surface,
}

/// A text to look at.
#[derive(Debug, Clone, Copy)]
pub struct Text<'t> {
    /// Where it stands, with `/`; empty where that is not known.
    pub path: &'t str,
    /// All of it.
    pub text: &'t str,
    /// Its parts, in order and without overlap; what lies between them is not looked at.
    pub parts: &'t [Part],
}

impl Text<'_> {
    /// The part that holds a byte.
    pub(crate) fn part_at(&self, offset: usize) -> Option<&Part> {
        let after = self.parts.partition_point(|part| part.range.start <= offset);
        self.parts.get(after.checked_sub(1)?).filter(|part| offset < part.range.end)
    }

    /// The line that holds a byte, without its end, or as much of it as is near: a line may be a whole file, and hold a million
    /// values.
    pub(crate) fn line(&self, offset: usize) -> Range<usize> {
        let bytes = self.text.as_bytes();
        let offset = offset.min(bytes.len());
        let (first, last) = (offset.saturating_sub(MAX_LINE), bytes.len().min(offset + MAX_LINE));
        let before = bytes.get(first..offset).unwrap_or_default();
        let after = bytes.get(offset..last).unwrap_or_default();
        let start = memchr::memrchr(b'\n', before).map_or(first, |at| first + at + 1);
        let end = memchr::memchr(b'\n', after).map_or(last, |at| offset + at);
        start..end
    }

    /// A range moved inwards to whole characters.
    pub(crate) fn slice(&self, range: Range<usize>) -> &str {
        let start = self.text.ceil_char_boundary(range.start.min(self.text.len()));
        let end = self.text.floor_char_boundary(range.end.min(self.text.len()));
        self.text.get(start..end.max(start)).unwrap_or("")
    }
}
