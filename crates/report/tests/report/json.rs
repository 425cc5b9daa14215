use std::fs;
use std::path::Path;

use jsonschema::Validator;
use pyguard_report::{Format, Options};
use serde_json::{Value, json};

use crate::sample;

fn validator() -> Validator {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/schema/findings-v1.schema.json");
    let schema: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    jsonschema::draft202012::meta::validate(&schema).unwrap();
    jsonschema::draft202012::new(&schema).unwrap()
}

fn full() -> Value {
    serde_json::from_str(&sample::render(Format::Json, &sample::full(), Options::default()))
        .unwrap()
}

#[test]
fn everything() {
    insta::assert_snapshot!(sample::render(Format::Json, &sample::full(), Options::default()));
}

/// The schema allows the value.
pub(crate) fn assert_valid(value: &Value) {
    let errors: Vec<String> =
        validator().iter_errors(value).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[test]
fn output_is_valid() {
    for report in
        [sample::full(), sample::report(Vec::new(), Vec::new()), pyguard_finding::Report::default()]
    {
        let output =
            sample::render(Format::Json, &report, Options { timing: true, ..Options::default() });
        assert_valid(&serde_json::from_str(&output).unwrap());
    }
}

#[test]
fn mutated_output_is_rejected() {
    let validator = validator();
    let good = full();
    assert!(validator.is_valid(&good));
    for (pointer, value) in [
        ("/version", json!(2)),
        ("/findings/0/severity", json!("HIGH")),
        ("/findings/0/confidence", json!(1.5)),
        ("/findings/0/start/line", json!(0)),
        ("/findings/0/cell", json!(0)),
        ("/findings/0/metavars", json!({"PATH": "no dollar"})),
        ("/findings/0/fix/applicability", json!("maybe")),
        ("/findings/0/trace/0/start", json!(null)),
        ("/errors/0/kind", json!("other")),
        ("/stats/seconds", json!(-1)),
    ] {
        let mut bad = good.clone();
        *bad.pointer_mut(pointer).unwrap() = value;
        assert!(!validator.is_valid(&bad), "{pointer}");
    }
}

#[test]
fn every_field_is_required_and_none_may_be_added() {
    let validator = validator();
    let good = full();
    for pointer in [
        "",
        "/findings/0",
        "/findings/0/start",
        "/findings/0/end",
        "/findings/0/file_start",
        "/findings/0/fix",
        "/findings/0/fix/edits/0",
        "/findings/0/trace/0",
        "/errors/0",
        "/stats",
    ] {
        let fields: Vec<String> =
            good.pointer(pointer).unwrap().as_object().unwrap().keys().cloned().collect();
        for field in fields {
            let mut bad = good.clone();
            bad.pointer_mut(pointer).unwrap().as_object_mut().unwrap().remove(&field);
            assert!(!validator.is_valid(&bad), "{pointer} without {field}");
        }
        let mut bad = good.clone();
        bad.pointer_mut(pointer).unwrap()["surplus"] = json!(1);
        assert!(!validator.is_valid(&bad), "{pointer} with a surplus field");
    }
}

#[test]
fn values_are_exact_and_bytes_are_harmless() {
    let report = sample::report(vec![sample::hostile()], sample::errors());
    let output = sample::render(Format::Json, &report, Options::default());
    assert!(
        output
            .chars()
            .all(|character| character == '\n' || !pyguard_report::escape::is_hidden(character))
    );
    let value: Value = serde_json::from_str(&output).unwrap();
    let finding = &value["findings"][0];
    assert_eq!(finding["path"], report.findings[0].path.as_str());
    assert_eq!(finding["message"], report.findings[0].message.as_str());
    assert_eq!(finding["snippet"], report.findings[0].snippet.as_str());
    assert_eq!(finding["metavars"]["$X"], "\u{202e}f\u{e0041}");
}

#[test]
fn only_timing_differs_between_runs() {
    let mut slower = sample::full();
    slower.stats.elapsed *= 3;
    let quiet =
        |report: &pyguard_finding::Report| sample::render(Format::Json, report, Options::default());
    assert_eq!(quiet(&sample::full()), quiet(&slower));
    let timed =
        sample::render(Format::Json, &slower, Options { timing: true, ..Options::default() });
    assert_eq!(timed.replace("\"seconds\": 2.437", "\"seconds\": 0.0"), quiet(&slower));
}
