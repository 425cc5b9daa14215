//! What a run keeps for the next.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail like tests")]

mod support;

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use pyguard_history::{History, NoProgress, Note, Options, Phase, Progress, StateOptions};
use support::{Fixture, Marks, shown};

const DIGEST: [u8; 32] = [7; 32];

fn repository(commits: i64) -> Fixture {
    let repo = Fixture::new();
    let mut last = None;
    for day in 0..commits {
        let text = format!("MARK {day}");
        last = Some(repo.commit(repo.files(&[("file", &text)]), last.as_slice(), day));
    }
    repo.main(last.unwrap());
    repo
}

fn options(repo: &Fixture, digest: [u8; 32]) -> Options {
    let state = StateOptions {
        every: Duration::ZERO,
        ..StateOptions::new(repo.folder.path().join("project/.pyguard/history"), digest)
    };
    Options { state: Some(state), jobs: Some(2), ..Options::default() }
}

fn state_file(repo: &Fixture) -> PathBuf {
    let folder = repo.folder.path().join("project/.pyguard/history");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.filter(|file| file.extension().is_some_and(|name| name == "state")).last().unwrap()
}

#[test]
fn a_second_run_scans_nothing_twice() {
    let repo = repository(10);
    let options = options(&repo, DIGEST);
    let first = repo.scan_with(&options, &Marks::default());
    let marks = Marks::default();
    let second = repo.scan_with(&options, &marks);
    assert!(marks.paths().is_empty());
    assert_eq!((second.stats.resumed, second.stats.scanned), (10, 0));
    assert_eq!(shown(&first), shown(&second));

    let head = repo.repository.head_id().unwrap().detach();
    repo.main(repo.commit(repo.files(&[("file", "new MARK")]), &[head], 20));
    let third = repo.scan_with(&options, &marks);
    assert_eq!(marks.given.lock().unwrap().len(), 1);
    assert_eq!(third.found.len(), 11);
}

#[test]
fn hits_of_other_revisions_are_kept_and_not_shown() {
    let repo = repository(4);
    let options = options(&repo, DIGEST);
    repo.scan_with(&options, &Marks::default());
    let given = pyguard_history::Revisions::Given(vec!["main~1..main".to_owned()]);
    let report =
        repo.scan_with(&Options { revisions: given, ..options.clone() }, &Marks::default());
    assert_eq!(report.found.len(), 1);
    assert_eq!(repo.scan_with(&options, &Marks::default()).stats.scanned, 0);
}

#[test]
fn other_rules_scan_again() {
    let repo = repository(5);
    repo.scan_with(&options(&repo, DIGEST), &Marks::default());
    let report = repo.scan_with(&options(&repo, [8; 32]), &Marks::default());
    assert_eq!((report.stats.scanned, report.found.len()), (5, 5));
    assert!(report.notes.is_empty());
}

#[test]
fn a_damaged_state_is_told_and_ignored() {
    let repo = repository(5);
    let options = options(&repo, DIGEST);
    repo.scan_with(&options, &Marks::default());
    let file = state_file(&repo);
    let whole = fs::read(&file).unwrap();
    for place in 0..whole.len() {
        let mut damaged = whole.clone();
        damaged[place] ^= 1;
        fs::write(&file, &damaged).unwrap();
        let report = repo.scan_with(&options, &Marks::default());
        assert_eq!(report.stats.scanned, 5, "{place}");
        // The digest of other rules is no damage.
        let in_digest = (8..40).contains(&place);
        assert_eq!(
            matches!(report.notes[..], [Note::DamagedState { .. }]),
            !in_digest,
            "{place}: {:?}",
            report.notes
        );
    }
    fs::write(&file, &whole[..whole.len() / 2]).unwrap();
    assert_eq!(repo.scan_with(&options, &Marks::default()).notes.len(), 1);
    assert_eq!(repo.scan_with(&options, &Marks::default()).notes.len(), 0);
}

/// Cancels after some blobs.
struct CancelAfter<'a>(AtomicUsize, &'a AtomicBool);

impl Progress for CancelAfter<'_> {
    fn started(&self, phase: Phase, _total: usize) {
        if phase == Phase::Commits {
            self.0.fetch_add(1, Ordering::SeqCst);
        }
    }

    fn advanced(&self, count: usize) {
        if count == 1 && self.0.fetch_add(1, Ordering::SeqCst) > 300 {
            self.1.store(true, Ordering::SeqCst);
        }
    }
}

#[test]
fn cancelled_and_resumed_gives_the_same_as_one_run() {
    let repo = repository(1000);
    let whole = repo.scan();
    let options = options(&repo, DIGEST);
    let cancel = AtomicBool::new(false);
    let progress = CancelAfter(AtomicUsize::new(0), &cancel);
    let history = History::open(repo.path()).unwrap();
    let part = history.scan(&options, &Marks::default(), &progress, &cancel).unwrap();
    assert!(part.cancelled);
    assert!((300..600).contains(&part.stats.scanned), "{:?}", part.stats);
    assert_eq!(part.found.len(), part.stats.scanned);
    let marks = Marks::default();
    let rest = history.scan(&options, &marks, &NoProgress, &AtomicBool::new(false)).unwrap();
    assert_eq!(marks.given.lock().unwrap().len(), 1000 - part.stats.scanned);
    assert_eq!(shown(&rest), shown(&whole));
}

#[test]
fn what_could_not_be_scanned_is_tried_and_told_again() {
    let repo = repository(3);
    let options = options(&repo, DIGEST);
    let small = Options { size_limit: 5, ..options.clone() };
    for _ in 0..2 {
        let report = repo.scan_with(&small, &Marks::default());
        assert_eq!((report.stats.scanned, report.troubles_total), (0, 3));
    }
    assert_eq!(repo.scan_with(&options, &Marks::default()).stats.scanned, 3);
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    let repo = repository(3);
    let folder = repo.folder.path().join("project/.pyguard");
    let elsewhere = repo.folder.path().join("elsewhere");
    fs::create_dir_all(&folder).unwrap();
    fs::create_dir(&elsewhere).unwrap();
    std::os::unix::fs::symlink(&elsewhere, folder.join("history")).unwrap();
    let report = repo.scan_with(&options(&repo, DIGEST), &Marks::default());
    assert_eq!(report.found.len(), 3);
    assert!(!report.notes.is_empty());
    assert_eq!(fs::read_dir(&elsewhere).unwrap().count(), 0);
}
