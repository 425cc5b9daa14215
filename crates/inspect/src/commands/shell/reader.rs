use std::ops::Range;

use super::redirection::Document;
use super::tree::{Command, Script};
use crate::commands::program;

/// How deep commands may stand in one another; deeper ones are words.
const DEPTH: usize = 32;

/// How often a text handed to a shell may hand a text to a shell.
const HANDED: usize = 3;

/// Words before a command that only say how it is run.
const RESERVED: &str = "if then else elif fi do done while until { } ! esac";

/// Whose text it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dialect {
    /// A shell's alone.
    Shell,
    /// A line of a notebook, in which IPython first fills in `{python}`.
    Notebook,
}

/// Reads a script.
pub(crate) fn read(text: &str, dialect: Dialect) -> Script {
    let mut reader = Reader {
        text,
        at: 0,
        to: text.len(),
        dialect,
        commands: Vec::new(),
        documents: Vec::new(),
        end: End::Text,
        depth: 0,
        handed: 0,
    };
    reader.list();
    Script { commands: reader.commands }
}

/// What ends a list of commands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Text,
    Parenthesis,
    Backtick,
}

pub(super) struct Reader<'a> {
    pub(super) text: &'a str,
    /// Where it is (bytes).
    pub(super) at: usize,
    /// Where it has to stop.
    pub(super) to: usize,
    pub(super) dialect: Dialect,
    pub(super) commands: Vec<Command>,
    /// Here-documents that begin with the next line.
    pub(super) documents: Vec<Document>,
    pub(super) end: End,
    pub(super) depth: usize,
    handed: usize,
}

impl Reader<'_> {
    pub(super) fn peek(&self) -> Option<u8> {
        self.peek_at(0)
    }

    pub(super) fn peek_at(&self, ahead: usize) -> Option<u8> {
        let at = self.at + ahead;
        (at < self.to).then(|| self.text.as_bytes().get(at).copied()).flatten()
    }

    pub(super) fn starts_with(&self, what: &str) -> bool {
        self.text.get(self.at..self.to).is_some_and(|rest| rest.starts_with(what))
    }

    /// Spaces, and line breaks behind a backslash.
    pub(super) fn skip_blanks(&mut self) {
        loop {
            match self.peek() {
                Some(b' ' | b'\t' | b'\r') => self.at += 1,
                Some(b'\\') if self.peek_at(1) == Some(b'\n') => self.at += 2,
                Some(b'\\') if self.starts_with("\\\r\n") => self.at += 3,
                _ => return,
            }
        }
    }

    /// Reads commands up to what ends the list, and that too.
    fn list(&mut self) {
        // The stage of a pipeline that is being read, and the one before it.
        let mut stage = self.commands.len();
        let mut input = 0..0;
        loop {
            self.skip_blanks();
            let Some(byte) = self.peek() else { return };
            match byte {
                b')' if self.end == End::Parenthesis => {
                    self.at += 1;
                    return;
                }
                b'`' if self.end == End::Backtick => {
                    self.at += 1;
                    return;
                }
                b'|' if self.peek_at(1) != Some(b'|') => {
                    self.at += if self.peek_at(1) == Some(b'&') { 2 } else { 1 };
                    input = stage..self.commands.len();
                    stage = self.commands.len();
                }
                b'&' if self.peek_at(1) == Some(b'>') => self.stage(&input),
                b';' | b'&' | b'|' | b')' | b'\n' => {
                    self.at += 1;
                    if byte == b'\n' {
                        self.skip_documents();
                    }
                    // A pipe at the end of a line goes on in the next one.
                    if byte != b'\n' || stage != self.commands.len() {
                        input = 0..0;
                    }
                    stage = self.commands.len();
                }
                b'#' => {
                    let rest = self.text.as_bytes().get(self.at..self.to).unwrap_or_default();
                    self.at = memchr::memchr(b'\n', rest).map_or(self.to, |end| self.at + end);
                }
                b'(' if self.may_nest() => {
                    self.at += 1;
                    let first = self.commands.len();
                    self.nested(End::Parenthesis);
                    self.pipe_into(first, &input);
                }
                b'(' => self.at += 1,
                _ => self.stage(&input),
            }
        }
    }

    fn stage(&mut self, input: &Range<usize>) {
        let first = self.commands.len();
        self.command();
        self.pipe_into(first, input);
    }

    fn pipe_into(&mut self, first: usize, input: &Range<usize>) {
        for command in self.commands.get_mut(first..).unwrap_or_default() {
            if command.input.is_empty() {
                command.input = input.clone();
            }
        }
    }

    fn command(&mut self) {
        let (start, index) = (self.at, self.commands.len());
        self.commands.push(Command::default());
        let mut command = Command { range: start..start, ..Command::default() };
        loop {
            let before = self.at;
            self.skip_blanks();
            let Some(byte) = self.peek() else { break };
            let is_apart = self.at > before || self.at == start;
            if byte == b'#' && is_apart {
                break;
            }
            if let Some(redirection) = self.redirection() {
                command.redirections.push(redirection);
                command.range.end = self.at;
                continue;
            }
            if self.ends_word(byte) {
                break;
            }
            let word = self.word();
            command.range.end = self.at;
            let is_first = command.words.is_empty();
            if is_first && !word.is_quoted && has(RESERVED, &word.text) {
                if command.redirections.is_empty() && command.assignments.is_empty() {
                    self.skip_blanks();
                    command.range = self.at..self.at;
                }
                continue;
            }
            match word.assignment().filter(|_| is_first) {
                Some(assignment) => command.assignments.push(assignment),
                None => command.words.push(word),
            }
        }
        command.range.end = command.range.end.max(command.range.start);
        let is_empty = command.words.is_empty()
            && command.redirections.is_empty()
            && command.assignments.is_empty();
        if is_empty && self.commands.len() == index + 1 {
            self.commands.pop();
            return;
        }
        command.handed = self.hand(&command);
        if let Some(place) = self.commands.get_mut(index) {
            *place = command;
        }
    }

    /// Whether another list may be read inside the one that is being read.
    pub(super) fn may_nest(&self) -> bool {
        self.depth < DEPTH
    }

    /// Reads a list inside a list; gives the positions of its commands.
    pub(super) fn nested(&mut self, end: End) -> Range<usize> {
        let first = self.commands.len();
        let outer = std::mem::replace(&mut self.end, end);
        self.depth += 1;
        self.list();
        self.depth -= 1;
        self.end = outer;
        first..self.commands.len()
    }

    /// Reads the text that a command hands to a shell; gives the positions of its commands.
    fn hand(&mut self, command: &Command) -> Range<usize> {
        let Some(inside) = program::handed_script(command)
            .and_then(|word| inside_quotes(self.text, &word.range))
            .filter(|_| self.handed < HANDED && self.may_nest())
        else {
            return 0..0;
        };
        let (at, to) = (self.at, self.to);
        let documents = std::mem::take(&mut self.documents);
        (self.at, self.to) = (inside.start, inside.end);
        self.handed += 1;
        let commands = self.nested(End::Text);
        self.handed -= 1;
        self.documents = documents;
        (self.at, self.to) = (at, to);
        commands
    }
}

/// What stands between the quotes of a word that is one quoted text.
fn inside_quotes(text: &str, word: &Range<usize>) -> Option<Range<usize>> {
    let bytes = text.as_bytes().get(word.clone())?;
    match bytes {
        [b'"', .., b'"'] | [b'\'', .., b'\''] => Some(word.start + 1..word.end - 1),
        _ => None,
    }
}

/// Whether a list of words, one space apart, has a word.
pub(super) fn has(words: &str, word: &str) -> bool {
    words.split(' ').any(|one| one == word)
}
