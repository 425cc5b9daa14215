//! JSON with the place of every value, as Python's `json` reads it: NaN and infinities, and keys that stand twice.

mod parse;
mod text;

pub(crate) use parse::{Fault as JsonFault, parse};
pub(crate) use text::Text;

/// A value and where it stands.
#[derive(Debug)]
pub(crate) struct Node {
    /// Where it begins (0-based byte).
    pub(crate) start: u64,
    /// Where it ends.
    pub(crate) end: u64,
    pub(crate) value: Value,
}

/// A value.
#[derive(Debug)]
pub(crate) enum Value {
    Null,
    Bool(bool),
    /// A number: its value where that is a whole one from 0 to 2⁶⁴ − 1.
    Number(Option<u64>),
    Text(Text),
    List(Vec<Node>),
    /// Keys in their order, those that stand twice too.
    Map(Vec<(Text, Node)>),
}

impl Node {
    /// The value of a key. Like Python, the last one of those that stand twice.
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        let entries = self.entries().iter().rev();
        entries.into_iter().find(|(name, _)| name.as_str() == key).map(|(_, node)| node)
    }

    /// Keys and values; none where it is no object.
    pub(crate) fn entries(&self) -> &[(Text, Self)] {
        match &self.value {
            Value::Map(entries) => entries,
            _ => &[],
        }
    }

    /// Items; none where it is no list.
    pub(crate) fn items(&self) -> &[Self] {
        match &self.value {
            Value::List(items) => items,
            _ => &[],
        }
    }

    pub(crate) fn text(&self) -> Option<&Text> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    pub(crate) fn whole_number(&self) -> Option<u64> {
        match self.value {
            Value::Number(number) => number,
            _ => None,
        }
    }

    /// How many bytes it takes.
    pub(crate) fn len(&self) -> u64 {
        self.end.saturating_sub(self.start)
    }
}
