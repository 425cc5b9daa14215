//! Values given to names, in whatever language: read by hand, because names such as `key` and `token` stand everywhere and
//! most of them have no value.

use std::ops::Range;

/// Longest rest of a name after its keyword (bytes).
const MAX_TAIL: usize = 40;
/// Longest value (bytes).
const MAX_VALUE: usize = 4096;
/// What is looked at before the end of a name (bytes).
const LEAD: usize = 160;
/// Longest markup between two cells of a table (bytes).
const MAX_TAGS: usize = 200;
/// Longest annotation or wrapping call between a name and its value (bytes).
const MAX_BETWEEN: usize = 48;
/// Most settings of a block before the one that is its value, and the longest of them (bytes).
const MAX_SETTINGS: usize = 6;
const MAX_SETTING: usize = 200;

/// A name with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Assignment {
    /// The name with what stands before it.
    pub(crate) lead: Range<usize>,
    /// The value without its quotes.
    pub(crate) value: Range<usize>,
    /// Whether it stands in quotes.
    pub(crate) quoted: bool,
}

/// Reads the value of the name that holds a keyword; both must lie within `bounds` (bytes in the text).
pub(crate) fn read(
    text: &str,
    keyword: &Range<usize>,
    bounds: &Range<usize>,
) -> Option<Assignment> {
    let bytes = text.as_bytes().get(..bounds.end)?;
    let mut reader = Reader { bytes, at: keyword.end };
    reader.skip(MAX_TAIL, is_name);
    let name_end = reader.at;
    reader.separator(|| is_first_argument(bytes, keyword.start))?;
    let (value, quoted) = reader.value()?;
    let start = bounds.start.max(name_end.saturating_sub(LEAD));
    let lead = text.ceil_char_boundary(start)..name_end;
    (text.is_char_boundary(value.start) && text.is_char_boundary(value.end)).then_some(Assignment {
        lead,
        value,
        quoted,
    })
}

/// Whether a name stands in quotes directly behind a parenthesis, `setenv("NAME", "value")`, or is an option of a command,
/// `["--password", "value"]`.
fn is_first_argument(bytes: &[u8], name: usize) -> bool {
    let mut before = bytes.get(..name).unwrap_or_default().iter().rev().take(LEAD);
    let mut first = None;
    let quote = before.by_ref().find(|&&byte| {
        let goes_on = is_name(byte);
        first = if goes_on { Some(byte) } else { first };
        !goes_on
    });
    if !quote.is_some_and(|&byte| is_quote(byte)) {
        return false;
    }
    // A row of values in SQL has other columns before the name.
    let opener = before.find(|byte| matches!(byte, b'(' | b'[' | b'{' | b'\n'));
    first == Some(b'-') || opener == Some(&b'(')
}

fn is_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.')
}

fn is_quote(byte: u8) -> bool {
    matches!(byte, b'"' | b'\'' | b'`')
}

struct Reader<'t> {
    bytes: &'t [u8],
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn skip(&mut self, most: usize, is: impl Fn(u8) -> bool) -> usize {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let count = rest.iter().take(most).take_while(|&&byte| is(byte)).count();
        self.at += count;
        count
    }

    fn blanks(&mut self) -> usize {
        self.skip(64, |byte| matches!(byte, b' ' | b'\t'))
    }

    /// What stands between a name and its value.
    fn separator(&mut self, is_argument: impl FnOnce() -> bool) -> Option<()> {
        self.skip(2, |byte| byte == b'\\');
        let is_quoted = self.skip(1, is_quote) > 0;
        if self.in_another_line(is_quoted) || self.in_another_cell() {
            return Some(());
        }
        self.take(b']');
        let blanks = self.blanks();
        match self.peek()? {
            // `Module::name` in many languages.
            b':' if self.bytes.get(self.at + 1) == Some(&b':') => return None,
            b'=' => {
                self.at += 1;
                self.skip(1, |byte| matches!(byte, b'=' | b'>'));
            }
            b':' => {
                self.at += 1;
                self.take(b'=');
                self.blanks();
                self.annotation();
            }
            // Two of a call's arguments, or of a row; in a list of texts the next one is no value.
            b',' if !is_quoted || is_argument() => self.at += 1,
            // A call's value may stand on the next line.
            b'(' => {
                self.at += 1;
                self.skip(64, |byte| byte.is_ascii_whitespace());
            }
            // `<element name="password" type="…">`: what follows is another name.
            _ if blanks > 0 && !is_quoted => {}
            _ => return None,
        }
        self.blanks();
        Some(())
    }

    /// `name: KEY` with `value: …` in the next line, as in Kubernetes and in widgets; `variable "key" {` with `default = …` in it.
    fn in_another_line(&mut self, is_quoted: bool) -> bool {
        let start = self.at;
        let between = self
            .skip(MAX_BETWEEN, |byte| byte.is_ascii_whitespace() || matches!(byte, b',' | b'{'));
        let passed = self.bytes.get(start..self.at).unwrap_or_default();
        let in_block = is_quoted && passed.contains(&b'{') && passed.contains(&b'\n');
        let settings = if in_block { MAX_SETTINGS } else { 0 };
        for left in (0..=settings).rev() {
            if between > 0 && self.value_setting() {
                return true;
            }
            if left == 0 || !self.other_setting() {
                break;
            }
        }
        self.at = start;
        false
    }

    /// `value:` or `default =`
    fn value_setting(&mut self) -> bool {
        let start = self.at;
        self.skip(1, is_quote);
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let word = ["value", "default"].iter().find(|word| rest.starts_with(word.as_bytes()));
        if let Some(word) = word {
            self.at += word.len();
            self.skip(1, is_quote);
            self.blanks();
            if self.take(b':') || self.take(b'=') {
                self.blanks();
                return true;
            }
        }
        self.at = start;
        false
    }

    /// Passes over a line of a block, with the blanks before the next one.
    fn other_setting(&mut self) -> bool {
        self.skip(MAX_SETTING, |byte| !matches!(byte, b'\n' | b'{' | b'}'));
        let is_line = self.peek() == Some(b'\n');
        self.skip(MAX_BETWEEN, |byte| byte.is_ascii_whitespace());
        is_line
    }

    /// `<td>KEY</td><td>value`
    fn in_another_cell(&mut self) -> bool {
        let start = self.at;
        let rest = self.bytes.get(start..).unwrap_or_default();
        let rest = &rest[..rest.len().min(MAX_TAGS)];
        let mut at = 0;
        let mut opens = false;
        while rest.get(at) == Some(&b'<') {
            let Some(end) = memchr::memchr(b'>', &rest[at..]) else { break };
            opens |= rest[at..].starts_with(b"<td");
            at += end + 1;
            at += rest[at..].iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        }
        self.at = if opens { start + at } else { start };
        opens
    }

    /// The type in `name: str = value`.
    fn annotation(&mut self) {
        let start = self.at;
        let is_type = |byte: u8| is_name(byte) || matches!(byte, b'[' | b']' | b'|' | b' ');
        self.skip(MAX_BETWEEN, is_type);
        if !(self.at > start && self.take(b'=')) {
            self.at = start;
        }
    }

    /// The call in `name = SecretStr(value)`.
    fn wrapper(&mut self) {
        let start = self.at;
        // `{{ variable | default("value") }}` of Jinja and Helm.
        let rest = self.bytes.get(start..).unwrap_or_default();
        let rest = &rest[..rest.len().min(2 * MAX_BETWEEN)];
        if rest.starts_with(b"{{")
            && let Some(found) = memchr::memmem::find(rest, b"default(")
        {
            self.at = start + found + b"default(".len();
            return;
        }
        self.skip(MAX_BETWEEN, is_name);
        if self.at > start
            && self.take(b'(')
            && self.blanks() < 64
            && self.peek().is_some_and(is_quote)
        {
            return;
        }
        self.at = start;
    }

    fn value(&mut self) -> Option<(Range<usize>, bool)> {
        self.wrapper();
        let start = self.at;
        let prefix = self.skip(2, |byte| {
            matches!(byte, b'r' | b'R' | b'b' | b'B' | b'f' | b'F' | b'u' | b'U' | b'\\')
        });
        match self.peek() {
            Some(quote) if is_quote(quote) => {
                let escaped = prefix > 0 && self.bytes.get(self.at - 1) == Some(&b'\\');
                self.skip(3, |byte| byte == quote);
                let start = self.at;
                let rest = self.bytes.get(start..)?;
                let rest = &rest[..rest.len().min(MAX_VALUE)];
                let end = rest.iter().position(|&byte| byte == quote || byte == b'\n')?;
                let end = if escaped && end > 0 && rest[end - 1] == b'\\' { end - 1 } else { end };
                (end > 0).then_some((start..start + end, true))
            }
            _ => {
                self.at = start;
                let ends = |byte: u8| {
                    byte.is_ascii_whitespace()
                        || is_quote(byte)
                        || matches!(
                            byte,
                            b',' | b';' | b')' | b'}' | b']' | b'<' | b'>' | b'&' | b'|' | b'\\'
                        )
                };
                let length = self.skip(MAX_VALUE, |byte| !ends(byte));
                // A full stop after the value ends a sentence.
                let end = start + length;
                let stops = length > 1
                    && self.bytes.get(end - 1) == Some(&b'.')
                    && self.peek().is_none_or(|byte| byte.is_ascii_whitespace());
                let end = if stops { end - 1 } else { end };
                (length > 0).then_some((start..end, false))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    fn value<'t>(text: &'t str, keyword: &str) -> Option<(&'t str, bool)> {
        let at = text.find(keyword).unwrap();
        let found = read(text, &(at..at + keyword.len()), &(0..text.len()))?;
        Some((&text[found.value], found.quoted))
    }

    #[test]
    fn values_are_read_in_many_notations() {
        for (text, quoted) in [
            ("api_key = \"v4lue\"", true),
            ("api_key='v4lue',", true),
            ("{\"api_key\": \"v4lue\"}", true),
            ("{\\\"api_key\\\": \\\"v4lue\\\"}", true),
            ("os.environ[\"MY_api_key_1\"] = \"v4lue\"", true),
            ("setenv(\"api_key\", \"v4lue\")", true),
            ("os.environ.get('api_key', 'v4lue')", true),
            ("api_key: str = \"v4lue\"", true),
            ("api_key: Optional[str] = 'v4lue'", true),
            ("api_key = SecretStr(\"v4lue\")", true),
            ("api_key = r\"v4lue\"", true),
            ("api_key = \"\"\"v4lue\"\"\"", true),
            ("api_key(\n    \"v4lue\")", true),
            ("api_key => 'v4lue'", true),
            ("export api_key=v4lue", false),
            ("api_key: v4lue # comment", false),
            ("api_key v4lue", false),
            ("the api_key=v4lue.", false),
            ("- name: api_key\n  value: v4lue\n", false),
            ("\"description\": \"api_key\",\n  \"value\": \"v4lue\"", true),
            ("variable \"api_key\" {\n  default = \"v4lue\"\n}", true),
            (
                "variable \"api_key\" {\n  type      = string\n  sensitive = true\n\n  default = \"v4lue\"\n}",
                true,
            ),
            ("<tr><td>api_key</td><td>v4lue</td></tr>", false),
            ("(9,'api_key','v4lue')", true),
            ("api_key = {{ key | default(\"v4lue\") }}", true),
            ("?api_key=v4lue&x=1", false),
            ("api_key\t=\tv4lue", false),
        ] {
            assert_eq!(value(text, "api_key"), Some(("v4lue", quoted)), "{text}");
        }
    }

    #[test]
    fn names_without_values_give_nothing() {
        for text in [
            "name=\"api_key\" type=\"v4lue\"",
            "['api_key', 'v4lue']",
            "api_key::v4lue",
            "api_key",
            "api_key\n",
            "api_key.",
            "api_key = \"\"",
            "api_key='",
            "(api_key)",
            "variable \"api_key\" {\n  type = string\n}\nvariable \"region\" {\n  default = \"v4lue\"\n}",
            "resource \"api_key\" {\n  nested {\n    default = \"v4lue\"\n  }\n}",
        ] {
            assert_eq!(value(text, "api_key"), None, "{text}");
        }
    }
}
