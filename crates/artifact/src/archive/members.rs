//! What archives of all kinds do with their members.

use pyguard_finding::Tier;
use rustc_hash::{FxHashMap, FxHashSet};

use super::{BOMB, ESCAPES, VIEWS_DIFFER, paths};
use crate::core::{Context, Data, Neighbours, Observation};

/// The members of an archive, as neighbours of each other.
pub(super) trait Members {
    /// The number of a member, by its name without `.` and `..`.
    fn find(&self, name: &str) -> Option<usize>;
    /// What it holds.
    fn open(&self, number: usize) -> Option<Data>;
}

/// What lies beside a member: names count from its folder.
pub(super) struct Beside<'a> {
    pub(super) members: &'a dyn Members,
    pub(super) folder: &'a str,
}

impl Beside<'_> {
    fn find(&self, name: &str) -> Option<usize> {
        self.members.find(&paths::plain(&format!("{}/{name}", self.folder)))
    }
}

impl Neighbours for Beside<'_> {
    fn exists(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    fn open(&self, name: &str) -> Option<Data> {
        self.members.open(self.find(name)?)
    }
}

/// A link in an archive.
#[derive(Debug)]
pub(super) struct Link {
    /// Where its header stands (0-based byte).
    pub(super) place: u64,
    pub(super) name: String,
    pub(super) target: String,
    /// The target counts from the archive's top, not from the link's folder.
    pub(super) is_hard: bool,
}

/// Names and links of an archive, and how they lead out of it.
#[derive(Debug, Default)]
pub(super) struct Places {
    names: Vec<(u64, String)>,
    links: Vec<Link>,
}

impl Places {
    /// Adds a member's name and the place of its header (0-based byte).
    pub(super) fn name(&mut self, place: u64, name: &str) {
        if paths::escape(name).is_some() || name.contains("..") {
            self.names.push((place, name.to_owned()));
        }
    }

    pub(super) fn link(&mut self, link: Link) {
        self.links.push(link);
    }

    /// Tells what leaves the folder.
    pub(super) fn check(&self, data: &Data, context: &mut Context<'_>) {
        let symbolic: FxHashSet<String> = self
            .links
            .iter()
            .filter(|link| !link.is_hard)
            .map(|link| paths::plain(&link.name))
            .collect();
        for (place, name) in &self.names {
            let how = paths::escape(name).or_else(|| {
                paths::turns_behind_link("", name, &symbolic).then_some("turns back behind a link")
            });
            if let Some(how) = how {
                context.observe(data, escape(*place, name, how));
            }
        }
        for link in &self.links {
            let folder = if link.is_hard { "" } else { paths::folder(&link.name) };
            let how = if link.is_hard {
                paths::escape(&link.target).map(|_| "is a hard link that leaves the archive")
            } else {
                paths::link_escape(&link.name, &link.target)
            };
            let how = how.or_else(|| {
                paths::turns_behind_link(folder, &link.target, &symbolic)
                    .then_some("is a link that turns back behind another link")
            });
            if let Some(how) = how {
                let text = format!("{} -> {}", link.name, link.target);
                let observation = escape(link.place, &text, how);
                let observation = if is_cache_link(&link.target) {
                    observation.in_tier(Tier::Strict)
                } else {
                    observation
                };
                context.observe(data, observation);
            }
        }
    }
}

pub(super) fn escape(place: u64, member: &str, how: &str) -> Observation {
    Observation::at(ESCAPES, place).naming("$MEMBER", member).naming("$HOW", how)
}

/// `../../blobs/<hash>`: the cache of the Hugging Face Hub keeps files so, and people pack one half of it.
fn is_cache_link(target: &str) -> bool {
    let Some((before, hash)) = target.rsplit_once("/blobs/") else { return false };
    before.split('/').all(|part| part == "..")
        && matches!(hash.len(), 40 | 64)
        && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Names that stand twice in an archive.
#[derive(Debug, Default)]
pub(super) struct Twice {
    seen: FxHashMap<String, u64>,
    ignores_case: bool,
}

impl Twice {
    /// `ignores_case` where the loader does not tell capitals from small letters, as PyTorch's zip reader.
    pub(super) fn new(ignores_case: bool) -> Self {
        Self { seen: FxHashMap::default(), ignores_case }
    }

    /// Adds a name with something that stands for its content; says whether it stood there with other content (`Some(true)`)
    /// or with the same.
    pub(super) fn add(&mut self, name: &str, content: u64) -> Option<bool> {
        let name = paths::plain(name);
        let name = if self.ignores_case { name.to_ascii_lowercase() } else { name };
        self.seen.insert(name, content).map(|before| before != content)
    }
}

pub(super) fn differs(place: u64, member: &str, how: &str) -> Observation {
    Observation::at(VIEWS_DIFFER, place).naming("$MEMBER", member).naming("$HOW", how)
}

/// Sizes from which on a member is a bomb (the thresholds of Keras' own check).
const BOMB_SIZE: u64 = 4 << 30;
const BOMB_RATIO: u64 = 1000;
/// The same for what really came out of a stream that was given up on: how far it was read is known to 32 KiB only.
pub(super) const SEEN_RATIO: u64 = 500;
/// Least that comes out of a stream before its ratio says anything (bytes).
const BOMB_SEEN: u64 = 16 << 20;

/// Whether sizes that an archive gives are those of a bomb.
pub(super) fn is_declared_bomb(packed: u64, unpacked: u64) -> bool {
    unpacked > BOMB_SIZE && unpacked / BOMB_RATIO > packed
}

/// Whether a stream that was given up on is one, after what was read and what came out.
pub(super) fn is_seen_bomb(packed: u64, unpacked: u64) -> bool {
    unpacked > BOMB_SEEN && unpacked / SEEN_RATIO > packed
}

/// Least that comes out of a stream that says itself that it is a bomb, before that is believed (bytes).
const BOMB_SAID: u64 = 4 << 20;
/// Of how little so much comes that there is nothing to wait for: a pickled array has some 250 bytes beside its numbers.
const EMPTY_RATIO: u64 = 100_000;

/// Whether a stream is seen to be a bomb before as much came out as is looked at. Both ways lead to where reading on would:
/// `said` is what the stream says to hold, `most` what would be looked at, `packed` all bytes of the stream, of which `read`
/// were read.
pub(super) fn is_early_bomb(read: u64, packed: u64, unpacked: u64, said: u64, most: u64) -> bool {
    let says_so = said > most && said / SEEN_RATIO > packed;
    (says_so && unpacked > BOMB_SAID && unpacked / SEEN_RATIO > read)
        || (unpacked > BOMB_SEEN && unpacked / EMPTY_RATIO > packed)
}

pub(super) fn bomb(place: u64, member: &str, how: impl Into<String>) -> Observation {
    Observation::at(BOMB, place).naming("$MEMBER", member).naming("$HOW", how.into())
}

/// What a member that is looked at by its beginning alone would cost to unpack, and needs not: pictures, sound, arrays of
/// numbers.
pub(super) fn is_plain_by_its_head(head: &[u8]) -> bool {
    use super::sniff::{Family, family};
    match family(head, head.len() as u64) {
        Some(Family::Image | Family::Media) => true,
        Some(Family::Numpy) => {
            let header = head.get(10..256.min(head.len())).unwrap_or_default();
            let end = header.iter().position(|byte| *byte == b'}').unwrap_or(0);
            let header = header.get(..end).unwrap_or_default();
            end > 0 && !header.iter().any(|byte| matches!(byte, b'O' | b'\\'))
        }
        _ => false,
    }
}
