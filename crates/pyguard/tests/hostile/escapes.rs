//! Text from scanned files, their names and rule files that would command whoever shows it.

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;

use serde_json::json;

use crate::notebooks::notebook;
use crate::run::{Folder, PATIENCE, Report, Run};

/// Turns text red, clears the screen, renames the terminal, reorders what follows, hides.
pub(crate) const EVIL: &str =
    "\u{1b}[31m\u{1b}[2J\u{1b}]0;owned\u{7}\u{9b}31m\u{202e}\u{2066}\u{200b}\u{2028}\u{7f}\u{8}";

pub(crate) const EVIL_RULES: &str = r#"
rules:
  - id: "evil\e[31m\u202E\n::error::id"
    languages: [python]
    severity: ERROR
    message: "found\e[31m\u202E $X\n::error::message"
    pattern: unsafe($X)
    fix: "safe(\"\e[31m\u202E\", $X)"
    metadata:
      code: "EVIL\e[31m\u202E\n::error::code"
      name: "name\e[31m\u202E\n::error::name"
      references: ["https://example.com/\e[31m\u202E", "javascript:alert(1)"]
      cwe: ["CWE-1\e[31m\u202E\n::error::cwe"]
      fix: {applicability: safe, how: "do\e[31m\u202E\n::error::how"}
      explain: {beginner: "a\e[31m\u202E", intermediate: "b\e[31m", expert: "c\e[31m"}
  - id: broken
    languages: [python]
    severity: ERROR
    message: m
    pattern: "f(\e[31m\u202E"
  - id: misspelt
    "patern\e[31m\u202E": x
"#;

/// A folder in which everything that can be evil is.
pub(crate) fn fill(folder: &Folder) {
    let code = format!("x = '{EVIL}'  # {EVIL}\nunsafe('{EVIL}', 1)\nunsafe('{EVIL}')  # {EVIL}\n");
    folder.write(format!("src/{EVIL}.py"), &code);
    folder.write("src/line\n::error::break.py", &code);
    folder.write(Path::new("src").join(OsStr::from_bytes(b"\xff\xfe\x1b[31m.py")), &code);
    folder.write(format!("src/{EVIL}/{EVIL}.py"), format!("def {EVIL}(:\n  unsafe('{EVIL}')\n"));
    folder.write(
        "src/returns.py",
        "x = 1 # \u{1b}[31m\runsafe(1)\r\nunsafe('''\r\u{1b}[31m\n''')\r\n",
    );
    let mut evil = notebook();
    evil["cells"][0]["source"] = json!(code);
    folder.write(format!("src/{EVIL}.ipynb"), evil.to_string());
    evil["metadata"]["language_info"]["name"] = json!(EVIL);
    evil["metadata"]["kernelspec"] = json!({"name": EVIL, "language": EVIL, "display_name": EVIL});
    folder.write("src/language.ipynb", evil.to_string());
    folder.write(format!("src/{EVIL}broken.ipynb"), format!("{{\"{EVIL}\": "));
}

/// A character that no output may hold as it is.
fn is_raw(character: char) -> bool {
    (character.is_control() && character != '\n')
        || matches!(character, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

fn assert_harmless(output: &str) {
    let raw = output.char_indices().find(|(_, character)| is_raw(*character));
    if let Some((at, character)) = raw {
        let before = output[..at].char_indices().rev().nth(80).map_or(0, |(start, _)| start);
        panic!("{character:?} after {:?}", &output[before..at]);
    }
}

fn check(format: &str) -> Run {
    let folder = Folder::new(EVIL_RULES);
    fill(&folder);
    let run = folder.run(&["check", "src", "--config", "rules.yaml", "--format", format], PATIENCE);
    assert_harmless(&run.stderr);
    assert_harmless(&run.text());
    assert_eq!(run.code, 2, "two of the rules are wrong");
    run
}

#[test]
fn none_reach_text() {
    let text = check("text").text();
    assert!(text.contains("\\u{1b}[31m") && text.contains("\\u{202e}"), "they are shown");
}

#[test]
fn none_reach_json_raw() {
    let report = Report::new(check("json"));
    // Escaped for the way, not altered: a parser gives back what stands in the file.
    let messages: Vec<&str> = report.json["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|found| found["message"].as_str().unwrap())
        .collect();
    assert!(messages.iter().any(|message| message.contains(EVIL)), "{messages:?}");
}

#[test]
fn none_reach_sarif_raw() {
    let run = check("sarif");
    let sarif: serde_json::Value = serde_json::from_slice(&run.stdout).unwrap();
    assert!(!sarif["runs"][0]["results"].as_array().unwrap().is_empty());
}

/// No line but those that pyguard means begins a command of the runner.
#[test]
fn none_reach_github_commands() {
    let expected = Report::new(check("json"));
    let count = |key: &str| expected.json[key].as_array().unwrap().len();
    let text = check("github").text();
    assert_eq!(text.lines().count(), count("findings") + count("errors"));
    for line in text.lines() {
        let known = ["::error file=", "::warning file=", "::notice file="];
        assert!(known.iter().any(|start| line.starts_with(start)), "{line}");
        // Between the command's name and its `::` stands no further one, so that the title is not cut.
        assert_eq!(
            line.split_once(' ').unwrap().1.split("::").next().unwrap().matches("title=").count(),
            1,
            "{line}"
        );
    }
}

/// `NO_COLOR` is not set here: the output is no terminal, so there are no colours either.
#[test]
fn a_pipe_gets_no_colours() {
    let folder = Folder::new(crate::RULES);
    folder.write("src/a.py", "unsafe(1)\n");
    let run = folder.run(&["check", "src", "--config", "rules.yaml"], PATIENCE);
    assert_harmless(&run.text());
}

#[test]
fn none_reach_the_output_of_paths_given() {
    let folder = Folder::new(crate::RULES);
    let missing = format!("{EVIL}.py");
    let run = folder.run(&["check", &missing, "--config", "rules.yaml"], PATIENCE);
    assert_eq!(run.code, 3);
    assert_harmless(&run.text());
    let run = folder.run(&["check", "src", "--config", &format!("{EVIL}.yaml")], PATIENCE);
    assert_eq!(run.code, 2);
    assert_harmless(&run.stderr);
    let run = folder.run(&["check", "src", "--config", "rules.yaml", "--select", EVIL], PATIENCE);
    assert_eq!(run.code, 2);
    assert_harmless(&run.text());
}

#[test]
fn none_reach_complaints_about_the_configuration() {
    let folder = Folder::new(crate::RULES);
    folder.write(
        "pyguard.toml",
        format!("# {EVIL}\n\"\\u001b[31m\\u202e\" = 1 # \u{202e}\ntier = \"\u{202e}\"\n"),
    );
    let run = folder.run(&["check", "src", "--config", "rules.yaml"], PATIENCE);
    assert_eq!(run.code, 2);
    assert_harmless(&run.text());
    assert_harmless(&run.stderr);
}

/// Rule tests may come with a rule file from anywhere.
#[test]
fn none_reach_the_output_of_rule_tests() {
    let folder = Folder::new(crate::RULES);
    folder.write(format!("rules/{EVIL}.yaml"), EVIL_RULES);
    folder
        .write(format!("rules/{EVIL}.py"), format!("# ruleid: {EVIL}\nx = 1\nunsafe('{EVIL}')\n"));
    folder.write(format!("rules/{EVIL}.fixed.py"), format!("x = '{EVIL}'\n"));
    let run = folder.run(&["test", "rules"], PATIENCE);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert_harmless(&run.text());
    assert_harmless(&run.stderr);
    let last = run.text().lines().last().unwrap_or_default().to_owned();
    assert!(last.ends_with(" failed") && last.contains(" passed, "), "{last}");
}

#[test]
fn none_reach_the_json_of_rule_tests_raw() {
    let folder = Folder::new(crate::RULES);
    folder.write("rules/evil.yaml", EVIL_RULES);
    folder.write("rules/evil.py", format!("unsafe('{EVIL}')\n"));
    let run = folder.run(&["test", "rules", "--format", "json"], PATIENCE);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert_harmless(&run.text());
}

#[test]
fn none_reach_the_list_of_costly_rules() {
    let folder = Folder::new(EVIL_RULES);
    fill(&folder);
    let run = folder.run(&["check", "src", "--config", "rules.yaml", "--stats"], PATIENCE);
    assert_eq!(run.code, 2);
    assert_harmless(&run.stderr);
}
