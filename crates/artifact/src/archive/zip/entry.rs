//! Members as the list at the end of a zip has them, and as the header before each member has them (APPNOTE.TXT 4.3.7 and
//! 4.3.12).

use super::end::{u16_at, u32_at, u64_at};
use crate::core::{Context, Data, Fault, Reader};

/// What both headers say of a member.
#[derive(Debug, Clone, Default)]
pub(super) struct Header {
    pub(super) flags: u16,
    pub(super) method: u16,
    pub(super) crc: u32,
    /// Bytes that it takes in the archive.
    pub(super) packed: u64,
    /// Bytes that it has when unpacked.
    pub(super) size: u64,
    pub(super) name: Vec<u8>,
}

impl Header {
    /// The name as text.
    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.name).into_owned()
    }

    /// The sizes may stand behind the data only.
    pub(super) fn is_streamed(&self) -> bool {
        self.flags & 0x8 != 0
    }

    /// Any bit that says that its bytes are not the plain data: encrypted, patched, strongly encrypted, masked.
    pub(super) fn is_locked(&self) -> bool {
        self.flags & 0x2061 != 0
    }
}

/// A member in the list.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) header: Header,
    /// Where this stands (0-based byte).
    pub(super) place: u64,
    /// Where the member's own header stands (0-based byte).
    pub(super) local: u64,
    /// Rights and type as Unix has them; 0 where another system made it.
    pub(super) mode: u32,
}

impl Entry {
    pub(super) fn is_folder(&self) -> bool {
        if self.header.packed > 0 {
            return false;
        }
        self.header.name.ends_with(b"/") || self.mode & 0o170_000 == 0o040_000
    }

    pub(super) fn is_link(&self) -> bool {
        self.mode & 0o170_000 == 0o120_000
    }
}

/// A member's own header.
#[derive(Debug, Clone)]
pub(super) struct Local {
    pub(super) header: Header,
    /// Where the data begins (0-based byte).
    pub(super) data: u64,
}

/// Most members that are listed.
const MAX_MEMBERS: usize = 200_000;

/// Reads the list that begins at `start` and takes `size` bytes; `shift` is added to the places that it names.
pub(super) fn list(
    data: &Data,
    start: u64,
    size: u64,
    shift: i64,
    context: &mut Context<'_>,
) -> (Vec<Entry>, Option<Fault>) {
    let mut entries = Vec::new();
    let mut reader = Reader::over(data);
    let end = start.saturating_add(size).min(data.len());
    let mut fault = reader.skip(start, "list of members").err();
    while fault.is_none() && reader.position() < end {
        if entries.len() >= MAX_MEMBERS {
            let what = format!("has more than the {MAX_MEMBERS} members that are looked at");
            fault = Some(Fault::limit(reader.position(), what));
            break;
        }
        match one(&mut reader, shift, context) {
            Ok(Some(entry)) => entries.push(entry),
            Ok(None) => {
                let what = "has something else in the list of its members";
                fault = Some(Fault::malformed(reader.position(), what));
            }
            Err(found) => fault = Some(found),
        }
    }
    (entries, fault)
}

fn one(reader: &mut Reader, shift: i64, context: &mut Context<'_>) -> Result<Option<Entry>, Fault> {
    let place = reader.position();
    context.step(16, place)?;
    if !reader.peek(4)?.starts_with(b"PK\x01\x02") {
        return Ok(None);
    }
    let fixed = reader.array::<46>("list of members")?;
    let name = reader.bytes(u64::from(u16_at(&fixed, 28)), "a member's name")?;
    let extra = reader.bytes(u64::from(u16_at(&fixed, 30)), "a member's extra field")?;
    reader.skip(u64::from(u16_at(&fixed, 32)), "a member's comment")?;
    let mut header = Header {
        flags: u16_at(&fixed, 8),
        method: u16_at(&fixed, 10),
        crc: u32_at(&fixed, 16),
        packed: u64::from(u32_at(&fixed, 20)),
        size: u64::from(u32_at(&fixed, 24)),
        name,
    };
    let mut local = u64::from(u32_at(&fixed, 42));
    let mut wide = Wide::of(&extra);
    wide.take(&mut header.size);
    wide.take(&mut header.packed);
    wide.take(&mut local);
    let made_by_unix = fixed.get(5) == Some(&3);
    let mode = if made_by_unix { u32_at(&fixed, 38) >> 16 } else { 0 };
    let local = local.checked_add_signed(shift).unwrap_or(u64::MAX);
    Ok(Some(Entry { header, place, local, mode }))
}

/// Reads the header before a member; `None` where there is none.
pub(super) fn local(data: &Data, place: u64) -> Option<Local> {
    let fixed = data.up_to(place, 30).ok()?;
    if fixed.len() < 30 || !fixed.starts_with(b"PK\x03\x04") {
        return None;
    }
    let name_length = usize::from(u16_at(&fixed, 26));
    let extra_length = usize::from(u16_at(&fixed, 28));
    let name_start = place.checked_add(30)?;
    let mut name = data.up_to(name_start, name_length + extra_length).ok()?;
    let extra = name.split_off(name_length.min(name.len()));
    let mut header = Header {
        flags: u16_at(&fixed, 6),
        method: u16_at(&fixed, 8),
        crc: u32_at(&fixed, 14),
        packed: u64::from(u32_at(&fixed, 18)),
        size: u64::from(u32_at(&fixed, 22)),
        name,
    };
    if header.size == u64::from(u32::MAX) || header.packed == u64::from(u32::MAX) {
        let mut wide = Wide::of(&extra);
        wide.take(&mut header.size);
        wide.take(&mut header.packed);
    }
    Some(Local { header, data: name_start.checked_add((name_length + extra_length) as u64)? })
}

/// The extra field with sizes of 64 bits: only those stand in it that are all ones in the header, in a fixed order.
struct Wide<'a>(&'a [u8]);

impl<'a> Wide<'a> {
    fn of(mut extra: &'a [u8]) -> Self {
        while let Some((head, rest)) = extra.split_first_chunk::<4>() {
            let length = usize::from(u16_at(head, 2)).min(rest.len());
            let (field, rest) = rest.split_at(length);
            if u16_at(head, 0) == 1 {
                return Self(field);
            }
            extra = rest;
        }
        Self(&[])
    }

    fn take(&mut self, number: &mut u64) {
        if *number == u64::from(u32::MAX) && self.0.len() >= 8 {
            *number = u64_at(self.0, 0);
            self.0 = self.0.get(8..).unwrap_or_default();
        }
    }
}
