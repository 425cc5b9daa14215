//! What others do while files are written.

use std::fmt;
use std::fs;
use std::io;
use std::path::Path;
use std::time::Duration;

use super::project::{Project, change, new_run, reason};
use crate::attributes::Attributes;
use crate::disk::{Disk, RealDisk};
use crate::{Reason, RecordsError};

/// A disk on which something happens before a temporary file is renamed over its target.
struct BusyDisk<F>(F);

impl<F> fmt::Debug for BusyDisk<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BusyDisk")
    }
}

impl<F: Fn(&Path) + Send + Sync> Disk for BusyDisk<F> {
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        RealDisk.create_folder(path)
    }

    fn create_private_folder(&self, path: &Path) -> io::Result<()> {
        RealDisk.create_private_folder(path)
    }

    fn write_new(&self, path: &Path, bytes: &[u8], attributes: &Attributes) -> io::Result<()> {
        RealDisk.write_new(path, bytes, attributes)?;
        if path.file_name().unwrap().to_string_lossy().starts_with(".pyguard-") {
            (self.0)(path);
        }
        Ok(())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        RealDisk.rename(from, to)
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        RealDisk.sync_folder(path)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        RealDisk.remove(path)
    }
}

/// Somebody does something to `a.py` at the last moment: it is left alone, `b.py` is not.
fn refusal(meddle: impl Fn(&Path) + Send + Sync + 'static, is_rollback: bool) -> Reason {
    let project = Project::new();
    let changes = vec![project.change("a/a.py", b"a", b"b"), project.change("b/b.py", b"a", b"b")];
    if is_rollback {
        project.fix(changes.clone());
    }
    let store = project.store_on(BusyDisk(move |temporary: &Path| {
        let target = temporary.with_file_name("a.py");
        if target.exists() {
            meddle(&target);
        }
    }));
    let (done, mut refused, other) = if is_rollback {
        let rolled_back = store.rollback(None, &[], false).unwrap();
        (rolled_back.restored.len(), rolled_back.refused, b"a")
    } else {
        let written = store.write(new_run(), changes).unwrap();
        let run = project.store().run(written.run.map(|id| id.to_string()).as_deref()).unwrap();
        assert!(run.files[0].not_written.is_some() && run.files[1].not_written.is_none());
        assert_eq!(run.summary.files, 1);
        (written.written.len(), written.refused, b"b")
    };
    assert_eq!(done, 1);
    assert_eq!(project.read("b/b.py"), other);
    assert!(!project.snapshot().keys().any(|name| name.to_string_lossy().contains(".pyguard-")));
    reason(&refused);
    refused.remove(0).reason
}

#[test]
fn a_file_that_is_saved_at_the_last_moment_is_left_alone() {
    for is_rollback in [false, true] {
        let reason = refusal(|target| fs::write(target, b"saved").unwrap(), is_rollback);
        assert!(matches!(reason, Reason::ChangedMeanwhile), "{reason}");
    }
}

#[test]
fn a_file_that_vanishes_at_the_last_moment_stays_away() {
    for is_rollback in [false, true] {
        let reason = refusal(|target| fs::remove_file(target).unwrap(), is_rollback);
        assert!(matches!(reason, Reason::ChangedMeanwhile), "{reason}");
    }
}

#[test]
fn a_link_that_appears_at_the_last_moment_is_not_replaced() {
    let reason = refusal(
        |target| {
            fs::remove_file(target).unwrap();
            std::os::unix::fs::symlink("../b/b.py", target).unwrap();
        },
        false,
    );
    assert!(matches!(reason, Reason::Linked), "{reason}");
}

#[test]
fn nobody_else_writes_while_files_are_written() {
    let project = Project::new();
    let other = project.change("other.py", b"a", b"b");
    let root = project.root.clone();
    let store = project.store_on(BusyDisk(move |_: &Path| {
        let mut second = crate::Store::open(&root).unwrap();
        second.patience = Duration::ZERO;
        let error = second.write(new_run(), vec![other.clone()]).unwrap_err();
        assert!(matches!(error, RecordsError::Busy { .. }), "{error}");
        let error = second.rollback(None, &[], false).unwrap_err();
        assert!(matches!(error, RecordsError::Busy { .. }), "{error}");
    }));
    let path = project.write("a.py", b"a");
    assert_eq!(store.write(new_run(), vec![change(&path, b"a", b"b")]).unwrap().written.len(), 1);
    assert_eq!(store.rollback(None, &[], false).unwrap().restored.len(), 1);
    assert_eq!(project.read("other.py"), b"a");
}
