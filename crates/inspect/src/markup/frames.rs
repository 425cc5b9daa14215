//! Other pages in outputs.

use memchr::memmem;
use pyguard_finding::Tier;

use super::address;
use super::page::{Form, Page};
use super::tags::{Element, read};
use crate::check::Check;
use crate::{Observation, Subject};

pub(super) const CHECKS: &[Check] = &[Check { name: "frame-in-output", run: frame_in_output }];

/// Hosts whose pages show a video, a document or what the notebook's own machine serves.
const SHOWN: [&str; 15] = [
    "youtube.com",
    "youtube-nocookie.com",
    "youtu.be",
    "player.vimeo.com",
    "vimeo.com",
    "colab.research.google.com",
    "colab.google",
    "googleusercontent.com",
    "kaggle.com",
    "kaggle.net",
    "kaggleusercontent.com",
    "docs.google.com",
    "drive.google.com",
    "plotly.com",
    "plot.ly",
];

fn frame_in_output(subject: &Subject<'_>, found: &mut Vec<Observation>) {
    for page in subject.pages().iter().filter(|page| page.form == Form::Html) {
        for element in page.elements.iter().filter(|one| is_frame(one)) {
            let address = element.get("src").or_else(|| element.get("data")).unwrap_or("");
            if let Some(host) = address::host(address).filter(|host| !is_shown(host)) {
                let tier =
                    if is_in_source(subject, page, &host) { Tier::Audit } else { Tier::Strict };
                let seen =
                    page.at_element(subject, element).naming("$WHAT", format!("shows {host}"));
                found.push(seen.in_tier(tier));
            } else if let Some(page_in_it) = element.get("srcdoc")
                && element.get("sandbox").is_none()
                && let Some(tier) = of_document(page_in_it)
            {
                let seen =
                    page.at_element(subject, element).naming("$WHAT", "holds a page with scripts");
                found.push(seen.in_tier(tier));
            }
        }
    }
}

/// Whether an element shows another page.
pub(super) fn is_frame(element: &Element) -> bool {
    element.is_one_of(&["iframe", "object", "embed", "frame"])
}

fn is_shown(host: &str) -> bool {
    address::is_local(host) || SHOWN.iter().any(|one| address::is_below(host, one))
}

/// Whether the author wrote the address.
fn is_in_source(subject: &Subject<'_>, page: &Page<'_>, host: &str) -> bool {
    let cell = page.part.cell.and_then(|cell| usize::try_from(cell).ok()?.checked_sub(1));
    let source =
        cell.and_then(|cell| subject.source_part(cell)).map_or("", |one| subject.text(one));
    memmem::find(source.as_bytes(), host.as_bytes()).is_some()
}

/// How sure it is that a page in a frame is more than a map or a graph.
fn of_document(document: &str) -> Option<Tier> {
    if !read(document, false).iter().any(|one| one.name == "script") {
        return None;
    }
    let known = [
        "leaflet",
        "L.map(",
        "vis.Network",
        "vis-network",
        "Plotly.newPlot",
        "vegaEmbed",
        "Bokeh",
        "pydeck",
        "deck.gl",
        "mapboxgl",
        "keplerGl",
        "maplibregl",
    ];
    let is_known =
        known.iter().any(|word| memmem::find(document.as_bytes(), word.as_bytes()).is_some());
    Some(if is_known { Tier::Audit } else { Tier::Strict })
}
