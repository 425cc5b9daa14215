//! Links that run code.

use pyguard_finding::Tier;

use super::address::{self, Active};
use super::page::{Form, Page};
use super::script::{danger, is_local_call};
use super::tags::{Attribute, Element};
use crate::check::Check;
use crate::{Observation, Subject};

pub(super) const CHECKS: &[Check] = &[Check { name: "active-link", run: active_link }];

/// Attributes that hold an address.
const ADDRESSES: [&str; 6] = ["href", "src", "action", "formaction", "xlink:href", "data"];

/// How sure it is that an attribute's address runs code that no page needs, with the scheme.
pub(super) fn judged(element: &Element, attribute: &Attribute) -> Option<(Tier, &'static str)> {
    if !ADDRESSES.contains(&attribute.name.as_str()) {
        return None;
    }
    // A page in an image's address is never opened; data in frames is what older versions of folium write.
    match of_target(&attribute.value)? {
        (_, "data:text/html")
            if element.is_one_of(&["img", "image", "video", "audio", "source"]) =>
        {
            None
        }
        (_, "data:text/html") if element.name == "iframe" => {
            let tier = if is_of_folium(element) { Tier::Audit } else { Tier::Strict };
            Some((tier, "data:text/html"))
        }
        other => Some(other),
    }
}

/// Whether a frame has the style with which older versions of folium show maps. Anybody can write that too; the page in such a
/// frame has an origin of its own and reaches nothing of the notebook.
fn is_of_folium(element: &Element) -> bool {
    let style = element.get("style").unwrap_or("");
    style.starts_with("position:absolute;width:100%;height:100%;left:0;top:0;")
}

fn of_target(target: &str) -> Option<(Tier, &'static str)> {
    match address::active(target)? {
        (Active::Page, _) => Some((Tier::Default, "data:text/html")),
        (Active::Script, code) => {
            let is_control = is_local_call(&code) && danger(&code).is_none();
            Some((if is_control { Tier::Strict } else { Tier::Default }, "javascript:"))
        }
    }
}

fn active_link(subject: &Subject<'_>, found: &mut Vec<Observation>) {
    for page in subject.pages().iter().filter(|page| page.form != Form::Attachment) {
        for element in &page.elements {
            for attribute in &element.attributes {
                if let Some((tier, scheme)) = judged(element, attribute) {
                    let seen = page.at_attribute(subject, element, attribute);
                    found.push(seen.naming("$SCHEME", scheme).in_tier(tier));
                }
            }
        }
        found.extend(of_markdown(subject, page));
    }
}

/// Links of Markdown that run code.
pub(super) fn of_markdown(subject: &Subject<'_>, page: &Page<'_>) -> Vec<Observation> {
    let active = page.links.iter().filter_map(|link| {
        let (tier, scheme) = of_target(&link.target)?;
        let seen = page.at(subject, link.span.start, link.span.end);
        Some(seen.naming("$TAG", "a").naming("$SCHEME", scheme).in_tier(tier))
    });
    active.collect()
}
