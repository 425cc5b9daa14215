//! Marks of rules from matches of patterns.

use pyguard_taint::{FileMarks, Marks};

use super::index::TaintUnits;
use super::places::PatternMarks;

/// The marks of a rule's entries, given as numbers of patterns.
pub(crate) fn marks(found: &PatternMarks, entries: &[u32]) -> Marks {
    let entries = (0..).zip(entries);
    Marks::new(entries.flat_map(|(entry, &pattern)| found.marks(pattern, entry)).collect())
}

/// The marks of a rule, as far as its patterns have been looked for.
pub(crate) fn file_marks(found: &PatternMarks, units: &TaintUnits) -> FileMarks {
    FileMarks {
        sources: marks(found, &units.sources),
        sinks: marks(found, &units.sinks),
        sanitizers: marks(found, &units.sanitizers),
        propagators: marks(found, &units.propagators),
    }
}

/// The marks of a rule's entries, found early or late.
pub(crate) fn marks_of_both(early: &PatternMarks, late: &PatternMarks, entries: &[u32]) -> Marks {
    let entries = (0..).zip(entries);
    let marks = entries.flat_map(|(entry, &pattern)| {
        let found = if early.has(pattern) { early } else { late };
        found.marks(pattern, entry)
    });
    Marks::new(marks.collect())
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
    entries.iter().any(|&pattern| found.has(pattern))
}
