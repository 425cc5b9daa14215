//! All texts of a notebook.

#![allow(clippy::unwrap_used, reason = "clippy does not see that this is test code")]

mod common;

use common::parts::{Part, parts, texts_of};
use pyguard_notebook::{NotebookError, texts};
use pyguard_source::{DocumentKind, Media, SourceKind, Surface};
use serde_json::{Value, json};

const CODE: Surface = Surface::Source(SourceKind::Code);

fn output(number: u32, media: Media) -> Surface {
    Surface::Output { media, number }
}

/// A code cell with the given outputs, in a notebook of version 4.
fn with_outputs(outputs: &Value) -> String {
    json!({"cells": [{"cell_type": "code", "source": "f()", "outputs": outputs}]}).to_string()
}

fn display(data: &Value) -> String {
    with_outputs(&json!([{"output_type": "display_data", "data": data, "metadata": {}}]))
}

fn part(cell: impl Into<Option<u32>>, surface: Surface, text: &str) -> Part {
    (cell.into(), surface, text.to_owned())
}

#[test]
fn sources_are_whole_and_in_the_order_of_the_file() {
    let raw = json!({"cells": [
        {"source": ["# Title\n", "text"], "cell_type": "markdown", "metadata": {}},
        {"cell_type": "code", "source": ["%%bash\n", "export A=b"], "outputs": [], "execution_count": null},
        {"cell_type": "raw", "source": "as it is\n"},
        {"cell_type": "code", "source": "  >>> if (:\n!ls"},
        {"cell_type": "code", "source": []},
        {"cell_type": "unheard of", "source": "x"},
    ], "metadata": {"a": 1}, "nbformat": 4})
    .to_string();
    assert_eq!(
        parts(&raw),
        [
            part(1, Surface::Source(SourceKind::Markdown), "# Title\ntext\n"),
            part(2, CODE, "%%bash\nexport A=b\n"),
            part(3, Surface::Source(SourceKind::Raw), "as it is\n"),
            part(4, CODE, "  >>> if (:\n!ls\n"),
            part(6, Surface::Source(SourceKind::Raw), "x\n"),
            part(None, Surface::NotebookMetadata, "{\"a\":1}\n"),
        ]
    );
    assert_eq!(texts_of(&raw).document.kind(), DocumentKind::Text);
}

#[test]
fn outputs_are_told_apart_by_type() {
    let raw = with_outputs(&json!([
        {"output_type": "stream", "name": "stdout", "text": ["a\n", "b\n"]},
        {"output_type": "execute_result", "execution_count": 3, "metadata": {"isolated": true}, "data": {
            "text/plain": "plain",
            "text/html": ["<table>\n", "<td>a@b</td>"],
            "text/markdown": "**m**",
            "text/latex": "$l$",
            "application/javascript": "j()",
            "image/svg+xml": "<svg/>",
            "text/csv": "a,b",
            "application/vnd.x.v1+json": {"k": ["v\n", "w"]},
            "application/json": "{\"k\": 1}",
            "application/vnd.unknown": "other",
            "image/png": "aGVsbG8=",
            "application/pdf": ["aGVsbG8="],
        }},
        "no object",
    ]));
    assert_eq!(
        parts(&raw)[1..],
        [
            part(1, output(1, Media::Text), "a\nb\n"),
            part(1, output(2, Media::Json), "{\"isolated\":true}\n"),
            part(1, output(2, Media::Text), "plain\n"),
            part(1, output(2, Media::Html), "<table>\n<td>a@b</td>\n"),
            part(1, output(2, Media::Markdown), "**m**\n"),
            part(1, output(2, Media::Latex), "$l$\n"),
            part(1, output(2, Media::JavaScript), "j()\n"),
            part(1, output(2, Media::Svg), "<svg/>\n"),
            part(1, output(2, Media::Other), "a,b\n"),
            part(1, output(2, Media::Json), "{\"k\":[\"v\n\",\"w\"]}\n"),
            part(1, output(2, Media::Json), "{\"k\": 1}\n"),
            part(1, output(2, Media::Other), "other\n"),
            part(1, output(3, Media::Json), "\"no object\"\n"),
        ]
        .map(|(cell, surface, text)| (cell, surface, text))
    );
}

#[test]
fn errors_read_as_on_a_terminal() {
    let raw = with_outputs(&json!([{
        "output_type": "error", "ename": "KeyError", "evalue": "'a'",
        "traceback": ["\u{1b}[0;31m-----\u{1b}[0m", "\u{1b}[38;5;241mline\u{1b}[K\u{1b}]8;;x", "last"],
    }]));
    let error = Surface::Error { number: 1 };
    assert_eq!(
        parts(&raw)[1..],
        [
            part(1, error, "KeyError\n"),
            part(1, error, "'a'\n"),
            part(1, error, "-----\nline\u{1b}]8;;x\nlast\n"),
        ]
    );
}

#[test]
fn colours_stay_where_they_are_written_by_hand() {
    let raw = json!({"cells": [{"cell_type": "code", "source": "\u{1b}[0m", "outputs": [
        {"output_type": "stream", "text": "\u{1b}[32mgreen\u{1b}[0m"},
    ]}]});
    assert_eq!(
        parts(&raw.to_string()),
        [part(1, CODE, "\u{1b}[0m\n"), part(1, output(1, Media::Text), "green\n")]
    );
}

#[test]
fn encoded_data_are_left_out() {
    let long = "Ab+/".repeat(2000);
    let html = format!("<img src='data:image/png;base64,{long}'> text ;base64,short");
    let raw = display(&json!({
        "text/html": html,
        "application/vnd.unknown": long,
        "application/vnd.x+json": {"bdata": long, "note": format!("{html}\n")},
    }));
    let shown = "<img src='data:image/png;base64,'> text ;base64,short";
    assert_eq!(
        parts(&raw)[1..],
        [
            part(1, output(1, Media::Html), &format!("{shown}\n")),
            part(
                1,
                output(1, Media::Json),
                &format!("{{\"bdata\":\"\",\"note\":\"{shown}\n\"}}\n")
            ),
        ]
    );
    let source = json!({"cells": [{"cell_type": "markdown", "source": html}]}).to_string();
    assert_eq!(parts(&source)[0].2.trim_end(), html);
}

#[test]
fn json_keeps_its_shape_with_escapes_undone() {
    let raw = r#"{"metadata": {
  "papermill": {"parameters": {"api_\u006bey": "va\/lue \"q\"", "n": 1.5e3}},
  "x": []
 }, "cells": []}"#;
    let expected = "{\n  \"papermill\": {\"parameters\": {\"api_key\": \"va/lue \"q\"\", \"n\": 1.5e3}},\n  \"x\": []\n }\n";
    assert_eq!(parts(raw), [part(None, Surface::NotebookMetadata, expected)]);
}

#[test]
fn widgets_and_colab_metadata_are_read_in_any_shape() {
    let model = json!({"model_id": {"state": {"value": "typed in"}}});
    for widgets in [
        json!({"application/vnd.jupyter.widget-state+json": {"state": model, "version_major": 2}}),
        json!({"application/vnd.jupyter.widget-state+json": model}),
    ] {
        let raw = json!({"cells": [{
            "cell_type": "code", "source": "x",
            "metadata": {"colab": {"base_uri": "https://localhost:8080/", "form": "text"}, "id": "abc"},
            "outputs": [{"output_type": "display_data", "metadata": {}, "data": {
                "application/vnd.jupyter.widget-view+json": {"model_id": "m"}}}],
        }], "metadata": {"widgets": widgets, "colab": {"name": "n.ipynb"}}})
        .to_string();
        let found = parts(&raw);
        let surfaces: Vec<Surface> = found.iter().map(|(_, surface, _)| *surface).collect();
        assert_eq!(
            surfaces,
            [CODE, Surface::CellMetadata, output(1, Media::Json), Surface::NotebookMetadata]
        );
        assert!(found[1].2.contains("\"base_uri\":\"https://localhost:8080/\""));
        assert!(found[3].2.contains("\"value\":\"typed in\""));
    }
}

#[test]
fn attachments_give_names_and_texts() {
    let raw = json!({"cells": [{"cell_type": "markdown", "source": "s", "attachments": {
        "scan of a.png": {"image/png": "aGVsbG8="},
        "b.txt": {"text/plain": ["c\n", "d"]},
        "odd": 7,
    }}]})
    .to_string();
    assert_eq!(
        parts(&raw)[1..],
        ["scan of a.png\n", "b.txt\n", "c\nd\n", "odd\n", "7\n"].map(|text| part(
            1,
            Surface::Attachment,
            text
        ))
    );
}

#[test]
fn version_3_is_read_as_jupyter_does() {
    // The version stands behind the cells here, and lines have no line breaks of their own.
    let raw = json!({"worksheets": [
        {"cells": [
            {"cell_type": "code", "language": "python", "input": ["a", "b"], "prompt_number": 1, "collapsed": false,
             "outputs": [
                {"output_type": "stream", "stream": "stdout", "text": ["one\n", "two"]},
                {"output_type": "pyout", "html": ["<b>", "</b>"], "text": "t", "json": ["{", "}"], "png": "aGk="},
                {"output_type": "pyerr", "ename": "E", "evalue": "v", "traceback": ["x", "y"]},
             ],
             "prompt_outputs": [{"output_type": "display_data", "latex": "l", "jpeg": "aGk="}]},
            {"cell_type": "heading", "level": 1, "source": "h"},
        ], "metadata": {"sheet": 1}},
        {"cells": [{"cell_type": "code", "input": "c"}]},
    ], "metadata": {"name": "old"}, "nbformat": 3, "nbformat_minor": 0})
    .to_string();
    let markdown = Surface::Source(SourceKind::Markdown);
    let error = Surface::Error { number: 3 };
    assert_eq!(
        parts(&raw),
        [
            part(1, CODE, "a\nb\n"),
            part(1, output(1, Media::Text), "one\ntwo\n"),
            part(1, output(2, Media::Html), "<b>\n</b>\n"),
            part(1, output(2, Media::Text), "t\n"),
            part(1, output(2, Media::Json), "{\n}\n"),
            part(1, error, "E\n"),
            part(1, error, "v\n"),
            part(1, error, "x\ny\n"),
            part(1, output(1, Media::Latex), "l\n"),
            part(2, markdown, "h\n"),
            part(None, Surface::NotebookMetadata, "{\"sheet\":1}\n"),
            part(3, CODE, "c\n"),
            part(None, Surface::NotebookMetadata, "{\"name\":\"old\"}\n"),
        ]
    );
}

#[test]
fn the_version_decides_about_line_breaks_wherever_it_stands() {
    let cells = r#"[{"cell_type": "code", "source": ["a", "b"]}]"#;
    for (raw, expected) in [
        (format!(r#"{{"cells": {cells}}}"#), "ab\n"),
        (format!(r#"{{"cells": {cells}, "nbformat": 3}}"#), "a\nb\n"),
        (format!(r#"{{"nbformat": 3, "cells": {cells}}}"#), "a\nb\n"),
        (format!(r#"{{"worksheets": [{{"cells": {cells}}}], "nbformat": 4}}"#), "ab\n"),
        (format!(r#"{{"worksheets": [{{"cells": {cells}}}]}}"#), "ab\n"),
    ] {
        assert_eq!(parts(&raw), [part(1, CODE, expected)], "{raw}");
    }
}

#[test]
fn what_jupyter_overlooks_is_text_too() {
    let raw = r#"{"cells": [
        {"cell_type": "code", "source": "old", "source": ["a", {"b": "c"}], "note": "n", "outputs": {"x": 1}},
        "loose"
    ], "cells": 5, "worksheets": "w", "extra": {"key": "value"}, "metadata": null}"#;
    assert_eq!(
        parts(raw),
        [
            part(1, CODE, "old\n"),
            part(1, CODE, "[\"a\", {\"b\": \"c\"}]\n"),
            part(1, Surface::CellMetadata, "\"note\": \"n\"\n"),
            part(1, Surface::CellMetadata, "{\"x\": 1}\n"),
            part(2, Surface::CellMetadata, "\"loose\"\n"),
            part(None, Surface::NotebookMetadata, "5\n"),
            part(None, Surface::NotebookMetadata, "\"w\"\n"),
            part(None, Surface::NotebookMetadata, "\"extra\": {\"key\": \"value\"}\n"),
        ]
    );
}

#[test]
fn hostile_files_are_errors_or_text() {
    let deep = format!("{{\"metadata\": {}1{}}}", "[".repeat(200_000), "]".repeat(200_000));
    assert_eq!(parts(&deep).len(), 1);
    let halves = r#"{"cells": [{"cell_type": "code", "source": "\ud83d\ud83dx\ude00"}]}"#;
    assert_eq!(parts(halves), [part(1, CODE, "\u{fffd}\u{fffd}x\u{fffd}\n")]);
    assert!(parts("").is_empty() && parts(" \u{a}").is_empty() && parts("\u{feff}{}").is_empty());
    assert_eq!(texts("x", "[1]").unwrap_err(), NotebookError::NotAnObject);
    for broken in ["{", "{\"cells\": [{\"source\": \"a]}", "{} x", "nul"] {
        assert!(matches!(texts("x", broken), Err(NotebookError::Json { .. })), "{broken}");
    }
}
