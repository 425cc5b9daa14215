//! The records at the end of a zip that say where its list of members is (APPNOTE.TXT 4.3.14 to 4.3.16).

use memchr::memmem;

use crate::core::{Data, Fault};

/// One way to read the end of an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct End {
    /// Where the end record stands (0-based byte).
    pub(super) place: u64,
    /// Where the end records begin, which readers take for the end of the list.
    pub(super) list_end: u64,
    /// How many members it claims.
    pub(super) count: u64,
    /// How many bytes the list is said to take.
    pub(super) size: u64,
    /// Where the list is said to begin.
    pub(super) offset: u64,
    /// The archive's comment: how long it is said to be (bytes).
    pub(super) comment: u64,
}

const SIGNATURE: &[u8] = b"PK\x05\x06";
const LENGTH: usize = 22;
/// The record and its longest comment (bytes).
const REACH: usize = LENGTH + 0xffff;
/// Most end records that are followed.
const MAX_ENDS: usize = 4;

/// Whether there is an end record where readers look for it. `is_exact`: one after which the data ends.
pub(super) fn exists(data: &Data, is_exact: bool) -> bool {
    let Ok((start, tail)) = tail(data, REACH) else { return false };
    memmem::rfind_iter(&tail, SIGNATURE)
        .filter_map(|at| Some((at, tail.get(at..)?.first_chunk::<LENGTH>()?)))
        .any(|(at, record)| {
            let place = start + at as u64;
            !is_exact || plain(record, place).comment == data.len() - place - LENGTH as u64
        })
}

/// All ways to read the end of an archive: first the one that most readers take. That is the last record; others count where
/// their comment reaches exactly to the end of the file.
///
/// In a row of archives, those at the end have no comments and nothing else is looked for.
pub(super) fn find(data: &Data, is_row: bool) -> Result<Vec<End>, Fault> {
    let (mut start, mut tail) = tail(data, if is_row { LENGTH } else { REACH })?;
    if is_row && !tail.starts_with(SIGNATURE) {
        (start, tail) = self::tail(data, REACH)?;
    }
    let mut ends = Vec::new();
    let mut is_last = true;
    for at in memmem::rfind_iter(&tail, SIGNATURE) {
        let Some(record) = tail.get(at..).and_then(|rest| rest.first_chunk::<LENGTH>()) else {
            continue;
        };
        let place = start + at as u64;
        let end = plain(record, place);
        if is_last || end.comment == data.len() - place - LENGTH as u64 {
            with_zip64(data, end, &mut ends);
        }
        is_last = false;
        if ends.len() >= MAX_ENDS {
            break;
        }
    }
    Ok(ends)
}

fn tail(data: &Data, reach: usize) -> Result<(u64, Vec<u8>), Fault> {
    let start = data.len().saturating_sub(reach as u64);
    Ok((start, data.up_to(start, reach)?))
}

fn plain(record: &[u8; LENGTH], place: u64) -> End {
    End {
        place,
        list_end: place,
        count: u64::from(u16_at(record, 10)),
        size: u64::from(u32_at(record, 12)),
        offset: u64::from(u32_at(record, 16)),
        comment: u64::from(u16_at(record, 20)),
    }
}

/// A number at a place; 0 where there is none.
pub(super) fn u16_at(bytes: &[u8], at: usize) -> u16 {
    bytes
        .get(at..)
        .and_then(|rest| rest.first_chunk::<2>())
        .map_or(0, |two| u16::from_le_bytes(*two))
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> u32 {
    bytes
        .get(at..)
        .and_then(|rest| rest.first_chunk::<4>())
        .map_or(0, |four| u32::from_le_bytes(*four))
}

pub(super) fn u64_at(bytes: &[u8], at: usize) -> u64 {
    bytes
        .get(at..)
        .and_then(|rest| rest.first_chunk::<8>())
        .map_or(0, |all| u64::from_le_bytes(*all))
}

/// Adds the readings of an end record: Python's zipfile once took the zip64 record that stands right before its locator, other
/// readers the one that the locator names, and some no zip64 record where the plain one has all it needs.
fn with_zip64(data: &Data, end: End, ends: &mut Vec<End>) {
    let mut add = |end: End| {
        let same = |other: &End| {
            (other.count, other.size, other.offset) == (end.count, end.size, end.offset)
        };
        if !ends.iter().any(same) {
            ends.push(end);
        }
    };
    let locator =
        end.place.checked_sub(20).and_then(|place| Some((place, data.up_to(place, 20).ok()?)));
    if let Some((place, locator)) =
        locator.filter(|(_, locator)| locator.starts_with(b"PK\x06\x07"))
    {
        for start in [place.checked_sub(56), Some(u64_at(&locator, 8))].into_iter().flatten() {
            let record = data.up_to(start, 56).unwrap_or_default();
            if record.len() == 56 && record.starts_with(b"PK\x06\x06") {
                add(End {
                    place: end.place,
                    list_end: start,
                    count: u64_at(&record, 32),
                    size: u64_at(&record, 40),
                    offset: u64_at(&record, 48),
                    comment: end.comment,
                });
            }
        }
        if end.offset == u64::from(u32::MAX)
            || end.size == u64::from(u32::MAX)
            || end.count == 0xffff
        {
            return;
        }
    }
    add(end);
}
