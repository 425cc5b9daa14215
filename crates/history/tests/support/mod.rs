//! Small repositories, written by Git's library, so that no program is needed.
#![allow(dead_code, reason = "each test file uses a part")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::AtomicBool;

use gix::ObjectId;
use gix::objs::tree::{Entry, EntryKind};
use pyguard_history::{FoundBlob, History, NoProgress, Options, Place, Report, Revisions, Scanner};
use tempfile::TempDir;

/// A bare repository in a folder of its own.
pub(crate) struct Fixture {
    pub(crate) folder: TempDir,
    pub(crate) repository: gix::Repository,
}

impl Fixture {
    pub(crate) fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let repository = gix::init_bare(folder.path().join("repository")).unwrap();
        Self { folder, repository }
    }

    pub(crate) fn path(&self) -> &Path {
        self.repository.path()
    }

    pub(crate) fn blob(&self, text: impl AsRef<[u8]>) -> ObjectId {
        self.repository.write_blob(text).unwrap().detach()
    }

    pub(crate) fn tree(&self, entries: &[(&[u8], EntryKind, ObjectId)]) -> ObjectId {
        let mut entries: Vec<Entry> = entries
            .iter()
            .map(|&(name, kind, oid)| Entry { mode: kind.into(), filename: name.into(), oid })
            .collect();
        entries.sort();
        self.repository.write_object(gix::objs::Tree { entries }).unwrap().detach()
    }

    /// A tree of files, folders in the paths.
    pub(crate) fn files(&self, files: &[(&str, &str)]) -> ObjectId {
        let mut folders: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
        let mut entries = Vec::new();
        for (path, text) in files {
            match path.split_once('/') {
                Some((folder, rest)) => folders.entry(folder).or_default().push((rest, text)),
                None => entries.push((path.as_bytes(), EntryKind::Blob, self.blob(text))),
            }
        }
        for (folder, files) in folders {
            entries.push((folder.as_bytes(), EntryKind::Tree, self.files(&files)));
        }
        self.tree(&entries)
    }

    /// A commit at `day`, in the time zone of one hour east.
    pub(crate) fn commit(&self, tree: ObjectId, parents: &[ObjectId], day: i64) -> ObjectId {
        let parents: String = parents.iter().map(|id| format!("parent {id}\n")).collect();
        let time = format!("tester <tester@example.invalid> {} +0100", seconds(day));
        self.raw(
            gix::object::Kind::Commit,
            format!("tree {tree}\n{parents}author {time}\ncommitter {time}\n\nmessage\n"),
        )
    }

    pub(crate) fn tag(&self, target: ObjectId, kind: &str) -> ObjectId {
        let time = format!("tester <tester@example.invalid> {} +0100", seconds(0));
        self.raw(
            gix::object::Kind::Tag,
            format!("object {target}\ntype {kind}\ntag name\ntagger {time}\n\nmessage\n"),
        )
    }

    pub(crate) fn raw(&self, kind: gix::object::Kind, bytes: impl AsRef<[u8]>) -> ObjectId {
        use gix::objs::Write as _;
        self.repository.objects.write_buf(kind, bytes.as_ref()).unwrap()
    }

    pub(crate) fn point(&self, reference: &str, id: ObjectId) {
        let file = self.path().join(reference);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, format!("{id}\n")).unwrap();
    }

    /// What stands behind `HEAD`.
    pub(crate) fn main(&self, id: ObjectId) {
        fs::write(self.path().join("HEAD"), "ref: refs/heads/main\n").unwrap();
        self.point("refs/heads/main", id);
    }

    /// Where a loose object lies.
    pub(crate) fn loose(&self, id: ObjectId) -> std::path::PathBuf {
        let id = id.to_string();
        self.path().join("objects").join(&id[..2]).join(&id[2..])
    }

    pub(crate) fn scan(&self) -> Report<usize> {
        self.scan_with(&Options::default(), &Marks::default())
    }

    pub(crate) fn scan_given(&self, revisions: &[&str]) -> Report<usize> {
        let given = revisions.iter().map(|revision| (*revision).to_owned()).collect();
        let options = Options { revisions: Revisions::Given(given), ..Options::default() };
        self.scan_with(&options, &Marks::default())
    }

    pub(crate) fn scan_everything(&self) -> Report<usize> {
        let options = Options { revisions: Revisions::Everything, ..Options::default() };
        self.scan_with(&options, &Marks::default())
    }

    pub(crate) fn scan_with(&self, options: &Options, marks: &Marks) -> Report<usize> {
        let history = History::open(self.path()).unwrap();
        history.scan(options, marks, &NoProgress, &AtomicBool::new(false)).unwrap()
    }
}

pub(crate) fn seconds(day: i64) -> i64 {
    1_700_000_000 + day * 86_400
}

/// Finds the word MARK, and notes what it was given.
#[derive(Default)]
pub(crate) struct Marks {
    pub(crate) given: Mutex<Vec<(String, Vec<u8>)>>,
    pub(crate) unwanted: Option<&'static str>,
    pub(crate) fails_on: Option<&'static str>,
}

impl Marks {
    pub(crate) fn paths(&self) -> Vec<String> {
        let mut paths: Vec<String> =
            self.given.lock().unwrap().iter().map(|(path, _)| path.clone()).collect();
        paths.sort();
        paths
    }
}

impl Scanner for Marks {
    type Hit = usize;

    fn wants(&self, path: &str) -> bool {
        !self.unwanted.is_some_and(|unwanted| path.starts_with(unwanted))
    }

    fn scan(&self, path: &str, bytes: &[u8]) -> Vec<usize> {
        self.given.lock().unwrap().push((path.to_owned(), bytes.to_vec()));
        assert!(self.fails_on != Some(path), "the scanner fails");
        memchr::memmem::find_iter(bytes, "MARK").collect()
    }
}

/// Where a blob came in, as `day path`.
pub(crate) fn entered(found: &FoundBlob<usize>) -> Vec<String> {
    let place = |place: &Place| match place {
        Place::Commit { seconds: at, zone, .. } => {
            assert_eq!(*zone, 3600);
            ((at - seconds(0)) / 86_400).to_string()
        }
        Place::Reference(name) => name.clone(),
        Place::Unreferenced => "nothing".to_owned(),
    };
    found
        .entered
        .iter()
        .map(|entered| format!("{} {}", place(&entered.place), entered.path))
        .collect()
}

/// All of a report, without its times.
pub(crate) fn shown(report: &Report<usize>) -> String {
    format!("{:#?}\n{:#?}", report.found, report.troubles)
}
