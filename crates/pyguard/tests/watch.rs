//! `pyguard watch` as a person uses it: an editor writes, the report follows.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail the test")]

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use tempfile::TempDir;

/// Longer than any machine should need.
const PATIENCE: Duration = Duration::from_secs(120);

/// A watch that ends with the test.
struct Watch {
    child: Child,
    lines: Receiver<String>,
}

impl Watch {
    fn of(folder: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_pyguard"))
            .args(["watch", "."])
            .current_dir(folder)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        let (sender, lines) = channel();
        std::thread::spawn(move || {
            out.lines()
                .map_while(Result::ok)
                .take_while(|line| sender.send(line.clone()).is_ok())
                .count()
        });
        Self { child, lines }
    }

    /// What is written up to a line that holds a word.
    fn up_to(&self, word: &str) -> String {
        let mut text = String::new();
        loop {
            let line = self.lines.recv_timeout(PATIENCE).map_err(|_| text.clone()).unwrap();
            text.push_str(&line);
            text.push('\n');
            if line.contains(word) {
                return text;
            }
        }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

#[test]
fn what_is_new_and_what_is_gone_is_told() {
    let folder = TempDir::new().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write("loads.py", "import yaml\n\nyaml.load(text, Loader=yaml.UnsafeLoader)\n");
    write("plain.py", "print(1)\n");
    let watch = Watch::of(folder.path());
    let first = watch.up_to(" in 2 files");
    assert!(first.contains("NB0206") && first.contains("1 finding "), "{first}");

    write("plain.py", "import pickle, requests\n\npickle.loads(requests.get(url).content)\n");
    let second = watch.up_to(" in 2 files");
    assert!(second.contains("1 new finding, 0 gone.") && second.contains("plain.py:3"), "{second}");
    assert!(!second.contains("loads.py"), "what was told before is not told again: {second}");

    write("loads.py", "import yaml\n\nyaml.load(text, Loader=yaml.SafeLoader)\n");
    let third = watch.up_to(" in 2 files");
    assert!(third.contains("gone: ") && third.contains("loads.py:3"), "{third}");
    assert!(third.contains("0 new findings, 1 gone."), "{third}");

    // A finding that moves is the same one; what comes then is told alone.
    write("plain.py", "\n\nimport pickle, requests\n\npickle.loads(requests.get(url).content)\n");
    std::thread::sleep(Duration::from_millis(300));
    write("more.py", "import yaml\n\nyaml.load(text, Loader=yaml.UnsafeLoader)\n");
    let fourth = watch.up_to(" in 3 files");
    assert!(fourth.contains("1 new finding, 0 gone.") && fourth.contains("more.py:3"), "{fourth}");

    fs::remove_file(folder.path().join("more.py")).unwrap();
    let fifth = watch.up_to(" in 2 files");
    assert!(fifth.contains("0 new findings, 1 gone."), "{fifth}");
}
