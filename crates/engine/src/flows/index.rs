//! The patterns of all taint rules, each once, however many rules share it.

use std::sync::Arc;

use pyguard_pattern::Requirement;
use pyguard_rules::{Body, BodySpec, EntryFormula, EntrySpec, FormulaSpec, Lazy, Rule, SetKind};
use pyguard_taint::{Pattern, TaintRule};
use rustc_hash::FxHashMap;

use super::gate::Gate;

/// How far data of a rule is followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Scope {
    /// Inside one function, as Semgrep CE does.
    #[default]
    Function,
    /// From function to function of one file (`taint_intrafile`).
    File,
    /// From file to file too (`interfile`).
    Program,
}

/// One taint rule, its entries as numbers of patterns, in the order in which the compiled rule has them.
#[derive(Debug, Default)]
pub(crate) struct TaintUnits {
    /// Number in the rule set.
    pub(crate) rule: usize,
    pub(crate) scope: Scope,
    pub(crate) sources: Vec<u32>,
    /// Sources that only name data which other sources brought (`requires`): no reason to look at a file.
    pub(crate) derived: Vec<u32>,
    /// Sources that nothing in a text tells of, such as parameters of functions: they are looked for only where a sink can
    /// be reached.
    pub(crate) broad: Vec<u32>,
    /// Where data must be named before any sink takes it.
    pub(crate) gate: Option<Gate>,
    /// The derived sources of which one must match somewhere for that.
    pub(crate) naming: Vec<u32>,
    pub(crate) sinks: Vec<u32>,
    pub(crate) sanitizers: Vec<u32>,
    pub(crate) propagators: Vec<u32>,
}

impl TaintUnits {
    /// Whether a pattern of the rule is looked for in each file, before anything is known of the others: sinks, and sources
    /// that are a reason to follow data.
    pub(crate) fn looks_at_once(&self, pattern: u32, kind: SetKind) -> bool {
        match kind {
            SetKind::Sources => {
                self.scope == Scope::Function
                    || self.naming.contains(&pattern)
                    || !self.is_late(pattern)
            }
            SetKind::Sinks => true,
            SetKind::Sanitizers | SetKind::Propagators => false,
        }
    }

    /// Whether a source is looked for only where data comes, or a sink can be reached.
    pub(crate) fn is_late(&self, source: u32) -> bool {
        self.derived.contains(&source) || self.broad.contains(&source)
    }
}

/// A rule that uses a pattern, and as what.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Use {
    /// Number in [`TaintIndex::rules`].
    pub(crate) rule: usize,
    pub(crate) kind: SetKind,
    /// Number among the rule's entries of that kind.
    entry: usize,
}

/// All taint rules and their patterns.
#[derive(Debug, Default)]
pub(crate) struct TaintIndex {
    pub(crate) rules: Vec<TaintUnits>,
    /// By pattern: the rules that use it.
    uses: Vec<Vec<Use>>,
}

impl TaintIndex {
    /// Numbers the patterns of rules; with the words that each needs.
    pub(crate) fn new(rules: &[Rule]) -> (Self, Vec<Requirement>) {
        let mut builder = Builder::default();
        for (number, rule) in rules.iter().enumerate() {
            builder.rule(number, rule);
        }
        (builder.index, builder.requirements)
    }

    /// Whether some rule follows data across files.
    pub(crate) fn has_interfile(&self) -> bool {
        self.rules.iter().any(|units| units.scope == Scope::Program)
    }

    /// The rules that use a pattern.
    pub(crate) fn uses(&self, pattern: u32) -> &[Use] {
        &self.uses[pattern as usize]
    }

    /// The rule that uses a pattern, the first of them where they are several, by its number in the rule set.
    pub(crate) fn first_user(&self, pattern: u32) -> usize {
        self.uses(pattern).first().map_or(0, |used| self.rules[used.rule].rule)
    }

    /// Whether some rule looks for a pattern in each file.
    pub(crate) fn is_looked_for_at_once(&self, pattern: u32) -> bool {
        self.uses(pattern)
            .iter()
            .any(|used| self.rules[used.rule].looks_at_once(pattern, used.kind))
    }

    /// A compiled pattern.
    pub(crate) fn pattern<'r>(&self, rules: &'r [Rule], pattern: u32) -> Option<&'r Arc<Pattern>> {
        let first = self.uses.get(pattern as usize)?.first()?;
        let rule = compiled(rules, self.rules[first.rule].rule)?;
        Some(match first.kind {
            SetKind::Sources => &rule.sources.get(first.entry)?.pattern,
            SetKind::Sinks => &rule.sinks.get(first.entry)?.pattern,
            SetKind::Sanitizers => &rule.sanitizers.get(first.entry)?.pattern,
            SetKind::Propagators => &rule.propagators.get(first.entry)?.pattern,
        })
    }
}

/// A taint rule, compiled.
pub(crate) fn compiled(rules: &[Rule], number: usize) -> Option<&TaintRule> {
    match &rules.get(number)?.compiled()?.body {
        Body::Taint(rule) => Some(rule),
        Body::Search(_) | Body::Detector | Body::Notebook | Body::Artifact => None,
    }
}

#[derive(Default)]
struct Builder {
    index: TaintIndex,
    requirements: Vec<Requirement>,
    /// By pattern: whether it is about parameters and the like, and no word tells of it.
    broad: Vec<bool>,
    /// Patterns of sets by the set library, the set's id and the number in it.
    of_sets: FxHashMap<(usize, String, usize), u32>,
}

impl Builder {
    fn rule(&mut self, number: usize, rule: &Rule) {
        let spec = rule.spec();
        let BodySpec::Taint(taint) = &spec.body else { return };
        let has =
            |option: &str| spec.options.switches.iter().any(|(name, on)| name == option && *on);
        let scope = match () {
            () if has("interfile") => Scope::Program,
            () if has("taint_intrafile") => Scope::File,
            () => Scope::Function,
        };
        let place = self.index.rules.len();
        let units = TaintUnits {
            rule: number,
            scope,
            derived: Vec::new(),
            broad: Vec::new(),
            gate: None,
            naming: Vec::new(),
            sources: self.entries(rule, place, SetKind::Sources, &taint.sources),
            sinks: self.entries(rule, place, SetKind::Sinks, &taint.sinks),
            sanitizers: self.entries(rule, place, SetKind::Sanitizers, &taint.sanitizers),
            propagators: self.entries(rule, place, SetKind::Propagators, &taint.propagators),
        };
        self.index.rules.push(units);
        let units = &mut self.index.rules[place];
        if units.scope != Scope::Function {
            let is_broad = |pattern: &u32| self.broad[*pattern as usize];
            units.broad = units.sources.iter().copied().filter(is_broad).collect();
        }
        let mut number = 0;
        for spec in &taint.sources {
            let (count, in_set) = match &spec.what {
                EntryFormula::Formula(..) => (1, false),
                EntryFormula::Set(id) => {
                    let entries = rule.sets().entries(id, Some(SetKind::Sources));
                    let entries = entries.unwrap_or_default();
                    let derived = entries.iter().any(|entry| entry.spec.requires.is_some());
                    (entries.len(), derived)
                }
            };
            if spec.requires.is_some() || in_set {
                units.derived.extend(&units.sources[number..number + count]);
            }
            number += count;
        }
        if !units.derived.is_empty() && units.scope != Scope::Function {
            units.gate = Gate::of(rule);
            let naming = units.gate.as_ref().map(Gate::next).unwrap_or_default();
            units.naming = naming.into_iter().map(|number| units.sources[number]).collect();
        }
        let derived = &units.derived;
        units.broad.retain(|pattern| !derived.contains(pattern));
    }

    fn entries(
        &mut self,
        rule: &Rule,
        place: usize,
        kind: SetKind,
        specs: &[EntrySpec],
    ) -> Vec<u32> {
        let mut patterns = Vec::new();
        for spec in specs {
            match &spec.what {
                EntryFormula::Formula(formula, requirement) => {
                    patterns.push(self.pattern(formula, requirement.clone()));
                }
                EntryFormula::Set(id) => {
                    let library = Arc::as_ptr(rule.sets()).addr();
                    for entry in rule.sets().entries(id, Some(kind)).unwrap_or_default() {
                        let EntryFormula::Formula(formula, requirement) = &entry.spec.what else {
                            continue;
                        };
                        let key = (library, entry.set.id.clone(), entry.number());
                        let known = self.of_sets.get(&key).copied();
                        let pattern = known.unwrap_or_else(|| {
                            let pattern = self.pattern(formula, requirement.clone());
                            self.of_sets.insert(key, pattern);
                            pattern
                        });
                        patterns.push(pattern);
                    }
                }
            }
        }
        for (entry, &pattern) in patterns.iter().enumerate() {
            self.index.uses[pattern as usize].push(Use { rule: place, kind, entry });
        }
        patterns
    }

    fn pattern(&mut self, formula: &Lazy<FormulaSpec>, requirement: Requirement) -> u32 {
        let number = u32::try_from(self.requirements.len()).unwrap_or(u32::MAX);
        self.broad.push(requirement.is_none() && formula.is_about_definitions());
        self.requirements.push(requirement);
        self.index.uses.push(Vec::new());
        number
    }
}
