//! Stopped at every single operation on the disk.

use super::disks::{Fault, FaultyDisk};
use super::project::{Project, assert_whole, change, new_run, write};
use crate::{FileState, RunState};

/// Enough for everything that these tests do.
const MAX_OPERATIONS: usize = 500;

/// Does something again and again, and each time one operation later goes wrong; ends when nothing does any more.
fn at_every_operation(fault: Fault, mut case: impl FnMut(FaultyDisk)) {
    for is_torn in [false, true] {
        let mut at = 0;
        loop {
            let disk = FaultyDisk::new(fault, is_torn, at);
            case(disk.clone());
            if !disk.was_hit() {
                break;
            }
            at += 1;
            assert!(at < MAX_OPERATIONS);
        }
        assert!(at > 10, "only {at} operations: nothing was done");
    }
}

#[test]
fn a_stopped_write_is_rolled_back() {
    at_every_operation(Fault::Stop, |disk| {
        let (project, changes) = Project::sample();
        let before = project.snapshot();
        let _ = project.store_on(disk).write(new_run(), changes.clone());
        assert_whole(&changes);
        let runs = project.store().runs().unwrap();
        assert!(runs.broken.is_empty());
        match runs.runs.as_slice() {
            // Not recorded: nothing was touched, and nothing left.
            [] => {}
            [run] => {
                let rolled_back = project.roll_back(&run.id);
                assert!(rolled_back.refused.is_empty(), "{rolled_back:?}");
                let count = rolled_back.restored.len() + rolled_back.already.len();
                assert_eq!(count, changes.len());
                let again = project.store().run(None).unwrap();
                assert_eq!(again.summary.state, RunState::RolledBack);
            }
            more => panic!("{more:?}"),
        }
        assert_eq!(project.snapshot(), before);
    });
}

#[test]
fn what_a_stopped_write_left_goes_with_the_next_write() {
    at_every_operation(Fault::Stop, |disk| {
        let (project, changes) = Project::sample();
        let _ = project.store_on(disk).write(new_run(), changes.clone());
        let before = project.snapshot();
        let is_left = |name: &std::path::Path| name.to_string_lossy().ends_with(".tmp");
        project.fix_one("other.py", b"a", b"b");
        let after = project.snapshot();
        assert!(!after.keys().any(|name| is_left(name)), "{after:?}");
        // Nothing else went.
        for (name, content) in before.into_iter().filter(|(name, _)| !is_left(name)) {
            assert_eq!(after.get(&name), Some(&content));
        }
    });
}

#[test]
fn a_stopped_rollback_is_repeated() {
    at_every_operation(Fault::Stop, |disk| {
        let (project, changes) = Project::sample();
        let before = project.snapshot();
        let run = project.fix(changes.clone());
        let _ = project.store_on(disk).rollback(None, &[], false);
        assert_whole(&changes);
        let rolled_back = project.roll_back(&run);
        assert!(rolled_back.refused.is_empty(), "{rolled_back:?}");
        assert_eq!(project.snapshot(), before);
        let run = project.store().run(None).unwrap();
        assert_eq!(run.summary.state, RunState::RolledBack);
    });
}

#[test]
fn a_stopped_forced_rollback_loses_nothing() {
    let own = b"what I wrote meanwhile";
    at_every_operation(Fault::Stop, |disk| {
        let (project, changes) = Project::sample();
        let before = project.snapshot();
        let run = project.fix(changes);
        project.write("empty.py", own);
        std::fs::remove_file(project.path("src/latin.py")).unwrap();
        let _ = project.store_on(disk).rollback(Some(&run.to_string()), &[], true);
        let is_kept = project.backups().iter().any(|backup| backup == own);
        assert!(project.read("empty.py") == own || is_kept);
        project.force(&run);
        let mut restored = project.snapshot();
        let latin = std::path::Path::new("src/latin.py");
        assert_eq!(restored.remove(latin).unwrap().0, before[latin].0);
        let rest: Vec<_> = before.iter().filter(|(name, _)| *name != latin).collect();
        assert_eq!(restored.iter().collect::<Vec<_>>(), rest);
        assert!(project.backups().iter().any(|backup| backup == own));
    });
}

#[test]
fn a_failed_operation_is_told_and_leaves_nothing_half_done() {
    at_every_operation(Fault::Once, |disk| {
        let (project, changes) = Project::sample();
        let before = project.snapshot();
        let result = project.store_on(disk.clone()).write(new_run(), changes.clone());
        match result {
            Err(_) => assert_eq!(project.snapshot(), before),
            Ok(written) => {
                let is_complaint = written.unfinished.is_some() || !written.refused.is_empty();
                // A lock that cannot be made may still be there, torn: that is no harm.
                assert!(is_complaint || !disk.was_hit(), "a failure went unsaid");
                for change in &changes {
                    let now = std::fs::read(&change.path).unwrap();
                    if written.written.contains(&change.path) {
                        assert_eq!(now, change.after);
                    } else {
                        assert_eq!(now, change.before);
                    }
                }
                assert_eq!(project.snapshot().len(), before.len(), "something is left");
                let rolled_back = project.roll_back(&written.run.unwrap());
                assert!(rolled_back.refused.is_empty());
                assert_eq!(rolled_back.restored.len(), written.written.len());
                assert_eq!(project.snapshot(), before);
            }
        }
    });
}

#[test]
fn a_failed_operation_of_a_rollback_is_told() {
    at_every_operation(Fault::Once, |disk| {
        let (project, changes) = Project::sample();
        let before = project.snapshot();
        let run = project.fix(changes.clone());
        let result = project.store_on(disk.clone()).rollback(None, &[], false);
        assert_whole(&changes);
        if let Ok(rolled_back) = result {
            let is_complaint = rolled_back.unfinished.is_some() || !rolled_back.refused.is_empty();
            // The lock file is there already, which is an answer too.
            assert!(is_complaint || !disk.was_hit(), "a failure went unsaid");
        }
        project.roll_back(&run);
        assert_eq!(project.snapshot(), before);
    });
}

#[test]
fn a_run_that_was_stopped_says_so_and_its_files_say_what_they_are() {
    let mut seen = Vec::new();
    at_every_operation(Fault::Stop, |disk| {
        let project = Project::new();
        let changes = vec![project.change("a.py", b"a", b"b")];
        let _ = project.store_on(disk.clone()).write(new_run(), changes);
        let Ok(run) = project.store().run(None) else { return };
        let is_written = project.read("a.py") == b"b";
        let state = project.store().state(&run.files[0]);
        assert_eq!(matches!(state, FileState::After), is_written, "{state:?}");
        assert_eq!(matches!(state, FileState::Before), !is_written, "{state:?}");
        seen.push((run.summary.state, is_written));
    });
    for state in
        [(RunState::Unfinished, false), (RunState::Unfinished, true), (RunState::Done, true)]
    {
        assert!(seen.contains(&state), "{seen:?}");
    }
}

#[test]
fn a_run_that_was_stopped_before_it_had_a_record_does_not_hinder() {
    let (project, changes) = Project::sample();
    let disk = FaultyDisk::new(Fault::Stop, true, 12);
    assert!(project.store_on(disk).write(new_run(), changes.clone()).is_err());
    assert!(project.store().runs().unwrap().runs.is_empty());
    let written = write(&project.store(), changes);
    assert_eq!(written.written.len(), 4);
    let [ref only] = project.store().runs().unwrap().runs[..] else { panic!() };
    assert_eq!(Some(&only.id), written.run.as_ref());
    let other = change(&project.path("src/latin.py"), b"# \xe9\xe8\ny\n", b"z");
    project.fix(vec![other]);
}
