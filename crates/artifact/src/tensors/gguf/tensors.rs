//! Names, shapes and places of tensors.

use super::fields::Fields;
use super::{DUPLICATE, Lie, Stop, types};
use crate::core::{Context, Data, Observation};
use crate::tensors::layout::{Declared, is_bomb, overlap, product};
use pyguard_finding::Tier;
use rustc_hash::FxHashSet;

/// Longest name (bytes) that fits into llama.cpp's 64, with its zero.
const MAX_NAME: u64 = 63;
/// Most dimensions.
const MAX_DIMENSIONS: u32 = 4;
/// Types beyond it are no GGML types, whatever comes.
const MAX_TYPE: u32 = 256;

/// A tensor's place.
struct Tensor {
    name: String,
    shape: Vec<u64>,
    size: Option<u64>,
    start: u64,
    at: u64,
    length: u64,
}

pub(super) fn read(
    fields: &mut Fields,
    count: u64,
    alignment: u64,
    data: &Data,
    context: &mut Context<'_>,
) -> Result<(), Stop> {
    let mut names = FxHashSet::default();
    let mut tensors = Vec::new();
    for _ in 0..count {
        context.step(1, fields.position())?;
        let tensor = tensor(fields, alignment)?;
        context.outline(data, tensor.at, 1, || {
            let size = tensor.size.map_or(String::new(), |size| format!(", {size} bytes"));
            format!("{}: {:?}{size}", tensor.name, tensor.shape)
        });
        if !names.insert(tensor.name.clone()) {
            let observation = Observation::at(DUPLICATE, tensor.at).over(tensor.length);
            context
                .observe(data, observation.naming("$NAME", &tensor.name).naming("$WHAT", "tensor"));
        }
        tensors.push(tensor);
    }
    if tensors.is_empty() {
        return Ok(());
    }
    let body = fields.position().div_ceil(alignment).saturating_mul(alignment);
    positions(&tensors, data.len().saturating_sub(body), data, context)
}

fn tensor(fields: &mut Fields, alignment: u64) -> Result<Tensor, Stop> {
    let at = fields.position();
    let name = fields.text(MAX_NAME, "a tensor's name")?;
    let lie = |place: u64, length: u64, what: &str| {
        Stop::from(Lie::at(place, length, format!("gives tensor `{name}` {what}")))
    };
    let place = fields.position();
    let dimensions = fields.u32("a shape")?;
    if dimensions > MAX_DIMENSIONS {
        return Err(lie(place, 4, &format!("{dimensions} dimensions, where four are the most")));
    }
    let mut shape = Vec::new();
    for _ in 0..dimensions {
        shape.push(fields.size("a shape")?);
    }
    let count = product(&shape).filter(|count| *count < i64::MAX as u64);
    let is_negative = shape.iter().any(|length| *length > i64::MAX as u64);
    let Some(count) = count.filter(|_| !is_negative) else {
        let length = fields.position() - place;
        return Err(lie(
            place,
            length,
            &format!("the shape {shape:?}, which no number of 64 bits counts"),
        ));
    };
    let place = fields.position();
    let kind = fields.u32("a type")?;
    if kind > MAX_TYPE {
        return Err(lie(place, 4, &format!("the type of number {kind}, which does not exist")));
    }
    let size = match types::size(kind) {
        None => None,
        Some((elements, bytes)) => {
            let row = shape.first().copied().unwrap_or(1);
            if row % elements != 0 {
                return Err(lie(
                    place,
                    4,
                    &format!("rows of {row} elements in blocks of {elements}"),
                ));
            }
            let size = (count / elements).checked_mul(bytes);
            Some(size.ok_or_else(|| lie(place, 4, "more bytes than 64 bits count"))?)
        }
    };
    let place = fields.position();
    let start = fields.u64("a tensor's place")?;
    if start % alignment != 0 || size.is_some_and(|size| start.checked_add(size).is_none()) {
        return Err(lie(
            place,
            8,
            &format!("the place {start}, which is not aligned or beyond 64 bits"),
        ));
    }
    let length = fields.position() - at;
    Ok(Tensor { name, shape, size, start, at, length })
}

/// Compares all places with each other and with the file; `stored` bytes of tensors are there.
fn positions(
    tensors: &[Tensor],
    stored: u64,
    data: &Data,
    context: &mut Context<'_>,
) -> Result<(), Stop> {
    let mut pieces: Vec<_> = tensors
        .iter()
        .enumerate()
        .filter_map(|(number, one)| Some((one.start, one.start.checked_add(one.size?)?, number)))
        .collect();
    let overlap = overlap(&mut pieces);
    if let Some((Some(first), Some(second))) =
        overlap.map(|(first, second)| (tensors.get(first), tensors.get(second)))
    {
        let what = format!("lays tensors `{}` and `{}` over each other", first.name, second.name);
        return Err(Lie::at(second.at, second.length, what).into());
    }
    let Some((_, end, number)) = pieces.iter().max_by_key(|(_, end, _)| *end).copied() else {
        return Ok(());
    };
    let Some(tensor) = tensors.get(number).filter(|_| end > stored) else { return Ok(()) };
    let left = stored.saturating_sub(tensor.start);
    let Tensor { name, shape, size, at, length, .. } = tensor;
    let (at, length) = (*at, *length);
    if is_bomb(*size, left) {
        Declared { name, shape, size: *size, stored: left, at, length }.judge(data, context);
    }
    // A download that broke off looks like this too: all is in order but for the missing end.
    let is_download = end / 1_000 < stored && tensor.start <= stored;
    let what = format!("places tensor `{name}` up to byte {end} of {stored}");
    let tier = is_download.then_some(Tier::Strict);
    Err(Lie { tier, ..Lie::at(at, length, what) }.into())
}
