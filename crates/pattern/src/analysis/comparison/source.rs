//! From a comparison's text to Python of the same length.

/// How deep brackets may nest: the parser recurses.
const MAX_BRACKETS: usize = 64;

/// Replaces what Python has not and where that is code: `$X` becomes `_X`, `<>` becomes `!=`, line ends and
/// comments become spaces. Offsets stay. The error is where brackets nest too deep.
pub(super) fn to_python(text: &str) -> Result<String, usize> {
    let bytes = text.as_bytes();
    let mut python = bytes.to_vec();
    let mut depth = 0_usize;
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'"' | b'\'' => {
                at = string_end(bytes, at);
                continue;
            }
            b'#' => {
                while at < bytes.len() && bytes[at] != b'\n' {
                    python[at] = b' ';
                    at += 1;
                }
                continue;
            }
            b'$' if bytes.get(at + 1).is_some_and(|next| {
                next.is_ascii_uppercase() || next.is_ascii_digit() || *next == b'_'
            }) =>
            {
                python[at] = b'_';
            }
            b'<' if bytes.get(at + 1) == Some(&b'>') => python[at..at + 2].copy_from_slice(b"!="),
            b'\n' | b'\r' => python[at] = b' ',
            b'(' | b'[' | b'{' => {
                depth += 1;
                if depth > MAX_BRACKETS {
                    return Err(at);
                }
            }
            b')' | b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        at += 1;
    }
    // Only whole ASCII characters were replaced, or whole comments.
    String::from_utf8(python).map_err(|error| error.utf8_error().valid_up_to())
}

fn string_end(bytes: &[u8], start: usize) -> usize {
    let quote = bytes[start];
    let triple = bytes[start..].starts_with(&[quote; 3]);
    let closing: &[u8] = if triple { &[quote; 3] } else { &[quote] };
    let mut at = start + closing.len();
    while at < bytes.len() {
        if bytes[at] == b'\\' {
            at += 2;
        } else if bytes[at..].starts_with(closing) {
            return at + closing.len();
        } else if bytes[at] == b'\n' && !triple {
            return at;
        } else {
            at += 1;
        }
    }
    bytes.len()
}
