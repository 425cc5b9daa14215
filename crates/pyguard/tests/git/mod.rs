//! Git for tests.

use std::path::Path;
use std::process::Command;

/// Runs a command of Git in a folder, as somebody who signs nothing.
pub(crate) fn git(folder: &Path, arguments: &[&str]) {
    let settings = ["user.name=test", "user.email=test@example.com", "commit.gpgsign=false"]
        .map(|one| ["-c", one]);
    let run = Command::new("git")
        .current_dir(folder)
        .args(settings.concat())
        .args(arguments)
        .output()
        .unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
}
