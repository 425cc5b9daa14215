//! What Databricks exports as source: a Python file with a comment between the cells, in which all that is no Python is a
//! comment, too.

use std::ops::Range;

use super::lines::{lines, without_blank_ends};
use super::{Form, Mark, Script, ScriptCell};
use crate::{CellKind, magic};

/// The first line of each such file.
const HEAD: &str = "# Databricks notebook source";
const BETWEEN: &str = "# COMMAND ----------";
const MAGIC: &str = "# MAGIC";
/// A cell's title.
const TITLE: &str = "# DBTITLE";

pub(super) fn read(raw: &str) -> Option<Script> {
    let text = raw.strip_prefix('\u{feff}').unwrap_or(raw);
    let first = text.split('\n').next()?;
    if first.trim_end() != HEAD {
        return None;
    }
    let mut cells = Vec::new();
    let head = (raw.len() - text.len() + first.len() + 1).min(raw.len());
    let mut from = head..head;
    for (place, line) in lines(raw, head..raw.len()) {
        if line.trim_end() == BETWEEN {
            cells.extend(cell(raw, from.start..place.start, from.end));
            from = place;
        }
    }
    cells.extend(cell(raw, from.start..raw.len(), from.end));
    Some(Script { form: Form::Databricks, cells, comments: Vec::new() })
}

/// A cell whose text begins at `start`, after the line between it and the one before; `None` for nothing at all.
fn cell(raw: &str, whole: Range<usize>, start: usize) -> Option<ScriptCell> {
    let mut source = without_blank_ends(raw, start..whole.end);
    let titles = lines(raw, source.clone()).take_while(|(_, line)| line.starts_with(TITLE));
    source.start = titles.last().map_or(source.start, |(title, _)| title.end);
    source = without_blank_ends(raw, source);
    if source.is_empty() {
        return None;
    }
    let own = raw.get(source.clone())?;
    let is_magic = own.lines().all(|line| line.trim().is_empty() || line.starts_with(MAGIC));
    let mark = if is_magic { Mark::Magic } else { Mark::None };
    let uncovered: String = if is_magic {
        own.lines().flat_map(|line| [line.get(mark_length(line)..).unwrap_or(""), "\n"]).collect()
    } else {
        String::new()
    };
    let language = magic::foreign_language(&uncovered).or_else(|| {
        // A cell of a language that is the notebook's own has no such line.
        uncovered.trim_start().starts_with("%python").then(|| "python".to_owned())
    });
    let kind = match language.as_deref() {
        Some("markdown") => CellKind::Markdown,
        _ => CellKind::Code,
    };
    let language = language.filter(|_| kind == CellKind::Code);
    Some(ScriptCell { kind, language, raw: whole, source, mark, is_language_outside: false })
}

/// How much of a line is the mark (bytes).
pub(super) fn mark_length(line: &str) -> usize {
    let Some(rest) = line.strip_prefix(MAGIC) else { return 0 };
    if rest.starts_with(' ') { MAGIC.len() + 1 } else { MAGIC.len() }
}
