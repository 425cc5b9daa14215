//! Flatbuffers with every step checked: a reader of tables, vectors and strings that believes no offset.
//!
//! Source: <https://flatbuffers.dev/internals/>. Offsets count from where they stand; a table's first number points back to
//! its vtable, which has the table's fields.

use std::cell::RefCell;

use crate::core::{Context, Data, Fault};

/// Bytes that hold one flatbuffer.
#[derive(Debug, Clone)]
pub(super) struct Buffer {
    /// The beginning, as far as it is held in memory: tables lie there in most files.
    held: Vec<u8>,
    /// What was read last behind it: where it begins, and the bytes. Tables that belong together lie together.
    window: RefCell<(u64, Vec<u8>)>,
    data: Data,
}

/// A table in it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Table {
    /// Where it begins (0-based byte).
    pub(super) at: u64,
    vtable: u64,
    vtable_length: u16,
    length: u16,
}

/// A vector in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Vector {
    /// Where its first element stands (0-based byte).
    pub(super) at: u64,
    /// How many elements it has.
    pub(super) count: u32,
}

/// How much of the beginning is held (bytes).
const HELD: usize = 256 << 10;
/// How much is read at once behind that (bytes).
const WINDOW: usize = 16 << 10;
/// Longest string that is read (bytes); longer ones are cut.
const MAX_TEXT: u32 = 512;

impl Buffer {
    /// Over data that begins with the offset of its root table.
    pub(super) fn over(data: &Data) -> Result<Self, Fault> {
        Ok(Self { held: data.up_to(0, HELD)?, window: RefCell::default(), data: data.clone() })
    }

    /// How many bytes there are.
    pub(super) fn len(&self) -> u64 {
        self.data.len()
    }

    fn bytes<const N: usize>(&self, at: u64) -> Result<[u8; N], Fault> {
        let of = |bytes: &[u8], start: u64| {
            let index = usize::try_from(at.checked_sub(start)?).ok()?;
            bytes.get(index..)?.first_chunk::<N>().copied()
        };
        if let Some(found) = of(&self.held, 0) {
            return Ok(found);
        }
        let mut window = self.window.borrow_mut();
        if of(&window.1, window.0).is_none() {
            let start = at.saturating_sub(WINDOW as u64 / 2);
            *window = (start, self.data.up_to(start, WINDOW)?);
        }
        of(&window.1, window.0).ok_or(Fault::Truncated { at, what: "a number in a flatbuffer" })
    }

    /// A number at a place.
    pub(super) fn u8(&self, at: u64) -> Result<u8, Fault> {
        self.bytes::<1>(at).map(|[byte]| byte)
    }

    fn u16(&self, at: u64) -> Result<u16, Fault> {
        self.bytes(at).map(u16::from_le_bytes)
    }

    /// A number at a place.
    pub(super) fn u32(&self, at: u64) -> Result<u32, Fault> {
        self.bytes(at).map(u32::from_le_bytes)
    }

    /// A number at a place.
    pub(super) fn i32(&self, at: u64) -> Result<i32, Fault> {
        self.bytes(at).map(i32::from_le_bytes)
    }

    /// A number at a place.
    pub(super) fn u64(&self, at: u64) -> Result<u64, Fault> {
        self.bytes(at).map(u64::from_le_bytes)
    }

    /// The root table.
    pub(super) fn root(&self) -> Result<Table, Fault> {
        self.table_at(u64::from(self.u32(0)?))
    }

    fn table_at(&self, at: u64) -> Result<Table, Fault> {
        let back = i64::from(self.i32(at)?);
        let outside =
            || Fault::malformed(at, "has a flatbuffer table whose fields lie outside the file");
        let vtable = i64::try_from(at).ok().and_then(|at| at.checked_sub(back));
        let vtable = vtable.and_then(|place| u64::try_from(place).ok()).ok_or_else(outside)?;
        let (vtable_length, length) = (self.u16(vtable)?, self.u16(vtable.saturating_add(2))?);
        let ends =
            [vtable.checked_add(u64::from(vtable_length)), at.checked_add(u64::from(length))];
        let fits = ends.iter().all(|end| end.is_some_and(|end| end <= self.len()));
        if vtable_length < 4 || vtable_length % 2 != 0 || length < 4 || !fits {
            return Err(outside());
        }
        Ok(Table { at, vtable, vtable_length, length })
    }

    /// Where a field of `size` bytes stands; `None` where the table leaves it out. `slot` is 0-based.
    pub(super) fn place(&self, table: Table, slot: u16, size: u16) -> Result<Option<u64>, Fault> {
        let entry = slot.saturating_mul(2).saturating_add(4);
        if entry.saturating_add(2) > table.vtable_length {
            return Ok(None);
        }
        let offset = self.u16(table.vtable.saturating_add(u64::from(entry)))?;
        if offset == 0 {
            return Ok(None);
        }
        if u32::from(offset) + u32::from(size) > u32::from(table.length) {
            return Err(Fault::malformed(table.at, "has a flatbuffer field outside its table"));
        }
        Ok(Some(table.at.saturating_add(u64::from(offset))))
    }

    /// A field that points to something: where that begins.
    fn pointed(&self, table: Table, slot: u16) -> Result<Option<u64>, Fault> {
        match self.place(table, slot, 4)? {
            Some(place) => self.follow(place).map(Some),
            None => Ok(None),
        }
    }

    fn follow(&self, place: u64) -> Result<u64, Fault> {
        let offset = u64::from(self.u32(place)?);
        let target = place.saturating_add(offset);
        if offset == 0 || target >= self.len() {
            return Err(Fault::malformed(
                place,
                "has a flatbuffer offset that points outside the file",
            ));
        }
        Ok(target)
    }

    /// A field that is a table.
    pub(super) fn table(&self, table: Table, slot: u16) -> Result<Option<Table>, Fault> {
        self.pointed(table, slot)?.map(|at| self.table_at(at)).transpose()
    }

    /// A field that is a vector of elements of `size` bytes.
    pub(super) fn vector(
        &self,
        table: Table,
        slot: u16,
        size: u8,
    ) -> Result<Option<Vector>, Fault> {
        let Some(place) = self.pointed(table, slot)? else { return Ok(None) };
        let count = self.u32(place)?;
        let at = place.saturating_add(4);
        let length = u64::from(count) * u64::from(size);
        if at.checked_add(length).is_none_or(|end| end > self.len()) {
            return Err(Fault::malformed(
                place,
                format!("has a flatbuffer vector of {count} elements that reaches beyond its end"),
            ));
        }
        Ok(Some(Vector { at, count }))
    }

    /// The tables of a field that is a vector of them. Each costs a step.
    pub(super) fn tables(
        &self,
        table: Table,
        slot: u16,
        context: &mut Context<'_>,
    ) -> Result<Vec<Table>, Fault> {
        let Some(vector) = self.vector(table, slot, 4)? else { return Ok(Vec::new()) };
        context.step(u64::from(vector.count), vector.at)?;
        let places = (0..u64::from(vector.count)).map(|index| vector.at + 4 * index);
        places.map(|place| self.table_at(self.follow(place)?)).collect()
    }

    /// The numbers of a field that is a vector of `int32`. Each costs a step.
    pub(super) fn integers(
        &self,
        table: Table,
        slot: u16,
        context: &mut Context<'_>,
    ) -> Result<Vec<i32>, Fault> {
        let Some(vector) = self.vector(table, slot, 4)? else { return Ok(Vec::new()) };
        context.step(u64::from(vector.count), vector.at)?;
        (0..u64::from(vector.count)).map(|index| self.i32(vector.at + 4 * index)).collect()
    }

    /// A field that is a string, at most 512 bytes of it.
    pub(super) fn text(&self, table: Table, slot: u16) -> Result<Option<String>, Fault> {
        let Some(vector) = self.vector(table, slot, 1)? else { return Ok(None) };
        let length = usize::try_from(vector.count.min(MAX_TEXT)).unwrap_or(0);
        let bytes = self.data.up_to(vector.at, length)?;
        Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
    }

    /// A field that is a number of one byte, or its default.
    pub(super) fn u8_field(&self, table: Table, slot: u16, default: u8) -> Result<u8, Fault> {
        self.place(table, slot, 1)?.map_or(Ok(default), |place| self.u8(place))
    }

    /// A field that is a number of four bytes, or its default.
    pub(super) fn u32_field(&self, table: Table, slot: u16, default: u32) -> Result<u32, Fault> {
        self.place(table, slot, 4)?.map_or(Ok(default), |place| self.u32(place))
    }

    /// A field that is a number of four bytes, or its default.
    pub(super) fn i32_field(&self, table: Table, slot: u16, default: i32) -> Result<i32, Fault> {
        self.place(table, slot, 4)?.map_or(Ok(default), |place| self.i32(place))
    }

    /// A field that is a number of eight bytes, or its default.
    pub(super) fn u64_field(&self, table: Table, slot: u16, default: u64) -> Result<u64, Fault> {
        self.place(table, slot, 8)?.map_or(Ok(default), |place| self.u64(place))
    }
}

#[cfg(test)]
mod tests {
    use super::Buffer;
    use crate::core::Data;

    /// A root table with one string field.
    const STRING: &[u8] =
        b"\x10\0\0\0TEST\x06\0\x08\0\x04\0\0\0\x08\0\0\0\x04\0\0\0\x02\0\0\0hi\0\0";

    #[test]
    fn a_string_is_found() {
        let buffer = Buffer::over(&Data::of(STRING.to_vec())).expect("memory");
        let root = buffer.root().expect("there");
        assert_eq!(buffer.text(root, 0).expect("there").as_deref(), Some("hi"));
        assert_eq!(buffer.text(root, 1).expect("left out"), None);
    }

    #[test]
    fn offsets_are_not_believed() {
        for cut in 0..STRING.len() {
            let mut bytes = STRING.to_vec();
            bytes[cut] = 0xff;
            let buffer = Buffer::over(&Data::of(bytes)).expect("memory");
            if let Ok(root) = buffer.root() {
                let _ = buffer.text(root, 0);
                let _ = buffer.vector(root, 0, 4);
                let _ = buffer.table(root, 0);
            }
        }
    }
}
