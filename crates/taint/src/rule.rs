//! A taint rule as the analysis sees it.

use std::sync::{Arc, OnceLock};

use pyguard_pattern::Metavariable;

use crate::{Requires, Rules};

/// A label on data, interned with the metavariables' names (which all begin with `$`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Label(Metavariable);

impl Label {
    /// Interns a label.
    pub fn new(name: &str) -> Self {
        Self(Metavariable::new(name))
    }

    /// What Semgrep gives to sources without `label`.
    pub fn default_source() -> Self {
        Self::new("__SOURCE__")
    }

    /// Whatever label the data has that a parameter brings.
    pub(crate) fn any() -> Self {
        static ANY: OnceLock<Label> = OnceLock::new();
        *ANY.get_or_init(|| Self::new("__ANY__"))
    }

    pub(crate) fn is_any(self) -> bool {
        self == Self::any()
    }

    /// Its name.
    pub fn name(self) -> Arc<str> {
        self.0.name()
    }
}

/// What a source, sanitizer or propagator does beside the value of what it matched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SideEffect {
    /// Nothing.
    #[default]
    No,
    /// The variable that it matched keeps it afterwards.
    Yes,
    /// Only the variable afterwards, not the value there.
    Only,
}

/// Where data comes in.
#[derive(Debug, Clone)]
pub struct Source {
    /// Which rules of the run it belongs to.
    pub rules: Rules,
    /// Words for the trace: what comes in; empty when the rule says none.
    pub title: Arc<str>,
    /// What the data is called.
    pub label: Label,
    /// Labels that must have reached the place.
    pub requires: Option<Requires>,
    /// Only the whole match, not what lies in it.
    pub exact: bool,
    /// Whether a matched variable stays tainted.
    pub side_effect: SideEffect,
    /// From here on, whatever runs is tainted.
    pub control: bool,
}

/// What a sink asks of the labels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SinkRequires {
    /// Over everything that reached the sink.
    One(Requires),
    /// Each metavariable's code by itself; all must hold.
    Each(Vec<(Metavariable, Requires)>),
}

/// Where data does harm.
#[derive(Debug, Clone)]
pub struct Sink {
    /// Which rules of the run it belongs to.
    pub rules: Rules,
    /// Words for the trace; empty when the rule says none.
    pub title: Arc<str>,
    /// Labels it is about.
    pub requires: SinkRequires,
    /// Only the whole match, not what lies in it.
    pub exact: bool,
    /// Whether the match matters only where the function ends.
    pub at_exit: bool,
}

/// What makes data harmless.
#[derive(Debug, Clone)]
pub struct Sanitizer {
    /// Which rules of the run it belongs to.
    pub rules: Rules,
    /// Only the whole match, not what lies in it.
    pub exact: bool,
    /// Whether a matched variable stays clean.
    pub side_effect: SideEffect,
    /// Where a source or sink matches the same, that wins.
    pub not_conflicting: bool,
}

/// A way that data takes which the language does not show.
#[derive(Debug, Clone)]
pub struct Propagator {
    /// Which rules of the run it belongs to.
    pub rules: Rules,
    /// Whose data goes on.
    pub from: Metavariable,
    /// Whither.
    pub to: Metavariable,
    /// Whether a matched variable stays tainted.
    pub side_effect: SideEffect,
    /// Labels the data must have.
    pub requires: Option<Requires>,
    /// What the data is called from here on.
    pub label: Option<Label>,
    /// Labels that are replaced; all when the propagator has a label and this is `None`.
    pub replaces: Option<Vec<Label>>,
}

/// `options` of taint rules, by Semgrep's names without `taint_`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FlowOptions {
    /// Follow data across functions, cells and files, and all that Semgrep CE does not.
    pub interfile: bool,
    /// Unknown functions give clean results.
    pub assume_safe_functions: bool,
    /// An element is clean whatever its index.
    pub assume_safe_indexes: bool,
    /// Numbers are clean.
    pub assume_safe_numbers: bool,
    /// Truth values are clean.
    pub assume_safe_booleans: bool,
    /// Results of comparisons are clean.
    pub assume_safe_comparisons: bool,
    /// Data goes through assignments only.
    pub only_propagate_through_assignments: bool,
    /// Metavariables of source and sink with the same name must stand for the same.
    pub unify_mvars: bool,
    /// The finding is where data comes in, not where it does harm.
    pub focus_on_source: bool,
}

/// A taint rule.
#[derive(Debug, Default)]
pub struct TaintRule {
    /// Where data comes in.
    pub sources: Vec<Source>,
    /// Where it does harm.
    pub sinks: Vec<Sink>,
    /// What makes it harmless.
    pub sanitizers: Vec<Sanitizer>,
    /// Ways that it takes.
    pub propagators: Vec<Propagator>,
    /// How it flows.
    pub options: FlowOptions,
}

impl TaintRule {
    /// Whether it matters what data is called: then more data may mean fewer findings.
    pub fn asks_for_labels(&self) -> bool {
        let plain = Label::default_source();
        let is_plain = |sink: &Sink| sink.requires == SinkRequires::One(Requires::Label(plain));
        let names = |one: &Propagator| one.label.is_some() || one.requires.is_some();
        !self.sinks.iter().all(is_plain)
            || self.sources.iter().any(|one| one.label != plain || one.requires.is_some())
            || self.propagators.iter().any(names)
    }
}
