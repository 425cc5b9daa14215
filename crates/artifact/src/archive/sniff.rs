//! What bytes are by their first few, where those leave no doubt.

use crate::core::Data;

/// Families of content with a strong beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    Pickle,
    Executable,
    Script,
    Zip,
    SevenZ,
    Rar,
    Compressed,
    Hdf5,
    Numpy,
    Gguf,
    Safetensors,
    Image,
    Media,
    Pdf,
    Web,
    Database,
    Parquet,
    TfLite,
}

impl Family {
    /// As messages call it.
    pub(super) fn text(self) -> &'static str {
        match self {
            Self::Pickle => "a pickle",
            Self::Executable => "a native program",
            Self::Script => "a script",
            Self::Zip => "a zip archive",
            Self::SevenZ => "a 7z archive",
            Self::Rar => "a RAR archive",
            Self::Compressed => "compressed data",
            Self::Hdf5 => "an HDF5 file",
            Self::Numpy => "a NumPy array",
            Self::Gguf => "a GGUF file",
            Self::Safetensors => "a safetensors file",
            Self::Image => "an image",
            Self::Media => "sound or video",
            Self::Pdf => "a PDF document",
            Self::Web => "a web page",
            Self::Database => "an SQLite database",
            Self::Parquet => "a Parquet file",
            Self::TfLite => "a TensorFlow Lite model",
        }
    }

    /// Whether opening it can run something.
    pub(super) fn is_code(self) -> bool {
        matches!(self, Self::Pickle | Self::Executable | Self::Script)
    }

    /// Whether other files lie in it.
    pub(super) fn is_archive(self) -> bool {
        matches!(self, Self::Zip | Self::SevenZ | Self::Rar)
    }
}

/// How many bytes decide.
pub(super) const ENOUGH: usize = 1024;

const MAGICS: &[(&[u8], Family)] = &[
    (b"\x7fELF", Family::Executable),
    (b"MZqFpD=", Family::Executable),
    (b"\xfe\xed\xfa\xce", Family::Executable),
    (b"\xfe\xed\xfa\xcf", Family::Executable),
    (b"\xce\xfa\xed\xfe", Family::Executable),
    (b"\xcf\xfa\xed\xfe", Family::Executable),
    (b"\xca\xfe\xba\xbe\0\0\0", Family::Executable),
    (b"\0asm\x01\0\0\0", Family::Executable),
    (b"PK\x03\x04", Family::Zip),
    (b"7z\xbc\xaf\x27\x1c", Family::SevenZ),
    (b"Rar!\x1a\x07", Family::Rar),
    (b"\x1f\x8b\x08", Family::Compressed),
    (b"\xfd7zXZ\0", Family::Compressed),
    (b"\x28\xb5\x2f\xfd", Family::Compressed),
    (b"\x04\x22\x4d\x18", Family::Compressed),
    (b"\x89HDF\r\n\x1a\n", Family::Hdf5),
    (b"\x93NUMPY", Family::Numpy),
    (b"\x89PNG\r\n\x1a\n", Family::Image),
    (b"\xff\xd8\xff", Family::Image),
    (b"GIF87a", Family::Image),
    (b"GIF89a", Family::Image),
    (b"fLaC", Family::Media),
    (b"ID3", Family::Media),
    (b"OggS", Family::Media),
    (b"%PDF-", Family::Pdf),
    (b"SQLite format 3\0", Family::Database),
];

/// What something is whose first bytes (at least [`ENOUGH`], if there are so many) are `head` and whose length is `length`
/// (bytes).
pub(super) fn family(head: &[u8], length: u64) -> Option<Family> {
    if let Some((_, family)) = MAGICS.iter().find(|(magic, _)| head.starts_with(magic)) {
        return Some(*family);
    }
    let rest = |at: usize| head.get(at..).unwrap_or_default();
    if is_pickle(head, length) {
        Some(Family::Pickle)
    } else if is_portable_executable(head) {
        Some(Family::Executable)
    } else if is_script(head) {
        Some(Family::Script)
    } else if head.starts_with(b"GGUF") && matches!(rest(4).first(), Some(1..=9)) {
        Some(Family::Gguf)
    } else if is_safetensors(head, length) {
        Some(Family::Safetensors)
    } else if head.starts_with(b"BZh") && rest(4).starts_with(b"1AY&SY") {
        Some(Family::Compressed)
    } else if head.starts_with(b"RIFF") && rest(8).starts_with(b"WEBP") {
        Some(Family::Image)
    } else if head.starts_with(b"RIFF") || rest(4).starts_with(b"ftyp") {
        Some(Family::Media)
    } else if rest(4).starts_with(b"TFL3") {
        Some(Family::TfLite)
    } else if head.starts_with(b"PAR1") && length > 12 {
        Some(Family::Parquet)
    } else if is_web(head) {
        Some(Family::Web)
    } else {
        None
    }
}

/// The same of a piece of data.
pub(super) fn family_at(data: &Data, at: u64) -> Option<Family> {
    let head = data.up_to(at, ENOUGH).ok()?;
    family(&head, data.len().saturating_sub(at))
}

/// `\x80`, a protocol, and opcodes as picklers write them or a call begins: two random bytes don't look like that.
fn is_pickle(head: &[u8], length: u64) -> bool {
    let Some((&[0x80, protocol], rest)) = head.split_first_chunk::<2>() else { return false };
    if !(2..=5).contains(&protocol) {
        return false;
    }
    match rest {
        [0x95, frame @ ..] => frame.first_chunk::<8>().is_some_and(|size| {
            let size = u64::from_le_bytes(*size);
            size > 0 && size <= length.saturating_sub(11)
        }),
        [b'c', name @ ..] => is_global(name),
        [b'}' | b']' | b')' | b'(' | b'N', next, ..] => {
            b"qr.(c})]N\x94hXKMJGU\x8c\x8aR".contains(next)
        }
        [b'X', size @ ..] => size
            .first_chunk::<4>()
            .is_some_and(|size| u64::from(u32::from_le_bytes(*size)) <= length.saturating_sub(7)),
        [0x8c, size, ..] => u64::from(*size) <= length.saturating_sub(4),
        [0x8a, 0x0a, ..] => true,
        [b'K', _, b'.', ..] => length == 5,
        _ => false,
    }
}

/// `module\nname\n`.
fn is_global(text: &[u8]) -> bool {
    let mut lines = text.splitn(3, |byte| *byte == b'\n');
    let is_name = |line: Option<&[u8]>| {
        line.is_some_and(|line| {
            !line.is_empty()
                && line.len() < 200
                && line.iter().all(|byte| byte.is_ascii_alphanumeric() || b"._<>".contains(byte))
        })
    };
    is_name(lines.next()) && is_name(lines.next()) && lines.next().is_some()
}

/// `MZ`, and at the place that it names `PE`.
fn is_portable_executable(head: &[u8]) -> bool {
    head.starts_with(b"MZ")
        && head.get(0x3c..0x40).and_then(|place| place.first_chunk::<4>()).is_some_and(|place| {
            let place = usize::try_from(u32::from_le_bytes(*place)).unwrap_or(usize::MAX);
            head.get(place..).is_some_and(|rest| rest.starts_with(b"PE\0\0"))
        })
}

/// `#!/` or `#! /`, or a batch file's first line.
fn is_script(head: &[u8]) -> bool {
    let rest = head.strip_prefix(b"#!").map(<[u8]>::trim_ascii_start);
    rest.is_some_and(|rest| rest.starts_with(b"/"))
        || head.get(..9).is_some_and(|start| start.eq_ignore_ascii_case(b"@echo off"))
}

/// The length of a header that is a JSON object.
fn is_safetensors(head: &[u8], length: u64) -> bool {
    head.split_first_chunk::<8>().is_some_and(|(size, rest)| {
        let size = u64::from_le_bytes(*size);
        size >= 2 && size <= length.saturating_sub(8) && rest.starts_with(b"{\"")
    })
}

fn is_web(head: &[u8]) -> bool {
    let start = head.trim_ascii_start();
    [b"<!doctype html".as_slice(), b"<html"]
        .iter()
        .any(|tag| start.get(..tag.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(tag)))
}

#[cfg(test)]
mod tests {
    use super::{Family, family};

    fn of(bytes: &[u8]) -> Option<Family> {
        family(bytes, bytes.len() as u64)
    }

    #[test]
    fn beginnings_tell() {
        assert_eq!(of(b"\x80\x02cposix\nsystem\nq\0."), Some(Family::Pickle));
        assert_eq!(of(b"\x80\x04\x95\x05\0\0\0\0\0\0\0\x8c\x01a\x94."), Some(Family::Pickle));
        assert_eq!(of(b"\x80\x02}q\0."), Some(Family::Pickle));
        assert_eq!(of(b"\x7fELF\x02\x01\x01"), Some(Family::Executable));
        assert_eq!(of(b"#!/bin/sh\necho"), Some(Family::Script));
        assert_eq!(of(b"\x0f\0\0\0\0\0\0\0{\"a\":1        }"), Some(Family::Safetensors));
    }

    #[test]
    fn numbers_and_text_do_not() {
        assert_eq!(of(&[0; 64]), None);
        assert_eq!(of(&1.0_f32.to_le_bytes().repeat(64)), None);
        assert_eq!(of(b"\x80\x02\x11\x3f\x80\x02\x11\x3f"), None);
        assert_eq!(of(b"MZ is a postcode"), None);
        assert_eq!(of(b"# title\n\ntext"), None);
        assert_eq!(of(b""), None);
    }
}
