//! Which blocks a line opens and closes by its indentation.

/// The indentations of the open blocks, the outermost (0, never closed) left out.
#[derive(Default)]
pub(super) struct Indentation {
    open: Vec<u32>,
}

/// What happens before a line's text: first blocks close, then at most one opens.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) closed: usize,
    pub(super) opens: bool,
}

impl Indentation {
    /// A line that stands between two open blocks' indentations opens a new block beside the closed one.
    pub(super) fn enter(&mut self, column: u32) -> Step {
        let kept = self.open.partition_point(|&open| open <= column);
        let closed = self.open.len() - kept;
        self.open.truncate(kept);
        let opens = self.open.last().copied().unwrap_or(0) < column;
        if opens {
            self.open.push(column);
        }
        Step { closed, opens }
    }

    /// How many blocks are open.
    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }
}
