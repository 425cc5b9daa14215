//! Killed for real: this test binary calls itself, and that process aborts in the middle of its work.

use std::path::Path;
use std::process::{Command, ExitStatus};

use super::disks::{Fault, FaultyDisk};
use super::project::{Project, assert_whole, change, new_run};
use crate::{Change, RunState, Store};

const TASK: &str = "PYGUARD_RECORDS_TEST_TASK";
const ROOT: &str = "PYGUARD_RECORDS_TEST_ROOT";
const AT: &str = "PYGUARD_RECORDS_TEST_AT";
const TORN: &str = "PYGUARD_RECORDS_TEST_TORN";

const FILES: [(&str, &[u8], &[u8]); 2] =
    [("a.py", b"a\r\n", b"b\r\n"), ("src/b.ipynb", b"{}", b"{\"cells\": []}")];

/// An operation that is never reached.
const NEVER: usize = usize::MAX;

/// The other process.
#[test]
#[ignore = "is started by the other tests of this file"]
fn child() {
    let variable = |name| std::env::var(name).unwrap();
    let root = variable(ROOT);
    let at = variable(AT).parse().unwrap();
    let disk = FaultyDisk::new(Fault::Abort, variable(TORN) == "true", at);
    let store = Store::on(Box::new(disk), Path::new(&root)).unwrap();
    if variable(TASK) == "write" {
        let written = store.write(new_run(), changes(Path::new(&root))).unwrap();
        assert_eq!(written.written.len(), FILES.len());
    } else {
        let rolled_back = store.rollback(None, &[], false).unwrap();
        assert!(rolled_back.refused.is_empty());
    }
}

fn changes(root: &Path) -> Vec<Change> {
    FILES.iter().map(|(name, before, after)| change(&root.join(name), before, after)).collect()
}

fn run_child(task: &str, project: &Project, at: usize, is_torn: bool) -> ExitStatus {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "tests::kill::child", "--ignored"])
        .env(TASK, task)
        .env(ROOT, &project.root)
        .env(AT, at.to_string())
        .env(TORN, is_torn.to_string())
        // A core dump, where they are made, goes away with the project.
        .current_dir(project.root.parent().unwrap())
        .output()
        .unwrap()
        .status
}

fn project() -> Project {
    let project = Project::new();
    for (name, before, _) in FILES {
        project.write(name, before);
    }
    project
}

/// Kills a task at each operation, and has a fresh process roll back what there is.
fn kill_everywhere(task: &str, prepare: impl Fn(&Project)) {
    for is_torn in [false, true] {
        let mut at = 0;
        loop {
            let project = project();
            let before = project.snapshot();
            prepare(&project);
            let status = run_child(task, &project, at, is_torn);
            assert_whole(&changes(&project.root));
            if !project.store().runs().unwrap().runs.is_empty() {
                assert!(run_child("rollback", &project, NEVER, false).success());
                let run = project.store().run(None).unwrap();
                assert_eq!(run.summary.state, RunState::RolledBack);
            }
            assert_eq!(project.snapshot(), before, "killed at operation {at}");
            if status.success() {
                break;
            }
            assert_eq!(status.code(), None, "it failed instead of being killed: {status}");
            at += 1;
        }
        assert!(at > 10, "only {at} operations: nothing was done");
    }
}

#[test]
fn a_killed_write_is_rolled_back_by_another_process() {
    kill_everywhere("write", |_| {});
}

#[test]
fn a_killed_rollback_is_ended_by_another_process() {
    kill_everywhere("rollback", |project| {
        project.fix(changes(&project.root));
    });
}
