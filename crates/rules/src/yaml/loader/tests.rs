//! What a text is read as, and what is refused.

use super::parse;
use crate::yaml::{Node, Value};

fn error(text: &str) -> (usize, usize, String) {
    let error = parse(text).unwrap_err();
    (error.line, error.col, error.message)
}

/// A tree as JSON-like text.
fn shown(node: &Node) -> String {
    match &node.value {
        Value::Null => "null".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Integer(value) => value.to_string(),
        Value::Float(value) => format!("{value:?}"),
        Value::String(text) => format!("{text:?}"),
        Value::Sequence(items) => {
            format!("[{}]", items.iter().map(shown).collect::<Vec<_>>().join(", "))
        }
        Value::Mapping(entries) => {
            let entries =
                entries.iter().map(|(key, value)| format!("{}: {}", shown(key), shown(value)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(", "))
        }
    }
}

fn tree(text: &str) -> String {
    shown(&parse(text).unwrap())
}

#[test]
fn a_rule_file_is_read() {
    let text = "\
# comment
rules:
  - id: one
    languages: [python, 'py']
    pattern: |
      foo(...)
        bar
    message: >-
      two
      lines
    metadata: {confidence: 0.5, cwe: \"CWE-1: \\\"x\\\"\", on: yes}
";
    assert_eq!(
        tree(text),
        r#"{"rules": [{"id": "one", "languages": ["python", "py"], "#.to_owned()
            + r#""pattern": "foo(...)\n  bar\n", "message": "two lines", "#
            + r#""metadata": {"confidence": 0.5, "cwe": "CWE-1: \"x\"", "on": "yes"}}]}"#
    );
}

#[test]
fn quoted_and_block_scalars_are_strings() {
    assert_eq!(tree("[1, '1', \"true\", ! 12]"), r#"[1, "1", "true", 12]"#);
    assert_eq!(tree("- |\n  1\n- >-\n  null\n"), r#"["1\n", "null"]"#);
}

#[test]
fn brackets_may_be_closed_below_their_key() {
    let text = "a:\n  é: [\n    x, # ]\n  ]\n  c: {\nk: é,\n}\n  d: |\n    ]\n  e: @";
    let (line, col, message) = error(text);
    assert_eq!((line, col), (10, 6), "{message}");
    let fixed = text.replace('@', "[\n]");
    assert_eq!(tree(&fixed), r#"{"a": {"é": ["x"], "c": {"k": "é"}, "d": "]\n", "e": []}}"#);
    let root = parse(&fixed).unwrap();
    let span = root.get("a").unwrap().get("c").unwrap().span;
    assert_eq!(&fixed[span.start..span.end], "{\nk: é,\n}");
}

#[test]
fn nothing_is_null() {
    for text in ["", "# only a comment\n", "---\n", "\u{feff}"] {
        assert_eq!(tree(text), "null", "{text:?}");
    }
}

#[test]
fn spans_cut_the_nodes_out_of_the_text() {
    let text = "\u{feff}ключ: &a !!str 'é b'\nlist:\n  - x  # no\n  - {k: v}\n\
                block: &b |-\n  x\nempty:\nlast: >\n 'y\n";
    let root = parse(text).unwrap();
    let cut = |node: &Node| text[node.span.start..node.span.end].to_owned();
    let of = |key: &str| cut(root.get(key).unwrap());
    assert_eq!(of("ключ"), "'é b'");
    assert_eq!(of("list"), "- x  # no\n  - {k: v}");
    assert_eq!(of("block"), "|-\n  x\n");
    assert_eq!(of("empty"), "");
    assert_eq!(of("last"), ">\n 'y\n");
    assert_eq!(cut(&root.get("list").unwrap().as_sequence().unwrap()[1]), "{k: v}");
    let span = root.get("ключ").unwrap().span;
    assert_eq!((span.line, span.col), (1, 16));
    let span = root.get("last").unwrap().span;
    assert_eq!((span.line, span.col), (8, 7));
}

#[test]
fn the_head_of_a_block_is_found_past_comments() {
    let text = "a: # c | d\n  | # e > f\n  x\n? |\n  k\n: >\n  v\n";
    let root = parse(text).unwrap();
    assert_eq!(&text[root.get("a").unwrap().span.start..][..4], "| # ");
    let (key, value) = &root.as_mapping().unwrap()[1];
    assert_eq!(&text[key.span.start..][..3], "|\n ");
    assert_eq!(&text[value.span.start..][..3], ">\n ");
}

#[test]
fn a_key_twice_is_an_error_that_names_both_places() {
    let twice = |key: &str, line, col| {
        format!("the key `{key}` stands twice; first in line {line}, column {col}")
    };
    assert_eq!(error("a: 1\nb:\n  c: 1\n  'c': 2\n"), (4, 3, twice("c", 3, 3)));
    assert_eq!(error("1: a\n'1': b\n"), (2, 1, twice("1", 1, 1)));
    assert_eq!(error("{true: a, True: b}"), (1, 11, twice("true", 1, 2)));
    assert_eq!(tree("{1: a, 1.0: b}"), r#"{1: "a", 1.0: "b"}"#);
    assert_eq!(error("? [a]\n: b").2, "a key is a single word or text, no list or mapping");
}

#[test]
fn several_documents_are_an_error() {
    let message = "a second document begins here; a file holds one".to_owned();
    assert_eq!(error("a: 1\n---\nb: 2\n"), (2, 1, message.clone()));
    assert_eq!(error("a: 1\n...\nb: 2\n"), (3, 1, message));
    assert_eq!(tree("---\na: 1\n...\n"), r#"{"a": 1}"#);
}

#[test]
fn aliases_repeat_their_anchor() {
    assert_eq!(tree("- &a [1, x]\n- *a\n- &a 2\n- *a\n"), r#"[[1, "x"], [1, "x"], 2, 2]"#);
    let root = parse("- &a {k: v}\n- *a\n").unwrap();
    let items = root.as_sequence().unwrap();
    assert_eq!(items[0].get("k").unwrap().span, items[1].get("k").unwrap().span);
    assert_eq!(
        error("a: *b").2,
        "no anchor of this name stands above; quote a text that begins with `*`"
    );
}

#[test]
fn merge_keys_fill_in_what_is_missing() {
    assert_eq!(
        tree("- &x {a: 1, b: 2}\n- <<: *x\n  b: 3\n"),
        r#"[{"a": 1, "b": 2}, {"b": 3, "a": 1}]"#
    );
    assert_eq!(
        tree("- &x {a: 1, b: 2}\n- &z {b: 5, c: 6}\n- k: 0\n  <<: [*x, *z]\n  l: 1\n"),
        r#"[{"a": 1, "b": 2}, {"b": 5, "c": 6}, {"k": 0, "l": 1, "a": 1, "b": 2, "c": 6}]"#
    );
    assert_eq!(tree("<<: {<<: {a: 1}, b: 2}"), r#"{"b": 2, "a": 1}"#);
    assert_eq!(tree("'<<': {a: 1}"), r#"{"<<": {"a": 1}}"#);
    assert_eq!(tree("[<<]"), r#"["<<"]"#);
    let wrong = "`<<` takes a mapping or a list of mappings".to_owned();
    assert_eq!(error("<<: 1"), (1, 5, wrong.clone()));
    assert_eq!(error("<<: [{}, 1]"), (1, 10, wrong));
    assert!(error("<<: {}\n<<: {}\n").2.contains("stands twice"));
}

#[test]
fn cycles_say_so() {
    let message = "this alias stands inside its own anchor, so it would never end".to_owned();
    assert_eq!(error("a: &a [*a]"), (1, 8, message.clone()));
    assert_eq!(error("a: &a {b: *a}"), (1, 11, message.clone()));
    assert_eq!(error("- &a\n  k: {<<: *a}\n"), (2, 11, message));
}

#[test]
fn laughs_are_cut_off() {
    let mut text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..30 {
        let aliases = vec![format!("*a{}", level - 1); 9].join(", ");
        text.push_str(&format!("a{level}: &a{level} [{aliases}]\n"));
    }
    assert!(error(&text).2.starts_with("anchors and aliases make more than 100000 values"));
    let long = format!("- &a {}\n{}", "x".repeat(1 << 20), "- *a\n".repeat(2000));
    assert!(error(&long).2.starts_with("anchors and aliases make more than"));
    let merges = format!("- &a {{{}}}\n{}", key_list(1000), "- <<: *a\n".repeat(1000));
    assert!(error(&merges).2.starts_with("anchors and aliases make more than"));
}

fn key_list(count: usize) -> String {
    (0..count).map(|number| format!("k{number}: v")).collect::<Vec<_>>().join(", ")
}

#[test]
fn depth_is_limited() {
    let message = "lists and mappings are nested more than 200 deep";
    for unit in ["[", "{a: ", "- ", "? ", "[[a], "] {
        for count in [201, 300, 100_000] {
            assert_eq!(error(&unit.repeat(count)).2, message, "{unit} {count}");
        }
    }
    let fits = format!("{}{}", "[".repeat(200), "]".repeat(200));
    assert!(parse(&fits).is_ok());
    let half = format!("{}{}", "[".repeat(120), "]".repeat(120));
    let through_alias = format!("- &a {half}\n- {}*a{}\n", "[".repeat(100), "]".repeat(100));
    assert_eq!(error(&through_alias).2, message);
}

#[test]
fn size_is_limited() {
    assert!(error(&"#".repeat((10 << 20) + 1)).2.contains("at most 10485760 are read"));
    let many = format!("[{}]", "a,".repeat(1_100_000));
    assert_eq!(error(&many).2, "more than 1000000 values in one file");
}

#[test]
fn characters_that_are_no_text_are_refused() {
    for (text, name) in
        [("a: \u{1b}[31m", "U+001B"), ("a: \0", "U+0000"), ("a: '\u{7f}'", "U+007F")]
    {
        let (_, col, message) = error(text);
        assert!(message.contains(name) && col >= 4, "{message}");
    }
    assert_eq!(tree(r#"a: "\e[31m \u263a""#), "{\"a\": \"\\u{1b}[31m ☺\"}");
}

#[test]
fn tags_and_versions() {
    assert_eq!(
        tree("a: !!str 1\nb: !!seq [x]\nc: !!map {}\n"),
        r#"{"a": "1", "b": ["x"], "c": {}}"#
    );
    assert!(error("a: !foo x").2.contains("`!foo`"));
    assert!(error("a: !!python/object:os.system {}").2.contains("`!!python/object:os.system`"));
    assert!(error("%YAML 1.1\n---\na: yes\n").2.contains("YAML 1.2"));
    assert_eq!(tree("%YAML 1.2\n---\na: yes\n"), r#"{"a": "yes"}"#);
}

#[test]
fn mistakes_are_told_in_words_that_help() {
    for (text, place, words) in [
        ("pattern: foo(x: int)", (1, 15), "write it as a block below `|`"),
        ("a: @x", (1, 4), "quote a text that begins with `@`"),
        ("a: *", (1, 4), "`*` and `&` begin the name of an anchor"),
        ("a: 'b", (1, 4), "never closed"),
        ("a: \"\\d\"", (1, 4), "in single quotes"),
        ("a: [1, 2", (1, 9), "lacks a `,` or its closing `]`"),
        ("a: {b: 1", (1, 9), "lacks a `,` or its closing `}`"),
        ("a: }", (1, 4), "closes nothing"),
        ("a:\n\t- b", (2, 2), "use spaces"),
        ("- a\nb: c", (2, 1), "check the indentation"),
        ("key: - a", (1, 6), "can't begin in the same line"),
    ] {
        let (line, col, message) = error(text);
        assert_eq!((line, col), place, "{text}: {message}");
        assert!(message.contains(words), "{text}: {message}");
    }
}
