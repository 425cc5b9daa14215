//! What stands around a value.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::compiled::Lazy;
use crate::{Text, Within};

/// Answers about one text, remembered where they are the same for all its values.
#[derive(Debug)]
pub(crate) struct Context<'t> {
    text: Text<'t>,
    /// By expression and start of the stretch.
    known: FxHashMap<(usize, usize), bool>,
}

impl<'t> Context<'t> {
    pub(crate) fn new(text: Text<'t>) -> Self {
        Self { text, known: FxHashMap::default() }
    }

    /// Whether an expression finds something so near to a value. `key` tells expressions apart.
    pub(crate) fn has(
        &mut self,
        key: usize,
        regex: &Lazy,
        within: Within,
        value: &Range<usize>,
    ) -> bool {
        let all = self.text.text.len();
        match within {
            Within::File => self.cached(key, regex, 0..all),
            Within::Part => {
                let part = self.text.part_at(value.start).map_or(0..all, |part| part.range.clone());
                self.cached(key, regex, part)
            }
            Within::Lines(lines) => regex.is_match(self.text.slice(self.lines(lines, value))),
            Within::Bytes(bytes) => {
                let bytes = bytes as usize;
                let line = value.start.saturating_sub(bytes)..value.end.saturating_add(bytes);
                regex.is_match(self.text.slice(line))
            }
        }
    }

    fn cached(&mut self, key: usize, regex: &Lazy, range: Range<usize>) -> bool {
        let text = self.text;
        *self.known.entry((key, range.start)).or_insert_with(|| regex.is_match(text.slice(range)))
    }

    fn lines(&self, lines: u32, value: &Range<usize>) -> Range<usize> {
        let all = self.text.text.len();
        let mut start = self.text.line(value.start).start;
        let mut end = self.text.line(value.end).end;
        for _ in 0..lines {
            start = start.checked_sub(1).map_or(0, |before| self.text.line(before).start);
            end = if end < all { self.text.line(end + 1).end } else { end };
        }
        let part = self.text.part_at(value.start).map_or(0..all, |part| part.range.clone());
        start.max(part.start)..end.min(part.end)
    }
}
