//! Several processes at once. Each has a store of its own, so threads do for processes.

use std::collections::BTreeSet;
use std::fs;
use std::thread;
use std::time::Duration;

use super::project::{Project, change, new_run, write};
use crate::{Reason, RecordsError};

const WRITERS: usize = 8;

#[test]
fn writers_of_different_files_all_succeed() {
    let project = Project::new();
    for number in 0..WRITERS {
        project.write(&format!("{number}.py"), b"a");
    }
    let runs: BTreeSet<_> = thread::scope(|scope| {
        let project = &project;
        let writers: Vec<_> = (0..WRITERS)
            .map(|number| {
                let path = project.path(&format!("{number}.py"));
                scope.spawn(move || project.fix(vec![change(&path, b"a", b"b")]))
            })
            .collect();
        writers.into_iter().map(|writer| writer.join().unwrap()).collect()
    });
    assert_eq!(runs.len(), WRITERS, "two runs have one id");
    for run in &runs {
        assert_eq!(project.roll_back(run).restored.len(), 1);
    }
    assert!((0..WRITERS).all(|number| project.read(&format!("{number}.py")) == b"a"));
}

#[test]
fn of_writers_of_one_file_one_succeeds() {
    let project = Project::new();
    project.write("a.py", b"a");
    let outcomes: Vec<_> = thread::scope(|scope| {
        let project = &project;
        let writers: Vec<_> = (0..WRITERS)
            .map(|number| {
                scope.spawn(move || {
                    let after = number.to_string().into_bytes();
                    let change = change(&project.path("a.py"), b"a", &after);
                    (after, write(&project.store(), vec![change]))
                })
            })
            .collect();
        writers.into_iter().map(|writer| writer.join().unwrap()).collect()
    });
    let winners: Vec<_> =
        outcomes.iter().filter(|(_, written)| written.written.len() == 1).collect();
    let [(after, _)] = winners[..] else { panic!("{outcomes:?}") };
    assert_eq!(&project.read("a.py"), after);
    for (_, written) in outcomes.iter().filter(|(_, written)| written.written.is_empty()) {
        assert!(matches!(super::project::reason(&written.refused), Reason::ChangedMeanwhile));
        assert!(written.run.is_none());
    }
    assert_eq!(project.store().runs().unwrap().runs.len(), 1);
}

#[test]
fn rollbacks_at_once_restore_once() {
    let (project, changes) = Project::sample();
    let before = project.snapshot();
    let run = project.fix(changes);
    let restored: usize = thread::scope(|scope| {
        let (project, run) = (&project, &run);
        let rollbacks: Vec<_> =
            (0..WRITERS).map(|_| scope.spawn(move || project.roll_back(run))).collect();
        rollbacks
            .into_iter()
            .map(|rollback| {
                let rolled_back = rollback.join().unwrap();
                assert!(rolled_back.refused.is_empty(), "{rolled_back:?}");
                rolled_back.restored.len()
            })
            .sum()
    });
    assert_eq!(restored, 4);
    assert_eq!(project.snapshot(), before);
}

#[test]
fn a_writer_does_not_wait_for_ever() {
    let project = Project::new();
    project.fix_one("a.py", b"a", b"b");
    let lock = fs::File::open(project.path(".pyguard/lock")).unwrap();
    lock.lock().unwrap();
    let mut store = project.store();
    store.patience = Duration::from_millis(50);
    let change = project.change("b.py", b"a", b"b");
    let error = store.write(new_run(), vec![change.clone()]).unwrap_err();
    assert!(matches!(error, RecordsError::Busy { .. }), "{error}");
    assert_eq!(project.read("b.py"), b"a");
    lock.unlock().unwrap();
    assert_eq!(store.write(new_run(), vec![change]).unwrap().written.len(), 1);
}
