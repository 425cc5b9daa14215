//! Disks that fail.

use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use crate::attributes::Attributes;
use crate::disk::{Disk, RealDisk};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// One operation fails, later ones work.
    Once,
    /// Nothing works any more: the process is as good as dead.
    Stop,
    /// The process dies.
    Abort,
}

/// A disk on which one operation, counted from 0, goes wrong.
#[derive(Debug, Clone)]
pub(super) struct FaultyDisk {
    at: usize,
    fault: Fault,
    /// Whether a file that is being written is there by half.
    is_torn: bool,
    count: Arc<AtomicUsize>,
    was_hit: Arc<AtomicBool>,
}

impl FaultyDisk {
    pub(super) fn new(fault: Fault, is_torn: bool, at: usize) -> Self {
        Self { at, fault, is_torn, count: Arc::default(), was_hit: Arc::default() }
    }

    pub(super) fn was_hit(&self) -> bool {
        self.was_hit.load(Ordering::SeqCst)
    }

    fn operation(&self, half: impl FnOnce()) -> io::Result<()> {
        let number = self.count.fetch_add(1, Ordering::SeqCst);
        let is_now = number == self.at;
        if is_now {
            self.was_hit.store(true, Ordering::SeqCst);
            if self.is_torn {
                half();
            }
            if self.fault == Fault::Abort {
                std::process::abort();
            }
        }
        if is_now || (self.fault == Fault::Stop && self.was_hit()) {
            return Err(io::ErrorKind::StorageFull.into());
        }
        Ok(())
    }
}

impl Disk for FaultyDisk {
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.operation(|| {})?;
        RealDisk.create_folder(path)
    }

    fn create_private_folder(&self, path: &Path) -> io::Result<()> {
        self.operation(|| {})?;
        RealDisk.create_private_folder(path)
    }

    fn write_new(&self, path: &Path, bytes: &[u8], attributes: &Attributes) -> io::Result<()> {
        self.operation(|| fs::write(path, &bytes[..bytes.len() / 2]).unwrap())?;
        RealDisk.write_new(path, bytes, attributes)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.operation(|| {})?;
        RealDisk.rename(from, to)
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        self.operation(|| {})?;
        RealDisk.sync_folder(path)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.operation(|| {})?;
        RealDisk.remove(path)
    }
}
