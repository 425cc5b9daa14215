mod engine;
mod pcre;
mod relaxed;
mod required;

use std::sync::{Arc, OnceLock};

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
}

/// What can be seen of an expression without running it.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Known {
    literals: Option<Vec<String>>,
    whole: Option<Vec<String>>,
    /// Ranges, first and last.
    characters: Option<Vec<(char, char)>>,
}

impl Known {
    fn of(source: &str) -> Self {
        let parse = |source: &str| regex_syntax::parse(&pcre::translate(source, true)).ok();
        let Some(hir) = parse(source) else {
            let relaxed = relaxed::relaxed(source).and_then(|relaxed| parse(&relaxed));
            let literals = relaxed.and_then(|hir| required::literals(&hir));
            return Self { literals, ..Self::default() };
        };
        let characters = required::characters(&hir)
            .map(|class| class.iter().map(|range| (range.start(), range.end())).collect());
        let (literals, whole) = (required::literals(&hir), required::whole_texts(&hir));
        Self { literals, whole, characters }
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
        Self(Arc::new(Shared { engines, known: OnceLock::from(known) }))
    }

    fn of(engines: Engines) -> Self {
        Self(Arc::new(Shared { engines, known: OnceLock::new() }))
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
