//! Notebooks that are too much.

mod common;

use common::{code, find, of_sources, read_good};
use pyguard_notebook::{NoticeKind, read};
use serde_json::json;

#[test]
fn deep_values_do_not_blind_the_cells() {
    for depth in [10_000, 1_000_000] {
        let lists = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        let objects = format!("{}1{}", "{\"a\":".repeat(depth), "}".repeat(depth));
        let raw = format!(
            "{{\"metadata\": {{\"deep\": {lists}}},\n\"cells\": [\n{{\"cell_type\": \"code\", \"outputs\": {objects},\n\
             \"source\": \"x = 1\"}}, {{\"cell_type\": \"code\", \"source\": {lists}}}]}}"
        );
        let notebook = read_good(&raw);
        assert_eq!(find(&notebook, "x = 1").file_line, 4);
        let kinds: Vec<_> =
            notebook.notices.iter().map(|notice| (notice.kind, notice.line)).collect();
        assert!(kinds.contains(&(NoticeKind::Limit, 1)), "{kinds:?}");
        assert!(read("x", &raw[..raw.len() / 2]).is_err());
    }
}

#[test]
fn deep_code_is_left_out_before_it_is_parsed() {
    let depth = 100_000;
    for (open, close) in [
        ("(", ")"),
        ("[", "]"),
        ("{1:", "}"),
        ("f(", ")"),
        ("a[", "]"),
        ("-", ""),
        ("not ", ""),
        ("1+", ""),
        ("1**", ""),
        ("lambda: ", ""),
        ("lambda x, y: ", ""),
        ("0 if 1 else ", ""),
        ("a.", ""),
        ("f()(", ")"),
        ("await ", ""),
        ("x or y and ", ""),
        ("*", ""),
        ("x == (y := ", ")"),
        ("f'{", "}'"),
        ("lambda x=", ": 0"),
    ] {
        let deep = format!("x = {}a{}", open.repeat(depth), close.repeat(depth));
        let notebook = of_sources(&["import os", &deep, "last()"]);
        let text = notebook.document.text();
        assert!(text.starts_with("import os\n  ") && text.ends_with(" \nlast()\n"), "{open}");
        assert_eq!(notebook.notices[0].kind, NoticeKind::Limit, "{open}");
    }
    // Broken, and nested for the parser all the same.
    for unit in ["+lambda \n\tnot |", "f(],", "(;", "lambda ;"] {
        assert_eq!(of_sources(&[&unit.repeat(depth)]).notices.len(), 1, "{unit}");
    }
    let nested = format!("x = {}a{}", "f(".repeat(900), ")".repeat(900));
    assert!(of_sources(&[&nested]).notices.is_empty());
    let chain = format!("x = a{}", ".b(c)[0]".repeat(depth));
    assert_eq!(of_sources(&[&chain]).notices.len(), 1);
    let indented: String = (0..2000).map(|depth| format!("{}if x:\n", " ".repeat(depth))).collect();
    assert_eq!(of_sources(&[&format!("{indented}{}y", " ".repeat(2000))]).notices.len(), 1);
}

#[test]
fn long_code_is_not_deep() {
    let row = "(1, -2, a.b[0], lambda x, y: x + y, 'k', f'{x}', not z),\n";
    let source =
        format!("x = [\n{}]\n{}", row.repeat(3000), "y = x.a.b(1) + 2; z = -y\n".repeat(3000));
    let notebook = of_sources(&[&source]);
    assert!(notebook.notices.is_empty());
    assert_eq!(notebook.document.text(), source);
}

#[test]
fn large_outputs_are_passed_over() {
    let image = "iVBORw0KGgo\\n".repeat(200_000);
    let raw = format!(
        r#"{{"cells": [{{"cell_type": "code", "outputs": [{{"data": {{"image/png": "{image}"}}}}], "source": "x = 1"}}]}}"#
    );
    assert_eq!(read_good(&raw).document.text(), "x = 1\n");
}

#[test]
fn notices_and_cells_have_an_end() {
    let cells = vec![json!(1); 5000];
    let notebook = read_good(&json!({ "cells": cells }).to_string());
    assert_eq!(notebook.notices.len(), 1001);
    assert_eq!(notebook.notices[1000].message, "4000 further notices are not shown");

    let mut cells = vec![json!({}); 100_000];
    cells.push(code("x = 1"));
    let notebook = read_good(&json!({ "cells": cells }).to_string());
    assert_eq!(notebook.cells.len(), 100_000);
    assert_eq!(notebook.notices[0].message, "more than 100000 cells; the rest is left out");
}
