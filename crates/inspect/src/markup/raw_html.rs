//! HTML in Markdown, and elements that run commands of JupyterLab.

use pyguard_finding::Tier;

use super::address::{self, Source};
use super::page::{Form, Page};
use super::script::is_run;
use super::tags::{Attribute, CLOBBERING, Element};
use super::{frames, handlers, links, veil};
use crate::check::Check;
use crate::{Observation, Remedy, Subject};

pub(super) const CHECKS: &[Check] = &[
    Check { name: "active-html-in-markdown", run: active_html },
    Check { name: "command-link", run: command_link },
    Check { name: "markdown-cell-runs-code", run: runs_code },
];

fn active_html(subject: &Subject<'_>, found: &mut Vec<Observation>) {
    for page in subject.pages().iter().filter(|page| page.form.is_markdown()) {
        let clobbered = clobbered(page);
        for element in &page.elements {
            let takes_name = clobbering(element).is_some_and(|name| clobbered.contains(&name));
            let of_name =
                || takes_name.then_some(("takes a name that Jupyter looks for", Tier::Default));
            if let Some((what, tier)) = of_element(subject, page, element).or_else(of_name) {
                found.push(page.at_element(subject, element).naming("$WHAT", what).in_tier(tier));
            }
        }
    }
}

fn of_element(
    subject: &Subject<'_>,
    page: &Page<'_>,
    element: &Element,
) -> Option<(&'static str, Tier)> {
    match element.name.as_str() {
        "script" if is_run(element.get("type")) => Some(("runs a script", Tier::Default)),
        "style" => veil::of_style(subject, page, element).map(|_| ("hides cells", Tier::Default)),
        "form" => Some(("asks for input", Tier::Default)),
        "input" => {
            let kind = element.get("type").unwrap_or("text").trim().to_ascii_lowercase();
            // Lists of tasks.
            let is_box = matches!(kind.as_str(), "checkbox" | "radio" | "button" | "range");
            (!is_box).then_some(("asks for input", Tier::Default))
        }
        "base" => element.get("href").map(|_| ("changes where all links lead", Tier::Default)),
        "meta" => {
            let kind = element.get("http-equiv").unwrap_or("").trim().to_ascii_lowercase();
            matches!(kind.as_str(), "refresh" | "set-cookie" | "content-security-policy")
                .then_some(("changes the page", Tier::Default))
        }
        "link" => of_link(element),
        _ => None,
    }
}

fn of_link(element: &Element) -> Option<(&'static str, Tier)> {
    let kind = element.get("rel").unwrap_or("").to_ascii_lowercase();
    let mut kinds = kind.split_ascii_whitespace();
    let target = element.get("href").unwrap_or("");
    if kinds.clone().any(|one| one == "import") {
        return Some(("imports a page", Tier::Default));
    }
    let is_unknown = address::source(target) != Source::Known;
    (kinds.any(|one| one == "stylesheet") && is_unknown)
        .then_some(("loads a style from another host", Tier::Strict))
}

/// The name of something that scripts of Jupyter look for, if an element has it.
fn clobbering(element: &Element) -> Option<&str> {
    let name = element.get("id").or_else(|| element.get("name"))?;
    CLOBBERING.contains(&name.as_bytes()).then_some(name)
}

/// The names that elements of a page take from Jupyter: that of the page's configuration, and any that two elements share, so
/// that a script gets a list.
fn clobbered<'a>(page: &'a Page<'_>) -> Vec<&'a str> {
    let names: Vec<&str> = page.elements.iter().filter_map(clobbering).collect();
    let is_taken = |name: &&str| {
        let times = names.iter().filter(|other| *other == name).count();
        *name == "jupyter-config-data" || times > 1
    };
    let all = CLOBBERING.iter().filter_map(|name| std::str::from_utf8(name).ok());
    all.filter(|name| names.contains(name) && is_taken(name)).collect()
}

fn command_link(subject: &Subject<'_>, found: &mut Vec<Observation>) {
    let pages = subject.pages().iter();
    for page in pages.filter(|page| page.form == Form::Html || page.form.is_markdown()) {
        for element in &page.elements {
            let is_command = |one: &&Attribute| one.name.starts_with("data-commandlinker-");
            let mut spans =
                element.attributes.iter().filter(is_command).map(|one| one.span.clone());
            let Some(first) = spans.next() else { continue };
            // What stands between the attributes stays.
            let (mut end, mut kept) = (first.end, String::new());
            for span in spans {
                kept.push_str(page.text.get(end..span.start).unwrap_or(""));
                end = span.end;
            }
            let command = element.get("data-commandlinker-command").unwrap_or("a command");
            let seen = page.at(subject, first.start, end).naming("$TAG", &*element.name);
            let remedy = Remedy::Rewrite { range: seen.range, text: kept };
            found.push(seen.naming("$COMMAND", command.replace('$', "")).with_remedy(remedy));
        }
    }
}

fn runs_code(subject: &Subject<'_>, found: &mut Vec<Observation>) {
    for page in subject.pages().iter().filter(|page| page.form == Form::MarkdownCell) {
        for element in &page.elements {
            let what = match element.name.as_str() {
                "script" if is_run(element.get("type")) => Some("is a script"),
                "iframe" if element.get("srcdoc").is_some() => Some("holds another page"),
                _ => None,
            };
            if let Some(what) = what {
                found.push(page.at_element(subject, element).naming("$WHAT", what));
                continue;
            }
            for attribute in &element.attributes {
                let of_handler = handlers::judged(element, attribute);
                let of_link = links::judged(element, attribute);
                let (what, text, tier) = if let Some(tier) = of_handler {
                    ("handles an event", "", tier)
                } else if let Some((tier, _)) = of_link {
                    // In other frames than these, data is shown by itself.
                    let is_shown = frames::is_frame(element);
                    ("has a link that runs code", "#", if is_shown { Tier::Default } else { tier })
                } else {
                    continue;
                };
                let seen = page.at_attribute(subject, element, attribute);
                let text = if text.is_empty() {
                    String::new()
                } else {
                    format!("{}=\"{text}\"", attribute.name)
                };
                let remedy = Remedy::Rewrite { range: seen.range, text };
                found.push(seen.naming("$WHAT", what).in_tier(tier).with_remedy(remedy));
            }
        }
        let of_links = links::of_markdown(subject, page).into_iter();
        found.extend(of_links.map(|seen| seen.naming("$WHAT", "is a link that runs code")));
    }
}
