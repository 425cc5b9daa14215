//! Finding and opening the repository.

use std::path::{Path, PathBuf};

use gix::bstr::BString;

use crate::HistoryError;

/// The most memory (bytes) that one object may take while it is decoded. Blobs have a lower limit of their own; this one
/// holds for trees, commits and the bases of deltas.
pub(crate) const OBJECT_LIMIT: u64 = 512 << 20;

/// A repository.
#[derive(Debug)]
pub struct History {
    pub(crate) repository: gix::ThreadSafeRepository,
    folder: PathBuf,
}

impl History {
    /// Finds the repository that a folder is in: its work tree, also a linked one or a submodule's, or its Git folder, also a bare
    /// one.
    ///
    /// # Errors
    /// When there is none, or it can't be read.
    pub fn open(path: &Path) -> Result<Self, HistoryError> {
        let (repository, _work_tree) = discover(path)?;
        let common = repository.to_thread_local().common_dir().to_owned();
        let folder = common.canonicalize().unwrap_or(common);
        Ok(Self { repository, folder })
    }

    /// The Git folder, shared by all work trees.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

/// The repository that a folder is in, and its work tree.
pub(crate) fn discover(
    path: &Path,
) -> Result<(gix::ThreadSafeRepository, Option<PathBuf>), HistoryError> {
    let (folder, _trust) = gix::discover::upwards(path)
        .map_err(|_| HistoryError::NotFound { path: path.to_owned() })?;
    let (git, work_tree) = folder.into_repository_and_work_tree_directories();
    let failed = |reason| HistoryError::Open { path: path.to_owned(), reason };
    let repository = isolated().open(git).map_err(|error| failed(error.to_string()))?;
    // The library takes such a repository for one without branches, and nothing would be found.
    let storage = repository.to_thread_local().config_snapshot().string("extensions.refStorage");
    if let Some(storage) = storage.filter(|storage| !storage.eq_ignore_ascii_case(b"files")) {
        return Err(failed(format!("references stored as `{storage}` are not supported")));
    }
    Ok((repository, work_tree))
}

/// Settings of the repository alone, and none of them from the environment.
fn isolated() -> gix::open::Options {
    let settings = [
        BString::from(format!("gitoxide.objects.allocLimit={OBJECT_LIMIT}")),
        BString::from("core.useReplaceRefs=false"),
    ];
    gix::open::Options::isolated().config_overrides(settings).open_path_as_is(true)
}
