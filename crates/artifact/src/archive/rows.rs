//! Compressed streams one after another, which Python's readers take for one: what a second one holds must not be missed.

use std::io::{self, BufReader, Read};

use bzip2::bufread::BzDecoder;
use flate2::bufread::ZlibDecoder;
use lz4_flex::frame::FrameDecoder;
use lzma_rust2::LzmaReader;
use ruzstd::decoding::{FrameDecoder as ZstdDecoder, StreamingDecoder};

use super::stream::{MEMORY_KIB, Stream};

type Source = BufReader<Stream>;

/// A decompressor that reads one stream and gives back what follows it.
trait Part: Read + Sized {
    /// Begins to read a stream; `None` where none begins.
    fn begin(source: Source, before: Option<Self>) -> io::Result<Option<Self>>;
    /// Goes on behind streams that hold nothing, where beginning one costs much.
    fn skip_empty(_source: &mut Source) -> io::Result<()> {
        Ok(())
    }
    /// What follows the stream, and the decompressor if it can be used again.
    fn end(self) -> (Source, Option<Self>);
}

/// Streams of one kind.
struct Row<P> {
    part: Option<P>,
}

impl<P: Part> Read for Row<P> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while let Some(part) = &mut self.part {
            let count = part.read(buffer)?;
            if count > 0 || buffer.is_empty() {
                return Ok(count);
            }
            if let Some((mut source, before)) = self.part.take().map(P::end) {
                next_part(&source)?;
                P::skip_empty(&mut source)?;
                self.part = P::begin(source, before)?;
            }
        }
        Ok(0)
    }
}

fn next_part(source: &Source) -> io::Result<()> {
    if source.get_ref().begin_part() {
        Ok(())
    } else {
        Err(io::Error::other("more streams than a writer makes"))
    }
}

fn row<P: Part + 'static>(stream: Stream) -> io::Result<Box<dyn Read>> {
    Ok(Box::new(Row { part: P::begin(BufReader::new(stream), None)? }))
}

/// zlib streams.
pub(super) fn zlib(stream: Stream) -> io::Result<Box<dyn Read>> {
    row::<ZlibDecoder<Source>>(stream)
}

/// bzip2 streams.
pub(super) fn bzip2(stream: Stream) -> io::Result<Box<dyn Read>> {
    row::<BzDecoder<Source>>(stream)
}

/// LZMA streams with a header of their own.
pub(super) fn lzma(stream: Stream) -> io::Result<Box<dyn Read>> {
    row::<LzmaReader<Source>>(stream)
}

/// Zstandard frames; frames to skip are skipped.
pub(super) fn zstd(stream: Stream) -> io::Result<Box<dyn Read>> {
    row::<Zstd>(stream)
}

/// LZ4 frames; frames to skip are skipped.
pub(super) fn lz4(stream: Stream) -> io::Result<Box<dyn Read>> {
    row::<FrameDecoder<Source>>(stream)
}

impl Part for ZlibDecoder<Source> {
    fn begin(mut source: Source, _before: Option<Self>) -> io::Result<Option<Self>> {
        let head = ahead::<2>(&mut source)?;
        Ok(matches!(head, Some([0x78, _])).then(|| Self::new(source)))
    }

    fn end(self) -> (Source, Option<Self>) {
        (self.into_inner(), None)
    }
}

impl Part for BzDecoder<Source> {
    fn begin(mut source: Source, _before: Option<Self>) -> io::Result<Option<Self>> {
        let is_stream = matches!(ahead::<4>(&mut source)?, Some([b'B', b'Z', b'h', _]));
        Ok(is_stream.then(|| Self::new(source)))
    }

    /// Each would take the memory of a whole one. Four bytes of head, the mark of an end, a sum of zero.
    fn skip_empty(source: &mut Source) -> io::Result<()> {
        while let Some([b'B', b'Z', b'h', b'1'..=b'9', end @ ..]) = ahead::<14>(source)? {
            if end != *b"\x17\x72\x45\x38\x50\x90\0\0\0\0" {
                break;
            }
            source.seek_relative(14)?;
            next_part(source)?;
        }
        Ok(())
    }

    fn end(self) -> (Source, Option<Self>) {
        (self.into_inner(), None)
    }
}

impl Part for LzmaReader<Source> {
    fn begin(mut source: Source, _before: Option<Self>) -> io::Result<Option<Self>> {
        if !matches!(ahead::<13>(&mut source)?, Some([0x5d, 0, 0, ..])) {
            return Ok(None);
        }
        Self::new_mem_limit(source, MEMORY_KIB, None).map(Some)
    }

    fn end(self) -> (Source, Option<Self>) {
        (self.into_inner(), None)
    }
}

impl Part for FrameDecoder<Source> {
    fn begin(mut source: Source, _before: Option<Self>) -> io::Result<Option<Self>> {
        skip_frames(&mut source)?;
        let is_frame = ahead::<4>(&mut source)? == Some(*b"\x04\x22\x4d\x18");
        Ok(is_frame.then(|| Self::new(source)))
    }

    fn end(self) -> (Source, Option<Self>) {
        (self.into_inner(), None)
    }
}

/// A Zstandard decoder, whose tables are used again for the next frame.
struct Zstd {
    decoder: Option<StreamingDecoder<Source, ZstdDecoder>>,
    /// What is left when a frame is done.
    spare: Option<ZstdDecoder>,
}

impl Read for Zstd {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.decoder.as_mut().map_or(Ok(0), |decoder| decoder.read(buffer))
    }
}

impl Part for Zstd {
    fn begin(mut source: Source, before: Option<Self>) -> io::Result<Option<Self>> {
        skip_frames(&mut source)?;
        if ahead::<4>(&mut source)? != Some(*b"\x28\xb5\x2f\xfd") {
            return Ok(None);
        }
        let spare = before.and_then(|before| before.spare).unwrap_or_default();
        let decoder =
            StreamingDecoder::new_with_decoder(source, spare).map_err(io::Error::other)?;
        Ok(Some(Self { decoder: Some(decoder), spare: None }))
    }

    fn end(self) -> (Source, Option<Self>) {
        match self.decoder.map(StreamingDecoder::into_parts) {
            Some((source, spare)) => (source, Some(Self { decoder: None, spare: Some(spare) })),
            None => (BufReader::new(Stream::empty()), None),
        }
    }
}

/// Frames that LZ4 and Zstandard share and that hold nothing.
fn skip_frames(source: &mut Source) -> io::Result<()> {
    while let Some([0x50..=0x5f, 0x2a, 0x4d, 0x18, length @ ..]) = ahead::<8>(source)? {
        source.seek_relative(8 + i64::from(u32::from_le_bytes(length)))?;
    }
    Ok(())
}

/// The next bytes, which stay; `None` where there are fewer.
fn ahead<const N: usize>(source: &mut Source) -> io::Result<Option<[u8; N]>> {
    let mut bytes = [0; N];
    let mut count = 0;
    while count < N {
        let read = source.read(bytes.get_mut(count..).unwrap_or_default())?;
        if read == 0 {
            break;
        }
        count += read;
    }
    source.seek_relative(-i64::try_from(count).unwrap_or(0))?;
    Ok((count == N).then_some(bytes))
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::{Stream, zlib, zstd};
    use crate::core::Data;

    #[test]
    fn streams_follow_each_other() {
        let stream = b"\x78\x9c\x01\x04\0\xfb\xfftext\x04\x67\x01\xc6";
        let mut text = String::new();
        let data = Data::of([stream.as_slice(), stream].concat());
        zlib(Stream::over(&data)).expect("zlib").read_to_string(&mut text).expect("zlib");
        assert_eq!(text, "texttext");
    }

    #[test]
    fn frames_follow_each_other() {
        let frame = b"\x28\xb5\x2f\xfd\x20\x04\x21\0\0text";
        let skipped = b"\x50\x2a\x4d\x18\x04\0\0\0skip";
        let data = Data::of([skipped.as_slice(), frame, skipped, frame].concat());
        let mut text = String::new();
        zstd(Stream::over(&data)).expect("zstd").read_to_string(&mut text).expect("zstd");
        assert_eq!(text, "texttext");
    }
}
