use std::borrow::Cow;
use std::ops::Range;

use memchr::memchr;
use pyguard_source::unescape_one;

/// Bytes of the escape sequence at the start of `bytes`, if it is one.
pub(crate) fn escape_length(bytes: &[u8]) -> Option<usize> {
    match bytes.get(1)? {
        b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => Some(2),
        b'u' => bytes.get(2..6)?.iter().all(u8::is_ascii_hexdigit).then_some(6),
        _ => None,
    }
}

/// A piece of a decoded string.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Piece<'a> {
    /// Characters that stand in the file as they are.
    Literal(&'a str),
    /// One character that is written as an escape sequence.
    Escaped(char),
}

/// Decodes the inside of a string. `each` also gets the raw offset where the piece ends; it says whether to go on.
pub(crate) fn decode<'a>(
    text: &'a str,
    range: Range<usize>,
    mut each: impl FnMut(Piece<'a>, usize) -> bool,
) {
    let mut at = range.start;
    while at < range.end {
        let rest = &text[at..range.end];
        let literal = memchr(b'\\', rest.as_bytes()).unwrap_or(rest.len());
        let (piece, length) = if literal > 0 {
            (Piece::Literal(&rest[..literal]), literal)
        } else {
            let (character, length) = unescape_one(rest.as_bytes());
            (Piece::Escaped(character), length)
        };
        at += length;
        if !each(piece, at) {
            return;
        }
    }
}

/// The decoded inside of a string.
pub(crate) fn unescape(text: &str, range: Range<usize>) -> Cow<'_, str> {
    let raw = text.get(range.clone()).unwrap_or("");
    if memchr(b'\\', raw.as_bytes()).is_none() {
        return Cow::Borrowed(raw);
    }
    let mut decoded = String::with_capacity(raw.len());
    decode(text, range, |piece, _| {
        match piece {
            Piece::Literal(literal) => decoded.push_str(literal),
            Piece::Escaped(character) => decoded.push(character),
        }
        true
    });
    Cow::Owned(decoded)
}

/// Whether the value at `range` is a string, and if so what stands between its quotes.
pub(crate) fn string_inside(text: &str, range: &Range<usize>) -> Option<Range<usize>> {
    (text.as_bytes().get(range.start) == Some(&b'"')).then(|| range.start + 1..range.end - 1)
}
