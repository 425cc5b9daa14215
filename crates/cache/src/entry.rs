use serde::{Deserialize, Serialize};

use crate::{Digest, Place, Signature};

/// What an entry is found by.
pub type Key = [u8; 16];

/// The key of what has these parts.
pub fn key_of(parts: &[&[u8]]) -> Key {
    let mut hasher = blake3::Hasher::new();
    for part in parts {
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part);
    }
    let mut key = Key::default();
    hasher.finalize_xof().fill(&mut key);
    key
}

/// What is kept under a key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Hash of the content that it was found out from.
    pub content: Digest,
    /// What the system said of the file then; `None` where that does not tell changes.
    pub signature: Option<Signature>,
    /// What was found out: read with the shelf.
    pub found: Vec<u8>,
    /// Whether `found` is covered by a [`crate::Seal`].
    pub sealed: bool,
    /// What is needed only when other files changed: read when it is asked for.
    pub place: Option<Place>,
    /// Day on which it was last of use (since 1970).
    pub(crate) day: u32,
}

/// A new entry.
#[derive(Debug)]
pub struct New {
    /// What it will be found by.
    pub key: Key,
    /// Hash of the content.
    pub content: Digest,
    /// What the system says of the file, where that tells changes.
    pub signature: Option<Signature>,
    /// What was found out.
    pub found: Vec<u8>,
    /// Whether `found` is covered.
    pub sealed: bool,
    /// Where the rest was put.
    pub place: Option<Place>,
}

impl New {
    pub(crate) fn into_entry(self, day: u32) -> (Key, Entry) {
        let Self { key, content, signature, found, sealed, place } = self;
        (key, Entry { content, signature, found, sealed, place, day })
    }
}
