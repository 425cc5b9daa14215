//! From the module back to cell, line and raw file.

mod common;

use common::{code, find, of_sources, raw_at, read_good, version4};
use pyguard_notebook::CellKind;
use serde_json::json;

#[test]
fn a_saved_notebook_leads_back_to_cell_and_file_line() {
    let notebook = read_good(include_str!("fixtures/analysis.ipynb"));
    assert_eq!(
        notebook.document.text(),
        "import pickle\nfrom pathlib import Path\n%matplotlib inline\n\
         # Grüße\nmodel = pickle.load(open(Path(\"a\\tb\"), 'rb'))\nmodel\n"
    );
    let load = find(&notebook, "pickle.load");
    assert_eq!((load.cell, load.line, load.char_col), (Some(4), 2, 9));
    assert_eq!((load.file_line, load.file_col), (63, 14));
    let quote = find(&notebook, "\"), 'rb'");
    assert_eq!(raw_at(&notebook, quote), r#"\"), 'rb'))\n","#);
    assert!(notebook.notices.is_empty());
}

#[test]
fn cells_keep_what_else_is_known_about_them() {
    let notebook = read_good(include_str!("fixtures/analysis.ipynb"));
    let kinds: Vec<CellKind> = notebook.cells.iter().map(|cell| cell.kind).collect();
    assert_eq!(kinds, [CellKind::Markdown, CellKind::Code, CellKind::Raw, CellKind::Code]);
    let last = &notebook.cells[3];
    assert_eq!(
        (last.number, last.execution_count, last.id.as_deref()),
        (4, Some(12), Some("b7e1"))
    );
    assert!(last.is_python());
    let raw = &notebook.document.raw()[last.raw.clone()];
    assert!(raw.starts_with("{\n") && raw.ends_with('}') && raw.contains("pickle.load"));
}

#[test]
fn escapes_are_one_character_of_the_module() {
    let raw = r#"{"cells": [{"cell_type": "code", "source": "s = \"\u00e9\ud83d\ude00\\n\t\/\"; here()"}]}"#;
    let notebook = read_good(raw);
    assert_eq!(notebook.document.text(), "s = \"é😀\\n\t/\"; here()\n");
    for (needle, expected) in
        [("é", r"\u00e9"), ("😀", r"\ud83d"), ("\\n", r"\\n"), ("here", "here()")]
    {
        let rest = raw_at(&notebook, find(&notebook, needle));
        assert!(rest.starts_with(expected), "{needle}: {rest}");
    }
}

#[test]
fn half_a_surrogate_pair_is_a_replacement_character() {
    let raw = r#"{"cells": [{"cell_type": "code", "source": "a = '\ud800'; b = '\udc00\ud83dx\ud83d\u0041'; c()"}]}"#;
    let notebook = read_good(raw);
    assert_eq!(notebook.document.text(), "a = '\u{fffd}'; b = '\u{fffd}\u{fffd}x\u{fffd}A'; c()\n");
    assert!(raw_at(&notebook, find(&notebook, "A'")).starts_with(r"\u0041"));
    assert!(raw_at(&notebook, find(&notebook, "c()")).starts_with("c()\"}"));
}

#[test]
fn strings_of_a_list_may_break_inside_a_line() {
    let cell = code(json!(["import ", "os\nos.sys", "", "tem('x')", "\n", "exit", "()"]));
    let notebook = read_good(&serde_json::to_string_pretty(&json!({ "cells": [cell] })).unwrap());
    assert_eq!(notebook.document.text(), "import os\nos.system('x')\nexit()\n");
    for (needle, line, rest) in [
        ("os\n", 1, r#"os\nos.sys","#),
        ("tem", 2, r#"tem('x')","#),
        ("xit", 3, r#"xit","#),
        ("()\n", 3, r#"()""#),
    ] {
        let position = find(&notebook, needle);
        assert_eq!((position.line, raw_at(&notebook, position).as_str()), (line, rest), "{needle}");
    }
}

#[test]
fn carriage_returns_end_lines_as_they_do_in_python() {
    let notebook = of_sources(&["a = 1\r\nb = 2\rc = 3\r", "d = 4"]);
    assert_eq!(notebook.document.text(), "a = 1\r\nb = 2\rc = 3\r\nd = 4\n");
    for (needle, cell, line) in [("b", 1, 2), ("c", 1, 3), ("d", 2, 1)] {
        let position = find(&notebook, needle);
        assert_eq!(
            (position.cell, position.line, position.char_col),
            (Some(cell), line, 1),
            "{needle}"
        );
        assert!(raw_at(&notebook, position).starts_with(needle));
    }
}

#[test]
fn a_file_with_windows_line_ends_counts_its_lines() {
    let raw = include_str!("fixtures/analysis.ipynb").replace('\n', "\r\n");
    assert_eq!(find(&read_good(&raw), "pickle.load").file_line, 63);
}

#[test]
fn a_byte_order_mark_is_accepted() {
    let raw = format!("\u{feff}{}", include_str!("fixtures/analysis.ipynb"));
    let position = find(&read_good(&raw), "pickle.load");
    assert_eq!((position.file_line, position.file_col), (63, 14));
}

#[test]
fn common_indentation_is_taken_off() {
    let notebook = of_sources(&["x = 1\n", "\n    if x:\n\t  # y\n        z()\n", "w()"]);
    assert_eq!(notebook.document.text(), "x = 1\n\nif x:\n\t  # y\n    z()\nw()\n");
    let position = find(&notebook, "z()");
    assert_eq!((position.cell, position.line, position.char_col), (Some(2), 4, 5));
    assert!(raw_at(&notebook, position).starts_with("z()"));
    assert!(raw_at(&notebook, find(&notebook, "if x")).starts_with("if x"));
}

#[test]
fn indentation_leads_back_through_escapes_and_lists() {
    let raw =
        r#"{"cells": [{"cell_type": "code", "source": ["\u0020", " f", "(1)\n \u0020g()"]}]}"#;
    let notebook = read_good(raw);
    assert_eq!(notebook.document.text(), "f(1)\ng()\n");
    assert_eq!(raw_at(&notebook, find(&notebook, "f(")), r#"f", "(1)\n \u0020g()"]}]}"#);
    assert_eq!(raw_at(&notebook, find(&notebook, "(1)")), r#"(1)\n \u0020g()"]}]}"#);
    assert_eq!(raw_at(&notebook, find(&notebook, "g()")), r#"g()"]}]}"#);
}

#[test]
fn prompts_are_taken_off() {
    let notebook = of_sources(&[
        ">>> def f():\n...     g()\n...\n>>> f()",
        "In [12]: if x:\n   ...:     h()\n   ...: ",
        "...\n",
        "x[...]\n",
    ]);
    assert_eq!(notebook.document.text(), "def f():\n    g()\n\nf()\nif x:\n    h()\n...\nx[...]\n");
    assert!(raw_at(&notebook, find(&notebook, "h()")).starts_with("h()"));
    assert!(notebook.notices.is_empty());
}

#[test]
fn line_breaks_that_json_forbids_are_read_all_the_same() {
    let raw = "{\"cells\": [{\"cell_type\": \"code\", \"source\": \"a = 1\nb = 2\0\n# c\"}]}";
    let notebook = read_good(raw);
    assert_eq!(find(&notebook, "# c").file_line, 3);
    assert!(common::messages(&notebook).contains(&"line break inside a JSON string"));
}

#[test]
fn an_empty_cell_is_an_empty_line() {
    let notebook = read_good(&version4(&[code(""), code(json!([])), code("x")]));
    assert_eq!(notebook.document.text(), "\n\nx\n");
    let position = find(&notebook, "x");
    assert_eq!((position.cell, position.line), (Some(3), 1));
    assert!(notebook.document.cells().iter().all(|cell| !cell.lines.is_empty()));
}
