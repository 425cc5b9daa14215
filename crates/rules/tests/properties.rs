//! Random rule files: loading never panics, and what loads survives its export.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

use std::path::{Path, PathBuf};
use std::sync::Arc;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use pyguard_rules::{Loaded, Rule, Sets, export};
use serde_json::{Value, json};

const FILES: [&str; 3] = [
    r#"rules:
  - id: zmq-pickle
    languages: [python]
    severity: CRITICAL
    message: >-
      Messages are
      unpickled.
    patterns:
      - pattern-either:
          - pattern: $S.recv_pyobj(...)
          - patterns:
              - pattern: pickle.loads($MSG, ...)
              - pattern-inside: |
                  $MSG = $S.recv(...)
                  ...
      - pattern-not: $S.recv_pyobj("...", ...)
      - pattern-not-inside: |
          class $C:
              ...
      - metavariable-regex: {metavariable: $S, regex: '^s.*$'}
      - metavariable-pattern:
          metavariable: $S
          language: generic
          pattern-either:
            - pattern: a ... b
      - metavariable-comparison: {metavariable: $N, comparison: '$N > 0x10', base: 16, strip: true}
      - metavariable-analysis: {metavariable: $S, analyzer: entropy}
      - metavariable-type: {metavariable: $S, types: [int, "str"]}
      - focus-metavariable: [$S, $MSG]
    fix-regex: {regex: '\.get\(\s*\)$', replacement: '.get(1)', count: 1}
    options: {symmetric_eq: true, generic_ellipsis_max_span: 3}
    paths:
      include: ["*.py"]
      exclude: [tests/]
    metadata: {code: AIML1, name: Näme, tier: strict, confidence: "0.8", cwe: ["CWE-502"]}
"#,
    r#"rules:
- id: "generic\n\u00e9"
  languages: [generic]
  severity: INFO
  message: 'it''s é'
  pattern: |2-
     key = "$VALUE"
     ...
  fix: "$VALUE"
  options:
    generic_comment_style: c
- id: regex
  languages: [regex]
  severity: LOW
  message: m
  pattern-regex: "(?<k>[A-Z]{3})\\d+"
"#,
    r#"rules:
  - {id: a, languages: py, severity: ERROR, message: m, match: {any: [{pattern: "f($X)"}, "g()"], where: []}}
  - {id: b, languages: [python], severity: ERROR, message: m, pattern: "f($X)", fix: "g($X)"}
missed: []
"#,
];

const PIECES: [&str; 40] = [
    " ",
    "  ",
    "\n",
    "\n  - ",
    "\t",
    "- ",
    ": ",
    ":",
    "? ",
    ", ",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "'",
    "|",
    ">",
    "|2+",
    "&a ",
    "*a",
    "!!str ",
    "!x ",
    "%YAML 1.2\n",
    "---\n",
    "...\n",
    "<<: ",
    "#",
    "\\",
    "\u{85}",
    "\u{2028}",
    "\u{feff}",
    "\0",
    "é😀",
    "\r",
    "null",
    "true",
    "0x1F",
    "~",
    "99999999999999999999",
];

type Edit = (Index, u8, &'static str);

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    proptest::collection::vec((any::<Index>(), 0..4_u8, select(&PIECES[..])), 0..6)
}

/// Puts pieces in, takes characters out and doubles.
fn mutate(base: &str, edits: &[Edit]) -> String {
    let mut text: Vec<char> = base.chars().collect();
    for (at, kind, piece) in edits {
        let at = at.index(text.len() + 1);
        match kind {
            0 | 1 => drop(text.splice(at..at, piece.chars())),
            2 => drop(text.drain(at..(at + piece.len()).min(text.len()))),
            _ => {
                let end = (at + 9 * piece.len()).min(text.len());
                let copy = text[at..end].to_vec();
                drop(text.splice(end..end, copy));
            }
        }
    }
    text.into_iter().collect()
}

fn load(path: &str, text: &str) -> Loaded {
    pyguard_rules::load(path, text, &Arc::new(Sets::default()))
}

/// What an exported rule loads as is what it was.
fn check_export(rule: &Rule) -> Result<(), TestCaseError> {
    let spec = rule.spec();
    let text = export(std::iter::once(rule));
    let again = load("export.yaml", &text);
    prop_assert!(again.errors.is_empty(), "{:?}\n{}", again.errors[0].excerpt, text);
    prop_assert_eq!(again.rules.len(), 1, "{}", &text);
    let loaded = again.rules[0].spec();
    prop_assert_eq!(&loaded.info.id, &spec.info.id, "{}", &text);
    prop_assert_eq!(loaded.language, spec.language, "{}", &text);
    prop_assert_eq!(&loaded.body, &spec.body, "{}", &text);
    prop_assert_eq!(&loaded.options, &spec.options, "{}", &text);
    prop_assert_eq!(&loaded.fix, &spec.fix, "{}", &text);
    prop_assert_eq!(&loaded.fix_regex, &spec.fix_regex, "{}", &text);
    prop_assert_eq!(&loaded.include, &spec.include, "{}", &text);
    prop_assert_eq!(&loaded.exclude, &spec.exclude, "{}", &text);
    Ok(())
}

fn check_exports(text: &str) -> Result<(), TestCaseError> {
    let loaded = load("a.yaml", text);
    loaded.rules.iter().try_for_each(check_export)
}

/// Texts that YAML might read as something else, or write in another way.
fn odd_text() -> impl Strategy<Value = String> {
    prop_oneof![
        select(vec![
            "",
            " ",
            "~",
            "null",
            "yes",
            "1",
            "1e3",
            "- a",
            "a: b",
            "# c",
            "\"q\"",
            "'q'",
            "a\nb\n",
            "\n",
            "\t",
            "a\\nb",
            "é😀",
            "\u{7f}",
            "\u{85}x",
            "\u{2028}",
            "\u{feff}a",
            "\u{1}",
            "\u{fffe}",
            "a \n b",
            "%x",
            "*a",
            "&a",
            "|",
            "=~/x/",
        ])
        .prop_map(str::to_owned),
        any::<String>(),
    ]
}

fn leaf() -> impl Strategy<Value = Value> {
    prop_oneof![
        4 => select(vec![
            "f($X)", "$X.get(..., k=\"...\")", "$A = $B\n...\n", "class $C:\n    ...\n", "import x", "\"é😀\"",
            "'''a\n\tb'''", "f('\u{85}\u{2028}\u{7f}')",
        ])
        .prop_map(|text| json!({"pattern": text})),
        1 => select(vec!["a|b", "\\bx\\b", "\n", "é+", "[\u{80}-\u{9f}]"]).prop_map(|text| json!({"pattern-regex": text})),
        1 => odd_text().prop_map(|text| json!({"pattern": text})),
        1 => odd_text().prop_map(|text| json!({"pattern-regex": text})),
    ]
}

fn condition() -> impl Strategy<Value = Value> {
    prop_oneof![
        odd_text().prop_map(|text| json!({"metavariable-regex": {"metavariable": "$X", "regex": text}})),
        any::<bool>().prop_map(|on| {
            json!({"metavariable-regex": {"metavariable": "$X", "regex": "a", "constant-propagation": on}})
        }),
        (select(vec!["$X > 3", "len($X) == 2", "re.match('a', $X)"]), any::<bool>(), 2..20_u32).prop_map(
            |(comparison, strip, base)| {
                json!({"metavariable-comparison":
                    {"metavariable": "$X", "comparison": comparison, "strip": strip, "base": base}})
            }
        ),
        select(vec!["entropy", "redos"]).prop_map(|analyzer| {
            json!({"metavariable-analysis": {"metavariable": "$X", "analyzer": analyzer}})
        }),
        Just(json!({"metavariable-type": {"metavariable": "$X", "types": ["int", "a.B"]}})),
        Just(json!({"metavariable-type": {"metavariable": "$X", "type": "int"}})),
        Just(json!({"focus-metavariable": "$X"})),
        Just(json!({"focus-metavariable": ["$X", "$Y"]})),
    ]
}

fn formula() -> impl Strategy<Value = Value> {
    leaf().prop_recursive(4, 16, 3, |inner| {
        let list = proptest::collection::vec(inner.clone(), 1..4);
        let conjunct = prop_oneof![
            4 => inner.clone(),
            1 => inner.clone().prop_map(|part| json!({"pattern-not": part})),
            1 => inner.clone().prop_map(|part| json!({"pattern-inside": part})),
            1 => inner.clone().prop_map(|part| json!({"pattern-not-inside": part})),
            1 => Just(json!({"pattern-not-regex": "a\nb"})),
            1 => inner.clone().prop_map(|mut part| {
                part["metavariable"] = json!("$X");
                json!({"metavariable-pattern": part})
            }),
            2 => condition(),
        ];
        prop_oneof![
            list.prop_map(|parts| json!({"pattern-either": parts})),
            proptest::collection::vec(conjunct, 1..5).prop_map(|parts| json!({"patterns": parts})),
        ]
    })
}

fn rule() -> impl Strategy<Value = Value> {
    let extra = prop_oneof![
        3 => Just(json!({})),
        1 => odd_text().prop_map(|fix| json!({"fix": fix})),
        1 => (odd_text(), odd_text(), 0..3_u32).prop_map(|(regex, replacement, count)| {
            json!({"fix-regex": {"regex": regex, "replacement": replacement, "count": count}})
        }),
        1 => any::<bool>().prop_map(|on| json!({"options": {"symmetric_eq": on, "generic_ellipsis_max_span": 0}})),
        1 => odd_text().prop_map(|glob| json!({"paths": {"include": [glob], "exclude": ["a/**"]}})),
    ];
    let language = select(vec!["python", "python", "generic", "regex"]);
    (formula(), extra, odd_text(), language).prop_map(|(formula, extra, text, language)| {
        let mut rule =
            json!({"id": "a", "message": text, "languages": [language], "severity": "LOW"});
        for part in [formula, extra] {
            for (key, value) in part.as_object().unwrap() {
                rule[key] = value.clone();
            }
        }
        rule
    })
}

fn shipped() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules");
    let mut files = Vec::new();
    for folder in std::fs::read_dir(root).unwrap() {
        let folder = folder.unwrap().path();
        if folder.is_dir() {
            files.extend(std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()));
        }
    }
    files.retain(|file| file.extension().is_some_and(|kind| kind == "yaml"));
    files.sort();
    files
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_loads_or_is_refused(text in any::<String>()) {
        load("a.yaml", &text);
        load("a.yaml", &format!("rules:\n  - {text}"));
    }

    #[test]
    fn pieces_of_yaml_load_or_are_refused(pieces in proptest::collection::vec(select(&PIECES[..]), 0..20)) {
        load("a.yaml", &pieces.concat());
    }

    #[test]
    fn mutated_files_load_or_are_refused(base in select(&FILES[..]), edits in edits()) {
        load("a.yaml", &mutate(base, &edits));
    }

    #[test]
    fn mutated_files_that_load_survive_their_export(base in select(&FILES[..]), edits in edits()) {
        check_exports(&mutate(base, &edits))?;
    }

    #[test]
    fn random_rules_survive_their_export(rule in rule()) {
        check_exports(&json!({"rules": [rule]}).to_string())?;
    }

    #[test]
    fn odd_option_names_survive_their_export(name in odd_text(), on in any::<bool>()) {
        let mut options = serde_json::Map::new();
        options.insert(name, json!(on));
        let rule = json!({"id": "a", "message": "m", "languages": ["python"], "severity": "LOW",
            "pattern": "a", "options": options});
        check_exports(&json!({"rules": [rule]}).to_string())?;
    }

    #[test]
    fn odd_comment_styles_survive_their_export(style in odd_text()) {
        let rule = json!({"id": "a", "message": "m", "languages": ["generic"], "severity": "LOW",
            "pattern": "a", "options": {"generic_comment_style": style}});
        check_exports(&json!({"rules": [rule]}).to_string())?;
    }
}

#[test]
fn shipped_rules_survive_their_export() {
    let files = shipped();
    assert!(!files.is_empty());
    for file in files {
        let text = std::fs::read_to_string(file).unwrap();
        // Detectors are no patterns: they are not exported.
        if !text.contains("\n    detector:") {
            check_exports(&text).unwrap();
        }
    }
}

fn check_formula(formula: &Value) {
    let mut rule = json!({"id": "a", "message": "m", "languages": ["python"], "severity": "LOW"});
    for (key, value) in formula.as_object().unwrap() {
        rule[key] = value.clone();
    }
    check_exports(&json!({"rules": [rule]}).to_string()).unwrap();
}

#[test]
fn no_types_survive_their_export() {
    check_formula(
        &json!({"patterns": [{"pattern": "$X"}, {"metavariable-type": {"metavariable": "$X", "types": []}}]}),
    );
}

#[test]
fn empty_lists_are_refused() {
    for formula in [
        json!({"patterns": []}),
        json!({"pattern-either": []}),
        json!({"patterns": [{"pattern": "a"}, {"focus-metavariable": []}]}),
    ] {
        let mut rule =
            json!({"id": "a", "message": "m", "languages": ["python"], "severity": "LOW"});
        rule.as_object_mut().unwrap().extend(formula.as_object().unwrap().clone());
        let loaded = load("a.yaml", &json!({"rules": [rule]}).to_string());
        assert_eq!(loaded.errors.len(), 1, "{formula}");
    }
}
