//! Rules from files and folders.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use pyguard_finding::{ErrorKind, ScanError};
use pyguard_rules::{Rule, Sets};

/// Rules, and what is wrong with others.
#[derive(Debug, Default)]
pub(crate) struct RuleFiles {
    pub(crate) rules: Vec<Rule>,
    pub(crate) errors: Vec<ScanError>,
    /// What the rules may name: the built-in sets, and those beside the rules.
    pub(crate) sets: Arc<Sets>,
}

/// The largest rule file that is read (bytes).
const MAX_SIZE: u64 = 10 << 20;

impl RuleFiles {
    /// Loads every source: `builtin`, a rule file (Semgrep YAML, gitleaks TOML), or a folder of rule files.
    pub(crate) fn load(sources: &[String]) -> Result<Self> {
        let mut loaded = Self::default();
        if sources.is_empty() {
            loaded.rules = pyguard_builtin::rules();
            return Ok(loaded);
        }
        for source in sources {
            if source == "builtin" {
                loaded.rules.extend(pyguard_builtin::rules());
                continue;
            }
            let path = Path::new(source);
            let files = files(path)?;
            if files.is_empty() {
                bail!("{source}: no rule files (.yaml, .yml) in this folder");
            }
            loaded.sets(&files);
            for file in files {
                loaded.file(&file);
            }
        }
        Ok(loaded)
    }

    /// Takes up the sets that files define.
    pub(crate) fn sets(&mut self, files: &[PathBuf]) {
        let texts: Vec<(String, String)> = files
            .iter()
            .filter_map(|file| Some((file.to_string_lossy().into_owned(), read(file).ok()?)))
            .filter(|(_, text)| text.contains("sets:"))
            .collect();
        let known = if self.sets.iter().next().is_none() {
            pyguard_builtin::sets()
        } else {
            Sets::new(self.sets.iter().cloned())
        };
        let (sets, errors) = pyguard_rules::load_sets(&texts, &known);
        self.sets = Arc::new(sets);
        self.errors.extend(errors.into_iter().map(|(path, error)| ScanError {
            path,
            line: u32::try_from(error.line).ok(),
            kind: ErrorKind::Config,
            message: error.to_string(),
        }));
    }

    /// Loads one file; what is wrong with it is listed, not fatal.
    pub(crate) fn file(&mut self, file: &Path) {
        let shown = file.to_string_lossy().into_owned();
        let text = match read(file) {
            Ok(text) => text,
            Err(message) => {
                let kind = ErrorKind::Config;
                self.errors.push(ScanError { path: shown, line: None, kind, message });
                return;
            }
        };
        let is_toml = file.extension().is_some_and(|extension| extension == "toml");
        let loaded = if is_toml {
            pyguard_rules::load_gitleaks(&shown, &text)
        } else {
            pyguard_rules::load(&shown, &text, &self.sets)
        };
        self.rules.extend(loaded.rules);
        self.errors.extend(loaded.errors.iter().map(|error| ScanError {
            path: shown.clone(),
            line: u32::try_from(error.line).ok(),
            kind: ErrorKind::Config,
            message: error.to_string(),
        }));
    }
}

fn read(file: &Path) -> Result<String, String> {
    let size = std::fs::metadata(file).map_err(|error| error.to_string())?.len();
    if size > MAX_SIZE {
        return Err(format!("a rule file of {size} bytes is too large"));
    }
    std::fs::read_to_string(file).map_err(|error| format!("cannot be read: {error}"))
}

/// The rule files at a path: itself, or all below a folder, in order of their names.
pub(crate) fn files(path: &Path) -> Result<Vec<PathBuf>> {
    let metadata = std::fs::metadata(path).with_context(|| path.to_string_lossy().into_owned())?;
    if metadata.is_file() {
        return Ok(vec![path.to_owned()]);
    }
    let mut files = Vec::new();
    for entry in walkdir::WalkDir::new(path).follow_links(true).sort_by_file_name() {
        // A link in a circle leads to nothing new.
        let Ok(entry) = entry else { continue };
        let name = entry.file_name().to_string_lossy();
        let is_rules = (name.ends_with(".yaml") || name.ends_with(".yml"))
            && !name.ends_with(".test.yaml")
            && !name.ends_with(".test.yml")
            && !name.ends_with(".cases.yaml");
        if entry.file_type().is_file() && is_rules {
            files.push(entry.into_path());
        }
    }
    Ok(files)
}
