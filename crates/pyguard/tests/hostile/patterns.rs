//! Patterns that try too many ways, on code made for it.

use crate::run::{Folder, PATIENCE, Report};

/// One rule under test, beside one that must not suffer from it.
fn rules(rule: &str) -> String {
    format!("{}  - id: tested\n    severity: ERROR\n    message: found\n{rule}", crate::RULES)
}

/// Ends in time; the other file and the other rule in this file are heard.
fn check(rule: &str, code: &str) -> Report {
    let folder = Folder::new(&rules(rule));
    folder.write("src/good.py", "unsafe(1)\n");
    folder.write("src/odd.py", format!("unsafe(1)\n{code}\n"));
    let report = folder.check_with(&[], PATIENCE);
    assert_eq!(report.lines("unsafe-call", "src/good.py"), [1]);
    assert_eq!(report.lines("unsafe-call", "src/odd.py"), [1]);
    report
}

/// Found, or said to have been too much.
fn assert_not_silent(report: &Report) {
    if report.lines("tested", "src/odd.py").is_empty() {
        assert_eq!((report.error_kinds("src/odd.py"), report.code), (vec!["limit"], 3));
    }
}

/// Not there, or said to have been too much.
fn assert_absent(report: &Report) {
    assert_eq!(report.lines("tested", "src/odd.py"), [0; 0]);
    match report.error_kinds("src/odd.py")[..] {
        [] => assert_eq!(report.code, 1),
        ["limit"] => assert_eq!(report.code, 3),
        _ => panic!("{:#}", report.json["errors"]),
    }
}

const ARGUMENTS: &str = "    languages: [python]\n    pattern: f(..., $A, ..., $B, ..., $C, ...)\n";
const EQUAL_ARGUMENTS: &str =
    "    languages: [python]\n    pattern: f(..., $A, ..., $A, ..., $A, ...)\n";

#[test]
fn ellipses_over_many_arguments() {
    let names: Vec<String> = (0..2_000).map(|n| format!("a{n}")).collect();
    assert_not_silent(&check(ARGUMENTS, &format!("f({})", names.join(", "))));
}

#[test]
fn equal_metavariables_over_many_different_arguments() {
    let names: Vec<String> = (0..2_000).map(|n| format!("a{n}")).collect();
    assert_absent(&check(EQUAL_ARGUMENTS, &format!("f({})", names.join(", "))));
}

#[test]
fn keywords_over_many_keyword_arguments() {
    let rule = "    languages: [python]\n    pattern: f(..., $A=1, ..., $B=2, ..., $C=3, ...)\n";
    let names: Vec<String> = (0..2_000).map(|n| format!("a{n}=0")).collect();
    assert_absent(&check(rule, &format!("f({})", names.join(", "))));
}

#[test]
fn ellipses_over_many_statements() {
    let rule = "    languages: [python]\n    pattern: |\n      f($A)\n      ...\n      f($B)\n      ...\n      g($A, $B)\n";
    let code: String = (0..2_000).map(|n| format!("f({n})\n")).collect();
    assert_absent(&check(rule, &code));
}

#[test]
fn ellipses_over_many_elements() {
    let rule = "    languages: [python]\n    pattern: '[..., $A, ..., $A, ..., $A, ...]'\n";
    let code: String = (0..2_000).map(|n| format!("{n}, ")).collect();
    assert_absent(&check(rule, &format!("x = [{code}]")));
}

#[test]
fn a_deep_expression_in_a_deep_expression() {
    let rule =
        "    languages: [python]\n    pattern: f(<... f(<... f(<... g(...) ...>) ...>) ...>)\n";
    assert_absent(&check(rule, &format!("{}1{}", "f(".repeat(1_000), ")".repeat(1_000))));
}

#[test]
fn operands_in_any_order() {
    let rule = "    languages: [python]\n    options: {commutative_boolop: true}\n    pattern: $A and $B and $C and $A\n";
    let names: Vec<String> = (0..1_000).map(|n| format!("a{n}")).collect();
    assert_absent(&check(rule, &names.join(" and ")));
}

#[test]
fn every_pair_of_blocks() {
    let rule = "    languages: [python]\n    patterns:\n      - pattern: f($X)\n      - pattern-inside: |\n          if $X:\n            ...\n      - pattern-inside: |\n          if $Y:\n            ...\n      - pattern-not-inside: |\n          if $X:\n            ...\n            g($Y)\n            ...\n";
    let mut code = String::new();
    for depth in 0..300 {
        code.push_str(&format!("{:depth$}if a{depth}:\n{:depth$} f(a{depth})\n", "", ""));
    }
    // Anything but silence: the last call has its own condition around it, and no `g`.
    assert_not_silent(&check(rule, &code));
}

#[test]
fn everything_in_everything() {
    let rule = "    languages: [python]\n    patterns:\n      - pattern-inside: <... $A ...>\n      - pattern-inside: <... $B ...>\n      - pattern: $C\n      - pattern-not: $A\n";
    let code: String = (0..300).map(|n| format!("x{n} = [f({n}), {{'a': {n}}}]\n")).collect();
    let folder = Folder::new(&rules(rule));
    folder.write("src/good.py", "unsafe(1)\n");
    folder.write("src/odd.py", code);
    assert_eq!(folder.check().lines("unsafe-call", "src/good.py"), [1]);
}

#[test]
fn generic_ellipses_over_many_words() {
    let rule = "    languages: [generic]\n    options: {generic_ellipsis_max_span: 10000}\n    pattern: a ... b ... a ... b ... c\n";
    let code: String = (0..5_000).map(|n| format!("a{} b\n", " a b".repeat(n % 3))).collect();
    let folder = Folder::new(&rules(rule));
    folder.write("src/good.py", "unsafe(1)\n");
    folder.write("src/odd.txt", code);
    let report = folder.check();
    assert_eq!(report.lines("unsafe-call", "src/good.py"), [1]);
    assert_eq!(report.lines("tested", "src/odd.txt"), [0; 0]);
}

#[test]
fn a_regex_that_backtracks_without_end() {
    let rule = r"    languages: [regex]
    pattern-regex: '(?=(a+)+$)(a|aa)+(?!b)c'
";
    assert_absent(&check(rule, &format!("x = '{}!'", "a".repeat(100_000))));
}

#[test]
fn a_regex_with_a_back_reference() {
    let rule = r"    languages: [regex]
    pattern-regex: '(a*)(a*)(a*)(a*)\1\2\3\4b'
";
    assert_absent(&check(rule, &format!("x = '{}!'", "a".repeat(10_000))));
}

#[test]
fn a_regex_on_metavariables_that_backtracks_without_end() {
    let rule = r"    languages: [python]
    patterns:
      - pattern: f($X)
      - metavariable-regex: {metavariable: $X, regex: '(?=.)(a+)+$'}
";
    let code = format!("f('{}!')\n", "a".repeat(2_000)).repeat(20);
    assert_absent(&check(rule, &code));
}

/// Linear in the text for the engine that has no look-around, but not in the number of matches.
#[test]
fn a_regex_that_matches_everywhere() {
    let rule = "    languages: [regex]\n    pattern-regex: 'a.*b|a'\n";
    let report = check(rule, &format!("# {}", "a".repeat(20_000)));
    assert_not_silent(&report);
}

#[test]
fn a_comparison_that_computes_without_end() {
    let comparisons = [
        "$X ** $X ** $X > 1",
        "'a' * ($X ** 9) == 'b'",
        "(1 << ($X ** 9)) > 1",
        "[1] * ($X ** 9) == []",
        "$X % 0 == 1",
        "$X / 0 == 1",
        "$X // 0 == 1",
        "int('9' * 100000) > $X",
    ];
    for comparison in comparisons {
        let rule = format!(
            "    languages: [python]\n    patterns:\n      - pattern: f($X)\n      - metavariable-comparison:\n          metavariable: $X\n          comparison: \"{comparison}\"\n"
        );
        let folder = Folder::new(&rules(&rule));
        folder.write(
            "src/odd.py",
            "unsafe(1)\nf(999999999)\nf(9**9**9**9)\nf(-9223372036854775808)\nf(1e999)\n",
        );
        let report = folder.check();
        assert_eq!(report.lines("unsafe-call", "src/odd.py"), [1], "{comparison}");
    }
}

#[test]
fn a_redos_check_of_a_long_regex() {
    let rule = "    languages: [python]\n    patterns:\n      - pattern: f($X)\n      - metavariable-analysis: {analyzer: redos, metavariable: $X}\n";
    for regex in
        ["(".repeat(20_000), "(a*)*".repeat(20_000), "[".repeat(20_000), "(a|b)".repeat(20_000)]
    {
        check(rule, &format!("f('{regex}')"));
    }
}

#[test]
fn a_pattern_in_a_metavariable_that_is_everything() {
    let rule = "    languages: [python]\n    patterns:\n      - pattern: f($X)\n      - metavariable-pattern:\n          metavariable: $X\n          patterns:\n            - pattern: <... g($Y) ...>\n            - metavariable-pattern: {metavariable: $Y, pattern: <... h() ...>}\n";
    assert_absent(&check(rule, &format!("{}1{}", "f(g(".repeat(500), "))".repeat(500))));
}

#[test]
fn a_thousand_rules() {
    use std::fmt::Write as _;
    let mut rules = "rules:\n".to_owned();
    let mut code = String::new();
    for n in 0..1_000 {
        let _ = writeln!(
            rules,
            "  - {{id: rule-{n}, languages: [python], severity: LOW, message: m, pattern: 'call{n}($X)'}}"
        );
        let _ = writeln!(code, "call{n}({n})");
    }
    let folder = Folder::new(&rules);
    folder.write("src/odd.py", code);
    let report = folder.check();
    let found: Vec<u64> = report.findings().iter().map(|found| found.2).collect();
    assert_eq!(found, (1..=1_000).collect::<Vec<u64>>());
    assert_eq!(report.code, 1);
}
