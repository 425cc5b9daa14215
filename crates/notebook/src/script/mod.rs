//! Notebooks that are written as text: Databricks' source files, `# %%` cells, Jupytext's light format and Markdown, marimo, Quarto.
//!
//! All of them become a module that is as long as the file: each byte stands where it stands in the file, so that
//! places and repairs need no way back. What is no Python is blank, and of commands that the file has as comments
//! (`# MAGIC %pip install x`) only the mark is taken off.

mod databricks;
mod edit;
mod fences;
mod light;
mod lines;
mod marimo;
mod percent;
mod read;
mod texts;

use std::ops::Range;

pub(crate) use edit::edit;
pub use read::{is_literate, read_script};
pub use texts::script_texts;

use crate::CellKind;

/// How a file holds its cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// What Databricks exports as source.
    Databricks,
    /// `# %%`
    Percent,
    /// The paragraphs of a file that Jupytext wrote.
    Light,
    /// A Python program of `@app.cell` functions.
    Marimo,
    /// Code blocks of Markdown.
    Fences,
}

/// What stands before each line of a cell and is none of its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// Nothing.
    None,
    /// `# `
    Comment,
    /// `# MAGIC `
    Magic,
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
struct ScriptCell {
    kind: CellKind,
    /// For code that is not Python: its language.
    language: Option<String>,
    /// The cell with the line that begins it (bytes of the file).
    raw: Range<usize>,
    /// Its source: whole lines.
    source: Range<usize>,
    mark: Mark,
    /// The language stands in the line that begins the cell, not in its source.
    is_language_outside: bool,
}

impl ScriptCell {
    fn is_python(&self) -> bool {
        self.kind == CellKind::Code && self.language.is_none()
    }
}

/// A file taken apart.
#[derive(Debug)]
struct Script {
    form: Form,
    cells: Vec<ScriptCell>,
    /// Comments that may be commands of the notebook, such as `# !ls`: where they begin, ascending.
    comments: Vec<usize>,
}

/// Takes a Python file apart; `None` if it is no notebook.
fn of_python(raw: &str) -> Option<Script> {
    databricks::read(raw)
        .or_else(|| marimo::read(raw))
        .or_else(|| light::read(raw))
        .or_else(|| percent::read(raw))
}

/// Takes a text for people apart; `None` if it has no cells that are run.
fn of_literate(path: &str, raw: &str) -> Option<Script> {
    fences::read(path, raw)
}

/// Takes a file apart as its name says.
fn script(path: &str, raw: &str) -> Option<Script> {
    if lines::has_extension(path, &["py", "pyw"]) { of_python(raw) } else { of_literate(path, raw) }
}
