use std::fmt::Write as _;

use memchr::memchr_iter;

use crate::escape::escape_length;

/// Writes text as it stands in a JSON string, in the way of one file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Writer {
    /// Whether characters outside of ASCII are escaped.
    is_ascii: bool,
}

impl Writer {
    /// A writer in the way of the given file: it escapes what is not ASCII if the file does so throughout.
    pub(super) fn like(raw: &str) -> Self {
        let raw = raw.strip_prefix('\u{feff}').unwrap_or(raw);
        Self { is_ascii: raw.is_ascii() && has_escaped_character(raw) }
    }

    pub(super) fn write(self, out: &mut String, text: &str) {
        for character in text.chars() {
            match character {
                '"' | '\\' => out.extend(['\\', character]),
                '\n' => out.push_str("\\n"),
                '\r' => out.push_str("\\r"),
                '\t' => out.push_str("\\t"),
                '\u{8}' => out.push_str("\\b"),
                '\u{c}' => out.push_str("\\f"),
                '\0'..' ' => escape(out, character),
                '\u{7f}'.. if self.is_ascii => escape(out, character),
                _ => out.push(character),
            }
        }
    }
}

fn escape(out: &mut String, character: char) {
    for unit in character.encode_utf16(&mut [0; 2]) {
        // Writing to a string cannot fail.
        let _ = write!(out, "\\u{unit:04x}");
    }
}

/// Whether a character outside of ASCII is written as an escape sequence somewhere. Backslashes stand only in strings.
fn has_escaped_character(raw: &str) -> bool {
    let bytes = raw.as_bytes();
    let mut next = 0;
    memchr_iter(b'\\', bytes).any(|at| {
        if at < next {
            return false;
        }
        next = at + escape_length(&bytes[at..]).unwrap_or(2);
        let digits = raw.get(at..next).and_then(|escape| escape.strip_prefix("\\u"));
        let unit = digits.and_then(|digits| u16::from_str_radix(digits, 16).ok());
        unit.is_some_and(|unit| unit >= 0x80)
    })
}
