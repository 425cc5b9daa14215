//! The keywords of all detectors, found in one pass.

use std::ops::Range;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use aho_corasick::Anchored;
use aho_corasick::automaton::Automaton;
use aho_corasick::dfa::DFA;
use aho_corasick::nfa::{contiguous, noncontiguous};

/// Keywords as an automaton. The one that reads fastest costs as much to build as the other takes for a few files.
#[derive(Debug)]
pub(crate) struct Finder {
    sparse: noncontiguous::NFA,
    compact: contiguous::NFA,
    full: OnceLock<Option<DFA>>,
    /// Bytes that were read so far.
    read: AtomicUsize,
}

/// Bytes after which the full automaton is worth its price.
const MANY: usize = 1 << 20;

impl Finder {
    /// Keywords, in any case; `None` where there are none.
    pub(crate) fn new(keywords: &[String]) -> Option<Self> {
        if keywords.is_empty() {
            return None;
        }
        let sparse =
            noncontiguous::NFA::builder().ascii_case_insensitive(true).build(keywords).ok()?;
        let compact = contiguous::NFA::builder().build_from_noncontiguous(&sparse).ok()?;
        Some(Self { sparse, compact, full: OnceLock::new(), read: AtomicUsize::new(0) })
    }

    /// The length of the longest keyword (bytes).
    pub(crate) fn longest(&self) -> usize {
        self.compact.max_pattern_len()
    }

    /// Tells all keywords in some bytes with their numbers, in order of their ends.
    pub(crate) fn hits(&self, bytes: &[u8], tell: &mut dyn FnMut(usize, Range<usize>)) {
        let before = self.read.fetch_add(bytes.len(), Ordering::Relaxed);
        let full = || {
            let build = || DFA::builder().build_from_noncontiguous(&self.sparse).ok();
            self.full.get_or_init(build).as_ref()
        };
        match Some(before + bytes.len()).filter(|&read| read > MANY).and_then(|_| full()) {
            Some(full) => hits(full, bytes, tell),
            None => hits(&self.compact, bytes, tell),
        }
    }
}

/// The automaton's own search for matches that overlap starts anew after each of them.
fn hits(finder: &impl Automaton, bytes: &[u8], tell: &mut dyn FnMut(usize, Range<usize>)) {
    let Ok(mut state) = finder.start_state(Anchored::No) else { return };
    for (at, &byte) in bytes.iter().enumerate() {
        state = finder.next_state(Anchored::No, state, byte);
        if finder.is_special(state) && finder.is_match(state) {
            for number in 0..finder.match_len(state) {
                let keyword = finder.match_pattern(state, number);
                let end = at + 1;
                tell(keyword.as_usize(), end - finder.pattern_len(keyword)..end);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Finder, MANY};

    #[test]
    fn a_long_text_tells_the_same_keywords_as_its_parts() {
        let keywords = ["token", "secret_key", "key", "oken"].map(str::to_owned);
        let text = "My Secret_Key: TOKEN\u{e9}n key_token ".repeat(4);
        let all = |finder: &Finder| {
            let mut found = Vec::new();
            finder.hits(text.as_bytes(), &mut |keyword, range| found.push((keyword, range)));
            found
        };
        let finder = Finder::new(&keywords).unwrap();
        let few = all(&finder);
        finder.hits(&vec![b' '; MANY], &mut |_, _| {});
        assert_eq!(all(&finder), few);
        assert!(finder.full.get().is_some());
        assert_eq!(few.iter().filter(|(keyword, _)| *keyword == 1).count(), 4);
        assert!(Finder::new(&[]).is_none());
    }
}
