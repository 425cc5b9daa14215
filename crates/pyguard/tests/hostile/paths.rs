use std::ffi::OsStr;
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::process::Command;

use crate::RULES;
use crate::run::{Folder, PATIENCE, Report};

/// A folder whose good file is always found.
fn folder() -> Folder {
    let folder = Folder::new(RULES);
    folder.write("src/good.py", "unsafe(1)\n");
    folder
}

fn check(folder: &Folder, paths: &[&str]) -> Report {
    let paths: Vec<&OsStr> = paths.iter().map(OsStr::new).collect();
    folder.check_with(&paths, PATIENCE)
}

/// The good file's finding is there, and the bad path is named as not read.
fn assert_told(report: &Report, bad: &str) {
    assert_eq!(report.findings(), [("unsafe-call", "src/good.py", 1)]);
    assert_eq!(report.error_kinds(bad), ["read"], "{:#}", report.json["errors"]);
    assert_eq!(report.code, 3);
}

#[test]
fn a_missing_path() {
    assert_told(&check(&folder(), &["missing.py", "src"]), "missing.py");
}

#[test]
fn a_missing_path_alone_is_not_clean() {
    let report = check(&folder(), &["missing.py"]);
    assert_eq!((report.findings().len(), report.code), (0, 3));
}

#[test]
fn a_folder_without_permission() {
    let folder = folder();
    let locked = folder.path("src/locked");
    fs::create_dir(&locked).unwrap();
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o000)).unwrap();
    let root_reads_it = fs::read_dir(&locked).is_ok();
    let report = folder.check();
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o755)).unwrap();
    if root_reads_it {
        assert_eq!(report.code, 1);
    } else {
        assert_told(&report, "src/locked");
    }
}

/// Reading its start fails for everyone, root too.
#[cfg(target_os = "linux")]
#[test]
fn an_unreadable_file_in_a_folder() {
    let folder = folder();
    symlink("/proc/self/mem", folder.path("src/bad.py")).unwrap();
    assert_told(&folder.check(), "src/bad.py");
}

#[test]
fn a_path_that_is_too_long() {
    let long = format!("{}.py", "a".repeat(5_000));
    assert_told(&check(&folder(), &[&long, "src"]), &long);
}

#[test]
fn a_link_to_nowhere() {
    let folder = folder();
    symlink("nowhere", folder.path("link.py")).unwrap();
    assert_told(&check(&folder, &["link.py", "src"]), "link.py");
}

#[test]
fn a_link_to_nowhere_in_a_folder_hides_nothing() {
    let folder = folder();
    symlink("nowhere", folder.path("src/link.py")).unwrap();
    assert_eq!(folder.check().lines("unsafe-call", "src/good.py"), [1]);
}

/// Whoever opens one waits until somebody writes.
#[test]
fn a_pipe() {
    let folder = folder();
    let made =
        Command::new("mkfifo").args([folder.path("pipe.py"), folder.path("src/pipe.py")]).status();
    assert!(made.unwrap().success());
    assert_told(&check(&folder, &["pipe.py", "src"]), "pipe.py");
}

#[test]
fn an_endless_device() {
    assert_told(&check(&folder(), &["/dev/zero", "src"]), "/dev/zero");
}

#[test]
fn links_in_circles() {
    let folder = folder();
    symlink(".", folder.path("src/again")).unwrap();
    symlink("..", folder.path("src/up")).unwrap();
    symlink("b.py", folder.path("src/a.py")).unwrap();
    symlink("a.py", folder.path("src/b.py")).unwrap();
    let report = folder.check();
    assert_eq!(report.findings(), [("unsafe-call", "src/good.py", 1)]);
    let report = check(&folder, &["src/a.py", "src/good.py"]);
    assert_told(&report, "src/a.py");
}

/// Deeper than the system's limit for a path.
#[test]
fn folders_in_folders() {
    let folder = folder();
    // Each half can be named in one path; hung below the other it can't.
    let half = "0123456789/".repeat(250);
    folder.write(format!("lower/{half}a.py"), "unsafe(2)\n");
    fs::create_dir_all(folder.path(format!("src/{half}"))).unwrap();
    fs::rename(folder.path("lower"), folder.path(format!("src/{half}lower"))).unwrap();
    let report = folder.check();
    assert_eq!(report.lines("unsafe-call", "src/good.py"), [1]);
    // The file at the bottom was looked at, or the report says that something was not.
    assert!(report.findings().len() == 2 || report.code == 3, "{:#}", report.json["errors"]);
    // What the folder's own clean-up can't reach by path.
    let removed =
        Command::new("rm").args(["-rf", "src"]).current_dir(folder.path("")).status().unwrap();
    assert!(removed.success());
}

#[test]
fn no_files_at_all() {
    let folder = Folder::new(RULES);
    let report = folder.check();
    assert_eq!((report.findings().len(), report.code), (0, 0));
    assert_eq!(report.json["stats"]["files"], 0);
}

#[test]
fn the_same_file_twice_is_scanned_once() {
    let folder = folder();
    symlink("good.py", folder.path("src/link.py")).unwrap();
    assert_eq!(check(&folder, &["src/good.py", "src", "./src/good.py"]).findings().len(), 1);
}

#[test]
fn a_report_that_cannot_be_written_is_an_error() {
    let folder = folder();
    let arguments = ["check", "src", "--config", "rules.yaml", "-o", "missing/report.txt"];
    let run = folder.run(&arguments, PATIENCE);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("missing/report.txt"), "{}", run.stderr);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error() {
    let run =
        folder().run(&["check", "src", "--config", "rules.yaml", "-o", "/dev/full"], PATIENCE);
    assert_ne!(run.code, 1, "the report was not written");
    assert_ne!(run.code, 0);
    assert!(run.stderr.starts_with("error: /dev/full"), "{}", run.stderr);
}
