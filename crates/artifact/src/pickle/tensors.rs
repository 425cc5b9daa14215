//! The tensors of a plain state dictionary, for writing them anew without loading the file.

use super::machine::{Machine, Stop};
use super::streams;
use super::values::{Node, Shape, Value};
use crate::core::{Budget, Data, Reader};

/// Where a tensor's numbers lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TensorPlace {
    /// The keys that lead to it, joined by dots.
    pub(crate) name: String,
    /// The class of its storage, such as `FloatStorage`, which tells its type.
    pub(crate) storage: String,
    /// The key of its storage: `data/<key>` in the archive.
    pub(crate) key: String,
    /// Items of the whole storage.
    pub items: u64,
    /// Where it begins in the storage (items).
    pub(crate) offset: u64,
    /// Its dimensions (items).
    pub(crate) shape: Vec<u64>,
    /// Items from one index to the next, for each dimension.
    pub(crate) stride: Vec<u64>,
}

/// What a state dictionary holds.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct StateDict {
    /// In the order of its dictionaries.
    pub(crate) tensors: Vec<TensorPlace>,
    /// How many values are no tensors: numbers, texts, lists.
    pub(crate) others: usize,
}

/// The only things that such a file calls.
const ALLOWED: &[&str] = &[
    "torch._utils._rebuild_tensor_v2",
    "torch._utils._rebuild_tensor",
    "torch._utils._rebuild_parameter",
    "collections.OrderedDict",
    "torch.Size",
];
/// Most tensors of one file.
const MAX_TENSORS: usize = 100_000;
/// How deep dictionaries lie inside each other.
const MAX_DEPTH: u8 = 6;

/// The tensors that a pickle of `torch.save` names; `None` where it calls anything but the
/// functions that put tensors together, or where a tensor is not plain.
pub(crate) fn state_dict(data: &Data) -> Option<StateDict> {
    let mut machine = Machine::over(data, false);
    let mut reader = Reader::over(data);
    let mut budget = Budget::of(data.len());
    let mut value = end(&mut machine, &mut reader, &mut budget)?;
    if streams::is_magic(data, value) {
        for _ in 0..3 {
            machine.begin();
            value = end(&mut machine, &mut reader, &mut budget)?;
        }
    }
    let is_plain =
        machine.called.iter().all(|id| ALLOWED.contains(&machine.names.text(*id).as_str()));
    if !is_plain || !machine.notes.notes.is_empty() || !machine.imports.is_empty() {
        return None;
    }
    let mut dict = StateDict::default();
    collect(&machine, value, "", 0, &mut dict)?;
    Some(dict)
}

fn end(machine: &mut Machine, reader: &mut Reader, budget: &mut Budget) -> Option<Value> {
    match machine.run(reader, budget).ok()? {
        Stop::End(value) => Some(value),
        Stop::Array(_) => None,
    }
}

fn collect(
    machine: &Machine,
    value: Value,
    name: &str,
    depth: u8,
    dict: &mut StateDict,
) -> Option<()> {
    let left_out = machine.heap.entries_left_out(value).unwrap_or(0);
    if left_out > 0 || depth > MAX_DEPTH || dict.tensors.len() > MAX_TENSORS {
        return None;
    }
    for (key, item) in machine.heap.entries(value) {
        let key = match key.shape() {
            Shape::Int(number) => number.to_string(),
            _ => machine.text(key)?,
        };
        let name = if name.is_empty() { key } else { format!("{name}.{key}") };
        match tensor(machine, item, &name) {
            Some(place) => dict.tensors.push(place?),
            None if machine.heap.entries_left_out(item).is_some() => {
                collect(machine, item, &name, depth + 1, dict)?;
            }
            None => dict.others += 1,
        }
    }
    Some(())
}

/// The tensor that a value is; `None` where it is none, `Some(None)` where it is not plain.
fn tensor(machine: &Machine, value: Value, name: &str) -> Option<Option<TensorPlace>> {
    let object = machine.heap.object(value)?;
    let class = machine.names.get(object.class)?;
    match class.text().as_str() {
        "torch._utils._rebuild_parameter" => {
            let inner = machine.heap.sequence(object.arguments).and_then(|all| all.first());
            Some(inner.and_then(|inner| tensor(machine, *inner, name)).flatten())
        }
        "torch._utils._rebuild_tensor_v2" | "torch._utils._rebuild_tensor" => {
            Some(rebuilt(machine, object.arguments, name))
        }
        _ => None,
    }
}

fn rebuilt(machine: &Machine, arguments: Value, name: &str) -> Option<TensorPlace> {
    let [storage, offset, shape, stride, ..] = machine.heap.sequence(arguments)? else {
        return None;
    };
    let Some(Node::Persistent(id)) = machine.heap.get(*storage) else { return None };
    let [kind, class, key, _, items, ..] = machine.heap.sequence(*id)? else { return None };
    if machine.text(*kind)? != "storage" {
        return None;
    }
    let Shape::Name(class) = class.shape() else { return None };
    Some(TensorPlace {
        name: name.to_owned(),
        storage: machine.names.get(class)?.path.clone(),
        key: machine.text(*key)?,
        items: count(*items)?,
        offset: count(*offset)?,
        shape: counts(machine, *shape)?,
        stride: counts(machine, *stride)?,
    })
}

fn count(value: Value) -> Option<u64> {
    match value.shape() {
        Shape::Int(number) => u64::try_from(number).ok(),
        _ => None,
    }
}

fn counts(machine: &Machine, value: Value) -> Option<Vec<u64>> {
    machine.heap.sequence(value)?.iter().map(|value| count(*value)).collect()
}
