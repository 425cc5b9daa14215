//! The search for flows over a group of files: passes that look at ever less, ever closer.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use super::analysis::{Analysis, Files, Flow};
use super::objects::Objects;
use super::reach::Reach;
use super::scope::{Asked, Scope};
use crate::program::{FunctionId, Graph, Program};
use crate::rule::{SinkRequires, TaintRule};
use crate::rules::Rules;
use crate::trace::StepKind;

/// Passes after which ways of earlier ones are looked at again beside the new ones.
const QUICK_PASSES: u32 = 4;
/// Passes after which what is open is told of.
const MAX_PASSES: u32 = 12;

/// Rules that are followed together, and the files they are followed through.
pub struct Search<'w, 'p> {
    /// The entries of all rules, each with the rules that have it.
    pub rule: &'w TaintRule,
    /// How many rules these are.
    pub count: usize,
    /// All files.
    pub program: &'w Program,
    /// Who calls whom.
    pub graph: &'w Graph,
    /// What the files hold.
    pub files: &'w dyn Files<'p>,
    /// What things are.
    pub objects: &'w dyn Objects<'p>,
    /// Expressions and statements that may be looked at from one function on.
    pub function_limit: u64,
    /// Expressions and statements that may be looked at in one pass.
    pub limit: u64,
}

/// What a search gave.
#[derive(Debug, Default)]
pub struct Findings {
    /// In order of rule, sink and source.
    pub flows: Vec<Flow>,
    /// Functions from which on the limits were too low.
    pub incomplete: Vec<FunctionId>,
}

impl<'w, 'p> Search<'w, 'p> {
    /// Finds the flows between sources and sinks in these functions, each with its rules.
    pub fn run(&self, sources: &[(FunctionId, Rules)], sinks: &[(FunctionId, Rules)]) -> Findings {
        let reach = Reach::new(self.graph, sinks);
        let rules = sources
            .iter()
            .fold(Rules::NONE, |all, (function, rules)| all.or(rules.and(reach.useful(*function))));
        if rules.is_none() {
            return Findings::default();
        }
        let mut scope = Scope::first(rules, self.labelled());
        let mut rest = None;
        let mut found = Findings::default();
        let mut known: BTreeMap<(usize, u32, u32), Vec<Flow>> = BTreeMap::new();
        for pass in 1..=MAX_PASSES {
            let mut analysis = Analysis::new(self.rule, self.program, self.files, 0)
                .of_rules(self.count)
                .within(&scope, &reach, self.objects);
            if let Some(rest) = rest.take() {
                analysis = analysis.after(rest);
            }
            let started = if pass == 1 { sources } else { &[] };
            found.incomplete.extend(analysis.follow(started, self.function_limit, self.limit));
            let mut open = Vec::new();
            for flow in analysis.flows() {
                let same = known.entry((flow.rule, flow.file, flow.sink)).or_default();
                if !same.iter().any(|other| other.source == flow.source) {
                    let way = self.functions_of(&flow);
                    open.push((flow, way));
                }
            }
            let mut asked = FxHashMap::default();
            for (flow, way) in &open {
                for function in way {
                    let rules: &mut Rules = asked.entry(function.file).or_default();
                    *rules = rules.or(Rules::only(flow.rule));
                }
            }
            let is_last = pass == MAX_PASSES;
            open.retain(|(flow, way)| {
                let is_sure = is_last || self.is_sure(&scope, flow.rule, way, &asked);
                if is_sure {
                    let key = (flow.rule, flow.file, flow.sink);
                    known.entry(key).or_default().push(flow.clone());
                }
                !is_sure
            });
            if open.is_empty() {
                break;
            }
            rest = Some(analysis.rest());
            let ways: Vec<_> = open.iter().map(|(flow, way)| (flow.rule, way)).collect();
            scope = scope.next(&ways, pass >= QUICK_PASSES);
        }
        found.flows = known.into_values().flatten().collect();
        found
    }

    /// Rules that ask for labels, or for data not to be there.
    fn labelled(&self) -> Rules {
        let TaintRule { sources, sinks, propagators, .. } = self.rule;
        let of_sources = sources.iter().filter(|one| one.requires.is_some()).map(|one| one.rules);
        let of_propagators =
            propagators.iter().filter(|one| one.requires.is_some()).map(|one| one.rules);
        let of_sinks = sinks
            .iter()
            .filter(|one| !matches!(&one.requires, SinkRequires::One(one) if one.is_plain()))
            .map(|one| one.rules);
        of_sources.chain(of_propagators).chain(of_sinks).fold(Rules::NONE, Rules::or)
    }

    /// The functions that the data of a flow comes through.
    fn functions_of(&self, flow: &Flow) -> FxHashSet<FunctionId> {
        let mut functions = FxHashSet::default();
        for step in &flow.steps {
            functions.insert(self.program.home_at(step.file, step.range));
            if let StepKind::Passed(function) | StepKind::Returned(function) = step.kind {
                functions.insert(function);
            }
        }
        functions
    }

    /// Whether no sanitizer is on the way of a flow that was not looked for.
    fn is_sure(
        &self,
        scope: &Scope,
        rule: usize,
        way: &FxHashSet<FunctionId>,
        asked: &FxHashMap<u32, Rules>,
    ) -> bool {
        let rule = Rules::only(rule);
        if scope.is_exact(rule) {
            return true;
        }
        if way.iter().all(|&function| scope.cleans(function, rule)) {
            return true;
        }
        way.iter().all(|&function| {
            let sanitizers = asked.get(&function.file).copied().unwrap_or(rule);
            let marks = self.files.marks(function.file, Asked { ways: Rules::NONE, sanitizers });
            let range = self.program.range_of(function);
            !marks.sanitizers.iter().any(|mark| {
                let rules = self.rule.sanitizers[mark.entry as usize].rules;
                !rules.and(rule).is_none() && mark.range.intersect(range).is_some()
            })
        })
    }
}
