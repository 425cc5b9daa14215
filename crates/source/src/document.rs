use std::ops::Range;
use std::sync::{Arc, OnceLock};

use ruff_source_file::{LineIndex, OneIndexed, PositionEncoding, SourceLocation};
use ruff_text_size::{TextRange, TextSize};

use crate::Position;

/// What kind of file a document was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DocumentKind {
    /// A `.py` file.
    Python,
    /// A `.pyi` file.
    Stub,
    /// A Jupyter notebook, its code cells joined into one module.
    Notebook,
    /// Any other text: only `regex` and `generic` rules look at it.
    Text,
}

/// A stretch of a cell's source that is contiguous in the raw `.ipynb`: a line, or a part of one where the list of
/// strings that holds the source is broken inside a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawLine {
    /// Where it starts in the document's text.
    pub start: TextSize,
    /// Where its first character stands in the raw file (bytes from 0), inside its JSON string.
    pub raw_offset: u32,
}

/// One code cell in a notebook's joined text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellSpan {
    /// 1-based position among all cells of the notebook.
    pub number: u32,
    /// The cell's part of the document's text, with the newline that ends it.
    pub range: TextRange,
    /// The cell's lines or parts of lines, in order; never empty. There may be more than the text has lines.
    pub lines: Vec<RawLine>,
}

/// What one file is to the analyser.
///
/// Offsets everywhere in pyguard are bytes in [`Document::text`]. For a notebook that text is the code cells in
/// document order, each ended by a newline; [`Document::position`] leads back to the cell and to the raw file.
#[derive(Debug)]
pub struct Document {
    path: String,
    kind: DocumentKind,
    text: Arc<str>,
    lines: OnceLock<LineIndex>,
    notebook: Option<NotebookMap>,
}

#[derive(Debug)]
struct NotebookMap {
    raw: Arc<str>,
    raw_lines: OnceLock<LineIndex>,
    cells: Vec<CellSpan>,
}

impl Document {
    /// A document whose text is the file's text. `path` is what reports show: as given, with `/`.
    pub fn new(path: impl Into<String>, kind: DocumentKind, text: impl Into<Arc<str>>) -> Self {
        Self { path: path.into(), kind, text: text.into(), lines: OnceLock::new(), notebook: None }
    }

    /// A notebook: `text` is the joined module, `raw` the file on disk, `cells` the code cells in order.
    pub fn notebook(
        path: impl Into<String>,
        text: impl Into<Arc<str>>,
        raw: impl Into<Arc<str>>,
        cells: Vec<CellSpan>,
    ) -> Self {
        Self {
            path: path.into(),
            kind: DocumentKind::Notebook,
            text: text.into(),
            lines: OnceLock::new(),
            notebook: Some(NotebookMap { raw: raw.into(), raw_lines: OnceLock::new(), cells }),
        }
    }

    /// The same document once more; texts are shared.
    #[must_use]
    pub fn again(&self) -> Self {
        let notebook = self.notebook.as_ref().map(|notebook| NotebookMap {
            raw: Arc::clone(&notebook.raw),
            raw_lines: OnceLock::new(),
            cells: notebook.cells.clone(),
        });
        Self {
            path: self.path.clone(),
            kind: self.kind,
            text: Arc::clone(&self.text),
            lines: OnceLock::new(),
            notebook,
        }
    }

    /// The path that reports show.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What the document was read from.
    pub fn kind(&self) -> DocumentKind {
        self.kind
    }

    /// The text that spans point into.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The file on disk: differs from [`Document::text`] only for notebooks.
    pub fn raw(&self) -> &str {
        self.notebook.as_ref().map_or(&self.text, |notebook| &notebook.raw)
    }

    /// The code cells of a notebook, in document order; empty for other files.
    pub fn cells(&self) -> &[CellSpan] {
        self.notebook.as_ref().map_or(&[], |notebook| &notebook.cells)
    }

    /// The text in a span. Out-of-range spans give the part that exists.
    pub fn slice(&self, range: TextRange) -> &str {
        let end = range.end().to_usize().min(self.text.len());
        self.text.get(range.start().to_usize().min(end)..end).unwrap_or("")
    }

    /// Where a byte of the text is, as a person counts it.
    pub fn position(&self, offset: TextSize) -> Position {
        let (line, char_col) = self.line_col(offset);
        let line_start = self.full_lines(TextRange::empty(offset)).start;
        let bytes = offset.to_usize().saturating_sub(line_start) + 1;
        let col = u32::try_from(bytes).unwrap_or(u32::MAX);
        let Some(notebook) = &self.notebook else {
            let offset = offset.to_u32();
            let (file_line, file_col) = (line, char_col);
            return Position { cell: None, line, col, char_col, offset, file_line, file_col };
        };
        let Some(cell) = notebook.cell_at(offset) else {
            let offset = offset.to_u32();
            return Position { cell: None, line, col, char_col, offset, file_line: 1, file_col: 1 };
        };
        let index =
            cell.lines.partition_point(|candidate| candidate.start <= offset).saturating_sub(1);
        let (file_line, file_col) = cell
            .lines
            .get(index)
            .map_or((1, 1), |raw_line| notebook.raw_position(&self.text, raw_line, offset));
        Position {
            cell: Some(cell.number),
            line: line.saturating_sub(self.text_line(cell.range.start())) + 1,
            col,
            char_col,
            offset: (offset - cell.range.start()).to_u32(),
            file_line,
            file_col,
        }
    }

    /// The whole lines that a span touches, without the last line's terminator (bytes in the text).
    pub fn full_lines(&self, range: TextRange) -> Range<usize> {
        let text = self.text.as_bytes();
        let from = range.start().to_usize().min(text.len());
        let to = range.end().to_usize().clamp(from, text.len());
        let start = memchr::memrchr(b'\n', &text[..from]).map_or(0, |at| at + 1);
        // A span that ends at a line's start (a block with its newline) does not touch that line.
        let last = if to > from && text[to - 1] == b'\n' { to - 1 } else { to };
        let end = memchr::memchr(b'\n', &text[last..]).map_or(text.len(), |at| last + at);
        start..if end > start && text[end - 1] == b'\r' { end - 1 } else { end }
    }

    /// 1-based line of the text (for a notebook: of the joined text) that holds a byte.
    pub fn text_line(&self, offset: TextSize) -> u32 {
        one_based(self.lines().line_index(offset))
    }

    /// Number of lines of the text.
    pub fn line_count(&self) -> usize {
        self.lines().line_count()
    }

    fn lines(&self) -> &LineIndex {
        self.lines.get_or_init(|| LineIndex::from_source_text(&self.text))
    }

    fn line_col(&self, offset: TextSize) -> (u32, u32) {
        line_col(self.lines(), &self.text, offset)
    }
}

impl NotebookMap {
    fn cell_at(&self, offset: TextSize) -> Option<&CellSpan> {
        let after = self.cells.partition_point(|cell| cell.range.start() <= offset);
        self.cells.get(after.checked_sub(1)?)
    }

    /// Walks the JSON string from the line's start, one decoded character at a time.
    fn raw_position(&self, text: &str, line: &RawLine, offset: TextSize) -> (u32, u32) {
        let decoded = text.get(line.start.to_usize()..offset.to_usize()).unwrap_or("");
        let bytes = self.raw.as_bytes();
        let mut at = line.raw_offset as usize;
        for character in decoded.chars() {
            at += match (bytes.get(at), bytes.get(at + 1)) {
                (Some(b'\\'), Some(b'u')) if character.len_utf16() == 2 => 12,
                (Some(b'\\'), Some(b'u')) => 6,
                (Some(b'\\'), Some(_)) => 2,
                _ => character.len_utf8(),
            };
        }
        let at = u32::try_from(at.min(self.raw.len())).unwrap_or(u32::MAX);
        let index = self.raw_lines.get_or_init(|| LineIndex::from_source_text(&self.raw));
        line_col(index, &self.raw, TextSize::new(at))
    }
}

fn line_col(index: &LineIndex, text: &str, offset: TextSize) -> (u32, u32) {
    let offset = floor_char_boundary(text, offset);
    let SourceLocation { line, character_offset } =
        index.source_location(offset, text, PositionEncoding::Utf32);
    (one_based(line), one_based(character_offset))
}

fn floor_char_boundary(text: &str, offset: TextSize) -> TextSize {
    let at = text.floor_char_boundary(offset.to_usize());
    TextSize::try_from(at).unwrap_or(offset)
}

fn one_based(value: OneIndexed) -> u32 {
    u32::try_from(value.get()).unwrap_or(u32::MAX)
}
