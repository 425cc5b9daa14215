//! Styles in outputs and Markdown that hide cells.

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
    let is_there = |name: &str| subject.pages().iter().any(|page| is_attribute(&page.text, name));
    style::of_sheet(&page.body(element), &is_there)
}

/// Whether a name stands in a text as in `class="name other"` or `id=name`. In a sheet a dot or `#` is before it.
fn is_attribute(text: &str, name: &str) -> bool {
    memchr::memmem::find_iter(text.as_bytes(), name).any(|at| {
        let before = at.checked_sub(1).and_then(|at| text.as_bytes().get(at));
        let after = text.as_bytes().get(at + name.len());
        let is_begun = before.is_some_and(|one| matches!(one, b'"' | b'\'' | b'=' | b' ' | b'\n'));
        let is_ended =
            after.is_none_or(|one| matches!(one, b'"' | b'\'' | b'>' | b' ' | b'\n' | b'/'));
        is_begun && is_ended
    })
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
