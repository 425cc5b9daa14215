//! The built-in rules on the fixtures of model files: whoever would be harmed must be told, nobody else.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use pyguard_engine::{NoProgress, RuleSet, RunOptions, Selection};
use pyguard_finding::Report;

fn fixtures(kind: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/artifacts").join(kind)
}

/// What the rules of tier default report below a folder.
fn report(folder: &Path) -> Report {
    let rules = pyguard_builtin::rules().into_iter();
    let selection = Selection::default();
    let chosen = rules.filter(|rule| selection.takes(rule)).collect();
    let rules = RuleSet::new(chosen).with_limit(selection.tier);
    let options = RunOptions { paths: vec![folder.to_owned()], ..RunOptions::default() };
    pyguard_engine::run(&rules, &options, &NoProgress).unwrap()
}

/// The artifacts of a folder: `<format>/<name>`, a file or a folder of files that belong together.
fn artifacts(folder: &Path) -> BTreeSet<PathBuf> {
    let entries = walkdir::WalkDir::new(folder).min_depth(2).max_depth(2);
    entries.into_iter().map(|entry| entry.unwrap().into_path()).collect()
}

/// The messages about each artifact.
fn by_artifact(folder: &Path) -> BTreeMap<PathBuf, Vec<String>> {
    let report = report(folder);
    let mut all: BTreeMap<PathBuf, Vec<String>> =
        artifacts(folder).into_iter().map(|path| (path, Vec::new())).collect();
    for finding in &report.findings {
        let path = Path::new(&finding.path);
        let inside = path.strip_prefix(folder).unwrap();
        let artifact: PathBuf = inside.components().take(2).collect();
        let message = format!("{} {}", finding.rule.code, finding.message);
        all.entry(folder.join(artifact)).or_default().push(message);
    }
    all
}

fn shown(paths: &[String]) -> String {
    format!("{} files:\n{}", paths.len(), paths.join("\n"))
}

#[test]
fn every_malicious_file_is_reported_in_tier_default() {
    let all = by_artifact(&fixtures("malicious"));
    assert!(all.len() >= 150, "{} malicious files", all.len());
    let silent = all.iter().filter(|(_, messages)| messages.is_empty());
    let silent: Vec<String> = silent.map(|(path, _)| path.display().to_string()).collect();
    assert!(silent.is_empty(), "nothing is reported in {}", shown(&silent));
}

#[test]
fn no_harmless_file_is_reported_in_tier_default() {
    for kind in ["benign", "near"] {
        let all = by_artifact(&fixtures(kind));
        assert!(all.len() >= 120, "{} files in {kind}", all.len());
        let loud = all.iter().filter(|(_, messages)| !messages.is_empty());
        let loud: Vec<String> =
            loud.map(|(path, messages)| format!("{}: {messages:?}", path.display())).collect();
        assert!(loud.is_empty(), "findings in {}", shown(&loud));
    }
}

fn convert(source: &Path, output: &Path) -> std::process::Output {
    let command = std::process::Command::new(env!("CARGO_BIN_EXE_pyguard"))
        .args(["artifact", "convert"])
        .arg(source)
        .arg("-o")
        .arg(output)
        .output();
    command.unwrap()
}

#[test]
fn a_state_dictionary_is_converted_without_loss() {
    let source = fixtures("benign").join("torch/state-dict.pt");
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("state-dict.safetensors");
    let done = convert(&source, &output);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let (before, after) = (std::fs::read(&source).unwrap(), std::fs::read(&output).unwrap());
    let length = u64::from_le_bytes(after[..8].try_into().unwrap()) as usize;
    let header: serde_json::Value = serde_json::from_slice(&after[8..8 + length]).unwrap();
    let tensors = header.as_object().unwrap().iter().filter(|(name, _)| *name != "__metadata__");
    let mut names = Vec::new();
    for (name, tensor) in tensors {
        names.push(name.as_str());
        let offset = |at: usize| tensor["data_offsets"][at].as_u64().unwrap() as usize;
        let bytes = &after[8 + length + offset(0)..8 + length + offset(1)];
        let items: u64 =
            tensor["shape"].as_array().unwrap().iter().map(|n| n.as_u64().unwrap()).product();
        let width = if tensor["dtype"] == "F32" { 4 } else { 8 };
        assert_eq!(bytes.len() as u64, items * width, "{name}");
        // The members of such an archive are not packed.
        assert!(before.windows(bytes.len()).any(|window| window == bytes), "{name}");
    }
    assert!(names.contains(&"first.weight"), "{names:?}");
    assert_eq!(names.len(), 9);
    // Nothing is overwritten.
    assert!(!convert(&source, &output).status.success());
    assert_eq!(std::fs::read(&output).unwrap(), after);
}

#[test]
fn nothing_harmful_is_left_in_what_was_converted() {
    let folder = tempfile::tempdir().unwrap();
    let mut refused = 0;
    for name in ["torch", "zip"] {
        let sources = artifacts(&fixtures("malicious"));
        let own = |path: &&PathBuf| path.parent().is_some_and(|parent| parent.ends_with(name));
        for (number, source) in sources.iter().filter(own).filter(|path| path.is_file()).enumerate()
        {
            let output = folder.path().join(format!("{name}-{number}.safetensors"));
            let done = convert(source, &output);
            assert_eq!(done.status.success(), output.exists(), "{}", source.display());
            refused += usize::from(!output.exists());
        }
    }
    // Most hold the payload in the dictionary itself; the others lose the member that holds it.
    assert!(refused > 50, "{refused} were refused");
    let left = report(folder.path()).findings;
    assert!(left.is_empty(), "{left:?}");
}

/// A pickle with a text, and a call that the text is an argument of.
fn pickle_with(value: &str) -> Vec<u8> {
    let text = |text: &str| {
        let mut bytes = vec![0x8c, u8::try_from(text.len()).unwrap()];
        bytes.extend(text.as_bytes());
        bytes
    };
    [b"\x80\x04".to_vec(), text("os"), text("system"), vec![0x93], text(value), b"\x85R.".to_vec()]
        .concat()
}

#[test]
fn secrets_in_a_model_file_are_not_shown() {
    // Put together here, so that no scanner takes it for one of somebody's.
    let value = ["ghp", "_", &"aB3dE5fG7h".repeat(3), "J9kL1m"].concat();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("model.pkl");
    std::fs::write(&path, pickle_with(&format!("git clone https://{value}@example.com/x")))
        .unwrap();
    let command = std::process::Command::new(env!("CARGO_BIN_EXE_pyguard"))
        .args(["artifact", "show"])
        .arg(&path)
        .output()
        .unwrap();
    let shown = String::from_utf8(command.stdout).unwrap();
    assert!(shown.contains("os.system('git clone https://ghp_*"), "{shown}");
    assert!(!shown.contains(&value), "{shown}");
}
