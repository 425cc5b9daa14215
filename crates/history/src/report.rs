//! What a run found.

use std::time::Duration;

use crate::{Note, ObjectTrouble};

/// The outcome of a run. But for the times, it is the same for any number of threads.
#[derive(Debug)]
pub struct Report<H> {
    /// The blobs with hits: the one that entered first comes first.
    pub found: Vec<FoundBlob<H>>,
    /// What was not looked at, in order of object ids; the first thousand.
    pub troubles: Vec<ObjectTrouble>,
    /// How many there are in all.
    pub troubles_total: usize,
    /// About the state that is kept for the next run.
    pub notes: Vec<Note>,
    /// The clone is shallow: the past before some commit is not there.
    pub shallow: bool,
    /// The run was cancelled. What was scanned is kept; `found` holds what was found so far, with no commits.
    pub cancelled: bool,
    /// Counts and times.
    pub stats: Stats,
}

/// Counts and times of a run.
#[derive(Debug, Clone, Copy, Default)]
pub struct Stats {
    /// Commits looked at.
    pub commits: usize,
    /// Different blobs with a wanted path.
    pub blobs: usize,
    /// Of those, known from an earlier run.
    pub resumed: usize,
    /// Of those, scanned by this run.
    pub scanned: usize,
    /// Of those scanned, binary ones: they have a NUL byte among the first 8 KiB and were not handed to the scanner.
    pub binary: usize,
    /// Bytes of the blobs scanned (decompressed), binary ones included.
    pub bytes: u64,
    /// Time to list and compare commits.
    pub walking: Duration,
    /// Time to read and scan blobs.
    pub scanning: Duration,
}

/// A blob with hits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundBlob<H> {
    /// Its id, in hexadecimal.
    pub blob: String,
    /// The wanted path of the newest commit it came in with. Bytes that are not UTF-8 are replaced by U+FFFD; empty for a blob that
    /// no tree names.
    pub path: String,
    /// What the scanner found.
    pub hits: Vec<H>,
    /// Where it came in, oldest first, what is no commit last. Empty in a cancelled run.
    pub entered: Vec<Entered>,
    /// Whether the commit of `HEAD` holds it, at any path.
    pub in_head: bool,
}

/// One place at which a blob came in: none of the parents has it at that path.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entered {
    /// With what.
    pub place: Place,
    /// At which path, as in [`FoundBlob::path`].
    pub path: String,
}

/// What brings a blob in. Ordered by time.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A commit.
    Commit {
        /// When it was written, by its author's clock: seconds since 1970 (UTC).
        seconds: i64,
        /// The author's time zone: seconds east of UTC.
        zone: i32,
        /// Its id, in hexadecimal.
        id: String,
    },
    /// A reference or given revision that leads to a blob or a tree without a commit: its name.
    Reference(String),
    /// Nothing leads to it.
    Unreferenced,
}
