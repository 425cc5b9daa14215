//! Repairs: what is suggested for a finding, and what is applied.
//!
//! `suggest` works a rule's repair out on one finding. `local` applies the repairs of one file that go together and keeps those
//! after which the file parses, holds all its comments, has lost the findings and got no new ones. `program` does so with all
//! files of a run until nothing changes, and looks at all of them together again, since a finding may need several files.

mod comment;
mod file;
mod local;
mod place;
mod program;
mod suggest;
mod verify;

pub use local::{Applied, Refused, RepairedText, repair_text};
pub use program::{Answer, RepairOptions, RepairedFile, Repairs, repair};
pub(crate) use suggest::{Suggestion, edit, suggest, suggest_edits};

use pyguard_finding::{Applicability, Finding};

/// Whether a finding's fix may be applied.
fn is_applicable(finding: &Finding, unsafe_fixes: bool) -> bool {
    finding.fix.as_ref().is_some_and(|fix| match fix.applicability {
        Applicability::Safe => true,
        Applicability::Unsafe => unsafe_fixes,
        Applicability::Manual => false,
    })
}
