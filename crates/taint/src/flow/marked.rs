//! What a rule's sources, sanitizers, propagators and sinks make of an expression's value.

use std::rc::Rc;

use pyguard_source::TextRange;
use ruff_python_ast::Expr;
use ruff_text_size::Ranged;
use smallvec::SmallVec;

use super::analysis::SourceAt;
use super::walker::Walker;
use crate::marks::Mark;
use crate::requires::Requires;
use crate::rule::SideEffect;
use crate::rules::Rules;
use crate::trace::StepKind;
use crate::value::{Origin, Taint, Taints, Value};

impl<'p> Walker<'_, '_, 'p> {
    /// [`Walker::expression`], with another way to evaluate its parts.
    pub(crate) fn marked(
        &mut self,
        expression: &'p Expr,
        evaluate: impl FnOnce(&mut Self) -> Value<'p>,
    ) -> Value<'p> {
        if !self.analysis.tick() || (self.bare && is_computed(expression)) {
            return Value::default();
        }
        let range = expression.range();
        let around = self.around.replace(range);
        let outer = self.sanitized;
        let mut sanitizing = Rules::NONE;
        if self.has.sanitizers {
            sanitizing = self.sanitizers(range);
            if !sanitizing.is_none() {
                self.sanitized = outer.or(sanitizing.and(self.within_sanitizers(range)));
            }
        }
        let mut value = evaluate(self);
        self.around = around;
        if self.has.sources {
            self.sources(expression, range, &mut value);
        }
        self.sanitized = outer;
        if !sanitizing.is_none() {
            self.sanitize(expression, range, &mut value);
        }
        if self.has.propagators {
            self.propagators(expression, range, &mut value);
        }
        if self.has.sinks {
            self.expression_sinks(range, &value);
        }
        value
    }

    /// The rules with a sanitizer that an expression lies in.
    fn sanitizers(&self, range: TextRange) -> Rules {
        let around = self.marks.sanitizers.around(range);
        around.fold(Rules::NONE, |all, (_, mark)| all.or(self.sanitizes(mark, range)))
    }

    /// The rules for which a sanitizer's match is one for an expression in it.
    fn sanitizes(&self, mark: &Mark, range: TextRange) -> Rules {
        let sanitizer = &self.analysis.rule.sanitizers[mark.entry as usize];
        if sanitizer.exact && mark.range != range {
            Rules::NONE
        } else if sanitizer.not_conflicting {
            sanitizer.rules.without(self.conflicting(mark.range))
        } else {
            sanitizer.rules
        }
    }

    /// The rules for which everything in a range is sanitized, not only the value of the whole.
    fn within_sanitizers(&self, range: TextRange) -> Rules {
        let around = self.marks.sanitizers.around(range);
        around
            .map(|(_, mark)| &self.analysis.rule.sanitizers[mark.entry as usize])
            .filter(|sanitizer| !sanitizer.exact)
            .fold(Rules::NONE, |all, sanitizer| all.or(sanitizer.rules))
    }

    /// The rules of which a source or sink matches exactly what a sanitizer matches.
    fn conflicting(&self, range: TextRange) -> Rules {
        let rule = self.analysis.rule;
        let sources = self.marks.sources.around(range);
        let sources = sources.map(|(_, mark)| (mark, rule.sources[mark.entry as usize].rules));
        let sinks = self.marks.sinks.around(range);
        let sinks = sinks.map(|(_, mark)| (mark, rule.sinks[mark.entry as usize].rules));
        sources
            .chain(sinks)
            .filter(|(mark, _)| mark.range == range)
            .fold(Rules::NONE, |all, (_, rules)| all.or(rules))
    }

    fn sanitize(&mut self, expression: &'p Expr, range: TextRange, value: &mut Value<'p>) {
        let marks = Rc::clone(&self.marks);
        let (mut cleaned, mut kept) = (Rules::NONE, Rules::NONE);
        for (_, mark) in marks.sanitizers.around(range) {
            let rules = self.sanitizes(mark, range);
            let side_effect = self.analysis.rule.sanitizers[mark.entry as usize].side_effect;
            if side_effect != SideEffect::Only {
                cleaned = cleaned.or(rules);
            }
            if side_effect != SideEffect::No && mark.range == range {
                kept = kept.or(rules);
            }
        }
        if !cleaned.is_none() {
            *value = value.replace(&mut |taints| taints.without(cleaned));
        }
        if !kept.is_none() {
            self.clean_place(expression, kept);
        }
    }

    pub(super) fn sources(
        &mut self,
        expression: &'p Expr,
        range: TextRange,
        value: &mut Value<'p>,
    ) {
        let marks = Rc::clone(&self.marks);
        for (_, mark) in marks.sources.around(range) {
            let source = &self.analysis.rule.sources[mark.entry as usize];
            if source.exact && mark.range != range {
                continue;
            }
            let (label, side_effect, control) = (source.label, source.side_effect, source.control);
            let rules = source.rules.without(self.sanitized);
            if rules.is_none() {
                continue;
            }
            let taints = match &source.requires {
                None => self.source_taints(mark, label, rules),
                Some(requires) => {
                    let all = self.asked(range, value);
                    let has = |label| all.labelled(label, |taint: &Taint| taint.needs.is_none());
                    let met = requires.met(&has).and(rules);
                    let known = self.source_taints(mark, label, met);
                    let open = rules.without(met);
                    let waiting = self.conditional_taints(&all, mark.entry, label).only(open);
                    known.with(&waiting).with(&renamed(&all, requires, label).only(open))
                }
            };
            if taints.is_empty() {
                continue;
            }
            if control {
                self.env.control.add(&taints);
                continue;
            }
            if side_effect != SideEffect::Only {
                value.add(&taints);
            }
            if side_effect != SideEffect::No && mark.range == range {
                self.taint_place(expression, &taints);
            }
        }
    }

    /// The data that a source's `requires` is asked of: that of the value, or for rules that know of none, what was passed to
    /// make it.
    fn asked(&self, range: TextRange, value: &Value<'p>) -> Taints {
        let mut all = value.all();
        if let Some((place, given)) = &self.given
            && *place == range
        {
            all.add(&given.without(all.rules()));
        }
        all
    }

    /// Data of parameters that gets a label if it turns out to have those that the label needs.
    fn conditional_taints(&self, all: &Taints, entry: u32, label: crate::Label) -> Taints {
        Taints::collect(
            all.iter()
                .filter(|taint| {
                    matches!(taint.origin, Origin::Parameter(..)) && taint.label.is_any()
                })
                .map(|taint| Taint { label, needs: Some(entry), ..taint.clone() }),
        )
    }

    /// What comes in at a source's mark.
    pub(crate) fn source_taints(
        &mut self,
        mark: &Mark,
        label: crate::Label,
        rules: Rules,
    ) -> Taints {
        let Mark { entry, range, .. } = *mark;
        let at = SourceAt { file: self.file.number, entry, range };
        let rules = rules.and(self.useful);
        if rules.is_none() {
            return Taints::default();
        }
        let number = self.analysis.source(at);
        let step = self.step(range, StepKind::Source(number));
        let trace = crate::trace::Trace::default().then(step);
        Taints::one(Taint { origin: Origin::Source(number), label, needs: None, rules, trace })
    }

    fn propagators(&mut self, expression: &'p Expr, range: TextRange, value: &mut Value<'p>) {
        let marks = Rc::clone(&self.marks);
        for (_, mark) in marks.propagators.around(range) {
            let propagator = &self.analysis.rule.propagators[mark.entry as usize];
            let (Some(from), Some(to)) = (mark.bound(propagator.from), mark.bound(propagator.to))
            else {
                continue;
            };
            let key = (mark.range, from, to, mark.entry);
            if from == range {
                let all = value.all();
                let met = match &propagator.requires {
                    Some(requires) => requires.met(&|label| all.labelled(label, |_| true)),
                    None => Rules::ALL,
                };
                let taints = all.only(met.and(propagator.rules));
                let step = self.step(mark.range, StepKind::Propagated);
                let taints = taints.map(|taint| {
                    let replaced = propagator.label.filter(|_| {
                        propagator
                            .replaces
                            .as_ref()
                            .is_none_or(|labels| labels.contains(&taint.label))
                    });
                    Taint {
                        origin: taint.origin,
                        label: replaced.unwrap_or(taint.label),
                        needs: taint.needs,
                        rules: taint.rules,
                        trace: taint.trace.then(step),
                    }
                });
                self.analysis.propagate(key, &taints);
                // The target may have been walked before: its variable takes the data up now.
                if let Some(place) = self.propagation_target(mark.range, to)
                    && self.analysis.rule.propagators[mark.entry as usize].side_effect
                        != SideEffect::No
                {
                    self.taint_place(place, &taints);
                }
            }
            if to == range {
                let taints = self.analysis.propagated(key);
                value.add(&taints);
                if self.analysis.rule.propagators[mark.entry as usize].side_effect != SideEffect::No
                {
                    self.taint_place(expression, &taints);
                }
            }
        }
    }

    /// The expression that stands exactly in a range, inside another.
    fn propagation_target(&self, within: TextRange, range: TextRange) -> Option<&'p Expr> {
        crate::find::expression(self.file.facts().module().body(), within, range)
    }
}

/// Data of parameters that has a label if it turns out to have another, and with that gets what a source's `requires` asks
/// for.
fn renamed(all: &Taints, requires: &Requires, label: crate::Label) -> Taints {
    let mut conditions: SmallVec<[u32; 2]> = all.iter().filter_map(|taint| taint.needs).collect();
    conditions.sort_unstable();
    conditions.dedup();
    Taints::collect(conditions.into_iter().flat_map(|condition| {
        let is_there = move |taint: &Taint| taint.needs.is_none_or(|needs| needs == condition);
        let met = requires.met(&|label| all.labelled(label, is_there));
        let waiting = all.iter().filter(move |taint| taint.needs == Some(condition));
        waiting.map(move |taint| Taint { label, rules: taint.rules.and(met), ..taint.clone() })
    }))
}

/// Whether an expression is computed step by step, so that Semgrep CE keeps its value in a temporary.
pub(super) fn is_computed(expression: &Expr) -> bool {
    matches!(
        expression,
        Expr::Call(_)
            | Expr::FString(_)
            | Expr::If(_)
            | Expr::Named(_)
            | Expr::Lambda(_)
            | Expr::ListComp(_)
            | Expr::SetComp(_)
            | Expr::DictComp(_)
            | Expr::Generator(_)
            | Expr::Await(_)
            | Expr::Yield(_)
            | Expr::YieldFrom(_)
    ) || matches!(expression, Expr::Subscript(node) if node.slice.is_slice_expr())
}
