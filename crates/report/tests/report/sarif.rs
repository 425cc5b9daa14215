use jsonschema::Validator;
use pyguard_report::{Format, Options};
use serde_json::{Value, json};

use crate::sample;

const SCHEMA: &str = include_str!("../sarif-schema/sarif-schema-2.1.0.json");

fn validator() -> Validator {
    // The published pattern of `language` has a stray bracket, which strict regular expressions refuse.
    let schema =
        SCHEMA.replace("^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$", "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$");
    let schema: Value = serde_json::from_str(&schema).unwrap();
    jsonschema::options().should_validate_formats(true).build(&schema).unwrap()
}

fn full() -> Value {
    serde_json::from_str(&sample::render(Format::Sarif, &sample::full(), Options::default()))
        .unwrap()
}

#[test]
fn everything() {
    insta::assert_snapshot!(sample::render(Format::Sarif, &sample::full(), Options::default()));
}

#[test]
fn output_is_valid() {
    let validator = validator();
    let empty =
        sample::render(Format::Sarif, &pyguard_finding::Report::default(), Options::default());
    for value in [full(), serde_json::from_str(&empty).unwrap()] {
        let errors: Vec<String> = validator
            .iter_errors(&value)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{errors:#?}");
    }
}

#[test]
fn the_schema_is_alive() {
    let validator = validator();
    for (pointer, value) in [
        ("/runs/0/columnKind", json!("bytes")),
        ("/runs/0/results/0/level", json!("critical")),
        ("/runs/0/tool/driver/rules/0/surplus", json!(1)),
        ("/runs/0/results/0/locations/0/physicalLocation/region/startLine", json!(0)),
    ] {
        let mut bad = full();
        let (parent, field) = pointer.rsplit_once('/').unwrap();
        bad.pointer_mut(parent).unwrap()[field] = value;
        assert!(!validator.is_valid(&bad), "{pointer}");
    }
}

#[test]
fn results_point_to_their_rules() {
    let log = full();
    let run = &log["runs"][0];
    for result in run["results"].as_array().unwrap() {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(run["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
    }
}

#[test]
fn a_notebook_has_raw_places_and_no_fix() {
    let report = sample::report(vec![sample::notebook()], Vec::new());
    let log: Value =
        serde_json::from_str(&sample::render(Format::Sarif, &report, Options::default())).unwrap();
    let result = &log["runs"][0]["results"][0];
    let location = &result["locations"][0];
    assert_eq!(result.get("fixes"), None);
    assert_eq!(
        location["physicalLocation"]["region"],
        json!({"startLine": 4, "startColumn": 8, "endLine": 4, "endColumn": 22})
    );
    assert_eq!(location["logicalLocations"][0]["name"], "cell 7");
    assert_eq!(location["properties"], json!({"cell": 7, "cellLine": 3, "cellColumn": 5}));
}

#[test]
fn errors_make_the_run_unsuccessful() {
    let successful = |errors| {
        let report = sample::report(Vec::new(), errors);
        let log: Value =
            serde_json::from_str(&sample::render(Format::Sarif, &report, Options::default()))
                .unwrap();
        log["runs"][0]["invocations"][0]["executionSuccessful"].as_bool().unwrap()
    };
    assert!(successful(Vec::new()));
    assert!(!successful(sample::errors()));
}
