//! What documents say of the program must be what the program says.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

use std::path::Path;

use pyguard_engine::config::{FORMATS, keys};
use pyguard_report::Format;

#[test]
fn the_readme_lists_every_key_of_the_configuration() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let readme = std::fs::read_to_string(root.join("README.md")).unwrap();
    let missing: Vec<&str> = keys()
        .iter()
        .filter(|key| {
            !readme.contains(&format!("| `{}` |", key.name)) || !readme.contains(key.help)
        })
        .map(|key| key.name)
        .collect();
    assert!(missing.is_empty(), "not in README.md, or with another text: {missing:?}");
}

#[test]
fn the_configuration_knows_every_format() {
    let formats: Vec<&str> = Format::ALL.iter().map(|format| format.as_str()).collect();
    assert_eq!(FORMATS.to_vec(), formats);
}
