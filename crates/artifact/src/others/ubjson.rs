use crate::core::{Data, Fault, JsonEvent, JsonNumber, JsonPayload, JsonText, Reader};

/// Steps through UBJSON (draft 12, with optimized containers) without holding it.
pub(super) struct UbjsonEvents {
    /// What the last step holds.
    pub(super) payload: JsonPayload,
    reader: Reader,
    length: u64,
    open: Vec<Container>,
    is_started: bool,
    /// A length that the data does not have: where it stands (0-based byte), and how much it says.
    pub(super) lie: Option<(u64, u64)>,
}

struct Container {
    is_object: bool,
    /// Type of all values, where they share one.
    kind: Option<u8>,
    /// How many values are to come, where it says so.
    left: Option<u64>,
    /// Whether a key was read whose value comes next.
    has_key: bool,
}

/// Deepest nesting.
const MAX_DEPTH: usize = 400;
/// Longest text (bytes).
const MAX_TEXT: u64 = 16 << 20;

impl UbjsonEvents {
    /// From the start of the data.
    pub(super) fn over(data: &Data) -> Self {
        Self {
            payload: JsonPayload::default(),
            reader: Reader::over(data),
            length: data.len(),
            open: Vec::new(),
            is_started: false,
            lie: None,
        }
    }

    /// The next step; `None` behind the value.
    ///
    /// # Errors
    /// When it is no UBJSON.
    pub(super) fn next(&mut self) -> Result<Option<JsonEvent>, Fault> {
        let at = self.reader.position();
        self.payload.start = at;
        let Some(container) = self.open.last_mut() else {
            if self.is_started {
                return Ok(None);
            }
            self.is_started = true;
            let kind = self.kind()?;
            return self.value(kind, at).map(Some);
        };
        let is_object = container.is_object;
        let end = if is_object { JsonEvent::ObjectEnd } else { JsonEvent::ListEnd };
        if is_object && container.has_key {
            container.has_key = false;
            let kind = container.kind;
            let kind = match kind {
                Some(kind) => kind,
                None => self.kind()?,
            };
            return self.value(kind, at).map(Some);
        }
        match &mut container.left {
            Some(0) => {
                self.open.pop();
                return Ok(Some(end));
            }
            Some(left) => *left -= 1,
            None => {
                let closing = if is_object { b'}' } else { b']' };
                if self.reader.peek(1)?.first() == Some(&closing) {
                    self.reader.skip(1, "UBJSON")?;
                    self.open.pop();
                    return Ok(Some(end));
                }
            }
        }
        if is_object {
            self.payload.text = JsonText::plain(self.text()?, at);
            if let Some(container) = self.open.last_mut() {
                container.has_key = true;
            }
            return Ok(Some(JsonEvent::Key));
        }
        let kind = match self.open.last().and_then(|container| container.kind) {
            Some(kind) => kind,
            None => self.kind()?,
        };
        self.value(kind, at).map(Some)
    }

    /// The next type, past those that mean nothing.
    fn kind(&mut self) -> Result<u8, Fault> {
        loop {
            let kind = self.reader.u8("UBJSON")?;
            if kind != b'N' {
                return Ok(kind);
            }
        }
    }

    fn value(&mut self, kind: u8, at: u64) -> Result<JsonEvent, Fault> {
        let number = match kind {
            b'Z' => return Ok(JsonEvent::Null),
            b'T' => return Ok(JsonEvent::Bool(true)),
            b'F' => return Ok(JsonEvent::Bool(false)),
            b'S' | b'H' | b'C' => {
                let text = if kind == b'C' {
                    char::from(self.reader.u8("UBJSON")?).to_string()
                } else {
                    self.text()?
                };
                self.payload.text = JsonText::plain(text, at);
                return Ok(JsonEvent::Text);
            }
            b'[' | b'{' => return self.container(kind == b'{', at),
            b'd' => {
                let number = f32::from_be_bytes(self.reader.array("UBJSON")?);
                JsonNumber::Other(f64::from(number))
            }
            b'D' => JsonNumber::Other(f64::from_be_bytes(self.reader.array("UBJSON")?)),
            _ => JsonNumber::from(self.integer(kind, at)?),
        };
        self.payload.number = number;
        Ok(JsonEvent::Number)
    }

    fn integer(&mut self, kind: u8, at: u64) -> Result<i64, Fault> {
        Ok(match kind {
            b'i' => i64::from(i8::from_be_bytes(self.reader.array("UBJSON")?)),
            b'U' => i64::from(self.reader.u8("UBJSON")?),
            b'I' => i64::from(i16::from_be_bytes(self.reader.array("UBJSON")?)),
            b'l' => i64::from(i32::from_be_bytes(self.reader.array("UBJSON")?)),
            b'L' => i64::from_be_bytes(self.reader.array("UBJSON")?),
            _ => {
                let what = format!("has a UBJSON value of the unknown type {kind:#04x}");
                return Err(Fault::malformed(at, what));
            }
        })
    }

    fn container(&mut self, is_object: bool, at: u64) -> Result<JsonEvent, Fault> {
        if self.open.len() >= MAX_DEPTH {
            return Err(Fault::limit(
                at,
                format!("holds UBJSON more than {MAX_DEPTH} levels deep"),
            ));
        }
        let mut kind = None;
        let mut left = None;
        if self.reader.peek(1)?.first() == Some(&b'$') {
            self.reader.skip(1, "UBJSON")?;
            kind = Some(self.reader.u8("UBJSON")?);
        }
        if self.reader.peek(1)?.first() == Some(&b'#') {
            self.reader.skip(1, "UBJSON")?;
            let size = match kind {
                Some(b'I') => 2,
                Some(b'l' | b'd') => 4,
                Some(b'L' | b'D') => 8,
                // Values without bytes of their own count as one: a billion of them in a line is no model.
                _ => 1,
            };
            left = Some(self.count(size)?);
        } else if kind.is_some() {
            return Err(Fault::malformed(at, "has a UBJSON list with a type but without a count"));
        }
        self.open.push(Container { is_object, kind, left, has_key: false });
        let event = if is_object { JsonEvent::ObjectStart } else { JsonEvent::ListStart };
        Ok(event)
    }

    /// A count of values that take at least `size` bytes each.
    fn count(&mut self, size: u64) -> Result<u64, Fault> {
        let at = self.reader.position();
        let kind = self.reader.u8("UBJSON")?;
        let count = self.integer(kind, at)?;
        let needed = u64::try_from(count).ok().and_then(|count| count.checked_mul(size));
        let left = self.length.saturating_sub(self.reader.position());
        match needed.filter(|needed| *needed <= left) {
            Some(_) => Ok(u64::try_from(count).unwrap_or(0)),
            None => {
                self.lie = Some((at, u64::try_from(count).unwrap_or(u64::MAX)));
                Err(Fault::Truncated { at, what: "UBJSON" })
            }
        }
    }

    fn text(&mut self) -> Result<String, Fault> {
        let at = self.reader.position();
        let length = self.count(1)?;
        if length > MAX_TEXT {
            return Err(Fault::limit(at, "holds a UBJSON text of more than 16 MiB"));
        }
        let bytes = self.reader.bytes(length, "UBJSON")?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }
}
