//! Values as Python would write them, cut short.

use super::literal;
use super::machine::Machine;
use super::values::{Items, Node, Shape, Value};

/// How deep values inside values are shown.
const MAX_DEPTH: u8 = 5;
/// Most items that are shown of one container.
const MAX_SHOWN: usize = 12;
/// Longest text that is read to be shown (bytes).
const MAX_READ: u64 = 4 << 10;
/// Most characters of a text.
const MAX_TEXT: usize = 120;
/// Longest that one value becomes (bytes).
const MAX_WHOLE: usize = 600;

/// A value as text.
pub(super) fn value(machine: &Machine, value: Value) -> String {
    let mut out = String::new();
    write(machine, value, 0, &mut out);
    out
}

/// The arguments of a call, without the parentheses around them.
pub(super) fn arguments(machine: &Machine, value: Value) -> String {
    let mut out = String::new();
    match machine.heap.get(value) {
        Some(Node::Tuple(all)) => items(machine, all, 0, &mut out),
        Some(_) => {
            out.push('*');
            write(machine, value, 0, &mut out);
        }
        None => out.push('…'),
    }
    out
}

fn write(machine: &Machine, value: Value, depth: u8, out: &mut String) {
    if depth > MAX_DEPTH || out.len() > MAX_WHOLE {
        out.push('…');
        return;
    }
    match value.shape() {
        Shape::Opaque => out.push('?'),
        Shape::None => out.push_str("None"),
        Shape::Bool(true) => out.push_str("True"),
        Shape::Bool(false) => out.push_str("False"),
        Shape::Int(number) => out.push_str(&number.to_string()),
        Shape::Number(at) => {
            let text = literal::number(&machine.data, at);
            out.push_str(text.as_deref().unwrap_or("?"));
        }
        Shape::Text(at) => match literal::text(&machine.data, at, MAX_READ) {
            Some(text) => quote(&text, out),
            None => out.push_str("'…'"),
        },
        Shape::Bytes(at) => match literal::content(&machine.data, at, MAX_TEXT as u64) {
            Some((_, bytes)) => {
                out.push('b');
                quote(&bytes.escape_ascii().to_string().replace("\\'", "'"), out);
            }
            None => out.push_str("b'…'"),
        },
        Shape::Name(id) => out.push_str(&machine.names.text(id)),
        Shape::Node(_) => node(machine, value, depth, out),
    }
}

fn node(machine: &Machine, value: Value, depth: u8, out: &mut String) {
    match machine.heap.get(value) {
        None => out.push('?'),
        Some(Node::Tuple(all)) => {
            out.push('(');
            items(machine, all, depth, out);
            out.push_str(if all.kept.len() == 1 { ",)" } else { ")" });
        }
        Some(Node::List(all)) => {
            out.push('[');
            items(machine, all, depth, out);
            out.push(']');
        }
        Some(Node::Set(all)) => {
            out.push('{');
            items(machine, all, depth, out);
            out.push('}');
        }
        Some(Node::Dict(all)) => {
            out.push('{');
            pairs(machine, all, depth, out);
            out.push('}');
        }
        Some(Node::Object(object)) => {
            out.push_str(&machine.names.text(object.class));
            out.push('(');
            if let Some(Node::Tuple(all)) = machine.heap.get(object.arguments) {
                items(machine, all, depth, out);
            }
            out.push(')');
        }
        Some(Node::Attribute { of, name }) => {
            out.push_str("getattr(");
            write(machine, *of, depth + 1, out);
            out.push_str(", ");
            write(machine, *name, depth + 1, out);
            out.push(')');
        }
        Some(Node::Computed(id)) => {
            out.push_str(&machine.names.text(*id));
            out.push_str("(…)");
        }
        Some(Node::Persistent(id)) => {
            out.push_str("persistent(");
            write(machine, *id, depth + 1, out);
            out.push(')');
        }
        Some(Node::Text(text)) => quote(text, out),
    }
}

fn items(machine: &Machine, all: &Items, depth: u8, out: &mut String) {
    for (place, item) in all.kept.iter().take(MAX_SHOWN).enumerate() {
        if place > 0 {
            out.push_str(", ");
        }
        write(machine, *item, depth + 1, out);
    }
    more(all, MAX_SHOWN, 1, out);
}

fn pairs(machine: &Machine, all: &Items, depth: u8, out: &mut String) {
    for (place, pair) in all.kept.chunks(2).take(MAX_SHOWN).enumerate() {
        if place > 0 {
            out.push_str(", ");
        }
        for (side, item) in pair.iter().enumerate() {
            if side > 0 {
                out.push_str(": ");
            }
            write(machine, *item, depth + 1, out);
        }
    }
    more(all, MAX_SHOWN * 2, 2, out);
}

fn more(all: &Items, shown: usize, each: u64, out: &mut String) {
    let hidden = (all.kept.len().saturating_sub(shown) as u64).saturating_add(all.more) / each;
    if hidden > 0 {
        out.push_str(&format!(", … {hidden} more"));
    }
}

fn quote(text: &str, out: &mut String) {
    out.push('\'');
    for letter in text.chars().take(MAX_TEXT) {
        match letter {
            '\n' => out.push_str("\\n"),
            '\'' => out.push_str("\\'"),
            other if other.is_control() => out.extend(other.escape_default()),
            other => out.push(other),
        }
    }
    out.push_str(if text.chars().nth(MAX_TEXT).is_some() { "…'" } else { "'" });
}
