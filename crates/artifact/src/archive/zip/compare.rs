//! What the list says of a member, against what the header before it says.

use pyguard_finding::Tier;

use super::super::members::differs;
use super::super::{HIDES, paths};
use super::Zip;
use super::entry::{Entry, Header, Local};
use crate::core::{Context, Observation};

/// Tells where the two differ in a way that no writer makes.
pub(super) fn compare(zip: &Zip<'_>, entry: &Entry, local: &Local, context: &mut Context<'_>) {
    let (listed, own) = (&entry.header, &local.header);
    let name = listed.text();
    let mut tell = |how: String, is_sure: bool| {
        let observation =
            differs(entry.local, &name, &how).over(local.data.saturating_sub(entry.local));
        context.observe(zip.data, zip.tiered(observation, is_sure));
    };
    if listed.name != own.name && !same_but_for_separators(&listed.name, &own.name) {
        tell(format!("is called {} in its own header", own.text()), true);
    }
    if listed.name.contains(&0) {
        tell("has a name that ends for some readers in its middle".to_owned(), true);
    }
    if listed.method != own.method {
        let how = format!(
            "is packed by method {} in the list and by {} in its own header",
            listed.method, own.method
        );
        tell(how, true);
    }
    if let Some(how) = sizes(listed, own) {
        tell(how, true);
    }
    if listed.method == 0 && listed.packed != listed.size && !listed.is_locked() {
        tell(
            format!("is stored with {} bytes but said to have {}", listed.packed, listed.size),
            true,
        );
    }
    if listed.crc != own.crc && !listed.is_streamed() && !own.is_streamed() {
        tell("has two checksums".to_owned(), false);
    }
}

/// A streamed member has its sizes behind its data; its header has zeros or the same.
fn sizes(listed: &Header, own: &Header) -> Option<String> {
    let is_streamed = listed.is_streamed() || own.is_streamed();
    let agree = |one: u64, other: u64| {
        one == other || (is_streamed && other == 0) || other == u64::from(u32::MAX)
    };
    if agree(listed.packed, own.packed) && agree(listed.size, own.size) {
        return None;
    }
    Some(format!(
        "takes {} bytes ({} unpacked) in the list and {} ({}) in its own header",
        listed.packed, listed.size, own.packed, own.size
    ))
}

fn same_but_for_separators(one: &[u8], other: &[u8]) -> bool {
    one.len() == other.len()
        && one.iter().zip(other).all(|(one, other)| {
            one == other || (matches!(one, b'/' | b'\\') && matches!(other, b'/' | b'\\'))
        })
}

/// A member that says it is encrypted: `is_plain` where its bytes can be read all the same.
pub(super) fn locked(zip: &Zip<'_>, entry: &Entry, is_plain: bool, context: &mut Context<'_>) {
    let (how, is_sure) = if is_plain {
        (
            "is marked as encrypted and is not: scanners give up, loaders don't look at the mark",
            true,
        )
    } else {
        ("is encrypted, so that nobody can look into it", false)
    };
    let observation = hides(entry, how);
    let observation =
        if is_sure { zip.tiered(observation, true) } else { observation.in_tier(Tier::Strict) };
    context.observe(zip.data, observation);
}

pub(super) fn hides(entry: &Entry, how: &str) -> Observation {
    Observation::at(HIDES, entry.local)
        .naming("$MEMBER", paths::plain(&entry.header.text()))
        .naming("$HOW", how)
}
