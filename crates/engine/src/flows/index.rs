//! The patterns of all taint rules, each once, however many rules share it.

use std::rc::Rc;
use std::sync::Arc;

use pyguard_finding::Lazy;
use pyguard_pattern::Requirement;
use pyguard_rules::{
    Body, BodySpec, EntryFormula, EntrySpec, FormulaSpec, Pattern, Rule, SetKind, SetSpec, Sets,
    TaintSpec,
};
use pyguard_taint::TaintRule;
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
    /// The derived sources of which one must match somewhere for that, as far as words tell where.
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
}

/// Where a pattern stands. The first rule that uses it is named by its number in the rule set.
#[derive(Debug)]
enum Origin {
    /// In the rule, by its number among the entries.
    Rule { rule: usize, entry: usize },
    /// In a set that the rule may name, by its number in the set.
    Set { rule: usize, set: String, entry: usize },
}

/// All taint rules and their patterns.
#[derive(Debug, Default)]
pub(crate) struct TaintIndex {
    pub(crate) rules: Vec<TaintUnits>,
    /// By pattern: the rules that use it.
    uses: Vec<Vec<Use>>,
    /// By pattern: where it stands.
    origins: Vec<Origin>,
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
    pub(crate) fn pattern<'r>(&self, rules: &'r [Rule], pattern: u32) -> Option<&'r Pattern> {
        match self.origins.get(pattern as usize)? {
            Origin::Rule { rule, entry } => rules.get(*rule)?.entry_pattern(*entry),
            Origin::Set { rule, set, entry } => rules.get(*rule)?.sets().pattern(set, *entry),
        }
    }
}

/// A taint rule, compiled.
pub(crate) fn compiled(rules: &[Rule], number: usize) -> Option<&TaintRule> {
    taint_of(rules.get(number)?)
}

fn taint_of(rule: &Rule) -> Option<&TaintRule> {
    match &rule.compiled()?.body {
        Body::Taint(rule) => Some(rule),
        Body::Search(_) | Body::Detector | Body::Notebook | Body::Artifact => None,
    }
}

#[derive(Default)]
struct Builder<'r> {
    index: TaintIndex,
    requirements: Vec<Requirement>,
    /// By pattern: whether it is about parameters and the like, and no word tells of it.
    broad: Vec<bool>,
    /// The patterns of sets, by where the set is and their numbers in it.
    of_sets: FxHashMap<(*const SetSpec, usize), u32>,
    /// What sets stand for, by the library that they are in.
    named: FxHashMap<(*const Sets, &'r str, SetKind), Rc<Named>>,
}

/// What an entry that names a set stands for.
#[derive(Default)]
struct Named {
    patterns: Vec<u32>,
    /// Whether some of them only name data which others brought.
    has_derived: bool,
}

impl<'r> Builder<'r> {
    fn rule(&mut self, number: usize, rule: &'r Rule) {
        let spec = rule.spec();
        let BodySpec::Taint(taint) = &spec.body else { return };
        let has =
            |option: &str| spec.options.switches.iter().any(|(name, on)| name == option && *on);
        let scope = match () {
            () if has("interfile") => Scope::Program,
            () if has("taint_intrafile") => Scope::File,
            () => Scope::Function,
        };
        let mut units = TaintUnits { rule: number, scope, ..TaintUnits::default() };
        let TaintSpec { sources, sinks, sanitizers, propagators } = taint;
        let lists = [
            (SetKind::Sources, sources, &mut units.sources),
            (SetKind::Sinks, sinks, &mut units.sinks),
            (SetKind::Sanitizers, sanitizers, &mut units.sanitizers),
            (SetKind::Propagators, propagators, &mut units.propagators),
        ];
        let mut entry = 0;
        for (kind, specs, patterns) in lists {
            for spec in specs {
                let before = patterns.len();
                let has_derived = self.entry((number, rule), kind, (entry, spec), patterns);
                if kind == SetKind::Sources && (has_derived || spec.requires.is_some()) {
                    units.derived.extend(&patterns[before..]);
                }
                entry += 1;
            }
            for &pattern in &*patterns {
                self.index.uses[pattern as usize].push(Use { rule: self.index.rules.len(), kind });
            }
        }
        if scope != Scope::Function {
            let is_broad =
                |pattern: &u32| self.broad[*pattern as usize] && !units.derived.contains(pattern);
            units.broad = units.sources.iter().copied().filter(is_broad).collect();
            let is_named = !units.derived.is_empty();
            units.gate = is_named.then(|| taint_of(rule)).flatten().and_then(Gate::of);
            let naming = units.gate.as_ref().map(Gate::next).unwrap_or_default();
            // What no word tells of would be looked for in every file: it counts as there.
            let is_told = |pattern: &u32| !self.broad[*pattern as usize];
            let naming = naming.into_iter().map(|number| units.sources[number]);
            units.naming = naming.filter(is_told).collect();
        }
        self.index.rules.push(units);
    }

    /// Adds the patterns of an entry; whether it names a set with patterns that only name data which others brought.
    fn entry(
        &mut self,
        (number, rule): (usize, &'r Rule),
        kind: SetKind,
        (entry, spec): (usize, &'r EntrySpec),
        patterns: &mut Vec<u32>,
    ) -> bool {
        match &spec.what {
            EntryFormula::Formula(formula, requirement) => {
                let origin = Origin::Rule { rule: number, entry };
                patterns.push(self.pattern(origin, formula, requirement));
                false
            }
            EntryFormula::Set(id) => {
                let named = self.named((number, rule), kind, id);
                patterns.extend(&named.patterns);
                named.has_derived
            }
        }
    }

    /// What a set stands for.
    fn named(
        &mut self,
        (number, rule): (usize, &'r Rule),
        kind: SetKind,
        id: &'r str,
    ) -> Rc<Named> {
        let key = (Arc::as_ptr(rule.sets()), id, kind);
        if let Some(named) = self.named.get(&key) {
            return Rc::clone(named);
        }
        let mut named = Named::default();
        for entry in rule.sets().entries(id, Some(kind)).unwrap_or_default() {
            let EntryFormula::Formula(formula, requirement) = &entry.spec.what else { continue };
            let place = (std::ptr::from_ref(entry.set), entry.number());
            let known = self.of_sets.get(&place).copied();
            let pattern = known.unwrap_or_else(|| {
                let (set, entry) = (entry.set.id.clone(), entry.number());
                let origin = Origin::Set { rule: number, set, entry };
                self.pattern(origin, formula, requirement)
            });
            self.of_sets.insert(place, pattern);
            named.patterns.push(pattern);
            named.has_derived |= entry.spec.requires.is_some();
        }
        let named = Rc::new(named);
        self.named.insert(key, Rc::clone(&named));
        named
    }

    fn pattern(
        &mut self,
        origin: Origin,
        formula: &Lazy<FormulaSpec>,
        requirement: &Requirement,
    ) -> u32 {
        let number = u32::try_from(self.requirements.len()).unwrap_or(u32::MAX);
        self.broad.push(requirement.is_none() && formula.is_about_definitions());
        self.requirements.push(requirement.clone());
        self.index.uses.push(Vec::new());
        self.index.origins.push(origin);
        number
    }
}
