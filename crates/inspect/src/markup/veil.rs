//! Styles in outputs and Markdown that hide cells.

use std::hash::BuildHasher;

use rustc_hash::{FxBuildHasher, FxHashSet};

use super::page::{Form, Page};
use super::style::{self, Veil};
use super::tags::Element;
use crate::check::Check;
use crate::{Observation, Subject};

pub(super) const CHECKS: &[Check] = &[Check { name: "style-hides-cells", run: style_hides_cells }];

fn style_hides_cells(subject: &Subject<'_>, found: &mut Vec<Observation>) {
    for page in
        subject.pages().iter().filter(|page| page.form == Form::Html || page.form.is_markdown())
    {
        for element in &page.elements {
            if element.name == "style" {
                if let Some((veil, selector)) = of_style(subject, page, element) {
                    let seen = page.at_element(subject, element);
                    found.push(seen.naming("$WHAT", described(veil, &selector)));
                }
            } else if element.get("style").is_some_and(style::covers) {
                let seen = page.at_element(subject, element);
                found.push(seen.naming("$WHAT", described(Veil::Covers, &element.name)));
            }
        }
    }
}

/// What a `<style>` does to the reader's view, given all that the notebook shows.
pub(super) fn of_style(
    subject: &Subject<'_>,
    page: &Page<'_>,
    element: &Element,
) -> Option<(Veil, String)> {
    style::of_sheet(&page.body(element), &|name| subject.attributes().may_have(name))
}

/// What stands in texts as a name does in `class="name other"` or `id=name`; in a sheet a dot or `#` is before it. By hashes, and
/// `None` where that is too much to keep: then everything may be there.
#[derive(Debug)]
pub(crate) struct Attributes(Option<FxHashSet<u64>>);

/// Most names that are kept.
const MAX_NAMES: usize = 200_000;

impl Attributes {
    /// Of all that is drawn when a notebook is opened.
    pub(crate) fn of(pages: &[Page<'_>]) -> Self {
        let mut names = FxHashSet::default();
        for page in pages {
            let mut start = None;
            let ends = page.text.bytes().chain([b'\n']).enumerate();
            for (at, byte) in ends.filter(|(_, byte)| b"\"'= \n>/".contains(byte)) {
                if let Some(name) = start.and_then(|start: usize| page.text.get(start..at))
                    && byte != b'='
                    && !name.is_empty()
                {
                    names.insert(FxBuildHasher.hash_one(name));
                    if names.len() > MAX_NAMES {
                        return Self(None);
                    }
                }
                start = (!b">/".contains(&byte)).then_some(at + 1);
            }
        }
        Self(Some(names))
    }

    fn may_have(&self, name: &str) -> bool {
        let Self(names) = self;
        names.as_ref().is_none_or(|names| names.contains(&FxBuildHasher.hash_one(name)))
    }
}

/// Longest selector that is shown (bytes).
const MAX_SHOWN: usize = 60;

fn described(veil: Veil, selector: &str) -> String {
    let selector = selector.get(..selector.floor_char_boundary(MAX_SHOWN)).unwrap_or(selector);
    let selector = selector.replace(['$', '\n'], " ");
    match veil {
        Veil::Hides => format!("hides {selector}"),
        Veil::Covers => format!("covers the page with {selector}"),
    }
}
