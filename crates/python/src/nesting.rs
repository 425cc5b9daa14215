//! How deep a Python text nests, seen without parsing it: trees are walked and dropped recursively, so absurd depth is
//! refused first.

use ruff_python_ast::token::{Token, TokenKind};

/// Depth of brackets and operator chains above which a file is not parsed.
pub const MAX_DEPTH: usize = 5_000;

/// Texts up to this size (bytes) can't nest deeper than the stack of a scanning thread allows, so nobody looks.
const ALWAYS_SHALLOW: usize = 60_000;

/// Whether a text may give a tree too deep to be walked.
pub fn is_too_deep(text: &str) -> bool {
    text.len() > ALWAYS_SHALLOW && is_deeper_than(text, MAX_DEPTH)
}

/// Whether tokens may give a tree too deep to be walked. Unlike the look at the text, this one can't be misled by quotes
/// inside f-strings; it comes after the parser, which grows its own stack.
pub fn are_too_deep(text: &str, tokens: &[Token]) -> bool {
    if text.len() <= ALWAYS_SHALLOW {
        return false;
    }
    let mut depth = Depth::new();
    for token in tokens {
        match token.kind() {
            TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace => depth.open(),
            TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace => depth.close(),
            TokenKind::Comma | TokenKind::Semi => depth.reset(),
            TokenKind::Newline => depth.end_statement(),
            // What follows these may hold commas and still nest.
            TokenKind::Lambda | TokenKind::Else => depth.nest(),
            kind if kind.is_operator() || kind.is_keyword() => depth.chain(),
            _ => {}
        }
        if depth.total > MAX_DEPTH {
            return true;
        }
    }
    false
}

/// Counts open brackets, and operators since the last comma in each.
struct Depth {
    /// Per open bracket: operators that a comma ends, and those that it does not.
    levels: Vec<(usize, usize)>,
    total: usize,
}

impl Depth {
    fn new() -> Self {
        Self { levels: vec![(0, 0)], total: 0 }
    }

    fn open(&mut self) {
        self.chain();
        self.levels.push((0, 0));
        self.total += 1;
    }

    fn close(&mut self) {
        if self.levels.len() > 1
            && let Some((chained, nested)) = self.levels.pop()
        {
            self.total = self.total.saturating_sub(chained + nested + 1);
        }
    }

    fn chain(&mut self) {
        if let Some((chained, _)) = self.levels.last_mut() {
            *chained += 1;
            self.total += 1;
        }
    }

    fn nest(&mut self) {
        if let Some((_, nested)) = self.levels.last_mut() {
            *nested += 1;
            self.total += 1;
        }
    }

    fn reset(&mut self) {
        if let Some((chained, _)) = self.levels.last_mut() {
            self.total = self.total.saturating_sub(*chained);
            *chained = 0;
        }
    }

    fn end_statement(&mut self) {
        *self = Self::new();
    }
}

/// Whether a text may give a tree deeper than a limit. Strings and comments don't count, what f-strings hold does.
pub fn is_deeper_than(text: &str, limit: usize) -> bool {
    let mut scanner =
        Scanner { bytes: text.as_bytes(), at: 0, depth: Depth::new(), formatted: Vec::new() };
    while scanner.at < scanner.bytes.len() {
        scanner.step();
        if scanner.depth.total > limit {
            return true;
        }
    }
    false
}

/// An f-string that the scanner is inside of.
struct Formatted {
    quote: u8,
    triple: bool,
    /// Open brackets around it.
    level: usize,
    /// Behind the `:` of a replacement field.
    in_spec: bool,
}

struct Scanner<'t> {
    bytes: &'t [u8],
    at: usize,
    depth: Depth,
    formatted: Vec<Formatted>,
}

/// The bytes of code that [`Scanner::step`] looks at.
const MEANS: [bool; 256] = {
    let bytes = b"#\"'([{)]}:+-*/%@&|^~.<>=aeilno,;\n";
    let mut means = [false; 256];
    let mut at = 0;
    while at < bytes.len() {
        means[bytes[at] as usize] = true;
        at += 1;
    }
    means
};

impl Scanner<'_> {
    fn rest(&self) -> &[u8] {
        self.bytes.get(self.at..).unwrap_or(&[])
    }

    /// One byte of code that means something, or all of a comment or string.
    fn step(&mut self) {
        let skipped = self.rest().iter().position(|&byte| MEANS[byte as usize]);
        self.at += skipped.unwrap_or(self.bytes.len() - self.at);
        let Some(&byte) = self.bytes.get(self.at) else { return };
        match byte {
            b'#' => {
                let end = memchr::memchr(b'\n', self.rest());
                self.at = end.map_or(self.bytes.len(), |next| self.at + next);
                return;
            }
            quote @ (b'"' | b'\'') => return self.string(quote),
            // A call or subscript also makes its callee's chain longer.
            b'(' | b'[' | b'{' => self.depth.open(),
            b')' | b']' => self.depth.close(),
            b'}' => {
                self.depth.close();
                self.at += 1;
                return self.after_field();
            }
            b':' if self.begins_format() => {
                self.at += 1;
                return self.literal();
            }
            b'+' | b'-' | b'*' | b'/' | b'%' | b'@' | b'&' | b'|' | b'^' | b'~' | b'.' | b'<'
            | b'>' | b'=' => self.depth.chain(),
            // Words are operators too: `not not x`, `a if b else c`, `lambda: lambda: 0`.
            b'a' | b'e' | b'i' | b'l' | b'n' | b'o' if self.begins_word() => self.word(),
            b',' | b';' => self.depth.reset(),
            b'\n' if self.depth.levels.len() == 1 => self.depth.end_statement(),
            _ => {}
        }
        self.at += 1;
    }

    fn begins_format(&mut self) -> bool {
        let level = self.depth.levels.len();
        match self.formatted.last_mut() {
            Some(formatted) if level == formatted.level + 1 => {
                formatted.in_spec = true;
                true
            }
            _ => false,
        }
    }

    fn begins_word(&self) -> bool {
        let before = self.at.checked_sub(1).and_then(|at| self.bytes.get(at));
        // A digit may touch a keyword: `0if 0else 0`.
        before.is_none_or(|byte| !(byte.is_ascii_alphabetic() || *byte == b'_' || *byte >= 0x80))
    }

    fn word(&mut self) {
        const CHAINING: [&[u8]; 6] = [b"not", b"and", b"or", b"await", b"if", b"in"];
        const NESTING: [&[u8]; 2] = [b"lambda", b"else"];
        let rest = self.rest();
        let end = rest.iter().position(|byte| !byte.is_ascii_alphanumeric() && *byte != b'_');
        let word = &rest[..end.unwrap_or(rest.len())];
        if CHAINING.contains(&word) {
            self.depth.chain();
        } else if NESTING.contains(&word) {
            self.depth.nest();
        }
    }

    fn string(&mut self, quote: u8) {
        let triple = self.rest().starts_with(&[quote; 3]);
        let prefix = &self.bytes[self.at.saturating_sub(2)..self.at];
        let letters = prefix.iter().rev().take_while(|byte| byte.is_ascii_alphabetic());
        let is_formatted =
            letters.map(u8::to_ascii_lowercase).any(|letter| b"ft".contains(&letter));
        self.at += if triple { 3 } else { 1 };
        if is_formatted {
            let level = self.depth.levels.len();
            self.formatted.push(Formatted { quote, triple, level, in_spec: false });
            return self.literal();
        }
        loop {
            let rest = self.rest();
            let next = if triple {
                memchr::memchr2(b'\\', quote, rest)
            } else {
                memchr::memchr3(b'\\', b'\n', quote, rest)
            };
            let Some(next) = next else {
                self.at = self.bytes.len();
                return;
            };
            self.at += next;
            match self.bytes.get(self.at) {
                Some(b'\\') => self.at += 2,
                Some(b'\n') if !triple => return,
                _ if self.closes(quote, triple) => return,
                _ => self.at += 1,
            }
        }
    }

    /// Steps over closing quotes, where they are here.
    fn closes(&mut self, quote: u8, triple: bool) -> bool {
        let length = if triple { 3 } else { 1 };
        let closes = self.rest().starts_with(&[quote; 3][..length]);
        if closes {
            self.at += length;
        }
        closes
    }

    /// After the `}` of a replacement field: on with the f-string's text, or with the format that holds the field.
    fn after_field(&mut self) {
        let level = self.depth.levels.len();
        match self.formatted.last_mut() {
            Some(formatted) if level == formatted.level => {
                formatted.in_spec = false;
                self.literal();
            }
            Some(formatted) if level == formatted.level + 1 && formatted.in_spec => self.literal(),
            _ => {}
        }
    }

    /// The text of an f-string, up to its end or the next replacement field.
    fn literal(&mut self) {
        let Some(&Formatted { quote, triple, in_spec, .. }) = self.formatted.last() else { return };
        while let Some(&byte) = self.bytes.get(self.at) {
            match byte {
                b'\\' => self.at += 2,
                b'{' if self.rest().starts_with(b"{{") && !in_spec => self.at += 2,
                b'{' => {
                    self.depth.open();
                    self.at += 1;
                    return;
                }
                b'}' if in_spec => return,
                b'\n' if !triple => {
                    self.formatted.pop();
                    return;
                }
                _ if self.closes(quote, triple) => {
                    self.formatted.pop();
                    return;
                }
                _ => self.at += 1,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_code_is_not_too_deep() {
        let data = format!("x = [{}]", "-0.5, 1e-7, ".repeat(100_000));
        let text = format!("y = '{}'", "a+b/c.".repeat(100_000));
        assert!(!is_too_deep(&data));
        assert!(!is_too_deep(&text));
        assert!(!is_too_deep("def f(a, b):\n    return (a + b).c[0]\n"));
    }

    #[test]
    fn quotes_in_f_strings_hide_nothing() {
        let depth = "-".repeat(MAX_DEPTH * 15);
        let openings = [
            "f\"{'\"'}\"",
            "f'{x:'",
            "f\"{f'{1}'}\"",
            "f'''{\"'\"}'''",
            "rf'{{'",
            "f'{x!r:>{w}}'",
            "f\"{\"'\"}\"",
        ];
        for opening in openings {
            assert!(is_too_deep(&format!("x = {opening} + {depth}1\n")), "{opening}");
        }
    }

    #[test]
    fn brackets_chains_and_words_count() {
        assert!(is_deeper_than(&"(".repeat(MAX_DEPTH + 2), MAX_DEPTH));
        assert!(is_deeper_than(&format!("x = {}", "1 + ".repeat(MAX_DEPTH + 2)), MAX_DEPTH));
        assert!(is_deeper_than(&format!("x = a{}", ".b()".repeat(MAX_DEPTH)), MAX_DEPTH));
        assert!(is_deeper_than(&format!("x = {}1", " not ".repeat(MAX_DEPTH * 2)), MAX_DEPTH));
        assert!(is_deeper_than(&format!("x = {}1", "0if 0else ".repeat(MAX_DEPTH * 2)), MAX_DEPTH));
        assert!(is_deeper_than(
            &format!("x = {}1", "lambda a,b:".repeat(MAX_DEPTH * 2)),
            MAX_DEPTH
        ));
    }
}
