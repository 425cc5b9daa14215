//! Taint rules from data to what the analysis takes.

use std::sync::Arc;

use pyguard_pattern::{Metavariable, Options, PatternError};
use pyguard_taint::{
    FlowOptions, Label, Propagator, Requires, Rules, Sanitizer, SideEffect, Sink, SinkRequires,
    Source, TaintRule,
};

use crate::{
    EntryFormula, EntrySpec, OptionsSpec, RequiresSpec, RuleSpec, SetKind, Sets, SideEffectSpec,
    TaintSpec, rule,
};

/// One entry; what a rule says of a set overrides what the set's entries say.
struct Entry<'s> {
    title: Arc<str>,
    of_rule: &'s EntrySpec,
    of_set: Option<&'s EntrySpec>,
}

impl<'s> Entry<'s> {
    fn say<T>(&self, what: impl Fn(&'s EntrySpec) -> Option<T>) -> Option<T> {
        what(self.of_rule).or_else(|| self.of_set.and_then(what))
    }

    fn flag(&self, what: impl Fn(&EntrySpec) -> bool) -> bool {
        what(self.of_rule) || self.of_set.is_some_and(what)
    }

    fn side_effect(&self, default: SideEffect) -> SideEffect {
        match self.say(|spec| spec.side_effect) {
            Some(SideEffectSpec::No) => SideEffect::No,
            Some(SideEffectSpec::Yes) => SideEffect::Yes,
            Some(SideEffectSpec::Only) => SideEffect::Only,
            None => default,
        }
    }

    fn requires(&self) -> Result<Option<Requires>, PatternError> {
        match self.say(|spec| spec.requires.as_ref()) {
            Some(RequiresSpec::One(text)) => parse(text).map(Some),
            Some(RequiresSpec::Each(_)) => {
                Err(error("only a sink asks for labels of single metavariables"))
            }
            None => Ok(None),
        }
    }
}

fn error(message: impl Into<String>) -> PatternError {
    PatternError { offset: 0, message: message.into() }
}

fn parse(text: &str) -> Result<Requires, PatternError> {
    Requires::parse(text).map_err(|problem| error(problem.message))
}

pub(crate) fn compile_taint(
    rule: &RuleSpec,
    spec: &TaintSpec,
    sets: &Sets,
) -> Result<TaintRule, PatternError> {
    let sources = entries(&spec.sources, SetKind::Sources, sets)?
        .into_iter()
        .map(|entry| {
            Ok(Source {
                rules: Rules::ALL,
                title: Arc::clone(&entry.title),
                label: entry
                    .say(|spec| spec.label.as_deref())
                    .map_or_else(Label::default_source, Label::new),
                requires: entry.requires()?,
                exact: entry.say(|spec| spec.exact).unwrap_or(false),
                side_effect: entry.side_effect(SideEffect::No),
                control: entry.flag(|spec| spec.control),
            })
        })
        .collect::<Result<_, PatternError>>()?;
    let sinks = entries(&spec.sinks, SetKind::Sinks, sets)?
        .into_iter()
        .map(|entry| {
            let requires = match entry.say(|spec| spec.requires.as_ref()) {
                Some(RequiresSpec::One(text)) => SinkRequires::One(parse(text)?),
                Some(RequiresSpec::Each(each)) => SinkRequires::Each(
                    each.iter()
                        .map(|(name, text)| Ok((Metavariable::new(name), parse(text)?)))
                        .collect::<Result<_, PatternError>>()?,
                ),
                None => SinkRequires::One(Requires::Label(Label::default_source())),
            };
            Ok(Sink {
                rules: Rules::ALL,
                title: Arc::clone(&entry.title),
                requires,
                exact: entry.say(|spec| spec.exact).unwrap_or(false),
                at_exit: entry.flag(|spec| spec.at_exit),
            })
        })
        .collect::<Result<_, PatternError>>()?;
    let sanitizers = entries(&spec.sanitizers, SetKind::Sanitizers, sets)?
        .into_iter()
        .map(|entry| Sanitizer {
            rules: Rules::ALL,
            exact: entry.say(|spec| spec.exact).unwrap_or(false),
            side_effect: entry.side_effect(SideEffect::No),
            not_conflicting: entry.flag(|spec| spec.not_conflicting),
        })
        .collect();
    let propagators = entries(&spec.propagators, SetKind::Propagators, sets)?
        .into_iter()
        .map(|entry| {
            let (from, to) = entry
                .say(|spec| spec.ways.as_ref())
                .ok_or_else(|| error("a propagator needs `from` and `to`"))?;
            Ok(Propagator {
                rules: Rules::ALL,
                from: Metavariable::new(from),
                to: Metavariable::new(to),
                side_effect: entry.side_effect(SideEffect::Yes),
                requires: entry.requires()?,
                label: entry.say(|spec| spec.label.as_deref()).map(Label::new),
                replaces: entry
                    .say(|spec| spec.replaces.as_ref())
                    .map(|labels| labels.iter().map(|label| Label::new(label)).collect()),
            })
        })
        .collect::<Result<_, PatternError>>()?;
    Ok(TaintRule { sources, sinks, sanitizers, propagators, options: flow_options(&rule.options) })
}

/// Whether the patterns of all entries compile.
pub(crate) fn check_patterns(
    rule: &RuleSpec,
    spec: &TaintSpec,
    options: &Options,
    sets: &Sets,
) -> Result<(), PatternError> {
    let language = rule::language(rule.language);
    spec.entries().try_for_each(|entry| match &entry.what {
        EntryFormula::Formula(formula, _) => {
            rule::formula(formula, language, options, sets).map(drop)
        }
        EntryFormula::Set(id) => {
            let entries = sets.entries(id, None).map_err(error)?;
            entries.iter().try_for_each(|entry| sets.pattern_of(entry).map(drop))
        }
    })
}

fn entries<'s>(
    specs: &'s [EntrySpec],
    kind: SetKind,
    sets: &'s Sets,
) -> Result<Vec<Entry<'s>>, PatternError> {
    let mut found = Vec::new();
    for spec in specs {
        match &spec.what {
            EntryFormula::Formula(..) => {
                found.push(Entry { title: "".into(), of_rule: spec, of_set: None });
            }
            EntryFormula::Set(id) => {
                for entry in sets.entries(id, Some(kind)).map_err(error)? {
                    found.push(Entry {
                        title: entry.set.title.as_str().into(),
                        of_rule: spec,
                        of_set: Some(entry.spec),
                    });
                }
            }
        }
    }
    Ok(found)
}

fn flow_options(spec: &OptionsSpec) -> FlowOptions {
    let mut options = FlowOptions::default();
    for (name, on) in &spec.switches {
        let switch = match name.as_str() {
            "interfile" | "taint_intrafile" if *on => &mut options.interfile,
            "taint_assume_safe_functions" => &mut options.assume_safe_functions,
            "taint_assume_safe_indexes" => &mut options.assume_safe_indexes,
            "taint_assume_safe_numbers" => &mut options.assume_safe_numbers,
            "taint_assume_safe_booleans" => &mut options.assume_safe_booleans,
            "taint_assume_safe_comparisons" => &mut options.assume_safe_comparisons,
            "taint_only_propagate_through_assignments" => {
                &mut options.only_propagate_through_assignments
            }
            "taint_unify_mvars" => &mut options.unify_mvars,
            "taint_focus_on" => &mut options.focus_on_source,
            _ => continue,
        };
        *switch = *on;
    }
    options
}
