mod pcre;
mod relaxed;
mod required;

use std::sync::OnceLock;

use regex_syntax::hir::ClassUnicode;
use thiserror::Error;

/// A regular expression in PCRE's spirit: linear-time where the `regex` crate can, with bounded backtracking where
/// look-around or back-references need it.
#[derive(Debug, Clone)]
pub struct Regex {
    source: String,
    engine: Engine,
    anchored: OnceLock<Option<Engine>>,
    characters: OnceLock<Option<ClassUnicode>>,
    whole: OnceLock<Option<Vec<String>>>,
}

/// Longest line that the backtracking engine is given (bytes): its time may grow faster than the line.
const MAX_LINE: usize = 20_000;

fn has_long_line(text: &str) -> bool {
    text.len() > MAX_LINE && text.lines().any(|line| line.len() > MAX_LINE)
}

#[derive(Debug, Clone)]
enum Engine {
    Linear(regex::Regex),
    Backtracking(Box<Backtracking>),
}

#[derive(Debug, Clone)]
struct Backtracking {
    regex: fancy_regex::Regex,
    /// Matches wherever the other does: most texts are told apart by this one.
    filter: Option<regex::Regex>,
}

impl Backtracking {
    fn may_match(&self, text: &str) -> bool {
        self.filter.as_ref().is_none_or(|filter| filter.is_match(text))
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

/// Compiled size above which a pattern is refused (bytes).
const SIZE_LIMIT: usize = 64 << 20;
/// Steps after which backtracking stops.
const BACKTRACK_LIMIT: usize = 1_000_000;

impl Engine {
    fn new(source: &str, multi_line: bool) -> Result<Self, RegexError> {
        match regex::RegexBuilder::new(&pcre::translate(source, true))
            .multi_line(multi_line)
            .size_limit(SIZE_LIMIT)
            .build()
        {
            Ok(linear) => Ok(Self::Linear(linear)),
            Err(error) => match fancy_regex::RegexBuilder::new(&pcre::translate(source, false))
                .multi_line(multi_line)
                .backtrack_limit(BACKTRACK_LIMIT)
                .delegate_size_limit(SIZE_LIMIT)
                .build()
            {
                Ok(regex) => {
                    let filter = relaxed::relaxed(source).and_then(|relaxed| {
                        regex::RegexBuilder::new(&pcre::translate(&relaxed, true))
                            .multi_line(multi_line)
                            .size_limit(SIZE_LIMIT)
                            .build()
                            .ok()
                    });
                    Ok(Self::Backtracking(Box::new(Backtracking { regex, filter })))
                }
                Err(other) if error.to_string().contains("look-around") => {
                    Err(RegexError::new(&other))
                }
                Err(_) => Err(RegexError::new(&error)),
            },
        }
    }
}

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
        self.source == other.source
    }
}

impl Regex {
    /// Compiles an expression; `^` and `$` match at lines.
    ///
    /// # Errors
    /// When neither engine takes it.
    pub fn new(source: &str) -> Result<Self, RegexError> {
        let engine = Engine::new(source, true)?;
        Ok(Self {
            source: source.to_owned(),
            engine,
            anchored: OnceLock::new(),
            characters: OnceLock::new(),
            whole: OnceLock::new(),
        })
    }

    /// Compiles an expression for the content of a string; `^` and `$` match at its ends.
    ///
    /// # Errors
    /// When neither engine takes it.
    pub fn on_content(source: &str) -> Result<Self, RegexError> {
        let engine = Engine::new(source, false)?;
        Ok(Self {
            source: source.to_owned(),
            engine,
            anchored: OnceLock::new(),
            characters: OnceLock::new(),
            whole: OnceLock::new(),
        })
    }

    /// The expression as written.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Texts of which every match holds at least one, where there are few and none is a single character.
    pub fn required_literals(&self) -> Option<Vec<String>> {
        let parse = |source: &str| regex_syntax::parse(&pcre::translate(source, true)).ok();
        let hir = parse(&self.source).or_else(|| parse(&relaxed::relaxed(&self.source)?));
        required::literals(&hir?)
    }

    /// The texts that it matches, where there are few and it matches whole texts only.
    pub fn whole_texts(&self) -> Option<&[String]> {
        let whole = self.whole.get_or_init(|| {
            let hir = regex_syntax::parse(&pcre::translate(&self.source, true)).ok()?;
            required::whole_texts(&hir)
        });
        whole.as_deref()
    }

    /// Characters beyond ASCII of which every match holds at least one, where there are such.
    pub fn required_characters(&self) -> Option<&ClassUnicode> {
        let characters = self.characters.get_or_init(|| {
            let hir = regex_syntax::parse(&pcre::translate(&self.source, true));
            required::characters(&hir.ok()?)
        });
        characters.as_ref()
    }

    /// Names of the groups, by index; group 0 has none.
    pub fn group_names(&self) -> Vec<Option<String>> {
        match &self.engine {
            Engine::Linear(regex) => {
                regex.capture_names().map(|name| name.map(str::to_owned)).collect()
            }
            Engine::Backtracking(engine) => {
                engine.regex.capture_names().map(|name| name.map(str::to_owned)).collect()
            }
        }
    }

    /// Whether it matches anywhere.
    ///
    /// # Errors
    /// When backtracking passes its limit.
    pub fn is_match(&self, text: &str) -> Result<bool, GaveUp> {
        match &self.engine {
            Engine::Linear(regex) => Ok(regex.is_match(text)),
            Engine::Backtracking(engine) if !engine.may_match(text) => Ok(false),
            Engine::Backtracking(_) if has_long_line(text) => Err(GaveUp),
            Engine::Backtracking(engine) => engine.regex.is_match(text).map_err(|_| GaveUp),
        }
    }

    /// Whether it matches at the text's very start (the end is free).
    ///
    /// # Errors
    /// When backtracking passes its limit.
    pub fn is_match_at_start(&self, text: &str) -> Result<bool, GaveUp> {
        let anchored = self
            .anchored
            .get_or_init(|| Engine::new(&format!(r"\A(?:{})", self.source), true).ok());
        match anchored {
            Some(Engine::Linear(regex)) => Ok(regex.is_match(text)),
            Some(Engine::Backtracking(engine)) if !engine.may_match(text) => Ok(false),
            Some(Engine::Backtracking(_)) if has_long_line(text) => Err(GaveUp),
            Some(Engine::Backtracking(engine)) => engine.regex.is_match(text).map_err(|_| GaveUp),
            None => Ok(self
                .matches(text)?
                .first()
                .is_some_and(|groups| matches!(groups[0], Some((0, _))))),
        }
    }

    /// All matches from left to right, with their groups.
    ///
    /// # Errors
    /// When backtracking passes its limit; what was found before is lost.
    pub fn matches(&self, text: &str) -> Result<Vec<Groups>, GaveUp> {
        match &self.engine {
            Engine::Linear(regex) => Ok(regex
                .captures_iter(text)
                .map(|captures| {
                    captures
                        .iter()
                        .map(|group| group.map(|group| (group.start(), group.end())))
                        .collect()
                })
                .collect()),
            Engine::Backtracking(engine) if !engine.may_match(text) => Ok(Vec::new()),
            Engine::Backtracking(_) if has_long_line(text) => Err(GaveUp),
            Engine::Backtracking(engine) => engine
                .regex
                .captures_iter(text)
                .map(|captures| {
                    let captures = captures.map_err(|_| GaveUp)?;
                    Ok(captures
                        .iter()
                        .map(|group| group.map(|group| (group.start(), group.end())))
                        .collect())
                })
                .collect(),
        }
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
