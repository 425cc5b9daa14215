use std::os::unix::fs::symlink;
use std::time::Duration;

use serde_json::json;

use crate::escapes::{self, EVIL_RULES};
use crate::nesting;
use crate::notebooks::{deep, notebook, with};
use crate::run::{Folder, Report};
use crate::shapes;

/// A tree with all of it.
fn everything() -> Folder {
    let folder = Folder::new(nesting::RULES);
    folder.write("more/evil.yaml", EVIL_RULES);
    folder.write("more/cycle.yaml", "rules: &a [*a]\n");
    folder.write(
        "more/regex.yaml",
        "rules:\n  - {id: redos, languages: [regex], severity: LOW, message: m, pattern-regex: '(?=(a+)+$)(a|aa)+c'}\n",
    );
    escapes::fill(&folder);
    for shape in shapes::all() {
        folder
            .write(format!("src/shapes/{}.py", shape.name), format!("{}unsafe(1)\n", shape.source));
    }
    let mut odd = notebook();
    odd["metadata"]["deep"] = json!("HERE");
    folder.write("src/deep.ipynb", with(&odd, &deep(10_000)));
    folder.write("src/broken.ipynb", "{");
    folder.write("src/binary.py", b"\xff\xfe\0unsafe(1)\n");
    folder.write("src/empty.py", "");
    folder.write("src/returns.txt", "a\rb\r\nc");
    folder.write("src/a.txt", "a".repeat(50_000));
    folder.write("src/long.py", format!("x = [{}]; unsafe(1)\n", "1, ".repeat(300_000)));
    for n in 0..200 {
        folder.write(
            format!("src/many/{n}.py"),
            format!("import a\nunsafe({n})\nunsafe(a.b({n}))\n"),
        );
    }
    symlink(".", folder.path("src/again")).unwrap();
    symlink("nowhere", folder.path("src/nowhere.py")).unwrap();
    folder
}

#[test]
fn whatever_the_number_of_threads() {
    let folder = everything();
    for format in ["json", "text", "sarif", "github"] {
        let run = |jobs: &str| {
            let arguments = [
                "check",
                "missing.py",
                "src",
                "src/many",
                "--config",
                "rules.yaml",
                "--config",
                "more",
            ];
            let mut arguments = arguments.to_vec();
            arguments.extend(["--no-timing", "--format", format, "--jobs", jobs]);
            folder.run(&arguments, Duration::from_secs(120))
        };
        let (one, two) = (run("1"), run("2"));
        assert_eq!((one.code, two.code), (2, 2));
        assert!(one.stdout.len() > 10_000, "{format}");
        assert!(
            one.stdout == two.stdout,
            "{format}: {}",
            first_difference(&one.text(), &two.text())
        );
        assert_eq!(one.stderr, two.stderr);
        if format == "json" {
            let report = Report::new(one);
            assert!(report.lines("unsafe-call", "src/many/7.py") == [2, 3]);
            assert_eq!(report.error_kinds("missing.py"), ["read"]);
        }
    }
}

fn first_difference(left: &str, right: &str) -> String {
    let mut lines = left.lines().zip(right.lines()).filter(|(left, right)| left != right);
    lines.next().map_or_else(
        || "one is longer".to_owned(),
        |(left, right)| format!("{left:?} is not {right:?}"),
    )
}
