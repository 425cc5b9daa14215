//! Data at sinks, and at code that a rule's sources match though it is no expression.

use std::rc::Rc;

use pyguard_source::TextRange;
use ruff_python_ast::Expr;
use ruff_text_size::Ranged;

use super::walker::Walker;
use crate::Label;
use crate::rule::{SideEffect, SinkRequires};
use crate::trace::{Step, StepKind};
use crate::value::{Origin, Taint, Taints, Value};

impl<'p> Walker<'_, '_, 'p> {
    /// The sinks that an expression lies in.
    pub(crate) fn expression_sinks(&mut self, range: TextRange, value: &Value<'p>) {
        let marks = Rc::clone(&self.marks);
        for (number, mark) in marks.sinks.around(range) {
            let sink = &self.analysis.rule.sinks[mark.entry as usize];
            if (sink.exact && mark.range != range) || sink.at_exit {
                continue;
            }
            // What lies in a larger expression of the same match is looked at with that.
            if self.around.is_some_and(|around| mark.range.contains_range(around)) {
                continue;
            }
            // Semgrep reports the outermost of nested sinks.
            if !self.deep() && self.is_nested_sink(mark.range) {
                continue;
            }
            // A sink that is a call is about what the call is given; where a metavariable stands for the call, about its
            // value.
            let by_value = mark.bindings.iter().any(|binding| binding.range == range);
            let taints = match &self.given {
                Some((place, given)) if *place == range && !by_value => {
                    given.clone().with(&self.env.control)
                }
                _ => value.all().with(&self.env.control),
            };
            let number = (self.file.number, u32::try_from(number).unwrap_or(0));
            let taints = taints.only(sink.rules);
            if taints.is_empty() {
                continue;
            }
            if let SinkRequires::Each(each) = &sink.requires {
                // Only the code that a metavariable stands for is asked, each for itself.
                if !each.iter().any(|(name, _)| mark.bound(*name) == Some(range)) {
                    continue;
                }
            }
            self.reach(number, range, &taints);
        }
    }

    fn is_nested_sink(&self, range: TextRange) -> bool {
        self.marks.sinks.around(range).any(|(_, mark)| mark.range != range)
    }

    /// Data reaches a sink of this or another file.
    pub(crate) fn reach(&mut self, sink: (u32, u32), range: TextRange, taints: &Taints) {
        let marks = self.analysis.marks(sink.0);
        let mark = marks.sinks.get(sink.1 as usize);
        let rule = self.analysis.rule;
        let entry = &rule.sinks[mark.entry as usize];
        let requires = match &entry.requires {
            SinkRequires::One(requires) => requires,
            SinkRequires::Each(each) => {
                self.reach_each(sink, range, taints, each);
                return;
            }
        };
        let is_known = |taint: &Taint| matches!(taint.origin, Origin::Source(_));
        let has = |label: Label| taints.labelled(label, is_known);
        let met = requires.met(&has).and(entry.rules);
        let mut waits = false;
        for taint in taints.iter() {
            let rules = met.and(taint.rules);
            match &taint.origin {
                Origin::Source(source) if !rules.is_none() && requires.wants(taint.label) => {
                    let mut steps = taint.trace.steps();
                    steps.push(Step {
                        file: sink.0,
                        range: mark.range,
                        kind: StepKind::Sink(sink.1),
                    });
                    self.analysis.report(sink, *source, rules, steps);
                }
                Origin::Source(_) => {}
                Origin::Parameter(..) => waits = true,
            }
        }
        if waits {
            let known = self.sinks.entry(sink).or_default();
            if requires.is_plain() {
                // What comes of sources was told of.
                known.add(&taints.of_parameters());
            } else {
                known.add(taints);
            }
        }
    }

    /// A sink that asks each metavariable for labels: what reached each is kept until all hold.
    fn reach_each(
        &mut self,
        sink: (u32, u32),
        range: TextRange,
        taints: &Taints,
        each: &[(pyguard_pattern::Metavariable, crate::Requires)],
    ) {
        let marks = self.analysis.marks(sink.0);
        let mark = marks.sinks.get(sink.1 as usize);
        for (index, (name, requires)) in each.iter().enumerate() {
            if mark.bound(*name) == Some(range) {
                let met = requires.met(&|label| taints.labelled(label, |_| true));
                self.analysis.hold(sink, index, &taints.only(met));
            }
        }
        let Some(all) = self.analysis.all_hold(sink, each.len()) else { return };
        for taint in all.iter() {
            if let Origin::Source(source) = taint.origin {
                let mut steps = taint.trace.steps();
                steps.push(Step { file: sink.0, range: mark.range, kind: StepKind::Sink(sink.1) });
                self.analysis.report(sink, source, taint.rules, steps);
            }
        }
    }

    /// Sources that match an assignment's target.
    pub(crate) fn assigned_sources(&mut self, target: &'p Expr) {
        let marks = Rc::clone(&self.marks);
        for (_, mark) in marks.sources.around(target.range()) {
            let source = &self.analysis.rule.sources[mark.entry as usize];
            if source.exact && mark.range != target.range() {
                continue;
            }
            let (label, rules) = (source.label, source.rules);
            // What is only written is no source, unless the rule matches the whole assignment or says so.
            let is_whole = mark.range != target.range();
            if source.requires.is_none() && (is_whole || source.side_effect != SideEffect::No) {
                let taints = self.source_taints(mark, label, rules);
                self.taint_place(target, &taints);
            }
        }
    }

    /// Data that a parameter holds by the rule's sources.
    pub(crate) fn parameter_sources(&mut self, range: TextRange) -> Taints {
        let marks = Rc::clone(&self.marks);
        let mut taints = Taints::default();
        for (_, mark) in marks.sources.around(range) {
            let source = &self.analysis.rule.sources[mark.entry as usize];
            // A match that is a whole function says nothing of one parameter.
            if mark.range == range {
                let (label, rules) = (source.label, source.rules);
                taints.add(&self.source_taints(mark, label, rules));
            }
        }
        taints
    }
}
