use std::ops::Range;
use std::sync::Arc;

use pyguard_source::Document;

use crate::escape::{string_inside, unescape};
use crate::kernel::{Language, is_python};
use crate::module::Module;
use crate::notice::{NoticeKind, Notices};
use crate::outline::{self, Outline, RawCell};
use crate::source::{Join, Source};
use crate::{Cell, CellKind, NotebookError, Notice, line_magic, magic, prompt, syntax};

/// A notebook, ready to be scanned.
#[derive(Debug)]
pub struct Notebook {
    /// The Python code cells as one module, with the cells that `%%bash` and its like give to a program. What is Python of it
    /// ([`Document::python_text`]) parses without an error in IPython mode, and no statement of it reaches from one cell into
    /// another. Columns in a cell count from where IPython has taken off indentation and prompts.
    pub document: Document,
    /// All cells, in the order of the file.
    pub cells: Vec<Cell>,
    /// What was not looked at in full, in the order of the file.
    pub notices: Vec<Notice>,
}

/// Reads a notebook of any version of nbformat. `path` is what reports show.
///
/// Broken cells and values of a wrong type are left out with a notice.
///
/// # Errors
///
/// If the file is not JSON, is no JSON object, or has 4 GiB or more.
pub fn read(path: &str, raw: impl Into<Arc<str>>) -> Result<Notebook, NotebookError> {
    let raw: Arc<str> = raw.into();
    if u32::try_from(raw.len()).is_err() {
        return Err(NotebookError::TooLarge { bytes: raw.len() });
    }
    let mut notices = Notices::default();
    let outline = outline::read(&raw, &mut notices)?;
    let foreign = outline.kernel.foreign_language();
    let mut reader =
        Reader { raw: &raw, outline: &outline, foreign, module: Module::default(), notices };
    let cells: Vec<Cell> = outline
        .cells
        .iter()
        .zip(1..)
        .map(|(cell, number)| reader.read_cell(cell, number))
        .collect();
    let Reader { module, mut notices, .. } = reader;
    if let Some(language) = foreign
        && cells.iter().any(|cell| cell.kind == CellKind::Code && !cell.is_python())
    {
        let message =
            format!("the kernel runs {:?}, not Python: its cells are left out", language.name);
        notices.add(language.offset, NoticeKind::Language, message);
    }
    let notices = notices.finish(&raw);
    let document = Document::notebook(path, module.text, Arc::clone(&raw), module.cells);
    Ok(Notebook { document, cells, notices })
}

struct Reader<'a> {
    raw: &'a str,
    outline: &'a Outline,
    foreign: Option<&'a Language>,
    module: Module,
    notices: Notices,
}

impl Reader<'_> {
    fn read_cell(&mut self, raw_cell: &RawCell, number: u32) -> Cell {
        let kind = self.string(raw_cell.cell_type.as_ref());
        let mut cell = Cell {
            number,
            kind: kind.as_deref().map_or(CellKind::Other, CellKind::from_name),
            language: None,
            raw: raw_cell.range.clone(),
            execution_count: self.number(raw_cell.execution_count.clone()),
            id: self.string(raw_cell.id.as_ref()),
        };
        match cell.kind {
            CellKind::Code => cell.language = self.read_code(raw_cell, number),
            CellKind::Other if raw_cell.code(self.outline.major).is_some() => {
                let message = format!("cell {number} is of no known kind");
                self.notices.add(raw_cell.range.start, NoticeKind::Format, message);
            }
            _ => {}
        }
        cell
    }

    /// Adds a code cell to the module; gives its language if it does not belong there.
    fn read_code(&mut self, raw_cell: &RawCell, number: u32) -> Option<String> {
        let start = raw_cell.range.start;
        // Up to version 3 each cell names its language.
        let language = self.string(raw_cell.language.as_ref());
        let language = language.or_else(|| self.foreign.map(|language| language.name.clone()));
        if let Some(language) = language.filter(|language| !is_python(language)) {
            return Some(language);
        }
        let Some(value) = raw_cell.code(self.outline.major) else {
            self.notices.add(start, NoticeKind::Format, format!("cell {number} has no source"));
            return None;
        };
        let join = Join::of_version(self.outline.major);
        let Some((mut source, are_all_strings)) = Source::read(self.raw, &value, join) else {
            let message = format!("the source of cell {number} is neither a string nor a list");
            self.notices.add(value.start, NoticeKind::Format, message);
            return None;
        };
        if !are_all_strings {
            let message = format!("the source of cell {number} has lines that are not strings");
            self.notices.add(value.start, NoticeKind::Format, message);
        }
        if let Some(prefixes) = prompt::prefixes(&source.text) {
            source = source.without_prefixes(self.raw, &prefixes);
        }
        source.finish();
        if let Some(language) = magic::foreign_language(&source.text) {
            if magic::is_command(&source.text) {
                self.module.push(number, source, true);
            }
            return Some(language);
        }
        let automagic = magic::automagic(&source.text).map(str::to_owned);
        line_magic::uncover(&mut source.text);
        if let Some(broken) = syntax::mend(&mut source.text) {
            if automagic.is_some() {
                return automagic;
            }
            let rest =
                if broken.is_blank { "it is left out" } else { "its broken lines are left out" };
            let message = format!("cell {number} does not parse: {}; {rest}", broken.message);
            self.notices.add(source.line_start(broken.offset), broken.kind, message);
        }
        self.module.push(number, source, false);
        None
    }

    fn string(&self, value: Option<&Range<usize>>) -> Option<String> {
        Some(unescape(self.raw, string_inside(self.raw, value?)?).into_owned())
    }

    fn number(&self, value: Option<Range<usize>>) -> Option<u64> {
        self.raw.get(value?)?.parse().ok()
    }
}
