//! `metavariable-analysis` with `analyzer: redos`: can a regular expression take exponential time?
//!
//! Semgrep's answer depends on the expression's form alone: a group that repeats (at most four times or more) holds something
//! that repeats a varying number of times (at most two or more), and something follows that can fail to match.
//! Alternatives that overlap, such as `(a|a)*b`, do not count, nor do possessive repetitions. An expression that cannot
//! be read is not vulnerable.

const MAX_DEPTH: usize = 200;

/// Whether a regular expression is vulnerable in Semgrep's eyes.
pub fn is_redos(text: &str) -> bool {
    let mut reader = Reader { rest: text.as_bytes() };
    reader.alternatives(MAX_DEPTH).is_some_and(|part| reader.rest.is_empty() && part.vulnerable)
}

/// What is known of a part of the expression.
#[derive(Default, Clone, Copy)]
struct Part {
    /// A nested repetition with something behind it.
    vulnerable: bool,
    /// A nested repetition with nothing behind it so far.
    pending: bool,
    /// It holds a repetition of varying length.
    varying: bool,
    /// It is not the empty expression.
    something: bool,
}

impl Part {
    const ATOM: Self = Self { vulnerable: false, pending: false, varying: false, something: true };

    fn then(self, next: Self) -> Self {
        Self {
            vulnerable: self.vulnerable || next.vulnerable || (self.pending && next.something),
            pending: self.pending || next.pending,
            varying: self.varying || next.varying,
            something: self.something || next.something,
        }
    }

    fn or(self, other: Self) -> Self {
        Self {
            vulnerable: self.vulnerable || other.vulnerable,
            pending: self.pending || other.pending,
            varying: self.varying || other.varying,
            something: self.something || other.something,
        }
    }

    fn repeated(self, repetition: Repetition) -> Self {
        let Repetition { least, most, possessive } = repetition;
        let at_most = |limit: u32| most.is_some_and(|most| most < limit);
        Self {
            pending: self.pending || (self.varying && !possessive && !at_most(4)),
            varying: self.varying || (!possessive && most != Some(least) && !at_most(2)),
            ..self
        }
    }
}

#[derive(Clone, Copy)]
struct Repetition {
    least: u32,
    most: Option<u32>,
    possessive: bool,
}

struct Reader<'t> {
    rest: &'t [u8],
}

impl<'t> Reader<'t> {
    fn eat(&mut self, prefix: &[u8]) -> bool {
        let rest = self.rest.strip_prefix(prefix);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    /// Skips up to and past `end`, or everything.
    fn skip_past(&mut self, end: &[u8]) -> &'t [u8] {
        let rest = self.rest;
        let at = memchr::memmem::find(rest, end);
        self.rest = at.map_or(&[], |at| &rest[at + end.len()..]);
        &rest[..at.unwrap_or(rest.len())]
    }

    fn alternatives(&mut self, depth: usize) -> Option<Part> {
        let depth = depth.checked_sub(1)?;
        let mut all = self.sequence(depth)?;
        while self.eat(b"|") {
            all = all.or(self.sequence(depth)?);
        }
        Some(all)
    }

    fn sequence(&mut self, depth: usize) -> Option<Part> {
        let mut all = Part::default();
        while let Some(&next) = self.rest.first() {
            if matches!(next, b'|' | b')') {
                break;
            }
            if self.repetition().is_some() {
                return None;
            }
            let mut part = self.atom(depth)?;
            if let Some(repetition) = self.repetition() {
                part = part.repeated(repetition);
                if self.repetition().is_some() {
                    return None;
                }
            }
            all = all.then(part);
        }
        Some(all)
    }

    fn atom(&mut self, depth: usize) -> Option<Part> {
        if self.eat(b"(?#") {
            self.skip_past(b")");
            return Some(Part::default());
        }
        if self.eat(b"\\Q") {
            let literal = self.skip_past(b"\\E");
            return Some(if literal.is_empty() { Part::default() } else { Part::ATOM });
        }
        if self.eat(b"(") {
            return self.group(depth);
        }
        if self.eat(b"[") {
            self.class();
            return Some(Part::ATOM);
        }
        let length = if self.rest.first() == Some(&b'\\') { 2 } else { 1 };
        self.rest = self.rest.get(length..).unwrap_or_default();
        Some(Part::ATOM)
    }

    fn group(&mut self, depth: usize) -> Option<Part> {
        if self.eat(b"?") {
            let flags = self
                .rest
                .iter()
                .take_while(|byte| byte.is_ascii_lowercase() || **byte == b'-')
                .count();
            if flags > 0 && matches!(self.rest.get(flags), Some(b':' | b')')) {
                self.rest = &self.rest[flags..];
            }
            let marked = [&b"<="[..], b"<!", b":", b"=", b"!", b">", b"|", b"*"];
            let _ = marked.iter().any(|mark| self.eat(mark));
        }
        let part = self.alternatives(depth)?;
        self.eat(b")").then_some(part)
    }

    /// A class without an end takes everything.
    fn class(&mut self) {
        let _ = self.eat(b"^");
        let _ = self.eat(b"]");
        while let Some(&next) = self.rest.first() {
            if self.eat(b"[:") {
                self.skip_past(b":]");
                continue;
            }
            let length = if next == b'\\' { 2 } else { 1 };
            self.rest = self.rest.get(length..).unwrap_or_default();
            if next == b']' {
                return;
            }
        }
    }

    fn repetition(&mut self) -> Option<Repetition> {
        let (least, most) = match self.rest.first()? {
            b'*' => (0, None),
            b'+' => (1, None),
            b'?' => (0, Some(1)),
            b'{' => return self.counted(),
            _ => return None,
        };
        self.rest = &self.rest[1..];
        Some(self.suffixed(least, most))
    }

    /// `{2}`, `{2,}`, `{,3}` or `{2,3}`; anything else in braces is plain text.
    fn counted(&mut self) -> Option<Repetition> {
        let inside = &self.rest[1..];
        let end = memchr::memchr(b'}', inside)?;
        let (least, most) = bounds(std::str::from_utf8(&inside[..end]).ok()?)?;
        self.rest = &inside[end + 1..];
        Some(self.suffixed(least, most))
    }

    fn suffixed(&mut self, least: u32, most: Option<u32>) -> Repetition {
        let possessive = self.eat(b"+");
        let _ = !possessive && self.eat(b"?");
        Repetition { least, most, possessive }
    }
}

fn bounds(text: &str) -> Option<(u32, Option<u32>)> {
    let number = |text: &str| {
        let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| text.parse().unwrap_or(u32::MAX))
    };
    match text.split_once(',') {
        None => number(text).map(|count| (count, Some(count))),
        Some((least, "")) => Some((number(least)?, None)),
        Some(("", most)) => Some((0, Some(number(most)?))),
        Some((least, most)) => Some((number(least)?, Some(number(most)?))),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::is_redos;

    // Measured on Semgrep CE 1.185.
    const VULNERABLE: &[&str] = &[
        r#"(é+)+é"#,
        r#"(.*)*b"#,
        r#"(a+)+ "#,
        r#"(a+)*Z"#,
        r#"(a+b)+Z"#,
        r#"(a+)+b\"#,
        r#"(a+$)*Z"#,
        r#"(\w+)*@"#,
        r#"(a+)+b["#,
        r#"(ab+)*Z"#,
        r#"é(a+)+b"#,
        r#"(a+)+ b"#,
        r#"(\s*a)*Z"#,
        r#"(a+)+\s*"#,
        r#"(?Pa+)+b"#,
        r#"(a+)+(Z)"#,
        r#"(a+\b)+b"#,
        r#"(\ba+)*Z"#,
        r#"(a+)+b\z"#,
        r#"(a+|b)+c"#,
        r#"(a+)+[Z]"#,
        r#"(a+){7}b"#,
        r#"(a+)+b\E"#,
        r#"(,\d+)+b"#,
        r#"(a+)+a*a"#,
        r#"(\d+,)+b"#,
        r#"(a+)+\w*"#,
        r#"(a+|b)*Z"#,
        r#"(a+)+b*+"#,
        r#"((a*))*Z"#,
        r#"(?>a+)+b"#,
        r#"((a+)+)\b"#,
        r#"((a+)+)+Z"#,
        r#"((a*)?)*Z"#,
        r#"(a+){2,}b"#,
        r#"(aa+|b)*Z"#,
        r#"((a+)+).*"#,
        r#".*(a+)+.*"#,
        r#"((a+)+)?Z"#,
        r#"((a+)?)+Z"#,
        r#"(?:a+)*?Z"#,
        r#"(?:a+)*  "#,
        r#"((a+)+)\Z"#,
        r#"((a*)b)*c"#,
        r#"([^]]+)+b"#,
        r#"((a+)+)[Z]"#,
        r#"(a+){1,4}b"#,
        r#"((a+)+|b)Z"#,
        r#"(^)+(a+)+b"#,
        r#"(?:a+)*b?c"#,
        r#"(?:a+)*(Z)"#,
        r#"(\p{L}+)+b"#,
        r#"(a{0,3})+b"#,
        r#"\d+(\d+)*$"#,
        r#"(((a+)+))b"#,
        r#"(b|(a+)+)Z"#,
        r#"(a{1,3})+b"#,
        r#"(x|(a+)+b)"#,
        r#"(?:a+)*$|Z"#,
        r#"(?:a+)*a*a"#,
        r#"(?(1)a+)+b"#,
        r#"(a+)+(?#x)b"#,
        r#"((a+)+||b)c"#,
        r#"(a+)+Z{0,3}"#,
        r#"(?i-s:a+)+b"#,
        r#"([a-z]+)+\."#,
        r#"(\u0041+)+b"#,
        r#"((?=a+)b)+c"#,
        r#"((a|b)+d)*c"#,
        r#"([ab]+c?)*d"#,
        r#"(a(b|c+)d)+e"#,
        r#"(a|b)*(c+)*d"#,
        r#"(a+){10,10}b"#,
        r#"((a*)(b*))*Z"#,
        r#"((((a+)))+)b"#,
        r#"(?:a+)*Z{0,3}"#,
        r#"([a-z]+)+[0-9]"#,
        r#"([a-z]+)+[a-z]"#,
        r#"^(?:[^<]+|<[^>]*>)*$"#,
        r#"^([a-zA-Z0-9])(([\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}(([a-z]{2,3})|([a-z]{2,3}[.]{1}[a-z]{2,3}))$"#,
    ];
    const FINE: &[&str] = &[
        r#"a+"#,
        r#"[]"#,
        r#"a)"#,
        r#"a**"#,
        r#"*aZ"#,
        r#"\s+$"#,
        r#"a|bZ"#,
        r#"a|*b"#,
        r#".*.*"#,
        r#"(a*)*"#,
        r#"(a*)+"#,
        r#"(.+)+"#,
        r#"[a+]+"#,
        r#"(a)*b"#,
        r#"((a*))"#,
        r#"(a?)+b"#,
        r#"(\d+)*"#,
        r#"(a+b)*"#,
        r#"(a+)?Z"#,
        r#"\s*\s*"#,
        r#"(.*a)*"#,
        r#"(a?)+Z"#,
        r#"(a+?)+"#,
        r#"(a+$)*"#,
        r#"(a\+)+Z"#,
        r#"(a|a)*b"#,
        r#"(\w|_)*"#,
        r#"\d+\d+Z"#,
        r#"(.|\s)+"#,
        r#"\s*\s*Z"#,
        r#"((a*))*"#,
        r#"(a*|b)*"#,
        r#"(a+)b*c"#,
        r#"(a+)+\Q"#,
        r#"(a+){2}"#,
        r#"(ab|a)*"#,
        r#"(.|a)*Z"#,
        r#"(a|a)+Z"#,
        r#"(\d|a)+"#,
        r#"(a*b*)*"#,
        r#"(a|aa)+"#,
        r#"(a|b*)*"#,
        r#"(a+)+|b"#,
        r#"(a+){,}b"#,
        r#"(a+){2}Z"#,
        r#"(a{x}+)b"#,
        r#"(a{1,})+"#,
        r#"(aa+|b)*"#,
        r#"(a+){2,}"#,
        r#"(a(b+))+"#,
        r#"\(a+\)+b"#,
        r#"[(a+)+]+"#,
        r#"(a+){1}b"#,
        r#"(a{0})+b"#,
        r#"(a{5})+b"#,
        r#"(.|\s)+Z"#,
        r#"([a]|a)+"#,
        r#"(\(a+\))+"#,
        r#"(a|[ab])*"#,
        r#"(a+)(b)+c"#,
        r#"(a{1,5})+"#,
        r#"(a+)(b+)Z"#,
        r#"(a+){,2}b"#,
        r#"([a-z]+)*"#,
        r#"(a+)+(?=)"#,
        r#"(a+)+(?i)"#,
        r#"([^a]|b)+"#,
        r#"(((a+)+))"#,
        r#"((a+)b)c*"#,
        r#"(?:a|a)*Z"#,
        r#"(x{2}y)+z"#,
        r#"(\d|\w)+$"#,
        r#"(?!(a+)+)"#,
        r#"(a{10})+b"#,
        r#"(foo|bar)*"#,
        r#"(a+){0,1}b"#,
        r#"(?P<x>a+)+"#,
        r#"(a+)+(?#c)"#,
        r#"([^a]|b)+Z"#,
        r#"(a+){2,3}b"#,
        r#"([^a]|a)+Z"#,
        r#"(\s*,\s*)*"#,
        r#"(foo|foo)*"#,
        r#"(foo|foo)*Z"#,
        r#"([\w-]+\.)+"#,
        r#"(a+){1, 5}b"#,
        r#"(a|ab)(c|bcd)"#,
        r#""([^"]|\\.)*"Z"#,
        r#"(?x)( a + ) +Z"#,
        r#""([^"\\]|\\.)*""#,
    ];

    #[test]
    fn measured_expressions() {
        for text in VULNERABLE {
            assert!(is_redos(text), "{text}");
        }
        for text in FINE {
            assert!(!is_redos(text), "{text}");
        }
    }

    #[test]
    fn deep_nesting_is_no_answer() {
        assert!(!is_redos(&"(".repeat(100_000)));
        assert!(!is_redos(&format!("{}a+{}b", "(".repeat(1000), ")+".repeat(1000))));
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_text(text in any::<String>(), expression in "[ab(){}\\[\\]|*+?,1-9^$\\\\:<>!=#]{0,30}") {
            let _ = (is_redos(&text), is_redos(&expression));
        }
    }
}
