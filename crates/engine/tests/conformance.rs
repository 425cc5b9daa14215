//! Our engine against what Semgrep CE reports: rules, cases and its recorded findings stand in `conformance/`.
//! `bench/semgrep-conformance.py` makes the recordings. Where we differ stands in `conformance/known-differences.txt`, so
//! that a gain or a loss shows in a diff.

#![allow(clippy::panic, reason = "a test")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use libtest_mimic::{Arguments, Failed, Trial};
use pyguard_engine::{RuleSet, check_file};
use serde::Deserialize;

/// One recorded finding of Semgrep.
#[derive(Debug, Deserialize)]
struct Recorded {
    rule: String,
    start: (u32, u32),
    end: (u32, u32),
    message: String,
    fix: Option<String>,
}

type Key = (String, (u32, u32), (u32, u32), String, Option<String>);

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/conformance");
    let mut trials: Vec<Trial> = Vec::new();
    for rules in files(&folder, "yaml") {
        let expected = rules.with_extension("expected.json");
        let name =
            rules.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        trials.push(Trial::test(name, move || compare(&rules, &expected)));
    }
    libtest_mimic::run(&Arguments::from_args(), trials).exit();
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{folder:?}: {error}"));
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .collect();
    files.sort();
    files
}

fn compare(rules: &Path, expected: &Path) -> Result<(), Failed> {
    let text = std::fs::read_to_string(rules)?;
    let loaded = pyguard_rules::load(&rules.to_string_lossy(), &text, &Default::default());
    let mut problems: Vec<String> = loaded.errors.iter().map(ToString::to_string).collect();
    let rules_on = RuleSet::new(loaded.rules);
    let stem = rules.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let folder = rules.parent().unwrap_or(Path::new("."));
    let recorded: Vec<Recorded> = serde_json::from_str(&std::fs::read_to_string(expected)?)?;
    let wanted: BTreeSet<Key> = recorded
        .into_iter()
        .map(|entry| {
            let message = entry.message.trim().to_owned();
            (entry.rule, entry.start, entry.end, message, entry.fix)
        })
        .collect();
    let mut found: BTreeSet<Key> = BTreeSet::new();
    let entries = std::fs::read_dir(folder)?;
    for case in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        let name = case.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let is_case = name.strip_prefix(&format!("{stem}.")).is_some_and(|rest| {
            !rest.contains("yaml") && !rest.starts_with("expected") && !rest.starts_with("fixed")
        });
        if !is_case {
            continue;
        }
        let checked = check_file(&case, &rules_on).map_err(|error| error.message)?;
        found.extend(checked.findings.into_iter().map(|finding| {
            let fix = finding.fix.map(|fix| fix.edits[0].text.clone());
            let place = |position: pyguard_source::Position| (position.line, position.col);
            (
                finding.rule.id.clone(),
                place(finding.start),
                place(finding.end),
                finding.message,
                fix,
            )
        }));
    }
    let places = |keys: &BTreeSet<Key>| -> BTreeSet<_> {
        keys.iter().map(|(rule, start, end, ..)| (rule.clone(), *start, *end)).collect()
    };
    let (wanted_places, found_places) = (places(&wanted), places(&found));
    let mut differences: BTreeSet<String> = BTreeSet::new();
    let show = |(rule, start, end): &(String, (u32, u32), (u32, u32))| {
        format!("{rule} {}:{}-{}:{}", start.0, start.1, end.0, end.1)
    };
    for missing in wanted_places.difference(&found_places) {
        differences.insert(format!("missing {}", show(missing)));
    }
    for extra in found_places.difference(&wanted_places) {
        differences.insert(format!("extra {}", show(extra)));
    }
    for (rule, start, end, ..) in wanted.difference(&found) {
        let place = (rule.clone(), *start, *end);
        if found_places.contains(&place) {
            differences.insert(format!("text {}", show(&place)));
        }
    }
    let known_path = folder.join("known-differences.txt");
    if std::env::var_os("PYGUARD_ACCEPT").is_some() {
        accept(&known_path, &stem, &differences)?;
    }
    let known_text = std::fs::read_to_string(&known_path)?;
    let known: BTreeSet<String> = known_text
        .lines()
        .filter_map(|line| line.strip_prefix(&format!("{stem}: ")))
        .map(str::to_owned)
        .collect();
    for new in differences.difference(&known) {
        problems.push(format!("differs from Semgrep: {new}"));
    }
    for gone in known.difference(&differences) {
        problems
            .push(format!("agrees with Semgrep now; take it out of known-differences.txt: {gone}"));
    }
    if problems.is_empty() { Ok(()) } else { Err(problems.join("\n").into()) }
}

/// Writes what differs now over what the list says of one file (`PYGUARD_ACCEPT=1`, with `--test-threads 1`).
fn accept(path: &Path, stem: &str, differences: &BTreeSet<String>) -> std::io::Result<()> {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let prefix = format!("{stem}: ");
    let (comments, others): (Vec<&str>, Vec<&str>) = text
        .lines()
        .filter(|line| !line.starts_with(&prefix))
        .partition(|line| line.starts_with('#'));
    let mut lines: Vec<String> = others.into_iter().map(str::to_owned).collect();
    lines.extend(differences.iter().map(|difference| format!("{prefix}{difference}")));
    lines.sort();
    let comments = comments.into_iter().map(str::to_owned);
    let all: Vec<String> = comments.chain(lines).collect();
    std::fs::write(path, all.join("\n") + "\n")
}
