//! Names in a code object that Python's `marshal` wrote, for any version since 2.7. Nothing is built from it.

/// What a code object says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Code {
    /// Names of globals and attributes that it and the functions in it use (`co_names`), each once, in order.
    pub(super) names: Vec<String>,
    /// Texts among its constants, each once.
    pub(super) texts: Vec<String>,
    /// Whether it was read to its end.
    pub(super) is_whole: bool,
}

/// Deepest nesting; CPython stops at 2,000.
const MAX_DEPTH: u16 = 100;
/// Most objects.
const MAX_OBJECTS: usize = 200_000;
/// Most names and texts that are kept.
const MAX_KEPT: usize = 200;
/// Longest text that is kept (bytes).
const MAX_TEXT: usize = 200;
/// Bit of a type that says that the object may be referred to.
const REFERRED: u8 = 0x80;

/// Whether bytes begin with a code object.
pub(super) fn is_code(bytes: &[u8]) -> bool {
    bytes.first().is_some_and(|first| first & !REFERRED == b'c') && bytes.len() > 20
}

/// Reads a code object as far as it can be read; layouts of versions differ, and the one that leads furthest counts.
pub(super) fn read(bytes: &[u8]) -> Code {
    let mut best = Code::default();
    // 2.7 has four numbers, 3.0 to 3.7 and 3.11 on have five, 3.8 to 3.10 have six.
    for numbers in [5, 6, 4] {
        let mut reader = Reader {
            bytes,
            used: 0,
            referred: Vec::new(),
            objects: 0,
            numbers,
            code: Code::default(),
        };
        let is_whole = reader.object(0).is_some();
        reader.code.is_whole = is_whole;
        if is_whole {
            return reader.code;
        }
        if reader.code.names.len() > best.names.len() {
            best = reader.code;
        }
    }
    best
}

struct Reader<'b> {
    bytes: &'b [u8],
    used: usize,
    /// Texts by their reference numbers; empty for other objects.
    referred: Vec<Value>,
    objects: usize,
    numbers: usize,
    code: Code,
}

/// As much of a value as matters.
#[derive(Debug, Clone)]
enum Value {
    Text(String),
    Texts(Vec<String>),
    Bytes,
    Other,
}

impl Reader<'_> {
    fn take(&mut self, count: usize) -> Option<&[u8]> {
        let end = self.used.checked_add(count)?;
        let bytes = self.bytes.get(self.used..end)?;
        self.used = end;
        Some(bytes)
    }

    fn u8(&mut self) -> Option<u8> {
        self.take(1)?.first().copied()
    }

    fn size(&mut self) -> Option<usize> {
        let bytes: [u8; 4] = self.take(4)?.try_into().ok()?;
        usize::try_from(u32::from_le_bytes(bytes)).ok()
    }

    fn text(&mut self, length: usize) -> Option<Value> {
        let bytes = self.take(length)?;
        let bytes = bytes.get(..length.min(MAX_TEXT))?;
        Some(Value::Text(String::from_utf8_lossy(bytes).into_owned()))
    }

    fn object(&mut self, depth: u16) -> Option<Value> {
        self.objects += 1;
        if depth > MAX_DEPTH || self.objects > MAX_OBJECTS {
            return None;
        }
        let byte = self.u8()?;
        // Numbers are given in the order in which objects begin.
        let number = self.referred.len();
        let kind = byte & !REFERRED;
        let is_referred = byte & REFERRED != 0;
        if is_referred {
            self.referred.push(Value::Other);
        }
        let value = self.body(kind, depth)?;
        if is_referred && let Some(place) = self.referred.get_mut(number) {
            *place = value.clone();
        }
        Some(value)
    }

    fn body(&mut self, kind: u8, depth: u16) -> Option<Value> {
        match kind {
            b'0' | b'N' | b'F' | b'T' | b'S' | b'.' => Some(Value::Other),
            b'i' => self.take(4).map(|_| Value::Other),
            b'I' | b'g' => self.take(8).map(|_| Value::Other),
            b'y' => self.take(16).map(|_| Value::Other),
            b'f' => {
                let length = usize::from(self.u8()?);
                self.take(length).map(|_| Value::Other)
            }
            b'x' => {
                for _ in 0..2 {
                    let length = usize::from(self.u8()?);
                    self.take(length)?;
                }
                Some(Value::Other)
            }
            b'l' => {
                let digits = self.size()?;
                let digits = digits.min(digits.wrapping_neg() & 0xFFFF_FFFF);
                self.take(digits.checked_mul(2)?).map(|_| Value::Other)
            }
            b's' => {
                let length = self.size()?;
                self.take(length).map(|_| Value::Bytes)
            }
            b't' | b'u' | b'a' | b'A' => {
                let length = self.size()?;
                let text = self.text(length)?;
                if kind == b't' {
                    // Python 2 refers to interned texts by a number of their own.
                    self.referred.push(text.clone());
                }
                Some(text)
            }
            b'z' | b'Z' => {
                let length = usize::from(self.u8()?);
                self.text(length)
            }
            b'r' | b'R' => {
                let number = self.size()?;
                self.referred.get(number).cloned()
            }
            b'(' | b'[' | b'<' | b'>' => {
                let count = self.size()?;
                self.sequence(count, depth)
            }
            b')' => {
                let count = usize::from(self.u8()?);
                self.sequence(count, depth)
            }
            b'{' => {
                while !matches!(self.bytes.get(self.used), Some(b'0')) {
                    self.object(depth + 1)?;
                    self.object(depth + 1)?;
                }
                self.take(1).map(|_| Value::Other)
            }
            b':' => {
                for _ in 0..3 {
                    self.object(depth + 1)?;
                }
                Some(Value::Other)
            }
            b'c' => self.code(depth),
            _ => None,
        }
    }

    fn sequence(&mut self, count: usize, depth: u16) -> Option<Value> {
        let mut texts = Vec::new();
        for _ in 0..count {
            if let Value::Text(text) = self.object(depth + 1)?
                && texts.len() < MAX_KEPT
            {
                texts.push(text);
            }
        }
        Some(Value::Texts(texts))
    }

    fn code(&mut self, depth: u16) -> Option<Value> {
        self.take(self.numbers.checked_mul(4)?)?;
        // The code itself must stand here: this is what tells a wrong count of numbers.
        if !matches!(self.object(depth + 1)?, Value::Bytes) {
            return None;
        }
        let constants = self.object(depth + 1)?;
        if let Value::Texts(texts) = constants {
            keep(&mut self.code.texts, texts);
        }
        let Value::Texts(names) = self.object(depth + 1)? else { return None };
        keep(&mut self.code.names, names);
        self.object(depth + 1)?;
        let is_newest = matches!(self.object(depth + 1)?, Value::Bytes);
        if !is_newest {
            self.object(depth + 1)?;
        }
        // The file's name and the function's own, from 3.11 on also with its class.
        for _ in 0..if is_newest { 3 } else { 2 } {
            self.object(depth + 1)?;
        }
        self.take(4)?;
        self.object(depth + 1)?;
        if is_newest {
            self.object(depth + 1)?;
        }
        Some(Value::Other)
    }
}

fn keep(kept: &mut Vec<String>, texts: Vec<String>) {
    for text in texts {
        if kept.len() < MAX_KEPT && !kept.contains(&text) {
            kept.push(text);
        }
    }
}
