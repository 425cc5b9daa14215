/// What one file may cost, whatever it holds. All numbers count down over the file and all that is inside it.
#[derive(Debug, Clone)]
pub(crate) struct Budget {
    /// Bytes that decompressors may still give.
    unpacked: u64,
    /// Steps of readers: opcodes, fields, members.
    steps: u64,
}

/// Bytes that may be unpacked from a small file.
const UNPACKED: u64 = 64 << 20;
/// How many times its size a file may be unpacked to.
const RATIO: u64 = 100;
/// Steps for a small file.
const STEPS: u64 = 4_000_000;
/// Steps that each byte of a file gives.
const STEPS_PER_BYTE: u64 = 4;

impl Budget {
    /// For a file of `length` bytes.
    pub(crate) fn of(length: u64) -> Self {
        Self {
            unpacked: UNPACKED.saturating_add(length.saturating_mul(RATIO)),
            steps: STEPS.saturating_add(length.saturating_mul(STEPS_PER_BYTE)),
        }
    }

    /// Bytes that may still be unpacked.
    pub(crate) fn unpacked_left(&self) -> u64 {
        self.unpacked
    }

    /// Counts bytes that were unpacked.
    pub(crate) fn unpack(&mut self, count: u64) {
        self.unpacked = self.unpacked.saturating_sub(count);
    }

    /// Steps that may still be taken.
    pub(crate) fn steps_left(&self) -> u64 {
        self.steps
    }

    /// Takes steps; `false` when there are not so many left.
    pub(crate) fn step(&mut self, count: u64) -> bool {
        let left = self.steps.checked_sub(count);
        self.steps = left.unwrap_or(0);
        left.is_some()
    }
}
