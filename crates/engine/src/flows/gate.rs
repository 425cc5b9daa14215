//! Rules whose data is only of use once it has another name (`requires`): where nothing gives it that name, there is
//! nothing to follow.

use pyguard_taint::{Label, Requires, SinkRequires, TaintRule};

/// What a rule's entries call data, and what they ask it to be called.
#[derive(Debug)]
pub(crate) struct Gate {
    /// In the order of the rule's sources.
    sources: Vec<Named>,
    /// In the order of the rule's sinks: all of these must hold.
    sinks: Vec<Vec<Requires>>,
}

#[derive(Debug)]
struct Named {
    label: Label,
    requires: Option<Requires>,
}

impl Gate {
    /// Of a rule in which no sink takes data as its first sources call it; `None` for others.
    pub(crate) fn of(rule: &TaintRule) -> Option<Self> {
        // Propagators may name data too.
        if rule.propagators.iter().any(|one| one.label.is_some()) {
            return None;
        }
        let sources = rule.sources.iter();
        let sources: Vec<Named> = sources
            .map(|source| Named { label: source.label, requires: source.requires.clone() })
            .collect();
        if sources.iter().all(|source| source.requires.is_none()) {
            return None;
        }
        let sinks = rule.sinks.iter().map(|sink| match &sink.requires {
            SinkRequires::One(one) => vec![one.clone()],
            SinkRequires::Each(all) => all.iter().map(|(_, one)| one.clone()).collect(),
        });
        let gate = Self { sources, sinks: sinks.collect() };
        let is_open = gate.may_pass(&|number| gate.is_first(number), &|_| true);
        (!is_open).then_some(gate)
    }

    /// Sources that name what the first ones bring: the others can do nothing without them.
    pub(crate) fn next(&self) -> Vec<usize> {
        let first: Vec<Label> = (0..self.sources.len())
            .filter(|&number| self.is_first(number))
            .map(|number| self.sources[number].label)
            .collect();
        let is_next = |source: &Named| {
            let requires = source.requires.as_ref();
            requires.is_some_and(|one| one.may_hold(&|label| first.contains(&label)))
        };
        (0..self.sources.len()).filter(|&number| is_next(&self.sources[number])).collect()
    }

    fn is_first(&self, number: usize) -> bool {
        self.sources[number].requires.is_none()
    }

    /// Whether data of the sources that are there, in whatever order it meets them, may be called what a sink that is there
    /// asks for.
    pub(crate) fn may_pass(
        &self,
        source: &dyn Fn(usize) -> bool,
        sink: &dyn Fn(usize) -> bool,
    ) -> bool {
        let mut labels: Vec<Label> = Vec::new();
        loop {
            let before = labels.len();
            for (number, Named { label, requires }) in self.sources.iter().enumerate() {
                let may_name = |labels: &[Label]| {
                    requires
                        .as_ref()
                        .is_none_or(|one| one.may_hold(&|label| labels.contains(&label)))
                };
                if !labels.contains(label) && source(number) && may_name(&labels) {
                    labels.push(*label);
                }
            }
            if labels.len() == before {
                break;
            }
        }
        self.sinks.iter().enumerate().any(|(number, all)| {
            sink(number) && all.iter().all(|one| one.may_hold(&|label| labels.contains(&label)))
        })
    }
}
