//! Cells of a case as a notebook in JSON.

use serde_json::{Map, Value, json};

/// What an output's short name stands for.
const TYPES: [(&str, &str); 7] = [
    ("html", "text/html"),
    ("markdown", "text/markdown"),
    ("latex", "text/latex"),
    ("svg", "image/svg+xml"),
    ("javascript", "application/javascript"),
    ("json", "application/json"),
    ("plain", "text/plain"),
];

/// A notebook (nbformat 4) of cells as a case describes them.
///
/// # Errors
/// What is wrong with the description.
pub(super) fn notebook(
    cells: &Value,
    metadata: Option<&Value>,
    minor: u64,
) -> Result<Value, String> {
    let cells = repeated(cells);
    let cells = cells.as_array().ok_or("`cells` is a list")?;
    let mut count = 0;
    let cells: Vec<Value> = cells
        .iter()
        .enumerate()
        .map(|(number, described)| cell(described, number, &mut count, minor))
        .collect::<Result<_, _>>()?;
    let mut all = json!({
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python", "version": "3.12.4"},
    });
    if let (Some(all), Some(Value::Object(own))) = (all.as_object_mut(), metadata) {
        for (key, value) in own {
            if value.is_null() {
                all.remove(key);
            } else {
                all.insert(key.clone(), value.clone());
            }
        }
    }
    Ok(json!({"cells": cells, "metadata": all, "nbformat": 4, "nbformat_minor": minor}))
}

/// A value with each `{repeat: text, times: number}` in it written out.
fn repeated(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(repeated).collect(),
        Value::Object(map) => match (map.get("repeat"), map.get("times").and_then(Value::as_u64)) {
            (Some(Value::String(text)), Some(times)) => {
                text.repeat(usize::try_from(times).unwrap_or(0)).into()
            }
            _ => map
                .iter()
                .map(|(key, value)| (key.clone(), repeated(value)))
                .collect::<Map<_, _>>()
                .into(),
        },
        other => other.clone(),
    }
}

fn cell(described: &Value, number: usize, count: &mut u64, minor: u64) -> Result<Value, String> {
    let described = described.as_object().ok_or("a cell is a mapping")?;
    let mut cell = Map::new();
    let kinds = ["code", "markdown", "raw"];
    let (kind, source) = kinds
        .iter()
        .find_map(|kind| Some((*kind, described.get(*kind)?.as_str()?)))
        .ok_or("a cell has a text under `code`, `markdown` or `raw`")?;
    cell.insert("cell_type".to_owned(), kind.into());
    if minor >= 5 {
        cell.insert("id".to_owned(), format!("cell-{}", number + 1).into());
    }
    cell.insert("metadata".to_owned(), json!({}));
    if kind == "code" {
        *count += 1;
        cell.insert("execution_count".to_owned(), json!(*count));
        cell.insert("outputs".to_owned(), json!([]));
    }
    cell.insert("source".to_owned(), lines(source));
    for (key, value) in described {
        match key.as_str() {
            "code" | "markdown" | "raw" => {}
            "count" => {
                *count = value.as_u64().unwrap_or(*count);
                cell.insert("execution_count".to_owned(), value.clone());
            }
            "outputs" => {
                let outputs = value.as_array().ok_or("`outputs` is a list")?;
                let run = cell.get("execution_count").cloned().unwrap_or_default();
                let outputs: Vec<Value> =
                    outputs.iter().map(|one| output(one, &run)).collect::<Result<_, _>>()?;
                cell.insert(key.clone(), outputs.into());
            }
            _ => {
                cell.insert(key.clone(), value.clone());
            }
        }
    }
    Ok(cell.into())
}

fn output(described: &Value, count: &Value) -> Result<Value, String> {
    let described = described.as_object().ok_or("an output is a mapping")?;
    let (key, value) = described.iter().next().ok_or("an output is not empty")?;
    let text = value.as_str().unwrap_or("");
    let shown = |data: Value| json!({"output_type": "display_data", "data": data, "metadata": {}});
    Ok(match key.as_str() {
        "stdout" | "stderr" => json!({"output_type": "stream", "name": key, "text": lines(text)}),
        "error" => {
            let (name, message) = text.split_once(": ").unwrap_or((text, ""));
            let traceback = described.get("traceback").cloned().unwrap_or_else(|| {
                json!(["Traceback (most recent call last)", format!("{name}: {message}")])
            });
            json!({"output_type": "error", "ename": name, "evalue": message, "traceback": traceback})
        }
        "display" => shown(media(value)),
        "result" => json!({
            "output_type": "execute_result", "execution_count": count, "data": media(value), "metadata": {},
        }),
        name => match TYPES.iter().find(|(short, _)| *short == name) {
            Some((_, mime)) => shown(media(&json!({*mime: value}))),
            None => return Err(format!("no kind of output `{name}`")),
        },
    })
}

/// Texts by MIME type as lists of lines.
fn media(data: &Value) -> Value {
    let Some(map) = data.as_object() else { return data.clone() };
    let entries = map.iter().map(|(mime, value)| match value {
        Value::String(text) if !mime.starts_with("image/") || mime.ends_with("svg+xml") => {
            (mime.clone(), lines(text))
        }
        other => (mime.clone(), other.clone()),
    });
    entries.collect::<Map<_, _>>().into()
}

/// A text as Jupyter writes it.
fn lines(text: &str) -> Value {
    text.split_inclusive('\n').collect::<Vec<_>>().into()
}
