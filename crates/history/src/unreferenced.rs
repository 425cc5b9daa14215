//! Objects that are stored and that nothing leads to.

use std::panic::{AssertUnwindSafe, catch_unwind};

use gix::ObjectId;
use gix::object::Kind;
use gix::objs::TreeRefIter;
use rayon::prelude::*;
use rustc_hash::FxHashSet;
use smallvec::SmallVec;

use crate::changes::Root;
use crate::reader::{Reader, Readers};
use crate::{HistoryError, Place};

/// Gives all stored objects, in no useful order. One that is stored twice is given twice.
pub(crate) fn each_stored(
    repository: &gix::ThreadSafeRepository,
    mut give: impl FnMut(ObjectId),
) -> Result<(), HistoryError> {
    let failed = |reason| HistoryError::List { what: "the objects", reason };
    // A damaged index can make the library itself panic.
    let listed = catch_unwind(AssertUnwindSafe(|| {
        let objects = repository.objects.to_cache().iter().map_err(|error| error.to_string())?;
        // A loose file whose name is no id is no object.
        objects.filter_map(Result::ok).for_each(&mut give);
        Ok(())
    }));
    listed.unwrap_or_else(|_| Err("an index is damaged".to_owned())).map_err(failed)
}

/// Those of a kind. What can't be read is told when something names it.
pub(crate) fn of_kind(objects: &[ObjectId], kind: Kind, readers: &Readers) -> Vec<ObjectId> {
    let is = |id: &ObjectId| {
        readers.lend(|reader| reader.header(id).is_ok_and(|(found, _)| found == kind))
    };
    objects.par_iter().filter(|id| is(id) == Some(true)).copied().collect()
}

/// Trees that are in no other of them.
pub(crate) fn outermost(trees: &[ObjectId], reader: &Reader) -> Vec<Root> {
    let mut inner = FxHashSet::default();
    let mut buffer = Vec::new();
    for tree in trees {
        let Ok(bytes) = reader.read(tree, Kind::Tree, &mut buffer) else {
            continue;
        };
        let entries = TreeRefIter::from_bytes(bytes, reader.hash()).filter_map(Result::ok);
        inner
            .extend(entries.filter(|entry| entry.mode.is_tree()).map(|entry| entry.oid.to_owned()));
    }
    trees
        .iter()
        .filter(|tree| !inner.contains(*tree))
        .map(|&tree| Root { tree, parents: SmallVec::new(), place: Place::Unreferenced })
        .collect()
}
