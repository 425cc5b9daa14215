use std::ops::Range;

use super::change::Change;
use crate::prompt;
use crate::source::lines;

/// The lines of a cell with what IPython takes off their starts: indentation and prompts.
pub(super) struct Lines<'a> {
    source: &'a str,
    lines: Vec<Line>,
    /// What IPython leaves.
    pub(super) text: String,
    /// Whether it takes anything off.
    pub(super) have_prefixes: bool,
}

struct Line {
    /// Where the line starts in what IPython leaves.
    start: usize,
    /// Its prefix, in the cell's source.
    prefix: Range<usize>,
}

impl<'a> Lines<'a> {
    pub(super) fn new(source: &'a str) -> Self {
        let Some(prefixes) = prompt::prefixes(source) else {
            return Self {
                source,
                lines: Vec::new(),
                text: source.to_owned(),
                have_prefixes: false,
            };
        };
        let mut text = String::with_capacity(source.len());
        let mut found = Vec::with_capacity(prefixes.len());
        for ((at, line), prefix) in lines(source).zip(prefixes) {
            let prefix = at..at + prefix.min(line.len());
            found.push(Line { start: text.len(), prefix: prefix.clone() });
            text.push_str(source.get(prefix.end..at + line.len()).unwrap_or(""));
        }
        Self { source, lines: found, text, have_prefixes: true }
    }

    /// The change of the cell's source that makes a change of what IPython leaves of it.
    ///
    /// New lines get the prefix of the line at which they stand.
    pub(super) fn in_source(&self, change: &Change) -> Change {
        let Change { range, text } = change;
        if !self.have_prefixes {
            return change.clone();
        }
        if text.is_empty() && *range == (0..self.text.len()) {
            return Change { range: 0..self.source.len(), text: String::new() };
        }
        let are_whole_lines = self.starts_line(range.start)
            && self.starts_line(range.end)
            && (text.is_empty() || text.ends_with('\n'));
        let (place, prefix) = self.prefix_at(range.start);
        if are_whole_lines {
            let range = self.line_start(range.start)..self.line_start(range.end);
            return Change { range, text: prefixed(text, prefix, After::WholeLine) };
        }
        let rest = self.text.get(range.end..).unwrap_or("");
        let after = match rest.chars().next() {
            None => After::WholeLine,
            Some('\n' | '\r') => After::LineBreak,
            Some(_) => After::Text,
        };
        let (first, new_lines) = text
            .split_once('\n')
            .map_or((text.as_str(), None), |(first, rest)| (first, Some(rest)));
        let is_first_empty = first.trim_end_matches('\r').is_empty();
        let empties_line = is_first_empty
            && self.starts_line(range.start)
            && (new_lines.is_some() || after != After::Text);
        let start = if empties_line && prefix.trim().is_empty() {
            self.line_start(range.start)
        } else {
            self.behind_prefix(range.start)
        };
        let mut written = String::new();
        if place == Place::BlankLine && !is_first_empty {
            written.push_str(prefix);
        }
        written.push_str(first);
        if let Some(new_lines) = new_lines {
            written.push('\n');
            written.push_str(&prefixed(new_lines, prefix, after));
        }
        Change { range: start..self.behind_prefix(range.end), text: written }
    }

    fn line_at(&self, offset: usize) -> Option<(usize, &Line)> {
        let after = self.lines.partition_point(|line| line.start <= offset);
        let index = after.checked_sub(1)?;
        Some((index, self.lines.get(index)?))
    }

    fn starts_line(&self, offset: usize) -> bool {
        let is_start = self.line_at(offset).is_some_and(|(_, line)| line.start == offset);
        is_start || offset == self.text.len() && self.text.ends_with('\n')
    }

    /// Where an offset stands in the source, behind the prefix if it is a line's start.
    fn behind_prefix(&self, offset: usize) -> usize {
        self.line_at(offset).map_or(0, |(_, line)| line.prefix.end + offset - line.start)
    }

    /// Where an offset stands in the source, ahead of the prefix if it is a line's start.
    fn line_start(&self, offset: usize) -> usize {
        match self.line_at(offset) {
            Some((_, line)) if line.start == offset => line.prefix.start,
            _ => self.behind_prefix(offset),
        }
    }

    /// The prefix for lines that are put in at an offset: that of its line, or if it has none that of the nearest.
    fn prefix_at(&self, offset: usize) -> (Place, &'a str) {
        let Some((index, line)) = self.line_at(offset) else { return (Place::Line, "") };
        if !line.prefix.is_empty() {
            return (Place::Line, self.source.get(line.prefix.clone()).unwrap_or(""));
        }
        let end = self.lines.get(index + 1).map_or(self.text.len(), |next| next.start);
        let content = self.text.get(line.start..end).unwrap_or("");
        let is_blank = offset == line.start && content.trim().is_empty();
        let place = if is_blank { Place::BlankLine } else { Place::Line };
        let (before, after) = self.lines.split_at(index);
        let mut nearest = before.iter().rev().chain(after).map(|line| line.prefix.clone());
        let found = nearest.find(|prefix| !prefix.is_empty()).unwrap_or_default();
        (place, self.source.get(found).unwrap_or(""))
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// In a line that keeps what it has for a prefix.
    Line,
    /// At the start of a blank line without a prefix.
    BlankLine,
}

/// What follows new text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum After {
    /// More of the same line.
    Text,
    /// The line break of the same line.
    LineBreak,
    /// A line with its own prefix, or nothing.
    WholeLine,
}

/// Whole lines, each with the prefix; the last one goes on with what comes after it.
fn prefixed(text: &str, prefix: &str, after: After) -> String {
    // Indentation alone would be white space at a line's end.
    let stands_alone = !prefix.trim().is_empty();
    let mut written = String::with_capacity(text.len() + prefix.len());
    let mut rest = text;
    while let Some((line, next)) = rest.split_once('\n') {
        if !line.trim_end_matches('\r').is_empty() || stands_alone {
            written.push_str(prefix);
        }
        written.push_str(line);
        written.push('\n');
        rest = next;
    }
    let needs_prefix = match after {
        After::Text => true,
        After::LineBreak => !rest.is_empty() || stands_alone,
        After::WholeLine => !rest.is_empty(),
    };
    if needs_prefix {
        written.push_str(prefix);
    }
    written.push_str(rest);
    written
}
