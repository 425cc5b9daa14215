//! Symbolic links and hard links.

use std::fs;
use std::os::unix::fs::symlink;

use super::project::{Project, change, reason, write};
use crate::Reason;

#[test]
fn a_link_stays_and_its_target_is_written_and_restored() {
    for target in ["../shared/real.py", "ABSOLUTE"] {
        let project = Project::new();
        let real = project.write("shared/real.py", b"a");
        fs::create_dir(project.path("src")).unwrap();
        let target = if target == "ABSOLUTE" { real.clone() } else { target.into() };
        symlink(&target, project.path("src/link.py")).unwrap();
        let run = project.fix(vec![change(&project.path("src/link.py"), b"a", b"b")]);
        assert_eq!(fs::read_link(project.path("src/link.py")).unwrap(), target);
        assert_eq!(fs::read(&real).unwrap(), b"b");
        assert_eq!(project.store().run(None).unwrap().files[0].path, "shared/real.py");
        // Also by the link's name.
        let paths = [project.path("src/link.py")];
        let id = run.to_string();
        let rolled_back = project.store().rollback(Some(&id), &paths, false).unwrap();
        assert_eq!(rolled_back.restored.len(), 1, "{rolled_back:?}");
        assert_eq!(fs::read_link(project.path("src/link.py")).unwrap(), target);
        assert_eq!(fs::read(&real).unwrap(), b"a");
    }
}

#[test]
fn a_link_to_a_link_and_a_link_to_nothing_are_refused() {
    let project = Project::new();
    project.write("real.py", b"a");
    symlink("real.py", project.path("first.py")).unwrap();
    symlink("first.py", project.path("second.py")).unwrap();
    symlink("nowhere.py", project.path("dangling.py")).unwrap();
    symlink("itself.py", project.path("itself.py")).unwrap();
    let refused = |name: &str| {
        let mut written = write(&project.store(), vec![change(&project.path(name), b"a", b"b")]);
        assert!(written.written.is_empty());
        written.refused.remove(0).reason
    };
    assert!(matches!(refused("second.py"), Reason::LinkToLink));
    assert!(matches!(refused("dangling.py"), Reason::DanglingLink));
    assert!(matches!(refused("itself.py"), Reason::LinkToLink));
    assert_eq!(project.read("real.py"), b"a");
}

#[test]
fn a_link_to_a_folder_on_the_way_is_followed_when_writing() {
    let project = Project::new();
    project.write("real/a.py", b"a");
    symlink("real", project.path("link")).unwrap();
    let run = project.fix(vec![change(&project.path("link/a.py"), b"a", b"b")]);
    assert_eq!(project.read("real/a.py"), b"b");
    assert_eq!(project.store().run(None).unwrap().files[0].path, "real/a.py");
    let id = run.to_string();
    let paths = [project.path("link")];
    let rolled_back = project.store().rollback(Some(&id), &paths, false).unwrap();
    assert_eq!(rolled_back.restored.len(), 1, "{rolled_back:?}");
    assert_eq!(project.read("real/a.py"), b"a");
}

#[test]
fn a_file_and_a_link_to_it_are_one_file() {
    let project = Project::new();
    let file = project.change("a.py", b"a", b"b");
    symlink("a.py", project.path("link.py")).unwrap();
    let link = change(&project.path("link.py"), b"a", b"b");
    let written = write(&project.store(), vec![file, link]);
    assert!(matches!(reason(&written.refused), Reason::Twice));
    assert_eq!(project.read("a.py"), b"b");
}

#[test]
fn of_a_file_with_several_names_only_this_one_changes_and_that_is_said() {
    let project = Project::new();
    let change = project.change("a.py", b"a", b"b");
    fs::hard_link(project.path("a.py"), project.path("cache.bin")).unwrap();
    let written = write(&project.store(), vec![change]);
    assert_eq!(written.separated, [project.path("a.py")]);
    assert_eq!((project.read("a.py"), project.read("cache.bin")), (b"b".into(), b"a".into()));
    project.roll_back(&written.run.unwrap());
    assert_eq!(project.read("a.py"), b"a");
}

#[test]
fn both_names_of_a_file_can_be_repaired_in_one_run() {
    let project = Project::new();
    let first = project.change("a.py", b"a", b"b");
    fs::hard_link(project.path("a.py"), project.path("b.py")).unwrap();
    let second = change(&project.path("b.py"), b"a", b"b");
    let run = project.fix(vec![first, second]);
    assert_eq!((project.read("a.py"), project.read("b.py")), (b"b".into(), b"b".into()));
    assert_eq!(project.roll_back(&run).restored.len(), 2);
    assert_eq!((project.read("a.py"), project.read("b.py")), (b"a".into(), b"a".into()));
}

#[test]
fn a_project_is_the_same_by_way_of_a_link() {
    let project = Project::new();
    let link = project.root.parent().unwrap().join("link");
    symlink(&project.root, &link).unwrap();
    let run = project.fix(vec![{
        project.write("a.py", b"a");
        change(&link.join("a.py"), b"a", b"b")
    }]);
    let store = crate::Store::open(&link).unwrap();
    assert_eq!(store.run(None).unwrap().files[0].path, "a.py");
    store.rollback(Some(&run.to_string()), &[link.join("a.py")], false).unwrap();
    assert_eq!(project.read("a.py"), b"a");
}
