//! NumPy arrays, versions 1 to 3 of the format (`numpy/lib/_format_impl.py`). The header is a Python literal; arrays of
//! objects are pickles behind it.

mod dtype;
mod literal;

use super::layout::{Declared, product};
use crate::core::{Context, Data, Fault, Nobody, Observation, Probe};
use dtype::Type;
use literal::Literal;

/// An array of Python objects.
pub(super) const OBJECTS: &str = "npy-object-array";
/// A header that is no literal but code.
pub(super) const HEADER_CODE: &str = "npy-header-holds-code";
/// A header with so many brackets inside each other that parsers crash.
pub(super) const HEADER_DEPTH: &str = "npy-header-too-deep";

const MAGIC: &[u8] = b"\x93NUMPY";
/// Longest header that is read (bytes); `numpy.load` takes 10 000.
const MAX_HEADER: u64 = 4 << 20;

pub(super) fn tells(probe: &Probe<'_>) -> bool {
    probe.head.starts_with(MAGIC)
}

/// Reads all arrays that lie one behind the other, as several calls of `numpy.save` leave them.
pub(super) fn read(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let mut at = 0;
    loop {
        let array = data.tail(at);
        let Some(end) = array_at(&array, context)? else { return Ok(()) };
        at = at.saturating_add(end);
        let rest = data.tail(at);
        if rest.is_empty() {
            return Ok(());
        }
        if rest.up_to(0, MAGIC.len())? != MAGIC {
            context.nested("behind the array", &rest, &Nobody);
            return Ok(());
        }
    }
}

/// One array; how long it is (bytes), if something can lie behind it.
fn array_at(data: &Data, context: &mut Context<'_>) -> Result<Option<u64>, Fault> {
    context.step(100, 0)?;
    let version = data.exactly(0, 8, "a version")?;
    let (start, length) = match version.get(6) {
        Some(1) => {
            let bytes = data.exactly(8, 2, "a header's length")?;
            (10, bytes.iter().rev().fold(0, |length, byte| length << 8 | u64::from(*byte)))
        }
        Some(2 | 3) => {
            let bytes = data.exactly(8, 4, "a header's length")?;
            (12, bytes.iter().rev().fold(0, |length, byte| length << 8 | u64::from(*byte)))
        }
        _ => return Err(Fault::malformed(6, "has an unknown version of NumPy's format")),
    };
    if length > MAX_HEADER {
        return Err(Fault::limit(8, "has a header of more than 4 MiB"));
    }
    let bytes = data.exactly(start, length, "a header")?;
    // Version 3 is UTF-8, the others Latin-1; names of fields are all that differs.
    let text = String::from_utf8_lossy(&bytes);
    context.step(length, start)?;
    let header = match literal::parse(&text) {
        Ok(header) => header,
        Err(literal::Fault::Code { at, word }) => {
            let observation = Observation::at(HEADER_CODE, start + at as u64);
            context.observe(data, observation.over(word.len() as u64).naming("$CODE", word));
            return Ok(None);
        }
        Err(literal::Fault::TooDeep { at }) => {
            context.observe(data, Observation::at(HEADER_DEPTH, start + at as u64));
            return Ok(None);
        }
        Err(literal::Fault::Malformed { at }) => {
            return Err(Fault::malformed(start + at as u64, "has a header that is no literal"));
        }
    };
    let body = start + length;
    let (Some(descr), Some(shape)) = (header.key("descr"), header.key("shape")) else {
        return Err(Fault::malformed(start, "has a header without a type or a shape"));
    };
    let kind = Type::of(descr);
    let Literal::Tuple(lengths) = shape else {
        return Err(Fault::malformed(start, "has a shape that is no tuple"));
    };
    // A length beyond 64 bits, or one below zero, is more than there can be.
    let shape: Vec<u64> =
        lengths.iter().map(|length| length.whole_number().unwrap_or(u64::MAX)).collect();
    context.outline(data, 0, 0, || format!("array {shape:?} of {}", kind.name));
    if kind.has_objects {
        let observation = Observation::at(OBJECTS, start).over(length).naming("$TYPE", kind.name);
        context.observe(data, observation);
        context.nested("objects.pkl", &data.tail(body), &Nobody);
        return Ok(None);
    }
    let Some(item) = kind.size else { return Ok(None) };
    let stored = data.len().saturating_sub(body);
    let size = product(&shape).and_then(|count| count.checked_mul(item));
    let name = context.name().to_owned();
    let declared = Declared { name: &name, shape: &shape, size, stored, at: start, length };
    if declared.judge(data, context) {
        return Ok(None);
    }
    match size.and_then(|size| body.checked_add(size)).filter(|end| *end <= data.len()) {
        Some(end) => Ok(Some(end)),
        None => Err(Fault::Truncated { at: body, what: "an array" }),
    }
}
