/// What one file may cost, whatever it holds. All numbers count down over the file and all that is inside it.
#[derive(Debug, Clone)]
pub(crate) struct Budget {
    /// Bytes that decompressors may still give.
    unpacked: u64,
    /// Steps of readers: opcodes, fields, members.
    steps: u64,
    /// The same of finding out what data is, so that readers have theirs whatever was to be found out.
    telling: u64,
    /// Bytes that may still be looked at as members, counted anew for each name and each archive around them.
    inside: u64,
}

/// Bytes that may be unpacked from a small file.
const UNPACKED: u64 = 64 << 20;
/// How many times its size a file may be unpacked to.
const RATIO: u64 = 100;
/// Bytes of members of a small file.
const INSIDE: u64 = 16 << 20;
/// How many times its size the members of a file may have in all: they lie inside each other.
const INSIDE_RATIO: u64 = 8;
/// The same of what was unpacked.
const INSIDE_UNPACKED: u64 = 4;
/// Steps for a small file.
const STEPS: u64 = 4_000_000;
/// Steps that each byte of a file gives.
const STEPS_PER_BYTE: u64 = 4;
/// Steps to find out what data is that each byte of a file gives: several kinds look at the same bytes.
const TELLING_PER_BYTE: u64 = 8;
/// Unpacked bytes that give one more.
const UNPACKED_PER_TELLING: u64 = 16;

impl Budget {
    /// For a file of `length` bytes.
    pub(crate) fn of(length: u64) -> Self {
        Self {
            unpacked: UNPACKED.saturating_add(length.saturating_mul(RATIO)),
            steps: STEPS.saturating_add(length.saturating_mul(STEPS_PER_BYTE)),
            telling: STEPS.saturating_add(length.saturating_mul(TELLING_PER_BYTE)),
            inside: INSIDE.saturating_add(length.saturating_mul(INSIDE_RATIO)),
        }
    }

    /// Bytes that may still be unpacked.
    pub(crate) fn unpacked_left(&self) -> u64 {
        self.unpacked
    }

    /// Counts bytes that were unpacked.
    pub(crate) fn unpack(&mut self, count: u64) {
        self.unpacked = self.unpacked.saturating_sub(count);
        self.inside = self.inside.saturating_add(count.saturating_mul(INSIDE_UNPACKED));
        self.telling = self.telling.saturating_add(count / UNPACKED_PER_TELLING);
    }

    /// Takes the bytes of a member; `false` when there are not so many left.
    pub(crate) fn look_inside(&mut self, count: u64) -> bool {
        let left = self.inside.checked_sub(count);
        self.inside = left.unwrap_or(0);
        left.is_some()
    }

    /// Steps that may still be taken to find out what data is.
    pub(crate) fn telling_left(&self) -> u64 {
        self.telling
    }

    /// Sets how many of these are left.
    pub(crate) fn tell(&mut self, left: u64) {
        self.telling = left;
    }

    /// Takes steps; `false` when there are not so many left.
    pub(crate) fn step(&mut self, count: u64) -> bool {
        let left = self.steps.checked_sub(count);
        self.steps = left.unwrap_or(0);
        left.is_some()
    }
}
