//! Rule files that are made to break whoever loads them, beside a good one.

use std::os::unix::fs::symlink;

use crate::RULES;
use crate::run::{Folder, PATIENCE, Report};

fn check_bytes(rules: impl AsRef<[u8]>) -> Report {
    let folder = Folder::new(RULES);
    folder.write("src/good.py", "unsafe(1)\n");
    folder.write("rules/bad.yaml", rules);
    folder.write("rules/good.yaml", RULES);
    let run = folder.run(&["check", "src", "--config", "rules", "--format", "json"], PATIENCE);
    Report::new(run)
}

/// The bad file is complained about, and the good one's rules run.
fn assert_refused(rules: impl AsRef<[u8]>) -> String {
    let report = check_bytes(rules);
    assert_eq!(report.lines("unsafe-call", "src/good.py"), [1]);
    assert_eq!(report.code, 2);
    assert!(report.size < 100_000, "{} bytes of output", report.size);
    let errors = report.errors("rules/bad.yaml");
    assert!(!errors.is_empty() && errors.iter().all(|(kind, _)| *kind == "config"), "{errors:?}");
    errors[0].1.to_owned()
}

fn rule(key: &str, value: &str) -> String {
    format!(
        "rules:\n- id: bad\n  languages: [python]\n  severity: LOW\n  message: m\n  {key}: {value}\n"
    )
}

#[test]
fn a_cyclic_anchor() {
    let message = assert_refused("rules:\n  - &a\n    id: x\n    patterns: [*a]\n");
    assert!(message.contains("bad.yaml:4:16"), "{message}");
    assert!(message.contains("anchor") && message.contains('^'), "{message}");
}

#[test]
fn a_billion_laughs() {
    let mut text = "a: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n".to_owned();
    for level in 1..10 {
        let before = format!("*a{}, ", level - 1).repeat(10);
        text.push_str(&format!("b{level}: &a{level} [{before}]\n"));
    }
    assert_refused(format!("{text}rules: [*a9]\n"));
}

#[test]
fn merge_keys_without_end() {
    let mut text = "a: &a0 {k: v}\n".to_owned();
    for level in 1..30 {
        text.push_str(&format!(
            "b{level}: &a{level} {{x: *a{0}, y: *a{0}, <<: *a{0}}}\n",
            level - 1
        ));
    }
    assert_refused(format!("{text}rules: [*a29]\n"));
}

#[test]
fn deep_yaml() {
    assert_refused("[".repeat(100_000));
    assert_refused("- ".repeat(100_000));
    assert_refused("{a: ".repeat(100_000));
    assert_refused(format!("rules: {}", "? ".repeat(100_000)));
}

#[test]
fn deep_formulas() {
    assert_refused(rule(
        "patterns",
        &format!("{}{}", "[{patterns: ".repeat(50_000), "}]".repeat(50_000)),
    ));
}

#[test]
fn no_yaml() {
    for text in [
        "\0",
        "rules: [",
        "\t",
        "%YAML 9.9\n---\n",
        "rules: !!python/object:os.system x",
        "&",
        "rules: *x",
    ] {
        assert_refused(text);
    }
}

#[test]
fn not_utf8() {
    assert_refused(b"rules: []\n# \xff\xfe\n");
}

#[test]
fn empty_ones() {
    for text in ["", "# nothing\n", "null", "---\n"] {
        assert_refused(text);
    }
}

#[test]
fn two_rules_of_one_id() {
    let one = rule("pattern", "f()");
    let message = assert_refused(format!("{one}{}", one.replace("rules:\n", "")));
    assert!(message.contains("twice"), "{message}");
}

#[test]
fn more_than_a_rule_file_can_have() {
    assert_refused(format!("{RULES}# {}\n", "x".repeat(11 << 20)));
}

#[test]
fn a_regex_that_would_be_huge() {
    assert_refused(rule("pattern-regex", "'((a{1000}){1000}){1000}'"));
    assert_refused(rule("pattern-regex", &format!("'{}'", "(".repeat(100_000))));
    assert_refused(rule("pattern-regex", &format!("'(?=a){}'", "(".repeat(100_000))));
}

/// Compiles or is refused, but the others run.
fn assert_survived(rules: &str) {
    let report = check_bytes(rules);
    assert_eq!(report.lines("unsafe-call", "src/good.py"), [1]);
    assert!([1, 2].contains(&report.code), "{:#}", report.json["errors"]);
}

#[test]
fn a_deep_regex() {
    for times in [200, 100_000] {
        assert_survived(&rule(
            "pattern-regex",
            &format!("'{}{}'", "(".repeat(times), ")".repeat(times)),
        ));
        assert_survived(&rule(
            "pattern-regex",
            &format!("'(?=a){}{}'", "(".repeat(times), ")".repeat(times)),
        ));
        assert_survived(&rule(
            "pattern-regex",
            &format!("'{}'", "(?:a|".repeat(times) + &")".repeat(times)),
        ));
    }
}

#[test]
fn a_deep_pattern() {
    for shape in crate::shapes::all().iter().filter(|shape| shape.source.starts_with("x = ")) {
        // Shown when it fails.
        println!("{}", shape.name);
        let indented: String = shape.source.lines().map(|line| format!("      {line}\n")).collect();
        assert_survived(&rule("pattern", &format!("|\n{indented}")));
    }
}

#[test]
fn a_deep_generic_pattern() {
    let pattern = rule("pattern", &format!("'{}'", "(".repeat(100_000)));
    assert_survived(&pattern.replace("python", "generic"));
    let pattern = rule("pattern", &format!("'{}'", "( ... ".repeat(10_000)));
    assert_survived(&pattern.replace("python", "generic"));
}

#[test]
fn a_deep_comparison() {
    let deep = [
        "(".repeat(100_000),
        format!("{}1{}", "(".repeat(100_000), ")".repeat(100_000)),
        format!("{}1", "not ".repeat(100_000)),
        format!("{}1", "-".repeat(100_000)),
        format!("{}1", "1 + ".repeat(100_000)),
        format!("{}1", "1 ** ".repeat(100_000)),
        format!("{}1", "1 < ".repeat(100_000)),
        format!("{}1{}", "int(".repeat(100_000), ")".repeat(100_000)),
        format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000)),
    ];
    for comparison in deep {
        let value = format!(
            "\n  - pattern: unsafe($X)\n  - metavariable-comparison:\n      comparison: \"{comparison}\"\n      metavariable: $X"
        );
        assert_survived(&rule("patterns", &value));
    }
}

#[test]
fn a_megabyte_of_message() {
    let long = rule("pattern", "unsafe($X)")
        .replace("message: m", &format!("message: {}", "long ".repeat(200_000)));
    assert_survived(&long);
}

#[test]
fn many_wrong_rules() {
    let mut text = "rules:\n".to_owned();
    for n in 0..2_000 {
        text.push_str(&format!(
            "- {{id: r{n}, languages: [python], severity: LOW, message: m, pattern: '('}}\n"
        ));
    }
    let report = check_bytes(text);
    assert_eq!(report.errors("rules/bad.yaml").len(), 2_000);
    assert_eq!((report.lines("unsafe-call", "src/good.py"), report.code), (vec![1], 2));
}

/// Mounted configuration often is links.
#[test]
fn a_rule_file_behind_a_link_is_loaded() {
    let folder = Folder::new(RULES);
    folder.write("src/good.py", "unsafe(1)\n");
    std::fs::create_dir(folder.path("linked")).unwrap();
    symlink("../rules.yaml", folder.path("linked/link.yaml")).unwrap();
    let run = folder.run(&["check", "src", "--config", "linked", "--format", "json"], PATIENCE);
    assert_eq!((run.code, run.stderr.as_str()), (1, ""));
}

#[test]
fn links_in_circles_among_rules() {
    let folder = Folder::new(RULES);
    folder.write("src/good.py", "unsafe(1)\n");
    folder.write("rules/good.yaml", RULES);
    symlink(".", folder.path("rules/again")).unwrap();
    symlink("b.yaml", folder.path("rules/a.yaml")).unwrap();
    symlink("a.yaml", folder.path("rules/b.yaml")).unwrap();
    let run = folder.run(&["check", "src", "--config", "rules", "--format", "json"], PATIENCE);
    let report = Report::new(run);
    assert_eq!(report.lines("unsafe-call", "src/good.py"), [1]);
}

#[test]
fn an_endless_rule_file() {
    let folder = Folder::new(RULES);
    folder.write("src/good.py", "unsafe(1)\n");
    for endless in ["/dev/zero", "/dev/stdin"] {
        let run = folder.run(&["check", "src", "--config", endless], PATIENCE);
        assert_eq!(run.code, 2, "{endless}: {}", run.stderr);
    }
}

#[test]
fn a_broken_configuration_is_told_and_the_scan_goes_on() {
    for text in
        [&b"\xff"[..], b"tier = ", b"a = {b = {c = {", b"\0", "[[[[".repeat(50_000).as_bytes()]
    {
        let folder = Folder::new(RULES);
        folder.write("src/good.py", "unsafe(1)\n");
        folder.write("pyguard.toml", text);
        let report = folder.check();
        assert_eq!(report.lines("unsafe-call", "src/good.py"), [1]);
        assert_eq!(report.code, 2);
    }
    let folder = Folder::new(RULES);
    folder.write("src/good.py", "unsafe(1)\n");
    folder.write("pyguard.toml", format!("select = {}", "[".repeat(100_000)));
    assert_eq!(folder.check().code, 2);
}
