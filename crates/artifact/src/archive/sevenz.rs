//! 7z archives: their list, and what lies in them, unpacked with limits.

use std::io::Read;

use rustc_hash::FxHashMap;
use sevenz_rust2::{Archive, ArchiveEntry, BlockDecoder, Error, Password};

use super::members::{Beside, Link, Members, Places, bomb, is_declared_bomb, is_plain_by_its_head};
use super::stream::Stream;
use super::{HIDES, paths, sniff};
use crate::core::{Context, Data, Fault, Observation, Probe};
use pyguard_finding::Tier;

/// Memory that one decoder may take (KiB).
const MEMORY_KIB: usize = 64 << 10;
/// Bytes of members that are held at a time.
const HELD: u64 = 64 << 20;
/// Longest target of a link (bytes).
const MAX_TARGET: u64 = 4096;
/// Most members that are looked at.
const MAX_MEMBERS: usize = 100_000;

pub(super) fn tells(probe: &Probe<'_>) -> bool {
    probe.head.starts_with(b"7z\xbc\xaf\x27\x1c")
}

struct SevenZ {
    members: Vec<(String, Data)>,
    numbers: FxHashMap<String, usize>,
}

impl Members for SevenZ {
    fn find(&self, name: &str) -> Option<usize> {
        self.numbers.get(name).copied()
    }

    fn open(&self, number: usize) -> Option<Data> {
        self.members.get(number).map(|(_, data)| data.clone())
    }
}

pub(super) fn read(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let mut source = Stream::over(data);
    let password = Password::empty();
    let archive = match Archive::read_with_memory_limit(&mut source, &password, MEMORY_KIB) {
        Ok(archive) => archive,
        Err(Error::PasswordRequired | Error::MaybeBadPassword(_)) => {
            locked(data, "the archive", context);
            return Ok(());
        }
        Err(error) => return Err(Fault::malformed(0, format!("can't be unpacked: {error}"))),
    };
    let mut places = Places::default();
    let mut total = 0_u64;
    for (number, file) in archive.files.iter().enumerate().take(MAX_MEMBERS) {
        context.step(64, 0)?;
        context.outline(data, 0, 0, || format!("{} ({} bytes)", file.name(), file.size()));
        places.name(0, file.name());
        total = total.saturating_add(file.size());
        if archive.is_file_encrypted(number) {
            locked(data, file.name(), context);
        }
    }
    if is_declared_bomb(data.len(), total) {
        let how = format!("is a bomb: {} bytes are said to unpack to {total}", data.len());
        context.observe(data, bomb(0, "the archive", how));
    }
    let mut unpacked = SevenZ { members: Vec::new(), numbers: FxHashMap::default() };
    let mut left = HELD.min(context.budget().unpacked_left());
    for block in 0..archive.blocks.len() {
        let decoder = BlockDecoder::new_with_memory_limit(
            1,
            MEMORY_KIB,
            block,
            &archive,
            &password,
            &mut source,
        );
        let result = decoder.for_each_entries(&mut |file, content| {
            Ok(member(file, content, &mut left, &mut unpacked, &mut places, context))
        });
        if let Err(error) = result {
            context
                .fault(data, Fault::malformed(0, format!("can't be unpacked to its end: {error}")));
        }
    }
    places.check(data, context);
    for (name, content) in &unpacked.members {
        let beside = Beside { members: &unpacked, folder: paths::folder(name) };
        context.nested(name, content, &beside);
    }
    Ok(())
}

/// Unpacks a member; `false` when enough was unpacked.
fn member(
    file: &ArchiveEntry,
    content: &mut dyn Read,
    left: &mut u64,
    unpacked: &mut SevenZ,
    places: &mut Places,
    context: &mut Context<'_>,
) -> bool {
    if file.is_directory() || !file.has_stream() || unpacked.members.len() >= MAX_MEMBERS {
        return true;
    }
    let mut bytes = Vec::new();
    if content.take(sniff::ENOUGH as u64).read_to_end(&mut bytes).is_err() {
        return false;
    }
    let is_left_packed = file.size() > 1 << 20 && is_plain_by_its_head(&bytes);
    let head = bytes.len() as u64;
    if is_left_packed {
        return true;
    }
    let limit = left.saturating_sub(head);
    let data = context
        .unpack(bytes.as_slice().chain(content).take(limit.saturating_add(head)), file.size());
    *left = left.saturating_sub(data.len());
    if is_link(file)
        && let Ok(target) = data.whole(MAX_TARGET, "a link's target")
    {
        let target = String::from_utf8_lossy(&target).into_owned();
        places.link(Link { place: 0, name: file.name().to_owned(), target, is_hard: false });
        return *left > 0;
    }
    unpacked.numbers.insert(paths::plain(file.name()), unpacked.members.len());
    unpacked.members.push((file.name().to_owned(), data));
    *left > 0
}

/// Unix rights stand in the upper half, which the lower half announces.
fn is_link(file: &ArchiveEntry) -> bool {
    let attributes = file.windows_attributes();
    attributes & 0x8000 != 0 && (attributes >> 16) & 0o170_000 == 0o120_000
}

fn locked(data: &Data, member: &str, context: &mut Context<'_>) {
    let observation = Observation::at(HIDES, 0)
        .naming("$MEMBER", member)
        .naming("$HOW", "is encrypted, so that nobody can look into it")
        .in_tier(Tier::Strict);
    context.observe(data, observation);
}
