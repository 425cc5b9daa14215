//! Rules that are followed together: one walk over the code for all of them, with one entry for what several have.

use std::collections::HashMap;

use pyguard_rules::Rule;
use pyguard_taint::{Asked, Propagator, Rules, Sanitizer, Sink, Source, TaintRule};

use super::index::{TaintUnits, compiled};

/// Taint rules with the same options as one rule.
#[derive(Debug)]
pub(crate) struct Bundle {
    /// Numbers of the rules, by their places in the bundle.
    pub(crate) rules: Vec<usize>,
    /// All their entries, each with the rules that have it.
    pub(crate) taint: TaintRule,
    /// The patterns of these entries.
    pub(crate) units: TaintUnits,
}

impl Bundle {
    /// Puts rules together, as few bundles as their options allow.
    pub(crate) fn of(all: &[Rule], units: &[&TaintUnits]) -> Vec<Self> {
        let mut bundles: Vec<Self> = Vec::new();
        for units in units {
            let Some(rule) = compiled(all, units.rule) else { continue };
            let open = bundles.iter_mut().find(|bundle| {
                bundle.taint.options == rule.options && bundle.rules.len() < Rules::MAX
            });
            match open {
                Some(bundle) => bundle.add(rule, units),
                None => {
                    let mut bundle = Self {
                        rules: Vec::new(),
                        taint: TaintRule { options: rule.options, ..TaintRule::default() },
                        units: TaintUnits::default(),
                    };
                    bundle.add(rule, units);
                    bundles.push(bundle);
                }
            }
        }
        bundles
    }

    /// Each source that nothing in a text tells of, with its rules and their sinks.
    pub(crate) fn broad(&self) -> Vec<(u32, Rules, Vec<u32>)> {
        let Self { taint, units, .. } = self;
        let sources = taint.sources.iter().zip(&units.sources);
        sources
            .filter(|(_, pattern)| units.broad.binary_search(pattern).is_ok())
            .map(|(source, &pattern)| {
                let sinks = taint.sinks.iter().zip(&units.sinks);
                let sinks = sinks.filter(|(sink, _)| !sink.rules.and(source.rules).is_none());
                (pattern, source.rules, sinks.map(|(_, sink)| *sink).collect())
            })
            .collect()
    }

    /// The patterns that are looked for only where data comes, as far as they are asked for.
    pub(crate) fn late(&self, asked: Asked) -> Vec<u32> {
        let Self { taint, units, .. } = self;
        let sources = taint.sources.iter().map(|entry| entry.rules).zip(&units.sources);
        let sources = sources.filter(|(_, pattern)| units.derived.binary_search(pattern).is_ok());
        let sanitizers = taint.sanitizers.iter().map(|entry| entry.rules).zip(&units.sanitizers);
        let propagators = taint.propagators.iter().map(|entry| entry.rules).zip(&units.propagators);
        let ways = sources.chain(propagators).map(|entry| (entry, asked.ways));
        let all = ways.chain(sanitizers.map(|entry| (entry, asked.sanitizers)));
        all.filter(|((own, _), rules)| !own.and(*rules).is_none())
            .map(|((_, pattern), _)| *pattern)
            .collect()
    }

    fn add(&mut self, rule: &TaintRule, units: &TaintUnits) {
        let own = Rules::only(self.rules.len());
        self.rules.push(units.rule);
        let Self { taint, units: all, .. } = self;
        merge(&mut taint.sources, &mut all.sources, &rule.sources, &units.sources, own);
        merge(&mut taint.sinks, &mut all.sinks, &rule.sinks, &units.sinks, own);
        merge(&mut taint.sanitizers, &mut all.sanitizers, &rule.sanitizers, &units.sanitizers, own);
        merge(
            &mut taint.propagators,
            &mut all.propagators,
            &rule.propagators,
            &units.propagators,
            own,
        );
        all.derived.extend(&units.derived);
        all.derived.sort_unstable();
        all.derived.dedup();
        all.broad.extend(&units.broad);
        all.broad.sort_unstable();
        all.broad.dedup();
    }
}

/// An entry of a rule.
trait Entry: Clone {
    /// Whether it says the same of the same pattern.
    fn same(&self, other: &Self) -> bool;
    fn rules(&mut self) -> &mut Rules;
}

macro_rules! entry {
    ($kind:ident: $($field:ident),+) => {
        impl Entry for $kind {
            fn same(&self, other: &Self) -> bool {
                $(self.$field == other.$field)&&+
            }

            fn rules(&mut self) -> &mut Rules {
                &mut self.rules
            }
        }
    };
}

entry!(Source: title, label, requires, exact, side_effect, control);
entry!(Sink: title, requires, exact, at_exit);
entry!(Sanitizer: exact, side_effect, not_conflicting);
entry!(Propagator: from, to, side_effect, requires, label, replaces);

/// Adds a rule's entries to those that are there, each with the number of its pattern.
fn merge<E: Entry>(
    entries: &mut Vec<E>,
    patterns: &mut Vec<u32>,
    new: &[E],
    new_patterns: &[u32],
    own: Rules,
) {
    let mut places: HashMap<u32, Vec<usize>> = HashMap::new();
    for (place, &pattern) in patterns.iter().enumerate() {
        places.entry(pattern).or_default().push(place);
    }
    for (entry, &pattern) in new.iter().zip(new_patterns) {
        let known = places.entry(pattern).or_default();
        match known.iter().find(|&&place| entries[place].same(entry)) {
            Some(&place) => {
                let rules = entries[place].rules();
                *rules = rules.or(own);
            }
            None => {
                known.push(entries.len());
                let mut entry = entry.clone();
                *entry.rules() = own;
                entries.push(entry);
                patterns.push(pattern);
            }
        }
    }
}
