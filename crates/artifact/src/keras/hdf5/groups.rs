use rustc_hash::FxHashSet;

use super::bytes::{Block, File};
use crate::core::{Context, Fault};

/// A link in a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Link {
    pub(super) name: String,
    /// Where it is written (0-based byte in the data).
    pub(super) place: u64,
    pub(super) target: Target,
}

/// What a link leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Target {
    /// The address of an object header.
    Object(u64),
    /// A path in the same file.
    Path(String),
    /// A path in another file.
    File { file: String, path: String },
    /// A kind that a program has added.
    Custom(u8),
}

/// Most bytes of a name that are kept: many entries may share one name, which must not fill the memory.
const MAX_NAME: u64 = 200;
/// Deepest tree.
const MAX_LEVELS: u8 = 32;

/// Reads a link message (IV.A.2.g), which is also what a group's heap holds.
pub(super) fn link(block: &mut Block<'_>) -> Result<Link, Fault> {
    let place = block.place();
    let version = block.u8()?;
    if version != 1 {
        return Err(Fault::malformed(place, format!("has a link of unknown version {version}")));
    }
    let flags = block.u8()?;
    let kind = if flags & 0x08 != 0 { block.u8()? } else { 0 };
    if flags & 0x04 != 0 {
        block.take(8)?;
    }
    if flags & 0x10 != 0 {
        block.u8()?;
    }
    let length = block.number(1 << (flags & 3))?;
    let length = usize::try_from(length).unwrap_or(usize::MAX);
    let name = String::from_utf8_lossy(block.take(length)?).into_owned();
    let target = match kind {
        0 => Target::Object(block.offset()?),
        1 => {
            let length = usize::from(block.u16()?);
            Target::Path(String::from_utf8_lossy(block.take(length)?).into_owned())
        }
        64 => {
            let length = usize::from(block.u16()?);
            let value = block.take(length)?.to_vec();
            let mut value = block.clone_over(&value, place);
            value.u8()?;
            Target::File { file: value.text(), path: value.text() }
        }
        kind => Target::Custom(kind),
    };
    Ok(Link { name, place, target })
}

/// Lists the links of an old-style group: its tree (III.A.1) and its heap (III.D).
pub(super) fn symbols(
    file: &File,
    tree: u64,
    heap: u64,
    context: &mut Context<'_>,
) -> Result<Vec<Link>, Fault> {
    let heap = LocalHeap::read(file, heap)?;
    let mut links = Vec::new();
    let mut pending = vec![(tree, MAX_LEVELS)];
    let mut seen = FxHashSet::default();
    while let Some((address, levels)) = pending.pop() {
        if !seen.insert(address) {
            continue;
        }
        let mut node = file.up_to(address, 8, "a group's tree")?;
        context.step(8, node.place())?;
        if node.rest().starts_with(b"SNOD") {
            node.take(6)?;
            let count = node.u16()?;
            nodes(file, address, count, &heap, &mut links, context)?;
            continue;
        }
        node.signature(b"TREE")?;
        let (kind, level, count) = (node.u8()?, node.u8()?, node.u16()?);
        if kind != 0 || level >= levels {
            return Err(Fault::malformed(node.place(), "has a group's tree that is no such tree"));
        }
        let sizes = u64::from(file.offset_size) + u64::from(file.length_size);
        let length = 8 + 2 * u64::from(file.offset_size) + u64::from(count) * sizes;
        let mut node = file.block(address, length, "a group's tree")?;
        node.take(8)?;
        node.offset()?;
        node.offset()?;
        context.step(u64::from(count), node.place())?;
        for _ in 0..count {
            node.length()?;
            pending.push((node.offset()?, level));
        }
    }
    Ok(links)
}

fn nodes(
    file: &File,
    address: u64,
    count: u16,
    heap: &LocalHeap<'_>,
    links: &mut Vec<Link>,
    context: &mut Context<'_>,
) -> Result<(), Fault> {
    let entry = 2 * u64::from(file.offset_size) + 24;
    let mut block = file.block(address, 8 + u64::from(count) * entry, "a group's entries")?;
    block.take(8)?;
    for _ in 0..count {
        let place = block.place();
        context.step(4, place)?;
        let name = block.offset()?;
        let header = block.offset()?;
        let cache = block.u32()?;
        block.take(4)?;
        let scratch = u64::from(block.u32()?);
        block.take(12)?;
        let target = match cache {
            2 => Target::Path(heap.text(scratch)?),
            _ => Target::Object(header),
        };
        links.push(Link { name: heap.text(name)?, place, target });
    }
    Ok(())
}

/// Names of an old-style group (III.D).
pub(super) struct LocalHeap<'f> {
    file: &'f File,
    address: u64,
    size: u64,
}

impl<'f> LocalHeap<'f> {
    /// Reads the heap's header.
    pub(super) fn read(file: &'f File, address: u64) -> Result<Self, Fault> {
        let mut block = file.up_to(address, 40, "a local heap")?;
        block.signature(b"HEAP")?;
        block.take(4)?;
        let size = block.length()?;
        block.length()?;
        let address = block.offset()?;
        Ok(Self { file, address, size })
    }

    /// The text at a place in the heap.
    pub(super) fn text(&self, at: u64) -> Result<String, Fault> {
        let left = self.size.saturating_sub(at).min(MAX_NAME);
        let address = self.address.saturating_add(at);
        Ok(self.file.up_to(address, left, "a local heap")?.text())
    }
}
