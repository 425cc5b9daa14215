//! What is recorded, and finding it again.

use std::fs;

use serde_json::Value;

use super::project::{Project, change, new_run, write};
use crate::{Digest, FileState, FixPlace, Reason, RecordsError, RunState};

#[test]
fn a_record_says_what_was_done_and_why() {
    let project = Project::new();
    let mut change = project.change("src/a.py", b"load(x)", b"safe_load(x)");
    change.fixes.push(change.fixes[0].clone());
    change.fixes[1].place = FixPlace { line: 7, cell: Some(3) };
    change.fixes[1].confidence = f32::NAN;
    let fixes = change.fixes.clone();
    let run = project.fix(vec![change]);
    let record = project.store().run(None).unwrap();
    let summary = record.summary;
    assert_eq!(summary.id, run);
    assert_eq!((summary.files, summary.fixes), (1, 2));
    assert_eq!(summary.state, RunState::Done);
    assert_eq!((summary.tool, summary.arguments), (new_run().tool, new_run().arguments));
    let compact: String =
        summary.time.chars().filter(|character| !"-:".contains(*character)).collect();
    assert!(run.to_string().starts_with(&compact), "{run} began {compact}");
    let [file] = &record.files[..] else { panic!() };
    assert_eq!(file.path, "src/a.py");
    assert_eq!(file.before, Digest::of(b"load(x)"));
    assert_eq!(file.after, Digest::of(b"safe_load(x)"));
    assert_eq!(file.fixes[0].fix, fixes[0]);
    assert_eq!(file.fixes[1].fix.place, fixes[1].place);
    assert!(file.fixes[1].fix.confidence.abs() < f32::EPSILON);
    let ids: Vec<_> = file.fixes.iter().map(|fix| fix.id.clone()).collect();
    assert_eq!(ids, [format!("{run}.1"), format!("{run}.2")]);
}

/// Other programs may read it.
#[test]
fn a_record_is_json_of_a_known_shape() {
    let project = Project::new();
    let change = project.change("a.py", b"a", b"b");
    project.set_mode("a.py", 0o640);
    let run = project.fix(vec![change]);
    let json = fs::read(project.run_folder(&run).join("run.json")).unwrap();
    let record: Value = serde_json::from_slice(&json).unwrap();
    assert_eq!(record["version"], 1);
    assert_eq!(record["id"], run.to_string());
    let file = &record["files"][0];
    assert_eq!(file["path"], "a.py");
    assert_eq!(file["mode"], 0o640);
    assert_eq!(file["before"]["bytes"], 1);
    let hash = "17762fddd969a453925d65717ac3eea21320b66b54342fde15128d6caf21215f";
    assert_eq!(file["before"]["blake3"], hash);
    let fix = &file["fixes"][0];
    for (key, value) in [
        ("code", "TST001"),
        ("rule", "no-load"),
        ("message", "load runs code"),
        ("applicability", "safe"),
        ("before", "load(x)"),
        ("after", "safe_load(x)"),
        ("explanation", "safe_load runs none"),
    ] {
        assert_eq!(fix[key], value);
    }
    assert_eq!(fix["place"], serde_json::json!({ "line": 2 }));
    assert!((fix["confidence"].as_f64().unwrap() - 0.95).abs() < 1e-6);
}

#[test]
fn runs_are_listed_newest_first() {
    let project = Project::new();
    assert!(project.store().runs().unwrap().runs.is_empty());
    let runs: Vec<_> = (0..12)
        .map(|number| {
            let name = format!("{number}.py");
            project.fix_one(&name, b"a", b"b")
        })
        .collect();
    let listed: Vec<_> =
        project.store().runs().unwrap().runs.into_iter().map(|run| run.id).collect();
    assert_eq!(listed, runs.into_iter().rev().collect::<Vec<_>>());
}

#[test]
fn a_run_is_found_by_the_beginning_of_its_id() {
    let project = Project::new();
    let run = project.fix_one("a.py", b"a", b"b").to_string();
    let other = project.run_folder(&project.store().run(None).unwrap().summary.id);
    // The same run once more, as of another year.
    let elder = "20200102T030405Z-1";
    let folder = other.with_file_name(elder);
    fs::create_dir(&folder).unwrap();
    let record = String::from_utf8(fs::read(other.join("run.json")).unwrap()).unwrap();
    fs::write(folder.join("run.json"), record.replace(&run, elder)).unwrap();
    fs::create_dir(folder.with_file_name("20200102T030405Z-10")).unwrap();
    let folder = folder.with_file_name("20200102T030405Z-10").join("run.json");
    fs::write(folder, record.replace(&run, "20200102T030405Z-10")).unwrap();
    let find = |id: &str| project.store().run(Some(id)).map(|run| run.summary.id.to_string());
    assert_eq!(find(&run).unwrap(), run);
    assert_eq!(find(&run[..15]).unwrap(), run);
    assert_eq!(find(elder).unwrap(), elder);
    assert!(matches!(find("2020"), Err(RecordsError::Ambiguous { count: 2, .. })));
    assert!(matches!(find("2"), Err(RecordsError::Ambiguous { count: 3, .. })));
    for unknown in ["", "1999", "../a", "20200102T030405Z-2"] {
        assert!(matches!(find(unknown), Err(RecordsError::UnknownRun(_))), "{unknown}");
    }
    assert_eq!(project.store().run(None).unwrap().summary.id.to_string(), run);
}

#[test]
fn the_state_of_a_file_is_told_by_what_is_in_it() {
    let project = Project::new();
    let run = project.fix_one("a.py", b"a", b"b");
    let state = || project.store().state(&project.store().run(None).unwrap().files[0]);
    assert!(matches!(state(), FileState::After));
    // Whatever the journal says.
    fs::remove_file(project.run_folder(&run).join("done.json")).unwrap();
    assert!(matches!(state(), FileState::After));
    project.write("a.py", b"a");
    assert!(matches!(state(), FileState::Before));
    project.write("a.py", b"c");
    assert!(matches!(state(), FileState::Changed));
    fs::remove_file(project.path("a.py")).unwrap();
    assert!(matches!(state(), FileState::Unknown(Reason::Missing)));
}

#[test]
fn marks_that_cannot_be_read_do_not_matter() {
    let project = Project::new();
    let run = project.fix_one("a.py", b"a", b"b");
    for mark in ["done.json", "rolled-back.json"] {
        fs::write(project.run_folder(&run).join(mark), b"{broken").unwrap();
    }
    assert_eq!(project.store().run(None).unwrap().summary.state, RunState::Unfinished);
    assert_eq!(project.roll_back(&run).restored.len(), 1);
    assert_eq!(project.store().run(None).unwrap().summary.state, RunState::RolledBack);
}

/// A run of which nothing could be written is none that a rollback without an id means.
#[test]
fn a_run_that_wrote_nothing_is_not_the_newest() {
    let project = Project::new();
    let first = project.fix_one("a.py", b"a", b"b");
    let second = project.fix_one("b.py", b"a", b"b");
    let done = serde_json::json!({
        "time": "2026-11-25T22:45:01Z",
        "not_written": [{ "file": 0, "reason": "No space left on device" }],
    });
    fs::write(project.run_folder(&second).join("done.json"), done.to_string()).unwrap();
    assert_eq!(project.store().run(None).unwrap().summary.id, first);
    let run = project.store().run(Some(&second.to_string())).unwrap();
    assert_eq!(run.files[0].not_written.as_deref(), Some("No space left on device"));
    let rolled_back = project.roll_back(&second);
    assert!(rolled_back.restored.is_empty() && rolled_back.already.is_empty());
    assert_eq!(project.read("b.py"), b"b");
}

#[test]
fn a_record_that_could_not_be_read_again_is_not_written() {
    let project = Project::new();
    let mut change = change(&project.write("a.py", b"a"), b"a", b"b");
    change.fixes[0].before = "x".repeat(65 << 20);
    let error = project.store().write(new_run(), vec![change]).unwrap_err();
    assert!(matches!(error, RecordsError::TooLarge { .. }), "{error}");
    assert_eq!(project.read("a.py"), b"a");
    assert!(project.store().runs().unwrap().runs.is_empty());
}

#[test]
fn a_project_must_be_a_folder() {
    let project = Project::new();
    let file = project.write("a.py", b"a");
    assert!(crate::Store::open(&file).is_err());
    assert!(crate::Store::open(&project.path("nowhere")).is_err());
    assert_eq!(write(&project.store(), vec![change(&file, b"a", b"b")]).written, [file]);
}
