//! However a scan comes about, it finds the same: from nothing, from a cache, on one thread or several, and in what changed.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail the test")]

mod git;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

use git::git;

/// Programs, notebooks and model files of this repository, in one folder.
struct Collection {
    folder: TempDir,
    cache: TempDir,
}

impl Collection {
    fn new() -> Self {
        let collection = Self { folder: TempDir::new().unwrap(), cache: TempDir::new().unwrap() };
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        for source in ["examples", "rules", "fixtures/artifacts/near/pickle"] {
            for entry in walkdir::WalkDir::new(root.join(source)).sort_by_file_name() {
                let entry = entry.unwrap();
                let path = entry.path();
                let is_wanted =
                    !source.starts_with("rules") || path.iter().any(|part| part == "programs");
                if entry.file_type().is_file() && is_wanted {
                    let to = collection.path().join(path.strip_prefix(&root).unwrap());
                    fs::create_dir_all(to.parent().unwrap()).unwrap();
                    fs::copy(path, to).unwrap();
                }
            }
        }
        collection
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn check(&self, cache: &Path, arguments: &[&str]) -> String {
        let run = Command::new(env!("CARGO_BIN_EXE_pyguard"))
            .args(["check", ".", "--tier", "audit", "--format", "json", "--no-timing"])
            .args(arguments)
            .current_dir(self.path())
            .env("PYGUARD_CACHE_DIR", cache)
            .output()
            .unwrap();
        String::from_utf8(run.stdout).unwrap()
    }
}

/// File, rule and place of all findings.
fn found(report: &str) -> BTreeSet<(String, String, String)> {
    let report: Value = serde_json::from_str(report).unwrap();
    let text = |value: &Value| value.to_string();
    let findings = report["findings"].as_array().unwrap().iter();
    findings.map(|one| (text(&one["path"]), text(&one["rule"]), text(&one["start"]))).collect()
}

#[test]
fn all_ways_to_scan_find_the_same() {
    let collection = Collection::new();
    let nothing = Path::new("");
    let plain = collection.check(nothing, &["--jobs", "1"]);
    assert!(found(&plain).len() > 100, "{}", found(&plain).len());
    assert_eq!(collection.check(nothing, &["--jobs", "2"]), plain, "two threads");
    let cache = collection.cache.path().join("kept");
    for (name, jobs) in [("cold", "1"), ("warm", "1"), ("warm, two threads", "2")] {
        assert_eq!(collection.check(&cache, &["--jobs", jobs]), plain, "{name}");
    }
    // Every second file comes later.
    let files: Vec<PathBuf> = walkdir::WalkDir::new(collection.path())
        .sort_by_file_name()
        .into_iter()
        .map(|entry| entry.unwrap().into_path())
        .filter(|path| path.is_file())
        .collect();
    let later: Vec<(&PathBuf, Vec<u8>)> =
        files.iter().step_by(2).map(|path| (path, fs::read(path).unwrap())).collect();
    later.iter().for_each(|(path, _)| fs::remove_file(path).unwrap());
    git(collection.path(), &["init", "--quiet"]);
    git(collection.path(), &["add", "--all", "--force"]);
    git(collection.path(), &["commit", "--quiet", "--message=half"]);
    later.iter().for_each(|(path, bytes)| fs::write(path, bytes).unwrap());
    let is_later = |shown: &str| {
        let path = collection.path().join(shown.trim_matches('"').trim_start_matches("./"));
        later.iter().any(|(known, _)| **known == path)
    };
    let all = collection.check(nothing, &[]);
    let expected: BTreeSet<_> =
        found(&all).into_iter().filter(|(path, ..)| is_later(path)).collect();
    assert!(!expected.is_empty() && expected.len() < found(&all).len());
    for cache in [nothing, &cache] {
        let changed = collection.check(cache, &["--diff-base", "HEAD"]);
        assert_eq!(found(&changed), expected, "in what came since");
    }
}
