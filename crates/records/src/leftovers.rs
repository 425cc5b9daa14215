use crate::folder::{Folder, RunFolder, temporary_name};
use crate::lock::Lock;
use crate::place::Place;
use crate::replace::remove_temporary;
use crate::store::Store;
use crate::{RecordsError, Run};

impl Store {
    /// Removes temporary files that runs left which were stopped. With the lock nobody is still using them.
    ///
    /// Only names that are worked out are removed, and only in the project. Where that fails, another run tries again.
    pub(crate) fn remove_leftovers(
        &self,
        folder: &Folder,
        lock: &Lock,
    ) -> Result<(), RecordsError> {
        if !lock.is_held() {
            return Ok(());
        }
        for id in folder.ids()? {
            let run_folder = folder.run(&id);
            if !run_folder.pending().is_file() {
                continue;
            }
            let Ok(run) = self.load(folder, &id) else { continue };
            if self.remove_temporaries(&run) {
                // Else it is done once more.
                let _ = self.disk.remove(&run_folder.pending());
            }
        }
        Ok(())
    }

    /// Says in the run's folder that temporary files may be left from now on.
    pub(crate) fn set_pending(&self, folder: &RunFolder) -> Result<(), RecordsError> {
        let path = folder.pending();
        if path.is_file() {
            return Ok(());
        }
        let failed = |error| RecordsError::io("write", &path, error);
        self.disk.write_new(&path, b"", &crate::attributes::Attributes::PRIVATE).map_err(failed)?;
        self.disk.sync_folder(&folder.path).map_err(failed)
    }

    fn remove_temporaries(&self, run: &Run) -> bool {
        let mut is_clean = true;
        for (number, file) in run.files.iter().enumerate() {
            let place = Place::of_record(self.root(), &file.path).filter(Place::is_inside);
            let Some(place) = place.filter(|place| place.check_folder().is_ok()) else { continue };
            let temporary = place.folder().join(temporary_name(&run.summary.id, number));
            is_clean &= remove_temporary(&*self.disk, &temporary).is_ok();
        }
        is_clean
    }
}
