//! Taint rules without `interfile` and `taint_intrafile`: one file, one function at a time, as Semgrep CE does.

use std::cell::LazyCell;
use std::rc::Rc;

use pyguard_finding::Finding;
use pyguard_fix::Code;
use pyguard_pattern::{Evaluation, Formula, Options};
use pyguard_python::Module;
use pyguard_source::Document;
use pyguard_taint::{
    Analysis, Asked, File, FileMarks, Files, Flow, Mark, Outline, Program, functions_to_walk,
};

use super::index::{TaintUnits, compiled};
use super::places::PatternMarks;
use super::report::Reporter;
use super::unit;
use crate::ruleset::RuleSet;
use crate::suppression::Suppressions;

/// Expressions and statements that one rule may look at in one file.
const LIMIT: u64 = 2_000_000;

/// One file as a program.
struct Single<'s, 'p> {
    file: &'s File<'p>,
    marks: Rc<FileMarks>,
}

impl<'p> Files<'p> for Single<'_, 'p> {
    fn file(&self, number: u32) -> Option<&File<'p>> {
        (number == 0).then_some(self.file)
    }

    fn marks(&self, _number: u32, _asked: Asked) -> Rc<FileMarks> {
        Rc::clone(&self.marks)
    }
}

/// What a rule found in a file.
struct Followed {
    flows: Vec<Flow>,
    gave_up: bool,
    marks: Rc<FileMarks>,
}

/// The file that is looked at.
pub(crate) struct Scene<'m, 'a> {
    pub(crate) document: &'m Document,
    pub(crate) module: &'m Module,
    pub(crate) rules: &'m RuleSet,
    pub(crate) evaluation: &'m Evaluation<'m, 'a>,
    pub(crate) file: &'m File<'a>,
    pub(crate) suppressions: &'m Suppressions,
}

/// Finds the flows of some rules in a file. `found` holds the matches of sources and sinks; those of sanitizers and
/// propagators are looked for where both matched so that data may flow. Tells also whether a limit was passed.
pub(crate) fn local_flows<'m>(
    scene: &Scene<'m, '_>,
    units: &[&'m TaintUnits],
    found: &mut PatternMarks,
) -> (Vec<Finding>, bool) {
    let Scene { document, module, rules, evaluation, file, suppressions } = *scene;
    let mut findings = Vec::new();
    let mut gave_up = false;
    let program =
        LazyCell::new(|| Program::new(vec![(document.path().to_owned(), Outline::of(module))]));
    for units in units {
        if !unit::any(found, &units.sources) || !unit::any(found, &units.sinks) {
            continue;
        }
        let all = rules.rules();
        let (Some(rule), Some(taint)) = (all.get(units.rule), compiled(all, units.rule)) else {
            continue;
        };
        let Some(compiled) = rule.compiled() else { continue };
        let functions = functions_to_walk(file, &unit::file_marks(found, units));
        if functions.is_empty() {
            continue;
        }
        match_patterns(rules, evaluation, &units.propagators, found);
        let follow = |found: &PatternMarks| {
            let marks = Rc::new(unit::file_marks(found, units));
            let files = Single { file, marks: Rc::clone(&marks) };
            let mut analysis = Analysis::new(taint, &program, &files, LIMIT);
            analysis.run(functions.iter().copied());
            Followed { flows: analysis.flows().collect(), gave_up: analysis.gave_up(), marks }
        };
        // Sanitizers take data away and bring none, so where none arrives without them they need not be looked for.
        let is_settled = |followed: &Followed| {
            units.sanitizers.is_empty() || (followed.flows.is_empty() && !followed.gave_up)
        };
        let without = (!taint.asks_for_labels()).then(|| follow(found)).filter(is_settled);
        let Followed { flows, gave_up: limited, marks } = without.unwrap_or_else(|| {
            match_patterns(rules, evaluation, &units.sanitizers, found);
            follow(found)
        });
        gave_up |= limited;
        let mark = |marks: &pyguard_taint::Marks, number: u32| -> Option<Mark> {
            marks.iter().nth(number as usize).cloned()
        };
        let reporter = Reporter {
            rule,
            compiled,
            taint,
            code: &|_| Some(Code { document, facts: Some(file.facts()) }),
            name: &|function| file.name_of(function.number),
            source: &|_, source| marks.sources.at(source.entry, source.range).cloned(),
            sink: &|_, number| mark(&marks.sinks, number),
        };
        for flow in &flows {
            findings.extend(reporter.finding(flow, suppressions));
        }
    }
    (findings, gave_up)
}

/// Matches patterns and keeps the matches as marks; those that matched before are left as they are.
pub(crate) fn match_patterns<'m>(
    rules: &'m RuleSet,
    evaluation: &Evaluation<'m, '_>,
    patterns: &[u32],
    found: &mut PatternMarks,
) {
    let new = patterns.iter().filter(|&&pattern| !found.has(pattern));
    let formulas: Vec<(u32, (&'m Formula, &'m Options))> = new
        .filter_map(|&number| {
            let pattern = rules.taint.pattern(rules.rules(), number)?;
            Some((number, (&pattern.formula, &pattern.options)))
        })
        .collect();
    let plain: Vec<(&Formula, &Options)> = formulas.iter().map(|(_, formula)| *formula).collect();
    for (index, matches) in evaluation.run(&plain) {
        found.insert(formulas[index].0, &matches);
    }
}
