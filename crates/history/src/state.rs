//! What was scanned, kept for the next run.
//!
//! ```text
//! magic (8 bytes) | digest of the rules (32) | BLAKE3 of the rest (32) |
//! bytes of an id (1) | number of ids (8, little endian) | the ids, in order | JSON: [[id in hexadecimal, [hit, …]], …]
//! ```

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use gix::ObjectId;
use rustc_hash::FxHashSet;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::Note;
use crate::options::StateOptions;

const MAGIC: &[u8; 8] = b"PGHIST1\n";
const DIGEST: usize = 32;
/// The largest file that is read, in bytes: some hundred million blobs.
const MAX_FILE: u64 = 4 << 30;

/// What was scanned.
pub(crate) struct State<H> {
    file: PathBuf,
    digest: [u8; DIGEST],
    /// Blobs without and with hits.
    pub scanned: FxHashSet<ObjectId>,
    /// The blobs with hits.
    pub hits: BTreeMap<ObjectId, Vec<H>>,
}

impl<H: Serialize + DeserializeOwned + Clone> State<H> {
    /// What the last run kept, or nothing.
    pub(crate) fn load(options: &StateOptions, repository: &Path) -> (Self, Option<Note>) {
        let name = blake3::hash(repository.as_os_str().as_encoded_bytes()).to_hex();
        let name = name.get(..16).unwrap_or_default();
        let file = options.folder.join(format!("{name}.state"));
        let mut state = Self {
            file,
            digest: options.digest,
            scanned: FxHashSet::default(),
            hits: BTreeMap::new(),
        };
        let note = match read(&options.folder, &state.file) {
            Ok(bytes) if state.take(&bytes).is_none() => {
                state.scanned.clear();
                state.hits.clear();
                Some(Note::DamagedState { path: state.file.clone() })
            }
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                Some(Note::UnreadState { path: state.file.clone(), error })
            }
            Ok(_) | Err(_) => None,
        };
        (state, note)
    }

    /// Takes over the content of a file. `None` when it is damaged.
    fn take(&mut self, bytes: &[u8]) -> Option<()> {
        let bytes = bytes.strip_prefix(MAGIC)?;
        let (digest, bytes) = bytes.split_at_checked(DIGEST)?;
        let (hash, bytes) = bytes.split_at_checked(blake3::OUT_LEN)?;
        if blake3::hash(bytes).as_bytes() != hash {
            return None;
        }
        if digest != self.digest {
            return Some(());
        }
        let (&width, bytes) = bytes.split_first()?;
        let (count, bytes) = bytes.split_first_chunk::<8>()?;
        let width = usize::from(width);
        let length = usize::try_from(u64::from_le_bytes(*count)).ok()?.checked_mul(width)?;
        let (ids, hits) = bytes.split_at_checked(length)?;
        for id in ids.chunks_exact(width.max(1)) {
            self.scanned.insert(ObjectId::try_from(id).ok()?);
        }
        let hits: Vec<(String, Vec<H>)> = serde_json::from_slice(hits).ok()?;
        for (id, hits) in hits {
            self.hits.insert(ObjectId::from_hex(id.as_bytes()).ok()?, hits);
        }
        Some(())
    }

    /// Writes what is kept, and these as well, in place of what the file held. It is at any moment the old file or the new one.
    pub(crate) fn save(&self, done: &[ObjectId], hits: &[(ObjectId, Vec<H>)]) -> Option<Note> {
        let written = self.bytes(done, hits).and_then(|bytes| write(&self.file, &bytes));
        written.err().map(|error| Note::UnwrittenState { path: self.file.clone(), error })
    }

    fn bytes(&self, done: &[ObjectId], hits: &[(ObjectId, Vec<H>)]) -> io::Result<Vec<u8>> {
        let mut ids: Vec<ObjectId> = self.scanned.iter().chain(done).copied().collect();
        ids.sort_unstable();
        ids.dedup();
        let width = ids.first().map_or(0, |id| id.as_slice().len());
        let mut body = vec![u8::try_from(width).unwrap_or(0)];
        body.extend_from_slice(&(ids.len() as u64).to_le_bytes());
        for id in &ids {
            body.extend_from_slice(id.as_slice());
        }
        let mut all: BTreeMap<ObjectId, &[H]> = BTreeMap::new();
        all.extend(self.hits.iter().map(|(id, hits)| (*id, hits.as_slice())));
        all.extend(hits.iter().map(|(id, hits)| (*id, hits.as_slice())));
        let listed: Vec<(String, &[H])> =
            all.into_iter().map(|(id, hits)| (id.to_string(), hits)).collect();
        serde_json::to_writer(&mut body, &listed)?;
        let mut bytes = MAGIC.to_vec();
        bytes.extend_from_slice(&self.digest);
        bytes.extend_from_slice(blake3::hash(&body).as_bytes());
        bytes.append(&mut body);
        Ok(bytes)
    }
}

fn read(folder: &Path, file: &Path) -> io::Result<Vec<u8>> {
    refuse_link(folder)?;
    refuse_link(file)?;
    let opened = fs::File::open(file)?;
    let mut bytes = Vec::new();
    opened.take(MAX_FILE).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn write(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = file.parent().unwrap_or(Path::new("."));
    if !folder.exists() {
        fs::create_dir_all(folder)?;
        fs::write(folder.join(".gitignore"), "*\n")?;
    }
    refuse_link(folder)?;
    let mut temporary = tempfile::Builder::new().prefix(".state").tempfile_in(folder)?;
    temporary.write_all(bytes)?;
    temporary.as_file().sync_all()?;
    temporary.persist(file).map_err(|error| error.error)?;
    Ok(())
}

/// A repository can bring a folder of this name with links in it, which would have us read or write elsewhere.
fn refuse_link(path: &Path) -> io::Result<()> {
    if fs::symlink_metadata(path)?.is_symlink() {
        return Err(io::Error::other("it is a link"));
    }
    Ok(())
}
