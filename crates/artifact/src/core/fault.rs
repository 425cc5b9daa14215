use std::io;

use thiserror::Error;

/// Why reading stopped.
#[derive(Debug, Error)]
pub(crate) enum Fault {
    /// The file ends before what it announces.
    #[error("ends in the middle of {what}")]
    Truncated {
        /// 0-based byte in the data that was read.
        at: u64,
        /// What should stand there.
        what: &'static str,
    },
    /// The file breaks a rule of its format.
    #[error("{what}")]
    Malformed {
        /// 0-based byte in the data that was read.
        at: u64,
        /// Which rule, as the end of a sentence that begins with the file.
        what: String,
    },
    /// More than pyguard looks at.
    #[error("{what}")]
    Limit {
        /// 0-based byte in the data that was read.
        at: u64,
        /// Which limit, as the end of a sentence that begins with the file.
        what: String,
    },
    /// The system could not read it.
    #[error("cannot be read: {0}")]
    Read(#[from] io::Error),
}

impl Fault {
    pub(crate) fn malformed(at: u64, what: impl Into<String>) -> Self {
        Self::Malformed { at, what: what.into() }
    }

    pub(crate) fn limit(at: u64, what: impl Into<String>) -> Self {
        Self::Limit { at, what: what.into() }
    }

    /// Where, in the data that was read (0-based byte).
    pub(crate) fn at(&self) -> u64 {
        match self {
            Self::Truncated { at, .. } | Self::Malformed { at, .. } | Self::Limit { at, .. } => *at,
            Self::Read(_) => 0,
        }
    }
}
