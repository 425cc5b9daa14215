//! Tokens as Jinja2's lexer makes them (`jinja2/lexer.py`): comments and raw blocks hold none, texts end where Python's do,
//! and braces inside an expression don't end it.

use super::strings;

/// A piece of a template.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    /// Bytes of the template.
    pub(super) start: usize,
    pub(super) end: usize,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Kind {
    /// What is printed as it is.
    Data,
    /// `{{`
    Print,
    /// `{%`
    Block,
    /// `}}` or `%}`
    Close,
    Name(String),
    /// Without its escapes.
    Text(String),
    /// A whole number; others, and those beyond 64 bits, are the largest.
    Number(i64),
    /// One character, or `**` and `//` as `^` and `/`.
    Sign(u8),
}

impl Token {
    pub(super) fn is_data(&self) -> bool {
        self.kind == Kind::Data
    }

    /// What the token may print: what is written outside of expressions, and texts in them.
    pub(super) fn printed<'a>(&'a self, template: &'a str) -> Option<&'a str> {
        match &self.kind {
            Kind::Data => template.get(self.start..self.end),
            Kind::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// Most tokens that are held; the longest templates in use have some 10 000.
const MAX_TOKENS: usize = 1_000_000;

/// The tokens of a template, and whether there are more than are held.
pub(super) fn tokens(template: &str) -> (Vec<Token>, bool) {
    let mut lexer = Lexer { template, at: 0, tokens: Vec::new(), endless: Vec::new() };
    while lexer.at < template.len() && lexer.tokens.len() < MAX_TOKENS {
        lexer.outside();
    }
    (lexer.tokens, lexer.at < template.len())
}

struct Lexer<'a> {
    template: &'a str,
    at: usize,
    tokens: Vec<Token>,
    /// Quotes, and `%` for raw blocks, that have no end from here on, so that it is looked for once.
    endless: Vec<u8>,
}

impl<'a> Lexer<'a> {
    fn rest(&self) -> &'a str {
        self.template.get(self.at..).unwrap_or_default()
    }

    fn push(&mut self, kind: Kind, length: usize) {
        let start = self.at;
        self.at += length;
        self.tokens.push(Token { kind, start, end: self.at });
    }

    /// What is printed as it is, and what begins behind it.
    fn outside(&mut self) {
        let rest = self.rest();
        let mut from = 0;
        let found = loop {
            let Some(brace) = memchr::memchr(b'{', &rest.as_bytes()[from..]) else { break None };
            let at = from + brace;
            if let Some(kind @ (b'{' | b'%' | b'#')) = rest.as_bytes().get(at + 1).copied() {
                break Some((at, kind));
            }
            from = at + 1;
        };
        let length = found.map_or(rest.len(), |(at, _)| at);
        if length > 0 {
            self.push(Kind::Data, length);
        }
        match found {
            Some((_, b'#')) => self.comment(),
            Some((_, b'%')) if self.raw() => {}
            Some((_, b'%')) => self.inside(Kind::Block, b'%'),
            Some(_) => self.inside(Kind::Print, b'}'),
            None => {}
        }
    }

    fn comment(&mut self) {
        let rest = self.rest();
        let end = rest.get(2..).and_then(|rest| rest.find("#}"));
        self.at += end.map_or(rest.len(), |end| end + 4);
    }

    /// A raw block: what lies in it is printed.
    fn raw(&mut self) -> bool {
        let rest = self.rest();
        let Some(begin) = tag(rest, "raw").filter(|_| !self.endless.contains(&b'%')) else {
            return false;
        };
        let mut end = begin;
        while let Some(found) = rest.get(end..).and_then(|rest| rest.find("{%")) {
            end += found;
            if let Some(length) = rest.get(end..).and_then(|rest| tag(rest, "endraw")) {
                self.at += begin;
                self.push(Kind::Data, end - begin);
                self.at += length;
                return true;
            }
            end += 2;
        }
        self.endless.push(b'%');
        false
    }

    /// An expression or a tag.
    fn inside(&mut self, open: Kind, close: u8) {
        self.push(open, 2);
        let mut depth = 0_usize;
        while let Some(byte) = self.rest().bytes().next() {
            if self.tokens.len() >= MAX_TOKENS {
                return;
            }
            let rest = self.rest();
            let skipped = usize::from(matches!(byte, b'-' | b'+'));
            let ahead = rest.as_bytes().get(skipped..skipped + 2);
            if depth == 0 && ahead == Some(&[close, b'}']) {
                self.push(Kind::Close, skipped + 2);
                return;
            }
            match byte {
                byte if byte.is_ascii_whitespace() => self.at += 1,
                b'"' | b'\'' => self.text(byte),
                b'0'..=b'9' => self.number(),
                b'_' | b'a'..=b'z' | b'A'..=b'Z' => self.name(),
                128.. => self.name(),
                _ => {
                    match byte {
                        b'(' | b'[' | b'{' => depth += 1,
                        b')' | b']' | b'}' => depth = depth.saturating_sub(1),
                        _ => {}
                    }
                    match rest.as_bytes().get(..2) {
                        Some(b"**") => self.push(Kind::Sign(b'^'), 2),
                        Some(b"//") => self.push(Kind::Sign(b'/'), 2),
                        Some(b"==" | b"!=" | b"<=" | b">=") => self.push(Kind::Sign(b'<'), 2),
                        _ => self.push(Kind::Sign(byte), 1),
                    }
                }
            }
        }
    }

    fn text(&mut self, quote: u8) {
        let is_endless = self.endless.contains(&quote);
        let decoded = if is_endless { (1, None) } else { strings::decode(self.rest(), quote) };
        match decoded {
            (length, Some(text)) => self.push(Kind::Text(text), length),
            (_, None) => {
                if !is_endless {
                    self.endless.push(quote);
                }
                self.push(Kind::Sign(quote), 1);
            }
        }
    }

    fn number(&mut self) {
        let rest = self.rest();
        let is_part = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
        let length = rest.bytes().position(|byte| !is_part(byte)).unwrap_or(rest.len());
        let written: String =
            rest.get(..length).unwrap_or_default().chars().filter(|one| *one != '_').collect();
        let lower = written.to_ascii_lowercase();
        let number = [("0x", 16), ("0o", 8), ("0b", 2)]
            .iter()
            .find_map(|(prefix, radix)| Some((lower.strip_prefix(prefix)?, *radix)))
            .map_or_else(
                || lower.parse().ok(),
                |(digits, radix)| i64::from_str_radix(digits, radix).ok(),
            );
        self.push(Kind::Number(number.unwrap_or(i64::MAX)), length);
    }

    fn name(&mut self) {
        let rest = self.rest();
        let is_part = |character: char| character.is_alphanumeric() || character == '_';
        let length = rest.find(|character| !is_part(character)).unwrap_or(rest.len());
        if length == 0 {
            self.at += rest.chars().next().map_or(1, char::len_utf8);
            return;
        }
        self.push(Kind::Name(rest.get(..length).unwrap_or_default().to_owned()), length);
    }
}

/// How long `{% word %}` is, if it begins the text.
fn tag(text: &str, word: &str) -> Option<usize> {
    let inner = text.strip_prefix("{%")?;
    let inner = inner.strip_prefix(['-', '+']).unwrap_or(inner).trim_start();
    let inner = inner.strip_prefix(word)?.trim_start();
    let inner = inner.strip_prefix(['-', '+']).unwrap_or(inner);
    let rest = inner.strip_prefix("%}")?;
    Some(text.len() - rest.len())
}
