//! The parts of `pattern-either`, by the words without which they can't match: of hundreds of them few have their words in
//! a text, and only those are asked anything.

use std::ops::Deref;
use std::sync::OnceLock;

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::Formula;
use super::words::{TextWords, WordKey};

/// The parts of `pattern-either`, in order.
#[derive(Debug, Default)]
pub struct Alternatives {
    parts: Vec<Formula>,
    by_word: OnceLock<ByWord>,
}

/// Numbers of parts.
type Numbers = SmallVec<[u32; 4]>;

/// Words, of which a part needs one.
pub(super) type OneOf = SmallVec<[WordKey; 4]>;

#[derive(Debug)]
struct ByWord {
    /// The parts that a word is needed for, or that can do with it.
    words: Vec<(WordKey, Numbers)>,
    /// The parts that may match whatever words there are.
    rest: Vec<u32>,
}

/// So few parts are asked one by one.
const FEW: usize = 6;
/// A part that can do with one of more words than these is asked itself.
const MANY_WORDS: usize = 24;

impl Alternatives {
    /// The parts that may match in a text, seen from its words, in order.
    pub(super) fn possible<'f>(
        &'f self,
        text: &TextWords<'_>,
    ) -> impl Iterator<Item = &'f Formula> {
        let numbers: SmallVec<[u32; 16]> = if self.parts.len() <= FEW {
            (0..).take(self.parts.len()).collect()
        } else {
            self.by_word.get_or_init(|| ByWord::of(&self.parts)).numbers(text)
        };
        numbers.into_iter().filter_map(|number| self.parts.get(number as usize))
    }

    /// Words of which a text must hold at least one for any part to match.
    pub(super) fn one_of(&self) -> Option<OneOf> {
        let mut all = OneOf::new();
        for part in &self.parts {
            all.extend(part.one_of()?);
            if all.len() > MANY_WORDS {
                return None;
            }
        }
        Some(all)
    }
}

impl ByWord {
    fn of(parts: &[Formula]) -> Self {
        let mut words: FxHashMap<WordKey, Numbers> = FxHashMap::default();
        let mut rest = Vec::new();
        for (number, part) in (0..).zip(parts) {
            match part.one_of() {
                Some(one_of) => one_of.into_iter().for_each(|word| {
                    words.entry(word).or_default().push(number);
                }),
                None => rest.push(number),
            }
        }
        Self { words: words.into_iter().collect(), rest }
    }

    fn numbers(&self, text: &TextWords<'_>) -> SmallVec<[u32; 16]> {
        let held = self.words.iter().filter(|(word, _)| text.may_have(*word));
        let held = held.flat_map(|(_, numbers)| numbers);
        let mut numbers: SmallVec<[u32; 16]> = held.chain(&self.rest).copied().collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }
}

impl Formula {
    /// Words of which a text must hold at least one for the formula to match; `None` where none is known.
    pub(super) fn one_of(&self) -> Option<OneOf> {
        match self {
            Self::Leaf(leaf) => leaf.needs().one_of(),
            Self::Inside(part) => part.one_of(),
            Self::Shared(shared) => shared.formula.one_of(),
            Self::Any(parts) => parts.one_of(),
            Self::All(parts) => {
                let each = parts.positives.iter().filter_map(Self::one_of);
                each.min_by_key(SmallVec::len)
            }
        }
    }
}

impl From<Vec<Formula>> for Alternatives {
    fn from(parts: Vec<Formula>) -> Self {
        Self { parts, by_word: OnceLock::new() }
    }
}

impl Deref for Alternatives {
    type Target = [Formula];

    fn deref(&self) -> &[Formula] {
        &self.parts
    }
}
