mod engine;
mod pcre;
mod relaxed;
mod required;
mod split;

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, OnceLock};

use regex_syntax::hir::Hir;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::formula::library;

use engine::Engines;

/// A regular expression in PCRE's spirit: linear-time where the `regex-automata` crate can, with bounded backtracking where
/// look-around or back-references need it.
#[derive(Debug, Clone)]
pub struct Regex(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    engines: Engines,
    /// Found out when first asked for.
    known: OnceLock<Known>,
    /// What it asks of the start of a text, where it begins with look-ahead, and whether that must hold.
    asks: OnceLock<Option<Vec<(Regex, bool)>>>,
    /// How often it was asked without an engine.
    asked: AtomicU32,
}

/// Questions after which an engine is built in any case.
const FEW: u32 = 200;

/// What can be seen of an expression without running it.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Known {
    literals: Option<Vec<String>>,
    whole: Option<Vec<String>>,
    /// Ranges, first and last.
    characters: Option<Vec<(char, char)>>,
    /// Bytes below 128 that a match can begin with, as bits; `None` where it can be empty.
    first: Option<u128>,
    /// Texts in lower case of which an ASCII text that matches must hold one in any case.
    folded: Option<Vec<String>>,
}

impl Known {
    fn of(source: &str) -> Self {
        let parse = |source: &str| regex_syntax::parse(&pcre::translate(source, true)).ok();
        let Some(hir) = parse(source) else {
            let relaxed = relaxed::relaxed(source).and_then(|relaxed| parse(&relaxed));
            let Some(hir) = relaxed else { return Self::default() };
            let ahead = relaxed::with_look_ahead(source).and_then(|ahead| parse(&ahead));
            let folded = ahead.and_then(|ahead| required::folded_literals(&ahead));
            return Self { whole: None, characters: None, folded, ..Self::of_hir(&hir) };
        };
        Self::of_hir(&hir)
    }

    fn of_hir(hir: &Hir) -> Self {
        let characters = required::characters(hir)
            .map(|class| class.iter().map(|range| (range.start(), range.end())).collect());
        Self {
            literals: required::literals(hir),
            whole: required::whole_texts(hir),
            characters,
            first: required::first_bytes(hir),
            folded: required::folded_literals(hir),
        }
    }

    /// Whether a text matches at its start, where that can be told without an engine.
    fn is_match_at_start(&self, text: &str) -> Option<bool> {
        if let Some(whole) = &self.whole {
            let mut rests = whole.iter().filter_map(|whole| text.strip_prefix(whole.as_str()));
            // Whether it ends with the text or with a line is not told.
            return match rests.any(|rest| rest.is_empty()) {
                true => Some(true),
                false => (!text.contains('\n')).then_some(false),
            };
        }
        let first = text.bytes().next();
        if let Some(bytes) = self.first
            && first.is_none_or(|byte| byte < 128 && bytes >> byte & 1 == 0)
        {
            return Some(false);
        }
        let folded = self.folded.as_ref().filter(|_| text.is_ascii())?;
        let lower = text.to_ascii_lowercase();
        (!folded.iter().any(|part| lower.contains(part.as_str()))).then_some(false)
    }
}

/// A regular expression that does not compile.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{0}")]
pub struct RegexError(String);

/// The search gave up before it knew: the pattern backtracks too much on this text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the regular expression backtracks too much")]
pub struct GaveUp;

/// Spans of the groups of one match (bytes); group 0 is the match.
pub type Groups = Vec<Option<(usize, usize)>>;

impl RegexError {
    /// The reason without the whole of a huge expression.
    fn new(error: &dyn std::fmt::Display) -> Self {
        const MAX_MESSAGE: usize = 600;
        let mut message = error.to_string();
        message.truncate(message.floor_char_boundary(MAX_MESSAGE));
        Self(message)
    }
}

impl PartialEq for Regex {
    fn eq(&self, other: &Self) -> bool {
        self.source() == other.source()
    }
}

impl Regex {
    /// Compiles an expression; `^` and `$` match at lines.
    ///
    /// # Errors
    /// When neither engine takes it.
    pub fn new(source: &str) -> Result<Self, RegexError> {
        Engines::new(source, true).map(Self::of)
    }

    /// Compiles an expression for the content of a string; `^` and `$` match at its ends.
    ///
    /// # Errors
    /// When neither engine takes it.
    pub fn on_content(source: &str) -> Result<Self, RegexError> {
        Engines::new(source, false).map(Self::of)
    }

    /// An expression that [`Regex::new`] took before. It is compiled when it is first asked.
    pub fn known(source: &str) -> Self {
        library::regex(source).unwrap_or_else(|| Self::of(Engines::known(source, true)))
    }

    /// An expression of which this is known.
    pub(crate) fn with(source: &str, known: Known) -> Self {
        let engines = Engines::known(source, true);
        Self::shared(engines, OnceLock::from(known))
    }

    fn of(engines: Engines) -> Self {
        Self::shared(engines, OnceLock::new())
    }

    fn shared(engines: Engines, known: OnceLock<Known>) -> Self {
        Self(Arc::new(Shared { engines, known, asks: OnceLock::new(), asked: AtomicU32::new(0) }))
    }

    /// The expressions that it asks of the start of a text, all as [`Regex::known`] takes them.
    pub(crate) fn asks(&self) -> Option<&[(Self, bool)]> {
        let asks = self.0.asks.get_or_init(|| {
            let asks = split::split(self.source()).filter(|_| self.0.engines.is_of_lines())?;
            Some(asks.into_iter().map(|ask| (Self::known(&ask.source), ask.holds)).collect())
        });
        asks.as_deref()
    }

    /// What can be seen of it.
    pub(crate) fn facts(&self) -> &Known {
        self.0.known.get_or_init(|| Known::of(self.source()))
    }

    /// The expression as written.
    pub fn source(&self) -> &str {
        self.0.engines.source()
    }

    /// Texts of which every match holds at least one, where there are few and none is a single character.
    pub fn required_literals(&self) -> Option<&[String]> {
        self.facts().literals.as_deref()
    }

    /// The texts that it matches, where there are few and it matches whole texts only.
    pub fn whole_texts(&self) -> Option<&[String]> {
        self.facts().whole.as_deref()
    }

    /// Ranges of characters beyond ASCII of which every match holds at least one, in order, where there are such.
    pub fn required_characters(&self) -> Option<&[(char, char)]> {
        self.facts().characters.as_deref()
    }

    /// Names of the groups, by index; group 0 has none.
    pub fn group_names(&self) -> Vec<Option<String>> {
        self.0.engines.group_names()
    }

    /// Whether it matches anywhere.
    ///
    /// # Errors
    /// When backtracking passes its limit.
    pub fn is_match(&self, text: &str) -> Result<bool, GaveUp> {
        self.0.engines.is_match(text)
    }

    /// Whether it matches at the text's very start (the end is free).
    ///
    /// # Errors
    /// When backtracking passes its limit.
    pub fn is_match_at_start(&self, text: &str) -> Result<bool, GaveUp> {
        // An engine costs as much as some hundred answers that come without it.
        if !self.0.engines.is_built(text)
            && self.0.asked.fetch_add(1, Ordering::Relaxed) < FEW
            && let Some(known) = self.facts().is_match_at_start(text)
        {
            return Ok(known);
        }
        if let Some(asks) = self.asks() {
            for (regex, holds) in asks {
                if regex.is_match_at_start(text)? != *holds {
                    return Ok(false);
                }
            }
            return Ok(true);
        }
        self.0.engines.is_match_at_start(text)
    }

    /// All matches from left to right, with their groups.
    ///
    /// # Errors
    /// When backtracking passes its limit; what was found before is lost.
    pub fn matches(&self, text: &str) -> Result<Vec<Groups>, GaveUp> {
        self.0.engines.matches(text)
    }

    /// Replaces the first `count` matches (all for `None`); `\1` and `$1` in `replacement` name groups.
    ///
    /// # Errors
    /// When backtracking passes its limit.
    pub fn replace(
        &self,
        text: &str,
        replacement: &str,
        count: Option<usize>,
    ) -> Result<String, GaveUp> {
        let mut out = String::with_capacity(text.len());
        let mut copied = 0;
        for groups in self.matches(text)?.iter().take(count.unwrap_or(usize::MAX)) {
            let Some((from, to)) = groups[0] else { continue };
            out.push_str(&text[copied..from]);
            expand(replacement, text, groups, &mut out);
            copied = to;
        }
        out.push_str(&text[copied..]);
        Ok(out)
    }
}

impl Serialize for Regex {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        (self.source(), self.0.engines.is_of_lines()).serialize(to)
    }
}

impl<'de> Deserialize<'de> for Regex {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let (source, is_of_lines) = <(&str, bool)>::deserialize(from)?;
        Ok(Self::of(Engines::known(source, is_of_lines)))
    }
}

/// Python's `re.sub` template: `\1`, `\g<1>`; everything else stands for itself.
fn expand(template: &str, text: &str, groups: &Groups, out: &mut String) {
    let mut rest = template;
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        let after = &rest[at + 1..];
        let digits = after.find(|c: char| !c.is_ascii_digit()).unwrap_or(after.len()).min(2);
        let (number, used) = if digits > 0 {
            (after[..digits].parse::<usize>().ok(), digits)
        } else if let Some(inner) = after.strip_prefix("g<").and_then(|inner| inner.split_once('>'))
        {
            (inner.0.parse::<usize>().ok(), inner.0.len() + 3)
        } else {
            (None, 0)
        };
        match number {
            Some(number) => {
                if let Some(Some((from, to))) = groups.get(number) {
                    out.push_str(&text[*from..*to]);
                }
                rest = &after[used..];
            }
            None => {
                let (escaped, used) = match after.chars().next() {
                    Some('n') => ("\n", 1),
                    Some('t') => ("\t", 1),
                    Some('\\') => ("\\", 1),
                    _ => ("\\", 0),
                };
                out.push_str(escaped);
                rest = &after[used..];
            }
        }
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::Known;

    #[test]
    fn what_an_expression_looks_ahead_for_is_told_without_an_engine() {
        let known = Known::of(r"(?s)^(?:[rb]?(?!#).*--serve|['r]*(?=.*\bvoila\b)(?=.*--ip).*)");
        assert_eq!(known.is_match_at_start("pip install voil --i"), Some(false));
        assert_eq!(known.is_match_at_start("voila --ip"), None);
        assert_eq!(known.is_match_at_start("panel --serve"), None);
        // What it looks ahead for overlaps what it consumes, and may be absent.
        for source in ["^(?=ab)a(?=cd)?b", "^a(?=b)b", "^(?:ab(?=c)|x)(?i)c?"] {
            assert_eq!(Known::of(source).is_match_at_start("abc"), None, "{source}");
        }
    }

    #[test]
    fn a_long_choice_is_told_without_an_engine() {
        let letters = ('A'..='Z').chain('a'..='z');
        let names: Vec<String> = letters.map(|letter| format!("{letter}search")).collect();
        let known = Known::of(&format!(r"^(\w+\.)*({})\(", names.join("|")));
        assert_eq!(known.is_match_at_start("StandardScaler()"), Some(false));
        assert_eq!(known.is_match_at_start("tools.Xsearch()"), None);
        assert!(known.literals.is_none(), "files are asked for fewer texts");
    }
}
