use std::fs::{self, Metadata, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use crate::Reason;

/// The file that a path names, as an absolute path without links. One link is followed: it stays, and its target is
/// what is changed. Longer chains are rather a mistake or a trap than something to repair.
pub(crate) fn resolve(path: &Path) -> Result<PathBuf, Reason> {
    let mut path = std::path::absolute(path)?;
    let mut metadata = look_at(&path, Reason::Missing)?;
    if metadata.is_symlink() {
        let folder = path.parent().unwrap_or(&path);
        path = folder.join(fs::read_link(&path)?);
        metadata = look_at(&path, Reason::DanglingLink)?;
        if metadata.is_symlink() {
            return Err(Reason::LinkToLink);
        }
    }
    if !metadata.is_file() {
        return Err(Reason::NotAFile);
    }
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else {
        return Err(Reason::NotAFile);
    };
    Ok(folder.canonicalize()?.join(name))
}

fn look_at(path: &Path, missing: Reason) -> Result<Metadata, Reason> {
    match fs::symlink_metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(missing),
        metadata => Ok(metadata?),
    }
}

/// Makes sure that a file may be written. A rename asks only whether its folder may, and whoever protects a file wants
/// it left alone.
pub(crate) fn check_writable(path: &Path, metadata: &Metadata) -> Result<(), Reason> {
    if metadata.permissions().readonly() {
        return Err(Reason::ReadOnly);
    }
    // Opened and left: this asks for the owner, access lists and the file system too.
    OpenOptions::new().write(true).open(path).map_err(|error| match error.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Reason::ReadOnly,
        _ => Reason::Io(error),
    })?;
    check_folder_writable(path)
}

/// Makes sure that the folder of a file may be written.
pub(crate) fn check_folder_writable(path: &Path) -> Result<(), Reason> {
    let folder = path.parent().unwrap_or(path);
    let metadata = fs::metadata(folder).map_err(Reason::of_folder)?;
    // On Windows the bit says something else about folders.
    if cfg!(unix) && metadata.permissions().readonly() {
        return Err(Reason::ReadOnlyFolder);
    }
    Ok(())
}
