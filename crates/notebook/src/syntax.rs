use std::ops::Range;

use ruff_python_parser::{Mode, ParseOptions, parse_unchecked};
use ruff_text_size::Ranged;

use crate::depth::is_too_deep;
use crate::notice::NoticeKind;
use crate::source::lines;

/// How often broken lines are looked for again after the ones found were blanked.
const ROUNDS: usize = 4;

/// What was wrong with a cell that has been mended.
#[derive(Debug)]
pub(crate) struct Broken {
    /// Where in the cell it begins (bytes).
    pub(crate) offset: usize,
    pub(crate) kind: NoticeKind,
    pub(crate) message: String,
    /// Whether nothing of the cell is left.
    pub(crate) is_blank: bool,
}

/// Blanks what does not parse, so that the cell parses on its own and cannot take the next one with it.
///
/// The text keeps its length and its lines. Blanked are the lines the parser stumbles over or whole statements,
/// whichever leaves more, and everything if neither helps. Jupyter runs no line of a broken cell, but a Python 2
/// kernel or whoever finishes the exercise does.
pub(crate) fn mend(text: &mut String) -> Option<Broken> {
    blank_last_continuation(text);
    let faults = check(text)?;
    let Faults { offset, kind, ref message, .. } = faults;
    let mut broken = Broken { offset, kind, message: message.clone(), is_blank: false };
    let mut by_lines = text.clone();
    if !mend_lines(&mut by_lines, faults) {
        blank_all(&mut by_lines);
    }
    let mut by_statements = text.clone();
    mend_statements(&mut by_statements);
    if check(&by_statements).is_some() {
        blank_all(&mut by_statements);
    }
    *text = if left_of(&by_lines) >= left_of(&by_statements) { by_lines } else { by_statements };
    broken.is_blank = text.trim().is_empty();
    Some(broken)
}

/// Whether a text parses as it is.
pub(crate) fn parses(text: &str) -> bool {
    check(text.strip_prefix('\u{feff}').unwrap_or(text)).is_none()
}

fn left_of(text: &str) -> usize {
    text.bytes().filter(|byte| !byte.is_ascii_whitespace()).count()
}

/// Blanks the lines with faults until there are none. Whether that worked.
fn mend_lines(text: &mut String, mut faults: Faults) -> bool {
    for _ in 0..ROUNDS {
        let mut changed = false;
        for range in std::mem::take(&mut faults.lines) {
            changed |= blank(text, range);
        }
        if !changed {
            return false;
        }
        blank_last_continuation(text);
        match check(text) {
            None => return true,
            Some(next) => faults = next,
        }
    }
    false
}

/// Takes apart what an unclosed bracket or quote has made one, and mends or blanks each statement alone.
fn mend_statements(text: &mut String) {
    for range in statements(text) {
        let Some(mut statement) = text.get(range.clone()).map(str::to_owned) else { continue };
        blank_last_continuation(&mut statement);
        if let Some(faults) = check(&statement)
            && !mend_lines(&mut statement, faults)
        {
            blank_all(&mut statement);
        }
        text.replace_range(range, &statement);
    }
}

/// Where the statements at the left margin seem to be, whatever brackets and quotes say.
fn statements(text: &str) -> Vec<Range<usize>> {
    let mut statements: Vec<Range<usize>> = Vec::new();
    let mut is_decorated = false;
    for (start, line) in lines(text) {
        let word = line.split(|byte: char| !byte.is_ascii_alphanumeric()).next().unwrap_or("");
        let goes_on = line.trim().is_empty()
            || line.starts_with([' ', '\t', ')', ']', '}', '#'])
            || matches!(word, "elif" | "else" | "except" | "finally")
            || is_decorated;
        is_decorated = line.starts_with('@');
        match statements.last_mut() {
            Some(last) if goes_on => last.end = start + line.len(),
            _ => statements.push(start..start + line.len()),
        }
    }
    statements
}

struct Faults {
    offset: usize,
    kind: NoticeKind,
    message: String,
    /// The lines that do not parse, in order and without overlap; empty if the whole cell is meant.
    lines: Vec<Range<usize>>,
}

fn check(text: &str) -> Option<Faults> {
    let whole = |kind, message: &str| {
        Some(Faults { offset: 0, kind, message: message.to_owned(), lines: Vec::new() })
    };
    if text.starts_with('\u{feff}') {
        // The parser would take it for the mark of a file, but in the module the cell is not at the start.
        let mark = std::iter::once(0..1);
        return whole(NoticeKind::Syntax, "byte order mark in the code")
            .map(|faults| Faults { lines: touched_lines(text, mark), ..faults });
    }
    if is_too_deep(text) {
        return whole(NoticeKind::Limit, "nested too deeply");
    }
    // The parser panics on some broken code with escape commands, such as `{)` with `?` on the next line.
    let parse = || parse_unchecked(text, ParseOptions::from(Mode::Ipython));
    let Ok(parsed) = std::panic::catch_unwind(parse) else {
        return whole(NoticeKind::Syntax, "the parser gave up");
    };
    let first = parsed.errors().first()?;
    let mut ranges: Vec<Range<usize>> =
        parsed.errors().iter().map(|error| error.range().to_std_range()).collect();
    ranges.sort_unstable_by_key(|range| range.start);
    Some(Faults {
        offset: first.range().start().to_usize(),
        kind: NoticeKind::Syntax,
        message: first.error.to_string(),
        lines: touched_lines(text, ranges.into_iter()),
    })
}

/// The whole lines that touch any of the ranges, which are sorted by start.
fn touched_lines(text: &str, ranges: impl Iterator<Item = Range<usize>>) -> Vec<Range<usize>> {
    let mut touched = Vec::new();
    let mut ranges = ranges.peekable();
    let mut until = 0;
    for (start, line) in lines(text) {
        let end = start + line.len();
        let mut is_touched = start < until;
        while let Some(range) = ranges.next_if(|range| range.start < end) {
            is_touched = true;
            until = until.max(range.end);
        }
        if is_touched {
            touched.push(start..end);
        }
    }
    touched
}

/// A backslash at the end of a cell would join it to the next one; IPython lets it end there.
fn blank_last_continuation(text: &mut String) {
    let body = text.strip_suffix('\n').unwrap_or(text);
    let body = body.strip_suffix('\r').unwrap_or(body);
    if body.ends_with('\\') {
        blank(text, body.len() - 1..body.len());
    }
}

fn blank_all(text: &mut String) {
    blank(text, 0..text.len());
}

/// Puts spaces in place of everything but line breaks, byte for byte. Whether that changed anything.
fn blank(text: &mut String, range: Range<usize>) -> bool {
    let Some(part) = text.get(range.clone()) else { return false };
    let spaces: String = part
        .bytes()
        .map(|byte| if matches!(byte, b'\n' | b'\r') { char::from(byte) } else { ' ' })
        .collect();
    let changed = part != spaces;
    if changed {
        text.replace_range(range, &spaces);
    }
    changed
}
