//! Lines of values with commas, semicolons, tabulators or bars between them.

use std::ops::Range;

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

use super::budget::Budget;
use super::lines::MAX_LINE;
use super::{Column, MAX_COLUMNS, MAX_ROWS, Table, trimmed};

const DELIMITERS: [u8; 4] = [b'\t', b';', b'|', b','];
/// Longest name of a column (bytes).
const MAX_NAME: usize = 80;
/// How many more lines a row may take than its first, where quoted values hold line ends.
const MAX_MORE_LINES: usize = 24;

/// A reader for each delimiter; to make one costs more than to read a line.
#[derive(Debug)]
pub(super) struct Delimited {
    readers: [(u8, Reader); 4],
}

/// A row: where its values are, and where it ends.
struct Record {
    /// At most [`MAX_COLUMNS`] of them.
    fields: Vec<Range<usize>>,
    /// How many there are.
    count: usize,
    /// Behind the last one.
    end: usize,
    /// Where the next row begins.
    next: usize,
}

impl Delimited {
    pub(super) fn new() -> Self {
        let readers = DELIMITERS.map(|byte| (byte, ReaderBuilder::new().delimiter(byte).build()));
        Self { readers }
    }

    pub(super) fn read(
        &mut self,
        text: &str,
        header: &Range<usize>,
        row: &Range<usize>,
        budget: &mut Budget,
    ) -> Option<Table> {
        let start = header_start(text, header);
        let bytes = text.as_bytes();
        let count = |delimiter: u8| {
            let line = bytes.get(start..header.end).unwrap_or_default();
            memchr::memchr_iter(delimiter, line).count()
        };
        let holds = |delimiter: u8| {
            memchr::memchr(delimiter, bytes.get(row.clone()).unwrap_or_default()).is_some()
        };
        let (delimiter, reader) = self
            .readers
            .iter_mut()
            .filter(|(delimiter, _)| holds(*delimiter))
            .max_by_key(|(delimiter, _)| count(*delimiter))?;
        budget.spend(header.len() * DELIMITERS.len()).then_some(())?;
        if count(*delimiter) == 0 || !looks_named(bytes.get(start..header.end)?, *delimiter) {
            return None;
        }
        rows(text, start, reader, budget)
    }
}

/// Where a header begins: its line may open a quoted text of Python.
fn header_start(text: &str, line: &Range<usize>) -> usize {
    let inner = text.get(line.clone()).unwrap_or("");
    let opened = ["\"\"\"", "'''"].iter().filter_map(|quotes| inner.rfind(quotes)).max();
    line.start + opened.map_or(0, |at| at + 3)
}

/// Refuses most lines of programs and prose before they are taken apart.
fn looks_named(header: &[u8], delimiter: u8) -> bool {
    let first = header.split(|&byte| byte == delimiter).take(2);
    first.filter(|name| !name.is_empty()).all(|name| name.len() <= MAX_NAME && !has_code(name))
}

fn has_code(name: &[u8]) -> bool {
    name.iter().any(|byte| matches!(byte, b'=' | b'{' | b'}' | b'[' | b']' | b'<' | b'>' | b'\\'))
}

fn is_name(name: &str) -> bool {
    let balance =
        |open: char, close: char| name.matches(open).count() == name.matches(close).count();
    name.len() <= MAX_NAME
        && name.chars().any(char::is_alphabetic)
        && !has_code(name.as_bytes())
        && !name.contains(['"', '\''])
        && balance('(', ')')
}

fn rows(text: &str, start: usize, reader: &mut Reader, budget: &mut Budget) -> Option<Table> {
    let header = record(text, start, 0, reader, budget)?;
    let names = header.fields.iter().map(|range| text.get(range.clone()).unwrap_or(""));
    let unnamed = names.clone().filter(|name| name.is_empty()).count();
    let named = names.filter(|name| is_name(name)).count();
    if header.count < 2 || unnamed > 1 || named == 0 || named + unnamed < header.fields.len() {
        return None;
    }
    let mut columns: Vec<Column> =
        header.fields.iter().map(|range| Column::new(text, range.clone())).collect();
    let mut at = header.next;
    let mut end = start;
    let mut count = 0;
    while let Some(row) = record(text, at, MAX_MORE_LINES, reader, budget) {
        if row.count != header.count {
            break;
        }
        if count < MAX_ROWS {
            for (column, cell) in columns.iter_mut().zip(row.fields) {
                column.push(cell, budget);
            }
        }
        count += 1;
        at = row.next;
        end = row.end;
    }
    (count > 0).then_some(Table { range: start..end, columns })
}

/// The row that begins at a byte and takes at most so many more lines; none if there is none, if its line is empty or if it does not end.
fn record(
    text: &str,
    start: usize,
    mut more_lines: usize,
    reader: &mut Reader,
    budget: &mut Budget,
) -> Option<Record> {
    let bytes = text.as_bytes();
    if matches!(bytes.get(start), None | Some(b'\n' | b'\r')) {
        return None;
    }
    let mut last = line_end(bytes, start)?;
    reader.reset();
    let mut buffer = [0; 1024];
    let mut found = Record { fields: Vec::new(), count: 0, end: start, next: start };
    let mut field = start;
    let mut at = start;
    loop {
        if at == last && last < bytes.len() {
            more_lines = more_lines.checked_sub(1)?;
            last = line_end(bytes, at)?;
        }
        let input = bytes.get(at..last)?;
        let is_over = input.is_empty();
        let (result, read, _) = reader.read_field(input, &mut buffer);
        at += read;
        budget.spend(read + 1).then_some(())?;
        let ReadFieldResult::Field { record_end } = result else {
            match result {
                ReadFieldResult::End => return None,
                _ => continue,
            }
        };
        let value = field..(at - usize::from(!is_over)).max(field);
        found.end = value.end;
        found.count += 1;
        if found.fields.len() < MAX_COLUMNS {
            found.fields.push(unquoted(text, trimmed(text, value)));
        }
        field = at;
        if record_end {
            let has_line_end = bytes.get(at..).is_some_and(|rest| {
                rest.starts_with(b"\n") && bytes.get(..at).is_some_and(|read| read.ends_with(b"\r"))
            });
            found.next = at + usize::from(has_line_end);
            return Some(found);
        }
    }
}

/// Behind the line that holds a byte; none if it is too long.
fn line_end(bytes: &[u8], at: usize) -> Option<usize> {
    let rest = bytes.get(at..)?;
    let length = memchr::memchr(b'\n', rest).map_or(rest.len(), |length| length + 1);
    (length <= MAX_LINE).then_some(at + length)
}

fn unquoted(text: &str, value: Range<usize>) -> Range<usize> {
    match text.get(value.clone()) {
        Some(inner) if inner.len() >= 2 && inner.starts_with('"') && inner.ends_with('"') => {
            trimmed(text, value.start + 1..value.end - 1)
        }
        _ => value,
    }
}
