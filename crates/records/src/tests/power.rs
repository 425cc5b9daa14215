//! The power fails: what was not brought to the disk is gone.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use super::project::{Project, assert_whole, new_run};
use crate::Change;
use crate::attributes::Attributes;
use crate::disk::{Disk, RealDisk};
use crate::folder::NAME;

/// Which unsynchronised names are lost. A file system may keep any of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lost {
    All,
    Records,
    Targets,
}

/// How to undo a change of names.
#[derive(Debug)]
enum Undo {
    RemoveFile(PathBuf),
    RemoveFolder(PathBuf),
    /// What was there before, under both names.
    Rename {
        from: PathBuf,
        to: PathBuf,
        replaced: Option<Vec<u8>>,
    },
    Restore(PathBuf, Vec<u8>),
}

#[derive(Debug, Clone)]
struct PowerlessDisk {
    state: Arc<Mutex<State>>,
}

#[derive(Debug)]
struct State {
    left: usize,
    lost: Lost,
    undo: Vec<Undo>,
    has_failed: bool,
}

impl Undo {
    fn path(&self) -> &Path {
        match self {
            Self::RemoveFile(path) | Self::RemoveFolder(path) | Self::Restore(path, _) => path,
            Self::Rename { to, .. } => to,
        }
    }

    fn apply(self) {
        match self {
            Self::RemoveFile(path) => fs::remove_file(path).unwrap(),
            // The lock is in it, which is no name that matters.
            Self::RemoveFolder(path) => fs::remove_dir_all(path).unwrap(),
            Self::Restore(path, content) => fs::write(path, content).unwrap(),
            Self::Rename { from, to, replaced } => {
                fs::rename(&to, from).unwrap();
                if let Some(content) = replaced {
                    fs::write(to, content).unwrap();
                }
            }
        }
    }
}

impl PowerlessDisk {
    fn new(left: usize, lost: Lost) -> Self {
        let state = State { left, lost, undo: Vec::new(), has_failed: false };
        Self { state: Arc::new(Mutex::new(state)) }
    }

    fn operation(&self, undo: Option<Undo>) -> io::Result<()> {
        let mut state = self.state.lock().unwrap();
        if state.left == 0 {
            state.fail();
            return Err(io::ErrorKind::Other.into());
        }
        state.left -= 1;
        state.undo.extend(undo);
        Ok(())
    }
}

impl State {
    fn fail(&mut self) {
        if std::mem::replace(&mut self.has_failed, true) {
            return;
        }
        let lost = self.lost;
        let is_lost = |undo: &Undo| {
            let is_record = undo.path().components().any(|part| part.as_os_str() == NAME);
            lost == Lost::All || is_record == (lost == Lost::Records)
        };
        for undo in std::mem::take(&mut self.undo).into_iter().rev().filter(is_lost) {
            undo.apply();
        }
    }
}

impl Disk for PowerlessDisk {
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.operation(Some(Undo::RemoveFolder(path.to_owned())))?;
        RealDisk.create_folder(path)
    }

    fn create_private_folder(&self, path: &Path) -> io::Result<()> {
        self.operation(Some(Undo::RemoveFolder(path.to_owned())))?;
        RealDisk.create_private_folder(path)
    }

    fn write_new(&self, path: &Path, bytes: &[u8], attributes: &Attributes) -> io::Result<()> {
        self.operation((!path.exists()).then(|| Undo::RemoveFile(path.to_owned())))?;
        RealDisk.write_new(path, bytes, attributes)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let replaced = fs::read(to).ok();
        let undo = Undo::Rename { from: from.to_owned(), to: to.to_owned(), replaced };
        self.operation(Some(undo))?;
        RealDisk.rename(from, to)
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        self.operation(None)?;
        self.state.lock().unwrap().undo.retain(|undo| undo.path().parent() != Some(path));
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.operation(Some(Undo::Restore(path.to_owned(), fs::read(path).unwrap())))?;
        RealDisk.remove(path)
    }
}

type Contents = BTreeMap<PathBuf, Vec<u8>>;

/// Has the power fail at each operation, and rolls back what there is then.
fn fail_everywhere(goal: Goal, prepare: impl Fn(&Project), task: impl Fn(&Project, PowerlessDisk)) {
    for lost in [Lost::All, Lost::Records, Lost::Targets] {
        for left in 0.. {
            let (project, changes) = Project::sample();
            let before = contents(&project);
            prepare(&project);
            let disk = PowerlessDisk::new(left, lost);
            task(&project, disk.clone());
            let has_failed = disk.state.lock().unwrap().has_failed;
            // Also after the last operation.
            disk.state.lock().unwrap().fail();
            assert_whole(&changes);
            if !has_failed {
                assert_eq!(contents(&project), expected(&before, changes, goal));
            }
            if let Some(run) = project.store().runs().unwrap().runs.first() {
                let rolled_back = project.roll_back(&run.id);
                assert!(rolled_back.refused.is_empty(), "{rolled_back:?}");
            }
            assert_eq!(contents(&project), before, "{lost:?} lost after {left} operations");
            if !has_failed {
                assert!(left > 10, "only {left} operations: nothing was done");
                break;
            }
        }
    }
}

/// What a task has brought to the disk when it comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Goal {
    Before,
    After,
}

/// What the project holds then. Both go by the order of names.
fn expected(before: &Contents, mut changes: Vec<Change>, goal: Goal) -> Contents {
    changes.sort_by(|one, other| one.path.cmp(&other.path));
    let after = changes.into_iter().map(|change| change.after);
    match goal {
        Goal::Before => before.clone(),
        Goal::After => before.keys().cloned().zip(after).collect(),
    }
}

/// Without modes: files that this disk brings back are new ones.
fn contents(project: &Project) -> Contents {
    project.snapshot().into_iter().map(|(name, (content, _))| (name, content)).collect()
}

#[test]
fn a_write_without_power_is_rolled_back() {
    fail_everywhere(
        Goal::After,
        |_| {},
        |project, disk| {
            let _ = project.store_on(disk).write(new_run(), project.sample_changes());
        },
    );
}

#[test]
fn a_rollback_without_power_is_repeated() {
    fail_everywhere(
        Goal::Before,
        |project| {
            project.fix(project.sample_changes());
        },
        |project, disk| {
            let _ = project.store_on(disk).rollback(None, &[], false);
        },
    );
}
