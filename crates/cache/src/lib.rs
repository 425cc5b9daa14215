//! What earlier runs found out, kept in a folder of the user, so that what has not changed is not looked at again.
//!
//! A [`Cache`] is the folder. In it is a [`Shelf`] for each way to look at a place (rules, tool, working directory), and on a shelf an
//! [`Entry`] for each file, found by a key. Several runs may use a shelf at once: what is read is never written to again, and what
//! is new comes in its place by a rename, so that the last one wins and nobody sees half a file. Whatever can't be read counts as not
//! there.

mod entry;
mod folder;
mod packs;
mod seal;
mod shelf;
mod signature;

pub use entry::{Entry, Key, New, key_of};
pub use folder::{Cache, Contents};
pub use packs::{PackWriter, Packs, Place};
pub use seal::Seal;
pub use shelf::Shelf;
pub use signature::Signature;

/// A hash of bytes (BLAKE3).
pub type Digest = [u8; 32];

/// The hash of bytes.
pub fn digest(bytes: &[u8]) -> Digest {
    *blake3::hash(bytes).as_bytes()
}

/// Why the cache can't be written.
#[derive(Debug, thiserror::Error)]
#[error("{path}: {reason}")]
pub struct CacheError {
    /// What could not be written.
    pub path: std::path::PathBuf,
    /// What the system said.
    #[source]
    pub reason: std::io::Error,
}

impl CacheError {
    fn at(path: &std::path::Path) -> impl FnOnce(std::io::Error) -> Self + '_ {
        |reason| Self { path: path.to_owned(), reason }
    }
}
