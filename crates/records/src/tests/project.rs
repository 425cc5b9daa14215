//! A project in a folder of its own.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use pyguard_finding::Applicability;
use serde_json::Value;
use tempfile::TempDir;

use crate::disk::Disk;
use crate::folder::NAME;
use crate::{Change, Fix, FixPlace, NewRun, Reason, Refused, RolledBack, RunId, Store, Written};

/// Path, content and mode of every file, the records left out.
pub(super) type Snapshot = BTreeMap<PathBuf, (Vec<u8>, u32)>;

/// Name, content before and after.
const SAMPLE: [(&str, &[u8], &[u8]); 4] = [
    ("src/windows.py", b"a = 1\r\nb = 2\r\n", b"a = 1\r\nb = 3\r\n"),
    ("src/latin.py", b"# \xe9\xe8\nx\n", b"# \xe9\xe8\ny\n"),
    ("empty.py", b"", b"x = 1\n"),
    ("deep/er/made-empty.py", b"\xef\xbb\xbfx = 1", b""),
];

pub(super) struct Project {
    pub(super) root: PathBuf,
    _folder: TempDir,
}

impl Project {
    pub(super) fn new() -> Self {
        // Thousands of times these tests wait for the disk, which is soonest done where there is none.
        let memory = Path::new("/dev/shm");
        let folder =
            if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
        let folder = folder.unwrap();
        let root = folder.path().canonicalize().unwrap().join("project");
        fs::create_dir(&root).unwrap();
        Self { root, _folder: folder }
    }

    /// A project with files of all kinds, and how they are to change.
    pub(super) fn sample() -> (Self, Vec<Change>) {
        let project = Self::new();
        for (name, before, _) in SAMPLE {
            project.write(name, before);
        }
        project.set_mode("src/windows.py", 0o755);
        project.set_mode("empty.py", 0o600);
        let changes = project.sample_changes();
        (project, changes)
    }

    pub(super) fn sample_changes(&self) -> Vec<Change> {
        SAMPLE.iter().map(|(name, before, after)| change(&self.path(name), before, after)).collect()
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    pub(super) fn write(&self, name: &str, content: &[u8]) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, content).unwrap();
        path
    }

    pub(super) fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap()
    }

    pub(super) fn set_mode(&self, name: &str, mode: u32) {
        fs::set_permissions(self.path(name), fs::Permissions::from_mode(mode)).unwrap();
    }

    pub(super) fn mode(&self, name: &str) -> u32 {
        fs::metadata(self.path(name)).unwrap().permissions().mode() & 0o7777
    }

    /// Makes a file, and says how it is to change.
    pub(super) fn change(&self, name: &str, before: &[u8], after: &[u8]) -> Change {
        change(&self.write(name, before), before, after)
    }

    pub(super) fn store(&self) -> Store {
        Store::open(&self.root).unwrap()
    }

    pub(super) fn store_on(&self, disk: impl Disk + 'static) -> Store {
        Store::on(Box::new(disk), &self.root).unwrap()
    }

    /// Writes changes, all of which succeed.
    pub(super) fn fix(&self, changes: Vec<Change>) -> RunId {
        let count = changes.len();
        let written = write(&self.store(), changes);
        assert_eq!(written.written.len(), count, "{written:?}");
        assert!(written.unfinished.is_none());
        written.run.unwrap()
    }

    /// Makes a file and changes it.
    pub(super) fn fix_one(&self, name: &str, before: &[u8], after: &[u8]) -> RunId {
        self.fix(vec![self.change(name, before, after)])
    }

    pub(super) fn roll_back(&self, run: &RunId) -> RolledBack {
        self.store().rollback(Some(&run.to_string()), &[], false).unwrap()
    }

    pub(super) fn force(&self, run: &RunId) -> RolledBack {
        self.store().rollback(Some(&run.to_string()), &[], true).unwrap()
    }

    pub(super) fn run_folder(&self, run: &RunId) -> PathBuf {
        self.path(NAME).join(run.to_string())
    }

    /// Changes the record of a run by hand.
    pub(super) fn forge(&self, run: &RunId, edit: impl FnOnce(&mut Value)) {
        let path = self.run_folder(run).join("run.json");
        let mut record: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        edit(&mut record);
        fs::write(path, serde_json::to_vec(&record).unwrap()).unwrap();
    }

    pub(super) fn snapshot(&self) -> Snapshot {
        let mut snapshot = Snapshot::new();
        collect(&self.root, &self.root, &mut snapshot);
        snapshot
    }

    /// All contents that are backed up.
    pub(super) fn backups(&self) -> Vec<Vec<u8>> {
        let runs = fs::read_dir(self.path(NAME)).unwrap();
        let folders = runs.filter_map(|run| fs::read_dir(run.unwrap().path().join("before")).ok());
        folders.flatten().map(|backup| fs::read(backup.unwrap().path()).unwrap()).collect()
    }
}

fn collect(root: &Path, folder: &Path, snapshot: &mut Snapshot) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.strip_prefix(root).unwrap().to_owned();
        let metadata = fs::symlink_metadata(&path).unwrap();
        if metadata.is_dir() && name != Path::new(NAME) {
            collect(root, &path, snapshot);
        } else if metadata.is_file() {
            let mode = metadata.permissions().mode() & 0o7777;
            snapshot.insert(name, (fs::read(&path).unwrap(), mode));
        }
    }
}

pub(super) fn change(path: &Path, before: &[u8], after: &[u8]) -> Change {
    let fix = Fix {
        code: "TST001".to_owned(),
        rule: "no-load".to_owned(),
        message: "load runs code".to_owned(),
        place: FixPlace { line: 2, cell: None },
        applicability: Applicability::Safe,
        before: "load(x)".to_owned(),
        after: "safe_load(x)".to_owned(),
        explanation: "safe_load runs none".to_owned(),
        confidence: 0.95,
    };
    Change { path: path.to_owned(), before: before.into(), after: after.into(), fixes: vec![fix] }
}

pub(super) fn new_run() -> NewRun {
    NewRun {
        tool: "0.1.0".to_owned(),
        arguments: vec!["check".to_owned(), "--fix".to_owned(), "src".to_owned()],
    }
}

pub(super) fn write(store: &Store, changes: Vec<Change>) -> Written {
    store.write(new_run(), changes).unwrap()
}

/// The reason why the only refused file was refused.
pub(super) fn reason(refused: &[Refused]) -> &Reason {
    let [one] = refused else { panic!("not one refused file: {refused:?}") };
    &one.reason
}

/// Makes sure that every file of a run is as before or as after.
pub(super) fn assert_whole(changes: &[Change]) {
    for change in changes {
        let now = fs::read(&change.path).unwrap();
        assert!(now == change.before || now == change.after, "{:?}: {now:?}", change.path);
    }
}
