//! Outputs that are too large to look at.

use pyguard_notebook::{CellKind, CellLayout};

use crate::check::Check;
use crate::{Observation, Remedy, Subject};

pub(super) const CHECKS: &[Check] = &[Check { name: "oversized-output", run: oversized_output }];

/// Most of one type of an output, in bytes of the file.
const MAX_MEDIA: usize = 10_000_000;
/// Most of what was printed by a cell at once.
const MAX_STREAM: usize = 5_000_000;
/// Most of what is attached to a cell.
const MAX_ATTACHED: usize = 10_000_000;
/// Most of all outputs together.
const MAX_OUTPUTS: usize = 50_000_000;

fn oversized_output(subject: &Subject<'_>, found: &mut Vec<Observation>) {
    if subject.raw().len() < MAX_STREAM {
        return;
    }
    let mut is_reported = false;
    let (mut total, mut largest) = (0, (0, 0));
    for (number, cell) in subject.layout().cells.iter().enumerate() {
        let outputs = cell.outputs_value.as_ref().map_or(0, ExactSizeIterator::len);
        total += outputs;
        largest = largest.max((outputs, number));
        for (position, output) in cell.outputs.iter().enumerate() {
            let limit = if output.kind == "stream" { MAX_STREAM } else { MAX_MEDIA };
            let sizes = output.media.iter().map(|(mime, value)| (value.len(), mime.as_str()));
            let Some((size, mime)) = sizes.max().filter(|(size, _)| *size > limit) else {
                continue;
            };
            is_reported = true;
            let what = if output.kind == "stream" { "what was printed" } else { mime };
            let remedy = Remedy::DropOutput { cell: number, output: position };
            found.push(at_cell(subject, number, what, size).with_remedy(remedy));
        }
        let attached = attached(subject, number, cell);
        if attached > MAX_ATTACHED {
            is_reported = true;
            found.push(at_cell(subject, number, "what is attached", attached));
        }
    }
    if total > MAX_OUTPUTS && !is_reported {
        let (_, number) = largest;
        let remedy = Remedy::ClearCell { cell: number };
        found.push(at_cell(subject, number, "all outputs together", total).with_remedy(remedy));
    }
}

fn at_cell(subject: &Subject<'_>, cell: usize, what: &str, size: usize) -> Observation {
    let named = Observation::at(subject.cell_range(cell)).naming("$WHAT", what.replace('$', ""));
    named.naming("$SIZE", format!("{} MB", size / 1_000_000))
}

/// Bytes of a cell that are neither source nor outputs nor metadata: what is attached.
fn attached(subject: &Subject<'_>, number: usize, cell: &CellLayout) -> usize {
    if cell.kind == CellKind::Code || cell.raw.len() <= MAX_ATTACHED {
        return 0;
    }
    let source = subject.source_part(number).map_or(0, |part| subject.text(part).len());
    let metadata = cell.metadata.as_ref().map_or(0, ExactSizeIterator::len);
    // A source takes at most six bytes of JSON for one of text; most of it takes one.
    cell.raw.len().saturating_sub(source + metadata)
}
