use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use pyguard_engine::config;
use pyguard_records::{Change, NewRun, Store, Written};

use crate::args::ProjectArguments;

/// The folder that the records of repairs belong to: the nearest one upwards with a `.git` or a configuration of ours, else the
/// folder itself. A `pyproject.toml` that says nothing to us may be that of a part of the project.
pub(crate) fn root(folder: &Path) -> PathBuf {
    let is_root = |folder: &&Path| {
        let project = folder.join("pyproject.toml");
        folder.join(".git").exists()
            || folder.join("pyguard.toml").is_file()
            // One with mistakes is ours too.
            || (project.is_file() && !matches!(config::load(&project), Ok(None)))
    };
    folder.ancestors().find(is_root).unwrap_or(folder).to_owned()
}

/// The records that a command is about.
pub(crate) fn store(arguments: &ProjectArguments) -> Result<Store> {
    let root = match &arguments.root {
        Some(root) => root.clone(),
        None => root(&std::env::current_dir().context("the current folder")?),
    };
    Ok(Store::open(&root)?)
}

/// Changes files of the project of the current folder, with a record and the way back.
pub(crate) fn write(changes: Vec<Change>) -> Result<Written> {
    if changes.is_empty() {
        return Ok(Written::default());
    }
    let here = std::env::current_dir().context("the current folder")?;
    let store = Store::open(&root(&here))?;
    let arguments = std::env::args_os().skip(1);
    let run = NewRun {
        tool: env!("CARGO_PKG_VERSION").to_owned(),
        arguments: arguments.map(|argument| argument.to_string_lossy().into_owned()).collect(),
    };
    Ok(store.write(run, changes)?)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::root;

    #[test]
    fn a_project_begins_where_its_configuration_or_repository_does() {
        let folder = tempfile::tempdir().unwrap();
        let package = folder.path().join("packages/one");
        let inner = package.join("src");
        fs::create_dir_all(&inner).unwrap();
        assert_eq!(root(&inner), inner);
        fs::write(folder.path().join("pyguard.toml"), "").unwrap();
        assert_eq!(root(&inner), folder.path());
        fs::write(package.join("pyproject.toml"), "[project]\nname = \"one\"\n").unwrap();
        assert_eq!(root(&inner), folder.path());
        fs::write(package.join("pyproject.toml"), "[tool.pyguard]\ntier = \"strict\"\n").unwrap();
        assert_eq!(root(&inner), package);
        fs::write(package.join("pyproject.toml"), "[tool.pyguard]\ntier = 1\n").unwrap();
        assert_eq!(root(&inner), package);
        // In a work tree it is a file.
        fs::write(inner.join(".git"), "gitdir: elsewhere").unwrap();
        assert_eq!(root(&inner), inner);
    }
}
