//! Secrets on the command line: found, never shown, taken out, found in the past.

#![expect(clippy::unwrap_used, reason = "a test that can't go on fails")]

use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

/// A token with the form of a vendor's, put together here so that no scanner takes this file for one that holds some.
fn token(seed: u32) -> String {
    let letters: Vec<char> = ('a'..='z').chain('A'..='Z').collect();
    let mut state = seed;
    let body = (0..34).map(|_| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        letters[(state >> 16) as usize % letters.len()]
    });
    format!("{}_{}", "hf", body.collect::<String>())
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_pyguard"))
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap()
}

/// Both outputs, which must not hold the value.
fn told(output: &Output, value: &str) -> String {
    let all = [&output.stdout[..], &output.stderr[..]].concat();
    let all = String::from_utf8(all).unwrap();
    assert!(!all.contains(value), "the value is shown");
    // Not in pieces either.
    assert!(!all.contains(&value[8..24]), "a part of the value is shown");
    all
}

fn project(files: &[(&str, String)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    folder
}

#[test]
fn no_command_shows_a_value() {
    let value = token(1);
    let code =
        format!("from huggingface_hub import login\n\nlogin(token=\"{value}\")\nT = \"{value}\"\n");
    let folder = project(&[("a.py", code), (".env", format!("HF_TOKEN={value}\n"))]);
    for format in ["text", "json", "sarif", "github"] {
        let output = run(folder.path(), &["check", ".", "--format", format, "--no-timing"]);
        assert_eq!(output.status.code(), Some(1));
        assert!(told(&output, &value).contains("hf_"), "{format}");
    }
    // A rule with patterns alone, whose line holds the value too.
    let output = run(folder.path(), &["check", "a.py", "--select", "AIML110"]);
    assert_eq!(output.status.code(), Some(1));
    told(&output, &value);
    let output = run(folder.path(), &["check", "a.py", "--diff", "--unsafe-fixes"]);
    assert!(told(&output, &value).contains("os.environ"));
    let output = run(folder.path(), &["check", "a.py", "--fix", "--unsafe-fixes"]);
    told(&output, &value);
    let list = told(&run(folder.path(), &["fixes", "list"]), &value);
    let id =
        list.split_whitespace().find(|word| word.contains('-') && word.starts_with("20")).unwrap();
    told(&run(folder.path(), &["fixes", "show", id]), &value);
}

#[test]
fn a_literal_becomes_a_look_up() {
    let value = token(2);
    let code =
        format!("\"\"\"Doc.\"\"\"\nimport sys\n\nT = '{value}'  # keep\nsend(f'x{{T}} {value}')\n");
    let folder = project(&[("a.py", code.clone())]);
    run(folder.path(), &["check", "a.py", "--fix", "--unsafe-fixes", "--select", "SEC"]);
    let after = std::fs::read_to_string(folder.path().join("a.py")).unwrap();
    // The one inside a longer text has no expression of its own to replace.
    let expected = code
        .replace("import sys\n", "import sys\nimport os\n")
        .replace(&format!("'{value}'  # keep"), "os.environ[\"HF_TOKEN\"]  # keep");
    assert_eq!(after, expected);
}

#[test]
fn hidden_files_count_and_binary_ones_do_not() {
    let value = token(3);
    let line = format!("HF_TOKEN={value}\n");
    let folder = project(&[
        (".env", line.clone()),
        (".github/workflows/ci.yml", format!("env:\n  HF_TOKEN: {value}\n")),
        (".cache/x.txt", line.clone()),
        ("weights.bin", line.clone()),
        ("data.dat", format!("\0\0{line}")),
        ("ignored.txt", line),
        (".gitignore", "ignored.txt\n".to_owned()),
    ]);
    std::fs::create_dir(folder.path().join(".git")).unwrap();
    let output = run(folder.path(), &["check", ".", "--format", "json", "--no-timing"]);
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let mut paths: Vec<&str> = report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["path"].as_str().unwrap())
        .collect();
    paths.sort_unstable();
    assert_eq!(paths, ["./.env", "./.github/workflows/ci.yml"]);
    assert_eq!(report["errors"], serde_json::json!([]));
}

#[test]
fn what_is_redacted_can_be_put_back() {
    let (value, other) = (token(4), token(5));
    let text = format!("a {value}\nb {other}\nc {value}\n");
    let folder = project(&[("notes.md", text.clone()), ("clean.md", "nothing\n".to_owned())]);
    let path = folder.path().join("notes.md");
    let dry = run(folder.path(), &["redact", ".", "--dry-run"]);
    assert_eq!(dry.status.code(), Some(1));
    assert!(told(&dry, &value).contains("Would redact 3 values in 1 file."));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
    let key = folder.path().join("key");
    let output = run(folder.path(), &["redact", ".", "--pseudonyms", key.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    told(&output, &value);
    let after = std::fs::read_to_string(&path).unwrap();
    let words: Vec<&str> = after.split_whitespace().filter(|word| word.len() > 1).collect();
    assert_eq!(words[0], words[2]);
    assert_ne!(words[0], words[1]);
    assert!(words.iter().all(|word| word.starts_with("REDACTED-huggingface-token-")), "{after}");
    let again = run(folder.path(), &["redact", "notes.md"]);
    assert!(told(&again, &value).contains("Redacted 0 values in 0 files."));
    assert_eq!(run(folder.path(), &["rollback"]).status.code(), Some(0));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
}

/// A number of JSON becomes a text, or the file would be none.
#[test]
fn json_stays_json() {
    // A number with the form of a payment card's and a valid check digit.
    let digits = [5, 3, 1, 7, 8, 2, 6, 4, 0, 9, 3, 5, 1, 7, 2];
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(at, &digit)| match (at % 2, digit * 2) {
            (1, _) => digit,
            (_, double) if double > 9 => double - 9,
            (_, double) => double,
        })
        .sum();
    let number: String =
        digits.iter().chain([&((10 - sum % 10) % 10)]).map(u32::to_string).collect();
    for name in ["a.json", "a.jsonl"] {
        let folder = project(&[(name, format!("{{\"card_number\": {number}, \"n\": 1}}\n"))]);
        let output = run(folder.path(), &["redact", name, "--select", "PII003"]);
        told(&output, &format!("{number}{number}"));
        let after = std::fs::read_to_string(folder.path().join(name)).unwrap();
        assert_eq!(after, "{\"card_number\": \"REDACTED\", \"n\": 1}\n", "{name}");
    }
}

#[test]
fn rules_of_gitleaks_are_rules() {
    let rules = "[[rules]]\nid = \"acme\"\ndescription = \"An Acme key\"\nregex = '''acme_([a-z0-9]{12})'''\nkeywords = [\"acme_\"]\n";
    let folder = project(&[
        ("gitleaks.toml", rules.to_owned()),
        ("a.txt", "key acme_k3v9z1m7q2x8\n".to_owned()),
    ]);
    let output = run(folder.path(), &["check", "a.txt", "--config", "gitleaks.toml"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(told(&output, "k3v9z1m7q2x8-not-shown-in-pieces").contains("An Acme key"));
}

#[test]
fn the_past_is_looked_at() {
    let value = token(6);
    let folder = project(&[("a.py", format!("T = \"{value}\"\n"))]);
    let git = |arguments: &[&str]| {
        Command::new("git")
            .args([
                "-c",
                "user.name=a",
                "-c",
                "user.email=a@b.invalid",
                "-c",
                "commit.gpgsign=false",
            ])
            .args(arguments)
            .current_dir(folder.path())
            .output()
    };
    // Without Git there is no repository to look at.
    if git(&["init", "-q"]).is_err() {
        return;
    }
    git(&["add", "a.py"]).unwrap();
    git(&["commit", "-qm", "one"]).unwrap();
    std::fs::write(folder.path().join("a.py"), "T = None\n").unwrap();
    git(&["commit", "-qam", "two"]).unwrap();
    let first = run(folder.path(), &["history"]);
    assert_eq!(first.status.code(), Some(1), "{first:?}");
    let text = told(&first, &value);
    assert!(text.contains("a.py:1") && text.contains("not in HEAD any more"), "{text}");
    let second = told(&run(folder.path(), &["history"]), &value);
    assert!(second.contains("0 file versions looked at, 2 known from before"), "{second}");
    let kept = folder.path().join(".git/pyguard");
    for entry in std::fs::read_dir(kept).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        assert!(!bytes.windows(16).any(|part| part == &value.as_bytes()[8..24]));
    }
}
