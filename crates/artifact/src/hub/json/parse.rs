use super::{Node, Text, Value};

/// What is wrong, and where (0-based byte).
#[derive(Debug)]
pub(crate) struct Fault {
    pub(crate) at: u64,
    pub(crate) what: &'static str,
    /// Whether it is only more than is looked at.
    pub(crate) is_limit: bool,
}

/// Deepest nesting: Python gives up at about 1000.
const MAX_DEPTH: usize = 200;
/// Most values of one document.
const MAX_VALUES: usize = 500_000;

/// Reads one JSON document; `base` is where its bytes begin in what is looked at.
///
/// # Errors
/// Where the text is none, or holds more values than are looked at.
pub(crate) fn parse(bytes: &[u8], base: u64) -> Result<Node, Fault> {
    let start = if bytes.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
    let mut parser = Parser { bytes, base, at: start, values: 0 };
    let node = parser.value(0)?;
    parser.space();
    if parser.at < bytes.len() {
        return Err(parser.fault("goes on behind its JSON value"));
    }
    Ok(node)
}

struct Parser<'a> {
    bytes: &'a [u8],
    base: u64,
    at: usize,
    values: usize,
}

impl Parser<'_> {
    fn place(&self) -> u64 {
        self.base.saturating_add(self.at as u64)
    }

    fn fault(&self, what: &'static str) -> Fault {
        Fault { at: self.place(), what, is_limit: false }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn take(&mut self, byte: u8) -> bool {
        let is_there = self.peek() == Some(byte);
        self.at += usize::from(is_there);
        is_there
    }

    fn take_word(&mut self, word: &str) -> bool {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let is_there = rest.starts_with(word.as_bytes());
        self.at += if is_there { word.len() } else { 0 };
        is_there
    }

    fn value(&mut self, depth: usize) -> Result<Node, Fault> {
        self.space();
        self.values += 1;
        if depth > MAX_DEPTH || self.values > MAX_VALUES {
            let what = "holds more JSON values than are looked at";
            return Err(Fault { at: self.place(), what, is_limit: true });
        }
        let start = self.place();
        let value = match self.peek() {
            Some(b'{') => self.map(depth)?,
            Some(b'[') => self.list(depth)?,
            Some(b'"') => Value::Text(self.text()?),
            Some(b'0'..=b'9' | b'-') => self.number()?,
            _ if self.take_word("null") => Value::Null,
            _ if self.take_word("true") => Value::Bool(true),
            _ if self.take_word("false") => Value::Bool(false),
            _ if self.take_word("NaN") || self.take_word("Infinity") => Value::Number(None),
            _ => return Err(self.fault("is no valid JSON")),
        };
        Ok(Node { start, end: self.place(), value })
    }

    fn list(&mut self, depth: usize) -> Result<Value, Fault> {
        self.at += 1;
        let mut items = Vec::new();
        self.space();
        if self.take(b']') {
            return Ok(Value::List(items));
        }
        loop {
            items.push(self.value(depth + 1)?);
            self.space();
            if self.take(b']') {
                return Ok(Value::List(items));
            }
            if !self.take(b',') {
                return Err(self.fault("has a list in its JSON that does not end"));
            }
        }
    }

    fn map(&mut self, depth: usize) -> Result<Value, Fault> {
        self.at += 1;
        let mut entries = Vec::new();
        self.space();
        if self.take(b'}') {
            return Ok(Value::Map(entries));
        }
        loop {
            self.space();
            if self.peek() != Some(b'"') {
                return Err(self.fault("has a key in its JSON that is no text"));
            }
            let key = self.text()?;
            self.space();
            if !self.take(b':') {
                return Err(self.fault("has a key in its JSON without a value"));
            }
            entries.push((key, self.value(depth + 1)?));
            self.space();
            if self.take(b'}') {
                return Ok(Value::Map(entries));
            }
            if !self.take(b',') {
                return Err(self.fault("has an object in its JSON that does not end"));
            }
        }
    }

    fn number(&mut self) -> Result<Value, Fault> {
        if self.take_word("-Infinity") {
            return Ok(Value::Number(None));
        }
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E')) {
            self.at += 1;
        }
        let digits = self.bytes.get(start..self.at).unwrap_or_default();
        let text = std::str::from_utf8(digits).unwrap_or_default();
        if text.parse::<f64>().is_err() {
            return Err(self.fault("has a number in its JSON that is none"));
        }
        Ok(Value::Number(text.parse().ok()))
    }

    /// A string; the quote is next.
    fn text(&mut self) -> Result<Text, Fault> {
        self.at += 1;
        let mut text = Text::at(self.place());
        loop {
            let rest = self.bytes.get(self.at..).unwrap_or_default();
            let Some(length) = memchr::memchr2(b'"', b'\\', rest) else {
                return Err(self.fault("has a text in its JSON that does not end"));
            };
            let plain = rest.get(..length).unwrap_or_default();
            let Ok(plain) = std::str::from_utf8(plain) else {
                return Err(self.fault("has a text in its JSON that is no UTF-8"));
            };
            text.push_plain(plain);
            self.at += length;
            if self.take(b'"') {
                text.end_at(self.place().saturating_sub(1));
                return Ok(text);
            }
            self.at += 1;
            let character = self.escape()?;
            text.push_escaped(character, self.place());
        }
    }

    /// What stands behind a backslash.
    fn escape(&mut self) -> Result<char, Fault> {
        let letter = self.peek();
        self.at += 1;
        Ok(match letter {
            Some(b'n') => '\n',
            Some(b't') => '\t',
            Some(b'r') => '\r',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(byte @ (b'"' | b'\\' | b'/')) => char::from(byte),
            Some(b'u') => self.unicode()?,
            _ => return Err(self.fault("has an escape in its JSON that is none")),
        })
    }

    /// The four digits of an escape, or two of them that make one character.
    fn unicode(&mut self) -> Result<char, Fault> {
        let first = self.four_digits()?;
        if !(0xd800..0xdc00).contains(&first) {
            return Ok(char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        let before = self.at;
        if self.take_word("\\u") {
            let second = self.four_digits()?;
            if (0xdc00..0xe000).contains(&second) {
                let code = 0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00);
                return Ok(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            self.at = before;
        }
        Ok(char::REPLACEMENT_CHARACTER)
    }

    fn four_digits(&mut self) -> Result<u32, Fault> {
        let digits = self.bytes.get(self.at..self.at + 4).unwrap_or_default();
        let text = std::str::from_utf8(digits).unwrap_or_default();
        let code = u32::from_str_radix(text, 16).ok().filter(|_| text.len() == 4);
        let code = code.ok_or_else(|| self.fault("has an escape in its JSON that is none"))?;
        self.at += 4;
        Ok(code)
    }
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn places_survive_escapes() {
        let text = br#" {"a": "x\n\u00e9\ud83d\ude00y", "a": [1, NaN, 18446744073709551616]} "#;
        let node = parse(text, 100).expect("valid");
        let first = &node.entries()[0].1;
        let value = first.text().expect("a text");
        assert_eq!(value.as_str(), "x\n\u{e9}\u{1f600}y");
        let y = text.iter().position(|byte| *byte == b'y').expect("there") as u64;
        assert_eq!(value.place(value.as_str().len() - 1), 100 + y);
        assert_eq!(value.place(0), 108);
        let last = node.get("a").expect("there");
        assert_eq!(last.items()[0].whole_number(), Some(1));
        assert_eq!(last.items()[2].whole_number(), None);
    }

    #[test]
    fn what_is_no_json_is_told() {
        for wrong in ["", "{", "[1,]", "{1:2}", "\"a", "\"\\x\"", "1 2", "\"\\ud8\"", "tru"] {
            assert!(parse(wrong.as_bytes(), 0).is_err(), "{wrong}");
        }
        assert!(parse("[".repeat(10_000).as_bytes(), 0).is_err_and(|fault| fault.is_limit));
    }
}
