//! What BUILD does to an object.

use super::machine::Machine;
use super::notes::Remark;
use super::values::{Node, Shape, Value};
use crate::callables::Judgement;

/// Fields that the interpreter calls later in the same load, or that make another object of it.
const HOOKS: &[&str] = &[
    "__setstate__",
    "__class__",
    "__reduce__",
    "__reduce_ex__",
    "__getattr__",
    "__getattribute__",
    "__call__",
    "__new__",
    "__init__",
    "__del__",
    "__setitem__",
    "append",
    "extend",
    "add",
    "__dict__",
];
/// States of so few entries are looked through each time.
const FEW: usize = 16;
/// The class whose BUILD lets joblib read an array from the file.
const WRAPPER: (&str, &str) = ("joblib.numpy_pickle", "NumpyArrayWrapper");

impl Machine {
    /// Gives a state to an object; whether joblib reads on from here.
    pub(super) fn build(&mut self, at: u64, target: Value, state: Value) -> bool {
        if let Shape::Name(id) = target.shape() {
            let why = "changes what a module holds".to_owned();
            let state = self.brief(state);
            let callee = format!("{} (attributes {state})", self.names.text(id));
            self.called.insert(id);
            self.notes.add(at, Remark::Calls { callee, why }, None);
            return false;
        }
        for part in self.parts(state) {
            self.look_for_hooks(at, part);
        }
        let Some(object) = self.heap.object(target) else { return false };
        let class = object.class;
        self.heap.set_state(target, state);
        self.names
            .get(class)
            .is_some_and(|name| (name.module.as_str(), name.path.as_str()) == WRAPPER)
    }

    /// A state is a dictionary, or a tuple of one for `__dict__` and one for slots.
    fn parts(&self, state: Value) -> Vec<Value> {
        match self.heap.get(state) {
            Some(Node::Tuple(items)) if items.kept.len() == 2 => items.kept.clone(),
            _ => vec![state],
        }
    }

    fn look_for_hooks(&mut self, at: u64, state: Value) {
        let count = self.heap.entry_count(state);
        let looked = match count {
            0..=FEW => 0,
            _ => self.looked.insert(state, count).unwrap_or(0),
        };
        let set: Vec<(String, Value)> = self
            .heap
            .entries_from(state, looked)
            .filter_map(|(key, value)| {
                let is_callable =
                    matches!(value.shape(), Shape::Name(_) | Shape::Node(_) | Shape::Opaque);
                let key =
                    (is_callable && !self.is_plain(value)).then(|| self.text(key)).flatten()?;
                HOOKS.contains(&key.as_str()).then_some((key, value))
            })
            .collect();
        for (key, value) in set {
            if let Shape::Name(id) = value.shape() {
                self.called.insert(id);
            }
            let callee = format!("{} (as {key})", self.brief(value));
            let why = "is put where loading calls it".to_owned();
            self.notes.add(at, Remark::Calls { callee, why }, None);
        }
    }

    /// Whether a value is data that cannot be called.
    fn is_plain(&self, value: Value) -> bool {
        match self.heap.get(value) {
            Some(Node::Tuple(_) | Node::List(_) | Node::Set(_) | Node::Dict(_) | Node::Text(_)) => {
                true
            }
            Some(Node::Object(object)) => {
                matches!(self.names.judgement(object.class), Judgement::Harmless(_))
            }
            _ => false,
        }
    }
}
