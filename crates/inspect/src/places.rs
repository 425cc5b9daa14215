use pyguard_source::{Document, TextRange, TextSize};
use rustc_hash::FxHashMap;

use crate::Subject;

/// Where pieces of the Python module stand in the texts of the notebook. Asked in the order of the module it reads each
/// cell once.
#[derive(Debug)]
pub(crate) struct Places<'a> {
    python: &'a Document,
    texts: &'a str,
    /// The sources of code cells in the texts, by the 1-based number of the cell.
    sources: FxHashMap<u32, TextRange>,
    /// Position of the cell among those of the module, once there was one.
    cell: Option<usize>,
    /// What was asked last (bytes of the module), and the line it stands in.
    at: usize,
    line: usize,
    line_start: usize,
    /// What IPython takes off the start of the line (bytes).
    margin: usize,
    /// Where the lines of the cell begin in the texts.
    starts: Vec<usize>,
}

/// A place in a cell.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place {
    /// 0-based position of the cell.
    pub(crate) cell: usize,
    /// Where in the texts (bytes).
    pub(crate) at: usize,
}

impl<'a> Places<'a> {
    pub(crate) fn of(subject: &Subject<'a>) -> Self {
        let mut sources = FxHashMap::default();
        for part in subject.parts().iter().filter(|part| part.surface.is_code()) {
            if let Some(cell) = part.cell {
                sources.entry(cell).or_insert(part.range);
            }
        }
        Self {
            python: subject.python(),
            texts: subject.texts().text(),
            sources,
            cell: None,
            at: 0,
            line: 0,
            line_start: 0,
            margin: 0,
            starts: Vec::new(),
        }
    }

    /// Where an offset of the module stands.
    pub(crate) fn find(&mut self, offset: TextSize) -> Option<Place> {
        let cells = self.python.cells();
        let index = cells.partition_point(|cell| cell.range.end() <= offset);
        let span = cells.get(index).filter(|cell| cell.range.start() <= offset)?;
        let offset = offset.to_usize();
        if self.cell != Some(index) || offset < self.at {
            let source = self.sources.get(&span.number)?.to_std_range();
            let text = self.texts.get(source.clone())?;
            let breaks = memchr::memchr_iter(b'\n', text.as_bytes());
            self.starts.clear();
            self.starts.push(source.start);
            self.starts.extend(breaks.map(|at| source.start + at + 1));
            self.cell = Some(index);
            self.line = 0;
            self.line_start = span.range.start().to_usize();
            self.at = self.line_start;
            self.margin = self.measure();
        }
        let between = self.python.text().as_bytes().get(self.at..offset)?;
        let breaks = memchr::memchr_iter(b'\n', between);
        let (count, last) = breaks.fold((0, None), |(count, _), at| (count + 1, Some(at)));
        if let Some(last) = last {
            self.line += count;
            self.line_start = self.at + last + 1;
            self.margin = self.measure();
        }
        self.at = offset;
        let start = self.starts.get(self.line)?;
        let at = start + self.margin + (offset - self.line_start);
        let cell = usize::try_from(span.number).ok()?.checked_sub(1)?;
        (self.texts.is_char_boundary(at)).then_some(Place { cell, at })
    }

    /// By how much the line is shorter in the module.
    fn measure(&self) -> usize {
        let length = |text: &str, from: usize| {
            let rest = text.as_bytes().get(from..).unwrap_or_default();
            memchr::memchr(b'\n', rest).unwrap_or(rest.len())
        };
        let in_texts = self.starts.get(self.line).map_or(0, |start| length(self.texts, *start));
        in_texts.saturating_sub(length(self.python.text(), self.line_start))
    }
}
