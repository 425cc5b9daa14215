//! A whole run: discover, read, scan in parallel, put in order.

mod file;
mod merge;
mod stages;

use std::collections::HashMap;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use pyguard_cache::Cache;
use pyguard_finding::{Report, ScanError};
use pyguard_source::DocumentKind;

use crate::EngineError;
use crate::config::Config;
use crate::discovery::{Discovered, DiscoveryOptions, File, discover};
use crate::ruleset::RuleSet;
pub(crate) use file::FileResult;

/// What to scan and how.
#[derive(Debug, Default)]
pub struct RunOptions {
    /// Files and folders.
    pub paths: Vec<PathBuf>,
    /// Globs of what to leave out.
    pub exclude: Vec<String>,
    /// Threads; all cores for `None`.
    pub jobs: Option<usize>,
    /// The project's settings: what it excludes, and what it ignores in some files.
    pub config: Config,
    /// Whether to time phases and rules (slower: each rule is matched by itself, and nothing is taken from a cache).
    pub measure: bool,
    /// Where what earlier runs found out is kept; nowhere for `None`.
    pub cache: Option<Cache>,
}

/// Told about progress, from any thread.
pub trait Progress: Sync {
    /// The number of files is known.
    fn started(&self, files: usize);
    /// One more file is done.
    fn advanced(&self);
}

/// Nobody looks.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoProgress;

impl Progress for NoProgress {
    fn started(&self, _files: usize) {}
    fn advanced(&self) {}
}

/// Stack of each thread (bytes, reserved only): trees up to the nesting limit are walked recursively.
const STACK: usize = 256 << 20;

/// Up to which size a file by itself keeps only one thread busy (bytes): it is done before others are up.
const SMALL: u64 = 256 << 10;

/// Whether this is one small file.
fn is_small_file(paths: &[PathBuf]) -> bool {
    let [path] = paths else { return false };
    path.metadata().is_ok_and(|metadata| metadata.is_file() && metadata.len() <= SMALL)
}

/// Scans.
///
/// # Errors
/// When an exclude glob is none or no threads can be had; whatever concerns single files is in the report.
pub fn run(
    rules: &RuleSet,
    options: &RunOptions,
    progress: &dyn Progress,
) -> Result<Report, EngineError> {
    Ok(Session::open(rules, options)?.scan(rules, options, &Overlay::default(), progress))
}

/// Bytes that stand for what is on disk, by path.
pub(crate) type Overlay = HashMap<PathBuf, Vec<u8>>;

/// The files of a run, which may be scanned more than once.
pub(crate) struct Session {
    pool: rayon::ThreadPool,
    files: Vec<File>,
    errors: Vec<ScanError>,
    discovered: Duration,
}

impl Session {
    /// Finds the files.
    pub(crate) fn open(rules: &RuleSet, options: &RunOptions) -> Result<Self, EngineError> {
        let start = Instant::now();
        let threads = if is_small_file(&options.paths) { Some(1) } else { options.jobs };
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(threads.unwrap_or(0))
            .stack_size(STACK)
            .build()?;
        let discovery = DiscoveryOptions {
            exclude: options.exclude.clone(),
            any_text: rules.looks_at_any_text(),
            any_file: rules.looks_at_artifacts(),
            configured: options.config.exclude.clone(),
        };
        let Discovered { mut files, errors } =
            pool.install(|| discover(&options.paths, &discovery))?;
        // A text that no rule is for is not read as such: it may be an image.
        for file in &mut files {
            file.kind = file
                .kind
                .filter(|kind| *kind != DocumentKind::Text || rules.takes_text(&file.shown));
        }
        files.retain(|file| file.kind.is_some() || rules.looks_at_artifacts());
        Ok(Self { pool, files, errors, discovered: start.elapsed() })
    }

    /// Its files, in order of the shown path.
    pub(crate) fn files(&self) -> &[File] {
        &self.files
    }

    /// What could not be looked at.
    pub(crate) fn errors(&self) -> &[ScanError] {
        &self.errors
    }

    /// Its threads.
    pub(crate) fn pool(&self) -> &rayon::ThreadPool {
        &self.pool
    }
}
