//! The files as they were in one commit.

use std::path::{Path, PathBuf};

use gix::bstr::ByteSlice;

use crate::HistoryError;
use crate::repository::discover;

/// The files of a commit, to compare those of the work tree with.
#[derive(Debug)]
pub struct Base {
    repository: gix::Repository,
    tree: gix::ObjectId,
    work_tree: PathBuf,
}

impl Base {
    /// The commit in which the current one and a revision parted, in the repository that a folder is in: what a branch
    /// changed is what it changed since then, whatever happened elsewhere. Where the two have nothing in common, the revision.
    ///
    /// # Errors
    /// When there is no repository with a work tree, or it does not have the revision.
    pub fn open(folder: &Path, revision: &str) -> Result<Self, HistoryError> {
        let (repository, work_tree) = discover(folder)?;
        let repository = repository.to_thread_local();
        let work_tree =
            work_tree.ok_or_else(|| HistoryError::NotFound { path: folder.to_owned() })?;
        let work_tree = work_tree.canonicalize().unwrap_or(work_tree);
        let wrong =
            |reason: String| HistoryError::Revision { revision: revision.to_owned(), reason };
        let there = repository
            .rev_parse_single(revision.as_bytes().as_bstr())
            .map_err(|error| wrong(error.to_string()))?
            .object()
            .map_err(|error| wrong(error.to_string()))?
            .peel_to_commit()
            .map_err(|error| wrong(error.to_string()))?
            .id;
        let parted = repository.head_id().ok().and_then(|here| {
            repository.merge_base(here.detach(), there).ok().flatten().map(|id| id.detach())
        });
        let tree = repository
            .find_commit(parted.unwrap_or(there))
            .map_err(|error| wrong(error.to_string()))?
            .tree_id()
            .map_err(|error| wrong(error.to_string()))?
            .detach();
        Ok(Self { repository, tree, work_tree })
    }

    /// The bytes of a file of the work tree as they were; `None` where it was not there, or was no file.
    pub fn file(&self, path: &Path) -> Option<Vec<u8>> {
        let path = path.canonicalize().ok()?;
        let inside = path.strip_prefix(&self.work_tree).ok()?;
        let tree = self.repository.find_tree(self.tree).ok()?;
        let entry = tree.lookup_entry_by_path(inside).ok()??;
        if !entry.mode().is_blob() {
            return None;
        }
        Some(entry.object().ok()?.detach().data)
    }
}
