use std::ops::Range;

use memchr::memchr;

/// The character that the escape sequence at the start of `bytes` stands for in a JSON string, and the bytes it takes.
///
/// `bytes` begins with a backslash. Half a surrogate pair, which no text can hold, gives the replacement character;
/// a sequence that JSON does not know gives the byte after the backslash.
pub fn unescape_one(bytes: &[u8]) -> (char, usize) {
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
        _ => (char::REPLACEMENT_CHARACTER, 6),
    }
}

fn code_unit(bytes: &[u8]) -> Option<u16> {
    let digits = bytes.strip_prefix(b"\\u")?.get(..4)?;
    u16::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}

/// Where a byte of decoded text stands in the raw file.
///
/// `raw` is what the text was decoded from, `offset` counts the text's bytes from its start. A byte inside a
/// character that is written as an escape sequence stands where the sequence begins; past the end is the end.
pub(crate) fn raw_offset(file: &str, raw: Range<usize>, offset: usize) -> usize {
    let bytes = file.as_bytes();
    let mut at = raw.start;
    let mut left = offset;
    loop {
        let end = at.saturating_add(left).min(raw.end);
        let Some(literal) = bytes.get(at..end).and_then(|rest| memchr(b'\\', rest)) else {
            return end;
        };
        at += literal;
        left -= literal;
        let (character, length) = unescape_one(bytes.get(at..raw.end).unwrap_or_default());
        if left < character.len_utf8() {
            return at;
        }
        left -= character.len_utf8();
        at = (at + length).min(raw.end);
    }
}

/// How many bytes of decoded text stand before a place in the raw file; `None` if the place is inside an escape
/// sequence.
pub(crate) fn text_offset(file: &str, raw: Range<usize>) -> Option<usize> {
    let bytes = file.as_bytes().get(..raw.end)?;
    let mut at = raw.start;
    let mut offset = 0;
    while let Some(literal) = bytes.get(at..).and_then(|rest| memchr(b'\\', rest)) {
        at += literal;
        // Half of a sequence, or of a pair of them, must not be taken for a whole one.
        let whole = file.as_bytes().get(at..).unwrap_or_default();
        let (character, length) = unescape_one(whole);
        offset += literal + character.len_utf8();
        at += length;
    }
    (at <= raw.end).then(|| offset + raw.end - at)
}

#[cfg(test)]
mod tests {
    use super::{raw_offset, text_offset, unescape_one};

    #[test]
    fn escape_sequences_are_undone() {
        for (raw, expected) in [
            (r"\n", ('\n', 2)),
            (r"\/x", ('/', 2)),
            (r"\u00e9", ('é', 6)),
            (r"\ud83d\ude00", ('😀', 12)),
            (r"\ud83d\n", ('\u{fffd}', 6)),
            (r"\ude00\ud83d", ('\u{fffd}', 6)),
            (r"\u12", ('\u{fffd}', 6)),
            ("\\", ('\u{fffd}', 2)),
        ] {
            assert_eq!(unescape_one(raw.as_bytes()), expected, "{raw}");
        }
    }

    #[test]
    fn offsets_lead_there_and_back() {
        let file = r#""a\n\u00e9\ud83d\ude00b""#;
        let inside = 1..file.len() - 1;
        for (text, raw) in [(0, 1), (1, 2), (2, 4), (4, 10), (8, 22), (9, 23)] {
            assert_eq!(raw_offset(file, inside.clone(), text), raw);
            assert_eq!(text_offset(file, 1..raw), Some(text));
        }
        assert_eq!(raw_offset(file, inside.clone(), 5), 10);
        assert_eq!(raw_offset(file, inside, 99), 23);
        for raw in [3, 9, 16] {
            assert_eq!(text_offset(file, 1..raw), None);
        }
    }
}
