//! Reports: what a scan found, for people ([`text`]) and for machines ([`json`], [`sarif`], [`github`]).
//!
//! Paths, snippets, metavariables and messages come from scanned files and are hostile until shown otherwise. Each
//! format makes them harmless in its own way; [`escape`] is what they share.
//!
//! # Equal bytes
//!
//! Two runs over the same files with the same rules give the same bytes in every format, apart from the wall time.
//! [`Options::default`] leaves that out too (`stats.seconds` is `0.0` in JSON, the text summary ends after the number
//! of files), which is what tests and `diff` want; set [`Options::timing`] to show it.

mod count;
pub mod escape;
mod format;
pub mod github;
pub mod json;
mod options;
pub mod sarif;
mod section;
pub mod text;
pub mod visible_json;

pub use count::count;
pub use format::{Format, UnknownFormat, write};
pub use options::Options;
