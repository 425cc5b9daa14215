//! Tables in texts: what pandas, Spark and databases print, HTML, markdown, CSV, records of Python and JSON, rows of SQL.
//!
//! Readers of lines (`lines`) know a table by its header and what stands below it; the others by a mark (`<table`, `{`, `INSERT`).
//! All read forwards only and keep a bounded part of what they read, so that no text takes more than linear time.

use std::ops::Range;

use budget::Budget;

mod bars;
mod budget;
mod delimited;
mod frame;
mod html;
mod lines;
mod records;
mod sql;

/// Most rows of a table that are kept; those after them belong to its range.
pub const MAX_ROWS: usize = 10_000;
/// Most columns of a table that are kept.
pub const MAX_COLUMNS: usize = 500;
/// Most cells of all tables in a text that are kept.
pub const MAX_CELLS: usize = 4_000_000;

/// A table with named columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// All of it with its header (bytes in the text).
    pub range: Range<usize>,
    /// Its columns from left to right; the row labels of a frame are a column with an empty name unless they have one.
    pub columns: Vec<Column>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What the header says, without quotes, tags and blanks around it.
    pub name: String,
    /// Where it says so (bytes in the text); empty if the column has no name.
    pub name_range: Range<usize>,
    /// Its cells that are not empty, from top to bottom, without quotes and blanks around them (bytes in the text).
    pub cells: Vec<Range<usize>>,
}

impl Column {
    fn new(text: &str, name_range: Range<usize>) -> Self {
        let name = text.get(name_range.clone()).unwrap_or("").to_owned();
        Self { name, name_range, cells: Vec::new() }
    }

    fn push(&mut self, cell: Range<usize>, budget: &mut Budget) {
        if self.cells.len() < MAX_ROWS && !cell.is_empty() && budget.keep_cell() {
            self.cells.push(cell);
        }
    }
}

/// The tables in a text, in order and without overlap.
pub fn tables(text: &str) -> Vec<Table> {
    tables_within(text, &mut Budget::new(text.len()))
}

fn tables_within(text: &str, budget: &mut Budget) -> Vec<Table> {
    let mut marked = html::tables(text, budget);
    if memchr::memchr(b'{', text.as_bytes()).is_some() {
        let records = records::tables(text, budget);
        marked = united(marked, records);
    }
    marked = united(sql::tables(text, budget), marked);
    if memchr::memchr(b'\n', text.as_bytes()).is_none() {
        return marked;
    }
    united(marked, lines::tables(text, budget))
}

/// Whether a text holds a table of HTML, where the names of columns may be other than what stands in the text.
pub(super) fn holds_html(text: &str) -> bool {
    html::next_table(text.as_bytes(), 0).is_some()
}

/// Tables of two readers. Where both found one, the larger is kept if it holds the other, else the `better` one.
fn united(better: Vec<Table>, others: Vec<Table>) -> Vec<Table> {
    if better.is_empty() {
        return others;
    }
    let mut kept = Vec::with_capacity(better.len() + others.len());
    let mut better = better.into_iter().peekable();
    for other in others {
        while let Some(table) = better.next_if(|table| table.range.end <= other.range.start) {
            kept.push(table);
        }
        let mut inside = Vec::new();
        while let Some(table) = better.next_if(|table| {
            other.range.start <= table.range.start && table.range.end <= other.range.end
        }) {
            inside.push(table);
        }
        if better.peek().is_some_and(|table| table.range.start < other.range.end) {
            kept.append(&mut inside);
        } else {
            kept.push(other);
        }
    }
    kept.extend(better);
    kept
}

/// A range without the blanks at its ends.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let Some(inner) = text.get(range.clone()) else { return range.start..range.start };
    let start = range.start + (inner.len() - inner.trim_start().len());
    start..(start + inner.trim().len())
}

#[cfg(test)]
mod tests;
