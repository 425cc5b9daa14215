use super::{Lie, Stop};
use crate::core::{Data, Fault, Reader};

/// The fields of a GGUF file, in its byte order and with its lengths: version 1 has shorter ones.
pub(super) struct Fields {
    reader: Reader,
    length: u64,
    version: u32,
    is_big_endian: bool,
}

impl Fields {
    /// Behind the version.
    pub(super) fn over(data: &Data) -> Result<Self, Fault> {
        let mut reader = Reader::over(data);
        reader.skip(4, "a magic number")?;
        let version = reader.u32_le("a version")?;
        // Such a number is a small one in the other order.
        let is_big_endian = version & 0xffff == 0;
        let version = if is_big_endian { version.swap_bytes() } else { version };
        Ok(Self { reader, length: data.len(), version, is_big_endian })
    }

    pub(super) fn version(&self) -> u32 {
        self.version
    }

    /// The next byte's place (0-based).
    pub(super) fn position(&self) -> u64 {
        self.reader.position()
    }

    /// How many bytes are left.
    pub(super) fn left(&self) -> u64 {
        self.length.saturating_sub(self.position())
    }

    pub(super) fn u32(&mut self, what: &'static str) -> Result<u32, Fault> {
        let number = self.reader.u32_le(what)?;
        Ok(if self.is_big_endian { number.swap_bytes() } else { number })
    }

    pub(super) fn u64(&mut self, what: &'static str) -> Result<u64, Fault> {
        let number = self.reader.u64_le(what)?;
        Ok(if self.is_big_endian { number.swap_bytes() } else { number })
    }

    /// A length or a count.
    pub(super) fn size(&mut self, what: &'static str) -> Result<u64, Fault> {
        if self.version == 1 { self.u32(what).map(u64::from) } else { self.u64(what) }
    }

    pub(super) fn skip(&mut self, count: u64, what: &'static str) -> Result<(), Fault> {
        self.reader.skip(count, what)
    }

    /// The length of a text that comes next, which is not longer than what is left.
    pub(super) fn text_length(&mut self, what: &'static str) -> Result<u64, Stop> {
        let at = self.position();
        let length = self.size(what)?;
        let left = self.left();
        if length > left {
            return Err(Lie::at(
                at,
                8,
                format!("announces {what} of {length} bytes where {left} are left"),
            )
            .into());
        }
        Ok(length)
    }

    /// A text of at most `most` bytes; what is longer is not read on.
    pub(super) fn text(&mut self, most: u64, what: &'static str) -> Result<String, Stop> {
        let at = self.position();
        let length = self.text_length(what)?;
        if length > most {
            return Err(Lie::at(
                at,
                8,
                format!("announces {what} of {length} bytes, and {most} are allowed"),
            )
            .into());
        }
        let bytes = self.reader.bytes(length, what)?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }
}
