use pyguard_finding::RuleInfo;
use serde::{Deserialize, Serialize};

/// A rule as data: everything its file says, patterns as text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RuleSpec {
    /// What reports say about it.
    pub info: RuleInfo,
    /// What its patterns are written in.
    pub language: LanguageSpec,
    /// What it looks for.
    pub formula: FormulaSpec,
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
    /// On or off, by Semgrep's name.
    pub switches: Vec<(String, bool)>,
    /// `generic_ellipsis_max_span`.
    pub generic_ellipsis_max_span: Option<u32>,
    /// `generic_comment_style`.
    pub generic_comment_style: Option<String>,
}
