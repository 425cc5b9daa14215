//! What a cache saves, and that it changes nothing else.

#![expect(clippy::unwrap_used, reason = "tests")]

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use proptest::prelude::*;
use pyguard_cache::Cache;
use pyguard_engine::{NoProgress, RuleSet, RunOptions, run};
use pyguard_finding::Report;
use tempfile::TempDir;

const RULES: &str = r#"
rules:
  - id: flow
    mode: taint
    options: {interfile: true}
    languages: [python]
    severity: ERROR
    message: data from outside
    pattern-sources: [{pattern: source(...)}]
    pattern-sinks: [{pattern: sink(...)}]
  - id: evaluated
    languages: [python]
    severity: ERROR
    message: $CODE is run
    pattern: eval($CODE)
  - id: key
    severity: ERROR
    message: a key
    detector:
      kind: secret
      forms:
        - regex: '\b(keyof[a-z0-9]{20})\b'
          keywords: [keyof]
    paths: {include: [keys.py]}
"#;

/// A value that the last rule finds, put together so that no scanner takes this file for one with a key.
fn value() -> String {
    ["keyof", "q7x2mnz4k8", "w3vb6t1r5y"].concat()
}

/// A project whose files are old enough for their times to tell changes.
struct Project {
    folder: TempDir,
    cache: TempDir,
    rules: RuleSet,
}

impl Project {
    fn new(files: &[(&str, &str)]) -> Self {
        let loaded = pyguard_rules::load("rules.yaml", RULES, &Arc::default());
        assert_eq!(loaded.errors.len(), 0, "{:?}", loaded.errors);
        let project = Self {
            folder: TempDir::new().unwrap(),
            cache: TempDir::new().unwrap(),
            rules: RuleSet::new(loaded.rules),
        };
        files.iter().for_each(|(name, text)| project.write(name, text));
        project
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).unwrap();
    }

    fn run_with(&self, cache: Option<Cache>, jobs: Option<usize>) -> Report {
        let paths = vec![self.folder.path().to_owned()];
        let options = RunOptions { paths, jobs, cache, ..RunOptions::default() };
        run(&self.rules, &options, &NoProgress).unwrap()
    }

    fn cached(&self) -> Report {
        let report = self.run_with(Some(Cache::at(self.cache.path().to_owned())), None);
        assert_eq!(told(&report), told(&self.run_with(None, None)), "as without a cache");
        report
    }

    /// Bytes of all files of the cache.
    fn kept(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let mut all = Vec::new();
        let mut folders = vec![self.cache.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    all.push((path.clone(), fs::read(path).unwrap()));
                }
            }
        }
        all.sort();
        all
    }
}

/// Everything that a report tells, but for the time.
fn told(report: &Report) -> String {
    let stats = (report.stats.files, report.stats.bytes, report.stats.lines, report.stats.rules);
    format!("{:#?} {:#?} {stats:?}", report.findings, report.errors)
}

/// Files looked at, and groups of files through which data was followed.
fn work(report: &Report) -> (usize, usize) {
    (report.stats.files - report.stats.known, report.stats.followed)
}

const SINK: &str = "def pass_on(value):\n    sink(value)\n";
const SOURCE: &str = "from sinks import pass_on\n\npass_on(source())\n";
const OTHER: &str = "eval(text)\n";

fn program() -> Project {
    Project::new(&[
        ("sinks.py", SINK),
        ("sources.py", SOURCE),
        ("other.py", OTHER),
        ("alone.py", "sink(source())\n"),
        ("broken.py", "def f(:\n    eval(x)\n"),
    ])
}

#[test]
fn nothing_is_looked_at_again_that_did_not_change() {
    let project = program();
    let cold = project.cached();
    assert_eq!(work(&cold), (5, 2));
    assert_eq!(cold.findings.len(), 3, "a flow through two files, one in a file, a call");
    assert_eq!(cold.errors.len(), 1, "a file that does not parse");
    assert_eq!(work(&project.cached()), (0, 0));
}

#[test]
fn a_changed_file_and_the_flows_through_it_are_looked_at_again_and_nothing_else() {
    let project = program();
    project.cached();
    project.write("other.py", "eval(other)\n");
    assert_eq!(work(&project.cached()), (1, 0), "no data goes through it");
    project.write("sinks.py", "def pass_on(value):\n    print(value)\n");
    let fixed = project.cached();
    assert_eq!(work(&fixed), (1, 0), "a group without a sink is not followed");
    assert!(!fixed.findings.iter().any(|finding| finding.path.ends_with("sinks.py")));
    project.write("sinks.py", SINK);
    assert_eq!(work(&project.cached()), (1, 0), "what was found in this group once is known");
    project.write("sinks.py", &format!("\n\n{SINK}"));
    let moved = project.cached();
    assert_eq!(work(&moved), (1, 1));
    let flow = moved.findings.iter().find(|finding| finding.path.ends_with("sinks.py")).unwrap();
    assert_eq!(flow.start.line, 4);
}

#[test]
fn files_that_come_and_go_are_seen() {
    let project = program();
    project.cached();
    fs::remove_file(project.path("sources.py")).unwrap();
    let without = project.cached();
    assert!(!without.findings.iter().any(|finding| finding.path.ends_with("sinks.py")));
    project.write("more.py", SOURCE);
    let with = project.cached();
    assert!(with.findings.iter().any(|finding| finding.path.ends_with("sinks.py")));
    assert_eq!(work(&with), (1, 1));
}

#[test]
fn a_change_that_keeps_length_and_time_is_seen() {
    let project = program();
    let path = project.path("other.py");
    let old = SystemTime::now() - Duration::from_secs(3600);
    let set_time =
        || fs::File::options().write(true).open(&path).unwrap().set_modified(old).unwrap();
    set_time();
    project.cached();
    project.write("other.py", "eval(tuxt)\n");
    set_time();
    let report = project.cached();
    assert!(report.findings.iter().any(|finding| finding.message == "tuxt is run"));
}

#[test]
fn a_file_that_was_only_touched_is_not_looked_at_again() {
    let project = program();
    project.cached();
    let file = fs::File::options().write(true).open(project.path("other.py")).unwrap();
    file.set_modified(SystemTime::now() - Duration::from_secs(1000)).unwrap();
    assert_eq!(work(&project.cached()), (0, 0));
}

#[test]
fn values_that_reports_hide_are_not_in_the_cache() {
    let value = value();
    let with_value = format!("key = '{value}'\nsink(source('{value}'))\n");
    let flow = format!("from sinks import pass_on\n\npass_on(source('{value}'))\n");
    let project = Project::new(&[
        ("keys.py", &with_value),
        ("flow.py", &flow),
        ("sinks.py", SINK),
        ("other.py", &format!("eval('{value}')\n")),
    ]);
    let cold = project.cached();
    assert!(!told(&cold).contains(&value), "{cold:#?}");
    assert!(cold.findings.len() >= 5, "{cold:#?}");
    for _ in 0..2 {
        for (path, bytes) in project.kept() {
            let is_in = memchr::memmem::find(&bytes, &value.as_bytes()[5..]).is_some();
            assert!(!is_in, "{}", path.display());
        }
        assert_eq!(work(&project.cached()), (0, 0));
    }
}

#[test]
fn a_value_that_another_file_tells_of_is_hidden_in_what_was_kept() {
    let value = value();
    let project = Project::new(&[("other.py", &format!("eval('{value}')\n")), ("keys.py", "")]);
    assert!(told(&project.cached()).contains(&value), "nobody knows what it is");
    project.write("keys.py", &format!("key = '{value}'\n"));
    let hidden = project.cached();
    assert_eq!(work(&hidden), (1, 0));
    assert!(!told(&hidden).contains(&value));
    assert!(
        project
            .kept()
            .iter()
            .all(|(_, bytes)| memchr::memmem::find(bytes, value.as_bytes()).is_none())
    );
    assert_eq!(work(&project.cached()), (0, 0));
}

#[test]
fn other_rules_have_results_of_their_own() {
    let mut project = program();
    project.cached();
    let loaded = pyguard_rules::load(
        "rules.yaml",
        &RULES.replace("eval($CODE)", "source($CODE)"),
        &Arc::default(),
    );
    project.rules = RuleSet::new(loaded.rules);
    assert_eq!(work(&project.cached()).0, 5);
    assert_eq!(work(&project.cached()), (0, 0));
}

#[test]
fn threads_change_nothing() {
    let project = program();
    let one = project.run_with(Some(Cache::at(project.cache.path().to_owned())), Some(1));
    let two = project.run_with(Some(Cache::at(project.cache.path().to_owned())), Some(2));
    assert_eq!(told(&one), told(&two));
    assert_eq!(work(&two), (0, 0));
}

#[test]
fn runs_at_the_same_time_do_not_disturb_each_other() {
    let project = program();
    let expected = told(&project.run_with(None, None));
    for _ in 0..5 {
        let reports: Vec<String> = std::thread::scope(|scope| {
            let one =
                || told(&project.run_with(Some(Cache::at(project.cache.path().to_owned())), None));
            let threads: Vec<_> = (0..4).map(|_| scope.spawn(one)).collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert!(reports.iter().all(|report| *report == expected));
        project.write("sinks.py", SINK);
    }
    assert_eq!(work(&project.cached()), (0, 0));
}

#[test]
fn a_cache_that_cannot_be_written_is_none() {
    let project = program();
    let taken = project.cache.path().join("file");
    fs::write(&taken, "").unwrap();
    let report = project.run_with(Some(Cache::at(taken.clone())), None);
    assert_eq!(told(&report), told(&project.run_with(None, None)));
    assert!(taken.is_file());
}

/// Cuts one of the files off, changes a byte of it, or removes it.
fn damage(files: &[(PathBuf, Vec<u8>)], which: usize, at: usize, kind: u8) {
    let (path, bytes) = &files[which % files.len()];
    let at = at % bytes.len().max(1);
    let mut damaged = bytes.clone();
    match kind {
        0 => damaged.truncate(at),
        1 => damaged.iter_mut().skip(at).take(1).for_each(|byte| *byte ^= 0x41),
        _ => return fs::remove_file(path).unwrap(),
    }
    fs::write(path, damaged).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(40) })]

    #[test]
    fn a_damaged_cache_is_as_good_as_none(which: usize, at: usize, kind in 0u8..3, changes: bool) {
        let project = program();
        project.cached();
        damage(&project.kept(), which, at, kind);
        if changes {
            // Now what is kept of the other files is asked for.
            project.write("sinks.py", &format!("\n{SINK}"));
        }
        project.cached();
        let again = project.cached();
        prop_assert_eq!(work(&again), (0, 0));
    }
}
