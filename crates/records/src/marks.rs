//! What a run remembers besides its record. No file is touched or spared because of it.

use std::collections::BTreeSet;
use std::path::Path;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::RecordsError;
use crate::attributes::Attributes;
use crate::disk::Disk;
use crate::files::read;
use crate::folder::{RunFolder, put};

/// The largest mark that is read (bytes).
const MAX_MARK: u64 = 16 << 20;

/// The run came to its end.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Done {
    pub(crate) time: String,
    /// Files that are in the record and were not written after all.
    pub(crate) not_written: Vec<NotWritten>,
}

/// A file that was not written.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct NotWritten {
    /// Its number in the record.
    pub(crate) file: usize,
    pub(crate) reason: String,
}

/// Files were restored.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct RolledBackMark {
    /// When this was last done.
    pub(crate) time: String,
    /// Numbers in the record.
    pub(crate) files: BTreeSet<usize>,
}

impl Done {
    pub(crate) fn read(folder: &RunFolder) -> Option<Self> {
        read_mark(&folder.done())
    }

    pub(crate) fn write(&self, disk: &dyn Disk, folder: &RunFolder) -> Result<(), RecordsError> {
        write_mark(self, disk, &folder.done())
    }
}

impl RolledBackMark {
    pub(crate) fn read(folder: &RunFolder) -> Option<Self> {
        read_mark(&folder.rolled_back())
    }

    pub(crate) fn write(&self, disk: &dyn Disk, folder: &RunFolder) -> Result<(), RecordsError> {
        write_mark(self, disk, &folder.rolled_back())
    }
}

/// A mark that cannot be read is as good as none.
fn read_mark<T: DeserializeOwned>(path: &Path) -> Option<T> {
    serde_json::from_slice(&read(path, MAX_MARK).ok()?.0).ok()
}

fn write_mark<T: Serialize>(mark: &T, disk: &dyn Disk, path: &Path) -> Result<(), RecordsError> {
    let json = serde_json::to_vec_pretty(mark)
        .map_err(|error| RecordsError::io("write", path, error.into()))?;
    put(disk, path, &json, &Attributes::PRIVATE)
}
