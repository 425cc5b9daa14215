//! Lines and the words and bytes on them, the same for documents and patterns.

/// A line's text without its end, and where it begins.
pub(super) struct Line<'t> {
    pub(super) offset: usize,
    pub(super) bytes: &'t [u8],
}

/// All lines, also blank ones: line numbers count them.
pub(super) fn lines(text: &[u8]) -> impl Iterator<Item = Line<'_>> {
    let mut offset = 0;
    let ends = memchr::memchr_iter(b'\n', text).chain(std::iter::once(text.len()));
    ends.map(move |end| {
        let start = offset;
        offset = end + 1;
        let bytes = &text[start..end];
        let closed = end < text.len();
        let bytes = if closed { bytes.strip_suffix(b"\r").unwrap_or(bytes) } else { bytes };
        Line { offset: start, bytes }
    })
}

impl Line<'_> {
    /// The column the line's text begins at (a tab is eight wide wherever it stands) and its position.
    pub(super) fn indentation(&self) -> (u32, usize) {
        let mut column = 0_u32;
        for (position, byte) in self.bytes.iter().enumerate() {
            column = match byte {
                b' ' => column.saturating_add(1),
                b'\t' => column.saturating_add(8),
                _ => return (column, position),
            };
        }
        (column, self.bytes.len())
    }
}

pub(super) fn is_word_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// The end of the word or byte at `start`.
pub(super) fn atom_end(bytes: &[u8], start: usize) -> usize {
    let word = bytes[start..].iter().take_while(|&&byte| is_word_byte(byte)).count();
    start + word.max(1)
}

pub(super) fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t')
}
