use std::fmt;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use crate::attributes::{self, Attributes};

/// All that this crate changes on a disk. One small trait, so that tests can stop a run at each of its steps.
pub(crate) trait Disk: fmt::Debug + Send + Sync {
    /// Makes a folder that everybody may read whom the system lets.
    fn create_folder(&self, path: &Path) -> io::Result<()>;

    /// Makes a folder that only its owner may read.
    fn create_private_folder(&self, path: &Path) -> io::Result<()>;

    /// Writes a file that must not be there yet; a link in its place is not followed. When this returns, the content
    /// is on the disk, the name may not be: [`Disk::sync_folder`].
    fn write_new(&self, path: &Path, bytes: &[u8], attributes: &Attributes) -> io::Result<()>;

    /// Renames a file, over another one if there is one.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Brings the names in a folder to the disk.
    fn sync_folder(&self, path: &Path) -> io::Result<()>;

    /// Removes a file or a link.
    fn remove(&self, path: &Path) -> io::Result<()>;
}

/// The disk itself.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RealDisk;

impl Disk for RealDisk {
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        fs::create_dir(path)
    }

    fn create_private_folder(&self, path: &Path) -> io::Result<()> {
        attributes::create_private_folder(path)
    }

    fn write_new(&self, path: &Path, bytes: &[u8], attributes: &Attributes) -> io::Result<()> {
        let mut file = attributes::new_file(attributes).open(path)?;
        file.write_all(bytes)?;
        attributes::set(&file, attributes)?;
        file.sync_all()
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        // Windows opens no folder like a file, and some network file systems sync none.
        if cfg!(windows) {
            return Ok(());
        }
        match File::open(path)?.sync_all() {
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported
                ) =>
            {
                Ok(())
            }
            result => result,
        }
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }
}
