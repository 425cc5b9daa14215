/// Why a file is no notebook at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotebookError {
    /// The file is not JSON.
    #[error("line {line}, column {column}: {message}")]
    Json {
        /// 1-based line of the fault.
        line: u32,
        /// 1-based column of the fault, in characters.
        column: u32,
        /// What is wrong there.
        message: &'static str,
    },
    /// The file is JSON, but its outermost value is not an object.
    #[error("not a notebook: the outermost value is not an object")]
    NotAnObject,
    /// The file is larger than positions can count.
    #[error("{bytes} bytes are more than a notebook may have (4 GiB)")]
    TooLarge {
        /// Size of the file.
        bytes: usize,
    },
}
