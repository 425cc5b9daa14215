//! Values in texts: the rules with detectors, over one file.

mod detected;
mod findings;
mod guard;
mod hide;
mod index;
mod parts;
mod value;

pub(crate) use detected::Detected;
pub(crate) use findings::{Place, covered_snippet, findings};
pub use guard::Guard;
pub(crate) use hide::hide;
pub(crate) use index::DetectorIndex;
pub(crate) use parts::kind_at;
pub use value::{FoundValue, detector_digest, is_looked_at, values_in};
