//! What repairs wrote: a record and a backup of every file, made before the first of them changes, and the way back.
//!
//! # The folder `.pyguard`
//!
//! ```text
//! .pyguard/
//!   .gitignore                    everything in here is for this machine only
//!   lock                          held while files are written
//!   20261125T224501Z-1/           one run
//!     before/0, before/1, …       the files as they were, byte for byte
//!     run.json                    what was changed, why, and the hashes before and after
//!     pending                     temporary files may be left beside the targets
//!     done.json                   the run came to its end
//!     rolled-back.json            what was restored, and when
//! ```
//!
//! # Stopped at any moment
//!
//! Backups and `run.json` are on the disk before the first target is touched. A target is replaced by renaming a
//! finished file over it, so it is exactly as before or exactly as after. What state a file is in is told by its hash,
//! never by what a journal says; the other files only serve messages and tidying.
//!
//! # Not to be trusted
//!
//! A repository can bring a `.pyguard` of its own. Nothing in it is followed out of the project: names of backups and
//! temporary files are worked out and not read, links are refused, and a file in a place that a scan leaves out by
//! itself (outside, hidden, a virtual environment) is restored only when a person names that very file.

mod attributes;
mod change;
mod clock;
mod digest;
mod disk;
mod error;
mod files;
mod filter;
mod folder;
mod leftovers;
mod lock;
mod marks;
mod place;
mod reason;
mod record;
mod replace;
mod restore;
mod rollback;
mod run;
mod run_id;
mod store;
mod target;
mod write;

pub use change::{Change, Fix, FixPlace, FixRecord, NewRun};
pub use clock::civil;
pub use digest::Digest;
pub use error::RecordsError;
pub use reason::{Reason, Refused, Unusual};
pub use rollback::RolledBack;
pub use run::{BrokenRun, FileRecord, FileState, Run, RunState, RunSummary, Runs};
pub use run_id::RunId;
pub use store::Store;
pub use write::Written;

// Modes, links and signals are those of Unix.
#[cfg(test)]
#[cfg(unix)]
mod tests;
