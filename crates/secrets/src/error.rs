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
    /// A keyword that stands everywhere.
    #[error("the keyword `{0}` is too short to tell anything; it needs 2 bytes")]
    ShortKeyword(String),
    /// No such check.
    #[error("there is no check `{0}`")]
    UnknownCheck(String),
}
