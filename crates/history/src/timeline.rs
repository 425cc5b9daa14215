//! What came in with which commit.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use gix::ObjectId;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::changes::{Changes, Limits, Root};
use crate::reader::Readers;
use crate::{Phase, Place, Progress, Trouble};

/// How many commits are compared before what came in is put into the timeline.
const BATCH: usize = 256;
/// Tree entries of a commit in a batch. A commit with more (a first one, or one made to exhaust memory) is compared again, by
/// itself, so that few such lists are in memory at a time.
const BATCH_ENTRIES: usize = 20_000;
/// Tree entries of any commit. No project has as many files; nested trees of a few bytes can unfold to any number.
const MAX_ENTRIES: usize = 4_000_000;
/// Changes in the whole history: 12 bytes each.
const MAX_CHANGES: usize = 100_000_000;

/// A blob came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Change {
    root: u32,
    path: u32,
    blob: u32,
}

/// A blob to scan.
#[derive(Debug, Clone)]
pub(crate) struct Candidate {
    pub id: ObjectId,
    pub path: Arc<[u8]>,
}

/// What could not be looked at: an object, a path if it has one, why.
pub(crate) type Troubles = Vec<(ObjectId, Option<Arc<[u8]>>, Trouble)>;

/// Every change with a wanted path.
pub(crate) struct Timeline<'a> {
    wants: &'a (dyn Fn(&str) -> bool + Sync),
    places: Vec<Place>,
    paths: Vec<(Arc<[u8]>, bool)>,
    // A keyed hash: paths are chosen by whoever made the repository.
    path_numbers: HashMap<Arc<[u8]>, u32>,
    blobs: Vec<Candidate>,
    blob_numbers: FxHashMap<ObjectId, u32>,
    changes: Vec<Change>,
    troubles: Troubles,
    /// Objects that were seen, when all stored ones are asked for.
    seen: Option<FxHashSet<ObjectId>>,
}

impl<'a> Timeline<'a> {
    pub(crate) fn new(wants: &'a (dyn Fn(&str) -> bool + Sync), keep_seen: bool) -> Self {
        Self {
            wants,
            places: Vec::new(),
            paths: Vec::new(),
            path_numbers: HashMap::new(),
            blobs: Vec::new(),
            blob_numbers: FxHashMap::default(),
            changes: Vec::new(),
            troubles: Vec::new(),
            seen: keep_seen.then(FxHashSet::default),
        }
    }

    /// Adds what came in with each of these, newest first.
    pub(crate) fn add_roots(
        &mut self,
        roots: &[Root],
        readers: &Readers,
        progress: &dyn Progress,
        cancel: &AtomicBool,
    ) {
        progress.started(Phase::Commits, roots.len());
        let keep_trees = self.seen.is_some();
        let compare = |root: &Root, entries| {
            let limits = Limits { entries, keep_trees };
            readers.lend(|reader| Changes::of(root, reader, limits)).unwrap_or_default()
        };
        for batch in roots.chunks(BATCH) {
            if cancel.load(Ordering::Relaxed) {
                return;
            }
            let compared: Vec<Changes> =
                batch.par_iter().map(|root| compare(root, BATCH_ENTRIES)).collect();
            for (root, mut changes) in batch.iter().zip(compared) {
                if changes.exceeded {
                    changes = compare(root, MAX_ENTRIES);
                }
                self.add_changes(root, changes);
            }
            progress.advanced(batch.len());
        }
    }

    fn add_changes(&mut self, root: &Root, changes: Changes) {
        let place = self.add_place(root.place.clone());
        let full = self.changes.len() >= MAX_CHANGES;
        if changes.exceeded || full {
            self.troubles.push((root.tree, None, Trouble::TooMany));
        }
        if !full {
            for (path, blob) in changes.entered() {
                self.add_change(place, path, blob);
            }
        }
        for (object, path, trouble) in changes.troubles {
            let path = (!path.is_empty()).then(|| Arc::from(path));
            self.troubles.push((object, path, trouble));
        }
        if let Some(seen) = &mut self.seen {
            seen.extend(changes.trees);
        }
    }

    /// Adds a blob that no tree names.
    pub(crate) fn add_blob(&mut self, blob: ObjectId, place: Place) {
        let place = self.add_place(place);
        self.add_change(place, b"", blob);
    }

    fn add_place(&mut self, place: Place) -> u32 {
        self.places.push(place);
        number(self.places.len() - 1)
    }

    fn add_change(&mut self, root: u32, path: &[u8], id: ObjectId) {
        if let Some(seen) = &mut self.seen {
            seen.insert(id);
        }
        let path = match self.path_numbers.get(path) {
            Some(&known) => known,
            None => self.add_path(path),
        };
        let Some((text, true)) = self.paths.get(path as usize) else {
            return;
        };
        let blob = *self.blob_numbers.entry(id).or_insert_with(|| {
            self.blobs.push(Candidate { id, path: Arc::clone(text) });
            number(self.blobs.len() - 1)
        });
        self.changes.push(Change { root, path, blob });
    }

    fn add_path(&mut self, path: &[u8]) -> u32 {
        let path: Arc<[u8]> = Arc::from(path);
        let wanted = path.is_empty() || (self.wants)(&String::from_utf8_lossy(&path));
        self.paths.push((Arc::clone(&path), wanted));
        let number = number(self.paths.len() - 1);
        self.path_numbers.insert(path, number);
        number
    }

    /// The blobs with a wanted path. The path of each is the first of the newest commit it came in with.
    pub(crate) fn blobs(&self) -> &[Candidate] {
        &self.blobs
    }

    /// Where a blob stands in [`blobs`](Self::blobs).
    pub(crate) fn blob_number(&self, id: &ObjectId) -> Option<usize> {
        self.blob_numbers.get(id).map(|&number| number as usize)
    }

    /// Whether an object was looked at, or left out because of its path.
    pub(crate) fn has_seen(&self, id: &ObjectId) -> bool {
        self.seen.as_ref().is_some_and(|seen| seen.contains(id))
    }

    /// What could not be read, with a path.
    pub(crate) fn take_troubles(&mut self) -> Troubles {
        std::mem::take(&mut self.troubles)
    }

    /// Where these blobs came in.
    pub(crate) fn entered(
        &self,
        blobs: &FxHashSet<usize>,
    ) -> FxHashMap<usize, Vec<(&Place, &[u8])>> {
        let mut entered: FxHashMap<usize, Vec<(&Place, &[u8])>> = FxHashMap::default();
        for change in &self.changes {
            let blob = change.blob as usize;
            let place = self.places.get(change.root as usize);
            let path = self.paths.get(change.path as usize);
            if let (true, Some(place), Some((path, _))) = (blobs.contains(&blob), place, path) {
                entered.entry(blob).or_default().push((place, path));
            }
        }
        entered
    }
}

/// Numbers are kept as `u32` because there are many of them; the limits on changes keep them far below.
fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
