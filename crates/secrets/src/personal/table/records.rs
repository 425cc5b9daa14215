//! Records of Python and JSON: lists of dictionaries, lines of JSON, dictionaries of lists.
//!
//! A record is read with all that is nested in it. Each value belongs to the nearest key that is a name, so that
//! `{"email": {"0": …, "1": …}}`, as pandas writes it, is a column with two cells.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::budget::Budget;
use super::{Column, MAX_COLUMNS, Table, trimmed};

/// Deepest nesting that is read.
const MAX_DEPTH: usize = 64;
/// Most blanks between a bracket and what stands before it (bytes).
const MAX_BLANKS: usize = 256;

pub(super) fn tables(text: &str, budget: &mut Budget) -> Vec<Table> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(offset) = memchr::memchr(b'{', bytes.get(at..).unwrap_or_default()) {
        let start = at + offset;
        at = start + 1;
        if !budget.spend(offset + 1) {
            break;
        }
        let is_start = starts_record(bytes, start)
            && (follows_bracket(bytes, start)
                || holds_column(bytes, start)
                || begins_line_of_records(bytes, start, budget));
        if is_start {
            let mut reader = Reader::new(text, start);
            reader.records(budget);
            at = reader.at.max(at);
            found.extend(reader.finished(start));
        }
    }
    found
}

fn is_quote(byte: u8) -> bool {
    matches!(byte, b'"' | b'\'')
}

fn after_blanks(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    at + rest.iter().take(MAX_BLANKS).take_while(|byte| byte.is_ascii_whitespace()).count()
}

/// Whether a brace is followed by a text.
fn starts_record(bytes: &[u8], brace: usize) -> bool {
    bytes.get(after_blanks(bytes, brace + 1)).is_some_and(|&byte| is_quote(byte))
}

/// Whether a brace is the first thing in a list.
fn follows_bracket(bytes: &[u8], brace: usize) -> bool {
    let before = bytes.get(brace.saturating_sub(MAX_BLANKS)..brace).unwrap_or_default();
    before.iter().rev().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'[')
}

/// Whether the first value is a list or a dictionary of values (`{'email': ['…`, `{"email":{"0":"…`).
fn holds_column(bytes: &[u8], brace: usize) -> bool {
    let quoted = after_blanks(bytes, brace + 1);
    let Some(&quote) = bytes.get(quoted) else { return false };
    let key = bytes.get(quoted + 1..).unwrap_or_default();
    let key = key.get(..key.len().min(MAX_BLANKS)).unwrap_or_default();
    let Some(length) = memchr::memchr(quote, key) else { return false };
    let colon = after_blanks(bytes, quoted + length + 2);
    if bytes.get(colon) != Some(&b':') {
        return false;
    }
    let open = after_blanks(bytes, colon + 1);
    let inner = bytes.get(after_blanks(bytes, open + 1)).copied().unwrap_or(b'{');
    match bytes.get(open) {
        Some(b'[') => !matches!(inner, b'[' | b'{'),
        Some(b'{') => {
            let digit = after_blanks(bytes, open + 1) + usize::from(is_quote(inner));
            bytes.get(digit).is_some_and(u8::is_ascii_digit)
        }
        _ => false,
    }
}

/// Whether a brace begins a line that is one record, and the next line looks like another one.
fn begins_line_of_records(bytes: &[u8], brace: usize, budget: &mut Budget) -> bool {
    if brace > 0 && bytes.get(brace - 1) != Some(&b'\n') {
        return false;
    }
    let rest = bytes.get(brace..).unwrap_or_default();
    let Some(length) = memchr::memchr(b'\n', rest) else { return false };
    budget.spend(length);
    let line = rest.get(..length).unwrap_or_default().trim_ascii_end();
    line.ends_with(b"}")
        && rest.get(length + 1) == Some(&b'{')
        && starts_record(bytes, brace + length + 1)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Inside {
    Dictionary,
    List,
}

struct Reader<'t> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
    /// Behind the last whole record.
    end: usize,
    columns: Vec<Column>,
    /// Columns by name.
    known: FxHashMap<&'t str, usize>,
    /// What is open, with the column that was the nearest outside of it.
    open: Vec<(Inside, Option<usize>)>,
    column: Option<usize>,
}

impl<'t> Reader<'t> {
    fn new(text: &'t str, at: usize) -> Self {
        Self {
            text,
            bytes: text.as_bytes(),
            at,
            end: at,
            columns: Vec::new(),
            known: FxHashMap::default(),
            open: Vec::new(),
            column: None,
        }
    }

    /// Reads records until something else comes.
    fn records(&mut self, budget: &mut Budget) {
        while self.bytes.get(self.at) == Some(&b'{') && self.record(budget).is_some() {
            self.end = self.at;
            self.blanks(budget);
            if self.bytes.get(self.at) == Some(&b',') {
                self.at += 1;
                self.blanks(budget);
            }
        }
    }

    fn blanks(&mut self, budget: &mut Budget) {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let count = rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        budget.spend(count);
        self.at += count;
    }

    fn record(&mut self, budget: &mut Budget) -> Option<()> {
        self.open.clear();
        self.column = None;
        loop {
            let start = self.at;
            self.token(budget)?;
            budget.spend(self.at - start + 1).then_some(())?;
            if self.open.is_empty() {
                return Some(());
            }
        }
    }

    fn token(&mut self, budget: &mut Budget) -> Option<()> {
        let byte = *self.bytes.get(self.at)?;
        match byte {
            b'{' => self.enter(Inside::Dictionary)?,
            b'[' | b'(' => self.enter(Inside::List)?,
            b'}' | b']' | b')' => {
                let (inside, column) = self.open.pop()?;
                ((byte == b'}') == (inside == Inside::Dictionary)).then_some(())?;
                self.column = column;
                self.at += 1;
            }
            b',' => self.at += 1,
            b'"' | b'\'' => {
                let quoted = self.quoted(byte)?;
                self.value(quoted, budget);
            }
            b'#' => {
                let rest = self.bytes.get(self.at..)?;
                self.at += memchr::memchr(b'\n', rest)?;
            }
            _ if byte.is_ascii_whitespace() => self.blanks(budget),
            b':' => self.at += 1,
            _ => self.bare(budget),
        }
        Some(())
    }

    fn enter(&mut self, inside: Inside) -> Option<()> {
        (self.open.len() < MAX_DEPTH).then_some(())?;
        self.open.push((inside, self.column));
        self.at += 1;
        Some(())
    }

    /// What stands between quotes; none if they are not closed on the line.
    fn quoted(&mut self, quote: u8) -> Option<Range<usize>> {
        let start = self.at + 1;
        let mut at = start;
        loop {
            let rest = self.bytes.get(at..)?;
            let Some(length) = memchr::memchr3(quote, b'\\', b'\n', rest) else {
                self.at = self.bytes.len();
                return None;
            };
            at += length;
            self.at = at + 1;
            match self.bytes.get(at) {
                Some(b'\\') => at += 2,
                Some(b'\n') => return None,
                _ => return Some(start..at),
            }
        }
    }

    /// A number or a word. One that stands before a bracket or a quote is a call or a prefix, and no value.
    fn bare(&mut self, budget: &mut Budget) {
        let start = self.at;
        let rest = self.bytes.get(start..).unwrap_or_default();
        let ends = |byte: &u8| {
            matches!(byte, b',' | b'{' | b'}' | b'[' | b']' | b'(' | b')' | b'\n' | b'#' | b':')
                || is_quote(*byte)
        };
        let length = rest.iter().position(ends).unwrap_or(rest.len());
        self.at = start + length;
        let is_prefix = rest
            .get(length)
            .is_some_and(|&byte| is_quote(byte) || matches!(byte, b'(' | b'[' | b'{'));
        if !is_prefix {
            let value = trimmed(self.text, start..self.at);
            self.value(value, budget);
        }
    }

    /// A key if a colon follows in a dictionary, else a cell.
    fn value(&mut self, range: Range<usize>, budget: &mut Budget) {
        self.blanks(budget);
        let is_key = self.bytes.get(self.at) == Some(&b':')
            && self.open.last().is_some_and(|(inside, _)| *inside == Inside::Dictionary);
        if !is_key {
            if let Some(column) = self.column.and_then(|at| self.columns.get_mut(at)) {
                column.push(range, budget);
            }
            return;
        }
        self.at += 1;
        let Some(name) = self.text.get(range.clone()) else { return };
        if name.parse::<f64>().is_ok() {
            self.column = self.open.last().and_then(|(_, outside)| *outside);
            return;
        }
        self.column = self.known.get(name).copied();
        if self.column.is_none() && self.columns.len() < MAX_COLUMNS {
            self.known.insert(name, self.columns.len());
            self.column = Some(self.columns.len());
            self.columns.push(Column::new(self.text, range));
        }
    }

    fn finished(mut self, start: usize) -> Option<Table> {
        let end = self.end;
        for column in &mut self.columns {
            column.cells.retain(|cell| cell.end <= end);
        }
        self.columns.retain(|column| column.name_range.end <= end);
        let has_cells = self.columns.iter().any(|column| !column.cells.is_empty());
        (has_cells && end > start).then_some(Table { range: start..end, columns: self.columns })
    }
}
