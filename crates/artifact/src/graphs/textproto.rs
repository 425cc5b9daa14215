//! Protobuf's text form, read into a tree.
//!
//! Source: <https://protobuf.dev/reference/protobuf/textformat-spec/>.

use crate::core::{Data, Fault};

/// A field in text.
#[derive(Debug)]
pub(super) struct Entry<'a> {
    pub(super) name: &'a str,
    /// Where its name stands, and where the field ends (0-based bytes).
    pub(super) at: u64,
    pub(super) end: u64,
    pub(super) value: Value<'a>,
}

/// What it holds.
#[derive(Debug)]
pub(super) enum Value<'a> {
    /// A number or a name.
    Word(&'a str),
    /// A string with its escapes resolved.
    Text(String),
    Message(Vec<Entry<'a>>),
}

/// Longest file that is read (bytes).
const MAX_LENGTH: u64 = 16 << 20;
/// Most fields that are kept.
const MAX_ENTRIES: usize = 400_000;
/// Most words of one name in a row that are kept: numbers of a tensor.
const MAX_ROW: usize = 256;
/// How deep messages may lie inside each other.
const MAX_DEPTH: usize = 100;

/// The file's text.
pub(super) fn text_of(data: &Data) -> Result<String, Fault> {
    let bytes = data.whole(MAX_LENGTH, "a model in text form")?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Reads a message. What stands before a mistake comes with the fault.
pub(super) fn parse(text: &str) -> (Vec<Entry<'_>>, Option<Fault>) {
    let mut parser = Parser { text, at: 0, kept: 0 };
    let mut entries = Vec::new();
    let fault = parser.message(&mut entries, 0).err();
    (entries, fault)
}

/// Whether text begins with one of these fields.
pub(super) fn begins_with_field(head: &[u8], names: &[&str]) -> bool {
    // Nearly everything that is asked for is something else.
    let start = head.trim_ascii_start();
    let is_possible =
        start.starts_with(b"#") || names.iter().any(|name| start.starts_with(name.as_bytes()));
    if !is_possible {
        return false;
    }
    let text = String::from_utf8_lossy(head);
    let mut parser = Parser { text: &text, at: 0, kept: 0 };
    parser.space();
    let name = parser.word();
    parser.space();
    names.contains(&name) && matches!(parser.peek(), Some(b':' | b'{' | b'<'))
}

impl<'a> Entry<'a> {
    /// Its text or word.
    pub(super) fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Word(word) => Some(word),
            Value::Text(text) => Some(text),
            Value::Message(_) => None,
        }
    }

    /// The fields of its message.
    pub(super) fn fields(&self) -> &[Entry<'a>] {
        match &self.value {
            Value::Message(fields) => fields,
            _ => &[],
        }
    }

    /// The text of the last of its fields of that name.
    pub(super) fn field_text(&self, name: &str) -> Option<&str> {
        self.fields().iter().rev().find(|field| field.name == name)?.text()
    }
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    kept: usize,
}

impl<'a> Parser<'a> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while let Some(byte) = self.peek() {
            if byte == b'#' {
                let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
                self.at += memchr::memchr(b'\n', rest).unwrap_or(rest.len());
            } else if byte.is_ascii_whitespace() {
                self.at += 1;
            } else {
                break;
            }
        }
    }

    fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    /// A name or a number; empty where none stands.
    fn word(&mut self) -> &'a str {
        let start = self.at;
        while self
            .peek()
            .is_some_and(|byte| byte.is_ascii_alphanumeric() || b"_.+-/".contains(&byte))
        {
            self.at += 1;
        }
        self.text.get(start..self.at).unwrap_or_default()
    }

    fn fault(&self, what: &str) -> Fault {
        Fault::malformed(self.at as u64, format!("is no protobuf text: {what}"))
    }

    fn message(&mut self, entries: &mut Vec<Entry<'a>>, depth: usize) -> Result<(), Fault> {
        if depth > MAX_DEPTH {
            let what =
                format!("has protobuf messages inside each other, more than {MAX_DEPTH} deep");
            return Err(Fault::limit(self.at as u64, what));
        }
        let mut row = 0;
        loop {
            self.space();
            match self.peek() {
                None | Some(b'}' | b'>') => return Ok(()),
                Some(b';' | b',') => {
                    self.at += 1;
                    continue;
                }
                _ => {}
            }
            let at = self.at as u64;
            let name = self.name()?;
            self.space();
            let has_colon = self.take(b':');
            self.space();
            if self.take(b'[') {
                self.list(entries, name, at, depth)?;
                continue;
            }
            row = if entries.last().is_some_and(|last| last.name == name) { row + 1 } else { 0 };
            let count = entries.len();
            let result = self.value(entries, name, at, depth, has_colon);
            let is_word = entries.last().is_some_and(|last| matches!(last.value, Value::Word(_)));
            if row > MAX_ROW && is_word {
                entries.truncate(count);
                self.kept = self.kept.saturating_sub(1);
            }
            result?;
        }
    }

    fn name(&mut self) -> Result<&'a str, Fault> {
        if self.take(b'[') {
            let start = self.at;
            let rest = self.text.as_bytes().get(start..).unwrap_or_default();
            let length =
                memchr::memchr(b']', rest).ok_or_else(|| self.fault("a name has no end"))?;
            self.at += length + 1;
            return Ok(self.text.get(start..start + length).unwrap_or_default());
        }
        let name = self.word();
        if name.is_empty() { Err(self.fault("a field has no name")) } else { Ok(name) }
    }

    fn list(
        &mut self,
        entries: &mut Vec<Entry<'a>>,
        name: &'a str,
        at: u64,
        depth: usize,
    ) -> Result<(), Fault> {
        let mut words = 0;
        loop {
            self.space();
            if self.take(b']') {
                return Ok(());
            }
            if self.take(b',') {
                continue;
            }
            let count = entries.len();
            self.value(entries, name, at, depth, true)?;
            words += 1;
            let is_word = entries.last().is_some_and(|last| matches!(last.value, Value::Word(_)));
            if words > MAX_ROW && is_word {
                entries.truncate(count);
                self.kept = self.kept.saturating_sub(1);
            }
        }
    }

    /// Reads a value. A message is kept with what was read of it when it is broken.
    fn value(
        &mut self,
        entries: &mut Vec<Entry<'a>>,
        name: &'a str,
        at: u64,
        depth: usize,
        has_colon: bool,
    ) -> Result<(), Fault> {
        self.kept += 1;
        if self.kept > MAX_ENTRIES {
            return Err(Fault::limit(at, format!("has more than {MAX_ENTRIES} fields in text")));
        }
        let mut result = Ok(());
        let value = match self.peek() {
            Some(open @ (b'{' | b'<')) => {
                self.at += 1;
                let mut fields = Vec::new();
                result = self.message(&mut fields, depth + 1);
                let close = if open == b'{' { b'}' } else { b'>' };
                if result.is_ok() && !self.take(close) {
                    result = Err(self.fault("a message has no end"));
                }
                Value::Message(fields)
            }
            Some(b'"' | b'\'') if has_colon => Value::Text(self.strings()?),
            _ if has_colon => {
                let word = self.word();
                if word.is_empty() {
                    return Err(self.fault("a field has no value"));
                }
                Value::Word(word)
            }
            _ => return Err(self.fault("a field has no value")),
        };
        entries.push(Entry { name, at, end: self.at as u64, value });
        result
    }

    /// Strings in a row, which are one.
    fn strings(&mut self) -> Result<String, Fault> {
        let mut bytes = Vec::new();
        while let Some(quote @ (b'"' | b'\'')) = self.peek() {
            self.at += 1;
            loop {
                let byte = self.peek().ok_or_else(|| self.fault("a string has no end"))?;
                self.at += 1;
                match byte {
                    b'\\' => self.escape(&mut bytes),
                    _ if byte == quote => break,
                    _ => bytes.push(byte),
                }
            }
            self.space();
        }
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    fn escape(&mut self, bytes: &mut Vec<u8>) {
        let Some(byte) = self.peek() else { return };
        self.at += 1;
        match byte {
            b'n' => bytes.push(b'\n'),
            b'r' => bytes.push(b'\r'),
            b't' => bytes.push(b'\t'),
            b'a' => bytes.push(7),
            b'b' => bytes.push(8),
            b'f' => bytes.push(12),
            b'v' => bytes.push(11),
            b'x' | b'X' => bytes.push(self.digits(16, 2, 0)),
            b'0'..=b'7' => bytes.push(self.digits(8, 2, u32::from(byte - b'0'))),
            b'u' | b'U' => {
                let length = if byte == b'u' { 4 } else { 8 };
                let digits = self.text.get(self.at..self.at + length).unwrap_or_default();
                if let Some(character) =
                    u32::from_str_radix(digits, 16).ok().and_then(char::from_u32)
                {
                    self.at += length;
                    bytes.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
                }
            }
            _ => bytes.push(byte),
        }
    }

    /// Up to `most` digits behind those that gave `value`.
    fn digits(&mut self, radix: u32, most: usize, mut value: u32) -> u8 {
        for _ in 0..most {
            let Some(digit) = self.peek().and_then(|byte| char::from(byte).to_digit(radix)) else {
                break;
            };
            self.at += 1;
            value = value * radix + digit;
        }
        value.to_le_bytes()[0]
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{begins_with_field, parse};

    #[test]
    fn a_graph_in_text_is_read() {
        let text = "# comment\nnode { name: 'a' op: \"Read\" \"F\\151le\" input: [\"x\", \"y\"] attr < key: \"k\" > };\nversion: 3";
        let (entries, fault) = parse(text);
        assert!(fault.is_none(), "{fault:?}");
        let names: Vec<_> = entries[0].fields().iter().map(|field| field.name).collect();
        assert_eq!(names, ["name", "op", "input", "input", "attr"]);
        assert_eq!(entries[0].field_text("op"), Some("ReadFile"));
        assert_eq!(entries[1].text(), Some("3"));
        assert!(begins_with_field(text.as_bytes(), &["node"]));
        assert!(!begins_with_field(b"nodes = 3", &["nodes"]));
        assert!(begins_with_field(b" \n# caf\xe9\n\tnodes # two\n { }", &["node", "nodes"]));
        assert!(!begins_with_field(b"nodes { }", &["node"]));
    }

    #[test]
    fn what_stands_before_a_mistake_is_kept() {
        let (entries, fault) = parse("node { op: 'ReadFile' } node { op: 'WriteFile' !");
        assert!(fault.is_some());
        assert_eq!(entries.len(), 2);
        assert_eq!(entries[1].field_text("op"), Some("WriteFile"));
    }

    #[test]
    fn depth_and_numbers_are_limited() {
        assert!(parse(&"a{".repeat(100_000)).1.is_some());
        let numbers = "float_val: 1.5 ".repeat(100_000);
        let (entries, fault) = parse(&numbers);
        assert!(fault.is_none() && entries.len() < 1_000);
    }

    proptest! {
        #[test]
        fn any_text_ends(text in "[a-z{}<>:\\[\\]\"'\\\\ \n#;,0-9é]{0,200}") {
            let _ = parse(&text);
        }
    }
}
