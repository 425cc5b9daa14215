use std::ops::Range;

use pyguard_finding::Finding;

use crate::escape;

/// Longest snippet that is shown whole, in lines.
pub(super) const MAX_LINES: usize = 8;
/// Widest line that is shown whole, in terminal columns.
const MAX_COLUMNS: usize = 160;
/// Columns kept before the first marked character of a line that is too wide.
const COLUMNS_BEFORE_START: usize = 40;
/// Columns kept before the last marked character of a line that is too wide.
const COLUMNS_BEFORE_END: usize = 120;
const CUT: &str = "...";

/// The part of a finding's snippet that is shown, escaped, with the place of the marks in it.
pub(super) struct Frame {
    /// Escaped lines, joined by `\n`.
    pub(super) source: String,
    /// Bytes of `source` to underline; within bounds, empty for a finding without length.
    pub(super) marked: Range<usize>,
    /// Lines of the snippet, when not all of them are shown.
    pub(super) cut_from: Option<usize>,
}

impl Frame {
    pub(super) fn new(finding: &Finding) -> Self {
        let lines: Vec<&str> = lines(&finding.snippet).take(MAX_LINES + 1).collect();
        let shown = &lines[..lines.len().min(MAX_LINES)];
        let cut_from = (lines.len() > MAX_LINES).then(|| line_count(&finding.snippet));
        let span_lines = finding.end.line.saturating_sub(finding.start.line) as usize;
        // The end of a span that goes on below the frame cannot be marked: the first line stands for it.
        let last =
            if cut_from.is_some() { 0 } else { span_lines.min(shown.len().saturating_sub(1)) };

        let mut frame = Self { source: String::new(), marked: 0..0, cut_from };
        for (index, line) in shown.iter().enumerate() {
            let from = if index == 0 { byte_at(line, finding.start.char_col) } else { 0 };
            let to = if index == span_lines {
                byte_at(line, finding.end.char_col).max(from)
            } else {
                line.len()
            };
            if index > 0 {
                frame.source.push('\n');
            }
            frame.push_line(line, from..to, index == 0, index == last);
        }
        frame.marked.end = frame.marked.end.max(frame.marked.start);
        frame
    }

    fn push_line(&mut self, line: &str, marked: Range<usize>, is_first: bool, is_last: bool) {
        let window = if is_last && !is_first {
            window(line, marked.end, COLUMNS_BEFORE_END)
        } else {
            window(line, marked.start, COLUMNS_BEFORE_START)
        };
        let from = marked.start.clamp(window.start, window.end);
        let to = marked.end.clamp(from, window.end);
        if window.start > 0 {
            self.source.push_str(CUT);
        }
        self.source.push_str(&escape::block(&line[window.start..from]));
        if is_first {
            self.marked.start = self.source.len();
        }
        self.source.push_str(&escape::block(&line[from..to]));
        if is_last {
            self.marked.end = self.source.len();
        }
        self.source.push_str(&escape::block(&line[to..window.end]));
        if window.end < line.len() {
            self.source.push_str(CUT);
        }
    }
}

/// Whether a line is shown whole.
pub(super) fn fits(line: &str) -> bool {
    let mut width = 0;
    line.chars().all(|character| {
        width += escape::width(character);
        width <= MAX_COLUMNS
    })
}

/// A snippet's lines without their terminators.
pub(super) fn lines(snippet: &str) -> impl Iterator<Item = &str> {
    snippet.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line))
}

/// The byte at which a 1-based column starts; the line's end for columns beyond it.
pub(super) fn byte_at(line: &str, column: u32) -> usize {
    let before = column.saturating_sub(1) as usize;
    line.char_indices().nth(before).map_or(line.len(), |(at, _)| at)
}

fn line_count(snippet: &str) -> usize {
    snippet.bytes().filter(|&byte| byte == b'\n').count() + 1
}

/// The part of a line that is shown, with `focus` in it. Never looks at more of a long line than it shows.
fn window(line: &str, focus: usize, columns_before: usize) -> Range<usize> {
    if fits(line) {
        return 0..line.len();
    }
    let start = focus - bytes_within(line[..focus].chars().rev(), columns_before);
    start..start + bytes_within(line[start..].chars(), MAX_COLUMNS)
}

fn bytes_within(characters: impl Iterator<Item = char>, columns: usize) -> usize {
    let mut width = 0;
    characters
        .take_while(|&character| {
            width += escape::width(character);
            width <= columns
        })
        .map(char::len_utf8)
        .sum()
}
