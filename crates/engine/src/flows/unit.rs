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

/// Sources that bring data by themselves and whose matches in a file are a reason to look at it.
pub(crate) fn own_sources(units: &TaintUnits) -> Vec<u32> {
    units
        .sources
        .iter()
        .copied()
        .filter(|one| !units.derived.contains(one) && !units.broad.contains(one))
        .collect()
}

/// Whether any of a rule's entries matches.
pub(crate) fn any(found: &PatternMarks, entries: &[u32]) -> bool {
    entries.iter().any(|pattern| found.contains_key(pattern))
}
