use std::fs::DirBuilder;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use etcetera::BaseStrategy;

use crate::shelf::INDEX;
use crate::{CacheError, Digest};

/// The folder of all shelves.
#[derive(Debug, Clone)]
pub struct Cache {
    folder: PathBuf,
}

/// What is in a cache.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Contents {
    /// Shelves: ways to look at a place.
    pub shelves: usize,
    /// Bytes on disk.
    pub bytes: u64,
}

/// Where shelves are, below the folder of the cache: another layout gets another name.
const SHELVES: &str = "shelves-1";
/// Tells backups what this is (<https://bford.info/cachedir/>).
const TAG: &str = "CACHEDIR.TAG";
const TAG_TEXT: &str = "Signature: 8a477f597d28d172789f06886806bc55\n# What pyguard found out before. May be deleted at any time.\n";
/// How long a shelf is kept that nobody uses.
const MAX_AGE: Duration = Duration::from_secs(30 * 86_400);
/// How much all shelves together may hold (bytes).
const MAX_BYTES: u64 = 4 << 30;
/// How often shelves are looked through.
const PRUNED_EVERY: Duration = Duration::from_secs(86_400);
/// Its time tells when shelves were last looked through.
const PRUNED: &str = "pruned";

impl Cache {
    /// The cache in a folder, which need not be there yet.
    pub fn at(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// The cache of the user: `pyguard` in the folder that the system has for caches (`XDG_CACHE_HOME`, `~/.cache`). `None` where the user has
    /// none.
    pub fn of_user() -> Option<Self> {
        let folders = etcetera::choose_base_strategy().ok()?;
        Some(Self::at(folders.cache_dir().join("pyguard")))
    }

    /// Its folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub(crate) fn shelf_folder(&self, name: &Digest) -> PathBuf {
        self.folder.join(SHELVES).join(&blake3::Hash::from_bytes(*name).to_hex()[..32])
    }

    /// What it holds.
    pub fn contents(&self) -> Contents {
        self.shelves().iter().fold(Contents::default(), |all, shelf| Contents {
            shelves: all.shelves + 1,
            bytes: all.bytes + shelf.bytes,
        })
    }

    /// Removes all shelves; other files in the folder stay. Tells what was removed.
    ///
    /// # Errors
    /// When something can't be removed.
    pub fn clean(&self) -> Result<Contents, CacheError> {
        let contents = self.contents();
        let shelves = self.folder.join(SHELVES);
        match std::fs::remove_dir_all(&shelves) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                Err(CacheError::at(&shelves)(error))
            }
            _ => Ok(contents),
        }
    }

    /// Removes shelves that nobody used for a month, and the oldest where there is too much; at most once a day.
    pub fn prune(&self) {
        let marker = self.folder.join(SHELVES).join(PRUNED);
        let age = |path: &Path| std::fs::metadata(path).ok()?.modified().ok()?.elapsed().ok();
        if age(&marker).is_some_and(|age| age < PRUNED_EVERY) {
            return;
        }
        // Without the marker shelves are looked through again next time, which does no harm.
        let _ = std::fs::write(&marker, "");
        let mut shelves = self.shelves();
        shelves.sort_by_key(|shelf| std::cmp::Reverse(shelf.used));
        let mut kept = 0;
        for shelf in shelves {
            let is_old = shelf.used.elapsed().is_ok_and(|age| age > MAX_AGE);
            if is_old || kept + shelf.bytes > MAX_BYTES {
                // Another run may be doing the same.
                let _ = std::fs::remove_dir_all(shelf.folder);
            } else {
                kept += shelf.bytes;
            }
        }
    }

    fn shelves(&self) -> Vec<Shelved> {
        let Ok(folders) = std::fs::read_dir(self.folder.join(SHELVES)) else { return Vec::new() };
        let folders = folders.flatten().filter(|entry| entry.path().is_dir());
        folders.map(|entry| Shelved::of(entry.path())).collect()
    }
}

/// A shelf as it lies on the disk.
struct Shelved {
    folder: PathBuf,
    bytes: u64,
    used: SystemTime,
}

impl Shelved {
    fn of(folder: PathBuf) -> Self {
        let files = std::fs::read_dir(&folder).into_iter().flatten().flatten();
        let bytes = files.filter_map(|file| Some(file.metadata().ok()?.len())).sum();
        // One that is being made has no index yet.
        let time = |path: &Path| std::fs::metadata(path).ok()?.modified().ok();
        let used = time(&folder.join(INDEX)).or_else(|| time(&folder));
        Self { bytes, used: used.unwrap_or(SystemTime::UNIX_EPOCH), folder }
    }
}

/// Makes the folder of a shelf, readable by the user alone, and says what the cache's folder is.
pub(crate) fn create(shelf: &Path) -> Result<(), CacheError> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(shelf).map_err(CacheError::at(shelf))?;
    let Some(folder) = shelf.parent().and_then(Path::parent) else { return Ok(()) };
    let tag = folder.join(TAG);
    if tag.exists() {
        return Ok(());
    }
    std::fs::write(&tag, TAG_TEXT).map_err(CacheError::at(&tag))
}
