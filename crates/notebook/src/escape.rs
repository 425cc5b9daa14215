use std::borrow::Cow;
use std::ops::Range;

use memchr::memchr;

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

/// The character that an escape sequence stands for, and the bytes it takes.
fn unescape_one(bytes: &[u8]) -> (char, usize) {
    let simple = match bytes.get(1) {
        Some(b'b') => '\u{8}',
        Some(b'f') => '\u{c}',
        Some(b'n') => '\n',
        Some(b'r') => '\r',
        Some(b't') => '\t',
        Some(b'u') => return unescape_unicode(bytes),
        Some(&other) => char::from(other),
        None => char::REPLACEMENT_CHARACTER,
    };
    (simple, 2)
}

fn unescape_unicode(bytes: &[u8]) -> (char, usize) {
    let units = [code_unit(bytes), bytes.get(6..).and_then(code_unit)];
    let found = char::decode_utf16(units.into_iter().map_while(|unit| unit)).next();
    match found {
        Some(Ok(character)) => (character, 6 * character.len_utf16()),
        // Half a surrogate pair: Python keeps it in the string, but no source file can hold it.
        _ => (char::REPLACEMENT_CHARACTER, 6),
    }
}

fn code_unit(bytes: &[u8]) -> Option<u16> {
    let digits = bytes.strip_prefix(b"\\u")?.get(..4)?;
    u16::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}
