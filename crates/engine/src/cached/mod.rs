//! What earlier runs found out about the same files with the same rules.
//!
//! What is kept is what a scan of a file gives, before anything is hidden in it: hiding looks at all files. Where something of it must be
//! hidden, it is sealed with the content of the file. Data flow is kept by group of files that import each other, under the
//! contents of all of them.

mod facts;
mod found;
mod groups;
mod rules;

use std::sync::Mutex;
use std::time::SystemTime;

use pyguard_cache::{
    Cache, Digest, Entry, Key, New, PackWriter, Packs, Place, Seal, Shelf, Signature, digest,
    key_of,
};
use pyguard_finding::ErrorKind;
use pyguard_source::DocumentKind;

use crate::discovery::File;
use crate::ruleset::RuleSet;
use crate::run::FileResult;
use crate::scan::Kept;
use found::{FoundFile, Ids};
pub(crate) use groups::{Hider, Identity, KnownGroups};

/// Size above which a file without text is not kept (bytes): reading it whole for its hash costs more than looking at it, which reads
/// only what matters.
const MAX_WITHOUT_TEXT: u64 = 4 << 20;

/// What is known of the files of a run.
pub(crate) struct Cached<'r> {
    ids: Ids<'r>,
    cache: &'r Cache,
    shelf: Shelf,
    writer: PackWriter,
    now: SystemTime,
    new: Mutex<Vec<New>>,
}

/// A file, as the cache knows it.
#[derive(Debug)]
pub(crate) struct Seen {
    key: Key,
    /// Hash of its content; `None` where nothing can be kept of it.
    content: Option<Digest>,
    signature: Option<Signature>,
    state: State,
}

#[derive(Debug)]
enum State {
    /// What is known still holds; the signature may be another one.
    Known { is_renewed: bool },
    /// It was looked at: what that gave.
    New { found: Vec<u8>, place: Option<Place> },
    /// Nothing is kept.
    Unknown,
}

impl Seen {
    /// The hash of its content.
    pub(crate) fn content(&self) -> Option<Digest> {
        self.content
    }
}

impl<'r> Cached<'r> {
    /// Opens what is kept for these rules; `None` where rules can't be told apart.
    pub(crate) fn open(cache: &'r Cache, rules: &'r RuleSet) -> Option<Self> {
        let ids = Ids::of(rules)?;
        let shelf = Shelf::open(cache, &rules::fingerprint(rules)?);
        Some(Self {
            ids,
            cache,
            writer: shelf.writer(),
            shelf,
            now: SystemTime::now(),
            new: Mutex::default(),
        })
    }

    /// Looks whether a file is as it was, and what was found in it then.
    pub(crate) fn look(&self, file: &File) -> (Seen, Option<FileResult>) {
        let kind = file.kind.map_or("none", name_of);
        let key = key_of(&[b"file", file.shown.as_bytes(), kind.as_bytes()]);
        let mut seen = Seen { key, content: None, signature: None, state: State::Unknown };
        let Ok(metadata) = std::fs::metadata(&file.path) else { return (seen, None) };
        if file.kind.is_none() && metadata.len() > MAX_WITHOUT_TEXT {
            return (seen, None);
        }
        seen.signature = Signature::of(&metadata);
        let entry = self.shelf.get(&key);
        if let Some(entry) = entry
            && entry.signature.is_some()
            && entry.signature == seen.signature
        {
            seen.content = Some(entry.content);
            return self.known(file, seen, entry, None);
        }
        let Ok(bytes) = std::fs::read(&file.path) else { return (seen, None) };
        seen.content = Some(digest(&bytes));
        match entry {
            Some(entry) if seen.content == Some(entry.content) => {
                self.known(file, seen, entry, Some(bytes))
            }
            _ => (seen, None),
        }
    }

    fn known(
        &self,
        file: &File,
        mut seen: Seen,
        entry: &Entry,
        bytes: Option<Vec<u8>>,
    ) -> (Seen, Option<FileResult>) {
        let is_renewed = bytes.is_some();
        let mut found = std::borrow::Cow::Borrowed(&entry.found);
        if entry.sealed {
            let content = bytes.or_else(|| std::fs::read(&file.path).ok());
            let Some(content) = content.filter(|bytes| digest(bytes) == entry.content) else {
                seen.content = None;
                return (seen, None);
            };
            Seal::new(&seen.key).with(&content).apply(found.to_mut());
        }
        let result = FoundFile::read(&found).and_then(|found| found.into_result(&self.ids));
        let Some(mut result) = result else { return (seen, None) };
        result.place = entry.place;
        seen.state = State::Known { is_renewed };
        (seen, Some(result))
    }

    /// Takes down what looking at a file gave.
    pub(crate) fn note(&self, file: &File, seen: &mut Seen, result: &FileResult) {
        let is_as_it_was = || {
            let now = std::fs::metadata(&file.path).ok();
            now.and_then(|metadata| Signature::of(&metadata)) == seen.signature
        };
        let is_kept = seen.content.is_some()
            && !result.depends_on_others
            && !result.scanned.errors.iter().any(|error| error.kind == ErrorKind::Internal)
            && is_as_it_was();
        if !is_kept {
            seen.content = None;
            return;
        }
        let Some(found) = FoundFile::of(result, &self.ids).map(|found| found.write()) else {
            return;
        };
        let place = match &result.scanned.facts {
            Some(kept) => {
                let bytes = facts::write(kept);
                let Some(place) = self.writer.put(&bytes) else { return };
                Some(place)
            }
            None => None,
        };
        seen.state = State::New { found, place };
    }

    /// Keeps what a file gave; `is_hidden` tells whether something of it must not be shown.
    pub(crate) fn keep(&self, file: &File, seen: &mut Seen, is_hidden: bool) {
        let Some(content) = seen.content else { return };
        let (found, place) = match &mut seen.state {
            State::New { found, place } => (std::mem::take(found), *place),
            State::Known { .. } if is_hidden => match self.shelf.get(&seen.key) {
                Some(entry) if !entry.sealed => (entry.found.clone(), entry.place),
                _ => return,
            },
            State::Known { .. } | State::Unknown => return,
        };
        let mut new = New {
            key: seen.key,
            content,
            signature: self.settled(seen),
            found,
            sealed: is_hidden,
            place,
        };
        if is_hidden {
            let bytes = std::fs::read(&file.path).ok();
            let Some(bytes) = bytes.filter(|bytes| digest(bytes) == content) else { return };
            Seal::new(&seen.key).with(&bytes).apply(&mut new.found);
        }
        self.put(new);
    }

    fn put(&self, new: New) {
        self.new.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(new);
    }

    fn settled(&self, seen: &Seen) -> Option<Signature> {
        seen.signature.filter(|signature| signature.is_settled(self.now))
    }

    /// Reads what is kept of files for the look at all of them.
    pub(crate) fn packs<'p>(&self, places: impl Iterator<Item = &'p Place>) -> Packs {
        self.shelf.packs(places)
    }

    /// One file's part of it.
    pub(crate) fn facts(packs: &Packs, place: &Place) -> Option<Kept> {
        facts::read(packs.get(place)?)
    }

    /// Writes what is new. That it can't be written is no reason to fail: the next run takes longer.
    pub(crate) fn save(self, seen: &[Seen], groups: &[Key]) {
        let is_known = |seen: &&Seen| matches!(seen.state, State::Known { .. });
        let renewed = seen
            .iter()
            .filter(|seen| matches!(seen.state, State::Known { is_renewed: true }))
            .filter_map(|seen| Some((seen.key, self.settled(seen)?)))
            .collect();
        let used = seen.iter().filter(is_known).map(|seen| seen.key).chain(groups.iter().copied());
        let Self { mut shelf, writer, new, cache, .. } = self;
        let new = new.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
        if shelf.save(writer, new, renewed, used).is_ok() {
            cache.prune();
        }
    }
}

fn name_of(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Python => "python",
        DocumentKind::Stub => "stub",
        DocumentKind::Notebook => "notebook",
        DocumentKind::Literate => "literate",
        DocumentKind::Text => "text",
    }
}
