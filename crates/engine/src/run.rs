//! A whole run: discover, read, scan in parallel, put in order.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use pyguard_artifact::Data;
use pyguard_finding::{ErrorKind, Report, RuleCost, ScanError};
use pyguard_secrets::Masks;
use pyguard_source::{Document, DocumentKind};
use rayon::prelude::*;

use crate::EngineError;
use crate::artifact::{ArtifactFile, Folder, examine};
use crate::config::Config;
use crate::detect::hide;
use crate::discovery::{Discovered, DiscoveryOptions, File, discover};
use crate::flows::{FileFacts, Found, Origin, Scope, program_flows};
use crate::read::{document, read};
use crate::ruleset::{RuleSet, is_name_of};
use crate::scan::{Kept, ScanOptions, Scanned, finish, scan};

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
    /// Whether to time phases and rules (slower: each rule is matched by itself).
    pub measure: bool,
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

#[derive(Default)]
struct FileResult {
    scanned: Scanned,
    /// Whether it was looked at.
    is_looked_at: bool,
    bytes: u64,
    lines: u64,
    read: Duration,
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
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(options.jobs.unwrap_or(0))
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

    /// Scans them.
    pub(crate) fn scan(
        &self,
        rules: &RuleSet,
        options: &RunOptions,
        overlay: &Overlay,
        progress: &dyn Progress,
    ) -> Report {
        let start = Instant::now();
        let Self { pool, files, errors, discovered } = self;
        progress.started(files.len());
        let mut results: Vec<FileResult> = pool.install(|| {
            // Big files first in the queue of each thread would need their sizes; small chunks balance well enough.
            files
                .par_iter()
                .with_max_len(8)
                .map(|file| {
                    let result = scan_file(file, rules, options, overlay, files.len() == 1);
                    progress.advanced();
                    result
                })
                .collect()
        });
        let started = Instant::now();
        let kept: Vec<FileFacts> = files
            .iter()
            .zip(&mut results)
            .filter_map(|(file, result)| {
                let Kept { outline, marks } = result.scanned.facts.take()?;
                let origin = match overlay.get(&file.path) {
                    None => Origin::Disk(file.path.clone(), file.kind?),
                    Some(bytes) => {
                        let read = document(bytes.clone(), &file.shown, file.kind?).ok()?;
                        Origin::Held(Box::new(read.document))
                    }
                };
                Some(FileFacts { shown: file.shown.clone(), outline, marks, origin })
            })
            .collect();
        let mut flows = pool.install(|| program_flows(rules, Scope::Program, kept, false));
        let values =
            results.iter_mut().flat_map(|result| std::mem::take(&mut result.scanned.values));
        let masks = Masks::everywhere(values);
        results.iter_mut().for_each(|result| hide(&mut result.scanned.findings, &masks));
        hide(&mut flows.findings, &masks);
        if let Some(guard) = rules.guard() {
            results.iter_mut().for_each(|result| guard.hide_findings(&mut result.scanned.findings));
            guard.hide_findings(&mut flows.findings);
        }
        let mut report = merge(rules, results, errors.clone());
        add_flows(&mut report, flows, files, options);
        report.stats.phases.push(("flows", started.elapsed()));
        report.stats.rules = rules.rules().len();
        report.stats.elapsed = start.elapsed() + *discovered;
        if options.measure {
            report.stats.phases.insert(0, ("discover", *discovered));
        } else {
            report.stats.phases.clear();
        }
        report
    }
}

fn scan_file(
    file: &File,
    rules: &RuleSet,
    options: &RunOptions,
    overlay: &Overlay,
    alone: bool,
) -> FileResult {
    let start = Instant::now();
    let overlaid = overlay.get(&file.path);
    let read = match (file.kind, overlaid) {
        (None, _) => Ok(None),
        (Some(kind), Some(bytes)) => document(bytes.clone(), &file.shown, kind).map(Some),
        (Some(kind), None) => read(&file.path, &file.shown, kind),
    };
    let (read, unread) = match read {
        Ok(read) => (read, None),
        Err(error) => (None, Some(error)),
    };
    let mut result = FileResult { is_looked_at: unread.is_some(), ..FileResult::default() };
    result.scanned.errors.extend(unread);
    let text = read.as_ref().map(|read| &read.document);
    if let Some(text) = text {
        let raw = text.raw().as_bytes();
        let newlines = memchr::memchr_iter(b'\n', raw).count() as u64;
        result.is_looked_at = true;
        result.bytes = raw.len() as u64;
        result.lines = newlines + u64::from(raw.last().is_some_and(|&last| last != b'\n'));
    }
    result.read = start.elapsed();
    let examined = guarded(file, || {
        let data = if rules.looks_at_artifacts() && may_be_artifact(file, text) {
            match overlaid {
                Some(bytes) => Some(Data::of(bytes.clone())),
                // What can't be opened was told when it was read as text, or is no text and is gone.
                None => Data::open(&file.path).ok(),
            }
        } else {
            None
        };
        data.map(|data| {
            let neighbours = Folder::of(&file.path);
            let file = ArtifactFile { text, ..ArtifactFile::new(&file.shown, &data, &neighbours) };
            (examine(&file, rules), data.len())
        })
    });
    let scanned = guarded(file, || {
        let scan_options =
            ScanOptions { measure: options.measure, alone, ..ScanOptions::default() };
        text.map(|text| scan(text, rules, scan_options))
    });
    match scanned {
        Ok(scanned) => {
            let errors = std::mem::take(&mut result.scanned.errors);
            result.scanned = scanned.unwrap_or_default();
            result.scanned.errors.extend(errors);
        }
        Err(error) => result.scanned.errors.push(error),
    }
    result.scanned.errors.extend(read.into_iter().flat_map(|read| read.errors));
    match examined {
        Ok(Some((examined, length))) => {
            if !examined.inspection.kinds.is_empty() && !result.is_looked_at {
                result.is_looked_at = true;
                result.bytes = length;
            }
            result.scanned.findings.extend(examined.findings);
            result.scanned.errors.extend(examined.errors);
        }
        Ok(None) => {}
        Err(error) => result.scanned.errors.push(error),
    }
    let ignored: Vec<&str> = options.config.ignored_in(&file.path).collect();
    if !ignored.is_empty() {
        let findings = &mut result.scanned.findings;
        findings.retain(|finding| !ignored.iter().any(|name| is_name_of(&finding.rule, name)));
    }
    result
}

/// Runs a part of the scan; a panic becomes an error of its file.
fn guarded<T>(file: &File, part: impl FnOnce() -> T) -> Result<T, ScanError> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(part)).map_err(|_| ScanError {
        path: file.shown.clone(),
        line: None,
        kind: ErrorKind::Internal,
        message: "pyguard failed on this file; please report it".to_owned(),
    })
}

/// How much of a Python file is looked at to tell whether it is none (bytes).
const HEAD: usize = 512;

/// Whether a file can be a model file: any but Python and notebooks, and of these what holds bytes that no such text has.
fn may_be_artifact(file: &File, text: Option<&Document>) -> bool {
    if file.kind.is_none_or(|kind| kind == DocumentKind::Text) {
        return true;
    }
    text.is_none_or(|text| {
        let head = text.raw().as_bytes();
        let head = &head[..head.len().min(HEAD)];
        memchr::memchr(0, head).is_some()
            || memchr::memmem::find(head, "\u{fffd}".as_bytes()).is_some()
            || head.starts_with(b"PK")
    })
}

fn add_flows(report: &mut Report, flows: Found, files: &[File], options: &RunOptions) {
    let paths: HashMap<&str, &Path> =
        files.iter().map(|file| (file.shown.as_str(), file.path.as_path())).collect();
    report.findings.extend(flows.findings.into_iter().filter(|finding| {
        let path = paths.get(finding.path.as_str());
        !path.is_some_and(|path| {
            options.config.ignored_in(path).any(|name| is_name_of(&finding.rule, name))
        })
    }));
    report.errors.extend(flows.errors);
    report.errors.sort();
    report.errors.dedup();
    finish(&mut report.findings);
}

/// How many rules `--stats` lists.
const COSTLY_RULES: usize = 10;

fn merge(rules: &RuleSet, results: Vec<FileResult>, errors: Vec<ScanError>) -> Report {
    let mut report = Report { errors, ..Report::default() };
    let mut phases = [Duration::ZERO; 4];
    let mut costs: Vec<(Duration, usize)> = vec![(Duration::ZERO, 0); rules.rules().len()];
    for result in results {
        report.stats.files += usize::from(result.is_looked_at);
        report.stats.bytes += result.bytes;
        report.stats.lines += result.lines;
        phases[0] += result.read;
        for (total, time) in phases[1..].iter_mut().zip(result.scanned.phases) {
            *total += time;
        }
        for (rule, time) in result.scanned.costs {
            costs[rule].0 += time;
            costs[rule].1 += 1;
        }
        report.findings.extend(result.scanned.findings);
        report.errors.extend(result.scanned.errors);
    }
    finish(&mut report.findings);
    report.errors.sort();
    report.errors.dedup();
    let names = ["read", "prefilter", "parse", "match"];
    report.stats.phases = names.into_iter().zip(phases).collect();
    let mut ranked: Vec<usize> = (0..costs.len()).filter(|&rule| costs[rule].1 > 0).collect();
    ranked.sort_by_key(|&rule| std::cmp::Reverse(costs[rule].0));
    report.stats.costly_rules = ranked
        .into_iter()
        .take(COSTLY_RULES)
        .map(|rule| RuleCost {
            rule: rules.rules()[rule].info.id.clone(),
            time: costs[rule].0,
            files: costs[rule].1,
        })
        .collect();
    report
}
