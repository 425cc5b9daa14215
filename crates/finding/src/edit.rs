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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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

/// Replace a piece of the file itself, where the document's text does not show it: outputs and metadata of a notebook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileEdit {
    /// First byte to replace (0-based, in the decoded file).
    pub from: usize,
    /// One past the last byte to replace.
    pub to: usize,
    /// What stands there afterwards.
    pub text: String,
}

/// Edits that belong together: all are applied, or none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fix {
    /// Whether it may be applied unread.
    pub applicability: Applicability,
    /// Non-overlapping, in order.
    pub edits: Vec<Edit>,
    /// Non-overlapping, in order; a fix has either these or `edits`.
    pub file_edits: Vec<FileEdit>,
}

impl Fix {
    /// One of edits of the document's text.
    pub fn new(applicability: Applicability, edits: Vec<Edit>) -> Self {
        Self { applicability, edits, file_edits: Vec::new() }
    }

    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        self.edits.is_empty() && self.file_edits.is_empty()
    }
}
