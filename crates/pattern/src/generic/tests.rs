use proptest::prelude::*;
use ruff_text_size::{TextRange, TextSize};

use super::*;

fn search(
    pattern: &str,
    text: &str,
    span: u32,
    comments: Option<CommentStyle>,
) -> Vec<GenericMatch> {
    let pattern =
        GenericPattern::parse(pattern, &GenericOptions { ellipsis_max_span: span }).unwrap();
    pattern.find(text, &GenericDocument::new(text, comments))
}

fn spans(pattern: &str, text: &str, span: u32, comments: Option<CommentStyle>) -> Vec<(u32, u32)> {
    let matches = search(pattern, text, span, comments);
    matches.iter().map(|found| (found.range.start().to_u32(), found.range.end().to_u32())).collect()
}

fn texts<'t>(pattern: &str, text: &'t str) -> Vec<&'t str> {
    search(pattern, text, 10, None).iter().map(|found| &text[found.range]).collect()
}

/// Random patterns and texts, measured on Semgrep CE 1.185: pattern, text, `generic_ellipsis_max_span`, matches.
type Measured = (&'static str, &'static str, u32, &'static [(u32, u32)]);
const MEASURED: &[Measured] = &[
    ("", " b c\n\n    \n", 10, &[(1, 1), (3, 3)]),
    ("\n", "  c [  ]\n\n", 10, &[(2, 2), (4, 4), (7, 7)]),
    (" ", "  [ .\n  \n", 10, &[(2, 2), (4, 4)]),
    ("(\n", "[ a b ] )\n( a ) a a\n\n\n\n\n\n", 1, &[(10, 11)]),
    ("a\n", "b { c b } a\n", 10, &[(10, 11)]),
    ("$Y", "a\n(\nc (\n", 10, &[(0, 1), (4, 5)]),
    (" \n", "  a\n", 10, &[(2, 2)]),
    ("b\n", "( a ) a\n\n\n\n[ a b ] ) [ a b ]\n\na\n", 10, &[(15, 16), (25, 26)]),
    ("  ", "    \"", 10, &[(4, 4)]),
    ("...", "q ] ( [ x ] x ] a z", 10, &[(0, 19), (8, 9)]),
    ("$Y\n", " c\n", 10, &[(1, 2)]),
    ("  \n", "    a\n  \n    \n", 10, &[(4, 4)]),
    (
        "a\na\n",
        "\n\n\n\n\n\na [ a b ] )\n) [ a b ]\n\n\n\n  ( (\n\n\n\n    ( )\n   a a (\n\n\n\n",
        10,
        &[(51, 54)],
    ),
    ("...\n", "a b\n  b a\n  \n  ( a )\n    \n\n\n\n    \n    \n  ) (\n", 1, &[(0, 9), (17, 18)]),
    ("    \n", "  a\nc a\n", 10, &[(2, 2), (4, 4), (6, 6)]),
    (
        ") $Y\n",
        "( a )\na\n\n\n\n\n\n\n\n  [ a b ] c [ a b ]\n  a\n  a ( [ a b ]\n    (\n      b [ a b ] a\n",
        10,
        &[(4, 7)],
    ),
    ("$...A\n", "b ( a ) (\n\n\n\n( a ) a\n\n\n\n\n", 2, &[(0, 9), (4, 5), (15, 16)]),
    ("] ...\n", "( a )\nc ( a ) [ a b ]\n\n\n\nb ( a\n", 10, &[(20, 30)]),
    ("$...A b", "b\n", 10, &[(0, 1)]),
    ("    \nb\n", "\nc . b a\n    b c [ c ]\n", 10, &[(5, 6), (13, 14)]),
    ("... $Y\n", "( a )\nc ( a ) [ a b ]\n\n\n\nb ( a\n", 10, &[(2, 3), (10, 11), (16, 17)]),
    (
        "$X [ a\n",
        "a a a\n\n\n\n  ( a ) a )\n\na ) (\n  b a\n    [ a b ] [ a b ]\n      ( a ) ( a ) b\n      \n",
        1,
        &[(32, 41)],
    ),
    ("  ...\na", "a c b a b\n", 10, &[(0, 1), (6, 7)]),
    (
        "$Y a ...",
        "\nc a\n a ( a\n\n  \na\n\n    \n  . [ ( ( c ) . a { b ( c { ( } } ] { ( ( c b } { ( }\n \n",
        10,
        &[(1, 77), (3, 11)],
    ),
    (
        "[\n  ...\n",
        "\n\n\n\n\n[ a b ]\n  \n    \n    a ( a ) [ a b ]\n      )\n     \n",
        10,
        &[(5, 10), (33, 38)],
    ),
    ("  $...A\na", "( b a b\n", 10, &[(4, 5)]),
    (
        "a $Y ( [\n",
        "c c\n\n  a a\n  ( [ a b ] a\na a\n\n\n\n\n  \n\n  ( a ) a b\n    ( ( a )\n\n",
        10,
        &[(7, 16)],
    ),
    ("$...A ...", "[  ] c a\n    c\n  (  )\n", 10, &[(0, 21), (13, 14)]),
    ("$...A\n  \n", "    \na . [  ] a\n", 10, &[(5, 15)]),
    ("... a ...\n", "\n\n\n\nc a\n\n\n\n\n  b\n\na a\n\n", 1, &[(4, 7)]),
    (
        ") ...\na a\n",
        "\nc\n( a ) a\na a )\n  ( a ) (\n    a\n\n      ( ( a ) a\n    [ a b ] [ a b ] ( a )\n",
        3,
        &[(7, 12)],
    ),
    ("$...B ...\n", "c a\n", 10, &[(0, 3)]),
    (
        "$Y a\n... (\n",
        "c\nb a c\n\n\n\nc a\n  ( a )\n    b ( a ) c\n\n\n\n      \n      ) [ a b ]\n      \n",
        10,
        &[(11, 18)],
    ),
    ("    ... ...\n", " a a a\n \n", 10, &[(1, 1), (3, 3), (5, 5)]),
    ("$X $X\n  ...\n", "\n\n\n\n\n\n  \n  b\n\n\n\n c\na a b\na a\n", 10, &[(19, 22), (25, 28)]),
    (
        "... ]\n  ...\n",
        "c c\n\n  a a\n  ( [ a b ] a\na a\n\n\n\n\n  \n\n  ( a ) a b\n    ( ( a )\n\n",
        10,
        &[(7, 22)],
    ),
    (
        "$...A $Y $X\n",
        "a a [ a b ]\na\n  \n\n  \n\n \n\n\n\n   a\n     \n\n       \n\n\n\n",
        10,
        &[(0, 3), (6, 9)],
    ),
    (
        "... ] $X ...\n",
        "c a a\na ( (\n\n\n  ( (\n  a\n  a\n\n  c [ a b ] b\n    \n\n",
        10,
        &[(0, 42)],
    ),
    ("( $...A $X ]\n", "c\nc\n( b\n\n\n\n  \n  [ a b ] [ a b ] ( a )\n\n b\n\n \n", 10, &[(4, 23)]),
    ("$...A $X ...\n", "\n) ) )\n\n[ a b ]\n\n", 3, &[(1, 13)]),
];

#[test]
fn measured_random_cases() {
    for &(pattern, text, span, expected) in MEASURED {
        assert_eq!(spans(pattern, text, span, None), expected, "{pattern:?} in {text:?}");
    }
}

/// Measured on Semgrep CE 1.185: pattern, text, matched texts.
const BEHAVIOUR: &[(&str, &str, &[&str])] = &[
    ("foo", "foo bar\nxfoo foo_x foo-x foo.foo", &["foo", "foo", "foo", "foo"]),
    ("FOO", "foo Foo FOO", &["FOO"]),
    ("a $X c", "a b c\na . c\na b\nc\na 1 c a é c a \"x\" c", &["a b c", "a b\nc", "a 1 c"]),
    ("$X = $X", "a = a\nb = c\nx = b = b", &["a = a", "b = b"]),
    ("a ... b", "a b a x b b a\nx\nb", &["a b", "a x b", "a\nx\nb"]),
    ("a ... b", "a a b", &["a b"]),
    ("a ... a", "a 1 a 2 a 3 a", &["a 1 a", "a 2 a", "a 3 a"]),
    ("a ...", "a 1 a 2 a 3", &["a 1 a 2 a 3"]),
    ("... b", "1 2 b 3 b", &["1 2 b"]),
    ("... c", "(b c)\n[(a) c]", &["b c", "(a) c"]),
    ("a ... b", "a\n1\n2\n3\n4\n5\n6\n7\n8\n9\nb", &["a\n1\n2\n3\n4\n5\n6\n7\n8\n9\nb"]),
    ("a ... b", "a\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\nb", &[]),
    ("a ... b", "a\n\n\n\n\n\n\n\n\n\n\nb", &[]),
    (
        "a ...\n...\nb",
        "a\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\nb",
        &["a\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\nb"],
    ),
    ("a b", "a\n\n\n\n\n\n\n\n\n\n\n\n\nb", &["a\n\n\n\n\n\n\n\n\n\n\n\n\nb"]),
    ("a\n  b", "a b\na\n  b\na\nb\na\n     b c\na\n\tb", &["a\n  b", "a\n\tb"]),
    ("a\n  b\n c", "a\n    b\n c", &["a\n    b\n c"]),
    ("a\n   b\n  c\n d\n", "a\n   b\n c\n d", &[]),
    ("a\n  ...\nb", "a\nb\na\n 1\nb\na\n  1\n  2\n   b\n", &["a\nb", "a\n 1\nb"]),
    ("a\n  ...\n  b", "a\n  1\n  2\n   b\n", &["a\n  1\n  2\n   b"]),
    ("  a\n  b", "  a\n  b", &[]),
    ("b c", "a\n  b\nc\nb c", &["b c"]),
    ("a (\n  b\n)", "a (\n  b\n) a ( b ) a (b\n) a (\nb\n)", &["a (\n  b\n)", "a ( b )"]),
    ("a { ... }", "a { b { c } d } e\na {\n  b }\n}", &["a { b { c }", "a {\n  b }"]),
    ("f($...X)", "f(abc) f() f(a, g(b), c)", &["f(abc)", "f()", "f(a, g(b)"]),
    ("f(\"...\")", "f(\"a b\") f(\"a\") x \"b\")", &["f(\"a b\")", "f(\"a\")"]),
    ("...\n  a", "q x (b)\n a", &[]),
    ("...\n  a", "q x () y\n a", &["q x () y\n a"]),
    ("q x b y\n a", "q x\n b\ny\n a", &["q x\n b\ny\n a"]),
    ("x\n  ... b", "x\n  y c (b) d\nz", &["x\n  y c (b"]),
    ("1.5", "1.5 1 . 5 1.55 11.5", &["1.5", "1 . 5"]),
    ("v $X.$Y", "v 1.5", &["v 1.5"]),
    ("a....b", "a....b a...b", &["a....b"]),
    ("$x b", "$x b x b", &["$x b"]),
    ("$Xa b", "$Xa b x b", &["Xa b", "x b"]),
    ("$_ b", "$_ b x b", &["$_ b"]),
    ("$...x b", "a $...x b", &["$...x b"]),
    ("a b", "a\r\nb\r\n", &["a\r\nb"]),
    ("a b", "a \r b", &[]),
    ("a\n  b", "a\r\n  b\r\n", &["a\r\n  b"]),
    ("é", "é è aéb", &["é", "é"]),
    ("a ... b", "a é b", &["a é b"]),
    ("a b", "a\u{a0}b", &[]),
    ("...", "", &[]),
];

#[test]
fn measured_behaviour() {
    for &(pattern, text, expected) in BEHAVIOUR {
        assert_eq!(texts(pattern, text), expected, "{pattern:?} in {text:?}");
    }
}

#[test]
fn bindings_hold_names_and_texts() {
    let text = "a b a x  y b";
    let found = search("$X b $...MORE b", text, 10, None);
    let bindings: Vec<_> =
        found[0].bindings.iter().map(|(name, range)| (&**name, &text[*range])).collect();
    assert_eq!(bindings, [("$X", "a"), ("$...MORE", " a x  y")]);
}

/// Comment style, pattern, text, matches.
type Commented = (&'static str, &'static str, &'static str, &'static [(u32, u32)]);

#[test]
fn comments_are_white_space() {
    // Measured on Semgrep CE 1.185.
    let cases: &[Commented] = &[
        ("c", "a ... b", "a /* b */ b", &[(0, 11)]),
        ("c", "a ... b", "a // /* b\n b */ b", &[(0, 17)]),
        ("cpp", "a ... b", "a // /* b\n b */ b", &[(0, 12)]),
        ("cpp", "a ... b", "a /* // */ b", &[(0, 12)]),
        ("cpp", "a ... b", "a \"//\" b", &[]),
        ("c", "a ... b", "a /*/ b */ b", &[(0, 12)]),
        ("c", "a ... b", "a /* b", &[(0, 6)]),
        ("c", "a\n  b", "a\n/**/  b", &[(0, 9)]),
        ("c", "ab", "a/* */b", &[]),
        ("shell", "x b", "x#y\nb", &[(0, 5)]),
        ("shell", "a # b", "a # b\n a b", &[]),
    ];
    for &(style, pattern, text, expected) in cases {
        let style = CommentStyle::from_name(style);
        assert!(style.is_some());
        assert_eq!(spans(pattern, text, 10, style), expected, "{pattern:?} in {text:?}");
    }
    assert_eq!(CommentStyle::from_name("foo"), None);
}

#[test]
fn binary_and_minified_files_are_left_out() {
    // Measured on Semgrep CE 1.185.
    let unreadable = |text: &str| GenericDocument::new(text, None).is_unreadable();
    let padded =
        |control: &str, length: usize| format!("{control}{}", " ".repeat(length - control.len()));
    assert!(unreadable(&padded("zz \u{1}", 100)));
    assert!(!unreadable(&padded("zz \u{1}", 101)));
    assert!(unreadable(&padded("zz \u{c}", 100)));
    assert!(!unreadable(&padded("zz \t\r\n", 100)));
    assert!(!unreadable(&padded("zz é", 100)));
    assert!(!unreadable(&"x".repeat(500)));
    assert!(unreadable(&"x".repeat(501)));
    assert!(!unreadable(&format!("{}x", "x\n".repeat(9)).repeat(1)));
    let lines = |count: usize, length: usize| vec!["x".repeat(length); count].join("\n");
    assert!(!unreadable(&format!("{}y", lines(10, 149))));
    assert!(unreadable(&format!("{}yyy", lines(10, 149))));
    assert!(!unreadable(&format!("{}{}", lines(40, 100), "x".repeat(100_000))));
}

#[test]
fn a_part_is_matched_as_a_text_of_its_own() {
    let text = format!("f(\"a b\") {}", "x".repeat(600));
    let part = TextRange::new(TextSize::new(3), TextSize::new(6));
    let document = GenericDocument::within(&text, part, None);
    let find = |pattern: &str| {
        let pattern = GenericPattern::parse(pattern, &GenericOptions::default()).unwrap();
        pattern.find(&text, &document).into_iter().map(|found| found.range).collect::<Vec<_>>()
    };
    assert_eq!(find("... b"), [part]);
    assert_eq!(find("\"a"), []);
}

#[test]
fn a_named_ellipsis_after_an_ellipsis_is_refused() {
    // Measured on Semgrep CE 1.185.
    let parse = |text| GenericPattern::parse(text, &GenericOptions::default()).map(|_| ());
    assert_eq!(parse("a $...X $...Y b"), Err(GenericPatternError::AdjacentEllipses { offset: 8 }));
    assert_eq!(parse("a ... $...Y b"), Err(GenericPatternError::AdjacentEllipses { offset: 6 }));
    assert_eq!(parse("a $...X ... b"), Ok(()));
    assert_eq!(parse(&"a ".repeat(5000)).map_err(|error| error.offset()), Err(8192));
}

#[test]
fn a_hostile_text_ends_the_search() {
    let mut text = "x\n".repeat(3000);
    text.push_str(&"a b ".repeat(100_000));
    let document = GenericDocument::new(&text, None);
    let pattern =
        GenericPattern::parse("$X ... $Y ... $Z ... $X $X", &GenericOptions::default()).unwrap();
    assert!(!pattern.search(&text, &document).complete);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_pattern_on_any_text(pattern in "([ab(){}\\[\\]. \n\t$X\"#/*é_]|\\.\\.\\.|\\$X|\\$\\.\\.\\.A|\n  ){0,20}", text in "([ab(){}\\[\\] \n\t\"#/*é\r]|\n  ){0,80}") {
        if let Ok(pattern) = GenericPattern::parse(&pattern, &GenericOptions::default()) {
            for comments in [None, Some(CommentStyle::Cpp), Some(CommentStyle::Shell)] {
                let found = pattern.search(&text, &GenericDocument::new(&text, comments));
                prop_assert!(found.complete);
                for found in found.matches {
                    prop_assert!(text.get(found.range.start().to_usize()..found.range.end().to_usize()).is_some());
                    for (_, range) in found.bindings {
                        prop_assert!(found.range.contains_range(range));
                    }
                }
            }
        }
    }

    #[test]
    fn any_bytes(pattern in any::<String>(), text in any::<String>(), start in 0_u32..50, length in 0_u32..50) {
        if let Ok(pattern) = GenericPattern::parse(&pattern, &GenericOptions::default()) {
            let part = TextRange::at(TextSize::new(start), TextSize::new(length));
            let document = GenericDocument::within(&text, part, Some(CommentStyle::Cpp));
            for found in pattern.find(&text, &document) {
                prop_assert!(part.contains_range(found.range));
            }
        }
    }
}
