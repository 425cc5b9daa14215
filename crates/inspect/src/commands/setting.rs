use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::Subject;

/// What the metadata of a notebook say about where it runs.
#[derive(Debug, Default)]
pub(crate) struct Setting {
    /// Whether the kernel is a shell.
    pub(crate) is_shell: bool,
    /// Whether the kernel runs something that is neither Python nor a shell.
    pub(crate) is_foreign: bool,
    /// Whether Colab wrote it.
    pub(crate) is_colab: bool,
    /// Whether Kaggle wrote it.
    pub(crate) is_kaggle: bool,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Metadata {
    kernelspec: Kernel,
    language_info: Kernel,
    colab: Option<IgnoredAny>,
    accelerator: Option<IgnoredAny>,
    kaggle: Option<IgnoredAny>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Kernel {
    name: Option<String>,
    language: Option<String>,
}

impl Setting {
    pub(super) fn of(subject: &Subject<'_>) -> Self {
        let raw = subject.layout().metadata.clone().and_then(|range| subject.raw().get(range));
        let metadata: Metadata =
            raw.and_then(|raw| serde_json::from_str(raw).ok()).unwrap_or_default();
        let names =
            [metadata.kernelspec.language, metadata.language_info.name, metadata.kernelspec.name];
        let names: Vec<String> =
            names.into_iter().flatten().map(|name| name.to_ascii_lowercase()).collect();
        let is_python = names.iter().any(|name| name.contains("python") || name.contains("spark"));
        let is_shell = !is_python
            && names.iter().any(|name| matches!(name.as_str(), "bash" | "sh" | "zsh" | "shell"));
        Self {
            is_shell,
            is_foreign: !is_shell && !is_python && !names.is_empty(),
            is_colab: metadata.colab.is_some() || metadata.accelerator.is_some(),
            is_kaggle: metadata.kaggle.is_some(),
        }
    }
}
