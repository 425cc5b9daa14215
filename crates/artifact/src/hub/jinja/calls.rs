//! What filters, methods and functions make of values that are known.

use super::values::{Value, braces, percent};

/// So many characters at most are set around a text.
const LONGEST_PADDING: usize = 200;

/// Arguments of a call.
#[derive(Debug, Default)]
pub(super) struct Arguments {
    pub(super) plain: Vec<Value>,
    pub(super) named: Vec<(String, Value)>,
}

impl Arguments {
    fn first_text(&self) -> Option<&str> {
        self.plain.first().and_then(Value::text)
    }

    /// The largest number among them.
    pub(super) fn largest(&self) -> i64 {
        let named = self.named.iter().map(|(_, value)| value);
        let number = |value: &Value| match value {
            Value::Number(number) => *number,
            _ => 0,
        };
        self.plain.iter().chain(named).map(number).max().unwrap_or(0)
    }
}

/// A filter.
pub(super) fn filter(name: &str, value: &Value, arguments: &Arguments) -> Value {
    match name {
        "join" => value.joined(arguments.first_text().unwrap_or_default()),
        "reverse" => value.reversed(),
        "string" => value.printed().map_or(Value::Printed, Value::of),
        "safe" | "escape" | "e" | "forceescape" => {
            value.printed().map_or(Value::Unknown, Value::of)
        }
        "list" if *value == Value::Printed => Value::Characters,
        "list" => value.items().map_or(Value::Unknown, Value::List),
        "first" => value.at(&Value::Number(0)),
        "last" => value.at(&Value::Number(-1)),
        "format" => match value {
            Value::Text(text) => percent(text, &arguments.plain),
            _ => Value::Unknown,
        },
        "default" | "d" if *value != Value::Unknown => value.clone(),
        "default" | "d" => arguments.plain.first().cloned().unwrap_or_default(),
        _ => changed(name, value, arguments),
    }
}

/// A method of a text or of a dictionary.
pub(super) fn method(name: &str, value: &Value, arguments: &Arguments) -> Value {
    match (name, value) {
        ("format", Value::Text(text)) => braces(text, &arguments.plain),
        ("join", Value::Text(between)) => {
            arguments.plain.first().map_or(Value::Unknown, |items| items.joined(between))
        }
        ("keys", Value::Map(_)) => value.items().map_or(Value::Unknown, Value::List),
        ("values", Value::Map(entries)) => {
            Value::List(entries.iter().map(|(_, value)| value.clone()).collect())
        }
        ("get", Value::Map(_)) => {
            arguments.first_text().map_or(Value::Unknown, |key| value.get(key))
        }
        ("removeprefix", Value::Text(text)) => {
            let prefix = arguments.first_text().unwrap_or_default();
            Value::of(text.strip_prefix(prefix).unwrap_or(text).to_owned())
        }
        ("removesuffix", Value::Text(text)) => {
            let suffix = arguments.first_text().unwrap_or_default();
            Value::of(text.strip_suffix(suffix).unwrap_or(text).to_owned())
        }
        ("strip" | "lstrip" | "rstrip", Value::Text(text)) => match arguments.first_text() {
            Some(characters) => {
                let is_stripped = |one: char| characters.contains(one);
                let text =
                    if name == "rstrip" { text } else { text.trim_start_matches(is_stripped) };
                let text = if name == "lstrip" { text } else { text.trim_end_matches(is_stripped) };
                Value::of(text.to_owned())
            }
            None => Value::of(text.trim().to_owned()),
        },
        ("split", Value::Text(text)) => {
            let parts = match arguments.first_text() {
                Some(between) if !between.is_empty() => {
                    text.split(between).map(str::to_owned).collect()
                }
                _ => text.split_whitespace().map(str::to_owned).collect::<Vec<_>>(),
            };
            Value::List(parts.into_iter().map(Value::Text).collect())
        }
        _ => changed(name, value, arguments),
    }
}

/// What is a filter and a method too.
fn changed(name: &str, value: &Value, arguments: &Arguments) -> Value {
    let Value::Text(text) = value else { return Value::Unknown };
    let argument = |index: usize| arguments.plain.get(index).and_then(Value::text);
    match name {
        "lower" | "casefold" => Value::of(text.to_lowercase()),
        "upper" => Value::of(text.to_uppercase()),
        "swapcase" => Value::of(text.chars().map(swapped).collect()),
        "trim" => Value::of(text.trim().to_owned()),
        "center" | "ljust" | "rjust" => match arguments.plain.first() {
            Some(Value::Number(width)) => {
                let fill = argument(1).and_then(|fill| fill.chars().next()).unwrap_or(' ');
                padded(text, name, *width, fill)
            }
            _ => Value::Unknown,
        },
        "replace" => match (argument(0), argument(1)) {
            (Some(old), Some(new)) if !old.is_empty() => Value::of(text.replace(old, new)),
            _ => Value::Unknown,
        },
        _ => Value::Unknown,
    }
}

fn swapped(character: char) -> char {
    if character.is_ascii_uppercase() {
        character.to_ascii_lowercase()
    } else {
        character.to_ascii_uppercase()
    }
}

/// A text with characters around it, as many on each side as Python sets.
fn padded(text: &str, name: &str, width: i64, fill: char) -> Value {
    let length = text.chars().count();
    let Ok(width) = usize::try_from(width) else { return Value::Unknown };
    let missing = width.saturating_sub(length);
    if missing > LONGEST_PADDING {
        return Value::Unknown;
    }
    let left = match name {
        "center" => missing / 2 + (missing & width & 1),
        "rjust" => missing,
        _ => 0,
    };
    let around = |count: usize| String::from(fill).repeat(count);
    Value::of(format!("{}{text}{}", around(left), around(missing - left)))
}

/// A function that every template has.
pub(super) fn function(name: &str, arguments: Arguments) -> Value {
    match name {
        "dict" | "namespace" => {
            let entries = arguments.named.into_iter();
            Value::Map(entries.map(|(name, value)| (Value::Text(name), value)).collect())
        }
        _ => Value::Unknown,
    }
}

/// Whether a number as large as ten million makes a call of that name take very long or very much.
pub(super) fn grows(name: &str) -> bool {
    matches!(
        name,
        "range" | "center" | "ljust" | "rjust" | "zfill" | "indent" | "lipsum" | "batch" | "slice"
    )
}
