//! Drawings that run code or load something.

use memchr::memmem;
use pyguard_finding::Tier;

use super::address;
use super::handlers::is_handler;
use super::links;
use super::page::{Form, Page};
use super::tags::{Attribute, Element};
use crate::check::Check;
use crate::{Observation, Subject};

pub(super) const CHECKS: &[Check] = &[
    Check { name: "active-drawing", run: active_drawing },
    Check { name: "drawing-with-script", run: drawing_with_script },
];

/// A drawing's page and its elements that belong to the drawing.
fn drawings<'a, 'b>(subject: &'b Subject<'a>) -> impl Iterator<Item = (&'b Page<'a>, &'b Element)> {
    let pages = subject.pages().iter();
    pages.flat_map(|page| page.elements.iter().filter(|one| one.in_svg).map(move |one| (page, one)))
}

fn active_drawing(subject: &Subject<'_>, found: &mut Vec<Observation>) {
    for (page, element) in drawings(subject) {
        if let Some((what, tier)) = of_element(page, element) {
            found.push(page.at_element(subject, element).naming("$WHAT", what).in_tier(tier));
            continue;
        }
        for attribute in &element.attributes {
            if let Some((what, tier)) = of_attribute(element, attribute) {
                let seen = page.at_attribute(subject, element, attribute);
                found.push(seen.naming("$WHAT", what).in_tier(tier));
            }
        }
    }
    for page in subject.pages().iter().filter(|page| page.form.is_svg()) {
        if let Some((at, what)) = of_declarations(&page.text) {
            let seen = page.at(subject, at, at + "<!DOCTYPE".len()).naming("$TAG", "DOCTYPE");
            found.push(seen.naming("$WHAT", what).in_tier(Tier::Default));
        }
    }
}

fn of_element(page: &Page<'_>, element: &Element) -> Option<(&'static str, Tier)> {
    match element.name.as_str() {
        "script" => {
            let loads = element
                .get("src")
                .or_else(|| element.get("href"))
                .or_else(|| element.get("xlink:href"));
            let has_code = !page.body(element).trim().is_empty();
            (has_code || loads.is_some()).then_some(("runs a script", Tier::Default))
        }
        "iframe" | "object" | "embed" if element.in_foreign_object => {
            Some(("holds another page", Tier::Default))
        }
        "animate" | "set" => {
            let target = element.get("attributename").unwrap_or("");
            let changes_link =
                matches!(target.to_ascii_lowercase().as_str(), "href" | "xlink:href");
            changes_link.then_some(("changes where a link leads", Tier::Default))
        }
        _ => None,
    }
}

fn of_attribute(element: &Element, attribute: &Attribute) -> Option<(&'static str, Tier)> {
    if is_handler(&attribute.name) && !attribute.value.trim().is_empty() {
        return Some(("handles an event", Tier::Default));
    }
    if let Some((tier, _)) = links::judged(element, attribute) {
        return Some(("runs code when a link is followed", tier));
    }
    let is_target = matches!(attribute.name.as_str(), "href" | "xlink:href");
    let is_loaded = is_target && element.is_one_of(&["use", "image"]);
    let is_outside = is_loaded && address::host(&attribute.value).is_some();
    if !is_outside {
        return None;
    }
    let tier = if element.name == "use" { Tier::Default } else { Tier::Strict };
    Some(("loads something from another host", tier))
}

/// How much of a drawing is looked at for declarations (bytes): they stand before the first element.
const HEAD: usize = 4096;

/// Declarations that make a reader of XML replace entities or load a file.
fn of_declarations(text: &str) -> Option<(usize, &'static str)> {
    let head = text.get(..text.floor_char_boundary(HEAD)).unwrap_or(text);
    if let Some(at) = memmem::find(head.as_bytes(), b"<!ENTITY") {
        return Some((at, "declares an entity"));
    }
    let at = memmem::find(head.as_bytes(), b"<!DOCTYPE")?;
    let rest = head.get(at..)?;
    let end = rest.find('>').unwrap_or(rest.len());
    let declaration = rest.get(..end)?;
    if declaration.contains('[') {
        // What generators of drawings declare for namespaces is caught above.
        return Some((at, "declares its own types"));
    }
    let addresses = declaration.split(['"', '\'']).skip(1).step_by(2);
    let loads = addresses.filter_map(address::host).any(|host| !address::is_below(&host, "w3.org"));
    let names_file = declaration.contains("SYSTEM") && !declaration.contains("w3.org");
    (loads || names_file).then_some((at, "loads a definition"))
}

fn drawing_with_script(subject: &Subject<'_>, found: &mut Vec<Observation>) {
    for (page, element) in
        drawings(subject).filter(|(page, _)| matches!(page.form, Form::Svg | Form::Attachment))
    {
        let is_active = match element.name.as_str() {
            "script" => of_element(page, element).is_some(),
            "iframe" => element.in_foreign_object,
            _ => false,
        };
        if is_active {
            found.push(
                page.at_element(subject, element).naming("$WHAT", "has an element that runs code"),
            );
            continue;
        }
        for attribute in &element.attributes {
            let what = if is_handler(&attribute.name) && !attribute.value.trim().is_empty() {
                "handles an event"
            } else if links::judged(element, attribute).is_some() {
                "has a link that runs code"
            } else {
                continue;
            };
            found.push(page.at_attribute(subject, element, attribute).naming("$WHAT", what));
        }
    }
}
