//! Which rules can match a text at all, seen from the words it holds, before anything is parsed.

use pyguard_pattern::Requirement;
use pyguard_rules::Rule;
use rustc_hash::FxHashMap;

/// Index from words to the rules that need them.
#[derive(Debug)]
pub struct Prefilter {
    words: FxHashMap<Box<[u8]>, u32>,
    /// Bits by hash of the words: most words of a text are in no rule, and one look at this tells.
    sieve: Box<[u64; SIEVE_WORDS]>,
    requirements: Vec<Needs>,
    /// Rules by the words that they mention.
    mentioned_by: Vec<Vec<u32>>,
    /// Rules that ask for nothing.
    always: Vec<u32>,
}

const SIEVE_WORDS: usize = 1 << 10;
const SIEVE_MASK: u64 = (SIEVE_WORDS as u64 * 64) - 1;

/// A [`Requirement`] with its words as numbers.
#[derive(Debug)]
enum Needs {
    Word(u32),
    All(Vec<Needs>),
    Any(Vec<Needs>),
}

impl Needs {
    fn hold(&self, found: &[u64]) -> bool {
        match self {
            Self::Word(word) => has(found, *word),
            Self::All(parts) => parts.iter().all(|part| part.hold(found)),
            Self::Any(parts) => parts.iter().any(|part| part.hold(found)),
        }
    }
}

fn has(found: &[u64], word: u32) -> bool {
    found[word as usize / 64] >> (word % 64) & 1 == 1
}

impl Prefilter {
    /// Builds the index for rules in this order.
    pub fn new<'r>(rules: impl Iterator<Item = &'r Rule>) -> Self {
        let mut filter = Self {
            words: FxHashMap::default(),
            sieve: Box::new([0; SIEVE_WORDS]),
            requirements: Vec::new(),
            mentioned_by: Vec::new(),
            always: Vec::new(),
        };
        for (index, rule) in rules.enumerate() {
            let rule_number = u32::try_from(index).unwrap_or(u32::MAX);
            let needs = filter.intern(&rule.requirement, rule_number);
            if rule.requirement.is_none() {
                filter.always.push(rule_number);
            }
            filter.requirements.push(needs);
        }
        filter
    }

    fn intern(&mut self, requirement: &Requirement, rule: u32) -> Needs {
        match requirement {
            Requirement::Word(word) => {
                let next = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
                let number = *self.words.entry(word.as_bytes().into()).or_insert(next);
                if number == next {
                    let bit = hash(word.as_bytes()) & SIEVE_MASK;
                    self.sieve[(bit / 64) as usize] |= 1 << (bit % 64);
                    self.mentioned_by.push(Vec::new());
                }
                let mentions = &mut self.mentioned_by[number as usize];
                if mentions.last() != Some(&rule) {
                    mentions.push(rule);
                }
                Needs::Word(number)
            }
            Requirement::All(parts) => {
                Needs::All(parts.iter().map(|part| self.intern(part, rule)).collect())
            }
            Requirement::Any(parts) => {
                Needs::Any(parts.iter().map(|part| self.intern(part, rule)).collect())
            }
        }
    }

    /// The rules that can match a text, ascending.
    pub fn candidates(&self, text: &str) -> Vec<u32> {
        let found = self.found(text.as_bytes());
        let mut candidates = self.always.clone();
        for word in 0..self.mentioned_by.len() {
            if has(&found, u32::try_from(word).unwrap_or(u32::MAX)) {
                candidates.extend(&self.mentioned_by[word]);
            }
        }
        candidates.sort_unstable();
        candidates.dedup();
        candidates.retain(|&rule| self.requirements[rule as usize].hold(&found));
        candidates
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
            let bit = hash(word) & SIEVE_MASK;
            if self.sieve[(bit / 64) as usize] >> (bit % 64) & 1 == 1
                && let Some(&number) = self.words.get(word)
            {
                found[number as usize / 64] |= 1 << (number % 64);
            }
        }
        found
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

/// Mixes length, first and last bytes: enough for a sieve, and cheap.
fn hash(word: &[u8]) -> u64 {
    let first = word.first_chunk::<4>().map_or_else(
        || word.iter().fold(0, |value, &byte| value << 8 | u32::from(byte)),
        |chunk| u32::from_le_bytes(*chunk),
    );
    let last = word.last_chunk::<4>().map_or(0, |chunk| u32::from_le_bytes(*chunk));
    let mixed = (u64::from(first) << 32 | u64::from(last)) ^ (word.len() as u64) << 17;
    mixed.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40
}
