//! No format lets text from scanned files act on a terminal or a runner, and none panics on odd places.

use proptest::prelude::*;
use pyguard_finding::{Finding, ScanError};
use pyguard_report::{Format, Options, escape};

use crate::sample;

/// Text rich in what could do harm.
fn hostile_text() -> impl Strategy<Value = String> {
    let harmful = prop::sample::select(vec![
        "\n",
        "\r\n",
        "\r",
        "\t",
        "\u{1b}[31m",
        "\u{9b}",
        "\u{202e}",
        "\u{2066}",
        "\u{200b}",
        "\u{2028}",
        "\u{85}",
        "::",
        "::error::",
        "##[error]",
        "%0A",
        "設",
        "e\u{301}",
        "](",
        "🦀",
        "    ",
    ]);
    let piece = prop_oneof![
        harmful.prop_map(str::to_owned),
        any::<char>().prop_map(String::from),
        "[a-z ]{0,12}"
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn finding() -> impl Strategy<Value = Finding> {
    let texts = (hostile_text(), hostile_text(), hostile_text(), hostile_text());
    let place = (1u32..5, 0u32..60, 0u32..5, 0u32..60, 0u32..80);
    (texts, place, any::<bool>()).prop_map(|((path, message, snippet, other), place, in_cell)| {
        let (line, col, more_lines, end_col, offset) = place;
        let mut finding = if in_cell { sample::notebook() } else { sample::flow() };
        (finding.start.line, finding.start.char_col) = (line, col);
        (finding.end.line, finding.end.char_col) = (line + more_lines, end_col);
        if let Some(edit) = finding.fix.iter_mut().flat_map(|fix| &mut fix.edits).next() {
            edit.start.offset = finding.start.offset;
            edit.end.offset = finding.start.offset + offset;
            edit.text.clone_from(&other);
        }
        for step in &mut finding.trace {
            step.message.clone_from(&other);
            step.path.clone_from(&path);
        }
        finding.metavars.insert("$X".into(), other);
        finding.path = path;
        finding.message = message;
        finding.snippet = snippet;
        finding
    })
}

/// Without the colours that the renderer itself sets: `ESC [ digits ; … m`.
fn without_colors(output: &str) -> String {
    let mut parts = output.split("\u{1b}[");
    let mut plain = parts.next().unwrap().to_owned();
    for part in parts {
        let rest = part
            .trim_start_matches(|character: char| character.is_ascii_digit() || character == ';');
        plain.push_str(rest.strip_prefix('m').unwrap());
    }
    plain
}

fn is_plain(output: &str) -> bool {
    output.chars().all(|character| character == '\n' || !escape::is_hidden(character))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_format_shows_hidden_characters(finding in finding(), path in hostile_text(), message in hostile_text()) {
        let mut errors = sample::errors();
        errors[0] = ScanError { path, message, ..errors[0].clone() };
        let report = sample::report(vec![finding], errors);
        for format in Format::ALL {
            let output = sample::render(format, &report, Options::default());
            prop_assert!(is_plain(&output), "{format}: {output:?}");
        }
        let plain = sample::render(Format::Text, &report, Options::default());
        let colored = sample::render(Format::Text, &report, Options { color: true, ..Options::default() });
        prop_assert_eq!(without_colors(&colored), plain);
    }

    #[test]
    fn github_has_one_command_per_line(finding in finding()) {
        let report = sample::report(vec![finding], Vec::new());
        let output = sample::render(Format::Github, &report, Options::default());
        prop_assert_eq!(output.lines().count(), 1);
        prop_assert!(output.starts_with("::error file="));
    }

    #[test]
    fn escaped_width_is_the_width_of_the_escaped_text(character: char) {
        let escaped = escape::block(character.encode_utf8(&mut [0; 4])).into_owned();
        let width: usize = escaped.chars().map(escape::width).sum();
        prop_assert_eq!(escape::width(character), width);
    }
}
