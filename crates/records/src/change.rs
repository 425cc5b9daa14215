use std::path::PathBuf;

use pyguard_finding::Applicability;
use serde::{Deserialize, Serialize};

/// What a run says of itself.
#[derive(Debug, Clone, Default)]
pub struct NewRun {
    /// Version of the program.
    pub tool: String,
    /// The command line, for people.
    pub arguments: Vec<String>,
}

/// What shall become of one file.
#[derive(Debug, Clone)]
pub struct Change {
    /// The file, absolute or from the current folder.
    pub path: PathBuf,
    /// What must be in it now.
    pub before: Vec<u8>,
    /// What shall be in it.
    pub after: Vec<u8>,
    /// Why.
    pub fixes: Vec<Fix>,
}

/// One repair in a file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Fix {
    /// Code of the check, such as `AIML071`.
    pub code: String,
    /// Id of the rule.
    pub rule: String,
    /// What the finding said.
    pub message: String,
    /// Where it was, in the file as it was before.
    pub place: FixPlace,
    /// Whether the repair was one to apply unread.
    pub applicability: Applicability,
    /// The text that was replaced.
    pub before: String,
    /// What stands there now.
    pub after: String,
    /// Why this is better.
    pub explanation: String,
    /// How sure the rule is, from 0 to 1.
    pub confidence: f32,
}

/// Where a repair was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FixPlace {
    /// 1-based line, in the cell if there is one.
    pub line: u32,
    /// 1-based number of the notebook's cell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cell: Option<u32>,
}

/// A repair as it is recorded.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FixRecord {
    /// The run's id and the number of the repair in it: `20261125T224501Z-1.3`.
    pub id: String,
    /// The repair.
    #[serde(flatten)]
    pub fix: Fix,
}

impl Fix {
    /// With a confidence that JSON can hold.
    pub(crate) fn recorded(mut self, id: String) -> FixRecord {
        self.confidence =
            if self.confidence.is_finite() { self.confidence.clamp(0.0, 1.0) } else { 0.0 };
        FixRecord { id, fix: self }
    }
}
