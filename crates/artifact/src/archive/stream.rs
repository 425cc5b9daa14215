//! Decompressors over pieces of a file.

use std::cell::Cell;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::rc::Rc;

use bzip2::read::MultiBzDecoder;
use flate2::read::{DeflateDecoder, MultiGzDecoder, ZlibDecoder};
use lz4_flex::frame::FrameDecoder;
use lzma_rust2::{LzmaReader, XzReader};
use ruzstd::decoding::StreamingDecoder;

use crate::core::Data;

/// Memory that a decompressor of the LZMA family may take (KiB).
const MEMORY_KIB: u32 = 128 << 10;

/// Reads data from its start to its end.
pub(super) struct Stream {
    data: Data,
    position: u64,
    /// How far it was read, for those who gave the stream away.
    consumed: Rc<Cell<u64>>,
}

impl Stream {
    pub(super) fn over(data: &Data) -> Self {
        Self { data: data.clone(), position: 0, consumed: Rc::default() }
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
        Packing::Zlib => Box::new(ZlibDecoder::new(stream)),
        Packing::Bzip2 => Box::new(MultiBzDecoder::new(stream)),
        Packing::Xz => Box::new(XzReader::new_mem_limit(BufReader::new(stream), true, MEMORY_KIB)),
        Packing::Lzma => {
            Box::new(LzmaReader::new_mem_limit(BufReader::new(stream), MEMORY_KIB, None)?)
        }
        Packing::ZipLzma(size) => zip_lzma(stream, size)?,
        Packing::Zstd => Box::new(Frames { source: Some(BufReader::new(stream)), decoder: None }),
        Packing::Lz4 => Box::new(FrameDecoder::new(stream)),
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

/// Zstandard frames one after another; frames to skip are skipped.
struct Frames {
    source: Option<BufReader<Stream>>,
    decoder: Option<StreamingDecoder<BufReader<Stream>, ruzstd::decoding::FrameDecoder>>,
}

impl Read for Frames {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            if let Some(decoder) = &mut self.decoder {
                let count = decoder.read(buffer)?;
                if count > 0 {
                    return Ok(count);
                }
                self.source = self.decoder.take().map(StreamingDecoder::into_inner);
            }
            let Some(mut source) = self.source.take() else { return Ok(0) };
            let mut magic = [0; 4];
            if let Err(error) = source.read_exact(&mut magic) {
                let is_end = error.kind() == io::ErrorKind::UnexpectedEof;
                return if is_end { Ok(0) } else { Err(error) };
            }
            source.seek_relative(-4)?;
            if matches!(magic, [0x50..=0x5f, 0x2a, 0x4d, 0x18]) {
                let mut head = [0; 8];
                source.read_exact(&mut head)?;
                let [_, _, _, _, length @ ..] = head;
                source.seek_relative(i64::from(u32::from_le_bytes(length)))?;
                self.source = Some(source);
                continue;
            }
            if magic != [0x28, 0xb5, 0x2f, 0xfd] {
                return Ok(0);
            }
            self.decoder = Some(StreamingDecoder::new(source).map_err(io::Error::other)?);
        }
    }
}
