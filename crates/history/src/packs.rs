//! The order in which packs hold objects.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use gix::ObjectId;
use gix::odb::pack::index;

/// Gives the packed objects in the order of their packs: the one that another is stored as a difference to is mostly just
/// before it. (The library's own iterator leaves the first pack in the order of ids, as of 0.87.)
///
/// The order only makes reading fast, so what can't be listed is left out: it is told when it is read.
pub(crate) fn each_packed(repository: &gix::ThreadSafeRepository, mut give: impl FnMut(ObjectId)) {
    let objects = repository.objects_dir();
    let borrowed = std::env::current_dir()
        .ok()
        .and_then(|folder| gix::odb::alternate::resolve(objects.to_owned(), &folder).ok());
    for folder in std::iter::once(objects.to_owned()).chain(borrowed.into_iter().flatten()) {
        for file in indices(&folder.join("pack")) {
            let hash = repository.objects.object_hash();
            // A damaged index can make the library itself panic.
            let listed = catch_unwind(AssertUnwindSafe(|| in_order(&file, hash)));
            listed.ok().flatten().into_iter().flatten().for_each(|(_, id)| give(id));
        }
    }
}

fn indices(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "idx"))
        .collect();
    files.sort_unstable();
    files
}

fn in_order(file: &Path, hash: gix::hash::Kind) -> Option<Vec<(u64, ObjectId)>> {
    let index = index::File::at(file, hash).ok()?;
    let mut objects: Vec<(u64, ObjectId)> =
        index.iter().map(|entry| (entry.pack_offset, entry.oid)).collect();
    objects.sort_unstable();
    Some(objects)
}
