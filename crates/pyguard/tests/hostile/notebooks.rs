use serde_json::{Value, json};

use crate::RULES;
use crate::run::{Folder, Report};

/// A notebook of one code cell with a finding in its second line.
pub(crate) fn notebook() -> Value {
    json!({
        "nbformat": 4,
        "nbformat_minor": 5,
        "metadata": {"language_info": {"name": "python"}},
        "cells": [{
            "cell_type": "code",
            "id": "one",
            "execution_count": 1,
            "metadata": {},
            "outputs": [],
            "source": ["x = 1\n", "unsafe(2)"],
        }],
    })
}

/// Text with `"HERE"` replaced: values that no JSON library of ours would write.
pub(crate) fn with(notebook: &Value, raw: &str) -> String {
    let text = notebook.to_string();
    assert_eq!(text.matches(r#""HERE""#).count(), 1, "{text}");
    text.replace(r#""HERE""#, raw)
}

/// A list of lists.
pub(crate) fn deep(depth: usize) -> String {
    format!("{}{}", "[".repeat(depth), "]".repeat(depth))
}

fn check(notebook: impl AsRef<[u8]>) -> Report {
    let folder = Folder::new(RULES);
    folder.write("src/odd.ipynb", notebook);
    folder.write("src/good.py", "unsafe(1)\n");
    let report = folder.check();
    assert_eq!(report.lines("unsafe-call", "src/good.py"), [1]);
    report
}

/// The cell's finding is there, or the report says that the notebook was not looked at.
fn assert_not_silent(report: &Report) {
    let kinds = report.error_kinds("src/odd.ipynb");
    if kinds.is_empty() {
        assert_eq!(report.lines("unsafe-call", "src/odd.ipynb"), [2]);
    } else {
        assert!(
            kinds.iter().all(|kind| ["format", "limit"].contains(kind)),
            "{:#}",
            report.json["errors"]
        );
        assert_eq!(report.code, 3);
    }
}

#[test]
fn an_ordinary_one() {
    let report = check(notebook().to_string());
    assert_eq!(report.lines("unsafe-call", "src/odd.ipynb"), [2]);
    assert_eq!(report.code, 1);
}

#[test]
fn deep_metadata_does_not_hide_a_finding() {
    let mut notebook = notebook();
    notebook["metadata"]["deep"] = json!("HERE");
    let report = check(with(&notebook, &deep(10_000)));
    assert_eq!(report.lines("unsafe-call", "src/odd.ipynb"), [2], "{:#}", report.json["errors"]);
}

#[test]
fn a_million_deep_metadata() {
    let mut notebook = notebook();
    notebook["metadata"]["deep"] = json!("HERE");
    assert_not_silent(&check(with(&notebook, &deep(1_000_000))));
    assert_not_silent(&check(with(&notebook, &"[".repeat(1_000_000))));
}

#[test]
fn deep_outputs_do_not_hide_a_finding() {
    let mut notebook = notebook();
    notebook["cells"][0]["outputs"] = json!("HERE");
    let report = check(with(&notebook, &deep(10_000)));
    assert_eq!(report.lines("unsafe-call", "src/odd.ipynb"), [2], "{:#}", report.json["errors"]);
}

#[test]
fn a_deep_source() {
    let mut notebook = notebook();
    notebook["cells"][0]["source"] = json!("HERE");
    let report = check(with(&notebook, &deep(10_000)));
    assert!(report.error_kinds("src/odd.ipynb").contains(&"format"));
    assert_eq!(report.code, 3);
}

/// Python's `json`, which Jupyter reads with, takes it; outputs of real notebooks hold it.
#[test]
fn numbers_that_are_none_do_not_hide_a_finding() {
    let mut notebook = notebook();
    notebook["cells"][0]["outputs"] = json!("HERE");
    let report = check(with(&notebook, "[NaN, Infinity, -Infinity]"));
    assert_eq!(report.lines("unsafe-call", "src/odd.ipynb"), [2], "{:#}", report.json["errors"]);
}

/// Jupyter runs the last one.
#[test]
fn a_key_given_twice_does_not_hide_a_finding() {
    let mut notebook = notebook();
    notebook["cells"][0]["source"] = json!("HERE");
    for sources in [r#""safe()", "source": "\nunsafe(2)""#, r#""\nunsafe(2)", "source": "safe()""#]
    {
        let report = check(with(&notebook, sources));
        let jupyter_runs_it = sources.ends_with("unsafe(2)\"");
        let found = report.lines("unsafe-call", "src/odd.ipynb") == [2];
        assert!(found || !jupyter_runs_it || report.code == 3, "{sources}: {:#}", report.json);
    }
}

#[test]
fn half_of_a_surrogate_pair() {
    let mut notebook = notebook();
    notebook["cells"][0]["source"] = json!("HERE");
    assert_not_silent(&check(with(&notebook, r#""x = '\ud800'\nunsafe(2)""#)));
}

#[test]
fn a_broken_one() {
    let whole = notebook().to_string();
    for broken in [&whole[..whole.len() / 2], "{", "[]", "null", "{}", "\0", "unsafe(2)"] {
        let report = check(broken);
        assert_eq!(
            report.error_kinds("src/odd.ipynb"),
            ["format"],
            "{broken:?}: {:#}",
            report.json
        );
        assert_eq!(report.code, 3);
    }
}

#[test]
fn parts_of_the_wrong_kind() {
    for (pointer, value) in [
        ("/cells", json!("unsafe(2)")),
        ("/cells", json!([1, null, "x"])),
        ("/cells/0", json!([])),
        ("/cells/0/source", json!(7)),
        ("/cells/0/source", json!([1, 2])),
        ("/cells/0/cell_type", json!(7)),
        ("/nbformat", json!(99)),
        ("/nbformat", json!("4")),
    ] {
        let mut notebook = notebook();
        *notebook.pointer_mut(pointer).unwrap() = value.clone();
        let report = check(notebook.to_string());
        let kinds = report.error_kinds("src/odd.ipynb");
        let found = report.lines("unsafe-call", "src/odd.ipynb") == [2];
        assert!(found || kinds == ["format"], "{pointer} = {value}: {:#}", report.json);
        assert_eq!(report.code, if kinds.is_empty() { 1 } else { 3 });
    }
}

#[test]
fn a_cell_that_does_not_parse_does_not_hide_the_others() {
    let mut notebook = notebook();
    let cells = notebook["cells"].as_array_mut().unwrap();
    let mut broken = cells[0].clone();
    broken["source"] = json!("def f(:\n  '''");
    cells.insert(0, broken);
    let report = check(notebook.to_string());
    assert_eq!(report.lines("unsafe-call", "src/odd.ipynb"), [2], "{:#}", report.json);
    assert_eq!(report.json["findings"][1]["cell"], 2);
    assert_eq!((report.error_kinds("src/odd.ipynb"), report.code), (vec!["syntax"], 3));
}

#[test]
fn a_cell_that_nests_too_deeply_is_told() {
    let mut notebook = notebook();
    let cells = notebook["cells"].as_array_mut().unwrap();
    let mut nested = cells[0].clone();
    nested["source"] = json!(format!("x = {}", "(".repeat(100_000)));
    cells.push(nested);
    let report = check(notebook.to_string());
    assert_eq!(report.code, 3, "{:#}", report.json["errors"]);
}

#[test]
fn many_cells() {
    let mut notebook = notebook();
    let cells = notebook["cells"].as_array_mut().unwrap();
    let empty = json!({"cell_type": "code", "metadata": {}, "outputs": [], "source": "x = 1"});
    for _ in 0..20_000 {
        cells.insert(0, empty.clone());
    }
    let report = check(notebook.to_string());
    assert_eq!(report.lines("unsafe-call", "src/odd.ipynb"), [2]);
    let odd = report.json["findings"]
        .as_array()
        .unwrap()
        .iter()
        .find(|finding| !finding["cell"].is_null());
    assert_eq!(odd.unwrap()["cell"], 20_001);
}

#[test]
fn a_megabyte_of_magics() {
    let mut notebook = notebook();
    let magics = "%time !ls $(x)\n".repeat(70_000);
    notebook["cells"][0]["source"] = json!(format!("{magics}\nunsafe(2)"));
    let report = check(notebook.to_string());
    assert!(
        !report.lines("unsafe-call", "src/odd.ipynb").is_empty(),
        "{:#}",
        report.json["errors"]
    );
}
