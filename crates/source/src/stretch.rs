use std::ops::Range;

use memchr::{memchr, memchr2};
use ruff_text_size::TextSize;

use crate::escape::{raw_offset, text_offset};

/// A stretch of a document's text that is contiguous in the raw file. It reaches to the next stretch.
///
/// Its text is what `raw` holds, in JSON with the escape sequences of strings undone, nothing else left out or added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// Where it starts in the document's text.
    pub start: TextSize,
    /// Where it stands in the raw file (bytes). Empty for text that is not in the file, such as the line break that
    /// ends a part: then where it would stand.
    pub raw: Range<u32>,
    /// How the file holds it.
    pub kind: StretchKind,
}

/// How the raw file holds a stretch of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StretchKind {
    /// Inside one JSON string, without its quotes.
    String,
    /// As JSON: it begins outside strings, and each quote in it that is no part of an escape sequence opens or closes
    /// one.
    Json,
    /// Outside strings.
    Structure,
    /// As it is, in a file that is no JSON.
    Plain,
}

impl Stretch {
    fn raw(&self) -> Range<usize> {
        self.raw.start as usize..self.raw.end as usize
    }

    /// Where a byte of the document's text that is in the stretch stands in the raw file.
    pub(crate) fn raw_offset(&self, file: &str, offset: TextSize) -> usize {
        let in_stretch = offset.to_usize().saturating_sub(self.start.to_usize());
        if self.kind == StretchKind::Plain {
            return (self.raw().start + in_stretch).min(self.raw().end);
        }
        raw_offset(file, self.raw(), in_stretch)
    }

    /// Gives the bytes of the raw file that hold a span of the stretch and are inside strings. `text` counts bytes of
    /// the document's text.
    pub(crate) fn inside_strings(
        &self,
        file: &str,
        text: &Range<usize>,
        mut each: impl FnMut(Range<usize>),
    ) {
        if self.kind == StretchKind::Structure {
            return;
        }
        let start = self.start.to_usize();
        let text = text.start.saturating_sub(start)..text.end.saturating_sub(start);
        if self.kind == StretchKind::Plain {
            let raw = self.raw();
            each((raw.start + text.start).min(raw.end)..(raw.start + text.end).min(raw.end));
            return;
        }
        if self.kind == StretchKind::String {
            let raw = self.raw();
            each(raw_offset(file, raw.clone(), text.start)..raw_offset(file, raw, text.end));
            return;
        }
        let mut before = 0;
        let mut at = self.raw.start as usize;
        while before < text.end {
            let Some(string) = next_string(file, at..self.raw.end as usize) else { return };
            before += string.start - at;
            let length = text_offset(file, string.clone()).unwrap_or(string.len());
            let (from, to) = (text.start.max(before), text.end.min(before + length));
            if from < to {
                let raw = |offset: usize| raw_offset(file, string.clone(), offset - before);
                each(raw(from)..raw(to));
            }
            before += length + 1;
            at = string.end + 1;
        }
    }
}

/// The inside of the first string in a piece of JSON that begins outside strings.
fn next_string(file: &str, piece: Range<usize>) -> Option<Range<usize>> {
    let bytes = file.as_bytes().get(..piece.end)?;
    let start = piece.start + memchr(b'"', bytes.get(piece.start..)?)? + 1;
    let mut at = start;
    loop {
        at += memchr2(b'"', b'\\', bytes.get(at..)?)?;
        if bytes.get(at) == Some(&b'"') {
            return Some(start..at);
        }
        at += 2;
    }
}
