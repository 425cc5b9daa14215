//! From all texts back to the raw file and to the module.

#![allow(clippy::unwrap_used, reason = "clippy does not see that this is test code")]

mod common;

use common::parts::{replaced, span, texts_of};
use pyguard_notebook::{NotebookTexts, read};
use pyguard_source::{Position, TextRange};
use serde_json::Value;

const RAW: &str = r#"{
 "cells": [
  {"cell_type": "code", "source": ["  a = 1\n", "  key = \"v\u00e9\"\n", "  %time f(key)"],
   "metadata": {"tags": ["it\u0065m"], "n": 4111},
   "outputs": [
    {"output_type": "stream", "text": ["first\n", "second \u001b[1mbo", "ld\u001b[0m line\n"]},
    {"output_type": "display_data", "data": {"application/json": {"a\"b": "c d", "x": [1, "y"]}}}
   ]},
  {"cell_type": "code", "source": "%%html\nkey = 2"},
  {"cell_type": "code", "source": "if (:\nkey = 3"}
 ],
 "metadata": {"name": "nb"}
}"#;

fn start_of(texts: &NotebookTexts, needle: &str) -> Position {
    texts.document.position(span(texts, needle).start())
}

fn pieces(texts: &NotebookTexts, span: TextRange) -> Vec<&str> {
    let document = &texts.document;
    document.raw_range(span).into_iter().map(|range| &document.raw()[range]).collect()
}

#[test]
fn positions_count_in_the_part_and_in_the_file() {
    let texts = texts_of(RAW);
    for (needle, cell, name, number, place, in_file) in [
        ("key = \"v", Some(1), "code", None, (2, 3), "key = \\\"v"),
        ("item", Some(1), "metadata", None, (1, 12), "it\\u0065m"),
        ("bold", Some(1), "output", Some(1), (2, 8), "bo\""),
        ("ld line", Some(1), "output", Some(1), (2, 10), "ld\\u001b"),
        ("c d", Some(1), "output", Some(2), (1, 10), "c d"),
        ("key = 2", Some(2), "code", None, (2, 1), "key = 2"),
        ("nb", None, "metadata", None, (1, 11), "nb\""),
    ] {
        let position = start_of(&texts, needle);
        let surface = position.surface.unwrap();
        assert_eq!((position.cell, surface.name(), surface.output_number()), (cell, name, number));
        assert_eq!((position.line, position.char_col), place, "{needle}");
        let line = RAW.lines().nth(position.file_line as usize - 1).unwrap();
        let rest: String = line.chars().skip(position.file_col as usize - 1).collect();
        assert!(rest.starts_with(in_file), "{needle}: {rest}");
        assert_eq!(texts.document.surface_at(span(&texts, needle).start()), Some(surface));
    }
}

#[test]
fn spans_lead_to_the_insides_of_strings() {
    let texts = texts_of(RAW);
    for (needle, expected) in [
        ("vé", &[r"v\u00e9"][..]),
        ("second bold line\n", &["second ", "bo", "ld", r" line\n"]),
        ("1\n  key", &[r"1\n", "  key"]),
        ("item", &[r"it\u0065m"]),
        ("\"n\": 4111}\n", &["n"]),
        ("4111", &[]),
        ("a\"b\": \"c", &[r#"a\"b"#, "c"]),
        ("[1, \"y\"]", &["y"]),
        ("%time f(key)\n", &["%time f(key)"]),
    ] {
        assert_eq!(pieces(&texts, span(&texts, needle)), expected, "{needle}");
    }
    assert!(texts.document.raw_range(TextRange::empty(3.into())).is_empty());
}

#[test]
fn a_replaced_span_leaves_all_other_bytes() {
    let texts = texts_of(RAW);
    for (needle, before, after) in [
        ("vé", r"v\u00e9", "x"),
        ("bold", r#"bo", "ld"#, r#"x", "x"#),
        ("a\"b\": \"c", r#"a\"b": "c"#, r#"x": "x"#),
    ] {
        let edited = replaced(&texts, span(&texts, needle));
        assert_eq!(edited, RAW.replacen(before, after, 1));
        serde_json::from_str::<Value>(&edited).unwrap();
    }
}

#[test]
fn spans_of_code_are_found_in_the_module_where_it_shows_them() {
    let texts = texts_of(RAW);
    let module = read("notebook.ipynb", RAW).unwrap().document;
    let in_module = |needle: &str| {
        let found = texts.document.module_range(span(&texts, needle), &module)?;
        assert_eq!(module.slice(found), needle);
        Some(found.start().to_usize())
    };
    let at = |needle: &str| module.text().find(needle);
    assert_eq!(in_module("key = \"vé"), at("key = \"vé"));
    assert_eq!(in_module("f(key)"), at("f(key)"));
    assert_eq!(in_module("key = 3"), at("key = 3"));
    // Uncovered, of another language, broken, without the indentation, no code.
    for needle in ["%time", "key = 2", "if (:", "1\n  key", "second", "nb"] {
        assert_eq!(in_module(needle), None, "{needle}");
    }
}

#[test]
fn the_document_can_be_had_again() {
    let texts = texts_of(RAW);
    let again = texts.document.again();
    assert_eq!(again.parts(), &*texts.parts);
    let key = span(&texts, "vé");
    assert_eq!(again.raw_range(key), texts.document.raw_range(key));
    assert!(again.cells().is_empty());
}
