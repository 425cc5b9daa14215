/// A text without its escapes, which knows where each of its characters stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct JsonText {
    text: String,
    /// Where the first character stands (0-based byte).
    start: u64,
    /// Behind each character that is written in another way than it reads: the byte of `text`, and how many bytes are written
    /// up to there.
    jumps: Box<[(u32, u32)]>,
}

impl JsonText {
    /// A text that is written as it reads.
    pub(crate) fn plain(text: String, start: u64) -> Self {
        Self { text, start, jumps: Box::default() }
    }

    /// Reads what stands between two quotes. Bytes that are no UTF-8 and halves of surrogate pairs become U+FFFD.
    ///
    /// # Errors
    /// Where an escape is none: how many bytes of `written` stand before it.
    pub(super) fn decode(written: Vec<u8>, start: u64) -> Result<Decoded, usize> {
        let written = if written.contains(&b'\\') {
            written
        } else {
            match String::from_utf8(written) {
                Ok(text) => return Ok(Decoded { text: Self::plain(text, start), foreign: None }),
                Err(error) => error.into_bytes(),
            }
        };
        let mut decoder = Decoder::default();
        let mut at = 0;
        while let Some(rest) = written.get(at..).filter(|rest| !rest.is_empty()) {
            let length = memchr::memchr(b'\\', rest).unwrap_or(rest.len());
            decoder.plain(rest.get(..length).unwrap_or_default(), at);
            at += length;
            if length < rest.len() {
                let (character, length) = escape(&written, at).ok_or(at)?;
                at += length;
                decoder.jump(character, at);
            }
        }
        let Decoder { text, jumps, foreign } = decoder;
        Ok(Decoded { text: Self { text, start, jumps: jumps.into() }, foreign })
    }

    /// How it reads.
    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    /// How it reads.
    pub(crate) fn into_string(self) -> String {
        self.text
    }

    /// Where the first character stands (0-based byte).
    pub(crate) fn start(&self) -> u64 {
        self.start
    }

    /// How many bytes it takes in the file, without its quotes.
    pub(crate) fn written(&self) -> u64 {
        self.place(self.text.len()).saturating_sub(self.start)
    }

    /// Where a byte of the text stands in the file.
    pub(crate) fn place(&self, byte: usize) -> u64 {
        let byte = u32::try_from(byte).unwrap_or(u32::MAX);
        let behind = self.jumps.partition_point(|(text, _)| *text <= byte);
        let jump = behind.checked_sub(1).and_then(|last| self.jumps.get(last)).copied();
        let (text, written) = jump.unwrap_or_default();
        self.start.saturating_add(u64::from(written)).saturating_add(u64::from(byte - text))
    }
}

/// A text that was read.
pub(super) struct Decoded {
    pub(super) text: JsonText,
    /// How many bytes are written before the first one that is no UTF-8.
    pub(super) foreign: Option<usize>,
}

#[derive(Default)]
struct Decoder {
    text: String,
    jumps: Vec<(u32, u32)>,
    foreign: Option<usize>,
}

impl Decoder {
    /// Adds bytes without escapes, which stand at a place of what is written.
    fn plain(&mut self, bytes: &[u8], mut at: usize) {
        for chunk in bytes.utf8_chunks() {
            self.text.push_str(chunk.valid());
            at += chunk.valid().len();
            if !chunk.invalid().is_empty() {
                self.foreign.get_or_insert(at);
                at += chunk.invalid().len();
                self.jump(char::REPLACEMENT_CHARACTER, at);
            }
        }
    }

    /// Adds a character that is written differently, up to a place.
    fn jump(&mut self, character: char, end: usize) {
        self.text.push(character);
        let narrow = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        self.jumps.push((narrow(self.text.len()), narrow(end)));
    }
}

/// The character of the escape at a place, and how many bytes it takes.
fn escape(written: &[u8], at: usize) -> Option<(char, usize)> {
    let character = match written.get(at + 1)? {
        b'n' => '\n',
        b't' => '\t',
        b'r' => '\r',
        b'b' => '\u{8}',
        b'f' => '\u{c}',
        byte @ (b'"' | b'\\' | b'/') => char::from(*byte),
        b'u' => return unicode(written, at),
        _ => return None,
    };
    Some((character, 2))
}

/// The character of `\uXXXX`, or of two of them that are a surrogate pair.
fn unicode(written: &[u8], at: usize) -> Option<(char, usize)> {
    let first = code(written, at)?;
    if (0xd800..0xdc00).contains(&first)
        && let Some(second) = code(written, at + 6).filter(|code| (0xdc00..0xe000).contains(code))
    {
        let code = 0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00);
        return Some((char::from_u32(code)?, 12));
    }
    Some((char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER), 6))
}

/// The number of a `\uXXXX` at a place.
fn code(written: &[u8], at: usize) -> Option<u32> {
    let digits = written.get(at..at + 6)?.strip_prefix(b"\\u")?;
    digits.iter().try_fold(0, |code, digit| Some(code << 4 | char::from(*digit).to_digit(16)?))
}
