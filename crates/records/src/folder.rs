use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::attributes::Attributes;
use crate::disk::Disk;
use crate::files::exists;
use crate::lock::Lock;
use crate::{RecordsError, RunId};

/// Name of the folder of the records in a project.
pub(crate) const NAME: &str = ".pyguard";

/// The folder `.pyguard` of a project: what lies where in it.
#[derive(Debug, Clone)]
pub(crate) struct Folder {
    path: PathBuf,
}

/// The folder of one run.
#[derive(Debug, Clone)]
pub(crate) struct RunFolder {
    pub(crate) path: PathBuf,
}

impl Folder {
    /// The folder, if the project has one.
    pub(crate) fn find(root: &Path) -> Result<Option<Self>, RecordsError> {
        let path = root.join(NAME);
        match fs::symlink_metadata(&path) {
            Ok(metadata) if metadata.is_dir() => Ok(Some(Self { path })),
            // A link would have records, and then files, written wherever it leads.
            Ok(_) => Err(RecordsError::NotOurs { path, what: "it is a link or no folder" }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(RecordsError::io("open", &path, error)),
        }
    }

    /// The folder, made if need be, and the right to write.
    pub(crate) fn open(
        disk: &dyn Disk,
        root: &Path,
        patience: Duration,
    ) -> Result<(Self, Lock), RecordsError> {
        let folder = match Self::find(root)? {
            Some(folder) => folder,
            None => Self::create(disk, root)?,
        };
        let lock = Lock::take(disk, &folder.path.join("lock"), patience)?;
        let ignore = folder.path.join(".gitignore");
        if !exists(&ignore) {
            put(disk, &ignore, b"*\n", &Attributes::default())?;
        }
        Ok((folder, lock))
    }

    fn create(disk: &dyn Disk, root: &Path) -> Result<Self, RecordsError> {
        let path = root.join(NAME);
        match disk.create_folder(&path) {
            // Someone else was faster; what it is has to be looked at.
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(RecordsError::io("create", &path, error)),
            Ok(()) => disk
                .sync_folder(root)
                .map_err(|error| RecordsError::io("synchronise", root, error))?,
        }
        Self::find(root)?
            .ok_or(RecordsError::NotOurs { path, what: "it vanished while it was made" })
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn run(&self, id: &RunId) -> RunFolder {
        RunFolder { path: self.path.join(id.to_string()) }
    }

    /// The ids of the runs that were begun, oldest first. A run without a record changed nothing.
    pub(crate) fn ids(&self) -> Result<Vec<RunId>, RecordsError> {
        let failed = |error| RecordsError::io("list", &self.path, error);
        let mut ids = Vec::new();
        for entry in fs::read_dir(&self.path).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let Some(id) = entry.file_name().to_str().and_then(RunId::parse) else { continue };
            let is_folder = entry.file_type().map_err(failed)?.is_dir();
            if is_folder && exists(&self.run(&id).record()) {
                ids.push(id);
            }
        }
        ids.sort_unstable();
        Ok(ids)
    }
}

impl RunFolder {
    pub(crate) fn record(&self) -> PathBuf {
        self.path.join("run.json")
    }

    pub(crate) fn backups(&self) -> PathBuf {
        self.path.join("before")
    }

    /// The backup of a file, by its number in the record.
    pub(crate) fn backup(&self, number: usize) -> PathBuf {
        self.backups().join(number.to_string())
    }

    pub(crate) fn pending(&self) -> PathBuf {
        self.path.join("pending")
    }

    pub(crate) fn done(&self) -> PathBuf {
        self.path.join("done.json")
    }

    pub(crate) fn rolled_back(&self) -> PathBuf {
        self.path.join("rolled-back.json")
    }
}

/// Name of the temporary file for a file of a run. It stands beside its target, which may have a name too long for more,
/// and is worked out, not recorded: nobody can have another file taken for one.
pub(crate) fn temporary_name(id: &RunId, number: usize) -> String {
    format!(".pyguard-{id}-{number}.tmp")
}

/// Writes a small file of the records whole or not at all.
pub(crate) fn put(
    disk: &dyn Disk,
    path: &Path,
    bytes: &[u8],
    attributes: &Attributes,
) -> Result<(), RecordsError> {
    let failed = |error| RecordsError::io("write", path, error);
    let mut temporary = path.as_os_str().to_owned();
    temporary.push(".tmp");
    let temporary = PathBuf::from(temporary);
    if exists(&temporary) {
        disk.remove(&temporary).map_err(failed)?;
    }
    disk.write_new(&temporary, bytes, attributes).map_err(failed)?;
    disk.rename(&temporary, path).map_err(failed)?;
    match path.parent() {
        Some(folder) => disk.sync_folder(folder).map_err(failed),
        None => Ok(()),
    }
}
