//! Rules whose data is only of use once it has another name (`requires`): where nothing gives it that name, there is
//! nothing to follow.

use pyguard_rules::{BodySpec, EntryFormula, EntrySpec, RequiresSpec, Rule, SetKind};
use pyguard_taint::{Label, Requires};

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
    pub(crate) fn of(rule: &Rule) -> Option<Self> {
        let BodySpec::Taint(taint) = &rule.spec().body else { return None };
        // Propagators may name data too.
        if taint.propagators.iter().any(|one| one.label.is_some()) {
            return None;
        }
        let sources = each(rule, SetKind::Sources, &taint.sources, |of_rule, of_set| {
            let label = of_rule.label.as_deref().or(of_set.and_then(|one| one.label.as_deref()));
            let requires =
                of_rule.requires.as_ref().or(of_set.and_then(|one| one.requires.as_ref()));
            let requires = match requires {
                Some(RequiresSpec::One(text)) => Some(Requires::parse(text).ok()?),
                Some(RequiresSpec::Each(_)) => return None,
                None => None,
            };
            Some(Named { label: label.map_or_else(Label::default_source, Label::new), requires })
        })?;
        if sources.iter().all(|source| source.requires.is_none()) {
            return None;
        }
        let sinks = each(rule, SetKind::Sinks, &taint.sinks, |of_rule, of_set| {
            let requires =
                of_rule.requires.as_ref().or(of_set.and_then(|one| one.requires.as_ref()));
            Some(match requires {
                Some(RequiresSpec::One(text)) => vec![Requires::parse(text).ok()?],
                Some(RequiresSpec::Each(all)) => {
                    let all = all.iter().map(|(_, text)| Requires::parse(text).ok());
                    all.collect::<Option<_>>()?
                }
                None => vec![Requires::Label(Label::default_source())],
            })
        })?;
        let gate = Self { sources, sinks };
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

/// Reads each entry, as the rule has it and as its set has it.
fn each<T>(
    rule: &Rule,
    kind: SetKind,
    specs: &[EntrySpec],
    read: impl Fn(&EntrySpec, Option<&EntrySpec>) -> Option<T>,
) -> Option<Vec<T>> {
    let mut all = Vec::new();
    for spec in specs {
        match &spec.what {
            EntryFormula::Formula(..) => all.push(read(spec, None)?),
            EntryFormula::Set(id) => {
                for entry in rule.sets().entries(id, Some(kind)).ok()? {
                    all.push(read(spec, Some(entry.spec))?);
                }
            }
        }
    }
    Some(all)
}
