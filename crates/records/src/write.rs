use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};

use crate::attributes::{Attributes, has_other_names};
use crate::clock::Moment;
use crate::files::{MAX_FILE, read};
use crate::folder::{Folder, RunFolder, put, temporary_name};
use crate::marks::{Done, NotWritten};
use crate::place::Place;
use crate::record::Record;
use crate::replace::{Replacement, replace};
use crate::store::Store;
use crate::target::{check_writable, resolve};
use crate::{Change, Digest, FileRecord, Fix, NewRun, Reason, RecordsError, Refused, RunId};

/// What became of the files of a run. Paths are those of the changes.
#[derive(Debug, Default)]
pub struct Written {
    /// The run; `None` if there was nothing to write.
    pub run: Option<RunId>,
    /// Files that have their new content.
    pub written: Vec<PathBuf>,
    /// Files that are as they were.
    pub refused: Vec<Refused>,
    /// Of the written files those that had other names (hard links), under which the old content is still there.
    pub separated: Vec<PathBuf>,
    /// What could not be brought to an end after the files were written. They can be rolled back all the same.
    pub unfinished: Option<RecordsError>,
}

/// A change that can be made.
#[derive(Debug)]
pub(crate) struct Planned {
    /// As the caller named it.
    pub(crate) given: PathBuf,
    pub(crate) place: Place,
    /// The place as it is recorded.
    pub(crate) text: String,
    pub(crate) before: Vec<u8>,
    pub(crate) after: Vec<u8>,
    pub(crate) attributes: Attributes,
    pub(crate) has_other_names: bool,
    pub(crate) fixes: Vec<Fix>,
}

impl Planned {
    fn is_as_before(&self) -> bool {
        read(&self.place.path, MAX_FILE).is_ok_and(|(now, _)| now == self.before)
    }
}

impl Store {
    /// Writes files, each whole or not at all. Before the first one changes, all of them are backed up and recorded on
    /// the disk. Changes that change nothing are left out.
    ///
    /// A file keeps its mode, and its owner and group where this process may give them; access lists and extended
    /// attributes are not kept. A link stays and its target is written. A file with several names (hard links) gets
    /// its new content under this name only: writing into it could not be done in one step, and the other name is
    /// mostly the cache of a package manager or a copy that somebody keeps.
    ///
    /// # Errors
    ///
    /// If the records cannot be written. Then no file was touched.
    pub fn write(&self, run: NewRun, changes: Vec<Change>) -> Result<Written, RecordsError> {
        let mut refused = Vec::new();
        let mut planned = Vec::new();
        let mut seen = HashSet::new();
        for change in changes.into_iter().filter(|change| change.before != change.after) {
            let path = change.path.clone();
            match self.plan(change, &mut seen) {
                Ok(change) => planned.push(change),
                Err(reason) => refused.push(Refused { path, reason }),
            }
        }
        if planned.is_empty() {
            return Ok(Written { refused, ..Written::default() });
        }
        let (folder, lock) = Folder::open(&*self.disk, self.root(), self.patience)?;
        self.remove_leftovers(&folder, &lock)?;
        // Whoever had the lock before may have written the same files.
        let (planned, late): (Vec<Planned>, Vec<Planned>) =
            planned.into_iter().partition(Planned::is_as_before);
        refused.extend(
            late.into_iter()
                .map(|change| Refused { path: change.given, reason: Reason::ChangedMeanwhile }),
        );
        if planned.is_empty() {
            return Ok(Written { refused, ..Written::default() });
        }
        let mut written = self.carry_out(&folder, run, None, planned)?;
        refused.append(&mut written.refused);
        Ok(Written { refused, ..written })
    }

    fn plan(&self, change: Change, seen: &mut HashSet<PathBuf>) -> Result<Planned, Reason> {
        let path = resolve(&change.path)?;
        let place = Place::of_file(self.root(), path);
        if place.is_protected() {
            return Err(Reason::Protected);
        }
        let text = place.text().ok_or(Reason::NotUnicode)?;
        let (now, metadata) = read(&place.path, MAX_FILE)?;
        if change.after.len() as u64 > MAX_FILE {
            return Err(Reason::TooLarge { limit: MAX_FILE });
        }
        check_writable(&place.path, &metadata)?;
        if now != change.before {
            return Err(Reason::ChangedMeanwhile);
        }
        if !seen.insert(place.path.clone()) {
            return Err(Reason::Twice);
        }
        Ok(Planned {
            given: change.path,
            place,
            text,
            before: change.before,
            after: change.after,
            attributes: Attributes::of(&metadata),
            has_other_names: has_other_names(&metadata),
            fixes: change.fixes,
        })
    }

    /// Records the changes and makes them.
    pub(crate) fn carry_out(
        &self,
        folder: &Folder,
        run: NewRun,
        rollback_of: Option<&RunId>,
        mut planned: Vec<Planned>,
    ) -> Result<Written, RecordsError> {
        let moment = Moment::now();
        let (id, run_folder) = self.new_run(folder, moment)?;
        let files = file_records(&id, &mut planned);
        let record = Record::new(&id, moment.readable(), run, rollback_of, files);
        self.record(folder, &run_folder, &record, &planned)?;
        let mut written = Written { run: Some(id.clone()), ..Written::default() };
        let mut not_written = Vec::new();
        for ((number, change), file) in planned.into_iter().enumerate().zip(record.files()) {
            let result = replace(
                &*self.disk,
                &Replacement {
                    target: &change.place.path,
                    temporary: change.place.folder().join(temporary_name(&id, number)),
                    content: &change.after,
                    attributes: change.attributes,
                    expected: Some(&file.before),
                },
            );
            match result {
                Ok(replaced) => {
                    if let Some(error) = replaced.not_synced {
                        written.unfinished = Some(not_synced(&change.place.path, error));
                    }
                    if change.has_other_names {
                        written.separated.push(change.given.clone());
                    }
                    written.written.push(change.given);
                }
                Err(reason) => {
                    not_written.push(NotWritten { file: number, reason: reason.to_string() });
                    written.refused.push(Refused { path: change.given, reason });
                }
            }
        }
        let done = Done { time: Moment::now().readable(), not_written };
        let end = done.write(&*self.disk, &run_folder).and_then(|()| {
            let path = run_folder.pending();
            self.disk.remove(&path).map_err(|error| RecordsError::io("remove", &path, error))
        });
        if let Err(error) = end {
            written.unfinished = Some(error);
        }
        Ok(written)
    }

    /// Makes the folder of a new run. Whoever makes the folder has the id, in this process or another.
    fn new_run(&self, folder: &Folder, moment: Moment) -> Result<(RunId, RunFolder), RecordsError> {
        let mut id = RunId::first(moment);
        loop {
            let run_folder = folder.run(&id);
            match self.disk.create_private_folder(&run_folder.path) {
                Ok(()) => return Ok((id, run_folder)),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                    id = id
                        .next()
                        .ok_or_else(|| RecordsError::NoId { path: folder.path().to_owned() })?;
                }
                Err(error) => return Err(RecordsError::io("create", &run_folder.path, error)),
            }
        }
    }

    /// Brings backups and record to the disk. `run.json` comes last: without it there is no run.
    fn record(
        &self,
        folder: &Folder,
        run_folder: &RunFolder,
        record: &Record,
        planned: &[Planned],
    ) -> Result<(), RecordsError> {
        let json = record.to_json()?;
        let backups = run_folder.backups();
        self.disk
            .create_private_folder(&backups)
            .map_err(|error| RecordsError::io("create", &backups, error))?;
        for (number, change) in planned.iter().enumerate() {
            let path = run_folder.backup(number);
            self.disk
                .write_new(&path, &change.before, &Attributes::PRIVATE)
                .map_err(|error| RecordsError::io("write", &path, error))?;
        }
        let sync = |path: &Path| {
            self.disk
                .sync_folder(path)
                .map_err(|error| RecordsError::io("synchronise", path, error))
        };
        sync(&backups)?;
        self.set_pending(run_folder)?;
        put(&*self.disk, &run_folder.record(), &json, &Attributes::PRIVATE)?;
        sync(folder.path())
    }
}

fn file_records(id: &RunId, planned: &mut [Planned]) -> Vec<FileRecord> {
    let mut number = 0;
    let mut files = Vec::with_capacity(planned.len());
    for change in planned {
        let fixes = std::mem::take(&mut change.fixes).into_iter().map(|fix| {
            number += 1;
            fix.recorded(format!("{id}.{number}"))
        });
        files.push(FileRecord {
            path: change.text.clone(),
            before: Digest::of(&change.before),
            after: Digest::of(&change.after),
            mode: change.attributes.mode,
            fixes: fixes.collect(),
            not_written: None,
        });
    }
    files
}

pub(crate) fn not_synced(path: &Path, error: io::Error) -> RecordsError {
    RecordsError::io("bring to the disk", path, error)
}
