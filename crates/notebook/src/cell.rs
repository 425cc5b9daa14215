use std::ops::Range;

/// What a cell is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CellKind {
    /// Code that the kernel runs.
    Code,
    /// Text for people, headings included.
    Markdown,
    /// Text that is passed on as it is.
    Raw,
    /// No kind that notebooks know, or none given.
    Other,
}

impl CellKind {
    pub(crate) fn from_name(name: &str) -> Self {
        match name {
            "code" => Self::Code,
            "markdown" | "heading" => Self::Markdown,
            "raw" | "plaintext" => Self::Raw,
            _ => Self::Other,
        }
    }
}

/// One cell of a notebook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// 1-based position among all cells.
    pub number: u32,
    /// What it is for.
    pub kind: CellKind,
    /// For a code cell that is not Python: its language, or the cell magic that takes its body.
    pub language: Option<String>,
    /// The cell's object in the raw file (bytes).
    pub raw: Range<usize>,
    /// How often the kernel had run something when it ran this cell, if it did.
    pub execution_count: Option<u64>,
    /// The cell's id, from nbformat 4.5 on. Untrusted text.
    pub id: Option<String>,
}

impl Cell {
    /// Whether the cell is part of the notebook's Python module (if it parses).
    pub fn is_python(&self) -> bool {
        self.kind == CellKind::Code && self.language.is_none()
    }
}
