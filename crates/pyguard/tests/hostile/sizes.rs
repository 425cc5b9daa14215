use std::fs::File;
use std::io::Write;
use std::time::Duration;

use crate::RULES;
use crate::run::{Folder, PATIENCE};

/// Fifty megabytes in a debug build on a busy machine.
const LONG: Duration = Duration::from_secs(60);

fn one_line(megabytes: usize, call: &str) -> String {
    let numbers = "[1, 22, 'three', 4.5], ".repeat(megabytes * 1_000_000 / 23);
    format!("x = [{numbers}]; {call}\n")
}

#[test]
fn fifty_megabytes_in_one_line() {
    let folder = Folder::new(RULES);
    let code = one_line(50, "unsafe(1)");
    assert!(code.len() > 49_000_000);
    folder.write("src/odd.py", &code);
    folder.write("src/good.py", "unsafe(1)\n");
    let report = folder.check_with(&[], LONG);
    assert_eq!(report.lines("unsafe-call", "src/odd.py"), [1]);
    assert_eq!(report.lines("unsafe-call", "src/good.py"), [1]);
    assert!(report.size < 10_000, "{} bytes of output", report.size);
    for format in ["text", "sarif", "github"] {
        let run = folder.run(&["check", "src", "--config", "rules.yaml", "--format", format], LONG);
        assert_eq!(run.code, 1, "{}", run.stderr);
        assert!(run.stdout.len() < 20_000, "{} bytes of {format}", run.stdout.len());
    }
}

/// The rule's message repeats the argument.
#[test]
fn a_megabyte_bound_to_a_metavariable_is_not_repeated_whole() {
    let folder = Folder::new(RULES);
    let text = "a".repeat(1_000_000);
    folder.write("src/odd.py", format!("unsafe('{text}')\n").repeat(5));
    for format in ["text", "json", "sarif", "github"] {
        let run =
            folder.run(&["check", "src", "--config", "rules.yaml", "--format", format], PATIENCE);
        assert_eq!(run.code, 1, "{}", run.stderr);
        assert!(run.stdout.len() < 200_000, "{} bytes of {format}", run.stdout.len());
    }
}

#[test]
fn findings_in_findings_do_not_square_the_output() {
    let folder = Folder::new(RULES);
    folder.write("src/odd.py", format!("{}1{}\n", "unsafe(".repeat(1_000), ")".repeat(1_000)));
    let report = folder.check();
    assert_eq!(report.findings().len(), 1_000);
    assert!(report.size < 20_000_000, "{} bytes of output", report.size);
}

#[test]
fn a_name_of_a_megabyte() {
    let folder = Folder::new(RULES);
    let name = "a".repeat(1_000_000);
    folder.write("src/odd.py", format!("{name} = 1\nunsafe(2)\n"));
    assert_eq!(folder.check().lines("unsafe-call", "src/odd.py"), [2]);
}

#[test]
fn a_hundred_thousand_findings() {
    let folder = Folder::new(RULES);
    folder.write("src/odd.py", "unsafe(1)\n".repeat(100_000));
    let report = folder.check_with(&[], LONG);
    assert_eq!(report.findings().len(), 100_000);
}

/// `line` is the place of every finding here, so whatever looks up places must not look from the line's start.
#[test]
fn twenty_thousand_findings_in_one_line() {
    let folder = Folder::new(RULES);
    folder.write("src/odd.py", "unsafe(1); ".repeat(20_000));
    let report = folder.check();
    assert_eq!(report.findings().len(), 20_000);
    let last = &report.json["findings"][19_999]["start"];
    assert_eq!(last["col"], 19_999 * 11 + 1);
}

#[test]
fn a_suppression_comment_on_every_line() {
    let folder = Folder::new(RULES);
    folder.write("src/odd.py", "unsafe(1)  # nosemgrep\n".repeat(20_000) + "unsafe(2)\n");
    assert_eq!(folder.check().lines("unsafe-call", "src/odd.py"), [20_001]);
}

/// Six gigabytes that take no room on the disk; a run has less memory here.
#[cfg(target_os = "linux")]
#[test]
fn a_file_larger_than_memory() {
    for name in ["src/odd.py", "src/odd.ipynb", "src/odd.txt"] {
        let folder = Folder::new(&format!(
            "{RULES}  - {{id: text, languages: [regex], severity: LOW, message: m, pattern-regex: zzz}}\n"
        ));
        folder.write("src/good.py", "unsafe(1)\n");
        let mut file = File::create(folder.path(name)).unwrap();
        // What begins with zeros is no text and not read at all.
        file.write_all("# text\n".repeat(2000).as_bytes()).unwrap();
        file.set_len(6 << 30).unwrap();
        let report = folder.check();
        assert_eq!(report.lines("unsafe-call", "src/good.py"), [1]);
        assert_eq!(report.code, 3, "{:#}", report.json["errors"]);
        assert!(["limit", "read"].contains(&report.error_kinds(name)[0]));
    }
}
