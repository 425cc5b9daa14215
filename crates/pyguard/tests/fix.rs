//! `check --fix` and `--diff` as a person calls them.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail the test")]

use std::path::Path;
use std::process::{Command, Output};

const RULES: &str = r#"
rules:
  - id: safe-load
    languages: [python]
    severity: HIGH
    message: yaml.load builds any object.
    pattern: yaml.load($X)
    metadata:
      code: TST001
      tier: default
      references: [https://example.org/yaml]
      explain: {beginner: A file can do harm., intermediate: The loader calls constructors., expert: See the tag python/object.}
      fix:
        applicability: safe
        how: Use safe_load.
        imports: [import yaml]
        edits:
          - rename-call: {to: yaml.safe_load}
  - id: verify
    languages: [python]
    severity: HIGH
    message: The certificate is not checked.
    pattern: requests.get(..., verify=False, ...)
    metadata:
      code: TST002
      tier: default
      fix:
        applicability: unsafe
        how: Remove verify=False.
        edits:
          - remove-argument: {name: verify}
  - id: by-hand
    languages: [python]
    severity: HIGH
    message: Somebody must think here.
    pattern: think()
    metadata:
      code: TST003
      tier: default
      fix: {applicability: manual, how: Think., why: Machines can't.}
  - id: never-gone
    languages: [python]
    severity: LOW
    message: Whatever is written is wrong.
    pattern: wrong(...)
    metadata:
      code: TST004
      tier: default
      fix:
        applicability: unsafe
        edits:
          - set-argument: {name: again, value: "1"}
"#;

const CODE: &str = "import requests\nimport yaml\n\n\ndef f(a, b):\n    think()\n    requests.get(\n        a,\n        verify=False,  # a test server\n    )\n    return yaml.load(b)\n";

struct Project(tempfile::TempDir);

impl Project {
    fn new(files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("pyguard.toml"), "config = [\"rules.yaml\"]\n").unwrap();
        std::fs::write(folder.path().join("rules.yaml"), RULES).unwrap();
        for (name, text) in files {
            std::fs::write(folder.path().join(name), text).unwrap();
        }
        Self(folder)
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_pyguard"))
            .args(arguments)
            .current_dir(self.path())
            .output()
            .unwrap()
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path().join(name)).unwrap()
    }
}

fn stderr(output: &Output) -> &str {
    str::from_utf8(&output.stderr).unwrap()
}

fn stdout(output: &Output) -> &str {
    str::from_utf8(&output.stdout).unwrap()
}

/// Rules with cases and their fixed forms, one file for each kind of edit.
#[test]
fn each_kind_of_edit_keeps_the_layout() {
    let output = Command::new(env!("CARGO_BIN_EXE_pyguard"))
        .args(["test", "tests/repairs"])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
}

#[test]
fn only_safe_repairs_are_made_unless_more_is_asked_for() {
    let project = Project::new(&[("a.py", CODE)]);
    let output = project.run(&["check", "a.py", "--fix"]);
    assert_eq!(project.read("a.py"), CODE.replace("yaml.load(b)", "yaml.safe_load(b)"));
    assert!(stderr(&output).starts_with("Repaired 1 finding in 1 file (run "), "{output:?}");
    assert!(stderr(&output).contains("1 unsafe repair held back"), "{output:?}");
    assert!(stderr(&output).contains("1 finding to repair by hand"), "{output:?}");
    assert_eq!(output.status.code(), Some(1), "two findings are left");

    let output = project.run(&["check", "a.py", "--fix", "--unsafe-fixes"]);
    let repaired = CODE
        .replace("yaml.load(b)", "yaml.safe_load(b)")
        .replace("        verify=False,  # a test server\n", "        # a test server\n");
    assert_eq!(project.read("a.py"), repaired);
    assert!(stderr(&output).starts_with("Repaired 1 finding in 1 file (run "), "{output:?}");

    let output = project.run(&["check", "a.py", "--fix", "--unsafe-fixes"]);
    assert!(stderr(&output).starts_with("Repaired 0 findings in 0 files."), "{output:?}");
    assert_eq!(project.read("a.py"), repaired);
}

#[test]
fn the_exit_code_is_that_of_what_is_left() {
    let project = Project::new(&[("a.py", "import yaml\nyaml.load(x)\n")]);
    assert_eq!(project.run(&["check", "a.py", "--fix"]).status.code(), Some(0));
}

#[test]
fn a_patch_is_shown_and_nothing_written() {
    let project = Project::new(&[("a.py", CODE)]);
    let output = project.run(&["check", "a.py", "--diff"]);
    assert_eq!(project.read("a.py"), CODE);
    assert!(!project.path().join(".pyguard").exists());
    assert_eq!(
        stdout(&output),
        "--- a.py\n+++ a.py\n@@ -8,4 +8,4 @@\n         a,\n         verify=False,  # a test server\n     )\n-    return yaml.load(b)\n+    return yaml.safe_load(b)\n"
    );
    assert!(stderr(&output).starts_with("Would repair 1 finding in 1 file."), "{output:?}");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn only_the_named_codes_are_repaired() {
    let project = Project::new(&[("a.py", CODE)]);
    project.run(&["check", "a.py", "--fix", "--unsafe-fixes", "--fix-only", "TST002"]);
    assert!(project.read("a.py").contains("yaml.load(b)"));
    assert!(!project.read("a.py").contains("verify=False"));
}

#[test]
fn a_comment_says_which_check_an_edit_is_for() {
    let project = Project::new(&[(
        "a.py",
        "import yaml\nyaml.load(x)\ny = [yaml.load(x)]  # there is one\n",
    )]);
    project.run(&["check", "a.py", "--fix", "--fix-comments"]);
    assert_eq!(
        project.read("a.py"),
        "import yaml\nyaml.safe_load(x)  # repaired: TST001, see https://example.org/yaml\ny = [yaml.safe_load(x)]  # there is one\n"
    );
}

#[test]
fn a_repair_after_which_the_finding_is_still_there_is_refused_and_the_others_are_made() {
    let project = Project::new(&[("a.py", "import yaml\nwrong(1)\nyaml.load(x)\n")]);
    let output = project.run(&["check", "a.py", "--fix", "--unsafe-fixes"]);
    assert_eq!(project.read("a.py"), "import yaml\nwrong(1)\nyaml.safe_load(x)\n");
    assert!(stderr(&output).contains("1 repair refused"), "{output:?}");
    assert!(
        stderr(&output).contains("a.py:2 TST004: never-gone would still be found"),
        "{output:?}"
    );
}

#[test]
fn a_repair_that_does_not_fit_says_why() {
    let project = Project::new(&[(
        "a.py",
        "import requests\nrequests.get(u, verify=False, **{\n    # why\n    'a': 1})\nrequests.get(*a, verify=False)\n",
    )]);
    let output = project.run(&["check", "a.py", "--fix", "--unsafe-fixes"]);
    assert_eq!(
        project.read("a.py"),
        "import requests\nrequests.get(u, **{\n    # why\n    'a': 1})\nrequests.get(*a)\n",
        "{output:?}"
    );
    let project = Project::new(&[("b.py", "yaml = 1\nimport yaml\nyaml.load(x)\n")]);
    let output = project.run(&["check", "b.py", "--fix"]);
    assert!(
        stderr(&output).contains("the name yaml means something else in this file"),
        "{output:?}"
    );
}

#[test]
fn flags_that_do_nothing_alone_are_errors() {
    let project = Project::new(&[("a.py", CODE)]);
    for flags in [&["--unsafe-fixes"][..], &["--fix-only", "TST001"], &["--fix-comments"]] {
        let output = project.run(&[&["check", "a.py"], flags].concat());
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).contains("does nothing without --fix or --diff"), "{output:?}");
    }
    let output = project.run(&["check", "a.py", "--fix=ask"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("needs a terminal"), "{output:?}");
    assert_eq!(project.read("a.py"), CODE);
}

#[test]
fn a_notebook_changes_only_in_the_repaired_line() {
    let notebook = "{\n  \"cells\": [\n    {\"cell_type\": \"code\", \"execution_count\": 3, \"id\": \"a1\", \"metadata\": {}, \"outputs\": [],\n     \"source\": [\"import yaml\\n\",\n                \"data = yaml.load(\\\"é\\\")\\n\",   \"data\"]}],\n  \"metadata\": {}, \"nbformat\": 4, \"nbformat_minor\": 5}";
    let project = Project::new(&[("a.ipynb", notebook)]);
    project.run(&["check", "a.ipynb", "--fix"]);
    assert_eq!(project.read("a.ipynb"), notebook.replace("yaml.load", "yaml.safe_load"));
}

#[test]
fn line_ends_and_the_byte_order_mark_stay() {
    let code = "\u{feff}import requests\r\nrequests.get(\r\n    u,\r\n    verify=False,\r\n)\r\n";
    let project = Project::new(&[("a.py", code)]);
    project.run(&["check", "a.py", "--fix", "--unsafe-fixes"]);
    assert_eq!(project.read("a.py"), code.replace("    verify=False,\r\n", ""));
}

#[test]
fn findings_are_explained_at_the_level_that_is_asked_for() {
    let project = Project::new(&[("a.py", "import yaml\nyaml.load(x)\n")]);
    for (level, words) in [
        ("beginner", "A file can do harm."),
        ("intermediate", "The loader calls constructors."),
        ("expert", "See the tag python/object."),
    ] {
        let output = project.run(&["check", "a.py", "--explain", level]);
        assert!(stdout(&output).contains(words), "{output:?}");
        assert!(!stdout(&output).contains("pyguard explain"), "{output:?}");
    }
}

#[test]
fn the_result_is_the_same_on_one_thread_and_on_many() {
    let files: Vec<(String, String)> =
        (0..20).map(|number| (format!("f{number}.py"), CODE.to_owned())).collect();
    let named: Vec<(&str, &str)> =
        files.iter().map(|(name, code)| (name.as_str(), code.as_str())).collect();
    let patch = |jobs: &str| {
        let project = Project::new(&named);
        let output = project.run(&["check", ".", "--diff", "--unsafe-fixes", "--jobs", jobs]);
        stdout(&output).to_owned()
    };
    assert!(patch("1").contains("safe_load"));
    assert_eq!(patch("1"), patch("4"));
}
