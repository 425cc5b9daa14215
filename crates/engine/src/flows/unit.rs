//! Marks of rules from matches of patterns.

use pyguard_taint::{Mark, Marks};
use rustc_hash::FxHashMap;

use super::index::TaintUnits;

/// Where each pattern matches in one file. The marks' entry numbers mean nothing yet: rules share patterns.
pub(crate) type PatternMarks = FxHashMap<u32, Vec<Mark>>;

/// The marks of a rule's entries, given as numbers of patterns.
pub(crate) fn marks(found: &PatternMarks, entries: &[u32]) -> Marks {
    let mut marks = Vec::new();
    for (entry, pattern) in (0..).zip(entries) {
        for mark in found.get(pattern).into_iter().flatten() {
            marks.push(Mark { entry, ..mark.clone() });
        }
    }
    Marks::new(marks)
}

/// The marks of a rule's entries, found early or late.
pub(crate) fn marks_of_both(early: &PatternMarks, late: &PatternMarks, entries: &[u32]) -> Marks {
    let mut marks = Vec::new();
    for (entry, pattern) in (0..).zip(entries) {
        let found = early.get(pattern).or_else(|| late.get(pattern));
        for mark in found.into_iter().flatten() {
            marks.push(Mark { entry, ..mark.clone() });
        }
    }
    Marks::new(marks)
}

/// Whether data of a rule may flow through files with these marks: a source in one, a sink in one, and what names the data
/// as the sink wants it.
pub(crate) fn may_flow(units: &TaintUnits, files: &[&PatternMarks]) -> bool {
    let is_in = |entries: &[u32]| files.iter().any(|marks| any(marks, entries));
    let own: Vec<u32> =
        units.sources.iter().copied().filter(|&source| !units.is_late(source)).collect();
    (!units.broad.is_empty() || is_in(&own))
        && is_in(&units.sinks)
        && units.gate.as_ref().is_none_or(|gate| {
            let source = |number: usize| {
                let source = units.sources[number];
                let is_looked_for = units.naming.contains(&source) || !units.is_late(source);
                !is_looked_for || is_in(&[source])
            };
            gate.may_pass(&source, &|number| is_in(&[units.sinks[number]]))
        })
}

/// Whether any of a rule's entries matches.
pub(crate) fn any(found: &PatternMarks, entries: &[u32]) -> bool {
    entries.iter().any(|pattern| found.contains_key(pattern))
}
