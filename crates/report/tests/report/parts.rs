//! Findings in parts of a notebook that are not code.

use pyguard_report::{Format, Options};
use pyguard_source::{Media, SourceKind, Surface};
use serde_json::{Value, json};

use crate::sample;

const OUTPUT: Surface = Surface::Output { media: Media::Html, number: 2 };

fn cases() -> Vec<(Option<u32>, Surface, &'static str, Value)> {
    vec![
        (Some(3), Surface::Source(SourceKind::Code), "cell 3", json!([null, null])),
        (Some(3), Surface::Source(SourceKind::Markdown), "cell 3", json!(["markdown", null])),
        (Some(3), OUTPUT, "cell 3 output 2", json!(["output", 2])),
        (Some(3), Surface::Error { number: 1 }, "cell 3 output 1", json!(["error", 1])),
        (Some(3), Surface::Attachment, "cell 3 attachment", json!(["attachment", null])),
        (Some(3), Surface::CellMetadata, "cell 3 metadata", json!(["metadata", null])),
        (None, Surface::NotebookMetadata, "notebook metadata", json!(["metadata", null])),
    ]
}

fn render(format: Format, cell: Option<u32>, surface: Surface) -> String {
    let report = sample::report(vec![sample::in_part(cell, surface)], Vec::new());
    sample::render(format, &report, Options::default())
}

#[test]
fn places_name_the_part() {
    for (cell, surface, name, _) in cases() {
        let output = render(Format::Text, cell, surface);
        assert!(output.contains(&format!("notebooks/übung 1.ipynb:{name}:3:5\n")), "{output}");
    }
}

#[test]
fn json_has_the_part_and_the_number_of_the_output() {
    for (cell, surface, _, expected) in cases() {
        let value: Value = serde_json::from_str(&render(Format::Json, cell, surface)).unwrap();
        crate::json::assert_valid(&value);
        let finding = &value["findings"][0];
        assert_eq!(finding["cell"], json!(cell));
        assert_eq!(json!([finding["part"], finding["output"]]), expected);
        // A place in code looks as it did before there were parts.
        assert_eq!(finding.get("part").is_some(), !surface.is_code());
    }
}

#[test]
fn sarif_has_the_part_as_a_logical_location() {
    for (cell, surface, name, _) in cases() {
        let log: Value = serde_json::from_str(&render(Format::Sarif, cell, surface)).unwrap();
        let location = &log["runs"][0]["results"][0]["locations"][0];
        assert_eq!(location["logicalLocations"][0]["name"], name);
        assert_eq!(location["physicalLocation"].get("contextRegion"), None);
        assert_eq!(location.get("properties").is_some(), cell.is_some());
    }
    let log: Value = serde_json::from_str(&render(Format::Sarif, Some(3), OUTPUT)).unwrap();
    assert_eq!(
        log["runs"][0]["results"][0]["locations"][0]["properties"],
        json!({"cell": 3, "part": "output", "output": 2, "cellLine": 3, "cellColumn": 5})
    );
}

#[test]
fn github_has_the_place_in_the_file() {
    for (cell, surface, ..) in cases() {
        let output = render(Format::Github, cell, surface);
        assert!(output.contains("line=4,col=8,endLine=4,endColumn=22"), "{output}");
    }
}
