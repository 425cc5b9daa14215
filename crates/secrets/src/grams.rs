//! Where in a text a keyword can stand, told by four of its bytes: a look at every second place of a text, and at nothing else
//! of most texts.
//!
//! Of each keyword two stretches are chosen that are rare in texts: one that starts at an even place of a text if the keyword does,
//! and one that does if the keyword starts at an odd one. Of short keywords three bytes are known and any one. All such fours are
//! in a set of bits.

use std::ops::Range;

use rustc_hash::FxHashSet;

/// Bytes of a gram.
const GRAM: usize = 4;
/// How far places lie apart at which a text is looked at (bytes).
const STEP: usize = 2;
/// So many bytes are looked at together.
const WORD: usize = 8;
const GRAMS: usize = WORD / STEP;
/// So many bits the set has, as a power of two: few enough to stay in a processor's nearest memory but one.
const BITS: u32 = 19;
const SET: usize = 1 << (BITS - 6);
/// So many lists the entries are in, as a power of two.
const LISTS: u32 = 12;

/// What is told apart of a byte: the bits that do not change with the case of letters.
const FOLD: u8 = 0x5F;
/// What is told apart of the first and the last byte of a gram: where one is unknown, all that it may be are in the set, and a
/// full set would make every place worth a look.
const OUTER: u8 = 0x1F;
const TOLD_APART: u32 = u32::from_le_bytes([OUTER, FOLD, FOLD, OUTER]);

/// What a place in a text can be the start of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Entry {
    /// The bytes that are known, folded.
    gram: u32,
    mask: u32,
    keyword: u32,
    /// How far the keyword starts before the gram; behind it where that is less than none.
    back: i32,
}

/// Keywords of at least [`Grams::LEAST`] bytes.
#[derive(Debug)]
pub(crate) struct Grams {
    set: Box<[u64; SET]>,
    entries: Vec<Entry>,
    /// The numbers of entries, list by list.
    listed: Vec<u32>,
    /// By list: where it ends in `listed`.
    ends: Vec<u32>,
}

impl Grams {
    /// Shorter keywords would fill the set.
    pub(crate) const LEAST: usize = 3;

    /// Makes a set of keywords, which are given with their numbers and in lower case; shorter ones are left out.
    pub(crate) fn new<'k>(keywords: impl Iterator<Item = (u32, &'k [u8])>) -> Option<Self> {
        let common: FxHashSet<&str> = COMMON.split('|').collect();
        let entries: Vec<Entry> =
            keywords.flat_map(|(number, keyword)| entries(number, keyword, &common)).collect();
        let mut set: Box<[u64; SET]> = vec![0; SET].try_into().ok()?;
        let mut lists: Vec<Vec<u32>> = vec![Vec::new(); 1 << LISTS];
        for (number, entry) in (0..).zip(&entries) {
            for hash in entry.grams().map(hash) {
                *set.get_mut(hash as usize >> 6)? |= 1 << (hash & 63);
                let list = lists.get_mut(list_of(hash))?;
                if list.last() != Some(&number) {
                    list.push(number);
                }
            }
        }
        let ends = lists.iter().scan(0, |end, list| {
            *end += u32::try_from(list.len()).ok()?;
            Some(*end)
        });
        Some(Self { set, entries, ends: ends.collect(), listed: lists.concat() })
    }

    /// Tells keywords, each with the place where it starts if it stands there: every one that does, and others. `tell` says
    /// whether that is enough.
    pub(crate) fn candidates(
        &self,
        bytes: &[u8],
        tell: &mut dyn FnMut(u32, usize) -> bool,
    ) -> bool {
        let (whole, rest) = bytes.as_chunks::<WORD>();
        for (number, words) in whole.windows(2).enumerate() {
            let &[word, next] = words else { continue };
            if self.holds_any(grams(word, next))
                && self.look_at(grams(word, next), number * WORD, tell)
            {
                return true;
            }
        }
        // The last word was no first one of two yet, and what is left of the text is no whole word.
        let mut last = [0; WORD];
        last.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
        let start = whole.len() * WORD;
        let before = whole.last().map(|word| (start - WORD, *word, last));
        before.into_iter().chain([(start, last, [0; WORD])]).any(|(start, word, next)| {
            self.holds_any(grams(word, next)) && self.look_at(grams(word, next), start, tell)
        })
    }

    #[inline]
    fn holds_any(&self, grams: [u32; GRAMS]) -> bool {
        grams.iter().fold(0, |any, &gram| any | self.bit(gram)) & 1 == 1
    }

    /// Whether a gram is in the set, as the last bit.
    #[inline]
    fn bit(&self, gram: u32) -> u64 {
        let hash = hash(gram);
        // The hash has no more bits than the set.
        self.set[hash as usize >> 6] >> (hash & 63)
    }

    /// Tells what the grams from a place on may be of.
    #[inline(never)]
    fn look_at(
        &self,
        grams: [u32; GRAMS],
        start: usize,
        tell: &mut dyn FnMut(u32, usize) -> bool,
    ) -> bool {
        let places = (start..).step_by(STEP).zip(grams);
        places.filter(|(_, gram)| self.bit(*gram) & 1 == 1).any(|(place, gram)| {
            self.list(gram).iter().any(|&number| {
                let Some(entry) = self.entries.get(number as usize) else { return false };
                gram & entry.mask == entry.gram
                    && place
                        .checked_add_signed(-entry.back as isize)
                        .is_some_and(|start| tell(entry.keyword, start))
            })
        })
    }

    /// The numbers of the entries that a gram may be of.
    fn list(&self, gram: u32) -> &[u32] {
        let list = list_of(hash(gram));
        let end_of = |list: usize| self.ends.get(list).map_or(0, |&end| end as usize);
        let start = list.checked_sub(1).map_or(0, end_of);
        self.listed.get(start..end_of(list)).unwrap_or_default()
    }
}

/// The grams that start in a word.
#[inline]
fn grams(word: [u8; WORD], next: [u8; WORD]) -> [u32; GRAMS] {
    let word = u64::from_le_bytes(word);
    let next = u64::from_le_bytes(next);
    [low(word), low(word >> 16), low(word >> 32), low(word >> 48 | next << 16)]
}

#[inline]
#[expect(clippy::cast_possible_truncation, reason = "the other bytes are another gram's")]
fn low(word: u64) -> u32 {
    word as u32
}

#[inline]
fn hash(gram: u32) -> u32 {
    (gram & TOLD_APART).wrapping_mul(0x9E37_79B1) >> (32 - BITS)
}

/// The list for a hash.
#[inline]
fn list_of(hash: u32) -> usize {
    hash as usize >> (BITS - LISTS)
}

impl Entry {
    /// `known` bytes of a gram, the first of which stands at its place `first`.
    fn new(keyword: u32, known: &[u8], first: usize, back: i32) -> Self {
        let mut gram = [0; GRAM];
        let mut mask = [0; GRAM];
        gram.iter_mut().skip(first).zip(known).for_each(|(to, from)| *to = *from & FOLD);
        mask.iter_mut().skip(first).zip(known).for_each(|(to, _)| *to = FOLD);
        Self { gram: u32::from_le_bytes(gram), mask: u32::from_le_bytes(mask), keyword, back }
    }

    /// All grams that it stands for, as far as they are told apart.
    fn grams(self) -> impl Iterator<Item = u32> {
        let any = (0..GRAM).find(|at| self.mask >> (8 * at) & 0xFF == 0);
        let last = if any.is_some() { OUTER } else { 0 };
        (0..=last).map(move |byte| self.gram | u32::from(byte) << (8 * any.unwrap_or(0)))
    }
}

/// What is looked for of a keyword, in lower case: one entry for each place, even or odd, at which it may start.
fn entries(number: u32, keyword: &[u8], common: &FxHashSet<&str>) -> Vec<Entry> {
    let entry = |range: Range<usize>, first: usize| {
        let back = i32::try_from(range.start).ok()? - i32::try_from(first).ok()?;
        Some(Entry::new(number, keyword.get(range)?, first, back))
    };
    let found = match keyword.len() {
        0..Grams::LEAST => [None, None],
        3 => [entry(0..3, 0), entry(0..3, 1)],
        4 if rarity(&keyword[..3]) > rarity(&keyword[1..]) => [entry(0..4, 0), entry(0..3, 1)],
        4 => [entry(0..4, 0), entry(1..4, 0)],
        length => [0, 1].map(|first| {
            // Of equal ones the first: texts hold the ends of words more often than their starts.
            let rarest = (first..length - GRAM + 1)
                .step_by(STEP)
                .rev()
                .max_by_key(|&at| keyword.get(at..at + GRAM).map(|gram| rarity_among(gram, common)))
                .unwrap_or(first);
            entry(rarest..rarest + GRAM, 0)
        }),
    };
    found.into_iter().flatten().collect()
}

/// Stretches that are much more common in code and prose than their letters: a hundred times and more in a million bytes of the
/// packages that are scanned to measure speed.
const COMMON: &str = "tion|mode|atio|odel|conf|onfi|port|nfig|from|rom |name|ptio|enti|mpor|impo|data|embe|mbed|en_s|ion_|able|sion|ding\
    |toke|oken|form|ment|code|tive|cess|init|ddin|ance|ents|fig.|vide|eddi|ing_|bedd|scal|vice|ive_|age_|ate_|cale|ent_\
    |ings|flow|ices|even|_tok|tial|ning|ting|essi|load|ense|_pat|oint|expe|ion.|ient|file|trin|stor|poin|_key|asse|prov\
    |lite|user|logg|star|ator|ther|tart|ovid|kens|rovi|pass|api_|tore|ener|call|ages|info|clie|lien|proj|logi|figu|agen\
    |tabl|xper|clas";

/// How rare a gram is in texts.
fn rarity_among(gram: &[u8], common: &FxHashSet<&str>) -> (bool, u32) {
    let is_common = str::from_utf8(gram).is_ok_and(|gram| common.contains(gram));
    (!is_common, rarity(gram))
}

/// How rare some bytes are together in texts: compared, not measured.
pub(crate) fn rarity(bytes: &[u8]) -> u32 {
    bytes.iter().map(|&byte| u32::from(rarity_of(byte))).sum()
}

/// How rare a byte is in texts, about (tenths of a bit; the same in both cases).
fn rarity_of(byte: u8) -> u8 {
    match byte.to_ascii_lowercase() {
        b' ' => 27,
        b'e' | b't' => 36,
        b'a' | b'o' | b'i' | b'n' | b's' | b'r' => 41,
        b'l' | b'd' | b'c' | b'm' | b'p' | b'u' => 51,
        b'h' | b'f' | b'_' | b'.' | b',' | b'g' | b'"' => 56,
        b'y' | b'b' | b'-' | b'=' | b'(' | b')' | b'\'' | b':' | b'/' => 62,
        b'w' | b'v' | b'k' | b'0'..=b'9' => 66,
        _ => 84,
    }
}

#[cfg(test)]
mod tests {
    use rustc_hash::FxHashSet;

    use super::{COMMON, Entry, GRAM, Grams, entries};

    #[test]
    fn an_entry_with_an_unknown_byte_stands_for_all_grams_with_it() {
        let of = |keyword: &[u8]| -> Vec<usize> {
            entries(0, keyword, &FxHashSet::default())
                .into_iter()
                .map(|entry| entry.grams().count())
                .collect()
        };
        assert_eq!(of(b"tok"), [32, 32]);
        assert_eq!(of(b"toke"), [1, 32]);
        assert_eq!(of(b"token"), [1, 1]);
        assert_eq!(of(b"to"), [0; 0]);
    }

    #[test]
    fn common_stretches_are_grams() {
        assert!(COMMON.split('|').all(|gram| gram.len() == GRAM));
    }

    #[test]
    fn the_rarest_stretch_is_taken() {
        // `z` is rare, and `t` less so than what else stands near it.
        let expected = [Entry::new(0, b"oriz", 0, 4), Entry::new(0, b"riza", 0, 5)];
        assert_eq!(entries(0, b"authorization", &FxHashSet::default()), expected);
        let common = ["riza"].into_iter().collect();
        let expected = [Entry::new(0, b"oriz", 0, 4), Entry::new(0, b"zati", 0, 7)];
        assert_eq!(entries(0, b"authorization", &common), expected);
    }

    #[test]
    fn a_keyword_is_told_wherever_it_stands() {
        for keyword in ["key", "akia", "token", "secret_key"] {
            let grams = Grams::new([(7, keyword.as_bytes())].into_iter()).unwrap();
            for before in 0..20 {
                for after in 0..10 {
                    let upper = keyword.to_uppercase();
                    let text = format!("{}{upper}{}", " ".repeat(before), "\u{fe}".repeat(after));
                    let mut told = Vec::new();
                    grams.candidates(text.as_bytes(), &mut |keyword, start| {
                        told.push((keyword, start));
                        false
                    });
                    assert_eq!(told, [(7, before)], "{keyword} {before} {after}");
                }
            }
        }
    }
}
