use thiserror::Error;

use super::SourceExcerpt;

/// Why a text is no YAML, or none that we read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("line {line}, column {col}: {message}")]
pub struct YamlError {
    /// 1-based line.
    pub line: usize,
    /// 1-based column in characters.
    pub col: usize,
    /// One sentence without its full stop. May quote the file.
    pub message: String,
}

impl YamlError {
    /// The error with the line it is about. `text` is what was parsed.
    pub fn excerpt(&self, path: &str, text: &str) -> SourceExcerpt {
        SourceExcerpt::at(path, text, (self.line, self.col), self.message.clone())
    }
}
