/// Steps per byte of a text: what the readers need at the worst, with room.
const STEPS_PER_BYTE: usize = 48;
/// Steps that a text has whatever its length.
const LEAST_STEPS: usize = 4096;

/// How much work a text may still cause. Readers stop when it is used up, which no text brings about unless a reader is wrong.
#[derive(Debug)]
pub(super) struct Budget {
    steps: usize,
    cells: usize,
}

impl Budget {
    pub(super) fn new(bytes: usize) -> Self {
        let steps = bytes.saturating_mul(STEPS_PER_BYTE).saturating_add(LEAST_STEPS);
        Self { steps, cells: super::MAX_CELLS }
    }

    /// Takes steps; false when there are not so many.
    pub(super) fn spend(&mut self, steps: usize) -> bool {
        let left = self.steps.checked_sub(steps);
        self.steps = left.unwrap_or(0);
        left.is_some()
    }

    /// Whether one more cell may be kept.
    pub(super) fn keep_cell(&mut self) -> bool {
        let left = self.cells.checked_sub(1);
        self.cells = left.unwrap_or(0);
        left.is_some()
    }

    #[cfg(test)]
    pub(super) fn steps_left(&self) -> usize {
        self.steps
    }
}
