//! What to look at, with what, and who is told.

use std::path::PathBuf;
use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;

/// Which commits to look at.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Revisions {
    /// What any reference leads to (branches, remote branches, tags, notes), `HEAD` of each work tree, and all stashes.
    #[default]
    All,
    /// As [`All`](Self::All), and then all other objects that are stored: commits that were amended or force-pushed away, and
    /// files that were staged and never committed, for as long as Git has not tidied them away.
    Everything,
    /// What these lead to, as Git understands them: `main`, `v1..v2`, `v1...v2`, `^old`, `main~10..main`, `main^!`. With only
    /// negative ones, nothing is looked at; with none, as [`All`](Self::All).
    Given(Vec<String>),
}

/// What to look at and how.
#[derive(Debug, Clone)]
pub struct Options {
    /// Which commits.
    pub revisions: Revisions,
    /// Blobs with more bytes are not scanned, and reported.
    pub size_limit: u64,
    /// Threads; all cores for `None`.
    pub jobs: Option<usize>,
    /// Where to keep what was scanned; nothing is kept for `None`.
    pub state: Option<StateOptions>,
}

impl Default for Options {
    /// All references, blobs up to 64 MiB, all cores, no state.
    fn default() -> Self {
        Self { revisions: Revisions::All, size_limit: 64 << 20, jobs: None, state: None }
    }
}

/// Where and how to keep what was scanned, so that the next run need not scan it again.
///
/// What is kept are the ids of scanned blobs and the hits that the [`Scanner`] returned. A blob belongs to its content and
/// not to a path, so a blob counts as scanned at whichever path it is seen next.
#[derive(Debug, Clone)]
pub struct StateOptions {
    /// The folder, made if need be: `.pyguard/history` of the project. Links are not followed.
    pub folder: PathBuf,
    /// Stands for the rules: what was kept under another digest is not used.
    pub digest: [u8; 32],
    /// How often to write while scanning. It is also written at the end and when the run is cancelled.
    pub every: Duration,
}

impl StateOptions {
    /// Writes every 30 seconds.
    #[must_use]
    pub fn new(folder: PathBuf, digest: [u8; 32]) -> Self {
        Self { folder, digest, every: Duration::from_secs(30) }
    }
}

/// What looks at the blobs, from many threads.
pub trait Scanner: Sync {
    /// What it finds. Hits are written to disk for the next run (as JSON): they must hold **masked** text only, never a secret
    /// as it stands in the blob.
    type Hit: Serialize + DeserializeOwned + Clone + Send + Sync;

    /// Whether to look at a file of this path. A blob is scanned when one of its paths is wanted.
    fn wants(&self, path: &str) -> bool;

    /// Looks at one blob. `path` is the wanted one of the newest commit it came in with, parts separated by `/`, bytes that are not
    /// UTF-8 replaced by U+FFFD; it is empty for a blob that no tree names. It is text from the repository: it may hold
    /// newlines or `..`.
    fn scan(&self, path: &str, bytes: &[u8]) -> Vec<Self::Hit>;
}

/// The two parts of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Commits are compared with their parents.
    Commits,
    /// Blobs are scanned.
    Blobs,
}

/// Told about progress, from any thread.
pub trait Progress: Sync {
    /// A phase begins, and the number of its commits or blobs is known.
    fn started(&self, phase: Phase, total: usize);
    /// So many more are done.
    fn advanced(&self, count: usize);
}

/// Nobody looks.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoProgress;

impl Progress for NoProgress {
    fn started(&self, _phase: Phase, _total: usize) {}
    fn advanced(&self, _count: usize) {}
}
