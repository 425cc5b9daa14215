use rustc_hash::FxHashSet;

use super::bytes::{Block, File};
use crate::core::Fault;

/// Kinds of header messages that are looked at (HDF5 File Format Specification 3.0, IV.A.2).
pub(super) mod kind {
    pub(in super::super) const DATASPACE: u16 = 0x01;
    pub(in super::super) const LINK_INFO: u16 = 0x02;
    pub(in super::super) const DATATYPE: u16 = 0x03;
    pub(in super::super) const LINK: u16 = 0x06;
    pub(in super::super) const EXTERNAL_FILES: u16 = 0x07;
    pub(in super::super) const LAYOUT: u16 = 0x08;
    pub(in super::super) const FILTERS: u16 = 0x0B;
    pub(in super::super) const ATTRIBUTE: u16 = 0x0C;
    pub(in super::super) const CONTINUATION: u16 = 0x10;
    pub(in super::super) const SYMBOL_TABLE: u16 = 0x11;
    pub(in super::super) const ATTRIBUTE_INFO: u16 = 0x15;
}

/// A message of an object header.
#[derive(Debug, Clone)]
pub(super) struct Message {
    pub(super) kind: u16,
    pub(super) flags: u8,
    /// Where its body begins (0-based byte in the data).
    pub(super) place: u64,
    pub(super) body: Vec<u8>,
}

impl Message {
    /// Its body, to be read.
    pub(super) fn block<'f>(&self, file: &'f File) -> Block<'f> {
        file.cursor(self.body.clone(), self.place, "a header message")
    }

    /// Whether the body only says where the message is.
    pub(super) fn is_shared(&self) -> bool {
        self.flags & SHARED != 0
    }
}

const SHARED: u8 = 0b10;
/// Most messages of one object.
const MAX_MESSAGES: usize = 100_000;

/// How the messages of a header are laid out.
#[derive(Clone, Copy)]
struct Form {
    is_second: bool,
    /// Whether each message of the second version has a creation order.
    has_order: bool,
}

/// Most bytes of a datatype or dataspace that lies in a header of its own.
const MAX_SHARED: u64 = 64 << 10;

/// Reads an object header with its continuations.
pub(super) fn read(file: &File, address: u64) -> Result<Vec<Message>, Fault> {
    // Blocks don't overlap, so that no header takes more than the file.
    read_up_to(file, address, file.data.len())
}

/// Reads the header of something that others share, which is small.
pub(super) fn read_shared(file: &File, address: u64) -> Result<Vec<Message>, Fault> {
    read_up_to(file, address, MAX_SHARED)
}

fn read_up_to(file: &File, address: u64, most: u64) -> Result<Vec<Message>, Fault> {
    let mut messages = Vec::new();
    let mut block = file.up_to(address, 64, "an object header")?;
    let place = block.place();
    let form;
    let first;
    if block.rest().starts_with(b"OHDR") {
        block.take(4)?;
        let version = block.u8()?;
        if version != 2 {
            let what = format!("has an object header of an unknown version ({version})");
            return Err(Fault::malformed(place, what));
        }
        let flags = block.u8()?;
        if flags & 0x20 != 0 {
            block.take(16)?;
        }
        if flags & 0x10 != 0 {
            block.take(4)?;
        }
        let size = block.number(1 << (flags & 3))?;
        form = Form { is_second: true, has_order: flags & 4 != 0 };
        first = (address.saturating_add(block.used() as u64), size);
    } else {
        let version = block.u8()?;
        if version != 1 {
            let what = format!("has an object header of an unknown version ({version})");
            return Err(Fault::malformed(place, what));
        }
        block.take(7)?;
        let size = u64::from(block.u32()?);
        form = Form { is_second: false, has_order: false };
        first = (address.saturating_add(16), size);
    }
    let mut blocks = vec![first];
    let mut seen = FxHashSet::default();
    let mut total = 0_u64;
    while let Some((address, size)) = blocks.pop() {
        total = total.saturating_add(size);
        if total > most {
            return Err(Fault::malformed(
                place,
                "has an object header of more bytes than it can have",
            ));
        }
        if !seen.insert(address) {
            return Err(Fault::malformed(place, "has an object header that continues in itself"));
        }
        let block = file.block(address, size, "an object header")?;
        messages_of(block, form, &mut messages, &mut blocks)?;
        if messages.len() > MAX_MESSAGES {
            return Err(Fault::limit(place, "has an object with more than 100,000 messages"));
        }
    }
    Ok(messages)
}

fn messages_of(
    mut block: Block<'_>,
    form: Form,
    messages: &mut Vec<Message>,
    blocks: &mut Vec<(u64, u64)>,
) -> Result<(), Fault> {
    let head = match (form.is_second, form.has_order) {
        (false, _) => 8,
        (true, false) => 4,
        (true, true) => 6,
    };
    while block.left() >= head {
        let kind = if form.is_second { u16::from(block.u8()?) } else { block.u16()? };
        let size = block.u16()?;
        let flags = block.u8()?;
        if !form.is_second {
            block.take(3)?;
        } else if form.has_order {
            block.take(2)?;
        }
        let place = block.place();
        let body = block.take(usize::from(size))?.to_vec();
        if kind == kind::CONTINUATION {
            let mut inner = block.clone_over(&body, place);
            let (address, length) = (inner.offset()?, inner.length()?);
            if form.is_second {
                // Four bytes of signature and four of checksum stand around the messages.
                blocks.push((address.saturating_add(4), length.saturating_sub(8)));
            } else {
                blocks.push((address, length));
            }
        } else {
            messages.push(Message { kind, flags, place, body });
        }
    }
    Ok(())
}

/// The message that a shared one stands for: its body, where that lies in another object's header.
pub(super) fn resolve(file: &File, message: &Message) -> Option<Message> {
    if !message.is_shared() {
        return Some(message.clone());
    }
    let mut block = message.block(file);
    let address = shared_address(&mut block)?;
    let messages = read_shared(file, address).ok()?;
    messages.into_iter().find(|found| found.kind == message.kind && !found.is_shared())
}

/// The address in a shared message; `None` where it lies in a heap of shared messages.
pub(super) fn shared_address(block: &mut Block<'_>) -> Option<u64> {
    let version = block.u8().ok()?;
    let place = block.u8().ok()?;
    match version {
        1 => {
            block.take(6).ok()?;
            block.offset().ok()
        }
        2 => block.offset().ok(),
        3 if place != 1 => block.offset().ok(),
        _ => None,
    }
}
