use serde::{Deserialize, Serialize};

use crate::{Applicability, Lazy, Severity, Tier};

/// The same weakness told to three readers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explanation {
    /// What can happen and what to do, without jargon.
    pub beginner: String,
    /// How the API misbehaves and what the fix does.
    pub intermediate: String,
    /// Principle, exploit path, limits of the check.
    pub expert: String,
}

/// For whom something is explained.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExplainLevel {
    /// No jargon.
    Beginner,
    /// Knows the library.
    Intermediate,
    /// Knows security.
    Expert,
}

impl Explanation {
    /// The text for one reader; empty where the rule has none.
    pub fn at(&self, level: ExplainLevel) -> &str {
        match level {
            ExplainLevel::Beginner => &self.beginner,
            ExplainLevel::Intermediate => &self.intermediate,
            ExplainLevel::Expert => &self.expert,
        }
    }
}

/// How a rule's findings are repaired.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FixAdvice {
    /// Whether the repair may be applied unread.
    pub applicability: Applicability,
    /// One sentence that says what to change.
    pub how: String,
    /// Why it is not done automatically, where it is `manual`; empty otherwise.
    pub why: String,
    /// The change, worked out on an example.
    pub example: Option<FixExample>,
}

/// A repair worked out on an example.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FixExample {
    /// Code with the weakness.
    pub before: String,
    /// The same code without.
    pub after: String,
}

/// What reports say about a rule, apart from its patterns.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct RuleInfo {
    /// The rule's id: kebab-case, names the problem.
    pub id: String,
    /// AIML071, NB0301, …; the rule's id where it has no code of ours.
    pub code: String,
    /// The rule's noise tier; `None` for rules that are not ours, which are always shown.
    pub tier: Option<Tier>,
    /// How bad a true finding is.
    pub severity: Severity,
    /// 0 to 1.
    pub confidence: f32,
    /// Codes, or beginnings of codes, of rules that say less about the same place: only this one is told.
    pub supersedes: Vec<String>,
    /// Codes, or beginnings of codes, of rules that say more about the same place.
    pub superseded_by: Vec<String>,
    /// Metavariables (with their `$`) that stand for values which no report may show.
    pub hides: Vec<String>,
    /// What it tells its readers, most of which never read about most rules.
    pub docs: Lazy<RuleDocs>,
}

/// What a rule tells its readers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleDocs {
    /// Short human title; the id where there is none.
    pub name: String,
    /// One plain sentence, before metavariables are filled in.
    pub message: String,
    /// `CWE-502: Deserialization of Untrusted Data`.
    pub cwe: Vec<String>,
    /// OWASP ML and LLM Top 10 entries.
    pub owasp: Vec<String>,
    /// MITRE ATLAS techniques.
    pub atlas: Vec<String>,
    /// Libraries and frameworks it is about.
    pub technology: Vec<String>,
    /// Addresses of documentation, advisories, standards.
    pub references: Vec<String>,
    /// Three levels of explanation; empty for rules that have none.
    pub explain: Explanation,
    /// How to repair it.
    pub fix: Option<FixAdvice>,
    /// First version of pyguard with this rule.
    pub since: Option<String>,
    /// The planning row that it came from.
    pub seed: Option<String>,
}

impl RuleInfo {
    /// A rule of which only the id and the message are known.
    pub fn plain(id: &str, message: &str) -> Self {
        Self {
            id: id.to_owned(),
            code: id.to_owned(),
            tier: None,
            severity: Severity::Medium,
            confidence: 0.5,
            supersedes: Vec::new(),
            superseded_by: Vec::new(),
            hides: Vec::new(),
            docs: RuleDocs::new(id, message).into(),
        }
    }
}

impl RuleDocs {
    /// A title and a message, nothing else.
    pub fn new(name: &str, message: &str) -> Self {
        Self { name: name.to_owned(), message: message.to_owned(), ..Self::default() }
    }
}
