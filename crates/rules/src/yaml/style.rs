/// How a scalar is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    Plain,
    Single,
    Double,
    /// `|` and `>`.
    Block,
}

impl Style {
    /// By the first byte of the scalar, its anchor and tag skipped.
    pub(super) fn of(first: Option<u8>) -> Self {
        match first {
            Some(b'\'') => Self::Single,
            Some(b'"') => Self::Double,
            Some(b'|' | b'>') => Self::Block,
            _ => Self::Plain,
        }
    }
}

/// Where a node's own text begins: past its anchor and tag, and past space and comments between
/// them.
pub(super) fn skip_properties(text: &str, start: usize, end: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = start;
    while at < end {
        match bytes.get(at) {
            Some(b'&' | b'!') => {
                let rest = bytes.get(at..end).unwrap_or(&[]);
                at += rest.iter().take_while(|byte| !byte.is_ascii_whitespace()).count();
            }
            Some(b'#') => at = end_of_line(bytes, at),
            Some(byte) if byte.is_ascii_whitespace() => at += 1,
            _ => return at,
        }
    }
    // An anchor of nothing: the place of the anchor is the best there is.
    start
}

/// The `|` or `>` of the block scalar whose text begins at `content`. What came before ended at
/// `from`, so that only `-`, `:`, `?`, space and comments stand between.
pub(super) fn block_header(text: &str, from: usize, content: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = from;
    while at < content {
        match bytes.get(at)? {
            b'|' | b'>' => return Some(at),
            b'#' => at = end_of_line(bytes, at),
            _ => at += 1,
        }
    }
    None
}

/// The bracket that closes a list or mapping. The scanner gives the place of the comma before it,
/// if there is one.
pub(super) fn closing_bracket(text: &str, start: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = start;
    if bytes.get(at) == Some(&b',') {
        at += 1;
    }
    loop {
        match bytes.get(at)? {
            b']' | b'}' => return Some(at),
            b'#' if at > start => at = end_of_line(bytes, at),
            byte if at > start && byte.is_ascii_whitespace() => at += 1,
            _ => return None,
        }
    }
}

fn end_of_line(bytes: &[u8], from: usize) -> usize {
    let rest = bytes.get(from..).unwrap_or(&[]);
    from + rest.iter().take_while(|byte| !matches!(byte, b'\n' | b'\r')).count()
}
