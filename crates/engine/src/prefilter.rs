//! Which rules can match a text at all, seen from the words it holds, before anything is parsed.

use pyguard_pattern::{Needs, Requirement, TextWords, WordKey};
use rustc_hash::FxHashMap;

/// Index from words to the rules that need them.
#[derive(Debug, Default)]
pub(crate) struct Prefilter {
    needs: Vec<Needs>,
    /// The rules that are looked at where a word stands. Each rule waits for few words, of which one must be there.
    waiting: Vec<(WordKey, Vec<u32>)>,
    /// Rules that ask for nothing, or for texts.
    always: Vec<u32>,
}

impl Prefilter {
    /// Builds the index for what the rules ask for, in this order.
    pub(crate) fn new<'r>(rules: impl Iterator<Item = &'r Requirement>) -> Self {
        let mut filter = Self::default();
        let mut numbers: FxHashMap<&str, usize> = FxHashMap::default();
        for (index, rule) in rules.enumerate() {
            let rule_number = u32::try_from(index).unwrap_or(u32::MAX);
            match pivots(rule) {
                Some(pivots) => {
                    for word in pivots {
                        let number = *numbers.entry(word).or_insert_with(|| {
                            filter.waiting.push((WordKey::of(word), Vec::new()));
                            filter.waiting.len() - 1
                        });
                        let (_, waiting) = &mut filter.waiting[number];
                        if waiting.last() != Some(&rule_number) {
                            waiting.push(rule_number);
                        }
                    }
                }
                None => filter.always.push(rule_number),
            }
            filter.needs.push(Needs::of(rule));
        }
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

/// Words of which a text must hold at least one; `None` where none is needed. Of several such choices the one with the
/// rarest words.
fn pivots(requirement: &Requirement) -> Option<Vec<&str>> {
    match requirement {
        Requirement::Word(word) => Some(vec![word]),
        Requirement::Text(_) => None,
        Requirement::Any(parts) => {
            let all: Option<Vec<Vec<&str>>> = parts.iter().map(pivots).collect();
            all.map(|all| all.concat())
        }
        Requirement::All(parts) => {
            let choices = parts.iter().filter_map(pivots);
            choices.min_by_key(|words| words.iter().map(|word| commonness(word)).sum::<u32>())
        }
    }
}

/// How many of a hundred files of Python hold a word, roughly: what is known of frequent words, a guess by length for others.
fn commonness(word: &str) -> u32 {
    const IN_MOST: &[&str] = &[
        "self", "import", "from", "def", "class", "return", "str", "int", "None", "True", "False",
        "in", "if", "for", "is", "not", "and", "or", "list", "dict", "len", "name", "get", "data",
        "type", "format", "os", "path", "file", "append", "join", "key", "value", "model",
        "config", "result", "text", "args", "kwargs", "typing", "Any", "lambda", "raise", "with",
        "as", "open", "read", "json", "logging", "items", "set", "bool", "float", "print", "super",
        "split", "update", "try", "while", "run", "re", "torch", "content", "message", "input",
        "output", "user", "id", "add", "load",
    ];
    if IN_MOST.contains(&word) {
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
