use std::path::Path;

use ignore::DirEntry;

/// Folders that hold no code of the project's own.
const SKIPPED: [&str; 11] = [
    "__pycache__",
    "node_modules",
    "__pypackages__",
    ".ipynb_checkpoints",
    ".git",
    ".hg",
    ".tox",
    ".nox",
    ".mypy_cache",
    ".ruff_cache",
    ".pytest_cache",
];

/// Hidden folders that people write by hand and commit: of build services, editors and tools of our field.
const SHOWN: [&str; 20] = [
    ".github",
    ".gitlab",
    ".circleci",
    ".buildkite",
    ".azuredevops",
    ".devcontainer",
    ".vscode",
    ".idea",
    ".docker",
    ".aws",
    ".azure",
    ".gcloud",
    ".kaggle",
    ".huggingface",
    ".streamlit",
    ".chainlit",
    ".jupyter",
    ".ipython",
    ".config",
    ".dvc",
];

/// Whether the name of an entry begins with a dot.
pub(super) fn is_hidden(entry: &DirEntry) -> bool {
    entry.file_name().to_str().is_some_and(|name| name.starts_with('.'))
}

/// Whether an entry of a walk is a folder that is left out.
pub(super) fn is_skipped(entry: &DirEntry, root_is_in_environment: bool) -> bool {
    if !entry.file_type().is_some_and(|kind| kind.is_dir()) {
        return false;
    }
    let Some(name) = entry.file_name().to_str() else { return false };
    SKIPPED.contains(&name)
        || (is_hidden(entry) && !SHOWN.contains(&name))
        || (!root_is_in_environment && is_environment(entry.path()))
}

/// Whether the folder is a virtual or conda environment, by the files that every one of them has.
fn is_environment(folder: &Path) -> bool {
    folder.join("pyvenv.cfg").is_file() || folder.join("conda-meta").is_dir()
}

/// Whether someone asked for a folder inside an environment, so that it is to be scanned.
pub(super) fn is_in_environment(root: &Path) -> bool {
    let root = root.canonicalize().unwrap_or_else(|_| root.to_owned());
    root.ancestors().any(is_environment)
}
