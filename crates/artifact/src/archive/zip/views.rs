//! The lists of members that different readers find in one zip.

use rustc_hash::FxHashSet;

use super::end::{self, End};
use super::entry::{self, Entry};
use crate::core::{Context, Data, Fault};

/// A list of members.
pub(super) struct View {
    /// Where it begins (0-based byte).
    pub(super) start: u64,
    /// Where what was read of it ends (0-based byte).
    pub(super) stop: u64,
    pub(super) end: End,
    pub(super) entries: Vec<Entry>,
    pub(super) fault: Option<Fault>,
}

/// Most lists that are read.
const MAX_VIEWS: usize = 6;

/// All lists, first the one that Python's zipfile takes: it trusts the length of the list, others the place of its start.
///
/// In a row of archives each counts from its own start.
pub(super) fn all(
    data: &Data,
    is_row: bool,
    context: &mut Context<'_>,
) -> Result<Vec<View>, Fault> {
    let mut views: Vec<View> = Vec::new();
    for end in end::find(data, is_row)? {
        let counted = end.list_end.checked_sub(end.size);
        let shift = counted.map(|start| start.cast_signed().wrapping_sub(end.offset.cast_signed()));
        let absolute = (!is_row).then_some((end.offset, 0));
        let starts = [counted.zip(shift), absolute];
        for (start, shift) in starts.into_iter().flatten() {
            let is_known = views.iter().any(|view| view.start == start);
            if is_known || views.len() >= MAX_VIEWS || !begins(data, start, &end)? {
                continue;
            }
            let (entries, fault) = entry::list(data, start, end.size, shift, context);
            let stop = start.saturating_add(end.size).min(data.len());
            views.push(View { start, stop, end: end.clone(), entries, fault });
        }
    }
    Ok(views)
}

/// Whether a list begins there. An empty one stands right before its end record.
fn begins(data: &Data, start: u64, end: &End) -> Result<bool, Fault> {
    if end.size == 0 {
        return Ok(start == end.list_end);
    }
    Ok(start < end.list_end && data.up_to(start, 4)? == b"PK\x01\x02")
}

/// Members that another list has and the first one has not.
pub(super) fn only_in_others(views: &[View]) -> Vec<(u64, Entry)> {
    let Some((first, others)) = views.split_first() else { return Vec::new() };
    let key = |entry: &Entry| {
        (entry.header.name.clone(), entry.local, entry.header.method, entry.header.size)
    };
    let known: FxHashSet<_> = first.entries.iter().map(key).collect();
    let mut found = Vec::new();
    for view in others {
        let new = view.entries.iter().filter(|entry| !known.contains(&key(entry)));
        found.extend(new.map(|entry| (view.start, entry.clone())));
    }
    found
}
