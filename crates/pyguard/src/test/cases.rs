use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use pyguard_engine::{NoProgress, RuleSet, RunOptions, check_file, repair_text};
use pyguard_finding::{Applicability, Finding};
use pyguard_rules::{BodySpec, Rule, Sets};

use super::Check;
use super::annotations::{self, Expected, Place};
use super::{artifacts, notebooks, samples};
use crate::args::TestArguments;
use crate::rule_files::{self, RuleFiles};

/// Runs all rule files below a folder on the case files beside them, and each folder's rules on its `programs/`.
///
/// Rules with a detector are tried on the documents of their `.cases.yaml`. With `accept`, fixed files are written as the repairs
/// give them.
pub(crate) fn run(arguments: &TestArguments) -> Result<Vec<Check>> {
    let TestArguments { folder, accept, write, .. } = arguments;
    let accept = *accept;
    let mut checks = Vec::new();
    let mut folders: BTreeMap<PathBuf, Vec<PathBuf>> = BTreeMap::new();
    for file in rule_files::files(folder)? {
        let parent = file.parent().unwrap_or(Path::new("")).to_owned();
        folders.entry(parent).or_default().push(file);
    }
    if folders.is_empty() {
        bail!("{}: no rule files (.yaml, .yml) in this folder", folder.display());
    }
    let all: Vec<PathBuf> = folders.values().flatten().cloned().collect();
    let mut sets = RuleFiles::default();
    sets.sets(&all);
    checks.extend(sets.errors.iter().map(|error| Check {
        rule: String::new(),
        path: error.path.clone(),
        failures: vec![error.message.clone()],
    }));
    for (folder, files) in folders {
        let mut together = RuleFiles { sets: Arc::clone(&sets.sets), ..RuleFiles::default() };
        for file in files {
            let mut loaded = RuleFiles { sets: Arc::clone(&sets.sets), ..RuleFiles::default() };
            loaded.file(&file);
            loaded.rules.extend(set_rules(&file, &sets.sets)?);
            together.file(&file);
            let shown = file.to_string_lossy().into_owned();
            checks.extend(loaded.errors.into_iter().map(|error| Check {
                rule: shown.clone(),
                path: shown.clone(),
                failures: vec![error.message],
            }));
            // Those with a detector have their cases in another form.
            let has_patterns =
                |rule: &Rule| matches!(rule.spec().body, BodySpec::Search(_) | BodySpec::Taint(_));
            let wants_cases = loaded.rules.iter().any(has_patterns);
            let rules = RuleSet::new(loaded.rules);
            // Notebooks beside a rule with a check of notebooks are cases that its `.cases.yaml` names.
            let cases = if wants_cases { case_files(&folder, &file)? } else { Vec::new() };
            if cases.is_empty() && wants_cases {
                let failures = vec!["no case file stands beside this rule file".to_owned()];
                checks.push(Check { rule: shown.clone(), path: shown, failures });
            }
            for case in cases {
                checks.extend(check_case(&rules, &case, accept)?);
            }
            checks.extend(check_package(&rules, &file.with_extension("package"))?);
        }
        let rules = RuleSet::new(together.rules);
        for program in programs(&folder)? {
            checks.extend(check_case(&rules, &program, accept)?);
        }
    }
    checks.extend(artifacts::run(&all, &sets.sets));
    checks.extend(notebooks::run(&all, &sets.sets));
    checks.extend(samples::run(&all, &sets.sets, write.as_deref())?);
    Ok(checks)
}

/// The sets of a file as rules with the sets' ids: data from `source()` or of the set reaches `sink()` or the set.
fn set_rules(file: &Path, sets: &Arc<Sets>) -> Result<Vec<Rule>> {
    let text = std::fs::read_to_string(file).with_context(|| file.display().to_string())?;
    let ids = pyguard_rules::set_ids(&text);
    ids.iter()
        .filter_map(|id| sets.get(id))
        .map(|set| {
            pyguard_rules::set_as_rule(set, sets)
                .map_err(|error| anyhow::anyhow!("set {}: {error}", set.id))
        })
        .collect()
}

/// Files of a package that are scanned together, annotated like case files: `x.package/` of `x.yaml`.
fn check_package(rules: &RuleSet, folder: &Path) -> Result<Vec<Check>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let options = RunOptions { paths: vec![folder.to_owned()], ..RunOptions::default() };
    let report = pyguard_engine::run(rules, &options, &NoProgress)?;
    let mut checks = Vec::new();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let path = entry?.into_path();
        let python =
            path.extension().is_some_and(|extension| extension == "py" || extension == "ipynb");
        if !python || !path.is_file() {
            continue;
        }
        let shown = path.to_string_lossy().into_owned();
        let none = RuleSet::new(Vec::new());
        let checked = match check_file(&path, &none) {
            Ok(checked) => checked,
            Err(error) => {
                let failures = vec![error.message];
                checks.push(Check { rule: String::new(), path: shown, failures });
                continue;
            }
        };
        let findings = report.findings.iter().filter(|finding| finding.path == shown);
        checks.extend(compare_all(rules, &checked, findings, &shown));
    }
    Ok(checks)
}

/// Files with the rule file's stem: `x.yaml` has `x.py`, `x.ipynb`, `x.more.ipynb`, `x.test.yaml`, but not `x.fixed.py`.
fn case_files(folder: &Path, rule_file: &Path) -> Result<Vec<PathBuf>> {
    let stem = rule_file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let mut cases = Vec::new();
    for entry in std::fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let Some(rest) = name.strip_prefix(&stem).and_then(|rest| rest.strip_prefix('.')) else {
            continue;
        };
        let is_rules = matches!(rest, "yaml" | "yml");
        let is_expected = rest.split('.').any(|part| part == "fixed") || rest == "expected.json";
        if path.is_file() && !is_rules && !is_expected && !rest.ends_with("cases.yaml") {
            cases.push(path);
        }
    }
    cases.sort();
    Ok(cases)
}

fn programs(folder: &Path) -> Result<Vec<PathBuf>> {
    let folder = folder.join("programs");
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut programs: Vec<PathBuf> = std::fs::read_dir(&folder)
        .with_context(|| folder.display().to_string())?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<std::io::Result<_>>()?;
    programs.retain(|path| path.is_file());
    programs.sort();
    Ok(programs)
}

/// One check for each rule that the file speaks of or that fires in it, and one for the fixed file.
fn check_case(rules: &RuleSet, case: &Path, accept: bool) -> Result<Vec<Check>> {
    let shown = case.to_string_lossy().into_owned();
    let checked = match check_file(case, rules) {
        Ok(checked) => checked,
        Err(error) => {
            return Ok(vec![Check {
                rule: String::new(),
                path: shown,
                failures: vec![error.message],
            }]);
        }
    };
    let mut checks = compare_all(rules, &checked, checked.findings.iter(), &shown);
    checks.extend(checked.errors.iter().map(|error| Check {
        rule: String::new(),
        path: shown.clone(),
        failures: vec![error.message.clone()],
    }));
    checks.extend(check_fixes(rules, case, &checked, accept)?);
    Ok(checks)
}

/// One check for each rule that a document speaks of or that fires in it.
fn compare_all<'f>(
    rules: &RuleSet,
    checked: &pyguard_engine::Checked,
    findings: impl Iterator<Item = &'f Finding>,
    shown: &str,
) -> Vec<Check> {
    let mut expected = annotations::read(&checked.document);
    let mut fired: BTreeMap<String, BTreeSet<Place>> = BTreeMap::new();
    for finding in findings {
        let place = (finding.start.cell, finding.start.line);
        fired.entry(finding.rule.id.clone()).or_default().insert(place);
    }
    for rule in rules.rules().iter().filter(|rule| fired.contains_key(&rule.info.id)) {
        expected.entry(rule.info.id.clone()).or_default();
    }
    expected
        .iter()
        .map(|(rule, expected)| {
            let known = rules.rules().iter().any(|known| known.info.id == *rule);
            let mut failures = compare(expected, fired.get(rule).unwrap_or(&BTreeSet::new()));
            if !known {
                failures.insert(0, "no rule has this id".to_owned());
            }
            Check { rule: rule.clone(), path: shown.to_owned(), failures }
        })
        .collect()
}

fn compare(expected: &Expected, fired: &BTreeSet<Place>) -> Vec<String> {
    let mut failures = Vec::new();
    for place in expected.fires.difference(fired) {
        failures.push(format!("{}: expected a finding, there is none", show(*place)));
    }
    for place in fired {
        if expected.todo_fires.contains(place) {
            failures.push(format!("{}: fires now; make `todoruleid` a `ruleid`", show(*place)));
        } else if !expected.fires.contains(place) && !expected.todo_silent.contains(place) {
            let why =
                if expected.silent.contains(place) { "despite `ok`" } else { "without `ruleid`" };
            failures.push(format!("{}: a finding {why}", show(*place)));
        }
    }
    failures
}

fn show((cell, line): Place) -> String {
    cell.map_or_else(|| format!("line {line}"), |cell| format!("cell {cell}, line {line}"))
}

/// `x.fixed.py` is `x.py` with all repairs made; afterwards none is left to make. With `accept` the file is written.
fn check_fixes(
    rules: &RuleSet,
    case: &Path,
    checked: &pyguard_engine::Checked,
    accept: bool,
) -> Result<Option<Check>> {
    let (Some(stem), Some(extension)) = (case.file_stem(), case.extension()) else {
        return Ok(None);
    };
    let name = format!("{}.fixed.{}", stem.to_string_lossy(), extension.to_string_lossy());
    let fixed_path = case.with_file_name(name);
    let has_fix = |finding: &Finding| {
        finding.fix.as_ref().is_some_and(|fix| fix.applicability != Applicability::Manual)
    };
    let in_programs = case.parent().is_some_and(|folder| folder.ends_with("programs"));
    if !fixed_path.exists() && (in_programs || !checked.findings.iter().any(has_fix)) {
        return Ok(None);
    }
    let rule = rules.rules().first().map_or(String::new(), |rule| rule.info.id.clone());
    let path = fixed_path.to_string_lossy().into_owned();
    let bytes = std::fs::read(case).with_context(|| case.display().to_string())?;
    let repaired = match repair_text(bytes, case, rules) {
        Ok(repaired) => repaired,
        Err(error) => return Ok(Some(Check { rule, path, failures: vec![error.message] })),
    };
    let mut failures: Vec<String> = repaired
        .refused
        .iter()
        .map(|one| {
            format!("line {}: the repair does not hold: {}", one.finding.start.line, one.reason)
        })
        .collect();
    if !repaired.converged {
        failures.push("the repairs change the file again and again".to_owned());
    }
    if accept {
        std::fs::write(&fixed_path, &repaired.bytes).with_context(|| path.clone())?;
    }
    match std::fs::read(&fixed_path) {
        Err(error) => {
            failures.push(format!("the rule has a fix, but this file can't be read: {error}"));
        }
        Ok(expected) if expected != repaired.bytes => failures.push(first_difference(
            &String::from_utf8_lossy(&expected),
            &String::from_utf8_lossy(&repaired.bytes),
        )),
        Ok(_) => {}
    }
    Ok(Some(Check { rule, path, failures }))
}

fn first_difference(expected: &str, fixed: &str) -> String {
    let pair =
        expected.lines().zip(fixed.lines()).enumerate().find(|(_, (left, right))| left != right);
    match pair {
        Some((index, (left, right))) => {
            format!("line {}: the file has `{left}`, the fixes give `{right}`", index + 1)
        }
        None => "the file and the fixes differ in length".to_owned(),
    }
}
