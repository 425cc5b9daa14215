//! From what the machine saw to observations.

use pyguard_finding::Tier;

use super::machine::Machine;
use super::notes::{Note, Notes, Remark};
use crate::core::{Context, Data, Nobody, Observation};

/// Which checks a file's remarks belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Flavour {
    /// Any pickle.
    Plain,
    /// The index of a distributed checkpoint, which holds nothing but descriptions.
    Metadata,
}

pub(super) const CALLS: &str = "pickle-calls-dangerous";
pub(super) const IMPORTS: &str = "pickle-imports-dangerous";
pub(super) const UNRESOLVABLE: &str = "pickle-call-unresolvable";
pub(super) const CODE: &str = "pickle-carries-code";
pub(super) const UNKNOWN: &str = "pickle-calls-unknown";
pub(super) const BUILDS: &str = "pickle-builds-unknown";
pub(super) const MALFORMED: &str = "pickle-malformed";
pub(super) const METADATA: &str = "dcp-metadata-not-plain";

/// Tells all that was seen, the worst first, and looks into what lies inside.
pub(super) fn report(machine: Machine, context: &mut Context<'_>, flavour: Flavour) {
    let data = machine.data.clone();
    let mut notes = machine.finish();
    for line in std::mem::take(&mut notes.lines) {
        context.outline(&data, line.at, line.depth, || line.text);
    }
    let mut all = std::mem::take(&mut notes.notes);
    all.sort_by_key(|note| rank(&note.remark));
    for note in all {
        tell(&data, note, context, flavour);
    }
    for inner in notes.inner {
        context.nested(&format!("bytes at {}", inner.at), &inner.data, &Nobody);
    }
}

/// Tells only what is dangerous.
pub(super) fn report_danger(machine: Machine, context: &mut Context<'_>, flavour: Flavour) {
    let data = machine.data.clone();
    for note in machine.finish().notes {
        if matches!(note.remark, Remark::Calls { .. }) {
            tell(&data, note, context, flavour);
        }
    }
}

fn rank(remark: &Remark) -> u8 {
    match remark {
        Remark::Calls { .. } => 0,
        Remark::Imports { .. } => 1,
        Remark::Unresolvable { .. } => 3,
        Remark::CarriesCode { .. } => 4,
        Remark::Unknown { .. } => 5,
        Remark::Builds { .. } => 6,
    }
}

fn tell(data: &Data, note: Note, context: &mut Context<'_>, flavour: Flavour) {
    let (check, tier, named) = match note.remark {
        Remark::Calls { callee, why } => (CALLS, None, vec![("$CALLEE", callee), ("$WHY", why)]),
        Remark::Imports { name, why } => (IMPORTS, None, vec![("$NAME", name), ("$WHY", why)]),
        Remark::Unresolvable { what } => (UNRESOLVABLE, None, vec![("$WHAT", what)]),
        Remark::CarriesCode { callee } => (CODE, Some(Tier::Strict), vec![("$CALLEE", callee)]),
        Remark::Unknown { callee } => (UNKNOWN, Some(Tier::Strict), vec![("$CALLEE", callee)]),
        Remark::Builds { class } => (BUILDS, Some(Tier::Audit), vec![("$CLASS", class)]),
    };
    let mut observation = match flavour {
        Flavour::Plain => Observation::at(check, note.at),
        Flavour::Metadata => {
            let what = named.first().map(|(_, text)| text.clone()).unwrap_or_default();
            let mut observation = Observation::at(METADATA, note.at).naming("$WHAT", what);
            observation.tier = tier.map(|_| Tier::Strict);
            observation
        }
    };
    if flavour == Flavour::Plain {
        observation.named = named;
    }
    if let Some(tier) = note.tier {
        observation = observation.in_tier(tier);
    }
    context.observe(data, observation);
}

impl Machine {
    /// What was seen, with the dangerous names that were imported and never called.
    pub(super) fn finish(mut self) -> Notes {
        let mut imports: Vec<_> = self.imports.iter().map(|(id, at)| (*at, *id)).collect();
        imports.sort_by_key(|(at, _)| *at);
        for (at, id) in imports {
            let why = self.names.judgement(id).import_danger();
            if let Some(why) = why.filter(|_| !self.called.contains(&id)) {
                let name = self.names.text(id);
                self.notes.add(at, Remark::Imports { name, why: why.to_owned() }, None);
            }
        }
        self.notes
    }
}
