//! Bytes and modes come back as they were, whatever they are.

use super::project::{Project, change, new_run, write};

#[test]
fn all_kinds_of_content_are_written_and_restored() {
    let large: Vec<u8> = (0..3_000_000u32).flat_map(|number| number.to_le_bytes()).collect();
    let mut larger = large.clone();
    larger.extend(b"\0\r\n\xff");
    let kinds: [(&[u8], &[u8]); 7] = [
        (b"a\r\nb\r\n", b"a\r\nc\r\n"),
        (b"# coding: latin-1\n# \xe9\n", b"# coding: latin-1\n# \xe9\xff\n"),
        (b"\xef\xbb\xbfx = 1\n", b"\xef\xbb\xbfx = 2\n"),
        (b"", b"x"),
        (b"x", b""),
        (b"no end of line", b"no end of line\r"),
        (&large, &larger),
    ];
    for (before, after) in kinds {
        let project = Project::new();
        let run = project.fix_one("a.py", before, after);
        assert!(project.read("a.py") == after);
        assert_eq!(project.roll_back(&run).restored.len(), 1);
        assert!(project.read("a.py") == before);
    }
}

#[test]
fn a_file_keeps_its_mode() {
    for mode in [0o644, 0o600, 0o755, 0o666, 0o640, 0o200, 0o4755] {
        let project = Project::new();
        let change = project.change("a.py", b"a", b"b");
        project.set_mode("a.py", mode);
        let run = project.fix(vec![change]);
        assert_eq!(project.mode("a.py"), mode);
        project.roll_back(&run);
        assert_eq!(project.mode("a.py"), mode);
        assert_eq!(project.read("a.py"), b"a");
    }
}

#[test]
fn a_mode_that_was_changed_since_is_restored() {
    let project = Project::new();
    let change = project.change("a.py", b"a", b"b");
    project.set_mode("a.py", 0o755);
    let run = project.fix(vec![change]);
    project.set_mode("a.py", 0o600);
    project.roll_back(&run);
    assert_eq!(project.mode("a.py"), 0o755);
}

#[test]
fn backups_are_for_the_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let project = Project::new();
    let run = project.fix_one("secrets.py", b"a", b"b");
    let mode = |path: std::path::PathBuf| path.metadata().unwrap().permissions().mode() & 0o777;
    let folder = project.run_folder(&run);
    assert_eq!(mode(folder.clone()), 0o700);
    assert_eq!(mode(folder.join("before/0")), 0o600);
    assert_eq!(mode(folder.join("run.json")), 0o600);
}

/// Needs a user who may give files away; others see that the owner they have stays.
#[test]
fn a_file_keeps_its_owner_where_that_is_possible() {
    use std::os::unix::fs::{MetadataExt, chown};
    let project = Project::new();
    let change = project.change("a.py", b"a", b"b");
    let path = project.path("a.py");
    let owner = || {
        let metadata = path.metadata().unwrap();
        (metadata.uid(), metadata.gid())
    };
    let own = owner();
    let expected = if chown(&path, Some(1234), Some(5678)).is_ok() { (1234, 5678) } else { own };
    let run = project.fix(vec![change]);
    assert_eq!(owner(), expected);
    project.roll_back(&run);
    assert_eq!(owner(), expected);
}

#[test]
fn a_change_that_changes_nothing_makes_no_run() {
    let project = Project::new();
    let same = project.change("a.py", b"a", b"a");
    let written = write(&project.store(), vec![same]);
    assert!(written.run.is_none() && written.written.is_empty() && written.refused.is_empty());
    assert!(write(&project.store(), Vec::new()).run.is_none());
    assert!(!project.path(".pyguard").exists());
}

#[test]
fn names_may_be_as_long_as_they_can_be_and_hold_what_they_like() {
    let project = Project::new();
    let long = "x".repeat(252) + ".py";
    for name in [long.as_str(), "with\nline\tbreak \"'.py", "déjà vu/ünï.py", "-rf", "#a"] {
        let run = project.fix_one(name, b"a", b"b");
        assert_eq!(project.read(name), b"b");
        let rolled_back = project.roll_back(&run);
        assert_eq!(rolled_back.restored, [std::path::PathBuf::from(name)]);
        assert_eq!(project.read(name), b"a");
    }
}

#[test]
fn a_path_counts_from_the_current_folder() {
    // Unit tests run in the folder of their package; nothing there is written.
    let project = Project::new();
    let relative = change("src/lib.rs".as_ref(), b"not what is in it", b"x");
    let written = project.store().write(new_run(), vec![relative]).unwrap();
    assert!(matches!(super::project::reason(&written.refused), crate::Reason::ChangedMeanwhile));
}

#[test]
fn records_are_hidden_from_git() {
    let project = Project::new();
    project.fix_one("a.py", b"a", b"b");
    assert_eq!(project.read(".pyguard/.gitignore"), b"*\n");
    project.write(".pyguard/.gitignore", b"# mine\n");
    project.fix_one("b.py", b"a", b"b");
    assert_eq!(project.read(".pyguard/.gitignore"), b"# mine\n");
}

#[test]
fn nothing_but_the_records_is_left_in_the_project() {
    let (project, changes) = Project::sample();
    let names: Vec<_> = project.snapshot().into_keys().collect();
    let run = project.fix(changes);
    assert_eq!(project.snapshot().into_keys().collect::<Vec<_>>(), names);
    project.roll_back(&run);
    assert_eq!(project.snapshot().into_keys().collect::<Vec<_>>(), names);
    assert!(!project.run_folder(&run).join("pending").exists());
}
