//! Which rules can match a text at all, seen from the words it holds, before anything is parsed.

use pyguard_pattern::{Requirement, TextWords, WordKey};
use rustc_hash::FxHashMap;

/// Index from words to the rules that need them.
#[derive(Debug, Default)]
pub(crate) struct Prefilter {
    needs: Vec<Requirement>,
    /// The rules that are looked at where a word stands. Each rule waits for few words, of which one must be there.
    waiting: Vec<(WordKey, Vec<u32>)>,
    /// Rules that ask for nothing, or for texts.
    always: Vec<u32>,
}

impl Prefilter {
    /// Builds the index for what the rules ask for, in this order.
    pub(crate) fn new(rules: Vec<Requirement>) -> Self {
        let mut filter = Self::default();
        let mut numbers: FxHashMap<WordKey, usize> = FxHashMap::default();
        for (rule_number, rule) in (0..).zip(&rules) {
            let mut waits = false;
            for word in rule.pivots() {
                waits = true;
                let number = *numbers.entry(word).or_insert_with(|| {
                    filter.waiting.push((word, Vec::new()));
                    filter.waiting.len() - 1
                });
                let (_, waiting) = &mut filter.waiting[number];
                if waiting.last() != Some(&rule_number) {
                    waiting.push(rule_number);
                }
            }
            if !waits {
                filter.always.push(rule_number);
            }
        }
        filter.needs = rules;
        filter
    }

    /// The rules that can match a text, ascending.
    pub(crate) fn candidates(&self, words: &TextWords<'_>) -> Vec<u32> {
        let mut candidates = self.always.clone();
        for (word, waiting) in &self.waiting {
            if words.may_have(*word) {
                candidates.extend(waiting);
            }
        }
        candidates.sort_unstable();
        candidates.dedup();
        candidates.retain(|&rule| self.needs[rule as usize].may_hold_in(words));
        candidates
    }
}
