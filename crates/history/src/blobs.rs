//! Reading and scanning blobs.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use gix::ObjectId;
use gix::object::Kind;
use rayon::prelude::*;

use crate::reader::{Reader, Readers};
use crate::timeline::Candidate;
use crate::{Progress, Scanner, Trouble};

/// How many blobs a thread takes at a time: enough that what they are stored as differences to is among them.
const CHUNK: usize = 128;
/// In how many bytes at the beginning a NUL tells a binary blob. Git looks at as many.
const BINARY_PREFIX: usize = 8 << 10;

/// What came of some blobs.
pub(crate) struct Scanned<H> {
    /// All that were scanned.
    pub done: Vec<ObjectId>,
    /// Those of them with hits.
    pub hits: Vec<(ObjectId, Vec<H>)>,
    /// Those that could not be scanned.
    pub troubles: Vec<(ObjectId, Trouble)>,
    /// How many were binary.
    pub binary: usize,
    /// Bytes read.
    pub bytes: u64,
}

impl<H> Default for Scanned<H> {
    fn default() -> Self {
        Self { done: Vec::new(), hits: Vec::new(), troubles: Vec::new(), binary: 0, bytes: 0 }
    }
}

impl<H> Scanned<H> {
    fn append(&mut self, mut other: Self) {
        self.done.append(&mut other.done);
        self.hits.append(&mut other.hits);
        self.troubles.append(&mut other.troubles);
        self.binary += other.binary;
        self.bytes += other.bytes;
    }
}

/// Scans blobs, or as many as the run gets to.
pub(crate) struct BlobScan<'a, S: Scanner> {
    pub scanner: &'a S,
    pub readers: &'a Readers,
    /// In bytes.
    pub size_limit: u64,
    pub progress: &'a dyn Progress,
    pub cancel: &'a AtomicBool,
    /// How often `save` is called.
    pub every: Duration,
}

impl<S: Scanner> BlobScan<'_, S> {
    /// Scans. `save` is given what was done so far, now and then, by one thread at a time.
    pub(crate) fn run(
        &self,
        blobs: &[&Candidate],
        save: &(dyn Fn(&Scanned<S::Hit>) + Sync),
    ) -> Scanned<S::Hit> {
        let all = Mutex::new((Scanned::default(), Instant::now()));
        blobs.par_chunks(CHUNK).with_max_len(1).for_each(|chunk| {
            let scanned = self.readers.lend(|reader| self.chunk(chunk, reader));
            let mut guard = all.lock().unwrap_or_else(PoisonError::into_inner);
            let (all, saved) = &mut *guard;
            all.append(scanned.unwrap_or_default());
            if saved.elapsed() >= self.every {
                save(all);
                *saved = Instant::now();
            }
        });
        let (mut all, _) = all.into_inner().unwrap_or_else(PoisonError::into_inner);
        all.hits.sort_by_key(|(id, _)| *id);
        all
    }

    fn chunk(&self, blobs: &[&Candidate], reader: &Reader) -> Scanned<S::Hit> {
        let mut scanned = Scanned::default();
        let mut buffer = Vec::new();
        for blob in blobs {
            if self.cancel.load(Ordering::Relaxed) {
                break;
            }
            match self.one(blob, reader, &mut buffer, &mut scanned) {
                Ok(hits) => {
                    scanned.done.push(blob.id);
                    if !hits.is_empty() {
                        scanned.hits.push((blob.id, hits));
                    }
                }
                Err(trouble) => scanned.troubles.push((blob.id, trouble)),
            }
            self.progress.advanced(1);
        }
        scanned
    }

    fn one(
        &self,
        blob: &Candidate,
        reader: &Reader,
        buffer: &mut Vec<u8>,
        scanned: &mut Scanned<S::Hit>,
    ) -> Result<Vec<S::Hit>, Trouble> {
        let (_kind, size) = reader.header(&blob.id)?;
        if size > self.size_limit {
            return Err(Trouble::TooLarge { limit: self.size_limit });
        }
        let bytes = reader.read(&blob.id, Kind::Blob, buffer)?;
        scanned.bytes += bytes.len() as u64;
        if memchr::memchr(0, bytes.get(..BINARY_PREFIX).unwrap_or(bytes)).is_some() {
            scanned.binary += 1;
            return Ok(Vec::new());
        }
        let path = String::from_utf8_lossy(&blob.path);
        catch_unwind(AssertUnwindSafe(|| self.scanner.scan(&path, bytes)))
            .map_err(|_| Trouble::Failed)
    }
}
