//! The start tags of HTML that can do something.
//!
//! A page is read by the rules of the HTML standard for tags, attributes, comments and raw text, but from `<` to `<`: most tags of
//! tables and drawings are passed over without a copy. A test holds it against `html5gum`, which does the rest here: character
//! references in attributes.

use std::ops::Range;

use html5gum::{Token, Tokenizer};
use memchr::{memchr, memchr2, memmem};

/// A start tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Element {
    /// In lower case.
    pub(crate) name: String,
    /// The start tag (bytes of the page).
    pub(crate) span: Range<usize>,
    /// Those that can do something; all of elements that can.
    pub(crate) attributes: Vec<Attribute>,
    /// What stands in a script or style; empty for other elements.
    pub(crate) body: Range<usize>,
    /// Whether it stands in a drawing or is one.
    pub(crate) in_svg: bool,
    /// Whether it stands in a piece of HTML in a drawing.
    pub(crate) in_foreign_object: bool,
}

/// An attribute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Attribute {
    /// In lower case.
    pub(crate) name: String,
    /// From its name to the end of its value (bytes of the page).
    pub(crate) span: Range<usize>,
    /// Its value with character references replaced.
    pub(crate) value: String,
}

impl Element {
    /// The value of an attribute, if it was given.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|one| one.name == name).map(|one| one.value.as_str())
    }

    /// Whether its name is one of several.
    pub(crate) fn is_one_of(&self, names: &[&str]) -> bool {
        names.contains(&self.name.as_str())
    }
}

/// Elements of which all attributes are kept.
const ACTIVE: [&str; 20] = [
    "script",
    "style",
    "iframe",
    "object",
    "embed",
    "frame",
    "meta",
    "base",
    "form",
    "input",
    "link",
    "foreignobject",
    "image",
    "use",
    "img",
    "video",
    "audio",
    "animate",
    "set",
    "source",
];

/// Reads the tags of a page. `is_svg`: whether all of it is a drawing.
pub(crate) fn read(page: &str, is_svg: bool) -> Vec<Element> {
    let mut reader = Reader { page, bytes: page.as_bytes(), svg: usize::from(is_svg), foreign: 0 };
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = reader.bytes.get(at..).and_then(|rest| memchr(b'<', rest)) {
        at = reader.markup(at + next, &mut found);
    }
    found
}

struct Reader<'a> {
    page: &'a str,
    bytes: &'a [u8],
    /// How many drawings are open.
    svg: usize,
    /// How many pieces of HTML in drawings are open.
    foreign: usize,
}

impl Reader<'_> {
    /// Reads what begins with `<` at `start`, and gives where to go on.
    fn markup(&mut self, start: usize, found: &mut Vec<Element>) -> usize {
        match self.bytes.get(start + 1) {
            Some(b'/') => self.end_tag(start),
            Some(b'!') => self.declaration(start),
            Some(b'?') => self.after(start, b">"),
            Some(letter) if letter.is_ascii_alphabetic() => self.start_tag(start, found),
            _ => start + 1,
        }
    }

    fn end_tag(&mut self, start: usize) -> usize {
        let rest = self.bytes.get(start + 2..).unwrap_or_default();
        match rest.first() {
            Some(letter) if letter.is_ascii_alphabetic() => {}
            // `</>` is nothing, `</` before anything else a comment.
            _ => return self.after(start, b">"),
        }
        let name = rest.get(..name_length(rest)).unwrap_or_default();
        if name.eq_ignore_ascii_case(b"svg") {
            self.svg = self.svg.saturating_sub(1);
        } else if name.eq_ignore_ascii_case(b"foreignobject") {
            self.foreign = self.foreign.saturating_sub(1);
        }
        self.attributes(start + 2 + name.len(), |_, _| {}).unwrap_or(self.bytes.len())
    }

    fn declaration(&self, start: usize) -> usize {
        let rest = self.bytes.get(start..).unwrap_or_default();
        if rest.starts_with(b"<!--") {
            if rest.starts_with(b"<!-->") {
                return start + 5;
            }
            if rest.starts_with(b"<!--->") {
                return start + 6;
            }
            let mut at = start + 4;
            while let Some(found) = self.bytes.get(at..).and_then(|rest| memmem::find(rest, b"--"))
            {
                at += found + 2;
                let rest = self.bytes.get(at..).unwrap_or_default();
                if rest.starts_with(b">") {
                    return at + 1;
                }
                if rest.starts_with(b"!>") {
                    return at + 2;
                }
                at -= 1;
            }
            return self.bytes.len();
        }
        if self.svg > 0 && rest.starts_with(b"<![CDATA[") {
            return self.after(start, b"]]>");
        }
        self.after(start, b">")
    }

    /// Behind the next `end`, or the end of the page.
    fn after(&self, from: usize, end: &[u8]) -> usize {
        let found = self.bytes.get(from..).and_then(|rest| memmem::find(rest, end));
        found.map_or(self.bytes.len(), |found| from + found + end.len())
    }

    fn start_tag(&mut self, start: usize, found: &mut Vec<Element>) -> usize {
        let rest = self.bytes.get(start + 1..).unwrap_or_default();
        let length = name_length(rest);
        let name = rest.get(..length).unwrap_or_default();
        let active = ACTIVE.iter().any(|one| name.eq_ignore_ascii_case(one.as_bytes()));
        let mut kept: Vec<(Range<usize>, Range<usize>)> = Vec::new();
        let end = self.attributes(start + 1 + length, |name, value| {
            let text = |range: &Range<usize>| self.bytes.get(range.clone()).unwrap_or_default();
            if active || matters(text(&name), text(&value)) {
                kept.push((name, value));
            }
        });
        // A tag that never ends is none.
        let Some(end) = end else { return self.bytes.len() };
        let is_closed = self.bytes.get(start..end).is_some_and(|tag| tag.ends_with(b"/>"));
        let in_svg = self.svg > 0 || name.eq_ignore_ascii_case(b"svg");
        let in_foreign_object = self.foreign > 0;
        if name.eq_ignore_ascii_case(b"svg") && !is_closed {
            self.svg += 1;
        } else if name.eq_ignore_ascii_case(b"foreignobject") && !is_closed && self.svg > 0 {
            self.foreign += 1;
        }
        let (body, after) = self.body(name, end, in_svg && !in_foreign_object, is_closed);
        if active || !kept.is_empty() || name.eq_ignore_ascii_case(b"svg") {
            let attributes = kept.into_iter().map(|(name, value)| self.attribute(name, value));
            found.push(Element {
                name: String::from_utf8_lossy(name).to_ascii_lowercase(),
                span: start..end,
                attributes: attributes.collect(),
                body,
                in_svg,
                in_foreign_object,
            });
        }
        after
    }

    /// The raw text in an element, and where to go on behind its start tag.
    fn body(
        &self,
        name: &[u8],
        end: usize,
        in_svg: bool,
        is_closed: bool,
    ) -> (Range<usize>, usize) {
        let is = |names: &[&str]| names.iter().any(|one| name.eq_ignore_ascii_case(one.as_bytes()));
        let is_kept = is(&["script", "style"]);
        let is_raw = is_kept || is(&["textarea", "title", "iframe", "noembed", "noframes", "xmp"]);
        if !is_raw || (in_svg && (is_closed || !is_kept)) {
            return (end..end, end);
        }
        let close = self.raw_end(name, end);
        // In a drawing, a style holds elements as any other element does.
        let after = if in_svg && is(&["style"]) { end } else { close };
        (if is_kept { end..close } else { end..end }, after)
    }

    /// Where the end tag of raw text begins.
    fn raw_end(&self, name: &[u8], from: usize) -> usize {
        let mut at = from;
        while let Some(found) = self.bytes.get(at..).and_then(|rest| memmem::find(rest, b"</")) {
            at += found;
            let rest = self.bytes.get(at + 2..).unwrap_or_default();
            let is_name = rest.get(..name.len()).is_some_and(|one| one.eq_ignore_ascii_case(name));
            if is_name && rest.get(name.len()).is_none_or(|byte| ends_name(*byte)) {
                return at;
            }
            at += 2;
        }
        self.bytes.len()
    }

    /// Reads attributes behind the name of a tag: gives each one's name and value (bytes of the page) to `each`, and where the tag
    /// ends; `None` where it never does.
    fn attributes(
        &self,
        from: usize,
        mut each: impl FnMut(Range<usize>, Range<usize>),
    ) -> Option<usize> {
        let mut at = from;
        loop {
            at = self.skip(at, |byte| byte.is_ascii_whitespace() || byte == b'/');
            match self.bytes.get(at) {
                None => return None,
                Some(b'>') => return Some(at + 1),
                Some(_) => {}
            }
            let start = at;
            // A `=` that begins a name belongs to it.
            at = self.skip(at + 1, |byte| !ends_name(byte) && byte != b'=');
            let name = start..at;
            let equals = self.skip(at, |byte| byte.is_ascii_whitespace());
            if self.bytes.get(equals) != Some(&b'=') {
                each(name, at..at);
                continue;
            }
            at = self.skip(equals + 1, |byte| byte.is_ascii_whitespace());
            match self.bytes.get(at) {
                Some(quote @ (b'"' | b'\'')) => {
                    let close = self.bytes.get(at + 1..).and_then(|rest| memchr(*quote, rest));
                    let length = close?;
                    each(name, at + 1..at + 1 + length);
                    at += length + 2;
                }
                Some(b'>') => {
                    each(name, at..at);
                    return Some(at + 1);
                }
                Some(_) => {
                    let end = self.skip(at, |byte| !byte.is_ascii_whitespace() && byte != b'>');
                    each(name, at..end);
                    at = end;
                }
                None => return None,
            }
        }
    }

    fn skip(&self, from: usize, is_in: impl Fn(u8) -> bool) -> usize {
        let rest = self.bytes.get(from..).unwrap_or_default();
        let length = rest.iter().position(|byte| !is_in(*byte)).unwrap_or(rest.len());
        (from + length).min(self.bytes.len())
    }

    fn attribute(&self, name: Range<usize>, value: Range<usize>) -> Attribute {
        let text = |range: Range<usize>| self.page.get(range).unwrap_or("");
        let is_quoted = matches!(self.bytes.get(value.end), Some(b'"' | b'\''))
            && self.bytes.get(value.start.wrapping_sub(1)) == self.bytes.get(value.end);
        Attribute {
            name: text(name.clone()).to_ascii_lowercase(),
            span: name.start..value.end.max(name.end) + usize::from(is_quoted),
            value: with_references(text(value)),
        }
    }
}

fn ends_name(byte: u8) -> bool {
    byte.is_ascii_whitespace() || byte == b'/' || byte == b'>'
}

fn name_length(rest: &[u8]) -> usize {
    rest.iter().position(|byte| ends_name(*byte)).unwrap_or(rest.len())
}

/// Whether an attribute of any element can do something.
fn matters(name: &[u8], value: &[u8]) -> bool {
    let starts = |prefix: &[u8]| {
        name.get(..prefix.len()).is_some_and(|one| one.eq_ignore_ascii_case(prefix))
    };
    let is = |one: &str| name.eq_ignore_ascii_case(one.as_bytes());
    match name.first().map(u8::to_ascii_lowercase) {
        Some(b'o') => starts(b"on") && name.len() > 3,
        Some(b'h') => is("href") && memchr(b':', value).or(memchr(b'&', value)).is_some(),
        Some(b'x') => is("xlink:href") && memchr2(b':', b'&', value).is_some(),
        Some(b's') => is("src") || (is("style") && hides(value)),
        Some(b'a') => is("action"),
        Some(b'f') => is("formaction"),
        Some(b'b') => is("background"),
        Some(b'p') => is("poster"),
        Some(b'd') => starts(b"data-commandlinker-"),
        Some(b'i') => is("id") && CLOBBERING.contains(&value),
        Some(b'n') => is("name") && CLOBBERING.contains(&value),
        _ => false,
    }
}

/// Ids that scripts of Jupyter look for.
pub(crate) const CLOBBERING: [&[u8]; 3] = [b"jupyter-config-data", b"settings", b"config"];

/// Whether a style may hide something or load something.
fn hides(style: &[u8]) -> bool {
    let words: [&[u8]; 5] = [b"display", b"visibility", b"opacity", b"fixed", b"url("];
    let has = |word: &[u8]| {
        let [first, ..] = word else { return false };
        memchr2(*first, first.to_ascii_uppercase(), style).is_some()
            && style.windows(word.len()).any(|window| window.eq_ignore_ascii_case(word))
    };
    words.into_iter().any(has)
}

/// A text with the character references of HTML replaced, as in an attribute.
pub(crate) fn with_references(value: &str) -> String {
    if memchr(b'&', value.as_bytes()).is_none() {
        return value.to_owned();
    }
    let tag = format!("<a b=\"{}\">", value.replace('"', "&quot;"));
    for Ok(token) in Tokenizer::new(&tag) {
        if let Token::StartTag(tag) = token {
            let value = tag.attributes.get(b"b".as_slice());
            return value.map_or_else(String::new, |one| String::from_utf8_lossy(one).into_owned());
        }
    }
    value.to_owned()
}

#[cfg(test)]
mod tests {
    use html5gum::{Token, Tokenizer};
    use proptest::prelude::*;

    use super::{read, with_references};

    fn names(page: &str) -> Vec<String> {
        read(page, false).into_iter().map(|one| one.name).collect()
    }

    #[test]
    fn tags_are_read_as_browsers_do() {
        let page = r#"<IMG/src=x onError="a>b" ><p onclick=go()>"#;
        let [image, paragraph] = &*read(page, false) else { panic!() };
        assert_eq!((image.name.as_str(), image.get("src")), ("img", Some("x")));
        assert_eq!(image.get("onerror"), Some("a>b"));
        assert_eq!(paragraph.get("onclick"), Some("go()"));
        assert_eq!(&page[image.attributes[1].span.clone()], r#"onError="a>b""#);
        assert_eq!(&page[image.span.clone()], r#"<IMG/src=x onError="a>b" >"#);
    }

    #[test]
    fn raw_text_holds_no_tags() {
        assert_eq!(names("<script>'<img src=x>'</script ><img src=y>"), ["script", "img"]);
        assert_eq!(names("<textarea><script></textarea><base>"), ["base"]);
        assert_eq!(names("<!-- <script> --><title><img></title>"), [""; 0]);
        assert_eq!(names("<!--><script></script>"), ["script"]);
        assert_eq!(names("<svg><title><script>1</script>"), ["svg", "script"]);
        assert_eq!(names("<svg><![CDATA[<script>]]></svg>"), ["svg"]);
        assert_eq!(names("<script>unfinished <img src=x>"), ["script"]);
        assert_eq!(names("a < b <img src='never ends"), [""; 0]);
        assert_eq!(names("<img ==\">"), [""; 0]);
    }

    #[test]
    fn references_are_replaced() {
        assert_eq!(with_references("java&#115;cript&colon;a(&quot;\"&amp"), "javascript:a(\"\"&");
    }

    proptest! {
        #[test]
        fn elements_are_those_of_the_standard(page in "(<|>|/|=|\"|'|!|--|&lt;| |\n|x|img|src|onload|iframe|script|<script|</script>|<img ){0,30}") {
            let mut expected = Vec::new();
            for Ok(token) in Tokenizer::new(&page) {
                if let Token::StartTag(tag) = token {
                    let name = String::from_utf8_lossy(&tag.name).into_owned();
                    if name == "img" {
                        let source = tag.attributes.get(b"src".as_slice());
                        expected.push(source.map(|one| String::from_utf8_lossy(one).into_owned()));
                    }
                    // Raw text is told by whoever builds the tree, not by this tokenizer.
                    if name == "script" || name == "iframe" { break; }
                }
            }
            let found: Vec<_> = read(&page, false)
                .into_iter()
                .take_while(|one| !one.is_one_of(&["script", "iframe"]))
                .filter(|one| one.name == "img")
                .map(|one| one.get("src").map(str::to_owned))
                .collect();
            prop_assert_eq!(found, expected);
        }

        #[test]
        fn any_page_can_be_read(page in "\\PC{0,200}", is_svg: bool) {
            for element in read(&page, is_svg) {
                prop_assert!(page.get(element.span.clone()).is_some());
                prop_assert!(page.get(element.body.clone()).is_some());
            }
        }
    }
}
