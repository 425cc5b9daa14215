use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::disk::{Disk, RealDisk};
use crate::files::{MAX_FILE, read};
use crate::folder::Folder;
use crate::place::Place;
use crate::{
    BrokenRun, Digest, FileRecord, FileState, Reason, RecordsError, Run, RunId, Runs, Unusual,
};

/// How long one process waits for another to finish writing.
const PATIENCE: Duration = Duration::from_secs(60);

/// The records of one project. Nothing is ever deleted from them.
#[derive(Debug)]
pub struct Store {
    root: PathBuf,
    pub(crate) disk: Box<dyn Disk>,
    pub(crate) patience: Duration,
}

impl Store {
    /// The records in the folder `.pyguard` of a project. Nothing is made before something is written.
    ///
    /// # Errors
    ///
    /// If `root` is no folder that can be opened.
    pub fn open(root: &Path) -> Result<Self, RecordsError> {
        Self::on(Box::new(RealDisk), root)
    }

    pub(crate) fn on(disk: Box<dyn Disk>, root: &Path) -> Result<Self, RecordsError> {
        let failed = |error| RecordsError::io("open", root, error);
        let real = root.canonicalize().map_err(failed)?;
        if !real.is_dir() {
            return Err(RecordsError::NotOurs { path: real, what: "it is no folder" });
        }
        Ok(Self { root: real, disk, patience: PATIENCE })
    }

    /// The folder of the project, without links.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// All runs, newest first.
    ///
    /// # Errors
    ///
    /// If `.pyguard` is a link or cannot be listed. A project without one has no runs.
    pub fn runs(&self) -> Result<Runs, RecordsError> {
        let mut runs = Runs::default();
        let Some(folder) = Folder::find(&self.root)? else { return Ok(runs) };
        for id in folder.ids()?.into_iter().rev() {
            match self.load(&folder, &id) {
                Ok(run) => runs.runs.push(run.summary),
                Err(error) => runs.broken.push(BrokenRun { id, error }),
            }
        }
        Ok(runs)
    }

    /// One run: that with this id, or the only one whose id begins so. `None`: the newest that was a repair and
    /// wrote something.
    ///
    /// # Errors
    ///
    /// If there is no such run, several are meant, or its record cannot be used. A newest run with a broken record is
    /// an error too: an older one is not what was asked for.
    pub fn run(&self, id: Option<&str>) -> Result<Run, RecordsError> {
        let folder = self.folder()?;
        let ids = folder.ids()?;
        if let Some(text) = id {
            return self.load(&folder, &named(&ids, text)?);
        }
        for id in ids.iter().rev() {
            let run = self.load(&folder, id)?;
            if run.summary.rollback_of.is_none() && run.summary.files > 0 {
                return Ok(run);
            }
        }
        Err(self.no_runs())
    }

    /// What is in a file of a run now, told by its hash. A file outside the project is not looked at: merely opening a
    /// path may call a server, and a record may name any.
    pub fn state(&self, file: &FileRecord) -> FileState {
        let Some(place) = Place::of_record(&self.root, &file.path) else {
            return FileState::Unknown(Reason::NotInRun);
        };
        if !place.is_inside() {
            return FileState::Unknown(Reason::NotNamed(Unusual::Outside));
        }
        let content = place.check_folder().and_then(|()| read(&place.path, MAX_FILE));
        match content.map(|(bytes, _)| Digest::of(&bytes)) {
            Ok(digest) if digest == file.after => FileState::After,
            Ok(digest) if digest == file.before => FileState::Before,
            Ok(_) => FileState::Changed,
            Err(reason) => FileState::Unknown(reason),
        }
    }

    /// The folder of the records, which a project without runs may lack.
    pub(crate) fn folder(&self) -> Result<Folder, RecordsError> {
        Folder::find(&self.root)?.ok_or_else(|| self.no_runs())
    }

    fn no_runs(&self) -> RecordsError {
        RecordsError::NoRuns { root: self.root.clone() }
    }
}

/// The id that is meant. An id that is the beginning of another one means itself.
fn named(ids: &[RunId], text: &str) -> Result<RunId, RecordsError> {
    if let Some(id) = RunId::parse(text).filter(|id| ids.contains(id)) {
        return Ok(id);
    }
    let meant: Vec<&RunId> =
        ids.iter().filter(|id| !text.is_empty() && id.to_string().starts_with(text)).collect();
    match meant[..] {
        [id] => Ok(id.clone()),
        [] => Err(RecordsError::UnknownRun(text.to_owned())),
        _ => Err(RecordsError::Ambiguous { prefix: text.to_owned(), count: meant.len() }),
    }
}
