//! Edits stay in their cell, fit what IPython takes off its lines, and are refused where they cannot be written.

#![allow(clippy::unwrap_used, reason = "clippy does not see that this is test code")]

mod common;

use common::edit::{edited, edited_source, range};
use common::{code, version4};
use pyguard_notebook::{EditError, edit, read};
use pyguard_source::{Document, DocumentKind};
use serde_json::{Value, json};

/// A notebook of code cells, laid out as `nbformat` does it.
fn notebook(sources: &[Value]) -> String {
    let cells: Vec<Value> = sources.iter().map(|source| code(source.clone())).collect();
    serde_json::to_string_pretty(&json!({ "cells": cells, "nbformat": 4 })).unwrap()
}

/// Makes edits of byte ranges.
fn edited_at(raw: &str, edits: &[(usize, usize, &str)]) -> Result<String, EditError> {
    let notebook = read("notebook.ipynb", raw).unwrap();
    let edits: Vec<_> = edits.iter().map(|(from, to, new)| (range(*from, *to), *new)).collect();
    edit(&notebook.document, &edits)
}

#[test]
fn each_edit_goes_into_its_own_cell() {
    let raw = notebook(&[json!(["a\n", "b"]), json!("c\nd"), json!(["e\n"])]);
    let expected = notebook(&[json!(["x\n", "b"]), json!("c\ny\nd"), json!(["e\n", "z\n"])]);
    let edits = [("a", "x"), ("d", "y\nd"), ("e\n", "e\nz\n")];
    assert_eq!(edited(&raw, &edits).unwrap(), expected);
}

#[test]
fn an_insertion_between_cells_goes_into_the_second() {
    let raw = notebook(&[json!(["a"]), json!(["b"]), json!(["c"])]);
    let expected = notebook(&[json!(["a"]), json!(["x\n", "b"]), json!(["c\n", "y"])]);
    assert_eq!(edited_at(&raw, &[(2, 2, "x\n"), (6, 6, "y\n")]).unwrap(), expected);
    let open = notebook(&[json!(["a\n", "b\n"])]);
    let longer = notebook(&[json!(["a\n", "b\n", "c\n"])]);
    assert_eq!(edited_at(&open, &[(4, 4, "c\n")]).unwrap(), longer);
}

#[test]
fn no_edit_is_no_change() {
    let raw = include_str!("fixtures/analysis.ipynb");
    assert_eq!(edited_at(raw, &[]).unwrap(), raw);
    assert_eq!(edited(raw, &[("pickle", "pickle"), ("model\n", "model\n")]).unwrap(), raw);
}

#[test]
fn the_line_break_that_ends_a_cell_stays() {
    for sources in [[json!(["a\n", "b"]), json!("c")], [json!(["a\n", "b\n"]), json!("c")]] {
        let raw = notebook(&sources);
        for edit in [(3, 4, ""), (2, 4, "x"), (0, 4, ""), (4, 4, "x"), (6, 6, "x"), (4, 6, "")] {
            let cell = if edit.1 > 4 { 2 } else { 1 };
            let expected = match edit {
                // This is the start of the second cell.
                (4, 4, text) => Ok(notebook(&[sources[0].clone(), json!(format!("{text}c"))])),
                _ => Err(EditError::LastLineBreak { cell }),
            };
            assert_eq!(edited_at(&raw, &[edit]), expected, "{edit:?}");
        }
    }
}

#[test]
fn a_line_does_not_go_with_half_a_line_break() {
    let raw = notebook(&[json!(["a\r\n", "b"])]);
    let found = edited_at(&raw, &[(0, 2, "x"), (3, 5, "")]);
    assert_eq!(found, Err(EditError::LastLineBreak { cell: 1 }));
    assert_eq!(edited_at(&raw, &[(0, 1, "x"), (3, 5, "")]).unwrap(), notebook(&[json!(["x"])]));
}

#[test]
fn edits_must_be_in_order_and_within_a_cell() {
    let raw = notebook(&[json!("é = 1"), json!("b")]);
    for (edits, error) in [
        (vec![(6, 8, "x\n")], EditError::CrossesCells { cell: 1 }),
        (vec![(0, 9, "x\n")], EditError::CrossesCells { cell: 1 }),
        (vec![(1, 2, "x")], EditError::OutsideText { offset: 1 }),
        (vec![(0, 1, "x")], EditError::OutsideText { offset: 0 }),
        (vec![(9, 10, "x")], EditError::OutsideText { offset: 9 }),
        (vec![(5, 6, "x"), (3, 4, "x")], EditError::Overlap { offset: 3 }),
        (vec![(0, 4, "x ="), (3, 4, "x")], EditError::Overlap { offset: 3 }),
    ] {
        assert_eq!(edited_at(&raw, &edits), Err(error), "{edits:?}");
    }
    assert_eq!(
        edited_at(r#"{"cells": []}"#, &[(0, 0, "x\n")]),
        Err(EditError::OutsideText { offset: 0 })
    );
}

#[test]
fn only_notebooks_are_edited() {
    let document = Document::new("x.py", DocumentKind::Python, "a = 1\n");
    assert_eq!(edit(&document, &[(range(0, 1), "b")]), Err(EditError::NotANotebook));
    let other = read("notebook.ipynb", notebook(&[json!("a = 1")])).unwrap().document;
    let mixed_up = Document::notebook(
        "notebook.ipynb",
        other.text(),
        notebook(&[json!("longer = 1")]),
        other.cells().to_vec(),
    );
    assert_eq!(edit(&mixed_up, &[(range(0, 1), "b")]), Err(EditError::NotANotebook));
}

#[test]
fn new_lines_get_the_indentation_that_is_taken_off() {
    for (source, old, new, expected) in [
        (r#"["    a\n", "    b"]"#, "a", "x\ny", r#"["    x\n", "    y\n", "    b"]"#),
        (r#"["    a\n", "    b"]"#, "b\n", "x\nb\n", r#"["    a\n", "    x\n", "    b"]"#),
        (r#"["    a\n", "    b"]"#, "a\n", "", r#"["    b"]"#),
        (r#"["    a\n", "    b"]"#, "b\n", "", r#"["    a"]"#),
        (r#"["    a\n", "    b\n"]"#, "b\n", "", r#"["    a\n"]"#),
        (r#"["    a\n", "    b"]"#, "a\nb", "", "[]"),
        (
            r#"["    a\n", "    b"]"#,
            "a\n",
            "a\n\n\nc\n",
            r#"["    a\n", "\n", "\n", "    c\n", "    b"]"#,
        ),
        (r#"["    a\n", "    b"]"#, "\nb", " + b", r#"["    a + b"]"#),
        (
            r#"["    if a:\n", "      b"]"#,
            "b",
            "b\n  c",
            r#"["    if a:\n", "      b\n", "      c"]"#,
        ),
        (r#"["    a\n", "\n", "    b"]"#, "\n\n", "\nc\n", r#"["    a\n", "    c\n", "    b"]"#),
        (r#"["\n", "    a"]"#, "\na", "\nb\na", r#"["\n", "    b\n", "    a"]"#),
        (r#"["\n", "    a"]"#, "\n", "b\n", r#"["    b\n", "    a"]"#),
        (
            r#"["    a\r\n", "    b"]"#,
            "b\n",
            "b\n\nc\n",
            r#"["    a\r\n", "    b\r\n", "\r\n", "    c"]"#,
        ),
        (r#""\ta\n\tb""#, "a", "x\ny", r#""\tx\n\ty\n\tb""#),
        (r#"["  ", "  a\n", "    b"]"#, "a", "x\ny", r#"["  ", "  x\n", "    y\n", "    b"]"#),
    ] {
        let found = edited_source(source, &[(old, new)]);
        assert_eq!(found.as_deref(), Ok(expected), "{source}: {old:?} to {new:?}");
    }
}

#[test]
fn whole_lines_may_be_put_before_a_line_that_is_not_indented() {
    let source = "    a = '''\nb'''\n    c";
    let raw = notebook(&[json!(source)]);
    let before_b = "a = '''\n".len();
    assert_eq!(
        edited_at(&raw, &[(before_b, before_b, "x\n")]).unwrap(),
        notebook(&[json!("    a = '''\n    x\nb'''\n    c")])
    );
}

#[test]
fn new_lines_get_the_prompt_that_is_taken_off() {
    for (source, old, new, expected) in [
        (r#"[">>> a\n", ">>> b"]"#, "b", "x\ny", r#"[">>> a\n", ">>> x\n", ">>> y"]"#),
        (
            r#"[">>> a\n", ">>> b"]"#,
            "a\n",
            "x\n\na\n",
            r#"[">>> x\n", ">>> \n", ">>> a\n", ">>> b"]"#,
        ),
        (
            r#"[">>> if a:\n", "...     b\n", ">>> c"]"#,
            "    b\n",
            "    b\n    d\n",
            r#"[">>> if a:\n", "...     b\n", "...     d\n", ">>> c"]"#,
        ),
        (
            r#"[">>> if a:\n", "...     b\n", "...     d\n", ">>> c"]"#,
            "    d\n",
            "",
            r#"[">>> if a:\n", "...     b\n", ">>> c"]"#,
        ),
        (
            r#"["In [1]: a\n", "In [2]: b"]"#,
            "b",
            "x\ny",
            r#"["In [1]: a\n", "In [2]: x\n", "In [2]: y"]"#,
        ),
        (r#""  >>> a\n  >>> b""#, "a\n", "a\nc\n", r#""  >>> a\n  >>> c\n  >>> b""#),
    ] {
        let found = edited_source(source, &[(old, new)]);
        assert_eq!(found.as_deref(), Ok(expected), "{source}: {old:?} to {new:?}");
    }
}

#[test]
fn text_that_the_indentation_or_prompt_would_change_is_refused() {
    for (source, old, new) in [
        // The prompt or indentation would be that of the new first line.
        (">>> if a:\n...     b\n... c", "if a:\n", ""),
        ("    a\n    b", "a\n", "    a\n"),
        // Does not parse.
        ("    a\n    b", "a", "a("),
    ] {
        let found = edited(&notebook(&[json!(source)]), &[(old, new)]);
        assert_eq!(found, Err(EditError::Prefix { cell: 1 }), "{source}: {old:?} to {new:?}");
    }
}

#[test]
fn text_that_is_read_differently_is_refused() {
    for (old, new) in [
        ("b", "b("),
        ("b", "'''"),
        ("a\n", "%%bash\na\n"),
        ("a\n", "  a\n"),
        ("a\n", ">>> a\n"),
        ("c", "%time c"),
        ("b\n", "b\\\n"),
    ] {
        let raw = notebook(&[json!("%%html\nls"), json!("a\nc\nb"), json!("d")]);
        let found = edited(&raw, &[(old, new)]);
        assert_eq!(found, Err(EditError::ReadsDifferently { cell: 2 }), "{old:?} to {new:?}");
    }
}

#[test]
fn what_is_not_python_in_the_file_is_not_touched() {
    let sources =
        [json!(["%time a = f(1)\n", "b = 2"]), json!(["c = 3\n", "print 'x'\n", "d = 4"])];
    let raw = notebook(&sources);
    let text = read("notebook.ipynb", raw.as_str()).unwrap().document.text().to_owned();
    assert!(text.starts_with("pass;") && text.contains("c = 3\n         \n"), "{text:?}");
    let not_in_file = |cell| Err(EditError::NotInFile { cell });
    assert_eq!(edited(&raw, &[("pass", "x()")]), not_in_file(1));
    assert_eq!(edited(&raw, &[("3\n  ", "4\n")]), not_in_file(2));
    assert_eq!(edited(&raw, &[("         \n", "")]), not_in_file(2));
    let expected = notebook(&[
        json!(["%time a = g(1,\n", "2)\n", "b = 2"]),
        json!(["c = 5\n", "print 'x'\n", "x = 1\n", "d = 4"]),
    ]);
    let edits = [("f(1", "g(1,\n2"), ("3", "5"), ("d = 4", "x = 1\nd = 4")];
    assert_eq!(edited(&raw, &edits).unwrap(), expected);
}

#[test]
fn cells_that_are_left_out_stay_as_they_are() {
    let odd = "{ \"cell_type\" :\"code\",\"source\":[\"%%html\\n\" ,\n\t\"echo \\u00e9\\/\"]}";
    let markdown = r#"{"source": ["a\n","b"],   "cell_type": "markdown"}"#;
    let whole = |first: &str, second: &str| {
        format!(
            "{{\"cells\": [{odd}, {{\"cell_type\": \"code\", \"source\": {first}}} ,{markdown},\n{odd},{{\"source\":\
             {second},\"cell_type\": \"code\"}}], \"metadata\": {{\"x\" : 1e400}}}} \n"
        )
    };
    assert_eq!(
        edited(&whole(r#"["a\n", "b"]"#, r#""c""#), &[("a\n", ""), ("c", "'ü'\nd")]).unwrap(),
        whole(r#"["b"]"#, r#""'\u00fc'\nd""#)
    );
}

#[test]
fn a_source_with_other_values_than_strings_is_not_edited() {
    for source in [json!(["a\n", 1, "b"]), json!(["a\n", null])] {
        let found = edited(&version4(&[code(source)]), &[("a", "x")]);
        assert_eq!(found, Err(EditError::NotStrings { cell: 1 }));
    }
}

#[test]
fn a_key_that_is_given_twice_is_edited_where_it_counts() {
    let raw = |source: &str| {
        format!(r#"{{"cells": [{{"cell_type": "code", "source": "a", "source": "{source}"}}]}}"#)
    };
    assert_eq!(edited(&raw("a"), &[("a", "b")]).unwrap(), raw("b"));
}

#[test]
fn every_refusal_says_why_in_one_line() {
    for error in [
        EditError::NotANotebook,
        EditError::OutsideText { offset: 7 },
        EditError::Overlap { offset: 7 },
        EditError::CrossesCells { cell: 7 },
        EditError::LastLineBreak { cell: 7 },
        EditError::NotInFile { cell: 7 },
        EditError::NotStrings { cell: 7 },
        EditError::ReadsDifferently { cell: 7 },
        EditError::Prefix { cell: 7 },
    ] {
        let message = error.to_string();
        assert!(!message.contains('\n'));
        assert_eq!(message.contains('7'), error != EditError::NotANotebook, "{message}");
    }
}
