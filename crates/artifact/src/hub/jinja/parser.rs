//! Expressions, read tolerantly: what is unknown has an unknown value, and what is in the way is skipped.

use std::collections::HashMap;

use super::calls::{self, Arguments};
use super::internals::{is_attribute, is_running, is_text};
use super::lexer::{Kind, Token};
use super::values::{MAX_ITEMS, Value};
use super::{CODE_INJECTION, ENDLESS_WORK, Sight};

/// Deepest brackets.
const MAX_DEPTH: usize = 100;
/// Rounds of loops, and copies of a text, from which a template is said to be endless.
pub(super) const MANY: i64 = 10_000_000;
/// A power that makes a number which is too long to count with.
const LARGE_POWER: i64 = 1_000_000;
/// What Jinja2 and web frameworks give to every template, and nothing but its attributes can be indexed.
const GLOBALS: [&str; 10] = [
    "cycler",
    "joiner",
    "lipsum",
    "namespace",
    "self",
    "request",
    "config",
    "range",
    "dict",
    "url_for",
];

pub(super) struct Parser<'a> {
    pub(super) tokens: &'a [Token],
    pub(super) at: usize,
    depth: usize,
    pub(super) variables: HashMap<String, Value>,
    /// How often what stands here is done, by the ranges of the loops around it.
    pub(super) rounds: Vec<i64>,
    pub(super) sights: Vec<Sight>,
    pub(super) is_too_deep: bool,
}

impl<'a> Parser<'a> {
    pub(super) fn over(tokens: &'a [Token]) -> Self {
        Self {
            tokens,
            at: 0,
            depth: 0,
            variables: HashMap::new(),
            rounds: Vec::new(),
            sights: Vec::new(),
            is_too_deep: false,
        }
    }

    pub(super) fn template(&mut self) {
        while let Some(token) = self.peek() {
            self.at += 1;
            match token.kind {
                Kind::Print => self.expressions(),
                Kind::Block => self.statement(),
                _ => {}
            }
        }
    }

    pub(super) fn peek(&self) -> Option<&'a Token> {
        self.tokens.get(self.at)
    }

    fn sign(&self) -> Option<u8> {
        match self.peek()?.kind {
            Kind::Sign(sign) => Some(sign),
            _ => None,
        }
    }

    pub(super) fn word(&self) -> Option<&'a str> {
        match &self.peek()?.kind {
            Kind::Name(name) => Some(name),
            _ => None,
        }
    }

    pub(super) fn take(&mut self, sign: u8) -> bool {
        let is_there = self.sign() == Some(sign);
        self.at += usize::from(is_there);
        is_there
    }

    pub(super) fn is_over(&self) -> bool {
        self.peek().is_none_or(|token| {
            matches!(token.kind, Kind::Close | Kind::Data | Kind::Print | Kind::Block)
        })
    }

    /// Everything up to the end of a tag.
    pub(super) fn expressions(&mut self) {
        while !self.is_over() {
            let before = self.at;
            self.expression();
            self.at = self.at.max(before + 1);
        }
    }

    pub(super) fn see(&mut self, check: &'static str, from: usize, what: impl Into<String>) {
        let start = self.tokens.get(from).map_or(0, |token| token.start);
        let last = self.at.saturating_sub(1).max(from);
        let end = self.tokens.get(last).map_or(start, |token| token.end);
        self.sights.push(Sight { check, start, end, what: what.into() });
    }

    /// Tells when a text that was put together is one that none should be.
    fn put_together(&mut self, from: usize, value: &Value) {
        if let Some(text) = value.text().filter(|text| is_text(text)) {
            self.see(CODE_INJECTION, from, text);
        }
    }

    pub(super) fn expression(&mut self) -> Value {
        if self.depth >= MAX_DEPTH {
            self.is_too_deep = true;
            self.at += 1;
            return Value::Unknown;
        }
        self.depth += 1;
        let mut value = self.sum();
        loop {
            let is_word = self.word().is_some_and(|word| {
                matches!(word, "and" | "or" | "not" | "in" | "is" | "if" | "else" | "recursive")
            });
            if !is_word && !matches!(self.sign(), Some(b'<' | b'>' | b'!')) {
                break;
            }
            let is_choice = matches!(self.word(), Some("if" | "else" | "or" | "and"));
            self.at += 1;
            let other = if self.is_over() { Value::Unknown } else { self.sum() };
            value = match (is_choice, value) {
                (true, Value::Text(text)) => Value::Text(text),
                (true, _) => other,
                (false, _) => Value::Unknown,
            };
        }
        self.depth -= 1;
        value
    }

    fn sum(&mut self) -> Value {
        self.chain(b"+-~", Self::product)
    }

    fn product(&mut self) -> Value {
        self.chain(b"*/%", Self::power)
    }

    fn power(&mut self) -> Value {
        self.chain(b"^", Self::operand)
    }

    fn chain(&mut self, signs: &[u8], part: fn(&mut Self) -> Value) -> Value {
        let from = self.at;
        let mut value = part(self);
        while let Some(sign) = self.sign().filter(|sign| signs.contains(sign)) {
            self.at += 1;
            let right = part(self);
            if matches!(sign, b'*' | b'^') {
                self.repetition(from, sign, &value, &right);
            }
            value = value.combined(sign, &right);
            self.put_together(from, &value);
        }
        value
    }

    /// Tells when a text is repeated very often, or a number grows without end.
    fn repetition(&mut self, from: usize, sign: u8, left: &Value, right: &Value) {
        let count = match (sign, left, right) {
            (b'^', Value::Number(base), Value::Number(power)) => {
                let is_beyond = *base == i64::MAX && *power > 1;
                let is_large = *base > 1 && *power >= LARGE_POWER;
                if is_beyond || is_large { i64::MAX } else { 0 }
            }
            (_, Value::Text(_) | Value::List(_), Value::Number(count))
            | (_, Value::Number(count), Value::Text(_) | Value::List(_)) => *count,
            _ => 0,
        };
        if count >= MANY {
            self.see(ENDLESS_WORK, from, "numbers or texts without a limit");
        }
    }

    /// A value and what is done with it: attributes, items, calls, filters.
    fn operand(&mut self) -> Value {
        let from = self.at;
        let (mut value, mut path) = self.primary();
        // Whether the value is an item whose key is not known.
        let mut is_unknown_item = false;
        loop {
            match self.sign() {
                Some(b'.') => {
                    self.at += 1;
                    let Some(name) = self.word() else { continue };
                    self.at += 1;
                    path = path.map(|path| format!("{path}.{name}"));
                    let variable = path.as_ref().and_then(|path| self.variables.get(path));
                    let variable = variable.cloned().unwrap_or_else(|| value.get(name));
                    is_unknown_item = false;
                    if self.take(b'(') {
                        if is_running(name) {
                            self.see(CODE_INJECTION, self.at.saturating_sub(2), name);
                        }
                        let arguments = self.arguments(b')');
                        self.told_size(from, name, &arguments);
                        value = calls::method(name, &value, &arguments);
                        path = None;
                        self.put_together(from, &value);
                    } else {
                        value = variable;
                    }
                }
                Some(b'[') => {
                    self.at += 1;
                    let is_spelled = value == Value::Characters;
                    let (item, is_known) = self.item(from, &value);
                    if is_spelled && is_known {
                        self.see(CODE_INJECTION, from, "characters of a printed object");
                    }
                    value = item;
                    is_unknown_item = !is_known;
                    path = None;
                    self.put_together(from, &value);
                }
                Some(b'(') => {
                    self.at += 1;
                    let arguments = self.arguments(b')');
                    let name = path.take().unwrap_or_default();
                    if is_unknown_item {
                        self.see(
                            CODE_INJECTION,
                            from,
                            "a call of what a name that is put together leads to",
                        );
                    }
                    is_unknown_item = false;
                    self.told_size(from, &name, &arguments);
                    value = calls::function(&name, arguments);
                }
                Some(b'|') => {
                    self.at += 1;
                    value = self.filter(from, &value);
                    path = None;
                    self.put_together(from, &value);
                }
                _ => return value,
            }
        }
    }

    /// A loop over a range, and other calls whose cost is a number.
    fn told_size(&mut self, from: usize, name: &str, arguments: &Arguments) {
        let largest = arguments.largest();
        if name == "range"
            && let Some(rounds) = self.rounds.last_mut()
        {
            *rounds = (*rounds).max(largest);
        }
        if largest >= MANY && calls::grows(name) {
            self.see(ENDLESS_WORK, from, format!("{name}({largest})"));
        }
    }

    fn filter(&mut self, from: usize, value: &Value) -> Value {
        let Some(name) = self.word() else { return Value::Unknown };
        self.at += 1;
        let arguments = if self.take(b'(') { self.arguments(b')') } else { Arguments::default() };
        self.told_size(from, name, &arguments);
        if name == "attr" {
            match arguments.plain.first() {
                // `format` and `format_map` of a text read attributes that its fields name.
                Some(Value::Text(text))
                    if is_attribute(text) || matches!(text.as_str(), "format" | "format_map") =>
                {
                    self.see(CODE_INJECTION, from, format!("attr({text})"));
                }
                Some(Value::Text(_)) | None => {}
                Some(_) => self.see(CODE_INJECTION, from, "attr with a name that is put together"),
            }
            return Value::Unknown;
        }
        let is_attr_of_each = name == "map"
            && match arguments.plain.as_slice() {
                [Value::Text(filter), Value::Unknown, ..] => filter == "attr",
                _ => arguments
                    .named
                    .iter()
                    .any(|(name, value)| name == "attribute" && *value == Value::Unknown),
            };
        if is_attr_of_each {
            self.see(CODE_INJECTION, from, "map with an attribute whose name is put together");
        }
        calls::filter(name, value, &arguments)
    }

    /// What stands between square brackets behind a value, and whether that is a constant.
    fn item(&mut self, from: usize, value: &Value) -> (Value, bool) {
        let mut parts = vec![None];
        while !self.is_over() && !self.take(b']') {
            if self.take(b':') {
                parts.push(None);
                continue;
            }
            if self.take(b',') {
                continue;
            }
            let before = self.at;
            let part = self.expression();
            if let Some(last) = parts.last_mut() {
                *last = Some(part);
            }
            self.at = self.at.max(before + 1);
        }
        let number = |part: &Option<Value>| match part {
            None => Some(None),
            Some(Value::Number(number)) => Some(Some(*number)),
            Some(_) => None,
        };
        match parts.as_slice() {
            [Some(Value::Text(name))] => {
                if is_text(name) || is_attribute(name) {
                    self.see(CODE_INJECTION, from, name);
                }
                (value.get(name), true)
            }
            [Some(Value::Unknown | Value::Printed)] => {
                if value.is_nothing() {
                    let what = "an attribute with a name that is put together";
                    self.see(CODE_INJECTION, from, what);
                }
                (Value::Unknown, false)
            }
            [Some(index)] => (value.at(index), true),
            [start, stop, rest @ ..] => {
                let step = rest.first().unwrap_or(&None);
                match (number(start), number(stop), number(step)) {
                    (Some(start), Some(stop), Some(step)) => (value.cut(start, stop, step), true),
                    _ => (Value::Unknown, true),
                }
            }
            _ => (Value::Unknown, true),
        }
    }

    fn primary(&mut self) -> (Value, Option<String>) {
        let Some(token) = self.peek() else { return (Value::Unknown, None) };
        match &token.kind {
            Kind::Text(_) => (self.texts(), None),
            Kind::Number(number) => {
                self.at += 1;
                (Value::Number(*number), None)
            }
            Kind::Name(name) if name == "not" => {
                self.at += 1;
                (self.nested(Self::operand), None)
            }
            Kind::Name(name) => {
                self.at += 1;
                let known = self.variables.get(name).cloned();
                let global =
                    || GLOBALS.contains(&name.as_str()).then(|| Value::Global(name.clone()));
                (known.or_else(global).unwrap_or_default(), Some(name.clone()))
            }
            Kind::Sign(b'-') => {
                self.at += 1;
                let value = self.nested(Self::operand);
                let negative = match value {
                    Value::Number(number) => Value::Number(number.saturating_neg()),
                    _ => Value::Unknown,
                };
                (negative, None)
            }
            Kind::Sign(b'+') => {
                self.at += 1;
                (self.nested(Self::operand), None)
            }
            Kind::Sign(b'(') => {
                self.at += 1;
                (self.tuple(), None)
            }
            Kind::Sign(b'[') => {
                self.at += 1;
                (Value::List(self.arguments(b']').plain), None)
            }
            Kind::Sign(b'{') => {
                self.at += 1;
                (self.map(), None)
            }
            Kind::Sign(b')' | b']' | b'}' | b',' | b':' | b'=') => (Value::Unknown, None),
            Kind::Close | Kind::Data | Kind::Print | Kind::Block => (Value::Unknown, None),
            Kind::Sign(_) => {
                self.at += 1;
                (Value::Unknown, None)
            }
        }
    }

    /// One level deeper.
    fn nested(&mut self, part: fn(&mut Self) -> Value) -> Value {
        if self.depth >= MAX_DEPTH {
            self.is_too_deep = true;
            return Value::Unknown;
        }
        self.depth += 1;
        let value = part(self);
        self.depth -= 1;
        value
    }

    /// Texts that stand side by side are one.
    fn texts(&mut self) -> Value {
        let from = self.at;
        let mut all = String::new();
        while let Some(Kind::Text(text)) = self.peek().map(|token| &token.kind) {
            all.push_str(text);
            self.at += 1;
        }
        let value = Value::of(all);
        if self.at > from + 1 {
            self.put_together(from, &value);
        }
        value
    }

    /// A value in brackets, or several.
    fn tuple(&mut self) -> Value {
        let from = self.at;
        let mut items = self.arguments(b')').plain;
        let has_comma = self.tokens.get(from..self.at).unwrap_or_default().iter().rev().nth(1);
        let has_comma = has_comma.is_some_and(|token| token.kind == Kind::Sign(b','));
        if items.len() == 1 && !has_comma {
            return items.pop().unwrap_or_default();
        }
        Value::List(items)
    }

    fn map(&mut self) -> Value {
        let mut entries: Vec<(Value, Value)> = Vec::new();
        let mut is_key = true;
        while !self.is_over() && !self.take(b'}') {
            if self.take(b':') {
                is_key = false;
            } else if self.take(b',') {
                is_key = true;
            } else {
                let before = self.at;
                let value = self.expression();
                self.at = self.at.max(before + 1);
                if is_key && entries.len() < MAX_ITEMS {
                    entries.push((value, Value::Unknown));
                } else if let Some((_, last)) = entries.last_mut() {
                    *last = value;
                }
            }
        }
        Value::Map(entries)
    }

    /// What stands up to a bracket.
    pub(super) fn arguments(&mut self, close: u8) -> Arguments {
        let mut arguments = Arguments::default();
        while !self.is_over() && !self.take(close) {
            if self.take(b',') {
                continue;
            }
            let before = self.at;
            let name = self.word().filter(|_| {
                self.tokens.get(self.at + 1).is_some_and(|next| next.kind == Kind::Sign(b'='))
            });
            if let Some(name) = name {
                self.at += 2;
                let value = self.expression();
                if arguments.named.len() < MAX_ITEMS {
                    arguments.named.push((name.to_owned(), value));
                }
            } else {
                let value = self.expression();
                if arguments.plain.len() < MAX_ITEMS {
                    arguments.plain.push(value);
                }
            }
            self.at = self.at.max(before + 1);
        }
        arguments
    }
}
