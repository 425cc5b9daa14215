//! The same as Git says, where Git is installed; without it, these tests do nothing.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail like tests")]

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::AtomicBool;

use pyguard_history::{History, NoProgress, Options, Place, Report, Trouble};
use support::Marks;
use tempfile::TempDir;

/// Runs git, without the settings of whoever runs the tests.
fn git(folder: &Path, arguments: &[&str], input: &str) -> String {
    let mut child = Command::new("git")
        .arg("-C")
        .arg(folder)
        .args(arguments)
        .env("GIT_CONFIG_GLOBAL", folder.join("no-such-file"))
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// A repository with branches and merges, packed; nothing where there is no git.
fn packed(format: &str) -> Option<TempDir> {
    Command::new("git").arg("--version").output().ok()?;
    let folder = TempDir::new().unwrap();
    let path = folder.path();
    git(path, &["init", "-q", "-b", "main", &format!("--object-format={format}"), "one"], "");
    let mut stream = String::new();
    for number in 1..200_usize {
        let branch = if number % 3 == 0 { "side" } else { "main" };
        let when = 1_700_000_000 + number * 60;
        stream += &format!("commit refs/heads/{branch}\nmark :{number}\n");
        stream += &format!("committer tester <tester@example.invalid> {when} +0100\ndata 1\nc\n");
        if number == 3 {
            stream += "from :2\n";
        }
        if number % 10 == 4 && number > 4 {
            stream += &format!("merge :{}\n", number - 1);
        }
        let lines: String = (0..200)
            .map(|line| format!("{line} {}\n", (line * number) % 97 / (1 + number % 5)))
            .collect();
        let path = format!("d{}/e{}/f{}", number % 4, number % 3, number % 7);
        let text = format!("MARK {number}\n{lines}");
        stream += &format!("M 100644 inline {path}\ndata {}\n{text}\n", text.len());
        if number % 11 == 0 {
            stream += "D d1\n";
        }
    }
    git(&path.join("one"), &["fast-import", "--quiet"], &stream);
    git(&path.join("one"), &["repack", "-adfq", "--depth=40"], "");
    Some(folder)
}

fn scan(path: &Path) -> Report<usize> {
    let history = History::open(path).unwrap();
    let none = AtomicBool::new(false);
    history.scan(&Options::default(), &Marks::default(), &NoProgress, &none).unwrap()
}

/// `commit blob path` of everything that came in.
fn ours(report: &Report<usize>) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for found in &report.found {
        for entered in &found.entered {
            let Place::Commit { id, .. } = &entered.place else { panic!("{entered:?}") };
            all.insert(format!("{id} {} {}", found.blob, entered.path));
        }
    }
    all
}

fn theirs(path: &Path) -> BTreeSet<String> {
    let log = git(
        path,
        &["log", "--all", "-c", "--raw", "--root", "--no-renames", "--no-abbrev", "--format=%H"],
        "",
    );
    let mut all = BTreeSet::new();
    let mut commit = "";
    for line in log.lines().filter(|line| !line.is_empty()) {
        let Some((fields, path)) = line.split_once('\t') else {
            commit = line;
            continue;
        };
        let mut fields = fields.split(' ').rev();
        let (status, blob) = (fields.next().unwrap(), fields.next().unwrap());
        if !status.contains('D') {
            all.insert(format!("{commit} {blob} {path}"));
        }
    }
    all
}

#[test]
fn what_came_in_is_what_git_log_shows() {
    for format in ["sha1", "sha256"] {
        let Some(folder) = packed(format) else { return };
        let path = folder.path().join("one");
        let report = scan(&path);
        assert_eq!(report.troubles_total, 0, "{report:?}");
        assert_eq!(report.stats.blobs, 195);
        assert_eq!(ours(&report), theirs(&path));
    }
}

#[test]
fn every_kind_of_folder_leads_to_the_repository() {
    let Some(folder) = packed("sha1") else { return };
    let path = folder.path();
    let one = path.join("one");
    git(&one, &["reset", "-q", "--hard"], "");
    git(&one, &["worktree", "add", "-q", "../linked", "side"], "");
    git(path, &["clone", "-q", "--bare", "one", "bare"], "");
    git(path, &["clone", "-q", "--shared", "one", "shared"], "");
    git(path, &["init", "-q", "outer"], "");
    let add = ["-c", "protocol.file.allow=always", "submodule", "add", "-q", "../one", "inner"];
    git(&path.join("outer"), &add, "");
    let expected = ours(&scan(&one));
    fs::create_dir_all(one.join("new/folder")).unwrap();
    for place in ["one/new/folder", "one/.git", "linked", "bare", "shared", "outer/inner"] {
        assert_eq!(ours(&scan(&path.join(place))), expected, "{place}");
    }
    assert_eq!(
        History::open(&path.join("linked")).unwrap().folder(),
        History::open(&one).unwrap().folder()
    );
    assert_eq!(scan(&path.join("outer")).stats.commits, 0);
}

#[test]
fn shallow_and_partial_clones() {
    let Some(folder) = packed("sha1") else { return };
    let path = folder.path();
    git(&path.join("one"), &["config", "uploadpack.allowFilter", "true"], "");
    let address = format!("file://{}/one", path.display());
    git(path, &["clone", "-q", "--bare", "--depth=3", &address, "shallow"], "");
    let report = scan(&path.join("shallow"));
    assert!(report.shallow);
    assert_eq!(report.troubles_total, 0, "{report:?}");
    assert_eq!(ours(&report), theirs(&path.join("shallow")));

    git(path, &["clone", "-q", "--bare", "--filter=blob:none", &address, "partial"], "");
    let report = scan(&path.join("partial"));
    assert_eq!(report.troubles_total, 195);
    assert!(report.troubles.iter().all(|trouble| trouble.trouble == Trouble::Missing));
}

#[test]
fn a_damaged_pack_leaves_a_report() {
    let Some(folder) = packed("sha1") else { return };
    let packs = folder.path().join("one/.git/objects/pack");
    let files: Vec<_> = fs::read_dir(packs).unwrap().map(|entry| entry.unwrap().path()).collect();
    for file in files {
        let whole = fs::read(&file).unwrap();
        let write = |bytes: &[u8]| {
            fs::remove_file(&file).unwrap();
            fs::write(&file, bytes).unwrap();
        };
        for part in 0..24 {
            let mut bytes = whole.clone();
            let start = part * whole.len() / 24;
            for byte in bytes.iter_mut().skip(start).take(8) {
                *byte = byte.wrapping_mul(31).wrapping_add(0x9d);
            }
            write(&bytes);
            let history = History::open(&folder.path().join("one")).unwrap();
            let none = AtomicBool::new(false);
            // Also an error is an answer; what must not happen is a crash.
            let report = history.scan(&Options::default(), &Marks::default(), &NoProgress, &none);
            drop(report);
        }
        write(&whole);
    }
    assert_eq!(scan(&folder.path().join("one")).stats.blobs, 195);
}

/// Otherwise all that each blob is stored as a difference to is decoded again for each blob, which takes many times as long.
#[test]
fn blobs_are_read_in_the_order_of_the_pack() {
    let Some(folder) = packed("sha1") else { return };
    let path = folder.path().join("one");
    let list = git(&path, &["cat-file", "--batch-all-objects", "--unordered", "--batch-check"], "");
    let expected: Vec<&str> =
        list.lines().filter(|line| line.contains(" blob ")).map(|line| &line[..40]).collect();
    let marks = Marks::default();
    let options = Options { jobs: Some(1), ..Options::default() };
    let none = AtomicBool::new(false);
    History::open(&path).unwrap().scan(&options, &marks, &NoProgress, &none).unwrap();
    let kind = gix::hash::Kind::Sha1;
    let given = marks.given.lock().unwrap();
    let read: Vec<String> = given
        .iter()
        .map(|(_, bytes)| gix::objs::compute_hash(kind, gix::object::Kind::Blob, bytes).unwrap())
        .map(|id| id.to_string())
        .collect();
    assert_eq!(read, expected);
}
