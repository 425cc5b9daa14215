use pyguard_source::{CellSpan, RawLine, TextLen, TextRange};

use crate::source::Source;

/// The code cells of a notebook as one text.
#[derive(Debug, Default)]
pub(crate) struct Module {
    pub(crate) text: String,
    pub(crate) cells: Vec<CellSpan>,
}

impl Module {
    /// Adds a cell, whose text must end with a line break. `is_command` if a cell magic gives it to a program.
    pub(crate) fn push(&mut self, number: u32, source: Source, is_command: bool) {
        let start = self.text.text_len();
        let lines = source
            .lines
            .into_iter()
            .map(|line| RawLine { start: start + line.start, raw_offset: line.raw_offset })
            .collect();
        self.text.push_str(&source.text);
        let range = TextRange::new(start, self.text.text_len());
        self.cells.push(CellSpan { number, range, lines, is_command });
    }
}
