//! Members that are not packed.

use super::{entry, views};
use crate::core::{Data, in_context};

/// The members of a zip that lie in it as they are, by their names, as Python's zipfile lists them; `None` where there is no list, or not all
/// of it can be read.
pub(crate) fn stored_members(data: &Data) -> Option<Vec<(String, Data)>> {
    in_context(data, "", |context| {
        let view = views::all(data, false, context).ok()?.into_iter().next()?;
        if view.fault.is_some() {
            return None;
        }
        let stored = view.entries.iter().filter(|entry| entry.header.method == 0);
        stored
            .map(|entry| {
                let start = entry::local(data, entry.local)?.data;
                let end = start.checked_add(entry.header.size)?;
                Some((entry.header.text(), data.slice(start..end)?))
            })
            .collect()
    })
}
