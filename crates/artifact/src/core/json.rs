use std::char;

use super::{Context, Data, Fault, Reader};

/// JSON with the place of each value. Read as Python's `json` reads it: `NaN` and `Infinity` are numbers, keys may stand twice.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Json {
    /// Where the value begins (0-based byte).
    pub(crate) at: u64,
    pub(crate) value: JsonValue,
}

/// What stands there.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum JsonValue {
    Null,
    Bool(bool),
    Number(f64),
    Text(String),
    List(Vec<Json>),
    /// With all keys, also those that stand twice, in order.
    Object(Vec<(String, Json)>),
}

/// One step through JSON.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum JsonEvent {
    ObjectStart,
    ObjectEnd,
    ListStart,
    ListEnd,
    Key(String),
    Text(String),
    Number(f64),
    Bool(bool),
    Null,
}

/// How deep objects and lists may lie in each other; Python's own reader stops near 1,000.
const MAX_DEPTH: usize = 400;
/// Longest text (bytes).
const MAX_TEXT: usize = 32 << 20;
/// Most values that are held.
const MAX_VALUES: u64 = 1_000_000;
/// Longest number (bytes).
const MAX_NUMBER: usize = 1 << 10;
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

impl Json {
    /// Reads all of the data into memory: at most a million values.
    ///
    /// # Errors
    /// When it is no JSON, or too much of it.
    pub(crate) fn read(data: &Data, context: &mut Context<'_>) -> Result<Self, Fault> {
        let mut events = JsonEvents::over(data);
        let mut open: Vec<(u64, Open)> = Vec::new();
        let mut values = 0;
        while let Some((at, event)) = events.next()? {
            context.step(1, at)?;
            values += 1;
            if values > MAX_VALUES {
                return Err(Fault::limit(at, "holds JSON with more than a million values"));
            }
            let value = match event {
                JsonEvent::ObjectStart => {
                    open.push((at, Open::Object(Vec::new(), String::new())));
                    continue;
                }
                JsonEvent::ListStart => {
                    open.push((at, Open::List(Vec::new())));
                    continue;
                }
                JsonEvent::Key(text) => {
                    if let Some((_, Open::Object(_, key))) = open.last_mut() {
                        *key = text;
                    }
                    continue;
                }
                JsonEvent::ObjectEnd | JsonEvent::ListEnd => match open.pop() {
                    Some((at, Open::Object(pairs, _))) => {
                        Self { at, value: JsonValue::Object(pairs) }
                    }
                    Some((at, Open::List(items))) => Self { at, value: JsonValue::List(items) },
                    None => break,
                },
                JsonEvent::Text(text) => Self { at, value: JsonValue::Text(text) },
                JsonEvent::Number(number) => Self { at, value: JsonValue::Number(number) },
                JsonEvent::Bool(truth) => Self { at, value: JsonValue::Bool(truth) },
                JsonEvent::Null => Self { at, value: JsonValue::Null },
            };
            match open.last_mut() {
                Some((_, Open::Object(pairs, key))) => pairs.push((std::mem::take(key), value)),
                Some((_, Open::List(items))) => items.push(value),
                None => {
                    events.end()?;
                    return Ok(value);
                }
            }
        }
        Err(Fault::Truncated { at: data.len(), what: "JSON" })
    }

    /// The value of a key: the last one, as Python takes it.
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        self.pairs().iter().rev().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// The text of a key.
    pub(crate) fn text_of(&self, key: &str) -> Option<&str> {
        self.get(key)?.text()
    }

    /// Its text, if it is one.
    pub(crate) fn text(&self) -> Option<&str> {
        match &self.value {
            JsonValue::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Its items; none where it is no list.
    pub(crate) fn items(&self) -> &[Self] {
        match &self.value {
            JsonValue::List(items) => items,
            _ => &[],
        }
    }

    /// Its keys and values; none where it is no object.
    pub(crate) fn pairs(&self) -> &[(String, Self)] {
        match &self.value {
            JsonValue::Object(pairs) => pairs,
            _ => &[],
        }
    }
}

/// What is not closed yet.
enum Open {
    /// With the key whose value comes next.
    Object(Vec<(String, Json)>, String),
    List(Vec<Json>),
}

/// What may come next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    Value,
    ValueOrEnd,
    KeyOrEnd,
    Key,
    CommaOrEnd,
    Nothing,
}

/// Steps through JSON without holding it.
pub(crate) struct JsonEvents {
    reader: Reader,
    /// Whether each open bracket is an object's.
    open: Vec<bool>,
    next: Next,
}

impl JsonEvents {
    /// From the start of the data.
    pub(crate) fn over(data: &Data) -> Self {
        Self { reader: Reader::over(data), open: Vec::new(), next: Next::Value }
    }

    /// The next step with the byte where it begins (0-based); `None` behind the value.
    ///
    /// # Errors
    /// When it is no JSON.
    pub(crate) fn next(&mut self) -> Result<Option<(u64, JsonEvent)>, Fault> {
        if self.next == Next::Nothing {
            return Ok(None);
        }
        if self.reader.position() == 0 && self.reader.peek(3)? == BYTE_ORDER_MARK {
            self.reader.skip(3, "JSON")?;
        }
        let mut byte = self.visible()?;
        if self.next == Next::CommaOrEnd && byte == b',' {
            self.reader.skip(1, "JSON")?;
            let in_object = self.open.last() == Some(&true);
            self.next = if in_object { Next::Key } else { Next::Value };
            byte = self.visible()?;
        }
        let at = self.reader.position();
        let is_end = matches!(self.next, Next::CommaOrEnd | Next::KeyOrEnd | Next::ValueOrEnd);
        if is_end && self.open.last() == Some(&(byte == b'}')) && matches!(byte, b'}' | b']') {
            self.reader.skip(1, "JSON")?;
            let was_object = self.open.pop() == Some(true);
            self.after_value();
            let end = if was_object { JsonEvent::ObjectEnd } else { JsonEvent::ListEnd };
            return Ok(Some((at, end)));
        }
        match self.next {
            Next::Key | Next::KeyOrEnd if byte == b'"' => {
                let key = self.string()?;
                if self.visible()? != b':' {
                    return Err(self.odd());
                }
                self.reader.skip(1, "JSON")?;
                self.next = Next::Value;
                Ok(Some((at, JsonEvent::Key(key))))
            }
            Next::Value | Next::ValueOrEnd => self.value(byte).map(|event| Some((at, event))),
            _ => Err(self.odd()),
        }
    }

    /// Makes sure that nothing but white space comes behind the value.
    ///
    /// # Errors
    /// When something does.
    pub(crate) fn end(&mut self) -> Result<(), Fault> {
        loop {
            match self.reader.peek(1)?.first() {
                None => return Ok(()),
                Some(byte) if byte.is_ascii_whitespace() => self.reader.skip(1, "JSON")?,
                Some(_) => return Err(self.odd()),
            }
        }
    }

    fn value(&mut self, byte: u8) -> Result<JsonEvent, Fault> {
        let event = match byte {
            b'{' | b'[' => {
                if self.open.len() >= MAX_DEPTH {
                    let at = self.reader.position();
                    let what = format!("holds JSON more than {MAX_DEPTH} levels deep");
                    return Err(Fault::limit(at, what));
                }
                self.reader.skip(1, "JSON")?;
                self.open.push(byte == b'{');
                self.next = if byte == b'{' { Next::KeyOrEnd } else { Next::ValueOrEnd };
                return Ok(if byte == b'{' {
                    JsonEvent::ObjectStart
                } else {
                    JsonEvent::ListStart
                });
            }
            b'"' => JsonEvent::Text(self.string()?),
            b't' => self.word(b"true", JsonEvent::Bool(true))?,
            b'f' => self.word(b"false", JsonEvent::Bool(false))?,
            b'n' => self.word(b"null", JsonEvent::Null)?,
            b'N' => self.word(b"NaN", JsonEvent::Number(f64::NAN))?,
            b'I' => self.word(b"Infinity", JsonEvent::Number(f64::INFINITY))?,
            b'-' | b'0'..=b'9' => self.number()?,
            _ => return Err(self.odd()),
        };
        self.after_value();
        Ok(event)
    }

    fn after_value(&mut self) {
        self.next = if self.open.is_empty() { Next::Nothing } else { Next::CommaOrEnd };
    }

    fn word(&mut self, word: &'static [u8], event: JsonEvent) -> Result<JsonEvent, Fault> {
        if self.reader.peek(word.len())? != word {
            return Err(self.odd());
        }
        self.reader.skip(word.len() as u64, "JSON")?;
        Ok(event)
    }

    fn number(&mut self) -> Result<JsonEvent, Fault> {
        let ahead = self.reader.peek(MAX_NUMBER)?;
        // Most numbers of models are short and whole.
        let digits = ahead.iter().take(9).take_while(|byte| byte.is_ascii_digit()).count();
        let is_whole = matches!(ahead.get(digits), Some(b',' | b']' | b'}'));
        if digits > 0 && is_whole {
            let short = ahead.get(..digits).unwrap_or_default();
            let number =
                short.iter().fold(0_u32, |number, digit| number * 10 + u32::from(digit - b'0'));
            self.reader.skip(digits as u64, "JSON")?;
            return Ok(JsonEvent::Number(f64::from(number)));
        }
        if ahead.starts_with(b"-I") {
            return self.word(b"-Infinity", JsonEvent::Number(f64::NEG_INFINITY));
        }
        let is_part = |byte: &u8| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E');
        let length = ahead.iter().position(|byte| !is_part(byte)).unwrap_or(ahead.len());
        let text = ahead.get(..length).unwrap_or_default();
        let number = std::str::from_utf8(text).ok().and_then(|text| text.parse().ok());
        let Some(number) = number else { return Err(self.odd()) };
        self.reader.skip(length as u64, "JSON")?;
        Ok(JsonEvent::Number(number))
    }

    /// A text with its quotes. Bytes that are no UTF-8 and halves of surrogate pairs become U+FFFD.
    fn string(&mut self) -> Result<String, Fault> {
        let at = self.reader.position();
        self.reader.skip(1, "JSON")?;
        let mut bytes = Vec::new();
        loop {
            let ahead = self.reader.peek(16 << 10)?;
            let Some(end) = memchr::memchr2(b'"', b'\\', ahead) else {
                if ahead.is_empty() {
                    return Err(Fault::Truncated { at, what: "a JSON text" });
                }
                bytes.extend_from_slice(ahead);
                let length = ahead.len() as u64;
                self.reader.skip(length, "JSON")?;
                if bytes.len() > MAX_TEXT {
                    return Err(Fault::limit(at, "holds a JSON text of more than 32 MiB"));
                }
                continue;
            };
            let (plain, rest) = ahead.split_at(end);
            bytes.extend_from_slice(plain);
            let is_end = rest.first() == Some(&b'"');
            self.reader.skip(end as u64 + 1, "JSON")?;
            if is_end {
                break;
            }
            self.escape(&mut bytes)?;
        }
        Ok(match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => String::from_utf8_lossy(error.as_bytes()).into_owned(),
        })
    }

    fn escape(&mut self, bytes: &mut Vec<u8>) -> Result<(), Fault> {
        let plain = match self.reader.u8("a JSON text")? {
            b'n' => b'\n',
            b't' => b'\t',
            b'r' => b'\r',
            b'b' => 8,
            b'f' => 12,
            other @ (b'"' | b'\\' | b'/') => other,
            b'u' => {
                let mut code = self.hexadecimal()?;
                if (0xD800..0xDC00).contains(&code) && self.reader.peek(2)? == b"\\u" {
                    self.reader.skip(2, "JSON")?;
                    let low = self.hexadecimal()?;
                    code = if (0xDC00..0xE000).contains(&low) {
                        0x1_0000 + ((code - 0xD800) << 10) + (low - 0xDC00)
                    } else {
                        0xFFFD
                    };
                }
                let character = char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER);
                bytes.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
                return Ok(());
            }
            _ => return Err(self.odd()),
        };
        bytes.push(plain);
        Ok(())
    }

    fn hexadecimal(&mut self) -> Result<u32, Fault> {
        let digits = self.reader.array::<4>("a JSON text")?;
        let text = std::str::from_utf8(&digits).ok();
        let code = text.and_then(|text| u32::from_str_radix(text, 16).ok());
        code.ok_or_else(|| self.odd())
    }

    /// The next byte that is no white space.
    fn visible(&mut self) -> Result<u8, Fault> {
        loop {
            let at = self.reader.position();
            match self.reader.peek(1)?.first() {
                None => return Err(Fault::Truncated { at, what: "JSON" }),
                Some(b' ' | b'\t' | b'\n' | b'\r') => self.reader.skip(1, "JSON")?,
                Some(byte) => return Ok(*byte),
            }
        }
    }

    fn odd(&self) -> Fault {
        Fault::malformed(self.reader.position(), "is not JSON from here on")
    }
}

#[cfg(test)]
mod tests {
    use super::{Data, JsonEvent, JsonEvents};

    fn events(text: &str) -> Result<Vec<JsonEvent>, String> {
        let mut reader = JsonEvents::over(&Data::of(text.as_bytes().to_vec()));
        let mut found = Vec::new();
        while let Some((_, event)) = reader.next().map_err(|fault| fault.to_string())? {
            found.push(event);
        }
        reader.end().map_err(|fault| fault.to_string())?;
        Ok(found)
    }

    #[test]
    fn text_is_decoded() {
        let text = |text: &str| Ok(vec![JsonEvent::Text(text.to_owned())]);
        assert_eq!(events(r#""a\n\u0041\ud83d\ude00\/""#), text("a\nA\u{1F600}/"));
        assert_eq!(events(r#""\ud800x""#), text("\u{FFFD}x"));
    }

    #[test]
    fn python_s_own_numbers_are_read() {
        let found = events("[NaN, -Infinity, 1e3, -0]").expect("JSON");
        assert_eq!(found.len(), 6);
        assert_eq!(found[3], JsonEvent::Number(1000.0));
    }

    #[test]
    fn what_is_no_json_is_told() {
        for text in
            ["", "{", "[1,]", "{\"a\" 1}", "{,}", "[1 2]", "tru", "{} x", "{]", "[}", "{\"a\":}"]
        {
            assert!(events(text).is_err(), "{text}");
        }
        assert!(events(&"[".repeat(1_000)).is_err());
        assert_eq!(events(" {} ").map(|found| found.len()), Ok(2));
    }
}
