use pyguard_source::Position;
use serde::{Deserialize, Serialize};

/// Whether a fix may be applied without a person reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Applicability {
    /// Same behaviour for benign input.
    Safe,
    /// Right in intent, may change behaviour.
    Unsafe,
    /// Advice only.
    Manual,
}

impl Applicability {
    /// `safe`, `unsafe` or `manual`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Safe => "safe",
            Self::Unsafe => "unsafe",
            Self::Manual => "manual",
        }
    }
}

impl std::fmt::Display for Applicability {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.pad(self.as_str())
    }
}

/// Replace a span of the document's text by `text`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// First byte to replace (0-based, in the document's text).
    pub from: u32,
    /// One past the last byte to replace.
    pub to: u32,
    /// `from` as a person counts it.
    pub start: Position,
    /// `to` as a person counts it.
    pub end: Position,
    /// What stands there afterwards.
    pub text: String,
    /// An import that the new code needs: other repairs may ask for the same one.
    pub is_import: bool,
}

/// Edits that belong together: all are applied, or none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// Whether it may be applied unread.
    pub applicability: Applicability,
    /// Non-overlapping, in order.
    pub edits: Vec<Edit>,
}
