//! Markdown: what of it is HTML, what is code, and where its links lead.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag};

/// Markdown that was read.
#[derive(Debug)]
pub(crate) struct Markdown {
    /// The text with blanks for code and for each `<` that begins no HTML; places (bytes) are those of the text.
    pub(crate) masked: String,
    /// Links and images.
    pub(crate) links: Vec<Link>,
}

/// A link or an image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Link {
    /// Where it is used (bytes).
    pub(crate) span: Range<usize>,
    /// Its target with escapes and character references replaced.
    pub(crate) target: String,
    /// Whether it is loaded without a click.
    pub(crate) is_image: bool,
}

/// Reads Markdown as CommonMark says.
pub(crate) fn read(text: &str) -> Markdown {
    let mut masked = text.as_bytes().to_vec();
    let mut links = Vec::new();
    let mut html_end = 0;
    let mut clear = |range: Range<usize>, is_all: bool| {
        for byte in masked.get_mut(range).unwrap_or_default() {
            if (is_all && *byte != b'\n') || *byte == b'<' {
                *byte = b' ';
            }
        }
    };
    for (event, range) in Parser::new(text).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(_)) | Event::Code(_) => clear(range, true),
            Event::Start(Tag::HtmlBlock) | Event::InlineHtml(_) if range.start >= html_end => {
                clear(html_end..range.start, false);
                html_end = range.end;
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                links.push(Link { span: range, target: dest_url.into_string(), is_image: false });
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                links.push(Link { span: range, target: dest_url.into_string(), is_image: true });
            }
            _ => {}
        }
    }
    clear(html_end..text.len(), false);
    // Pieces end between characters, so this is text again.
    let masked = String::from_utf8(masked).unwrap_or_default();
    Markdown { masked, links }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn code_is_no_html() {
        let text = "a `<b>` \\<c> <d>\n\n```html\n<e>\n```\n\n    <f>\n\n<g\nh=\"1\">\n1 < 2 <i>";
        let masked = read(text).masked;
        assert_eq!(masked.len(), text.len());
        let starts: Vec<&str> =
            masked.match_indices('<').map(|(at, _)| &masked[at + 1..at + 2]).collect();
        assert_eq!(starts, ["d", "g", "i"]);
    }

    #[test]
    fn targets_are_as_browsers_see_them() {
        let text = "[a](java&#115;cript:1) ![b](<c d> 'e') [f][g]\n\n[g]: https://h.example/";
        let links = read(text).links;
        let targets: Vec<&str> = links.iter().map(|one| one.target.as_str()).collect();
        assert_eq!(targets, ["javascript:1", "c d", "https://h.example/"]);
        assert!(links[1].is_image);
    }
}
