//! Edits keep the layout of the source: what is touched looks like its neighbours, all else stays.

#![allow(clippy::unwrap_used, reason = "clippy does not see that this is test code")]

mod common;

use common::edit::{edited, edited_source};

/// A source value, what to replace in the text by what, and the source value after it.
type Case<'a> = (&'a str, &'a str, &'a str, &'a str);

fn assert_sources(cases: &[Case<'_>]) {
    for (source, old, new, expected) in cases {
        let found = edited_source(source, &[(old, new)]);
        assert_eq!(found.as_deref(), Ok(*expected), "{source}: {old:?} to {new:?}");
    }
}

#[test]
fn a_source_that_is_one_string_stays_one() {
    assert_sources(&[
        (r#""a\nb\nc""#, "b", "x\ny", r#""a\nx\ny\nc""#),
        (r#""a\nb\nc""#, "b\n", "", r#""a\nc""#),
        (r#""a\nb\nc""#, "c\n", "", r#""a\nb""#),
        (r#""a\nb\nc\n""#, "c\n", "", r#""a\nb\n""#),
        (r#""a\nb""#, "b\n", "b\nc\n", r#""a\nb\nc""#),
        (r#""a""#, "a", "'\t\"\\n\u{1}\u{c}'", r#""'\t\"\\n\u0001\f'""#),
        (r#""""#, "\n", "x\ny\n", r#""x\ny""#),
    ]);
}

#[test]
fn new_lines_are_separated_as_their_neighbours() {
    for separator in [",", ", ", ",\n", ",\n ", ",\n    ", " ,\t", ",\r\n   "] {
        let list =
            |lines: &[&str]| format!("[\t\"{}\"  ]", lines.join(&["\"", separator, "\""].concat()));
        let source = list(&["a\\n", "b\\n", "c"]);
        for (old, new, expected) in [
            ("b", "x\ny\nz", list(&["a\\n", "x\\n", "y\\n", "z\\n", "c"])),
            ("a\n", "x\na\n", list(&["x\\n", "a\\n", "b\\n", "c"])),
            ("b\n", "", list(&["a\\n", "c"])),
            ("a\n", "", list(&["b\\n", "c"])),
            ("c\n", "", list(&["a\\n", "b"])),
            ("b\nc\n", "", list(&["a"])),
            ("\nb\n", "", list(&["ac"])),
            ("\nb\n", " + ", list(&["a + c"])),
            ("c\n", "c\nd\ne\n", list(&["a\\n", "b\\n", "c\\n", "d\\n", "e"])),
            ("c\n", "c\n\n", list(&["a\\n", "b\\n", "c\\n", "\\n"])),
        ] {
            assert_sources(&[(&source, old, new, &expected)]);
        }
    }
}

#[test]
fn a_single_string_shows_how_to_separate_by_its_margin() {
    assert_sources(&[
        ("[\n  \"a\"\n ]", "a", "x\ny", "[\n  \"x\\n\",\n  \"y\"\n ]"),
        (r#"[ "a" ]"#, "a", "x\ny", r#"[ "x\n", "y" ]"#),
        (r#"["a"]"#, "a", "x\ny", r#"["x\n", "y"]"#),
    ]);
    let compact = r#"{"cells":[{"cell_type":"code","source":["a"]}]}"#;
    assert_eq!(
        edited(compact, &[("a", "x\ny")]).unwrap(),
        r#"{"cells":[{"cell_type":"code","source":["x\n","y"]}]}"#
    );
}

#[test]
fn an_emptied_source_is_an_empty_list() {
    assert_sources(&[
        (r#"[ "a" ]"#, "a", "", "[]"),
        (r#"["a\n", "b"]"#, "a\nb", "", "[]"),
        ("[]", "\n", "x\n", r#"["x"]"#),
        ("[]", "\n", "x\ny\n", r#"["x\n", "y"]"#),
        ("[]", "\n", "\n\n", r#"["\n", "\n"]"#),
    ]);
}

#[test]
fn an_empty_list_is_filled_as_other_lists_are_laid_out() {
    let raw = r#"{"cells": [
  {"cell_type": "code", "source": []},
  {"cell_type": "markdown", "source": [
    "one"
  ]},
  {"cell_type": "markdown", "source": [
    "one\n"
  , "two"
  ]}
]}"#;
    let expected = raw.replacen("[]", "[\n    \"x\\n\"\n  , \"y\"\n  ]", 1);
    assert_eq!(edited(raw, &[("\n", "x\ny\n")]).unwrap(), expected);
}

#[test]
fn strings_with_several_lines_are_left_together_beside_the_edit() {
    assert_sources(&[
        (r#"["a\nb\nc\nd\n", "e"]"#, "b", "x", r#"["a\nx\nc\nd\n", "e"]"#),
        (r#"["a\nb\nc\nd\n", "e"]"#, "c\n", "c\nx\n", r#"["a\nb\nc\n", "x\nd\n", "e"]"#),
        (r#"["a\nb\nc\nd\n", "e"]"#, "b\n", "", r#"["a\nc\nd\n", "e"]"#),
        (r#"["a\nb\nc\nd\n", "e"]"#, "d\n", "", r#"["a\nb\nc\n", "e"]"#),
        (r#"["a\nb\nc\nd\n", "e"]"#, "\ne", "e", r#"["a\nb\nc\nde"]"#),
        (r#"["a\nb\nc"]"#, "b\n", "x\nb\n", r#"["a\nx\n", "b\nc"]"#),
    ]);
}

#[test]
fn strings_that_break_inside_a_line_stay_apart_beside_the_edit() {
    let source = r#"["import ", "os\nos.sys", "", "tem", "('x')", "\n", "exit()"]"#;
    assert_sources(&[
        (
            source,
            "import",
            "import json,",
            r#"["import json, ", "os\nos.sys", "", "tem", "('x')", "\n", "exit()"]"#,
        ),
        (
            source,
            "import ",
            "import json, ",
            r#"["import json, ", "os\nos.sys", "", "tem", "('x')", "\n", "exit()"]"#,
        ),
        (source, "system", "run", r#"["import ", "os\nos.run", "('x')", "\n", "exit()"]"#),
        (source, "tem('x')", "", r#"["import ", "os\nos.sys", "", "\n", "exit()"]"#),
        (
            source,
            "'x'",
            "'x',\n1",
            r#"["import ", "os\nos.sys", "", "tem", "('x',\n", "1)", "\n", "exit()"]"#,
        ),
    ]);
}

#[test]
fn empty_strings_stay_beside_the_edit() {
    assert_sources(&[
        (r#"["", "a\n", "", "b", ""]"#, "b", "x\ny", r#"["", "a\n", "", "x\n", "y", ""]"#),
        (r#"["", "a\n", "", "b", ""]"#, "a", "x\ny", r#"["", "x\n", "y\n", "", "b", ""]"#),
        (r#"["", "a\n", "", "b", ""]"#, "b\n", "", r#"["", "a", ""]"#),
        (r#"["", "a\n", "", "b", ""]"#, "a\n", "", r#"["", "b", ""]"#),
        (r#"[""]"#, "\n", "x\ny\n", r#"["x\n", "y"]"#),
    ]);
}

#[test]
fn several_edits_of_one_cell_do_not_disturb_each_other() {
    let source = r#"["a\n", "b\n", "c\n", "d"]"#;
    for (edits, expected) in [
        (vec![("a", "x\ny"), ("b\n", ""), ("d", "z\n1")], r#"["x\n", "y\n", "c\n", "z\n", "1"]"#),
        (vec![("a", ""), ("\n", ""), ("b", "x"), ("\nc\n", "\n")], r#"["x\n", "d"]"#),
        (vec![("a", "x"), ("\n", "\ny\n"), ("c\n", ""), ("d\n", "")], r#"["x\n", "y\n", "b"]"#),
        (vec![("c", "x"), ("\nd\n", "\n")], r#"["a\n", "b\n", "x"]"#),
        (vec![("a", "x"), ("\nb\n", " + ")], r#"["x + c\n", "d"]"#),
    ] {
        assert_eq!(edited_source(source, &edits).as_deref(), Ok(expected), "{edits:?}");
    }
}

#[test]
fn a_notebook_as_nbformat_writes_it_changes_only_in_the_touched_lines() {
    let raw = include_str!("fixtures/analysis.ipynb");
    let edits = [
        ("import pickle\n", "import json\nimport pickle\n"),
        (
            "model = pickle.load(open(Path(\"a\\tb\"), 'rb'))",
            "with open(\"é\") as f:\n    model = json.load(f)",
        ),
    ];
    let expected = raw
        .replacen(
            "    \"import pickle\\n\",\n",
            "    \"import json\\n\",\n    \"import pickle\\n\",\n",
            1,
        )
        .replacen(
            r#""model = pickle.load(open(Path(\"a\\tb\"), 'rb'))\n","#,
            "\"with open(\\\"é\\\") as f:\\n\",\n    \"    model = json.load(f)\\n\",",
            1,
        );
    assert_eq!(expected.lines().count(), raw.lines().count() + 2);
    assert_eq!(edited(raw, &edits).unwrap(), expected);
    let marked = format!("\u{feff}{raw}");
    assert_eq!(edited(&marked, &edits).unwrap(), format!("\u{feff}{expected}"));
    let windows = raw.replace('\n', "\r\n");
    assert_eq!(edited(&windows, &edits).unwrap(), expected.replace('\n', "\r\n"));
}

#[test]
fn worksheets_of_version_3_are_edited() {
    let raw = include_str!("fixtures/version3.ipynb");
    let edits = [("import os", "import os\nimport sys"), ("print(1)\n", "print(2)\nprint(3)\n")];
    let expected = raw
        .replacen(
            "      \"import os\\n\",\n",
            "      \"import os\\n\",\n      \"import sys\\n\",\n",
            1,
        )
        .replacen("\"print(1)\",\n", "\"print(2)\",\n      \"print(3)\",\n", 1);
    assert_eq!(expected.lines().count(), raw.lines().count() + 2);
    assert_eq!(edited(raw, &edits).unwrap(), expected);
}

#[test]
fn lists_of_version_3_without_line_breaks_stay_without() {
    let edit = |source: &str, old: &str, new: &str| {
        let notebook = |source: &str| {
            format!(
                r#"{{"nbformat": 3, "worksheets": [{{"cells": [{{"cell_type": "code", "input": {source}}}]}}]}}"#
            )
        };
        let found = edited(&notebook(source), &[(old, new)]).unwrap();
        let (before, after) = ("\"input\": ", "}]}]}");
        let from = found.find(before).unwrap() + before.len();
        let value = found[from..].strip_suffix(after).unwrap().to_owned();
        assert_eq!(notebook(&value), found);
        value
    };
    for (source, old, new, expected) in [
        (r#"["a", "b", "c"]"#, "b", "x\ny", r#"["a", "x", "y", "c"]"#),
        (r#"["a", "b", "c"]"#, "b\n", "", r#"["a", "c"]"#),
        (r#"["a", "b", "c"]"#, "c\n", "", r#"["a", "b"]"#),
        (r#"["a", "b", "c"]"#, "c\n", "c\nd\n\n", r#"["a", "b", "c", "d", "", ""]"#),
        (r#"["a", "b", "c"]"#, "\nb\n", "", r#"["ac"]"#),
        (r#"["a"]"#, "a", "x\ny", r#"["x", "y"]"#),
        (r#"["a"]"#, "a", "", "[]"),
        (r#"["a\n", "b"]"#, "b", "x\ny", r#"["a\n", "x\n", "y"]"#),
        (r#""a\nb""#, "b", "x\ny", r#""a\nx\ny""#),
    ] {
        assert_eq!(edit(source, old, new), expected, "{source}: {old:?} to {new:?}");
    }
}

#[test]
fn lines_end_as_they_do_in_the_cell() {
    assert_sources(&[
        (r#"["a\r\n", "b\r\n", "c"]"#, "b", "x\ny", r#"["a\r\n", "x\r\n", "y\r\n", "c"]"#),
        (r#"["a\r\n", "b\r\n", "c"]"#, "b", "x\r\ny", r#"["a\r\n", "x\r\n", "y\r\n", "c"]"#),
        (r#"["a\r\n", "b\r\n", "c"]"#, "b\r\n", "x\ny\n", r#"["a\r\n", "x\r\n", "y\r\n", "c"]"#),
        (r#"["a\r\n", "b\r\n", "c"]"#, "b\r\n", "", r#"["a\r\n", "c"]"#),
        (r#"["a\r\n", "b\r\n", "c"]"#, "c\n", "", r#"["a\r\n", "b"]"#),
        (r#"["a\r\n", "b\r\n", "c"]"#, "c\n", "c\nd\n", r#"["a\r\n", "b\r\n", "c\r\n", "d"]"#),
        (r#"["a\n", "b\r\n", "c"]"#, "a", "x\ny", r#"["x\n", "y\n", "b\r\n", "c"]"#),
        (r#"["a\rb\r", "c"]"#, "b", "x\ny", r#"["a\rx\n", "y\r", "c"]"#),
    ]);
}

#[test]
fn characters_are_escaped_where_the_file_escapes_them() {
    let new = ("x", "'é😀\u{7f}'");
    assert_sources(&[
        (r#""'é'; x""#, "x", "'€😀'", r#""'é'; '€😀'""#),
        (r#""x""#, new.0, new.1, "\"'é😀\u{7f}'\""),
        (r#""'\u00fc'; x""#, new.0, new.1, r#""'\u00fc'; '\u00e9\ud83d\ude00\u007f'""#),
        (r#""'\u00FC'; '\u00e9'; x""#, "'é'; x", "x", r#""'\u00FC'; x""#),
        // These are no files in ASCII: one has another character as it is, one escapes a control character, and one
        // has a backslash of the code's own.
        (r#""'\u00fc'; 'ü'; x""#, new.0, new.1, "\"'\\u00fc'; 'ü'; 'é😀\u{7f}'\""),
        (r#""'\u001b'; x""#, new.0, new.1, "\"'\\u001b'; 'é😀\u{7f}'\""),
        (r#""'\\u00fc'; x""#, new.0, new.1, "\"'\\\\u00fc'; 'é😀\u{7f}'\""),
    ]);
}

#[test]
fn escapes_outside_of_the_edit_stay_as_they_are() {
    assert_sources(&[(
        r#"["'\/\u0041\u00e9\ud83d\ude00' ; a\u000a", "'\ud800'"]"#,
        "a",
        "b",
        r#"["'\/\u0041\u00e9\ud83d\ude00' ; b\u000a", "'\ud800'"]"#,
    )]);
}
