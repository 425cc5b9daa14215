//! What holds for any text.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::{Node, SourceExcerpt, Value, parse, position_in_scalar};

/// A document as it was meant, before it is written.
#[derive(Debug, Clone, PartialEq)]
enum Plan {
    Null,
    Bool(bool),
    Integer(i64),
    Text(String),
    List(Vec<Plan>),
    Map(BTreeMap<String, Plan>),
}

fn plans() -> impl Strategy<Value = Plan> {
    let leaf = prop_oneof![
        Just(Plan::Null),
        any::<bool>().prop_map(Plan::Bool),
        any::<i64>().prop_map(Plan::Integer),
        "[ -~é→\n]{0,12}".prop_map(Plan::Text),
    ];
    leaf.prop_recursive(4, 40, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Plan::List),
            prop::collection::btree_map("[a-z :#'-]{1,6}", inner, 0..5).prop_map(Plan::Map),
        ]
    })
}

fn quoted(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    format!("\"{escaped}\"")
}

/// Writes block style, with texts as literal blocks where they can be.
fn write(plan: &Plan, indent: usize, out: &mut String) {
    let pad = " ".repeat(indent);
    match plan {
        Plan::Null => out.push_str(" ~\n"),
        Plan::Bool(value) => out.push_str(&format!(" {value}\n")),
        Plan::Integer(value) => out.push_str(&format!(" {value}\n")),
        Plan::Text(text) if text.starts_with(|first: char| first.is_alphanumeric()) => {
            let lines: String = text.split('\n').map(|line| format!("{pad}  {line}\n")).collect();
            let is_block =
                !text.ends_with('\n') && text.split('\n').all(|line| line.trim() == line);
            if is_block {
                out.push_str(&format!(" |-\n{lines}"));
            } else {
                out.push_str(&format!(" {}\n", quoted(text)));
            }
        }
        Plan::Text(text) if !text.contains('\n') => {
            out.push_str(&format!(" '{}'\n", text.replace('\'', "''")));
        }
        Plan::Text(text) => out.push_str(&format!(" {}\n", quoted(text))),
        Plan::List(items) if items.is_empty() => out.push_str(" []\n"),
        Plan::List(items) => {
            out.push('\n');
            for item in items {
                out.push_str(&format!("{pad}-"));
                write(item, indent + 2, out);
            }
        }
        Plan::Map(entries) if entries.is_empty() => out.push_str(" {}\n"),
        Plan::Map(entries) => {
            out.push('\n');
            for (key, value) in entries {
                out.push_str(&format!("{pad}{}:", quoted(key)));
                write(value, indent + 2, out);
            }
        }
    }
}

fn read(node: &Node) -> Plan {
    match &node.value {
        Value::Null => Plan::Null,
        Value::Bool(value) => Plan::Bool(*value),
        Value::Integer(value) => Plan::Integer(*value),
        Value::Float(value) => Plan::Text(value.to_string()),
        Value::String(text) => Plan::Text(text.clone()),
        Value::Sequence(items) => Plan::List(items.iter().map(read).collect()),
        Value::Mapping(entries) => Plan::Map(
            entries
                .iter()
                .map(|(key, value)| (key.as_str().unwrap_or("").to_owned(), read(value)))
                .collect(),
        ),
    }
}

fn check_spans(text: &str, node: &Node) {
    let span = node.span;
    assert!(text.get(span.start..span.end).is_some(), "{span:?} of {text:?}");
    assert!(span.line >= 1 && span.col >= 1);
    let length = node.as_str().map_or(0, str::len);
    for offset in 0..=length {
        let (line, col) = position_in_scalar(text, node, offset);
        assert!((line, col) >= (span.line, span.col) || line > span.line, "{node:?} of {text:?}");
        let _ = SourceExcerpt::at("x", text, (line, col), "m").to_string();
    }
    let _ = SourceExcerpt::of("x", text, span, "m").to_string();
    for item in node.as_sequence().unwrap_or(&[]) {
        check_spans(text, item);
    }
    for (key, value) in node.as_mapping().unwrap_or(&[]) {
        check_spans(text, key);
        check_spans(text, value);
    }
}

fn check(text: &str) {
    match parse(text) {
        Ok(node) => check_spans(text, &node),
        Err(error) => {
            assert!(error.line >= 1 && error.col >= 1);
            let _ = error.excerpt("x", text).to_string();
        }
    }
}

/// Pieces that mean something in YAML, so that their mixtures reach deep into the scanner.
fn soup() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "- ",
        "? ",
        ": ",
        ":",
        "-",
        "|",
        ">",
        "|-",
        ">+",
        "|2",
        ">1-",
        "\n",
        "\n  ",
        "\n    ",
        "\n ",
        "\t",
        "  ",
        "'",
        "\"",
        "\\",
        "\\u12",
        "\\x41",
        "[",
        "]",
        "{",
        "}",
        ",",
        "&a ",
        "&b ",
        "*a",
        "*b",
        "!!str ",
        "!t ",
        "! ",
        "!<x> ",
        "<<: ",
        "<<",
        "#",
        " # c",
        "%YAML 1.2\n",
        "%TAG ! x\n",
        "---",
        "...",
        "\n---\n",
        "\n...\n",
        "a",
        ",\n]",
        "[\n",
        "é",
        "日",
        "b: ",
        "1",
        "0x",
        "~",
        "\r\n",
        "\r",
        "\u{feff}",
        "\u{85}",
        "\u{2028}",
        "\0",
        "$X",
        "@",
        "`",
        "=",
    ]);
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn any_mixture_of_yaml_is_read_or_refused(text in soup()) {
        check(&text);
    }

    #[test]
    fn what_was_written_is_read(plan in plans()) {
        let mut text = "root:".to_owned();
        write(&plan, 2, &mut text);
        let root = match parse(&text) {
            Ok(root) => root,
            Err(error) => panic!("{error} in {text}"),
        };
        prop_assert_eq!(read(root.get("root").unwrap()), plan);
        check_spans(&text, &root);
    }
}
