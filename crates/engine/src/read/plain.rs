//! Files that are neither Python nor notebooks: whatever they hold, as long as it is text.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// Largest text that is read (bytes).
pub(super) const MAX: u64 = 512 << 20;
/// How much is looked at to tell text from other bytes, as Git does.
const HEAD: usize = 8 << 10;

/// What a file holds.
pub(super) enum Plain {
    Text(Vec<u8>),
    NoText,
    TooLarge,
}

/// Reads a file if its first bytes are text.
pub(super) fn read(path: &Path) -> io::Result<Plain> {
    let mut file = File::open(path)?;
    let size = file.metadata()?.len();
    // With room for one byte more, a read tells the end without making room first.
    let room = usize::try_from(size.min(MAX)).unwrap_or(0) + 1;
    let mut bytes = Vec::with_capacity(room);
    file.by_ref().take(HEAD as u64).read_to_end(&mut bytes)?;
    if is_binary(&bytes) {
        return Ok(Plain::NoText);
    }
    if size > MAX {
        return Ok(Plain::TooLarge);
    }
    if bytes.len() == HEAD {
        // A file may grow while it is read.
        file.take(MAX).read_to_end(&mut bytes)?;
    }
    Ok(Plain::Text(bytes))
}

fn is_binary(head: &[u8]) -> bool {
    !is_wide(head) && memchr::memchr(0, &head[..head.len().min(HEAD)]).is_some()
}

/// Whether the mark of UTF-16 stands at the start.
pub(super) fn is_wide(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff")
}

/// The text of a file: UTF-8, UTF-16 with its mark, else one character per byte (ISO 8859-1).
pub(super) fn decode(bytes: Vec<u8>) -> String {
    match bytes.get(..2) {
        Some([0xff, 0xfe]) => wide(&bytes, u16::from_le_bytes),
        Some([0xfe, 0xff]) => wide(&bytes, u16::from_be_bytes),
        _ => String::from_utf8(bytes)
            .unwrap_or_else(|error| error.into_bytes().into_iter().map(char::from).collect()),
    }
}

fn wide(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).skip(1).filter_map(|pair| pair.try_into().ok()).map(unit);
    char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

#[cfg(test)]
mod tests {
    use super::{decode, is_binary};

    #[test]
    fn encodings_are_told_apart() {
        assert_eq!(decode("größe".as_bytes().to_vec()), "größe");
        assert_eq!(decode(b"gr\xf6\xdfe".to_vec()), "größe");
        let wide: Vec<u8> =
            [0xfeff].into_iter().chain("größe".encode_utf16()).flat_map(u16::to_le_bytes).collect();
        assert_eq!(decode(wide.clone()), "größe");
        assert!(!is_binary(&wide));
        assert!(is_binary(b"\x7fELF\x02\x01\x00"));
        assert!(!is_binary(b""));
    }
}
