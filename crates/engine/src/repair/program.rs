//! Repairs of all files of a run.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;

use pyguard_finding::{Applicability, Finding, Report};
use rayon::prelude::*;

use super::file::counts_improve;
use super::is_applicable;
use super::local::{Applied, MAX_PASSES, Pass, Refused, Work};
use super::verify::{Change, findings_improve};
use crate::EngineError;
use crate::discovery::File;
use crate::read;
use crate::ruleset::{RuleSet, is_name_of};
use crate::run::{Overlay, Progress, RunOptions, Session};

/// Which repairs are made.
#[derive(Debug, Clone, Default)]
pub struct RepairOptions {
    /// Also those that may change behaviour.
    pub unsafe_fixes: bool,
    /// Only those of these codes, rule ids or prefixes of codes; all where empty.
    pub only: Vec<String>,
    /// A comment beside each edit says why it was made.
    pub comments: bool,
}

/// What a person says of one repair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Make it.
    Yes,
    /// Leave the code as it is.
    No,
}

/// A file and what became of it. Nothing is written.
#[derive(Debug)]
pub struct RepairedFile {
    /// Where it is.
    pub path: PathBuf,
    /// What reports call it.
    pub shown: String,
    /// Its bytes.
    pub before: Vec<u8>,
    /// Its bytes with the repairs.
    pub after: Vec<u8>,
    /// The repairs, in the order in which they were made.
    pub applied: Vec<Applied>,
}

/// What a run of repairs gave.
#[derive(Debug)]
pub struct Repairs {
    /// In order of the shown path; only files with repairs.
    pub files: Vec<RepairedFile>,
    /// Repairs that did not hold.
    pub refused: Vec<Refused>,
    /// What was found before.
    pub found: usize,
    /// What is found in the repaired files.
    pub left: Report,
    /// Whether another pass would change nothing.
    pub converged: bool,
}

impl Repairs {
    /// Findings left that have a repair which only `--unsafe-fixes` makes.
    pub fn held_back(&self) -> usize {
        let is_unsafe = |finding: &&Finding| {
            finding.fix.as_ref().is_some_and(|fix| fix.applicability == Applicability::Unsafe)
        };
        self.left.findings.iter().filter(is_unsafe).count()
    }
}

/// Finds and repairs, in memory.
///
/// `ask` is called once for every repair that is about to be made.
///
/// # Errors
/// As [`crate::run`].
pub fn repair(
    rules: &RuleSet,
    options: &RunOptions,
    repair_options: &RepairOptions,
    ask: &mut dyn FnMut(&Finding) -> Answer,
    progress: &dyn Progress,
) -> Result<Repairs, EngineError> {
    let session = Session::open(rules, options)?;
    let mut overlay = Overlay::default();
    let mut report = session.scan(rules, options, &overlay, progress);
    let found = report.findings.len();
    let files: HashMap<&str, &File> =
        session.files().iter().map(|file| (file.shown.as_str(), file)).collect();
    let mut originals: HashMap<String, Vec<u8>> = HashMap::new();
    let mut applied: BTreeMap<String, Vec<Applied>> = BTreeMap::new();
    let mut refused: Vec<Refused> = Vec::new();
    let mut asked: HashMap<String, Answer> = HashMap::new();
    let mut given_up: HashSet<String> = HashSet::new();
    let mut converged = false;
    for _ in 0..MAX_PASSES {
        let mut by_file: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
        for finding in &report.findings {
            let wanted = is_applicable(finding, repair_options.unsafe_fixes)
                && !given_up.contains(&finding.fingerprint)
                && (repair_options.only.is_empty()
                    || repair_options.only.iter().any(|name| is_name_of(&finding.rule, name)));
            let wanted = wanted
                && *asked.entry(finding.fingerprint.clone()).or_insert_with(|| ask(finding))
                    == Answer::Yes;
            if wanted {
                by_file.entry(&finding.path).or_default().push(finding);
            }
        }
        if by_file.is_empty() {
            converged = true;
            break;
        }
        let work: Vec<(&File, Vec<&Finding>)> = by_file
            .into_iter()
            .filter_map(|(shown, findings)| Some((*files.get(shown)?, findings)))
            .collect();
        let mut passes: Vec<(&File, Vec<u8>, Pass)> = session.pool().install(|| {
            work.par_iter()
                .filter_map(|(file, findings)| {
                    let bytes = match overlay.get(&file.path) {
                        Some(bytes) => bytes.clone(),
                        None => std::fs::read(&file.path).ok()?,
                    };
                    let work = Work {
                        rules,
                        path: &file.shown,
                        kind: file.kind?,
                        comments: repair_options.comments,
                        ignore_suppressions: false,
                    };
                    let pass =
                        panic::catch_unwind(AssertUnwindSafe(|| work.pass(&bytes, findings)))
                            .unwrap_or_else(|_| Pass::failed(&bytes, findings));
                    Some((*file, bytes, pass))
                })
                .collect()
        });
        let mut next = overlay.clone();
        for (file, bytes, pass) in &passes {
            if !pass.applied.is_empty() {
                originals.entry(file.shown.clone()).or_insert_with(|| bytes.clone());
                next.insert(file.path.clone(), pass.bytes.clone());
            }
        }
        let mut after = session.scan(rules, options, &next, &crate::NoProgress);
        let mut taken_back = false;
        for (file, bytes, pass) in &mut passes {
            if pass.applied.is_empty() {
                continue;
            }
            if let Err(reason) = holds(file, bytes, pass, &report, &after) {
                taken_back = true;
                restore(&mut next, &overlay, file);
                let needs_others = pass.applied.iter().any(|one| !one.is_local);
                for one in std::mem::take(&mut pass.applied) {
                    // What one file alone shows to be right is tried again without the others.
                    if !needs_others || !one.is_local {
                        pass.refused.push(Refused { finding: one.finding, reason: reason.clone() });
                    }
                }
            }
        }
        if taken_back {
            after = session.scan(rules, options, &next, &crate::NoProgress);
        }
        for (file, _, pass) in passes {
            given_up.extend(pass.refused.iter().map(|one| one.finding.fingerprint.clone()));
            refused.extend(pass.refused);
            if !pass.applied.is_empty() {
                applied.entry(file.shown.clone()).or_default().extend(pass.applied);
            }
        }
        overlay = next;
        report = after;
    }
    let files = applied
        .into_iter()
        .filter_map(|(shown, applied)| {
            let path = files.get(shown.as_str())?.path.clone();
            let after = overlay.remove(&path)?;
            let before = originals.remove(&shown)?;
            Some(RepairedFile { path, shown, before, after, applied })
        })
        .collect();
    Ok(Repairs { files, refused, found, left: report, converged })
}

fn restore(next: &mut Overlay, overlay: &Overlay, file: &File) {
    match overlay.get(&file.path) {
        Some(bytes) => next.insert(file.path.clone(), bytes.clone()),
        None => next.remove(&file.path),
    };
}

/// Whether a file's repairs hold when all files are looked at together.
fn holds(
    file: &File,
    bytes: &[u8],
    pass: &Pass,
    before: &Report,
    after: &Report,
) -> Result<(), String> {
    let kind = file.kind.ok_or("is no text")?;
    let read = |bytes: &[u8]| {
        read::document(bytes.to_vec(), &file.shown, kind)
            .map(|read| read.document)
            .map_err(|error| error.message)
    };
    let (old, new) = (read(bytes)?, read(&pass.bytes)?);
    let change = Change { before: &old, after: &new, replacements: &pass.replacements };
    let of_file = |report: &'_ Report| -> Vec<usize> {
        let is_here = |index: &usize| report.findings[*index].path == file.shown;
        (0..report.findings.len()).filter(is_here).collect()
    };
    let found: Vec<&Finding> =
        of_file(before).into_iter().map(|index| &before.findings[index]).collect();
    let left: Vec<&Finding> =
        of_file(after).into_iter().map(|index| &after.findings[index]).collect();
    let repaired: Vec<&Finding> = found
        .iter()
        .copied()
        .filter(|one| {
            pass.applied.iter().any(|applied| applied.finding.fingerprint == one.fingerprint)
        })
        .collect();
    if pass.replacements.is_empty() && old.text() == new.text() {
        // Outputs or metadata were changed, and no code.
        let found = found.iter().copied();
        return counts_improve(found, left.iter().copied(), repaired.iter().copied());
    }
    findings_improve(&change, &found, &left, &repaired)
}
