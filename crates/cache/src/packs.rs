//! Packs: files of what is read rarely, written once.

use std::collections::BTreeMap;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
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
pub struct Pack(BTreeMap<PackId, Vec<u8>>);

impl Pack {
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

/// A pack that is being written, from any thread.
#[derive(Debug)]
pub struct PackWriter {
    id: PackId,
    path: PathBuf,
    open: Mutex<Open>,
}

#[derive(Debug)]
struct Open {
    file: BufWriter<NamedTempFile>,
    length: u64,
    /// After a failure nothing that was put in counts.
    has_failed: bool,
}

impl PackWriter {
    pub(crate) fn new(folder: &Path) -> Result<Self, CacheError> {
        let file = NamedTempFile::with_prefix_in("new", folder).map_err(CacheError::at(folder))?;
        let seed = std::time::SystemTime::now();
        let seed = format!("{} {seed:?} {}", file.path().display(), std::process::id());
        let id = u64::from_le_bytes(check(seed.as_bytes()));
        let open =
            Open { file: BufWriter::with_capacity(1 << 20, file), length: 0, has_failed: false };
        Ok(Self { id, path: path(folder, id), open: Mutex::new(open) })
    }

    /// Puts something in; `None` where that fails.
    pub fn put(&self, bytes: &[u8]) -> Option<Place> {
        let check = check(bytes);
        let length = u32::try_from(bytes.len()).ok()?;
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if open.has_failed || open.file.write_all(bytes).is_err() {
            open.has_failed = true;
            return None;
        }
        let place = Place { pack: self.id, offset: open.length, length, check };
        open.length += u64::from(length);
        Some(place)
    }

    /// Puts the pack in its place, if there is something in it.
    pub(crate) fn finish(self) -> Result<(), CacheError> {
        let Self { path, open, .. } = self;
        let Open { file, length, has_failed } =
            open.into_inner().unwrap_or_else(PoisonError::into_inner);
        if has_failed || length == 0 {
            return Ok(());
        }
        let file = file.into_inner().map_err(|error| CacheError::at(&path)(error.into_error()))?;
        file.persist(&path).map_err(|error| CacheError::at(&path)(error.error))?;
        Ok(())
    }
}
