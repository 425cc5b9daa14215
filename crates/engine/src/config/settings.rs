use std::collections::BTreeMap;
use std::path::Path;

use pyguard_finding::{Severity, Tier};

use super::PathGlobs;

/// What a project sets. What it does not set is empty or `None`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Config {
    /// Rule files and folders, found from the folder of the configuration, or `builtin`.
    pub config: Vec<String>,
    /// How sure a rule must be to be shown.
    pub tier: Option<Tier>,
    /// Only these codes or rule ids.
    pub select: Vec<String>,
    /// Not these codes or rule ids.
    pub ignore: Vec<String>,
    /// Lowest severity that makes the exit code 1.
    pub fail_on: Option<Severity>,
    /// Files and folders to leave out.
    pub exclude: PathGlobs,
    /// Number of threads, at least 1.
    pub jobs: Option<usize>,
    /// How the report is written: one of [`super::FORMATS`].
    pub format: Option<&'static str>,
    /// Codes that are off in some files, in file order.
    pub per_file_ignores: Vec<PerFileIgnore>,
    /// Codes or rule ids whose severity is another one in this project.
    pub severity: BTreeMap<String, Severity>,
}

/// Codes that are off in some files.
#[derive(Debug, Clone, PartialEq)]
pub struct PerFileIgnore {
    /// Which files.
    pub files: PathGlobs,
    /// Codes or rule ids.
    pub codes: Vec<String>,
}

impl Config {
    /// The codes and rule ids that are off in a file.
    pub fn ignored_in(&self, path: &Path) -> impl Iterator<Item = &str> {
        let entries = self.per_file_ignores.iter();
        let matching: Vec<_> = entries.filter(|entry| entry.files.matches(path, false)).collect();
        matching.into_iter().flat_map(|entry| &entry.codes).map(String::as_str)
    }
}
