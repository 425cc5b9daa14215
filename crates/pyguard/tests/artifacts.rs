//! The built-in rules on the fixtures of model files: whoever would be harmed must be told, nobody else.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use pyguard_engine::{NoProgress, RuleSet, RunOptions, Selection};
use pyguard_finding::Report;

fn fixtures(kind: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/artifacts").join(kind)
}

/// What the rules of tier default report below a folder.
fn report(folder: &Path) -> Report {
    let rules = pyguard_builtin::rules().into_iter();
    let selection = Selection::default();
    let chosen = rules.filter(|rule| selection.takes(rule)).collect();
    let rules = RuleSet::new(chosen).with_limit(selection.tier);
    let options = RunOptions { paths: vec![folder.to_owned()], ..RunOptions::default() };
    pyguard_engine::run(&rules, &options, &NoProgress).unwrap()
}

/// The artifacts of a folder: `<format>/<name>`, a file or a folder of files that belong together.
fn artifacts(folder: &Path) -> BTreeSet<PathBuf> {
    let entries = walkdir::WalkDir::new(folder).min_depth(2).max_depth(2);
    entries.into_iter().map(|entry| entry.unwrap().into_path()).collect()
}

/// The messages about each artifact.
fn by_artifact(folder: &Path) -> BTreeMap<PathBuf, Vec<String>> {
    let report = report(folder);
    let mut all: BTreeMap<PathBuf, Vec<String>> =
        artifacts(folder).into_iter().map(|path| (path, Vec::new())).collect();
    for finding in &report.findings {
        let path = Path::new(&finding.path);
        let inside = path.strip_prefix(folder).unwrap();
        let artifact: PathBuf = inside.components().take(2).collect();
        let message = format!("{} {}", finding.rule.code, finding.message);
        all.entry(folder.join(artifact)).or_default().push(message);
    }
    all
}

fn shown(paths: &[String]) -> String {
    format!("{} files:\n{}", paths.len(), paths.join("\n"))
}

#[test]
fn every_malicious_file_is_reported_in_tier_default() {
    let all = by_artifact(&fixtures("malicious"));
    assert!(all.len() >= 150, "{} malicious files", all.len());
    let silent = all.iter().filter(|(_, messages)| messages.is_empty());
    let silent: Vec<String> = silent.map(|(path, _)| path.display().to_string()).collect();
    assert!(silent.is_empty(), "nothing is reported in {}", shown(&silent));
}

#[test]
fn no_harmless_file_is_reported_in_tier_default() {
    for kind in ["benign", "near"] {
        let all = by_artifact(&fixtures(kind));
        assert!(all.len() >= 120, "{} files in {kind}", all.len());
        let loud = all.iter().filter(|(_, messages)| !messages.is_empty());
        let loud: Vec<String> =
            loud.map(|(path, messages)| format!("{}: {messages:?}", path.display())).collect();
        assert!(loud.is_empty(), "findings in {}", shown(&loud));
    }
}
