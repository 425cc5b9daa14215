//! Single compressed files, such as joblib and pandas write: unpacked, and looked at as what lies in them.

use std::cell::Cell;
use std::io::Read;
use std::rc::Rc;

use super::members::{SEEN_RATIO, bomb, is_early_bomb, is_seen_bomb};
use super::stream::{self, MAX_PARTS, PART_SIZE, Packing, READ_AHEAD, Stream};
use crate::core::{Context, Data, Fault, Probe};

/// What a head must give before a weak magic is believed (bytes).
const TRIED: usize = 16;

pub(super) fn tells_gzip(probe: &Probe<'_>) -> bool {
    probe.head.starts_with(b"\x1f\x8b\x08")
}

/// The two bytes are a number that 31 divides; text can be that, so a piece is unpacked.
pub(super) fn tells_zlib(probe: &Probe<'_>) -> bool {
    let start = zlib_start(probe.head);
    start.and_then(|start| probe.head.get(start..)).is_some_and(|head| {
        matches!(head, [0x78, 0x01 | 0x5e | 0x9c | 0xda, ..])
            && unpacks(Packing::Zlib, probe, start.unwrap_or(0))
    })
}

pub(super) fn tells_bzip2(probe: &Probe<'_>) -> bool {
    matches!(probe.head, [b'B', b'Z', b'h', b'1'..=b'9', rest @ ..]
        if rest.starts_with(b"1AY&SY") || rest.starts_with(b"\x17\x72\x45\x38\x50\x90"))
}

pub(super) fn tells_xz(probe: &Probe<'_>) -> bool {
    probe.head.starts_with(b"\xfd7zXZ\0")
}

/// The properties that every writer takes, and a dictionary that is a power of two or one and a half of it.
pub(super) fn tells_lzma(probe: &Probe<'_>) -> bool {
    matches!(probe.head, [0x5d, 0, 0, ..]) && unpacks(Packing::Lzma, probe, 0)
}

pub(super) fn tells_zstd(probe: &Probe<'_>) -> bool {
    probe.head.starts_with(b"\x28\xb5\x2f\xfd")
        || (matches!(probe.head, [0x50..=0x5f, 0x2a, 0x4d, 0x18, ..])
            && unpacks(Packing::Zstd, probe, 0))
}

pub(super) fn tells_lz4(probe: &Probe<'_>) -> bool {
    probe.head.starts_with(b"\x04\x22\x4d\x18")
}

pub(super) fn read_gzip(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    read(Packing::Gzip, 0, data, context)
}

pub(super) fn read_zlib(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let start = zlib_start(&data.up_to(0, Probe::HEAD)?).unwrap_or(0);
    read(Packing::Zlib, start as u64, data, context)
}

pub(super) fn read_bzip2(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    read(Packing::Bzip2, 0, data, context)
}

pub(super) fn read_xz(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    read(Packing::Xz, 0, data, context)
}

pub(super) fn read_lzma(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    read(Packing::Lzma, 0, data, context)
}

pub(super) fn read_zstd(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    read(Packing::Zstd, 0, data, context)
}

pub(super) fn read_lz4(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    read(Packing::Lz4, 0, data, context)
}

/// Where a zlib stream begins: joblib before 0.10 wrote `ZF`, a hexadecimal number of fixed width, and the stream.
fn zlib_start(head: &[u8]) -> Option<usize> {
    if !head.starts_with(b"ZF0x") {
        return Some(0);
    }
    let rest = head.get(4..40.min(head.len()))?;
    let number = rest.iter().position(|byte| !byte.is_ascii_hexdigit())?;
    let spaces = rest.get(number..)?.iter().position(|byte| *byte != b' ')?;
    Some(4 + number + spaces)
}

/// How many bytes a gzip stream says to hold: its last four bytes are that number, modulo 2³².
fn gzip_length(packed: &Data) -> Result<u64, Fault> {
    let end = packed.up_to(packed.len().saturating_sub(4), 4)?;
    Ok(end.first_chunk::<4>().map_or(0, |end| u64::from(u32::from_le_bytes(*end))))
}

fn unpacks(packing: Packing, probe: &Probe<'_>, start: usize) -> bool {
    let Ok(source) = stream::open(packing, Stream::over(&probe.data.tail(start as u64))) else {
        return false;
    };
    let mut piece = Vec::new();
    source.take(TRIED as u64).read_to_end(&mut piece).is_ok() && !piece.is_empty()
}

fn read(packing: Packing, start: u64, data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let packed = data.tail(start);
    let said = if packing == Packing::Gzip { gzip_length(&packed)? } else { 0 };
    let unpacked = unpack(packing, &packed, said, context)?;
    if let Some(how) = &unpacked.bomb {
        let name = context.name().to_owned();
        context.observe(data, bomb(0, &name, how.clone()));
    }
    let name = inner_name(context.name());
    let length = unpacked.data.len();
    context.outline(data, 0, 0, || format!("{name}: {length} bytes unpacked"));
    context.nested(&name, &unpacked.data, context.neighbours());
    Ok(())
}

/// What came out of a stream.
pub(super) struct Unpacked {
    pub(super) data: Data,
    /// How it is a bomb, as the end of a sentence.
    pub(super) bomb: Option<String>,
    /// All of it was unpacked.
    pub(super) is_whole: bool,
}

/// Unpacks a stream as far as the budget allows, or as it takes to see that it is a bomb. `said`: how many bytes it is said to
/// unpack to, 0 where nothing says it.
///
/// # Errors
/// When its beginning is not one of this packing, or nothing is left of the budget.
pub(super) fn unpack(
    packing: Packing,
    packed: &Data,
    said: u64,
    context: &mut Context<'_>,
) -> Result<Unpacked, Fault> {
    if context.budget().unpacked_left() == 0 {
        return Err(Fault::limit(0, "is not unpacked: enough was unpacked before"));
    }
    let stream = Stream::over(packed);
    let consumed = stream.consumed();
    let parts = stream.parts();
    let source = stream::open(packing, stream)
        .map_err(|error| Fault::malformed(0, format!("can't be unpacked: {error}")))?;
    let count = Rc::new(Cell::new(0));
    let counted = Counted { source, count: Rc::clone(&count) };
    let read = || match consumed.get() {
        all if all >= packed.len() => packed.len(),
        some => some.saturating_sub(READ_AHEAD),
    };
    let data = context.unpack_until(counted, packed.len(), |unpacked, most| {
        is_early_bomb(read(), packed.len(), unpacked, said, most)
    });
    let is_whole = count.get() <= data.len();
    let is_bomb = is_seen_bomb(read(), count.get())
        || is_early_bomb(read(), packed.len(), count.get(), said, data.len());
    let bomb = if !is_whole && is_bomb {
        Some(format!(
            "is a bomb: {} bytes unpack to more than {SEEN_RATIO} times as many",
            packed.len()
        ))
    } else if parts.get() > MAX_PARTS + packed.len() / PART_SIZE {
        Some(format!("is made of more than {MAX_PARTS} streams, so that nobody reads to its end"))
    } else {
        None
    };
    Ok(Unpacked { data, bomb, is_whole })
}

struct Counted<R> {
    source: R,
    count: Rc<Cell<u64>>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.source.read(buffer)?;
        self.count.set(self.count.get() + count as u64);
        Ok(count)
    }
}

/// The name without the ending that says how it is packed.
fn inner_name(name: &str) -> String {
    let lower = name.to_ascii_lowercase();
    for (ending, instead) in [(".tgz", ".tar"), (".tbz2", ".tar"), (".txz", ".tar")] {
        if lower.ends_with(ending) {
            let kept = name.get(..name.len() - ending.len()).unwrap_or_default();
            return format!("{kept}{instead}");
        }
    }
    let endings = [".gz", ".bz2", ".xz", ".lzma", ".zst", ".lz4", ".z"];
    let ending =
        endings.iter().find(|ending| lower.ends_with(*ending) && lower.len() > ending.len());
    let kept = name.len() - ending.map_or(0, |ending| ending.len());
    name.get(..kept).unwrap_or(name).to_owned()
}

#[cfg(test)]
mod tests {
    use super::{inner_name, zlib_start};

    #[test]
    fn names_lose_their_packing() {
        assert_eq!(inner_name("model.pkl.gz"), "model.pkl");
        assert_eq!(inner_name("model.tgz"), "model.tar");
        assert_eq!(inner_name("model.joblib"), "model.joblib");
        assert_eq!(inner_name("é.Z"), "é");
        assert_eq!(inner_name(".gz"), ".gz");
    }

    #[test]
    fn old_joblib_has_a_length_first() {
        assert_eq!(zlib_start(b"ZF0x1f              \x78\x9c"), Some(20));
        assert_eq!(zlib_start(b"\x78\x9c"), Some(0));
        assert_eq!(zlib_start(b"ZF0x"), None);
    }
}
