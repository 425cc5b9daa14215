//! Code that would make following data through it endless: it ends, and what was not followed is said.

use std::fmt::Write;
use std::time::Duration;

use crate::run::{Folder, Report};

/// A debug build on a busy machine.
const LONG: Duration = Duration::from_secs(120);

const FLOWS: &str = r"
rules:
  - id: flow
    mode: taint
    options: {interfile: true}
    languages: [python]
    severity: ERROR
    message: data from outside
    pattern-sources: [{pattern: source(...)}]
    pattern-sinks: [{pattern: sink(...)}]
    pattern-sanitizers: [{pattern: clean(...)}]
";

fn scanned(code: &str) -> Report {
    let folder = Folder::new(FLOWS);
    folder.write("src/odd.py", code);
    folder.write("src/good.py", "sink(source())\n");
    let report = folder.check_with(&[], LONG);
    assert_eq!(report.lines("flow", "src/good.py"), [1]);
    report
}

/// Either the flow at the end is found, or the report says that the file was not followed to the end.
fn found_or_said(report: &Report, line: u64) {
    let found = report.lines("flow", "src/odd.py").contains(&line);
    let errors = report.errors("src/odd.py");
    let said = errors.iter().any(|(_, message)| message.contains("incomplete"));
    assert!(found || said, "neither found nor said");
}

#[test]
fn ten_thousand_functions_that_call_the_next_one() {
    let mut code = "def start():\n    f0(source())\n".to_owned();
    for number in 0..10_000 {
        writeln!(code, "def f{number}(x):\n    return f{}(x)", number + 1).unwrap();
    }
    code.push_str("def f10000(x):\n    sink(x)\n");
    found_or_said(&scanned(&code), 20_004);
}

#[test]
fn ten_thousand_functions_that_call_each_other() {
    let mut code = String::new();
    let mut state = 1u32;
    let mut any = || {
        // Numbers that look random and are the same every time.
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state / 4096 % 10_000
    };
    for number in 0..10_000 {
        let (first, second) = (any(), any());
        let result = if number % 97 == 0 { "source(y)" } else { "z + w" };
        write!(
            code,
            "def f{number}(x, y):\n    z = f{first}(x, y)\n    w = f{second}(z, x)\n    return {result}\n"
        )
        .unwrap();
    }
    code.push_str("sink(f1(f2(0, 1), f0(1, 2)))\n");
    found_or_said(&scanned(&code), 40_001);
}

#[test]
fn five_thousand_branches() {
    let mut code = "def big():\n    q = source()\n    a = {}\n".to_owned();
    for number in 0..5_000 {
        write!(
            code,
            "    if q == 'v{number}' + str(a):\n        a['k{}'] = q + 'x'\n    elif a:\n        q = q + a['k{}']\n",
            number % 50,
            number * 7 % 50
        )
        .unwrap();
    }
    code.push_str("    sink(q)\n");
    found_or_said(&scanned(&code), 20_004);
}

#[test]
fn a_dictionary_of_a_megabyte() {
    let mut code = "def big():\n    q = source()\n    x = {".to_owned();
    for number in 0..35_000 {
        write!(code, "'k{number}': q.get('{number}', f(q)), ").unwrap();
    }
    code.push_str("}\n    sink(x['k3'])\n");
    assert!(code.len() > 1_000_000);
    found_or_said(&scanned(&code), 4);
}

/// `disabled = set(disabled)` was looked through for ever.
#[test]
fn a_collection_made_of_itself() {
    let code = "\
def register(disabled):
    disabled = set(disabled)
    for plugin in source():
        if plugin in disabled:
            sink(plugin)
register([1])
";
    assert_eq!(scanned(code).lines("flow", "src/odd.py"), [5]);
}
