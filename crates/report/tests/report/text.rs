use pyguard_report::{Format, Options};

use crate::sample;

fn text(report: &pyguard_finding::Report) -> String {
    sample::render(Format::Text, report, Options { timing: true, ..Options::default() })
}

#[test]
fn everything() {
    insta::assert_snapshot!(text(&sample::full()));
}

#[test]
fn colors() {
    let report = sample::report(vec![sample::flow(), sample::multi_line()], sample::errors());
    let output =
        sample::render(Format::Text, &report, Options { color: true, timing: true, explain: None });
    insta::assert_snapshot!(output.replace('\u{1b}', "␛"));
}

#[test]
fn a_clean_scan() {
    insta::assert_snapshot!(text(&sample::report(Vec::new(), Vec::new())), @"No findings in 214 files, 0.8 s.");
    let quiet =
        sample::render(Format::Text, &sample::report(Vec::new(), Vec::new()), Options::default());
    insta::assert_snapshot!(quiet, @"No findings in 214 files.");
}

#[test]
fn an_incomplete_scan_is_never_called_clean() {
    insta::assert_snapshot!(text(&sample::report(Vec::new(), sample::errors())));
}

#[test]
fn a_huge_line_costs_a_frame() {
    let mut finding = sample::flow();
    finding.fix = None;
    finding.snippet = format!("{}\n{}", "x".repeat(5_000_000), "y".repeat(5_000_000));
    finding.start.char_col = 2_500_000;
    finding.end.line = finding.start.line + 1;
    finding.end.char_col = 4_000_000;
    let output = text(&sample::report(vec![finding], Vec::new()));
    assert!(output.lines().all(|line| line.chars().count() < 200), "{output}");
}

#[test]
fn the_caret_stands_below_the_marked_text() {
    for (before, columns) in
        [("", 0), ("\t", 4), ("設定", 4), ("e\u{301}", 1), ("\u{200b}", 8), ("🦀\t", 6)]
    {
        let mut finding = sample::flow();
        finding.fix = None;
        finding.snippet = format!("{before}bad()");
        finding.start.char_col = u32::try_from(before.chars().count()).unwrap() + 1;
        finding.end.line = finding.start.line;
        finding.end.char_col = finding.start.char_col + 5;
        let output = text(&sample::report(vec![finding], Vec::new()));
        let caret = output.lines().find(|line| line.contains('^')).unwrap();
        assert_eq!(caret, format!("  | {}^^^^^", " ".repeat(columns)), "{before:?}");
    }
}
