use crate::RULES;
use crate::run::{Folder, Report};

/// Scans a file of these bytes beside a good one.
fn check(bytes: impl AsRef<[u8]>) -> Report {
    let folder = Folder::new(RULES);
    folder.write("src/odd.py", bytes);
    folder.write("src/good.py", "unsafe(1)\n");
    let report = folder.check();
    assert_eq!(report.lines("unsafe-call", "src/good.py"), [1]);
    report
}

/// Scanned whole: these lines, and nothing to complain about.
fn assert_lines(bytes: impl AsRef<[u8]>, lines: &[u64]) {
    let report = check(bytes);
    assert_eq!(report.lines("unsafe-call", "src/odd.py"), lines);
    assert_eq!(report.errors("src/odd.py"), []);
    assert_eq!(report.code, 1);
}

#[test]
fn nothing() {
    assert_lines("", &[]);
}

#[test]
fn only_a_byte_order_mark() {
    assert_lines("\u{feff}", &[]);
}

#[test]
fn a_byte_order_mark_before_code() {
    let report = check("\u{feff}unsafe(2)\n");
    assert_eq!(report.lines("unsafe-call", "src/odd.py"), [1]);
    assert_eq!(report.code, 1);
}

#[test]
fn windows_line_ends() {
    assert_lines("x = 1\r\nunsafe(2)\r\n\r\nunsafe(4)", &[2, 4]);
}

/// Python ends a line at a lone carriage return, so this is two calls and not a comment.
#[test]
fn code_after_a_comment_that_ends_in_a_carriage_return() {
    let report = check("# harmless\runsafe(2)\r");
    assert_eq!(report.findings().len(), 2, "{:#}", report.json);
}

#[test]
fn form_feeds_and_tabs() {
    assert_lines("\x0cif x:\n\tunsafe(2)\n\x0c\nunsafe(4)\n", &[2, 4]);
}

#[test]
fn tabs_count_as_one_column() {
    let report = check("if x:\n\t\tunsafe(2)\n");
    let odd = report.json["findings"]
        .as_array()
        .unwrap()
        .iter()
        .find(|finding| finding["path"] == "src/odd.py");
    assert_eq!(odd.unwrap()["start"]["col"], 3);
}

#[test]
fn nul_bytes() {
    let report = check("x = 1\nunsafe(2)\n\0\0\nunsafe(4)\n");
    assert!(report.lines("unsafe-call", "src/odd.py").contains(&2), "{:#}", report.json);
    assert_eq!((report.error_kinds("src/odd.py"), report.code), (vec!["syntax"], 3));
}

#[test]
fn invalid_utf8_is_told_and_the_rest_scanned() {
    let report = check(b"a = 1\nb = '\xff\xfe'\nunsafe(3)\n");
    assert_eq!(report.lines("unsafe-call", "src/odd.py"), [3]);
    assert_eq!((report.error_kinds("src/odd.py"), report.code), (vec!["read"], 3));
    assert_eq!(report.json["errors"][0]["line"], 2);
}

#[test]
fn windows_1252() {
    let report =
        check(b"# -*- coding: cp1252 -*-\nname = 'caf\xe9'  # \x93quoted\x94\nunsafe(3)\n");
    assert_eq!(report.lines("unsafe-call", "src/odd.py"), [3]);
    assert_eq!((report.error_kinds("src/odd.py"), report.code), (vec!["read"], 3));
}

#[test]
fn utf16_is_not_clean() {
    let mut bytes = vec![0xff, 0xfe];
    bytes.extend("unsafe(1)\n".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(check(bytes).code, 3);
}

/// Python reads this file as UTF-7, where the comment is a line break and a call.
#[test]
fn another_encoding_than_utf8_is_not_clean() {
    let report = check("# -*- coding: utf-7 -*-\n# +AAo-unsafe(2)\n");
    assert_eq!(report.code, 3, "Python runs what was not looked at: {:#}", report.json);
}

#[test]
fn columns_count_bytes_as_semgrep_counts_them() {
    let report = check("'äß€😀'; unsafe(2)\n");
    let odd = report.json["findings"]
        .as_array()
        .unwrap()
        .iter()
        .find(|finding| finding["path"] == "src/odd.py");
    let before = "'äß€😀'; ".len();
    assert_eq!(odd.unwrap()["start"]["offset"], before);
    assert_eq!(odd.unwrap()["start"]["col"], before + 1);
}

/// Rules for prompt files made every image in the tree an error.
#[test]
fn a_picture_that_no_rule_is_for_is_no_error() {
    let folder = Folder::new(
        r"
rules:
  - id: word
    languages: [generic]
    severity: ERROR
    message: found
    pattern: unsafe
    paths:
      include: ['*.txt']
",
    );
    folder.write("src/picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\xff unsafe");
    folder.write("src/notes.txt", "unsafe\n");
    let report = folder.check();
    assert_eq!(report.lines("word", "src/notes.txt"), [1]);
    assert!(report.errors("src/picture.png").is_empty());
}
