use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result};
use pyguard_engine::RuleSet;
use pyguard_rules::{BodySpec, Rule, Sets};
use pyguard_secrets::{DetectorKind, DetectorSpec};

use super::cases_file::{self, About, CasesFile};
use super::compare::compare;
use super::document::Document;
use super::matrix::{self, Sample};
use super::scan::scan;
use super::write::Folder;
use crate::test::Check;
use crate::test::own_cases::rules_with;

/// What the name of a file of cases ends in.
const ENDING: &str = ".cases.yaml";
/// How many documents with and without findings a rule is tried on at least.
const LEAST_FIRING: usize = 8;
const LEAST_SILENT: usize = 12;

/// Tries all rules with detectors on documents with made values. With `write` these are written to a new folder.
pub(crate) fn run(files: &[PathBuf], sets: &Arc<Sets>, write: Option<&Path>) -> Result<Vec<Check>> {
    let Loaded { rules, cases, others } = load(files, sets);
    let mut checks = without_rule(files, cases.iter().chain(&others))?;
    let mut folder = write.map(Folder::new).transpose()?;
    for (rule, cases) in rules.rules().iter().zip(&cases) {
        let shown = cases.to_string_lossy().into_owned();
        let check = |path: String, failures: Vec<String>| Check {
            rule: rule.info.id.clone(),
            path,
            failures,
        };
        let documents = match documents(rule, cases, &shown) {
            Ok(documents) => documents,
            Err(message) => {
                checks.push(check(shown, vec![message]));
                continue;
            }
        };
        checks.push(check(shown.clone(), too_few(&documents)));
        for document in &documents {
            let failures = match scan(&rules, document) {
                Ok(found) => compare(&rule.info, document, &found),
                Err(message) => vec![message],
            };
            checks.push(check(format!("{shown} {}", document.title), failures));
            if let Some(folder) = &mut folder {
                folder.add(&rule.info, document)?;
            }
        }
    }
    if let Some(folder) = folder {
        folder.finish()?;
    }
    Ok(checks)
}

/// The rules with a detector.
struct Loaded {
    rules: RuleSet,
    /// Where the cases of each stand.
    cases: Vec<PathBuf>,
    /// Cases of rules that are tried in another way.
    others: Vec<PathBuf>,
}

fn load(files: &[PathBuf], sets: &Arc<Sets>) -> Loaded {
    let (mut rules, mut cases, mut others) = (Vec::new(), Vec::new(), Vec::new());
    for (file, rule) in rules_with(files, sets, |_| true) {
        let path = file.with_file_name(format!("{}{ENDING}", rule.info.id));
        if detector(&rule).is_some() {
            cases.push(path);
            rules.push(rule);
        } else if let BodySpec::Notebook(_) | BodySpec::Artifact(_) = rule.spec().body {
            others.push(path);
        }
    }
    Loaded { rules: RuleSet::new(rules), cases, others }
}

fn detector(rule: &Rule) -> Option<&DetectorSpec> {
    match &rule.spec().body {
        BodySpec::Detector(spec) => Some(spec),
        BodySpec::Search(_)
        | BodySpec::Taint(_)
        | BodySpec::Notebook(_)
        | BodySpec::Artifact(_) => None,
    }
}

/// Files of cases for which no rule was loaded.
fn without_rule<'c>(
    files: &[PathBuf],
    cases: impl Iterator<Item = &'c PathBuf>,
) -> Result<Vec<Check>> {
    let known: BTreeSet<&Path> = cases.map(PathBuf::as_path).collect();
    let folders: BTreeSet<&Path> = files.iter().filter_map(|file| file.parent()).collect();
    let mut checks = Vec::new();
    // One rule file alone may stand beside the cases of others.
    let [_, _, ..] = files else { return Ok(checks) };
    for folder in folders {
        for entry in std::fs::read_dir(folder).with_context(|| folder.display().to_string())? {
            let path = entry?.path();
            let shown = path.to_string_lossy().into_owned();
            if shown.ends_with(ENDING) && !known.contains(path.as_path()) {
                let failures = vec!["no rule with a detector has this id".to_owned()];
                checks.push(Check { rule: String::new(), path: shown, failures });
            }
        }
    }
    checks.sort_by(|left, right| left.path.cmp(&right.path));
    Ok(checks)
}

/// All documents of a rule: those of its cases, then those of its samples.
fn documents(rule: &Rule, cases: &Path, shown: &str) -> Result<Vec<Document>, String> {
    let Some(detector) = detector(rule) else { return Ok(Vec::new()) };
    let text = match std::fs::read_to_string(cases) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err("a rule with a detector has its cases in this file".to_owned());
        }
        Err(error) => return Err(format!("cannot be read: {error}")),
    };
    let judged = detector.kind == DetectorKind::Secret
        && !detector.forms.iter().any(|form| form.placeholders);
    let id = rule.info.id.as_str();
    let about = About { id, environment: detector.environment.as_deref(), judged };
    let CasesFile { samples, matrix, mut documents } = cases_file::read(shown, &text, about)?;
    for (name, recipe) in &samples {
        let Some(matrix) = &matrix else { break };
        let sample = Sample { rule: id, name, recipe, judged };
        documents.extend(matrix::documents(matrix, sample, &detector.surfaces)?);
    }
    Ok(documents)
}

fn too_few(documents: &[Document]) -> Vec<String> {
    let firing = documents.iter().filter(|document| document.expected.fires()).count();
    let silent = documents.len() - firing;
    let mut failures = Vec::new();
    if firing < LEAST_FIRING {
        failures.push(format!("{firing} documents that fire are too few, of {LEAST_FIRING}"));
    }
    if silent < LEAST_SILENT {
        failures
            .push(format!("{silent} documents that do not fire are too few, of {LEAST_SILENT}"));
    }
    failures
}
