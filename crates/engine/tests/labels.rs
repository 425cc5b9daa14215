//! Rules whose data must be named on its way (`requires`) across files: what names it is found wherever it stands, and where
//! nothing does no data is followed.

#![expect(clippy::unwrap_used, reason = "tests")]

use std::fs;
use std::sync::Arc;

use pyguard_engine::{NoProgress, RuleSet, RunOptions, run};
use pyguard_finding::Report;
use tempfile::TempDir;

const RULES: &str = r#"
rules:
  - id: built
    mode: taint
    options: {interfile: true}
    languages: [python]
    severity: ERROR
    message: text from outside, built and read again, is sent
    pattern-sources:
      - {label: GIVEN, pattern: source(...)}
      - {label: BUILT, requires: GIVEN, pattern: build(...)}
      - {label: READ, requires: BUILT, pattern: read(...)}
    pattern-sinks:
      - {requires: READ, pattern: send(...)}
"#;

const SOURCE: (&str, &str) = ("outside.py", "from middle import made\nmade(source())\n");
const SINK: (&str, &str) = ("last.py", "def sent(data):\n    send(data)\n");

fn found(middle: &str) -> Report {
    let folder = TempDir::new().unwrap();
    for (name, text) in [SOURCE, SINK, ("middle.py", middle)] {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let loaded = pyguard_rules::load("rules.yaml", RULES, &Arc::default());
    assert_eq!(loaded.errors.len(), 0, "{:?}", loaded.errors);
    let paths = vec![folder.path().to_owned()];
    let options = RunOptions { paths, ..RunOptions::default() };
    run(&RuleSet::new(loaded.rules), &options, &NoProgress).unwrap()
}

#[test]
fn data_is_named_in_a_file_with_neither_source_nor_sink() {
    let report = found(
        "from last import sent\n\ndef made(data):\n    text = build(data)\n    sent(read(text))\n",
    );
    assert_eq!(report.findings.len(), 1);
    assert_eq!(report.findings[0].path.rsplit(std::path::MAIN_SEPARATOR).next(), Some("last.py"));
}

#[test]
fn data_that_is_named_in_the_wrong_order_is_not_reported() {
    let report = found(
        "from last import sent\n\ndef made(data):\n    text = read(data)\n    sent(build(text))\n",
    );
    assert_eq!(report.findings.len(), 0);
    assert_eq!(report.stats.followed, 1);
}

#[test]
fn nothing_is_followed_where_nothing_names_data() {
    let report = found("from last import sent\n\ndef made(data):\n    sent(read(data))\n");
    assert_eq!(report.findings.len(), 0);
    assert_eq!(report.stats.followed, 0);
}
