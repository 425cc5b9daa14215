//! Repositories that are broken, or made to harm.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail like tests")]

mod support;

use std::fs;
use std::sync::atomic::AtomicBool;

use gix::objs::tree::EntryKind;
use pyguard_history::{History, HistoryError, NoProgress, Options, Revisions, Trouble};
use support::{Fixture, Marks, entered};

fn troubles(report: &pyguard_history::Report<usize>) -> Vec<(Option<&str>, Trouble)> {
    report.troubles.iter().map(|trouble| (trouble.path.as_deref(), trouble.trouble)).collect()
}

#[test]
fn missing_objects_are_told_and_the_rest_goes_on() {
    let repo = Fixture::new();
    let one = repo.commit(repo.files(&[("a", "gone"), ("b", "MARK"), ("d/x", "1")]), &[], 0);
    let two = repo.commit(repo.files(&[("a", "MARK 2"), ("b", "MARK"), ("d/x", "2")]), &[one], 1);
    repo.main(two);
    fs::remove_file(repo.loose(repo.blob("gone"))).unwrap();
    fs::remove_file(repo.loose(repo.files(&[("x", "1")]))).unwrap();
    let report = repo.scan();
    assert_eq!(report.found.len(), 2);
    let mut told = troubles(&report);
    told.sort();
    assert_eq!(told, [(Some("a"), Trouble::Missing), (Some("d"), Trouble::Missing)]);

    fs::remove_file(repo.loose(one)).unwrap();
    let report = repo.scan();
    assert_eq!(report.stats.commits, 1);
    assert_eq!(entered(&report.found[0]), ["1 a"]);
    assert_eq!(troubles(&report), [(None, Trouble::Missing)]);
}

#[test]
fn damaged_objects_are_told() {
    let repo = Fixture::new();
    let blob = repo.blob("a text that is damaged");
    let tree = repo.raw(gix::object::Kind::Tree, b"100644 name\0too short");
    let good = repo.blob("MARK");
    let root = repo.tree(&[
        (b"bad", EntryKind::Blob, blob),
        (b"folder", EntryKind::Tree, tree),
        (b"good", EntryKind::Blob, good),
        (b"kind", EntryKind::Blob, repo.files(&[("x", "1")])),
    ]);
    repo.main(repo.commit(root, &[], 0));
    let file = repo.loose(blob);
    let mut bytes = fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 0x55;
    fs::remove_file(&file).unwrap();
    fs::write(&file, bytes).unwrap();
    let broken = repo.raw(gix::object::Kind::Commit, b"no commit at all");
    repo.point("refs/heads/broken", broken);
    repo.point("refs/heads/nothing", gix::ObjectId::from_hex(&[b'2'; 40]).unwrap());
    let report = repo.scan();
    assert_eq!(report.found.len(), 1);
    let mut told = troubles(&report);
    told.sort();
    let expected = [
        (None, Trouble::Missing),
        (None, Trouble::Damaged),
        (Some("bad"), Trouble::Damaged),
        (Some("folder"), Trouble::Damaged),
        (Some("kind"), Trouble::Damaged),
    ];
    assert_eq!(told, expected);
}

#[test]
fn every_damage_of_an_object_leaves_a_report() {
    let repo = Fixture::new();
    let one = repo.commit(repo.files(&[("a/b", "MARK 1"), ("c", "2")]), &[], 0);
    repo.main(repo.commit(repo.files(&[("a/b", "MARK 3"), ("c", "2")]), &[one], 1));
    for id in [one, repo.files(&[("b", "MARK 1")]), repo.blob("MARK 3")] {
        let file = repo.loose(id);
        let whole = fs::read(&file).unwrap();
        for place in 0..whole.len() {
            let mut bytes = whole.clone();
            bytes[place] ^= 0xff;
            fs::remove_file(&file).unwrap();
            fs::write(&file, bytes).unwrap();
            repo.scan_everything();
        }
        fs::remove_file(&file).unwrap();
        fs::write(&file, &whole).unwrap();
    }
    assert_eq!(repo.scan().found.len(), 2);
}

#[test]
fn names_that_are_no_names_are_only_text() {
    let repo = Fixture::new();
    let secret = repo.blob("MARK");
    let inner = repo.tree(&[(b"a\nb", EntryKind::Blob, secret)]);
    let root = repo.tree(&[
        (b"..", EntryKind::Tree, inner),
        (b"\xff\xfe", EntryKind::Blob, secret),
        (b".git", EntryKind::Tree, inner),
    ]);
    repo.main(repo.commit(root, &[], 0));
    let report = repo.scan();
    assert_eq!(entered(&report.found[0]), ["0 ../a\nb", "0 .git/a\nb", "0 \u{fffd}\u{fffd}"]);
}

#[test]
fn deep_trees_end_at_the_limit() {
    let repo = Fixture::new();
    let mut tree = repo.files(&[("deep", "MARK deep")]);
    for _ in 0..5000 {
        tree = repo.tree(&[(b"d", EntryKind::Tree, tree)]);
    }
    let root =
        repo.tree(&[(b"d", EntryKind::Tree, tree), (b"top", EntryKind::Blob, repo.blob("MARK"))]);
    repo.main(repo.commit(root, &[], 0));
    let report = repo.scan();
    assert_eq!(report.found.len(), 1);
    assert_eq!(report.troubles[0].trouble, Trouble::TooDeep);
    // The rest is found when all stored objects are looked at.
    assert_eq!(repo.scan_everything().found.len(), 2);
}

#[test]
fn trees_that_unfold_without_end_are_cut() {
    let repo = Fixture::new();
    let mut tree = repo.files(&[("x", "MARK")]);
    for _ in 0..12 {
        let names: Vec<Vec<u8>> = (0..20).map(|name| format!("{name}").into_bytes()).collect();
        let entries: Vec<(&[u8], EntryKind, gix::ObjectId)> =
            names.iter().map(|name| (name.as_slice(), EntryKind::Tree, tree)).collect();
        tree = repo.tree(&entries);
    }
    repo.main(repo.commit(tree, &[], 0));
    let report =
        repo.scan_with(&Options::default(), &Marks { unwanted: Some("1"), ..Marks::default() });
    assert_eq!(troubles(&report), [(None, Trouble::TooMany)]);
}

#[test]
fn a_hundred_thousand_files_in_one_folder() {
    let repo = Fixture::new();
    let blob = repo.blob("MARK");
    let names: Vec<String> = (0..100_000).map(|number| format!("f{number:06}")).collect();
    let entries: Vec<(&[u8], EntryKind, gix::ObjectId)> =
        names.iter().map(|name| (name.as_bytes(), EntryKind::Blob, blob)).collect();
    let one = repo.commit(repo.tree(&entries), &[], 0);
    let two = repo.commit(repo.tree(&entries[1..]), &[one], 1);
    repo.main(two);
    let report = repo.scan();
    assert_eq!(report.found[0].entered.len(), 100_000);
    assert_eq!(report.troubles_total, 0);
}

#[test]
fn a_scanner_that_fails_is_told() {
    let repo = Fixture::new();
    repo.main(repo.commit(repo.files(&[("a", "1"), ("b", "MARK")]), &[], 0));
    let marks = Marks { fails_on: Some("a"), ..Marks::default() };
    let report = repo.scan_with(&Options::default(), &marks);
    assert_eq!(report.found.len(), 1);
    assert_eq!(troubles(&report), [(Some("a"), Trouble::Failed)]);
}

#[test]
fn replacements_hide_nothing() {
    let repo = Fixture::new();
    let secret = repo.blob("MARK");
    let one = repo.commit(repo.files(&[("a", "MARK")]), &[], 0);
    repo.main(one);
    let harmless = repo.blob("nothing");
    repo.point(&format!("refs/replace/{secret}"), harmless);
    repo.point(&format!("refs/replace/{harmless}"), secret);
    repo.point(&format!("refs/replace/{one}"), one);
    let report = repo.scan();
    assert_eq!(entered(&report.found[0]), ["0 a".to_owned(), format!("refs/replace/{harmless} ")]);
}

fn borrow_objects(from: &Fixture, to: &Fixture) {
    let info = to.path().join("objects/info");
    fs::create_dir_all(&info).unwrap();
    let objects = from.path().join("objects");
    fs::write(info.join("alternates"), format!("{}\n", objects.display())).unwrap();
}

#[test]
fn objects_of_another_repository_are_read() {
    let (one, two) = (Fixture::new(), Fixture::new());
    two.main(one.commit(one.files(&[("a", "MARK")]), &[], 0));
    borrow_objects(&one, &two);
    assert_eq!(entered(&two.scan().found[0]), ["0 a"]);
}

#[test]
fn repositories_that_borrow_from_each_other_end_in_an_error() {
    let (one, two) = (Fixture::new(), Fixture::new());
    two.main(one.commit(one.files(&[("a", "MARK")]), &[], 0));
    borrow_objects(&one, &two);
    borrow_objects(&two, &one);
    let error = History::open(two.path()).unwrap_err();
    assert!(matches!(error, HistoryError::Open { .. }), "{error}");
}

#[test]
fn a_shallow_clone_has_no_troubles() {
    let repo = Fixture::new();
    let one = repo.commit(repo.files(&[("a", "MARK")]), &[], 0);
    let two = repo.commit(repo.files(&[("a", "MARK")]), &[one], 1);
    repo.main(two);
    fs::remove_file(repo.loose(one)).unwrap();
    fs::write(repo.path().join("shallow"), format!("{two}\n")).unwrap();
    let report = repo.scan();
    assert!(report.shallow);
    assert_eq!(report.troubles_total, 0);
    assert_eq!(entered(&report.found[0]), ["1 a"]);
}

#[test]
fn errors_say_what_is_wrong() {
    let folder = tempfile::TempDir::new().unwrap();
    let error = History::open(folder.path()).unwrap_err();
    assert!(matches!(error, HistoryError::NotFound { .. }), "{error}");

    let repo = Fixture::new();
    repo.main(repo.commit(repo.files(&[("a", "1")]), &[], 0));
    let scan = |revision: &str| {
        let options = Options {
            revisions: Revisions::Given(vec![revision.to_owned()]),
            ..Options::default()
        };
        let history = History::open(repo.path()).unwrap();
        history.scan(&options, &Marks::default(), &NoProgress, &AtomicBool::new(false))
    };
    for revision in ["nothing", "--all", "main..nothing", "", "main~7", "^", "@{"] {
        let error = scan(revision).unwrap_err();
        assert!(matches!(error, HistoryError::Revision { .. }), "{revision}: {error}");
    }

    for settings in [
        "[core]\nrepositoryformatversion = 7\n",
        "[core]\nrepositoryformatversion = 1\n[extensions]\nrefStorage = reftable\n",
        "[core\n",
    ] {
        fs::write(repo.path().join("config"), settings).unwrap();
        let error = History::open(repo.path());
        assert!(matches!(error, Err(HistoryError::Open { .. })), "{settings}: {error:?}");
    }
}

#[test]
fn settings_that_would_run_or_read_something_are_left_alone() {
    let repo = Fixture::new();
    repo.main(repo.commit(
        repo.files(&[("a", "MARK"), (".gitattributes", "* filter=x diff=x\n")]),
        &[],
        0,
    ));
    let witness = repo.folder.path().join("ran");
    let command = format!("touch {}", witness.display());
    let settings = format!(
        "[core]\nrepositoryformatversion = 0\nbare = true\nfsmonitor = {command}\nsshCommand = {command}\n\
         [include]\npath = /dev/zero\n[filter \"x\"]\nsmudge = {command}\nclean = {command}\nrequired = true\n\
         [diff \"x\"]\ntextconv = {command}\n"
    );
    fs::write(repo.path().join("config"), settings).unwrap();
    assert_eq!(repo.scan().found.len(), 1);
    assert!(!witness.exists());
}
