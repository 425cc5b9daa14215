//! Taint rules that follow data from function to function: with `interfile` all files of a run together, with
//! `taint_intrafile` one file as a program of its own.

use std::path::PathBuf;

use pyguard_cache::Digest;
use pyguard_finding::{ErrorKind, Finding, ScanError};
use pyguard_source::{Document, DocumentKind};
use pyguard_taint::{Outline, Program};
use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::group::Group;
use super::index::{Scope, TaintUnits};
use super::places::PatternMarks;
use super::unit;
use crate::cached::KnownGroups;
use crate::ruleset::RuleSet;

/// What is kept of a file for the look at all of them.
#[derive(Debug)]
pub(crate) struct FileFacts {
    /// Path that reports show.
    pub(crate) shown: String,
    /// Hash of its content, where it is known.
    pub(crate) content: Option<Digest>,
    pub(crate) outline: Outline,
    /// Where sources and sinks match.
    pub(crate) marks: PatternMarks,
    pub(crate) origin: Origin,
}

/// Where the text of a file is to be had again.
#[derive(Debug)]
pub(crate) enum Origin {
    /// On disk.
    Disk(PathBuf, DocumentKind),
    /// Here.
    Held(Box<Document>),
}

/// What the look at all files gave.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) findings: Vec<Finding>,
    pub(crate) errors: Vec<ScanError>,
    /// Groups of files through which data was followed.
    pub(crate) followed: usize,
}

/// Finds the flows of all rules of a scope, through files that are a program.
pub(crate) fn program_flows(
    rules: &RuleSet,
    scope: Scope,
    files: Vec<FileFacts>,
    ignore_suppressions: bool,
    known: Option<&KnownGroups<'_, '_>>,
) -> Found {
    let mut outlines = Vec::with_capacity(files.len());
    let mut facts = Vec::with_capacity(files.len());
    for file in files {
        let FileFacts { shown, content, outline, marks, origin } = file;
        outlines.push((shown.clone(), outline));
        facts.push(Facts { shown, content, marks, origin });
    }
    let units = rules.taint.rules.iter().filter(|units| units.scope == scope);
    let units = may_flow(units, &facts);
    if units.is_empty() {
        return Found::default();
    }
    let parts = parts(outlines, facts).into_iter().filter_map(|part| {
        let own = may_flow(units.iter().copied(), &part.facts);
        (!own.is_empty()).then_some((part, own))
    });
    let parts: Vec<(Part, Vec<&TaintUnits>)> = parts.collect();
    // The largest groups go first and last longest, and what is kept of the others is gone before they take most memory: so
    // each thread takes the next one, not a share.
    let mut found: Vec<(usize, Found)> = parts
        .into_iter()
        .enumerate()
        .par_bridge()
        .map(|(place, (part, units))| {
            let found = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
                Group::new(rules, &part, ignore_suppressions).known_or_run(&units, known)
            }));
            (place, found.unwrap_or_else(|_| Found::failed(&part)))
        })
        .collect();
    found.sort_by_key(|(place, _)| *place);
    let mut all = Found::default();
    for (_, found) in found {
        all.findings.extend(found.findings);
        all.errors.extend(found.errors);
        all.followed += found.followed;
    }
    all
}

/// The rules of which data may flow through files.
fn may_flow<'u>(
    units: impl IntoIterator<Item = &'u TaintUnits>,
    facts: &[Facts],
) -> Vec<&'u TaintUnits> {
    let marks: Vec<&PatternMarks> = facts.iter().map(|file| &file.marks).collect();
    units.into_iter().filter(|units| unit::may_flow(units, &marks)).collect()
}

impl Found {
    /// What is said when following data through a group of files failed.
    fn failed(part: &Part) -> Self {
        let errors = part.facts.iter().map(|file| ScanError {
            path: file.shown.clone(),
            line: None,
            kind: ErrorKind::Internal,
            message: "following data through this file failed; findings may be missing".to_owned(),
        });
        Self { errors: errors.collect(), ..Self::default() }
    }
}

/// What is kept of one file of a part.
#[derive(Debug)]
pub(super) struct Facts {
    pub(super) shown: String,
    pub(super) content: Option<Digest>,
    pub(super) marks: PatternMarks,
    pub(super) origin: Origin,
}

/// Files that import each other, directly or not, as a program of their own: no other one has to do with them.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) program: Program,
    /// By number of the file.
    pub(super) facts: Vec<Facts>,
}

/// Puts files together that have to do with each other, the largest groups first.
fn parts(outlines: Vec<(String, Outline)>, facts: Vec<Facts>) -> Vec<Part> {
    let program = Program::new(outlines);
    let groups = groups(&program);
    let mut facts: Vec<Option<Facts>> = facts.into_iter().map(Some).collect();
    let programs = program.split(&groups);
    let parts = programs.into_iter().zip(&groups).map(|(program, group)| {
        let facts = group.iter().filter_map(|&file| facts[file as usize].take()).collect();
        Part { program, facts }
    });
    parts.collect()
}

/// Files that import each other, directly or not; the largest groups first.
fn groups(program: &Program) -> Vec<Vec<u32>> {
    let count = u32::try_from(program.len()).unwrap_or(u32::MAX);
    let imported: Vec<Vec<u32>> =
        (0..count).into_par_iter().map(|file| program.imported_files(file)).collect();
    let mut leader: Vec<u32> = (0..count).collect();
    fn find(leader: &mut [u32], mut at: u32) -> u32 {
        while leader[at as usize] != at {
            leader[at as usize] = leader[leader[at as usize] as usize];
            at = leader[at as usize];
        }
        at
    }
    for (file, imported) in (0..).zip(&imported) {
        for &other in imported {
            let (left, right) = (find(&mut leader, file), find(&mut leader, other));
            leader[left.max(right) as usize] = left.min(right);
        }
    }
    let mut groups: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
    for file in 0..count {
        groups.entry(find(&mut leader, file)).or_default().push(file);
    }
    let mut groups: Vec<Vec<u32>> = groups.into_values().collect();
    groups.sort_by_key(|group| (std::cmp::Reverse(group.len()), group[0]));
    groups
}
