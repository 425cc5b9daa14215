use std::ops::Range;

use memchr::{memchr, memchr2, memmem};
use pyguard_source::{Stretch, StretchKind, Surface, TextPart, TextRange, TextSize, unescape_one};

use super::payload::{MAX_ENCODED, URI_MARK, control_length, is_encoded, uri_data_length};
use crate::source::{offset, size};

/// Stretches are cut at about this length (bytes), so that a place in a long one is found fast.
const STRETCH_LENGTH: usize = 4096;

/// What of a string is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// Nothing is left out.
    Whole,
    /// Data in URIs is left out.
    WithoutData,
    /// Data in URIs and the control sequences of terminals are left out.
    Plain,
}

/// Writes the texts and notes where they come from.
pub(super) struct Writer<'a> {
    raw: &'a str,
    text: String,
    stretches: Vec<Stretch>,
    parts: Vec<TextPart>,
    part_start: usize,
    /// The stretch that is being written.
    open: Stretch,
    uri_mark: memmem::Finder<'static>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(raw: &'a str) -> Self {
        Self {
            raw,
            text: String::new(),
            stretches: Vec::new(),
            parts: Vec::new(),
            part_start: 0,
            open: Stretch { start: TextSize::new(0), raw: 0..0, kind: StretchKind::Structure },
            uri_mark: memmem::Finder::new(URI_MARK),
        }
    }

    pub(super) fn finish(self) -> (String, Vec<TextPart>, Vec<Stretch>) {
        (self.text, self.parts, self.stretches)
    }

    /// Number of parts so far.
    pub(super) fn part_count(&self) -> usize {
        self.parts.len()
    }

    /// The parts from the given number on.
    pub(super) fn parts_from(&mut self, first: usize) -> &mut [TextPart] {
        self.parts.get_mut(first..).unwrap_or_default()
    }

    /// Ends a part, unless nothing was written since the last one ended.
    pub(super) fn end_part(&mut self, cell: Option<u32>, surface: Surface) {
        if self.text.len() == self.part_start {
            return;
        }
        if !self.text.ends_with('\n') {
            self.add_line_break();
        }
        let range = TextRange::new(size(self.part_start), size(self.text.len()));
        self.parts.push(TextPart { cell, surface, range });
        self.part_start = self.text.len();
    }

    /// Writes a line break that is not in the file.
    pub(super) fn add_line_break(&mut self) {
        let at = self.open.raw.end as usize;
        self.begin(at, StretchKind::Structure);
        self.text.push('\n');
        self.end(at);
    }

    /// Writes the inside of a string.
    pub(super) fn string(&mut self, inside: Range<usize>, shown: Shown) {
        self.begin(inside.start, StretchKind::String);
        let mut at = inside.start;
        while let Some(rest) = self.raw.get(at..inside.end).filter(|rest| !rest.is_empty()) {
            let bytes = rest.as_bytes();
            let mut literal = memchr(b'\\', bytes).unwrap_or(bytes.len());
            let mut left_out = 0;
            if literal > URI_MARK.len() && shown != Shown::Whole {
                let mark = bytes.get(..literal).and_then(|literal| self.uri_mark.find(literal));
                if let Some(data) = mark.map(|mark| mark + URI_MARK.len()) {
                    literal = data;
                    left_out = bytes.get(data..).and_then(uri_data_length).unwrap_or(0);
                }
            }
            if literal > 0 {
                at = self.literal(at, at + literal);
            } else {
                let (character, length) = unescape_one(bytes);
                let control = (shown == Shown::Plain && character == '\u{1b}')
                    .then(|| bytes.get(length..).and_then(control_length))
                    .flatten();
                if let Some(control) = control {
                    left_out = length + control;
                } else {
                    self.text.push(character);
                    at += length;
                }
            }
            if left_out > 0 {
                self.end(at);
                at += left_out;
                self.begin(at, StretchKind::String);
            }
            self.cut(at);
        }
        self.end(inside.end);
    }

    /// Writes a piece that stands in the file as it is; gives its end. However long it is, its stretches are short.
    fn literal(&mut self, from: usize, to: usize) -> usize {
        let raw = self.raw;
        let mut at = from;
        while at < to {
            let end = raw.floor_char_boundary((at + STRETCH_LENGTH).min(to)).max(at + 1).min(to);
            self.text.push_str(raw.get(at..end).unwrap_or_default());
            at = end;
            self.cut(at);
        }
        to
    }

    /// Writes valid JSON that begins outside strings.
    pub(super) fn json(&mut self, piece: Range<usize>) {
        self.begin(piece.start, StretchKind::Json);
        let bytes = self.raw.as_bytes();
        let mut at = piece.start;
        while let Some(quote) = bytes.get(at..piece.end).and_then(|rest| memchr(b'"', rest)) {
            let start = at + quote + 1;
            self.copy(at..start);
            let (end, is_literal) = self.string_end(start);
            let inside = bytes.get(start..end).unwrap_or_default();
            at = end + 1;
            if inside.len() > MAX_ENCODED {
                self.end(start);
                if !is_encoded(inside) {
                    self.string(start..end, Shown::WithoutData);
                }
                self.begin(end, StretchKind::Structure);
                self.copy(end..at);
                self.end(at);
                self.begin(at, StretchKind::Json);
            } else {
                if is_literal {
                    self.copy(start..end);
                } else {
                    self.decode(start..end);
                }
                self.copy(end..at);
                self.cut(at);
            }
        }
        self.copy(at..piece.end);
        self.end(piece.end);
    }

    /// Where a string ends whose inside begins at `start`, and whether it has no escape sequences.
    fn string_end(&self, start: usize) -> (usize, bool) {
        let bytes = self.raw.as_bytes();
        let mut at = start;
        let mut is_literal = true;
        while let Some(found) = bytes.get(at..).and_then(|rest| memchr2(b'"', b'\\', rest)) {
            at += found;
            if bytes.get(at) == Some(&b'"') {
                return (at, is_literal);
            }
            is_literal = false;
            at += 2;
        }
        (bytes.len(), is_literal)
    }

    fn decode(&mut self, inside: Range<usize>) {
        let raw = self.raw;
        crate::escape::decode(raw, inside, |piece, _| {
            match piece {
                crate::escape::Piece::Literal(literal) => self.text.push_str(literal),
                crate::escape::Piece::Escaped(character) => self.text.push(character),
            }
            true
        });
    }

    fn copy(&mut self, range: Range<usize>) {
        self.text.push_str(self.raw.get(range).unwrap_or_default());
    }

    /// What is written next stands at `raw`.
    fn begin(&mut self, raw: usize, kind: StretchKind) {
        let raw = offset(raw);
        self.open = Stretch { start: size(self.text.len()), raw: raw..raw, kind };
    }

    /// What was written since the stretch began stands before `raw`.
    fn end(&mut self, raw: usize) {
        self.open.raw.end = offset(raw);
        if self.text.len() > self.open.start.to_usize() {
            self.stretches.push(self.open.clone());
        }
    }

    fn cut(&mut self, raw: usize) {
        if self.text.len() - self.open.start.to_usize() >= STRETCH_LENGTH {
            let kind = self.open.kind;
            self.end(raw);
            self.begin(raw, kind);
        }
    }
}
