use serde::{Deserialize, Serialize};

/// Which part of a notebook a text stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Surface {
    /// The source of a cell.
    Source(SourceKind),
    /// What a cell gave out.
    Output {
        /// What kind of text it is.
        media: Media,
        /// 1-based position among the outputs of the cell.
        number: u32,
    },
    /// Name, value or traceback of an error that a cell gave out.
    Error {
        /// 1-based position among the outputs of the cell.
        number: u32,
    },
    /// The name or the text of a file that is attached to a cell.
    Attachment,
    /// What else is said about a cell, as JSON.
    CellMetadata,
    /// What is said about the whole notebook, as JSON: kernel, widgets, parameters.
    NotebookMetadata,
}

/// What a cell is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum SourceKind {
    /// Code, whatever its language.
    Code,
    /// Text for people.
    Markdown,
    /// Text that is passed on as it is, or a cell of no known kind.
    Raw,
}

/// What kind of text an output is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Media {
    /// Plain text, also what was printed.
    Text,
    /// HTML.
    Html,
    /// A JSON value, or text that holds one.
    Json,
    /// Markdown.
    Markdown,
    /// A drawing as XML.
    Svg,
    /// JavaScript.
    JavaScript,
    /// LaTeX.
    Latex,
    /// Any other text.
    Other,
}

impl Surface {
    /// One word for it: `code`, `markdown`, `raw`, `output`, `error`, `attachment` or `metadata`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Source(SourceKind::Code) => "code",
            Self::Source(SourceKind::Markdown) => "markdown",
            Self::Source(SourceKind::Raw) => "raw",
            Self::Output { .. } => "output",
            Self::Error { .. } => "error",
            Self::Attachment => "attachment",
            Self::CellMetadata | Self::NotebookMetadata => "metadata",
        }
    }

    /// Whether it is the source of a cell.
    pub fn is_source(self) -> bool {
        matches!(self, Self::Source(_))
    }

    /// Whether it is the source of a code cell.
    pub fn is_code(self) -> bool {
        self == Self::Source(SourceKind::Code)
    }

    /// 1-based position among the outputs of the cell, for outputs and errors.
    pub fn output_number(self) -> Option<u32> {
        match self {
            Self::Output { number, .. } | Self::Error { number } => Some(number),
            _ => None,
        }
    }
}
