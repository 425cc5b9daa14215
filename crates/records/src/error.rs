use std::io;
use std::path::{Path, PathBuf};

use crate::RunId;

/// Why nothing was done at all. What concerns one file only is a [`Reason`](crate::Reason).
#[derive(Debug, thiserror::Error)]
pub enum RecordsError {
    /// The file system refused something.
    #[error("{}: cannot {doing}: {error}", path.display())]
    Io {
        /// What was tried, as in "cannot ….".
        doing: &'static str,
        /// With what.
        path: PathBuf,
        /// The answer. It is in the message, so it is not also given as a source.
        error: io::Error,
    },
    /// Something stands where the records should be.
    #[error("{}: {what}; records are not kept there", path.display())]
    NotOurs {
        /// Where.
        path: PathBuf,
        /// What is wrong with it.
        what: &'static str,
    },
    /// Another process writes and does not end.
    #[error("{}: another pyguard is writing in this project", path.display())]
    Busy {
        /// The lock.
        path: PathBuf,
    },
    /// Nothing was ever recorded.
    #[error("{}: no repairs are recorded in this project", root.display())]
    NoRuns {
        /// The project.
        root: PathBuf,
    },
    /// No run has this id.
    #[error("no run has the id `{0}`; see `pyguard fixes list`")]
    UnknownRun(String),
    /// Several runs have ids that begin so.
    #[error("`{prefix}` stands for {count} runs; see `pyguard fixes list`")]
    Ambiguous {
        /// What was asked for.
        prefix: String,
        /// How many runs are meant.
        count: usize,
    },
    /// The record of a run cannot be used.
    #[error("run {id}: {reason}")]
    Broken {
        /// The run.
        id: RunId,
        /// What is wrong with the record, in one line.
        reason: String,
    },
    /// More than a record may hold, so that no record is written which cannot be read.
    #[error("the record of this run would have {bytes} bytes; {limit} are allowed")]
    TooLarge {
        /// Size of the record.
        bytes: usize,
        /// The largest size.
        limit: u64,
    },
    /// No id was free.
    #[error("{}: too many runs in one second", path.display())]
    NoId {
        /// The folder of the records.
        path: PathBuf,
    },
}

impl RecordsError {
    pub(crate) fn io(doing: &'static str, path: &Path, error: io::Error) -> Self {
        Self::Io { doing, path: path.to_owned(), error }
    }

    pub(crate) fn broken(id: &RunId, reason: impl ToString) -> Self {
        // Parsers quote what they read, and a record may hold anything.
        let reason = reason.to_string();
        let one_line = |character: char| if character.is_control() { ' ' } else { character };
        Self::Broken { id: id.clone(), reason: reason.chars().map(one_line).collect() }
    }
}
