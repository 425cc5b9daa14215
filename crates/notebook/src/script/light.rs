//! Jupytext's light format, which is its default for Python: a file whose paragraphs are the cells.
//!
//! A paragraph of comments is text, any other is code and ends at a blank line behind which nothing is indented. Cells
//! that are no paragraph stand between `# +` and `# -`. Only the header tells such a file from any other. Jupytext takes
//! blank lines beyond those that PEP 8 asks for as an empty cell; here they are none, so later cells have lower numbers.
//!
//! Specification: Jupytext's documentation, "Notebooks as scripts", the light format.

use std::ops::Range;

use ruff_python_ast::token::TokenKind;
use ruff_python_parser::{Mode, ParseOptions, parse_unchecked};
use ruff_text_size::Ranged;

use super::lines::lines;
use super::percent::{Marker, cell, header, mark_length, said};
use super::{Form, Script, ScriptCell};
use crate::CellKind;
use crate::depth::is_too_deep;

pub(super) fn read(raw: &str) -> Option<Script> {
    let start = header(raw);
    let head = raw.get(..start)?;
    if !head.contains("jupytext:") || !head.contains("format_name: light") || is_too_deep(raw) {
        return None;
    }
    let Tokens { comments, texts } = Tokens::of(raw);
    let lines: Vec<Line<'_>> = lines(raw, start..raw.len())
        .map(|(place, text)| {
            let before = texts.partition_point(|text| text.start < place.start);
            let around = before.checked_sub(1).and_then(|last| texts.get(last));
            let is_in_text = around.is_some_and(|text| place.start < text.end);
            Line { place, text, is_in_text }
        })
        .collect();
    let mut cells = Vec::new();
    let mut at = 0;
    while let Some(first) = lines.get(at) {
        at = if first.is_blank() {
            at + 1
        } else if let Some(marker) = first.marker() {
            between_marks(raw, &lines, at, marker, &mut cells)
        } else {
            paragraph(raw, &lines, at, &mut cells)
        };
    }
    (!cells.is_empty()).then_some(Script { form: Form::Light, cells, comments })
}

/// A cell from `# +` to `# -`, or to the next `# +`. Gives the number of the line behind it.
fn between_marks(
    raw: &str,
    lines: &[Line<'_>],
    at: usize,
    marker: Marker,
    cells: &mut Vec<ScriptCell>,
) -> usize {
    let ends = |line: &Line<'_>| line.is_end() || line.marker().is_some();
    let rest = lines.get(at + 1..).unwrap_or_default();
    let end = at + 1 + rest.iter().position(ends).unwrap_or(rest.len());
    let has_end = lines.get(end).is_some_and(Line::is_end);
    let source = range(raw, lines, at + 1, end);
    let filled = super::lines::without_blank_ends(raw, source.clone());
    let source = source.start..filled.end.max(source.start);
    let behind = end + usize::from(has_end);
    let whole = range(raw, lines, at, behind);
    cells.push(cell(raw, whole, source, marker, true));
    behind
}

/// A cell that is a paragraph. Gives the number of the line behind it.
fn paragraph(raw: &str, lines: &[Line<'_>], at: usize, cells: &mut Vec<ScriptCell>) -> usize {
    let rest = lines.get(at..).unwrap_or_default();
    let comments = rest.iter().take_while(|line| line.is_comment()).count();
    let behind = rest.get(comments);
    let is_text = comments > 0
        && behind.is_none_or(Line::is_blank)
        && !rest.first().is_some_and(Line::is_command);
    let (end, marker) = if is_text {
        (at + comments, Marker::Text(CellKind::Markdown))
    } else {
        (end_of_code(lines, at), Marker::Code(None))
    };
    let source = range(raw, lines, at, end);
    cells.push(cell(raw, source.clone(), source, marker, true));
    end
}

/// The line behind a paragraph of code.
fn end_of_code(lines: &[Line<'_>], start: usize) -> usize {
    for (at, line) in lines.iter().enumerate().skip(start) {
        if line.marker().is_some() {
            return at;
        }
        if line.is_blank() && !line.is_in_text {
            let next = lines.iter().skip(at).find(|line| !line.is_blank());
            if next.is_none_or(|next| !next.text.starts_with([' ', '\t'])) {
                return at;
            }
        }
    }
    lines.len()
}

/// From the beginning of a line to that of another (bytes of the file).
fn range(raw: &str, lines: &[Line<'_>], from: usize, to: usize) -> Range<usize> {
    let start = |at: usize| lines.get(at).map_or(raw.len(), |line| line.place.start);
    start(from)..start(to)
}

struct Line<'r> {
    place: Range<usize>,
    text: &'r str,
    /// It begins inside a text of several lines.
    is_in_text: bool,
}

impl Line<'_> {
    fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    fn is_comment(&self) -> bool {
        self.text.starts_with('#') && !self.is_in_text
    }

    /// `# %matplotlib inline`, `# !ls`: code that is hidden from Python.
    fn is_command(&self) -> bool {
        let rest = self.text.get(mark_length(self.text)..).unwrap_or("");
        rest.starts_with(['%', '!'])
    }

    /// `# +`, `# + [markdown]`, `# + language="bash"`
    fn marker(&self) -> Option<Marker> {
        let rest = self.text.strip_prefix("# +").filter(|_| !self.is_in_text)?;
        let is_mark = rest.trim().is_empty() || rest.starts_with([' ', '{', '[']);
        is_mark.then(|| said(rest))
    }

    fn is_end(&self) -> bool {
        self.text.trim_end() == "# -" && !self.is_in_text
    }
}

struct Tokens {
    /// Where comments begin, ascending.
    comments: Vec<usize>,
    /// Texts of several lines, ascending.
    texts: Vec<Range<usize>>,
}

impl Tokens {
    fn of(raw: &str) -> Self {
        let parsed = parse_unchecked(raw, ParseOptions::from(Mode::Module));
        let mut tokens = Self { comments: Vec::new(), texts: Vec::new() };
        for token in parsed.tokens().iter() {
            let range = token.range().start().to_usize()..token.range().end().to_usize();
            match token.kind() {
                TokenKind::Comment => tokens.comments.push(range.start),
                TokenKind::String | TokenKind::FStringMiddle
                    if raw.get(range.clone()).is_some_and(|text| text.contains('\n')) =>
                {
                    tokens.texts.push(range);
                }
                _ => {}
            }
        }
        tokens
    }
}
