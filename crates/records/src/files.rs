//! Reading what may be hostile: no link is followed, no pipe waited for, no more read than allowed.

use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::path::Path;

use crate::Reason;

/// The largest file that is written, kept or restored (bytes). Notebooks with pictures have tens of millions.
pub(crate) const MAX_FILE: u64 = 256 << 20;

/// The content of a regular file of at most `limit` bytes, and what else is known of it.
pub(crate) fn read(path: &Path, limit: u64) -> Result<(Vec<u8>, Metadata), Reason> {
    let metadata = match fs::symlink_metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(Reason::Missing),
        metadata => metadata?,
    };
    if metadata.is_symlink() {
        return Err(Reason::Linked);
    }
    if !metadata.is_file() {
        return Err(Reason::NotAFile);
    }
    if metadata.len() > limit {
        return Err(Reason::TooLarge { limit });
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(limit + 1).read_to_end(&mut bytes)?;
    // Files of `/proc` have no length before they are read, others grow meanwhile.
    if bytes.len() as u64 > limit {
        return Err(Reason::TooLarge { limit });
    }
    Ok((bytes, metadata))
}

/// Whether something has this name, be it a link to nothing.
pub(crate) fn exists(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}
