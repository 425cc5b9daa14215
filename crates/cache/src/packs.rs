//! Packs: files of what is read rarely, written once.

use std::collections::BTreeMap;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};
use tempfile::NamedTempFile;

use crate::CacheError;

/// A name for a pack that no other has.
pub(crate) type PackId = u64;

/// Where something stands in a pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    pub(crate) pack: PackId,
    pub(crate) offset: u64,
    pub(crate) length: u32,
    /// The first bytes of its hash.
    check: [u8; 8],
}

fn check(bytes: &[u8]) -> [u8; 8] {
    let mut check = [0; 8];
    blake3::Hasher::new().update(bytes).finalize_xof().fill(&mut check);
    check
}

/// The extension of packs.
pub(crate) const EXTENSION: &str = "pack";

pub(crate) fn path(folder: &Path, pack: PackId) -> PathBuf {
    folder.join(format!("{pack:016x}.{EXTENSION}"))
}

/// Packs that were read.
#[derive(Debug, Default)]
pub struct Packs(BTreeMap<PackId, Vec<u8>>);

impl Packs {
    /// Reads all packs that these places are in. What can't be read is not there.
    pub(crate) fn read(folder: &Path, packs: impl Iterator<Item = PackId>) -> Self {
        let mut read = BTreeMap::new();
        for pack in packs {
            read.entry(pack)
                .or_insert_with(|| std::fs::read(path(folder, pack)).unwrap_or_default());
        }
        Self(read)
    }

    /// What stands at a place; `None` where it is not as it was written.
    pub fn get(&self, place: &Place) -> Option<&[u8]> {
        let start = usize::try_from(place.offset).ok()?;
        let end = start.checked_add(usize::try_from(place.length).ok()?)?;
        let bytes = self.0.get(&place.pack)?.get(start..end)?;
        (check(bytes) == place.check).then_some(bytes)
    }
}

/// A pack that is being written, from any thread. There is no file before something is put in.
#[derive(Debug)]
pub struct PackWriter {
    id: PackId,
    folder: PathBuf,
    state: Mutex<State>,
}

#[derive(Debug)]
enum State {
    Empty,
    Open {
        file: BufWriter<NamedTempFile>,
        length: u64,
    },
    /// After a failure nothing that was put in counts.
    Failed,
}

impl PackWriter {
    pub(crate) fn new(folder: &Path) -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let now = std::time::SystemTime::now();
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let seed = format!("{} {now:?} {} {number}", folder.display(), std::process::id());
        let id = u64::from_le_bytes(check(seed.as_bytes()));
        Self { id, folder: folder.to_owned(), state: Mutex::new(State::Empty) }
    }

    /// Puts something in; `None` where that fails.
    pub fn put(&self, bytes: &[u8]) -> Option<Place> {
        let check = check(bytes);
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if matches!(*state, State::Empty) {
            *state = self.open().unwrap_or(State::Failed);
        }
        let State::Open { file, length: offset } = &mut *state else { return None };
        let length = u32::try_from(bytes.len()).ok()?;
        if file.write_all(bytes).is_err() {
            *state = State::Failed;
            return None;
        }
        let place = Place { pack: self.id, offset: *offset, length, check };
        *offset += u64::from(length);
        Some(place)
    }

    fn open(&self) -> Option<State> {
        crate::folder::create(&self.folder).ok()?;
        let file = NamedTempFile::with_prefix_in("new", &self.folder).ok()?;
        Some(State::Open { file: BufWriter::with_capacity(1 << 20, file), length: 0 })
    }

    /// Puts the pack in its place, if there is something in it.
    pub(crate) fn finish(self) -> Result<(), CacheError> {
        let path = path(&self.folder, self.id);
        let state = self.state.into_inner().unwrap_or_else(PoisonError::into_inner);
        let State::Open { file, .. } = state else { return Ok(()) };
        let file = file.into_inner().map_err(|error| CacheError::at(&path)(error.into_error()))?;
        file.persist(&path).map_err(|error| CacheError::at(&path)(error.error))?;
        Ok(())
    }
}
