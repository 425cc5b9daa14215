//! Decompressors over pieces of a file.

use std::cell::Cell;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::rc::Rc;

use flate2::read::{DeflateDecoder, MultiGzDecoder};
use lzma_rust2::{LzmaReader, XzReader};

use super::rows;
use crate::core::Data;

/// Memory that a decompressor of the LZMA family may take (KiB).
pub(super) const MEMORY_KIB: u32 = 128 << 10;

/// Streams that a small file may hold.
pub(super) const MAX_PARTS: u64 = 1_000;
/// Bytes of a file for which it may hold one more.
pub(super) const PART_SIZE: u64 = 1 << 10;

/// Reads data from its start to its end.
pub(super) struct Stream {
    data: Data,
    position: u64,
    /// How far it was read, for those who gave the stream away.
    consumed: Rc<Cell<u64>>,
    /// How many streams were begun in it.
    parts: Rc<Cell<u64>>,
}

impl Stream {
    pub(super) fn over(data: &Data) -> Self {
        Self { data: data.clone(), position: 0, consumed: Rc::default(), parts: Rc::default() }
    }

    /// Nothing.
    pub(super) fn empty() -> Self {
        Self::over(&Data::of(Vec::new()))
    }

    /// How many streams were begun in it, also while something else reads it.
    pub(super) fn parts(&self) -> Rc<Cell<u64>> {
        Rc::clone(&self.parts)
    }

    /// Counts a stream that begins; `false` when there are more than a writer would make: each costs memory to begin with.
    pub(super) fn begin_part(&self) -> bool {
        self.parts.set(self.parts.get() + 1);
        self.parts.get() <= MAX_PARTS + self.data.len() / PART_SIZE
    }

    /// How far it was read (bytes), also while something else reads it.
    pub(super) fn consumed(&self) -> Rc<Cell<u64>> {
        Rc::clone(&self.consumed)
    }
}

impl Read for Stream {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.data.fill(self.position, buffer)?;
        self.position += count as u64;
        self.consumed.set(self.position);
        Ok(count)
    }
}

impl Seek for Stream {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let place = match to {
            SeekFrom::Start(place) => Some(place),
            SeekFrom::End(by) => self.data.len().checked_add_signed(by),
            SeekFrom::Current(by) => self.position.checked_add_signed(by),
        };
        self.position = place.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.position)
    }
}

/// Most that a decompressor reads ahead (bytes).
pub(super) const READ_AHEAD: u64 = 32 << 10;

/// How bytes are packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Packing {
    Deflate,
    Gzip,
    Zlib,
    Bzip2,
    Xz,
    Lzma,
    /// LZMA in a zip: a version, the length of the properties, the properties. With the size that the zip gives (bytes);
    /// `u64::MAX` where the stream marks its end.
    ZipLzma(u64),
    Zstd,
    Lz4,
}

/// Unpacks data while it is read.
///
/// # Errors
/// When its beginning is not one of this packing.
pub(super) fn open(packing: Packing, stream: Stream) -> io::Result<Box<dyn Read>> {
    Ok(match packing {
        Packing::Deflate => Box::new(DeflateDecoder::new(stream)),
        Packing::Gzip => Box::new(MultiGzDecoder::new(stream)),
        Packing::Zlib => rows::zlib(stream)?,
        Packing::Bzip2 => rows::bzip2(stream)?,
        Packing::Xz => Box::new(XzReader::new_mem_limit(BufReader::new(stream), true, MEMORY_KIB)),
        Packing::Lzma => rows::lzma(stream)?,
        Packing::ZipLzma(size) => zip_lzma(stream, size)?,
        Packing::Zstd => rows::zstd(stream)?,
        Packing::Lz4 => rows::lz4(stream)?,
    })
}

fn zip_lzma(stream: Stream, size: u64) -> io::Result<Box<dyn Read>> {
    let mut source = BufReader::new(stream);
    let mut head = [0; 9];
    source.read_exact(&mut head)?;
    let [_, _, 5, 0, properties, dictionary @ ..] = head else {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "no LZMA properties"));
    };
    let dictionary = u32::from_le_bytes(dictionary);
    if lzma_rust2::lzma_get_memory_usage_by_props(dictionary, properties)? > MEMORY_KIB {
        return Err(io::ErrorKind::OutOfMemory.into());
    }
    Ok(Box::new(LzmaReader::new_with_props(source, size, properties, dictionary, None)?))
}
