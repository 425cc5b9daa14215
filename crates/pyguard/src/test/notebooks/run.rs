use std::path::{Path, PathBuf};
use std::sync::Arc;

use pyguard_engine::{RuleSet, check_text, repair_text};
use pyguard_finding::{Applicability, Finding, Tier};
use pyguard_rules::{BodySpec, Rule, Sets};
use serde_json::Value;

use super::case::{self, Case};
use crate::test::Check;
use crate::test::own_cases::{LEAST, rules_with, too_few};

const FILE: &str = "notebook.ipynb";

/// Tries all rules with a check of notebooks on their cases.
pub(crate) fn run(files: &[PathBuf], sets: &Arc<Sets>) -> Vec<Check> {
    let is_wanted = |body: &BodySpec| matches!(body, BodySpec::Notebook(_));
    rules_with(files, sets, is_wanted).flat_map(|(file, rule)| try_rule(file, rule)).collect()
}

fn try_rule(file: &Path, rule: Rule) -> Vec<Check> {
    let id = rule.info.id.clone();
    let path = file.with_file_name(format!("{id}.cases.yaml"));
    let shown = path.to_string_lossy().into_owned();
    let check = |path: String, failures| Check { rule: id.clone(), path, failures };
    let folder = file.parent().unwrap_or(Path::new(""));
    let read = std::fs::read_to_string(&path)
        .map_err(|error| error.to_string())
        .and_then(|text| case::read(&shown, &text, folder));
    let cases = match read {
        Ok(cases) => cases,
        Err(message) => return vec![check(shown, vec![message])],
    };
    let says_so =
        rule.info.docs.fix.as_ref().is_some_and(|fix| fix.applicability != Applicability::Manual);
    let rules = RuleSet::new(vec![rule]);
    let firing = cases.iter().filter(|case| !case.finds.is_empty()).count();
    let mut checks = vec![check(shown.clone(), too_few((firing, cases.len() - firing), LEAST))];
    let mut is_repaired = false;
    for case in &cases {
        let tried = try_case(&rules, case);
        is_repaired |= tried.is_repaired;
        checks.push(check(format!("{shown} {}", case.title), tried.failures));
    }
    if says_so && !is_repaired {
        let failures = vec!["is called repairable, and no case is repaired".to_owned()];
        checks.push(check(shown, failures));
    }
    checks
}

/// How a case went.
struct Tried {
    failures: Vec<String>,
    is_repaired: bool,
}

fn try_case(rules: &RuleSet, case: &Case) -> Tried {
    let checked = match check_text(case.text.clone(), Path::new(FILE), rules) {
        Ok(checked) => checked,
        Err(error) => return Tried { failures: vec![error.message], is_repaired: false },
    };
    let mut failures = Vec::new();
    let found: Vec<u32> = checked.findings.iter().map(|one| one.start.cell.unwrap_or(0)).collect();
    let mut sorted = found.clone();
    sorted.sort_unstable();
    let mut expected = case.finds.clone();
    expected.sort_unstable();
    if sorted != expected {
        failures.push(format!("finds {}, not {}", shown(&sorted), shown(&expected)));
    }
    let rule_tier = rules.rules().first().and_then(|rule| rule.info.tier);
    let tier = case.tier.or(rule_tier);
    failures.extend(checked.findings.iter().filter(|one| one.rule.tier != tier).map(|one| {
        let word = |tier: Option<Tier>| tier.map_or("none".to_owned(), |tier| tier.to_string());
        format!("is in tier {}, not {}", word(one.rule.tier), word(tier))
    }));
    failures.extend(
        checked
            .findings
            .iter()
            .filter(|one| one.message.contains('$'))
            .map(|one| format!("the message is not filled in: {}", one.message)),
    );
    let is_repaired = checked.findings.iter().any(can_be_repaired);
    failures.extend(repaired(rules, case, &checked.findings));
    Tried { failures, is_repaired }
}

fn can_be_repaired(one: &Finding) -> bool {
    one.fix.as_ref().is_some_and(|fix| fix.applicability != Applicability::Manual)
}

/// What is wrong with the notebook after the repair: it is not as the case says, or what can be repaired is still found.
fn repaired(rules: &RuleSet, case: &Case, findings: &[Finding]) -> Option<String> {
    let repairable = findings.iter().any(can_be_repaired);
    if !repairable {
        return case.fixed.is_some().then(|| "there is no repair".to_owned());
    }
    let repaired = match repair_text(case.text.clone().into_bytes(), Path::new(FILE), rules) {
        Ok(repaired) => repaired,
        Err(error) => return Some(error.message),
    };
    let why: Vec<&str> = repaired.refused.iter().map(|one| one.reason.as_str()).collect();
    let is: Value = match serde_json::from_slice(&repaired.bytes) {
        Ok(is) => is,
        Err(error) => return Some(format!("is no JSON after the repair: {error}")),
    };
    if let Some(expected) = &case.fixed
        && is != *expected
    {
        let cells = is.get("cells").unwrap_or(&is);
        return Some(format!("is {cells} after the repair ({})", why.join("; ")));
    }
    (!why.is_empty() || !repaired.converged)
        .then(|| format!("cannot be repaired: {}", why.join("; ")))
}

fn shown(cells: &[u32]) -> String {
    let cells: Vec<String> = cells
        .iter()
        .map(|cell| if *cell == 0 { "the notebook".to_owned() } else { format!("cell {cell}") })
        .collect();
    if cells.is_empty() { "nothing".to_owned() } else { cells.join(", ") }
}
