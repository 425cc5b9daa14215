//! Taint rules that follow data from function to function: with `interfile` all files of a run together, with
//! `taint_intrafile` one file as a program of its own.

use std::cell::{OnceCell, RefCell};
use std::path::PathBuf;
use std::rc::Rc;

use pyguard_cache::Digest;
use pyguard_finding::{ErrorKind, Finding, ScanError};
use pyguard_fix::Code;
use pyguard_pattern::{Evaluation, Source};
use pyguard_python::Module;
use pyguard_source::{Document, DocumentKind};
use pyguard_taint::{
    Analysis, Asked, File, FileMarks, Files, Findings, FlowOptions, FunctionId, Graph, Objects,
    Outline, Program, Rules, Search, SourceAt, TaintRule,
};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::bundle::Bundle;
use super::index::{Scope, TaintUnits};
use super::local::match_patterns;
use super::report::Reporter;
use super::unit::{self, PatternMarks};
use crate::cached::KnownGroups;
use crate::read::read;
use crate::ruleset::RuleSet;
use crate::scan::words_of;
use crate::suppression::Suppressions;

/// Expressions and statements that one rule may look at from one function on, what it calls included.
const FUNCTION_LIMIT: u64 = 4_000_000;
/// Expressions and statements that one rule may look at in one group of files that import each other.
const GROUP_LIMIT: u64 = 20_000_000;

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
    let marks: Vec<&PatternMarks> = facts.iter().map(|file| &file.marks).collect();
    let units = rules.taint.rules.iter().filter(|units| units.scope == scope);
    let units: Vec<&TaintUnits> = units.filter(|units| unit::may_flow(units, &marks)).collect();
    if units.is_empty() {
        return Found::default();
    }
    let program = Program::new(outlines);
    let groups = groups(&program);
    let found: Vec<Found> = groups
        .par_iter()
        .with_max_len(1)
        .map(|group| {
            std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
                let group = Group::new(rules, &program, &facts, group, ignore_suppressions);
                group.known_or_run(&units, known)
            }))
            .unwrap_or_else(|_| Found::failed(group, &facts))
        })
        .collect();
    let mut all = Found::default();
    for found in found {
        all.findings.extend(found.findings);
        all.errors.extend(found.errors);
        all.followed += found.followed;
    }
    all
}

impl Found {
    /// What is said when following data through a group of files failed.
    fn failed(group: &[u32], facts: &[Facts]) -> Self {
        let errors = group.iter().map(|&file| ScanError {
            path: facts[file as usize].shown.clone(),
            line: None,
            kind: ErrorKind::Internal,
            message: "following data through this file failed; findings may be missing".to_owned(),
        });
        Self { errors: errors.collect(), ..Self::default() }
    }
}

#[derive(Debug)]
struct Facts {
    shown: String,
    content: Option<Digest>,
    marks: PatternMarks,
    origin: Origin,
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

/// A file that was read and parsed again.
struct Parsed {
    document: Document,
    module: Module,
}

/// One group of files and everything that is parsed of it.
struct Group<'g> {
    rules: &'g RuleSet,
    program: &'g Program,
    facts: &'g [Facts],
    files: &'g [u32],
    ignore_suppressions: bool,
    parsed: FxHashMap<u32, OnceCell<Option<Parsed>>>,
}

/// The files of a group as trees.
struct Trees<'p> {
    group: &'p Group<'p>,
    files: FxHashMap<u32, OnceCell<Option<Tree<'p>>>>,
    suppressions: FxHashMap<u32, OnceCell<Suppressions>>,
}

struct Tree<'p> {
    file: File<'p>,
    document: &'p Document,
}

/// What is matched in the trees, when somebody asks.
struct Matched<'t, 'p> {
    trees: &'t Trees<'p>,
    files: FxHashMap<u32, RefCell<Late>>,
}

/// What was looked for in one file after all were scanned.
#[derive(Default)]
struct Late {
    marks: PatternMarks,
    /// The patterns that were looked for, found or not.
    asked: FxHashSet<u32>,
}

/// What the rules of a group share.
struct Context<'c, 't, 'p> {
    graph: &'c Graph,
    matched: &'c Matched<'t, 'p>,
    objects: &'c dyn Objects<'p>,
}

/// The trees as no rule sees them.
struct Unmarked<'t, 'p>(&'t Trees<'p>);

/// The trees as one rule sees them.
struct View<'v, 't, 'p> {
    matched: &'v Matched<'t, 'p>,
    bundle: &'v Bundle,
}

impl<'g> Group<'g> {
    fn new(
        rules: &'g RuleSet,
        program: &'g Program,
        facts: &'g [Facts],
        files: &'g [u32],
        ignore_suppressions: bool,
    ) -> Self {
        let parsed = files.iter().map(|&file| (file, OnceCell::new())).collect();
        Self { rules, program, facts, files, ignore_suppressions, parsed }
    }

    fn parsed(&self, number: u32) -> Option<&Parsed> {
        self.parsed
            .get(&number)?
            .get_or_init(|| {
                let facts = &self.facts[number as usize];
                let document = match &facts.origin {
                    Origin::Disk(path, kind) => read(path, &facts.shown, *kind).ok()??.document,
                    Origin::Held(document) => document.again(),
                };
                let module = Module::parse_shallow(&document).ok()?;
                Some(Parsed { document, module })
            })
            .as_ref()
    }

    /// What is known of the group, or else what following data through it gives.
    fn known_or_run(&self, units: &[&TaintUnits], known: Option<&KnownGroups<'_, '_>>) -> Found {
        let marks: Vec<&PatternMarks> =
            self.files.iter().map(|&file| &self.facts[file as usize].marks).collect();
        let units = units.iter().copied();
        let units: Vec<&TaintUnits> = units.filter(|units| unit::may_flow(units, &marks)).collect();
        if units.is_empty() {
            return Found::default();
        }
        let Some(known) = known else { return self.run(&units) };
        let identity: Option<Vec<(&str, Digest)>> = self
            .files
            .iter()
            .map(|&file| {
                let Facts { shown, content, .. } = &self.facts[file as usize];
                Some((shown.as_str(), (*content)?))
            })
            .collect();
        let Some(identity) = identity else {
            known.skip();
            return self.run(&units);
        };
        known.group(&identity).unwrap_or_else(|| {
            let found = self.run(&units);
            known.keep(&identity, &found);
            found
        })
    }

    fn run(&self, units: &[&TaintUnits]) -> Found {
        let mut found = Found { followed: 1, ..Found::default() };
        let graph = Graph::new(self.program, self.files);
        let trees = Trees {
            group: self,
            files: self.files.iter().map(|&file| (file, OnceCell::new())).collect(),
            suppressions: self.files.iter().map(|&file| (file, OnceCell::new())).collect(),
        };
        // What follows no data is the same for all rules.
        let no_rule = TaintRule {
            options: FlowOptions { interfile: true, ..FlowOptions::default() },
            ..TaintRule::default()
        };
        let unmarked = Unmarked(&trees);
        let objects =
            RefCell::new(Analysis::new(&no_rule, self.program, &unmarked, u64::MAX).of_objects());
        let matched = Matched {
            trees: &trees,
            files: self.files.iter().map(|&file| (file, RefCell::default())).collect(),
        };
        let mut incomplete: FxHashSet<u32> = FxHashSet::default();
        for bundle in Bundle::of(self.rules.rules(), units) {
            let context = Context { graph: &graph, matched: &matched, objects: &objects };
            self.follow(&bundle, &context, &mut found, &mut incomplete);
        }
        let mut incomplete: Vec<u32> = incomplete.into_iter().collect();
        incomplete.sort_unstable();
        found.errors.extend(incomplete.into_iter().map(|file| {
            ScanError {
                path: self.facts[file as usize].shown.clone(),
                line: None,
                kind: ErrorKind::Limit,
                message:
                    "analysis incomplete: following data through this file took too many steps; \
                      findings may be missing"
                        .to_owned(),
            }
        }));
        found
    }

    /// Functions in which entries of rules match, given as the rules that have each and its pattern.
    fn functions_by_rule<'e>(
        &self,
        entries: impl Iterator<Item = (Rules, &'e u32)>,
    ) -> FxHashMap<FunctionId, Rules> {
        let mut functions: FxHashMap<FunctionId, Rules> = FxHashMap::default();
        for (rules, &pattern) in entries {
            for function in self.functions(&[pattern]) {
                let known = functions.entry(function).or_default();
                *known = known.or(rules);
            }
        }
        functions
    }

    /// Functions in which some entry of a rule matches.
    fn functions(&self, entries: &[u32]) -> FxHashSet<FunctionId> {
        let mut functions = FxHashSet::default();
        for &file in self.files {
            for pattern in entries {
                for mark in self.facts[file as usize].marks.get(pattern).into_iter().flatten() {
                    functions.insert(self.program.home_at(file, mark.range));
                }
            }
        }
        functions
    }

    fn follow<'p>(
        &self,
        bundle: &Bundle,
        context: &Context<'_, '_, 'p>,
        found: &mut Found,
        incomplete: &mut FxHashSet<u32>,
    ) {
        let Bundle { rules, taint, units } = bundle;
        let Context { graph, matched, objects } = *context;
        let view = View { matched, bundle };
        let sinks = taint.sinks.iter().map(|entry| entry.rules).zip(&units.sinks);
        let sinks = self.functions_by_rule(sinks);
        // A pattern may bring data for one rule, and only name it for another.
        let sources = taint.sources.iter().zip(&units.sources).filter(|(source, pattern)| {
            source.requires.is_none() && units.broad.binary_search(pattern).is_err()
        });
        let sources = sources.map(|(source, pattern)| (source.rules, pattern));
        let mut sources = self.functions_by_rule(sources);
        for (pattern, rules, sinks) in bundle.broad() {
            let near = graph.all_with_siblings(self.program, self.functions(&sinks));
            let files: FxHashSet<u32> = near.iter().map(|function| function.file).collect();
            for file in files {
                matched.look_for(file, &[pattern]);
                let Some(marks) = matched.files.get(&file) else { continue };
                for mark in marks.borrow().marks.get(&pattern).into_iter().flatten() {
                    let home = self.program.home_at(file, mark.range);
                    if near.contains(&home) {
                        let known = sources.entry(home).or_default();
                        *known = known.or(rules);
                    }
                }
            }
        }
        let search = Search {
            rule: taint,
            count: rules.len(),
            program: self.program,
            graph,
            files: &view,
            objects,
            function_limit: FUNCTION_LIMIT,
            limit: GROUP_LIMIT,
        };
        let Findings { flows, incomplete: stopped } =
            search.run(&ordered(sources), &ordered(sinks));
        incomplete.extend(stopped.into_iter().map(|root| root.file));
        let all = self.rules.rules();
        // Many flows may come through one file.
        let told: RefCell<FxHashMap<(u32, Rules), Rc<FileMarks>>> = RefCell::default();
        let marks = |file: u32, ways: Rules| {
            let mut told = told.borrow_mut();
            let marks = told
                .entry((file, ways))
                .or_insert_with(|| view.marks(file, Asked { ways, sanitizers: Rules::NONE }));
            Rc::clone(marks)
        };
        let source = |place: usize, source: SourceAt| {
            let marks = marks(source.file, Rules::only(place));
            marks.sources.at(source.entry, source.range).cloned()
        };
        let sink =
            |file, number: u32| marks(file, Rules::NONE).sinks.iter().nth(number as usize).cloned();
        let code = |file| {
            let document = &self.parsed(file)?.document;
            let facts = matched.trees.tree(file).map(|tree| tree.file.facts());
            Some(Code { document, facts })
        };
        let name =
            |function: FunctionId| matched.trees.tree(function.file)?.file.name_of(function.number);
        let reporters: Vec<Option<Reporter<'_, '_>>> = rules
            .iter()
            .map(|&number| {
                let rule = &all[number];
                let compiled = rule.compiled()?;
                Some(Reporter {
                    rule,
                    compiled,
                    taint,
                    code: &code,
                    name: &name,
                    source: &source,
                    sink: &sink,
                })
            })
            .collect();
        let nothing = Suppressions::default();
        for flow in &flows {
            let shown = if taint.options.focus_on_source { flow.source.file } else { flow.file };
            let facts = &self.facts[shown as usize];
            let path = std::path::Path::new(&facts.shown);
            let Some(reporter) = &reporters[flow.rule] else { continue };
            if !reporter.rule.paths.takes(&path.to_string_lossy()) {
                continue;
            }
            let own =
                if self.ignore_suppressions { None } else { matched.trees.suppressions(shown) };
            let suppressions = own.unwrap_or(&nothing);
            found.findings.extend(reporter.finding(flow, suppressions));
        }
    }
}

/// Functions in order.
fn ordered(functions: FxHashMap<FunctionId, Rules>) -> Vec<(FunctionId, Rules)> {
    let mut functions: Vec<(FunctionId, Rules)> = functions.into_iter().collect();
    functions.sort_unstable();
    functions
}

impl<'p> Trees<'p> {
    fn tree(&self, number: u32) -> Option<&Tree<'p>> {
        self.files
            .get(&number)?
            .get_or_init(|| {
                let parsed = self.group.parsed(number)?;
                let document = &parsed.document;
                Some(Tree { file: File::new(number, &parsed.module, document.text()), document })
            })
            .as_ref()
    }

    /// The suppression comments of a file of the group.
    fn suppressions(&self, number: u32) -> Option<&Suppressions> {
        let cell = self.suppressions.get(&number)?;
        let parsed = self.group.parsed(number)?;
        Some(cell.get_or_init(|| Suppressions::of(&parsed.document, Some(&parsed.module))))
    }
}

impl<'t, 'p> Matched<'t, 'p> {
    /// Looks for patterns that were not looked for in a file yet.
    fn look_for(&self, number: u32, patterns: &[u32]) {
        let Some(late) = self.files.get(&number) else { return };
        let Late { marks, asked } = &mut *late.borrow_mut();
        let missing: Vec<u32> =
            patterns.iter().copied().filter(|&pattern| asked.insert(pattern)).collect();
        if missing.is_empty() {
            return;
        }
        let Some(tree) = self.trees.tree(number) else { return };
        let words = words_of(tree.document.text(), tree.document.kind());
        // An index of every file would be too much to keep.
        let source = Rc::new(Source::new(words, Some(tree.file.facts())));
        match_patterns(self.trees.group.rules, &Evaluation::new(source), &missing, marks);
    }
}

impl<'p> Files<'p> for Unmarked<'_, 'p> {
    fn file(&self, number: u32) -> Option<&File<'p>> {
        self.0.tree(number).map(|tree| &tree.file)
    }

    fn marks(&self, _number: u32, _asked: Asked) -> Rc<FileMarks> {
        Rc::default()
    }
}

impl<'p> Files<'p> for View<'_, '_, 'p> {
    fn file(&self, number: u32) -> Option<&File<'p>> {
        self.matched.trees.tree(number).map(|tree| &tree.file)
    }

    fn marks(&self, number: u32, asked: Asked) -> Rc<FileMarks> {
        let units = &self.bundle.units;
        self.matched.look_for(number, &self.bundle.late(asked));
        let facts = &self.matched.trees.group.facts[number as usize];
        let late = self.matched.files.get(&number).map(RefCell::borrow);
        let empty = PatternMarks::default();
        let late = late.as_deref().map_or(&empty, |late| &late.marks);
        Rc::new(FileMarks {
            sources: unit::marks_of_both(&facts.marks, late, &units.sources),
            sinks: unit::marks(&facts.marks, &units.sinks),
            sanitizers: unit::marks(late, &units.sanitizers),
            propagators: unit::marks(late, &units.propagators),
        })
    }
}
