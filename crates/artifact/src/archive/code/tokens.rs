//! Words and signs of Python source, and of languages with its syntax.

/// A word or a sign of the source, with its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token<'a> {
    /// 0-based byte.
    pub(super) at: usize,
    pub(super) text: &'a str,
    /// How far its line is indented, where it is the first of it and no bracket is open
    /// (bytes).
    pub(super) indent: Option<usize>,
}

/// In which function a token stands.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Scope<'a> {
    /// The function's name and how far its `def` is indented (bytes).
    pub(super) function: Option<(&'a str, usize)>,
}

impl<'a> Scope<'a> {
    /// Goes on to the first of some tokens.
    pub(super) fn enter(&mut self, tokens: &[Token<'a>]) {
        let [token, rest @ ..] = tokens else { return };
        let Some(indent) = token.indent else { return };
        if self.function.is_some_and(|(_, outer)| indent <= outer) {
            self.function = None;
        }
        let rest = match (token.text, rest) {
            ("def", rest) => rest,
            ("async", [def, rest @ ..]) if def.text == "def" => rest,
            _ => return,
        };
        if self.function.is_none() {
            self.function = rest.first().map(|name| (name.text, indent));
        }
    }
}

/// Words and signs without texts and comments.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let bytes = text.as_bytes();
    let mut tokens = Vec::new();
    let mut at = 0;
    let mut line_start = Some(0);
    let mut open = 0_usize;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\n' => {
                at += 1;
                line_start = (open == 0).then_some(at);
            }
            b' ' | b'\t' | b'\r' | b'\\' => at += 1,
            b'#' => at = end_of(bytes, at, |byte| byte == b'\n'),
            b'"' | b'\'' => {
                at = text_end(bytes, at, byte);
                line_start = None;
            }
            _ => {
                let is_word =
                    |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80;
                let end =
                    if is_word(byte) { end_of(bytes, at, |byte| !is_word(byte)) } else { at + 1 };
                let word = text.get(at..end).unwrap_or_default();
                let indent = line_start.take().map(|start| at - start);
                match byte {
                    b'(' | b'[' | b'{' => open += 1,
                    b')' | b']' | b'}' => open = open.saturating_sub(1),
                    _ => {}
                }
                tokens.push(Token { at, text: word, indent });
                at = end;
            }
        }
    }
    tokens
}

fn end_of(bytes: &[u8], at: usize, is_end: impl Fn(u8) -> bool) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    rest.iter().position(|byte| is_end(*byte)).map_or(bytes.len(), |count| at + count)
}

/// Behind the text that begins at `at`.
fn text_end(bytes: &[u8], at: usize, quote: u8) -> usize {
    let is_long = bytes.get(at..at + 3).is_some_and(|three| three == [quote; 3]);
    let mut place = at + if is_long { 3 } else { 1 };
    while let Some(&byte) = bytes.get(place) {
        if byte == b'\\' {
            place += 2;
        } else if is_long && bytes.get(place..place + 3).is_some_and(|three| three == [quote; 3]) {
            return place + 3;
        } else if !is_long && (byte == quote || byte == b'\n') {
            return place + 1;
        } else {
            place += 1;
        }
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::{Scope, tokens};

    #[test]
    fn texts_and_comments_are_no_calls() {
        let words: Vec<_> = tokens("a = 'torch.save(' # torch.load\n  b('''x\n''')")
            .into_iter()
            .map(|token| (token.text, token.indent))
            .collect();
        let expected = [("a", Some(0)), ("=", None), ("b", Some(2)), ("(", None), (")", None)];
        assert_eq!(words, expected);
    }

    #[test]
    fn a_function_reaches_to_the_next_line_that_is_not_indented() {
        let source = "async def f(\n    a,\n):\n    inside\n\noutside\n";
        let tokens = tokens(source);
        let mut scope = Scope::default();
        let mut names = Vec::new();
        for number in 0..tokens.len() {
            scope.enter(tokens.get(number..).unwrap_or_default());
            if tokens.get(number).is_some_and(|token| matches!(token.text, "inside" | "outside")) {
                names.push(scope.function.map(|(name, _)| name));
            }
        }
        assert_eq!(names, [Some("f"), None]);
    }

    proptest::proptest! {
        #[test]
        fn any_source_ends(text in "(torch|def |async |[.()'\"#\\\\]|'{3}|\n| |é){0,80}") {
            for token in tokens(&text) {
                assert!(text.get(token.at..).is_some_and(|rest| rest.starts_with(token.text)));
            }
        }
    }
}
