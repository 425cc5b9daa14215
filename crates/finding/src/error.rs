use std::fmt;

use serde::{Deserialize, Serialize};

/// Why something was not scanned, or not in full.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ErrorKind {
    /// A rule file or the configuration is wrong: exit code 2.
    Config,
    /// A file or folder could not be read.
    Read,
    /// Python that does not parse; what does parse was scanned.
    Syntax,
    /// A notebook or other structured file whose structure is broken.
    Format,
    /// A limit (size, depth, time) was passed; the rest was scanned.
    Limit,
    /// Our own fault.
    Internal,
}

impl ErrorKind {
    /// The word that stands in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Config => "config",
            Self::Read => "read",
            Self::Syntax => "syntax",
            Self::Format => "format",
            Self::Limit => "limit",
            Self::Internal => "internal",
        }
    }
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// Something that was not scanned, or not in full. A scan with errors is never reported as clean.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ScanError {
    /// File or folder it is about, with `/`.
    pub path: String,
    /// 1-based line in the file, where known.
    pub line: Option<u32>,
    /// What kind of trouble.
    pub kind: ErrorKind,
    /// One or more lines for a person; may hold untrusted text.
    pub message: String,
}
