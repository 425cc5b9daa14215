//! Notebooks that are written as text.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "helpers of tests fail the test")]

use pyguard_notebook::{CellKind, Notebook, edit, is_literate, read_script, script_texts};
use pyguard_source::{DocumentKind, TextRange, TextSize};

fn read(path: &str, raw: &str) -> Notebook {
    let notebook = read_script(path, raw.to_owned()).expect("a notebook");
    assert_eq!(notebook.document.text().len(), raw.len(), "{path}");
    assert_eq!(notebook.document.raw(), raw, "{path}");
    notebook
}

fn is_none(path: &str, raw: &str) -> bool {
    read_script(path, raw.to_owned()).is_err()
}

/// The sources of the cells as the checks of notebooks see them, each with one word for what it is.
fn sources(notebook: &Notebook) -> Vec<(&'static str, String)> {
    let texts = script_texts(&notebook.document).expect("texts");
    let part = |part: &pyguard_source::TextPart| {
        (part.surface.name(), texts.document.slice(part.range).to_owned())
    };
    texts.parts.iter().map(part).collect()
}

fn offset(text: &str, part: &str) -> TextSize {
    TextSize::try_from(text.find(part).expect("the part")).unwrap()
}

/// Cell, line in the cell and line in the file of a piece of the module.
fn place(notebook: &Notebook, piece: &str) -> (Option<u32>, u32, u32) {
    let at = notebook.document.position(offset(notebook.document.text(), piece));
    (at.cell, at.line, at.file_line)
}

const DATABRICKS: &str = "\
# Databricks notebook source
# MAGIC %md
# MAGIC # Title
# MAGIC <b>bold</b>

# COMMAND ----------

# MAGIC %pip install requests==2.32.0 {extra}

# COMMAND ----------

# DBTITLE 1,Load
import os

x = os.getcwd()

# COMMAND ----------

# MAGIC %sh
# MAGIC rm -rf $HOME/x

# COMMAND ----------

# MAGIC %sql
# MAGIC select 1
";

#[test]
fn databricks_cells_have_their_numbers_and_kinds() {
    let notebook = read("a.py", DATABRICKS);
    let kinds: Vec<(CellKind, Option<&str>)> =
        notebook.cells.iter().map(|cell| (cell.kind, cell.language.as_deref())).collect();
    assert_eq!(
        kinds,
        [
            (CellKind::Markdown, None),
            (CellKind::Code, None),
            (CellKind::Code, None),
            (CellKind::Code, Some("sh")),
            (CellKind::Code, Some("sql")),
        ]
    );
    assert_eq!(place(&notebook, "x = os"), (Some(3), 3, 15));
    assert_eq!(place(&notebook, "# MAGIC select"), (None, 25, 25));
    assert_eq!(
        sources(&notebook),
        [
            ("markdown", "%md\n# Title\n<b>bold</b>\n".to_owned()),
            ("code", "%pip         install requests==2.32.0 {extra}\n".to_owned()),
            ("code", "import os\n\nx = os.getcwd()\n".to_owned()),
            ("code", "%sh\nrm -rf $HOME/x\n".to_owned()),
            ("code", "%sql\nselect 1\n".to_owned()),
        ]
    );
}

#[test]
fn commented_commands_are_shown_and_all_else_keeps_its_bytes() {
    let notebook = read("a.py", DATABRICKS);
    let document = &notebook.document;
    assert_eq!(document.kind(), DocumentKind::Notebook);
    let differing: Vec<(&str, &str)> = document
        .text()
        .lines()
        .zip(document.raw().lines())
        .filter(|(shown, written)| shown != written)
        .collect();
    let line = "%pip         install requests==2.32.0 {extra}";
    assert_eq!(differing, [(line, "# MAGIC %pip install requests==2.32.0 {extra}")]);
    assert_eq!(place(&notebook, "{extra}"), (Some(2), 1, 8));
}

const PERCENT: &str = "\
# ---
# jupyter:
#   jupytext:
#     text_representation:
#       format_name: percent
# ---

# %% [markdown]
# # Title
# text

# %%
import os
# !pip install {name}
if name:
    # %time f()
    # files = !ls {name}
    # !echo a \\
    #    b
    pass

# %% [markdown]
r\"\"\"
more
\"\"\"

# %% language=\"bash\"
# ls -l
# rm x

# %% tags=[\"a\"]
text = '''
# %%
# !not a command
'''
";

#[test]
fn percent_cells_of_jupytext() {
    let notebook = read("a.py", PERCENT);
    let found = sources(&notebook);
    let of_code = "import os\n!  pip install {name}\nif name:\n    pass;   f()\n    files =   !ls {name}\n    !  echo a \\\n         b\n    pass\n";
    let expected = [
        ("markdown", "# Title\ntext\n".to_owned()),
        ("code", of_code.to_owned()),
        ("markdown", "r\"\"\"\nmore\n\"\"\"\n".to_owned()),
        ("code", "%%bash\nls -l\nrm x\n".to_owned()),
        ("code", "text = '''\n# %%\n# !not a command\n'''\n".to_owned()),
    ];
    for (found, expected) in found.iter().zip(&expected) {
        assert_eq!(found, expected);
    }
    assert_eq!(found.len(), expected.len());
    assert_eq!(notebook.document.kind(), DocumentKind::Notebook);
    assert_eq!(place(&notebook, "import os"), (Some(2), 1, 13));
    assert_eq!(place(&notebook, "text = "), (Some(5), 1, 32));
}

/// As Jupytext 1.x writes it; its own reader makes the same cells of it.
const LIGHT: &str = "\
# ---
# jupyter:
#   jupytext:
#     text_representation:
#       extension: .py
#       format_name: light
# ---

# # Title
# + with <b>HTML</b>

# %matplotlib inline
# !pip install {name}

import os
# a comment before code
x = os.getcwd()


def twice(value):
    first = value

    return first * 2


text = \"\"\"one

# + two
\"\"\"

# + tags=[\"parameters\"]
rate = 1

kept = 2
# -

# + [markdown] editable=true
# # Text
#
# between marks

# + language=\"bash\"
# rm -rf $HOME/x
# -
";

#[test]
fn light_cells_of_jupytext_are_paragraphs() {
    let notebook = read("a.py", LIGHT);
    let cells = sources(&notebook);
    let expected = [
        ("markdown", "# Title\n+ with <b>HTML</b>\n"),
        ("code", "%matplotlib   inline\n!  pip install {name}\n"),
        ("code", "import os\n# a comment before code\nx = os.getcwd()\n"),
        ("code", "def twice(value):\n    first = value\n\n    return first * 2\n"),
        ("code", "text = \"\"\"one\n\n# + two\n\"\"\"\n"),
        ("code", "rate = 1\n\nkept = 2\n"),
        ("markdown", "# Text\n\nbetween marks\n"),
        ("code", "%%bash\nrm -rf $HOME/x\n"),
    ];
    let found: Vec<(&str, &str)> =
        cells.iter().map(|(kind, text)| (*kind, text.as_str())).collect();
    assert_eq!(found, expected);
    assert_eq!(notebook.cells.last().unwrap().language.as_deref(), Some("bash"));
    assert_eq!(place(&notebook, "kept = 2"), (Some(6), 3, 34));
}

#[test]
fn paragraphs_are_no_cells_where_no_header_says_so() {
    let without = LIGHT.replace("format_name: light", "format_name: sphinx");
    assert!(is_none("a.py", &without));
}

#[test]
fn comments_are_no_commands_where_no_header_says_so() {
    let raw = "import os\n\n# %% first\n# !pip install x\nx = 1\n\n#%%\ny = 2\n";
    let notebook = read("a.py", raw);
    assert_eq!(notebook.document.text(), raw);
    assert_eq!(notebook.document.kind(), DocumentKind::Python);
    assert_eq!(place(&notebook, "import os"), (Some(1), 1, 1));
    assert_eq!(place(&notebook, "x = 1"), (Some(2), 2, 5));
    assert_eq!(place(&notebook, "y = 2"), (Some(3), 1, 8));
}

#[test]
fn python_that_does_not_parse_is_left_as_it_is() {
    for raw in [
        "# Databricks notebook source\n# MAGIC %pip install x\n\n# COMMAND ----------\n\nprint 'a'\n",
        "# ---\n#   jupytext:\n# ---\n# %%\n# !ls\nx = (\n",
    ] {
        let notebook = read("a.py", raw);
        assert_eq!(notebook.document.text(), raw);
        assert_eq!(notebook.document.kind(), DocumentKind::Python);
        assert_eq!(notebook.notices, []);
    }
}

#[test]
fn other_python_files_are_no_notebooks() {
    for raw in [
        "",
        "x = 5\n%% y\n",
        "x = '''\n# %%\n'''\n",
        "# %%timeit\nx = 1\n",
        "x = 1  # %%\n",
        "#  Databricks notebook source\n",
        "import marimo\napp = marimo.App()\n",
    ] {
        assert!(is_none("a.py", raw), "{raw}");
    }
}

#[test]
fn marimo_cells_are_functions_of_the_program() {
    let raw = "\
import marimo

app = marimo.App(width=\"medium\")

with app.setup:
    import os


@app.cell
def _(
    a,
):
    # what it does
    x = a + 1
    return (x,)


@app.cell(hide_code=True)
def _(mo):
    mo.md(r\"\"\"
# Title
\"\"\")
    return

def helper():
    y = 1
";
    let notebook = read("a.py", raw);
    assert_eq!(notebook.document.text(), raw);
    assert_eq!(notebook.document.kind(), DocumentKind::Python);
    assert_eq!(place(&notebook, "import os"), (Some(1), 1, 6));
    assert_eq!(place(&notebook, "# what"), (Some(2), 1, 13));
    assert_eq!(place(&notebook, "x = a"), (Some(2), 2, 14));
    assert_eq!(place(&notebook, "# Title"), (Some(3), 2, 21));
    assert_eq!(place(&notebook, "y = 1"), (None, 26, 26));
    assert!(script_texts(&notebook.document).is_none());
}

const QUARTO: &str = "\
---
title: größe
---

Text with `code`.

```{python}
#| echo: false
import os
!ls {x}
```

```python
shown only
```

```{{python}}
also = shown
```

```{bash}
ls -l
```

~~~~
```{python}
inside
```
~~~~

```{python}
os.getcwd()
";

#[test]
fn quarto_runs_blocks_in_braces() {
    let notebook = read("a.qmd", QUARTO);
    let code: Vec<String> = sources(&notebook)
        .into_iter()
        .filter(|(kind, _)| *kind == "code")
        .map(|(_, source)| source)
        .collect();
    assert_eq!(code, ["#| echo: false\nimport os\n!ls {x}\n", "%%bash\nls -l\n", "os.getcwd()\n"]);
    assert_eq!(notebook.document.kind(), DocumentKind::Notebook);
    assert_eq!(place(&notebook, "import os"), (Some(2), 2, 9));
    assert_eq!(place(&notebook, "os.getcwd"), (Some(6), 1, 32));
    let shown: Vec<&str> = notebook.document.text().split_whitespace().collect();
    assert!(!shown.iter().any(|word| ["title:", "shown", "inside", "Text"].contains(word)));
}

#[test]
fn markdown_is_a_notebook_where_jupytext_says_so() {
    let head =
        "---\njupyter:\n  jupytext:\n    text_representation:\n      format_name: markdown\n---\n";
    let body = "# A\n\n\nB\n\n```python\nx = 1\n```\n\n```python .noeval\ny = 1\n```\n\n```yaml\nz: 1\n```\n";
    let raw = format!("{head}{body}");
    let notebook = read("a.md", &raw);
    let kinds: Vec<&str> = sources(&notebook).iter().map(|(kind, _)| *kind).collect();
    assert_eq!(kinds, ["markdown", "markdown", "code", "markdown"]);
    assert_eq!(place(&notebook, "x = 1"), (Some(3), 1, 13));
    assert!(is_none("a.md", body));
    assert!(is_none("a.md", &format!("---\ntitle: jupytext\n---\n{body}")));
    assert!(is_none("a.md", &format!("{head}Text only\n")));
}

#[test]
fn myst_cells_have_options_before_their_code() {
    let raw = "---\njupytext:\n  text_representation:\n    format_name: myst\n---\n\n```{code-cell} ipython3\n:tags: [hide]\n\nx = 1\n```\n\n```{code-cell}\n---\ntags: [a]\n---\ny = 2\n```\n\n```{note}\nz\n```\n";
    let notebook = read("a.md", raw);
    assert_eq!(place(&notebook, "x = 1"), (Some(1), 2, 10));
    assert_eq!(place(&notebook, "y = 2"), (Some(2), 1, 17));
    assert_eq!(notebook.notices, []);
}

#[test]
fn names_and_beginnings_tell_what_may_be_literate() {
    let head = |text: &'static str| move |_: usize| Some(text.as_bytes().to_vec());
    let is = |name: &str, text| is_literate(name.as_ref(), head(text));
    assert!(is("a.qmd", ""));
    assert!(is("a.md", "---\njupytext:\n  a: b\n---\n"));
    assert!(!is("a.md", "# Title\n"));
    assert!(!is("a.txt", "---\njupytext:\n  a: b\n---\n"));
}

#[test]
fn broken_cells_are_told_with_their_line() {
    let notebook = read("a.qmd", "\n```{python}\nx = 1\ny = (\n```\n\n```{python}\nz = 1\n```\n");
    let told: Vec<(u32, &str)> =
        notebook.notices.iter().map(|notice| (notice.line, &notice.message[..6])).collect();
    assert_eq!(told, [(5, "cell 1")]);
    assert!(notebook.document.text().contains("z = 1"));
}

fn edited(path: &str, raw: &str, from: &str, to: &str) -> Option<String> {
    let document = read(path, raw).document;
    let start = offset(document.text(), from);
    let range = TextRange::at(start, TextSize::of(from));
    edit(&document, &[(range, to)]).ok()
}

#[test]
fn edits_are_made_in_the_file() {
    for (path, raw, from, to) in [
        ("a.py", DATABRICKS, "os.getcwd()", "'.'"),
        ("a.py", DATABRICKS, "{extra}", "{quote(extra)}"),
        ("a.py", PERCENT, "ls {name}", "ls {quote(name)}"),
        ("a.qmd", QUARTO, "os.getcwd()", "'größe'"),
        ("a.qmd", QUARTO, "import os\n", "import os\nimport html\n"),
    ] {
        let after = edited(path, raw, from, to).expect("an edit");
        assert_eq!(after, raw.replacen(from, to, 1), "{path} {from}");
    }
}

#[test]
fn edits_that_the_file_has_no_place_for_are_refused() {
    for (path, raw, from, to) in [
        ("a.py", DATABRICKS, "%pip ", "%conda "),
        ("a.py", DATABRICKS, "x = os", "# COMMAND ----------\nx = os"),
        ("a.qmd", QUARTO, "os.getcwd()", "```\n"),
        ("a.py", PERCENT, "import os", "x = ("),
    ] {
        assert_eq!(edited(path, raw, from, to), None, "{path} {from}");
    }
}
