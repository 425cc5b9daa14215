//! Long files are looked at as a whole.

use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;

use pyguard_engine::{RuleSet, check_text};

const RULES: &str = r#"
rules:
  - id: callback
    languages: [python]
    severity: ERROR
    message: $F is called with what $BOX holds
    patterns:
      - pattern-inside: |
          def $F(..., $P, ...): ...
          ...
          $BOX = widgets.$W(...)
          ...
          widgets.$INTERACT($F, ..., $KEY=$BOX, ...)
      - pattern: eval($P)
"#;

/// Regression: each function was tried with each assignment after it, so that the rule gave up.
#[test]
fn thousands_of_functions_before_thousands_of_assignments_are_no_reason_to_give_up() {
    let mut text = String::from("import widgets\n");
    for number in 0..12_000 {
        let _ = writeln!(text, "def f{number}(value):\n    eval(value)\n");
    }
    for number in 0..2_000 {
        let _ = writeln!(text, "box{number} = widgets.Text()");
    }
    text.push_str("widgets.interact(f3000, value=box1000)\n");
    let loaded = pyguard_rules::load("rules.yaml", RULES, &Arc::default());
    assert_eq!(loaded.errors.len(), 0, "{:?}", loaded.errors);
    let report = check_text(text, Path::new("long.py"), &RuleSet::new(loaded.rules)).unwrap();
    assert_eq!(report.errors.len(), 0, "{:?}", report.errors);
    let lines: Vec<u32> = report.findings.iter().map(|finding| finding.start.line).collect();
    assert_eq!(lines, [2 + 3 * 3_000 + 1]);
}
