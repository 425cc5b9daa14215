//! Values of the abstract machine: eight bytes each, so that a stack or memo of millions stays small.

use std::collections::VecDeque;

/// A value. What is larger than a small number is named by its place: in the file, in the table of names, or on the heap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Value(u64);

/// What a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Nothing is known of it.
    Opaque,
    None,
    Bool(bool),
    Int(i64),
    /// A float or a large number; where its opcode stands.
    Number(u64),
    /// Text; where its opcode stands.
    Text(u64),
    /// Bytes; where their opcode stands.
    Bytes(u64),
    /// Something that a module holds, or a module.
    Name(NameId),
    /// Something on the heap.
    Node(u64),
}

/// A place in the table of names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct NameId(pub(super) u32);

const TAG_BITS: u32 = 4;
/// Largest number that a value holds itself.
const MAX_INT: i64 = 1 << 58;

impl Value {
    pub(super) const OPAQUE: Self = Self(0);
    pub(super) const NONE: Self = Self(1);

    pub(super) fn of(shape: Shape) -> Self {
        let (tag, payload) = match shape {
            Shape::Opaque => (0, 0),
            Shape::None => (1, 0),
            Shape::Bool(truth) => (2, u64::from(truth)),
            Shape::Int(number) if number.abs() > MAX_INT => (0, 0),
            Shape::Int(number) => (3, number.cast_unsigned()),
            Shape::Number(at) => (4, at),
            Shape::Text(at) => (5, at),
            Shape::Bytes(at) => (6, at),
            Shape::Name(NameId(id)) => (7, u64::from(id)),
            Shape::Node(serial) => (8, serial),
        };
        Self(payload << TAG_BITS | tag)
    }

    pub(super) fn shape(self) -> Shape {
        let payload = self.0 >> TAG_BITS;
        match self.0 & ((1 << TAG_BITS) - 1) {
            1 => Shape::None,
            2 => Shape::Bool(payload != 0),
            3 => Shape::Int(self.0.cast_signed() >> TAG_BITS),
            4 => Shape::Number(payload),
            5 => Shape::Text(payload),
            6 => Shape::Bytes(payload),
            7 => Shape::Name(NameId(u32::try_from(payload).unwrap_or(u32::MAX))),
            8 => Shape::Node(payload),
            _ => Shape::Opaque,
        }
    }
}

/// Something on the heap.
#[derive(Debug, Clone)]
pub(super) enum Node {
    Tuple(Items),
    List(Items),
    Set(Items),
    /// Keys and values in turn.
    Dict(Items),
    Object(Box<Object>),
    /// An attribute of something that has no name of its own.
    Attribute {
        of: Value,
        name: Value,
    },
    /// What a call gave that nothing can be told of.
    Computed(NameId),
    /// What the loader puts in for an id.
    Persistent(Value),
    /// Text that a call gave.
    Text(String),
}

/// An instance, or what a function gave.
#[derive(Debug, Clone)]
pub(super) struct Object {
    /// The class or function.
    pub(super) class: NameId,
    pub(super) arguments: Value,
    /// What BUILD gave it.
    pub(super) state: Value,
    /// What was appended, or keys and values in turn.
    pub(super) items: Items,
}

/// The first items of a container and the count of the others.
#[derive(Debug, Clone, Default)]
pub(super) struct Items {
    pub(super) kept: Vec<Value>,
    pub(super) more: u64,
}

/// Most items that are kept of one container.
const MAX_ITEMS: usize = 10_000;

impl Items {
    pub(super) fn of(values: &[Value]) -> Self {
        let mut items = Self::default();
        items.extend(values);
        items
    }

    /// Adds values; gives the bytes that this takes.
    fn extend(&mut self, values: &[Value]) -> usize {
        let room = MAX_ITEMS.saturating_sub(self.kept.len()).min(values.len());
        let before = self.kept.capacity();
        self.kept.extend_from_slice(values.get(..room).unwrap_or_default());
        self.more = self.more.saturating_add((values.len() - room) as u64);
        (self.kept.capacity() - before) * size_of::<Value>()
    }
}

/// What one node takes without its items (bytes).
const NODE: usize = 64;
/// What all nodes may take (bytes). Beyond, the oldest are forgotten and their values are opaque.
const HELD: usize = 32 << 20;

impl Node {
    fn cost(&self) -> usize {
        NODE + match self {
            Self::Tuple(items) | Self::List(items) | Self::Set(items) | Self::Dict(items) => {
                items.kept.capacity() * size_of::<Value>()
            }
            Self::Object(object) => NODE + object.items.kept.capacity() * size_of::<Value>(),
            Self::Text(text) => text.capacity(),
            Self::Attribute { .. } | Self::Computed(_) | Self::Persistent(_) => 0,
        }
    }
}

/// All nodes that are still known.
#[derive(Debug, Clone, Default)]
pub(super) struct Heap {
    nodes: VecDeque<Node>,
    /// The serial number of the first one.
    first: u64,
    held: usize,
}

impl Heap {
    pub(super) fn add(&mut self, node: Node) -> Value {
        self.held = self.held.saturating_add(node.cost());
        self.nodes.push_back(node);
        self.forget();
        Value::of(Shape::Node(self.first + (self.nodes.len() as u64).saturating_sub(1)))
    }

    pub(super) fn get(&self, value: Value) -> Option<&Node> {
        let Shape::Node(serial) = value.shape() else { return None };
        self.nodes.get(usize::try_from(serial.checked_sub(self.first)?).ok()?)
    }

    fn get_mut(&mut self, value: Value) -> Option<&mut Node> {
        let Shape::Node(serial) = value.shape() else { return None };
        self.nodes.get_mut(usize::try_from(serial.checked_sub(self.first)?).ok()?)
    }

    /// Puts items into a container or an object; nothing happens to anything else.
    pub(super) fn extend(&mut self, container: Value, values: &[Value]) {
        let grown = match self.get_mut(container) {
            Some(Node::List(items) | Node::Set(items) | Node::Dict(items)) => items.extend(values),
            Some(Node::Object(object)) => object.items.extend(values),
            _ => 0,
        };
        self.held = self.held.saturating_add(grown);
        self.forget();
    }

    pub(super) fn object(&self, value: Value) -> Option<&Object> {
        match self.get(value)? {
            Node::Object(object) => Some(object),
            _ => None,
        }
    }

    pub(super) fn set_state(&mut self, value: Value, state: Value) {
        if let Some(Node::Object(object)) = self.get_mut(value) {
            object.state = state;
        }
    }

    /// The items of a tuple or a list, if all of them are known.
    pub(super) fn sequence(&self, value: Value) -> Option<&[Value]> {
        match self.get(value)? {
            Node::Tuple(items) | Node::List(items) if items.more == 0 => Some(&items.kept),
            _ => None,
        }
    }

    /// Keys and values of a dictionary, as far as they are known.
    pub(super) fn entries(&self, value: Value) -> impl Iterator<Item = (Value, Value)> {
        self.entries_from(value, 0)
    }

    /// The same without the first `count`.
    pub(super) fn entries_from(
        &self,
        value: Value,
        count: usize,
    ) -> impl Iterator<Item = (Value, Value)> {
        let items: &[Value] = match self.get(value) {
            Some(Node::Dict(items)) => &items.kept,
            Some(Node::Object(object)) => &object.items.kept,
            _ => &[],
        };
        let rest = items.get(count.saturating_mul(2)..).unwrap_or_default();
        rest.chunks_exact(2).filter_map(|pair| match pair {
            [key, value] => Some((*key, *value)),
            _ => None,
        })
    }

    /// How many entries of a dictionary, or of an object that is one, are not kept; `None` for anything else.
    pub(super) fn entries_left_out(&self, value: Value) -> Option<u64> {
        match self.get(value) {
            Some(Node::Dict(items)) => Some(items.more),
            Some(Node::Object(object)) if !object.items.kept.is_empty() => Some(object.items.more),
            _ => None,
        }
    }

    /// How many keys and values are known of a dictionary.
    pub(super) fn entry_count(&self, value: Value) -> usize {
        match self.get(value) {
            Some(Node::Dict(items)) => items.kept.len() / 2,
            _ => 0,
        }
    }

    fn forget(&mut self) {
        while self.held > HELD && self.nodes.len() > 1 {
            if let Some(node) = self.nodes.pop_front() {
                self.held = self.held.saturating_sub(node.cost());
                self.first += 1;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Heap, Items, Node, Shape, Value};

    #[test]
    fn a_value_keeps_what_it_is() {
        for shape in [Shape::Int(-5), Shape::Int(1 << 57), Shape::Bool(true), Shape::Text(1 << 40)]
        {
            assert_eq!(Value::of(shape).shape(), shape);
        }
        assert_eq!(Value::of(Shape::Int(i64::MIN + 1)).shape(), Shape::Opaque);
    }

    #[test]
    fn old_nodes_are_forgotten_before_they_take_too_much() {
        let mut heap = Heap::default();
        let first = heap.add(Node::List(Items::default()));
        for _ in 0..2_000_000 {
            heap.add(Node::List(Items::default()));
        }
        let last = heap.add(Node::List(Items::default()));
        assert!(heap.get(first).is_none());
        assert!(heap.get(last).is_some());
    }
}
