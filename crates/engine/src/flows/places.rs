//! Where patterns match in a file, as it is kept for thousands of files at once.

use pyguard_pattern::{Match, Metavariable};
use pyguard_source::TextRange;
use pyguard_taint::{Mark, MarkBinding};
use serde::{Deserialize, Serialize};

/// Where each pattern matches in one file. What is kept of all matches stands in a few vectors: a vector for each pattern and
/// each match took several times as much memory, and this is what most of a file's memory was.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct PatternMarks {
    /// By number: the patterns that match, each with its part of `places`.
    patterns: Vec<(u32, u32, u32)>,
    places: Vec<Place>,
    bindings: Vec<(Metavariable, TextRange)>,
    /// By number of the binding: texts that are not what stands there.
    texts: Vec<(u32, Box<str>)>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Place {
    range: TextRange,
    /// Where its bindings end; they begin where those of the place before end.
    bindings: u32,
}

impl PatternMarks {
    /// Adds the matches of a pattern that is not there yet.
    pub(crate) fn insert(&mut self, pattern: u32, matches: &[Match<'_>]) {
        let Err(at) = self.find(pattern) else { return };
        let first = number(self.places.len());
        for found in matches {
            let Mark { range, bindings, .. } = Mark::new(0, found);
            for MarkBinding { name, range, text } in bindings {
                if let Some(text) = text {
                    self.texts.push((number(self.bindings.len()), text));
                }
                self.bindings.push((name, range));
            }
            self.places.push(Place { range, bindings: number(self.bindings.len()) });
        }
        self.patterns.insert(at, (pattern, first, number(self.places.len())));
    }

    /// Whether a pattern matches.
    pub(crate) fn has(&self, pattern: u32) -> bool {
        self.find(pattern).is_ok()
    }

    /// Whether no pattern matches.
    pub(crate) fn is_empty(&self) -> bool {
        self.patterns.is_empty()
    }

    /// What a pattern matches.
    pub(crate) fn ranges(&self, pattern: u32) -> impl Iterator<Item = TextRange> + '_ {
        self.places[self.places_of(pattern)].iter().map(|place| place.range)
    }

    /// The matches of a pattern, as marks of entry number `entry`.
    pub(crate) fn marks(&self, pattern: u32, entry: u32) -> impl Iterator<Item = Mark> + '_ {
        self.places_of(pattern).map(move |at| {
            let Place { range, bindings: end } = self.places[at];
            let begin = at.checked_sub(1).map_or(0, |before| self.places[before].bindings);
            let bindings = (begin..end)
                .filter_map(|binding| {
                    let (name, range) = *self.bindings.get(binding as usize)?;
                    let text = self.texts.binary_search_by_key(&binding, |(of, _)| *of).ok();
                    let text = text.map(|found| self.texts[found].1.clone());
                    Some(MarkBinding { name, range, text })
                })
                .collect();
            Mark { entry, range, bindings }
        })
    }

    /// Gives back what was taken for matches that may have followed.
    pub(crate) fn shrink(&mut self) {
        self.patterns.shrink_to_fit();
        self.places.shrink_to_fit();
        self.bindings.shrink_to_fit();
        self.texts.shrink_to_fit();
    }

    /// The place of a pattern among those that match, or where it would stand.
    fn find(&self, pattern: u32) -> Result<usize, usize> {
        self.patterns.binary_search_by_key(&pattern, |(pattern, ..)| *pattern)
    }

    fn places_of(&self, pattern: u32) -> std::ops::Range<usize> {
        self.find(pattern).map_or(0..0, |at| {
            let (_, begin, end) = self.patterns[at];
            // What the cache gives may be damaged.
            let end = self.places.len().min(end as usize);
            end.min(begin as usize)..end
        })
    }
}

fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
