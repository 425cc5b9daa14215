use crate::NotebookError;

/// Why a notebook was not edited. Cells are counted from 1, among all cells.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// The document was not read from a notebook, or not by this crate.
    #[error("the document is not a notebook as it was read")]
    NotANotebook,
    /// An edit lies outside the module's text or cuts a character in two.
    #[error("an edit at byte {offset} is not within the module's text")]
    OutsideText {
        /// Where the edit starts (bytes of the joined text).
        offset: usize,
    },
    /// An edit starts before the one ahead of it ends.
    #[error("an edit at byte {offset} overlaps the one before it")]
    Overlap {
        /// Where the edit starts (bytes of the joined text).
        offset: usize,
    },
    /// An edit reaches from one cell into another.
    #[error("an edit reaches over the end of cell {cell}")]
    CrossesCells {
        /// The cell in which it starts.
        cell: u32,
    },
    /// A cell would no longer end with a line break, and so run into the next one.
    #[error("the line break that ends cell {cell} cannot be taken away")]
    LastLineBreak {
        /// The cell.
        cell: u32,
    },
    /// The module shows something else there than the file has.
    #[error(
        "cell {cell} has something else there in the file: a magic, or code that does not parse"
    )]
    NotInFile {
        /// The cell.
        cell: u32,
    },
    /// The list that holds a cell's source has elements that are not strings.
    #[error("the source of cell {cell} has lines that are not strings")]
    NotStrings {
        /// The cell.
        cell: u32,
    },
    /// The edited file would not be read as the edited text: for example because the text does not parse, or makes
    /// the cell another language.
    #[error("cell {cell} would not be read as it was edited")]
    ReadsDifferently {
        /// The cell.
        cell: u32,
    },
    /// The same in a cell from which IPython takes off indentation or prompts, which the new text may not fit.
    #[error(
        "cell {cell} would not be read as it was edited, for the indentation or prompts before its lines"
    )]
    Prefix {
        /// The cell.
        cell: u32,
    },
    /// The edited file would be no notebook, or too large for one.
    #[error("the edited notebook cannot be read: {0}")]
    Unreadable(#[from] NotebookError),
}
