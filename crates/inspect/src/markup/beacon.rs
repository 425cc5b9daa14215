//! Images and styles that tell another host who opened the notebook.

use super::address;
use super::page::{Form, Page};
use super::style::hides;
use super::tags::Element;
use crate::check::Check;
use crate::{Observation, Subject};

pub(super) const CHECKS: &[Check] = &[Check { name: "tracking-beacon", run: tracking_beacon }];

/// Hosts that count readers.
const TRACKERS: [&str; 14] = [
    "google-analytics.com",
    "googletagmanager.com",
    "doubleclick.net",
    "static.scarf.sh",
    "mixpanel.com",
    "api.segment.io",
    "pixel.facebook.com",
    "matomo.cloud",
    "statcounter.com",
    "quantserve.com",
    "hotjar.com",
    "plausible.io",
    "mailtrack.io",
    "scorecardresearch.com",
];

/// Hosts whose addresses have long values for a reason: files, formulas, badges, signed addresses.
const EXEMPT: [&str; 28] = [
    "shields.io",
    "colab.research.google.com",
    "mybinder.org",
    "kaggle.com",
    "badge.fury.io",
    "codecov.io",
    "drive.google.com",
    "docs.google.com",
    "googleusercontent.com",
    "githubusercontent.com",
    "github.com",
    "gitlab.com",
    "latex.codecogs.com",
    "render.githubusercontent.com",
    "quicklatex.com",
    "mermaid.ink",
    "plantuml.com",
    "kroki.io",
    "amazonaws.com",
    "blob.core.windows.net",
    "storage.googleapis.com",
    "youtube.com",
    "gstatic.com",
    "wikimedia.org",
    "medium.com",
    "zenodo.org",
    "googleapis.com",
    "gravatar.com",
];

fn tracking_beacon(subject: &Subject<'_>, found: &mut Vec<Observation>) {
    for page in
        subject.pages().iter().filter(|page| page.form == Form::Html || page.form.is_markdown())
    {
        for element in &page.elements {
            if let Some((host, why)) = of_element(page, element) {
                let seen = page.at_element(subject, element).naming("$HOST", host);
                found.push(seen.naming("$WHY", why));
            }
        }
        for link in page.links.iter().filter(|link| link.is_image) {
            if let Some((host, why)) = tells(&link.target) {
                let seen = page.at(subject, link.span.start, link.span.end);
                found.push(seen.naming("$TAG", "img").naming("$HOST", host).naming("$WHY", why));
            }
        }
    }
}

fn of_element(page: &Page<'_>, element: &Element) -> Option<(String, &'static str)> {
    if element.name == "style" {
        return loaded(&page.body(element)).find_map(tells);
    }
    if let Some(found) = element.get("style").and_then(|style| loaded(style).find_map(tells)) {
        return Some(found);
    }
    let address = match element.name.as_str() {
        "img" | "video" | "audio" | "source" => element.get("src")?,
        "link" => element.get("href")?,
        _ => return None,
    };
    if let Some(found) = tells(address) {
        return Some(found);
    }
    let host = address::host(address)?;
    let is_tiny = |name| {
        let value = element.get(name).map(|value| value.trim().trim_end_matches("px"));
        matches!(value, Some("0" | "1"))
    };
    let is_hidden = element.name == "img"
        && ((is_tiny("width") && is_tiny("height")) || element.get("style").is_some_and(hides));
    (is_hidden && !is_exempt(&host)).then_some((host, "is not visible"))
}

fn is_exempt(host: &str) -> bool {
    address::is_local(host) || EXEMPT.iter().any(|one| address::is_below(host, one))
}

/// The addresses in `url(…)`.
fn loaded(style: &str) -> impl Iterator<Item = &str> {
    style.split("url(").skip(1).map(|rest| {
        let rest = rest.trim_start().trim_start_matches(['"', '\'']);
        rest.split(['"', '\'', ')']).next().unwrap_or("")
    })
}

/// The host of an address, if it is told more than which image is wanted.
fn tells(target: &str) -> Option<(String, &'static str)> {
    let host = address::host(target)?;
    if TRACKERS.iter().any(|one| address::is_below(&host, one)) {
        return Some((host, "counts readers"));
    }
    if is_exempt(&host) {
        return None;
    }
    let (_, query) = target.split_once('?')?;
    let query = query.split('#').next().unwrap_or("");
    let names_reader = query.split('&').any(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or(("", pair));
        !is_signature(name) && is_identity(value)
    });
    names_reader.then_some((host, "is told who reads"))
}

/// Whether a parameter signs an address or names the file itself.
fn is_signature(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let words = [
        "sig", "token", "expires", "x-amz", "x-goog", "jwt", "key", "hash", "etag", "version",
        "policy", "img", "url", "file", "path", "math", "tex",
    ];
    words.iter().any(|word| name.contains(word))
        || matches!(name.as_str(), "v" | "se" | "st" | "s" | "oh" | "ccb")
}

/// Whether a value is an address of a person or a number that stands for one.
fn is_identity(value: &str) -> bool {
    let value = value.replace("%40", "@");
    if value.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.')) {
        return true;
    }
    let is_packed = |one: char| one.is_ascii_alphanumeric() || matches!(one, '-' | '_' | '+' | '=');
    let digits = value.chars().filter(char::is_ascii_digit).count();
    let letters = value.chars().filter(char::is_ascii_alphabetic).count();
    value.len() >= 16
        && value.chars().all(is_packed)
        && digits >= 4
        && letters >= 3
        && !is_words(&value)
}

/// Whether a value reads as words with numbers between them, such as `scatter-plot-2021-06-01`.
fn is_words(value: &str) -> bool {
    let mut pieces = value.split(['-', '_', '+', '=']).filter(|piece| !piece.is_empty());
    let is_plain = |piece: &str| {
        piece.chars().all(|one| one.is_ascii_digit()) && piece.len() <= 8
            || piece.chars().all(|one| one.is_ascii_alphabetic())
    };
    value.contains(['-', '_', '+']) && pieces.all(is_plain)
}
