//! Finding a pattern's matches in a document.

use std::sync::Arc;

use memchr::memmem;
use ruff_text_size::TextRange;
use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::document::GenericDocument;
use super::matcher::Matcher;
use super::occurrences::is_literal;
use super::pattern::{GenericPattern, Operation};

/// Where a pattern matches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GenericMatch {
    /// The matched text.
    pub range: TextRange,
    /// The metavariables (`$X`, `$...X`) and their texts, in the order they were bound.
    pub bindings: SmallVec<[(Arc<str>, TextRange); 2]>,
}

/// What a search found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GenericMatches {
    /// The matches by their start.
    pub matches: Vec<GenericMatch>,
    /// False when the search was given up, so that later matches may be missing.
    pub complete: bool,
}

/// Work that any search may do, whatever the text's length, and how much each word adds.
const BASE_STEPS: u64 = 16_000_000;
const STEPS_PER_ATOM: u64 = 16;

impl GenericPattern {
    /// All matches in a document of `text`; see [`GenericPattern::search`] for what happens to a text that takes too long.
    pub fn find(&self, text: &str, document: &GenericDocument) -> Vec<GenericMatch> {
        self.search(text, document).matches
    }

    /// All matches in a document of `text` (the whole file's text, also when the document is a part of it).
    ///
    /// The work is limited in proportion to the text. A pattern that goes past the limit, which takes a text made for
    /// it, ends with what it has found so far and `complete` unset. A document cut short is never complete.
    pub fn search(&self, text: &str, document: &GenericDocument) -> GenericMatches {
        if !self.may_match(text) {
            return GenericMatches { matches: Vec::new(), complete: true };
        }
        let steps = BASE_STEPS + STEPS_PER_ATOM * document.atoms.len() as u64;
        let mut matcher = Matcher::new(self, text, document, steps);
        let mut found = Found {
            matches: Vec::new(),
            by_end: FxHashMap::default(),
            keep_first: self.ends_with_ellipsis(),
        };
        for start in 0..u32::try_from(document.atoms.len()).unwrap_or(u32::MAX) {
            // Only a match of nothing could begin inside a character.
            let inside_character =
                !text.is_char_boundary(document.atoms[start as usize].start as usize);
            if inside_character || !self.may_begin(text.as_bytes(), document, start) {
                continue;
            }
            let end = matcher.match_at(start);
            if matcher.is_exhausted() {
                break;
            }
            let Some(end) = end else { continue };
            let range = TextRange::new(document.range(start).start(), end);
            let bindings = matcher
                .bindings()
                .iter()
                .map(|&(name, range)| (Arc::clone(&self.names[name]), range))
                .collect();
            found.add(GenericMatch { range, bindings });
        }
        let complete = !matcher.is_exhausted() && !document.is_truncated();
        GenericMatches { matches: found.matches.into_iter().flatten().collect(), complete }
    }

    fn may_match(&self, text: &str) -> bool {
        self.required_words().all(|word| memmem::find(text.as_bytes(), word.as_bytes()).is_some())
    }

    fn may_begin(&self, text: &[u8], document: &GenericDocument, start: u32) -> bool {
        let atom = document.atoms[start as usize];
        match self.operations.first() {
            Some(Operation::Literal(literal)) => is_literal(text, atom.start, atom.end, literal),
            _ if self.begins_with_ellipsis() => document.block(atom.block).start == start,
            _ => true,
        }
    }
}

struct Found {
    matches: Vec<Option<GenericMatch>>,
    by_end: FxHashMap<u32, usize>,
    keep_first: bool,
}

impl Found {
    /// Starts come in order, so the later of two matches with one end is the shorter.
    fn add(&mut self, found: GenericMatch) {
        let end = found.range.end().to_u32();
        if let Some(&before) = self.by_end.get(&end) {
            if self.keep_first {
                return;
            }
            self.matches[before] = None;
        }
        self.by_end.insert(end, self.matches.len());
        self.matches.push(Some(found));
    }
}
