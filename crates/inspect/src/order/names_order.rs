//! Names that come from nowhere, or from a later cell.

use std::collections::{HashMap, HashSet};

use pyguard_finding::Tier;

use super::model::{is_builtin, is_given, is_history, place};
use super::names::{Name, Role, Using};
use crate::{Observation, Subject};

/// A name that a cell needs at once and that only later cells give.
pub(super) fn defined_later(subject: &Subject<'_>, seen: &mut Vec<Observation>) {
    let order = subject.order();
    if order.is_open {
        return;
    }
    let mut bound: HashSet<&str> = HashSet::new();
    let mut told: HashSet<&str> = HashSet::new();
    for (at, cell) in order.code() {
        bound.extend(cell.magics.binds.iter().map(String::as_str));
        for name in &cell.names.names {
            if name.role.binds() {
                bound.insert(&name.name);
            }
            let is_missing = name.role.needs()
                && !bound.contains(name.name.as_str())
                && order.bound.contains(&name.name)
                && !is_given(&name.name);
            // What the same cell binds further down is a mistake of another kind.
            let is_own =
                || cell.names.names.iter().any(|own| own.role.defines() && own.name == name.name);
            if is_missing && !is_own() && told.insert(&name.name) {
                let tier = if cell.ran() { Tier::Strict } else { Tier::Audit };
                seen.push(
                    Observation::at(place(subject, at, name.range))
                        .naming("$NAME", &name.name)
                        .in_tier(tier),
                );
            }
        }
    }
}

/// A name that a cell needed when it ran and that no cell gives.
pub(super) fn defined_nowhere(subject: &Subject<'_>, seen: &mut Vec<Observation>) {
    let order = subject.order();
    if order.is_open {
        return;
    }
    let mut told: HashSet<&str> = HashSet::new();
    for (at, cell) in order.code().filter(|(_, cell)| cell.ran()) {
        for name in cell.names.names.iter().filter(|name| name.role.needs()) {
            let is_missing = !order.bound.contains(&name.name) && !is_given(&name.name);
            if is_missing && told.insert(&name.name) {
                let range = place(subject, at, name.range);
                seen.push(Observation::at(range).naming("$NAME", &name.name));
            }
        }
    }
}

/// A name that an earlier cell deleted.
pub(super) fn used_after_deletion(subject: &Subject<'_>, seen: &mut Vec<Observation>) {
    let order = subject.order();
    if order.is_open {
        return;
    }
    let mut bound: HashSet<&str> = HashSet::new();
    let mut deleted: HashSet<&str> = HashSet::new();
    for (at, cell) in order.code() {
        let mut told: HashSet<&str> = HashSet::new();
        let mut gone_here: HashSet<&str> = HashSet::new();
        let mut magics = cell.magics.deletes.iter().peekable();
        for name in &cell.names.names {
            let text = name.name.as_str();
            // What stands below a magic is bound anew.
            while let Some((gone, line)) = magics.peek()
                && *line < subject.python().position(name.range.start()).line
            {
                let all = bound.iter().copied().filter(|_| gone == "*");
                gone_here.extend(all.chain((gone != "*").then_some(gone.as_str())));
                magics.next();
            }
            if name.role.binds() {
                bound.insert(text);
                deleted.remove(text);
                gone_here.remove(text);
            } else if name.role == Role::Deletion {
                gone_here.insert(text);
            } else if name.role.needs()
                && deleted.contains(text)
                // The built-in one is there again.
                && !is_builtin(text)
                && told.insert(text)
            {
                let range = place(subject, at, name.range);
                seen.push(Observation::at(range).naming("$NAME", text));
            }
        }
        for name in &cell.magics.binds {
            bound.insert(name);
            deleted.remove(name.as_str());
        }
        deleted.extend(gone_here);
        for (name, _) in magics {
            if name == "*" {
                deleted.extend(bound.iter().copied());
            } else {
                deleted.insert(name);
            }
        }
    }
}

/// `Out[3]`, `_3`, `_i`: what came out when the cells were run in some order.
pub(super) fn history(subject: &Subject<'_>, seen: &mut Vec<Observation>) {
    let order = subject.order();
    for (at, name) in order.names() {
        let (Role::Use(using) | Role::LateUse(using)) = name.role else { continue };
        let text = name.name.as_str();
        let is_kept = match text {
            "Out" | "In" => using == Using::Subscript,
            // `_("text")` is a translation.
            "_" => using != Using::Called && !order.is_open,
            _ => is_history(text),
        };
        if is_kept && !order.bound.contains(text) {
            let range = place(subject, at, name.range);
            seen.push(Observation::at(range).naming("$NAME", text));
        }
    }
}

/// A built-in function or a module that a cell gave another meaning, used as what it was in a later cell.
pub(super) fn shadowed(subject: &Subject<'_>, seen: &mut Vec<Observation>) {
    let order = subject.order();
    let imports: HashSet<(&str, usize)> = order
        .names()
        .filter(|(_, name)| name.role == Role::Import)
        .map(|(at, name)| (name.name.as_str(), at))
        .collect();
    let imported: HashSet<&str> = imports.iter().map(|(name, _)| *name).collect();
    let mut replaced: HashMap<&str, (usize, &Name)> = HashMap::new();
    for (at, name) in order.names() {
        let text = name.name.as_str();
        match name.role {
            Role::Assignment | Role::Update => {
                let is_builtin = is_builtin(text) && !imported.contains(text);
                let is_module = imported.contains(text) && !imports.contains(&(text, at));
                if is_builtin || is_module {
                    replaced.entry(text).or_insert((at, name));
                }
            }
            Role::Import | Role::Deletion | Role::Definition => {
                replaced.remove(text);
            }
            Role::Use(using) | Role::LateUse(using) => {
                let Some(&(cell, assignment)) = replaced.get(text) else { continue };
                let is_old_use = match using {
                    Using::Called => !imported.contains(text),
                    Using::Attribute => imported.contains(text),
                    _ => false,
                };
                if is_old_use && at > cell {
                    replaced.remove(text);
                    seen.push(
                        Observation::at(place(subject, cell, assignment.range))
                            .naming("$NAME", text)
                            .naming("$CELL", (at + 1).to_string()),
                    );
                }
            }
        }
    }
}

/// Cells that take what another session left.
pub(super) fn restored(subject: &Subject<'_>, seen: &mut Vec<Observation>) {
    for (at, cell) in subject.order().code() {
        if let (Some(line), Some(part)) = (&cell.magics.restores, subject.source_part(at)) {
            seen.push(Observation::at(subject.range(part, line.start, line.end)));
        }
    }
}
