use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use super::loader::Stop;
use super::{Node, Span, Value};

/// A mapping that is being read.
#[derive(Debug, Default)]
pub(super) struct MappingFrame {
    entries: Vec<(Node, Node)>,
    key: Option<Key>,
    merged: Vec<Node>,
    /// What was read, by [`identity`], and where.
    seen: HashMap<String, Span>,
    merge_key: Option<Span>,
}

#[derive(Debug)]
enum Key {
    Plain(Node),
    Merge,
}

impl MappingFrame {
    /// Takes the next key or value. `is_merge`: an unquoted `<<`, which is a merge key where a key
    /// is expected.
    pub(super) fn push(&mut self, node: Node, is_merge: bool) -> Result<(), Stop> {
        match self.key.take() {
            None => self.push_key(node, is_merge),
            Some(Key::Plain(key)) => {
                self.entries.push((key, node));
                Ok(())
            }
            Some(Key::Merge) => self.push_merged(node),
        }
    }

    fn push_key(&mut self, node: Node, is_merge: bool) -> Result<(), Stop> {
        let span = node.span;
        if is_merge {
            if let Some(first) = self.merge_key.replace(span) {
                return Err(Stop::at_span(span, twice("<<", first)));
            }
            self.key = Some(Key::Merge);
            return Ok(());
        }
        let Some(identity) = identity(&node.value) else {
            return Err(Stop::at_span(span, "a key is a single word or text, no list or mapping"));
        };
        match self.seen.entry(identity) {
            Entry::Occupied(first) => {
                return Err(Stop::at_span(span, twice(first.key(), *first.get())));
            }
            Entry::Vacant(place) => {
                place.insert(span);
            }
        }
        self.key = Some(Key::Plain(node));
        Ok(())
    }

    fn push_merged(&mut self, node: Node) -> Result<(), Stop> {
        let wrong = |span| Stop::at_span(span, "`<<` takes a mapping or a list of mappings");
        match node.value {
            Value::Mapping(_) => self.merged.push(node),
            Value::Sequence(items) => {
                if let Some(other) = items.iter().find(|item| item.as_mapping().is_none()) {
                    return Err(wrong(other.span));
                }
                self.merged.extend(items);
            }
            _ => return Err(wrong(node.span)),
        }
        Ok(())
    }

    /// The whole mapping. What it says itself wins over what it merges, what it merges first over
    /// what comes later.
    pub(super) fn finish(self) -> Value {
        let mut entries = self.entries;
        let mut taken: HashSet<String> = self.seen.into_keys().collect();
        for merged in self.merged {
            let Value::Mapping(merged) = merged.value else { continue };
            for (key, value) in merged {
                if identity(&key.value).is_some_and(|identity| taken.insert(identity)) {
                    entries.push((key, value));
                }
            }
        }
        Value::Mapping(entries)
    }
}

/// What makes two keys the same: as for Semgrep, `1` and `"1"` are.
fn identity(key: &Value) -> Option<String> {
    match key {
        Value::Null => Some("null".to_owned()),
        Value::Bool(value) => Some(value.to_string()),
        Value::Integer(value) => Some(value.to_string()),
        // The debug form tells 1.0 from 1.
        Value::Float(value) => Some(format!("{value:?}")),
        Value::String(text) => Some(text.clone()),
        Value::Sequence(_) | Value::Mapping(_) => None,
    }
}

/// Messages quote no more of a key than this (characters).
const QUOTED: usize = 60;

fn twice(key: &str, first: Span) -> String {
    let mut shown: String = key.chars().take(QUOTED).collect();
    if shown.len() < key.len() {
        shown.push('…');
    }
    let Span { line, col, .. } = first;
    format!("the key `{shown}` stands twice; first in line {line}, column {col}")
}
