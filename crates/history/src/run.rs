//! A whole run: list commits, compare them, scan blobs, put together.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use gix::ObjectId;
use gix::object::Kind;
use gix::objs::TreeRefIter;
use rustc_hash::FxHashSet;
use smallvec::SmallVec;

use crate::blobs::{BlobScan, Scanned};
use crate::changes::Root;
use crate::commits::{Commits, Walk};
use crate::packs::each_packed;
use crate::reader::{Purpose, Reader, Readers};
use crate::revisions::Tips;
use crate::state::State;
use crate::timeline::{Candidate, Timeline, Troubles};
use crate::unreferenced::{each_stored, of_kind, outermost};
use crate::{
    Entered, FoundBlob, History, HistoryError, NoProgress, Note, ObjectTrouble, Options, Phase,
    Place, Progress, Report, Revisions, Scanner, Stats,
};

/// How many troubles are listed.
const MAX_TROUBLES: usize = 1000;

impl History {
    /// Looks at the history. Setting `cancel` ends the run soon: what was scanned until then is kept.
    ///
    /// # Errors
    /// When a revision is none, references or objects can't be listed, or no threads can be had. What concerns single objects is in the report.
    pub fn scan<S: Scanner>(
        &self,
        options: &Options,
        scanner: &S,
        progress: &dyn Progress,
        cancel: &AtomicBool,
    ) -> Result<Report<S::Hit>, HistoryError> {
        let pool =
            rayon::ThreadPoolBuilder::new().num_threads(options.jobs.unwrap_or(0)).build()?;
        pool.install(|| Run { history: self, options, progress, cancel }.scan(scanner))
    }
}

struct Run<'a> {
    history: &'a History,
    options: &'a Options,
    progress: &'a dyn Progress,
    cancel: &'a AtomicBool,
}

impl Run<'_> {
    fn scan<S: Scanner>(&self, scanner: &S) -> Result<Report<S::Hit>, HistoryError> {
        let start = Instant::now();
        let wants = |path: &str| scanner.wants(path);
        let mut stats = Stats::default();
        let everything = self.options.revisions == Revisions::Everything;
        let mut timeline = Timeline::new(&wants, everything);
        let (shallow, mut troubles) = self.walk(&mut timeline, &mut stats)?;
        troubles.append(&mut timeline.take_troubles());
        stats.blobs = timeline.blobs().len();
        stats.walking = start.elapsed();

        let start = Instant::now();
        let mut notes = Vec::new();
        let state = self.options.state.as_ref().map(|options| {
            let (state, note) = State::load(options, self.history.folder());
            notes.extend(note);
            state
        });
        let blobs = self.in_pack_order(&timeline, state.as_ref().map(|state| &state.scanned));
        stats.resumed = stats.blobs - blobs.len();
        let mut scanned = self.scan_blobs(&blobs, scanner, state.as_ref(), &mut notes);
        stats.scanned = scanned.done.len();
        stats.binary = scanned.binary;
        stats.bytes = scanned.bytes;
        stats.scanning = start.elapsed();
        troubles.extend(scanned.troubles.drain(..).map(|(id, trouble)| {
            let blob = timeline.blob_number(&id).and_then(|number| timeline.blobs().get(number));
            (id, blob.map(|blob| Arc::clone(&blob.path)), trouble)
        }));

        let mut hits = state.map(|state| state.hits).unwrap_or_default();
        hits.extend(scanned.hits);
        let cancelled = self.cancel.load(Ordering::Relaxed);
        let found = self.put_together(&timeline, hits, cancelled);
        let (troubles, troubles_total) = told(troubles);
        Ok(Report { found, troubles, troubles_total, notes, shallow, cancelled, stats })
    }

    /// Lists the commits and compares them. Whether the clone is shallow, and what could not be read.
    fn walk(
        &self,
        timeline: &mut Timeline<'_>,
        stats: &mut Stats,
    ) -> Result<(bool, Troubles), HistoryError> {
        let local = self.history.repository.to_thread_local();
        let reader = Reader::new(&self.history.repository, Purpose::Once);
        let readers = Readers::new(&self.history.repository, Purpose::Trees);
        let shallow = shallow_commits(&local);
        let walk = Walk { reader: &reader, shallow: &shallow, cancel: self.cancel };
        let tips = Tips::of(&self.options.revisions, &local, &reader)?;
        let mut commits = Commits::default();
        commits.hide(&tips.hidden, &walk);
        commits.add(&tips.commits, &walk);
        let everything = self.options.revisions == Revisions::Everything;
        let unseen =
            if everything { self.unseen(&mut commits, &walk, &readers)? } else { Vec::new() };
        stats.commits = commits.len();
        let mut troubles: Troubles = Vec::new();
        let named = tips.troubles.into_iter().chain(std::mem::take(&mut commits.troubles));
        troubles.extend(named.map(|(id, trouble)| (id, None, trouble)));

        let mut roots = commits.into_roots(&reader);
        roots.extend(tips.trees.into_iter().map(|(tree, place)| Root {
            tree,
            parents: SmallVec::new(),
            place,
        }));
        timeline.add_roots(&roots, &readers, self.progress, self.cancel);
        for (blob, place) in tips.blobs {
            timeline.add_blob(blob, place);
        }
        self.add_unreferenced(timeline, &unseen, &reader, &readers);
        Ok((!shallow.is_empty(), troubles))
    }

    /// Adds the commits that nothing leads to; the other stored objects are returned.
    fn unseen(
        &self,
        commits: &mut Commits,
        walk: &Walk<'_>,
        readers: &Readers,
    ) -> Result<Vec<ObjectId>, HistoryError> {
        let mut unseen = Vec::new();
        each_stored(&self.history.repository, |id| {
            if !commits.has_seen(&id) {
                unseen.push(id);
            }
        })?;
        unseen.sort_unstable();
        unseen.dedup();
        commits.add(&of_kind(&unseen, Kind::Commit, readers), walk);
        unseen.retain(|id| !commits.has_seen(id));
        Ok(unseen)
    }

    /// Adds trees and blobs that nothing leads to.
    fn add_unreferenced(
        &self,
        timeline: &mut Timeline<'_>,
        unseen: &[ObjectId],
        reader: &Reader,
        readers: &Readers,
    ) {
        if self.cancel.load(Ordering::Relaxed) {
            return;
        }
        let left = |timeline: &Timeline<'_>, kind| {
            let left: Vec<ObjectId> =
                unseen.iter().filter(|id| !timeline.has_seen(id)).copied().collect();
            of_kind(&left, kind, readers)
        };
        let trees = outermost(&left(timeline, Kind::Tree), reader);
        if !trees.is_empty() {
            timeline.add_roots(&trees, readers, &NoProgress, self.cancel);
        }
        for blob in left(timeline, Kind::Blob) {
            timeline.add_blob(blob, Place::Unreferenced);
        }
    }

    /// The blobs that are to be scanned.
    fn in_pack_order<'t>(
        &self,
        timeline: &'t Timeline<'_>,
        scanned: Option<&FxHashSet<ObjectId>>,
    ) -> Vec<&'t Candidate> {
        let blobs = timeline.blobs();
        let mut waits: Vec<bool> = blobs
            .iter()
            .map(|blob| !scanned.is_some_and(|scanned| scanned.contains(&blob.id)))
            .collect();
        let mut ordered = Vec::with_capacity(blobs.len());
        let mut take = |number: usize| {
            if let (Some(waits), Some(blob)) = (waits.get_mut(number), blobs.get(number))
                && std::mem::take(waits)
            {
                ordered.push(blob);
            }
        };
        each_packed(&self.history.repository, |id| {
            if let Some(number) = timeline.blob_number(&id) {
                take(number);
            }
        });
        // Loose ones, and those that are not stored, to be told.
        (0..blobs.len()).for_each(take);
        ordered
    }

    fn scan_blobs<S: Scanner>(
        &self,
        blobs: &[&Candidate],
        scanner: &S,
        state: Option<&State<S::Hit>>,
        notes: &mut Vec<Note>,
    ) -> Scanned<S::Hit> {
        let readers = Readers::new(&self.history.repository, Purpose::Once);
        let unsaved = Mutex::new(None);
        let save = |scanned: &Scanned<S::Hit>| {
            let note = state.and_then(|state| state.save(&scanned.done, &scanned.hits));
            *unsaved.lock().unwrap_or_else(PoisonError::into_inner) = note;
        };
        self.progress.started(Phase::Blobs, blobs.len());
        let scan = BlobScan {
            scanner,
            readers: &readers,
            size_limit: self.options.size_limit,
            progress: self.progress,
            cancel: self.cancel,
            every: self.options.state.as_ref().map_or(Duration::MAX, |state| state.every),
        };
        let scanned = scan.run(blobs, &save);
        if !scanned.done.is_empty() {
            save(&scanned);
        }
        notes.extend(unsaved.into_inner().unwrap_or_else(PoisonError::into_inner));
        scanned
    }

    fn put_together<H: Clone>(
        &self,
        timeline: &Timeline<'_>,
        hits: BTreeMap<ObjectId, Vec<H>>,
        cancelled: bool,
    ) -> Vec<FoundBlob<H>> {
        // What was found at other revisions is kept too, and does not belong here.
        let hits: Vec<_> = hits
            .into_iter()
            .filter_map(|(id, hits)| Some((timeline.blob_number(&id)?, id, hits)))
            .collect();
        let numbers: FxHashSet<usize> = hits.iter().map(|(number, ..)| *number).collect();
        let mut entered = if cancelled { Default::default() } else { timeline.entered(&numbers) };
        let ids: FxHashSet<ObjectId> = hits.iter().map(|(_, id, _)| *id).collect();
        let in_head = self.in_head(&ids);
        let mut found: Vec<FoundBlob<H>> = hits
            .into_iter()
            .map(|(number, id, hits)| {
                let entered = entered.remove(&number).unwrap_or_default();
                let mut entered: Vec<Entered> = entered
                    .into_iter()
                    .map(|(place, path)| Entered { place: place.clone(), path: shown(path) })
                    .collect();
                entered.sort_unstable();
                let path = timeline.blobs().get(number).map(|blob| shown(&blob.path));
                FoundBlob {
                    blob: id.to_string(),
                    path: path.unwrap_or_default(),
                    hits,
                    entered,
                    in_head: in_head.contains(&id),
                }
            })
            .collect();
        found.sort_by(|one, other| {
            let key = |blob: &FoundBlob<H>| (blob.entered.first().cloned(), blob.path.clone());
            key(one).cmp(&key(other)).then_with(|| one.blob.cmp(&other.blob))
        });
        found
    }

    /// Which of these the commit of `HEAD` holds.
    fn in_head(&self, blobs: &FxHashSet<ObjectId>) -> FxHashSet<ObjectId> {
        let mut held = FxHashSet::default();
        if blobs.is_empty() {
            return held;
        }
        let local = self.history.repository.to_thread_local();
        let reader = Reader::new(&self.history.repository, Purpose::Once);
        let head = local.head().ok().and_then(|head| head.try_into_peeled_id().ok().flatten());
        let commit = head.and_then(|id| Commits::read(id.detach(), &reader).ok());
        let mut waiting: Vec<ObjectId> = commit.into_iter().map(|commit| commit.tree).collect();
        let mut seen: FxHashSet<ObjectId> = waiting.iter().copied().collect();
        let mut buffer = Vec::new();
        while let Some(tree) = waiting.pop() {
            // What can't be read is told already, as a tree of the history.
            let Ok(bytes) = reader.read(&tree, Kind::Tree, &mut buffer) else {
                continue;
            };
            for entry in TreeRefIter::from_bytes(bytes, reader.hash()).filter_map(Result::ok) {
                let id = entry.oid.to_owned();
                if entry.mode.is_tree() && seen.insert(id) {
                    waiting.push(id);
                } else if blobs.contains(&id) {
                    held.insert(id);
                }
            }
        }
        held
    }
}

fn shallow_commits(repository: &gix::Repository) -> FxHashSet<ObjectId> {
    let commits = repository.shallow_commits().ok().flatten();
    commits.iter().flat_map(|commits| commits.iter().copied()).collect()
}

fn shown(path: &[u8]) -> String {
    String::from_utf8_lossy(path).into_owned()
}

/// In order, each object once for each trouble, and how many there are.
fn told(mut troubles: Troubles) -> (Vec<ObjectTrouble>, usize) {
    troubles
        .sort_unstable_by(|one, other| (one.0, one.2, &one.1).cmp(&(other.0, other.2, &other.1)));
    troubles.dedup_by(|one, other| (one.0, one.2) == (other.0, other.2));
    let total = troubles.len();
    let listed = troubles.into_iter().take(MAX_TROUBLES);
    let listed = listed.map(|(id, path, trouble)| ObjectTrouble {
        object: id.to_string(),
        path: path.map(|path| shown(&path)),
        trouble,
    });
    (listed.collect(), total)
}
