//! Links and attributes that lie in a fractal heap (III.G), listed by a B-tree of the second version (III.A.2).

use rustc_hash::FxHashSet;

use super::bytes::File;
use crate::core::{Context, Fault};

/// A fractal heap.
pub(super) struct FractalHeap<'f> {
    file: &'f File,
    /// Bytes of an object's place in the heap.
    offset_bytes: u8,
    /// Bytes of an object's length.
    length_bytes: u8,
    is_filtered: bool,
    width: u64,
    starting: u64,
    max_direct: u64,
    root: u64,
    /// Rows of the root block; 0 where it holds objects itself.
    rows: u64,
    huge_tree: u64,
}

/// Largest object that is read (bytes).
const MAX_OBJECT: u64 = 32 << 20;
/// Deepest indirect block.
const MAX_LEVELS: u32 = 32;

/// How many bits a number needs, less one.
fn log2(number: u64) -> u32 {
    number.max(1).ilog2()
}

fn bytes_for(bits: u32) -> u8 {
    u8::try_from(bits.div_ceil(8)).unwrap_or(8).min(8)
}

impl<'f> FractalHeap<'f> {
    /// Reads the heap's header.
    pub(super) fn read(file: &'f File, address: u64) -> Result<Self, Fault> {
        let mut block = file.up_to(address, 256, "a fractal heap")?;
        block.signature(b"FRHP")?;
        let place = block.place();
        block.u8()?;
        block.u16()?;
        let filters = block.u16()?;
        block.u8()?;
        let max_managed = u64::from(block.u32()?);
        block.length()?;
        let huge_tree = block.offset()?;
        block.length()?;
        block.offset()?;
        for _ in 0..8 {
            block.length()?;
        }
        let width = u64::from(block.u16()?);
        let starting = block.length()?;
        let max_direct = block.length()?;
        let heap_bits = block.u16()?;
        block.u16()?;
        let root = block.offset()?;
        let rows = u64::from(block.u16()?);
        if width == 0 || starting == 0 || heap_bits > 64 {
            return Err(Fault::malformed(place, "has a fractal heap of impossible sizes"));
        }
        let direct_bytes = bytes_for(log2(max_direct));
        let managed_bytes = bytes_for(log2(max_managed) + 1);
        Ok(Self {
            file,
            offset_bytes: bytes_for(u32::from(heap_bits)),
            length_bytes: direct_bytes.min(managed_bytes),
            is_filtered: filters > 0,
            width,
            starting,
            max_direct,
            root,
            rows,
            huge_tree,
        })
    }

    /// An object by its heap ID, with its place in the data; `None` where it is stored in a way that is not read.
    pub(super) fn object(
        &self,
        id: &[u8],
        context: &mut Context<'_>,
    ) -> Result<Option<(Vec<u8>, u64)>, Fault> {
        let mut block = self.file.cursor(id.to_vec(), 0, "a heap ID");
        let first = block.u8()?;
        match first >> 4 & 3 {
            0 if !self.is_filtered => {
                let at = block.number(self.offset_bytes)?;
                let length = block.number(self.length_bytes)?;
                let Some(address) = self.locate(at)? else { return Ok(None) };
                let found =
                    self.file.block(address, length.min(MAX_OBJECT), "an object in a heap")?;
                Ok(Some((found.rest().to_vec(), found.place())))
            }
            1 => {
                let size = u8::try_from(block.left()).unwrap_or(8).min(8);
                let key = block.number(size)?;
                self.huge(key, context)
            }
            2 => {
                let length = usize::from(first & 0x0F) + 1;
                let length = length.min(block.left());
                Ok(Some((block.take(length)?.to_vec(), 0)))
            }
            _ => Ok(None),
        }
    }

    /// Where in the file a place of the heap lies.
    fn locate(&self, at: u64) -> Result<Option<u64>, Fault> {
        let (mut address, mut rows, mut start) = (self.root, self.rows, 0_u64);
        if self.file.is_undefined(address) {
            return Ok(None);
        }
        for _ in 0..MAX_LEVELS {
            if rows == 0 {
                let inside = at.saturating_sub(start);
                return Ok(Some(address.saturating_add(inside)));
            }
            let Some((child, row, from)) = self.child(at, rows, start) else { return Ok(None) };
            let head = 5 + u64::from(self.file.offset_size) + u64::from(self.offset_bytes);
            let entry = head + child.saturating_mul(u64::from(self.file.offset_size));
            let mut signature = self.file.up_to(address, 4, "a fractal heap")?;
            signature.signature(b"FHIB")?;
            let mut block = self.file.up_to(address.saturating_add(entry), 8, "a fractal heap")?;
            address = block.offset()?;
            if self.file.is_undefined(address) {
                return Ok(None);
            }
            let size = self.row_size(row);
            rows = if size <= self.max_direct {
                0
            } else {
                u64::from(log2(size).saturating_sub(log2(self.starting.saturating_mul(self.width))))
                    + 1
            };
            start = from;
        }
        Err(Fault::malformed(self.file.base, "has a fractal heap deeper than one can be"))
    }

    /// Which entry of an indirect block covers a place: its number, its row, and where it begins in the heap.
    fn child(&self, at: u64, rows: u64, start: u64) -> Option<(u64, u64, u64)> {
        let mut from = start;
        for row in 0..rows {
            let size = self.row_size(row);
            let end = from.saturating_add(size.saturating_mul(self.width));
            if at < end {
                let column = at.checked_sub(from)?.checked_div(size)?;
                let number = row.saturating_mul(self.width).saturating_add(column);
                return Some((number, row, from.saturating_add(column.saturating_mul(size))));
            }
            from = end;
        }
        None
    }

    /// Bytes of each block in a row: the first two rows have the same.
    fn row_size(&self, row: u64) -> u64 {
        let shift = u32::try_from(row.saturating_sub(1)).unwrap_or(64);
        if shift >= self.starting.leading_zeros() { u64::MAX } else { self.starting << shift }
    }

    /// An object that is too large for the heap's blocks.
    fn huge(&self, key: u64, context: &mut Context<'_>) -> Result<Option<(Vec<u8>, u64)>, Fault> {
        if self.file.is_undefined(self.huge_tree) {
            return Ok(None);
        }
        let (kind, records) = records(self.file, self.huge_tree, context)?;
        if kind != 1 {
            return Ok(None);
        }
        for record in records {
            let mut record = self.file.cursor(record, 0, "a record of a tree");
            let (address, length) = (record.offset()?, record.length()?);
            if record.length()? == key {
                let found =
                    self.file.block(address, length.min(MAX_OBJECT), "an object in a heap")?;
                return Ok(Some((found.rest().to_vec(), found.place())));
            }
        }
        Ok(None)
    }
}

/// Lists the records of a B-tree of the second version, with its type.
pub(super) fn records(
    file: &File,
    address: u64,
    context: &mut Context<'_>,
) -> Result<(u8, Vec<Vec<u8>>), Fault> {
    let mut block = file.up_to(address, 64, "a tree")?;
    block.signature(b"BTHD")?;
    let place = block.place();
    block.u8()?;
    let kind = block.u8()?;
    let node_size = u64::from(block.u32()?);
    let record_size = u64::from(block.u16()?);
    let depth = block.u16()?;
    block.u16()?;
    let root = block.offset()?;
    let count = u64::from(block.u16()?);
    if record_size == 0 || node_size <= 10 || depth > 16 {
        return Err(Fault::malformed(place, "has a tree of impossible sizes"));
    }
    let shape = Shape::of(file, node_size, record_size, depth);
    let mut found = Vec::new();
    let mut pending = vec![(root, count, depth)];
    let mut seen = FxHashSet::default();
    while let Some((address, count, depth)) = pending.pop() {
        if count == 0 || file.is_undefined(address) || !seen.insert(address) {
            continue;
        }
        let length = node_size.min(super::bytes::MAX_BLOCK);
        let mut node = file.up_to(address, length, "a tree")?;
        context.step(count.saturating_add(4), node.place())?;
        node.signature(if depth == 0 { b"BTLF" } else { b"BTIN" })?;
        node.take(2)?;
        for _ in 0..count {
            let size = usize::try_from(record_size).unwrap_or(usize::MAX);
            found.push(node.take(size)?.to_vec());
        }
        if let Some(below) = depth.checked_sub(1) {
            for _ in 0..=count {
                let child = node.offset()?;
                let count = node.number(shape.count_bytes)?;
                if depth > 1 {
                    node.number(shape.total_bytes(depth))?;
                }
                pending.push((child, count, below));
            }
        }
    }
    Ok((kind, found))
}

/// How many bytes the counts in a tree's nodes take.
struct Shape {
    count_bytes: u8,
    /// Bytes of the count of all records below, by depth of the node that is pointed to.
    totals: Vec<u8>,
}

impl Shape {
    fn of(file: &File, node_size: u64, record_size: u64, depth: u16) -> Self {
        let size_of = |number: u64| u8::try_from(log2(number) / 8 + 1).unwrap_or(8);
        let leaf = (node_size - 10) / record_size;
        let count_bytes = size_of(leaf);
        let mut totals = vec![0];
        let mut total = leaf;
        for _ in 1..=depth {
            let below = totals.last().copied().unwrap_or(0);
            let pointer = u64::from(file.offset_size) + u64::from(count_bytes) + u64::from(below);
            let most = node_size.saturating_sub(10 + pointer) / (record_size + pointer);
            total = most.saturating_add(1).saturating_mul(total).saturating_add(most);
            totals.push(size_of(total));
        }
        Self { count_bytes, totals }
    }

    /// For the children of a node at a depth.
    fn total_bytes(&self, depth: u16) -> u8 {
        let below = usize::from(depth.saturating_sub(1));
        self.totals.get(below).copied().unwrap_or(0)
    }
}
