//! What every built-in rule must have: metadata, explanations, and cases in number.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use pyguard_rules::{BodySpec, Rule};

const MIN_FIRING: usize = 15;
const MIN_SILENT: usize = 10;
const MIN_PROGRAMS: usize = 5;

fn rules_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules")
}

/// Every rule file below `rules/` with the folder it stands in.
fn rule_files() -> Vec<(PathBuf, Vec<Rule>)> {
    let mut files = Vec::new();
    let sets = Arc::new(pyguard_builtin::sets());
    let is_rules = |path: &Path| {
        let text = path.to_string_lossy();
        text.ends_with(".yaml") && !text.ends_with(".cases.yaml") && !text.contains("_sets")
    };
    for path in everything(&rules_folder()).into_iter().filter(|path| is_rules(path)) {
        let text = std::fs::read_to_string(&path).unwrap();
        let loaded = pyguard_rules::load("", &text, &sets);
        assert!(loaded.errors.is_empty(), "{}: {}", path.display(), loaded.errors[0]);
        files.push((path, loaded.rules));
    }
    files
}

#[test]
fn the_embedded_rules_are_those_of_the_folder() {
    let mut embedded: Vec<String> =
        pyguard_builtin::rules().iter().map(|rule| rule.info.id.clone()).collect();
    let mut files: Vec<String> = rule_files()
        .iter()
        .flat_map(|(_, rules)| rules.iter().map(|rule| rule.info.id.clone()))
        .collect();
    embedded.sort();
    files.sort();
    assert_eq!(embedded, files);
    assert!(files.len() >= 60, "{} rules", files.len());
    assert_eq!(files.iter().collect::<HashSet<_>>().len(), files.len(), "ids are unique");
}

#[test]
fn every_rule_says_what_it_is() {
    let mut missing = Vec::new();
    for rule in pyguard_builtin::rules() {
        let info = &rule.info;
        let id = &info.id;
        let mut need = |there: bool, what: &str| {
            if !there {
                missing.push(format!("{id}: {what}"));
            }
        };
        need(info.code != *id, "code");
        need(info.docs.name != *id, "name");
        need(info.tier.is_some(), "tier");
        need(
            info.docs.message.ends_with('.') && info.docs.message.lines().count() == 1,
            "message: one sentence",
        );
        need(
            !info.docs.cwe.is_empty()
                && info.docs.cwe.iter().all(|cwe| cwe.starts_with("CWE-") && cwe.contains(": ")),
            "cwe with title",
        );
        need(!info.docs.technology.is_empty(), "technology");
        need(
            info.docs.references.iter().any(|reference| reference.starts_with("https://")),
            "references",
        );
        need(info.docs.explain.beginner.len() > 80, "explain.beginner");
        need(info.docs.explain.intermediate.len() > 80, "explain.intermediate");
        need(info.docs.explain.expert.len() > 80, "explain.expert");
        need(info.docs.fix.as_ref().is_some_and(|fix| !fix.how.is_empty()), "fix.how");
        need(info.docs.since.is_some(), "since");
        need(info.docs.seed.is_some(), "seed");
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

/// Firing and silent cases that a set needs; one that only joins others or only says what a file imports needs one.
const SET_CASES: (usize, usize) = (12, 6);

#[test]
fn every_set_has_cases() {
    let folder = rules_folder().join("_sets");
    let texts: Vec<String> =
        walk(&folder).iter().filter_map(|path| std::fs::read_to_string(path).ok()).collect();
    let mut missing = Vec::new();
    let sets = pyguard_builtin::sets();
    for set in sets.iter() {
        let joins = set
            .entries
            .iter()
            .all(|entry| matches!(entry.what, pyguard_rules::EntryFormula::Set(_)));
        let count = |kind| texts.iter().map(|text| annotations(text, kind, &set.id)).sum::<usize>();
        let (fires, silent) = (count("ruleid"), count("ok"));
        let least = if joins || set.id.starts_with("uses-") { (1, 1) } else { SET_CASES };
        // Of a sanitizer, `ok` is what it is there for; both sides together make up the number.
        let is_sanitizer = set.kind == pyguard_rules::SetKind::Sanitizers;
        let least = if is_sanitizer { (least.1, least.1) } else { least };
        let enough = fires + silent >= least.0 + least.1;
        if fires < least.0 || silent < least.1 || !enough {
            missing.push(format!("{}: {fires} and {silent} cases", set.id));
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn every_rule_has_enough_cases_and_every_area_enough_programs() {
    let mut missing = Vec::new();
    let mut areas: BTreeMap<PathBuf, Vec<String>> = BTreeMap::new();
    for (path, rules) in rule_files() {
        // `pyguard test` counts the cases of rules with a detector.
        let has_patterns =
            |rule: &&Rule| matches!(rule.spec().body, BodySpec::Search(_) | BodySpec::Taint(_));
        let ids: Vec<String> =
            rules.iter().filter(has_patterns).map(|rule| rule.info.id.clone()).collect();
        if ids.is_empty() {
            continue;
        }
        areas.entry(path.parent().unwrap().to_owned()).or_default().extend(ids);
    }
    for (area, ids) in areas {
        let programs = std::fs::read_dir(area.join("programs")).map_or(0, Iterator::count);
        if programs < MIN_PROGRAMS {
            missing.push(format!("{}: {programs} programs", area.display()));
        }
        let texts: Vec<String> =
            walk(&area).iter().filter_map(|path| std::fs::read_to_string(path).ok()).collect();
        for id in ids {
            for (kind, least) in [("ruleid", MIN_FIRING), ("ok", MIN_SILENT)] {
                let count = texts.iter().map(|text| annotations(text, kind, &id)).sum::<usize>();
                if count < least {
                    missing.push(format!("{id}: {count} `{kind}` lines, {least} are the standard"));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

/// The case files below a folder.
fn walk(folder: &Path) -> Vec<PathBuf> {
    let is_case = |path: &Path| {
        let name = path.file_name().unwrap().to_string_lossy();
        !name.contains(".fixed.") && !name.ends_with(".yaml")
    };
    everything(folder).into_iter().filter(|path| is_case(path)).collect()
}

fn everything(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(everything(&path));
        } else {
            files.push(path);
        }
    }
    files
}

fn annotations(text: &str, kind: &str, id: &str) -> usize {
    let marker = format!("# {kind}: ");
    text.match_indices(&marker)
        .filter(|(at, _)| {
            let rest = &text[at + marker.len()..];
            let end = rest.find(['\n', '"', '\\']).unwrap_or(rest.len());
            rest[..end].split([',', ' ']).any(|name| name == id)
        })
        .count()
}
