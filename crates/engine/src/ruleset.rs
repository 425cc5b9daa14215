use std::cell::OnceCell;
use std::collections::HashMap;
use std::sync::Arc;

use pyguard_finding::{RuleInfo, Tier};
use pyguard_inspect::Check;
use pyguard_pattern::{Requirement, TextWords};
use pyguard_rules::{BodySpec, LanguageSpec, Rule};

use rustc_hash::FxHashMap;

use crate::detect::{DetectorIndex, Guard};
use crate::flows::TaintIndex;
use crate::prefilter::Prefilter;

/// Which rules are on.
#[derive(Debug, Clone)]
pub struct Selection {
    /// The loudest tier that is shown.
    pub tier: Tier,
    /// Codes, rule ids or prefixes of codes; where not empty, only these, in whatever tier they are.
    pub select: Vec<String>,
    /// Codes, rule ids or prefixes of codes that are off.
    pub ignore: Vec<String>,
}

impl Default for Selection {
    fn default() -> Self {
        Self { tier: Tier::Default, select: Vec::new(), ignore: Vec::new() }
    }
}

impl Selection {
    /// Whether a rule is on.
    pub fn takes(&self, rule: &Rule) -> bool {
        let named = |names: &[String]| names.iter().any(|name| is_named(rule, name));
        if named(&self.ignore) {
            return false;
        }
        if self.select.is_empty() {
            return rule.info.tier.is_none_or(|tier| tier <= self.tier);
        }
        named(&self.select)
    }
}

/// Whether `name` is a rule's code or id, or letters and digits that its code begins with (`AIML`, `AIML07`).
pub fn is_named(rule: &Rule, name: &str) -> bool {
    is_name_of(&rule.info, name)
}

/// [`is_named`], of what reports know of a rule.
pub(crate) fn is_name_of(info: &RuleInfo, name: &str) -> bool {
    let starts_code =
        || info.code.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
    info.id == name
        || info.code.eq_ignore_ascii_case(name)
        || (!name.is_empty() && info.code != info.id && starts_code())
}

/// The rules of a run, indexed.
#[derive(Debug)]
pub struct RuleSet {
    rules: Vec<Rule>,
    prefilter: Prefilter,
    units: Vec<Unit>,
    /// By rule: the number of its path filter. Many rules have the same.
    filters: Vec<usize>,
    /// How many path filters there are.
    filter_count: usize,
    pub(crate) taint: TaintIndex,
    pub(crate) detectors: DetectorIndex,
    /// Rules with a check of notebooks, by number.
    pub(crate) inspections: Vec<(usize, Check)>,
    /// Rules with a check of model files, by its name.
    artifacts: FxHashMap<String, Vec<usize>>,
    looks_at_any_text: bool,
    reports_unused_suppressions: bool,
    guard: Option<&'static Guard>,
    limit: Option<Tier>,
}

/// What the prefilter tells apart: a search rule, or a pattern of taint rules.
#[derive(Debug, Clone, Copy)]
enum Unit {
    Rule(usize),
    Pattern(u32),
}

/// What can match in a text.
#[derive(Debug, Default)]
pub(crate) struct Candidates {
    /// Search rules by number, ascending.
    pub(crate) rules: Vec<usize>,
    /// Patterns of taint rules by number, ascending.
    pub(crate) patterns: Vec<u32>,
}

impl RuleSet {
    /// Indexes rules.
    pub fn new(rules: Vec<Rule>) -> Self {
        let (taint, requirements) = TaintIndex::new(&rules);
        let mut units = Vec::new();
        let mut needs: Vec<Requirement> = Vec::new();
        for (number, rule) in rules.iter().enumerate() {
            if matches!(rule.spec().body, BodySpec::Search(_)) {
                units.push(Unit::Rule(number));
                needs.push(rule.requirement.clone());
            }
        }
        // The others are looked for only where data comes.
        let at_once = |(number, _): &(u32, _)| taint.is_looked_for_at_once(*number);
        for (number, requirement) in (0..).zip(requirements).filter(at_once) {
            units.push(Unit::Pattern(number));
            needs.push(requirement);
        }
        let mut numbers = HashMap::new();
        let filters = rules
            .iter()
            .map(|rule| {
                let next = numbers.len();
                let spec = rule.spec();
                *numbers.entry((spec.include.clone(), spec.exclude.clone())).or_insert(next)
            })
            .collect();
        let prefilter = Prefilter::new(needs);
        let detectors = DetectorIndex::new(&rules);
        let inspections = rules
            .iter()
            .enumerate()
            .filter_map(|(number, rule)| match &rule.spec().body {
                BodySpec::Notebook(name) => Some((number, Check::named(name)?)),
                _ => None,
            })
            .collect();
        let mut artifacts: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (number, rule) in rules.iter().enumerate() {
            if let BodySpec::Artifact(check) = &rule.spec().body {
                artifacts.entry(check.clone()).or_default().push(number);
            }
        }
        let looks_at_any_text = rules.iter().any(|rule| rule.language != LanguageSpec::Python);
        Self {
            rules,
            prefilter,
            units,
            filters,
            filter_count: numbers.len(),
            taint,
            detectors,
            inspections,
            artifacts,
            looks_at_any_text,
            reports_unused_suppressions: false,
            guard: None,
            limit: None,
        }
    }

    /// Leaves out findings that a rule itself rates in a louder tier than this.
    #[must_use]
    pub fn with_limit(mut self, tier: Tier) -> Self {
        self.limit = Some(tier);
        self
    }

    /// What reports say about a rule whose finding may have a tier of its own; `None` where that is too loud.
    pub(crate) fn info_in_tier(&self, rule: &Rule, tier: Option<Tier>) -> Option<Arc<RuleInfo>> {
        let Some(own) = tier.filter(|_| tier != rule.info.tier) else {
            return Some(Arc::clone(&rule.info));
        };
        if self.limit.is_some_and(|limit| own > limit) {
            return None;
        }
        Some(Arc::new(RuleInfo { tier, ..RuleInfo::clone(&rule.info) }))
    }

    pub(crate) fn limit(&self) -> Option<Tier> {
        self.limit
    }

    /// Hides also secrets that none of these rules looks for.
    #[must_use]
    pub fn with_guard(mut self, guard: &'static Guard) -> Self {
        self.guard = Some(guard);
        self
    }

    pub(crate) fn guard(&self) -> Option<&'static Guard> {
        self.guard
    }

    /// Also reports suppression comments of ours that silence nothing (tier `audit`).
    #[must_use]
    pub fn with_unused_suppressions(mut self, on: bool) -> Self {
        self.reports_unused_suppressions = on;
        self
    }

    pub(crate) fn reports_unused_suppressions(&self) -> bool {
        self.reports_unused_suppressions
    }

    /// All rules, in order.
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// Whether some rule is for a file that is no Python, by its path.
    pub(crate) fn takes_text(&self, path: &str) -> bool {
        self.rules
            .iter()
            .any(|rule| rule.language != LanguageSpec::Python && rule.paths.takes(path))
    }

    /// Whether some rule is for model files.
    pub(crate) fn looks_at_artifacts(&self) -> bool {
        !self.artifacts.is_empty()
    }

    /// The rules for a check of model files, with their numbers.
    pub(crate) fn artifact_rules(&self, check: &str) -> impl Iterator<Item = (usize, &Rule)> {
        let numbers = self.artifacts.get(check).map_or(&[][..], Vec::as_slice);
        numbers.iter().filter_map(|number| Some((*number, self.rules.get(*number)?)))
    }

    /// Whether some rule is for files that are no Python.
    pub fn looks_at_any_text(&self) -> bool {
        self.looks_at_any_text
    }

    /// Whether some rule with patterns is for a file that is no Python; `takes` tells which are for it at all.
    pub(crate) fn has_pattern_for_text(&self, takes: &dyn Fn(usize) -> bool) -> bool {
        self.rules.iter().enumerate().any(|(number, rule)| {
            rule.language != LanguageSpec::Python
                && !matches!(rule.spec().body, BodySpec::Detector(_))
                && takes(number)
        })
    }

    /// Tells which rules are for a file, by their numbers.
    pub(crate) fn takers<'f>(&'f self, path: &'f str) -> impl Fn(usize) -> bool {
        let known: Vec<OnceCell<bool>> = vec![OnceCell::new(); self.filter_count];
        move |rule: usize| {
            let known = self.filters.get(rule).and_then(|&filter| known.get(filter));
            let (Some(known), Some(rule)) = (known, self.rules.get(rule)) else { return false };
            *known.get_or_init(|| rule.paths.takes(path))
        }
    }

    /// What can match a text.
    pub(crate) fn candidates(&self, words: &TextWords<'_>) -> Candidates {
        let mut candidates = Candidates::default();
        for unit in self.prefilter.candidates(words) {
            match self.units.get(unit as usize) {
                Some(&Unit::Rule(rule)) => candidates.rules.push(rule),
                Some(&Unit::Pattern(pattern)) => candidates.patterns.push(pattern),
                None => {}
            }
        }
        candidates
    }
}
