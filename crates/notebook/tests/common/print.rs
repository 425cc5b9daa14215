//! Prints JSON values in one of the many ways that mean the same.

use std::fmt::Write as _;

use serde_json::Value;

/// Chooses how each character and each gap is written. Two printers with the same seed choose the same.
pub(crate) struct Printer {
    pub(crate) raw: String,
    state: u64,
}

impl Printer {
    pub(crate) fn new(seed: u64) -> Self {
        Self { raw: String::new(), state: seed }
    }

    pub(crate) fn value(&mut self, value: &Value) {
        match value {
            Value::String(text) => self.string(text),
            Value::Array(values) => {
                self.raw.push('[');
                for (index, value) in values.iter().enumerate() {
                    self.separator(index);
                    self.value(value);
                }
                self.gap();
                self.raw.push(']');
            }
            Value::Object(members) => {
                self.raw.push('{');
                for (index, (key, value)) in members.iter().enumerate() {
                    self.separator(index);
                    self.string(key);
                    self.raw.push(':');
                    self.gap();
                    self.value(value);
                }
                self.gap();
                self.raw.push('}');
            }
            other => write!(self.raw, "{other}").unwrap(),
        }
    }

    fn string(&mut self, text: &str) {
        self.raw.push('"');
        for character in text.chars() {
            match (character, self.choose(4)) {
                ('\u{fffd}', 1) => self.raw.push_str("\\ud83d"),
                (_, 0) => {
                    for unit in character.encode_utf16(&mut [0; 2]) {
                        write!(self.raw, "\\u{unit:04x}").unwrap();
                    }
                }
                ('\n', _) => self.raw.push_str("\\n"),
                ('\r', _) => self.raw.push_str("\\r"),
                ('/', 1) => self.raw.push_str("\\/"),
                ('"' | '\\', _) => self.raw.extend(['\\', character]),
                ('\0'..' ', _) => write!(self.raw, "\\u{:04X}", u32::from(character)).unwrap(),
                _ => self.raw.push(character),
            }
        }
        self.raw.push('"');
    }

    fn separator(&mut self, index: usize) {
        if index > 0 {
            self.raw.push(',');
        }
        self.gap();
    }

    fn gap(&mut self) {
        let gaps = ["", "", " ", "\n", "\r\n  ", "\n\t"];
        let chosen = self.choose(gaps.len());
        self.raw.push_str(gaps[chosen]);
    }

    fn choose(&mut self, ways: usize) -> usize {
        self.state = self.state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(self.state >> 33).unwrap() % ways
    }
}
