use std::fmt;
use std::path::PathBuf;

use pyguard_rules::yaml::SourceExcerpt;
use thiserror::Error;

use super::Config;

/// One mistake in a configuration.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ConfigError {
    /// The file says something wrong.
    #[error("{excerpt}")]
    Wrong {
        /// 1-based line.
        line: usize,
        /// 1-based column in characters.
        col: usize,
        /// One sentence without its full stop. May quote the file.
        message: String,
        /// The message with the line it is about.
        excerpt: SourceExcerpt,
    },
    /// The file could not be read.
    #[error("the configuration cannot be read: {reason}")]
    Unreadable {
        /// Why not.
        reason: String,
    },
}

/// Everything that is wrong with a configuration, in file order, and what is right in it.
#[derive(Debug, Error)]
pub struct ConfigErrors {
    /// The configuration file.
    pub path: PathBuf,
    /// Never empty.
    pub errors: Vec<ConfigError>,
    /// The settings without the wrong ones.
    pub config: Box<Config>,
}

impl fmt::Display for ConfigErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, error) in self.errors.iter().enumerate() {
            let gap = if number == 0 { "" } else { "\n\n" };
            write!(f, "{gap}{error}")?;
        }
        Ok(())
    }
}

impl ConfigError {
    /// 1-based line of the mistake, where there is one.
    pub fn line(&self) -> Option<u32> {
        match self {
            Self::Wrong { line, .. } => u32::try_from(*line).ok(),
            Self::Unreadable { .. } => None,
        }
    }
}
