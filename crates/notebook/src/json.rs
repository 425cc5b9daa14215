use std::ops::Range;

use memchr::memchr3;

use crate::escape::{escape_length, unescape};

/// Where JSON is broken, and how.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fault {
    pub(crate) offset: usize,
    pub(crate) message: &'static str,
}

/// The deepest nesting met in values that were passed over.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Deepest {
    /// Lists and objects open at once, counted from the value that was passed over.
    pub(crate) levels: usize,
    /// Where that value starts.
    pub(crate) offset: usize,
}

/// Reads JSON once from front to back, without recursion, and gives values as ranges of the text.
///
/// As lenient as Python's `json` (`NaN`, `Infinity`), and also about control characters in strings.
pub(crate) struct Scanner<'a> {
    text: &'a str,
    at: usize,
    open: Vec<u8>,
    deepest: Deepest,
    line_break: Option<usize>,
}

impl<'a> Scanner<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self::starting_at(
            text,
            if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 },
        )
    }

    /// A scanner for the value at `at`.
    pub(crate) fn starting_at(text: &'a str, at: usize) -> Self {
        Self { text, at, open: Vec::new(), deepest: Deepest::default(), line_break: None }
    }

    pub(crate) fn deepest(&self) -> Deepest {
        self.deepest
    }

    /// The first raw line break inside a string: not JSON, and where an unclosed string begins to go wrong.
    pub(crate) fn line_break(&self) -> Option<usize> {
        self.line_break
    }

    /// Offset of the next character that is not white space.
    pub(crate) fn offset(&mut self) -> usize {
        self.peek();
        self.at
    }

    /// Where the value that was read last ends, if nothing was peeked at since.
    pub(crate) fn end(&self) -> usize {
        self.at
    }

    /// The next character that is not white space; it stays there to be read.
    pub(crate) fn peek(&mut self) -> Option<u8> {
        let rest = self.text.as_bytes().get(self.at..)?;
        let blank =
            rest.iter().take_while(|byte| matches!(byte, b' ' | b'\n' | b'\r' | b'\t')).count();
        self.at += blank;
        rest.get(blank).copied()
    }

    /// Fails unless only white space is left.
    pub(crate) fn finish(&mut self) -> Result<(), Fault> {
        match self.peek() {
            None => Ok(()),
            Some(_) => Err(self.fault("text after the end of the notebook")),
        }
    }

    /// Passes over one value of any depth.
    pub(crate) fn skip(&mut self) -> Result<Range<usize>, Fault> {
        let start = self.offset();
        let mut open = std::mem::take(&mut self.open);
        open.clear();
        let end = self.skip_value(&mut open, start);
        self.open = open;
        end.map(|()| start..self.at)
    }

    /// Calls `each` with every key of an object; it must read exactly the value.
    pub(crate) fn object(
        &mut self,
        mut each: impl FnMut(&mut Self, &str) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        let text = self.text;
        self.members(|scanner, key| each(scanner, &unescape(text, key)))
    }

    /// The same with the place of each key, without its quotes.
    pub(crate) fn members(
        &mut self,
        mut each: impl FnMut(&mut Self, Range<usize>) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        self.expect(b'{', "expected `{`")?;
        if self.accept(b'}') {
            return Ok(());
        }
        loop {
            let key = self.key()?;
            each(self, key)?;
            if self.accept(b'}') {
                return Ok(());
            }
            self.expect(b',', "expected `,` or `}`")?;
        }
    }

    /// Calls `each` at every element of a list; it must read exactly that.
    pub(crate) fn array(
        &mut self,
        mut each: impl FnMut(&mut Self) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        self.expect(b'[', "expected `[`")?;
        if self.accept(b']') {
            return Ok(());
        }
        loop {
            each(self)?;
            if self.accept(b']') {
                return Ok(());
            }
            self.expect(b',', "expected `,` or `]`")?;
        }
    }

    fn skip_value(&mut self, open: &mut Vec<u8>, start: usize) -> Result<(), Fault> {
        loop {
            match self.peek() {
                Some(b'"') => {
                    self.string()?;
                }
                Some(opener @ (b'{' | b'[')) => {
                    self.at += 1;
                    open.push(if opener == b'{' { b'}' } else { b']' });
                    if open.len() > self.deepest.levels {
                        self.deepest = Deepest { levels: open.len(), offset: start };
                    }
                    if self.peek() != open.last().copied() {
                        if opener == b'{' {
                            self.key()?;
                        }
                        continue;
                    }
                }
                _ => self.scalar()?,
            }
            if self.close(open)? {
                return Ok(());
            }
        }
    }

    /// After a value: closes what ends here, up to the next value. Whether everything is closed.
    fn close(&mut self, open: &mut Vec<u8>) -> Result<bool, Fault> {
        while let Some(&closer) = open.last() {
            if self.accept(b',') {
                if closer == b'}' {
                    self.key()?;
                }
                return Ok(false);
            }
            self.expect(
                closer,
                if closer == b'}' { "expected `,` or `}`" } else { "expected `,` or `]`" },
            )?;
            open.pop();
        }
        Ok(true)
    }

    fn key(&mut self) -> Result<Range<usize>, Fault> {
        if self.peek() != Some(b'"') {
            return Err(self.fault("expected a key in double quotes"));
        }
        let key = self.string()?;
        self.expect(b':', "expected `:`")?;
        Ok(key)
    }

    /// The part of a string between its quotes.
    fn string(&mut self) -> Result<Range<usize>, Fault> {
        let bytes = self.text.as_bytes();
        let start = self.at + 1;
        let mut at = start;
        while let Some(found) = bytes.get(at..).and_then(|rest| memchr3(b'"', b'\\', b'\n', rest)) {
            at += found;
            match bytes[at] {
                b'"' => {
                    self.at = at + 1;
                    return Ok(start..at);
                }
                b'\\' => {
                    at += escape_length(&bytes[at..])
                        .ok_or(Fault { offset: at, message: "not an escape sequence of JSON" })?;
                }
                _ => {
                    self.line_break.get_or_insert(at);
                    at += 1;
                }
            }
        }
        Err(self.fault("a string that is never closed"))
    }

    fn scalar(&mut self) -> Result<(), Fault> {
        let rest = &self.text.as_bytes()[self.at..];
        let word = rest
            .iter()
            .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'+' | b'.'))
            .count();
        let is_value = match &rest[..word] {
            b"true" | b"false" | b"null" | b"NaN" | b"Infinity" | b"-Infinity" => true,
            number => {
                number.strip_prefix(b"-").unwrap_or(number).first().is_some_and(u8::is_ascii_digit)
            }
        };
        if !is_value {
            return Err(self.fault("expected a value"));
        }
        self.at += word;
        Ok(())
    }

    fn accept(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn expect(&mut self, byte: u8, message: &'static str) -> Result<(), Fault> {
        if self.accept(byte) { Ok(()) } else { Err(self.fault(message)) }
    }

    fn fault(&self, message: &'static str) -> Fault {
        let message = if self.at >= self.text.len() { "the file ends too early" } else { message };
        Fault { offset: self.at, message }
    }
}
