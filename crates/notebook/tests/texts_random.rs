//! All texts of random notebooks: every character leads to the bytes that encode it.

#![allow(clippy::unwrap_used, reason = "clippy does not see that this is test code")]

mod common;

use common::edit::range;
use common::parts::{replaced, texts_of};
use common::print::Printer;
use proptest::prelude::*;
use pyguard_notebook::{NotebookTexts, read, texts};
use serde_json::{Value, json};

const PIECES: [&str; 26] = [
    "a",
    "key",
    " ",
    "\n",
    "\r",
    "\r\n",
    "\"",
    "\\",
    "/",
    "é",
    "€",
    "😀",
    "\u{fffd}",
    "\u{1b}",
    "\u{1b}[0;31m",
    "[0m",
    "\0",
    "\t",
    "{",
    "}",
    ":",
    ",",
    "\u{2028}",
    "%%bash\n",
    "    ",
    ";base64,",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        600 => proptest::sample::select(PIECES.to_vec()).prop_map(str::to_owned),
        5 => Just("Ab+/".repeat(100)),
        1 => Just("x ".repeat(2100)),
        1 => Just("Ab+/".repeat(1100)),
    ];
    proptest::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

fn lines() -> impl Strategy<Value = Value> {
    prop_oneof![
        text().prop_map(Value::from),
        proptest::collection::vec(text(), 0..4).prop_map(Value::from),
    ]
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        4 => text().prop_map(Value::from),
        1 => any::<i32>().prop_map(Value::from),
        1 => any::<bool>().prop_map(Value::from),
        1 => Just(Value::Null),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            members(inner),
        ]
    })
}

fn members(inner: impl Strategy<Value = Value>) -> impl Strategy<Value = Value> {
    proptest::collection::vec((text(), inner), 0..4)
        .prop_map(|members| Value::Object(members.into_iter().collect()))
}

fn types() -> impl Strategy<Value = Value> {
    let names = vec![
        "text/plain",
        "text/html",
        "application/json",
        "application/x+json",
        "image/png",
        "image/svg+xml",
        "x",
    ];
    let content = prop_oneof![lines(), value()];
    proptest::collection::vec((proptest::sample::select(names), content), 0..3).prop_map(|types| {
        Value::Object(types.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    })
}

fn output() -> impl Strategy<Value = Value> {
    prop_oneof![
        lines().prop_map(|text| json!({"output_type": "stream", "name": "stdout", "text": text})),
        (types(), value()).prop_map(|(data, metadata)| json!({"data": data, "metadata": metadata})),
        (text(), lines())
            .prop_map(|(value, traceback)| json!({"evalue": value, "traceback": traceback})),
        value(),
    ]
}

fn cell() -> impl Strategy<Value = Value> {
    let kinds = proptest::sample::select(vec!["code", "code", "markdown", "raw", "?"]);
    let outputs = proptest::collection::vec(output(), 0..3);
    (kinds, lines(), value(), outputs, proptest::option::of(types()), any::<bool>()).prop_map(
        |(kind, source, metadata, outputs, attachments, is_first)| {
            let attachments = attachments.map(|types| json!({"name": types}));
            if is_first {
                json!({"cell_type": kind, "metadata": metadata, "outputs": outputs, "source": source})
            } else {
                json!({"attachments": attachments, "source": source, "cell_type": kind, "outputs": outputs})
            }
        },
    )
}

fn notebook() -> impl Strategy<Value = String> {
    let cells = proptest::collection::vec(cell(), 0..4);
    (cells, value(), 2..6_u64, any::<bool>(), any::<u64>()).prop_map(
        |(cells, metadata, version, is_first, seed)| {
            let cells = if version < 4 {
                ("worksheets", json!([{ "cells": cells }]))
            } else {
                ("cells", Value::from(cells))
            };
            let mut members = vec![cells, ("metadata", metadata), ("nbformat", json!(version))];
            if is_first {
                members.reverse();
            }
            let members = members.into_iter().map(|(key, value)| (key.to_owned(), value));
            let mut printer = Printer::new(seed);
            printer.value(&Value::Object(members.collect()));
            printer.raw
        },
    )
}

/// The byte of the raw file at a line and a column, both from 1; lines end as they do for Python.
fn raw_offset(raw: &str, line: u32, column: u32) -> usize {
    let mut at = 0;
    for _ in 1..line {
        at += raw[at..].find(['\n', '\r']).unwrap() + 1;
        at += usize::from(raw[at - 1..].starts_with("\r\n"));
    }
    let in_line = raw[at..].char_indices().nth(column as usize - 1);
    in_line.map_or(raw.len(), |(offset, _)| at + offset)
}

/// Every character stands where the document says, and one after the other.
fn check_places(texts: &NotebookTexts) -> Result<(), TestCaseError> {
    let document = &texts.document;
    let raw = document.raw();
    let mut end = 0;
    for part in texts.parts.iter() {
        for (index, character) in document.slice(part.range).char_indices() {
            // Counting columns takes long in long lines, and there every place is like its neighbour.
            if part.range.len().to_usize() > 1000 && index % 97 > 5 {
                continue;
            }
            let start = part.range.start().to_usize() + index;
            let span = range(start, start + character.len_utf8());
            let position = document.position(span.start());
            prop_assert_eq!((position.cell, position.surface), (part.cell, Some(part.surface)));
            prop_assert_eq!(position.offset as usize, index);
            let shown = raw_offset(raw, position.file_line, position.file_col);
            let found = document.raw_range(span);
            if let [found] = &found[..] {
                prop_assert!(end <= found.start);
                prop_assert_eq!(found.start, shown);
                end = found.end;
                let bytes = &raw[found.clone()];
                let is_half = bytes == "\\ud83d" && character == '\u{fffd}';
                let decoded = serde_json::from_str::<String>(&format!("\"{bytes}\"")).ok();
                prop_assert!(
                    is_half || decoded == Some(character.to_string()),
                    "{} {}",
                    character,
                    bytes
                );
            } else {
                prop_assert!(found.is_empty());
                prop_assert!(end <= shown);
                let is_added = character == '\n';
                prop_assert!(is_added || raw[shown..].starts_with(character), "{}", character);
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_character_leads_to_its_bytes(raw in notebook()) {
        check_places(&texts_of(&raw))?;
    }

    #[test]
    fn a_replaced_span_leaves_json_and_all_other_text(
        raw in notebook(),
        places in proptest::collection::vec((any::<prop::sample::Index>(), 1..40_usize), 1..8),
    ) {
        let before = texts_of(&raw);
        let text = before.document.text();
        prop_assume!(!text.is_empty());
        for (place, length) in places {
            let start = text.floor_char_boundary(place.index(text.len()));
            let end = text.ceil_char_boundary((start + length).min(text.len()));
            let span = range(start, end);
            let pieces = before.document.raw_range(span);
            // Line breaks of version 3 depend on the first one, what is no longer long is shown, and a control
            // sequence of which one character is written as an escape sequence is left out once it is replaced.
            let near = text.floor_char_boundary(start.saturating_sub(12));
            let is_stable = raw.len() < 4000
                && !text[span].contains(['\n', '\r'])
                && !text[near..end].contains('\u{1b}');
            let edited = replaced(&before, span);
            prop_assert!(serde_json::from_str::<Value>(&raw).is_err() || serde_json::from_str::<Value>(&edited).is_ok());
            let after = texts_of(&edited);
            if is_stable {
                let after = after.document.text();
                prop_assert!(after.starts_with(&text[..start]), "{:?} {:?}", text, after);
                prop_assert!(after.ends_with(&text[end..]), "{:?} {:?}", text, after);
            }
            prop_assert_eq!(edited == raw, pieces.is_empty() || edited == raw);
        }
    }

    #[test]
    fn spans_of_code_are_found_in_the_module(raw in notebook()) {
        let all = texts_of(&raw);
        let module = read("notebook.ipynb", raw.as_str()).unwrap().document;
        for part in all.parts.iter().filter(|part| part.surface.is_code()) {
            for (index, character) in all.document.slice(part.range).char_indices() {
                let start = part.range.start().to_usize() + index;
                let span = range(start, start + character.len_utf8());
                if index % 97 > 40 {
                    continue;
                }
                let Some(found) = all.document.module_range(span, &module) else { continue };
                prop_assert_eq!(module.slice(found), all.document.slice(span));
                let place = |position: pyguard_source::Position| {
                    (position.cell, position.surface, position.file_line, position.file_col)
                };
                // The line break that ends a cell stands nowhere in the file.
                if !all.document.raw_range(span).is_empty() {
                    prop_assert_eq!(
                        place(module.position(found.start())),
                        place(all.document.position(span.start()))
                    );
                }
            }
        }
    }

    #[test]
    fn no_text_makes_it_panic(raw in "[\\[\\]{}\":,\\\\nu0-9a-f \n]{0,60}") {
        let _ = texts("x", raw.as_str());
        for (before, after) in [
            ("{\"cells\": [{\"cell_type\": \"code\", \"source\": ", "}]}"),
            ("{\"cells\": [{\"outputs\": [{\"data\": {\"a\": ", "}}]}]}"),
            ("{\"metadata\": \"", "\"}"),
            ("{\"worksheets\": [", "]}"),
        ] {
            let Ok(texts) = texts("x", [before, &raw, after].concat()) else { continue };
            for offset in 0..=texts.document.text().len() + 1 {
                let span = range(offset, offset + 2);
                let _ = texts.document.position(span.start());
                let _ = texts.document.raw_range(span);
                let _ = texts.document.module_range(span, &texts.document);
            }
        }
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = texts("x", String::from_utf8_lossy(&bytes).into_owned());
    }
}
