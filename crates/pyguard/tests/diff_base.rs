//! `check --diff-base`: what changed since a revision, and nothing else.

#![allow(clippy::unwrap_used, reason = "tests")]

mod git;

use std::path::Path;
use std::process::{Command, Output};

use serde_json::{Value, json};
use tempfile::TempDir;

use git::git;

const LOAD: &str = "torch.load(path, weights_only=False)";

struct Project(TempDir);

impl Project {
    /// A repository with one commit of these files.
    fn new(files: &[(&str, String)]) -> Self {
        let project = Self(tempfile::tempdir().unwrap());
        git(project.path(), &["init", "--quiet", "--initial-branch=main"]);
        for (name, text) in files {
            project.write(name, text);
        }
        project.commit();
        project
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.path().join(name), text).unwrap();
    }

    fn commit(&self) {
        git(self.path(), &["add", "--all"]);
        git(self.path(), &["commit", "--quiet", "--message=state"]);
    }

    fn run(&self, base: &str) -> Output {
        Command::new(env!("CARGO_BIN_EXE_pyguard"))
            .current_dir(self.path())
            .args(["check", "--select", "AIML071,SEC", "--format", "json", "--diff-base", base])
            .output()
            .unwrap()
    }

    /// File, cell and line of every finding.
    fn found(&self, base: &str) -> Vec<(String, u64, u64)> {
        let run = self.run(base);
        let report: Value = serde_json::from_slice(&run.stdout).unwrap();
        let findings = report["findings"].as_array().unwrap();
        assert_eq!(run.status.code(), Some(i32::from(!findings.is_empty())));
        findings
            .iter()
            .map(|one| {
                let path = one["path"].as_str().unwrap().trim_start_matches("./").to_owned();
                (path, one["cell"].as_u64().unwrap_or(0), one["start"]["line"].as_u64().unwrap())
            })
            .collect()
    }
}

fn notebook(cells: &[(&str, &str, &[&str])]) -> String {
    let cells: Vec<Value> = cells
        .iter()
        .map(|(id, source, printed)| {
            let outputs: Vec<Value> = printed
                .iter()
                .map(|text| json!({"output_type": "stream", "name": "stdout", "text": text}))
                .collect();
            json!({"cell_type": "code", "id": id, "metadata": {}, "execution_count": 1, "outputs": outputs, "source": source})
        })
        .collect();
    let all = json!({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5});
    serde_json::to_string_pretty(&all).unwrap()
}

#[test]
fn lines_that_did_not_change_are_left_out() {
    let old = format!("import torch\na = {LOAD}\n");
    let project = Project::new(&[("a.py", old.clone()), ("b.py", old.clone())]);
    assert_eq!(project.found("HEAD"), []);
    project.write("a.py", &format!("import torch\n\n\na = {LOAD}\nb = {LOAD}\n"));
    project.write("new.py", &old);
    let expected = [("a.py".to_owned(), 0, 5), ("new.py".to_owned(), 0, 2)];
    assert_eq!(project.found("HEAD"), expected);
    project.commit();
    assert_eq!(project.found("HEAD"), []);
    assert_eq!(project.found("HEAD~1"), expected);
}

/// What happened on the other branch since is none of this one's changes.
#[test]
fn the_base_is_where_the_branches_parted() {
    let project = Project::new(&[("a.py", format!("import torch\na = {LOAD}\n"))]);
    git(project.path(), &["checkout", "--quiet", "-b", "work"]);
    project.write("b.py", &format!("import torch\nb = {LOAD}\n"));
    project.commit();
    git(project.path(), &["checkout", "--quiet", "main"]);
    project.write("a.py", "import torch\n");
    project.commit();
    git(project.path(), &["checkout", "--quiet", "work"]);
    assert_eq!(project.found("main"), [("b.py".to_owned(), 0, 2)]);
}

#[test]
fn cells_are_found_again_where_they_were_moved_to() {
    let load = format!("import torch\na = {LOAD}");
    let before = notebook(&[("one", "x = 1", &[]), ("two", &load, &[]), ("three", "y = 2", &[])]);
    let project = Project::new(&[("a.ipynb", before)]);
    project.write(
        "a.ipynb",
        &notebook(&[("two", &load, &["ran\n"]), ("one", "x = 1", &[]), ("three", "y = 3", &[])]),
    );
    assert_eq!(project.found("HEAD"), []);
    // Without its id by its source.
    project.write("a.ipynb", &notebook(&[("other", &load, &[]), ("one", "x = 1", &[])]));
    assert_eq!(project.found("HEAD"), []);
    project.write("a.ipynb", &notebook(&[("two", &format!("{load}\nb = {LOAD}"), &[])]));
    assert_eq!(project.found("HEAD"), [("a.ipynb".to_owned(), 1, 3)]);
    project.write("a.ipynb", &notebook(&[("other", &format!("{load}\n\n"), &[])]));
    assert_eq!(project.found("HEAD"), [("a.ipynb".to_owned(), 1, 2)]);
}

#[test]
fn a_new_output_of_an_old_cell_is_new() {
    let token = format!("{}_{}", "hf", "QwErTyUiOpAsDfGhJkLzXcVbNmQwErTyUi");
    let other = format!("{}_{}", "hf", "MnBvCxZlKjHgFdSaPoIuYtReWqMnBvCxZl");
    let project = Project::new(&[("a.ipynb", notebook(&[("one", "show()", &[&token])]))]);
    assert_eq!(project.found("HEAD"), []);
    project.write("a.ipynb", &notebook(&[("one", "show()", &[&token, &other])]));
    assert_eq!(project.found("HEAD"), [("a.ipynb".to_owned(), 1, 1)]);
}

#[test]
fn a_revision_that_is_none_is_an_error() {
    let project = Project::new(&[("a.py", "x = 1\n".to_owned())]);
    let run = project.run("no-such-branch");
    assert_eq!(run.status.code(), Some(2));
    let message = String::from_utf8_lossy(&run.stderr).into_owned();
    assert!(message.contains("no-such-branch"), "{message}");
    let outside = tempfile::tempdir().unwrap();
    let run = Command::new(env!("CARGO_BIN_EXE_pyguard"))
        .current_dir(outside.path())
        .args(["check", "--diff-base", "HEAD"])
        .output()
        .unwrap();
    assert_eq!(run.status.code(), Some(2));
}
