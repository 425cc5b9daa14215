//! What no person reads: encoded data and the control sequences of terminals.

/// Base64 strings above this length (bytes) in JSON are data. Encoded credentials are shorter: a key file of a cloud
/// account takes about 3200.
pub(super) const MAX_ENCODED: usize = 4096;

/// What comes before the data in a `data:` URI.
pub(super) const URI_MARK: &[u8] = b";base64,";

/// The data of a `data:` URI is left out from this length on (bytes).
const MIN_URI_DATA: usize = 256;

/// Whether the inside of a JSON string is nothing but long base64 data.
pub(super) fn is_encoded(inside: &[u8]) -> bool {
    inside.len() > MAX_ENCODED && encoded_length(inside) == inside.len()
}

/// How much is to be left out behind the mark of a `data:` URI (bytes of the raw file).
pub(super) fn uri_data_length(inside: &[u8]) -> Option<usize> {
    let length = encoded_length(inside);
    (length >= MIN_URI_DATA).then_some(length)
}

/// Bytes of base64 at the start of the inside of a JSON string, with line breaks in it.
fn encoded_length(inside: &[u8]) -> usize {
    let mut at = 0;
    while let Some(rest) = inside.get(at..) {
        let literal = rest.iter().position(|byte| !IS_BASE64[usize::from(*byte)]);
        at += literal.unwrap_or(rest.len());
        match inside.get(at..at + 2) {
            Some(b"\\n" | b"\\r" | b"\\/") => at += 2,
            _ => return at,
        }
    }
    at
}

static IS_BASE64: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 128 {
        let character = byte as u8;
        table[byte] = character.is_ascii_alphanumeric()
            || matches!(character, b'+' | b'/' | b'=' | b'-' | b'_');
        byte += 1;
    }
    table
};

/// Bytes of a control sequence such as `[0;31m` behind the escape character. None of them has an escape sequence of
/// JSON.
pub(super) fn control_length(after_escape: &[u8]) -> Option<usize> {
    let parameters = after_escape.strip_prefix(b"[")?;
    let end = parameters.iter().position(|byte| !matches!(byte, b'0'..=b'?'))?;
    parameters.get(end)?.is_ascii_alphabetic().then_some(end + 2)
}

#[cfg(test)]
mod tests {
    use super::{MAX_ENCODED, control_length, encoded_length, is_encoded, uri_data_length};

    #[test]
    fn base64_ends_at_the_first_other_byte() {
        assert_eq!(encoded_length(br"ab+/\n\/=="), 10);
        assert_eq!(encoded_length(br"ab\tcd"), 2);
        assert_eq!(encoded_length(b"ab cd"), 2);
        assert_eq!(encoded_length(b""), 0);
        assert_eq!(encoded_length(b"a\\"), 1);
    }

    #[test]
    fn only_long_data_is_left_out() {
        assert!(!is_encoded("a".repeat(MAX_ENCODED).as_bytes()));
        assert!(is_encoded("a".repeat(MAX_ENCODED + 1).as_bytes()));
        assert!(!is_encoded(("a".repeat(MAX_ENCODED) + " ").as_bytes()));
        assert_eq!(uri_data_length(b"aGVsbG8="), None);
        assert_eq!(uri_data_length(("a".repeat(300) + "'").as_bytes()), Some(300));
    }

    #[test]
    fn colours_are_control_sequences() {
        assert_eq!(control_length(b"[0;31mText"), Some(6));
        assert_eq!(control_length(b"[K"), Some(2));
        assert_eq!(control_length(b"[38;5;241m"), Some(10));
        for other in [&b"]8;;x"[..], b"[0;31", b"[", b"", b"[1\\n", b"[\""] {
            assert_eq!(control_length(other), None);
        }
    }
}
