use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{Digest, FixRecord, Reason, RecordsError, RunId};

/// What a project has records of.
#[derive(Debug, Default)]
pub struct Runs {
    /// The runs, newest first.
    pub runs: Vec<RunSummary>,
    /// Runs whose records cannot be used, newest first.
    pub broken: Vec<BrokenRun>,
}

/// A run whose record cannot be used.
#[derive(Debug)]
pub struct BrokenRun {
    /// The run.
    pub id: RunId,
    /// What is wrong with it.
    pub error: RecordsError,
}

/// A run without its files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunSummary {
    /// Its id.
    pub id: RunId,
    /// When it began: `2026-11-25T22:45:01Z`.
    pub time: String,
    /// Version of the program.
    pub tool: String,
    /// The command line.
    pub arguments: Vec<String>,
    /// Not a repair: what a forced rollback of that run found in files and replaced.
    pub rollback_of: Option<RunId>,
    /// What became of it.
    pub state: RunState,
    /// When files were last restored from it.
    pub rolled_back: Option<String>,
    /// How many files it changed.
    pub files: usize,
    /// How many repairs it made.
    pub fixes: usize,
}

/// What became of a run, as it remembers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunState {
    /// It was stopped: each of its files is either as before or as after.
    Unfinished,
    /// It wrote what it wanted to, files aside that were refused.
    Done,
    /// Some of its files were restored.
    PartlyRolledBack,
    /// All of its files were restored.
    RolledBack,
}

/// A run in full.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// The run.
    pub summary: RunSummary,
    /// The files it was about to change, in the order of writing.
    pub files: Vec<FileRecord>,
}

/// What a run did to one file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FileRecord {
    /// From the project's folder, with `/`; absolute if it lies outside.
    pub path: String,
    /// What was in it.
    pub before: Digest,
    /// What was written.
    pub after: Digest,
    /// Unix mode of the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<u32>,
    /// The repairs.
    pub fixes: Vec<FixRecord>,
    /// Why it was not written after all.
    #[serde(skip)]
    pub not_written: Option<String>,
}

/// What is in a file now.
#[derive(Debug)]
pub enum FileState {
    /// What was there before the run.
    Before,
    /// What the run wrote.
    After,
    /// Something else.
    Changed,
    /// It cannot be told, or the file is gone.
    Unknown(Reason),
}

impl RunState {
    /// The words that reports use.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unfinished => "unfinished",
            Self::Done => "done",
            Self::PartlyRolledBack => "partly rolled back",
            Self::RolledBack => "rolled back",
        }
    }
}

impl fmt::Display for RunState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
