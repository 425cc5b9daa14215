//! Which rules can match a text at all, seen from the words it holds, before anything is parsed.

use std::cell::RefCell;

use memchr::memmem::Finder;
use pyguard_pattern::Requirement;
use rustc_hash::FxHashMap;

/// Index from words to the rules that need them.
#[derive(Debug)]
pub(crate) struct Prefilter {
    words: Vec<Box<[u8]>>,
    /// Numbers of the words by [`key`].
    numbers: FxHashMap<u64, Vec<u32>>,
    /// Bits by the first two bytes of the words.
    beginnings: Box<[u64; BEGINNINGS]>,
    /// Bits by hash of the words: most words of a text are in no rule, and one look at this tells.
    sieve: Box<[u64; SIEVE_WORDS]>,
    /// Texts that are no whole words, searched for only when everything else about a rule holds.
    texts: Vec<Finder<'static>>,
    requirements: Vec<Needs>,
    /// By word: the rules that are looked at where it stands. Each rule waits for few words, of which one must be there.
    waiting: Vec<Vec<u32>>,
    /// Rules that ask for nothing, or for texts.
    always: Vec<u32>,
}

const BEGINNINGS: usize = (1 << 16) / 64;
const SIEVE_WORDS: usize = 1 << 10;
const SIEVE_BITS: u32 = 16;

/// A [`Requirement`] with its words as numbers.
#[derive(Debug)]
enum Needs {
    Word(u32),
    Text(usize),
    All(Vec<Needs>),
    Any(Vec<Needs>),
}

/// What is known of one text.
struct Seen<'t> {
    text: &'t [u8],
    words: Vec<u64>,
    /// Whether a searched text was found, once somebody asked.
    texts: RefCell<Vec<Option<bool>>>,
}

impl Needs {
    fn hold(&self, seen: &Seen<'_>, finders: &[Finder<'_>]) -> bool {
        match self {
            Self::Word(word) => has(&seen.words, *word),
            Self::Text(number) => *seen.texts.borrow_mut()[*number]
                .get_or_insert_with(|| finders[*number].find(seen.text).is_some()),
            Self::All(parts) => parts.iter().all(|part| part.hold(seen, finders)),
            Self::Any(parts) => parts.iter().any(|part| part.hold(seen, finders)),
        }
    }
}

fn has(found: &[u64], word: u32) -> bool {
    found[word as usize / 64] >> (word % 64) & 1 == 1
}

impl Prefilter {
    /// Builds the index for what the rules ask for, in this order.
    pub(crate) fn new<'r>(rules: impl Iterator<Item = &'r Requirement>) -> Self {
        let mut filter = Self {
            words: Vec::new(),
            numbers: FxHashMap::default(),
            beginnings: Box::new([0; BEGINNINGS]),
            sieve: Box::new([0; SIEVE_WORDS]),
            texts: Vec::new(),
            requirements: Vec::new(),
            waiting: Vec::new(),
            always: Vec::new(),
        };
        for (index, rule) in rules.enumerate() {
            let rule_number = u32::try_from(index).unwrap_or(u32::MAX);
            let needs = filter.intern(rule);
            match filter.pivots(&needs) {
                Some(pivots) => {
                    for word in pivots {
                        let waiting = &mut filter.waiting[word as usize];
                        if waiting.last() != Some(&rule_number) {
                            waiting.push(rule_number);
                        }
                    }
                }
                None => filter.always.push(rule_number),
            }
            filter.requirements.push(needs);
        }
        filter
    }

    /// Words of which a text must hold at least one; `None` where none is needed. Of several such choices the one with the
    /// rarest words.
    fn pivots(&self, needs: &Needs) -> Option<Vec<u32>> {
        match needs {
            Needs::Word(word) => Some(vec![*word]),
            Needs::Text(_) => None,
            Needs::Any(parts) => {
                let all: Option<Vec<Vec<u32>>> =
                    parts.iter().map(|part| self.pivots(part)).collect();
                all.map(|all| all.concat())
            }
            Needs::All(parts) => {
                let choices = parts.iter().filter_map(|part| self.pivots(part));
                choices.min_by_key(|words| {
                    words.iter().map(|&word| commonness(&self.words[word as usize])).sum::<u32>()
                })
            }
        }
    }

    fn intern(&mut self, requirement: &Requirement) -> Needs {
        match requirement {
            Requirement::Word(word) => Needs::Word(self.number(word.as_bytes())),
            Requirement::Text(text) => {
                let known = self.texts.iter().position(|finder| finder.needle() == text.as_bytes());
                Needs::Text(known.unwrap_or_else(|| {
                    self.texts.push(Finder::new(text.as_bytes()).into_owned());
                    self.texts.len() - 1
                }))
            }
            Requirement::All(parts) => {
                Needs::All(parts.iter().map(|part| self.intern(part)).collect())
            }
            Requirement::Any(parts) => {
                Needs::Any(parts.iter().map(|part| self.intern(part)).collect())
            }
        }
    }

    /// The number of a word, which it gets when it is first seen.
    fn number(&mut self, word: &[u8]) -> u32 {
        let same_key = self.numbers.entry(key(word)).or_default();
        let known = same_key.iter().find(|&&number| *self.words[number as usize] == *word);
        if let Some(&number) = known {
            return number;
        }
        let number = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        same_key.push(number);
        self.words.push(word.into());
        self.waiting.push(Vec::new());
        let bit = sieve_bit(key(word));
        self.sieve[bit / 64] |= 1 << (bit % 64);
        let first = beginning(word);
        self.beginnings[first / 64] |= 1 << (first % 64);
        number
    }

    /// The rules that can match a text, ascending.
    pub(crate) fn candidates(&self, text: &str) -> Vec<u32> {
        let seen = Seen {
            text: text.as_bytes(),
            // A byte order mark is no part of the first word.
            words: self.found(text.trim_start_matches('\u{feff}').as_bytes()),
            texts: RefCell::new(vec![None; self.texts.len()]),
        };
        let mut candidates = self.always.clone();
        for (chunk, &bits) in seen.words.iter().enumerate() {
            let mut bits = bits;
            while bits != 0 {
                let word = chunk * 64 + bits.trailing_zeros() as usize;
                candidates.extend(&self.waiting[word]);
                bits &= bits - 1;
            }
        }
        candidates.sort_unstable();
        candidates.dedup();
        candidates.retain(|&rule| self.requirements[rule as usize].hold(&seen, &self.texts));
        candidates
    }

    fn begins(&self, word: &[u8]) -> bool {
        let first = beginning(word);
        self.beginnings[first / 64] >> (first % 64) & 1 == 1
    }

    /// One bit for each known word that the text holds.
    fn found(&self, text: &[u8]) -> Vec<u64> {
        let mut found = vec![0u64; self.words.len() / 64 + 1];
        let mut at = 0;
        while at < text.len() {
            if !IS_WORD[text[at] as usize] {
                at += 1;
                continue;
            }
            let start = at;
            while at < text.len() && IS_WORD[text[at] as usize] {
                at += 1;
            }
            let word = &text[start..at];
            // Two bytes tell of most words that no rule has them.
            if !self.begins(word) {
                continue;
            }
            let key = key(word);
            let bit = sieve_bit(key);
            if self.sieve[bit / 64] >> (bit % 64) & 1 == 0 {
                continue;
            }
            for &number in self.numbers.get(&key).map_or(&[][..], |numbers| numbers) {
                // A word that was seen before needs no second look.
                if !has(&found, number) && *self.words[number as usize] == *word {
                    found[number as usize / 64] |= 1 << (number % 64);
                }
            }
        }
        found
    }
}

/// How many of a hundred files of Python hold a word, roughly: what is known of frequent words, a guess by length for others.
fn commonness(word: &[u8]) -> u32 {
    const IN_MOST: &[&str] = &[
        "self", "import", "from", "def", "class", "return", "str", "int", "None", "True", "False",
        "in", "if", "for", "is", "not", "and", "or", "list", "dict", "len", "name", "get", "data",
        "type", "format", "os", "path", "file", "append", "join", "key", "value", "model",
        "config", "result", "text", "args", "kwargs", "typing", "Any", "lambda", "raise", "with",
        "as", "open", "read", "json", "logging", "items", "set", "bool", "float", "print", "super",
        "split", "update", "run", "re", "torch", "content", "message", "input", "output", "user",
        "id", "add", "load",
    ];
    if IN_MOST.iter().any(|common| common.as_bytes() == word) {
        return 60;
    }
    match word.len() {
        0..=2 => 40,
        3 => 20,
        4 => 12,
        5..=6 => 8,
        7..=9 => 4,
        _ => 2,
    }
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

/// A word's first two bytes as a number.
fn beginning(word: &[u8]) -> usize {
    match word {
        [first, second, ..] => usize::from(*first) << 8 | usize::from(*second),
        [first] => usize::from(*first) << 8,
        [] => 0,
    }
}

/// Length, first and last bytes of a word: nearly always different for different words, and cheap.
fn key(word: &[u8]) -> u64 {
    let first = word.first_chunk::<4>().map_or_else(
        || word.iter().fold(0, |value, &byte| (value << 8) | u32::from(byte)),
        |chunk| u32::from_le_bytes(*chunk),
    );
    let last = word.last_chunk::<4>().map_or(0, |chunk| u32::from_le_bytes(*chunk));
    ((u64::from(first) << 32) | u64::from(last)) ^ ((word.len() as u64) << 17)
}

fn sieve_bit(key: u64) -> usize {
    (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - SIEVE_BITS)) as usize
}
