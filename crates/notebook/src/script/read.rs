//! From a file to the module that rules look at.

use std::path::Path;
use std::sync::Arc;

use pyguard_source::{CellSpan, Document, DocumentKind, RawLine, TextRange, TextSize};

use super::lines::{has_extension, lines};
use super::{Form, Mark, Script, ScriptCell, databricks, fences, percent, script};
use crate::notice::{NoticeKind, Notices};
use crate::{Cell, Notebook, line_magic, magic, syntax};

/// How much of a Markdown file is looked at to find Jupytext's header (bytes).
const HEAD: usize = 4096;

/// Whether a file of this name, which begins so, is text for people in which cells of code may stand. `head` gives the
/// first 4096 bytes of the file, or all of it; it is only asked for where the name does not tell.
pub fn is_literate(path: &Path, head: impl FnOnce(usize) -> Option<Vec<u8>>) -> bool {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("qmd") => true,
        Some("md") => head(HEAD).is_some_and(|head| {
            let text = String::from_utf8_lossy(&head);
            fences::is_of_jupytext(&text)
        }),
        _ => false,
    }
}

/// Reads a Python file or a text for people as the notebook that it is; the text comes back if it is none. `path` is what
/// reports show; its extension says what to look for.
///
/// A Python file stays one, with cells in it: whatever is found in it without cells is found with them. Only where a
/// file says that its comments are commands of a notebook (Databricks' first line, Jupytext's header), and the whole
/// is still Python with them, they are shown as such.
///
/// # Errors
/// If the file is no notebook, or too large for one.
pub fn read_script(path: &str, raw: String) -> Result<Notebook, String> {
    if u32::try_from(raw.len()).is_err() {
        return Err(raw);
    }
    let Some(script) = script(path, &raw) else { return Err(raw) };
    let is_program = has_extension(path, &["py", "pyw"]);
    let raw: Arc<str> = raw.into();
    let mut notices = Notices::default();
    let (kind, text) = if is_program {
        program(&raw, &script)
    } else {
        (DocumentKind::Notebook, blocks(&raw, &script, &mut notices))
    };
    let document = Document::script(path, kind, text, Arc::clone(&raw), spans(&script));
    let notices = notices.finish(&raw);
    let cells = script.cells.into_iter().zip(1..).map(|(cell, number)| shown(cell, number));
    Ok(Notebook { document, cells: cells.collect(), notices })
}

fn shown(cell: ScriptCell, number: u32) -> Cell {
    Cell {
        number,
        kind: cell.kind,
        language: cell.language,
        raw: cell.raw,
        execution_count: None,
        id: None,
    }
}

/// Where the Python cells stand.
fn spans(script: &Script) -> Vec<CellSpan> {
    let size = |at: usize| TextSize::try_from(at).unwrap_or_default();
    let cells = script.cells.iter().zip(1..);
    let python = cells.filter(|(cell, _)| cell.is_python() && !cell.source.is_empty());
    python
        .map(|(cell, number)| {
            let range = TextRange::new(size(cell.source.start), size(cell.source.end));
            let first = RawLine { start: range.start(), raw_offset: range.start().to_u32() };
            CellSpan { number, range, lines: vec![first], is_command: false }
        })
        .collect()
}

/// A Python file, with the commands that it has as comments.
fn program(raw: &str, script: &Script) -> (DocumentKind, String) {
    let text = with_commands(raw, script);
    // Python that does not parse stays what it is, so that it is told and mended as in other files.
    if text != raw && syntax::parses(&text) {
        (DocumentKind::Notebook, text)
    } else {
        (DocumentKind::Python, raw.to_owned())
    }
}

fn with_commands(raw: &str, script: &Script) -> String {
    let mut text = raw.to_owned();
    for cell in script.cells.iter().filter(|cell| cell.is_python()) {
        let is_magic = cell.mark == Mark::Magic;
        if !is_magic && script.comments.is_empty() {
            continue;
        }
        let mut is_continued = false;
        for (place, line) in lines(raw, cell.source.clone()) {
            let mark = if is_magic {
                databricks::mark_length(line)
            } else {
                let indentation = line.len() - line.trim_start_matches([' ', '\t']).len();
                let at = place.start + indentation;
                // In a text over several lines there are no comments.
                match script.comments.binary_search(&at) {
                    Ok(_) => {
                        indentation + percent::mark_length(line.get(indentation..).unwrap_or(""))
                    }
                    Err(_) => 0,
                }
            };
            let rest = line.get(mark..).unwrap_or("");
            let uncovered = if mark == 0 {
                None
            } else if is_continued {
                Some(format!("{}{rest}", " ".repeat(mark)))
            } else {
                command(line, mark)
            };
            is_continued = uncovered.is_some() && rest.trim_end().ends_with('\\');
            if let Some(uncovered) = uncovered.filter(|one| one.len() == line.len()) {
                text.replace_range(place, &uncovered);
            }
        }
    }
    line_magic::uncover(&mut text);
    text
}

/// The command in a commented line, behind a mark of so many bytes, in a line of the same length. All but its first word
/// keeps its place.
fn command(line: &str, mark: usize) -> Option<String> {
    let (mark, rest) = line.split_at_checked(mark)?;
    let indentation = mark.len() - mark.trim_start_matches([' ', '\t']).len();
    let (blank, hidden) = mark.split_at_checked(indentation)?;
    let padding = " ".repeat(hidden.len());
    let first = if rest.starts_with("!!") {
        2
    } else if rest.starts_with('!') {
        1
    } else if let Some(name) = rest.strip_prefix('%').filter(|name| is_letter(name)) {
        1 + name.find(|one: char| !one.is_alphanumeric() && one != '_').unwrap_or(name.len())
    } else {
        return assigned(blank, hidden, rest);
    };
    let (word, arguments) = rest.split_at_checked(first)?;
    Some(format!("{blank}{word}{padding}{arguments}"))
}

/// `files = !ls`
fn assigned(blank: &str, hidden: &str, rest: &str) -> Option<String> {
    let (name, value) = rest.split_once('=')?;
    let is_name =
        is_letter(name) && name.trim_end().chars().all(|one| one.is_alphanumeric() || one == '_');
    let value = value.trim_start_matches([' ', '\t']);
    let is_command = value.starts_with('!') && !value.starts_with("!=")
        || value.strip_prefix('%').is_some_and(is_letter);
    (is_name && is_command).then(|| {
        let padding = " ".repeat(hidden.len());
        let behind = rest.get(name.len() + 1..).unwrap_or("");
        format!("{blank}{name}={padding}{behind}")
    })
}

fn is_letter(text: &str) -> bool {
    text.starts_with(|first: char| first.is_alphabetic() || first == '_')
}

/// A text for people: its cells of Python, and blanks for all else.
fn blocks(raw: &str, script: &Script, notices: &mut Notices) -> String {
    let mut text = blank(raw, 0, raw.len());
    for (cell, number) in script.cells.iter().zip(1..) {
        if !cell.is_python() {
            continue;
        }
        let Some(source) = raw.get(cell.source.clone()) else { continue };
        if magic::foreign_language(source).is_some() {
            continue;
        }
        let mut own = source.to_owned();
        line_magic::uncover(&mut own);
        if let Some(broken) = syntax::mend(&mut own) {
            if magic::automagic(source).is_some() {
                continue;
            }
            let rest =
                if broken.is_blank { "it is left out" } else { "its broken lines are left out" };
            let message = format!("cell {number} does not parse: {}; {rest}", broken.message);
            notices.add(cell.source.start + broken.offset, broken.kind, message);
        }
        text.replace_range(cell.source.clone(), &own);
    }
    if script.form == Form::Fences && !syntax::parses(&text) {
        // Each cell parses, so only their indentation can be at odds.
        notices.add(0, NoticeKind::Syntax, "the cells do not fit together; they are left out");
        return blank(raw, 0, raw.len());
    }
    text
}

/// Spaces in place of all but line breaks.
fn blank(raw: &str, from: usize, to: usize) -> String {
    let bytes = raw.as_bytes().get(from..to).unwrap_or_default();
    bytes
        .iter()
        .map(|byte| if matches!(byte, b'\n' | b'\r') { char::from(*byte) } else { ' ' })
        .collect()
}
