use std::borrow::Cow;

use pyguard_report::escape;

#[test]
fn visible_text_is_borrowed() {
    for text in ["", "plain", "é 設定 🦀", "a\u{301}"] {
        assert!(matches!(escape::line(text), Cow::Borrowed(same) if same == text));
    }
    assert!(matches!(escape::block("two\nlines"), Cow::Borrowed(_)));
}

#[test]
fn hidden_characters_are_spelled_out() {
    for (text, expected) in [
        ("\u{1b}[31m", "\\u{1b}[31m"),
        ("\u{9b}1m\u{7f}\0", "\\u{9b}1m\\u{7f}\\u{0}"),
        ("a\u{202e}b\u{2066}c\u{2069}", "a\\u{202e}b\\u{2066}c\\u{2069}"),
        ("zero\u{200b}width\u{feff}", "zero\\u{200b}width\\u{feff}"),
        ("line\u{2028}para\u{2029}nel\u{85}", "line\\u{2028}para\\u{2029}nel\\u{85}"),
        ("tag\u{e0041}\u{fe0f}", "tag\\u{e0041}\\u{fe0f}"),
    ] {
        assert_eq!(escape::line(text), expected);
        assert_eq!(escape::block(text), expected);
    }
}

#[test]
fn lines_and_tabs_differ_between_line_and_block() {
    let text = "a\tb\r\nc\rd\n";
    assert_eq!(escape::line(text), "a\\u{9}b\\u{d}\\u{a}c\\u{d}d\\u{a}");
    assert_eq!(escape::block(text), "a    b\nc\\u{d}d\n");
}
