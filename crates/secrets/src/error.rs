use thiserror::Error;

/// Why a detector can't be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum DetectorError {
    /// A regular expression is none.
    #[error("`{regex}` is no regular expression: {reason}")]
    Regex {
        /// The expression.
        regex: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A form that would be tried at every byte.
    #[error("a form needs `keywords`, of which one stands in every match (at least 2 bytes each)")]
    NoKeywords,
    /// No such check.
    #[error("there is no check `{0}`")]
    UnknownCheck(String),
}
