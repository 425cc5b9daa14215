//! Which blobs are found, and where they came in.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail like tests")]

mod support;

use gix::objs::tree::EntryKind;
use pyguard_history::{Options, Place};
use support::{Fixture, Marks, entered};

#[test]
fn a_blob_that_was_added_and_deleted_is_found_with_its_commit() {
    let repo = Fixture::new();
    let one = repo.commit(repo.files(&[("a.py", "x = 1\n")]), &[], 0);
    let two = repo.commit(repo.files(&[("a.py", "x = 1\n"), ("s/b.py", "MARK\n")]), &[one], 1);
    let three = repo.commit(repo.files(&[("a.py", "x = 1\n")]), &[two], 2);
    repo.main(three);
    let report = repo.scan();
    assert_eq!(report.stats.commits, 3);
    assert_eq!(report.stats.scanned, 2);
    let [found] = &report.found[..] else { panic!("{report:?}") };
    assert_eq!(found.path, "s/b.py");
    assert_eq!(found.hits, [0]);
    assert!(!found.in_head);
    assert_eq!(entered(found), ["1 s/b.py"]);
    let Place::Commit { id, .. } = &found.entered[0].place else { panic!() };
    assert_eq!(*id, two.to_string());
}

#[test]
fn a_renamed_blob_comes_in_at_both_paths_and_is_scanned_once() {
    let repo = Fixture::new();
    let one = repo.commit(repo.files(&[("old.py", "MARK")]), &[], 0);
    let two = repo.commit(repo.files(&[("new.py", "MARK")]), &[one], 1);
    repo.main(two);
    let marks = Marks::default();
    let report = repo.scan_with(&Options::default(), &marks);
    assert_eq!(marks.paths(), ["new.py"]);
    assert_eq!(entered(&report.found[0]), ["0 old.py", "1 new.py"]);
    assert!(report.found[0].in_head);
}

#[test]
fn the_same_blob_at_two_paths_and_added_again() {
    let repo = Fixture::new();
    let one = repo.commit(repo.files(&[("a/x", "MARK"), ("b/x", "MARK")]), &[], 0);
    let two = repo.commit(repo.files(&[("b/x", "MARK")]), &[one], 1);
    let three = repo.commit(repo.files(&[("a/x", "MARK"), ("b/x", "MARK")]), &[two], 2);
    repo.main(three);
    let report = repo.scan();
    assert_eq!(report.found.len(), 1);
    assert_eq!(entered(&report.found[0]), ["0 a/x", "0 b/x", "2 a/x"]);
}

#[test]
fn a_merge_brings_in_only_what_no_parent_has() {
    let repo = Fixture::new();
    let base = repo.commit(repo.files(&[("a", "1")]), &[], 0);
    let left = repo.commit(repo.files(&[("a", "1"), ("left", "MARK 1")]), &[base], 1);
    let right = repo.commit(repo.files(&[("a", "1"), ("right", "MARK 2")]), &[base], 2);
    let merged = repo.files(&[("a", "MARK 3"), ("left", "MARK 1"), ("right", "MARK 2")]);
    repo.main(repo.commit(merged, &[left, right], 3));
    let report = repo.scan();
    let all: Vec<_> = report.found.iter().map(entered).collect();
    assert_eq!(all, [["1 left"], ["2 right"], ["3 a"]]);
}

#[test]
fn a_file_that_becomes_a_folder_comes_in() {
    let repo = Fixture::new();
    let one = repo.commit(repo.files(&[("a", "MARK"), ("a-b", "1"), ("a.b", "2")]), &[], 0);
    let two = repo.commit(repo.files(&[("a/b", "MARK"), ("a-b", "1"), ("a.b", "2")]), &[one], 1);
    let three = repo.commit(repo.files(&[("a", "MARK"), ("a-b", "1"), ("a.b", "2")]), &[two], 2);
    repo.main(three);
    let report = repo.scan();
    assert_eq!(entered(&report.found[0]), ["0 a", "1 a/b", "2 a"]);
    assert_eq!(report.stats.scanned, 3);
}

#[test]
fn what_was_pushed_away_is_found_when_everything_is_asked_for() {
    let repo = Fixture::new();
    let one = repo.commit(repo.files(&[("a", "1")]), &[], 0);
    let lost = repo.commit(repo.files(&[("a", "1"), ("d/key", "MARK")]), &[one], 1);
    repo.main(one);
    repo.blob("staged MARK");
    let dangling = repo.files(&[("top/inner", "tree MARK")]);
    assert!(repo.scan().found.is_empty());
    let report = repo.scan_everything();
    let all: Vec<_> = report.found.iter().map(entered).collect();
    assert_eq!(all, [["1 d/key"], ["nothing "], ["nothing top/inner"]]);
    assert_eq!(report.stats.commits, 2);
    assert!(!report.found[0].in_head, "{lost} {dangling}");
}

#[test]
fn all_kinds_of_references_are_followed() {
    let repo = Fixture::new();
    let tagged = repo.commit(repo.files(&[("t", "MARK tag")]), &[], 0);
    repo.point("refs/tags/v1", repo.tag(repo.tag(tagged, "commit"), "tag"));
    repo.point("refs/remotes/origin/x", repo.commit(repo.files(&[("r", "MARK remote")]), &[], 1));
    repo.point("refs/tags/key", repo.tag(repo.blob("MARK blob"), "blob"));
    repo.point("refs/tags/tree", repo.files(&[("in", "MARK tree")]));
    let older = repo.commit(repo.files(&[("s", "MARK older")]), &[], 2);
    let stash = repo.commit(repo.files(&[("s", "MARK stash")]), &[], 3);
    repo.point("refs/stash", stash);
    let log = repo.path().join("logs/refs/stash");
    std::fs::create_dir_all(log.parent().unwrap()).unwrap();
    let who = "tester <tester@example.invalid> 1700000000 +0000";
    let null = "0".repeat(40);
    std::fs::write(log, format!("{null} {older} {who}\tone\n{older} {stash} {who}\ttwo\n"))
        .unwrap();
    let detached = repo.commit(repo.files(&[("h", "MARK head")]), &[], 4);
    std::fs::write(repo.path().join("HEAD"), format!("{detached}\n")).unwrap();
    let report = repo.scan();
    let all: Vec<_> = report.found.iter().map(entered).collect();
    let expected =
        ["0 t", "1 r", "2 s", "3 s", "4 h", "refs/tags/key ", "refs/tags/tree in"].map(|at| [at]);
    assert_eq!(all, expected);
    assert!(report.troubles.is_empty(), "{report:?}");
}

#[test]
fn revisions_mean_what_they_mean_to_git() {
    let repo = Fixture::new();
    let mut commits = Vec::new();
    let mut files = Vec::new();
    let texts: Vec<(String, String)> =
        (0..6).map(|day| (format!("f{day}"), format!("MARK {day}"))).collect();
    for (day, (path, text)) in texts.iter().enumerate() {
        files.push((path.as_str(), text.as_str()));
        let parents: Vec<_> = commits.last().copied().into_iter().collect();
        commits.push(repo.commit(repo.files(&files), &parents, i64::try_from(day).unwrap()));
    }
    repo.main(commits[5]);
    repo.point("refs/tags/v1", repo.tag(commits[1], "commit"));
    let side = repo.commit(repo.files(&[("f0", "MARK 0"), ("side", "MARK s")]), &[commits[0]], 9);
    repo.point("refs/heads/side", side);
    let days = |revisions: &[&str]| {
        let report = repo.scan_given(revisions);
        report.found.iter().flat_map(entered).collect::<Vec<_>>()
    };
    assert_eq!(days(&["v1"]), ["0 f0", "1 f1"]);
    assert_eq!(days(&["main~2..main"]), ["4 f4", "5 f5"]);
    assert_eq!(days(&["^v1", "main~2"]), ["2 f2", "3 f3"]);
    assert_eq!(days(&["main^!"]), ["5 f5"]);
    assert_eq!(days(&["v1...side"]), ["1 f1", "9 side"]);
    assert_eq!(days(&["side^@"]), ["0 f0"]);
    assert_eq!(days(&[&commits[0].to_string()[..10]]), ["0 f0"]);
    assert_eq!(days(&["^v1"]), Vec::<String>::new());
    assert_eq!(days(&["main:f2"]), ["main:f2 "]);
}

#[test]
fn unwanted_paths_are_left_out_but_not_what_is_elsewhere_too() {
    let repo = Fixture::new();
    let one = repo.commit(
        repo.files(&[("vendor/x", "MARK 1"), ("vendor/y", "MARK 2"), ("own/y", "MARK 2")]),
        &[],
        0,
    );
    repo.main(one);
    let marks = Marks { unwanted: Some("vendor"), ..Marks::default() };
    let report = repo.scan_with(&Options::default(), &marks);
    assert_eq!(report.found.len(), 1);
    assert_eq!(entered(&report.found[0]), ["0 own/y"]);
}

#[test]
fn submodules_and_binary_blobs_are_no_texts() {
    let repo = Fixture::new();
    let elsewhere = gix::ObjectId::from_hex(&[b'1'; 40]).unwrap();
    let tree = repo.tree(&[
        (b"module", EntryKind::Commit, elsewhere),
        (b"image", EntryKind::Blob, repo.blob(b"\0MARK")),
        (b"link", EntryKind::Link, repo.blob("MARK")),
        (b"run", EntryKind::BlobExecutable, repo.blob("MARK MARK")),
    ]);
    repo.main(repo.commit(tree, &[], 0));
    let report = repo.scan();
    assert_eq!(
        report.found.iter().map(|found| &found.path[..]).collect::<Vec<_>>(),
        ["link", "run"]
    );
    assert_eq!((report.stats.binary, report.troubles_total), (1, 0));
}

#[test]
fn an_empty_repository_has_nothing() {
    let report = Fixture::new().scan_everything();
    assert_eq!((report.stats.commits, report.found.len(), report.troubles_total), (0, 0, 0));
}

#[test]
fn any_number_of_threads_gives_the_same() {
    let repo = Fixture::new();
    let mut last = None;
    for day in 0..700 {
        let text = format!("MARK {}", day % 90);
        let other = format!("{day}");
        let tree =
            repo.files(&[("a/x", &text), (&format!("b{}/y", day % 7), &text), ("n", &other)]);
        last = Some(repo.commit(tree, last.as_slice(), day));
    }
    repo.main(last.unwrap());
    let with = |jobs| {
        let options = Options { jobs: Some(jobs), ..Options::default() };
        support::shown(&repo.scan_with(&options, &Marks::default()))
    };
    let one = with(1);
    assert_eq!(one, with(2));
    assert_eq!(one, with(7));
}
