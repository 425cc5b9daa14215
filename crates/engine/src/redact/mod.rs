//! Values that detectors find, taken out of files: every other byte stays.

mod file;
mod program;
mod word;

pub use file::{RedactedText, redact_text};
pub use program::{RedactedFile, Redactions, redact};

use pyguard_secrets::SurfaceKind;

/// What is taken out, and what is put in its place.
#[derive(Debug, Clone, Default)]
pub struct RedactOptions {
    /// Only values in these parts of notebooks; everywhere where empty. Other files count as sources.
    pub surfaces: Vec<SurfaceKind>,
    /// Equal values get equal words, which tell nothing without this key.
    pub pseudonyms: Option<[u8; 32]>,
}
