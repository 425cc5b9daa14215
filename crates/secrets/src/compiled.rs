//! Forms with their expressions compiled when first needed.

use std::sync::OnceLock;

use regex_automata::meta::{Config, Regex};
use regex_automata::util::syntax;
use regex_automata::{Anchored, Input};
use regex_syntax::hir::Hir;
use regex_syntax::hir::literal::Extractor;

use crate::personal::columns::{ColumnKind, Kinds};
use crate::personal::table::{Column, Table};
use crate::runs::Runs;
use crate::{AllowSpec, DetectorError, DetectorKind, DetectorSpec, FormSpec, Shape, SurfaceKind};

/// What is looked at before and after a keyword where an expression says no length (bytes).
const BEFORE: usize = 1024;
const AFTER: usize = 16 << 10;

/// An expression, compiled when first needed. One that is none, which loading refuses, matches nothing.
#[derive(Debug)]
pub(crate) struct Lazy {
    text: String,
    any: OnceLock<Option<Regex>>,
    /// For texts of ASCII, which most are: tables of all characters take several times as long to build, and more room.
    ascii: OnceLock<Option<Regex>>,
}

impl Lazy {
    pub(crate) fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), any: OnceLock::new(), ascii: OnceLock::new() }
    }

    /// The engine for a text, with what stands right beside it.
    pub(crate) fn get(&self, text: &str) -> Option<&Regex> {
        if self.any.get().is_none() && text.is_ascii() {
            let ascii = self.ascii.get_or_init(|| {
                let config = Config::new().utf8_empty(false);
                let syntax = options().unicode(false).utf8(false);
                Regex::builder().configure(config).syntax(syntax).build(&self.text).ok()
            });
            // What names other characters may still match.
            if ascii.is_some() {
                return ascii.as_ref();
            }
        }
        self.any.get_or_init(|| Regex::builder().syntax(options()).build(&self.text).ok()).as_ref()
    }

    /// The expression as it is written.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    pub(crate) fn is_match(&self, text: &str) -> bool {
        self.get(text).is_some_and(|regex| regex.is_match(text))
    }

    /// Whether it matches the whole text.
    pub(crate) fn is_whole(&self, text: &str) -> bool {
        self.get(text).is_some_and(|regex| {
            regex
                .find(Input::new(text).anchored(Anchored::Yes))
                .is_some_and(|found| found.end() == text.len())
        })
    }
}

pub(crate) fn options() -> syntax::Config {
    // As `regex` reads rules: Unicode, `^` and `$` only at the ends unless asked.
    syntax::Config::new().unicode(true).utf8(true)
}

pub(crate) fn parse(text: &str) -> Result<Hir, DetectorError> {
    syntax::parse_with(text, &options()).map_err(|error| DetectorError::Regex {
        regex: text.to_owned(),
        reason: last_line(&error.to_string()),
    })
}

/// The complaint itself; the lines before draw the expression.
fn last_line(text: &str) -> String {
    text.lines().last().unwrap_or("").trim_start_matches("error: ").to_owned()
}

/// Texts of which one begins every match, where there are some that are long enough to be rare.
pub(crate) fn literals(text: &str) -> Vec<String> {
    let Ok(hir) = parse(text) else { return Vec::new() };
    let found = Extractor::new().extract(&hir);
    let texts: Option<Vec<String>> = found.literals().map(|literals| {
        literals.iter().filter_map(|one| String::from_utf8(one.as_bytes().to_vec()).ok()).collect()
    });
    let mut texts = texts.unwrap_or_default();
    texts.sort_unstable();
    texts.dedup();
    if texts.iter().all(|text| text.len() >= 3) { texts } else { Vec::new() }
}

#[derive(Debug)]
pub(crate) struct Form {
    pub(crate) spec: FormSpec,
    /// None where it is tried everywhere.
    pub(crate) keywords: Vec<String>,
    pub(crate) look: Look,
    /// In the order of the spec's needs.
    pub(crate) needs: Vec<Lazy>,
    pub(crate) raise: Option<Lazy>,
}

#[derive(Debug)]
pub(crate) enum Look {
    /// Looked for in a window around a keyword.
    Around(Around),
    /// Looked for in the name and the value of an assignment.
    Assigned { name: Lazy, value: Value, quoted: bool },
    /// Looked for in tables.
    Columns(OfColumns),
}

/// Which cells of tables are values.
#[derive(Debug)]
pub(crate) struct OfColumns {
    /// What the columns hold; any kind where empty.
    pub(crate) kinds: Vec<ColumnKind>,
    /// So many different kinds of them must stand in one table.
    pub(crate) together: usize,
    /// What the names of columns with values hold.
    pub(crate) named: Option<Lazy>,
    pub(crate) value: Option<Value>,
}

impl OfColumns {
    /// Whether the kinds of columns that a text names are enough for a table with values.
    pub(crate) fn may_be_among(&self, named: Kinds) -> bool {
        let count = if self.kinds.is_empty() { named.count() } else { named.count_of(&self.kinds) };
        count >= self.together.max(1)
    }

    /// Whether cells of tables in a text may be values.
    pub(crate) fn may_be_in(&self, text: &str) -> bool {
        self.value.as_ref().is_none_or(|value| value.may_be_in(text))
    }

    /// The columns of a table whose cells are values.
    pub(crate) fn chosen<'c>(
        &self,
        table: &'c Table,
        columns: &[(usize, ColumnKind)],
    ) -> Vec<(ColumnKind, &'c Column)> {
        let is_wanted = |kind: ColumnKind| self.kinds.is_empty() || self.kinds.contains(&kind);
        let wanted = columns.iter().copied().filter(|(_, kind)| is_wanted(*kind));
        let mut kinds: Vec<ColumnKind> = wanted.clone().map(|(_, kind)| kind).collect();
        kinds.sort_unstable();
        kinds.dedup();
        if kinds.len() < self.together {
            return Vec::new();
        }
        let is_named =
            |column: &Column| self.named.as_ref().is_none_or(|regex| regex.is_match(&column.name));
        wanted
            .filter_map(|(at, kind)| Some((kind, table.columns.get(at)?)))
            .filter(|(_, column)| is_named(column))
            .collect()
    }
}

/// An expression for a whole value.
#[derive(Debug)]
pub(crate) struct Value {
    /// As it is written.
    text: Lazy,
    whole: Lazy,
    facts: OnceLock<Facts>,
}

/// What is known of an expression before it is compiled.
#[derive(Debug, Default)]
struct Facts {
    /// Bytes of the shortest match.
    least: usize,
    /// What matches consist of, if it asks for nothing around them, so that what it matches as a whole it finds in any text
    /// around.
    free: Option<Runs>,
}

impl Facts {
    fn of(hir: &Hir) -> Self {
        let properties = hir.properties();
        let free = properties.look_set().is_empty().then(|| Runs::of(hir));
        Self { least: properties.minimum_len().unwrap_or(0), free }
    }
}

impl Value {
    fn new(text: &str) -> Self {
        let whole = Lazy::new(format!(r"(?:{text})\z"));
        Self { text: Lazy::new(text), whole, facts: OnceLock::new() }
    }

    fn facts(&self) -> &Facts {
        self.facts.get_or_init(|| {
            parse(self.text.text()).map_or_else(|_| Facts::default(), |hir| Facts::of(&hir))
        })
    }

    /// Whether it matches the whole text. Most values are too short for most expressions, which then need not be compiled.
    pub(crate) fn is_whole(&self, text: &str) -> bool {
        text.len() >= self.facts().least && self.whole.is_whole(text)
    }

    /// Whether a part of a text may be such a value.
    fn may_be_in(&self, text: &str) -> bool {
        self.facts().free.as_ref().is_none_or(|runs| {
            let mut runs = runs.in_text(text.as_bytes());
            runs.any(|run| text.get(run).is_none_or(|run| self.text.is_match(run)))
        })
    }
}

/// An expression that is looked for around something.
#[derive(Debug)]
pub(crate) struct Around {
    pub(crate) regex: Lazy,
    /// The group that is the value; the first that took part for `None`.
    pub(crate) group: Option<usize>,
    reach: OnceLock<(usize, usize)>,
}

impl Around {
    /// How far before and after a keyword a match can reach (bytes).
    pub(crate) fn reach(&self) -> (usize, usize) {
        *self.reach.get_or_init(|| {
            parse(&self.regex.text).map_or((BEFORE, AFTER), |hir| Self::reach_of(&hir))
        })
    }

    /// [`Around::reach`] of an expression that was read.
    pub(crate) fn reach_of(hir: &Hir) -> (usize, usize) {
        // A few bytes more on both sides: what an expression asks of the neighbours.
        let longest = hir.properties().maximum_len();
        longest.map_or((BEFORE, AFTER), |most| ((most + 4).min(2 * BEFORE), (most + 4).min(AFTER)))
    }
}

impl Form {
    pub(crate) fn new(spec: &FormSpec) -> Self {
        let mut keywords = spec.keywords.clone();
        let look = match &spec.shape {
            Shape::Regex(text, group) => {
                let (regex, group) = (Lazy::new(text), *group);
                Look::Around(Around { regex, group, reach: OnceLock::new() })
            }
            Shape::Assigned { name, value, quoted } => {
                // `service.api.key` in files of properties.
                let dotted = keywords.iter().filter(|word| word.contains('_'));
                let dotted: Vec<String> = dotted.map(|word| word.replace('_', ".")).collect();
                keywords.extend(dotted);
                Look::Assigned {
                    name: Lazy::new(format!(r"(?:{name})[A-Za-z0-9_.\-]{{0,40}}\z")),
                    value: Value::new(value),
                    quoted: *quoted,
                }
            }
            Shape::Columns { kinds, together, named, value } => Look::Columns(OfColumns {
                kinds: kinds.clone(),
                together: *together,
                named: named.as_deref().map(Lazy::new),
                value: value.as_deref().map(Value::new),
            }),
        };
        let needs = spec.needs.iter().map(|need| Lazy::new(&need.regex)).collect();
        let raise = spec.raise.as_ref().map(|raise| Lazy::new(&raise.regex));
        Self { spec: spec.clone(), keywords, look, needs, raise }
    }
}

/// What a detector lets pass, compiled.
#[derive(Debug, Default)]
pub(crate) struct Allow {
    pub(crate) values: Vec<Lazy>,
    pub(crate) matches: Vec<Lazy>,
    pub(crate) lines: Vec<Lazy>,
    /// In lower case.
    pub(crate) stop_words: Vec<String>,
    pub(crate) paths: Vec<Lazy>,
    pub(crate) all: bool,
}

impl Allow {
    pub(crate) fn new(spec: &AllowSpec) -> Self {
        let all = |texts: &[String]| texts.iter().map(Lazy::new).collect();
        Self {
            values: all(&spec.values),
            matches: all(&spec.matches),
            lines: all(&spec.lines),
            stop_words: spec.stop_words.iter().map(|word| word.to_ascii_lowercase()).collect(),
            paths: all(&spec.paths),
            all: spec.all,
        }
    }

    pub(crate) fn lets_pass(&self, found: &Judged<'_>) -> bool {
        let any = |list: &[Lazy], text: &str| {
            (!list.is_empty()).then(|| list.iter().any(|lazy| lazy.is_match(text)))
        };
        let stopped = (!self.stop_words.is_empty()).then(|| {
            let lower = found.value.to_ascii_lowercase();
            self.stop_words.iter().any(|word| lower.contains(word))
        });
        let answers = [
            any(&self.values, found.value),
            any(&self.matches, found.whole),
            any(&self.lines, found.line),
            any(&self.paths, found.path),
            stopped,
        ];
        let mut answers = answers.into_iter().flatten().peekable();
        if self.all {
            answers.peek().is_some() && answers.all(|answer| answer)
        } else {
            answers.any(|answer| answer)
        }
    }
}

/// A value with what stands around it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Judged<'t> {
    pub(crate) value: &'t str,
    pub(crate) whole: &'t str,
    pub(crate) line: &'t str,
    pub(crate) path: &'t str,
}

/// A detector with its forms compiled.
#[derive(Debug)]
pub(crate) struct Compiled {
    pub(crate) kind: DetectorKind,
    pub(crate) precedence: u8,
    /// Parts of notebooks that it looks at; empty for all.
    pub(crate) surfaces: Vec<SurfaceKind>,
    pub(crate) forms: Vec<Form>,
    pub(crate) allow: Vec<Allow>,
    pub(crate) path: Option<Lazy>,
}

impl Compiled {
    pub(crate) fn new(spec: &DetectorSpec) -> Self {
        Self {
            kind: spec.kind,
            precedence: spec.precedence,
            surfaces: spec.surfaces.clone(),
            forms: spec.forms.iter().map(Form::new).collect(),
            allow: spec.allow.iter().map(Allow::new).collect(),
            path: spec.path.as_ref().map(Lazy::new),
        }
    }
}
