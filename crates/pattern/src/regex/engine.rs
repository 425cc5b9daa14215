//! The two engines. Building one costs more than most of what it is asked, so each part is built when it is first needed.

use std::sync::OnceLock;

use regex_automata::util::syntax;
use regex_automata::{Anchored, Input, meta};

use super::{GaveUp, Groups, RegexError, pcre, relaxed};

/// Longest line that the backtracking engine is given (bytes): its time may grow faster than the line.
const MAX_LINE: usize = 20_000;
/// Compiled size above which a pattern is refused (bytes).
const SIZE_LIMIT: usize = 64 << 20;
/// Steps after which backtracking stops.
const BACKTRACK_LIMIT: usize = 1_000_000;

/// An expression, ready for either engine.
#[derive(Debug)]
pub(super) struct Engines {
    source: Box<str>,
    /// Whether `^` and `$` match at lines.
    multi_line: bool,
    linear: Linear,
    backtracking: Backtracking,
}

/// The linear engine. Most texts are ASCII, and for those it costs a fraction to build.
#[derive(Debug, Default)]
struct Linear {
    any: OnceLock<Option<meta::Regex>>,
    ascii: OnceLock<Option<meta::Regex>>,
}

impl Linear {
    /// The engine for a text; `None` where the linear engine can't take the expression.
    fn of(
        &self,
        text: &str,
        build: impl Fn(Alphabet) -> Option<meta::Regex>,
    ) -> Option<&meta::Regex> {
        if self.any.get().is_none() && text.is_ascii() {
            let ascii = self.ascii.get_or_init(|| build(Alphabet::Ascii));
            // What names other characters, which an ASCII engine can't, may still match.
            if ascii.is_some() {
                return ascii.as_ref();
            }
        }
        self.any.get_or_init(|| build(Alphabet::Unicode)).as_ref()
    }

    fn is_built(&self, text: &str) -> bool {
        let is_some = |engine: &OnceLock<Option<_>>| matches!(engine.get(), Some(Some(_)));
        is_some(&self.any) || (is_some(&self.ascii) && text.is_ascii())
    }
}

/// What texts are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Alphabet {
    Ascii,
    Unicode,
}

/// Where the linear engine can't take an expression.
#[derive(Debug, Default)]
struct Backtracking {
    anywhere: OnceLock<Option<fancy_regex::Regex>>,
    at_start: OnceLock<Option<fancy_regex::Regex>>,
    /// Matches wherever the others do: most texts are told apart by this one.
    filter: Linear,
}

fn has_long_line(text: &str) -> bool {
    text.len() > MAX_LINE && text.lines().any(|line| line.len() > MAX_LINE)
}

/// Few texts are asked of most expressions, so automata are built while they run, not before.
fn linear(
    source: &str,
    multi_line: bool,
    alphabet: Alphabet,
) -> Result<meta::Regex, Box<meta::BuildError>> {
    let is_unicode = alphabet == Alphabet::Unicode;
    let limits = meta::Config::new().nfa_size_limit(Some(SIZE_LIMIT)).dfa(false).onepass(false);
    meta::Builder::new()
        .configure(limits.utf8_empty(is_unicode))
        .syntax(syntax::Config::new().multi_line(multi_line).unicode(is_unicode).utf8(is_unicode))
        .build(&pcre::translate(source, true))
        .map_err(Box::new)
}

fn backtracking(source: &str, multi_line: bool) -> Result<fancy_regex::Regex, fancy_regex::Error> {
    fancy_regex::RegexBuilder::new(&pcre::translate(source, false))
        .multi_line(multi_line)
        .backtrack_limit(BACKTRACK_LIMIT)
        .delegate_size_limit(SIZE_LIMIT)
        .build()
}

/// What is wrong with an expression, as its writer should read it.
fn reason(error: &meta::BuildError) -> String {
    match (error.syntax_error(), error.size_limit()) {
        (Some(error), _) => error.to_string(),
        (None, Some(limit)) => format!("Compiled regex exceeds size limit of {limit} bytes."),
        (None, None) => error.to_string(),
    }
}

impl Engines {
    /// An expression that one of the engines takes.
    pub(super) fn known(source: &str, multi_line: bool) -> Self {
        Self {
            source: source.into(),
            multi_line,
            linear: Linear::default(),
            backtracking: Backtracking::default(),
        }
    }

    /// An expression, if one of the engines takes it.
    pub(super) fn new(source: &str, multi_line: bool) -> Result<Self, RegexError> {
        let mut engines = Self::known(source, multi_line);
        let error = match linear(source, multi_line, Alphabet::Unicode) {
            Ok(regex) => {
                engines.linear.any = OnceLock::from(Some(regex));
                return Ok(engines);
            }
            Err(error) => reason(&error),
        };
        match backtracking(source, multi_line) {
            Ok(regex) => {
                engines.linear.any = OnceLock::from(None);
                engines.backtracking.anywhere = OnceLock::from(Some(regex));
                Ok(engines)
            }
            Err(other) if error.contains("look-around") => Err(RegexError::new(&other)),
            Err(_) => Err(RegexError::new(&error)),
        }
    }

    pub(super) fn source(&self) -> &str {
        &self.source
    }

    /// Whether `^` and `$` match at lines.
    pub(super) fn is_of_lines(&self) -> bool {
        self.multi_line
    }

    fn linear(&self, text: &str) -> Option<&meta::Regex> {
        let build = |alphabet| linear(&self.source, self.multi_line, alphabet).ok();
        self.linear.of(text, build)
    }

    fn anywhere(&self) -> Option<&fancy_regex::Regex> {
        let build = || backtracking(&self.source, self.multi_line).ok();
        self.backtracking.anywhere.get_or_init(build).as_ref()
    }

    fn at_start(&self) -> Option<&fancy_regex::Regex> {
        let source = || format!(r"\A(?:{})", self.source);
        let build = || backtracking(&source(), self.multi_line).ok();
        self.backtracking.at_start.get_or_init(build).as_ref()
    }

    /// Whether the start of a text can be asked without building anything.
    pub(super) fn is_built(&self, text: &str) -> bool {
        self.linear.is_built(text) || self.backtracking.at_start.get().is_some()
    }

    /// Whether the backtracking engine must be asked of a text.
    fn may_match(&self, text: &str, anchored: Anchored) -> Result<bool, GaveUp> {
        let build =
            |alphabet| linear(&relaxed::relaxed(&self.source)?, self.multi_line, alphabet).ok();
        let filter = self.backtracking.filter.of(text, build);
        let input = || Input::new(text).anchored(anchored).earliest(true);
        if filter.is_some_and(|filter| !filter.is_match(input())) {
            return Ok(false);
        }
        if has_long_line(text) { Err(GaveUp) } else { Ok(true) }
    }

    pub(super) fn group_names(&self) -> Vec<Option<String>> {
        let owned = |name: Option<&str>| name.map(str::to_owned);
        // The names are the same for any text.
        if let Some(regex) = self.linear("") {
            return regex.group_info().all_names().map(|(_, _, name)| owned(name)).collect();
        }
        let Some(regex) = self.anywhere() else { return Vec::new() };
        regex.capture_names().map(owned).collect()
    }

    pub(super) fn is_match(&self, text: &str) -> Result<bool, GaveUp> {
        if let Some(regex) = self.linear(text) {
            return Ok(regex.is_match(text));
        }
        if !self.may_match(text, Anchored::No)? {
            return Ok(false);
        }
        let Some(regex) = self.anywhere() else { return Ok(false) };
        regex.is_match(text).map_err(|_| GaveUp)
    }

    pub(super) fn is_match_at_start(&self, text: &str) -> Result<bool, GaveUp> {
        if let Some(regex) = self.linear(text) {
            return Ok(regex.is_match(Input::new(text).anchored(Anchored::Yes).earliest(true)));
        }
        if !self.may_match(text, Anchored::Yes)? {
            return Ok(false);
        }
        match self.at_start() {
            Some(regex) => regex.is_match(text).map_err(|_| GaveUp),
            None => Ok(self
                .matches(text)?
                .first()
                .is_some_and(|groups| matches!(groups[0], Some((0, _))))),
        }
    }

    pub(super) fn matches(&self, text: &str) -> Result<Vec<Groups>, GaveUp> {
        if let Some(regex) = self.linear(text) {
            let groups = |captures: regex_automata::util::captures::Captures| {
                captures.iter().map(|group| group.map(|group| (group.start, group.end))).collect()
            };
            return Ok(regex.captures_iter(text).map(groups).collect());
        }
        if !self.may_match(text, Anchored::No)? {
            return Ok(Vec::new());
        }
        let Some(regex) = self.anywhere() else { return Ok(Vec::new()) };
        regex
            .captures_iter(text)
            .map(|captures| {
                let captures = captures.map_err(|_| GaveUp)?;
                Ok(captures
                    .iter()
                    .map(|group| group.map(|group| (group.start(), group.end())))
                    .collect())
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Alphabet, Engines, linear};

    const EXPRESSIONS: [&str; 9] = [
        r#"["'][^"']*["']"#,
        r"\b(\w+)\b.(\W|$)",
        r"(?i)k[^s]*(s)",
        r"(?s)^.*(?:\b|\\n)(curl|nc)\s",
        r"\A[\w.]+\(\s*",
        "^(a*)|b?$",
        "a.c|\u{e9}",
        r"[\x{200B}a]+",
        r"(\d|\S){2,3}\b",
    ];

    proptest! {
        #[test]
        fn the_engine_for_ascii_finds_what_the_other_does(
            text in "([ -~\n]|curl |nc |k|s|a|c|\\\\n){0,12}",
        ) {
            for source in EXPRESSIONS {
                let engine = |alphabet| linear(source, true, alphabet).unwrap();
                let groups = |alphabet| -> Vec<Vec<Option<(usize, usize)>>> {
                    let spans = |captures: regex_automata::util::captures::Captures| {
                        captures.iter().map(|span| span.map(|span| (span.start, span.end))).collect()
                    };
                    engine(alphabet).captures_iter(&text).map(spans).collect()
                };
                // Not all of them name only what ASCII has.
                if linear(source, true, Alphabet::Ascii).is_ok() {
                    prop_assert_eq!(groups(Alphabet::Ascii), groups(Alphabet::Unicode), "{}", source);
                }
                let engines = Engines::known(source, true);
                prop_assert_eq!(engines.is_match(&text), Ok(!groups(Alphabet::Unicode).is_empty()));
            }
        }
    }

    #[test]
    fn a_text_beyond_ascii_is_asked_after_one_in_it() {
        let engines = Engines::known("^[^x]{2}$", true);
        assert_eq!(engines.is_match("ab"), Ok(true));
        assert_eq!(engines.is_match("a\u{e9}"), Ok(true));
        assert_eq!(engines.is_match("\u{e9}"), Ok(false));
        assert!(engines.linear.ascii.get().is_some() && engines.linear.any.get().is_some());
    }
}
