//! What the checks of order know of a notebook.

use std::collections::{HashMap, HashSet};

use pyguard_notebook::CellKind;
use pyguard_source::{Surface, TextRange};

use super::magics::{self, MagicNames};
use super::names::{self, CellNames, Name};
use crate::Subject;

/// Cells in the order of the file, with their names and how they were run.
#[derive(Debug)]
pub(crate) struct Order {
    /// By the 0-based position of the cell.
    pub(super) cells: Vec<OrderCell>,
    /// Some cell brings in names that nobody sees, or does not parse.
    pub(super) is_open: bool,
    /// Every name that some cell gives a value.
    pub(super) bound: HashSet<String>,
}

#[derive(Debug)]
pub(super) struct OrderCell {
    pub(super) is_code: bool,
    /// There is something in its source.
    pub(super) has_source: bool,
    pub(super) count: Option<u64>,
    pub(super) has_outputs: bool,
    pub(super) has_error: bool,
    pub(super) names: CellNames,
    pub(super) magics: MagicNames,
    pub(super) tags: Vec<String>,
}

impl OrderCell {
    /// Whether somebody ran it and it came to its end.
    pub(super) fn ran(&self) -> bool {
        !self.has_error && (self.count.is_some() || self.has_outputs)
    }
}

impl Order {
    pub(crate) fn of(subject: &Subject<'_>) -> Self {
        let layout = subject.layout();
        let mut names = match subject.module() {
            Some(module) => names::of_cells(subject.python(), module, layout.cells.len()),
            None => vec![CellNames { is_open: true, ..CellNames::default() }; layout.cells.len()],
        };
        names.reverse();
        let mut sources: HashMap<u32, &str> = HashMap::new();
        let mut errors: HashSet<u32> = HashSet::new();
        for part in subject.parts() {
            let Some(cell) = part.cell else { continue };
            match part.surface {
                Surface::Source(_) => {
                    sources.entry(cell).or_insert_with(|| subject.text(part));
                }
                Surface::Error { .. } => {
                    errors.insert(cell);
                }
                _ => {}
            }
        }
        let code: HashMap<u32, &str> = subject
            .python()
            .cells()
            .iter()
            .map(|span| (span.number, subject.python().slice(span.range)))
            .collect();
        let mut is_open = false;
        let mut cells = Vec::with_capacity(layout.cells.len());
        for (cell, number) in layout.cells.iter().zip(1..) {
            let source = sources.get(&number).copied().unwrap_or("");
            let is_code = cell.kind == CellKind::Code;
            let magics = if is_code { magics::read(source) } else { MagicNames::default() };
            let tags = tags(subject, cell.metadata.as_ref());
            let cell_names = names.pop().unwrap_or_default();
            is_open |= cell_names.is_open
                || magics.is_open
                || (is_code && code.get(&number).is_some_and(|code| is_mended(source, code)))
                || tags.iter().any(|tag| tag == "injected-parameters");
            cells.push(OrderCell {
                is_code,
                has_source: !source.trim().is_empty(),
                count: cell.execution_count,
                has_outputs: !cell.outputs.is_empty(),
                has_error: errors.contains(&number),
                names: cell_names,
                magics,
                tags,
            });
        }
        let bound = cells
            .iter()
            .flat_map(|cell| {
                let names = cell.names.names.iter().filter(|name| name.role.defines());
                names.map(|name| &name.name).chain(&cell.magics.binds)
            })
            .cloned()
            .collect();
        Self { cells, is_open, bound }
    }

    /// Cells with what they say, by their 0-based position.
    pub(super) fn code(&self) -> impl DoubleEndedIterator<Item = (usize, &OrderCell)> {
        self.cells.iter().enumerate().filter(|(_, cell)| cell.is_code)
    }

    /// Every name, in order, with its cell.
    pub(super) fn names(&self) -> impl Iterator<Item = (usize, &Name)> {
        self.cells
            .iter()
            .enumerate()
            .flat_map(|(at, cell)| cell.names.names.iter().map(move |name| (at, name)))
    }
}

/// Whether lines of a cell were left out because they do not parse.
fn is_mended(source: &str, code: &str) -> bool {
    let letters = |text: &str| text.bytes().filter(|byte| !byte.is_ascii_whitespace()).count();
    // Prompts and the names of line magics are taken off, too; a line is longer.
    let lost = letters(source).saturating_sub(letters(code));
    lost > 0 && !source.trim_start().starts_with(">>>") && !source.contains("In [")
}

fn tags(subject: &Subject<'_>, metadata: Option<&std::ops::Range<usize>>) -> Vec<String> {
    let raw = metadata.and_then(|range| subject.raw().get(range.clone())).unwrap_or("");
    if !raw.contains("\"tags\"") {
        return Vec::new();
    }
    let value: serde_json::Value = serde_json::from_str(raw).unwrap_or_default();
    let tags = value.get("tags").and_then(serde_json::Value::as_array);
    tags.into_iter().flatten().filter_map(|tag| Some(tag.as_str()?.to_owned())).collect()
}

/// A name of the module as a place in the texts; the cell where it has none.
pub(super) fn place(subject: &Subject<'_>, cell: usize, range: TextRange) -> TextRange {
    subject.range_of_python(range).unwrap_or_else(|| subject.cell_range(cell))
}

/// Names that are there without any cell: Python's, IPython's, and those of the places where notebooks run.
pub(super) fn is_given(name: &str) -> bool {
    const IPYTHON: [&str; 10] =
        ["In", "Out", "get_ipython", "display", "exit", "quit", "_", "__", "_dh", "_exit_code"];
    const PLACES: [&str; 14] = [
        "spark",
        "sc",
        "sqlContext",
        "dbutils",
        "displayHTML",
        "sql",
        "table",
        "udf",
        "pm",
        "google",
        "snakemake",
        "ojs_define",
        "pyodide",
        "js",
    ];
    name.starts_with("__") && name.ends_with("__")
        || IPYTHON.contains(&name)
        || PLACES.contains(&name)
        || is_history(name)
        || is_builtin(name)
}

/// `_3`, `_i`, `_i12`, `___`, `_oh`: what IPython keeps of earlier runs.
pub(super) fn is_history(name: &str) -> bool {
    let Some(rest) = name.strip_prefix('_') else { return false };
    let digits = rest.strip_prefix('i').unwrap_or(rest);
    matches!(rest, "" | "_" | "__" | "i" | "ii" | "iii" | "oh" | "ih")
        || (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
}

pub(super) fn is_builtin(name: &str) -> bool {
    const BUILTINS: &str = "ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup \
        BlockingIOError BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError \
        ConnectionError ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError Ellipsis \
        EncodingWarning EnvironmentError Exception ExceptionGroup False FileExistsError FileNotFoundError \
        FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError \
        IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError \
        ModuleNotFoundError NameError None NotADirectoryError NotImplemented NotImplementedError OSError \
        OverflowError PendingDeprecationWarning PermissionError ProcessLookupError PythonFinalizationError \
        RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration \
        StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError True TypeError \
        UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError \
        UnicodeWarning UserWarning ValueError Warning WindowsError ZeroDivisionError abs aiter all anext any \
        ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex copyright credits \
        delattr dict dir divmod enumerate eval exec filter float format frozenset getattr globals hasattr \
        hash help hex id input int isinstance issubclass iter len license list locals map max memoryview min \
        next object oct open ord pow print property range repr reversed round set setattr slice sorted \
        staticmethod str sum super tuple type vars zip";
    BUILTINS.split_ascii_whitespace().any(|builtin| builtin == name)
}
