//! Which patterns of taint rules are looked for in a file while it is scanned.

use pyguard_rules::SetKind;

use super::index::{Scope, TaintUnits};
use super::places::PatternMarks;
use super::unit;
use crate::ruleset::RuleSet;

/// Patterns of taint rules to look for in one file.
#[derive(Debug, Default)]
pub(crate) struct Wanted<'r> {
    /// Those that are looked for in any case, by number, ascending.
    pub(crate) patterns: Vec<u32>,
    /// Sinks of rules that need a source in the same file: of no use where none matches. Each with its rules.
    sinks: Vec<(u32, Vec<&'r TaintUnits>)>,
    /// Rules that are done with one function at a time.
    pub(crate) local: Vec<&'r TaintUnits>,
    /// Rules that are done with the file as a program of its own.
    pub(crate) in_file: Vec<&'r TaintUnits>,
}

impl<'r> Wanted<'r> {
    /// Of those that can match: a rule without `interfile` needs a source and a sink in this file, and so does any rule where
    /// the file is `alone`.
    pub(crate) fn of(
        rules: &'r RuleSet,
        candidates: &[u32],
        takes: &dyn Fn(usize) -> bool,
        alone: bool,
    ) -> Self {
        if candidates.is_empty() {
            return Self::default();
        }
        let index = &rules.taint;
        let mut sides = vec![[false; 2]; index.rules.len()];
        for &pattern in candidates {
            for used in index.uses(pattern) {
                let units = &index.rules[used.rule];
                match used.kind {
                    SetKind::Sources
                        if units.is_late(pattern) && !units.naming.contains(&pattern) => {}
                    SetKind::Sources => sides[used.rule][0] = true,
                    SetKind::Sinks => sides[used.rule][1] = true,
                    _ => {}
                }
            }
        }
        let wanted: Vec<bool> = index
            .rules
            .iter()
            .zip(sides)
            .map(|(units, [source, sink])| {
                let source = source || !units.broad.is_empty();
                let apart = units.scope == Scope::Program && !alone;
                let here = if apart { source || sink } else { source && sink };
                here && takes(units.rule)
            })
            .collect();
        let mut patterns = Vec::new();
        let mut sinks = Vec::new();
        for &pattern in candidates {
            let users = index.uses(pattern).iter().filter(|used| {
                wanted[used.rule] && index.rules[used.rule].looks_at_once(pattern, used.kind)
            });
            let users: Vec<_> = users.map(|used| (&index.rules[used.rule], used.kind)).collect();
            let waits = |(units, kind): &(&TaintUnits, SetKind)| {
                *kind == SetKind::Sinks && (alone || units.scope != Scope::Program)
            };
            if !users.iter().all(waits) {
                patterns.push(pattern);
            } else if !users.is_empty() {
                sinks.push((pattern, users.into_iter().map(|(units, _)| units).collect()));
            }
        }
        let of = |scope| {
            let all = index.rules.iter().zip(&wanted);
            let own = all.filter(move |(units, wanted)| **wanted && units.scope == scope);
            own.map(|(units, _)| units).collect()
        };
        Self { patterns, sinks, local: of(Scope::Function), in_file: of(Scope::File) }
    }

    /// Whether there is nothing to look for.
    pub(crate) fn is_empty(&self) -> bool {
        self.patterns.is_empty() && self.sinks.is_empty()
    }

    /// The sinks that are looked for now that it is known which sources match.
    pub(crate) fn sinks(&self, marks: &PatternMarks) -> Vec<u32> {
        let has_source =
            |units: &&TaintUnits| !units.broad.is_empty() || unit::any(marks, &units.sources);
        let sinks = self.sinks.iter().filter(|(_, rules)| rules.iter().any(has_source));
        sinks.map(|(pattern, _)| *pattern).collect()
    }
}
