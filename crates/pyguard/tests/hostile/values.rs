//! Files that are one long line of secrets: what is looked up about a value is looked up near it.

use crate::run::{Folder, PATIENCE};

/// Looked at with all built-in rules of this and the default tier.
fn found_in(name: &str, text: &str) -> usize {
    let folder = Folder::new("rules: []\n");
    folder.write(name, text);
    let run = folder.run(&["check", name, "--tier", "strict", "--format", "json"], PATIENCE);
    assert_eq!(run.code, 1, "{}", run.stderr);
    let report: serde_json::Value = serde_json::from_slice(&run.stdout).unwrap();
    report["findings"].as_array().unwrap().len()
}

/// Put together here, so that this file holds none itself.
fn password(before: &str) -> String {
    format!("{before} pass{}: k9Jx2mQpL7vRt4Wz ", "word")
}

#[test]
fn a_hundred_thousand_passwords_in_one_line() {
    assert!(found_in("notes.txt", &password("a").repeat(100_000)) > 0);
}

#[test]
fn a_hundred_thousand_passwords_in_one_line_that_is_not_ascii() {
    assert!(found_in("notes.txt", &password("größe").repeat(100_000)) > 0);
}

#[test]
fn fifty_thousand_addresses_with_passwords_in_one_line_of_code() {
    let address = format!("\"postgres:{}u:k9Jx2mQp@db.corp.test\", ", "//");
    assert!(found_in("settings.py", &format!("x = [{}]\n", address.repeat(50_000))) > 0);
}
