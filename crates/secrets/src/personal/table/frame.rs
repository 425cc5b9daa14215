//! Frames as pandas prints them: columns of one width, aligned at the right, row labels at the left.
//!
//! A header and the row below it end at the same character, and so do most of their words. Where the columns lie is told by the
//! characters that are blank on all lines.

use std::ops::Range;

use super::budget::Budget;
use super::lines::Lines;
use super::{Column, MAX_COLUMNS, MAX_ROWS, Table};

/// Longest line of a frame (bytes).
const MAX_WIDTH: usize = 64 << 10;

const IN_HEADER: u8 = 1;
const IN_ROW: u8 = 2;

/// A block of a frame: all of it, or as many columns as fit on a line.
struct Block {
    header: Range<usize>,
    /// The names of row labels, which stand on a line of their own.
    labels: Option<Range<usize>>,
    /// At most [`MAX_ROWS`] of them.
    rows: Vec<Range<usize>>,
    end: usize,
    /// Whether more columns follow after an empty line.
    is_wrapped: bool,
}

pub(super) fn read(
    text: &str,
    header: &Range<usize>,
    row: &Range<usize>,
    budget: &mut Budget,
) -> Option<Table> {
    let mut block = Block::read(text, header, row, budget)?;
    let mut columns = block.columns(text, budget);
    while block.is_wrapped {
        let mut lines = Lines::after(text, block.end);
        let is_blank = |line: &Range<usize>| is_blank(text, line);
        let Some(next) = lines.next().filter(is_blank).and_then(|_| lines.next()) else { break };
        let Some(first) = lines.next() else { break };
        let Some(following) = Block::read(text, &next, &first, budget) else { break };
        let labels = following.labels.is_some();
        let more = following.columns(text, budget).into_iter().enumerate();
        columns.extend(
            more.filter(|(at, column)| !(*at == 0 && (labels || column.name.is_empty())))
                .map(|(_, column)| column),
        );
        columns.truncate(MAX_COLUMNS);
        block = following;
    }
    let is_named = columns.iter().any(|column| !column.name.is_empty());
    is_named.then_some(Table { range: header.start..block.end, columns })
}

fn is_blank(text: &str, line: &Range<usize>) -> bool {
    slice(text, line).trim().is_empty()
}

fn slice<'t>(text: &'t str, range: &Range<usize>) -> &'t str {
    text.get(range.clone()).unwrap_or("")
}

/// The part of a header before the backslash that says that it goes on.
fn unwrapped(text: &str, line: &Range<usize>) -> (Range<usize>, bool) {
    let inner = slice(text, line).trim_end();
    match inner.strip_suffix('\\') {
        Some(inner) => (line.start..line.start + inner.trim_end().len(), true),
        None => (line.start..line.start + inner.len(), false),
    }
}

/// Where words end (characters from the start of the line).
fn word_ends(line: &str) -> impl Iterator<Item = usize> + '_ {
    let mut characters = line.chars().enumerate().peekable();
    std::iter::from_fn(move || {
        loop {
            let (at, character) = characters.next()?;
            let is_last = characters.peek().is_none_or(|(_, next)| next.is_whitespace());
            if !character.is_whitespace() && is_last {
                return Some(at + 1);
            }
        }
    })
}

/// How many of a header's words end where words of a row end.
fn aligned(header: &[usize], row: &str) -> usize {
    let mut ends = header.iter().peekable();
    word_ends(row)
        .filter(|end| {
            while ends.next_if(|known| *known < end).is_some() {}
            ends.peek() == Some(&end)
        })
        .count()
}

impl Block {
    fn read(
        text: &str,
        header: &Range<usize>,
        first: &Range<usize>,
        budget: &mut Budget,
    ) -> Option<Self> {
        if header.len() > MAX_WIDTH || first.len() > MAX_WIDTH {
            return None;
        }
        let (header, is_wrapped) = unwrapped(text, header);
        let shown = slice(text, &header);
        let has_labels = shown.starts_with(' ');
        let starts_row = |line: &Range<usize>| {
            let row = slice(text, line);
            !row.is_empty() && (!has_labels || !row.starts_with([' ', '\t']))
        };
        if shown.is_empty() || !starts_row(first) {
            return None;
        }
        budget.spend(header.len() + first.len()).then_some(())?;
        let width = shown.chars().count();
        let width_of = |line: &Range<usize>| slice(text, line).trim_end().chars().count();
        let mut labels = None;
        let mut row = first.clone();
        if width_of(first) < width {
            // The names of row labels end before the first name of a column does.
            let second = Lines::after(text, first.start).next()?;
            if !has_labels || second.len() > MAX_WIDTH || is_blank(text, &second) {
                return None;
            }
            labels = Some(first.clone());
            row = second;
        }
        if width_of(&row) != width || (labels.is_none() && !starts_row(&row)) {
            return None;
        }
        let ends: Vec<usize> = word_ends(shown).collect();
        if labels.as_ref().is_some_and(|line| ends.first().is_none_or(|end| width_of(line) >= *end))
        {
            return None;
        }
        budget.spend(header.len() + row.len()).then_some(())?;
        let found = aligned(&ends, slice(text, &row));
        let is_frame =
            if has_labels { found * 2 >= ends.len() } else { found * 3 >= ends.len() * 2 };
        if !is_frame || (ends.len() < 2 && !has_labels) || !is_header(shown) {
            return None;
        }
        let mut block = Self { end: row.end, rows: Vec::new(), header, labels, is_wrapped };
        for line in Lines::new(text, row.start) {
            let inner = slice(text, &line).trim_end();
            if !budget.spend(line.len() + 1)
                || inner.is_empty()
                || line.len() > MAX_WIDTH
                || inner.chars().count() > width
                || aligned(&ends, inner) * 3 < ends.len()
            {
                break;
            }
            block.end = line.start + inner.len();
            if block.rows.len() < MAX_ROWS {
                block.rows.push(line.start..block.end);
            }
        }
        (!block.rows.is_empty()).then_some(block)
    }

    fn columns(&self, text: &str, budget: &mut Budget) -> Vec<Column> {
        let width = slice(text, &self.header).chars().count();
        let mut blanks = vec![0_u8; width];
        mark(&mut blanks, slice(text, &self.header), IN_HEADER);
        for row in &self.rows {
            mark(&mut blanks, slice(text, row), IN_ROW);
        }
        let labels = self.labels.as_ref().map(|line| slice(text, line).trim_end());
        let mut places = places(&blanks, labels);
        places.truncate(MAX_COLUMNS);
        budget.spend(width);
        let names = cells(text, &self.header, &places);
        let labels = self.labels.as_ref().map(|line| cells(text, line, &places));
        let mut columns: Vec<Column> = names
            .into_iter()
            .enumerate()
            .map(|(at, name)| {
                let label = || labels.as_ref()?.get(at)?.clone();
                let start = self.header.start;
                Column::new(text, name.or_else(label).unwrap_or(start..start))
            })
            .collect();
        for row in &self.rows {
            budget.spend(row.len());
            for (column, cell) in columns.iter_mut().zip(cells(text, row, &places)) {
                let cell = cell.filter(|cell| !matches!(slice(text, cell), "..." | ".."));
                if let Some(cell) = cell {
                    column.push(cell, budget);
                }
            }
        }
        columns.retain(|column| column.name != "...");
        columns
    }
}

/// Refuses lines of programs.
fn is_header(line: &str) -> bool {
    !line.contains(['=', '{', '}', ';', '"', '`']) && line.chars().any(char::is_alphabetic)
}

fn mark(blanks: &mut [u8], line: &str, bit: u8) {
    for (place, character) in blanks.iter_mut().zip(line.chars()) {
        if !character.is_whitespace() {
            *place |= bit;
        }
    }
}

/// Where columns lie (characters). What has no name of its own belongs to the name at its right, to which it is aligned.
fn places(blanks: &[u8], labels: Option<&str>) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let mut at = 0;
    for run in blanks.chunk_by(|left, right| (*left == 0) == (*right == 0)) {
        let bits = run.iter().fold(0, |bits, bit| bits | bit);
        if bits != 0 {
            runs.push((at..at + run.len(), bits));
        }
        at += run.len();
    }
    let label_width = labels.map_or(0, |labels| labels.chars().count());
    let is_label = |(at, (run, bits)): (usize, &(Range<usize>, u8))| {
        bits & IN_HEADER == 0 && if labels.is_some() { run.start < label_width } else { at == 0 }
    };
    let label_runs = runs.iter().enumerate().take_while(|run| is_label(*run)).count();
    let mut found = Vec::new();
    if let Some((last, _)) = label_runs.checked_sub(1).and_then(|at| runs.get(at)) {
        found = label_places(labels.unwrap_or("x"), last.end);
    }
    let mut open: Option<usize> = None;
    for (run, bits) in runs.iter().skip(label_runs) {
        let start = *open.get_or_insert(run.start);
        if *bits == IN_HEADER | IN_ROW {
            found.push(start..run.end);
            open = None;
        }
    }
    if let (Some(_), Some((run, _)), Some(last)) = (open, runs.last(), found.last_mut()) {
        last.end = run.end;
    }
    found
}

/// Where row labels lie, which are aligned at the left.
fn label_places(names: &str, end: usize) -> Vec<Range<usize>> {
    let mut before = ' ';
    let mut starts: Vec<usize> = Vec::new();
    for (at, character) in names.chars().enumerate() {
        if before.is_whitespace() && !character.is_whitespace() {
            starts.push(at);
        }
        before = character;
    }
    let ends = starts.iter().copied().skip(1).chain([end]);
    starts.iter().copied().zip(ends).map(|(start, end)| start..end.max(start)).collect()
}

/// What stands at each place of a line (bytes in the text).
fn cells(text: &str, line: &Range<usize>, places: &[Range<usize>]) -> Vec<Option<Range<usize>>> {
    let mut found: Vec<Option<Range<usize>>> = vec![None; places.len()];
    let mut at = 0;
    for (index, (byte, character)) in slice(text, line).char_indices().enumerate() {
        while places.get(at).is_some_and(|place| place.end <= index) {
            at += 1;
        }
        let Some(place) = places.get(at) else { break };
        if character.is_whitespace() || index < place.start {
            continue;
        }
        if let Some(cell) = found.get_mut(at) {
            let start = line.start + byte;
            let first = cell.as_ref().map_or(start, |known| known.start);
            *cell = Some(first..start + character.len_utf8());
        }
    }
    found
}
