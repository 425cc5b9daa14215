//! Python literals, as `ast.literal_eval` takes them.

use crate::hub::decode_text;

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Literal {
    Text(String),
    /// A whole number; `None` where it is negative, beyond 64 bits, or has a point.
    Number(Option<u64>),
    /// `True`, `False` or `None`.
    Word,
    Tuple(Vec<Literal>),
    List(Vec<Literal>),
    Dict(Vec<(Literal, Literal)>),
}

/// Why a text is no literal, and at which byte.
#[derive(Debug, PartialEq)]
pub(super) enum Fault {
    /// It holds a name, so that only a reader which evaluates it could take it.
    Code {
        at: usize,
        word: String,
    },
    TooDeep {
        at: usize,
    },
    Malformed {
        at: usize,
    },
}

/// Deepest brackets: types of NumPy hardly need ten; Python's own parser ends at 200.
const MAX_DEPTH: usize = 90;

impl Literal {
    /// The value of a key: of those that stand twice the last one.
    pub(super) fn key(&self, key: &str) -> Option<&Self> {
        let Self::Dict(entries) = self else { return None };
        let mut entries = entries.iter().rev();
        entries
            .find(|(name, _)| matches!(name, Self::Text(text) if text == key))
            .map(|(_, value)| value)
    }

    pub(super) fn whole_number(&self) -> Option<u64> {
        match self {
            Self::Number(number) => *number,
            _ => None,
        }
    }
}

/// Reads a text that is one literal.
pub(super) fn parse(text: &str) -> Result<Literal, Fault> {
    let mut parser = Parser { text, at: 0 };
    let value = parser.value(0)?;
    parser.space();
    match parser.peek() {
        None => Ok(value),
        Some(_) => Err(parser.odd()),
    }
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Parser<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<u8> {
        self.rest().bytes().next()
    }

    fn space(&mut self) {
        while let Some(byte) = self.peek() {
            match byte {
                b'#' => self.at += self.rest().find('\n').unwrap_or(self.rest().len()),
                b' ' | b'\t' | b'\n' | b'\r' | b'\x0c' | b'\\' | b'\0' => self.at += 1,
                _ => return,
            }
        }
    }

    fn take(&mut self, byte: u8) -> bool {
        self.space();
        let is_there = self.peek() == Some(byte);
        self.at += usize::from(is_there);
        is_there
    }

    fn word(&self) -> &'a str {
        let rest = self.rest();
        let is_part = |one: char| one.is_alphanumeric() || one == '_' || one == '.';
        rest.get(..rest.find(|one| !is_part(one)).unwrap_or(rest.len())).unwrap_or_default()
    }

    /// Why what comes next is no part of a literal.
    fn odd(&self) -> Fault {
        let at = self.at;
        let word = self.word();
        let is_name = word.starts_with(|one: char| one.is_alphabetic() || one == '_' || one == '.');
        let is_call = self.peek() == Some(b'(');
        if is_name || is_call {
            let word = self.rest().chars().take(60).take_while(|one| *one != '\n').collect();
            return Fault::Code { at, word };
        }
        Fault::Malformed { at }
    }

    fn value(&mut self, depth: usize) -> Result<Literal, Fault> {
        self.space();
        let at = self.at;
        if depth > MAX_DEPTH {
            return Err(Fault::TooDeep { at });
        }
        let value = match self.peek() {
            Some(b'(') => self.tuple(depth)?,
            Some(b'[') => {
                self.at += 1;
                Literal::List(self.items(b']', depth)?.0)
            }
            Some(b'{') => self.dict(depth)?,
            Some(b'\'' | b'"') => self.texts()?,
            Some(b'-' | b'+') => {
                self.at += 1;
                self.value(depth + 1)?;
                Literal::Number(None)
            }
            Some(b'0'..=b'9') => {
                let word = self.word();
                self.at += word.len();
                let digits = word.trim_end_matches(['L', 'l']).replace('_', "");
                Literal::Number(digits.parse().ok())
            }
            _ => match self.word() {
                word @ ("True" | "False" | "None") => {
                    self.at += word.len();
                    Literal::Word
                }
                "u" | "b" | "r" | "U" | "B" | "R" if self.is_prefix() => {
                    self.at += 1;
                    self.texts()?
                }
                _ => return Err(self.odd()),
            },
        };
        // A call, an attribute or an index makes it code.
        self.space();
        if matches!(self.peek(), Some(b'(' | b'.' | b'[')) {
            return Err(self.odd_behind(at));
        }
        Ok(value)
    }

    fn odd_behind(&self, at: usize) -> Fault {
        let rest = self.text.get(at..).unwrap_or_default();
        Fault::Code { at, word: rest.chars().take(60).take_while(|one| *one != '\n').collect() }
    }

    fn is_prefix(&self) -> bool {
        matches!(self.rest().as_bytes().get(1), Some(b'\'' | b'"'))
    }

    /// Texts that stand side by side are one.
    fn texts(&mut self) -> Result<Literal, Fault> {
        let mut all = String::new();
        while let Some(quote @ (b'\'' | b'"')) = self.peek() {
            let (length, text) = decode_text(self.rest(), quote);
            let Some(text) = text else { return Err(Fault::Malformed { at: self.at }) };
            all.push_str(&text);
            self.at += length;
            self.space();
        }
        Ok(Literal::Text(all))
    }

    /// What stands up to a bracket, and whether there was a comma.
    fn items(&mut self, close: u8, depth: usize) -> Result<(Vec<Literal>, bool), Fault> {
        let mut items = Vec::new();
        let mut has_comma = false;
        while !self.take(close) {
            if !items.is_empty() && !has_comma {
                return Err(self.odd());
            }
            items.push(self.value(depth + 1)?);
            let is_last = !self.take(b',');
            has_comma |= !is_last;
            if is_last {
                if !self.take(close) {
                    return Err(self.odd());
                }
                break;
            }
        }
        Ok((items, has_comma))
    }

    fn tuple(&mut self, depth: usize) -> Result<Literal, Fault> {
        self.at += 1;
        let (mut items, has_comma) = self.items(b')', depth)?;
        match items.pop() {
            Some(only) if items.is_empty() && !has_comma => Ok(only),
            last => {
                items.extend(last);
                Ok(Literal::Tuple(items))
            }
        }
    }

    fn dict(&mut self, depth: usize) -> Result<Literal, Fault> {
        self.at += 1;
        let mut entries = Vec::new();
        while !self.take(b'}') {
            let key = self.value(depth + 1)?;
            if !self.take(b':') {
                return Err(self.odd());
            }
            entries.push((key, self.value(depth + 1)?));
            if !self.take(b',') {
                if !self.take(b'}') {
                    return Err(self.odd());
                }
                break;
            }
        }
        Ok(Literal::Dict(entries))
    }
}

#[cfg(test)]
mod tests {
    use super::{Fault, Literal, parse};

    #[test]
    fn headers_are_read_as_python_does() {
        let header = parse("{'descr': '<' \"f4\", 'shape': (3L, 2), 'fortran_order': False, }  \n");
        let header = header.expect("valid");
        assert_eq!(header.key("descr"), Some(&Literal::Text("<f4".to_owned())));
        let Some(Literal::Tuple(shape)) = header.key("shape") else { panic!("no tuple") };
        assert_eq!(shape[0].whole_number(), Some(3));
        assert_eq!(parse("(1)"), Ok(Literal::Number(Some(1))));
        assert_eq!(parse("()"), Ok(Literal::Tuple(Vec::new())));
        assert_eq!(parse("'\\x7c\\x4f'"), Ok(Literal::Text("|O".to_owned())));
    }

    #[test]
    fn code_is_told() {
        for code in
            ["__import__('os')", "{'a': exec('1')}", "{'a': 'b'.join([])}", "[x for x in ()]"]
        {
            assert!(matches!(parse(code), Err(Fault::Code { .. })), "{code}");
        }
        for wrong in ["{", "{'a'", "{'a': 'b", "*", "{1, 2}", "'a\\"] {
            assert!(matches!(parse(wrong), Err(Fault::Malformed { .. })), "{wrong}");
        }
        for deep in ["(", "[", "-", "{1:"] {
            assert!(matches!(parse(&deep.repeat(10_000)), Err(Fault::TooDeep { .. })), "{deep}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_ends(text in "[{}(),:'\"a-z0-9\\\\\\[\\] -]{0,100}") {
            let _ = parse(&text);
        }
    }
}
