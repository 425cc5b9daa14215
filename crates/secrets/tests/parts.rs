//! Texts of several parts: each is looked at as if nothing stood around it.

use pyguard_secrets::{
    DetectorKind, DetectorSpec, Detectors, FormSpec, Part, Shape, Surface, SurfaceKind, Text,
};

fn detectors() -> Detectors {
    let form = FormSpec {
        keywords: vec!["zq_".to_owned()],
        ..FormSpec::new(Shape::Regex(r"\b(zq_[a-z0-9]{8})(?:[^a-z0-9]|$)".to_owned(), None))
    };
    let spec = DetectorSpec {
        kind: DetectorKind::Secret,
        forms: vec![form],
        precedence: 50,
        surfaces: Vec::new(),
        allow: Vec::new(),
        path: None,
        environment: None,
    };
    Detectors::new([&spec], None)
}

/// What is found in parts with a line end between them.
fn found(texts: &[&str]) -> Vec<String> {
    let mut text = String::new();
    let mut parts = Vec::new();
    for one in texts {
        let start = text.len();
        text.push_str(one);
        let surface = Surface { kind: SurfaceKind::Source, code: false };
        parts.push(Part { range: start..text.len(), surface });
        text.push('\n');
    }
    let looked_at = Text { path: "a.ipynb", text: &text, parts: &parts };
    let found = detectors().scan(looked_at, &|_| true);
    found.into_iter().map(|one| text[one.value].to_owned()).collect()
}

#[test]
fn a_value_may_end_a_part() {
    assert_eq!(found(&["x zq_k9jx2mqp", "y"]), ["zq_k9jx2mqp"]);
    assert_eq!(found(&["zq_k9jx2mqp"]), ["zq_k9jx2mqp"]);
}

/// What was looked at around a keyword ends with its part, however near the next one begins.
#[test]
fn each_of_many_small_parts_is_looked_at() {
    let values = ["zq_k9jx2mqp", "zq_l7vrt4wz", "zq_a1bc3de5"];
    assert_eq!(found(&values), values);
}
