//! What a text must hold, packed, so that rules that are embedded in the program are asked as they lie there.

use std::borrow::Cow;

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::alternatives::OneOf;
use super::clause::{self, Clause};
use super::words::{TextWords, WordKey};
use super::{Condition, Conjunction, Formula, Leaf, LeafPattern};

/// What a text must hold for something to match in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Requirement {
    /// Keys of words of which a text must hold at least one; empty where none is needed.
    #[serde(borrow)]
    pivots: Cow<'static, [u8]>,
    needs: Needs,
}

/// A clause as bytes: each part with a mark before it, `Text`, `All` and `Any` with their lengths. Nothing is asked where there
/// are no bytes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Needs(#[serde(borrow)] Cow<'static, [u8]>);

const WORD: u8 = 0;
const TEXT: u8 = 1;
const ALL: u8 = 2;
const ANY: u8 = 3;

impl Requirement {
    /// Asks for nothing.
    pub const NONE: Self = Self { pivots: Cow::Borrowed(&[]), needs: Needs(Cow::Borrowed(&[])) };

    /// Asks for what a clause says.
    pub fn of(clause: &Clause) -> Self {
        let words = super::pivots::pivots(clause).unwrap_or_default();
        let keys: Vec<u8> = words.iter().flat_map(|word| WordKey::of(word).to_bytes()).collect();
        Self { pivots: Cow::Owned(keys), needs: Needs::of(clause) }
    }

    /// Whether it asks for nothing.
    pub fn is_none(&self) -> bool {
        self.needs.0.is_empty()
    }

    /// Words of which a text must hold at least one: the rarest such choice. None where texts must be asked in full.
    pub fn pivots(&self) -> impl Iterator<Item = WordKey> {
        self.pivots.as_chunks().0.iter().map(|bytes| WordKey::from_bytes(*bytes))
    }

    /// Whether a text may hold what is asked for.
    pub fn may_hold_in(&self, text: &TextWords<'_>) -> bool {
        self.needs.may_hold_in(text)
    }
}

impl Needs {
    /// What a clause asks for.
    pub(crate) fn of(clause: &Clause) -> Self {
        let mut bytes = Vec::new();
        if !clause.is_none() {
            pack(clause, &mut bytes);
        }
        Self(Cow::Owned(bytes))
    }

    /// A clause that lies in the library.
    pub(super) fn packed(bytes: &'static [u8]) -> Self {
        Self(Cow::Borrowed(bytes))
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// Whether a text may hold what is asked for.
    pub(crate) fn may_hold_in(&self, text: &TextWords<'_>) -> bool {
        all_hold(&self.0, text)
    }

    /// Words of which a text must hold at least one: those that are asked for first, as they are the rarest, mostly.
    pub(super) fn one_of(&self) -> Option<OneOf> {
        one_of(&self.0)
    }
}

fn pack(clause: &Clause, out: &mut Vec<u8>) {
    let with_length = |mark: u8, out: &mut Vec<u8>, write: &mut dyn FnMut(&mut Vec<u8>)| {
        out.push(mark);
        let start = out.len();
        out.extend([0; 4]);
        write(out);
        let length = u32::try_from(out.len() - start - 4).unwrap_or(u32::MAX);
        out[start..start + 4].copy_from_slice(&length.to_le_bytes());
    };
    match clause {
        Clause::Word(word) => {
            out.push(WORD);
            out.extend(WordKey::of(word).to_bytes());
        }
        Clause::Text(text) => with_length(TEXT, out, &mut |out| out.extend(text.bytes())),
        Clause::All(parts) => {
            let parts = by_effort(parts);
            with_length(ALL, out, &mut |out| parts.iter().for_each(|part| pack(part, out)));
        }
        Clause::Any(parts) => {
            let mut parts = with_words_in_common(parts);
            parts.sort_by_key(|part| matches!(part, Clause::Text(_)));
            with_length(ANY, out, &mut |out| parts.iter().for_each(|part| pack(part, out)));
        }
    }
}

/// Words are cheap, and the longest is the rarest, mostly; texts are searched for.
fn by_effort(parts: &[Clause]) -> Vec<&Clause> {
    let mut parts: Vec<&Clause> = parts.iter().collect();
    parts.sort_by_key(|part| part.effort());
    parts
}

/// Alternatives, those that ask for the same word first put together as that word with what else one of them asks for: most
/// texts do not hold it, and it is asked for once.
fn with_words_in_common(parts: &[Clause]) -> Vec<Clause> {
    let first = |part: &Clause| match part {
        Clause::Word(word) => Some((word.clone(), Vec::new())),
        Clause::All(parts) => match by_effort(parts)[..] {
            [Clause::Word(word), ref rest @ ..] => {
                Some((word.clone(), rest.iter().map(|&part| part.clone()).collect()))
            }
            _ => None,
        },
        Clause::Text(_) | Clause::Any(_) => None,
    };
    let mut kept: Vec<Clause> = Vec::new();
    let mut words: Vec<(Box<str>, Vec<Clause>)> = Vec::new();
    let mut places: FxHashMap<Box<str>, usize> = FxHashMap::default();
    for part in parts {
        let Some((word, rest)) = first(part) else {
            kept.push(part.clone());
            continue;
        };
        let place = *places.entry(word.clone()).or_insert(words.len());
        if place == words.len() {
            words.push((word, Vec::new()));
        }
        words[place].1.push(Clause::all(rest));
    }
    kept.extend(
        words
            .into_iter()
            .map(|(word, rests)| Clause::all([Clause::Word(word), Clause::any(rests)])),
    );
    kept
}

/// A part of a packed clause.
enum Part<'b> {
    Word(WordKey),
    Text(&'b [u8]),
    All(&'b [u8]),
    Any(&'b [u8]),
}

/// The first part, and what follows it.
fn split(bytes: &[u8]) -> Option<(Part<'_>, &[u8])> {
    let (&mark, rest) = bytes.split_first()?;
    let (head, rest) = rest.split_first_chunk::<4>()?;
    if mark == WORD {
        return Some((Part::Word(WordKey::from_bytes(*head)), rest));
    }
    let (body, rest) = rest.split_at_checked(u32::from_le_bytes(*head) as usize)?;
    let part = match mark {
        TEXT => Part::Text(body),
        ALL => Part::All(body),
        _ => Part::Any(body),
    };
    Some((part, rest))
}

fn holds(part: &Part<'_>, text: &TextWords<'_>) -> bool {
    match part {
        Part::Word(word) => text.may_have(*word),
        Part::Text(part) => text.holds_bytes(part),
        Part::All(parts) => all_hold(parts, text),
        Part::Any(parts) => {
            let mut rest = *parts;
            while let Some((part, after)) = split(rest) {
                if holds(&part, text) {
                    return true;
                }
                rest = after;
            }
            false
        }
    }
}

/// Words of which one must hold for all parts to hold.
fn one_of(parts: &[u8]) -> Option<OneOf> {
    let mut rest = parts;
    while let Some((part, after)) = split(rest) {
        let found = match part {
            Part::Word(word) => Some(OneOf::from_slice(&[word])),
            Part::Text(_) => None,
            Part::All(parts) => one_of(parts),
            Part::Any(parts) => any_of(parts),
        };
        if found.is_some() {
            return found;
        }
        rest = after;
    }
    None
}

/// Words of which one must hold for some part to hold.
fn any_of(parts: &[u8]) -> Option<OneOf> {
    let mut words = OneOf::new();
    let mut rest = parts;
    while let Some((_, after)) = split(rest) {
        let (part, _) = rest.split_at(rest.len() - after.len());
        words.extend(one_of(part)?);
        rest = after;
    }
    Some(words)
}

fn all_hold(parts: &[u8], text: &TextWords<'_>) -> bool {
    let mut rest = parts;
    while let Some((part, after)) = split(rest) {
        if !holds(&part, text) {
            return false;
        }
        rest = after;
    }
    true
}

impl Formula {
    /// What a file's text must hold for the formula to match.
    pub fn requirement(&self) -> Requirement {
        Requirement::of(&self.clause())
    }

    /// [`Formula::requirement`] in full.
    pub fn clause(&self) -> Clause {
        match self {
            Self::Leaf(leaf) => leaf.clause(),
            Self::Inside(part) => part.clause(),
            Self::Shared(shared) => shared.formula.clause(),
            Self::Any(parts) => Clause::any(parts.iter().map(Self::clause)),
            Self::All(parts) => {
                Clause::all(parts.positives.iter().map(Self::clause).chain(parts.conditions_ask()))
            }
        }
    }

    /// Whether all that must match is code.
    fn is_of_python(&self) -> bool {
        match self {
            Self::Leaf(leaf) => matches!(leaf.pattern, LeafPattern::Python(_)),
            Self::Inside(part) => part.is_of_python(),
            Self::Shared(shared) => shared.formula.is_of_python(),
            Self::Any(parts) => parts.iter().all(Self::is_of_python),
            Self::All(parts) => parts.positives.iter().all(Self::is_of_python),
        }
    }
}

impl Conjunction {
    /// What its conditions need.
    pub(super) fn needs(&self) -> &Needs {
        self.needs.get_or_init(|| Needs::of(&Clause::all(self.conditions_ask())))
    }

    /// What its conditions ask of a text.
    fn conditions_ask(&self) -> Vec<Clause> {
        // What an expression of a text captures may be a part of a word.
        let in_words = self.positives.iter().all(Formula::is_of_python);
        let asks = self.conditions.iter().filter_map(|condition| match condition {
            Condition::Regex { regex, constant_propagation: false, .. } => in_words
                .then(|| clause::one_of(regex))
                .flatten()
                .or_else(|| clause::any_text(regex)),
            _ => None,
        });
        asks.collect()
    }
}

impl Leaf {
    /// Whether the pattern can match anything in a text, seen from the words it needs.
    pub(super) fn may_match(&self, text: &TextWords<'_>) -> bool {
        if let LeafPattern::Regex(regex) = &self.pattern
            && let Some(characters) = regex.required_characters()
            && !text.holds_any_of(characters)
        {
            return false;
        }
        self.needs().may_hold_in(text)
    }

    /// What the pattern needs.
    pub(super) fn needs(&self) -> &Needs {
        self.needs.get_or_init(|| Needs::of(&self.clause()))
    }

    pub(super) fn clause(&self) -> Clause {
        match &self.pattern {
            LeafPattern::Python(pattern) => pattern.tree().map_or(Clause::NONE, clause::of_pattern),
            LeafPattern::Generic(pattern) => {
                let words = pattern.required_words().map(|word| Clause::Word(word.into()));
                Clause::all(words)
            }
            LeafPattern::Regex(regex) => clause::any_text(regex).unwrap_or(Clause::NONE),
        }
    }
}
