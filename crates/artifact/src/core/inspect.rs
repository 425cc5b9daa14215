use std::cell::Cell;
use std::rc::Rc;

use super::context::{Told, ToldFault};
use super::{Context, Data, Fault, Item, Kind, MemberPath, Neighbours, Nobody, Observation, Probe};
use crate::kinds::{self, fits};

/// What was found in a file.
#[derive(Debug, Default)]
pub struct Inspection {
    /// What the file and its members are, in the order in which they were read; empty for what is no model file.
    pub kinds: Vec<(MemberPath, &'static str)>,
    /// What checks saw, in order of their places.
    pub observations: Vec<Observation>,
    /// What could not be looked at to its end, because of a limit or an error of the system, as ends of sentences that begin
    /// with the file.
    pub incomplete: Vec<(MemberPath, String)>,
    /// The lines of `pyguard artifact show`, where they were asked for.
    pub outline: Vec<Item>,
}

/// Looks through a file: `name` is its last part, `neighbours` what lies in its folder.
pub fn inspect(
    data: &Data,
    name: &str,
    neighbours: &dyn Neighbours,
    wants_outline: bool,
) -> Inspection {
    gather(data, name, neighbours, wants_outline, |context| look(data, context))
}

/// Reads a file as one kind (a name of [`kind_names`](crate::kind_names)), whatever its content says: how readers are tried by
/// themselves.
pub fn inspect_as(kind: &str, data: &Data, name: &str) -> Inspection {
    gather(data, name, &Nobody, true, |context| {
        for kind in kinds::all().filter(|known| known.name == kind) {
            read(kind, data, context);
        }
    })
}

fn gather(
    data: &Data,
    name: &str,
    neighbours: &dyn Neighbours,
    wants_outline: bool,
    work: impl FnOnce(&mut Context<'_>),
) -> Inspection {
    let mut told = Told::of(data, wants_outline);
    let mut context = Context {
        told: &mut told,
        member: MemberPath::default(),
        name: name.to_owned(),
        neighbours,
    };
    work(&mut context);
    let mut incomplete = Vec::new();
    for ToldFault { member, start, is_packed, fault } in told.faults {
        let text = fault.to_string();
        let check = match fault {
            Fault::Read(_) => None,
            Fault::Limit { .. } => Some(kinds::TOO_LARGE),
            Fault::Truncated { .. } | Fault::Malformed { .. } => Some(kinds::MALFORMED),
        };
        if let Some(check) = check {
            let at = start.saturating_add(fault.at());
            let mut observation = Observation::at(check, at).naming("$FAULT", text.clone());
            observation.member = member.clone();
            observation.packed = is_packed;
            told.observations.push(observation);
        }
        if check != Some(kinds::MALFORMED) {
            incomplete.push((member, text));
        }
    }
    let mut observations = told.observations;
    observations.sort_by(|left, right| {
        let key = |one: &Observation| (one.member.clone(), one.offset, one.check);
        key(left).cmp(&key(right))
    });
    let outline = told.outline.unwrap_or_default();
    Inspection { kinds: told.kinds, observations, incomplete, outline }
}

/// Reads something of a file outside an inspection, within the same limits; what is observed is dropped.
pub(crate) fn in_context<T>(data: &Data, name: &str, act: impl FnOnce(&mut Context<'_>) -> T) -> T {
    let mut told = Told::of(data, false);
    act(&mut Context {
        told: &mut told,
        member: MemberPath::default(),
        name: name.to_owned(),
        neighbours: &Nobody,
    })
}

/// Finds out what data is, and reads it as everything that it can be taken for.
pub(super) fn look(data: &Data, context: &mut Context<'_>) {
    let head = match data.up_to(0, Probe::HEAD) {
        Ok(head) => head,
        Err(fault) => return context.fault(data, fault),
    };
    let name = context.name.rsplit(['/', '\\']).next().unwrap_or_default().to_lowercase();
    let steps = Rc::new(Cell::new(context.budget().telling_left()));
    let probe = Probe { head: &head, data, name: &name, steps: &steps };
    let told: Vec<_> = kinds::all().filter(|kind| (kind.tells)(&probe)).collect();
    context.budget().tell(steps.get());
    if steps.get() == 0 {
        let what =
            "takes more steps than pyguard gives to finding out what a file and its members are";
        context.fault(data, Fault::limit(0, what));
    }
    fits(&told, &probe, context);
    for kind in told {
        read(kind, data, context);
    }
}

fn read(kind: &'static Kind, data: &Data, context: &mut Context<'_>) {
    context.told.kinds.push((context.member.clone(), kind.name));
    if let Err(fault) = (kind.read)(data, context) {
        context.fault(data, fault);
    }
}
