//! Rows of SQL: `INSERT INTO t (a, b) VALUES (…), (…)`, and `COPY t (a, b) FROM stdin` with its lines.
//!
//! A statement that names no columns has those of the `CREATE TABLE` above it. Statements for one table that follow each other
//! are one table, because dumps write one for each row.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickBuilder};
use rustc_hash::FxHashMap;

use super::budget::Budget;
use super::lines::Lines;
use super::{Column, MAX_COLUMNS, MAX_ROWS, Table, trimmed};

/// What statements begin with.
static BEGINS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    let words = ["insert", "replace", "copy", "create"];
    AhoCorasickBuilder::new().ascii_case_insensitive(true).build(words).ok()
});

/// What may stand between the first word of a statement and the name of its table.
const LEADS: [&str; 22] = [
    "into",
    "table",
    "or",
    "replace",
    "ignore",
    "abort",
    "fail",
    "rollback",
    "overwrite",
    "low_priority",
    "high_priority",
    "delayed",
    "if",
    "not",
    "exists",
    "temp",
    "temporary",
    "global",
    "local",
    "unlogged",
    "external",
    "foreign",
];
/// What may stand between the columns of a statement and its rows.
const BEFORE_ROWS: [&str; 4] = ["overriding", "system", "user", "value"];
/// What in the list of a `CREATE TABLE` is no column.
const CONSTRAINTS: [&str; 12] = [
    "primary",
    "key",
    "unique",
    "constraint",
    "foreign",
    "check",
    "index",
    "fulltext",
    "spatial",
    "exclude",
    "like",
    "period",
];
/// Longest name of a table or column (bytes).
const MAX_NAME: usize = 128;

pub(super) fn tables(text: &str, budget: &mut Budget) -> Vec<Table> {
    let Some(begins) = BEGINS.as_ref() else { return Vec::new() };
    let mut found = Found::default();
    let mut end = 0;
    for hit in begins.find_iter(text) {
        let before = hit.start().checked_sub(1).and_then(|at| text.as_bytes().get(at));
        let is_word = before.is_none_or(|byte| !is_name_byte(*byte));
        if hit.start() < end || !is_word {
            continue;
        }
        let mut reader = Reader { text, at: hit.end() };
        match text.get(hit.range()).map(str::to_ascii_lowercase).as_deref() {
            Some("create") => found.create(&mut reader),
            Some("copy") => found.copy(hit.start(), &mut reader, budget),
            _ => found.insert(hit.start(), &mut reader, budget),
        };
        // What was read is not read again, also where it was no statement.
        end = reader.at;
        if !budget.spend(end - hit.start()) {
            break;
        }
    }
    found.tables
}

fn is_name_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$') || !byte.is_ascii()
}

#[derive(Default)]
struct Found {
    tables: Vec<Table>,
    /// Columns by the name of their table in lower case.
    created: FxHashMap<String, Vec<Range<usize>>>,
    /// The table that the last of `tables` is about.
    last: String,
}

impl Found {
    fn create(&mut self, reader: &mut Reader<'_>) -> Option<()> {
        let table = reader.table()?;
        let columns = reader.definitions()?;
        self.created.insert(table, columns);
        Some(())
    }

    fn insert(&mut self, start: usize, reader: &mut Reader<'_>, budget: &mut Budget) -> Option<()> {
        let table = reader.table()?;
        let names = self.columns(&table, reader)?;
        while reader.takes_one_of(&BEFORE_ROWS) {}
        reader.takes_one_of(&["values"]).then_some(())?;
        let mut rows = Vec::new();
        let mut end = start;
        while let Some(row) = reader.row() {
            if row.len() != names.len() {
                break;
            }
            end = reader.at;
            if rows.len() < MAX_ROWS {
                rows.push(row);
            }
            if !reader.takes(b',') {
                break;
            }
        }
        self.keep(table, start..end, names, rows, reader.text, budget)
    }

    fn copy(&mut self, start: usize, reader: &mut Reader<'_>, budget: &mut Budget) -> Option<()> {
        let table = reader.table()?;
        let names = self.columns(&table, reader)?;
        (reader.takes_one_of(&["from"]) && reader.takes_one_of(&["stdin"])).then_some(())?;
        let rest = reader.text.get(reader.at..)?;
        let options = rest.get(..memchr::memchr(b'\n', rest.as_bytes())?)?.trim();
        // With options the lines may be written in another way.
        (options == ";").then_some(())?;
        let mut rows = Vec::new();
        let mut end = start;
        for line in Lines::after(reader.text, reader.at) {
            let inner = reader.text.get(line.clone())?;
            let count = memchr::memchr_iter(b'\t', inner.as_bytes()).count() + 1;
            if inner == "\\." || count != names.len() {
                break;
            }
            (reader.at, end) = (line.end, line.end);
            if rows.len() < MAX_ROWS {
                let mut at = line.start;
                let cells = inner.split('\t').map(|cell| {
                    let start = at;
                    at += cell.len() + 1;
                    if cell == "\\N" { start..start } else { start..start + cell.len() }
                });
                rows.push(cells.collect());
            }
        }
        self.keep(table, start..end, names, rows, reader.text, budget)
    }

    /// The columns that a statement names, else those with which its table was made.
    fn columns(&self, table: &str, reader: &mut Reader<'_>) -> Option<Vec<Range<usize>>> {
        if reader.is_at(b'(') { reader.names() } else { self.created.get(table).cloned() }
    }

    fn keep(
        &mut self,
        table: String,
        range: Range<usize>,
        names: Vec<Range<usize>>,
        rows: Vec<Vec<Range<usize>>>,
        text: &str,
        budget: &mut Budget,
    ) -> Option<()> {
        if rows.is_empty() {
            return None;
        }
        let is_same = |last: &&mut Table| {
            let named = names.iter().map(|name| text.get(name.clone()).unwrap_or(""));
            last.columns.iter().map(|column| column.name.as_str()).eq(named)
        };
        let last = self.tables.last_mut().filter(|_| self.last == table).filter(is_same);
        let known = if let Some(last) = last {
            last.range.end = range.end;
            last
        } else {
            let columns = names.into_iter().map(|name| Column::new(text, name)).collect();
            self.tables.push(Table { range, columns });
            self.last = table;
            self.tables.last_mut()?
        };
        for row in rows {
            for (column, cell) in known.columns.iter_mut().zip(row) {
                column.push(cell, budget);
            }
        }
        Some(())
    }
}

/// Reads statements forwards.
struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn rest(&self) -> &[u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    /// Passes over blanks and comments.
    fn blanks(&mut self) {
        loop {
            let rest = self.rest();
            let passed = if rest.first().is_some_and(u8::is_ascii_whitespace) {
                rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count()
            } else if rest.starts_with(b"--") {
                memchr::memchr(b'\n', rest).unwrap_or(rest.len())
            } else if rest.starts_with(b"/*") {
                memchr::memmem::find(rest, b"*/").map_or(rest.len(), |end| end + 2)
            } else {
                return;
            };
            self.at += passed;
        }
    }

    /// Whether a byte comes next.
    fn is_at(&mut self, byte: u8) -> bool {
        self.blanks();
        self.peek() == Some(byte)
    }

    /// Passes over a byte if it comes next.
    fn takes(&mut self, byte: u8) -> bool {
        let is_next = self.is_at(byte);
        self.at += usize::from(is_next);
        is_next
    }

    /// Passes over a word if it is one of these.
    fn takes_one_of(&mut self, words: &[&str]) -> bool {
        self.blanks();
        let word = self.bare();
        let is_one = self
            .text
            .get(word.clone())
            .is_some_and(|found| words.iter().any(|word| word.eq_ignore_ascii_case(found)));
        if is_one {
            self.at = word.end;
        }
        is_one
    }

    /// The bytes of a name without quotes, from here on.
    fn bare(&self) -> Range<usize> {
        let length = self.rest().iter().take(MAX_NAME + 1).take_while(|byte| is_name_byte(**byte));
        self.at..self.at + length.count()
    }

    /// A name, without the quotes or brackets around it.
    fn name(&mut self) -> Option<Range<usize>> {
        self.blanks();
        let close = match self.peek()? {
            b'`' => b'`',
            b'"' => b'"',
            b'[' => b']',
            _ => {
                let name = self.bare();
                self.at = name.end;
                return (1..=MAX_NAME).contains(&name.len()).then_some(name);
            }
        };
        let inner = self.rest().get(1..)?;
        let length =
            memchr::memchr(close, inner.get(..inner.len().min(MAX_NAME)).unwrap_or_default())?;
        let start = self.at + 1;
        self.at = start + length + 1;
        Some(start..start + length)
    }

    /// The name of a statement's table, without the schema before it, in lower case.
    fn table(&mut self) -> Option<String> {
        while self.takes_one_of(&LEADS) {}
        let mut name = self.name()?;
        while self.peek() == Some(b'.') {
            self.at += 1;
            name = self.name()?;
        }
        self.text.get(name).map(str::to_lowercase)
    }

    /// Names in parentheses.
    fn names(&mut self) -> Option<Vec<Range<usize>>> {
        self.listed(|reader| Some(Some(reader.name()?)))
    }

    /// What stands in parentheses, parted by commas, as far as each is wanted; none where it is too much.
    fn listed(
        &mut self,
        mut each: impl FnMut(&mut Self) -> Option<Option<Range<usize>>>,
    ) -> Option<Vec<Range<usize>>> {
        self.takes(b'(').then_some(())?;
        let mut listed = Vec::new();
        loop {
            let found = each(self)?;
            (found.is_none() || listed.len() < MAX_COLUMNS).then_some(())?;
            listed.extend(found);
            if !self.takes(b',') {
                return self.takes(b')').then_some(listed);
            }
        }
    }

    /// The columns of a `CREATE TABLE`.
    fn definitions(&mut self) -> Option<Vec<Range<usize>>> {
        self.listed(|reader| {
            let name = reader.name()?;
            let word = reader.text.get(name.clone())?;
            let is_column = !CONSTRAINTS.iter().any(|known| known.eq_ignore_ascii_case(word));
            reader.skip_to_separator()?;
            Some(is_column.then_some(name))
        })
    }

    /// The values of a row in parentheses; empty ranges for those that are missing.
    fn row(&mut self) -> Option<Vec<Range<usize>>> {
        self.listed(|reader| Some(Some(reader.value()?)))
    }

    /// A value without its quotes, up to the comma or parenthesis after it.
    fn value(&mut self) -> Option<Range<usize>> {
        self.blanks();
        let start = self.at;
        // `N'…'` and `E'…'`
        let prefix = usize::from(self.peek()?.is_ascii_alphabetic());
        let quoted = match self.text.as_bytes().get(start + prefix)? {
            b'\'' | b'"' => {
                self.at += prefix;
                Some(self.quoted()?)
            }
            _ => None,
        };
        self.skip_to_separator()?;
        let cell = quoted.unwrap_or_else(|| trimmed(self.text, start..self.at));
        let is_null =
            self.text.get(cell.clone()).is_some_and(|text| text.eq_ignore_ascii_case("null"));
        Some(if is_null { start..start } else { cell })
    }

    /// What stands in quotes. A quote in it is written twice or behind a backslash.
    fn quoted(&mut self) -> Option<Range<usize>> {
        let quote = self.peek()?;
        let start = self.at + 1;
        self.at = start;
        loop {
            let Some(length) = memchr::memchr2(quote, b'\\', self.rest()) else {
                self.at = self.text.len();
                return None;
            };
            self.at += length;
            match self.rest() {
                [b'\\', ..] => self.at = (self.at + 2).min(self.text.len()),
                [_, next, ..] if *next == quote => self.at += 2,
                _ => {
                    self.at += 1;
                    return Some(start..self.at - 1);
                }
            }
        }
    }

    /// Passes over all up to the next comma or closing parenthesis that is in no other; none if the statement ends before.
    fn skip_to_separator(&mut self) -> Option<()> {
        let mut depth = 0_usize;
        loop {
            match self.peek()? {
                b'\'' | b'"' => {
                    self.quoted()?;
                    continue;
                }
                b',' | b')' if depth == 0 => return Some(()),
                b'(' => depth += 1,
                b')' => depth -= 1,
                b';' => return None,
                _ => {}
            }
            self.at += 1;
        }
    }
}
