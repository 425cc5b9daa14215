//! The words of a text, as a sieve: one pass over the text, then each question about a word is two bits.

use std::cell::{OnceCell, RefCell};

use rustc_hash::{FxHashMap, FxHashSet};

/// Bits of each of the two tables.
const TABLE_BITS: u32 = 16;
const TABLE: usize = 1 << (TABLE_BITS - 6);
/// Bytes above which the tables would be too full to tell much.
const LARGE: usize = 1 << 20;
/// Bits of the table that large texts have beside them.
const LARGE_TABLE_BITS: u32 = 24;

/// A word as texts are asked for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct WordKey {
    first: u16,
    second: u16,
}

impl WordKey {
    /// The key of a word.
    pub fn of(word: &str) -> Self {
        Self::of_bytes(word.as_bytes())
    }

    pub(super) fn to_bytes(self) -> [u8; 4] {
        (u32::from(self.first) << 16 | u32::from(self.second)).to_le_bytes()
    }

    pub(super) fn from_bytes(bytes: [u8; 4]) -> Self {
        let both = u32::from_le_bytes(bytes);
        Self { first: (both >> 16) as u16, second: (both & 0xFFFF) as u16 }
    }

    /// Its place in the table of large texts.
    fn place(self) -> (usize, u64) {
        let both = u32::from(self.first) << 16 | u32::from(self.second);
        let bit = both >> (32 - LARGE_TABLE_BITS);
        ((bit >> 6) as usize, 1 << (bit & 63))
    }

    /// Beginning, end and length: nearly always different for different words, and cheap.
    fn of_bytes(word: &[u8]) -> Self {
        let (start, end) = match (word.first_chunk::<8>(), word.last_chunk::<8>()) {
            (Some(start), Some(end)) => (u64::from_le_bytes(*start), u64::from_le_bytes(*end)),
            _ => {
                let bytes = word.iter().fold(0, |value, &byte| value << 8 | u64::from(byte));
                (bytes, word.len() as u64)
            }
        };
        let mixed = (start ^ (word.len() as u64) << 56).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let mixed = (mixed ^ mixed >> 29 ^ end).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let bits = |shift: u32| (mixed >> shift & 0xFFFF) as u16;
        Self { first: bits(64 - TABLE_BITS), second: bits(64 - 2 * TABLE_BITS) }
    }
}

/// A text, and which words it may hold: a word that it holds is always found, one that it does not hold nearly never is.
#[derive(Debug)]
pub struct TextWords<'t> {
    text: &'t str,
    /// Its characters beyond ASCII, when asked for.
    others: OnceCell<Box<[char]>>,
    first: Box<[u64; TABLE]>,
    second: Box<[u64; TABLE]>,
    /// For large texts.
    third: Option<Vec<u64>>,
    /// Its triples of bytes, when asked for.
    triples: OnceCell<Box<[u64; TABLE]>>,
    /// Other texts that were looked for in it.
    texts: RefCell<FxHashMap<Box<[u8]>, bool>>,
}

impl<'t> TextWords<'t> {
    /// Reads the words of a text.
    pub fn new(text: &'t str) -> Self {
        let mut first = Box::new([0; TABLE]);
        let mut second = Box::new([0; TABLE]);
        // A byte order mark is no part of the first word.
        let bytes = text.trim_start_matches('\u{feff}').as_bytes();
        let mut third = (bytes.len() > LARGE).then(|| vec![0; 1 << (LARGE_TABLE_BITS - 6)]);
        let mut at = 0;
        while at < bytes.len() {
            if !IS_WORD[bytes[at] as usize] {
                at += 1;
                continue;
            }
            let start = at;
            while at < bytes.len() && IS_WORD[bytes[at] as usize] {
                at += 1;
            }
            let key = WordKey::of_bytes(&bytes[start..at]);
            first[usize::from(key.first >> 6)] |= 1 << (key.first & 63);
            second[usize::from(key.second >> 6)] |= 1 << (key.second & 63);
            if let Some(third) = &mut third {
                let (at, bit) = key.place();
                third[at] |= bit;
            }
        }
        let (others, triples) = (OnceCell::new(), OnceCell::new());
        Self { text, others, first, second, third, triples, texts: RefCell::default() }
    }

    /// With words that do not stand in the text, but in the tree that is made of it.
    #[must_use]
    pub fn with(mut self, words: &[&str]) -> Self {
        for word in words {
            let key = WordKey::of(word);
            self.first[usize::from(key.first >> 6)] |= 1 << (key.first & 63);
            self.second[usize::from(key.second >> 6)] |= 1 << (key.second & 63);
            if let Some(third) = &mut self.third {
                let (at, bit) = key.place();
                third[at] |= bit;
            }
        }
        self
    }

    /// The text.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// Whether one of some ranges of characters beyond ASCII stands in it.
    pub(super) fn holds_any_of(&self, characters: &[(char, char)]) -> bool {
        let others = self.others.get_or_init(|| beyond_ascii(self.text));
        characters.iter().any(|&(from, to)| {
            let first = others.partition_point(|&letter| letter < from);
            others.get(first).is_some_and(|&letter| letter <= to)
        })
    }

    /// Whether it may hold a word.
    pub fn may_have(&self, word: WordKey) -> bool {
        self.first[usize::from(word.first >> 6)] >> (word.first & 63) & 1 == 1
            && self.second[usize::from(word.second >> 6)] >> (word.second & 63) & 1 == 1
            && self.third.as_ref().is_none_or(|third| {
                let (at, bit) = word.place();
                third[at] & bit != 0
            })
    }

    /// Whether these characters stand in it, anywhere.
    pub fn holds(&self, part: &str) -> bool {
        self.holds_bytes(part.as_bytes())
    }

    pub(super) fn holds_bytes(&self, part: &[u8]) -> bool {
        // Of most texts that are looked for no file holds all triples, and hundreds are looked for in each file.
        let held = self.triples.get_or_init(|| {
            let mut held = Box::new([0; TABLE]);
            triples(self.text.as_bytes(), &mut |at, bit| {
                held[at] |= bit;
                true
            });
            held
        });
        if !triples(part, &mut |at, bit| held[at] & bit != 0) {
            return false;
        }
        if let Some(&known) = self.texts.borrow().get(part) {
            return known;
        }
        let found = memchr::memmem::find(self.text.as_bytes(), part).is_some();
        self.texts.borrow_mut().insert(part.into(), found);
        found
    }
}

/// Tells each three bytes that stand beside each other, as a place in a table, until `each` is false.
fn triples(bytes: &[u8], each: &mut impl FnMut(usize, u64) -> bool) -> bool {
    bytes.array_windows().all(|&[first, second, third]| {
        let triple = u32::from_le_bytes([first, second, third, 0]);
        let mixed = triple.wrapping_mul(0x9E37_79B1) >> (32 - TABLE_BITS);
        each((mixed >> 6) as usize, 1 << (mixed & 63))
    })
}

/// The characters of a text that are beyond ASCII, in order, each once.
fn beyond_ascii(text: &str) -> Box<[char]> {
    // Nearly all of most texts is ASCII, of which many bytes are passed over at once.
    const STRETCH: usize = 64;
    let mut found: FxHashSet<char> = FxHashSet::default();
    let mut rest = text;
    while !rest.is_empty() {
        let (stretch, after) = rest.split_at(rest.ceil_char_boundary(STRETCH));
        if !stretch.is_ascii() {
            found.extend(stretch.chars().filter(|letter| !letter.is_ascii()));
        }
        rest = after;
    }
    let mut found: Box<[char]> = found.into_iter().collect();
    found.sort_unstable();
    found
}

/// Letters, digits, `_`, and every byte of a character beyond ASCII.
const IS_WORD: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = byte >= 0x80 || (byte as u8).is_ascii_alphanumeric() || byte as u8 == b'_';
        byte += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use super::{TextWords, WordKey};
    use crate::Regex;

    #[test]
    fn words_of_a_text_are_found_and_parts_of_words_are_not() {
        let words =
            TextWords::new("\u{feff}import os; x_1 = AutoModelForCausalLM.from_pretrained('é')");
        for word in ["import", "os", "x_1", "AutoModelForCausalLM", "from_pretrained"] {
            assert!(words.may_have(WordKey::of(word)), "{word}");
        }
        for word in ["impor", "mport", "AutoModelForMaskedLM", "from", "pretrained", "x"] {
            assert!(!words.may_have(WordKey::of(word)), "{word}");
        }
        assert!(words.holds("pretrained('") && !words.holds("trained(\""));
    }

    #[test]
    fn a_large_text_of_many_words_holds_its_words_and_few_others() {
        let text: String = (0..200_000).map(|number| format!("name_{number} = 1\n")).collect();
        let words = TextWords::new(&text).with(&["get_ipython"]);
        assert!((0..200_000).all(|at| words.may_have(WordKey::of(&format!("name_{at}")))));
        assert!(words.may_have(WordKey::of("get_ipython")));
        let others = (0..10_000).filter(|at| words.may_have(WordKey::of(&format!("other_{at}"))));
        assert!(others.count() < 300);
    }

    #[test]
    fn a_part_of_a_text_is_always_found() {
        let text = "x = \"é {name}\"  # 日本語\n";
        for from in 0..text.len() {
            for to in from..=text.len() {
                assert!(
                    TextWords::new(text).holds_bytes(&text.as_bytes()[from..to]),
                    "{from} {to}"
                );
            }
        }
        let words = TextWords::new(text);
        assert!(!words.holds("name)") && !words.holds("{nam}") && !words.holds("zz"));
        assert!(!TextWords::new("").holds("a") && TextWords::new("").holds(""));
    }

    #[test]
    fn characters_beyond_ascii_are_found_wherever_they_stand() {
        let class =
            |regex: &str| Regex::new(regex).unwrap().required_characters().unwrap().to_vec();
        let zero_width = class(r"[\x{200B}\x{FEFF}]+");
        for before in 0..70 {
            let text = format!("{}é{}\u{FEFF} \u{2014}", "a".repeat(before), "b".repeat(before));
            assert!(TextWords::new(&text).holds_any_of(&zero_width), "{before}");
            let words = TextWords::new(&text);
            assert!(words.holds_any_of(&class("é")) && words.holds_any_of(&class("[—-―]")));
            assert!(
                !words.holds_any_of(&class("[à-è]")) && !words.holds_any_of(&class("ê|\u{FF}"))
            );
        }
        assert!(!TextWords::new("plain").holds_any_of(&zero_width));
    }
}
