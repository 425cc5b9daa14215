//! Arrays whose bytes stand between the opcodes of a joblib file.
//!
//! Source: joblib, `numpy_pickle.py` (`NumpyArrayWrapper.read_array`, `NumpyUnpickler.load_build`).

use super::machine::Machine;
use super::values::{Node, Shape, Value};
use crate::core::{Fault, Reader};

/// What follows a wrapper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Array {
    /// So many bytes, with padding before them or not.
    Raw { length: u64, is_padded: bool },
    /// A pickle of its own.
    Objects,
}

/// What the fields of a wrapper announce.
///
/// # Errors
/// When they do not tell it.
pub(super) fn announced(machine: &Machine, wrapper: Value, at: u64) -> Result<Array, Fault> {
    let unclear = || Fault::malformed(at, "announces an array, but not how long it is");
    let state = machine.heap.object(wrapper).map(|object| object.state).ok_or_else(unclear)?;
    let field = |wanted: &str| {
        let mut entries = machine.heap.entries(state).take(50);
        entries
            .find(|(key, _)| machine.text(*key).as_deref() == Some(wanted))
            .map(|(_, value)| value)
    };
    let dtype = field("dtype").ok_or_else(unclear)?;
    let item = item_size(machine, dtype).ok_or_else(unclear)?;
    let Some(item) = item else { return Ok(Array::Objects) };
    let shape =
        field("shape").and_then(|shape| machine.heap.sequence(shape)).ok_or_else(unclear)?;
    let mut length = item;
    for size in shape.iter().take(64) {
        let Shape::Int(size) = size.shape() else { return Err(unclear()) };
        let size = u64::try_from(size).map_err(|_| unclear())?;
        length = length.checked_mul(size).ok_or_else(unclear)?;
    }
    let is_padded = field("numpy_array_alignment_bytes").is_some_and(|value| value != Value::NONE);
    Ok(Array::Raw { length, is_padded })
}

/// Bytes of one item; `Some(None)` where items are objects.
fn item_size(machine: &Machine, dtype: Value) -> Option<Option<u64>> {
    let object = machine.heap.object(dtype)?;
    let kind = machine.text(*machine.heap.sequence(object.arguments)?.first()?)?;
    let state = machine.heap.sequence(object.state).unwrap_or_default();
    let number = |place: usize| match state.get(place).map(|value| value.shape()) {
        Some(Shape::Int(number)) => u64::try_from(number).ok(),
        _ => None,
    };
    let has_objects = number(7).is_some_and(|flags| flags & 1 != 0);
    let kind = kind.trim_start_matches(['<', '>', '|', '=']);
    let digits: String = kind.chars().skip(1).take_while(char::is_ascii_digit).collect();
    let size: Option<u64> = digits.parse().ok();
    Some(match kind.chars().next()? {
        'O' => None,
        _ if has_objects => None,
        'U' => Some(size?.checked_mul(4)?),
        'V' => Some(number(5).filter(|size| *size > 0).or(size)?),
        _ => Some(size?),
    })
}

/// Steps over an array's bytes.
pub(super) fn step_over(reader: &mut Reader, length: u64, is_padded: bool) -> Result<(), Fault> {
    if is_padded {
        let padding = reader.u8("an array's padding")?;
        reader.skip(u64::from(padding), "an array's padding")?;
    }
    reader.skip(length, "an array's bytes")
}

impl Machine {
    /// Puts an array onto the stack, of which nothing is known.
    pub(super) fn push_array(&mut self, wrapper: Value) {
        let class = self.heap.object(wrapper).map(|object| object.class);
        let value = match class {
            Some(class) => self.heap.add(Node::Computed(class)),
            None => Value::OPAQUE,
        };
        self.push(value);
    }
}
