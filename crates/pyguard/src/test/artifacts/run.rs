use std::path::{Path, PathBuf};
use std::sync::Arc;

use pyguard_artifact::Data;
use pyguard_engine::{ArtifactFile, Folder, RuleSet, examine};
use pyguard_finding::{Finding, Tier};
use pyguard_rules::{BodySpec, Rule, Sets};

use super::case::{self, Case, CaseFile};
use crate::test::Check;
use crate::test::own_cases::{LEAST, rules_with, too_few};

/// So many cases a rule has at least that fire, and that do not, where it is a rule about a kind of file that the catalogue does not name.
const LEAST_OTHER: (usize, usize) = (6, 6);
/// What codes of the catalogue begin with.
const CATALOGUE: &str = "AIML";

/// Tries all rules with a check of model files on their cases.
pub(crate) fn run(files: &[PathBuf], sets: &Arc<Sets>) -> Vec<Check> {
    let is_wanted = |body: &BodySpec| matches!(body, BodySpec::Artifact(_));
    rules_with(files, sets, is_wanted).flat_map(|(file, rule)| try_rule(file, rule)).collect()
}

fn try_rule(file: &Path, rule: Rule) -> Vec<Check> {
    let id = rule.info.id.clone();
    let path = file.with_file_name(format!("{id}.cases.yaml"));
    let shown = path.to_string_lossy().into_owned();
    let check = |path: String, failures| Check { rule: id.clone(), path, failures };
    let cases = match case::read(&path) {
        Ok(cases) => cases,
        Err(message) => return vec![check(shown, vec![message])],
    };
    let least = if rule.info.code.starts_with(CATALOGUE) { LEAST } else { LEAST_OTHER };
    let rules = RuleSet::new(vec![rule]);
    let firing = cases.iter().filter(|case| case.fires).count();
    let mut checks = vec![check(shown.clone(), too_few((firing, cases.len() - firing), least))];
    for case in &cases {
        checks.push(check(format!("{shown} {}", case.title), try_case(&rules, case)));
    }
    checks
}

fn try_case(rules: &RuleSet, case: &Case) -> Vec<String> {
    let found = match findings(rules, &case.file) {
        Ok(found) => found,
        Err(message) => return vec![message],
    };
    let mut failures = Vec::new();
    if case.fires && found.is_empty() {
        failures.push("finds nothing".to_owned());
    }
    if !case.fires {
        failures.extend(found.iter().map(|one| format!("finds: {}", one.message)));
        return failures;
    }
    let rule_tier = rules.rules().first().and_then(|rule| rule.info.tier);
    let tier = case.tier.or(rule_tier);
    let word = |tier: Option<Tier>| tier.map_or("none".to_owned(), |tier| tier.to_string());
    if !found.is_empty() && !found.iter().any(|one| one.rule.tier == tier) {
        let tiers: Vec<String> = found.iter().map(|one| word(one.rule.tier)).collect();
        failures.push(format!("is in tier {}, not {}", tiers.join(", "), word(tier)));
    }
    // Rules are chosen by their own tier, so a louder finding of a chosen rule would never be seen.
    let louder = found.iter().filter(|one| one.rule.tier < rule_tier);
    failures.extend(
        louder.map(|one| format!("is in tier {}, louder than the rule", word(one.rule.tier))),
    );
    for text in &case.finds {
        if !found.iter().any(|one| one.message.contains(text)) {
            failures.push(format!("no message holds `{text}`"));
        }
    }
    let unfilled = found.iter().filter(|one| one.message.contains("$"));
    failures.extend(unfilled.map(|one| format!("the message is not filled in: {}", one.message)));
    failures
}

fn findings(rules: &RuleSet, file: &CaseFile) -> Result<Vec<Finding>, String> {
    match file {
        CaseFile::Inline { name, bytes, beside } => {
            Ok(examine(&ArtifactFile::new(name, &Data::of(bytes.clone()), beside), rules).findings)
        }
        CaseFile::Fixture(path) => {
            let mut found = Vec::new();
            for entry in walkdir::WalkDir::new(path).sort_by_file_name() {
                let path = entry.map_err(|error| error.to_string())?.into_path();
                if path.is_file() {
                    let data = Data::open(&path).map_err(|error| error.to_string())?;
                    let shown = path.to_string_lossy();
                    let folder = Folder::of(&path);
                    let file = ArtifactFile::new(&shown, &data, &folder);
                    found.extend(examine(&file, rules).findings);
                }
            }
            Ok(found)
        }
    }
}
