//! What a commit brings: its tree compared with those of its parents.

use std::cmp::Ordering;

use gix::ObjectId;
use gix::object::Kind;
use gix::objs::TreeRefIter;
use gix::objs::tree::{EntryRef, name_order};
use smallvec::SmallVec;

use crate::reader::Reader;
use crate::{Place, Trouble};

/// How many folders may lie in each other.
pub(crate) const MAX_DEPTH: usize = 2048;
/// The longest path, in bytes.
pub(crate) const MAX_PATH: usize = 32 << 10;

/// A tree to look at, and what it is compared with.
#[derive(Debug)]
pub(crate) struct Root {
    pub tree: ObjectId,
    /// The trees of the parents.
    pub parents: SmallVec<[ObjectId; 1]>,
    pub place: Place,
}

/// What is in a tree and at the same path in none of the parents.
#[derive(Debug, Default)]
pub(crate) struct Changes {
    entered: Vec<(ObjectId, usize, usize)>,
    paths: Vec<u8>,
    /// The trees that differ.
    pub trees: Vec<ObjectId>,
    /// What could not be read, and its path.
    pub troubles: Vec<(ObjectId, Vec<u8>, Trouble)>,
    /// There is more than the limit; what is above it was not looked at.
    pub exceeded: bool,
}

/// How much to look at, and what to keep.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    /// Entries of trees of one root.
    pub entries: usize,
    /// Whether to keep the ids of trees.
    pub keep_trees: bool,
}

/// A folder to look at.
struct Folder {
    tree: ObjectId,
    parents: SmallVec<[ObjectId; 2]>,
    path: Vec<u8>,
    depth: usize,
}

impl Changes {
    /// Compares.
    pub(crate) fn of(root: &Root, reader: &Reader, limits: Limits) -> Self {
        let mut changes = Self::default();
        let mut left = limits.entries;
        let mut waiting = Vec::new();
        if !root.parents.contains(&root.tree) {
            let parents = root.parents.iter().copied().collect();
            waiting.push(Folder { tree: root.tree, parents, path: Vec::new(), depth: 0 });
        }
        let mut buffers = Buffers::default();
        while let Some(folder) = waiting.pop() {
            if limits.keep_trees {
                changes.trees.push(folder.tree);
            }
            if changes.add(folder, reader, &mut buffers, &mut left, &mut waiting).is_none() {
                changes.exceeded = true;
                break;
            }
        }
        changes
    }

    /// Compares one folder. `None` when there are too many entries.
    fn add(
        &mut self,
        folder: Folder,
        reader: &Reader,
        buffers: &mut Buffers,
        left: &mut usize,
        waiting: &mut Vec<Folder>,
    ) -> Option<()> {
        let Folder { tree, parents, path, depth } = folder;
        buffers.parents.resize_with(parents.len().max(buffers.parents.len()), Vec::new);
        let mut before: SmallVec<[Side<'_>; 2]> = SmallVec::new();
        for (parent, buffer) in parents.iter().zip(&mut buffers.parents) {
            match reader.read(parent, Kind::Tree, buffer) {
                Ok(bytes) => {
                    before.push(Side::new(TreeRefIter::from_bytes(bytes, reader.hash())));
                }
                // Then all of it counts as new here: too much is looked at, not too little.
                Err(trouble) => self.troubles.push((*parent, path.clone(), trouble)),
            }
        }
        let bytes = match reader.read(&tree, Kind::Tree, &mut buffers.tree) {
            Ok(bytes) => bytes,
            Err(trouble) => {
                self.troubles.push((tree, path, trouble));
                return Some(());
            }
        };
        for entry in TreeRefIter::from_bytes(bytes, reader.hash()) {
            let Ok(entry) = entry else {
                self.troubles.push((tree, path, Trouble::Damaged));
                return Some(());
            };
            *left = left.checked_sub(1)?;
            let old: SmallVec<[ObjectId; 2]> =
                before.iter_mut().filter_map(|side| side.at(&entry)).collect();
            if old.iter().any(|id| *id == entry.oid) || entry.mode.is_commit() {
                continue;
            }
            let length = path.len() + 1 + entry.filename.len();
            if length > MAX_PATH || (entry.mode.is_tree() && depth + 1 >= MAX_DEPTH) {
                self.troubles.push((entry.oid.to_owned(), path.clone(), Trouble::TooDeep));
                continue;
            }
            if entry.mode.is_tree() {
                let mut below = Vec::with_capacity(length);
                join(&path, entry.filename, &mut below);
                waiting.push(Folder {
                    tree: entry.oid.to_owned(),
                    parents: old,
                    path: below,
                    depth: depth + 1,
                });
            } else {
                let start = self.paths.len();
                join(&path, entry.filename, &mut self.paths);
                self.entered.push((entry.oid.to_owned(), start, self.paths.len()));
            }
        }
        Some(())
    }

    /// The blobs that entered, and their paths, in order of paths.
    pub(crate) fn entered(&self) -> Vec<(&[u8], ObjectId)> {
        let mut entered: Vec<_> = self
            .entered
            .iter()
            .map(|&(id, start, end)| (self.paths.get(start..end).unwrap_or_default(), id))
            .collect();
        entered.sort_unstable();
        entered
    }
}

fn join(folder: &[u8], name: &[u8], out: &mut Vec<u8>) {
    if !folder.is_empty() {
        out.extend_from_slice(folder);
        out.push(b'/');
    }
    out.extend_from_slice(name);
}

/// Memory that is used again for each folder.
#[derive(Default)]
struct Buffers {
    tree: Vec<u8>,
    parents: Vec<Vec<u8>>,
}

/// A parent's folder, read in step with the new one: both are in Git's order of names.
struct Side<'a> {
    rest: TreeRefIter<'a>,
    next: Option<EntryRef<'a>>,
}

impl<'a> Side<'a> {
    fn new(mut rest: TreeRefIter<'a>) -> Self {
        let next = rest.next().and_then(Result::ok);
        Self { rest, next }
    }

    /// What stands here under the name and kind of an entry.
    fn at(&mut self, entry: &EntryRef<'_>) -> Option<ObjectId> {
        loop {
            let next = self.next.as_ref()?;
            let order = name_order(
                next.filename,
                next.mode.is_tree(),
                entry.filename,
                entry.mode.is_tree(),
            );
            match order {
                Ordering::Less => self.next = self.rest.next().and_then(Result::ok),
                // A file and a folder of one name are not equal: the folder sorts as if its name ended in a slash.
                Ordering::Equal => return Some(next.oid.to_owned()),
                Ordering::Greater => return None,
            }
        }
    }
}
