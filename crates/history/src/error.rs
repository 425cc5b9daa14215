//! What goes wrong: with a whole run, with one object, with what a run keeps for the next.

use std::io;
use std::path::PathBuf;

use thiserror::Error;

/// Why the history can't be looked at.
#[derive(Debug, Error)]
pub enum HistoryError {
    /// Neither the folder nor one above it is a repository.
    #[error("{}: no Git repository here or in a folder above", path.display())]
    NotFound {
        /// The folder.
        path: PathBuf,
    },
    /// There is a repository, but it can't be read: an unknown format, a broken file of settings.
    #[error("{}: the Git repository cannot be opened: {reason}", path.display())]
    Open {
        /// The folder.
        path: PathBuf,
        /// What Git's library says.
        reason: String,
    },
    /// A revision that the repository does not have, or that is none.
    #[error("`{revision}`: {reason}")]
    Revision {
        /// As given.
        revision: String,
        /// What is wrong with it.
        reason: String,
    },
    /// The list of branches and tags or of objects can't be read.
    #[error("{what} of the repository cannot be listed: {reason}")]
    List {
        /// What was to be listed.
        what: &'static str,
        /// What Git's library says.
        reason: String,
    },
    /// No threads.
    #[error("no threads can be started: {0}")]
    Threads(#[from] rayon::ThreadPoolBuildError),
}

/// Why one object was not, or not wholly, looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Error)]
pub enum Trouble {
    /// It is not in the object database, as in a partial clone.
    #[error("is not in the repository")]
    Missing,
    /// It can't be decoded, or is not of the kind that what names it says.
    #[error("is damaged")]
    Damaged,
    /// A blob beyond the limit of the options; or an object, or one that it is stored as a difference to, beyond what is decoded.
    #[error("is larger than {limit} bytes")]
    TooLarge {
        /// The limit, in bytes.
        limit: u64,
    },
    /// Folders in folders, or a path beyond the limit. Git has the same limit for folders.
    #[error(
        "lies more than {} folders deep, or its path is longer than {} bytes",
        crate::changes::MAX_DEPTH,
        crate::changes::MAX_PATH
    )]
    TooDeep,
    /// A tree that unfolds to more files than any project has, or a history with more changes.
    #[error("holds more files than are looked at")]
    TooMany,
    /// The scanner or Git's library failed on it.
    #[error("made pyguard fail; please report it")]
    Failed,
}

/// One object that was not, or not wholly, looked at.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ObjectTrouble {
    /// Its id, in hexadecimal.
    pub object: String,
    /// A path it has, for blobs and for trees that are not a commit's own. Bytes that are not UTF-8 are replaced by U+FFFD.
    pub path: Option<String>,
    /// What is wrong.
    pub trouble: Trouble,
}

/// What the user should know of the state that is kept for the next run. The run itself is not touched by it.
#[derive(Debug, Error)]
pub enum Note {
    /// The file is damaged, or is not one of ours; the run began afresh.
    #[error("{}: what an earlier run kept is damaged; everything is scanned again", path.display())]
    DamagedState {
        /// The file.
        path: PathBuf,
    },
    /// The file can't be read; the run began afresh.
    #[error("{}: what an earlier run kept cannot be read: {error}", path.display())]
    UnreadState {
        /// The file.
        path: PathBuf,
        /// The answer. It is in the message, so it is not also given as a source.
        error: io::Error,
    },
    /// The file can't be written; the next run scans everything again.
    #[error("{}: cannot keep what was scanned: {error}", path.display())]
    UnwrittenState {
        /// The file.
        path: PathBuf,
        /// The answer. It is in the message, so it is not also given as a source.
        error: io::Error,
    },
}
