use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use rustc_hash::{FxHashMap, FxHashSet};
use tempfile::NamedTempFile;

use crate::packs::{self, PackId};
use crate::{
    Cache, CacheError, Digest, Entry, Key, New, PackWriter, Packs, Place, Signature, digest,
};

/// Name of the file that holds the entries of a shelf.
pub(crate) const INDEX: &str = "index";
/// What the index begins with.
const MAGIC: &[u8; 8] = b"pgcache1";
/// Days after which an entry that nobody asked for is dropped.
const MAX_DAYS: u32 = 30;
/// Packs above which all are written into one.
const MAX_PACKS: usize = 8;
/// How long a pack that no index names may still be about to be named (or read) by another run.
const ORPHANED: Duration = Duration::from_secs(3600);

/// What was found out with certain rules about the files of one place.
#[derive(Debug)]
pub struct Shelf {
    folder: PathBuf,
    entries: FxHashMap<Key, Entry>,
    today: u32,
}

impl Shelf {
    /// The shelf of a name; what can't be read of it is not there.
    pub fn open(cache: &Cache, name: &Digest) -> Self {
        let folder = cache.shelf_folder(name);
        let entries = read(&folder.join(INDEX)).unwrap_or_default();
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let today = u32::try_from(now.as_secs() / 86_400).unwrap_or(u32::MAX);
        Self { folder, entries, today }
    }

    /// The entry under a key.
    pub fn get(&self, key: &Key) -> Option<&Entry> {
        self.entries.get(key)
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are no entries.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Reads the packs that some places are in.
    pub fn packs<'p>(&self, places: impl Iterator<Item = &'p Place>) -> Packs {
        Packs::read(&self.folder, places.map(|place| place.pack))
    }

    /// Begins a pack for what is read rarely.
    pub fn writer(&self) -> PackWriter {
        PackWriter::new(&self.folder)
    }

    /// Takes up new entries, and what the system says now of files whose content is the same; writes the shelf if anything is
    /// different. `used` are the keys of entries that were of use.
    ///
    /// # Errors
    /// When something can't be written; then the shelf is as it was.
    pub fn save(
        &mut self,
        writer: PackWriter,
        new: Vec<New>,
        renewed: Vec<(Key, Signature)>,
        used: impl Iterator<Item = Key>,
    ) -> Result<(), CacheError> {
        let mut is_changed = !new.is_empty() || !renewed.is_empty();
        for key in used {
            if let Some(entry) = self.entries.get_mut(&key)
                && entry.day != self.today
            {
                entry.day = self.today;
                is_changed = true;
            }
        }
        if !is_changed {
            return Ok(());
        }
        writer.finish()?;
        for (key, signature) in renewed {
            if let Some(entry) = self.entries.get_mut(&key) {
                entry.signature = Some(signature);
            }
        }
        self.entries.extend(new.into_iter().map(|new| new.into_entry(self.today)));
        let oldest = self.today.saturating_sub(MAX_DAYS);
        self.entries.retain(|_, entry| entry.day >= oldest);
        crate::folder::create(&self.folder)?;
        self.repack()?;
        write(&self.folder.join(INDEX), &self.entries)?;
        self.drop_orphans();
        Ok(())
    }

    fn named(&self) -> FxHashMap<PackId, u64> {
        let mut named: FxHashMap<PackId, u64> = FxHashMap::default();
        for place in self.entries.values().filter_map(|entry| entry.place) {
            *named.entry(place.pack).or_default() += u64::from(place.length);
        }
        named
    }

    /// Writes all packs into one where they are many, or hold mostly what nobody names any more.
    fn repack(&mut self) -> Result<(), CacheError> {
        let named = self.named();
        let size = |pack: &PackId| {
            std::fs::metadata(packs::path(&self.folder, *pack)).map_or(0, |data| data.len())
        };
        let held: u64 = named.keys().map(size).sum();
        let live: u64 = named.values().sum();
        if named.len() <= MAX_PACKS && held / 2 <= live {
            return Ok(());
        }
        let old = Packs::read(&self.folder, named.keys().copied());
        let writer = PackWriter::new(&self.folder);
        for entry in self.entries.values_mut() {
            let bytes = entry.place.and_then(|place| old.get(&place));
            let moved = bytes.and_then(|bytes| writer.put(bytes));
            // An entry without its rest is looked at again only where the rest is asked for.
            entry.place = moved.or(entry.place);
        }
        writer.finish()
    }

    fn drop_orphans(&self) {
        let named: FxHashSet<PathBuf> =
            self.named().keys().map(|pack| packs::path(&self.folder, *pack)).collect();
        let Ok(files) = std::fs::read_dir(&self.folder) else { return };
        for file in files.flatten() {
            let path = file.path();
            let age = file.metadata().ok().and_then(|data| data.modified().ok()?.elapsed().ok());
            if path.file_name().is_some_and(|name| name != INDEX)
                && !named.contains(&path)
                && age.is_some_and(|age| age > ORPHANED)
            {
                // Another run may have been faster.
                let _ = std::fs::remove_file(path);
            }
        }
    }
}

fn read(path: &Path) -> Option<FxHashMap<Key, Entry>> {
    let bytes = std::fs::read(path).ok()?;
    let rest = bytes.strip_prefix(MAGIC)?;
    let (hash, body) = rest.split_at_checked(size_of::<Digest>())?;
    if hash != digest(body) {
        return None;
    }
    postcard::from_bytes(body).ok()
}

fn write(path: &Path, entries: &FxHashMap<Key, Entry>) -> Result<(), CacheError> {
    let invalid = |error: postcard::Error| std::io::Error::other(error);
    let body = postcard::to_allocvec(entries).map_err(invalid).map_err(CacheError::at(path))?;
    let folder = path.parent().unwrap_or(Path::new(""));
    let written = || -> std::io::Result<()> {
        let mut file = NamedTempFile::with_prefix_in("new", folder)?;
        file.write_all(MAGIC)?;
        file.write_all(&digest(&body))?;
        file.write_all(&body)?;
        file.persist(path)?;
        Ok(())
    };
    written().map_err(CacheError::at(path))
}
