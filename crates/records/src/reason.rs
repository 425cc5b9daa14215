use std::io;
use std::path::PathBuf;

use crate::RunId;

/// A file that was left alone.
#[derive(Debug)]
pub struct Refused {
    /// The file, as it was named.
    pub path: PathBuf,
    /// Why.
    pub reason: Reason,
}

/// Why a file was left alone.
#[derive(Debug, thiserror::Error)]
pub enum Reason {
    /// Its content is not what it was a moment ago, when the repair was made for it.
    #[error("it changed while pyguard was at work")]
    ChangedMeanwhile,
    /// Its content is neither what was there before the run nor what the run wrote.
    #[error("it has changed since the run")]
    ChangedSince,
    /// Its content is what a newer run wrote.
    #[error("run {0} has changed it since; roll that one back first")]
    ChangedBy(RunId),
    /// It is not there.
    #[error("it does not exist")]
    Missing,
    /// Its folder is not there.
    #[error("its folder does not exist")]
    FolderMissing,
    /// Writing it is not allowed.
    #[error("it is read-only")]
    ReadOnly,
    /// Writing in its folder is not allowed.
    #[error("its folder is read-only")]
    ReadOnlyFolder,
    /// A link whose target is a link.
    #[error("it is a link to another link")]
    LinkToLink,
    /// A link whose target is not there.
    #[error("it is a link to nothing")]
    DanglingLink,
    /// The file, or a folder on the way to it, is a link, and was none when the run wrote it.
    #[error("there is now a link on the way to it")]
    Linked,
    /// A folder, a device, a pipe.
    #[error("it is no regular file")]
    NotAFile,
    /// Its name cannot be recorded.
    #[error("its name is no Unicode text")]
    NotUnicode,
    /// The same file was to be changed twice.
    #[error("it was named twice")]
    Twice,
    /// The folders of version control and of the records.
    #[error("files of version control and records are never written")]
    Protected,
    /// A place that a scan leaves out unless it is named.
    #[error("{0}: it is restored only where this very file is named")]
    NotNamed(Unusual),
    /// The run did not change it.
    #[error("the run did not change it")]
    NotInRun,
    /// The backup is not there.
    #[error("its backup is missing")]
    BackupMissing,
    /// The backup is not what was saved.
    #[error("its backup is damaged: it is not the content that was saved")]
    BackupDamaged,
    /// Larger than files may be.
    #[error("it has more than {limit} bytes")]
    TooLarge {
        /// The largest size.
        limit: u64,
    },
    /// The file system refused something.
    #[error("{0}")]
    Io(#[from] io::Error),
}

/// Why a recorded path is not one that a scan finds by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unusual {
    /// Not below the project's folder.
    #[error("it lies outside the project")]
    Outside,
    /// Its name, or that of a folder above it, begins with a dot.
    #[error("it is hidden")]
    Hidden,
    /// Code of others: a virtual environment or installed packages.
    #[error("it belongs to an environment or to installed packages")]
    Installed,
}

impl Reason {
    /// Whether a forced rollback would restore the file.
    pub fn yields_to_force(&self) -> bool {
        matches!(self, Self::ChangedSince | Self::ChangedBy(_) | Self::Missing)
    }

    /// What a refused write in a folder means.
    pub(crate) fn of_folder(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                Self::ReadOnlyFolder
            }
            io::ErrorKind::NotFound => Self::FolderMissing,
            _ => Self::Io(error),
        }
    }
}
