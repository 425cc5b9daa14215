use super::{Node, Value};

/// What a copy costs.
#[derive(Debug, Default)]
pub(super) struct Size {
    pub(super) nodes: usize,
    /// Of strings.
    pub(super) bytes: usize,
    /// Of lists and mappings in each other.
    pub(super) depth: usize,
}

impl Size {
    pub(super) fn of(node: &Node) -> Self {
        let mut size = Self { nodes: 1, ..Self::default() };
        match &node.value {
            Value::String(text) => size.bytes += text.len(),
            Value::Sequence(items) => items.iter().for_each(|item| size.add(item)),
            Value::Mapping(entries) => {
                for (key, value) in entries {
                    size.add(key);
                    size.add(value);
                }
            }
            _ => return size,
        }
        if node.as_str().is_none() {
            size.depth += 1;
        }
        size
    }

    fn add(&mut self, part: &Node) {
        let part = Self::of(part);
        self.nodes += part.nodes;
        self.bytes += part.bytes;
        self.depth = self.depth.max(part.depth);
    }
}
