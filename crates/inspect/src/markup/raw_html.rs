//! HTML in Markdown, and elements that run commands of JupyterLab.

use pyguard_finding::Tier;

use super::address::{self, Source};
use super::page::{Form, Page};
use super::script::is_run;
use super::tags::{CLOBBERING, Element};
use super::{frames, handlers, links, style};
use crate::check::Check;
use crate::{Observation, Remedy, Subject};

pub(super) const CHECKS: &[Check] = &[
    Check { name: "active-html-in-markdown", run: active_html },
    Check { name: "command-link", run: command_link },
    Check { name: "markdown-cell-runs-code", run: runs_code },
];

fn active_html(subject: &Subject<'_>, found: &mut Vec<Observation>) {
    for page in subject.pages().iter().filter(|page| page.form.is_markdown()) {
        for element in &page.elements {
            if let Some((what, tier)) = of_element(page, element) {
                found.push(page.at_element(subject, element).naming("$WHAT", what).in_tier(tier));
            }
        }
    }
}

fn of_element(page: &Page<'_>, element: &Element) -> Option<(&'static str, Tier)> {
    let of_name = match element.name.as_str() {
        "script" if is_run(element.get("type")) => Some(("runs a script", Tier::Default)),
        "style" => style::of_sheet(&page.body(element)).map(|_| ("hides cells", Tier::Default)),
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
    };
    of_name.or_else(|| {
        clobbers(page, element).then_some(("takes a name that Jupyter looks for", Tier::Default))
    })
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

/// Whether an element gets the name of something that scripts of Jupyter look for: the page's configuration, or a name that
/// two elements share, so that a script gets a list.
fn clobbers(page: &Page<'_>, element: &Element) -> bool {
    let name = |one: &Element| {
        let name = one.get("id").or_else(|| one.get("name"));
        name.filter(|name| CLOBBERING.contains(&name.as_bytes())).map(str::to_owned)
    };
    let Some(own) = name(element) else { return false };
    own == "jupyter-config-data"
        || page.elements.iter().filter(|other| name(other).as_ref() == Some(&own)).nth(1).is_some()
}

fn command_link(subject: &Subject<'_>, found: &mut Vec<Observation>) {
    let pages = subject.pages().iter();
    for page in pages.filter(|page| page.form == Form::Html || page.form.is_markdown()) {
        for element in &page.elements {
            let is_command = |name: &str| name.starts_with("data-commandlinker-");
            let Some(attribute) = element.attributes.iter().find(|one| is_command(&one.name))
            else {
                continue;
            };
            let command = element.get("data-commandlinker-command").unwrap_or("a command");
            let seen = page.at_attribute(subject, element, attribute);
            let remedy = Remedy::Rewrite { range: seen.range, text: String::new() };
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
