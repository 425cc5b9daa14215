//! Tar archives (POSIX.1-1988 ustar, GNU and pax headers), and what is told by their members: NeMo, old PyTorch.

use pyguard_finding::Tier;
use rustc_hash::FxHashMap;

use super::ESCAPES;
use super::members::{Beside, Link, Members, Places, Twice, differs};
use super::{paths, zip};
use crate::core::{Context, Data, Fault, Observation, Probe};

/// Bytes of a header, and what sizes are rounded up to.
const BLOCK: u64 = 512;
/// Most members that are looked at.
const MAX_MEMBERS: usize = 200_000;
/// Longest name in a header of its own (bytes).
const MAX_NAME: u64 = 1 << 20;

/// A header block.
struct Header<'a>(&'a [u8; 512]);

impl Header<'_> {
    fn field(&self, start: usize, length: usize) -> &[u8] {
        let field = self.0.get(start..start + length).unwrap_or_default();
        field.split(|byte| *byte == 0).next().unwrap_or_default()
    }

    /// Octal digits, or a binary number where the first bit is set.
    fn number(&self, start: usize, length: usize) -> Option<u64> {
        let raw = self.0.get(start..start + length).unwrap_or_default();
        if raw.first().is_some_and(|byte| byte & 0x80 != 0) {
            let low = raw.last_chunk::<8>()?;
            return Some(u64::from_be_bytes(*low) & (u64::MAX >> 1));
        }
        let text = std::str::from_utf8(self.field(start, length)).ok()?.trim();
        if text.is_empty() { Some(0) } else { u64::from_str_radix(text, 8).ok() }
    }

    /// The sum of all bytes, with spaces where it stands itself; some writers take the bytes as signed.
    fn is_sound(&self) -> bool {
        let Some(stated) = self.number(148, 8).filter(|sum| *sum > 0) else { return false };
        let sum = |one: fn(u8) -> i64| -> i64 {
            self.0
                .iter()
                .enumerate()
                .map(|(at, byte)| if (148..156).contains(&at) { 0x20 } else { one(*byte) })
                .sum()
        };
        let stated = stated.cast_signed();
        stated == sum(i64::from) || stated == sum(|byte| i64::from(byte.cast_signed()))
    }

    fn kind(&self) -> u8 {
        self.0.get(156).copied().unwrap_or(0)
    }

    fn name(&self) -> String {
        let name = String::from_utf8_lossy(self.field(0, 100)).into_owned();
        let is_posix = self.0.get(257..263) == Some(b"ustar\0");
        let prefix = String::from_utf8_lossy(self.field(345, 155));
        if is_posix && !prefix.is_empty() { format!("{prefix}/{name}") } else { name }
    }
}

/// A header whose sum is right.
pub(super) fn tells(probe: &Probe<'_>) -> bool {
    probe.head.first_chunk::<512>().is_some_and(|block| {
        let header = Header(block);
        header.is_sound() && header.number(124, 12).is_some()
    })
}

/// A file in the archive.
struct Member {
    name: String,
    data: Data,
}

struct Tar {
    members: Vec<Member>,
    numbers: FxHashMap<String, usize>,
}

impl Members for Tar {
    fn find(&self, name: &str) -> Option<usize> {
        self.numbers.get(name).copied()
    }

    fn open(&self, number: usize) -> Option<Data> {
        self.members.get(number).map(|member| member.data.clone())
    }
}

/// What pax and GNU headers say of the next member.
#[derive(Default)]
struct Next {
    name: Option<String>,
    target: Option<String>,
    size: Option<u64>,
}

pub(super) fn read(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let mut tar = Tar { members: Vec::new(), numbers: FxHashMap::default() };
    let mut places = Places::default();
    let result = list(data, &mut tar, &mut places, context);
    places.check(data, context);
    for (number, member) in tar.members.iter().enumerate() {
        let is_last = tar.numbers.get(&paths::plain(&member.name)) == Some(&number);
        let beside = Beside { members: &tar, folder: paths::folder(&member.name) };
        context.step(64, member.data.start().saturating_sub(data.start()))?;
        if is_last || !member.data.is_empty() {
            context.nested(&member.name, &member.data, &beside);
        }
    }
    result
}

fn list(
    data: &Data,
    tar: &mut Tar,
    places: &mut Places,
    context: &mut Context<'_>,
) -> Result<(), Fault> {
    let is_model = zip::is_model_name(context.name());
    let mut twice = Twice::new(false);
    let mut next = Next::default();
    let mut at = 0;
    while at < data.len() {
        context.step(64, at)?;
        let block = data.exactly(at, BLOCK, "a header")?;
        let Some(block) = block.first_chunk::<512>() else { break };
        if block.iter().all(|byte| *byte == 0) {
            break;
        }
        let header = Header(block);
        let Some(size) = header.number(124, 12).filter(|_| header.is_sound()) else {
            return Err(Fault::malformed(at, "has a header with a wrong checksum"));
        };
        let kind = header.kind();
        let start = at + BLOCK;
        let is_extension = matches!(kind, b'x' | b'X' | b'L' | b'K' | b'g');
        let size = if is_extension { size } else { next.size.unwrap_or(size) };
        let has_data = !matches!(kind, b'1'..=b'6');
        let taken = if has_data { size } else { 0 };
        let end = start.checked_add(taken).filter(|end| *end <= data.len());
        let Some(end) = end else {
            return Err(Fault::Truncated { at, what: "a member" });
        };
        let content = data.slice(start..end).ok_or(Fault::Truncated { at, what: "a member" })?;
        if is_extension {
            extend(kind, &content, &mut next)?;
        } else {
            let next = std::mem::take(&mut next);
            let name = next.name.unwrap_or_else(|| header.name());
            let target = next.target;
            let target = target
                .unwrap_or_else(|| String::from_utf8_lossy(header.field(157, 100)).into_owned());
            context.outline(data, at, 0, || format!("{name} ({size} bytes)"));
            places.name(at, &name);
            match kind {
                b'1' | b'2' => places.link(Link { place: at, name, target, is_hard: kind == b'1' }),
                b'3' | b'4' | b'6' => {
                    let how = if kind == b'6' { "is a pipe" } else { "is a device of the machine" };
                    let observation =
                        Observation::at(ESCAPES, at).naming("$MEMBER", name).naming("$HOW", how);
                    context.observe(data, observation);
                }
                b'5' => {}
                _ => {
                    let content_key = start;
                    if twice.add(&name, content_key).is_some() && !name.ends_with('/') {
                        let how =
                            "stands twice: the first is found by a search, the last is unpacked";
                        let observation = differs(at, &name, how);
                        let observation =
                            if is_model { observation } else { observation.in_tier(Tier::Strict) };
                        context.observe(data, observation);
                    }
                    if !name.ends_with('/') {
                        if tar.members.len() >= MAX_MEMBERS {
                            let what = format!(
                                "has more than the {MAX_MEMBERS} members that are looked at"
                            );
                            return Err(Fault::limit(at, what));
                        }
                        tar.numbers.insert(paths::plain(&name), tar.members.len());
                        tar.members.push(Member { name, data: content });
                    }
                }
            }
        }
        at = end.checked_next_multiple_of(BLOCK).unwrap_or(u64::MAX);
    }
    Ok(())
}

fn extend(kind: u8, content: &Data, next: &mut Next) -> Result<(), Fault> {
    let bytes = content.whole(MAX_NAME, "a name in a header of its own")?;
    let text = || {
        let end = bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len());
        String::from_utf8_lossy(bytes.get(..end).unwrap_or_default()).into_owned()
    };
    match kind {
        b'L' => next.name = Some(text()),
        b'K' => next.target = Some(text()),
        _ => {
            for (key, value) in records(&bytes) {
                let value = String::from_utf8_lossy(value).into_owned();
                match key {
                    b"path" => next.name = Some(value),
                    b"linkpath" => next.target = Some(value),
                    b"size" | b"GNU.sparse.realsize" if key == b"size" => {
                        next.size = value.parse().ok()
                    }
                    b"GNU.sparse.name" => next.name = Some(value),
                    _ => {}
                }
            }
        }
    }
    Ok(())
}

/// `length key=value\n`, where the length counts all of the record.
fn records(mut bytes: &[u8]) -> Vec<(&[u8], &[u8])> {
    let mut found = Vec::new();
    while let Some(space) = bytes.iter().take(20).position(|byte| *byte == b' ') {
        let length = std::str::from_utf8(bytes.get(..space).unwrap_or_default()).ok();
        let length = length.and_then(|length| length.parse::<usize>().ok()).unwrap_or(0);
        let Some(record) = bytes.get(space + 1..length.max(space + 1)) else { break };
        let record = record.strip_suffix(b"\n").unwrap_or(record);
        if let Some(equals) = record.iter().position(|byte| *byte == b'=') {
            let (key, value) = record.split_at(equals);
            found.push((key, value.get(1..).unwrap_or_default()));
        }
        if length <= space {
            break;
        }
        bytes = bytes.get(length..).unwrap_or_default();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::records;

    #[test]
    fn pax_records_count_themselves() {
        let found = records(b"17 path=../../x\n\n12 size=123\n");
        assert_eq!(found.first().map(|(key, _)| *key), Some(b"path".as_slice()));
        assert!(records(b"999999999999999999999 path=x\n").is_empty());
        assert!(records(b"0 path=x\n").len() <= 1);
    }
}
