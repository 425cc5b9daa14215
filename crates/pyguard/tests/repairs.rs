//! The repairs of all built-in rules on all their cases: each holds, and takes nothing else with it.

#![expect(clippy::unwrap_used, reason = "a test that can't go on fails")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use pyguard_engine::{Checked, RuleSet, check_file, check_text, repair_text};
use pyguard_finding::{Applicability, Finding};
use pyguard_fix::Action;
use pyguard_python::{Module, for_each_block};
use pyguard_rules::{BodySpec, FixTemplate, LanguageSpec, Rule};
use pyguard_source::{TextRange, TextSize};
use rayon::prelude::*;
use ruff_python_ast::Stmt;
use ruff_text_size::Ranged;

fn rules_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules")
}

fn is_code(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "py" || extension == "ipynb")
}

fn is_fixed(path: &Path) -> bool {
    path.file_name().unwrap().to_string_lossy().contains(".fixed.")
}

/// All Python files and notebooks below `rules/`, without those that show how others look when repaired.
fn cases() -> Vec<PathBuf> {
    let mut cases: Vec<PathBuf> = walkdir::WalkDir::new(rules_folder())
        .into_iter()
        .map(|entry| entry.unwrap().into_path())
        .filter(|path| path.is_file() && is_code(path) && !is_fixed(path))
        .filter(|path| !path.components().any(|part| part.as_os_str() == "_sets"))
        .collect();
    cases.sort();
    assert!(cases.len() > 200, "{} cases", cases.len());
    cases
}

/// Runs a check on every case, on threads with room for deep trees; all complaints fail the test.
fn on_every_case(check: impl Fn(&RuleSet, &Path) -> Vec<String> + Sync) {
    let rules = RuleSet::new(pyguard_builtin::rules());
    let pool = rayon::ThreadPoolBuilder::new().stack_size(256 << 20).build().unwrap();
    let complaints: Vec<String> =
        pool.install(|| cases().par_iter().flat_map(|case| check(&rules, case)).collect());
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

fn shown(path: &Path) -> String {
    path.strip_prefix(rules_folder()).unwrap().to_string_lossy().into_owned()
}

#[test]
fn every_repair_holds_converges_and_is_idempotent() {
    on_every_case(|rules, case| {
        let name = shown(case);
        let repaired = repair_text(std::fs::read(case).unwrap(), case, rules).unwrap();
        // What another rule says of the new code is a reason to refuse a repair, but no fault of it.
        let is_fault = |reason: &str| {
            reason.ends_with("would still be found")
                || !reason.contains("would be found in line") && !reason.contains("would be hidden")
        };
        let mut complaints: Vec<String> = repaired
            .refused
            .iter()
            .filter(|one| is_fault(&one.reason))
            .map(|one| {
                format!("{name}:{} {}: {}", one.finding.start.line, one.finding.rule.id, one.reason)
            })
            .collect();
        if !repaired.converged {
            complaints.push(format!("{name}: does not converge"));
        }
        let again = repair_text(repaired.bytes.clone(), case, rules).unwrap();
        if !again.applied.is_empty() || again.bytes != repaired.bytes {
            complaints.push(format!("{name}: a second run changes it again"));
        }
        complaints
    });
}

#[test]
fn what_is_repaired_is_gone_and_nothing_new_is_found() {
    on_every_case(|rules, case| {
        let name = shown(case);
        let before = check_file(case, rules).unwrap();
        let repaired = repair_text(std::fs::read(case).unwrap(), case, rules).unwrap();
        let text = String::from_utf8(repaired.bytes).unwrap();
        let after = check_text(text, case, rules).unwrap();
        let count = |findings: &[Finding]| {
            let mut counts: BTreeMap<String, usize> = BTreeMap::new();
            findings.iter().for_each(|one| *counts.entry(one.rule.id.clone()).or_default() += 1);
            counts
        };
        let mut expected = count(&before.findings);
        for one in &repaired.applied {
            *expected.entry(one.finding.rule.id.clone()).or_default() -= 1;
        }
        count(&after.findings)
            .into_iter()
            .filter(|(rule, found)| *found > expected.get(rule).copied().unwrap_or(0))
            .map(|(rule, found)| format!("{name}: {rule} is found {found} times after the repairs"))
            .collect()
    });
}

/// What is repaired in the cases, by rule.
#[derive(Default)]
struct Shown {
    repaired: usize,
    over_lines: bool,
    aliased: bool,
    safe: bool,
}

fn shown_repairs(all: &RuleSet) -> BTreeMap<String, Shown> {
    let pool = rayon::ThreadPoolBuilder::new().stack_size(256 << 20).build().unwrap();
    let cases = cases();
    let found: Vec<(bool, Vec<(Finding, bool)>)> = pool.install(|| {
        cases
            .par_iter()
            .map(|case| {
                let text = std::fs::read_to_string(case).unwrap();
                let aliased = text.contains("import ") && text.contains(" as ");
                let Checked { document, findings, .. } = check_file(case, all).unwrap();
                let module = Module::parse(&document);
                let spans_lines = |offset: u32| {
                    let range = innermost(module.body(), TextSize::new(offset));
                    range.is_some_and(|range| document.slice(range).contains('\n'))
                };
                let exploded = |finding: &Finding| {
                    let edits = finding.fix.iter().flat_map(|fix| &fix.edits);
                    let own = finding.start.cell.is_none() && spans_lines(finding.start.offset);
                    own || edits.filter(|edit| !edit.is_import).any(|edit| spans_lines(edit.from))
                };
                let found = findings.into_iter().map(|finding| {
                    let exploded = exploded(&finding);
                    (finding, exploded)
                });
                (aliased, found.collect())
            })
            .collect()
    });
    let mut shown: BTreeMap<String, Shown> = BTreeMap::new();
    for (aliased, findings) in found {
        for (finding, exploded) in findings {
            let Some(fix) = &finding.fix else { continue };
            let rule = shown.entry(finding.rule.id.clone()).or_default();
            rule.repaired += 1;
            rule.over_lines |= exploded;
            rule.aliased |= aliased;
            rule.safe |= fix.applicability == Applicability::Safe;
        }
    }
    shown
}

/// The statement at an offset that has no statements in it.
fn innermost(block: &[Stmt], offset: TextSize) -> Option<TextRange> {
    let statement = block.iter().find(|one| one.range().contains_inclusive(offset))?;
    let mut found = None;
    let mut is_simple = true;
    for_each_block(statement, &mut |inner| {
        is_simple = false;
        found = found.or_else(|| innermost(inner, offset));
    });
    found.or_else(|| is_simple.then(|| statement.range()))
}

/// Values in texts: what stands in a file needs no worked example, and all of them are repaired in the same way.
fn has_detector(rule: &Rule) -> bool {
    !matches!(rule.spec().body, BodySpec::Search(_) | BodySpec::Taint(_))
}

fn is_manual(rule: &Rule) -> bool {
    rule.info.docs.fix.as_ref().is_some_and(|advice| advice.applicability == Applicability::Manual)
}

#[test]
fn every_repaired_rule_shows_three_layouts() {
    let all = RuleSet::new(pyguard_builtin::rules());
    let shown = shown_repairs(&all);
    let mut missing = Vec::new();
    for rule in all.rules() {
        let fix = rule.compiled().and_then(|compiled| compiled.fix.as_ref());
        // Rules on texts have no calls that could be written in another layout.
        if is_manual(rule)
            || !matches!(fix, Some(FixTemplate::Edits(_)))
            || rule.language != LanguageSpec::Python
        {
            continue;
        }
        let is_insert = |action: &Action| {
            matches!(
                action,
                Action::InsertBefore { .. } | Action::InsertAfter { .. } | Action::Require { .. }
            )
        };
        let only_inserts = matches!(fix, Some(FixTemplate::Edits(spec))
            if spec.ways.iter().flat_map(|way| &way.edits).all(is_insert));
        let id = &rule.info.id;
        let none = Shown::default();
        let rule = shown.get(id).unwrap_or(&none);
        if rule.repaired < 3 {
            missing.push(format!("{id}: {} repaired cases, 3 are the standard", rule.repaired));
        }
        // Statements are put beside an import or an assignment, which stand in one line.
        if !rule.over_lines && !only_inserts {
            missing.push(format!("{id}: no repaired case over several lines"));
        }
        if !rule.aliased {
            missing.push(format!("{id}: no repaired case with an aliased import"));
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

/// Whether it is one is shown by `bench/safe-fixes.py`, which needs the real libraries.
#[test]
fn every_safe_repair_has_a_program_that_shows_it() {
    let all = RuleSet::new(pyguard_builtin::rules());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../bench/safe");
    let programs: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    let shown = shown_repairs(&all);
    // What runs is not changed by a repair of an output.
    let is_of_notebooks = |id: &str| {
        all.rules()
            .iter()
            .any(|rule| rule.info.id == id && matches!(rule.spec().body, BodySpec::Notebook(_)))
    };
    let missing: Vec<&String> = shown
        .iter()
        .filter(|(id, shown)| shown.safe && !is_of_notebooks(id))
        .map(|(id, _)| id)
        .filter(|id| !programs.iter().any(|program| program.starts_with(&format!("{id}."))))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_manual_rule_says_why_and_shows_the_change() {
    let all = RuleSet::new(pyguard_builtin::rules());
    let mut missing = Vec::new();
    for rule in all.rules() {
        let id = &rule.info.id;
        let Some(advice) = &rule.info.docs.fix else {
            missing.push(format!("{id}: no fix"));
            continue;
        };
        let has_edits = rule.compiled().is_some_and(|compiled| compiled.fix.is_some());
        if !is_manual(rule) {
            // A check of notebooks brings its repair along; its cases show it (`pyguard test`).
            if !has_edits && !matches!(rule.spec().body, BodySpec::Notebook(_)) {
                missing.push(format!("{id}: called repairable, but has no edits"));
            }
            continue;
        }
        if advice.why.is_empty() {
            missing.push(format!("{id}: does not say why it is manual"));
        }
        if has_detector(rule) {
            continue;
        }
        let Some(example) = &advice.example else {
            missing.push(format!("{id}: no example"));
            continue;
        };
        // By itself: another rule may say more about the same place.
        let own = pyguard_builtin::rules().into_iter().filter(|rule| rule.info.id == *id);
        let own = RuleSet::new(own.collect());
        let found = |code: &str| {
            let is_for_notebooks = !rule.paths.takes("example.py");
            let (name, text) = match is_for_notebooks {
                false => ("example.py", format!("{code}\n")),
                true => ("example.ipynb", notebook_of(code)),
            };
            let checked = check_text(text, Path::new(name), &own).unwrap();
            let parses = checked.errors.is_empty();
            (parses, checked.findings.iter().any(|finding| finding.rule.id == *id))
        };
        if found(&example.before) != (true, true) {
            missing.push(format!("{id}: `before` does not parse, or the rule does not find it"));
        }
        if found(&example.after) != (true, false) {
            missing.push(format!("{id}: `after` does not parse, or the rule still finds it"));
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

/// A notebook of one cell.
fn notebook_of(code: &str) -> String {
    let cell = serde_json::json!({"cell_type": "code", "metadata": {}, "execution_count": null, "outputs": [], "source": code});
    serde_json::json!({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 4})
        .to_string()
}
