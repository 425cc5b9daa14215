use std::ops::Range;

use memchr::{memchr2, memchr2_iter};
use pyguard_source::{RawLine, TextSize};

use crate::escape::{Piece, decode, string_inside, unescape};
use crate::json::Scanner;

/// The text of a code cell, with the places in the raw file that it came from.
#[derive(Debug, Default)]
pub(crate) struct Source {
    pub(crate) text: String,
    /// One for every stretch of text that is contiguous in the raw file: a line, or less where a list of strings is
    /// broken inside a line. Starts are relative to the cell.
    pub(crate) lines: Vec<RawLine>,
}

/// How the strings of a list become one text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Join {
    /// One after the other (version 4).
    Plain,
    /// Up to version 3, `nbformat` puts line breaks between lines that were written without.
    Lines,
}

impl Join {
    /// How a notebook of this major version does it.
    pub(crate) fn of_version(major: u64) -> Self {
        if major >= 4 { Self::Plain } else { Self::Lines }
    }

    /// Whether line breaks come between the strings of this list.
    pub(crate) fn adds_breaks(self, raw: &str, strings: &[Range<usize>]) -> bool {
        let first = || strings.first().map(|first| unescape(raw, first.clone()));
        self == Self::Lines && first().is_some_and(|first| !first.ends_with(['\n', '\r']))
    }
}

impl Source {
    /// Decodes a string or a list of strings; `None` if the value is neither.
    /// Also whether all elements of the list were strings.
    pub(crate) fn read(raw: &str, value: &Range<usize>, join: Join) -> Option<(Self, bool)> {
        let mut source = Self::default();
        if let Some(inside) = string_inside(raw, value) {
            source.append(raw, inside);
            return Some((source, true));
        }
        let (strings, are_all_strings) = list_of_strings(raw, value)?;
        source.start_at(value.start);
        let lacks_breaks = join.adds_breaks(raw, &strings);
        for (index, inside) in strings.into_iter().enumerate() {
            if index > 0 && lacks_breaks {
                source.text.push('\n');
            }
            source.append(raw, inside);
        }
        Some((source, are_all_strings))
    }

    /// Ends the last line.
    pub(crate) fn finish(&mut self) {
        if !self.text.ends_with('\n') {
            self.text.push('\n');
        }
        if self.lines.len() > 1
            && self.lines.last().is_some_and(|last| last.start.to_usize() == self.text.len())
        {
            self.lines.pop();
        }
    }

    /// Takes the given number of bytes off the start of each line.
    pub(crate) fn without_prefixes(&self, raw: &str, prefixes: &[usize]) -> Self {
        let mut stripped = Self::default();
        for ((start, line), prefix) in lines(&self.text).zip(prefixes) {
            let kept = start + prefix.min(&line.len());
            stripped.start_at(self.raw_offset(raw, kept));
            let from = self.lines.partition_point(|run| run.start.to_usize() <= kept);
            let to = self.lines.partition_point(|run| run.start.to_usize() < start + line.len());
            for run in self.lines.get(from..to).unwrap_or_default() {
                let start = stripped.text.len() + run.start.to_usize() - kept;
                stripped.lines.push(RawLine { start: size(start), raw_offset: run.raw_offset });
            }
            stripped.text.push_str(self.text.get(kept..start + line.len()).unwrap_or(""));
        }
        stripped
    }

    /// Where a byte of the text stands in the raw file.
    pub(crate) fn raw_offset(&self, raw: &str, offset: usize) -> usize {
        let after = self.lines.partition_point(|run| run.start.to_usize() <= offset);
        let Some(run) = after.checked_sub(1).and_then(|index| self.lines.get(index)) else {
            return 0;
        };
        let start = run.raw_offset as usize;
        let mut left = offset - run.start.to_usize();
        let mut at = start;
        // A byte takes at most six in the file (`\u0020`).
        let limit = raw.floor_char_boundary(start + 6 * left);
        decode(raw, start..limit, |piece, end| {
            match piece {
                Piece::Literal(literal) if left < literal.len() => at = end - literal.len() + left,
                Piece::Escaped(character) if left < character.len_utf8() => left = 0,
                Piece::Literal(literal) => (at, left) = (end, left - literal.len()),
                Piece::Escaped(character) => (at, left) = (end, left - character.len_utf8()),
            }
            left > 0 && at == end
        });
        at
    }

    /// Where the line (or piece of a line) that holds a byte of the text starts in the raw file.
    pub(crate) fn line_start(&self, offset: usize) -> usize {
        let after = self.lines.partition_point(|run| run.start.to_usize() <= offset);
        self.lines.get(after.saturating_sub(1)).map_or(0, |run| run.raw_offset as usize)
    }

    fn append(&mut self, raw: &str, inside: Range<usize>) {
        self.start_at(inside.start);
        decode(raw, inside, |piece, end| {
            let start = self.text.len();
            match piece {
                Piece::Literal(literal) => {
                    self.text.push_str(literal);
                    for at in memchr2_iter(b'\n', b'\r', literal.as_bytes()) {
                        self.lines.push(RawLine {
                            start: size(start + at + 1),
                            raw_offset: offset(end - literal.len() + at + 1),
                        });
                    }
                }
                Piece::Escaped(character) => {
                    self.text.push(character);
                    if matches!(character, '\n' | '\r') {
                        self.start_at(end);
                    }
                }
            }
            true
        });
    }

    /// What is appended next stands at `raw_offset`.
    fn start_at(&mut self, raw_offset: usize) {
        let line = RawLine { start: size(self.text.len()), raw_offset: offset(raw_offset) };
        match self.lines.last_mut() {
            Some(last) if last.start == line.start => *last = line,
            _ => self.lines.push(line),
        }
    }
}

/// The lines of a text with their starts and their terminators (`\n`, `\r\n` or `\r`).
pub(crate) fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> + Clone {
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = text.get(start..).filter(|rest| !rest.is_empty())?;
        let end = match memchr2(b'\n', b'\r', rest.as_bytes()) {
            Some(at) if rest[at..].starts_with("\r\n") => at + 2,
            Some(at) => at + 1,
            None => rest.len(),
        };
        let line = (start, &rest[..end]);
        start += end;
        Some(line)
    })
}

/// What stands between the quotes of the strings of a list, and whether all its elements are strings; `None` if the
/// value is no list.
pub(crate) fn list_of_strings(
    raw: &str,
    value: &Range<usize>,
) -> Option<(Vec<Range<usize>>, bool)> {
    let mut scanner = Scanner::starting_at(raw, value.start);
    if scanner.peek() != Some(b'[') {
        return None;
    }
    let mut strings = Vec::new();
    let mut are_all_strings = true;
    let read = scanner.array(|scanner| {
        match string_inside(raw, &scanner.skip()?) {
            Some(inside) => strings.push(inside),
            None => are_all_strings = false,
        }
        Ok(())
    });
    Some((strings, are_all_strings && read.is_ok()))
}

/// Offsets fit: no notebook of 4 GiB or more is read.
pub(crate) fn offset(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

pub(crate) fn size(value: usize) -> TextSize {
    TextSize::new(offset(value))
}
