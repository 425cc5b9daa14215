//! One cell must not take another with it.

mod common;

use common::{assert_cells_stand_alone, code, find, of_sources, read_good, version4};
use pyguard_notebook::{NoticeKind, read};
use pyguard_source::TextSize;
use serde_json::json;

#[test]
fn a_broken_cell_is_blanked_and_the_others_stay() {
    let cells =
        [code("import os"), code(json!(["if True:\n", "    foo(\n"])), code("os.system('x')")];
    let raw = serde_json::to_string_pretty(&json!({ "cells": cells })).unwrap();
    let notebook = read_good(&raw);
    assert_eq!(notebook.document.text(), "import os\n        \n        \nos.system('x')\n");
    assert_eq!(find(&notebook, "os.system").cell, Some(3));
    let [notice] = &notebook.notices[..] else { panic!("{:?}", notebook.notices) };
    assert_eq!(notice.kind, NoticeKind::Syntax);
    assert!(notice.message.starts_with("cell 2 does not parse: "), "{}", notice.message);
    let line = raw.lines().nth(notice.line as usize - 1).unwrap();
    assert!(line.contains("foo(") || line.contains("if True"), "{line}");
}

#[test]
fn the_good_lines_of_a_broken_cell_are_kept() {
    let notebook = of_sources(&[
        "import os\nprint \"py2\"\nos.system('é'); x = é é\n    \nos.remove('y')\n",
        "z = 1",
    ]);
    assert_eq!(
        notebook.document.text(),
        format!("import os\n{}\n{}\n    \nos.remove('y')\nz = 1\n", " ".repeat(11), " ".repeat(26))
    );
    assert_eq!(notebook.notices.len(), 1);
    assert!(notebook.notices[0].message.ends_with("; its broken lines are left out"));
    let position = find(&notebook, "os.remove");
    assert_eq!((position.line, position.char_col), (5, 1));
}

#[test]
fn a_broken_statement_leaves_the_others() {
    for (broken, next) in [
        ("foo(\n", "evil()"),
        ("x = '''\n", "evil()"),
        ("d = {1: 2,\n  3: 4\n", "@d\ndef f(): evil()"),
        ("try:\n  a()\nexcept A, e:\n  print e\n", "evil()"),
        ("def f():\n    # TODO\n\n", "evil()"),
        ("for i in x:\n  __ here\n", "evil()"),
    ] {
        let notebook = of_sources(&["first()", &format!("{broken}{next}"), "last()"]);
        assert_cells_stand_alone(&notebook);
        let text = notebook.document.text();
        assert!(text.ends_with(&format!("\n{next}\nlast()\n")), "{text}");
        assert_eq!(notebook.notices.len(), 1);
    }
}

#[test]
fn nothing_leaks_into_the_next_cell() {
    for source in [
        "x = '''",
        "x = \"\"\"text",
        "f'{",
        "f'''{x",
        "foo(",
        "[1,",
        "x = 1 \\",
        "x = 1 \\\r\n",
        "!ls \\",
        "%time \\",
        "# comment \\",
        "x = \\",
        "if x:",
        "if x: \\",
        "@decorator",
        "try:\n    pass",
        "def f():\n",
        "class A:\n    ",
        "for x in y:\n    \\",
        "async",
        "'\\",
        "x = '\\",
        "\u{c}\\",
        "\\",
        "\\\\",
        "\\\n\\",
    ] {
        for next in
            ["evil()", "    evil()\n", "'''; evil()", ")", "else: evil()", "'''\nevil()\n'''"]
        {
            let notebook = of_sources(&[source, next, "'''text'''; last()"]);
            assert_cells_stand_alone(&notebook);
            assert!(
                notebook.document.text().ends_with("\n'''text'''; last()\n"),
                "{source} {next}"
            );
            if next.ends_with("evil()") && !next.starts_with("'''") && !next.starts_with("else") {
                let evil = notebook.document.text().find("evil()").unwrap();
                assert!(
                    notebook.document.cells()[1].range.contains(TextSize::try_from(evil).unwrap())
                );
            }
        }
    }
}

#[test]
fn a_byte_order_mark_in_a_cell_is_no_python() {
    let notebook = of_sources(&["a = 1", "\u{feff}b = 2\nc = 3"]);
    assert_eq!(notebook.document.text(), "a = 1\n        \nc = 3\n");
    assert_cells_stand_alone(&notebook);
}

#[test]
fn a_panic_of_the_parser_is_a_broken_cell() {
    let notebook = of_sources(&["a = 1", "{)\n?", "b = 2"]);
    assert_eq!(notebook.document.text(), "a = 1\n  \n?\nb = 2\n");
    let message = &notebook.notices[0].message;
    assert!(message.starts_with("cell 2 does not parse: the parser gave up; "), "{message}");
}

#[test]
fn what_only_fails_when_run_is_kept() {
    let notebook = of_sources(&["return 5", "async with a: pass", "yield 1", "await x"]);
    assert_eq!(notebook.document.text(), "return 5\nasync with a: pass\nyield 1\nawait x\n");
    assert!(notebook.notices.is_empty());
}

#[test]
fn null_bytes_are_no_end() {
    let raw = version4(&[code("a = 1 \0 b"), code("c = 2")]);
    let notebook = read("x", raw).unwrap();
    assert!(notebook.document.text().ends_with("\nc = 2\n"));
    assert_cells_stand_alone(&notebook);
    let notebook = read_good(
        "{\"cells\": [{\"cell_type\": \"code\", \"source\": \"a\0b\"}, {\"cell_type\": \"code\", \"source\": \"c = 2\"}]}",
    );
    assert!(notebook.document.text().ends_with("\nc = 2\n"));
}
