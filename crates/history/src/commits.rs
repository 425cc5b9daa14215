//! The commits that are looked at.

use std::cmp::Reverse;
use std::sync::atomic::{AtomicBool, Ordering};

use gix::ObjectId;
use gix::object::Kind;
use gix::objs::CommitRefIter;
use rustc_hash::{FxHashMap, FxHashSet};
use smallvec::SmallVec;

use crate::changes::Root;
use crate::reader::Reader;
use crate::{Place, Trouble};

/// A commit, as far as it is of interest.
#[derive(Debug)]
pub(crate) struct Commit {
    pub id: ObjectId,
    pub tree: ObjectId,
    pub parents: SmallVec<[ObjectId; 1]>,
    /// When it was committed: seconds since 1970 (UTC).
    committed: i64,
    /// When it was written, by its author's clock: seconds since 1970 (UTC), and seconds east of UTC.
    author: (i64, i32),
}

/// The commits that are looked at.
#[derive(Debug, Default)]
pub(crate) struct Commits {
    list: Vec<Commit>,
    seen: FxHashSet<ObjectId>,
    /// What could not be read.
    pub troubles: Vec<(ObjectId, Trouble)>,
}

impl Commits {
    /// Leaves these out, with all before them.
    pub(crate) fn hide(&mut self, hidden: &[ObjectId], walk: &Walk<'_>) {
        drop(self.reach(hidden, walk));
    }

    /// Adds these, with all before them that are not left out.
    pub(crate) fn add(&mut self, tips: &[ObjectId], walk: &Walk<'_>) {
        let commits = self.reach(tips, walk);
        self.list.extend(commits);
    }

    fn reach(&mut self, tips: &[ObjectId], walk: &Walk<'_>) -> Vec<Commit> {
        let mut waiting: Vec<ObjectId> = tips.to_vec();
        let mut reached = Vec::new();
        while let Some(id) = waiting.pop() {
            if walk.cancel.load(Ordering::Relaxed) {
                break;
            }
            if !self.seen.insert(id) {
                continue;
            }
            match Self::read(id, walk.reader) {
                Ok(mut commit) => {
                    if walk.shallow.contains(&id) {
                        commit.parents.clear();
                    }
                    waiting.extend(&commit.parents);
                    reached.push(commit);
                }
                Err(trouble) => self.troubles.push((id, trouble)),
            }
        }
        reached
    }

    /// Reads one.
    pub(crate) fn read(id: ObjectId, reader: &Reader) -> Result<Commit, Trouble> {
        let mut buffer = Vec::new();
        let bytes = reader.read(&id, Kind::Commit, &mut buffer)?;
        let fields = || CommitRefIter::from_bytes(bytes, reader.hash());
        let tree = fields().tree_id().map_err(|_| Trouble::Damaged)?;
        // A date that is none does not keep the files from being looked at.
        let time = |signature: gix::actor::SignatureRef<'_>| signature.time().unwrap_or_default();
        let author = fields().author().map(time).unwrap_or_default();
        let committed = fields().committer().map_or(author.seconds, |who| time(who).seconds);
        let parents = fields().parent_ids().collect();
        Ok(Commit { id, tree, parents, committed, author: (author.seconds, author.offset) })
    }

    /// Whether a commit was reached, be it to leave it out.
    pub(crate) fn has_seen(&self, id: &ObjectId) -> bool {
        self.seen.contains(id)
    }

    /// How many are looked at.
    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    /// Their trees and those to compare with, newest first.
    pub(crate) fn into_roots(mut self, reader: &Reader) -> Vec<Root> {
        self.list.sort_by_key(|commit| (Reverse(commit.committed), commit.id));
        let mut trees: FxHashMap<ObjectId, Option<ObjectId>> =
            self.list.iter().map(|commit| (commit.id, Some(commit.tree))).collect();
        let mut tree_of = |id: &ObjectId| {
            // Not in the list: it is left out, or could not be read and was told.
            *trees
                .entry(*id)
                .or_insert_with(|| Self::read(*id, reader).ok().map(|commit| commit.tree))
        };
        self.list
            .into_iter()
            .map(|commit| Root {
                tree: commit.tree,
                parents: commit.parents.iter().filter_map(&mut tree_of).collect(),
                place: Place::Commit {
                    seconds: commit.author.0,
                    zone: commit.author.1,
                    id: commit.id.to_string(),
                },
            })
            .collect()
    }
}

/// What walking needs.
pub(crate) struct Walk<'a> {
    pub reader: &'a Reader,
    /// Commits whose parents a shallow clone does not have.
    pub shallow: &'a FxHashSet<ObjectId>,
    pub cancel: &'a AtomicBool,
}
