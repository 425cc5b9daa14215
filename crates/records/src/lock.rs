use std::fs::{self, File, TryLockError};
use std::io;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use crate::RecordsError;
use crate::attributes::Attributes;
use crate::disk::Disk;

/// Between two tries to get the lock.
const PAUSE: Duration = Duration::from_millis(20);

/// The right to write in a project. The system takes it back when the process ends, however it ends.
#[derive(Debug)]
pub(crate) struct Lock {
    /// `None` on a file system without locks: then nobody's temporary files are tidied away, as they may be in use.
    file: Option<File>,
}

impl Lock {
    /// Waits for the lock, but not for ever.
    pub(crate) fn take(
        disk: &dyn Disk,
        path: &Path,
        patience: Duration,
    ) -> Result<Self, RecordsError> {
        let file = open(disk, path)?;
        let start = Instant::now();
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Self { file: Some(file) }),
                Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {
                    return Ok(Self { file: None });
                }
                Err(TryLockError::Error(error)) => {
                    return Err(RecordsError::io("lock", path, error));
                }
                Err(TryLockError::WouldBlock) if start.elapsed() >= patience => {
                    return Err(RecordsError::Busy { path: path.to_owned() });
                }
                Err(TryLockError::WouldBlock) => thread::sleep(PAUSE),
            }
        }
    }

    /// Whether nobody else writes.
    pub(crate) fn is_held(&self) -> bool {
        self.file.is_some()
    }
}

fn open(disk: &dyn Disk, path: &Path) -> Result<File, RecordsError> {
    match disk.write_new(path, b"", &Attributes::default()) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
            return Err(RecordsError::io("create", path, error));
        }
        _ => {}
    }
    let is_file = fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_file());
    if !is_file {
        return Err(RecordsError::NotOurs { path: path.to_owned(), what: "it is no regular file" });
    }
    // To read is enough for a lock, and someone else may own the file.
    File::open(path).map_err(|error| RecordsError::io("open", path, error))
}
