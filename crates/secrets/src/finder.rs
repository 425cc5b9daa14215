//! Many words, found in one pass.

use std::ops::{ControlFlow, Range};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use aho_corasick::Anchored;
use aho_corasick::automaton::Automaton;
use aho_corasick::dfa::DFA;

/// Words, looked for in any case. They are told by their last bytes; an automaton reads faster, but to build one costs more
/// than to read a megabyte.
#[derive(Debug)]
pub(crate) struct Finder {
    /// In lower case.
    words: Vec<Box<[u8]>>,
    /// Of the long words, then of shorter ones.
    endings: Vec<Endings>,
    automaton: OnceLock<Option<DFA>>,
    /// Bytes that were read so far.
    read: AtomicUsize,
}

/// The last bytes of words that are at least so long.
#[derive(Debug)]
struct Endings {
    /// How many last bytes tell the words apart.
    length: usize,
    /// Which last bytes are those of a word: bits by their hash.
    sieve: Box<[u64; SIEVE]>,
    /// Last bytes with the number of a word, in order; of those with the same last bytes the longest first.
    words: Vec<(u32, u32)>,
}

/// Is told of each word that is found, until it breaks off.
type Tell<'t> = &'t mut dyn FnMut(usize, Range<usize>) -> ControlFlow<()>;

/// How many last bytes of a word are looked at, if it has so many.
const LENGTHS: [usize; 3] = [4, 2, 1];
/// Bits of a sieve: with a thousand words few other bytes pass.
const SIEVE_BITS: u32 = 16;
const SIEVE: usize = 1 << (SIEVE_BITS - 6);
/// Bytes after which the automaton is worth its price.
const MANY: usize = 1 << 20;

/// The last bytes of four.
#[inline]
fn ending(last: u32, length: usize) -> u32 {
    last & (u32::MAX >> (u32::BITS - 8 * length as u32))
}

impl Endings {
    /// Those of the words of such a length, by their numbers; the longest come first.
    fn of<'w>(length: usize, words: impl Iterator<Item = (u32, &'w [u8])>) -> Option<Self> {
        let ending = |word: &[u8]| {
            let last = word.iter().fold(0, |last, &byte| last << 8 | u32::from(byte));
            ending(last, length)
        };
        let mut words: Vec<(u32, u32)> =
            words.map(|(number, word)| (ending(word), number)).collect();
        words.sort_by_key(|(ending, _)| *ending);
        let mut sieve = Box::new([0; SIEVE]);
        for (ending, _) in &words {
            let (at, bit) = Self::place(*ending);
            sieve[at] |= bit;
        }
        (!words.is_empty()).then_some(Self { length, sieve, words })
    }

    /// Where the bit of some last bytes is.
    #[inline]
    fn place(ending: u32) -> (usize, u64) {
        let mixed = ending.wrapping_mul(0x9E37_79B1) >> (u32::BITS - SIEVE_BITS);
        ((mixed >> 6) as usize, 1 << (mixed & 63))
    }

    /// Whether some word may end with these bytes.
    #[inline]
    fn may_end(&self, last: u32) -> bool {
        let (at, bit) = Self::place(ending(last, self.length));
        self.sieve[at] & bit != 0
    }

    /// The words that end with these bytes.
    fn words(&self, last: u32) -> impl Iterator<Item = u32> {
        let ending = ending(last, self.length);
        let first = self.words.partition_point(|(other, _)| *other < ending);
        let same = self.words[first..].iter().take_while(move |(other, _)| *other == ending);
        same.map(|(_, number)| *number)
    }
}

impl Finder {
    /// `None` where there are no words.
    pub(crate) fn new<'w>(words: impl IntoIterator<Item = &'w str>) -> Option<Self> {
        let words = words.into_iter().map(|word| word.to_ascii_lowercase().into_bytes().into());
        let words: Vec<Box<[u8]>> = words.collect();
        let mut ordered: Vec<(u32, &[u8])> = (0..).zip(words.iter().map(|word| &**word)).collect();
        ordered.sort_by_key(|(_, word)| std::cmp::Reverse(word.len()));
        let mut rest = &ordered[..];
        let endings = LENGTHS.into_iter().filter_map(|length| {
            let (long, shorter) =
                rest.split_at(rest.partition_point(|(_, word)| word.len() >= length));
            rest = shorter;
            Endings::of(length, long.iter().copied())
        });
        let endings: Vec<Endings> = endings.collect();
        let (automaton, read) = (OnceLock::new(), AtomicUsize::new(0));
        (!words.is_empty()).then_some(Self { words, endings, automaton, read })
    }

    /// The length of the longest word (bytes).
    pub(crate) fn longest(&self) -> usize {
        self.words.iter().map(|word| word.len()).max().unwrap_or_default()
    }

    /// Tells the words in some bytes with their numbers, in order of their ends, of those that end together the longest first.
    pub(crate) fn hits(&self, bytes: &[u8], tell: Tell<'_>) -> ControlFlow<()> {
        let before = self.read.fetch_add(bytes.len(), Ordering::Relaxed);
        let automaton = || {
            let build = || DFA::builder().ascii_case_insensitive(true).build(&self.words).ok();
            self.automaton.get_or_init(build).as_ref()
        };
        match Some(before + bytes.len()).filter(|&read| read > MANY).and_then(|_| automaton()) {
            Some(automaton) => hits(automaton, bytes, tell),
            None => self.sieved(bytes, tell),
        }
    }

    /// As [`Finder::hits`], without the automaton.
    fn sieved(&self, bytes: &[u8], tell: Tell<'_>) -> ControlFlow<()> {
        let mut last = 0_u32;
        for (at, &byte) in bytes.iter().enumerate() {
            last = last << 8 | u32::from(byte.to_ascii_lowercase());
            for endings in &self.endings {
                if endings.may_end(last) {
                    self.tell_of(endings.words(last), &bytes[..=at], tell)?;
                }
            }
        }
        ControlFlow::Continue(())
    }

    /// Tells those of some words that some bytes end with.
    fn tell_of(
        &self,
        numbers: impl Iterator<Item = u32>,
        bytes: &[u8],
        tell: Tell<'_>,
    ) -> ControlFlow<()> {
        for number in numbers {
            let word = &*self.words[number as usize];
            let start = bytes.len().checked_sub(word.len());
            if let Some(start) = start.filter(|&start| bytes[start..].eq_ignore_ascii_case(word)) {
                tell(number as usize, start..bytes.len())?;
            }
        }
        ControlFlow::Continue(())
    }
}

/// The automaton's own search for matches that overlap starts anew after each of them.
fn hits(automaton: &DFA, bytes: &[u8], tell: Tell<'_>) -> ControlFlow<()> {
    let Ok(mut state) = automaton.start_state(Anchored::No) else {
        return ControlFlow::Continue(());
    };
    for (at, &byte) in bytes.iter().enumerate() {
        state = automaton.next_state(Anchored::No, state, byte);
        if automaton.is_special(state) && automaton.is_match(state) {
            for number in 0..automaton.match_len(state) {
                let word = automaton.match_pattern(state, number);
                let end = at + 1;
                tell(word.as_usize(), end - automaton.pattern_len(word)..end)?;
            }
        }
    }
    ControlFlow::Continue(())
}

#[cfg(test)]
mod tests {
    use std::ops::{ControlFlow, Range};

    use proptest::prelude::*;

    use super::{Finder, MANY};

    fn all(finder: &Finder, text: &str) -> Vec<(usize, Range<usize>)> {
        let mut found = Vec::new();
        let _ = finder.hits(text.as_bytes(), &mut |word, range| {
            found.push((word, range));
            ControlFlow::Continue(())
        });
        found
    }

    fn read_many(finder: &Finder) {
        let _ = finder.hits(&vec![b' '; MANY], &mut |_, _| ControlFlow::Continue(()));
    }

    #[test]
    fn a_long_text_tells_the_same_words_as_its_parts() {
        let text = "My Secret_Key: TOKEN\u{e9}n key_token Q~".repeat(4);
        let finder = Finder::new(["token", "secret_key", "key", "oken", "q~"]).unwrap();
        let few = all(&finder, &text);
        read_many(&finder);
        assert_eq!(all(&finder, &text), few);
        assert!(finder.automaton.get().is_some());
        for (word, times) in [(0, 8), (1, 4), (2, 8), (3, 8), (4, 4)] {
            assert_eq!(few.iter().filter(|(found, _)| *found == word).count(), times, "{word}");
        }
        assert!(Finder::new([]).is_none());
    }

    proptest! {
        #[test]
        fn both_ways_tell_the_same(
            words in prop::collection::btree_set("[abc_]{1,7}", 1..30),
            text in "([abcABC_é ]|ab|bca){0,80}",
        ) {
            let finder = Finder::new(words.iter().map(String::as_str)).unwrap();
            let sieved = all(&finder, &text);
            read_many(&finder);
            prop_assert_eq!(all(&finder, &text), sieved);
        }
    }
}
