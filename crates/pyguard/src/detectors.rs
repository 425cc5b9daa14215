//! The rules that `redact` and `history` look with.

use anyhow::{Result, bail};
use pyguard_engine::{RuleSet, Selection, is_named};
use pyguard_finding::ScanError;
use pyguard_rules::{BodySpec, Rule};
use pyguard_secrets::DetectorKind;

use crate::args::{DetectorArguments, ValueKind};
use crate::rule_files::RuleFiles;

/// Rules with detectors, and what is wrong with other rules.
pub(crate) struct Chosen {
    pub(crate) rules: RuleSet,
    pub(crate) errors: Vec<ScanError>,
}

/// The rules that the command line asks for.
pub(crate) fn choose(arguments: &DetectorArguments) -> Result<Chosen> {
    let loaded = RuleFiles::load(&arguments.config)?;
    let is_unknown = |name: &&String| !loaded.rules.iter().any(|rule| is_named(rule, name));
    if let Some(unknown) = arguments.select.iter().chain(&arguments.ignore).find(is_unknown) {
        bail!("no rule has the code or id `{unknown}`");
    }
    let selection = Selection {
        tier: arguments.tier,
        select: arguments.select.clone(),
        ignore: arguments.ignore.clone(),
    };
    let chosen: Vec<Rule> = loaded
        .rules
        .into_iter()
        .filter(|rule| selection.takes(rule) && is_of_kind(rule, arguments.kind))
        .collect();
    if chosen.is_empty() {
        bail!("none of these rules finds secrets or personal data");
    }
    let mut rules = RuleSet::new(chosen);
    if selection.select.is_empty() {
        rules = rules.with_limit(selection.tier);
    }
    Ok(Chosen { rules, errors: loaded.errors })
}

fn is_of_kind(rule: &Rule, kind: ValueKind) -> bool {
    let BodySpec::Detector(detector) = &rule.spec().body else { return false };
    match kind {
        ValueKind::All => true,
        ValueKind::Secrets => detector.kind == DetectorKind::Secret,
        ValueKind::Personal => detector.kind == DetectorKind::Personal,
    }
}
