//! Tables that are known by their lines.

use std::ops::Range;

use super::budget::Budget;
use super::delimited::Delimited;
use super::{Table, bars, frame};

/// Longest line that is read as part of a table (bytes).
pub(super) const MAX_LINE: usize = 1 << 20;

/// Lines of a text from some byte on, without their ends.
#[derive(Debug, Clone)]
pub(super) struct Lines<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Lines<'t> {
    pub(super) fn new(text: &'t str, at: usize) -> Self {
        Self { text, at }
    }

    /// The lines after the one that holds a byte.
    pub(super) fn after(text: &'t str, byte: usize) -> Self {
        let rest = text.as_bytes().get(byte..).unwrap_or_default();
        let at = memchr::memchr(b'\n', rest).map_or(text.len(), |end| byte + end + 1);
        Self { text, at }
    }
}

impl Iterator for Lines<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        let rest = self.text.as_bytes().get(self.at..).filter(|rest| !rest.is_empty())?;
        let start = self.at;
        let length = memchr::memchr(b'\n', rest).unwrap_or(rest.len());
        self.at = start + length + 1;
        let has_return = rest.get(..length).is_some_and(|line| line.ends_with(b"\r"));
        Some(start..start + length - usize::from(has_return))
    }
}

pub(super) fn tables(text: &str, budget: &mut Budget) -> Vec<Table> {
    let mut found = Vec::new();
    let mut lines = Lines::new(text, 0);
    let mut delimited = Delimited::new();
    let mut header: Option<Range<usize>> = None;
    while let Some(line) = lines.next() {
        if !budget.spend(line.len() + 1) {
            break;
        }
        let is_readable = !line.is_empty() && line.len() <= MAX_LINE;
        let before = std::mem::replace(&mut header, is_readable.then(|| line.clone()));
        let (Some(before), true) = (before, is_readable) else { continue };
        let table = bars::read(text, &before, &line, budget)
            .or_else(|| frame::read(text, &before, &line, budget))
            .or_else(|| delimited.read(text, &before, &line, budget));
        if let Some(table) = table {
            lines = Lines::after(text, table.range.end);
            header = None;
            found.push(table);
        }
    }
    found
}
