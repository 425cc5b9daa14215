//! Models of CatBoost: a flatbuffer (`TModelCore` of its `model.fbs`) behind four letters and a length.

use super::{OUT_OF_BOUNDS, SIZE_LIE};
use crate::core::{Context, Data, Fault, Kind, Observation, Probe};

pub(super) const KIND: Kind = Kind { name: "CatBoost model", tells, read };

/// Numbers of the fields that are looked at.
mod field {
    pub(super) const MODEL_TREES: u64 = 1;
    pub(super) const TREE_SPLITS: u64 = 1;
    pub(super) const TREE_SIZES: u64 = 2;
    pub(super) const TREE_STARTS: u64 = 3;
    pub(super) const LEAF_VALUES: u64 = 8;
}

/// Where the flatbuffer begins (0-based byte).
const START: u64 = 8;
/// How many numbers are read at once.
const CHUNK: u64 = 4096;

fn tells(probe: &Probe<'_>) -> bool {
    probe.head.starts_with(b"CBM1")
}

fn read(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let length = number(data, 4)?;
    let Some(core) = data.slice(START..START.saturating_add(length)) else {
        lie(data, 4, "the model", length, context);
        return Err(Fault::Truncated { at: 4, what: "the model" });
    };
    let root = number(&core, 0)?;
    let Some(trees) = target(&core, root, field::MODEL_TREES)? else { return Ok(()) };
    let sizes = vector(&core, trees, field::TREE_SIZES, 4, context)?;
    let starts = vector(&core, trees, field::TREE_STARTS, 4, context)?;
    let splits = vector(&core, trees, field::TREE_SPLITS, 4, context)?;
    let leaves = vector(&core, trees, field::LEAF_VALUES, 8, context)?;
    context.outline(data, START, 0, || {
        format!("{} trees, {} splits, {} leaf values", sizes.1, splits.1, leaves.1)
    });
    let mut done = 0;
    while done < sizes.1.min(starts.1) {
        let count = (sizes.1 - done).min(CHUNK);
        context.step(count, START)?;
        let from = |vector: (u64, u64)| vector.0.saturating_add(done * 4);
        let size_bytes = core.exactly(from(sizes), count * 4, "tree sizes")?;
        let start_bytes = core.up_to(from(starts), usize::try_from(count * 4).unwrap_or(0))?;
        for (tree, (size, start)) in
            size_bytes.chunks_exact(4).zip(start_bytes.chunks_exact(4)).enumerate()
        {
            let word = |bytes: &[u8]| {
                i64::from(i32::from_le_bytes(<[u8; 4]>::try_from(bytes).unwrap_or_default()))
            };
            let (size, start) = (word(size), word(start));
            let most = i64::try_from(splits.1).unwrap_or(i64::MAX);
            if size < 0 || start < 0 || start.saturating_add(size) > most {
                let tree = done + tree as u64;
                let what = format!(
                    "tree {tree} takes {size} splits from number {start} on, and the model has {most}"
                );
                let at = START + from(starts);
                context.observe(data, Observation::at(OUT_OF_BOUNDS, at).naming("$WHAT", what));
                return Ok(());
            }
        }
        done += count;
    }
    if starts.1 < sizes.1 {
        let what = format!("{} trees have sizes, {} have places", sizes.1, starts.1);
        context.observe(data, Observation::at(OUT_OF_BOUNDS, START).naming("$WHAT", what));
    }
    Ok(())
}

fn number(data: &Data, at: u64) -> Result<u64, Fault> {
    let bytes = data.exactly(at, 4, "the model")?;
    Ok(u64::from(u32::from_le_bytes(<[u8; 4]>::try_from(bytes).unwrap_or_default())))
}

/// Where a table's field points to; `None` where it is not set.
fn target(core: &Data, table: u64, field: u64) -> Result<Option<u64>, Fault> {
    let back = number(core, table)?;
    // The distance has a sign: tables of fields may lie behind what they describe.
    let fields = u64::from((table as u32).wrapping_sub(back as u32));
    let head = core.exactly(fields, 2, "a table")?;
    let size = u64::from(u16::from_le_bytes(<[u8; 2]>::try_from(head).unwrap_or_default()));
    let place = 4 + 2 * field;
    if place + 2 > size {
        return Ok(None);
    }
    let bytes = core.exactly(fields + place, 2, "a table")?;
    let offset = u64::from(u16::from_le_bytes(<[u8; 2]>::try_from(bytes).unwrap_or_default()));
    if offset == 0 {
        return Ok(None);
    }
    let at = table.saturating_add(offset);
    Ok(Some(at.saturating_add(number(core, at)?)))
}

/// Where a vector's items begin, and how many there are.
fn vector(
    core: &Data,
    table: u64,
    field: u64,
    size: u64,
    context: &mut Context<'_>,
) -> Result<(u64, u64), Fault> {
    let Some(at) = target(core, table, field)? else { return Ok((0, 0)) };
    let count = number(core, at)?;
    let start = at.saturating_add(4);
    if start.saturating_add(count.saturating_mul(size)) > core.len() {
        lie(core, at, "a list", count, context);
        return Err(Fault::Truncated { at, what: "a list" });
    }
    Ok((start, count))
}

fn lie(data: &Data, at: u64, what: &str, count: u64, context: &mut Context<'_>) {
    let observation =
        Observation::at(SIZE_LIE, at).naming("$WHAT", what).naming("$COUNT", count.to_string());
    context.observe(data, observation);
}
