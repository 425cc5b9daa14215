use crate::core::{Data, Fault};

/// An HDF5 file whose superblock was found.
#[derive(Debug, Clone)]
pub(super) struct File {
    pub(super) data: Data,
    /// Where addresses count from (0-based byte).
    pub(super) base: u64,
    /// Bytes of an address.
    pub(super) offset_size: u8,
    /// Bytes of a length.
    pub(super) length_size: u8,
}

/// Largest block of metadata that is read (bytes).
pub(super) const MAX_BLOCK: u64 = 32 << 20;

impl File {
    /// The bytes at an address.
    ///
    /// # Errors
    /// When the file does not reach that far, or they are too many.
    pub(super) fn block(
        &self,
        address: u64,
        length: u64,
        what: &'static str,
    ) -> Result<Block<'_>, Fault> {
        let at = self.place(address, what)?;
        if length > MAX_BLOCK {
            return Err(Fault::limit(at, format!("holds {what} of more than 32 MiB")));
        }
        let bytes = self.data.exactly(at, length, what)?;
        Ok(Block { file: self, bytes, place: at, used: 0, what })
    }

    /// Up to `length` bytes at an address.
    pub(super) fn up_to(
        &self,
        address: u64,
        length: u64,
        what: &'static str,
    ) -> Result<Block<'_>, Fault> {
        let at = self.place(address, what)?;
        let left = self.data.len().saturating_sub(at);
        self.block(address, length.min(left), what)
    }

    /// Bytes that were read from a place in the file.
    pub(super) fn cursor(&self, bytes: Vec<u8>, place: u64, what: &'static str) -> Block<'_> {
        Block { file: self, bytes, place, used: 0, what }
    }

    /// Where an address lies in the data (0-based byte).
    pub(super) fn place(&self, address: u64, what: &'static str) -> Result<u64, Fault> {
        let at = address.checked_add(self.base).filter(|at| *at < self.data.len());
        at.ok_or(Fault::Truncated { at: self.data.len(), what })
    }

    /// A piece of the data, by its place there.
    pub(super) fn piece(&self, place: u64, length: u64) -> Option<Data> {
        self.data.slice(place..place.checked_add(length)?)
    }

    /// Whether an address means that nothing is stored.
    pub(super) fn is_undefined(&self, address: u64) -> bool {
        let bits = u32::from(self.offset_size) * 8;
        address == u64::MAX.checked_shr(64_u32.saturating_sub(bits)).unwrap_or(u64::MAX)
    }
}

/// A piece of the file in memory that is read in order.
#[derive(Debug, Clone)]
pub(super) struct Block<'f> {
    file: &'f File,
    bytes: Vec<u8>,
    place: u64,
    used: usize,
    what: &'static str,
}

impl Block<'_> {
    /// The next byte's place in the data (0-based).
    pub(super) fn place(&self) -> u64 {
        self.place.saturating_add(self.used as u64)
    }

    /// How many bytes were taken.
    pub(super) fn used(&self) -> usize {
        self.used
    }

    /// How many bytes are left.
    pub(super) fn left(&self) -> usize {
        self.bytes.len().saturating_sub(self.used)
    }

    /// The next `count` bytes.
    pub(super) fn take(&mut self, count: usize) -> Result<&[u8], Fault> {
        let (at, what) = (self.place(), self.what);
        let end = self.used.checked_add(count).ok_or(Fault::Truncated { at, what })?;
        let bytes = self.bytes.get(self.used..end).ok_or(Fault::Truncated { at, what })?;
        self.used = end;
        Ok(bytes)
    }

    /// A little-endian number of up to 8 bytes.
    pub(super) fn number(&mut self, size: u8) -> Result<u64, Fault> {
        let bytes = self.take(usize::from(size.min(8)))?;
        Ok(bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte)))
    }

    pub(super) fn u8(&mut self) -> Result<u8, Fault> {
        Ok(self.take(1)?.first().copied().unwrap_or(0))
    }

    pub(super) fn u16(&mut self) -> Result<u16, Fault> {
        Ok(u16::try_from(self.number(2)?).unwrap_or(0))
    }

    pub(super) fn u32(&mut self) -> Result<u32, Fault> {
        Ok(u32::try_from(self.number(4)?).unwrap_or(0))
    }

    /// An address.
    pub(super) fn offset(&mut self) -> Result<u64, Fault> {
        self.number(self.file.offset_size)
    }

    /// A length.
    pub(super) fn length(&mut self) -> Result<u64, Fault> {
        self.number(self.file.length_size)
    }

    /// The bytes up to a zero, which is taken too; all that is left where there is none.
    pub(super) fn text(&mut self) -> String {
        let rest = self.bytes.get(self.used..).unwrap_or_default();
        let end = memchr::memchr(0, rest).unwrap_or(rest.len());
        let text = String::from_utf8_lossy(rest.get(..end).unwrap_or_default()).into_owned();
        self.used = self.used.saturating_add(end + 1).min(self.bytes.len());
        text
    }

    /// Expects a signature of four bytes.
    pub(super) fn signature(&mut self, expected: &[u8; 4]) -> Result<(), Fault> {
        let at = self.place();
        if self.take(4)? == expected {
            return Ok(());
        }
        let name = String::from_utf8_lossy(expected).into_owned();
        Err(Fault::malformed(at, format!("has no {name} block where it says so")))
    }

    /// All that is left.
    pub(super) fn rest(&self) -> &[u8] {
        self.bytes.get(self.used..).unwrap_or_default()
    }
}

impl<'f> Block<'f> {
    /// Other bytes of the same file.
    pub(super) fn clone_over(&self, bytes: &[u8], place: u64) -> Block<'f> {
        Block { file: self.file, bytes: bytes.to_vec(), place, used: 0, what: self.what }
    }

    /// The file that it is a piece of.
    pub(super) fn file(&self) -> &'f File {
        self.file
    }
}
