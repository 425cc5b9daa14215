//! Tables of HTML. Tokens and their places come from `html5gum`, which is the tokenizer of the HTML standard and, unlike that of
//! `html5ever`, tells the bytes of each token.

use std::ops::Range;

use html5gum::{DefaultEmitter, Span, StartTag, Token, Tokenizer};

use super::budget::Budget;
use super::{Column, MAX_COLUMNS, MAX_ROWS, Table, trimmed};

/// Most rows of a header.
const MAX_HEADER_ROWS: usize = 8;
/// Longest text of a header cell that is kept (bytes).
const MAX_NAME: usize = 256;
/// How many columns from the left may have cells that reach over several rows: frames do that to row labels.
const SPANNED_COLUMNS: usize = 16;
/// The most columns that a cell may reach over, by the standard.
const MAX_ACROSS: usize = 1000;

pub(super) fn tables(text: &str, budget: &mut Budget) -> Vec<Table> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = next_table(text.as_bytes(), at) {
        at = read(text, start, budget, &mut found).max(start + 1);
    }
    found
}

/// The next opening tag of a table.
pub(super) fn next_table(bytes: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    let is_table = |at: &usize| {
        let tag = rest.get(*at + 1..*at + 7).unwrap_or_default();
        let ends = tag.last().is_some_and(|byte| byte.is_ascii_whitespace() || *byte == b'>');
        ends && tag.get(..5).is_some_and(|name| name.eq_ignore_ascii_case(b"table"))
    };
    memchr::memchr_iter(b'<', rest).find(is_table).map(|at| from + at)
}

/// Reads from a table's opening tag to its end, and gives where that is.
fn read(text: &str, start: usize, budget: &mut Budget, found: &mut Vec<Table>) -> usize {
    let Some(rest) = text.get(start..) else { return text.len() };
    let emitter = DefaultEmitter::<usize>::new_with_span();
    let mut table = Building::default();
    for Ok(token) in Tokenizer::new_with_emitter(rest, emitter) {
        let place = |span: Span<usize>| start + span.start..start + span.end;
        let range = match &token {
            Token::StartTag(tag) => place(tag.span),
            Token::EndTag(tag) => place(tag.span),
            Token::String(string) => place(string.span),
            Token::Comment(comment) => place(comment.span),
            Token::Doctype(_) | Token::Error(_) => continue,
        };
        if !budget.spend(range.len() + 1) {
            break;
        }
        match token {
            Token::StartTag(tag) => match &**tag.name {
                b"table" => {
                    // A table in a cell of another one that only lays out a page: the inner one holds the data.
                    found.extend(std::mem::take(&mut table).finished(text, budget));
                    table = Building { start: range.start, end: range.end, ..Building::default() };
                }
                b"thead" => table.in_head = true,
                b"tbody" | b"tfoot" => {
                    table.end_row(text, budget);
                    table.in_head = false;
                }
                b"tr" => table.end_row(text, budget),
                b"th" => table.begin_cell(true, &tag),
                b"td" => table.begin_cell(false, &tag),
                _ => {}
            },
            Token::EndTag(tag) => match &**tag.name {
                b"td" | b"th" => {
                    table.end = range.end;
                    table.end_cell();
                }
                b"tr" | b"thead" => {
                    table.end = range.end;
                    table.end_row(text, budget);
                }
                b"table" => {
                    table.end_row(text, budget);
                    table.end = range.end;
                    found.extend(table.finished(text, budget));
                    return range.end;
                }
                _ => {}
            },
            Token::String(string) => table.text(text, range, &string),
            _ => {}
        }
    }
    found.extend(table.finished(text, budget));
    text.len()
}

#[derive(Debug, Default)]
struct Cell {
    is_header: bool,
    across: usize,
    down: usize,
    /// What a reader sees, for header cells.
    shown: String,
    range: Option<Range<usize>>,
}

/// A table of which a part is read.
#[derive(Debug, Default)]
struct Building {
    start: usize,
    end: usize,
    columns: Vec<Column>,
    in_head: bool,
    header_rows: usize,
    rows: usize,
    row: Vec<Cell>,
    cell: Option<Cell>,
    /// Through how many more rows a cell above reaches, by column.
    covered: [usize; SPANNED_COLUMNS],
}

impl Building {
    fn begin_cell(&mut self, is_header: bool, tag: &StartTag<usize>) {
        self.end_cell();
        let number = |name: &[u8]| {
            let value = tag.attributes.get(name)?;
            std::str::from_utf8(value).ok()?.trim().parse::<usize>().ok()
        };
        let across = number(b"colspan").unwrap_or(1).clamp(1, MAX_ACROSS);
        let down = number(b"rowspan").unwrap_or(1).max(1);
        self.cell = Some(Cell { is_header, across, down, ..Cell::default() });
    }

    fn text(&mut self, text: &str, range: Range<usize>, shown: &[u8]) {
        let range = trimmed(text, range);
        let Some(cell) = self.cell.as_mut().filter(|_| !range.is_empty()) else { return };
        if self.rows == 0 && cell.shown.len() < MAX_NAME {
            let separator = if cell.shown.is_empty() { "" } else { " " };
            cell.shown.push_str(separator);
            cell.shown.extend(String::from_utf8_lossy(shown).trim().chars().take(MAX_NAME));
        }
        let start = cell.range.as_ref().map_or(range.start, |known| known.start);
        self.end = self.end.max(range.end);
        cell.range = Some(start..range.end);
    }

    fn end_cell(&mut self) {
        if let Some(cell) = self.cell.take()
            && self.row.len() < MAX_COLUMNS
        {
            self.row.push(cell);
        }
    }

    fn end_row(&mut self, text: &str, budget: &mut Budget) {
        self.end_cell();
        let row = std::mem::take(&mut self.row);
        if row.is_empty() {
            return;
        }
        let is_header = self.rows == 0
            && self.header_rows < MAX_HEADER_ROWS
            && (self.in_head || self.header_rows == 0 || row.iter().all(|cell| cell.is_header));
        if is_header {
            self.header_rows += 1;
        } else {
            self.rows += 1;
        }
        let mut at = 0;
        let mut covered = std::mem::take(&mut self.covered);
        for cell in row {
            while covered.get(at).is_some_and(|rows| *rows > 0) {
                at += 1;
            }
            if let Some(rows) = self.covered.get_mut(at) {
                *rows = cell.down;
            }
            let next = at + cell.across;
            if is_header {
                self.name(text, at..next, &cell);
            } else if let (Some(column), Some(range)) = (self.columns.get_mut(at), cell.range)
                && self.rows <= MAX_ROWS
            {
                column.push(range, budget);
            }
            at = next;
        }
        for (kept, rows) in self.covered.iter_mut().zip(&mut covered) {
            *kept = (*kept).max(*rows).saturating_sub(1);
        }
    }

    fn name(&mut self, text: &str, columns: Range<usize>, cell: &Cell) {
        let end = columns.end.min(MAX_COLUMNS);
        while self.columns.len() < end {
            self.columns.push(Column::new(text, self.start..self.start));
        }
        let Some(range) = &cell.range else { return };
        for column in self.columns.get_mut(columns.start..end).unwrap_or_default() {
            column.name.clone_from(&cell.shown);
            column.name_range = range.clone();
        }
    }

    fn finished(mut self, text: &str, budget: &mut Budget) -> Option<Table> {
        self.end_row(text, budget);
        let has_name = self.columns.iter().any(|column| !column.name.is_empty());
        (has_name && self.rows > 0)
            .then_some(Table { range: self.start..self.end, columns: self.columns })
    }
}
