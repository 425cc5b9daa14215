use std::io;
use std::path::{Path, PathBuf};

use crate::attributes::Attributes;
use crate::disk::Disk;
use crate::files::{MAX_FILE, exists, read};
use crate::{Digest, Reason};

/// A file that is to get a new content, whole or not at all.
#[derive(Debug)]
pub(crate) struct Replacement<'a> {
    pub(crate) target: &'a Path,
    /// Beside the target, so that a rename is enough.
    pub(crate) temporary: PathBuf,
    pub(crate) content: &'a [u8],
    pub(crate) attributes: Attributes,
    /// What must be there now; `None`: nothing.
    pub(crate) expected: Option<&'a Digest>,
}

/// A file has its new content.
#[derive(Debug)]
pub(crate) struct Replaced {
    /// Why a loss of power might undo it.
    pub(crate) not_synced: Option<io::Error>,
}

/// Replaces a file. On an error it is as it was, and so is its folder if the disk still obeys.
pub(crate) fn replace(disk: &dyn Disk, new: &Replacement<'_>) -> Result<Replaced, Reason> {
    remove_temporary(disk, &new.temporary).map_err(Reason::of_folder)?;
    if let Err(reason) = rename_checked(disk, new) {
        // What is left is recorded as pending, and goes with the next run.
        let _ = remove_temporary(disk, &new.temporary);
        return Err(reason);
    }
    let folder = new.target.parent().unwrap_or(new.target);
    Ok(Replaced { not_synced: disk.sync_folder(folder).err() })
}

/// Removes a temporary file, if there is one.
pub(crate) fn remove_temporary(disk: &dyn Disk, path: &Path) -> io::Result<()> {
    if exists(path) { disk.remove(path) } else { Ok(()) }
}

fn rename_checked(disk: &dyn Disk, new: &Replacement<'_>) -> Result<(), Reason> {
    disk.write_new(&new.temporary, new.content, &new.attributes).map_err(Reason::of_folder)?;
    // As late as can be: an editor may save at any time, and no system renames on condition of a content.
    let now = match read(new.target, MAX_FILE) {
        Ok((bytes, _)) => Some(Digest::of(&bytes)),
        Err(Reason::Missing) => None,
        Err(reason) => return Err(reason),
    };
    if now.as_ref() != new.expected {
        return Err(Reason::ChangedMeanwhile);
    }
    disk.rename(&new.temporary, new.target)?;
    Ok(())
}
