//! Execution counts that tell of another order than that of the file.

use std::collections::{HashMap, HashSet};

use super::model::Order;
use crate::{Observation, Remedy, Subject};

/// The first cell that was run before the one above it.
pub(super) fn not_rising(subject: &Subject<'_>, seen: &mut Vec<Observation>) {
    let mut last: Option<u64> = None;
    // An empty cell has no place that could be shown.
    for (at, cell) in subject.order().code().filter(|(_, cell)| cell.has_source) {
        let Some(count) = cell.count else { continue };
        if let Some(before) = last
            && count < before
        {
            seen.push(
                Observation::at(subject.cell_range(at))
                    .naming("$COUNT", count.to_string())
                    .naming("$BEFORE", before.to_string()),
            );
            return;
        }
        last = Some(count);
    }
}

/// A count that an earlier cell has, too.
pub(super) fn twice(subject: &Subject<'_>, seen: &mut Vec<Observation>) {
    let mut known: HashMap<u64, usize> = HashMap::new();
    for (at, cell) in subject.order().code().filter(|(_, cell)| cell.has_source) {
        let Some(count) = cell.count else { continue };
        match known.get(&count) {
            Some(first) => seen.push(
                Observation::at(subject.cell_range(at))
                    .naming("$COUNT", count.to_string())
                    .naming("$CELL", (first + 1).to_string()),
            ),
            None => {
                known.insert(count, at);
            }
        }
    }
}

/// A cell that was not run between cells that were, though these need what it binds or it checks something.
pub(super) fn skipped(subject: &Subject<'_>, seen: &mut Vec<Observation>) {
    let order = subject.order();
    let runs: Vec<usize> =
        order.code().filter(|(_, cell)| cell.count.is_some()).map(|(at, _)| at).collect();
    let (Some(first), Some(last)) = (runs.first(), runs.last()) else { return };
    for (at, cell) in order.code() {
        let is_skipped = cell.count.is_none() && !cell.has_outputs && cell.has_source;
        if !is_skipped || !(*first..*last).contains(&at) {
            continue;
        }
        let source = subject.source_part(at).map_or("", |part| subject.text(part));
        let checks = source.lines().any(|line| line.trim_start().starts_with("assert "));
        if checks || is_needed(order, at) {
            seen.push(Observation::at(subject.cell_range(at)));
        }
    }
}

/// Outputs of a cell that has no count, or of a run with another count.
pub(super) fn outputs_without(subject: &Subject<'_>, seen: &mut Vec<Observation>) {
    let order = subject.order();
    let metadata = subject.layout().metadata.clone();
    let metadata = metadata.and_then(|range| subject.raw().get(range)).unwrap_or("");
    // These places leave counts out when they save.
    if ["\"colab\"", "databricks", "zeppelin"].iter().any(|place| metadata.contains(place)) {
        return;
    }
    let has_counts = order.code().any(|(_, cell)| cell.count.is_some());
    for (at, cell) in order.code() {
        let Some(layout) = subject.cell(at) else { continue };
        let other = layout
            .outputs
            .iter()
            .filter_map(|output| output.execution_count)
            .any(|count| cell.count.is_some_and(|own| own != count));
        let is_bare = cell.count.is_none() && cell.has_outputs && has_counts;
        if other || is_bare {
            let remedy = Remedy::ClearCell { cell: at };
            seen.push(Observation::at(subject.cell_range(at)).with_remedy(remedy));
        }
    }
}

/// Whether a cell that ran later needs a name that this cell gives, and no other one between.
fn is_needed(order: &Order, at: usize) -> bool {
    let Some(cell) = order.cells.get(at) else { return false };
    let names = cell.names.names.iter().filter(|name| name.role.binds());
    let mut given: HashSet<&str> = names.map(|name| name.name.as_str()).collect();
    for (_, later) in order.code().filter(|(later, cell)| *later > at && cell.count.is_some()) {
        for name in &later.names.names {
            if name.role.needs() && given.contains(name.name.as_str()) {
                return true;
            }
            if name.role.binds() {
                given.remove(name.name.as_str());
            }
        }
    }
    false
}
