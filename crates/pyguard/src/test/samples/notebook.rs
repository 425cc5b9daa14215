//! Notebooks as Jupyter writes them (nbformat 4.5).

use serde_json::{Map, Value, json};

/// A notebook as a list of parts.
#[derive(Debug, Clone, Default)]
pub(super) struct Notebook {
    pub(super) cells: Vec<Cell>,
    pub(super) metadata: Map<String, Value>,
}

#[derive(Debug, Clone)]
pub(super) struct Cell {
    pub(super) kind: CellKind,
    pub(super) source: String,
    pub(super) outputs: Vec<Output>,
    pub(super) metadata: Map<String, Value>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CellKind {
    Code,
    Markdown,
    Raw,
}

#[derive(Debug, Clone)]
pub(super) enum Output {
    /// What was printed, to `stdout` or `stderr`.
    Stream { name: &'static str, text: String },
    /// What an exception says, with its name: `ValueError: no such user`.
    Error(String),
    /// What was shown, by its MIME type.
    Shown { mime: &'static str, data: Value },
}

impl Cell {
    pub(super) fn new(kind: CellKind, source: impl Into<String>) -> Self {
        Self { kind, source: source.into(), outputs: Vec::new(), metadata: Map::new() }
    }

    /// A code cell with an output.
    pub(super) fn showing(source: &str, output: Output) -> Self {
        Self { outputs: vec![output], ..Self::new(CellKind::Code, source) }
    }

    fn to_json(&self, number: usize) -> Value {
        let kind = match self.kind {
            CellKind::Code => "code",
            CellKind::Markdown => "markdown",
            CellKind::Raw => "raw",
        };
        let mut cell = json!({
            "cell_type": kind,
            "id": format!("cell-{number}"),
            "metadata": self.metadata,
            "source": lines(&self.source),
        });
        if self.kind == CellKind::Code
            && let Some(map) = cell.as_object_mut()
        {
            map.insert("execution_count".to_owned(), json!(number));
            map.insert("outputs".to_owned(), self.outputs.iter().map(Output::to_json).collect());
        }
        cell
    }
}

impl Output {
    fn to_json(&self) -> Value {
        match self {
            Self::Stream { name, text } => {
                json!({"output_type": "stream", "name": name, "text": lines(text)})
            }
            Self::Error(text) => {
                let (name, message) = text.split_once(": ").unwrap_or(("Exception", text));
                let traceback = [
                    "Traceback (most recent call last)".to_owned(),
                    "Cell In[1], line 1\n----> 1 main()".to_owned(),
                    format!("\u{1b}[0;31m{name}\u{1b}[0m: {message}"),
                ];
                json!({
                    "output_type": "error",
                    "ename": name,
                    "evalue": message,
                    "traceback": traceback,
                })
            }
            Self::Shown { mime, data } => {
                let data = match data {
                    Value::String(text) => lines(text),
                    other => other.clone(),
                };
                json!({
                    "output_type": "display_data",
                    "data": {(*mime): data},
                    "metadata": {},
                })
            }
        }
    }
}

impl Notebook {
    /// The file's text.
    pub(super) fn to_text(&self) -> String {
        let mut metadata = json!({
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        });
        if let Some(map) = metadata.as_object_mut() {
            map.extend(self.metadata.clone());
        }
        let cells = (1..).zip(&self.cells).map(|(number, cell)| cell.to_json(number));
        let notebook = json!({
            "cells": cells.collect::<Vec<_>>(),
            "metadata": metadata,
            "nbformat": 4,
            "nbformat_minor": 5,
        });
        format!("{notebook:#}\n")
    }
}

/// A text as a list of lines with their ends.
fn lines(text: &str) -> Value {
    text.split_inclusive('\n').collect()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{Cell, CellKind, Notebook, Output};

    #[test]
    fn a_notebook_is_valid_and_holds_its_parts() {
        let mut cell = Cell::showing("print(1)\nx", Output::Error("ValueError: no: x".to_owned()));
        cell.outputs.push(Output::Shown { mime: "application/json", data: json!({"a": 1}) });
        cell.outputs.push(Output::Stream { name: "stdout", text: "one\ntwo\n".to_owned() });
        let notebook = Notebook {
            cells: vec![cell, Cell::new(CellKind::Markdown, "# Title")],
            ..Notebook::default()
        };
        let json: Value = serde_json::from_str(&notebook.to_text()).unwrap();
        let code = &json["cells"][0];
        assert_eq!(code["source"], json!(["print(1)\n", "x"]));
        assert_eq!(code["outputs"][0]["evalue"], "no: x");
        assert_eq!(code["outputs"][1]["data"]["application/json"]["a"], 1);
        assert_eq!(code["outputs"][2]["text"], json!(["one\n", "two\n"]));
        assert!(json["cells"][1].get("outputs").is_none());
        assert_eq!(json["metadata"]["language_info"]["name"], "python");
    }
}
