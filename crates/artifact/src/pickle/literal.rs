//! Text, bytes and numbers that stand in a pickle, read again by the place of their opcode. The machine keeps only the place,
//! so that millions of them cost it nothing.

use super::decode::{Argument, next};
use super::opcodes::Opcode;
use crate::core::{Data, Reader};

/// Text of at most `most` bytes that an opcode pushes; `None` where it is no text or longer.
pub(super) fn text(data: &Data, at: u64, most: u64) -> Option<String> {
    if let Some(text) = short_text(data, at) {
        return Some(text);
    }
    let (opcode, bytes) = content(data, at, most)?;
    Some(match opcode {
        Opcode::Unicode => raw_unicode(&bytes),
        Opcode::Text => latin(&unescape(unquote(&bytes)?)),
        Opcode::BinText | Opcode::ShortBinText => match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => latin(error.as_bytes()),
        },
        Opcode::BinUnicode | Opcode::BinUnicode8 | Opcode::ShortBinUnicode => {
            String::from_utf8_lossy(&bytes).into_owned()
        }
        _ => return None,
    })
}

/// Text as it is mostly written, with one small read.
fn short_text(data: &Data, at: u64) -> Option<String> {
    let mut buffer = [0; 48];
    let count = data.fill(at, &mut buffer).ok()?;
    let bytes = buffer.get(..count)?;
    let (length, rest) = match bytes {
        [0x8c | b'U', length, rest @ ..] => (usize::from(*length), rest),
        [b'X', length, 0, 0, 0, rest @ ..] => (usize::from(*length), rest),
        _ => return None,
    };
    std::str::from_utf8(rest.get(..length)?).ok().map(str::to_owned)
}

/// At most `most` of the bytes that an opcode pushes, without escapes.
pub(super) fn content(data: &Data, at: u64, most: u64) -> Option<(Opcode, Vec<u8>)> {
    let instruction = next(&mut Reader::over(&data.tail(at))).ok()?;
    let bytes = match instruction.argument {
        Argument::Line(line) => line,
        Argument::Bytes { start, length, .. } if length <= most => {
            data.exactly(at.checked_add(start)?, length, "text").ok()?
        }
        _ => return None,
    };
    Some((instruction.opcode, bytes))
}

/// Where the bytes lie that an opcode pushes (0-based byte), and how many there are.
pub(super) fn place(data: &Data, at: u64) -> Option<(u64, u64)> {
    match next(&mut Reader::over(&data.tail(at))).ok()?.argument {
        Argument::Bytes { start, length, .. } => Some((at.checked_add(start)?, length)),
        _ => None,
    }
}

/// A number as Python would write it, for people.
pub(super) fn number(data: &Data, at: u64) -> Option<String> {
    let instruction = next(&mut Reader::over(&data.tail(at))).ok()?;
    match (instruction.opcode, instruction.argument) {
        (Opcode::BinFloat, _) => {
            let bytes = data.exactly(at.checked_add(1)?, 8, "number").ok()?;
            Some(format!("{:?}", f64::from_be_bytes(bytes.try_into().ok()?)))
        }
        (_, Argument::Line(line)) => Some(latin(&line).trim_end_matches('L').to_owned()),
        (_, Argument::Bytes { start, length, .. }) if length <= 16 => {
            let bytes = data.exactly(at.checked_add(start)?, length, "number").ok()?;
            Some(little_endian(&bytes).to_string())
        }
        (_, Argument::Bytes { length, .. }) => Some(format!("<number of {length} bytes>")),
        _ => None,
    }
}

/// The value of at most 16 bytes in two's complement.
fn little_endian(bytes: &[u8]) -> i128 {
    let is_negative = bytes.last().is_some_and(|byte| byte & 0x80 != 0);
    let mut all = [if is_negative { 0xff } else { 0 }; 16];
    for (to, from) in all.iter_mut().zip(bytes) {
        *to = *from;
    }
    i128::from_le_bytes(all)
}

/// Bytes as the characters of the same number.
pub(super) fn latin(bytes: &[u8]) -> String {
    bytes.iter().copied().map(char::from).collect()
}

/// What stands between the quotes of a `S` line.
fn unquote(line: &[u8]) -> Option<&[u8]> {
    match line {
        [b'\'', inner @ .., b'\''] | [b'"', inner @ .., b'"'] => Some(inner),
        _ => None,
    }
}

/// Escapes as `codecs.escape_decode` reads them.
fn unescape(bytes: &[u8]) -> Vec<u8> {
    let mut plain = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let [first, tail @ ..] = rest {
        rest = tail;
        if *first != b'\\' {
            plain.push(*first);
            continue;
        }
        let Some((&letter, tail)) = rest.split_first() else { break };
        rest = tail;
        match letter {
            b'\n' => {}
            b'n' => plain.push(b'\n'),
            b't' => plain.push(b'\t'),
            b'r' => plain.push(b'\r'),
            b'a' => plain.push(7),
            b'b' => plain.push(8),
            b'f' => plain.push(12),
            b'v' => plain.push(11),
            b'\\' | b'\'' | b'"' => plain.push(letter),
            b'x' => {
                let (value, used) = digits(rest, 16, 2);
                plain.push((value & 0xff) as u8);
                rest = rest.get(used..).unwrap_or_default();
            }
            b'0'..=b'7' => {
                let (value, used) = digits(rest, 8, 2);
                let first = u32::from(letter - b'0');
                plain.push(((first << (3 * used)) + value) as u8);
                rest = rest.get(used..).unwrap_or_default();
            }
            other => plain.extend([b'\\', other]),
        }
    }
    plain
}

/// A line of protocol 0 with `\uXXXX` and `\UXXXXXXXX`, else Latin-1.
fn raw_unicode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    let mut rest = bytes;
    while let [first, tail @ ..] = rest {
        let width = match rest {
            [b'\\', b'u', ..] => 4,
            [b'\\', b'U', ..] => 8,
            _ => 0,
        };
        let escape = rest.get(2..).filter(|_| width > 0).map(|digit| digits(digit, 16, width));
        if let Some((value, used)) = escape
            && used == width
        {
            text.push(char::from_u32(value).unwrap_or(char::REPLACEMENT_CHARACTER));
            rest = rest.get(2 + used..).unwrap_or_default();
        } else {
            text.push(char::from(*first));
            rest = tail;
        }
    }
    text
}

/// The value of up to `most` digits, and how many there were.
fn digits(bytes: &[u8], base: u32, most: usize) -> (u32, usize) {
    let found = bytes.iter().take(most).map_while(|byte| char::from(*byte).to_digit(base));
    found.fold((0, 0), |(value, used), digit| {
        (value.wrapping_mul(base).wrapping_add(digit), used + 1)
    })
}

#[cfg(test)]
mod tests {
    use super::{number, text};
    use crate::core::Data;

    #[test]
    fn escapes_are_read_as_cpython_reads_them() {
        let read = |bytes: &[u8]| text(&Data::of(bytes.to_vec()), 0, 100);
        assert_eq!(read(b"S'\\x6fs\\163\\n'\n").as_deref(), Some("oss\n"));
        assert_eq!(read(b"V\\u006f\\U00000073\\u12\n").as_deref(), Some("os\\u12"));
        assert_eq!(read(b"\x8c\x02os").as_deref(), Some("os"));
        assert_eq!(read(b"Snone\n"), None);
        assert_eq!(read(b"K\x01"), None);
    }

    #[test]
    fn numbers_are_shown() {
        let read = |bytes: &[u8]| number(&Data::of(bytes.to_vec()), 0);
        assert_eq!(read(b"\x8a\x01\xff").as_deref(), Some("-1"));
        assert_eq!(read(b"L12L\n").as_deref(), Some("12"));
        assert_eq!(read(b"G\x3f\xf8\0\0\0\0\0\0").as_deref(), Some("1.5"));
    }
}
