use std::sync::Arc;

use pyguard_finding::{RuleInfo, Tier};
use pyguard_rules::{BodySpec, Rule};
use pyguard_secrets::{Detection, DetectorSpec, Detectors, Rating, Text};

use crate::ruleset::RuleSet;

/// The detectors of all rules that have one.
#[derive(Debug)]
pub(crate) struct DetectorIndex {
    detectors: Option<Detectors>,
    /// By number of a detector: that of its rule.
    rules: Vec<usize>,
}

impl DetectorIndex {
    /// Collects them; findings of a tier louder than `limit` are left out.
    pub(crate) fn new(rules: &[Rule], limit: Option<Tier>) -> Self {
        let detector = |(number, rule): (usize, &'_ Rule)| match &rule.spec().body {
            BodySpec::Detector(_) => Some(number),
            BodySpec::Search(_) | BodySpec::Taint(_) => None,
        };
        let numbers: Vec<usize> = rules.iter().enumerate().filter_map(detector).collect();
        let specs = numbers.iter().filter_map(|&number| spec(rules.get(number)?));
        // Loading has tried each of them.
        let detectors = Detectors::new(specs, limit).ok().filter(|detectors| !detectors.is_empty());
        Self { detectors, rules: numbers }
    }

    /// Whether no rule has one.
    pub(crate) fn is_empty(&self) -> bool {
        self.detectors.is_none()
    }

    /// What the rules for a path find in a text.
    pub(crate) fn scan(&self, text: Text<'_>, takes: &dyn Fn(usize) -> bool) -> Vec<Detection> {
        let takes = |number: usize| self.rules.get(number).is_some_and(|&rule| takes(rule));
        self.detectors.as_ref().map_or_else(Vec::new, |detectors| detectors.scan(text, &takes))
    }

    /// The rule whose detector found something.
    pub(crate) fn rule<'r>(&self, rules: &'r RuleSet, found: &Detection) -> Option<&'r Rule> {
        rules.rules().get(*self.rules.get(found.detector)?)
    }
}

/// The detector of a rule that has one.
pub(crate) fn spec(rule: &Rule) -> Option<&DetectorSpec> {
    match &rule.spec().body {
        BodySpec::Detector(spec) => Some(spec),
        BodySpec::Search(_) | BodySpec::Taint(_) => None,
    }
}

/// What reports say about a rule whose finding is rated in its own way.
pub(super) fn rated(info: &Arc<RuleInfo>, rating: Rating) -> Arc<RuleInfo> {
    if rating == Rating::default() {
        return Arc::clone(info);
    }
    let mut info = RuleInfo::clone(info);
    info.tier = rating.tier.or(info.tier);
    info.severity = rating.severity.unwrap_or(info.severity);
    info.confidence = rating.confidence.unwrap_or(info.confidence);
    Arc::new(info)
}
