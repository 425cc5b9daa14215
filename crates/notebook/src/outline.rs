use std::ops::Range;

use crate::NotebookError;
use crate::json::{Fault, Scanner};
use crate::kernel::Kernel;
use crate::line_count::LineCount;
use crate::notice::{NoticeKind, Notices};

/// Python's `json` reads about this deep, and so does Jupyter.
const MAX_LEVELS: usize = 1000;

/// No person writes so many; a file that does was made to fill memory.
const MAX_CELLS: usize = 100_000;

/// Where the parts of a notebook stand in the raw file. Nothing is decoded yet.
#[derive(Debug, Default)]
pub(crate) struct Outline {
    pub(crate) cells: Vec<RawCell>,
    pub(crate) kernel: Kernel,
    /// Major version of the format; 4 if the notebook does not say.
    pub(crate) major: u64,
}

/// The values in one cell, as ranges of the raw file.
#[derive(Debug, Default, Clone)]
pub(crate) struct RawCell {
    pub(crate) range: Range<usize>,
    pub(crate) cell_type: Option<Range<usize>>,
    pub(crate) id: Option<Range<usize>>,
    pub(crate) execution_count: Option<Range<usize>>,
    pub(crate) language: Option<Range<usize>>,
    source: Option<Range<usize>>,
    input: Option<Range<usize>>,
    code: Option<Range<usize>>,
}

impl RawCell {
    /// The code of a code cell: under `source` since version 4, under `input` before, under `code` in version 1.
    pub(crate) fn code(&self, major: u64) -> Option<Range<usize>> {
        let by_age = if major >= 4 {
            [&self.source, &self.input, &self.code]
        } else {
            [&self.input, &self.code, &self.source]
        };
        by_age.into_iter().flatten().next().cloned()
    }
}

/// Reads the structure of a notebook in one pass.
pub(crate) fn read(raw: &str, notices: &mut Notices) -> Result<Outline, NotebookError> {
    let mut scanner = Scanner::new(raw);
    if !has_root(raw, &mut scanner)? {
        return Ok(Outline::default());
    }
    let outline = read_root(raw, &mut scanner, notices)
        .and_then(|outline| scanner.finish().map(|()| outline))
        .map_err(|fault| json_error(raw, fault, scanner.line_break()))?;
    let deepest = scanner.deepest();
    if deepest.levels > MAX_LEVELS {
        let message = format!("JSON nested {} levels deep; Jupyter cannot open it", deepest.levels);
        notices.add(deepest.offset, NoticeKind::Limit, message);
    }
    if let Some(offset) = scanner.line_break() {
        notices.add(offset, NoticeKind::Format, "line break inside a JSON string");
    }
    Ok(outline)
}

/// Whether there is an object to be read. Editors open an empty file as a notebook without cells.
pub(crate) fn has_root(raw: &str, scanner: &mut Scanner<'_>) -> Result<bool, NotebookError> {
    match scanner.peek() {
        None => Ok(false),
        Some(b'{') => Ok(true),
        Some(_) => {
            let value = scanner.skip().and_then(|_| scanner.finish());
            value.map_err(|fault| json_error(raw, fault, scanner.line_break()))?;
            Err(NotebookError::NotAnObject)
        }
    }
}

pub(crate) fn json_error(raw: &str, fault: Fault, line_break: Option<usize>) -> NotebookError {
    let (offset, message) = match line_break {
        Some(offset) if offset < fault.offset => {
            (offset, "a string that is not closed on its line")
        }
        _ => (fault.offset, fault.message),
    };
    let (line, column) = LineCount::new(raw).line_column(offset);
    NotebookError::Json { line, column, message }
}

fn read_root(
    raw: &str,
    scanner: &mut Scanner<'_>,
    notices: &mut Notices,
) -> Result<Outline, Fault> {
    let mut cells: Option<Vec<RawCell>> = None;
    let mut worksheets: Option<Vec<RawCell>> = None;
    let mut kernel: Option<Kernel> = None;
    let mut major: Option<u64> = None;
    scanner.object(|scanner, key| {
        let offset = scanner.offset();
        match key {
            "cells" => {
                let mut found = Vec::new();
                read_cells(scanner, &mut found, notices)?;
                set(&mut cells, found, key, offset, notices);
            }
            "worksheets" => {
                let mut found = Vec::new();
                read_worksheets(scanner, &mut found, notices)?;
                set(&mut worksheets, found, key, offset, notices);
            }
            "metadata" => set(&mut kernel, Kernel::read(raw, scanner)?, key, offset, notices),
            "nbformat" => {
                let value = scanner.skip()?;
                let number = raw.get(value).and_then(|digits| digits.parse().ok()).unwrap_or(4);
                set(&mut major, number, key, offset, notices);
            }
            _ => {
                scanner.skip()?;
            }
        }
        Ok(())
    })?;
    let major = major.unwrap_or(4);
    let (used, unused, name) =
        if major >= 4 { (cells, worksheets, "worksheets") } else { (worksheets, cells, "cells") };
    if used.is_none() && unused.is_none() {
        notices.add(0, NoticeKind::Format, "no cells");
    }
    if let (Some(_), Some(cell)) = (&used, unused.as_ref().and_then(|cells| cells.first())) {
        let message = format!("`{name}` are not read in a notebook of version {major}");
        notices.add(cell.range.start, NoticeKind::Format, message);
    }
    Ok(Outline {
        cells: used.or(unused).unwrap_or_default(),
        kernel: kernel.unwrap_or_default(),
        major,
    })
}

fn read_worksheets(
    scanner: &mut Scanner<'_>,
    cells: &mut Vec<RawCell>,
    notices: &mut Notices,
) -> Result<(), Fault> {
    if !is_a(scanner, b'[', "`worksheets` is not a list", notices)? {
        return Ok(());
    }
    scanner.array(|scanner| {
        if !is_a(scanner, b'{', "a worksheet is not an object", notices)? {
            return Ok(());
        }
        let start = cells.len();
        scanner.object(|scanner, key| {
            if key != "cells" {
                return scanner.skip().map(|_| ());
            }
            if cells.len() > start {
                let offset = scanner.offset();
                notices.add(offset, NoticeKind::Format, twice(key));
                cells.truncate(start);
            }
            read_cells(scanner, cells, notices)
        })
    })
}

fn read_cells(
    scanner: &mut Scanner<'_>,
    cells: &mut Vec<RawCell>,
    notices: &mut Notices,
) -> Result<(), Fault> {
    if !is_a(scanner, b'[', "`cells` is not a list", notices)? {
        return Ok(());
    }
    let mut is_full = false;
    scanner.array(|scanner| {
        let start = scanner.offset();
        if cells.len() >= MAX_CELLS {
            if !is_full {
                let message = format!("more than {MAX_CELLS} cells; the rest is left out");
                notices.add(start, NoticeKind::Limit, message);
                is_full = true;
            }
            return scanner.skip().map(|_| ());
        }
        let mut cell = RawCell::default();
        if is_a(scanner, b'{', "a cell is not an object", notices)? {
            scanner.object(|scanner, key| read_member(scanner, &mut cell, key, notices))?;
        }
        cell.range = start..scanner.end();
        cells.push(cell);
        Ok(())
    })
}

fn read_member(
    scanner: &mut Scanner<'_>,
    cell: &mut RawCell,
    key: &str,
    notices: &mut Notices,
) -> Result<(), Fault> {
    let value = scanner.skip()?;
    let place = match key {
        "cell_type" => &mut cell.cell_type,
        "id" => &mut cell.id,
        "execution_count" | "prompt_number" => &mut cell.execution_count,
        "language" => &mut cell.language,
        "source" => &mut cell.source,
        "input" => &mut cell.input,
        "code" => &mut cell.code,
        _ => return Ok(()),
    };
    let offset = value.start;
    set(place, value, key, offset, notices);
    Ok(())
}

/// The last of several values under one key counts, as in Python's `json`.
fn set<T>(place: &mut Option<T>, value: T, key: &str, offset: usize, notices: &mut Notices) {
    if place.replace(value).is_some() {
        notices.add(offset, NoticeKind::Format, twice(key));
    }
}

fn twice(key: &str) -> String {
    format!("`{key}` is given twice; the last one counts")
}

/// Whether the next value starts with `opener`; if not, it is passed over with a notice.
fn is_a(
    scanner: &mut Scanner<'_>,
    opener: u8,
    message: &str,
    notices: &mut Notices,
) -> Result<bool, Fault> {
    if scanner.peek() == Some(opener) {
        return Ok(true);
    }
    let value = scanner.skip()?;
    notices.add(value.start, NoticeKind::Format, message);
    Ok(false)
}
