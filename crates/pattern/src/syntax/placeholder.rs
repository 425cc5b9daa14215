//! Semgrep's pattern syntax as Python: what Python's grammar does not know becomes an identifier that no one writes.

use ruff_text_size::TextSize;

use super::PatternError;

/// Stands for `...`; a number follows, since parameter names must differ.
pub(super) const ELLIPSIS: &str = "__pgell";
/// Stands for `$`.
pub(super) const METAVARIABLE: &str = "__pgmv_";
/// Stands for `$...`.
pub(super) const ELLIPSIS_METAVARIABLE: &str = "__pgmve_";
/// `<... e ...>` becomes a call of this.
pub(super) const DEEP: &str = "__pgdeep";
/// `($X: T)` becomes a call of this.
pub(super) const TYPED: &str = "__pgtyped";

/// A pattern as Python text, with the way back from its offsets to the pattern's.
pub(super) struct Placeholders {
    pub(super) text: String,
    /// (offset in `text`, offset in the pattern), ascending.
    offsets: Vec<(usize, usize)>,
}

impl Placeholders {
    /// Where in the pattern an offset of the Python text stands (bytes).
    pub(super) fn original(&self, offset: TextSize) -> usize {
        let offset = offset.to_usize();
        let after = self.offsets.partition_point(|&(to, _)| to <= offset);
        match self.offsets.get(after.wrapping_sub(1)) {
            Some(&(to, from)) => from + (offset - to),
            None => offset,
        }
    }
}

/// What the scanner is inside of.
enum Bracket {
    Round {
        call: bool,
    },
    /// `$X: T` as a call's argument, to be closed before the next `,` or `)`.
    TypedArgument,
    /// `($X: T)`, to be closed as a call.
    Typed {
        colon_seen: bool,
    },
    Square,
    /// Braces that hold a `:` at their own depth hold a dict.
    Curly {
        dict: bool,
    },
}

struct Scanner<'a> {
    pattern: &'a str,
    at: usize,
    out: String,
    offsets: Vec<(usize, usize)>,
    brackets: Vec<Bracket>,
    ellipses: usize,
}

/// Rewrites a Semgrep pattern to text that Python's parser reads.
pub(super) fn substitute(pattern: &str) -> Result<Placeholders, PatternError> {
    let mut scanner = Scanner {
        pattern,
        at: 0,
        out: String::with_capacity(pattern.len() + 32),
        offsets: vec![(0, 0)],
        brackets: Vec::new(),
        ellipses: 0,
    };
    scanner.run()?;
    Ok(Placeholders { text: scanner.out, offsets: scanner.offsets })
}

impl<'a> Scanner<'a> {
    fn rest(&self) -> &'a str {
        &self.pattern[self.at..]
    }

    fn copy(&mut self, bytes: usize) {
        self.out.push_str(&self.pattern[self.at..self.at + bytes]);
        self.at += bytes;
    }

    fn replace(&mut self, bytes: usize, with: &str) {
        self.offsets.push((self.out.len(), self.at));
        self.out.push_str(with);
        self.at += bytes;
        self.offsets.push((self.out.len(), self.at));
    }

    fn run(&mut self) -> Result<(), PatternError> {
        while let Some(next) = self.rest().chars().next() {
            match next {
                '#' => {
                    let end = self.rest().find('\n').unwrap_or(self.rest().len());
                    self.copy(end);
                }
                '"' | '\'' => self.string()?,
                '$' if self.is_typed_argument() => self.typed_argument(),
                '$' => self.metavariable(),
                '<' if self.rest().starts_with("<...") => self.replace(4, &format!("{DEEP}(")),
                '.' if self.rest().starts_with("...>") && !self.rest().starts_with("...>=") => {
                    self.replace(4, ")");
                }
                '.' if self.rest().starts_with("...") => self.ellipsis(),
                '(' if self.opens_typed() => {
                    self.brackets.push(Bracket::Typed { colon_seen: false });
                    self.replace(1, &format!("{TYPED}("));
                }
                '(' => {
                    self.brackets.push(Bracket::Round { call: self.opens_call() });
                    self.copy(1);
                }
                '[' => {
                    self.brackets.push(Bracket::Square);
                    self.copy(1);
                }
                '{' => {
                    let dict = holds_colon(self.rest());
                    self.brackets.push(Bracket::Curly { dict });
                    self.copy(1);
                }
                ',' if matches!(self.brackets.last(), Some(Bracket::TypedArgument)) => {
                    self.brackets.pop();
                    self.replace(0, ")");
                    self.copy(1);
                }
                ')' if matches!(self.brackets.last(), Some(Bracket::TypedArgument)) => {
                    self.brackets.pop();
                    self.brackets.pop();
                    self.replace(0, ")");
                    self.copy(1);
                }
                ')' | ']' | '}' => {
                    self.brackets.pop();
                    self.copy(1);
                }
                ':' => match self.brackets.last_mut() {
                    Some(Bracket::Typed { colon_seen }) if !*colon_seen => {
                        *colon_seen = true;
                        self.replace(1, ",");
                    }
                    _ => self.copy(1),
                },
                other => self.copy(other.len_utf8()),
            }
        }
        Ok(())
    }

    fn metavariable(&mut self) {
        let rest = &self.rest()[1..];
        if let Some(name) = rest.strip_prefix("...") {
            let length = word_length(name);
            if length > 0 {
                let name = &name[..length];
                self.replace(4 + length, &format!("{ELLIPSIS_METAVARIABLE}{name}"));
                return;
            }
        }
        let length = word_length(rest);
        if length > 0 && crate::Metavariable::is_name(&self.rest()[..=length]) {
            let name = &rest[..length];
            self.replace(1 + length, &format!("{METAVARIABLE}{name}"));
        } else {
            self.copy(1);
        }
    }

    fn ellipsis(&mut self) {
        let number = self.ellipses;
        self.ellipses += 1;
        let whole_item = {
            let before = self.pattern[..self.at].trim_end();
            let after = self.rest()[3..].trim_start();
            (before.ends_with('{') || before.ends_with(','))
                && (after.starts_with(',') || after.starts_with('}'))
        };
        let in_dict = matches!(self.brackets.last(), Some(Bracket::Curly { dict: true }));
        let stars = if in_dict && whole_item { "**" } else { "" };
        self.replace(3, &format!("{stars}{ELLIPSIS}{number}"));
    }

    /// Whether the parenthesis here opens a call's arguments, not a definition's parameters.
    fn opens_call(&self) -> bool {
        let line = self.pattern[..self.at].rsplit('\n').next().unwrap_or("").trim_start();
        let definition =
            line.strip_prefix("async ").unwrap_or(line).trim_start().starts_with("def ");
        !(definition && self.brackets.is_empty())
    }

    /// `$X :` as an argument of a call.
    fn is_typed_argument(&self) -> bool {
        if !matches!(self.brackets.last(), Some(Bracket::Round { call: true })) {
            return false;
        }
        let before = self.pattern[..self.at].trim_end();
        let name = &self.rest()[1..];
        let after = name[word_length(name)..].trim_start();
        // `lambda $X, $Y: …`: the colon ends the parameters.
        let in_lambda = before.rfind("lambda ").is_some_and(|at| !before[at..].contains(':'));
        before.ends_with(['(', ','])
            && after.starts_with(':')
            && !after.starts_with(":=")
            && !in_lambda
    }

    fn typed_argument(&mut self) {
        self.replace(0, &format!("{TYPED}("));
        self.metavariable();
        let colon = self.rest().find(':').unwrap_or(0);
        self.copy(colon);
        self.replace(1, ",");
        self.brackets.push(Bracket::TypedArgument);
    }

    /// `($X :` where the parenthesis does not belong to a call or a definition.
    fn opens_typed(&self) -> bool {
        let before = self.pattern[..self.at].trim_end();
        let word_start = before.trim_end_matches(is_word).len();
        let word = &before[word_start..];
        let follows_operand = before.ends_with([')', ']', '}', '"', '\''])
            || (!word.is_empty() && !OPERAND_KEYWORDS.contains(&word));
        if follows_operand && before.len() == self.at {
            return false;
        }
        let inner = self.rest()[1..].trim_start();
        let Some(name) = inner.strip_prefix('$') else { return false };
        let length = word_length(name);
        let after = name[length..].trim_start();
        length > 0 && after.starts_with(':') && !after.starts_with(":=")
    }

    fn string(&mut self) -> Result<(), PatternError> {
        let start = self.at;
        let before = self.pattern[..start].chars().rev().take_while(|c| c.is_ascii_alphabetic());
        let prefix: String = before.collect::<String>().to_ascii_lowercase();
        let formatted = prefix.contains('f') && prefix.len() <= 2;
        let raw = prefix.contains('r') && prefix.len() <= 2;
        let quote = &self.rest()[..1];
        let triple = quote.repeat(3);
        let close = if self.rest().starts_with(&triple) { triple } else { quote.to_owned() };
        self.copy(close.len());
        let mut depth = 0usize;
        loop {
            let rest = self.rest();
            let Some(next) = rest.chars().next() else {
                return Err(PatternError::new(start, "this string is not closed"));
            };
            if depth == 0 && rest.starts_with(&close) {
                self.copy(close.len());
                return Ok(());
            }
            match next {
                '\\' if !raw || rest[1..].starts_with(['\\', '"', '\'']) => {
                    let second = rest[1..].chars().next().map_or(0, char::len_utf8);
                    self.copy(1 + second);
                }
                '{' if formatted && depth == 0 && rest.starts_with("{{") => self.copy(2),
                '{' if formatted => {
                    depth += 1;
                    self.copy(1);
                }
                '}' if formatted && depth > 0 => {
                    depth -= 1;
                    self.copy(1);
                }
                '$' if depth > 0 => self.metavariable(),
                '.' if depth > 0 && rest.starts_with("...") => self.ellipsis(),
                other => self.copy(other.len_utf8()),
            }
        }
    }
}

/// Words after which a parenthesis opens an expression, not a call.
const OPERAND_KEYWORDS: [&str; 19] = [
    "and", "as", "assert", "await", "elif", "else", "for", "from", "if", "in", "is", "lambda",
    "not", "or", "return", "raise", "while", "with", "yield",
];

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '$'
}

fn word_length(text: &str) -> usize {
    text.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(text.len())
}

/// Whether the braces that open `text` hold a `:` at their own depth, or nothing but `...`.
fn holds_colon(text: &str) -> bool {
    let mut depth = 0usize;
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(c),
            (None, '(' | '[' | '{') => depth += 1,
            (None, ')' | ']' | '}') => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return text[1..at].trim() == "...";
                }
            }
            (None, ':') if depth == 1 => return true,
            (None, '*') if depth == 1 && text[at..].starts_with("**") => return true,
            _ => {}
        }
    }
    false
}
