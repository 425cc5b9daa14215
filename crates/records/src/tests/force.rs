//! Rolling back by force: what is replaced is kept.

use std::fs;

use super::project::{Project, reason};
use crate::{Reason, RunState};

#[test]
fn a_changed_file_is_restored_and_what_was_in_it_can_be_had_back() {
    let (project, changes) = Project::sample();
    let before = project.snapshot();
    let run = project.fix(changes);
    project.write("empty.py", b"mine");
    let rolled_back = project.force(&run);
    assert_eq!(rolled_back.restored.len(), 4);
    assert!(rolled_back.refused.is_empty());
    assert_eq!(project.snapshot(), before);
    let kept = rolled_back.kept.unwrap();
    let record = project.store().run(Some(&kept.to_string())).unwrap();
    assert_eq!(record.summary.rollback_of.as_ref(), Some(&run));
    assert_eq!(record.files.len(), 1);
    assert_eq!(project.roll_back(&kept).restored.len(), 1);
    assert_eq!(project.read("empty.py"), b"mine");
}

#[test]
fn what_force_kept_is_not_the_newest_run() {
    let project = Project::new();
    let run = project.fix_one("a.py", b"a", b"b");
    project.write("a.py", b"mine");
    for _ in 0..2 {
        let rolled_back = project.store().rollback(None, &[], true).unwrap();
        assert_eq!(rolled_back.run, run);
        assert_eq!(project.read("a.py"), b"a");
    }
    assert_eq!(project.store().runs().unwrap().runs.len(), 2);
    assert_eq!(project.store().run(None).unwrap().summary.state, RunState::RolledBack);
}

#[test]
fn force_is_no_reason_to_keep_what_the_run_itself_wrote() {
    let project = Project::new();
    let run = project.fix_one("a.py", b"a", b"b");
    assert!(project.force(&run).kept.is_none());
    assert_eq!(project.store().runs().unwrap().runs.len(), 1);
}

#[test]
fn a_deleted_file_is_made_anew_with_its_mode() {
    let project = Project::new();
    let change = project.change("a.py", b"a", b"b");
    project.set_mode("a.py", 0o750);
    let run = project.fix(vec![change]);
    fs::remove_file(project.path("a.py")).unwrap();
    let rolled_back = project.force(&run);
    assert_eq!(rolled_back.restored.len(), 1);
    assert!(rolled_back.kept.is_none());
    assert_eq!((project.read("a.py"), project.mode("a.py")), (b"a".to_vec(), 0o750));
}

#[test]
fn a_deleted_folder_is_not_made_anew() {
    let project = Project::new();
    let run = project.fix_one("src/a.py", b"a", b"b");
    fs::remove_dir_all(project.path("src")).unwrap();
    let rolled_back = project.force(&run);
    assert!(matches!(reason(&rolled_back.refused), Reason::FolderMissing));
    assert!(!project.path("src").exists());
}

#[test]
fn a_folder_in_place_of_the_file_is_left_alone() {
    let project = Project::new();
    let run = project.fix_one("a.py", b"a", b"b");
    fs::remove_file(project.path("a.py")).unwrap();
    fs::create_dir(project.path("a.py")).unwrap();
    let rolled_back = project.force(&run);
    assert!(matches!(reason(&rolled_back.refused), Reason::NotAFile));
}

#[test]
fn an_older_run_can_be_forced_over_newer_ones() {
    let project = Project::new();
    let first = project.fix_one("a.py", b"1", b"2");
    let second = project.fix_one("a.py", b"2", b"3");
    let kept = project.force(&first).kept.unwrap();
    assert_eq!(project.read("a.py"), b"1");
    let rolled_back = project.roll_back(&second);
    let Reason::ChangedBy(by) = reason(&rolled_back.refused) else { panic!("{rolled_back:?}") };
    assert_eq!(by, &kept);
    project.roll_back(&kept);
    assert_eq!(project.read("a.py"), b"3");
}
