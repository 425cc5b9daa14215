use std::sync::Arc;

use pyguard_finding::{Lazy, RuleInfo};
use pyguard_fix::RepairSpec;
use pyguard_pattern::Requirement;
use pyguard_secrets::DetectorSpec;
use serde::{Deserialize, Serialize};

/// A rule as data: everything its file says, patterns as text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct RuleSpec {
    /// What reports say about it.
    #[serde(with = "shared")]
    pub info: Arc<RuleInfo>,
    /// What its patterns are written in.
    pub language: LanguageSpec,
    /// What it looks for.
    pub body: BodySpec,
    /// How its patterns match.
    pub options: OptionsSpec,
    /// Globs of files it is for; empty for all.
    pub include: Vec<String>,
    /// Globs of files it is not for.
    pub exclude: Vec<String>,
    /// Semgrep's `fix`.
    pub fix: Option<String>,
    /// Semgrep's `fix-regex`.
    pub fix_regex: Option<FixRegex>,
    /// The edits of `metadata.fix`.
    pub repair: Option<Lazy<RepairSpec>>,
}

/// What a rule looks for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub enum BodySpec {
    /// `mode: search`: code that matches.
    Search(Lazy<FormulaSpec>),
    /// `mode: taint`: data that flows.
    Taint(TaintSpec),
    /// `detector`: values in texts.
    Detector(DetectorSpec),
    /// `detector` with `notebook`: a check of [`pyguard_inspect`], by its name.
    Notebook(String),
    /// `detector` with `artifact`: a check of [`pyguard_artifact`], by its name.
    Artifact(String),
}

/// The entries of a taint rule.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct TaintSpec {
    /// Where data comes in.
    pub sources: Vec<EntrySpec>,
    /// Where it does harm.
    pub sinks: Vec<EntrySpec>,
    /// What makes it harmless.
    pub sanitizers: Vec<EntrySpec>,
    /// Ways that it takes.
    pub propagators: Vec<EntrySpec>,
}

impl TaintSpec {
    /// All entries: sources, sinks, sanitizers, propagators.
    pub fn entries(&self) -> impl Iterator<Item = &EntrySpec> {
        let Self { sources, sinks, sanitizers, propagators } = self;
        sources.iter().chain(sinks).chain(sanitizers).chain(propagators)
    }
}

/// One source, sink, sanitizer or propagator.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct EntrySpec {
    /// What it looks like.
    pub what: EntryFormula,
    /// `label`.
    pub label: Option<String>,
    /// `requires`.
    pub requires: Option<RequiresSpec>,
    /// `exact`, where it is said.
    pub exact: Option<bool>,
    /// `by-side-effect`, where it is said.
    pub side_effect: Option<SideEffectSpec>,
    /// `control`.
    pub control: bool,
    /// `not_conflicting`.
    pub not_conflicting: bool,
    /// `at-exit`.
    pub at_exit: bool,
    /// `from` and `to` of a propagator.
    pub ways: Option<(String, String)>,
    /// `replace-labels` of a propagator.
    pub replaces: Option<Vec<String>>,
}

impl EntrySpec {
    /// An entry that says nothing beside what it looks like.
    pub fn new(what: EntryFormula) -> Self {
        Self {
            what,
            label: None,
            requires: None,
            exact: None,
            side_effect: None,
            control: false,
            not_conflicting: false,
            at_exit: false,
            ways: None,
            replaces: None,
        }
    }
}

/// What an entry looks like.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub enum EntryFormula {
    /// As any of a set's entries: the set's id.
    Set(String),
    /// As this formula; with the words that a text must hold for it.
    Formula(Lazy<FormulaSpec>, Requirement),
}

/// `requires`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum RequiresSpec {
    /// A boolean expression over labels.
    One(String),
    /// Metavariables, each with its expression.
    Each(Vec<(String, String)>),
}

/// `by-side-effect`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SideEffectSpec {
    /// `false`
    No,
    /// `true`
    Yes,
    /// `only`
    Only,
}

/// What a set's entries are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SetKind {
    /// `pattern-sources`
    Sources,
    /// `pattern-sinks`
    Sinks,
    /// `pattern-sanitizers`
    Sanitizers,
    /// `pattern-propagators`
    Propagators,
}

/// A named list of taint entries that rules share.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct SetSpec {
    /// Its name in rules.
    pub id: String,
    /// Words for traces: what its data or place is.
    pub title: String,
    /// What its patterns are written in.
    pub language: LanguageSpec,
    /// What its entries are.
    pub kind: SetKind,
    /// The entries.
    pub entries: Vec<EntrySpec>,
}

/// Semgrep's `fix-regex`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FixRegex {
    /// What is replaced inside the match.
    pub regex: String,
    /// By what; `\1` names a group.
    pub replacement: String,
    /// How many times; all for `None`.
    pub count: Option<usize>,
}

/// A rule's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum LanguageSpec {
    /// `python`.
    Python,
    /// `regex`.
    Regex,
    /// `generic`.
    Generic,
}

/// A formula with its patterns as text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum FormulaSpec {
    /// `pattern`.
    Pattern(String),
    /// `pattern-regex`.
    Regex(String),
    /// `patterns`.
    All(ConjunctionSpec),
    /// `pattern-either`.
    Any(Vec<FormulaSpec>),
    /// `pattern-inside`.
    Inside(Box<FormulaSpec>),
    /// `set`: as any entry of the set with this id.
    Set(String),
}

impl Default for FormulaSpec {
    /// Matches nothing.
    fn default() -> Self {
        Self::Any(Vec::new())
    }
}

impl FormulaSpec {
    /// Whether it focuses on something of a whole function or class, such as its parameters: it matches in all files.
    pub fn is_about_definitions(&self) -> bool {
        match self {
            Self::All(parts) => {
                !parts.focus.is_empty()
                    && !parts.positives.is_empty()
                    && parts.positives.iter().all(Self::is_definition)
            }
            Self::Any(parts) => !parts.is_empty() && parts.iter().all(Self::is_about_definitions),
            Self::Pattern(_) | Self::Regex(_) | Self::Inside(_) | Self::Set(_) => false,
        }
    }

    fn is_definition(&self) -> bool {
        match self {
            Self::Pattern(text) => {
                let text = text.trim_start();
                ["def ", "async def ", "@", "class "].iter().any(|start| text.starts_with(start))
            }
            Self::Inside(part) => part.is_definition(),
            Self::Any(parts) => !parts.is_empty() && parts.iter().all(Self::is_definition),
            Self::All(_) | Self::Regex(_) | Self::Set(_) => false,
        }
    }
}

/// The parts of `patterns`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ConjunctionSpec {
    /// What must match.
    pub positives: Vec<FormulaSpec>,
    /// What must not.
    pub negatives: Vec<FormulaSpec>,
    /// Conditions on metavariables.
    pub conditions: Vec<ConditionSpec>,
    /// `focus-metavariable`, each with its alternatives.
    pub focus: Vec<Vec<String>>,
}

/// A condition on metavariables, with its patterns as text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ConditionSpec {
    /// `metavariable-regex`.
    Regex {
        /// Metavariable with its `$`.
        metavariable: String,
        /// Expression.
        regex: String,
        /// Whether names stand for their values.
        constant_propagation: bool,
    },
    /// `metavariable-pattern`.
    Pattern {
        /// Metavariable with its `$`.
        metavariable: String,
        /// What must match in it.
        formula: FormulaSpec,
        /// In another language than the rule's.
        language: Option<LanguageSpec>,
    },
    /// `metavariable-comparison`.
    Comparison {
        /// Metavariable with its `$`.
        metavariable: Option<String>,
        /// Comparison.
        comparison: String,
        /// Number base of the metavariable's text.
        base: Option<u32>,
        /// Whether quotes are stripped first.
        strip: bool,
    },
    /// `metavariable-analysis` with `entropy`.
    Entropy(String),
    /// `metavariable-analysis` with `redos`.
    Redos(String),
    /// `metavariable-type`.
    Type {
        /// Metavariable with its `$`.
        metavariable: String,
        /// Type expressions.
        types: Vec<String>,
    },
}

/// `options` that differ from the default.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OptionsSpec {
    /// On or off, by Semgrep's name; `taint_focus_on` is on for `source`.
    pub switches: Vec<(String, bool)>,
    /// `generic_ellipsis_max_span`.
    pub generic_ellipsis_max_span: Option<u32>,
    /// `generic_comment_style`.
    pub generic_comment_style: Option<String>,
    /// `unless-in-file`, which Semgrep does not have: patterns of which a match anywhere in the file silences the rule.
    pub unless_in_file: Vec<String>,
}

/// What a rule and its data have in common.
mod shared {
    use std::sync::Arc;

    use pyguard_finding::RuleInfo;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(super) fn serialize<S: Serializer>(info: &RuleInfo, to: S) -> Result<S::Ok, S::Error> {
        info.serialize(to)
    }

    pub(super) fn deserialize<D: Deserializer<'static>>(
        from: D,
    ) -> Result<Arc<RuleInfo>, D::Error> {
        RuleInfo::deserialize(from).map(Arc::new)
    }
}
