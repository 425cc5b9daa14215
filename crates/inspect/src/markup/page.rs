//! The pages of a notebook: all that is drawn as HTML or as a drawing when somebody opens it.

use std::borrow::Cow;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use memchr::{memchr, memmem};
use pyguard_source::{Media, SourceKind, Surface, TextPart, TextRange};

use super::latex;
use super::markdown::{self, Link};
use super::tags::{self, Attribute, Element};
use crate::{Observation, Remedy, Subject};

/// What a page is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// An output in HTML.
    Html,
    /// An output that is a drawing.
    Svg,
    /// An output in Markdown.
    MarkdownOutput,
    /// A Markdown cell.
    MarkdownCell,
    /// A drawing that is attached to a cell.
    Attachment,
}

impl Form {
    /// Whether it is Markdown.
    pub(crate) fn is_markdown(self) -> bool {
        matches!(self, Self::MarkdownOutput | Self::MarkdownCell)
    }

    /// Whether all of it is a drawing.
    pub(crate) fn is_svg(self) -> bool {
        matches!(self, Self::Svg | Self::Attachment)
    }
}

/// One page.
#[derive(Debug)]
pub(crate) struct Page<'a> {
    /// Where it stands.
    pub(crate) part: &'a TextPart,
    /// What it is written in.
    pub(crate) form: Form,
    /// Its text; that of Markdown with blanks for code ([`markdown::Markdown::masked`]).
    pub(crate) text: Cow<'a, str>,
    /// Whether places in the text are those of the part; else it was decoded.
    pub(crate) is_in_place: bool,
    /// The tags that can do something.
    pub(crate) elements: Vec<Element>,
    /// Links of Markdown.
    pub(crate) links: Vec<Link>,
}

/// Reads all pages of a notebook.
pub(crate) fn read<'a>(subject: &Subject<'a>) -> Vec<Page<'a>> {
    subject.parts().iter().filter_map(|part| page(subject, part)).collect()
}

fn page<'a>(subject: &Subject<'a>, part: &'a TextPart) -> Option<Page<'a>> {
    let text = subject.text(part);
    let has_tag = || memchr(b'<', text.as_bytes()).is_some();
    let form = match part.surface {
        Surface::Output { media: Media::Html, .. } => Form::Html,
        Surface::Output { media: Media::Svg, .. } => Form::Svg,
        Surface::Output { media: Media::Markdown, .. } => Form::MarkdownOutput,
        Surface::Source(SourceKind::Markdown) => Form::MarkdownCell,
        Surface::Attachment => return attachment(part, text),
        _ => return None,
    };
    if !form.is_markdown() {
        return has_tag().then(|| Page::new(part, form, Cow::Borrowed(text), true));
    }
    let has = |needle: &str| memmem::find(text.as_bytes(), needle.as_bytes()).is_some();
    if !(has_tag() || has("](") || has("]:") || latex::may_matter(text)) {
        return None;
    }
    let markdown = markdown::read(text);
    let page = Page::new(part, form, Cow::Owned(markdown.masked), true);
    Some(Page { links: markdown.links, ..page })
}

/// Longest text of an attachment that is looked at (bytes).
const MAX_ATTACHMENT: usize = 16 * 1024 * 1024;

/// A drawing that is attached: base64 of it, or the text itself.
fn attachment<'a>(part: &'a TextPart, text: &'a str) -> Option<Page<'a>> {
    if memchr(b'<', text.as_bytes()).is_some() {
        return Some(Page::new(part, Form::Attachment, Cow::Borrowed(text), true));
    }
    // Base64 of `<`, perhaps behind a mark of the byte order or a blank.
    let is_markup =
        ["PD", "PH", "PF", "77u/P", "Cj", "ID"].iter().any(|start| text.starts_with(start));
    if !is_markup || text.len() > MAX_ATTACHMENT {
        return None;
    }
    let packed: Vec<u8> = text.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
    let decoded = String::from_utf8(STANDARD.decode(packed).ok()?).ok()?;
    Some(Page::new(part, Form::Attachment, Cow::Owned(decoded), false))
}

impl<'a> Page<'a> {
    fn new(part: &'a TextPart, form: Form, text: Cow<'a, str>, is_in_place: bool) -> Self {
        let elements = tags::read(&text, form.is_svg());
        Self { part, form, text, is_in_place, elements, links: Vec::new() }
    }

    /// A piece of the page as it stands in the texts.
    pub(crate) fn range(&self, subject: &Subject<'_>, from: usize, to: usize) -> TextRange {
        if self.is_in_place {
            subject.range(self.part, from, to)
        } else {
            subject.first_line(self.part)
        }
    }

    /// What was seen at a tag.
    pub(crate) fn at_element(&self, subject: &Subject<'_>, element: &Element) -> Observation {
        self.at(subject, element.span.start, element.span.end).naming("$TAG", &*element.name)
    }

    /// What was seen at an attribute.
    pub(crate) fn at_attribute(
        &self,
        subject: &Subject<'_>,
        element: &Element,
        attribute: &Attribute,
    ) -> Observation {
        self.at(subject, attribute.span.start, attribute.span.end)
            .naming("$TAG", &*element.name)
            .naming("$ATTRIBUTE", &*attribute.name)
    }

    /// What was seen in a piece of the page; the output would lose this page.
    pub(crate) fn at(&self, subject: &Subject<'_>, from: usize, to: usize) -> Observation {
        let range = self.range(subject, from, to);
        let seen = Observation::at(range);
        match drop_media(subject, self.part, range) {
            Some(remedy) => seen.with_remedy(remedy),
            None => seen,
        }
    }

    /// The text between the tags of a script or style; references of characters stand for them in drawings.
    pub(crate) fn body(&self, element: &Element) -> Cow<'_, str> {
        let body = self.text.get(element.body.clone()).unwrap_or("");
        if element.in_svg { Cow::Owned(tags::with_references(body)) } else { Cow::Borrowed(body) }
    }
}

/// The remedy that drops from an output what holds a range of a part.
pub(crate) fn drop_media(
    subject: &Subject<'_>,
    part: &TextPart,
    range: TextRange,
) -> Option<Remedy> {
    let cell = usize::try_from(part.cell?).ok()?.checked_sub(1)?;
    let output = usize::try_from(part.surface.output_number()?).ok()?.checked_sub(1)?;
    let raw = subject.texts().raw_range(range).first()?.start;
    let media = &subject.cell(cell)?.outputs.get(output)?.media;
    let media = media.iter().position(|(_, value)| value.contains(&raw))?;
    Some(Remedy::DropMedia { cell, output, media })
}
