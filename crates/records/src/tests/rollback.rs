//! Rolling back without force.

use std::fs;
use std::path::PathBuf;

use super::project::{Project, change, reason};
use crate::{Reason, RecordsError, RunState, Unusual};

#[test]
fn all_files_of_the_newest_run_are_restored() {
    let (project, changes) = Project::sample();
    let before = project.snapshot();
    let run = project.fix(changes);
    assert_ne!(project.snapshot(), before);
    let rolled_back = project.store().rollback(None, &[], false).unwrap();
    assert_eq!(rolled_back.run, run);
    assert_eq!(rolled_back.restored.len(), 4);
    assert!(rolled_back.already.is_empty() && rolled_back.refused.is_empty());
    assert!(rolled_back.kept.is_none() && rolled_back.unfinished.is_none());
    assert_eq!(project.snapshot(), before);
}

#[test]
fn a_second_rollback_finds_everything_done() {
    let (project, changes) = Project::sample();
    let run = project.fix(changes);
    project.roll_back(&run);
    let when = project.store().run(None).unwrap().summary.rolled_back;
    let rolled_back = project.roll_back(&run);
    assert!(rolled_back.restored.is_empty() && rolled_back.refused.is_empty());
    assert_eq!(rolled_back.already.len(), 4);
    assert_eq!(project.store().run(None).unwrap().summary.rolled_back, when);
}

#[test]
fn only_the_named_files_and_folders_are_restored() {
    let (project, changes) = Project::sample();
    let run = project.fix(changes);
    let id = run.to_string();
    let rollback = |names: &[&str]| {
        let paths: Vec<PathBuf> = names.iter().map(|name| project.path(name)).collect();
        project.store().rollback(Some(&id), &paths, false).unwrap()
    };
    let restored = rollback(&["src"]).restored;
    assert_eq!(restored, ["src/windows.py", "src/latin.py"].map(PathBuf::from));
    assert_eq!(project.read("empty.py"), b"x = 1\n");
    let state = || project.store().run(None).unwrap().summary.state;
    assert_eq!(state(), RunState::PartlyRolledBack);
    let rolled_back = rollback(&["empty.py", "src/../deep", "src/latin.py"]);
    assert_eq!(rolled_back.restored.len(), 2);
    assert_eq!(rolled_back.already, [PathBuf::from("src/latin.py")]);
    assert_eq!(state(), RunState::RolledBack);
}

#[test]
fn a_path_that_the_run_did_not_change_is_told() {
    let (project, changes) = Project::sample();
    project.fix(changes);
    let paths = [project.path("src/other.py"), project.path("empty.py"), project.path("sr")];
    let rolled_back = project.store().rollback(None, &paths, false).unwrap();
    assert_eq!(rolled_back.restored, [PathBuf::from("empty.py")]);
    let refused: Vec<_> = rolled_back.refused.iter().map(|refused| refused.path.clone()).collect();
    assert_eq!(refused, [project.path("src/other.py"), project.path("sr")]);
    assert!(rolled_back.refused.iter().all(|one| matches!(one.reason, Reason::NotInRun)));
}

#[test]
fn a_file_that_has_changed_since_is_refused_and_the_others_are_not() {
    let (project, changes) = Project::sample();
    let run = project.fix(changes);
    project.write("empty.py", b"mine");
    let rolled_back = project.roll_back(&run);
    assert_eq!(rolled_back.restored.len(), 3);
    assert!(matches!(reason(&rolled_back.refused), Reason::ChangedSince));
    assert_eq!(project.read("empty.py"), b"mine");
    assert_eq!(project.store().run(None).unwrap().summary.state, RunState::PartlyRolledBack);
}

#[test]
fn a_deleted_file_stays_deleted() {
    let (project, changes) = Project::sample();
    let run = project.fix(changes);
    fs::remove_file(project.path("empty.py")).unwrap();
    fs::remove_dir_all(project.path("deep")).unwrap();
    let rolled_back = project.roll_back(&run);
    assert_eq!(rolled_back.restored.len(), 2);
    assert!(matches!(rolled_back.refused[0].reason, Reason::Missing));
    assert!(matches!(rolled_back.refused[1].reason, Reason::FolderMissing));
    assert!(!project.path("empty.py").exists() && !project.path("deep").exists());
}

#[test]
fn an_older_run_names_the_newer_one_that_is_in_the_way() {
    let project = Project::new();
    let first = project.fix_one("a.py", b"1", b"2");
    let second = project.fix_one("a.py", b"2", b"3");
    let third = project.fix_one("a.py", b"3", b"4");
    let unrelated = project.fix_one("b.py", b"3", b"4");
    assert!(first < second && second < third && third < unrelated);
    let rolled_back = project.roll_back(&first);
    let Reason::ChangedBy(by) = reason(&rolled_back.refused) else { panic!("{rolled_back:?}") };
    assert_eq!(by, &third);
    assert!(reason(&rolled_back.refused).to_string().contains(&third.to_string()));
    assert_eq!(project.read("a.py"), b"4");
    for run in [third, second, first] {
        assert_eq!(project.roll_back(&run).restored.len(), 1);
    }
    assert_eq!(project.read("a.py"), b"1");
}

#[test]
fn a_missing_and_a_damaged_backup_are_told_apart_and_do_not_hinder_others() {
    let (project, changes) = Project::sample();
    let run = project.fix(changes);
    let backups = project.run_folder(&run).join("before");
    fs::remove_file(backups.join("0")).unwrap();
    fs::write(backups.join("1"), b"# \xe9\xe8\nz\n").unwrap();
    let after = project.snapshot();
    for force in [false, true] {
        let rolled_back = project.store().rollback(Some(&run.to_string()), &[], force).unwrap();
        let [missing, damaged] = &rolled_back.refused[..] else { panic!("{rolled_back:?}") };
        assert!(matches!(missing.reason, Reason::BackupMissing));
        assert!(matches!(damaged.reason, Reason::BackupDamaged));
        assert_eq!(rolled_back.restored.len() + rolled_back.already.len(), 2);
        for name in ["src/windows.py", "src/latin.py"].map(PathBuf::from) {
            assert_eq!(project.snapshot()[&name], after[&name]);
        }
    }
}

#[test]
fn a_longer_backup_is_damaged_too() {
    let project = Project::new();
    let run = project.fix_one("a.py", b"a", b"b");
    fs::write(project.run_folder(&run).join("before/0"), b"a and more").unwrap();
    let rolled_back = project.roll_back(&run);
    assert!(matches!(reason(&rolled_back.refused), Reason::BackupDamaged));
    assert_eq!(project.read("a.py"), b"b");
}

#[test]
fn a_file_that_is_read_only_now_is_left_alone() {
    let project = Project::new();
    let run = project.fix_one("src/a.py", b"a", b"b");
    project.set_mode("src/a.py", 0o444);
    let rolled_back = project.force(&run);
    assert!(matches!(reason(&rolled_back.refused), Reason::ReadOnly));
    project.set_mode("src/a.py", 0o644);
    project.set_mode("src", 0o555);
    let rolled_back = project.force(&run);
    assert!(matches!(reason(&rolled_back.refused), Reason::ReadOnlyFolder));
    assert_eq!(project.read("src/a.py"), b"b");
    project.set_mode("src", 0o755);
}

#[test]
fn a_file_outside_the_project_is_restored_when_it_is_named() {
    let project = Project::new();
    let outside = project.root.parent().unwrap().join("lib/a.py");
    fs::create_dir(outside.parent().unwrap()).unwrap();
    fs::write(&outside, b"a").unwrap();
    let run = project.fix(vec![change(&outside, b"a", b"b")]);
    assert_eq!(fs::read(&outside).unwrap(), b"b");
    let id = run.to_string();
    let rollback = |paths: &[PathBuf]| project.store().rollback(Some(&id), paths, false).unwrap();
    for paths in [vec![], vec![outside.parent().unwrap().to_owned()]] {
        let rolled_back = rollback(&paths);
        let reason = reason(&rolled_back.refused);
        assert!(matches!(reason, Reason::NotNamed(Unusual::Outside)), "{reason}");
        assert_eq!(fs::read(&outside).unwrap(), b"b");
    }
    let rolled_back = rollback(std::slice::from_ref(&outside));
    assert_eq!(rolled_back.restored.len(), 1);
    assert_eq!(fs::read(&outside).unwrap(), b"a");
}

#[test]
fn hidden_and_installed_files_are_restored_when_they_are_named() {
    let project = Project::new();
    project.write("env/pyvenv.cfg", b"");
    let names = [".github/a.py", "env/lib/a.py", "lib/site-packages/x/a.py", "src/.hidden.py"];
    let changes = names.map(|name| project.change(name, b"a", b"b")).into();
    let run = project.fix(changes);
    let rolled_back = project.roll_back(&run);
    assert_eq!(rolled_back.refused.len(), names.len());
    assert!(rolled_back.refused.iter().all(|one| matches!(one.reason, Reason::NotNamed(_))));
    let paths = names.map(|name| project.path(name));
    let rolled_back = project.store().rollback(Some(&run.to_string()), &paths, false).unwrap();
    assert_eq!(rolled_back.restored.len(), names.len());
    assert!(names.iter().all(|name| project.read(name) == b"a"));
}

#[test]
fn without_runs_there_is_nothing_to_roll_back() {
    let project = Project::new();
    let error = project.store().rollback(None, &[], false).unwrap_err();
    assert!(matches!(error, RecordsError::NoRuns { .. }));
    assert!(!project.path(".pyguard").exists());
    project.fix_one("a.py", b"a", b"b");
    let error = project.store().rollback(Some("19990101"), &[], false).unwrap_err();
    assert!(matches!(error, RecordsError::UnknownRun(name) if name == "19990101"));
}

#[test]
fn a_project_that_was_moved_is_restored_where_it_is() {
    let project = Project::new();
    project.fix_one("src/a.py", b"a", b"b");
    let moved = project.root.with_file_name("moved");
    fs::rename(&project.root, &moved).unwrap();
    let store = crate::Store::open(&moved).unwrap();
    assert_eq!(store.rollback(None, &[], false).unwrap().restored.len(), 1);
    assert_eq!(fs::read(moved.join("src/a.py")).unwrap(), b"a");
}
