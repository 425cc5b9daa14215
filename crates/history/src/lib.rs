//! The past of a Git repository: every blob once, and the commits it came in with.
//!
//! # What is looked at
//!
//! First the commits of the [`Revisions`] are listed. The tree of each is compared with the trees of its parents, and what
//! differs from all of them has *entered* with that commit: a pair of path and blob. Folders that did not change are not
//! read. Then every blob that entered anywhere is read once, in the order of the packs, and handed to the [`Scanner`].
//!
//! # What is never done
//!
//! No program is run, no filter, hook or text conversion, and nothing is written to the repository. Of the settings only
//! the repository's own file is read, without what it includes, for the format of the repository; the user's, the system's
//! and the environment's are not.
//! Replacement objects and grafts are ignored, so that what is shown is what is stored.
//!
//! # Repositories that are broken, or made to harm
//!
//! What is missing, damaged or beyond the limits is in [`Report::troubles`], once for each object, and the rest goes on. The
//! memory needed grows with the number of commits, changes and findings, all of them limited, and not with the size of blobs.

mod base;
mod blobs;
mod changes;
mod commits;
mod error;
mod options;
mod packs;
mod reader;
mod report;
mod repository;
mod revisions;
mod run;
mod state;
mod timeline;
mod unreferenced;

pub use base::Base;
pub use error::{HistoryError, Note, ObjectTrouble, Trouble};
pub use options::{NoProgress, Options, Phase, Progress, Revisions, Scanner, StateOptions};
pub use report::{Entered, FoundBlob, Place, Report, Stats};
pub use repository::History;
