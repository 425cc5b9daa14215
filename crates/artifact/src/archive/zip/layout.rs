//! How the members lie in the file: over each other, with something between them, before or behind them.

use std::ops::Range;

use memchr::memmem;

use super::entry::{self, Local};
use crate::core::{Data, Fault};

/// Bytes of a member: its header and its data.
#[derive(Debug, Clone)]
pub(super) struct Extent {
    pub(super) range: Range<u64>,
    /// Number of the entry.
    pub(super) number: usize,
    /// A record with the sizes may follow.
    pub(super) is_streamed: bool,
}

/// Longest record that may follow a streamed member (bytes).
const DESCRIPTOR: u64 = 24;

/// Two members that lie over each other, as numbers of entries. `extents` are in order of their starts. Members that share
/// header and data count as one here: that is an alias, and no bytes come out twice at a lower price than their own.
pub(super) fn overlap(extents: &[Extent]) -> Option<(usize, usize)> {
    let mut reach = 0;
    let mut holder = None;
    for extent in extents {
        if extent.range.start < reach
            && let Some(holder) = holder
        {
            return Some((holder, extent.number));
        }
        if extent.range.end > reach {
            reach = extent.range.end;
            holder = Some(extent.number);
        }
    }
    None
}

/// What lies between the members, before the first of them, and before the list: pieces that are not all zero.
pub(super) fn gaps(data: &Data, extents: &[Extent], list: u64) -> Result<Vec<Range<u64>>, Fault> {
    let mut gaps = Vec::new();
    let mut reach = 0;
    let mut may_have_descriptor = false;
    for extent in extents {
        add_gap(data, reach..extent.range.start, may_have_descriptor, &mut gaps)?;
        if extent.range.end > reach {
            reach = extent.range.end;
            may_have_descriptor = extent.is_streamed;
        }
        if gaps.len() >= MAX_GAPS {
            return Ok(gaps);
        }
    }
    add_gap(data, reach..list, may_have_descriptor, &mut gaps)?;
    Ok(gaps)
}

/// Most gaps that are looked at.
const MAX_GAPS: usize = 100;
/// How much of a gap is read to see whether it is empty (bytes).
const LOOKED_AT: usize = 1 << 20;

fn add_gap(
    data: &Data,
    mut gap: Range<u64>,
    may_have_descriptor: bool,
    gaps: &mut Vec<Range<u64>>,
) -> Result<(), Fault> {
    if gap.start >= gap.end {
        return Ok(());
    }
    let bytes = data.up_to(
        gap.start,
        LOOKED_AT.min(usize::try_from(gap.end - gap.start).unwrap_or(LOOKED_AT)),
    )?;
    if may_have_descriptor {
        // With its signature the record has 16 or 24 bytes; what follows begins there.
        let length = if bytes.starts_with(b"PK\x07\x08") {
            let short = bytes.get(16..).unwrap_or_default();
            if short.is_empty() || short.starts_with(b"PK") { 16 } else { DESCRIPTOR }
        } else if bytes.len() as u64 <= DESCRIPTOR {
            DESCRIPTOR
        } else {
            0
        };
        gap.start = gap.start.saturating_add(length);
    }
    let skipped = usize::try_from(DESCRIPTOR.min(bytes.len() as u64)).unwrap_or(0);
    let rest = if may_have_descriptor { bytes.get(skipped..) } else { Some(bytes.as_slice()) };
    if gap.start < gap.end && rest.unwrap_or_default().iter().any(|byte| *byte != 0) {
        gaps.push(gap);
    }
    Ok(())
}

/// Members that no list names, with the places of their headers. What is looked at is bounded over all pieces.
pub(super) struct Hidden {
    pub(super) found: Vec<(u64, Local)>,
    /// Searches that are left; each costs a piece at most.
    searches: u32,
}

/// Most searches of one file.
const SEARCHES: u32 = 2_000;
/// What is read for one search (bytes).
const PIECE: usize = 64 << 10;

impl Hidden {
    pub(super) fn new() -> Self {
        Self { found: Vec::new(), searches: SEARCHES }
    }

    /// Looks through a piece of the file.
    pub(super) fn search(&mut self, data: &Data, piece: &Range<u64>) -> Result<(), Fault> {
        let mut at = piece.start;
        while let Some(place) = self.next(data, at..piece.end, &[b"PK\x03\x04"])? {
            at = place + 4;
            let Some(mut local) = entry::local(data, place) else { continue };
            if local.data > piece.end {
                continue;
            }
            if local.header.packed == 0 && local.header.is_streamed() {
                // The length stands behind the data: up to the next signature.
                let marks: &[&[u8; 4]] = &[b"PK\x07\x08", b"PK\x03\x04", b"PK\x01\x02"];
                let stop = self.next(data, local.data..piece.end, marks)?.unwrap_or(piece.end);
                local.header.packed = stop - local.data;
            }
            let end = local.data.saturating_add(local.header.packed);
            if end <= piece.end {
                at = end.max(at);
            }
            self.found.push((place, local));
        }
        Ok(())
    }

    /// The first of several signatures; `None` also when enough was searched.
    fn next(
        &mut self,
        data: &Data,
        piece: Range<u64>,
        marks: &[&[u8; 4]],
    ) -> Result<Option<u64>, Fault> {
        let mut at = piece.start;
        while at < piece.end && self.searches > 0 {
            self.searches -= 1;
            let bytes = data.up_to(at, PIECE)?;
            let found = marks.iter().filter_map(|mark| memmem::find(&bytes, *mark)).min();
            if let Some(found) = found {
                let place = at + found as u64;
                return Ok((place < piece.end).then_some(place));
            }
            if bytes.len() < PIECE {
                break;
            }
            at += (PIECE - 3) as u64;
        }
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use super::{Extent, Hidden, gaps, overlap};
    use crate::core::Data;

    fn extent(start: u64, end: u64, number: usize) -> Extent {
        Extent { range: start..end, number, is_streamed: false }
    }

    #[test]
    fn members_over_each_other() {
        assert_eq!(overlap(&[extent(0, 10, 0), extent(10, 20, 1)]), None);
        assert_eq!(overlap(&[extent(0, 30, 0), extent(10, 20, 1)]), Some((0, 1)));
        assert_eq!(overlap(&[extent(0, 30, 0), extent(5, 6, 1), extent(20, 40, 2)]), Some((0, 1)));
    }

    #[test]
    fn zeros_are_no_gap() {
        let mut bytes = vec![0; 100];
        let extents = [extent(0, 10, 0), extent(20, 30, 1)];
        assert!(gaps(&Data::of(bytes.clone()), &extents, 100).expect("memory").is_empty());
        if let Some(byte) = bytes.get_mut(15) {
            *byte = 1;
        }
        let gaps = gaps(&Data::of(bytes), &extents, 100).expect("memory");
        assert_eq!(gaps.first(), Some(&(10..20)));
    }

    #[test]
    fn a_million_signatures_end() {
        let data = Data::of(b"PK\x03\x04".repeat(1 << 20));
        let mut hidden = Hidden::new();
        hidden.search(&data, &(0..data.len())).expect("memory");
        assert!(hidden.found.len() <= 2_000);
    }
}
