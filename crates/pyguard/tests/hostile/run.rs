//! A folder to scan, the binary run on it, and what it said.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

/// How long a run may take, in a debug build on a busy machine.
pub(crate) const PATIENCE: Duration = Duration::from_secs(10);

static SCHEMA: LazyLock<jsonschema::Validator> = LazyLock::new(|| {
    let schema = include_str!("../../../../docs/schema/findings-v1.schema.json");
    jsonschema::validator_for(&serde_json::from_str(schema).unwrap()).unwrap()
});

/// A temporary folder: code below `src/`, rules in `rules.yaml`.
pub(crate) struct Folder(TempDir);

impl Folder {
    /// Without any code yet.
    pub(crate) fn new(rules: &str) -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        folder.write("rules.yaml", rules);
        fs::create_dir(folder.path("src")).unwrap();
        folder
    }

    pub(crate) fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn write(&self, name: impl AsRef<Path>, bytes: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// `pyguard check src` with the folder's rules, as JSON.
    pub(crate) fn check(&self) -> Report {
        self.check_with(&[], PATIENCE)
    }

    pub(crate) fn check_with(&self, more: &[&OsStr], patience: Duration) -> Report {
        let arguments = ["check", "--config", "rules.yaml", "--format", "json"].map(OsStr::new);
        let mut arguments = arguments.to_vec();
        if !more.iter().any(|argument| !argument.as_encoded_bytes().starts_with(b"-")) {
            arguments.push(OsStr::new("src"));
        }
        arguments.extend(more);
        Report::new(self.run(&arguments, patience))
    }

    pub(crate) fn run(&self, arguments: &[impl AsRef<OsStr>], patience: Duration) -> Run {
        let mut command = limited();
        command.args(arguments);
        // Files, since a pipe that nobody reads would stop the child.
        let outputs = tempfile::tempdir().unwrap();
        let output = |name: &str| Stdio::from(fs::File::create(outputs.path().join(name)).unwrap());
        let start = Instant::now();
        let mut child = command
            .current_dir(self.0.path())
            .stdin(Stdio::null())
            .stdout(output("stdout"))
            .stderr(output("stderr"))
            .spawn()
            .unwrap();
        let status = loop {
            if let Some(status) = child.try_wait().unwrap() {
                break status;
            }
            if start.elapsed() > patience {
                child.kill().unwrap();
                child.wait().unwrap();
                panic!("still running after {patience:?}");
            }
            std::thread::sleep(Duration::from_millis(5));
        };
        let read = |name: &str| fs::read(outputs.path().join(name)).unwrap();
        let stderr = String::from_utf8_lossy(&read("stderr")).into_owned();
        let code = status.code().unwrap_or_else(|| panic!("crashed ({status}): {stderr}"));
        assert!(!stderr.contains("panicked"), "{stderr}");
        Run { code, stdout: read("stdout"), stderr }
    }
}

/// The binary with so much memory that a bomb ends it, and not the machine: stacks for all threads, and four gigabytes.
fn limited() -> Command {
    let binary = env!("CARGO_BIN_EXE_pyguard");
    if !cfg!(target_os = "linux") {
        return Command::new(binary);
    }
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let kilobytes = (4 << 20) + threads * (256 << 10);
    let mut command = Command::new("sh");
    command.args(["-c", &format!(r#"ulimit -v {kilobytes} && exec "$0" "$@""#), binary]);
    command
}

/// A run that ended by itself, within its time. One that does not is stopped and fails the test.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) stdout: Vec<u8>,
    pub(crate) stderr: String,
}

impl Run {
    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.stdout.clone()).expect("output is UTF-8")
    }
}

/// A JSON report that keeps the contract.
#[derive(Debug)]
pub(crate) struct Report {
    pub(crate) code: i32,
    pub(crate) size: usize,
    pub(crate) json: Value,
}

impl Report {
    pub(crate) fn new(run: Run) -> Self {
        let json: Value = serde_json::from_slice(&run.stdout)
            .unwrap_or_else(|error| panic!("exit {}, {error}: {}", run.code, run.stderr));
        let broken: Vec<String> =
            SCHEMA.iter_errors(&json).map(|error| error.to_string()).collect();
        assert!(broken.is_empty(), "against the schema: {broken:#?}");
        Self { code: run.code, size: run.stdout.len(), json }
    }

    /// Rule, path and line of every finding.
    pub(crate) fn findings(&self) -> Vec<(&str, &str, u64)> {
        let findings = self.json["findings"].as_array().unwrap().iter();
        findings
            .map(|finding| {
                let text = |key: &str| finding[key].as_str().unwrap();
                (text("rule"), text("path"), finding["start"]["line"].as_u64().unwrap())
            })
            .collect()
    }

    /// The lines in a file where a rule found something.
    pub(crate) fn lines(&self, rule: &str, path: &str) -> Vec<u64> {
        let findings = self.findings().into_iter();
        findings.filter(|found| (found.0, found.1) == (rule, path)).map(|found| found.2).collect()
    }

    /// Kind and message of what went wrong with a path.
    pub(crate) fn errors(&self, path: &str) -> Vec<(&str, &str)> {
        let errors = self.json["errors"].as_array().unwrap().iter();
        errors
            .filter(|error| error["path"] == path)
            .map(|error| (error["kind"].as_str().unwrap(), error["message"].as_str().unwrap()))
            .collect()
    }

    pub(crate) fn error_kinds(&self, path: &str) -> Vec<&str> {
        self.errors(path).into_iter().map(|(kind, _)| kind).collect()
    }
}
