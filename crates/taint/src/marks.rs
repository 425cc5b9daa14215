//! Where a rule's patterns match in one file.

use pyguard_pattern::{Bound, Match, Metavariable};
use pyguard_source::TextRange;
use serde::{Deserialize, Serialize};
use smallvec::SmallVec;

/// One match of one of a rule's patterns, independent of the tree it was found in.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Mark {
    /// Number of the source, sink, sanitizer or propagator in its rule.
    pub entry: u32,
    /// What it matched.
    pub range: TextRange,
    /// What its metavariables stand for.
    pub bindings: SmallVec<[MarkBinding; 2]>,
}

/// What a metavariable stands for.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct MarkBinding {
    /// Its name.
    pub name: Metavariable,
    /// Where that stands.
    pub range: TextRange,
    /// Its text where it is not what stands in the range (the content of a string).
    pub text: Option<Box<str>>,
}

impl Mark {
    /// From a match of entry number `entry`.
    pub fn new(entry: u32, found: &Match<'_>) -> Self {
        let bindings = found
            .bindings
            .iter()
            .map(|(name, bound)| MarkBinding {
                name,
                range: bound.range(),
                text: match bound {
                    Bound::Text(content, _) => Some(content.as_ref().into()),
                    _ => None,
                },
            })
            .collect();
        Self { entry, range: found.range, bindings }
    }

    /// Where what a metavariable stands for is.
    pub fn bound(&self, name: Metavariable) -> Option<TextRange> {
        self.bindings.iter().find(|binding| binding.name == name).map(|binding| binding.range)
    }
}

/// Marks of one kind in one file, findable by what lies in them.
#[derive(Debug, Default)]
pub struct Marks {
    /// By start.
    marks: Vec<Mark>,
    /// The largest end up to each mark.
    ends: Vec<u32>,
}

impl Marks {
    /// Orders marks.
    pub fn new(mut marks: Vec<Mark>) -> Self {
        marks.sort_by_key(|mark| (mark.range.start(), mark.range.end(), mark.entry));
        let mut end = 0;
        let ends = marks
            .iter()
            .map(|mark| {
                end = end.max(mark.range.end().to_u32());
                end
            })
            .collect();
        Self { marks, ends }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.marks.is_empty()
    }

    /// All, by start.
    pub fn iter(&self) -> std::slice::Iter<'_, Mark> {
        self.marks.iter()
    }

    /// Mark number `number` of [`Marks::iter`].
    pub fn get(&self, number: usize) -> &Mark {
        &self.marks[number]
    }

    /// The mark of an entry that is exactly a range.
    pub fn at(&self, entry: u32, range: TextRange) -> Option<&Mark> {
        self.around(range)
            .map(|(_, mark)| mark)
            .find(|mark| mark.entry == entry && mark.range == range)
    }

    /// Marks that a range lies in, with their numbers; the innermost start first.
    pub fn around(&self, range: TextRange) -> impl Iterator<Item = (usize, &Mark)> {
        let after = self.marks.partition_point(|mark| mark.range.start() <= range.start());
        let end = range.end().to_u32();
        (0..after)
            .rev()
            .take_while(move |&index| self.ends[index] >= end)
            .map(|index| (index, &self.marks[index]))
            .filter(move |(_, mark)| mark.range.contains_range(range))
    }

    /// Whether some mark has code in common with a range.
    pub(crate) fn touch(&self, range: TextRange) -> bool {
        let begun = self.marks.partition_point(|mark| mark.range.start() <= range.end());
        begun.checked_sub(1).is_some_and(|last| self.ends[last] >= range.start().to_u32())
    }

    /// Marks that lie in a range, by start.
    pub fn inside(&self, range: TextRange) -> impl Iterator<Item = (usize, &Mark)> {
        let from = self.marks.partition_point(|mark| mark.range.start() < range.start());
        self.marks[from..]
            .iter()
            .enumerate()
            .take_while(move |(_, mark)| mark.range.start() <= range.end())
            .filter(move |(_, mark)| range.contains_range(mark.range))
            .map(move |(index, mark)| (from + index, mark))
    }
}

/// All marks of one rule in one file.
#[derive(Debug, Default)]
pub struct FileMarks {
    /// Where data comes in.
    pub sources: Marks,
    /// Where it does harm.
    pub sinks: Marks,
    /// What makes it harmless.
    pub sanitizers: Marks,
    /// Ways that it takes.
    pub propagators: Marks,
}
