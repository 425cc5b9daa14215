//! The settings of a project: `pyguard.toml`, or the table `[tool.pyguard]` of `pyproject.toml`.
//!
//! Settings are defaults for the command line. A mistake never turns a setting into something else:
//! it is reported, and what is right beside it still counts.

mod discover;
mod error;
mod globs;
mod keys;
mod read;
mod settings;

pub use discover::{discover, load};
pub use error::{ConfigError, ConfigErrors};
pub use globs::PathGlobs;
pub use keys::{FORMATS, KeyDoc, keys};
pub use settings::{Config, PerFileIgnore};
#[cfg(test)]
mod tests;
