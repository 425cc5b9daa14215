//! One group of files that import each other: what is parsed and matched of it, and what flows there.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use pyguard_cache::Digest;
use pyguard_finding::{ErrorKind, ScanError};
use pyguard_fix::Code;
use pyguard_pattern::{Evaluation, Source};
use pyguard_python::Module;
use pyguard_source::Document;
use pyguard_taint::{
    Analysis, Asked, File, FileMarks, Files, Findings, FlowOptions, FunctionId, Graph, Objects,
    Program, Rules, Search, SourceAt, TaintRule,
};
use rustc_hash::{FxHashMap, FxHashSet};

use super::bundle::Bundle;
use super::index::TaintUnits;
use super::local::match_patterns;
use super::places::PatternMarks;
use super::program::{Facts, Found, Origin, Part};
use super::report::Reporter;
use super::unit;
use crate::cached::KnownGroups;
use crate::read::read;
use crate::ruleset::RuleSet;
use crate::scan::words_of;
use crate::suppression::Suppressions;

/// Expressions and statements that one rule may look at from one function on, what it calls included.
const FUNCTION_LIMIT: u64 = 4_000_000;
/// Expressions and statements that one rule may look at in one group of files that import each other.
const GROUP_LIMIT: u64 = 20_000_000;

/// Size of texts (bytes) up to which tokens are left out: for those that need them after all, making them again takes as much
/// memory as the tree, for a moment.
const SMALL: usize = 256 << 10;

/// A file that was read and parsed again.
struct Parsed {
    document: Document,
    module: Module,
}

/// One group of files and everything that is parsed of it.
pub(super) struct Group<'g> {
    rules: &'g RuleSet,
    program: &'g Program,
    facts: &'g [Facts],
    ignore_suppressions: bool,
    parsed: Vec<OnceCell<Option<Parsed>>>,
}

/// The files of a group as trees.
struct Trees<'p> {
    group: &'p Group<'p>,
    files: Vec<OnceCell<Option<Tree<'p>>>>,
    suppressions: Vec<OnceCell<Suppressions>>,
}

struct Tree<'p> {
    file: File<'p>,
    document: &'p Document,
}

/// What is matched in the trees, when somebody asks.
struct Matched<'t, 'p> {
    trees: &'t Trees<'p>,
    files: Vec<RefCell<Late>>,
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
    pub(super) fn new(rules: &'g RuleSet, part: &'g Part, ignore_suppressions: bool) -> Self {
        let Part { program, facts } = part;
        let parsed = facts.iter().map(|_| OnceCell::new()).collect();
        Self { rules, program, facts, ignore_suppressions, parsed }
    }

    fn parsed(&self, number: u32) -> Option<&Parsed> {
        self.parsed
            .get(number as usize)?
            .get_or_init(|| {
                let facts = &self.facts[number as usize];
                let document = match &facts.origin {
                    Origin::Disk(path, kind) => read(path, &facts.shown, *kind).ok()??.document,
                    Origin::Held(document) => document.again(),
                };
                let module = Module::parse_shallow(&document).ok()?;
                let is_small = document.text().len() <= SMALL;
                let module = if is_small { module.without_tokens() } else { module };
                Some(Parsed { document, module })
            })
            .as_ref()
    }

    /// What is known of the group, or else what following data of these rules through it gives.
    pub(super) fn known_or_run(
        &self,
        units: &[&TaintUnits],
        known: Option<&KnownGroups<'_, '_>>,
    ) -> Found {
        let Some(known) = known else { return self.run(units) };
        let identity = self.facts.iter().map(|file| Some((file.shown.as_str(), file.content?)));
        let identity: Option<Vec<(&str, Digest)>> = identity.collect();
        let Some(identity) = identity else {
            known.skip();
            return self.run(units);
        };
        known.group(&identity).unwrap_or_else(|| {
            let found = self.run(units);
            known.keep(&identity, &found);
            found
        })
    }

    fn run(&self, units: &[&TaintUnits]) -> Found {
        let mut found = Found { followed: 1, ..Found::default() };
        let graph = Graph::new(self.program);
        let trees = Trees {
            group: self,
            files: self.facts.iter().map(|_| OnceCell::new()).collect(),
            suppressions: self.facts.iter().map(|_| OnceCell::new()).collect(),
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
            files: self.facts.iter().map(|_| RefCell::default()).collect(),
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
        for (file, facts) in (0..).zip(self.facts) {
            for pattern in entries {
                for range in facts.marks.ranges(*pattern) {
                    functions.insert(self.program.home_at(file, range));
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
                let Some(marks) = matched.files.get(file as usize) else { continue };
                for range in marks.borrow().marks.ranges(pattern) {
                    let home = self.program.home_at(file, range);
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
            .get(number as usize)?
            .get_or_init(|| {
                let parsed = self.group.parsed(number)?;
                let document = &parsed.document;
                Some(Tree { file: File::new(number, &parsed.module, document.text()), document })
            })
            .as_ref()
    }

    /// The suppression comments of a file of the group.
    fn suppressions(&self, number: u32) -> Option<&Suppressions> {
        let cell = self.suppressions.get(number as usize)?;
        let tree = self.tree(number)?;
        Some(cell.get_or_init(|| Suppressions::of(tree.document, Some(tree.file.facts().tokens()))))
    }
}

impl<'t, 'p> Matched<'t, 'p> {
    /// Looks for patterns that were not looked for in a file yet.
    fn look_for(&self, number: u32, patterns: &[u32]) {
        let Some(late) = self.files.get(number as usize) else { return };
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
        let late = self.matched.files.get(number as usize).map(RefCell::borrow);
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
