use serde::{Deserialize, Serialize};

use crate::Surface;

/// A place in a file as a person counts it.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub struct Position {
    /// Notebook cell, counted from 1 over all cells of the file, code or not. `None` outside notebooks and in what
    /// belongs to no cell.
    pub cell: Option<u32>,
    /// Which part of the notebook. `None` outside notebooks.
    pub surface: Option<Surface>,
    /// 1-based line; in a notebook, the line in that part (the cell's source, one output, one piece of metadata).
    pub line: u32,
    /// 1-based column in bytes, as Semgrep counts.
    pub col: u32,
    /// 1-based column in characters (Unicode scalar values), as people and editors count.
    pub char_col: u32,
    /// 0-based byte offset in the file; in a notebook, in that part.
    pub offset: u32,
    /// 1-based line in the file on disk. Differs from `line` only in a notebook.
    pub file_line: u32,
    /// 1-based column in characters in the file on disk.
    pub file_col: u32,
}
