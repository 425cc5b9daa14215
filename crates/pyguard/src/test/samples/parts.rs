//! A notebook's texts one after the other.

use pyguard_secrets::{Part, Surface, SurfaceKind};
use serde_json::Value;

/// The text of a notebook's JSON with its parts.
pub(super) fn of_notebook(json: &str) -> (String, Vec<Part>) {
    let notebook: Value = serde_json::from_str(json).unwrap_or_default();
    let mut parts = Parts::default();
    for cell in list(&notebook, "cells") {
        let source = text(cell.get("source"));
        let is_magic = source.starts_with(['%', '!']);
        let code = cell.get("cell_type").is_some_and(|kind| kind == "code") && !is_magic;
        parts.add(SurfaceKind::Source, code, &source);
        for output in list(cell, "outputs") {
            match output.get("output_type").and_then(Value::as_str) {
                Some("stream") => {
                    parts.add(SurfaceKind::Output, false, &text(output.get("text")));
                }
                Some("error") => {
                    let lines: Vec<String> =
                        list(output, "traceback").iter().map(|line| text(Some(line))).collect();
                    parts.add(SurfaceKind::Error, false, &lines.join("\n"));
                }
                _ => {
                    for data in output.get("data").and_then(Value::as_object).into_iter().flatten()
                    {
                        parts.add(SurfaceKind::Output, false, &text(Some(data.1)));
                    }
                }
            }
        }
        parts.add(SurfaceKind::Metadata, false, &text(cell.get("metadata")));
    }
    parts.add(SurfaceKind::Metadata, false, &text(notebook.get("metadata")));
    (parts.text, parts.parts)
}

#[derive(Default)]
struct Parts {
    text: String,
    parts: Vec<Part>,
}

impl Parts {
    fn add(&mut self, kind: SurfaceKind, code: bool, text: &str) {
        let start = self.text.len();
        self.text.push_str(text);
        let range = start..self.text.len();
        self.parts.push(Part { range, surface: Surface { kind, code } });
        self.text.push('\n');
    }
}

fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// A text, a list of its lines, or JSON as it is written.
fn text(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(lines)) if lines.iter().all(Value::is_string) => {
            lines.iter().filter_map(Value::as_str).collect()
        }
        Some(other) => format!("{other:#}"),
        None => String::new(),
    }
}
