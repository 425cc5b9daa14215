//! Versions of the format, kernels, and notebooks that are not quite what they should be.

mod common;

use common::{code, find, languages, messages, raw_at, read_good, version4};
use pyguard_notebook::{CellKind, NotebookError, NoticeKind, read};
use serde_json::json;

#[test]
fn version_3_has_worksheets_and_a_language_for_each_cell() {
    let notebook = read_good(include_str!("fixtures/version3.ipynb"));
    assert_eq!(
        notebook.document.text(),
        "import os\nos.system('ls')\npass;   f()\nprint(1)\n\nx = 3\n"
    );
    assert_eq!(languages(&notebook), [None, None, Some("ruby"), None, None]);
    assert_eq!(notebook.cells[0].kind, CellKind::Markdown);
    assert_eq!(notebook.cells[1].execution_count, Some(3));
    let position = find(&notebook, "print");
    assert_eq!((position.cell, position.line), (Some(4), 1));
    assert!(raw_at(&notebook, find(&notebook, "f()")).starts_with("f()"));
    assert!(notebook.notices.is_empty());
}

#[test]
fn version_1_has_code() {
    let raw = r#"{"nbformat": 1, "cells": [{"cell_type": "code", "code": "x = 1"}]}"#;
    assert_eq!(read_good(raw).document.text(), "x = 1\n");
}

#[test]
fn the_version_decides_which_cells_count() {
    let cells = r#""cells": [{"cell_type": "code", "source": "new"}]"#;
    let worksheets = r#""worksheets": [{"cells": [{"cell_type": "code", "input": "old"}]}]"#;
    for (version, text) in [(4, "new\n"), (5, "new\n"), (3, "old\n"), (2, "old\n")] {
        let notebook = read_good(&format!("{{{cells}, {worksheets}, \"nbformat\": {version}}}"));
        assert_eq!(notebook.document.text(), text);
        assert_eq!(notebook.notices.len(), 1);
    }
}

#[test]
fn code_for_another_kernel_is_no_python() {
    let notebook = read_good(include_str!("fixtures/r_kernel.ipynb"));
    assert_eq!(notebook.document.text(), "");
    assert_eq!(languages(&notebook), [None, Some("R")]);
    assert_eq!(notebook.notices.len(), 1);
    assert_eq!((notebook.notices[0].kind, notebook.notices[0].line), (NoticeKind::Language, 23));
}

#[test]
fn one_sign_of_python_is_enough() {
    let cells = [code("x = 1")];
    for metadata in [
        json!({}),
        json!({ "kernelspec": { "name": "my-env" } }),
        json!({ "kernelspec": { "name": "python3" }, "language_info": { "name": "R" } }),
        json!({ "kernelspec": { "language": "R" }, "language_info": { "name": "ipython" } }),
        json!({ "kernelspec": { "language": "Python" } }),
        json!({ "kernelspec": { "language": "sage" } }),
        json!({ "kernelspec": 5, "language_info": ["x"] }),
        json!("nothing"),
    ] {
        let raw = json!({ "metadata": metadata, "cells": cells }).to_string();
        assert_eq!(read_good(&raw).document.text(), "x = 1\n", "{metadata}");
    }
}

#[test]
fn the_last_of_two_keys_counts() {
    let raw = r#"{
        "cells": [{"cell_type": "code", "source": "x = 1"}],
        "cells": [{"cell_type": "markdown",
                   "source": "y = 2",
                   "cell_type": "code", "\u0073ource": "z = 3"}]
    }"#;
    let notebook = read_good(raw);
    assert_eq!(notebook.document.text(), "z = 3\n");
    let lines: Vec<u32> = notebook.notices.iter().map(|notice| notice.line).collect();
    assert_eq!(lines, [3, 5, 5]);
    assert!(messages(&notebook).contains(&"`source` is given twice; the last one counts"));
}

#[test]
fn what_is_of_a_wrong_type_is_left_out_with_a_notice() {
    let cells = [
        json!(7),
        json!({ "cell_type": "code" }),
        json!({ "cell_type": "code", "source": { "a": [1] } }),
        json!({ "cell_type": "code", "source": ["a = 1\n", null, 2, "b = 2"] }),
        json!({ "cell_type": ["code"], "source": "x", "id": 5, "execution_count": "many" }),
        json!({ "cell_type": "future", "source": "x" }),
        code("good = 1"),
    ];
    let notebook = read_good(&version4(&cells));
    assert_eq!(notebook.document.text(), "a = 1\nb = 2\ngood = 1\n");
    assert_eq!(notebook.cells.len(), 7);
    assert_eq!(find(&notebook, "good").cell, Some(7));
    assert_eq!(
        messages(&notebook),
        [
            "a cell is not an object",
            "cell 2 has no source",
            "the source of cell 3 is neither a string nor a list",
            "the source of cell 4 has lines that are not strings",
            "cell 5 is of no known kind",
            "cell 6 is of no known kind",
        ]
    );
    for raw in [r#"{"cells": {}}"#, r#"{"worksheets": 1}"#, r#"{"worksheets": [1]}"#, "{}"] {
        assert_eq!(read_good(raw).notices.len(), 1, "{raw}");
    }
}

#[test]
fn an_empty_notebook_is_clean() {
    for raw in ["", " \n", "\u{feff}", &version4(&[])] {
        let notebook = read_good(raw);
        assert_eq!((notebook.document.text(), notebook.cells.len()), ("", 0));
        assert!(notebook.notices.is_empty());
    }
}

#[test]
fn broken_json_is_an_error_with_its_place() {
    for (raw, line, column, message) in [
        ("{\n \"cells\": [}", 2, 12, "expected a value"),
        ("{\"cells\": [1,]}", 1, 14, "expected a value"),
        ("{\"é\": 1,}", 1, 9, "expected a key in double quotes"),
        ("{\"cells\": []\n\"a\": 1}", 2, 1, "expected `,` or `}`"),
        ("{\"cells\": [[{\"a\" 1}]]}", 1, 18, "expected `:`"),
        ("{\"x\": [1 2]}", 1, 10, "expected `,` or `]`"),
        ("{\"x\": \"\\q\"}", 1, 8, "not an escape sequence of JSON"),
        ("{\"x\": \"\\u12\"}", 1, 8, "not an escape sequence of JSON"),
        ("{\"x\": nul}", 1, 7, "expected a value"),
        ("{\"x\": 1}\n<<<<<<<", 2, 1, "text after the end of the notebook"),
        ("{\"cells\": [{\"source\": \"x", 1, 23, "a string that is never closed"),
        ("{\"cells\": [", 1, 12, "the file ends too early"),
        ("{\"a\": \"x,\n\"b\": 1}", 1, 10, "a string that is not closed on its line"),
        ("not json", 1, 1, "expected a value"),
    ] {
        assert_eq!(
            read("x", raw).unwrap_err(),
            NotebookError::Json { line, column, message },
            "{raw}"
        );
    }
    for raw in ["[]", "1", "\"x\"", "null"] {
        assert_eq!(read("x", raw).unwrap_err(), NotebookError::NotAnObject);
    }
}

#[test]
fn numbers_that_only_python_takes_for_json_are_read() {
    let raw = r#"{"metadata": {"a": NaN, "b": [-Infinity, Infinity, -1.5e+3]}, "cells": []}"#;
    assert!(read_good(raw).notices.is_empty());
}

#[test]
fn any_cut_of_a_notebook_is_an_error_and_no_crash() {
    for raw in [include_str!("fixtures/analysis.ipynb"), include_str!("fixtures/version3.ipynb")] {
        let raw = raw.trim_end();
        for end in (1..raw.len()).filter(|end| raw.is_char_boundary(*end)) {
            assert!(read("x", &raw[..end]).is_err(), "{end}");
        }
    }
}
