/// A string without its escapes, which knows where each of its characters stands.
#[derive(Debug, Default)]
pub(crate) struct Text {
    text: String,
    /// Where the first character stands (0-based byte).
    start: u64,
    /// Where it ends, without the quote.
    end: u64,
    /// Behind each escape: a byte of `text`, and the byte where it stands.
    jumps: Vec<(u32, u32)>,
}

impl Text {
    /// An empty one that begins there.
    pub(super) fn at(start: u64) -> Self {
        Self { start, end: start, ..Self::default() }
    }

    /// Adds what is written as it is.
    pub(super) fn push_plain(&mut self, plain: &str) {
        self.text.push_str(plain);
    }

    /// Adds the character of an escape that ends at a place.
    pub(super) fn push_escaped(&mut self, character: char, end: u64) {
        self.text.push(character);
        let written = u32::try_from(end.saturating_sub(self.start)).unwrap_or(u32::MAX);
        let length = u32::try_from(self.text.len()).unwrap_or(u32::MAX);
        self.jumps.push((length, written));
    }

    /// Ends it.
    pub(super) fn end_at(&mut self, end: u64) {
        self.end = end;
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    /// Where the first character stands (0-based byte).
    pub(crate) fn start(&self) -> u64 {
        self.start
    }

    /// How many bytes it takes in the file.
    pub(crate) fn written(&self) -> u64 {
        self.end.saturating_sub(self.start)
    }

    /// Where a byte of the text stands in the file.
    pub(crate) fn place(&self, byte: usize) -> u64 {
        let byte = u32::try_from(byte).unwrap_or(u32::MAX);
        let behind = self.jumps.partition_point(|(text, _)| *text <= byte);
        let jump = behind.checked_sub(1).and_then(|last| self.jumps.get(last)).copied();
        let (text, written) = jump.unwrap_or_default();
        self.start.saturating_add(u64::from(written)).saturating_add(u64::from(byte - text))
    }
}
