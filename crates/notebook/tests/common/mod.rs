//! Small notebooks for the tests.
#![allow(dead_code, reason = "each test file uses its own part")]
#![allow(clippy::unwrap_used, reason = "clippy does not see that this is test code")]

pub(crate) mod edit;
pub(crate) mod parts;
pub(crate) mod print;

use pyguard_notebook::{Notebook, read};
use pyguard_source::{Position, TextSize};
use ruff_python_parser::{Mode, ParseOptions, parse_unchecked};
use ruff_text_size::Ranged;
use serde_json::{Value, json};

/// A code cell with the given source, a string or a list.
pub(crate) fn code(source: impl Into<Value>) -> Value {
    json!({
        "cell_type": "code", "execution_count": null, "metadata": {}, "outputs": [],
        "source": source.into(),
    })
}

/// A notebook of version 4 with the given cells, on one line.
pub(crate) fn version4(cells: &[Value]) -> String {
    json!({ "cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5 }).to_string()
}

/// Reads a notebook of code cells with the given sources.
pub(crate) fn of_sources(sources: &[&str]) -> Notebook {
    let cells: Vec<Value> = sources.iter().map(|source| code(*source)).collect();
    read_good(&version4(&cells))
}

/// Reads a notebook that must be JSON.
pub(crate) fn read_good(raw: &str) -> Notebook {
    read("notebook.ipynb", raw).unwrap()
}

/// The position of the first occurrence of a text in the module.
pub(crate) fn find(notebook: &Notebook, needle: &str) -> Position {
    let at = notebook.document.text().find(needle).unwrap();
    notebook.document.position(TextSize::try_from(at).unwrap())
}

/// The text of the raw file from a position to the end of its line.
pub(crate) fn raw_at(notebook: &Notebook, position: Position) -> String {
    let line = notebook.document.raw().lines().nth(position.file_line as usize - 1).unwrap();
    line.chars().skip(position.file_col as usize - 1).collect()
}

/// The messages of all notices.
pub(crate) fn messages(notebook: &Notebook) -> Vec<&str> {
    notebook.notices.iter().map(|notice| notice.message.as_str()).collect()
}

/// The languages of all cells.
pub(crate) fn languages(notebook: &Notebook) -> Vec<Option<&str>> {
    notebook.cells.iter().map(|cell| cell.language.as_deref()).collect()
}

/// The joined text parses, and no statement reaches over a cell's end.
pub(crate) fn assert_cells_stand_alone(notebook: &Notebook) {
    let document = &notebook.document;
    let options = ParseOptions::from(Mode::Ipython);
    let parsed = parse_unchecked(&document.python_text(), options).try_into_module().unwrap();
    assert!(parsed.errors().is_empty(), "{:?} {:?}", document.text(), parsed.errors());
    for statement in parsed.suite() {
        let is_inside =
            document.cells().iter().any(|cell| cell.range.contains_range(statement.range()));
        assert!(is_inside, "{:?} {statement:?}", document.text());
    }
}
