//! Handlers of events in pages.

use pyguard_finding::Tier;

use super::page::Form;
use super::script::{danger, is_local_call};
use super::tags::{Attribute, Element};
use crate::check::Check;
use crate::{Observation, Subject};

pub(super) const CHECKS: &[Check] = &[Check { name: "event-handler", run: event_handler }];

/// Beginnings of the names of events, behind `on`.
const EVENTS: [&str; 62] = [
    "abort",
    "after",
    "animation",
    "auxclick",
    "before",
    "begin",
    "blur",
    "bounce",
    "cancel",
    "canplay",
    "change",
    "click",
    "close",
    "contextmenu",
    "copy",
    "cuechange",
    "cut",
    "dblclick",
    "drag",
    "drop",
    "durationchange",
    "emptied",
    "end",
    "error",
    "finish",
    "focus",
    "formdata",
    "fullscreen",
    "gotpointer",
    "hashchange",
    "input",
    "invalid",
    "key",
    "load",
    "lostpointer",
    "message",
    "mouse",
    "offline",
    "online",
    "page",
    "paste",
    "pause",
    "play",
    "pointer",
    "popstate",
    "progress",
    "ratechange",
    "repeat",
    "reset",
    "resize",
    "scroll",
    "search",
    "seek",
    "select",
    "show",
    "stalled",
    "start",
    "submit",
    "suspend",
    "toggle",
    "touch",
    "transition",
];

/// Whether an attribute (in lower case) is a handler of an event.
pub(super) fn is_handler(name: &str) -> bool {
    name.strip_prefix("on").is_some_and(|event| {
        let others = [
            "timeupdate",
            "unload",
            "volumechange",
            "waiting",
            "wheel",
            "unhandledrejection",
            "storage",
        ];
        EVENTS.iter().chain(&others).any(|known| event.starts_with(known))
    })
}

/// Whether an event comes without a click or a key.
fn comes_by_itself(name: &str) -> bool {
    let event = name.strip_prefix("on").unwrap_or(name);
    let of_reader = [
        "auxclick",
        "cancel",
        "change",
        "click",
        "contextmenu",
        "copy",
        "cut",
        "dblclick",
        "drag",
        "drop",
        "input",
        "invalid",
        "key",
        "paste",
        "reset",
        "search",
        "select",
        "submit",
        "touch",
    ];
    !of_reader.iter().any(|known| event.starts_with(known))
}

/// How sure it is that a handler is no control of a page.
pub(super) fn judged(element: &Element, attribute: &Attribute) -> Option<Tier> {
    let code = attribute.value.trim();
    if code.is_empty() || !is_handler(&attribute.name) {
        return None;
    }
    if is_of_folium(element, attribute) {
        return Some(Tier::Audit);
    }
    let is_danger = danger(code).is_some();
    if !comes_by_itself(&attribute.name) {
        return (is_danger && !is_local_call(code)).then_some(Tier::Default);
    }
    // Looks of the element itself, such as `this.style.color = 'red'`, or a function of the page.
    let is_control =
        is_local_call(code) || code.starts_with("this.") || code.starts_with("return ");
    Some(if is_control && !is_danger { Tier::Strict } else { Tier::Default })
}

/// Older versions of folium write the map into a frame this way.
fn is_of_folium(element: &Element, attribute: &Attribute) -> bool {
    let known = "this.contentDocument.open();this.contentDocument.write(";
    let ends = ");this.contentDocument.close();";
    let argument = attribute.value.strip_prefix(known).and_then(|rest| rest.strip_suffix(ends));
    element.name == "iframe"
        && argument.is_some_and(|one| {
            let one = one.strip_prefix("atob(").or_else(|| one.strip_prefix("decodeURIComponent("));
            matches!(
                one,
                Some("this.getAttribute('data-html'))" | "this.getAttribute(\"data-html\"))")
            )
        })
}

fn event_handler(subject: &Subject<'_>, found: &mut Vec<Observation>) {
    for page in
        subject.pages().iter().filter(|page| page.form == Form::Html || page.form.is_markdown())
    {
        for element in &page.elements {
            for attribute in &element.attributes {
                if let Some(tier) = judged(element, attribute) {
                    found.push(page.at_attribute(subject, element, attribute).in_tier(tier));
                }
            }
        }
    }
}
