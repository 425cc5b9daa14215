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
    linear: OnceLock<Option<meta::Regex>>,
    backtracking: Backtracking,
}

/// Where the linear engine can't take an expression.
#[derive(Debug, Default)]
struct Backtracking {
    anywhere: OnceLock<Option<fancy_regex::Regex>>,
    at_start: OnceLock<Option<fancy_regex::Regex>>,
    /// Matches wherever the others do: most texts are told apart by this one.
    filter: OnceLock<Option<meta::Regex>>,
}

fn has_long_line(text: &str) -> bool {
    text.len() > MAX_LINE && text.lines().any(|line| line.len() > MAX_LINE)
}

/// Few texts are asked of most expressions, so automata are built while they run, not before.
fn linear(source: &str, multi_line: bool) -> Result<meta::Regex, Box<meta::BuildError>> {
    let limits = meta::Config::new().nfa_size_limit(Some(SIZE_LIMIT)).dfa(false).onepass(false);
    meta::Builder::new()
        .configure(limits)
        .syntax(syntax::Config::new().multi_line(multi_line))
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
            linear: OnceLock::new(),
            backtracking: Backtracking::default(),
        }
    }

    /// An expression, if one of the engines takes it.
    pub(super) fn new(source: &str, multi_line: bool) -> Result<Self, RegexError> {
        let mut engines = Self::known(source, multi_line);
        let error = match linear(source, multi_line) {
            Ok(regex) => {
                engines.linear = OnceLock::from(Some(regex));
                return Ok(engines);
            }
            Err(error) => reason(&error),
        };
        match backtracking(source, multi_line) {
            Ok(regex) => {
                engines.linear = OnceLock::from(None);
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

    fn linear(&self) -> Option<&meta::Regex> {
        self.linear.get_or_init(|| linear(&self.source, self.multi_line).ok()).as_ref()
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
    pub(super) fn is_built(&self) -> bool {
        matches!(self.linear.get(), Some(Some(_))) || self.backtracking.at_start.get().is_some()
    }

    /// Whether the backtracking engine must be asked of a text.
    fn may_match(&self, text: &str, anchored: Anchored) -> Result<bool, GaveUp> {
        let filter = self
            .backtracking
            .filter
            .get_or_init(|| linear(&relaxed::relaxed(&self.source)?, self.multi_line).ok());
        let input = || Input::new(text).anchored(anchored).earliest(true);
        if filter.as_ref().is_some_and(|filter| !filter.is_match(input())) {
            return Ok(false);
        }
        if has_long_line(text) { Err(GaveUp) } else { Ok(true) }
    }

    pub(super) fn group_names(&self) -> Vec<Option<String>> {
        let owned = |name: Option<&str>| name.map(str::to_owned);
        if let Some(regex) = self.linear() {
            return regex.group_info().all_names().map(|(_, _, name)| owned(name)).collect();
        }
        let Some(regex) = self.anywhere() else { return Vec::new() };
        regex.capture_names().map(owned).collect()
    }

    pub(super) fn is_match(&self, text: &str) -> Result<bool, GaveUp> {
        if let Some(regex) = self.linear() {
            return Ok(regex.is_match(text));
        }
        if !self.may_match(text, Anchored::No)? {
            return Ok(false);
        }
        let Some(regex) = self.anywhere() else { return Ok(false) };
        regex.is_match(text).map_err(|_| GaveUp)
    }

    pub(super) fn is_match_at_start(&self, text: &str) -> Result<bool, GaveUp> {
        if let Some(regex) = self.linear() {
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
        if let Some(regex) = self.linear() {
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
