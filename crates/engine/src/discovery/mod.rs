//! From the paths on the command line to the files to scan.

mod binary;
mod exclude;
mod folders;

use std::collections::HashSet;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use ignore::{DirEntry, WalkBuilder, WalkState};
use pyguard_finding::{ErrorKind, ScanError};
use pyguard_notebook::is_literate;
use pyguard_source::DocumentKind;
use thiserror::Error;

use crate::config::PathGlobs;
pub(crate) use binary::is_binary;
use exclude::Excludes;

/// A file to scan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Where it is.
    pub path: PathBuf,
    /// What reports call it: as given, with `/`.
    pub shown: String,
    /// What text it is, by its name; `None` for what holds no text, at which only readers of model files look.
    pub kind: Option<DocumentKind>,
}

/// What to look for.
#[derive(Debug, Clone, Default)]
pub struct DiscoveryOptions {
    /// Globs of files and folders to leave out, as in a `.gitignore`.
    pub exclude: Vec<String>,
    /// What the project's configuration leaves out.
    pub configured: PathGlobs,
    /// Whether texts count too that are neither Python nor notebooks.
    pub any_text: bool,
    /// Whether all files count, text or not.
    pub any_file: bool,
}

/// What was found, in order of the shown path.
#[derive(Debug, Default)]
pub struct Discovered {
    /// Each file once.
    pub files: Vec<File>,
    /// What could not be looked at.
    pub errors: Vec<ScanError>,
}

/// A mistake in the options.
#[derive(Debug, Error)]
pub enum DiscoveryError {
    /// An exclude glob is none.
    #[error("`{glob}` is no file pattern: {reason}")]
    Glob {
        /// The glob.
        glob: String,
        /// What is wrong with it.
        reason: String,
    },
}

/// Finds the files below the given paths. Ignored files, hidden files and virtual environments are left out, unless
/// they are given themselves.
///
/// # Errors
/// When an exclude glob is none.
pub fn discover(
    paths: &[PathBuf],
    options: &DiscoveryOptions,
) -> Result<Discovered, DiscoveryError> {
    let excludes = Excludes::new(&options.exclude)?;
    let mut found = Discovered::default();
    for path in paths {
        match std::fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => folder(path, &excludes, options, &mut found),
            Ok(metadata) if metadata.is_file() => {
                let kind = kind_on_disk(path).unwrap_or(DocumentKind::Text);
                found.files.push(File { path: path.clone(), shown: shown(path), kind: Some(kind) });
            }
            Ok(_) => found.errors.push(error(path, "is neither a file nor a folder")),
            Err(reason) => found.errors.push(error(path, &format!("cannot be read: {reason}"))),
        }
    }
    found.files.sort_by(|left, right| left.shown.cmp(&right.shown));
    // The same file may be reached through several of the given paths.
    let mut seen = HashSet::new();
    found.files.retain(|file| seen.insert(canonical(&file.path, paths.len() > 1)));
    found.errors.sort();
    Ok(found)
}

/// The file's identity; asking the system for it is only needed where paths may overlap.
fn canonical(path: &Path, overlapping: bool) -> PathBuf {
    let resolved = if overlapping { path.canonicalize().ok() } else { None };
    resolved.unwrap_or_else(|| path.to_owned())
}

fn folder(root: &Path, excludes: &Excludes, options: &DiscoveryOptions, found: &mut Discovered) {
    let gathered = Mutex::new(Discovered::default());
    let root_is_in_environment = folders::is_in_environment(root);
    let skips = excludes.clone();
    let configured = options.configured.clone();
    let root_for_filter = root.to_owned();
    let walk = WalkBuilder::new(root)
        .follow_links(false)
        // `.ignore` is for search tools; only what git leaves out is left out here.
        .ignore(false)
        // Which hidden ones count is said in `folders` and `file`.
        .hidden(false)
        .threads(rayon::current_num_threads())
        .filter_entry(move |entry| {
            entry.depth() == 0
                || !(folders::is_skipped(entry, root_is_in_environment)
                    || skips.matches(&root_for_filter, entry.path(), is_folder(entry))
                    || configured.matches(entry.path(), is_folder(entry)))
        })
        .build_parallel();
    walk.run(|| {
        Box::new(|entry| {
            match entry {
                Ok(entry) => {
                    if let Some(file) = file(&entry, options) {
                        lock(&gathered).files.push(file);
                    }
                }
                Err(reason) => lock(&gathered).errors.push(walk_error(root, &reason)),
            }
            WalkState::Continue
        })
    });
    let gathered = gathered.into_inner().unwrap_or_else(PoisonError::into_inner);
    found.files.extend(gathered.files);
    found.errors.extend(gathered.errors);
}

fn lock(gathered: &Mutex<Discovered>) -> std::sync::MutexGuard<'_, Discovered> {
    gathered.lock().unwrap_or_else(PoisonError::into_inner)
}

fn is_folder(entry: &DirEntry) -> bool {
    entry.file_type().is_some_and(|kind| kind.is_dir())
}

fn file(entry: &DirEntry, options: &DiscoveryOptions) -> Option<File> {
    let path = entry.path();
    let hidden = entry.depth() > 0 && folders::is_hidden(entry);
    let kind = match kind_on_disk(path) {
        // `._model.py` is no module but what a Mac keeps of one.
        Some(kind) if !hidden => Some(kind),
        None if options.any_text && !is_binary(path) => Some(DocumentKind::Text),
        None if options.any_file => None,
        _ => return None,
    };
    let file_type = entry.file_type()?;
    // A link to a file counts, a link to a folder does not: it may lead anywhere, and in circles.
    let is_file = file_type.is_file() || (file_type.is_symlink() && path.is_file());
    is_file.then(|| File { path: path.to_owned(), shown: shown(path), kind })
}

/// What a file is, by its name.
pub(crate) fn kind(path: &Path) -> Option<DocumentKind> {
    match path.extension()?.to_str()? {
        "py" | "pyw" => Some(DocumentKind::Python),
        "pyi" => Some(DocumentKind::Stub),
        "ipynb" => Some(DocumentKind::Notebook),
        _ => None,
    }
}

/// What a file on disk is, by its name and, where that does not tell, by how it begins.
fn kind_on_disk(path: &Path) -> Option<DocumentKind> {
    let literate =
        || is_literate(path, |length| head(path, length)).then_some(DocumentKind::Literate);
    kind(path).or_else(literate)
}

fn head(path: &Path, length: usize) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let length = u64::try_from(length).ok()?;
    std::fs::File::open(path).ok()?.take(length).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

fn shown(path: &Path) -> String {
    let text = path.to_string_lossy();
    if cfg!(windows) { text.replace('\\', "/") } else { text.into_owned() }
}

fn error(path: &Path, message: &str) -> ScanError {
    ScanError { path: shown(path), line: None, kind: ErrorKind::Read, message: message.to_owned() }
}

fn walk_error(root: &Path, reason: &ignore::Error) -> ScanError {
    match reason {
        ignore::Error::WithPath { path, err } => error(path, &format!("cannot be read: {err}")),
        ignore::Error::WithDepth { err, .. } => walk_error(root, err),
        other => error(root, &format!("cannot be read in full: {other}")),
    }
}
