//! Styles in outputs and Markdown that hide cells.

use super::page::Form;
use super::style::{self, Veil};
use crate::check::Check;
use crate::{Observation, Subject};

pub(super) const CHECKS: &[Check] = &[Check { name: "style-hides-cells", run: style_hides_cells }];

fn style_hides_cells(subject: &Subject<'_>, found: &mut Vec<Observation>) {
    for page in
        subject.pages().iter().filter(|page| page.form == Form::Html || page.form.is_markdown())
    {
        for element in &page.elements {
            if element.name == "style" {
                if let Some((veil, selector)) = style::of_sheet(&page.body(element)) {
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
