//! Files that are not written, and the others that are.

use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;

use super::project::{Project, change, reason, write};
use crate::{Change, Reason};

/// Writes one change that is refused and one that is not; gives the reason.
fn refusal(project: &Project, refused: Change) -> Reason {
    let other = project.change("other.py", b"other", b"changed");
    let path = refused.path.clone();
    let mut written = write(&project.store(), vec![refused, other]);
    assert_eq!(written.written, [project.path("other.py")]);
    assert_eq!(project.read("other.py"), b"changed");
    let [_] = written.refused[..] else { panic!("{written:?}") };
    let refused = written.refused.remove(0);
    assert_eq!(refused.path, path);
    let run = project.store().run(None).unwrap();
    assert_eq!(run.files.len(), 1, "the refused file is in the record");
    refused.reason
}

#[test]
fn a_file_that_changed_meanwhile() {
    let project = Project::new();
    let change = project.change("a.py", b"a", b"b");
    project.write("a.py", b"edited");
    assert!(matches!(refusal(&project, change), Reason::ChangedMeanwhile));
    assert_eq!(project.read("a.py"), b"edited");
}

#[test]
fn a_file_that_was_deleted() {
    let project = Project::new();
    let change = project.change("a.py", b"a", b"b");
    fs::remove_file(project.path("a.py")).unwrap();
    assert!(matches!(refusal(&project, change), Reason::Missing));
    assert!(!project.path("a.py").exists());
}

#[test]
fn a_read_only_file() {
    let project = Project::new();
    let change = project.change("a.py", b"a", b"b");
    project.set_mode("a.py", 0o444);
    assert!(matches!(refusal(&project, change), Reason::ReadOnly));
    assert_eq!((project.read("a.py"), project.mode("a.py")), (b"a".to_vec(), 0o444));
}

#[test]
fn a_file_in_a_read_only_folder() {
    let project = Project::new();
    let change = project.change("src/a.py", b"a", b"b");
    project.set_mode("src", 0o555);
    assert!(matches!(refusal(&project, change), Reason::ReadOnlyFolder));
    assert_eq!(project.read("src/a.py"), b"a");
    project.set_mode("src", 0o755);
}

#[test]
fn a_folder() {
    let project = Project::new();
    fs::create_dir(project.path("a.py")).unwrap();
    let change = change(&project.path("a.py"), b"a", b"b");
    assert!(matches!(refusal(&project, change), Reason::NotAFile));
}

#[test]
fn a_socket() {
    let project = Project::new();
    let _socket = std::os::unix::net::UnixListener::bind(project.path("a.py")).unwrap();
    let change = change(&project.path("a.py"), b"a", b"b");
    assert!(matches!(refusal(&project, change), Reason::NotAFile));
}

#[test]
fn a_file_that_is_named_twice() {
    let project = Project::new();
    let first = project.change("src/a.py", b"a", b"b");
    let second = change(&project.path("src/../src/./a.py"), b"a", b"c");
    let written = write(&project.store(), vec![first, second]);
    assert_eq!(written.written.len(), 1);
    assert!(matches!(reason(&written.refused), Reason::Twice));
    assert_eq!(project.read("src/a.py"), b"b");
}

#[test]
fn a_name_that_is_no_text() {
    let project = Project::new();
    let path = project.root.join(std::ffi::OsStr::from_bytes(b"\xff.py"));
    if fs::write(&path, b"a").is_err() {
        return; // Some systems have no such names.
    }
    assert!(matches!(refusal(&project, change(&path, b"a", b"b")), Reason::NotUnicode));
    assert_eq!(fs::read(path).unwrap(), b"a");
}

#[test]
fn files_of_version_control_and_of_the_records() {
    for name in [".git/hooks/pre-commit", "sub/.git/config", ".pyguard/notes.py", ".hg/hgrc"] {
        let project = Project::new();
        let change = project.change(name, b"a", b"b");
        assert!(matches!(refusal(&project, change), Reason::Protected), "{name}");
        assert_eq!(project.read(name), b"a");
    }
}

#[test]
fn a_file_that_is_too_large() {
    let project = Project::new();
    let change = project.change("a.py", b"a", b"b");
    let file = fs::File::options().write(true).open(project.path("a.py")).unwrap();
    file.set_len(crate::files::MAX_FILE + 1).unwrap();
    assert!(matches!(refusal(&project, change), Reason::TooLarge { .. }));
}

#[test]
fn without_anything_to_write_no_record_is_made() {
    let project = Project::new();
    let change = change(&project.path("missing.py"), b"a", b"b");
    let written = write(&project.store(), vec![change]);
    assert!(written.run.is_none());
    assert!(matches!(reason(&written.refused), Reason::Missing));
    assert!(!Path::new(&project.path(".pyguard")).exists());
}

#[test]
fn where_records_cannot_be_written_no_file_is() {
    let project = Project::new();
    let change = project.change("a.py", b"a", b"b");
    project.write(".pyguard", b"a file");
    assert!(project.store().write(super::project::new_run(), vec![change]).is_err());
    assert_eq!(project.read("a.py"), b"a");
}
