use std::ops::Range;

use super::{JsonNumber, JsonText};
use crate::core::{Context, Data, Fault, Reader};

/// One step through JSON. What it holds stands in a [`JsonPayload`], since large events would be copied again and again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum JsonEvent {
    ObjectStart,
    ObjectEnd,
    ListStart,
    ListEnd,
    Key,
    Text,
    Number,
    Bool(bool),
    Null,
}

/// What the last step holds.
#[derive(Debug)]
pub(crate) struct JsonPayload {
    /// Where the step begins (0-based byte).
    pub(crate) start: u64,
    /// The text of a key or text.
    pub(crate) text: JsonText,
    /// The number of a number.
    pub(crate) number: JsonNumber,
}

impl Default for JsonPayload {
    fn default() -> Self {
        Self { start: 0, text: JsonText::default(), number: JsonNumber::Whole(0) }
    }
}

/// How deep objects and lists may lie in each other; Python's own reader stops near 1,000.
const MAX_DEPTH: usize = 400;
/// Longest text, as it is written (bytes).
const MAX_TEXT: usize = 32 << 20;
/// Longest number (bytes).
const MAX_NUMBER: usize = 1 << 10;
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// What may come next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    Document,
    Value,
    ValueOrEnd,
    KeyOrEnd,
    Key,
    CommaOrEnd,
    Nothing,
}

/// Steps through JSON without holding it.
pub(crate) struct JsonEvents {
    /// What the last step holds.
    pub(crate) payload: JsonPayload,
    reader: Reader,
    /// Whether each open bracket is an object's.
    open: Vec<bool>,
    next: Next,
    foreign: Option<u64>,
}

impl JsonEvents {
    /// From the start of the data.
    pub(crate) fn over(data: &Data) -> Self {
        Self {
            payload: JsonPayload::default(),
            reader: Reader::over(data),
            open: Vec::new(),
            next: Next::Document,
            foreign: None,
        }
    }

    /// Of a piece of the data; places still count from the start of the data.
    ///
    /// # Errors
    /// When the data does not reach that far.
    pub(super) fn within(data: &Data, range: Range<u64>) -> Result<Self, Fault> {
        let end = Fault::Truncated { at: range.start, what: "JSON" };
        let mut events = Self::over(&data.slice(0..range.end).ok_or(end)?);
        events.reader.skip(range.start, "JSON")?;
        Ok(events)
    }

    /// The next step; `None` behind the value.
    ///
    /// # Errors
    /// When it is no JSON.
    pub(crate) fn next(&mut self) -> Result<Option<JsonEvent>, Fault> {
        if self.next == Next::Nothing {
            return Ok(None);
        }
        if self.next == Next::Document {
            if self.reader.peek(3)? == BYTE_ORDER_MARK {
                self.reader.pass(3);
            }
            self.next = Next::Value;
        }
        let mut byte = self.visible()?;
        if self.next == Next::CommaOrEnd && byte == b',' {
            self.reader.pass(1);
            let in_object = self.open.last() == Some(&true);
            self.next = if in_object { Next::Key } else { Next::Value };
            byte = self.visible()?;
        }
        self.payload.start = self.reader.position();
        let event = match self.next {
            Next::Value | Next::ValueOrEnd if byte != b']' => self.value(byte)?,
            Next::Key | Next::KeyOrEnd if byte == b'"' => self.key()?,
            Next::ValueOrEnd | Next::KeyOrEnd | Next::CommaOrEnd => self.close(byte)?,
            _ => return Err(self.odd()),
        };
        Ok(Some(event))
    }

    /// Where the last step ended (0-based byte).
    pub(super) fn position(&self) -> u64 {
        self.reader.position()
    }

    /// Where the first byte of a text stood that is no UTF-8 (0-based byte).
    pub(super) fn foreign(&self) -> Option<u64> {
        self.foreign
    }

    /// Goes on behind the next value.
    ///
    /// # Errors
    /// When it is no JSON, or takes more steps than are left.
    pub(crate) fn skip_value(&mut self, context: &mut Context<'_>) -> Result<(), Fault> {
        let depth = self.open.len();
        while self.next()?.is_some() {
            context.step(1, self.payload.start)?;
            if self.open.len() <= depth {
                break;
            }
        }
        Ok(())
    }

    /// Makes sure that nothing but white space comes behind the value.
    ///
    /// # Errors
    /// When something does.
    pub(crate) fn end(&mut self) -> Result<(), Fault> {
        match self.visible() {
            Ok(_) => Err(self.odd()),
            Err(Fault::Truncated { .. }) => Ok(()),
            Err(fault) => Err(fault),
        }
    }

    fn key(&mut self) -> Result<JsonEvent, Fault> {
        self.payload.text = self.text()?;
        if self.visible()? != b':' {
            return Err(self.odd());
        }
        self.reader.pass(1);
        self.next = Next::Value;
        Ok(JsonEvent::Key)
    }

    /// A bracket that closes the last one that is open.
    fn close(&mut self, byte: u8) -> Result<JsonEvent, Fault> {
        let (bracket, event) = if self.open.last() == Some(&true) {
            (b'}', JsonEvent::ObjectEnd)
        } else {
            (b']', JsonEvent::ListEnd)
        };
        if byte != bracket {
            return Err(self.odd());
        }
        self.reader.pass(1);
        self.open.pop();
        self.after_value();
        Ok(event)
    }

    fn value(&mut self, byte: u8) -> Result<JsonEvent, Fault> {
        let event = match byte {
            b'-' | b'0'..=b'9' => self.number()?,
            b'"' => {
                self.payload.text = self.text()?;
                JsonEvent::Text
            }
            b'{' => return self.open(JsonEvent::ObjectStart, Next::KeyOrEnd),
            b'[' => return self.open(JsonEvent::ListStart, Next::ValueOrEnd),
            b't' => self.word(b"true", JsonEvent::Bool(true))?,
            b'f' => self.word(b"false", JsonEvent::Bool(false))?,
            b'n' => self.word(b"null", JsonEvent::Null)?,
            b'N' => self.special(b"NaN", f64::NAN)?,
            b'I' => self.special(b"Infinity", f64::INFINITY)?,
            _ => return Err(self.odd()),
        };
        self.after_value();
        Ok(event)
    }

    fn open(&mut self, event: JsonEvent, next: Next) -> Result<JsonEvent, Fault> {
        if self.open.len() >= MAX_DEPTH {
            let what = format!("holds JSON more than {MAX_DEPTH} levels deep");
            return Err(Fault::limit(self.reader.position(), what));
        }
        self.reader.pass(1);
        self.open.push(next == Next::KeyOrEnd);
        self.next = next;
        Ok(event)
    }

    fn after_value(&mut self) {
        self.next = if self.open.is_empty() { Next::Nothing } else { Next::CommaOrEnd };
    }

    fn word(&mut self, word: &'static [u8], meaning: JsonEvent) -> Result<JsonEvent, Fault> {
        let ahead = self.reader.peek(word.len())?;
        if ahead == word {
            self.reader.pass(word.len());
            return Ok(meaning);
        }
        let is_cut = word.starts_with(ahead);
        Err(if is_cut { self.cut() } else { self.odd() })
    }

    fn special(&mut self, word: &'static [u8], number: f64) -> Result<JsonEvent, Fault> {
        self.payload.number = JsonNumber::Other(number);
        self.word(word, JsonEvent::Number)
    }

    fn number(&mut self) -> Result<JsonEvent, Fault> {
        let ahead = self.reader.peek(MAX_NUMBER)?;
        let (number, length) = JsonNumber::parse(ahead);
        if length >= MAX_NUMBER {
            let what = format!("holds a JSON number of {MAX_NUMBER} or more bytes");
            return Err(Fault::limit(self.reader.position(), what));
        }
        match number {
            Some(number) => {
                self.reader.pass(length);
                self.payload.number = number;
                Ok(JsonEvent::Number)
            }
            None if ahead.starts_with(b"-I") || ahead == b"-" => {
                self.special(b"-Infinity", f64::NEG_INFINITY)
            }
            // What only lacks digits at the end of the data is one that is cut.
            None if length == ahead.len()
                && JsonNumber::parse(&[ahead, b"0"].concat()).0.is_some() =>
            {
                Err(self.cut())
            }
            None => Err(self.odd()),
        }
    }

    /// A text; its first quote is next.
    fn text(&mut self) -> Result<JsonText, Fault> {
        let at = self.reader.position();
        self.reader.pass(1);
        let mut written = Vec::new();
        let mut is_escaped = false;
        loop {
            let ahead = self.reader.buffered()?;
            if ahead.is_empty() {
                return Err(Fault::Truncated { at, what: "a JSON text" });
            }
            let quote = closing_quote(ahead, &mut is_escaped);
            let length = quote.unwrap_or(ahead.len());
            written.extend_from_slice(ahead.get(..length).unwrap_or_default());
            self.reader.pass(length + usize::from(quote.is_some()));
            if written.len() > MAX_TEXT {
                return Err(Fault::limit(at, "holds a JSON text of more than 32 MiB"));
            }
            if quote.is_some() {
                break;
            }
        }
        let start = at + 1;
        let decoded = JsonText::decode(written, start).map_err(|before| {
            Fault::malformed(start + before as u64, "has an escape in its JSON that is none")
        })?;
        let foreign = decoded.foreign.map(|before| start + before as u64);
        self.foreign = self.foreign.or(foreign);
        Ok(decoded.text)
    }

    /// The next byte that is no white space.
    fn visible(&mut self) -> Result<u8, Fault> {
        loop {
            let ahead = self.reader.buffered()?;
            let is_space = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\n' | b'\r');
            let spaces = ahead.iter().take_while(|byte| is_space(byte)).count();
            let byte = ahead.get(spaces).copied();
            let is_end = ahead.is_empty();
            self.reader.pass(spaces);
            match byte {
                Some(byte) => return Ok(byte),
                None if is_end => return Err(self.cut()),
                None => {}
            }
        }
    }

    fn odd(&self) -> Fault {
        Fault::malformed(self.reader.position(), "is not JSON from here on")
    }

    fn cut(&self) -> Fault {
        Fault::Truncated { at: self.reader.position(), what: "JSON" }
    }
}

/// Where the quote stands that ends a text of which this is a piece. A backslash at the end of a piece escapes what the next
/// one begins with.
fn closing_quote(piece: &[u8], is_escaped: &mut bool) -> Option<usize> {
    let mut from = usize::from(std::mem::take(is_escaped));
    loop {
        let at = from + memchr::memchr2(b'"', b'\\', piece.get(from..)?)?;
        if piece.get(at) == Some(&b'"') {
            return Some(at);
        }
        from = at + 2;
        *is_escaped = from > piece.len();
    }
}
