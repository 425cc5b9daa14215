use super::FLEX;
use super::model::Model;
use super::operators::{Code, hidden_in};
use crate::core::{Fault, Observation};
use crate::graphs::flatbuffer::Table;

/// Which subgraphs each subgraph calls.
pub(super) type Edges = Vec<Vec<usize>>;

/// Longest options of an operator that are looked through (bytes).
const MAX_OPTIONS: usize = 16 << 10;
/// Bytes of options that cost a step.
const BYTES_PER_STEP: u64 = 16;

/// Reads a subgraph: how many tensors it has, and which others it calls.
pub(super) fn read(
    model: &mut Model<'_, '_>,
    table: Table,
    index: usize,
) -> Result<(usize, Vec<usize>), Fault> {
    model.step(table.at)?;
    let tensors = model.buffer.tables(table, 0, model.context)?;
    for tensor in &tensors {
        judge_tensor(model, *tensor)?;
    }
    for slot in [1, 2] {
        let what = if slot == 1 { "inputs" } else { "outputs" };
        judge_indices(
            model,
            table,
            slot,
            tensors.len(),
            &format!("the {what} of subgraph {index}"),
        )?;
    }
    let mut called = Vec::new();
    for operator in model.buffer.tables(table, 3, model.context)? {
        judge_operator(model, operator, tensors.len(), &mut called)?;
    }
    Ok((tensors.len(), called))
}

fn judge_indices(
    model: &mut Model<'_, '_>,
    table: Table,
    slot: u16,
    count: usize,
    whose: &str,
) -> Result<(), Fault> {
    for tensor in model.buffer.integers(table, slot, model.context)? {
        let is_known = usize::try_from(tensor).is_ok_and(|tensor| tensor < count);
        // -1 stands for an optional one that is left out.
        if !is_known && tensor != -1 {
            model.observe(table.at, format!("{whose} have tensor {tensor}, of {count}"));
            break;
        }
    }
    Ok(())
}

fn judge_operator(
    model: &mut Model<'_, '_>,
    table: Table,
    tensors: usize,
    called: &mut Vec<usize>,
) -> Result<(), Fault> {
    model.step(table.at)?;
    let code = model.buffer.u32_field(table, 0, 0)?;
    let known = usize::try_from(code).ok().and_then(|code| model.operators.get(code)).copied();
    let Some(operator) = known else {
        let count = model.operators.len();
        model.observe(table.at, format!("an operator has code {code}, of {count}"));
        return Ok(());
    };
    for (slot, what) in [(1, "inputs"), (2, "outputs"), (8, "intermediates")] {
        judge_indices(model, table, slot, tensors, &format!("the {what} of an operator"))?;
    }
    if operator == Code::Flex {
        judge_options(model, table)?;
    }
    for subgraph in subgraphs_of(model, table)? {
        match usize::try_from(subgraph).ok().filter(|subgraph| *subgraph < model.subgraphs) {
            Some(subgraph) => called.push(subgraph),
            None => {
                let count = model.subgraphs;
                model.observe(
                    table.at,
                    format!("an operator calls subgraph {subgraph}, of {count}"),
                );
            }
        }
    }
    Ok(())
}

fn judge_options(model: &mut Model<'_, '_>, table: Table) -> Result<(), Fault> {
    let Some(options) = model.buffer.vector(table, 5, 1)? else { return Ok(()) };
    let length = usize::try_from(options.count).unwrap_or(0).min(MAX_OPTIONS);
    model.context.step(length as u64 / BYTES_PER_STEP, options.at)?;
    let bytes = model.data.up_to(options.at, length)?;
    if let Some(hidden) = hidden_in(&bytes) {
        let observation = Observation::at(FLEX, options.at)
            .over(u64::from(options.count))
            .naming("$OP", format!("The Flex operator that its options call {hidden}"));
        model.context.observe(model.data, observation);
    }
    Ok(())
}

/// The subgraphs that an operator calls: those of `CALL`, `IF`, `WHILE`, `CALL_ONCE` and StableHLO's `while`.
fn subgraphs_of(model: &Model<'_, '_>, table: Table) -> Result<Vec<i64>, Fault> {
    let buffer = model.buffer;
    let slots: &[u16] = match buffer.u8_field(table, 3, 0)? {
        16 | 103 => &[0],
        92 | 93 => &[0, 1],
        _ => &[],
    };
    let mut found = Vec::new();
    if let Some(options) = buffer.table(table, 4)?.filter(|_| !slots.is_empty()) {
        for slot in slots {
            found.push(i64::from(buffer.i32_field(options, *slot, 0)?));
        }
    }
    let is_while = buffer.u8_field(table, 11, 0)? == 15;
    if let Some(options) = buffer.table(table, 12)?.filter(|_| is_while) {
        for slot in [0, 1] {
            found.push(i64::from(buffer.i32_field(options, slot, 0)?));
        }
    }
    Ok(found)
}

fn judge_tensor(model: &mut Model<'_, '_>, table: Table) -> Result<(), Fault> {
    model.step(table.at)?;
    let index = model.buffer.u32_field(table, 2, 0)?;
    let shape = model.buffer.integers(table, 0, model.context)?;
    let data_type = model.buffer.u8_field(table, 1, 0)?;
    let held = usize::try_from(index).ok().and_then(|index| model.buffers.get(index)).copied();
    let is_sparse = model.buffer.table(table, 6)?.is_some();
    let fits = held.is_some_and(|held| held == 0 || is_sparse || fits(&shape, data_type, held));
    if fits && !model.context.wants_outline() {
        return Ok(());
    }
    let name = model.buffer.text(table, 3)?.unwrap_or_default();
    let count = model.buffers.len();
    match held {
        None => {
            model.observe(table.at, format!("tensor {name} lies in buffer {index}, of {count}"))
        }
        Some(held) if !fits => {
            model.observe(table.at, format!("tensor {name} has shape {shape:?} and {held} bytes"));
        }
        Some(held) => model.context.outline(model.data, table.at, 1, || {
            format!("{name}: type {data_type} {shape:?}, {held} bytes")
        }),
    }
    Ok(())
}

/// Whether a shape can have that many bytes.
fn fits(shape: &[i32], data_type: u8, held: u64) -> bool {
    let count = shape
        .iter()
        .try_fold(1_u64, |product, &size| product.checked_mul(u64::try_from(size).ok()?));
    let Some(count) = count else { return false };
    let bytes = match data_type {
        0 | 2 | 15 => 4,
        1 | 7 | 16 | 18 => 2,
        3 | 6 | 9 => 1,
        4 | 8 | 10 | 12 => 8,
        11 => 16,
        // Numbers of 4 and 2 bits are packed, or stand in a byte each.
        17 | 20 => return held == count || held == count.div_ceil(2),
        19 => return held == count || held == count.div_ceil(4),
        _ => return true,
    };
    count.checked_mul(bytes) == Some(held)
}

/// A subgraph that calls itself.
pub(super) fn cycle(edges: &Edges) -> Option<usize> {
    // 0: not seen, 1: on the way, 2: done.
    let mut states = vec![0_u8; edges.len()];
    for start in 0..edges.len() {
        let mut way = vec![(start, 0)];
        while let Some((node, next)) = way.pop() {
            let state = states.get_mut(node)?;
            if *state == 2 {
                continue;
            }
            *state = 1;
            let Some(&called) = edges.get(node).and_then(|called| called.get(next)) else {
                *state = 2;
                continue;
            };
            way.push((node, next + 1));
            match states.get(called) {
                Some(0) => way.push((called, 0)),
                Some(1) => return Some(called),
                _ => {}
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{cycle, fits};

    #[test]
    fn cycles_are_found() {
        assert_eq!(cycle(&vec![vec![1, 2], vec![2], vec![]]), None);
        assert_eq!(cycle(&vec![vec![1], vec![2], vec![1]]), Some(1));
        assert_eq!(cycle(&vec![vec![0]]), Some(0));
    }

    #[test]
    fn shapes_fit_their_bytes() {
        assert!(fits(&[2, 3], 0, 24) && fits(&[], 0, 4) && fits(&[3], 17, 2) && fits(&[3], 5, 999));
        assert!(!fits(&[2, 3], 0, 20) && !fits(&[-1], 0, 4) && !fits(&[i32::MAX; 4], 0, 4));
    }
}
