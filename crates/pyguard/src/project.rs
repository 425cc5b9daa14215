use std::path::{Path, PathBuf};

/// The folder that the records of repairs belong to: the nearest one upwards with a configuration or a `.git`, else the folder
/// itself.
pub(crate) fn root(folder: &Path) -> PathBuf {
    let is_root = |folder: &&Path| {
        [".git", "pyguard.toml", "pyproject.toml"].iter().any(|name| folder.join(name).exists())
    };
    folder.ancestors().find(is_root).unwrap_or(folder).to_owned()
}
