use std::collections::BTreeMap;
use std::path::Path;

use pyguard_finding::{Severity, Tier};
use pyguard_rules::yaml::{self, SourceExcerpt};
use toml_span::value::{Key, Table};
use toml_span::{Span, Value};

use super::globs::clean;
use super::keys::{FORMATS, keys};
use super::{Config, ConfigError, PathGlobs, PerFileIgnore};

/// More threads than any machine has cores are a slip, and cost memory each.
const MOST_JOBS: i64 = 1024;

/// Reads the values of one file and gathers what is wrong with them.
#[derive(Debug)]
pub(super) struct Reader<'f> {
    /// What errors call the file.
    shown: &'f str,
    text: &'f str,
    folder: &'f Path,
    /// With the offsets that they are in order of.
    errors: Vec<(usize, ConfigError)>,
}

impl<'f> Reader<'f> {
    /// `folder` is where the file lies.
    pub(super) fn new(shown: &'f str, text: &'f str, folder: &'f Path) -> Self {
        Self { shown, text, folder, errors: Vec::new() }
    }

    /// What is wrong, in file order.
    pub(super) fn into_errors(mut self) -> Vec<ConfigError> {
        self.errors.sort_by_key(|(at, _)| *at);
        self.errors.into_iter().map(|(_, error)| error).collect()
    }

    pub(super) fn complain(&mut self, span: Span, message: impl Into<String>) {
        let message = message.into();
        let (line, col) = yaml::line_and_column(self.text, span.start);
        let place = yaml::Span { start: span.start, end: span.end, line, col };
        let excerpt = SourceExcerpt::of(self.shown, self.text, place, message.clone());
        self.errors.push((span.start, ConfigError::Wrong { line, col, message, excerpt }));
    }

    /// Reads a table of settings.
    pub(super) fn settings(&mut self, table: &Table<'_>) -> Config {
        let mut config = Config::default();
        for (key, value) in table {
            match keys().iter().find(|known| known.name == key.name) {
                Some(known) => (known.read)(self, value, &mut config),
                None => self.unknown(key, value),
            }
        }
        config
    }

    fn unknown(&mut self, key: &Key<'_>, value: &Value<'_>) {
        let name = &key.name;
        let is_for_pyproject = name == "tool" && value.pointer("/pyguard").is_some();
        let hint = if is_for_pyproject {
            "; in this file the keys stand at the top, without `[tool.pyguard]`".to_owned()
        } else {
            did_you_mean(name, keys().iter().map(|known| known.name))
        };
        self.complain(key.span, format!("unknown key `{name}`{hint}"));
    }

    pub(super) fn tier(&mut self, value: &Value<'_>) -> Option<Tier> {
        self.word(value, "tier", &Tier::ALL.map(Tier::as_str), |word| word.parse().ok())
    }

    pub(super) fn severity(&mut self, value: &Value<'_>) -> Option<Severity> {
        let words = Severity::ALL.map(Severity::as_str);
        self.word(value, "severity", &words, |word| word.parse().ok())
    }

    pub(super) fn format(&mut self, value: &Value<'_>) -> Option<&'static str> {
        self.word(value, "format", &FORMATS, |word| {
            FORMATS.into_iter().find(|known| *known == word)
        })
    }

    pub(super) fn jobs(&mut self, value: &Value<'_>) -> Option<usize> {
        let jobs = value.as_integer().filter(|jobs| (1..=MOST_JOBS).contains(jobs));
        if jobs.is_none() {
            let found =
                value.as_integer().map_or_else(|| kind(value).to_owned(), |jobs| jobs.to_string());
            let message = format!("`jobs` is a whole number from 1 to {MOST_JOBS}, not {found}");
            self.complain(value.span, message);
        }
        jobs.and_then(|jobs| usize::try_from(jobs).ok())
    }

    /// Rule files, found from the folder of the configuration.
    pub(super) fn rule_sources(&mut self, value: &Value<'_>) -> Vec<String> {
        let texts = self.texts(value, "config");
        let resolve = |source: String| {
            if source == "builtin" {
                return source;
            }
            clean(&self.folder.join(source)).to_string_lossy().into_owned()
        };
        texts.into_iter().map(|(source, _)| resolve(source)).collect()
    }

    pub(super) fn codes(&mut self, value: &Value<'_>, name: &str) -> Vec<String> {
        let texts = self.texts(value, name);
        texts.into_iter().filter_map(|(code, span)| self.code(code, span)).collect()
    }

    fn code(&mut self, code: String, span: Span) -> Option<String> {
        if code.contains(|character: char| character == ',' || character.is_whitespace()) {
            self.complain(span, "this is no code or rule id; write each one by itself");
            return None;
        }
        Some(code)
    }

    pub(super) fn globs(&mut self, value: &Value<'_>, name: &str) -> PathGlobs {
        let texts = self.texts(value, name);
        let patterns =
            texts.into_iter().filter(|(pattern, span)| self.glob(pattern, *span).is_some());
        let patterns: Vec<String> = patterns.map(|(pattern, _)| pattern).collect();
        PathGlobs::new(self.folder, patterns).unwrap_or_default()
    }

    fn glob(&mut self, pattern: &str, span: Span) -> Option<PathGlobs> {
        match PathGlobs::new(self.folder, vec![pattern.to_owned()]) {
            Ok(globs) => Some(globs),
            Err(reason) => {
                self.complain(span, format!("this is no file pattern: {}", innermost(&reason)));
                None
            }
        }
    }

    pub(super) fn per_file_ignores(&mut self, value: &Value<'_>) -> Vec<PerFileIgnore> {
        let entries = self.entries(value, "per-file-ignores", "file patterns to lists of codes");
        let mut read = Vec::new();
        for (pattern, codes) in entries {
            let codes = self.codes(codes, &pattern.name);
            if let Some(files) = self.glob(&pattern.name, pattern.span) {
                read.push(PerFileIgnore { files, codes });
            }
        }
        read
    }

    pub(super) fn severities(&mut self, value: &Value<'_>) -> BTreeMap<String, Severity> {
        let entries = self.entries(value, "severity", "codes to severities");
        let mut read = BTreeMap::new();
        for (code, severity) in entries {
            let severity = self.severity(severity);
            let code = self.code(code.name.to_string(), code.span);
            if let (Some(code), Some(severity)) = (code, severity) {
                read.insert(code, severity);
            }
        }
        read
    }

    /// The entries of a table, in file order.
    fn entries<'v, 'd>(
        &mut self,
        value: &'v Value<'d>,
        name: &str,
        what: &str,
    ) -> Vec<(&'v Key<'d>, &'v Value<'d>)> {
        let Some(table) = value.as_table() else {
            let message = format!("`{name}` is a table from {what}, not {}", kind(value));
            self.complain(value.span, message);
            return Vec::new();
        };
        let mut entries: Vec<_> = table.iter().collect();
        entries.sort_by_key(|(key, _)| key.span.start);
        entries
    }

    fn word<T>(
        &mut self,
        value: &Value<'_>,
        what: &str,
        words: &[&'static str],
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let Some(word) = value.as_str() else {
            let message = format!("a {what} is one of {}, not {}", listed(words), kind(value));
            self.complain(value.span, message);
            return None;
        };
        let parsed = parse(word);
        if parsed.is_none() {
            let hint = did_you_mean(word, words.iter().copied());
            let message = format!("unknown {what} `{word}`: use {}{hint}", listed(words));
            self.complain(value.span, message);
        }
        parsed
    }

    /// The texts of a list that are some.
    fn texts(&mut self, value: &Value<'_>, name: &str) -> Vec<(String, Span)> {
        let Some(items) = value.as_array() else {
            let hint = if value.as_str().is_some() { "; put it in brackets" } else { "" };
            let message = format!("`{name}` is a list of texts, not {}{hint}", kind(value));
            self.complain(value.span, message);
            return Vec::new();
        };
        let mut texts = Vec::new();
        for item in items {
            match item.as_str() {
                Some("") => self.complain(item.span, format!("a text of `{name}` is empty")),
                Some(text) => texts.push((text.to_owned(), item.span)),
                None => {
                    let message = format!("`{name}` is a list of texts; this is {}", kind(item));
                    self.complain(item.span, message);
                }
            }
        }
        texts
    }
}

/// What messages call a value, with its article.
pub(super) fn kind(value: &Value<'_>) -> &'static str {
    match value.as_ref().type_str() {
        "string" => "a text",
        "integer" => "a whole number",
        "float" => "a number",
        "boolean" => "a truth value",
        "array" => "a list",
        _ => "a table",
    }
}

fn did_you_mean<'k>(name: &str, known: impl IntoIterator<Item = &'k str>) -> String {
    let nearest = yaml::nearest(name, known);
    nearest.map_or_else(String::new, |nearest| format!("; did you mean `{nearest}`?"))
}

/// `a, b or c`.
fn listed(words: &[&str]) -> String {
    match words {
        [rest @ .., last] if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        _ => words.concat(),
    }
}

fn innermost(error: &ignore::Error) -> String {
    match error {
        ignore::Error::WithLineNumber { err, .. }
        | ignore::Error::WithPath { err, .. }
        | ignore::Error::WithDepth { err, .. } => innermost(err),
        ignore::Error::Glob { err, .. } => err.clone(),
        other => other.to_string(),
    }
}
