use super::reader::{End, Reader};
use super::tree::{Hole, Word};

impl Reader<'_> {
    /// Whether an unquoted byte ends a word.
    pub(super) fn ends_word(&self, byte: u8) -> bool {
        match byte {
            b' ' | b'\t' | b'\n' | b'\r' | b';' | b'&' | b'|' | b'(' | b')' => true,
            b'<' | b'>' => self.peek_at(1) != Some(b'('),
            b'`' => self.end == End::Backtick,
            _ => false,
        }
    }

    /// Reads a word, at least one byte.
    pub(super) fn word(&mut self) -> Word {
        let start = self.at;
        let mut word = Word::default();
        while let Some(byte) = self.peek() {
            match byte {
                b'(' if word.is_name_of_array() && self.may_nest() => {
                    self.depth += 1;
                    self.array(&mut word);
                    self.depth -= 1;
                }
                _ if self.ends_word(byte) => break,
                b'\'' => self.single(&mut word),
                b'"' => self.double(&mut word),
                b'\\' => self.escaped(&mut word),
                b'$' => self.dollar(&mut word),
                b'`' => self.substitution(&mut word, 1, End::Backtick),
                b'<' | b'>' => self.substitution(&mut word, 2, End::Parenthesis),
                b'{' => self.python(&mut word),
                _ => self.take(&mut word),
            }
        }
        word.range = start..self.at;
        word
    }

    /// One character as it is.
    pub(super) fn take(&mut self, word: &mut Word) {
        match self.text.get(self.at..self.to).and_then(|rest| rest.chars().next()) {
            Some(character) => {
                word.text.push(character);
                self.at += character.len_utf8();
            }
            None => self.at += 1,
        }
    }

    fn escaped(&mut self, word: &mut Word) {
        self.at += 1;
        match self.peek() {
            Some(b'\n') => self.at += 1,
            Some(b'\r') if self.peek_at(1) == Some(b'\n') => self.at += 2,
            Some(_) => self.take(word),
            None => word.text.push('\\'),
        }
    }

    pub(super) fn single(&mut self, word: &mut Word) {
        word.is_quoted = true;
        self.at += 1;
        while let Some(byte) = self.peek() {
            match byte {
                b'\'' => {
                    self.at += 1;
                    return;
                }
                b'{' => self.python(word),
                _ => self.take(word),
            }
        }
    }

    pub(super) fn double(&mut self, word: &mut Word) {
        word.is_quoted = true;
        self.at += 1;
        while let Some(byte) = self.peek() {
            match byte {
                b'"' => {
                    self.at += 1;
                    return;
                }
                b'\\' => match self.peek_at(1) {
                    Some(b'"' | b'\\' | b'$' | b'`' | b'\n' | b'\r') => self.escaped(word),
                    _ => self.take(word),
                },
                b'$' => self.dollar(word),
                b'`' if self.end == End::Backtick => return,
                b'`' => self.substitution(word, 1, End::Backtick),
                b'{' => self.python(word),
                _ => self.take(word),
            }
        }
    }

    /// The values of `name=(…)`, which are no commands.
    fn array(&mut self, word: &mut Word) {
        self.take(word);
        loop {
            self.skip_blanks();
            match self.peek() {
                None => return,
                Some(b')') => {
                    self.take(word);
                    return;
                }
                Some(b'(') => self.take(word),
                Some(byte) if self.ends_word(byte) => {
                    word.text.push(' ');
                    self.at += 1;
                }
                Some(_) => {
                    let one = self.word();
                    word.fill(one);
                }
            }
        }
    }
}

impl Word {
    /// `NAME=value` as both.
    pub(crate) fn assignment(&self) -> Option<(String, Self)> {
        let (name, _) = self.text.split_once('=')?;
        let name = name.strip_suffix('+').unwrap_or(name);
        let is_name = !name.is_empty()
            && !name.starts_with(|first: char| first.is_ascii_digit())
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        if !is_name {
            return None;
        }
        let skipped = self.text.find('=')? + 1;
        let holes = self.holes.iter().filter(|(_, at)| at.start >= skipped);
        let value = Self {
            text: self.text.get(skipped..)?.to_owned(),
            holes: holes
                .map(|(hole, at)| (hole.clone(), at.start - skipped..at.end - skipped))
                .collect(),
            ..self.clone()
        };
        Some((name.to_owned(), value))
    }

    /// Whether it is written without quotes and backslashes.
    pub(crate) fn is_plain(&self) -> bool {
        !self.is_quoted && self.range.len() == self.text.len()
    }

    /// Whether it is `name=` and no more.
    fn is_name_of_array(&self) -> bool {
        self.text.find('=').is_some_and(|at| at > 0 && at + 1 == self.text.len())
    }

    /// Adds something that is filled in, with how it is written.
    pub(super) fn hole(&mut self, hole: Hole, written: &str) {
        let start = self.text.len();
        self.text.push_str(written);
        self.holes.push((hole, start..self.text.len()));
    }

    /// Adds another word.
    fn fill(&mut self, other: Self) {
        let start = self.text.len();
        self.text.push_str(&other.text);
        let moved = other.holes.into_iter();
        self.holes.extend(moved.map(|(hole, at)| (hole, at.start + start..at.end + start)));
    }
}
