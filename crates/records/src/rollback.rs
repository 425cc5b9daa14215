use std::io;
use std::path::PathBuf;

use crate::attributes::Attributes;
use crate::clock::Moment;
use crate::filter::{Filter, Meant};
use crate::folder::{Folder, RunFolder, temporary_name};
use crate::marks::RolledBackMark;
use crate::place::Place;
use crate::replace::{Replacement, remove_temporary, replace};
use crate::restore::{Found, backup, look};
use crate::store::Store;
use crate::write::{Planned, not_synced};
use crate::{FileRecord, NewRun, Reason, RecordsError, Refused, Run, RunId};

/// What became of the files of a rollback. Paths are as recorded, from the project's folder.
#[derive(Debug)]
pub struct RolledBack {
    /// The run that was rolled back.
    pub run: RunId,
    /// Files that were restored.
    pub restored: Vec<PathBuf>,
    /// Files that were as before the run already.
    pub already: Vec<PathBuf>,
    /// Files that were left alone, and paths that name no file of the run.
    pub refused: Vec<Refused>,
    /// The run that holds what a forced rollback replaced; rolling that back brings it back.
    pub kept: Option<RunId>,
    /// What could not be brought to an end after the files were restored.
    pub unfinished: Option<RecordsError>,
}

/// A rollback under way.
struct Rollback<'a> {
    store: &'a Store,
    folder: &'a Folder,
    run_folder: RunFolder,
    run: &'a Run,
    force: bool,
    /// Changed files that are replaced by force, with their numbers.
    forced: Vec<(usize, Planned)>,
    /// Numbers of the files that are as before the run.
    restored: Vec<usize>,
    outcome: RolledBack,
}

/// What was done about one file.
enum Step {
    Restored,
    Already,
    /// Left for the end, with a record of its own.
    Postponed,
}

impl Store {
    /// Restores files as they were before a run, byte for byte, with their mode: all of them, or those below `paths`
    /// (from the current folder). `run` is chosen as in [`Store::run`].
    ///
    /// A file whose content is neither what was there before nor what the run wrote is refused, and so is one that was
    /// deleted: that was somebody's will too. `force` restores both; what was in a changed file is first recorded as a
    /// run of its own, so nothing is lost. Files in places that a scan leaves out by itself are restored only where
    /// they are named one by one.
    ///
    /// It can be stopped at any moment, and repeated.
    ///
    /// # Errors
    ///
    /// If there is no such run, its record cannot be used, or `.pyguard` cannot be written. What concerns single files
    /// is in the result.
    pub fn rollback(
        &self,
        run: Option<&str>,
        paths: &[PathBuf],
        force: bool,
    ) -> Result<RolledBack, RecordsError> {
        let run = self.run(run)?;
        let (folder, lock) = Folder::open(&*self.disk, self.root(), self.patience)?;
        self.remove_leftovers(&folder, &lock)?;
        let rollback = Rollback {
            store: self,
            folder: &folder,
            run_folder: folder.run(&run.summary.id),
            run: &run,
            force,
            forced: Vec::new(),
            restored: Vec::new(),
            outcome: RolledBack {
                run: run.summary.id.clone(),
                restored: Vec::new(),
                already: Vec::new(),
                refused: Vec::new(),
                kept: None,
                unfinished: None,
            },
        };
        rollback.carry_out(Filter::new(paths))
    }
}

impl Rollback<'_> {
    fn carry_out(mut self, mut filter: Filter) -> Result<RolledBack, RecordsError> {
        for (number, file) in self.run.files.iter().enumerate() {
            let place = Place::of_record(self.store.root(), &file.path);
            // Whatever is in a file that the run did not write is none of its business.
            let Some(place) = place.filter(|_| file.not_written.is_none()) else { continue };
            let meant = filter.meaning(&place.path);
            if meant == Meant::Not {
                continue;
            }
            match self.file(number, file, &place, meant == Meant::ByName)? {
                Ok(Step::Restored) => self.restored(number, file),
                Ok(Step::Already) => {
                    self.restored.push(number);
                    self.outcome.already.push(PathBuf::from(&file.path));
                }
                Ok(Step::Postponed) => {}
                Err(reason) => self.refused(file, reason),
            }
        }
        for path in filter.unused() {
            self.outcome.refused.push(Refused { path, reason: Reason::NotInRun });
        }
        self.replace_forced();
        if let Err(error) = self.remember() {
            self.outcome.unfinished = Some(error);
        }
        Ok(self.outcome)
    }

    /// Restores one file. The outer error ends everything, the inner one is about this file.
    fn file(
        &mut self,
        number: usize,
        file: &FileRecord,
        place: &Place,
        is_named: bool,
    ) -> Result<Result<Step, Reason>, RecordsError> {
        let found = match self.check(number, place, is_named).and_then(|()| look(place, file)) {
            Ok(found) => found,
            Err(reason) => return Ok(Err(reason)),
        };
        let (expected, attributes) = match found {
            Found::Before => return Ok(Ok(Step::Already)),
            Found::Nothing if !self.force => return Ok(Err(Reason::Missing)),
            Found::Other { content, .. } if !self.force => {
                let run = &self.run.summary.id;
                return Ok(Err(self.store.changed_by(self.folder, run, file, &content)));
            }
            Found::Other { content, attributes } => {
                let saved = backup(&self.run_folder, number, file);
                return Ok(saved.map(|saved| {
                    self.postpone(number, file, place, content, saved, attributes);
                    Step::Postponed
                }));
            }
            Found::Nothing => (None, Attributes::default()),
            Found::After(attributes) => (Some(&file.after), attributes),
        };
        let content = match backup(&self.run_folder, number, file) {
            Ok(content) => content,
            Err(reason) => return Ok(Err(reason)),
        };
        self.store.set_pending(&self.run_folder)?;
        let replaced = replace(
            &*self.store.disk,
            &Replacement {
                target: &place.path,
                temporary: self.temporary(number, place),
                content: &content,
                attributes: attributes.with_recorded_mode(file.mode),
                expected,
            },
        );
        Ok(replaced.map(|replaced| {
            if let Some(error) = replaced.not_synced {
                self.outcome.unfinished = Some(not_synced(&place.path, error));
            }
            Step::Restored
        }))
    }

    /// Whether a record may speak of this place. Also takes a temporary file away that stands outside the project.
    fn check(&self, number: usize, place: &Place, is_named: bool) -> Result<(), Reason> {
        if place.is_protected() {
            return Err(Reason::Protected);
        }
        if let Some(unusual) = place.unusual(self.store.root()).filter(|_| !is_named) {
            return Err(Reason::NotNamed(unusual));
        }
        place.check_folder()?;
        remove_temporary(&*self.store.disk, &self.temporary(number, place))
            .map_err(Reason::of_folder)
    }

    fn temporary(&self, number: usize, place: &Place) -> PathBuf {
        place.folder().join(temporary_name(&self.run.summary.id, number))
    }

    fn postpone(
        &mut self,
        number: usize,
        file: &FileRecord,
        place: &Place,
        before: Vec<u8>,
        after: Vec<u8>,
        attributes: Attributes,
    ) {
        let planned = Planned {
            given: PathBuf::from(&file.path),
            place: place.clone(),
            text: file.path.clone(),
            before,
            after,
            attributes: attributes.with_recorded_mode(file.mode),
            has_other_names: false,
            fixes: Vec::new(),
        };
        self.forced.push((number, planned));
    }

    /// Replaces changed files as a run of its own, which holds what was in them.
    fn replace_forced(&mut self) {
        if self.forced.is_empty() {
            return;
        }
        let id = &self.run.summary.id;
        let (numbers, planned): (Vec<usize>, Vec<Planned>) =
            std::mem::take(&mut self.forced).into_iter().unzip();
        let run = NewRun {
            tool: env!("CARGO_PKG_VERSION").to_owned(),
            arguments: vec!["rollback".to_owned(), id.to_string(), "--force".to_owned()],
        };
        let written = match self.store.carry_out(self.folder, run, Some(id), planned) {
            Ok(written) => written,
            Err(error) => {
                // What is restored already stays so; these files could not be kept, so they are not touched.
                for file in numbers.into_iter().filter_map(|number| self.run.files.get(number)) {
                    self.refused(file, io::Error::other(error.to_string()).into());
                }
                return;
            }
        };
        for number in numbers {
            let Some(file) = self.run.files.get(number) else { continue };
            if written.written.contains(&PathBuf::from(&file.path)) {
                self.restored(number, file);
            }
        }
        self.outcome.refused.extend(written.refused);
        self.outcome.kept = written.run;
        self.outcome.unfinished = written.unfinished.or(self.outcome.unfinished.take());
    }

    fn restored(&mut self, number: usize, file: &FileRecord) {
        self.restored.push(number);
        self.outcome.restored.push(PathBuf::from(&file.path));
    }

    fn refused(&mut self, file: &FileRecord, reason: Reason) {
        self.outcome.refused.push(Refused { path: PathBuf::from(&file.path), reason });
    }

    /// Has the run remember which files were restored.
    fn remember(&mut self) -> Result<(), RecordsError> {
        let disk = &*self.store.disk;
        let mut mark = RolledBackMark::read(&self.run_folder).unwrap_or_default();
        let known = mark.files.len();
        mark.files.extend(self.restored.drain(..));
        if mark.files.len() > known || !self.outcome.restored.is_empty() {
            mark.time = Moment::now().readable();
            mark.write(disk, &self.run_folder)?;
        }
        let pending = self.run_folder.pending();
        remove_temporary(disk, &pending)
            .map_err(|error| RecordsError::io("remove", &pending, error))
    }
}
