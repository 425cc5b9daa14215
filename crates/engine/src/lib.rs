//! From paths and rules to a report: discovery, scheduling, suppression.

mod artifact;
mod cached;
mod checked;
pub mod config;
mod detect;
pub mod discovery;
mod flows;
mod inspect;
mod prefilter;
mod read;
mod redact;
mod repair;
mod ruleset;
mod run;
mod scan;
mod superseded;
mod suppression;

pub use artifact::{ArtifactFile, Examined, Folder, examine};
pub use checked::{Checked, check_file, check_text};
pub use detect::{FoundValue, Guard, detector_digest, is_looked_at, values_in};
pub use redact::{RedactOptions, RedactedFile, RedactedText, Redactions, redact, redact_text};
pub use repair::{
    Answer, Applied, Refused, RepairOptions, RepairedFile, RepairedText, Repairs, repair,
    repair_text,
};
pub use ruleset::{RuleSet, Selection, is_named};
pub use run::{NoProgress, Progress, RunOptions, run};

use thiserror::Error;

/// Why a run can't start.
#[derive(Debug, Error)]
pub enum EngineError {
    /// An exclude glob is none.
    #[error(transparent)]
    Discovery(#[from] discovery::DiscoveryError),
    /// No threads.
    #[error("no threads can be started: {0}")]
    Threads(#[from] rayon::ThreadPoolBuildError),
}
