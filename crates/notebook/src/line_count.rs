use memchr::memchr2_iter;

/// Counts lines up to ever later offsets, so that many places cost one pass over the file.
pub(crate) struct LineCount<'a> {
    text: &'a str,
    counted: usize,
    breaks: u32,
    line_start: usize,
}

impl<'a> LineCount<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, counted: 0, breaks: 0, line_start: 0 }
    }

    /// 1-based line and column (in characters) of an offset, which must not be before the one asked for last.
    pub(crate) fn line_column(&mut self, offset: usize) -> (u32, u32) {
        let offset = self.text.floor_char_boundary(offset.min(self.text.len()));
        let bytes = self.text.as_bytes();
        let from = self.counted.min(offset);
        for at in memchr2_iter(b'\n', b'\r', &bytes[from..offset]).map(|at| from + at) {
            // `\r\n` is one line break, counted at its `\n`.
            if bytes[at] == b'\r' && bytes.get(at + 1) == Some(&b'\n') {
                continue;
            }
            self.breaks = self.breaks.saturating_add(1);
            self.line_start = at + 1;
        }
        self.counted = offset;
        let column = self.text.get(self.line_start..offset).map_or(0, |line| line.chars().count());
        (self.breaks.saturating_add(1), u32::try_from(column + 1).unwrap_or(u32::MAX))
    }

    /// 1-based line of an offset, under the same condition.
    pub(crate) fn line(&mut self, offset: usize) -> u32 {
        self.line_column(offset).0
    }
}
