//! Random files with tokens in them: `redact` takes out the tokens and nothing else.

#![expect(clippy::unwrap_used, reason = "a test that can't go on fails")]

use std::path::Path;
use std::sync::OnceLock;

use proptest::prelude::*;
use pyguard_engine::{RedactOptions, RuleSet, redact_text, values_in};
use pyguard_finding::Tier;
use pyguard_rules::{BodySpec, Rule};

fn detectors() -> &'static RuleSet {
    static RULES: OnceLock<RuleSet> = OnceLock::new();
    RULES.get_or_init(|| {
        let is_detector = |rule: &Rule| matches!(rule.spec().body, BodySpec::Detector(_));
        let rules: Vec<Rule> = pyguard_builtin::rules().into_iter().filter(is_detector).collect();
        RuleSet::new(rules).with_limit(Tier::Default)
    })
}

/// Tokens with the prefixes of vendors, put together here so that no scanner takes this file for one that holds some.
fn token() -> impl Strategy<Value = String> {
    let body = |alphabet: &'static str, count: usize| {
        let letter = prop::sample::select(alphabet.chars().collect::<Vec<_>>());
        prop::collection::vec(letter, count).prop_map(String::from_iter)
    };
    const LETTERS: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const MIXED: &str = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    let token = prop_oneof![
        body(LETTERS, 34).prop_map(|text| format!("{}_{text}", "hf")),
        body(MIXED, 20).prop_map(|text| format!("{}-{text}", "glpat")),
        // The detector wants a digit, and chance leaves it out once in two thousand.
        body(MIXED, 51).prop_map(|text| format!("{}_{text}7", "gsk")),
        body("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16).prop_map(|text| format!("{}IA{text}", "AK")),
    ];
    // Chance makes a placeholder once in a while.
    token.prop_filter("a placeholder", |token| !pyguard_secrets::is_placeholder(token))
}

/// Text around tokens: lines of several formats, none of them with a value of its own.
fn line(token: &str, number: usize) -> String {
    match number % 8 {
        0 => format!("token = \"{token}\"\n"),
        1 => format!("# see {token}\n"),
        2 => format!("call(key='{token}', x=1)\n"),
        3 => format!("d = {{\"k\": \"{token}\", \"n\": 2}}\n"),
        4 => format!("url = \"https://host.example/{token}/x\"\n"),
        5 => format!("\"\"\"A text with {token} in it.\"\"\"\n"),
        6 => format!("größe = \"{token}\"  # ümlaut\n"),
        _ => format!("x = ['{token}',\n     'other']\n"),
    }
}

#[derive(Debug, Clone)]
struct File {
    name: &'static str,
    text: String,
    tokens: Vec<String>,
}

fn file() -> impl Strategy<Value = File> {
    let names = prop::sample::select(vec!["a.py", "a.txt", "a.yaml", ".env", "a.md", "a.ipynb"]);
    let tokens = prop::collection::vec((token(), 0_usize..8), 0..6);
    (names, tokens, any::<bool>()).prop_map(|(name, chosen, crlf)| {
        let mut text = String::from("import os\n\n");
        for (token, number) in &chosen {
            text.push_str(&line(token, *number));
            text.push_str("print(1)\n");
        }
        if name == "a.ipynb" {
            text = notebook(&text);
        } else if crlf {
            text = text.replace('\n', "\r\n");
        }
        File { name, text, tokens: chosen.into_iter().map(|(token, _)| token).collect() }
    })
}

/// The text as source of a cell, as its output, as Markdown and in the metadata.
fn notebook(text: &str) -> String {
    let lines: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
    let output = serde_json::json!({"output_type": "stream", "name": "stdout", "text": lines});
    let cell = serde_json::json!({"cell_type": "code", "execution_count": 1, "metadata": {"note": text}, "outputs": [output], "source": lines});
    let other = serde_json::json!({"cell_type": "markdown", "metadata": {}, "source": text});
    let whole = serde_json::json!({"cells": [cell, other], "metadata": {"title": text}, "nbformat": 4, "nbformat_minor": 5});
    serde_json::to_string_pretty(&whole).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn tokens_go_and_every_other_byte_stays(file in file()) {
        let path = Path::new(file.name);
        let options = RedactOptions::default();
        let before = file.text.clone().into_bytes();
        let once = redact_text(before.clone(), path, detectors(), &options).unwrap();
        prop_assert!(once.kept.is_empty());
        let mut expected = file.text.clone();
        for token in &file.tokens {
            expected = expected.replace(token, "REDACTED");
        }
        prop_assert_eq!(String::from_utf8(once.bytes.clone()).unwrap(), expected);
        // What was found is redacted, what is redacted is not found.
        prop_assert!(values_in(file.name, &once.bytes, detectors()).is_empty());
        let twice = redact_text(once.bytes.clone(), path, detectors(), &options).unwrap();
        prop_assert_eq!(&twice.bytes, &once.bytes);
        prop_assert!(twice.redacted.is_empty());
    }

    #[test]
    fn pseudonyms_are_the_same_for_the_same_value(token in token(), key in any::<[u8; 32]>()) {
        let redacted = |text: String, key: [u8; 32]| {
            let options = RedactOptions { pseudonyms: Some(key), ..RedactOptions::default() };
            let bytes = redact_text(text.into_bytes(), Path::new("a.txt"), detectors(), &options);
            String::from_utf8(bytes.unwrap().bytes).unwrap()
        };
        let one = redacted(format!("{token}\n"), key);
        prop_assert!(one.starts_with("REDACTED-"), "{}", one);
        prop_assert_eq!(redacted(format!("x {token}\n"), key), format!("x {one}"));
        let mut other = key;
        other[0] ^= 1;
        prop_assert_ne!(redacted(format!("{token}\n"), other), one);
    }

    #[test]
    fn no_bytes_make_it_fail(bytes in prop::collection::vec(any::<u8>(), 0..400), name in prop::sample::select(vec!["a.py", "a.txt", "a.ipynb"])) {
        if let Ok(result) = redact_text(bytes.clone(), Path::new(name), detectors(), &RedactOptions::default())
            && result.redacted.is_empty()
        {
            prop_assert_eq!(result.bytes, bytes);
        }
    }
}
