use pyguard_report::{Format, Options};

use crate::sample;

#[test]
fn everything() {
    insta::assert_snapshot!(sample::render(Format::Github, &sample::full(), Options::default()));
}

#[test]
fn a_clean_scan_says_nothing() {
    let report = sample::report(Vec::new(), Vec::new());
    assert_eq!(sample::render(Format::Github, &report, Options::default()), "");
}

#[test]
fn one_command_per_finding_and_error_whatever_they_hold() {
    let report = sample::report(vec![sample::hostile()], sample::errors());
    let output = sample::render(Format::Github, &report, Options::default());
    assert_eq!(output.lines().count(), 1 + report.errors.len());
    for line in output.lines() {
        assert!(line.starts_with("::error file=") || line.starts_with("::warning file="), "{line}");
        let properties = line[2..].split("::").next().unwrap();
        assert!(!properties.contains("forged,"), "{line}");
        assert!(
            line.chars().all(|character| !pyguard_report::escape::is_hidden(character)),
            "{line}"
        );
    }
}
