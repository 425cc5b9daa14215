//! Which kinds of columns a text may name, told without looking for its tables.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use memchr::memmem;

use super::vocabulary::KINDS;
use super::{ColumnKind, MAX_NAME, folded};
use crate::finder::Finder;
use crate::grams::rarity;
use crate::personal::table::holds_html;

/// A set of kinds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Kinds(u32);

impl Kinds {
    /// Every kind.
    pub const ALL: Self = Self(u32::MAX);

    /// Whether a kind is one of them.
    pub fn contains(self, kind: ColumnKind) -> bool {
        self.0 & Self::bit(kind) != 0
    }

    /// How many of some kinds are among them, each counted once.
    pub fn count_of(self, kinds: &[ColumnKind]) -> usize {
        let wanted = kinds.iter().fold(0, |all, &kind| all | Self::bit(kind));
        (self.0 & wanted).count_ones() as usize
    }

    /// How many there are.
    pub fn count(self) -> usize {
        self.0.count_ones() as usize
    }

    fn insert(&mut self, kind: ColumnKind) {
        self.0 |= Self::bit(kind);
    }

    fn bit(kind: ColumnKind) -> u32 {
        1 << kind as u32
    }
}

/// The phrases of all kinds by the rarest word of each.
struct Phrases {
    words: Finder,
    /// By word: the phrases that hold it.
    of_word: Vec<Vec<Phrase>>,
}

/// What stands around the rarest word of a phrase.
struct Phrase {
    kind: ColumnKind,
    before: Vec<String>,
    after: Vec<String>,
    /// The letters or digits that stand next to the word, where they have no accents (small).
    next: [Option<u8>; 2],
}

static PHRASES: LazyLock<Option<Phrases>> = LazyLock::new(|| {
    let phrases = KINDS.iter().flat_map(|(kind, phrases)| {
        phrases.lines().map(|phrase| (*kind, phrase.trim())).filter(|(_, one)| !one.is_empty())
    });
    let mut by_word: BTreeMap<String, Vec<Phrase>> = BTreeMap::new();
    for (kind, phrase) in phrases {
        let plain: String = phrase.chars().flat_map(folded).collect();
        let accented = (plain != phrase).then(|| [phrase.to_owned(), phrase.to_uppercase()]);
        for spelt in accented.into_iter().flatten().chain([plain]) {
            let words: Vec<String> = spelt.split_whitespace().map(str::to_owned).collect();
            let rarest = (0..words.len())
                .max_by_key(|&at| words.get(at).map(|word| rarity(word.as_bytes())))?;
            let (before, rest) = words.split_at(rarest);
            let (word, after) = rest.split_first()?;
            let next = [
                before.last().and_then(|word| word.as_bytes().last()),
                after.first().and_then(|word| word.as_bytes().first()),
            ];
            let next =
                next.map(|byte| byte.filter(|byte| byte.is_ascii()).map(u8::to_ascii_lowercase));
            let phrase = Phrase { kind, before: before.to_vec(), after: after.to_vec(), next };
            by_word.entry(word.clone()).or_default().push(phrase);
        }
    }
    let words: Vec<&String> = by_word.keys().collect();
    Some(Phrases { words: Finder::new(&words)?, of_word: by_word.into_values().collect() })
});

/// Whether `is_enough` holds for the kinds that a text may have columns of by the names in it ([`super::kind_of_column`]). Far
/// cheaper than to look for tables, and false for many texts.
pub fn may_name_columns(text: &str, is_enough: &dyn Fn(Kinds) -> bool) -> bool {
    let Some(phrases) = PHRASES.as_ref() else { return true };
    if holds_html(text) {
        // Tags may stand between the letters of a name.
        return phrases.are_in(text, &|_| is_enough(Kinds::ALL));
    }
    match without_accents(text) {
        None => phrases.are_in(text, is_enough),
        Some(plain) => phrases.are_in(text, &|_| true) && phrases.are_in(&plain, is_enough),
    }
}

/// A text with its letters written without accents, as those of names are compared; `None` where none has any.
fn without_accents(text: &str) -> Option<String> {
    // In UTF-8 `À` to `ſ` begin with one of three bytes. Two more signs become letters that phrases hold when written small.
    let bytes = text.as_bytes();
    let has_any = memchr::memchr3(0xC3, 0xC4, 0xC5, bytes).is_some()
        || ["\u{212a}", "\u{1e9e}"]
            .iter()
            .any(|sign| memmem::find(bytes, sign.as_bytes()).is_some());
    has_any.then(|| {
        let mut plain = String::with_capacity(text.len());
        for letter in text.chars() {
            if letter.is_ascii() {
                plain.push(letter);
            } else if letter.is_uppercase() {
                plain.extend(folded(letter).flat_map(char::to_uppercase));
            } else {
                plain.extend(folded(letter));
            }
        }
        plain
    })
}

impl Phrases {
    /// Whether the kinds whose phrases stand in a text are at some point enough.
    fn are_in(&self, text: &str, is_enough: &dyn Fn(Kinds) -> bool) -> bool {
        let bytes = text.as_bytes();
        let mut named = Kinds::default();
        self.words.any(bytes, &mut |word, range| {
            let before = named;
            let next = next_letters(bytes, &range);
            for phrase in self.of_word.get(word).into_iter().flatten() {
                if !named.contains(phrase.kind)
                    && phrase.may_stand_between(next)
                    && phrase.stands_around(bytes, &range)
                {
                    named.insert(phrase.kind);
                }
            }
            named != before && is_enough(named)
        })
    }
}

/// The letters or digits before and after a range, whatever else stands between (small).
fn next_letters(bytes: &[u8], range: &Range<usize>) -> [Option<u8>; 2] {
    let before = bytes.get(..range.start).unwrap_or_default().iter().rev();
    let after = bytes.get(range.end..).unwrap_or_default().iter();
    let letter = |byte: &&u8| byte.is_ascii_alphanumeric();
    let found = [before.take(MAX_NAME).find(letter), after.take(MAX_NAME).find(letter)];
    found.map(|byte| byte.map(u8::to_ascii_lowercase))
}

impl Phrase {
    /// Whether the letters next to the word are those of the phrase, as far as it has any.
    fn may_stand_between(&self, found: [Option<u8>; 2]) -> bool {
        self.next.iter().zip(found).all(|(next, found)| next.is_none() || *next == found)
    }

    /// Whether the other words stand around the one in a range, anything but letters and digits between them, and the whole is
    /// no part of other words.
    fn stands_around(&self, bytes: &[u8], word: &Range<usize>) -> bool {
        let Some(start) = self.before.iter().rev().try_fold(word.start, |at, word| {
            let ends_plainly = word.as_bytes().last().is_some_and(u8::is_ascii);
            let rest = bytes.get(..at)?.iter().rev();
            let end = at - seam(rest, ends_plainly);
            let start = end.checked_sub(word.len())?;
            is_at(bytes, start, word).then_some(start)
        }) else {
            return false;
        };
        let Some(end) = self.after.iter().try_fold(word.end, |at, word| {
            let begins_plainly = word.as_bytes().first().is_some_and(u8::is_ascii);
            let start = at + seam(bytes.get(at..)?.iter(), begins_plainly);
            is_at(bytes, start, word).then_some(start + word.len())
        }) else {
            return false;
        };
        let before = start.checked_sub(1).and_then(|at| bytes.get(at));
        let last = end.checked_sub(1).and_then(|at| bytes.get(at));
        // At a change of case or kind another word begins.
        let begins = before.is_none_or(|byte| !byte.is_ascii_alphabetic())
            || bytes.get(start).is_some_and(|byte| !byte.is_ascii_lowercase());
        let ends = bytes.get(end).is_none_or(|byte| !byte.is_ascii_lowercase())
            || last.is_some_and(|byte| !byte.is_ascii_alphabetic());
        begins && ends
    }
}

fn is_at(bytes: &[u8], start: usize, word: &str) -> bool {
    let found = bytes.get(start..start + word.len());
    found.is_some_and(|found| found.eq_ignore_ascii_case(word.as_bytes()))
}

/// How many of some bytes may stand between words: signs, and where the word does not begin (or end) with one, what may be
/// signs of other scripts.
fn seam<'b>(bytes: impl Iterator<Item = &'b u8>, is_plain: bool) -> usize {
    let between = |byte: &&u8| !byte.is_ascii_alphanumeric() && (is_plain || byte.is_ascii());
    bytes.take(MAX_NAME).take_while(between).count()
}
