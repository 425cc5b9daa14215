use std::fs::Metadata;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

/// What the system says of a file without opening it: while that is the same, its content is taken to be the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    length: u64,
    /// When its content was written (since 1970).
    modified: Duration,
    /// When anything about it was changed; the system sets it, and nobody can set it back.
    changed: Duration,
    /// Which file of the disk it is.
    number: u64,
}

/// How old a change must be for its time to tell it from the next one. Clocks of file systems tick every few milliseconds, those of
/// some every two seconds.
const SETTLED: Duration = Duration::from_secs(3);

impl Signature {
    /// Of a file; `None` where the system keeps no times.
    pub fn of(metadata: &Metadata) -> Option<Self> {
        let since = |time: SystemTime| time.duration_since(UNIX_EPOCH).ok();
        let modified = since(metadata.modified().ok()?)?;
        let (changed, number) = system(metadata).unwrap_or((modified, 0));
        Some(Self { length: metadata.len(), modified, changed, number })
    }

    /// Whether the file can't change from now on without that being seen: its last change is some time ago.
    pub fn is_settled(&self, now: SystemTime) -> bool {
        let last = self.modified.max(self.changed);
        now.duration_since(UNIX_EPOCH).is_ok_and(|now| now >= last + SETTLED)
    }
}

#[cfg(unix)]
fn system(metadata: &Metadata) -> Option<(Duration, u64)> {
    use std::os::unix::fs::MetadataExt;
    let seconds = u64::try_from(metadata.ctime()).ok()?;
    let nanoseconds = u32::try_from(metadata.ctime_nsec()).ok()?;
    Some((Duration::new(seconds, nanoseconds), metadata.ino()))
}

#[cfg(not(unix))]
fn system(_metadata: &Metadata) -> Option<(Duration, u64)> {
    None
}
