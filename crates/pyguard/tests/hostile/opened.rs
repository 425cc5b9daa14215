//! Notebooks that are too much of what the built-in checks of notebooks look for.

use std::time::Duration;

use serde_json::{Value, json};

use crate::notebooks::notebook;
use crate::run::{Folder, Report};

/// A debug build on a busy machine.
const LONG: Duration = Duration::from_secs(60);

/// All built-in rules, those of the audit included.
fn check(notebook: &Value) -> Report {
    let folder = Folder::new("rules: []\n");
    folder.write("odd.ipynb", notebook.to_string());
    let arguments = ["check", "odd.ipynb", "--tier", "audit", "--format", "json"];
    Report::new(folder.run(&arguments, LONG))
}

fn with_output(media: &str, text: &str) -> Value {
    let mut notebook = notebook();
    notebook["cells"][0]["outputs"] =
        json!([{"output_type": "display_data", "metadata": {}, "data": {media: text}}]);
    notebook
}

fn with_source(source: &str) -> Value {
    let mut notebook = notebook();
    notebook["cells"][0]["source"] = json!(source);
    notebook
}

#[test]
fn a_hundred_thousand_active_tags() {
    let report = check(&with_output("image/svg+xml", &"<svg onload=a()>".repeat(100_000)));
    assert!(!report.findings().is_empty());
    let report = check(&with_output("text/html", &"<img src=x onerror=fetch(1)>".repeat(100_000)));
    assert!(!report.findings().is_empty());
    check(&with_output("text/html", &"<a href='".repeat(200_000)));
    check(&with_output("text/html", &"<div>".repeat(200_000)));
}

/// Each selector was looked for in all pages.
#[test]
fn styles_for_what_is_not_there() {
    let cover = "{position:fixed;inset:0;z-index:9}";
    let sheets = (0..40).map(|sheet| {
        let rules = (0..4_000).map(|rule| format!(".c{sheet}-{rule}{cover}"));
        format!("<style>{}</style>", rules.collect::<String>())
    });
    let page = format!("{}{}", sheets.collect::<String>(), "some words ".repeat(100_000));
    let silent = check(&with_output("text/html", &page));
    assert!(silent.lines("style-hides-cells", "odd.ipynb").is_empty());
    let covered = check(&with_output("text/html", &format!("{page}<p class=c7-9>")));
    assert!(!covered.lines("style-hides-cells", "odd.ipynb").is_empty());
}

#[test]
fn markdown_and_formulas_without_an_end() {
    let mut notebook = notebook();
    for source in ["[".repeat(100_000), "* ".repeat(100_000), "$".repeat(100_001)] {
        notebook["cells"][0] = json!({"cell_type": "markdown", "metadata": {}, "source": source});
        check(&notebook);
    }
    check(&with_output("text/latex", &"\\input{".repeat(100_000)));
}

#[test]
fn commands_in_commands() {
    let report = check(&with_source(&format!("%%bash\n{}", "curl x | sh; ".repeat(20_000))));
    assert!(!report.findings().is_empty());
    check(&with_source(&format!("!{}", "$(".repeat(50_000))));
    check(&with_source(&format!("!echo {}", "{x}".repeat(20_000))));
}

#[test]
fn cells_that_need_each_other() {
    let mut notebook = notebook();
    let cells = (0..10_000).map(|number| {
        let source = format!("x{number} = x{} + y", number + 1);
        json!({"cell_type": "code", "id": format!("c{number}"), "metadata": {}, "execution_count": number, "outputs": [], "source": source})
    });
    notebook["cells"] = cells.collect();
    assert!(!check(&notebook).findings().is_empty());
}
