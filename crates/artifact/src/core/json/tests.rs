use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::{Json, JsonEvent, JsonEvents, JsonNumber, JsonValue};
use crate::core::{Data, Fault, in_context};

fn data(bytes: impl Into<Vec<u8>>) -> Data {
    Data::of(bytes.into())
}

fn read(bytes: impl Into<Vec<u8>>) -> Result<Json, Fault> {
    let data = data(bytes);
    in_context(&data, "test.json", |context| Json::read(&data, context))
}

fn read_strictly(bytes: &[u8], start: usize) -> Result<Json, Fault> {
    let data = data(bytes);
    let range = start as u64..data.len();
    in_context(&data, "test.json", |context| Json::read_strictly(&data, range, context))
}

fn read_text(written: &str) -> String {
    read(written).expect("JSON").text().expect("a text").to_owned()
}

/// Whether a tree says what serde_json says.
fn assert_same(node: &Json, value: &Value) {
    match (&node.value, value) {
        (JsonValue::Null, Value::Null) => {}
        (JsonValue::Bool(left), Value::Bool(right)) => assert_eq!(left, right),
        (JsonValue::Number(JsonNumber::Whole(left)), Value::Number(right)) => {
            assert_eq!(Some(*left), right.as_u64());
        }
        (JsonValue::Number(JsonNumber::Other(left)), Value::Number(right)) => {
            assert_eq!(right.as_u64(), None);
            assert_eq!(Some(left.to_bits()), right.as_f64().map(f64::to_bits));
        }
        (JsonValue::Text(left), Value::String(right)) => assert_eq!(left.as_str(), right),
        (JsonValue::List(left), Value::Array(right)) => {
            assert_eq!(left.len(), right.len());
            left.iter().zip(right).for_each(|(left, right)| assert_same(left, right));
        }
        (JsonValue::Object(left), Value::Object(right)) => {
            assert_eq!(left.len(), right.len());
            for ((key, left), (name, right)) in left.iter().zip(right) {
                assert_eq!(key.as_str(), name);
                assert_same(left, right);
            }
        }
        (left, right) => panic!("{left:?} is not {right}"),
    }
}

/// All values of a tree, and all texts of keys with what stands in the file for them, quotes included.
fn assert_placed(node: &Json, file: &str, value: &Value) {
    let cut = |start: u64, end: u64| &file[start as usize..end as usize];
    assert_same(&read(cut(node.start, node.end)).expect("a value by itself"), value);
    assert_eq!(node.written(), node.end - node.start);
    for (item, value) in node.items().iter().zip(value.as_array().into_iter().flatten()) {
        assert_placed(item, file, value);
    }
    for ((key, item), (name, value)) in
        node.entries().iter().zip(value.as_object().into_iter().flatten())
    {
        let quoted = cut(key.start() - 1, key.start() + key.written() + 1);
        assert_eq!(&serde_json::from_str::<String>(quoted).expect("a key by itself"), name);
        assert_placed(item, file, value);
    }
}

/// Any value; texts with what must be escaped, and with characters of any length.
fn any_value() -> impl Strategy<Value = Value> {
    let scalar = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (-100_i32..100).prop_map(Value::from),
        prop::num::f64::NORMAL.prop_map(Value::from),
        (any::<f32>().prop_filter("finite", |one| one.is_finite())).prop_map(Value::from),
        any_text().prop_map(Value::from),
    ];
    scalar.prop_recursive(6, 60, 8, |inner| {
        let entries = prop::collection::vec((any_text(), inner.clone()), 0..8);
        prop_oneof![
            prop::collection::vec(inner, 0..8).prop_map(Value::from),
            entries.prop_map(|entries| Value::from(entries.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

fn any_text() -> impl Strategy<Value = String> {
    let character = prop_oneof![
        prop::char::range('a', 'e'),
        any::<char>(),
        prop::sample::select(vec![
            '"',
            '\\',
            '/',
            '\n',
            '\t',
            '\0',
            '\u{7f}',
            '\u{e9}',
            '\u{1f600}'
        ]),
    ];
    prop::collection::vec(character, 0..12).prop_map(String::from_iter)
}

/// One of the ways to write a character: as it is, by name, or by its code units.
fn write(character: char, way: u8) -> String {
    let by_name = match character {
        '\n' => Some("\\n"),
        '\t' => Some("\\t"),
        '/' => Some("\\/"),
        '"' => Some("\\\""),
        '\\' => Some("\\\\"),
        _ => None,
    };
    match (way % 3, by_name) {
        (0, Some(name)) => name.to_owned(),
        (1, _) if !matches!(character, '"' | '\\' | '\0'..='\u{1f}') => character.to_string(),
        _ => {
            let units = character.encode_utf16(&mut [0; 2]).to_vec();
            units.into_iter().map(|unit| format!("\\u{unit:04x}")).collect()
        }
    }
}

proptest! {
    #[test]
    fn any_document_is_read_as_serde_reads_it(value in any_value()) {
        for text in [value.to_string(), serde_json::to_string_pretty(&value).expect("printed")] {
            let node = read(text.as_bytes()).expect("JSON");
            assert_same(&node, &value);
            assert_placed(&node, &text, &value);
        }
    }

    #[test]
    fn a_document_that_ends_early_is_told(value in any_value(), end in any::<prop::sample::Index>()) {
        // A number that is cut may be a number.
        let value = if value.is_number() { json!([value]) } else { value };
        for text in [value.to_string(), serde_json::to_string_pretty(&value).expect("printed")] {
            let end = end.index(text.len());
            let found = read(&text.as_bytes()[..end]);
            prop_assert!(matches!(found, Err(Fault::Truncated { .. })), "{end} of {text}: {found:?}");
        }
    }

    #[test]
    fn any_bytes_end(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = read(bytes);
    }

    #[test]
    fn any_pieces_of_json_end(
        pieces in prop::collection::vec(
            prop::sample::select(vec![
                "{", "}", "[", "]", ",", ":", "\"", "\"a\"", "\\", "\\u", "\\ud83d", "\\ude00", "1", "-", ".5",
                "e", "E+", "true", "nul", "NaN", "-Infinity", " ", "\n", "\u{e9}", "\u{feff}",
            ]),
            0..30,
        ),
        broken in any::<prop::sample::Index>(),
    ) {
        let mut bytes = pieces.concat().into_bytes();
        if let Ok(node) = read(bytes.clone()) {
            prop_assert!(node.start <= node.end && node.end <= bytes.len() as u64);
        }
        bytes.push(0);
        let at = broken.index(bytes.len());
        bytes[at] = 0xff;
        let _ = read(bytes);
    }

    #[test]
    fn each_character_knows_where_it_is_written(
        characters in prop::collection::vec((any::<char>(), any::<u8>()), 1..20),
    ) {
        let mut file = " [\"".to_owned();
        let mut expected = Vec::new();
        for (character, way) in characters {
            expected.push((character, file.len() as u64));
            file.push_str(&write(character, way));
        }
        let end = file.len() as u64;
        file.push_str("\"]");
        let node = read(file).expect("JSON");
        let text = node.items()[0].placed_text().expect("a text");
        let found: Vec<_> =
            text.as_str().char_indices().map(|(byte, one)| (one, text.place(byte))).collect();
        prop_assert_eq!(found, expected);
        prop_assert_eq!(text.start() + text.written(), end);
    }

    #[test]
    fn decimals_are_those_of_the_standard_library(text in "-?[0-9]{1,20}([.][0-9]{1,20})?([eE][+-]?[0-9]{1,3})?") {
        let number = read(text.as_bytes()).expect("JSON").number().expect("a number");
        prop_assert_eq!(number.value().to_bits(), text.parse::<f64>().expect("a number").to_bits());
    }
}

#[test]
fn keys_that_stand_twice_are_kept() {
    let text = r#"{"a": 1, "b": {"a": 2, "\u0061": 3}, "a": 4}"#;
    let node = read(text).expect("JSON");
    let keys: Vec<_> = node.entries().iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(keys, ["a", "b", "a"]);
    let inner = node.get("b").expect("there");
    let places: Vec<_> =
        inner.entries().iter().map(|(key, _)| (key.as_str(), key.start())).collect();
    let escaped = text.find("\\u0061").expect("there") as u64;
    assert_eq!(places, [("a", 16), ("a", escaped)]);
    let number = |node: &Json| node.number().and_then(JsonNumber::whole);
    assert_eq!(node.get("a").and_then(number), Some(4));
    assert_eq!(inner.get("a").and_then(number), Some(3));
}

#[test]
fn places_survive_escapes() {
    let text = br#" {"a": "x\n\u00e9\ud83d\ude00y", "a": [1, NaN, 18446744073709551616]} "#;
    let mut bytes = vec![b'#'; 100];
    bytes.extend_from_slice(text);
    let node = read_strictly(&bytes, 100).expect("JSON");
    let value = node.entries()[0].1.placed_text().expect("a text");
    assert_eq!(value.as_str(), "x\n\u{e9}\u{1f600}y");
    let y = text.iter().position(|byte| *byte == b'y').expect("there") as u64;
    assert_eq!(value.place(value.as_str().len() - 1), 100 + y);
    assert_eq!(value.place(0), 108);
    let last = node.get("a").expect("there");
    assert_eq!(last.items()[0].number(), Some(JsonNumber::Whole(1)));
    assert_eq!(last.items()[2].number(), Some(JsonNumber::Other(18_446_744_073_709_551_616.0)));
}

#[test]
fn text_is_decoded() {
    assert_eq!(read_text(r#""a\n\u0041\ud83d\ude00\/""#), "a\nA\u{1F600}/");
    // Halves of surrogate pairs by themselves.
    assert_eq!(read_text(r#""\ud800x""#), "\u{FFFD}x");
    assert_eq!(read_text(r#""\ud800\u0041""#), "\u{FFFD}A");
    assert_eq!(read_text(r#""\ud83d\ud83d\ude00\ude00""#), "\u{FFFD}\u{1F600}\u{FFFD}");
    for wrong in [r#""\x""#, r#""\u12""#, r#""\u+123""#, r#""\u12g4""#] {
        assert!(matches!(read(wrong), Err(Fault::Malformed { at: 1, .. })), "{wrong}");
    }
}

#[test]
fn bytes_that_are_no_utf_8_are_read_or_refused() {
    let bytes = b"[\"a\xff\\n\xe2\x82b\"]";
    let node = read(bytes).expect("JSON");
    let text = node.items()[0].placed_text().expect("a text");
    assert_eq!(text.as_str(), "a\u{fffd}\n\u{fffd}b");
    let places: Vec<_> = text.as_str().char_indices().map(|(at, _)| text.place(at)).collect();
    assert_eq!(places, [2, 3, 4, 6, 8]);
    assert!(matches!(read_strictly(bytes, 0), Err(Fault::Malformed { at: 3, .. })));
}

#[test]
fn python_s_own_numbers_are_read() {
    let node = read("\u{feff}[NaN, -Infinity, Infinity, 1e3, -0, 007]").expect("JSON");
    let numbers: Vec<_> =
        node.items().iter().filter_map(Json::number).map(JsonNumber::value).collect();
    assert!(numbers[0].is_nan());
    assert_eq!(numbers[1..], [f64::NEG_INFINITY, f64::INFINITY, 1000.0, 0.0, 7.0]);
}

#[test]
fn what_is_no_json_is_told() {
    for text in [
        "[1,]",
        "{\"a\" 1}",
        "{,}",
        "[1 2]",
        "[trux",
        "{} x",
        "{]",
        "[}",
        "{\"a\":}",
        "{1:2}",
        "[,1]",
        "]",
        "1-2",
        "-x",
        "{\"a\":1,}",
        "1 2",
        "[1e]",
        "[--1]",
        "[+1]",
        "[-In]",
        "\u{feff}\u{feff}1",
        "[1}",
    ] {
        assert!(matches!(read(text), Err(Fault::Malformed { .. })), "{text}: {:?}", read(text));
    }
    for text in ["", " ", "{", "tru", "\"a", "\"\\", "-", "-Inf", "[1e", "{\"a\":", "{\"a\"", "[1,"]
    {
        assert!(matches!(read(text), Err(Fault::Truncated { .. })), "{text}: {:?}", read(text));
    }
}

#[test]
fn more_than_is_looked_at_is_told() {
    let deep = |depth: usize| read("[".repeat(depth) + &"]".repeat(depth));
    assert!(deep(400).is_ok());
    let too_much = |found: Result<Json, Fault>| matches!(found, Err(Fault::Limit { .. }));
    assert!(too_much(deep(401)));
    assert!(too_much(deep(100_000)));
    assert!(too_much(read(format!("[{}1]", "1,".repeat(1_000_000)))));
    assert!(too_much(read("1".repeat(2_000))));
    assert!(too_much(read(format!("[{}]", "\"".to_owned() + &"x".repeat(33 << 20) + "\""))));
}

#[test]
fn texts_and_numbers_may_lie_across_what_is_read_at_once() {
    for shift in 0..40 {
        let mut text = "[".to_owned() + &" ".repeat(16_384 - 20 - shift);
        text.push_str(r#""a\\\"\u00e9\ud83d\ude00b", 123.25, true, [], {"k": null}]"#);
        let value: Value = serde_json::from_str(&text).expect("JSON");
        let node = read(text.as_bytes()).expect("JSON");
        assert_same(&node, &value);
        assert_placed(&node, &text, &value);
    }
    let long = "\\\"x".repeat(20_000);
    assert_eq!(read_text(&format!("\"{long}\"")), "\"x".repeat(20_000));
}

#[test]
fn a_value_is_passed_over() {
    let data = data(r#"{"a": [1, {"b": [2]}], "c": 3, "d": {}}"#);
    let mut events = JsonEvents::over(&data);
    let mut keys = Vec::new();
    in_context(&data, "test.json", |context| {
        while let Some(event) = events.next().expect("JSON") {
            if event == JsonEvent::Key {
                keys.push(events.payload.text.as_str().to_owned());
                events.skip_value(context).expect("JSON");
            }
        }
    });
    assert_eq!(keys, ["a", "c", "d"]);
    events.end().expect("nothing behind it");
}
