//! Detectors that differ in each way on which the quick looks at a text rely.

use pyguard_secrets::personal::columns::ColumnKind;
use pyguard_secrets::{
    DetectorKind, DetectorSpec, Detectors, FormSpec, Part, Shape, Surface, SurfaceKind, Text,
};

fn found(shape: Shape, keywords: &[&str], caseless: bool, text: &str) -> Vec<String> {
    let form = FormSpec {
        keywords: keywords.iter().map(|&keyword| keyword.to_owned()).collect(),
        caseless,
        placeholders: true,
        ..FormSpec::new(shape)
    };
    let spec = DetectorSpec {
        kind: DetectorKind::Personal,
        forms: vec![form],
        precedence: 50,
        surfaces: Vec::new(),
        allow: Vec::new(),
        path: None,
        environment: None,
    };
    let surface = Surface { kind: SurfaceKind::Source, code: false };
    let parts = [Part { range: 0..text.len(), surface }];
    let looked_at = Text { path: "a.txt", text, parts: &parts };
    let found = Detectors::new([&spec], None).scan(looked_at, &|_| true);
    found.into_iter().map(|one| text[one.value].to_owned()).collect()
}

/// Keywords of two bytes and more, of any signs, wherever they stand.
#[test]
fn keywords_of_all_lengths_are_found() {
    for keyword in ["~q", "z9:", "zq_x", "zqxwv", "{{ zq-xw }}", "\u{e9}\u{df}", "tion", "from "] {
        for before in 0..18 {
            let regex = Shape::Regex(format!("{}([0-9]{{4}})", regex_escape(keyword)), Some(1));
            let text = format!("{}{keyword}2468", "-".repeat(before));
            assert_eq!(found(regex, &[keyword], true, &text), ["2468"], "{keyword} {before}");
        }
    }
}

fn regex_escape(text: &str) -> String {
    text.chars().map(|letter| format!("\\x{{{:x}}}", u32::from(letter))).collect()
}

/// Values may be empty but for a letter, and ask for what stands around them.
#[test]
fn values_of_all_lengths_are_found() {
    let assigned = |value: &str| Shape::Assigned {
        name: "zqkey".to_owned(),
        value: value.to_owned(),
        quoted: false,
    };
    for value in ["[0-9]", "[0-9]*", "(?:)|7", "^7$", "\\A7\\b", "7{1,9}"] {
        assert_eq!(found(assigned(value), &["zqkey"], false, "zqkey = 7\n"), ["7"], "{value}");
    }
    assert!(found(assigned("[0-9]{2}"), &["zqkey"], false, "zqkey = 7\n").is_empty());
}

/// An expression for cells may be true of a cell and of no part of the text that holds it.
#[test]
fn cells_that_ask_for_their_ends_are_found() {
    let columns = |value: Option<&str>, together| Shape::Columns {
        kinds: vec![ColumnKind::Email, ColumnKind::Passport],
        together,
        named: None,
        value: value.map(str::to_owned),
    };
    let text = "passport,town\nX4471935,Lund\nX8830264,Oslo\n";
    for value in [None, Some("X[0-9]{7}"), Some("^X[0-9]+$"), Some("\\AX[0-9]+\\z"), Some("[^Y]+")]
    {
        assert_eq!(
            found(columns(value, 1), &[], false, text),
            ["X4471935", "X8830264"],
            "{value:?}"
        );
    }
    assert!(found(columns(Some("Y[0-9]+"), 1), &[], false, text).is_empty());
    // Another kind is wanted beside it.
    assert!(found(columns(None, 2), &[], false, text).is_empty());
    let both = text.replace("town", "e-mail").replace("Lund", "ann.b@mailhost.dev");
    assert_eq!(
        found(columns(None, 2), &[], false, &both),
        ["X4471935", "ann.b@mailhost.dev", "X8830264"]
    );
}
