//! Python files with `# %%` between the cells, as Jupytext writes them and as Spyder, VS Code and PyCharm read them.

use std::ops::Range;

use ruff_python_ast::token::TokenKind;
use ruff_python_parser::{Mode, ParseOptions, parse_unchecked};
use ruff_text_size::Ranged;

use super::lines::{lines, without_blank_ends};
use super::{Form, Mark, Script, ScriptCell};
use crate::CellKind;
use crate::depth::is_too_deep;
use crate::kernel::is_python;

pub(super) fn read(raw: &str) -> Option<Script> {
    // Most files have no mark anywhere.
    if !raw.contains("%%") {
        return None;
    }
    let markers: Vec<_> =
        lines(raw, 0..raw.len()).filter_map(|(place, line)| Some((place, marker(line)?))).collect();
    if markers.is_empty() {
        return None;
    }
    let comments = comments(raw)?;
    let is_comment = |at: usize| comments.binary_search(&at).is_ok();
    let mut markers = markers.into_iter().filter(|(place, _)| is_comment(place.start)).peekable();
    let first = markers.peek()?.0.start;
    let header = header(raw);
    let has_commented_magics = raw.get(..header).is_some_and(|header| header.contains("jupytext:"));
    let mut cells = Vec::new();
    let before = without_blank_ends(raw, header..first.max(header));
    if !before.is_empty() {
        cells.push(ScriptCell {
            kind: CellKind::Code,
            language: None,
            raw: before.clone(),
            source: before,
            mark: Mark::None,
            is_language_outside: false,
        });
    }
    while let Some((place, marker)) = markers.next() {
        let end = markers.peek().map_or(raw.len(), |(next, _)| next.start);
        let whole = place.start..end;
        let body = place.end..end;
        let filled = without_blank_ends(raw, body.clone());
        // Blank lines before code count, as they do in the cell.
        let source = body.start..filled.end.max(body.start);
        cells.push(cell(raw, whole, source, marker, has_commented_magics));
    }
    let comments = if has_commented_magics { comments } else { Vec::new() };
    Some(Script { form: Form::Percent, cells, comments })
}

/// The cell of some lines, as the line before them says.
pub(super) fn cell(
    raw: &str,
    whole: Range<usize>,
    source: Range<usize>,
    marker: Marker,
    has_commented_magics: bool,
) -> ScriptCell {
    let is_commented =
        lines(raw, source.clone()).all(|(_, line)| line.trim().is_empty() || line.starts_with('#'));
    let (kind, mut language) = match marker {
        Marker::Code(language) => (CellKind::Code, language),
        Marker::Text(kind) => (kind, None),
    };
    if language.is_some() && !is_commented {
        // What is no comment runs.
        language = None;
    }
    let is_language_outside = language.is_some();
    let is_marked = is_commented && (kind != CellKind::Code || is_language_outside);
    if kind == CellKind::Code && language.is_none() && has_commented_magics {
        language =
            commented_language(raw.get(source.clone()).unwrap_or("")).filter(|_| is_commented);
    }
    let mark = if is_marked || language.is_some() { Mark::Comment } else { Mark::None };
    ScriptCell { kind, language, raw: whole, source, mark, is_language_outside }
}

/// What a line that begins a cell says of it.
pub(super) enum Marker {
    /// Code, in another language than Python if one is named.
    Code(Option<String>),
    /// No code.
    Text(CellKind),
}

/// `# %%`, `#%% title`, `# %% [markdown] key="value"`.
fn marker(line: &str) -> Option<Marker> {
    let rest = line.strip_prefix('#')?.trim_start_matches(' ').strip_prefix("%%")?;
    let rest = rest.trim_start_matches('%');
    if !rest.is_empty() && !rest.starts_with([' ', '\t', '\r', '\n', '[']) {
        return None;
    }
    Some(said(rest))
}

/// What stands behind the mark of a cell: its kind in brackets, its language.
pub(super) fn said(rest: &str) -> Marker {
    let kind = |word: &str| rest.contains(word);
    if kind("[markdown]") || kind("[md]") {
        return Marker::Text(CellKind::Markdown);
    }
    if kind("[raw]") {
        return Marker::Text(CellKind::Raw);
    }
    let language = rest.split_once("language=\"").and_then(|(_, value)| value.split_once('"'));
    let language = language.map(|(language, _)| language).filter(|language| !is_python(language));
    Marker::Code(language.map(str::to_owned))
}

/// The language of a cell that begins with a commented `%%bash`.
fn commented_language(source: &str) -> Option<String> {
    let first = source.lines().find(|line| !line.trim().is_empty())?;
    let first = first.strip_prefix('#')?.trim_start();
    first.starts_with("%%").then(|| crate::magic::foreign_language(first))?
}

/// Where the header of Jupytext ends (bytes): a block of YAML in comments.
pub(super) fn header(raw: &str) -> usize {
    let mut all = lines(raw, 0..raw.len()).skip_while(|(_, line)| {
        line.starts_with("#!") || line.contains("coding") && line.starts_with('#')
    });
    if all.next().is_none_or(|(_, line)| line.trim_start_matches('\u{feff}').trim_end() != "# ---")
    {
        return 0;
    }
    for (place, line) in all {
        if line.trim_end() == "# ---" {
            return place.end;
        }
        if !line.starts_with('#') {
            break;
        }
    }
    0
}

/// Where comments stand, ascending: what looks like a marker may also stand in a text.
fn comments(raw: &str) -> Option<Vec<usize>> {
    if is_too_deep(raw) {
        return None;
    }
    let parsed = parse_unchecked(raw, ParseOptions::from(Mode::Module));
    let tokens = parsed.tokens().iter();
    let comments = tokens.filter(|token| token.kind() == TokenKind::Comment);
    Some(comments.map(|token| token.range().start().to_usize()).collect())
}

/// How much of a line is the mark of a comment (bytes).
pub(super) fn mark_length(line: &str) -> usize {
    match line.strip_prefix('#') {
        Some(rest) if rest.starts_with(' ') => 2,
        Some(_) => 1,
        None => 0,
    }
}
