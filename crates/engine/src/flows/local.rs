//! Taint rules without `interfile` and `taint_intrafile`: one file, one function at a time, as Semgrep CE does.

use std::rc::Rc;

use pyguard_finding::Finding;
use pyguard_fix::Code;
use pyguard_pattern::{Evaluation, Formula, Options};
use pyguard_source::Document;
use pyguard_taint::{Analysis, Asked, File, FileMarks, Files, FunctionId, Mark, Outline, Program};

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

/// The file that is looked at.
pub(crate) struct Scene<'m, 'a> {
    pub(crate) document: &'m Document,
    pub(crate) rules: &'m RuleSet,
    pub(crate) evaluation: &'m Evaluation<'m, 'a>,
    pub(crate) file: &'m File<'a>,
    pub(crate) suppressions: &'m Suppressions,
}

/// Finds the flows of some rules in a file. `found` holds the matches of sources and sinks; those of sanitizers and
/// propagators are looked for where both matched. Tells also whether a limit was passed.
pub(crate) fn local_flows<'m>(
    scene: &Scene<'m, '_>,
    units: &[&'m TaintUnits],
    outline: Outline,
    found: &mut PatternMarks,
) -> (Vec<Finding>, bool) {
    let Scene { document, rules, evaluation, file, suppressions } = *scene;
    let mut findings = Vec::new();
    let mut gave_up = false;
    let program = Program::new(vec![(document.path().to_owned(), outline)]);
    for units in units {
        if !unit::any(found, &units.sources) || !unit::any(found, &units.sinks) {
            continue;
        }
        let all = rules.rules();
        let (Some(rule), Some(taint)) = (all.get(units.rule), compiled(all, units.rule)) else {
            continue;
        };
        let Some(compiled) = rule.compiled() else { continue };
        let others: Vec<u32> = units
            .sanitizers
            .iter()
            .chain(&units.propagators)
            .copied()
            .filter(|&pattern| !found.has(pattern))
            .collect();
        match_patterns(rules, evaluation, &others, found);
        let marks = Rc::new(FileMarks {
            sources: unit::marks(found, &units.sources),
            sinks: unit::marks(found, &units.sinks),
            sanitizers: unit::marks(found, &units.sanitizers),
            propagators: unit::marks(found, &units.propagators),
        });
        let files = Single { file, marks: Rc::clone(&marks) };
        let mut analysis = Analysis::new(taint, &program, &files, LIMIT);
        analysis.run((0..file.function_count()).map(|number| FunctionId { file: 0, number }));
        gave_up |= analysis.gave_up();
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
        let flows: Vec<pyguard_taint::Flow> = analysis.flows().collect();
        for flow in &flows {
            findings.extend(reporter.finding(flow, suppressions));
        }
    }
    (findings, gave_up)
}

/// Matches patterns and keeps the matches as marks.
pub(crate) fn match_patterns<'m>(
    rules: &'m RuleSet,
    evaluation: &Evaluation<'m, '_>,
    patterns: &[u32],
    found: &mut PatternMarks,
) {
    let formulas: Vec<(u32, (&'m Formula, &'m Options))> = patterns
        .iter()
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
