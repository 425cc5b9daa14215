//! What lies in a member.

use pyguard_finding::Tier;

use super::super::compressed::{Unpacked, unpack};
use super::super::members::{Beside, Link, bomb, differs, is_plain_by_its_head};
use super::super::sniff::{self, Family};
use super::super::stream::{self, Packing, Stream};
use super::super::{code, paths};
use super::compare::{hides, locked};
use super::entry::{Entry, Header, Local};
use super::flavour::is_storage;
use super::{Notes, Zip};
use crate::core::{Context, Data, Fault};

/// Longest member whose checksum is compared (bytes).
const MAX_SUMMED: u64 = 16 << 20;
/// Longest member that is unpacked without a look at its beginning (bytes).
const MAX_BLIND: u64 = 1 << 20;
/// Longest target of a link (bytes).
const MAX_TARGET: u64 = 4096;
/// Longest source file that is read (bytes).
const MAX_SOURCE: u64 = 16 << 20;

/// What checksums say over a whole archive: a writer may leave all of them out.
#[derive(Debug, Default)]
pub(super) struct Sums {
    right: usize,
    /// Members with wrong ones, as entries.
    pub(super) wrong: Vec<Entry>,
}

impl Sums {
    /// Whether no checksum of the archive means anything.
    pub(super) fn are_left_out(&self) -> bool {
        self.right == 0 && self.wrong.len() > 1
    }
}

/// Looks into a member that the list names.
pub(super) fn listed(
    zip: &Zip<'_>,
    entry: &Entry,
    local: &Local,
    notes: &mut Notes,
    context: &mut Context<'_>,
) {
    let name = entry.header.text();
    let content = content(zip, entry, &entry.header, local.data, context);
    let is_locked = entry.header.is_locked() || local.header.is_locked();
    if is_locked {
        let is_plain = content.as_ref().is_some_and(|content| is_plain(entry, content));
        locked(zip, entry, is_plain, context);
        if !is_plain {
            return;
        }
    }
    let Some(content) = content else { return };
    if entry.is_link() {
        if let Ok(target) = content.data.whole(MAX_TARGET, "a link's target") {
            let target = String::from_utf8_lossy(&target).into_owned();
            notes.places.link(Link { place: entry.local, name, target, is_hard: false });
        }
        return;
    }
    sum(&mut notes.sums, entry, &content);
    let bytes = content.data.len();
    if content.is_whole && entry.header.method != 0 && bytes > entry.header.size && !is_locked {
        let how = format!("unpacks to {bytes} bytes and is said to have {}", entry.header.size);
        context.observe(zip.data, zip.tiered(differs(entry.local, &name, &how), true));
    }
    nest(zip, &name, &content.data, context);
    let own = local.header.text();
    if paths::ending(&own) != paths::ending(&name) {
        nest(zip, &own, &content.data, context);
    }
    let header = &local.header;
    let has_own_view = header.method != entry.header.method
        || (!header.is_streamed()
            && header.packed != entry.header.packed
            && header.packed != u64::from(u32::MAX));
    if has_own_view {
        hidden(zip, entry.local, local, context);
    }
}

/// Looks into a member that no list names.
pub(super) fn hidden(zip: &Zip<'_>, place: u64, local: &Local, context: &mut Context<'_>) {
    let entry = Entry { header: local.header.clone(), place, local: place, mode: 0 };
    let name = local.header.text();
    let content = content(zip, &entry, &local.header, local.data, context);
    if let Some(content) = content {
        nest(zip, &name, &content.data, context);
    }
}

/// What a header describes, unpacked; `None` where nothing is to be looked at.
fn content(
    zip: &Zip<'_>,
    entry: &Entry,
    header: &Header,
    start: u64,
    context: &mut Context<'_>,
) -> Option<Unpacked> {
    let data = zip.data;
    let name = header.text();
    let end = start.checked_add(header.packed)?;
    let Some(packed) = data.slice(start..end) else {
        context.fault(data, Fault::Truncated { at: entry.local, what: "a member" });
        return None;
    };
    if header.size == 0 && packed.is_empty() {
        return None;
    }
    let packing = match header.method {
        0 => return Some(Unpacked { data: packed, bomb: None, is_whole: true }),
        8 => Packing::Deflate,
        12 => Packing::Bzip2,
        14 if header.flags & 2 != 0 => Packing::ZipLzma(u64::MAX),
        14 => Packing::ZipLzma(header.size),
        93 => Packing::Zstd,
        95 => Packing::Xz,
        method => {
            let how = format!("is packed by method {method}, so that nothing can look into it");
            context.observe(data, hides(entry, &how).in_tier(Tier::Strict));
            return None;
        }
    };
    if header.size > MAX_BLIND && can_be_left_packed(packing, &packed) {
        return None;
    }
    if is_storage(&name) && zip.flavour.is_torch() && header.size > MAX_BLIND {
        return None;
    }
    match unpack(packing, &packed, header.size, context) {
        Ok(unpacked) => {
            if let Some(how) = &unpacked.bomb {
                context.observe(data, bomb(entry.local, &name, how.clone()));
            }
            Some(unpacked)
        }
        Err(fault) => {
            context.fault(&packed, fault);
            None
        }
    }
}

/// Whether the first bytes of a packed member say that nothing dangerous can come.
fn can_be_left_packed(packing: Packing, packed: &Data) -> bool {
    use std::io::Read;
    // Other packings come in blocks, so that a look at the first bytes costs as much as many.
    if packing != Packing::Deflate {
        return false;
    }
    let mut head = Vec::new();
    let Ok(source) = stream::open(packing, Stream::over(packed)) else { return false };
    let read = source.take(sniff::ENOUGH as u64).read_to_end(&mut head);
    read.is_ok() && is_plain_by_its_head(&head)
}

/// Whether a member that is marked as encrypted is not: its checksum is right, or it begins as what it should be.
fn is_plain(entry: &Entry, content: &Unpacked) -> bool {
    let Ok(bytes) = content.data.whole(MAX_SUMMED, "a member") else {
        return sniff::family_at(&content.data, 0).is_some();
    };
    !bytes.is_empty() && crc32fast::hash(&bytes) == entry.header.crc
        || sniff::family(&bytes, bytes.len() as u64).is_some()
}

/// Compares the checksum of a member that is code or text: those are what scanners read, and PyTorch does not check them.
fn sum(sums: &mut Sums, entry: &Entry, content: &Unpacked) {
    if !content.is_whole || content.data.len() > MAX_SUMMED || is_storage(&entry.header.text()) {
        return;
    }
    if let Ok(bytes) = content.data.whole(MAX_SUMMED, "a member") {
        if crc32fast::hash(&bytes) == entry.header.crc {
            sums.right += 1;
        } else {
            sums.wrong.push(entry.clone());
        }
    }
}

/// Hands a member on to whoever reads such files.
fn nest(zip: &Zip<'_>, name: &str, content: &Data, context: &mut Context<'_>) {
    let is_number_block = zip.flavour.is_torch() && is_storage(name);
    if is_number_block {
        let family = sniff::family_at(content, 0);
        if !family.is_some_and(|family| family.is_code() || matches!(family, Family::Zip)) {
            return;
        }
    }
    let beside = Beside { members: zip, folder: paths::folder(name) };
    if paths::ending(name) == "py" {
        if let Ok(text) = content.whole(MAX_SOURCE, "a source file") {
            let text = String::from_utf8_lossy(&text);
            context.within(name, content, &beside, |inner| {
                code::python(zip.flavour, content, &text, inner)
            });
        }
        return;
    }
    context.within(name, content, &beside, |inner| code::other(zip.flavour, content, inner));
    context.nested(name, content, &beside);
}
