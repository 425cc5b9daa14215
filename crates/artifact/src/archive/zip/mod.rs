//! Zip archives (APPNOTE.TXT), read as each reader of them would: by the list at the end, as Python's zipfile and as PyTorch's
//! miniz find it, and by the headers before the members.

mod compare;
mod end;
mod entry;
mod flavour;
mod layout;
mod member;
mod stored;
mod views;

use std::cell::Cell;
use std::io::Read;
use std::ops::Range;

use pyguard_finding::Tier;
use rustc_hash::{FxHashMap, FxHashSet};

use super::fits::zip_under;
use super::members::{Members, Places, Twice, bomb, differs, is_declared_bomb};
use super::sniff::{self, Family};
use super::stream::{self, Packing, Stream};
use super::{NAME_DIFFERS, NAME_HIDES_CODE, POLYGLOT, VIEWS_DIFFER, paths};
use crate::core::{Context, Data, Fault, Nobody, Observation, Probe};
use entry::Entry;
pub(super) use flavour::{Flavour, is_model_name};
use layout::Extent;
use member::Sums;
pub(crate) use stored::stored_members;
use views::View;

/// A zip that is being read.
struct Zip<'a> {
    data: &'a Data,
    entries: Vec<Entry>,
    /// Numbers of the entries, by names.
    numbers: FxHashMap<String, usize>,
    flavour: Flavour,
    /// It is one of several in a file that is made so.
    is_row: bool,
    /// Bytes that may still be unpacked for neighbours.
    for_neighbours: Cell<u64>,
}

/// What is known only when all members were seen.
#[derive(Debug, Default)]
struct Notes {
    places: Places,
    sums: Sums,
}

/// Most wrong checksums that are told.
const MAX_WRONG_SUMS: usize = 16;
/// Bytes that may be unpacked for neighbours.
const FOR_NEIGHBOURS: u64 = 16 << 20;

impl Zip<'_> {
    /// As the rule says where a library wrote the archive, whose habits are known, and there is no doubt; else strict.
    fn tiered(&self, observation: Observation, is_sure: bool) -> Observation {
        if is_sure && self.flavour.is_model() {
            observation
        } else {
            observation.in_tier(Tier::Strict)
        }
    }
}

impl Members for Zip<'_> {
    fn find(&self, name: &str) -> Option<usize> {
        self.numbers.get(name).copied()
    }

    fn open(&self, number: usize) -> Option<Data> {
        let entry = self.entries.get(number)?;
        let local = entry::local(self.data, entry.local)?;
        let packed = self.data.slice(local.data..local.data.checked_add(entry.header.packed)?)?;
        match entry.header.method {
            0 => Some(packed),
            8 => {
                let limit = self.for_neighbours.get();
                let mut bytes = Vec::new();
                let source = stream::open(Packing::Deflate, Stream::over(&packed)).ok()?;
                source.take(limit).read_to_end(&mut bytes).ok()?;
                self.for_neighbours.set(limit.saturating_sub(bytes.len() as u64));
                Some(Data::of(bytes))
            }
            _ => None,
        }
    }
}

/// A header at the start, or an end record where readers look for it. Where the data begins as something else, it must end
/// with the archive: pickles and tar archives may hold one near their end.
pub(super) fn tells(probe: &Probe<'_>) -> bool {
    if probe.head.starts_with(b"PK\x03\x04") || probe.head.starts_with(b"PK\x05\x06") {
        return true;
    }
    let finds_any =
        [".keras", ".npz", ".skops", ".mar", ".zip"].iter().any(|ending| probe.ends_with(ending));
    end::exists(probe.data, !finds_any)
}

/// Reads an archive, and what lies before it as long as that is an archive too. PyTorch's distributed checkpoints are rows of
/// archives on purpose.
pub(super) fn read(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let is_row = context.name().ends_with(".distcp");
    let mut rest = data.clone();
    loop {
        let start = one(&rest, is_row, context)?;
        let before = rest.slice(0..start).filter(|before| !before.is_empty());
        match before {
            Some(before) if end::exists(&before, true) => rest = before,
            _ => return Ok(()),
        }
        context.step(256, 0)?;
    }
}

/// Reads the archive at the end of the data; says where it starts.
fn one(data: &Data, is_row: bool, context: &mut Context<'_>) -> Result<u64, Fault> {
    let mut views = views::all(data, is_row, context)?;
    let others = views::only_in_others(&views);
    let Some(first) = views.first_mut() else { return without_list(data, context) };
    let entries = std::mem::take(&mut first.entries);
    let fault = first.fault.take();
    let numbers = entries.iter().enumerate();
    let numbers =
        numbers.map(|(number, entry)| (paths::plain(&entry.header.text()), number)).collect();
    let zip = Zip {
        data,
        flavour: Flavour::of(&entries, context.name()),
        is_row,
        numbers,
        entries,
        for_neighbours: Cell::new(FOR_NEIGHBOURS),
    };
    zip.outline(context);
    zip.name_fits(context);
    zip.lists(&views, &others, context);
    let mut notes = Notes::default();
    zip.names(&mut notes, context);
    let extents = zip.members(&mut notes, context)?;
    let listed_elsewhere: FxHashSet<u64> = others.iter().map(|(_, entry)| entry.local).collect();
    let start = zip.layout(&extents, &views, &listed_elsewhere, context)?;
    for (_, entry) in &others {
        if let Some(local) = entry::local(data, entry.local) {
            member::listed(&zip, entry, &local, &mut notes, context);
        }
    }
    zip.checksums(&notes.sums, context);
    notes.places.check(data, context);
    fault.map_or(Ok(start), Err)
}

/// Without a list only readers that go from the start see anything.
fn without_list(data: &Data, context: &mut Context<'_>) -> Result<u64, Fault> {
    let mut hidden = layout::Hidden::new();
    hidden.search(data, &(0..data.len()))?;
    let zip = Zip {
        data,
        entries: Vec::new(),
        numbers: FxHashMap::default(),
        flavour: Flavour::of(&[], context.name()),
        is_row: false,
        for_neighbours: Cell::new(0),
    };
    for (place, local) in hidden.found {
        context.step(64, place)?;
        member::hidden(&zip, place, &local, context);
    }
    Err(Fault::malformed(data.len(), "has no list of its members"))
}

impl Zip<'_> {
    fn outline(&self, context: &mut Context<'_>) {
        let count = self.entries.len();
        context.outline(self.data, 0, 0, || format!("{}, {count} members", self.flavour.text()));
        for entry in &self.entries {
            let header = &entry.header;
            context.outline(self.data, entry.local, 1, || {
                let packed = if header.method == 0 { "" } else { ", packed" };
                format!("{} ({} bytes{packed})", header.text(), header.size)
            });
        }
    }

    /// Code in a zip whose name promises something that is no zip.
    fn name_fits(&self, context: &mut Context<'_>) {
        let Some(promise) = zip_under(context.name()) else { return };
        let is_code = |entry: &&Entry| {
            let name = entry.header.text().to_ascii_lowercase();
            matches!(
                paths::ending(&name),
                "pkl" | "pickle" | "joblib" | "so" | "dll" | "dylib" | "exe"
            )
        };
        let code = self.entries.iter().find(is_code).map(|entry| entry.header.text());
        let content = match &code {
            Some(member) => format!("a zip archive with {member}"),
            None => Family::Zip.text().to_owned(),
        };
        let check = if code.is_some() { NAME_HIDES_CODE } else { NAME_DIFFERS };
        let observation = Observation::at(check, 0)
            .naming("$NAME", paths::base(context.name()))
            .naming("$PROMISE", promise)
            .naming("$CONTENT", content);
        // Behind something else, that is a file of two kinds, and told as such.
        let is_first = self.data.up_to(0, 4).is_ok_and(|head| head == b"PK\x03\x04");
        if is_first || code.is_some() {
            let observation =
                if code.is_some() { observation } else { observation.in_tier(Tier::Strict) };
            context.observe(self.data, observation);
        }
    }

    /// Several lists, or one that is longer than it says.
    fn lists(&self, views: &[View], others: &[(u64, Entry)], context: &mut Context<'_>) {
        let mut before = None;
        for (start, entry) in others {
            // One of a list says enough.
            if before != Some(start) {
                let how =
                    "stands in a second list, which other readers take for the list of the archive";
                let observation = differs(*start, &entry.header.text(), how);
                context.observe(self.data, self.tiered(observation, true));
            }
            before = Some(start);
        }
        let Some(first) = views.first() else { return };
        let counted = self.entries.len() as u64;
        let claimed = first.end.count;
        if first.fault.is_none() && counted != claimed && counted & 0xffff != claimed {
            let how = format!("lists {counted} members and says that there are {claimed}");
            let observation = Observation::at(VIEWS_DIFFER, first.end.place)
                .over(22)
                .naming("$MEMBER", "the archive")
                .naming("$HOW", how);
            context.observe(self.data, self.tiered(observation, counted > claimed));
        }
    }

    /// Names that leave the folder or stand twice, and sizes of a bomb.
    fn names(&self, notes: &mut Notes, context: &mut Context<'_>) {
        let mut twice = Twice::new(self.flavour.is_torch());
        let mut total = 0_u64;
        for entry in &self.entries {
            let header = &entry.header;
            let name = header.text();
            notes.places.name(entry.local, &name);
            if is_declared_bomb(header.packed, header.size) {
                let how = format!(
                    "is a bomb: {} bytes are said to unpack to {}",
                    header.packed, header.size
                );
                context.observe(self.data, bomb(entry.place, &name, how));
            }
            total = total.saturating_add(header.size);
            let content = (u64::from(header.crc) << 32) ^ header.size;
            if let Some(is_other) = twice.add(&name, content).filter(|_| !entry.is_folder()) {
                let how = "stands twice in the list: which one is read depends on the reader";
                context.observe(self.data, self.tiered(differs(entry.place, &name, how), is_other));
            }
        }
        if is_declared_bomb(self.data.len(), total) {
            let how = format!("is a bomb: {} bytes are said to unpack to {total}", self.data.len());
            context.observe(self.data, bomb(0, "the archive", how));
        }
    }

    /// Looks into each member and tells where it lies, in order of their places.
    fn members(&self, notes: &mut Notes, context: &mut Context<'_>) -> Result<Vec<Extent>, Fault> {
        let mut extents = Vec::new();
        let mut done = FxHashSet::default();
        for (number, entry) in self.entries.iter().enumerate() {
            context.step(64, entry.place)?;
            let name = entry.header.text();
            let Some(local) = entry::local(self.data, entry.local) else {
                let what = format!("has no member where its list says ({name})");
                context.fault(self.data, Fault::malformed(entry.place, what));
                continue;
            };
            compare::compare(self, entry, &local, context);
            let end = local.data.saturating_add(entry.header.packed).min(self.data.len());
            let is_streamed = entry.header.is_streamed() || local.header.is_streamed();
            extents.push(Extent { range: entry.local..end.max(entry.local), number, is_streamed });
            let is_new = done.insert((entry.local, paths::ending(&name).to_owned()));
            if is_new && !entry.is_folder() {
                member::listed(self, entry, &local, notes, context);
            }
        }
        extents.sort_by_key(|extent| (extent.range.start, extent.range.end));
        extents.dedup_by_key(|extent| extent.range.start);
        Ok(extents)
    }

    /// Members over each other, and what lies beside them; says where the archive starts.
    fn layout(
        &self,
        extents: &[Extent],
        views: &[View],
        listed_elsewhere: &FxHashSet<u64>,
        context: &mut Context<'_>,
    ) -> Result<u64, Fault> {
        let Some(first) = views.first() else { return Ok(0) };
        let start = extents.first().map_or(first.start, |extent| extent.range.start);
        if let Some((one, other)) = layout::overlap(extents) {
            let text = |number: usize| {
                self.entries.get(number).map(|entry| entry.header.text()).unwrap_or_default()
            };
            let place = self.entries.get(other).map_or(0, |entry| entry.local);
            let how =
                format!("lies over {}: the same bytes are unpacked again and again", text(one));
            context.observe(self.data, bomb(place, &text(other), how));
        }
        let mut hidden = layout::Hidden::new();
        for gap in layout::gaps(self.data, extents, first.start)? {
            let is_archive = gap.start == 0
                && self.data.slice(gap.clone()).is_some_and(|before| end::exists(&before, true));
            if is_archive {
                if !self.is_row {
                    self.beside(gap, "before its members", context);
                }
                continue;
            }
            let before = hidden.found.len();
            hidden.search(self.data, &gap)?;
            let is_members = hidden.found.get(before).is_some_and(|(place, _)| *place == gap.start);
            if !is_members {
                let where_ =
                    if gap.start == 0 { "before its members" } else { "between its members" };
                self.beside(gap, where_, context);
            }
        }
        for (place, local) in &hidden.found {
            if listed_elsewhere.contains(place) {
                continue;
            }
            context.step(64, *place)?;
            let how =
                "is not in the list of members: scanners don't see it, readers from the start do";
            context
                .observe(self.data, self.tiered(differs(*place, &local.header.text(), how), true));
            member::hidden(self, *place, local, context);
        }
        let records = first.end.list_end.min(first.end.place);
        if first.stop < records {
            self.beside(first.stop..records, "behind the list of its members", context);
        }
        let comment = first.end.place + 22;
        let end = comment.saturating_add(first.end.comment).min(self.data.len());
        self.beside(comment..end, "in its comment", context);
        self.beside(end..self.data.len(), "behind its end", context);
        Ok(start)
    }

    /// Something in the file that is no part of the archive.
    fn beside(&self, piece: Range<u64>, where_: &str, context: &mut Context<'_>) {
        let Some(data) = self.data.slice(piece.clone()).filter(|data| !data.is_empty()) else {
            return;
        };
        let family = sniff::family_at(&data, 0);
        let is_start = piece.start == 0;
        if family.is_none() && (where_.contains("comment") || !is_filled(&data)) {
            return;
        }
        // Programs that unpack themselves are no model archives.
        let is_self_extracting =
            is_start && matches!(family, Some(Family::Executable | Family::Script));
        if is_self_extracting && !self.flavour.is_model() {
            return;
        }
        let what = family.map_or("bytes that are no part of it", Family::text);
        let observation = Observation::at(POLYGLOT, piece.start)
            .over(piece.end - piece.start)
            .naming("$WHAT", what)
            .naming("$WHERE", where_);
        let is_sure =
            family.is_some_and(|family| family.is_code() || family.is_archive() || is_start);
        context.observe(self.data, self.tiered(observation, is_sure));
        // What the file begins with is read as that anyway.
        if !is_start && family.is_some_and(|family| family.is_code() || family.is_archive()) {
            context.nested(&format!("({where_})"), &data, &Nobody);
        }
    }

    /// Wrong checksums, where others of the archive are right.
    fn checksums(&self, sums: &Sums, context: &mut Context<'_>) {
        let is_sure = !sums.are_left_out();
        for entry in sums.wrong.iter().take(MAX_WRONG_SUMS) {
            let how = "has a wrong checksum: Python's zipfile refuses it, PyTorch reads it";
            context.observe(
                self.data,
                self.tiered(compare::hides(entry, how), is_sure && self.flavour.is_torch()),
            );
        }
    }
}

/// Whether anything but zeros is in the first of it.
fn is_filled(data: &Data) -> bool {
    data.up_to(0, 64 << 10).is_ok_and(|bytes| bytes.iter().any(|byte| *byte != 0))
}
