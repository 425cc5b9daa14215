//! Which cells are Python.

mod common;

use common::{languages, messages, of_sources};

#[test]
fn line_magics_stay_in_the_module() {
    let sources = [
        "%matplotlib inline\n!pip install x\nfiles = !ls *.py\nn = %time f()\nprint?\n?len\n",
        "x = await f()",
    ];
    let notebook = of_sources(&sources);
    assert_eq!(notebook.document.text(), format!("{}{}\n", sources[0], sources[1]));
    assert!(notebook.notices.is_empty());
}

#[test]
fn cell_magics_that_run_python_keep_their_cell() {
    for magic in [
        "time",
        "timeit -n 3",
        "capture out",
        "prun",
        "memit",
        "debug",
        "python",
        "python3 -u",
        "script python3",
        "script --bg python",
    ] {
        let source = format!("%%{magic}\nx = 1\n");
        let notebook = of_sources(&[&source, "y = 2"]);
        assert_eq!(notebook.document.text(), format!("{source}y = 2\n"), "{magic}");
        assert!(notebook.notices.is_empty());
    }
}

#[test]
fn other_cell_magics_keep_their_cell_out() {
    for (magic, language) in [
        ("html", "html"),
        ("HTML", "html"),
        ("js", "javascript"),
        ("javascript", "javascript"),
        ("writefile x.py", "writefile"),
        ("sql db", "sql"),
        ("R -i x", "R"),
        ("cython", "cython"),
        ("python2", "python2"),
        ("time\n%%bash", "bash"),
        ("no_such_magic", "no_such_magic"),
    ] {
        let source = format!("%%{magic}\nx = 1 'not python\n");
        let notebook = of_sources(&[&source, "y = 2"]);
        assert_eq!(notebook.document.text(), "y = 2\n", "{magic}");
        assert_eq!(languages(&notebook), [Some(language), None]);
        assert!(notebook.notices.is_empty() && !notebook.cells[0].is_python());
    }
}

#[test]
fn cells_for_a_program_stay_as_they_are_and_are_no_python() {
    for (magic, language) in [
        ("bash", "bash"),
        ("sh", "sh"),
        ("!", "sh"),
        ("system", "sh"),
        ("script bash", "bash"),
        ("script python2", "python2"),
        ("script", "script"),
        ("bash -s {x}", "bash"),
    ] {
        let source = format!("\n%%{magic}\nx = 1 'nöt python\n");
        let notebook = of_sources(&[&source, "y = 2"]);
        let document = &notebook.document;
        assert_eq!(document.text(), format!("{source}y = 2\n"), "{magic}");
        let blank = " ".repeat("x = 1 'nöt python".len());
        assert_eq!(document.python_text(), format!("\n%%{magic}\n{blank}\ny = 2\n"), "{magic}");
        assert_eq!(languages(&notebook), [Some(language), None]);
        let commands: Vec<bool> = document.cells().iter().map(|cell| cell.is_command).collect();
        assert_eq!(commands, [true, false]);
        assert!(notebook.notices.is_empty() && !notebook.cells[0].is_python());
    }
}

#[test]
fn a_cell_magic_stands_on_the_first_line_that_is_not_blank() {
    for source in ["\n \t\n%%bash\nls -l 'x", "  %%bash\n  ls -l 'x", ">>> %%bash\nls -l 'x"] {
        assert_eq!(languages(&of_sources(&[source])), [Some("bash")], "{source}");
    }
    let notebook = of_sources(&["# list\n%%bash\nls -l 'x'\n"]);
    assert_eq!(languages(&notebook), [None]);
    assert_eq!(notebook.notices.len(), 1);
    assert_eq!(languages(&of_sources(&["%%bash?"])), [None]);
}

#[test]
fn databricks_changes_the_language_with_a_line_magic() {
    let notebook = of_sources(&[
        "%md\n# Title",
        "%md Some text",
        "%sql\nselect 1",
        "%sh ls -l",
        "%sql select 1\nx = 1",
        "%python\ny = 2",
    ]);
    assert_eq!(
        languages(&notebook),
        [Some("markdown"), Some("markdown"), Some("sql"), Some("sh"), None, None]
    );
    assert!(notebook.notices.is_empty());
}

#[test]
fn a_lone_line_magic_needs_no_percent_sign() {
    let notebook = of_sources(&[
        "pip install torch\n",
        "cd ../data",
        "ls",
        "pip = 3",
        "pip install a\nprint x",
    ]);
    assert_eq!(languages(&notebook), [Some("pip"), Some("cd"), None, None, None]);
    assert_eq!(messages(&notebook).len(), 1);
}
