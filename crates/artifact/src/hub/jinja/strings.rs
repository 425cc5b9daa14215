/// Names of characters that escapes of the form `\N{…}` may hide.
const NAMED: [(&str, char); 4] =
    [("LOW LINE", '_'), ("FULL STOP", '.'), ("SPACING UNDERSCORE", '_'), ("PERIOD", '.')];

/// Longest name of a character, with its braces (bytes); so far is looked for its end.
const LONGEST_NAME: usize = 100;

/// A text that begins with a quote: its length with the quotes (bytes), and what it means. `None` where it does not end.
///
/// Escapes are Python's (`unicode_escape`), which Jinja2 uses for its own.
pub(crate) fn decode(rest: &str, quote: u8) -> (usize, Option<String>) {
    let bytes = rest.as_bytes();
    let mut text = String::new();
    let mut at = 1;
    loop {
        let ahead = bytes.get(at..).unwrap_or_default();
        let Some(plain) = memchr::memchr2(quote, b'\\', ahead) else { return (1, None) };
        text.push_str(rest.get(at..at + plain).unwrap_or_default());
        at += plain;
        if bytes.get(at) == Some(&quote) {
            return (at + 1, Some(text));
        }
        let escape = rest.get(at + 1..).unwrap_or_default();
        let (length, character) = unescape(escape);
        match character {
            Some(character) => text.push(character),
            // An escape that is none stays as it is, but for the end of a line.
            None if escape.starts_with('\n') => {}
            None => {
                text.push('\\');
                text.push_str(escape.get(..length).unwrap_or_default());
            }
        }
        at += 1 + length;
    }
}

/// What stands behind a backslash: how long it is (bytes), and its character if it is an escape.
fn unescape(escape: &str) -> (usize, Option<char>) {
    let Some(first) = escape.chars().next() else { return (0, None) };
    let hexadecimal = |digits: usize| {
        let written = escape.get(1..1 + digits);
        let code = written.and_then(|written| u32::from_str_radix(written, 16).ok());
        match code.and_then(char::from_u32) {
            Some(character) => (1 + digits, Some(character)),
            None => (1, None),
        }
    };
    match first {
        'x' => hexadecimal(2),
        'u' => hexadecimal(4),
        'U' => hexadecimal(8),
        '0'..='7' => {
            let digits = escape.bytes().take(3).take_while(|byte| (b'0'..=b'7').contains(byte));
            let digits = digits.count();
            let code = u32::from_str_radix(escape.get(..digits).unwrap_or_default(), 8).ok();
            (digits, code.and_then(char::from_u32))
        }
        'N' => {
            let ahead = escape.get(1..escape.floor_char_boundary(LONGEST_NAME)).unwrap_or_default();
            let name = ahead.strip_prefix('{');
            let name = name.and_then(|rest| rest.split_once('}')).map(|(name, _)| name);
            let known =
                |name: &str| NAMED.iter().find(|(known, _)| name.eq_ignore_ascii_case(known));
            match name.and_then(|name| Some((name.len() + 3, Some(known(name)?.1)))) {
                Some(found) => found,
                None => (1, None),
            }
        }
        'n' => (1, Some('\n')),
        't' => (1, Some('\t')),
        'r' => (1, Some('\r')),
        'a' => (1, Some('\u{7}')),
        'b' => (1, Some('\u{8}')),
        'f' => (1, Some('\u{c}')),
        'v' => (1, Some('\u{b}')),
        '\\' | '\'' | '"' => (1, Some(first)),
        _ => (first.len_utf8(), None),
    }
}
