use super::bytes::{Block, File};
use super::header::{self, Message, kind};
use super::types::{Dataspace, Datatype, class};
use crate::core::{Context, Data, Fault, Reader};

/// An attribute of an object.
#[derive(Debug, Clone)]
pub(super) struct Attribute {
    pub(super) name: String,
    /// Where its message begins (0-based byte in the data).
    pub(super) place: u64,
    /// Its texts or raw values, in order.
    pub(super) values: Vec<Data>,
}

/// Most values of one attribute that are looked at.
const MAX_VALUES: u64 = 1_000;

/// Reads an attribute message (IV.A.2.m).
pub(super) fn read(
    file: &File,
    message: &Message,
    context: &mut Context<'_>,
) -> Result<Attribute, Fault> {
    let mut block = message.block(file);
    let version = block.u8()?;
    let flags = block.u8()?;
    let name_size = usize::from(block.u16()?);
    let type_size = usize::from(block.u16()?);
    let space_size = usize::from(block.u16()?);
    match version {
        1 | 2 => {}
        3 => {
            block.u8()?;
        }
        _ => {
            let what = format!("has an attribute of unknown version {version}");
            return Err(Fault::malformed(message.place, what));
        }
    }
    let padded = |size: usize| if version == 1 { size.next_multiple_of(8) } else { size };
    let name = piece(&mut block, padded(name_size))?.text();
    let is_shared = version > 1;
    let kind_of = piece(&mut block, padded(type_size))?;
    let kind_of = part(file, kind_of, is_shared && flags & 1 != 0, kind::DATATYPE)?;
    let space = piece(&mut block, padded(space_size))?;
    let space = part(file, space, is_shared && flags & 2 != 0, kind::DATASPACE)?;
    let (Some(mut kind_of), Some(mut space)) = (kind_of, space) else {
        return Ok(Attribute { name, place: message.place, values: Vec::new() });
    };
    let datatype = Datatype::read(&mut kind_of)?;
    let count = Dataspace::read(&mut space)?.count().min(MAX_VALUES);
    let mut values = Vec::new();
    if matches!(datatype.class, class::STRING | class::OPAQUE) {
        let size = usize::try_from(datatype.size).unwrap_or(usize::MAX);
        for _ in 0..count {
            let place = block.place();
            let value = block.take(size)?;
            // A text is filled up with zeros to the size of its type.
            let length = value.len() - value.iter().rev().take_while(|byte| **byte == 0).count();
            values.push(
                file.piece(place, length as u64)
                    .unwrap_or_else(|| Data::of(value.get(..length).unwrap_or_default().to_vec())),
            );
        }
    } else if datatype.class == class::VARIABLE {
        for _ in 0..count {
            values.extend(variable(&mut block, context)?);
        }
    }
    Ok(Attribute { name, place: message.place, values })
}

fn piece<'f>(block: &mut Block<'f>, size: usize) -> Result<Block<'f>, Fault> {
    let place = block.place();
    let bytes = block.take(size)?.to_vec();
    Ok(block.clone_over(&bytes, place))
}

/// A datatype or dataspace that may lie in another object.
fn part<'f>(
    file: &'f File,
    mut block: Block<'f>,
    is_shared: bool,
    kind: u16,
) -> Result<Option<Block<'f>>, Fault> {
    if !is_shared {
        return Ok(Some(block));
    }
    let Some(address) = header::shared_address(&mut block) else { return Ok(None) };
    let messages = header::read_shared(file, address)?;
    let found = messages.iter().find(|found| found.kind == kind && !found.is_shared());
    Ok(found.map(|found| found.block(file)))
}

/// A value in a global heap (III.E), from its length, address and number; `None` where it is empty.
fn variable(block: &mut Block<'_>, context: &mut Context<'_>) -> Result<Option<Data>, Fault> {
    let length = u64::from(block.u32()?);
    let address = block.offset()?;
    let number = block.u32()?;
    if length == 0 || address == 0 || block.file().is_undefined(address) {
        return Ok(None);
    }
    let Some((place, size)) = in_global_heap(block.file(), address, number, context)? else {
        return Ok(None);
    };
    Ok(block.file().piece(place, size.min(length)))
}

/// Where an object of a global heap lies in the data, and how many bytes it has.
pub(super) fn in_global_heap(
    file: &File,
    address: u64,
    number: u32,
    context: &mut Context<'_>,
) -> Result<Option<(u64, u64)>, Fault> {
    let mut head = file.up_to(address, 16, "a global heap")?;
    head.signature(b"GCOL")?;
    head.take(4)?;
    let size = head.length()?;
    let start = head.used() as u64;
    let place = file.place(address, "a global heap")?;
    // Read ahead: a collection has thousands of small objects, and each lookup passes those in front.
    let mut reader = Reader::over(&file.data.tail(place));
    reader.skip(start, "a global heap")?;
    // A collection holds at most 65,535 objects; each entry has a header of 16 bytes.
    for _ in 0..=u16::MAX {
        if reader.position().saturating_add(16) > size {
            return Ok(None);
        }
        context.step(1, place)?;
        let found = u32::from(reader.u16_le("a global heap")?);
        reader.skip(6, "a global heap")?;
        let bytes = reader.bytes(u64::from(file.length_size), "a global heap")?;
        let length = bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte));
        if found == 0 {
            return Ok(None);
        }
        if found == number {
            return Ok(Some((place.saturating_add(reader.position()), length)));
        }
        let padded = length.checked_next_multiple_of(8).unwrap_or(u64::MAX);
        reader.skip(padded, "a global heap")?;
    }
    Ok(None)
}
