use std::borrow::Cow;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use ruff_source_file::{LineIndex, OneIndexed, PositionEncoding, SourceLocation};
use ruff_text_size::{TextRange, TextSize};

use crate::escape::{raw_offset, text_offset};
use crate::parts::PartMap;
use crate::{Position, SourceKind, Stretch, Surface, TextPart};

/// What kind of file a document was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DocumentKind {
    /// A `.py` file.
    Python,
    /// A `.pyi` file.
    Stub,
    /// A Jupyter notebook, its code cells joined into one module.
    Notebook,
    /// Text for people with cells of Python in it: Quarto, Markdown that Jupytext reads. What is read of it is a notebook, or
    /// [`DocumentKind::Text`] where it has no cells.
    Literate,
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
    /// A cell magic such as `%%bash` gives all of it to a program or, as `%%ai`, to a model: only its first line that is not blank is one for IPython, and
    /// none is Python.
    pub is_command: bool,
}

/// What one file is to the analyser.
///
/// Offsets everywhere in pyguard are bytes in [`Document::text`]. For a notebook that text is the code cells in
/// document order, or all its texts ([`Document::parts`]), each ended by a newline; [`Document::position`] leads back
/// to the cell and to the raw file.
#[derive(Debug)]
pub struct Document {
    path: String,
    kind: DocumentKind,
    // Not `Arc<str>`, which would copy what was read.
    text: Arc<String>,
    lines: OnceLock<LineIndex>,
    notebook: Option<NotebookMap>,
}

#[derive(Debug)]
struct NotebookMap {
    raw: Arc<str>,
    raw_lines: OnceLock<LineIndex>,
    layout: Layout,
}

/// What of a notebook the text is.
#[derive(Debug, Clone)]
enum Layout {
    /// Its code cells as one module.
    Module(Vec<CellSpan>),
    /// The code cells of a notebook that is written as text. Every byte of the module stands where it stands in the file.
    Script(Vec<CellSpan>),
    /// All its texts.
    Parts(PartMap),
}

impl Document {
    /// A document whose text is the file's text. `path` is what reports show: as given, with `/`.
    pub fn new(path: impl Into<String>, kind: DocumentKind, text: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            kind,
            text: Arc::new(text.into()),
            lines: OnceLock::new(),
            notebook: None,
        }
    }

    /// A notebook: `text` is the joined module, `raw` the file on disk, `cells` the code cells in order.
    pub fn notebook(
        path: impl Into<String>,
        text: impl Into<String>,
        raw: impl Into<Arc<str>>,
        cells: Vec<CellSpan>,
    ) -> Self {
        let notebook = NotebookMap::new(raw.into(), Layout::Module(cells));
        Self { notebook: Some(notebook), ..Self::new(path, DocumentKind::Notebook, text) }
    }

    /// A notebook that is written as text, such as a Python file with `# %%` between its cells: `text` is as long as `raw`, the
    /// file, and differs from it only where it shows what the notebook runs instead of what the file says. Text may stand
    /// outside `cells`.
    ///
    /// `kind` is that of a Python file where the file is a program as it is.
    pub fn script(
        path: impl Into<String>,
        kind: DocumentKind,
        text: impl Into<String>,
        raw: impl Into<Arc<str>>,
        cells: Vec<CellSpan>,
    ) -> Self {
        let notebook = NotebookMap::new(raw.into(), Layout::Script(cells));
        Self { notebook: Some(notebook), ..Self::new(path, kind, text) }
    }

    /// All texts of a notebook, as text that is no code: `raw` is the file on disk.
    ///
    /// The parts and the stretches each cover `text` from its start to its end, in order.
    pub fn of_parts(
        path: impl Into<String>,
        text: impl Into<String>,
        raw: impl Into<Arc<str>>,
        parts: Arc<[TextPart]>,
        stretches: Arc<[Stretch]>,
    ) -> Self {
        let layout = Layout::Parts(PartMap { parts, stretches });
        let notebook = NotebookMap::new(raw.into(), layout);
        Self { notebook: Some(notebook), ..Self::new(path, DocumentKind::Text, text) }
    }

    /// The same document once more; texts are shared.
    #[must_use]
    pub fn again(&self) -> Self {
        let notebook = self
            .notebook
            .as_ref()
            .map(|notebook| NotebookMap::new(Arc::clone(&notebook.raw), notebook.layout.clone()));
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
        self.notebook.as_ref().map_or(self.text.as_str(), |notebook| &notebook.raw)
    }

    /// The file of a notebook, shared.
    pub fn notebook_file(&self) -> Option<Arc<str>> {
        self.notebook.as_ref().map(|notebook| Arc::clone(&notebook.raw))
    }

    /// Whether it is the module of a notebook that is written as text.
    pub fn is_script(&self) -> bool {
        matches!(self.layout(), Some(Layout::Script(_)))
    }

    /// The code cells of a notebook's module, in document order; empty for other documents.
    pub fn cells(&self) -> &[CellSpan] {
        match self.layout() {
            Some(Layout::Module(cells) | Layout::Script(cells)) => cells,
            _ => &[],
        }
    }

    /// The parts of a document of all texts of a notebook, in the order of the file; empty for other documents.
    pub fn parts(&self) -> &[TextPart] {
        match self.layout() {
            Some(Layout::Parts(map)) => &map.parts,
            _ => &[],
        }
    }

    /// The text that Python's parser can read: where a cell is given to a program, blanks stand in place of all but its magic.
    pub fn python_text(&self) -> Cow<'_, str> {
        let mut text = Cow::Borrowed(self.text());
        for range in self.cells().iter().filter_map(|cell| self.body(cell)) {
            let blank: String = self
                .slice(range)
                .bytes()
                .map(|byte| if matches!(byte, b'\n' | b'\r') { char::from(byte) } else { ' ' })
                .collect();
            text.to_mut().replace_range(range.to_std_range(), &blank);
        }
        text
    }

    /// What a cell magic gives to a program: the lines after the magic's. `None` for cells of Python.
    pub fn body(&self, cell: &CellSpan) -> Option<TextRange> {
        if !cell.is_command {
            return None;
        }
        let text = self.slice(cell.range);
        let blank = text.len() - text.trim_start().len();
        let line = memchr::memchr(b'\n', text.as_bytes().get(blank..)?);
        let start = line.map_or(text.len(), |at| blank + at + 1);
        let start = cell.range.start().checked_add(TextSize::try_from(start).ok()?)?;
        Some(TextRange::new(start, cell.range.end().max(start)))
    }

    /// The text in a span. Out-of-range spans give the part that exists.
    pub fn slice(&self, range: TextRange) -> &str {
        let end = range.end().to_usize().min(self.text.len());
        self.text.get(range.start().to_usize().min(end)..end).unwrap_or("")
    }

    /// Where a byte of the text is, as a person counts it.
    pub fn position(&self, offset: TextSize) -> Position {
        let (line, char_col) = self.line_col(offset);
        let line_start = self.line_start(offset);
        let bytes = offset.to_usize().saturating_sub(line_start) + 1;
        let col = u32::try_from(bytes).unwrap_or(u32::MAX);
        let in_file = Position {
            cell: None,
            surface: None,
            line,
            col,
            char_col,
            offset: offset.to_u32(),
            file_line: line,
            file_col: char_col,
        };
        let Some(notebook) = &self.notebook else { return in_file };
        let Some(section) = notebook.section_at(offset) else {
            // What is no cell of a text still has its place in it.
            return match notebook.layout {
                Layout::Script(_) => in_file,
                _ => Position { file_line: 1, file_col: 1, ..in_file },
            };
        };
        let (file_line, file_col) = notebook.line_col(notebook.raw_offset(offset));
        Position {
            cell: section.cell,
            surface: Some(section.surface),
            line: line.saturating_sub(self.text_line(section.range.start())) + 1,
            offset: (offset - section.range.start()).to_u32(),
            file_line,
            file_col,
            ..in_file
        }
    }

    /// Which part of a notebook holds a byte of the text; `None` outside notebooks.
    pub fn surface_at(&self, offset: TextSize) -> Option<Surface> {
        Some(self.notebook.as_ref()?.section_at(offset)?.surface)
    }

    /// Where [`Document::raw`] holds a span of the text (bytes): several pieces, in order, where the file breaks it
    /// into the strings of a list or has something between that is no text.
    ///
    /// In a notebook only bytes between the quotes of JSON strings are given, whole escape sequences, so that any text
    /// without quotes, backslashes and control characters in their place leaves JSON: spans of structure, of numbers
    /// and of line breaks that end a part give nothing. The module of a notebook gives nothing at all, since it may
    /// differ from the file.
    pub fn raw_range(&self, range: TextRange) -> Vec<Range<usize>> {
        let end = self.text.ceil_char_boundary(range.end().to_usize());
        let span = self.text.floor_char_boundary(range.start().to_usize()).min(end)..end;
        match &self.notebook {
            _ if range.is_empty() || span.is_empty() => Vec::new(),
            None => vec![span],
            Some(NotebookMap { raw, layout: Layout::Parts(map), .. }) => {
                map.raw_ranges(raw, &span, self.text.len())
            }
            Some(NotebookMap { raw, layout: Layout::Script(_), .. }) => {
                let is_same = raw.get(span.clone()) == self.text.get(span.clone());
                if is_same { vec![span] } else { Vec::new() }
            }
            Some(_) => Vec::new(),
        }
    }

    /// The span of a notebook's module that shows a span of all its texts; both documents are of the same file.
    ///
    /// `None` if the span is not in a code cell, if the cell is not part of the module, or if the module shows it
    /// differently: without the indentation that IPython takes off, without what does not parse.
    pub fn module_range(&self, range: TextRange, module: &Self) -> Option<TextRange> {
        let Some(notebook) = &self.notebook else {
            // The file itself, of a notebook that is written as text.
            let is_shown = module.is_script() && module.slice(range) == self.slice(range);
            return is_shown.then_some(range);
        };
        let Section { cell: Some(number), surface, range: whole } =
            notebook.section_at(range.start())?
        else {
            return None;
        };
        if !surface.is_code() || !whole.contains_range(range) {
            return None;
        }
        let cells = module.cells();
        let cell = cells.get(cells.partition_point(|cell| cell.number < number))?;
        let raw = notebook.raw_offset(range.start());
        if module.is_script() {
            let found = TextRange::at(TextSize::try_from(raw).ok()?, range.len());
            let is_same = cell.number == number
                && cell.range.contains_range(found)
                && module.slice(found) == self.slice(range);
            return is_same.then_some(found);
        }
        let after = cell.lines.partition_point(|line| line.raw_offset as usize <= raw);
        let line = cell.lines.get(after.checked_sub(1)?)?;
        let in_line = text_offset(module.raw(), line.raw_offset as usize..raw)?;
        let start = line.start.checked_add(TextSize::try_from(in_line).ok()?)?;
        let found = TextRange::at(start, range.len());
        // Where the module leaves something out, the nearest line before it is another one.
        let leads_back = module.notebook.as_ref()?.raw_offset(start) == raw;
        let is_same = cell.number == number
            && cell.range.contains_range(found)
            && leads_back
            && module.slice(found) == self.slice(range);
        is_same.then_some(found)
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

    /// Where the line of a byte starts.
    fn line_start(&self, offset: TextSize) -> usize {
        let lines = self.lines();
        let start = lines.line_start(lines.line_index(offset), &self.text).to_usize();
        let ends_a_line = |at: usize| self.text.as_bytes().get(at) == Some(&b'\n');
        // The index also takes a carriage return alone for the end of a line.
        if start.checked_sub(1).is_none_or(ends_a_line) {
            start
        } else {
            self.full_lines(TextRange::empty(offset)).start
        }
    }

    fn layout(&self) -> Option<&Layout> {
        self.notebook.as_ref().map(|notebook| &notebook.layout)
    }

    fn lines(&self) -> &LineIndex {
        self.lines.get_or_init(|| LineIndex::from_source_text(&self.text))
    }

    fn line_col(&self, offset: TextSize) -> (u32, u32) {
        line_col(self.lines(), &self.text, offset)
    }
}

/// The cell or part that holds a place.
struct Section {
    cell: Option<u32>,
    surface: Surface,
    range: TextRange,
}

impl NotebookMap {
    fn new(raw: Arc<str>, layout: Layout) -> Self {
        Self { raw, raw_lines: OnceLock::new(), layout }
    }

    fn section_at(&self, offset: TextSize) -> Option<Section> {
        match &self.layout {
            Layout::Module(cells) => cell_at(cells, offset).map(|cell| Section {
                cell: Some(cell.number),
                surface: Surface::Source(SourceKind::Code),
                range: cell.range,
            }),
            Layout::Script(cells) => {
                let cell = cell_at(cells, offset).filter(|cell| offset < cell.range.end())?;
                Some(Section {
                    cell: Some(cell.number),
                    surface: Surface::Source(SourceKind::Code),
                    range: cell.range,
                })
            }
            Layout::Parts(map) => map.part_at(offset).map(|part| Section {
                cell: part.cell,
                surface: part.surface,
                range: part.range,
            }),
        }
    }

    /// Where a byte of the text stands in the raw file.
    fn raw_offset(&self, offset: TextSize) -> usize {
        match &self.layout {
            Layout::Module(cells) => cell_at(cells, offset).map_or(0, |cell| {
                let after = cell.lines.partition_point(|line| line.start <= offset);
                cell.lines.get(after.saturating_sub(1)).map_or(0, |line| {
                    let in_line = offset.to_usize().saturating_sub(line.start.to_usize());
                    raw_offset(&self.raw, line.raw_offset as usize..self.raw.len(), in_line)
                })
            }),
            Layout::Script(_) => offset.to_usize(),
            Layout::Parts(map) => map.raw_offset(&self.raw, offset),
        }
    }

    /// 1-based line and column (in characters) of a byte of the raw file.
    fn line_col(&self, at: usize) -> (u32, u32) {
        let at = u32::try_from(at.min(self.raw.len())).unwrap_or(u32::MAX);
        let index = self.raw_lines.get_or_init(|| LineIndex::from_source_text(&self.raw));
        line_col(index, &self.raw, TextSize::new(at))
    }
}

fn cell_at(cells: &[CellSpan], offset: TextSize) -> Option<&CellSpan> {
    let after = cells.partition_point(|cell| cell.range.start() <= offset);
    cells.get(after.checked_sub(1)?)
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
