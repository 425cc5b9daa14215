//! What is filled into words.

use super::reader::{Dialect, End, Reader};
use super::tree::{Hole, Word};

/// So far (bytes) the end of `${…}` and `{python}` is looked for.
const REACH: usize = 1024;

impl Reader<'_> {
    /// `$…`, quoted or not.
    pub(super) fn dollar(&mut self, word: &mut Word) {
        match self.peek_at(1) {
            Some(b'(') => self.substitution(word, 2, End::Parenthesis),
            Some(b'{') => self.braced(word),
            // In a notebook `$$name` is how the shell gets `$name`.
            Some(b'$') if self.dialect == Dialect::Notebook => {
                self.at += 1;
                if !self.peek_at(1).is_some_and(starts_name) {
                    self.take(word);
                }
            }
            Some(byte) if starts_name(byte) => {
                let rest = self.text.get(self.at + 1..self.to).unwrap_or_default();
                let length = rest.bytes().take_while(|byte| continues_name(*byte)).count();
                let name = rest.get(..length).unwrap_or_default();
                self.variable(word, name.to_owned(), false, length + 1);
            }
            Some(byte @ (b'0'..=b'9' | b'@' | b'*' | b'#' | b'?' | b'!')) => {
                self.variable(word, char::from(byte).to_string(), false, 2);
            }
            _ => self.take(word),
        }
    }

    fn variable(&mut self, word: &mut Word, name: String, is_guarded: bool, length: usize) {
        let to = (self.at + length).min(self.to);
        let written = self.text.get(self.at..to).unwrap_or_default();
        word.hole(Hole::Variable { name, is_guarded }, written);
        self.at = to;
    }

    /// `${…}`
    fn braced(&mut self, word: &mut Word) {
        let rest = self.text.get(self.at + 2..self.to).unwrap_or_default();
        let Some(length) = closing_brace(rest) else { return self.take(word) };
        let inside = rest.get(..length).unwrap_or_default();
        let is_name = |character: char| character.is_ascii_alphanumeric() || character == '_';
        let inside = inside.strip_prefix(['!', '#']).unwrap_or(inside);
        let name = inside.split(|character| !is_name(character)).next().unwrap_or("");
        let operator = inside.get(name.len()..).unwrap_or("");
        let is_guarded = operator.starts_with(":?")
            || operator.starts_with(":-") && operator.len() > 2
            || operator.starts_with(":=") && operator.len() > 2;
        let name = if name.is_empty() { inside } else { name };
        self.variable(word, name.to_owned(), is_guarded, length + 3);
    }

    /// `$(…)`, `` `…` ``, `<(…)`; `opening` is the length of what opens it.
    pub(super) fn substitution(&mut self, word: &mut Word, opening: usize, end: End) {
        if !self.may_nest() {
            return self.take_all(word, opening);
        }
        let start = self.at;
        self.at += opening;
        let commands = self.nested(end);
        let written = self.text.get(start..self.at).unwrap_or_default();
        word.hole(Hole::Commands(commands), written);
    }

    fn take_all(&mut self, word: &mut Word, bytes: usize) {
        let to = (self.at + bytes).min(self.to);
        word.text.push_str(self.text.get(self.at..to).unwrap_or_default());
        self.at = to;
    }

    /// `{…}`, which IPython fills in where it is an expression.
    pub(super) fn python(&mut self, word: &mut Word) {
        let rest = self.text.get(self.at + 1..self.to).unwrap_or_default();
        if self.dialect == Dialect::Shell {
            return self.take(word);
        }
        // `{{` is how a brace is written there.
        if rest.starts_with('{') {
            return self.take_all(word, 2);
        }
        match expression_length(rest) {
            Some(length) => {
                let expression = rest.get(..length).unwrap_or_default().trim();
                let to = self.at + length + 2;
                let written = self.text.get(self.at..to).unwrap_or_default();
                word.hole(Hole::Python(expression.to_owned()), written);
                self.at = to;
            }
            None => self.take(word),
        }
    }
}

/// How long what is before the brace that closes is (bytes).
fn closing_brace(rest: &str) -> Option<usize> {
    let mut open = 0_usize;
    for (at, byte) in rest.bytes().take(REACH).enumerate() {
        match byte {
            b'\n' => return None,
            b'{' => open += 1,
            b'}' if open == 0 => return Some(at),
            b'}' => open -= 1,
            _ => {}
        }
    }
    None
}

/// How long an expression before its closing brace is (bytes); `None` where it cannot be one: the `{a,b}` of the shell,
/// the program of awk.
fn expression_length(rest: &str) -> Option<usize> {
    let length = closing_brace(rest)?;
    let inside = rest.get(..length)?.trim();
    let first = inside.bytes().next()?;
    if !starts_name(first) && !matches!(first, b'(' | b'\'' | b'"') {
        return None;
    }
    let name = inside.bytes().take_while(|byte| continues_name(*byte)).count();
    let after = inside.get(name..)?.trim_start();
    let is_more = inside.get(name..)?.starts_with([' ', '\t']);
    let two_words = is_more
        && after.starts_with(|next: char| next.is_ascii_alphanumeric() || "$\"'_".contains(next))
        && !["if ", "or ", "and ", "in ", "is "].iter().any(|word| after.starts_with(word));
    let has_brackets = inside.contains(['(', '[']);
    let is_list = inside.contains(',') && !has_brackets;
    (!two_words && !is_list && !inside.contains([';', '$', '`'])).then_some(length)
}

fn starts_name(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte == b'_'
}

fn continues_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}
