use std::ops::Range;

use crate::CellKind;

/// Where the parts of a notebook stand in its file, and what is said about them. All ranges are bytes of the raw file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Layout {
    /// All cells, in the order of the file.
    pub cells: Vec<CellLayout>,
    /// The metadata of the notebook.
    pub metadata: Option<Range<usize>>,
    /// Major version of nbformat; `None` if the notebook does not say.
    pub major: Option<u64>,
    /// Minor version of nbformat.
    pub minor: Option<u64>,
    /// The notebook is written as text, so it has neither outputs nor metadata.
    pub is_script: bool,
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellLayout {
    /// What it is for.
    pub kind: CellKind,
    /// Its object.
    pub raw: Range<usize>,
    /// Its id, from nbformat 4.5 on. Untrusted text.
    pub id: Option<String>,
    /// Its metadata.
    pub metadata: Option<Range<usize>>,
    /// How often the kernel had run something when it ran this cell; `None` also for `null`.
    pub execution_count: Option<u64>,
    /// The value of `execution_count`, also where it is `null`.
    pub count_value: Option<Range<usize>>,
    /// The value of `outputs`.
    pub outputs_value: Option<Range<usize>>,
    /// What it gave out, in the order of the file.
    pub outputs: Vec<OutputLayout>,
}

/// One output of a cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OutputLayout {
    /// Its object.
    pub raw: Range<usize>,
    /// `stream`, `execute_result`, `display_data`, `error`, or what else the file says. Untrusted text.
    pub kind: String,
    /// The count that a result repeats.
    pub execution_count: Option<u64>,
    /// What it holds by MIME type (untrusted text), the types as in the file, each with its value.
    pub media: Vec<(String, Range<usize>)>,
}

impl CellLayout {
    pub(crate) fn new() -> Self {
        Self {
            kind: CellKind::Other,
            raw: 0..0,
            id: None,
            metadata: None,
            execution_count: None,
            count_value: None,
            outputs_value: None,
            outputs: Vec::new(),
        }
    }
}
