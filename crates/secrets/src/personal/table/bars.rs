//! Tables drawn with bars: markdown, psql, MySQL, Spark, Polars.

use std::ops::Range;

use super::budget::Budget;
use super::lines::Lines;
use super::{Column, MAX_COLUMNS, Table, trimmed};

const BARS: [char; 4] = ['|', '│', '┆', '┃'];
/// What a line between header and rows consists of beside dashes, bars and blanks.
const JOINTS: &str = "+:┼╪╞╡├┤┌┐└┘┬┴╇╈┏┓┡┩╭╮╰╯╟╢╤╧┠┨";
const DASHES: [char; 5] = ['-', '=', '─', '═', '━'];

pub(super) fn read(
    text: &str,
    header: &Range<usize>,
    rule: &Range<usize>,
    budget: &mut Budget,
) -> Option<Table> {
    if !is_rule(text.get(rule.clone())?) || is_rule(text.get(header.clone())?) {
        return None;
    }
    budget.spend(header.len() + rule.len()).then_some(())?;
    let names = cells(text, header)?;
    let mut columns: Vec<Column> = names
        .into_iter()
        .map(|name| {
            let shown = text.get(name.clone()).unwrap_or("");
            let start = shown.len() - shown.trim_start_matches(['*', '`', '_']).len();
            let end = shown.trim_end_matches(['*', '`', '_']).len();
            Column::new(text, name.start + start.min(end)..name.start + end)
        })
        .collect();
    let mut end = rule.end;
    let mut has_rows = false;
    for line in Lines::after(text, rule.start) {
        let inner = text.get(line.clone())?;
        if !budget.spend(2 * line.len() + 1) || line.len() > super::lines::MAX_LINE {
            break;
        }
        if is_rule(inner) {
            end = line.end;
            continue;
        }
        let Some(row) = cells(text, &line) else { break };
        for (column, cell) in columns.iter_mut().zip(row) {
            column.push(cell, budget);
        }
        end = line.end;
        has_rows = true;
    }
    let is_named = columns.iter().any(|column| !column.name.is_empty());
    (has_rows && is_named).then_some(Table { range: header.start..end, columns })
}

/// Whether a line only separates: at least two dashes, and something that says where columns meet.
fn is_rule(line: &str) -> bool {
    let mut dashes = 0;
    let mut meets = false;
    for character in line.chars() {
        if DASHES.contains(&character) {
            dashes += 1;
        } else if BARS.contains(&character) || JOINTS.contains(character) {
            meets |= character != ':';
        } else if !character.is_whitespace() {
            return false;
        }
    }
    dashes >= 2 && meets
}

/// The cells of a line (at most [`MAX_COLUMNS`]); none if it has no bar.
fn cells(text: &str, line: &Range<usize>) -> Option<Vec<Range<usize>>> {
    let line = trimmed(text, line.clone());
    let mut found = Vec::new();
    let mut start = line.start;
    let mut has_bar = false;
    let mut before = ' ';
    for (at, character) in text.get(line.clone())?.char_indices() {
        let at = line.start + at;
        if BARS.contains(&character) && before != '\\' {
            has_bar = true;
            if at > line.start && found.len() < MAX_COLUMNS {
                found.push(trimmed(text, start..at));
            }
            start = at + character.len_utf8();
        }
        before = character;
    }
    if start < line.end && found.len() < MAX_COLUMNS {
        found.push(trimmed(text, start..line.end));
    }
    has_bar.then_some(found)
}
