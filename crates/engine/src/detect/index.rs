use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use pyguard_finding::RuleInfo;
use pyguard_rules::{BodySpec, Rule};
use pyguard_secrets::{Detection, DetectorSpec, Detectors, Rating, Text};

use crate::ruleset::RuleSet;

/// The detectors of all rules that have one, made ready when a text is first looked at.
#[derive(Debug)]
pub(crate) struct DetectorIndex {
    /// By number of a detector: that of its rule.
    rules: Vec<usize>,
    detectors: Mutex<Option<Arc<Detectors>>>,
}

impl DetectorIndex {
    /// Collects them.
    pub(crate) fn new(rules: &[Rule]) -> Self {
        let has_one = |(number, rule): (usize, &'_ Rule)| spec(rule).map(|_| number);
        let rules = rules.iter().enumerate().filter_map(has_one).collect();
        Self { rules, detectors: Mutex::default() }
    }

    /// Whether no rule has one.
    pub(crate) fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }

    /// What the rules for a path find in a text; `all` are the rules that this was made of.
    pub(crate) fn scan(
        &self,
        all: &RuleSet,
        text: Text<'_>,
        takes: &dyn Fn(usize) -> bool,
    ) -> Vec<Detection> {
        let make = || {
            let specs = self.rules.iter().filter_map(|&number| spec(all.rules().get(number)?));
            Arc::new(Detectors::new(specs, all.limit()))
        };
        let detectors = Arc::clone(self.ready().get_or_insert_with(make));
        let takes = |number: usize| self.rules.get(number).is_some_and(|&rule| takes(rule));
        detectors.scan(text, &takes)
    }

    /// Gives up the memory that they take (expressions, and what these keep for each thread); they are made ready again when a
    /// text is next looked at.
    pub(crate) fn rest(&self) {
        *self.ready() = None;
    }

    fn ready(&self) -> MutexGuard<'_, Option<Arc<Detectors>>> {
        // Whoever failed while it was locked left it as it was.
        self.detectors.lock().unwrap_or_else(PoisonError::into_inner)
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
        BodySpec::Search(_)
        | BodySpec::Taint(_)
        | BodySpec::Notebook(_)
        | BodySpec::Artifact(_) => None,
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
