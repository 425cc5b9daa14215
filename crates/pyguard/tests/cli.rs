//! The command line as a person or a build calls it: one file in `cmd/` for each case, and here what takes several runs.

#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail the test")]

use std::path::Path;
use std::process::{Command, Output};

use pyguard_rules::{BodySpec, Rule};
use serde_json::Value;

#[test]
fn cases() {
    trycmd::TestCases::new().case("tests/cmd/*.toml");
}

fn run(folder: impl AsRef<Path>, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_pyguard"))
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap()
}

fn text(output: &Output) -> &str {
    str::from_utf8(&output.stdout).unwrap()
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {output:?}"))
}

fn project() -> &'static Path {
    Path::new("tests/cmd/project.in")
}

/// Rule, line and column of each finding.
fn places(report: &Value) -> Vec<(String, u64, u64)> {
    let findings = report["findings"].as_array().unwrap().iter();
    findings
        .map(|finding| {
            let start = &finding["start"];
            let number = |key: &str| start[key].as_u64().unwrap();
            (finding["rule"].as_str().unwrap().to_owned(), number("line"), number("col"))
        })
        .collect()
}

#[test]
fn the_version_is_the_packages() {
    let output = run(".", &["--version"]);
    assert_eq!(text(&output), format!("pyguard {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn every_built_in_rule_is_listed_and_explained_at_every_level() {
    let listing = json(&run(".", &["rules", "list", "--format", "json"]));
    let lines = run(".", &["rules", "list"]);
    let rules = listing["rules"].as_array().unwrap();
    assert!(!rules.is_empty());
    assert_eq!(text(&lines).lines().count(), rules.len());
    for rule in rules {
        let id = rule["id"].as_str().unwrap();
        let mut texts = Vec::new();
        for level in ["beginner", "intermediate", "expert"] {
            let output = run(".", &["explain", id, "--level", level]);
            assert_eq!(output.status.code(), Some(0), "{id}");
            assert!(text(&output).starts_with(rule["code"].as_str().unwrap()), "{id}");
            let words = rule["explain"][level].as_str().unwrap().split_whitespace().next();
            assert!(
                text(&output)
                    .contains(words.unwrap_or_else(|| panic!("{id}: nothing for {level}")))
            );
            texts.push(output.stdout);
        }
        texts.dedup();
        assert_eq!(texts.len(), 3, "{id}: the levels say the same");
    }
}

#[test]
fn exported_rules_find_what_the_built_in_ones_find() {
    let folder = tempfile::tempdir().unwrap();
    let exported = run(folder.path(), &["rules", "export"]);
    assert_eq!(exported.status.code(), Some(0));
    std::fs::write(folder.path().join("exported.yaml"), &exported.stdout).unwrap();
    let code = "import torch, pickle\n\nmodel = torch.load('m.pt', weights_only=False)\nprint(pickle.load(open('x', 'rb')))\n";
    std::fs::write(folder.path().join("a.py"), code).unwrap();
    let check = |more: &[&str]| {
        let arguments =
            [&["check", "a.py", "--tier", "audit", "--format", "json", "--no-timing"], more]
                .concat();
        json(&run(folder.path(), &arguments))
    };
    let built_in = check(&[]);
    let exported = check(&["--config", "exported.yaml"]);
    assert_eq!(exported["errors"], Value::Array(Vec::new()));
    assert!(places(&built_in).contains(&("torch-load-arbitrary-code".to_owned(), 3, 9)));
    assert_eq!(places(&exported), places(&built_in));
    // Detectors are no patterns: they are not exported.
    let is_pattern =
        |rule: &&Rule| matches!(rule.spec().body, BodySpec::Search(_) | BodySpec::Taint(_));
    let patterns = pyguard_builtin::rules().iter().filter(is_pattern).count();
    assert_eq!(exported["stats"]["rules"], patterns);
}

#[test]
fn one_rule_is_exported() {
    let exported = run(".", &["rules", "export", "torch-load-arbitrary-code"]);
    let ids: Vec<&str> = text(&exported).lines().filter(|line| line.contains("id: ")).collect();
    assert_eq!(ids.len(), 1, "{ids:?}");
    assert!(ids[0].contains("torch-load-arbitrary-code"));
}

/// Each report names a command for those who want to know more.
#[test]
fn the_command_that_a_report_advises_works() {
    for rules in [&["--config", "rules"][..], &[]] {
        let output = run(project(), &[&["check", "src"], rules].concat());
        assert_eq!(output.status.code(), Some(1));
        for line in text(&output).lines() {
            let Some((_, advised)) = line.split_once("= help: pyguard ") else { continue };
            let arguments: Vec<&str> = advised.split(' ').collect();
            assert_eq!(run(project(), &arguments).status.code(), Some(0), "pyguard {advised}");
        }
    }
}

#[test]
fn a_report_in_a_file_is_the_one_on_the_screen() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("report");
    for format in ["text", "json", "sarif", "github"] {
        let arguments = ["check", "src", "--config", "rules", "--no-timing", "--format", format];
        let screen = run(project(), &arguments);
        let quiet = run(project(), &[&arguments[..], &["-o", file.to_str().unwrap()]].concat());
        assert!(!screen.stdout.is_empty() && quiet.stdout.is_empty());
        assert_eq!(screen.status.code(), quiet.status.code());
        assert_eq!(std::fs::read(&file).unwrap(), screen.stdout, "{format}");
    }
}

#[test]
fn a_suppression_comment_without_effect_is_reported_in_the_audit_tier() {
    let folder = tempfile::tempdir().unwrap();
    let rules = std::fs::read(project().join("rules/own.yaml")).unwrap();
    std::fs::write(folder.path().join("rules.yaml"), rules).unwrap();
    let code = "load(1)  # pyguard: ignore[TST001] used\nx = 1  # pyguard: ignore[TST001] unused\ny = 1  # noqa: E501\n";
    std::fs::write(folder.path().join("a.py"), code).unwrap();
    let lines = |tier: &str| {
        let arguments =
            ["check", "a.py", "--config", "rules.yaml", "--tier", tier, "--format", "json"];
        let found = places(&json(&run(folder.path(), &arguments)));
        found.into_iter().map(|found| found.1).collect::<Vec<_>>()
    };
    assert_eq!(lines("default"), [0; 0]);
    assert_eq!(lines("strict"), [0; 0]);
    assert_eq!(lines("audit"), [2]);
}

/// `pyguard check | head -1`: the reader leaves.
#[test]
fn a_closed_pipe_is_no_crash() {
    use std::process::Stdio;
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.py"), "load(1)\n".repeat(5_000)).unwrap();
    let rules = std::fs::canonicalize(project().join("rules")).unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_pyguard"))
        .args(["check", "a.py", "--config"])
        .arg(rules)
        .current_dir(folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(output.status.code().is_some(), "{}", output.status);
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

#[test]
fn ignored_and_foreign_files_are_not_scanned_unless_they_are_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    write("rules.yaml", &std::fs::read_to_string(project().join("rules/own.yaml")).unwrap());
    write(".git/HEAD", "");
    write(".gitignore", "ignored.py\n");
    for name in [
        "a.py",
        "ignored.py",
        ".hidden/a.py",
        "env/lib/a.py",
        "node_modules/a.py",
        "__pycache__/a.py",
    ] {
        write(name, "load(1)\n");
    }
    write("env/pyvenv.cfg", "");
    let files = |paths: &[&str]| {
        let arguments = [&["check", "--config", "rules.yaml", "--format", "json"], paths].concat();
        let report = json(&run(folder.path(), &arguments));
        let findings = report["findings"].as_array().unwrap().iter();
        findings.map(|found| found["path"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(files(&["."]), ["./a.py"]);
    assert_eq!(files(&["ignored.py"]), ["ignored.py"]);
    assert_eq!(files(&["env/lib"]), ["env/lib/a.py"]);
}

/// The way from a repair back, as a person goes it.
#[test]
fn a_repair_is_listed_shown_and_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let inner = folder.path().join("src/deep");
    std::fs::create_dir_all(&inner).unwrap();
    std::fs::write(folder.path().join("pyguard.toml"), "").unwrap();
    let file = inner.join("model.py");
    let code = "import torch\r\nmodel = torch.load('m.pt', weights_only=False)  # \u{e9}\r\n";
    std::fs::write(&file, code).unwrap();
    let fixed = run(&inner, &["check", "--fix", "--unsafe-fixes", "."]);
    let repaired = std::fs::read_to_string(&file).unwrap();
    assert_eq!(repaired, code.replace("False", "True"), "{fixed:?}");
    assert!(folder.path().join(".pyguard").is_dir() && !inner.join(".pyguard").exists());

    let listed = json(&run(folder.path(), &["fixes", "list", "--format", "json"]));
    assert_eq!(listed["runs"][0]["state"], "done");
    let id = listed["runs"][0]["id"].as_str().unwrap();
    assert_eq!(listed["runs"][0]["arguments"][1], "--fix");
    let shown = json(&run(&inner, &["fixes", "show", id, "--format", "json"]));
    assert_eq!(shown["files"][0]["path"], "src/deep/model.py");
    assert_eq!(shown["files"][0]["state"], "after");
    assert_eq!(shown["files"][0]["fixes"][0]["place"]["line"], 2);

    // Named from the folder it is in.
    let rolled_back = run(&inner, &["rollback", "model.py"]);
    assert_eq!(rolled_back.status.code(), Some(0), "{rolled_back:?}");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), code);
    let again = run(folder.path(), &["rollback", &id[..8]]);
    assert_eq!(again.status.code(), Some(0));
    assert!(text(&again).starts_with("as before src/deep/model.py\n"));
    let listed = json(&run(&inner, &["fixes", "list", "--format", "json"]));
    assert_eq!(listed["runs"][0]["state"], "rolled-back");

    let elsewhere = tempfile::tempdir().unwrap();
    let root = folder.path().to_str().unwrap();
    let from_elsewhere = run(elsewhere.path(), &["fixes", "list", "--root", root]);
    assert!(text(&from_elsewhere).starts_with(id));
}

#[test]
fn the_cache_is_where_it_is_said_to_be() {
    let folder = tempfile::TempDir::new().unwrap();
    std::fs::create_dir(folder.path().join("src")).unwrap();
    for name in ["a.py", "b.py"] {
        std::fs::write(folder.path().join("src").join(name), "print(1)\n").unwrap();
    }
    let run = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_pyguard"));
        let command = command.args(arguments).current_dir(folder.path());
        let output = command.env("PYGUARD_CACHE_DIR", "kept").output().unwrap();
        assert!(output.status.success(), "{output:?}");
        text(&output).to_owned()
    };
    run(&["check", "src", "--no-cache"]);
    assert!(!folder.path().join("kept").exists());
    run(&["check", "src"]);
    assert!(run(&["cache", "stats"]).starts_with("kept: 1 set of results, "));
    assert!(run(&["cache", "clean"]).starts_with("kept: removed: 1 set of results, "));
    assert_eq!(run(&["cache", "stats"]), "kept: 0 sets of results, 0.0 MB\n");
}
