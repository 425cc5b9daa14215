use rustc_hash::FxHashSet;

use super::attributes::in_global_heap;
use super::bytes::File;
use super::groups::LocalHeap;
use super::header::{self, Message, kind};
use super::types::{Dataspace, Datatype};
use crate::core::{Context, Fault};

/// What an object header says of a dataset.
#[derive(Debug, Clone)]
pub(super) struct Dataset {
    pub(super) datatype: Option<Datatype>,
    pub(super) dataspace: Option<Dataspace>,
    pub(super) storage: Storage,
    /// Where the layout message stands (0-based byte in the data).
    pub(super) place: u64,
    pub(super) filters: Vec<Filter>,
    /// Files outside that hold the values, with the places of the messages that name them.
    pub(super) external: Vec<(u64, String)>,
}

/// Where the values lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Storage {
    /// In the header.
    Compact(u64),
    /// In one piece: where it begins in the data (0-based byte), and how many bytes it has.
    Contiguous(Option<u64>, u64),
    /// In pieces that take so many bytes in all; as many as the file has where that can't be told.
    Chunked(u64),
    /// In other datasets, of these files.
    Virtual(Vec<String>),
}

/// A filter that values go through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Filter {
    pub(super) id: u16,
    pub(super) name: String,
    /// Where its message stands (0-based byte in the data).
    pub(super) place: u64,
}

/// Most files that are named of one dataset.
const MAX_FILES: usize = 100;
/// Deepest tree of chunks.
const MAX_LEVELS: u8 = 32;

impl Dataset {
    /// Reads what the messages say; `None` where the object is no dataset.
    pub(super) fn read(
        file: &File,
        messages: &[Message],
        context: &mut Context<'_>,
    ) -> Result<Option<Self>, Fault> {
        let message = |kind: u16| {
            let found = messages.iter().find(|message| message.kind == kind)?;
            header::resolve(file, found)
        };
        let Some(layout) = message(kind::LAYOUT) else { return Ok(None) };
        let datatype = message(kind::DATATYPE).map(|found| Datatype::read(&mut found.block(file)));
        let dataspace =
            message(kind::DATASPACE).map(|found| Dataspace::read(&mut found.block(file)));
        let mut external = Vec::new();
        if let Some(found) = message(kind::EXTERNAL_FILES) {
            external = external_files(file, &found).unwrap_or_default();
            if external.is_empty() {
                external.push((found.place, String::new()));
            }
        }
        let filters = message(kind::FILTERS).map(|found| filters(file, &found)).transpose()?;
        Ok(Some(Self {
            datatype: datatype.transpose()?,
            dataspace: dataspace.transpose()?,
            storage: storage(file, &layout, context)?,
            place: layout.place,
            filters: filters.unwrap_or_default(),
            external,
        }))
    }

    /// How many bytes the values take in memory, by what the file says.
    pub(super) fn declared(&self) -> u64 {
        let size = self.datatype.map_or(0, |datatype| datatype.size);
        self.dataspace.as_ref().map_or(0, Dataspace::count).saturating_mul(size)
    }

    /// How many bytes are stored for it.
    pub(super) fn stored(&self) -> u64 {
        match &self.storage {
            Storage::Compact(size) | Storage::Chunked(size) => *size,
            Storage::Contiguous(place, size) => place.map_or(0, |_| *size),
            Storage::Virtual(_) => 0,
        }
    }
}

/// Reads a layout message (IV.A.2.i).
fn storage(file: &File, message: &Message, context: &mut Context<'_>) -> Result<Storage, Fault> {
    let mut block = message.block(file);
    let version = block.u8()?;
    if matches!(version, 1 | 2) {
        let rank = block.u8()?;
        let class = block.u8()?;
        block.take(5)?;
        let address = if class == 0 { u64::MAX } else { block.offset()? };
        let mut size = 1_u64;
        for _ in 0..rank {
            size = size.saturating_mul(u64::from(block.u32()?));
        }
        return Ok(match class {
            0 => Storage::Compact(u64::from(block.u32()?)),
            1 => contiguous(file, address, size),
            _ => Storage::Chunked(chunks(file, address, rank, context)?),
        });
    }
    let class = block.u8()?;
    match (version, class) {
        (3.., 0) => Ok(Storage::Compact(u64::from(block.u16()?))),
        (3.., 1) => {
            let address = block.offset()?;
            let size = block.length()?;
            Ok(contiguous(file, address, size))
        }
        (3, 2) => {
            let rank = block.u8()?;
            let address = block.offset()?;
            Ok(Storage::Chunked(chunks(file, address, rank, context)?))
        }
        (4.., 2) => {
            // The indexes of newer versions are not walked: no chunk can take more than the file.
            let address_size = usize::from(file.offset_size);
            let rest = block.left().saturating_sub(address_size);
            block.take(rest)?;
            let is_empty = file.is_undefined(block.offset()?);
            Ok(Storage::Chunked(if is_empty { 0 } else { file.data.len() }))
        }
        (4.., 3) => {
            let address = block.offset()?;
            let number = block.u32()?;
            Ok(Storage::Virtual(sources(file, address, number, context).unwrap_or_default()))
        }
        _ => {
            let what = format!("has a dataset layout of unknown version {version}, class {class}");
            Err(Fault::malformed(message.place, what))
        }
    }
}

fn contiguous(file: &File, address: u64, size: u64) -> Storage {
    let place = if file.is_undefined(address) { None } else { address.checked_add(file.base) };
    let end = place.and_then(|place| place.checked_add(size));
    match (place, end) {
        (Some(place), Some(end)) if end <= file.data.len() => {
            Storage::Contiguous(Some(place), size)
        }
        // What lies beyond the end is not stored, whatever the message says.
        (Some(place), _) => {
            Storage::Contiguous(Some(place), file.data.len().saturating_sub(place).min(size))
        }
        (None, _) => Storage::Contiguous(None, 0),
    }
}

/// Adds up the sizes of chunks in a tree of the first version (III.A.1).
fn chunks(file: &File, address: u64, rank: u8, context: &mut Context<'_>) -> Result<u64, Fault> {
    let mut total = 0_u64;
    if file.is_undefined(address) {
        return Ok(total);
    }
    let mut pending = vec![(address, MAX_LEVELS)];
    let mut seen = FxHashSet::default();
    while let Some((address, levels)) = pending.pop() {
        if !seen.insert(address) {
            continue;
        }
        let mut node = file.up_to(address, 8, "a tree of chunks")?;
        node.signature(b"TREE")?;
        let (kind, level, count) = (node.u8()?, node.u8()?, node.u16()?);
        if kind != 1 || level >= levels {
            return Err(Fault::malformed(node.place(), "has a tree of chunks that is none"));
        }
        context.step(u64::from(count).saturating_add(2), node.place())?;
        let key = 8 + 8 * u64::from(rank);
        let offset = u64::from(file.offset_size);
        let length = 8 + 2 * offset + u64::from(count) * (key + offset);
        let mut node = file.block(address, length, "a tree of chunks")?;
        node.take(8)?;
        node.offset()?;
        node.offset()?;
        for _ in 0..count {
            let size = u64::from(node.u32()?);
            node.take(usize::from(rank) * 8 + 4)?;
            let child = node.offset()?;
            if level > 0 {
                pending.push((child, level));
            } else {
                total = total.saturating_add(size);
            }
        }
    }
    Ok(total.min(file.data.len()))
}

/// The files of an external file list (IV.A.2.h).
fn external_files(file: &File, message: &Message) -> Result<Vec<(u64, String)>, Fault> {
    let mut block = message.block(file);
    block.take(6)?;
    let count = usize::from(block.u16()?);
    let heap = LocalHeap::read(file, block.offset()?)?;
    let mut names = Vec::new();
    for _ in 0..count.min(MAX_FILES) {
        let name = heap.text(block.length()?)?;
        block.length()?;
        block.length()?;
        names.push((message.place, name));
    }
    Ok(names)
}

/// The files of a virtual dataset: its mapping lies in a global heap (IV.A.2.i, storage layout of virtual datasets).
fn sources(
    file: &File,
    address: u64,
    number: u32,
    context: &mut Context<'_>,
) -> Result<Vec<String>, Fault> {
    let Some((place, size)) = in_global_heap(file, address, number, context)? else {
        return Ok(Vec::new());
    };
    let size = size.min(64 << 10);
    let mut block = file.block(place.saturating_sub(file.base), size, "a virtual dataset")?;
    let version = block.u8()?;
    let count = block.length()?;
    if version > 1 || count == 0 {
        return Ok(Vec::new());
    }
    if version == 1 {
        block.u8()?;
    }
    // The selections behind the first name have no lengths; one file is enough to say where the values come from.
    Ok(vec![block.text()])
}

/// Reads a filter pipeline (IV.A.2.l).
fn filters(file: &File, message: &Message) -> Result<Vec<Filter>, Fault> {
    let mut block = message.block(file);
    let version = block.u8()?;
    let count = block.u8()?;
    if version == 1 {
        block.take(6)?;
    }
    let mut found = Vec::new();
    for _ in 0..count {
        let id = block.u16()?;
        let name_size = if version == 1 || id >= 256 { usize::from(block.u16()?) } else { 0 };
        block.u16()?;
        let values = usize::from(block.u16()?);
        let padded = if version == 1 { name_size.next_multiple_of(8) } else { name_size };
        let name = block.take(padded)?;
        let name = name.split(|byte| *byte == 0).next().unwrap_or_default();
        let name = String::from_utf8_lossy(name).into_owned();
        block.take(values * 4)?;
        if version == 1 && values % 2 == 1 {
            block.take(4)?;
        }
        found.push(Filter { id, name, place: message.place });
    }
    Ok(found)
}
