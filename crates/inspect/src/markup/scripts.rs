//! Scripts in outputs.

use memchr::memmem;
use pyguard_finding::Tier;
use pyguard_source::{Media, Surface, TextPart};

use super::address::{self, Source};
use super::handlers;
use super::page::{Form, drop_media};
use super::reach::{Library, library, reached, unknown_address};
use super::script::{Reach, folded, is_run, signs};
use crate::check::Check;
use crate::{Observation, Remedy, Subject};

pub(super) const CHECKS: &[Check] = &[
    Check { name: "script-in-html", run: script_in_html },
    Check { name: "javascript-output", run: javascript_output },
    Check { name: "output-drives-kernel", run: output_drives_kernel },
];

fn script_in_html(subject: &Subject<'_>, found: &mut Vec<Observation>) {
    broken_images(subject, found);
    for page in subject.pages().iter().filter(|page| page.form == Form::Html) {
        for element in page.elements.iter().filter(|one| one.name == "script") {
            if !is_run(element.get("type")) {
                continue;
            }
            let address = element.get("src").or_else(|| element.get("href")).unwrap_or("");
            let of_address = match address::source(address) {
                Source::Known => None,
                Source::Anyone => Some(Tier::Strict),
                Source::Unknown => Some(Tier::Default),
            };
            let of_address = of_address.map(|tier| {
                (format!("loads {}", address::host(address).unwrap_or_default()), tier)
            });
            let body = page.body(element);
            let of_body =
                reached(&body).first().map(|one| (format!("uses {}", one.word), one.tier));
            if let Some((what, tier)) =
                of_address.into_iter().chain(of_body).min_by_key(|one| one.1)
            {
                found.push(page.at_element(subject, element).naming("$WHAT", what).in_tier(tier));
            }
        }
    }
}

/// Images whose data is no data: nbconvert once wrote it into a page as it is.
fn broken_images(subject: &Subject<'_>, found: &mut Vec<Observation>) {
    for (cell, layout) in subject.layout().cells.iter().enumerate() {
        for (output, outputs) in layout.outputs.iter().enumerate() {
            for (media, (mime, value)) in outputs.media.iter().enumerate() {
                let is_image = mime.starts_with("image/") && !mime.starts_with("image/svg");
                let data = subject.raw().get(value.clone()).unwrap_or("");
                // Neither base64 nor JSON around it has such a character.
                let tag = is_image.then(|| memchr::memchr(b'<', data.as_bytes())).flatten();
                let Some(tag) = tag else { continue };
                if data.as_bytes().get(tag + 1).is_some_and(u8::is_ascii_alphabetic) {
                    let seen = Observation::at(subject.cell_range(cell)).in_tier(Tier::Default);
                    let what = "stands in the data of an image";
                    let remedy = Remedy::DropMedia { cell, output, media };
                    found
                        .push(seen.naming("$TAG", "img").naming("$WHAT", what).with_remedy(remedy));
                }
            }
        }
    }
}

/// The outputs that are JavaScript.
fn programs<'a>(subject: &Subject<'a>) -> impl Iterator<Item = &'a TextPart> {
    subject
        .parts_where(|surface| matches!(surface, Surface::Output { media: Media::JavaScript, .. }))
}

fn at_program(subject: &Subject<'_>, part: &TextPart) -> Observation {
    let range = subject.first_line(part);
    let seen = Observation::at(range);
    match drop_media(subject, part, range) {
        Some(remedy) => seen.with_remedy(remedy),
        None => seen,
    }
}

fn javascript_output(subject: &Subject<'_>, found: &mut Vec<Observation>) {
    for part in programs(subject) {
        let body = subject.text(part);
        let loud = reached(body).into_iter().find(|one| one.tier == Tier::Default);
        let library = library(body);
        let loads = || {
            let body = folded(body);
            let makes_script = signs(&body).iter().any(|sign| sign.reach == Reach::Script);
            // A library that is there whole holds addresses of all kinds.
            (makes_script && library != Library::Named).then(|| unknown_address(&body)).flatten()
        };
        let (what, tier) = match loud {
            Some(one) => (format!("uses {}", one.word), Tier::Default),
            None => match loads() {
                Some(target) => {
                    let is_short = library == Library::None;
                    let tier = if is_short { Tier::Default } else { Tier::Strict };
                    (format!("loads {}", address::host(&target).unwrap_or_default()), tier)
                }
                None => ("runs".to_owned(), Tier::Audit),
            },
        };
        found.push(at_program(subject, part).naming("$WHAT", what).in_tier(tier));
    }
}

fn output_drives_kernel(subject: &Subject<'_>, found: &mut Vec<Observation>) {
    for page in subject.pages().iter().filter(|page| page.form == Form::Html) {
        for element in &page.elements {
            if element.name == "script"
                && is_run(element.get("type"))
                && let Some(word) = drives(&page.body(element))
            {
                let seen = page.at_element(subject, element).naming("$CALL", word);
                found.push(seen.in_tier(tier(subject, page.part, word)));
            }
            for attribute in element.attributes.iter().filter(|one| handlers::is_handler(&one.name))
            {
                if let Some(word) = drives(&attribute.value) {
                    let seen = page.at_attribute(subject, element, attribute).naming("$CALL", word);
                    found.push(seen.in_tier(tier(subject, page.part, word)));
                }
            }
        }
    }
    for part in programs(subject) {
        if let Some(word) = drives(subject.text(part)) {
            let seen = at_program(subject, part).naming("$CALL", word);
            found.push(seen.in_tier(tier(subject, part, word)));
        }
    }
}

/// The call by which a script runs code in the kernel or asks the server.
fn drives(body: &str) -> Option<&'static str> {
    let wanted = |reach| matches!(reach, Reach::Kernel | Reach::Server);
    let reached = reached(body);
    reached.iter().find(|one| wanted(one.reach)).map(|one| one.word)
}

/// What the author wrote into the cell is less surprising in its output.
fn tier(subject: &Subject<'_>, part: &TextPart, word: &str) -> Tier {
    let cell = part.cell.and_then(|cell| usize::try_from(cell).ok()?.checked_sub(1));
    let source =
        cell.and_then(|cell| subject.source_part(cell)).map_or("", |one| subject.text(one));
    let is_written = memmem::find(source.as_bytes(), word.as_bytes()).is_some();
    if is_written { Tier::Strict } else { Tier::Default }
}
