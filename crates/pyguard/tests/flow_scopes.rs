//! How far data is followed: the same rule inside a function, through one file, and through all.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::{Value, json};
use tempfile::TempDir;

const SINKS: &str = r"
def direct():
    # in one function
    sink(source())

def get():
    return source()

def called():
    # through a function of this file
    sink(get())

def pass_on(value):
    # given by another file
    sink(value)
";

const USES: &str = r"
from sinks import direct, get, pass_on
import elsewhere

def gives():
    pass_on(source())

def takes():
    # returned by another file
    sink(get())

def through():
    # through what nobody knows
    sink(elsewhere.changed(source()))
";

fn rule(id: &str, options: &str) -> String {
    format!(
        r#"
  - id: {id}
    mode: taint
    options: {{{options}}}
    languages: [python]
    severity: ERROR
    message: data from outside
    pattern-sources: [{{pattern: source(...)}}]
    pattern-sinks: [{{pattern: sink(...)}}]
"#
    )
}

/// The comments above the lines that a rule finds something in.
fn found(options: &str, files: &[(&str, String)]) -> BTreeSet<String> {
    let folder = TempDir::new().unwrap();
    let rules = folder.path().join("rules.yaml");
    std::fs::write(&rules, format!("rules:{}", rule("flow", options))).unwrap();
    for (name, text) in files {
        let path = folder.path().join("src").join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let run = Command::new(env!("CARGO_BIN_EXE_pyguard"))
        .current_dir(folder.path())
        .args(["check", "--config", "rules.yaml", "--format", "json", "src"])
        .output()
        .unwrap();
    let report: Value = serde_json::from_slice(&run.stdout).unwrap();
    assert_eq!(report["errors"], json!([]));
    let above = |finding: &Value| {
        let path = finding["path"].as_str().unwrap();
        let text = &files.iter().find(|(name, _)| path.ends_with(name)).unwrap().1;
        let line = usize::try_from(finding["start"]["line"].as_u64().unwrap()).unwrap();
        text.lines().nth(line - 2).unwrap().trim().trim_start_matches("# ").to_owned()
    };
    report["findings"].as_array().unwrap().iter().map(above).collect()
}

fn texts(expected: &[&str]) -> BTreeSet<String> {
    expected.iter().map(|text| (*text).to_owned()).collect()
}

fn program() -> Vec<(&'static str, String)> {
    vec![("sinks.py", SINKS.to_owned()), ("uses.py", USES.to_owned())]
}

#[test]
fn inside_a_function() {
    let expected = texts(&["in one function", "through what nobody knows"]);
    assert_eq!(found("", &program()), expected);
}

#[test]
fn through_one_file() {
    let expected =
        texts(&["in one function", "through a function of this file", "through what nobody knows"]);
    assert_eq!(found("taint_intrafile: true", &program()), expected);
}

#[test]
fn through_all_files() {
    let expected = texts(&[
        "given by another file",
        "in one function",
        "returned by another file",
        "through a function of this file",
        "through what nobody knows",
    ]);
    assert_eq!(found("interfile: true", &program()), expected);
}

#[test]
fn the_wider_of_two_options_counts() {
    let both = found("taint_intrafile: true, interfile: true", &program());
    assert_eq!(both, found("interfile: true", &program()));
    let off = found("taint_intrafile: false", &program());
    assert_eq!(off, found("", &program()));
}

#[test]
fn through_the_cells_of_a_notebook() {
    let cell = |source: &str| json!({"cell_type": "code", "source": source, "metadata": {}, "outputs": [], "execution_count": null});
    let cells =
        [cell("def get():\n    return source()"), cell("kept = get()"), cell("\nsink(kept)")];
    let notebook = json!({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 4});
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join("one.ipynb"), notebook.to_string()).unwrap();
    for (options, count) in [("", 0), ("taint_intrafile: true", 1), ("interfile: true", 1)] {
        std::fs::write(
            folder.path().join("rules.yaml"),
            format!("rules:{}", rule("flow", options)),
        )
        .unwrap();
        let run = Command::new(env!("CARGO_BIN_EXE_pyguard"))
            .current_dir(folder.path())
            .args(["check", "--config", "rules.yaml", "--format", "json", "one.ipynb"])
            .output()
            .unwrap();
        let report: Value = serde_json::from_slice(&run.stdout).unwrap();
        assert_eq!(report["findings"].as_array().unwrap().len(), count, "{options}");
    }
}
