//! Where a code cell leaves Python.

use std::ops::Range;

use super::shell::Dialect;

/// Cell magics whose body is a shell script.
const SHELLS: &str = "bash sh shell zsh dash ksh";

/// Cell magics that run their body as any cell.
const RUNNERS: &str = "capture debug prun time timeit heat ipytest local lprun manim memit memray_flamegraph mprun px \
    pyinstrument run_pytest scalene skip snakeviz viztracer wandb";

/// Magics that are often written without `%` as the only line of a cell.
const AUTOMAGICS: &str =
    "pip conda mamba micromamba uv load_ext reload_ext run load loadpy env set_env sx system";

/// What is no Python in a cell; ranges are bytes of its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Escape {
    pub(super) kind: Kind,
    /// The shell's text, or the magic with its arguments, without `!` and `%`.
    pub(super) text: Range<usize>,
}

/// How it left Python.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// `!`, `!!`, `%sx`, or the body of `%%bash`.
    Shell(Dialect),
    /// `%name`
    Magic,
    /// `%%name`
    CellMagic,
}

/// What is no Python in the source of a cell.
pub(super) fn escapes(text: &str) -> Vec<Escape> {
    let mut found = Vec::new();
    let start = text.len() - text.trim_start().len();
    let line = line_at(text, start);
    let first = text.get(line.clone()).unwrap_or("").trim_end();
    let body = (line.end + 1).min(text.len())..text.len();
    if let Some(magic) = first.strip_prefix("%%") {
        cell_magic(text, start + 2, magic, body, &mut found);
    } else if first == "%sh" || first.starts_with("%sh ") {
        // Databricks gives the whole cell to the shell.
        found.push(shell(start + 3..text.len(), Dialect::Shell));
    } else if is_automagic(text) {
        automagic(text, start..start + first.len(), &mut found);
    } else {
        Lines { text, at: 0 }.read(&mut found);
    }
    found
}

fn shell(text: Range<usize>, dialect: Dialect) -> Escape {
    Escape { kind: Kind::Shell(dialect), text }
}

fn cell_magic(text: &str, at: usize, magic: &str, body: Range<usize>, found: &mut Vec<Escape>) {
    let (name, arguments) = magic.split_once([' ', '\t']).unwrap_or((magic, ""));
    let program = if name == "script" { script_program(arguments) } else { name };
    found.push(Escape { kind: Kind::CellMagic, text: at..at + magic.len() });
    if has(SHELLS, program) {
        found.push(shell(body, Dialect::Shell));
    } else if matches!(name, "!" | "sx" | "system") {
        found.push(shell(body, Dialect::Notebook));
    } else if has(RUNNERS, name) {
        let skipped = at + magic.len() - arguments.len();
        if arguments.starts_with(['!', '%']) {
            escape(text, skipped, at + magic.len(), found);
        }
        Lines { text, at: body.start }.read(found);
    }
}

fn script_program(arguments: &str) -> &str {
    let program = arguments.split_ascii_whitespace().find(|word| !word.starts_with('-'));
    program.map_or("", |program| program.rsplit('/').next().unwrap_or(program))
}

fn automagic(text: &str, line: Range<usize>, found: &mut Vec<Escape>) {
    let rest = text.get(line.clone()).unwrap_or("");
    match rest.strip_prefix("sx ").or_else(|| rest.strip_prefix("system ")) {
        Some(command) => found.push(shell(line.end - command.len()..line.end, Dialect::Notebook)),
        None => magic_line(line, found),
    }
}

fn is_automagic(text: &str) -> bool {
    let line = text.trim();
    let mut words = line.split_ascii_whitespace();
    let first = words.next().unwrap_or("");
    !line.contains(['\n', '\r'])
        && has(AUTOMAGICS, first)
        && !words.next().unwrap_or("=").starts_with(['=', '(', '.', ',', ':', '['])
}

/// What stands at `at`, behind the indentation: `!`, `%` and what follows.
fn escape(text: &str, mut at: usize, to: usize, found: &mut Vec<Escape>) {
    let is_name = |character: char| character.is_alphanumeric() || "_.".contains(character);
    loop {
        let rest = text.get(at..to).unwrap_or("");
        if let Some(line) = rest.strip_prefix("!!").or_else(|| rest.strip_prefix('!')) {
            return found.push(shell(to - line.len()..to, Dialect::Notebook));
        }
        let Some(magic) = rest.strip_prefix('%').filter(|magic| !magic.starts_with('%')) else {
            return;
        };
        let name = magic.split(|character| !is_name(character)).next().unwrap_or("");
        let arguments = magic.get(name.len()..).unwrap_or("").trim_start();
        match name {
            "sx" | "system" => {
                return found.push(shell(to - arguments.len()..to, Dialect::Notebook));
            }
            // Only these may stand before another.
            "time" | "timeit" if arguments.starts_with(['!', '%']) => at = to - arguments.len(),
            "" => return,
            _ => return magic_line(at + 1..to, found),
        }
    }
}

fn magic_line(text: Range<usize>, found: &mut Vec<Escape>) {
    found.push(Escape { kind: Kind::Magic, text });
}

fn has(names: &str, name: &str) -> bool {
    names.split_ascii_whitespace().any(|one| one == name)
}

/// The line at `start`, without its line break.
fn line_at(text: &str, start: usize) -> Range<usize> {
    let rest = text.as_bytes().get(start..).unwrap_or_default();
    start..memchr::memchr(b'\n', rest).map_or(text.len(), |length| start + length)
}

/// Reads Python only as far as to know which lines begin a statement.
struct Lines<'a> {
    text: &'a str,
    at: usize,
}

impl Lines<'_> {
    fn peek(&self, ahead: usize) -> Option<u8> {
        self.text.as_bytes().get(self.at + ahead).copied()
    }

    fn read(mut self, found: &mut Vec<Escape>) {
        while self.at < self.text.len() {
            self.skip_margin();
            match self.peek(0) {
                Some(b'!' | b'%') => self.escaped(found),
                _ => self.statement(found),
            }
        }
    }

    /// Indentation and the prompts of examples.
    fn skip_margin(&mut self) {
        self.skip_blanks();
        let rest = self.text.get(self.at..).unwrap_or("");
        if rest.starts_with(">>> ") || rest.starts_with("... ") {
            self.at += 4;
        } else if let Some(number) = rest.strip_prefix("In [") {
            let digits = number.bytes().take_while(u8::is_ascii_digit).count();
            if number.get(digits..).is_some_and(|rest| rest.starts_with("]: ")) {
                self.at += digits + 7;
            }
        }
    }

    fn skip_blanks(&mut self) {
        while matches!(self.peek(0), Some(b' ' | b'\t' | b'\r')) {
            self.at += 1;
        }
    }

    /// An escaped line, with those that a backslash joins to it.
    fn escaped(&mut self, found: &mut Vec<Escape>) {
        let start = self.at;
        loop {
            let line = line_at(self.text, self.at);
            let content = self.text.get(line.clone()).unwrap_or("").trim_end_matches('\r');
            self.at = (line.end + 1).min(self.text.len());
            if !content.ends_with('\\') || line.end >= self.text.len() {
                escape(self.text, start, line.start + content.len(), found);
                return;
            }
        }
    }

    /// A statement up to its line break, or up to `= !` and what follows.
    fn statement(&mut self, found: &mut Vec<Escape>) {
        let mut depth = 0_usize;
        let mut before = b' ';
        while let Some(byte) = self.peek(0) {
            match byte {
                b'\n' => {
                    self.at += 1;
                    if depth == 0 {
                        return;
                    }
                }
                b'#' => self.at = line_at(self.text, self.at).end,
                b'\'' | b'"' => self.string(byte),
                b'\\' => self.at += 2,
                b'=' if depth == 0 && !b"=!<>+-*/%&|^@:".contains(&before) => {
                    self.at += 1;
                    if self.peek(0) != Some(b'=') {
                        self.skip_blanks();
                        let is_escape = match (self.peek(0), self.peek(1)) {
                            (Some(b'!'), Some(next)) => next != b'=',
                            (Some(b'%'), Some(next)) => next.is_ascii_alphabetic(),
                            _ => false,
                        };
                        if is_escape {
                            return self.escaped(found);
                        }
                    }
                }
                _ => {
                    match byte {
                        b'(' | b'[' | b'{' => depth += 1,
                        b')' | b']' | b'}' => depth = depth.saturating_sub(1),
                        _ => {}
                    }
                    self.at += 1;
                }
            }
            before = byte;
        }
    }

    fn string(&mut self, quote: u8) {
        let is_long = self.peek(1) == Some(quote) && self.peek(2) == Some(quote);
        self.at += if is_long { 3 } else { 1 };
        while let Some(byte) = self.peek(0) {
            match byte {
                b'\\' => self.at += 2,
                b'\n' if !is_long => return,
                _ if byte != quote => self.at += 1,
                _ if !is_long => {
                    self.at += 1;
                    return;
                }
                _ if self.peek(1) == Some(quote) && self.peek(2) == Some(quote) => {
                    self.at += 3;
                    return;
                }
                _ => self.at += 1,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Dialect, Kind, escapes};

    fn found(text: &str) -> Vec<(Kind, &str)> {
        escapes(text).into_iter().map(|one| (one.kind, &text[one.text])).collect()
    }

    const SHELL: Kind = Kind::Shell(Dialect::Notebook);
    const BODY: Kind = Kind::Shell(Dialect::Shell);

    #[test]
    fn lines_leave_python() {
        for (text, expected) in [
            ("!ls -l\nx = 1", &[(SHELL, "ls -l")][..]),
            ("x = !ls\n  !!pwd", &[(SHELL, "ls"), (SHELL, "pwd")]),
            ("a, b = %sx ls; pwd", &[(SHELL, "ls; pwd")]),
            ("if x:\n    %pip install y", &[(Kind::Magic, "pip install y")]),
            (
                "!pip install \\\n  a \\\n  b\n!ls",
                &[(SHELL, "pip install \\\n  a \\\n  b"), (SHELL, "ls")],
            ),
            ("%time !ls", &[(SHELL, "ls")]),
            ("pip install x\n", &[(Kind::Magic, "pip install x")]),
            (">>> !ls", &[(SHELL, "ls")]),
            ("In [3]: %run x.py", &[(Kind::Magic, "run x.py")]),
            ("%%time\n!ls", &[(Kind::CellMagic, "time"), (SHELL, "ls")]),
            ("\n%%bash -e\nls\npwd", &[(Kind::CellMagic, "bash -e"), (BODY, "ls\npwd")]),
            ("%%script --bg bash\nls", &[(Kind::CellMagic, "script --bg bash"), (BODY, "ls")]),
            ("%%!\nls {x}", &[(Kind::CellMagic, "!"), (SHELL, "ls {x}")]),
            ("%sh\nls", &[(BODY, "\nls")]),
            ("%%writefile x.sh\nrm -rf /", &[(Kind::CellMagic, "writefile x.sh")]),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }

    #[test]
    fn python_stays_python() {
        for text in [
            "x = '''\n!ls\n'''",
            "f(a,\n%b)",
            "x = a \\\n%b",
            "x != y",
            "x == !y",
            "x %= y",
            "# !ls",
            "\"\\\"\"; x = 'a#b'",
            "pip = 3",
            "run(x)",
            "env",
            "run = 1\n!",
        ] {
            let all: Vec<_> =
                found(text).into_iter().filter(|(_, text)| !text.is_empty()).collect();
            assert_eq!(all, [], "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_cell_is_read(text in "(%%[a-z]* )?\\PC*") {
            let _ = found(&text);
        }

        #[test]
        fn any_lines_are_read(parts in prop::collection::vec(prop::sample::select(vec![
            "!", "%", "\n", "\\", "'", "\"", "'''", "(", ")", "=", " ", "é", "time ", "sx ", "#", "In [1]: ", "\r\n",
        ]), 0..50)) {
            let text: String = parts.concat();
            let _ = found(&text);
        }
    }
}
