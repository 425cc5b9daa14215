//! Sets: taint entries that rules share by name.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use pyguard_finding::RuleInfo;
use pyguard_pattern::{Clause, Formula, PatternError, Requirement};

use crate::{
    BodySpec, EntryFormula, EntrySpec, FormulaSpec, Pattern, Rule, RuleSpec, SetKind, SetSpec,
    TaintSpec, rule,
};

/// All sets that rules may name. Patterns compile when they are first needed, and once for all rules.
#[derive(Debug, Default)]
pub struct Sets {
    sets: BTreeMap<String, Entries>,
}

#[derive(Debug)]
struct Entries {
    spec: SetSpec,
    compiled: Vec<OnceLock<Option<Pattern>>>,
}

/// An entry of a set, sets in it resolved.
#[derive(Debug, Clone, Copy)]
pub struct SetEntry<'s> {
    /// The set that it stands in.
    pub set: &'s SetSpec,
    /// The entry.
    pub spec: &'s EntrySpec,
    /// Its number in the set.
    number: usize,
}

impl SetEntry<'_> {
    /// Its number in the set that it stands in.
    pub fn number(&self) -> usize {
        self.number
    }
}

/// Sets in sets that are followed.
const MAX_NESTING: u32 = 8;

impl Sets {
    /// Sets by their ids; a later one replaces an earlier one of the same id.
    pub fn new(specs: impl IntoIterator<Item = SetSpec>) -> Self {
        let mut sets = Self::default();
        specs.into_iter().for_each(|spec| sets.add(spec));
        sets
    }

    /// Adds a set.
    pub fn add(&mut self, spec: SetSpec) {
        let compiled = spec.entries.iter().map(|_| OnceLock::new()).collect();
        self.sets.insert(spec.id.clone(), Entries { spec, compiled });
    }

    /// All sets, by id.
    pub fn iter(&self) -> impl Iterator<Item = &SetSpec> {
        self.sets.values().map(|entries| &entries.spec)
    }

    /// A set by its id.
    pub fn get(&self, id: &str) -> Option<&SetSpec> {
        self.sets.get(id).map(|entries| &entries.spec)
    }

    /// The entries of a set, those of sets in it included.
    ///
    /// # Errors
    /// When a set is not there, is of another kind, or contains itself.
    pub fn entries(&self, id: &str, kind: Option<SetKind>) -> Result<Vec<SetEntry<'_>>, String> {
        let mut found = Vec::new();
        self.collect(id, kind, MAX_NESTING, &mut found)?;
        Ok(found)
    }

    fn collect<'s>(
        &'s self,
        id: &str,
        kind: Option<SetKind>,
        fuel: u32,
        found: &mut Vec<SetEntry<'s>>,
    ) -> Result<(), String> {
        let Some(fuel) = fuel.checked_sub(1) else {
            return Err(format!("the set `{id}` contains itself, or sets nest too deeply"));
        };
        let Some(Entries { spec: set, .. }) = self.sets.get(id) else {
            return Err(format!("there is no set `{id}`"));
        };
        if kind.is_some_and(|kind| kind != set.kind) {
            return Err(format!("the set `{id}` holds {}", set.kind.as_str()));
        }
        for (number, spec) in set.entries.iter().enumerate() {
            match &spec.what {
                EntryFormula::Set(inner) => self.collect(inner, Some(set.kind), fuel, found)?,
                EntryFormula::Formula(..) => found.push(SetEntry { set, spec, number }),
            }
        }
        Ok(())
    }

    /// The compiled pattern of a set's entry, by its number; `None` for a set in the set, and for what does not compile, which
    /// loading has reported.
    pub fn pattern(&self, id: &str, number: usize) -> Option<&Pattern> {
        let Entries { spec: set, compiled } = self.sets.get(id)?;
        let compiled = compiled.get(number)?.get_or_init(|| {
            let EntryFormula::Formula(spec, _) = &set.entries.get(number)?.what else {
                return None;
            };
            let options = pyguard_pattern::Options::default();
            let formula = rule::formula(spec, rule::language(set.language), &options, self).ok()?;
            Some(Pattern { formula: formula.share(), options })
        });
        compiled.as_ref()
    }

    /// As [`Sets::pattern`], of an entry that is a pattern.
    pub(crate) fn pattern_of(&self, entry: &SetEntry<'_>) -> Result<&Pattern, PatternError> {
        let failed = || PatternError { offset: 0, message: format!("set `{}`", entry.set.id) };
        self.pattern(&entry.set.id, entry.number).ok_or_else(failed)
    }

    /// What a set in a formula stands for, compiled once for all formulas.
    ///
    /// # Errors
    /// As [`Sets::entries`], and when an entry does not compile.
    pub(crate) fn formula(&self, id: &str) -> Result<Formula, PatternError> {
        let entries =
            self.entries(id, None).map_err(|message| PatternError { offset: 0, message })?;
        let parts = entries
            .iter()
            .filter_map(|entry| {
                self.pattern_of(entry).map(|pattern| pattern.formula.handle()).transpose()
            })
            .collect::<Result<Vec<Formula>, _>>()?;
        Ok(Formula::Any(parts.into()))
    }

    /// What a set in a formula stands for: any of its entries' formulas.
    ///
    /// # Errors
    /// As [`Sets::entries`].
    pub fn alternatives(&self, id: &str) -> Result<Vec<FormulaSpec>, String> {
        Ok(self
            .entries(id, None)?
            .into_iter()
            .filter_map(|entry| match &entry.spec.what {
                EntryFormula::Formula(formula, _) => Some(FormulaSpec::clone(formula)),
                EntryFormula::Set(_) => None,
            })
            .collect())
    }
}

/// The ids of the sets that a file defines, in file order.
pub fn set_ids(text: &str) -> Vec<String> {
    let Ok(root) = crate::yaml::parse(text) else { return Vec::new() };
    let items = root.get("sets").and_then(crate::yaml::Node::as_sequence).unwrap_or_default();
    items.iter().filter_map(|set| Some(set.get("id")?.as_str()?.to_owned())).collect()
}

/// A rule with the set's id, to test it: data from `source()` or of the set reaches `sink()` or the set.
///
/// # Errors
/// When an entry of the set does not compile.
pub fn set_as_rule(set: &SetSpec, sets: &Arc<Sets>) -> Result<Rule, PatternError> {
    let call = |name: &str| {
        let formula = FormulaSpec::Pattern(format!("{name}(...)"));
        let requirement = Requirement::of(&Clause::Word(name.into()));
        EntrySpec::new(EntryFormula::Formula(formula.into(), requirement))
    };
    let mut taint = TaintSpec {
        sources: vec![call("source")],
        sinks: vec![call("sink")],
        ..TaintSpec::default()
    };
    let entries = vec![EntrySpec::new(EntryFormula::Set(set.id.clone()))];
    match set.kind {
        SetKind::Sources => taint.sources = entries,
        SetKind::Sinks => taint.sinks = entries,
        SetKind::Sanitizers => taint.sanitizers = entries,
        SetKind::Propagators => taint.propagators = entries,
    }
    let info = RuleInfo::plain(&set.id, &set.title);
    let spec = RuleSpec {
        info: Arc::new(info),
        language: set.language,
        body: BodySpec::Taint(taint),
        options: Default::default(),
        include: Vec::new(),
        exclude: Vec::new(),
        fix: None,
        fix_regex: None,
        repair: None,
    };
    rule::check(&spec, sets)?;
    Rule::new(spec, Requirement::NONE, Arc::clone(sets))
}

impl SetKind {
    /// The key of rules and sets.
    pub fn key(self) -> &'static str {
        match self {
            Self::Sources => "pattern-sources",
            Self::Sinks => "pattern-sinks",
            Self::Sanitizers => "pattern-sanitizers",
            Self::Propagators => "pattern-propagators",
        }
    }

    /// The word for entries of this kind.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Sources => "sources",
            Self::Sinks => "sinks",
            Self::Sanitizers => "sanitizers",
            Self::Propagators => "propagators",
        }
    }

    /// The kind that a key names.
    pub(crate) fn of_key(key: &str) -> Option<Self> {
        [Self::Sources, Self::Sinks, Self::Sanitizers, Self::Propagators]
            .into_iter()
            .find(|kind| kind.key() == key)
    }
}
