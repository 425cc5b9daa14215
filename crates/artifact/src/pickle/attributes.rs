//! Attributes and items of values, and what is looked at in arguments.

use super::literal;
use super::machine::Machine;
use super::notes::Remark;
use super::skim::may_be_inside;
use super::values::{Node, Shape, Value};
use crate::callables::{Indirection, Judgement, is_reaching};
use crate::core::Data;

/// Longest text that is turned into bytes to be looked at (bytes).
const MAX_ENCODED: u64 = 1 << 20;

impl Machine {
    /// The fields that cloudpickle's `_class_setstate(class, state)` gives a class.
    pub(super) fn keep_class_state(&mut self, arguments: Value) {
        if let Some([class, state]) = self.heap.sequence(arguments) {
            let (class, state) = (*class, *state);
            self.heap.set_state(class, state);
        }
    }

    /// Whether a dictionary, or one in a tuple, has a method that runs when an instance is made or filled.
    pub(super) fn has_hook(&mut self, value: Value, depth: u8) -> bool {
        const HOOKS: &[&str] =
            &["__setstate__", "__new__", "append", "extend", "__setitem__", "__reduce_ex__"];
        if depth > 2 {
            return false;
        }
        let count = self.heap.entry_count(value);
        if !self.spend(count.max(1)) {
            return true;
        }
        match self.heap.get(value) {
            Some(Node::Dict(_)) => self
                .heap
                .entries(value)
                .any(|(key, _)| self.text(key).is_some_and(|key| HOOKS.contains(&key.as_str()))),
            Some(Node::Tuple(_)) => {
                let items = self.given(value).unwrap_or_default();
                items.into_iter().any(|item| self.has_hook(item, depth + 1))
            }
            _ => false,
        }
    }

    /// An attribute of a value.
    pub(super) fn attribute(&mut self, at: u64, of: Value, name: Value) -> Value {
        let Some(text) = self.text(name) else {
            let what = "reads an attribute whose name is made while loading".to_owned();
            self.notes.add(at, Remark::Unresolvable { what }, None);
            return self.heap.add(Node::Attribute { of, name });
        };
        if let Shape::Name(id) = of.shape()
            && let Some(holder) = self.names.get(id).cloned()
        {
            let path =
                if holder.path.is_empty() { text } else { format!("{}.{text}", holder.path) };
            return self.name(at, &holder.module, &path).unwrap_or(Value::OPAQUE);
        }
        let holder = self.brief(of);
        self.look_at_attribute(at, name, &holder);
        self.heap.add(Node::Attribute { of, name })
    }

    /// Tells of an attribute that reaches into the interpreter, or whose name is not known.
    pub(super) fn look_at_attribute(&mut self, at: u64, name: Value, holder: &str) {
        match self.text(name) {
            Some(text) if is_reaching(&text) => {
                let callee = format!("getattr({holder}, '{text}')");
                let why = "reaches into the interpreter".to_owned();
                self.notes.add(at, Remark::Calls { callee, why }, None);
            }
            Some(_) => {}
            None => {
                let what = "reads an attribute whose name is made while loading".to_owned();
                self.notes.add(at, Remark::Unresolvable { what }, None);
            }
        }
    }

    /// A module that is imported by a text.
    pub(super) fn module(&mut self, at: u64, module: Value) -> Value {
        match self.text(module) {
            Some(module) => self.name(at, &module, "").unwrap_or(Value::OPAQUE),
            None => Value::OPAQUE,
        }
    }

    /// An item of a value, where it can be told.
    pub(super) fn item(&mut self, at: u64, of: Value, key: Value) -> Option<Value> {
        if let Shape::Name(id) = of.shape() {
            let holder = self.names.get(id).cloned()?;
            let key = self.text(key)?;
            if holder.text() == "sys.modules" {
                return self.name(at, &key, "");
            }
            let path = holder
                .path
                .strip_suffix("__dict__")
                .or_else(|| holder.path.strip_suffix("__globals__"))?;
            return self.name(at, &holder.module, &format!("{path}{key}"));
        }
        if let Some(items) = self.heap.sequence(of) {
            let Shape::Int(place) = key.shape() else { return None };
            let length = i64::try_from(items.len()).ok()?;
            let place = if place < 0 { place.checked_add(length)? } else { place };
            return items.get(usize::try_from(place).ok()?).copied();
        }
        let count = self.heap.entry_count(of);
        if !self.spend(count.max(1)) {
            return None;
        }
        let wanted = self.text(key);
        self.heap.entries(of).find_map(|(known, value)| {
            let is_same = known == key || wanted.is_some() && self.text(known) == wanted;
            is_same.then_some(value)
        })
    }

    /// Whether a value is something that `[…]` makes a type of.
    pub(super) fn describes_type(&self, value: Value) -> bool {
        let Shape::Name(id) = value.shape() else { return false };
        self.names.get(id).is_some_and(|name| {
            matches!(
                name.module.as_str(),
                "typing" | "collections.abc" | "typing_extensions" | "builtins"
            ) && !name.path.starts_with("__")
                && name.judgement.import_danger().is_none()
        })
    }

    /// Whether a value is what `codecs.encode` gives.
    pub(super) fn is_encoded(&self, value: Value) -> bool {
        self.heap.object(value).is_some_and(|object| {
            matches!(self.names.judgement(object.class), Judgement::Indirect(Indirection::Encode))
        })
    }

    /// Looks into bytes that are loaded as a file, whatever they begin with.
    pub(super) fn look_into_loaded(&mut self, at: u64, bytes: Value) {
        let Shape::Bytes(place) = bytes.shape() else { return };
        let Some((start, length)) = literal::place(&self.data, place) else { return };
        let data = start.checked_add(length).and_then(|end| self.data.slice(start..end));
        if let Some(data) = data {
            self.notes.add_inner(at, data);
        }
    }

    /// Looks into bytes that protocol 2 writes as text.
    pub(super) fn look_into_encoded(&mut self, at: u64, text: Value) {
        let Shape::Text(place) = text.shape() else { return };
        let Some((_, head)) = literal::content(&self.data, place, MAX_ENCODED) else { return };
        if !matches!(head.first(), Some(0xc2 | b'P' | b'c' | b'(' | b']' | b'}' | b'\\' | b'B')) {
            return;
        }
        let Some(text) = literal::text(&self.data, place, MAX_ENCODED) else { return };
        let bytes: Option<Vec<u8>> =
            text.chars().map(|letter| u8::try_from(u32::from(letter)).ok()).collect();
        if let Some(bytes) = bytes
            && bytes.first_chunk().is_some_and(may_be_inside)
        {
            self.notes.add_inner(at, Data::of(bytes));
        }
    }
}
