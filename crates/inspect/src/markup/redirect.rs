//! Outputs that ask for a password or lead the reader away.

use pyguard_finding::Tier;

use super::address;
use super::handlers::is_handler;
use super::page::Form;
use super::reach::{Library, library};
use super::script::{folded, is_run};
use crate::check::Check;
use crate::{Observation, Subject};

pub(super) const CHECKS: &[Check] =
    &[Check { name: "redirect-or-form-in-output", run: redirect_or_form }];

fn redirect_or_form(subject: &Subject<'_>, found: &mut Vec<Observation>) {
    for page in subject.pages().iter().filter(|page| page.form == Form::Html) {
        for element in &page.elements {
            let leads_out = |name| element.get(name).and_then(address::host);
            let mut tier = Tier::Default;
            let what = match element.name.as_str() {
                "meta" => {
                    let kind = element.get("http-equiv").unwrap_or("").trim().to_ascii_lowercase();
                    let target = (kind == "refresh").then(|| element.get("content")).flatten();
                    target.and_then(refreshed).map(|_| "leads to another page by itself")
                }
                "base" => leads_out("href").map(|_| "changes where all links lead"),
                "form" => leads_out("action")
                    .filter(|host| !address::is_local(host))
                    .map(|_| "sends what is typed to another host"),
                "input" => {
                    let kind = element.get("type").unwrap_or("").trim().to_ascii_lowercase();
                    (kind == "password").then_some("asks for a password")
                }
                "script" if is_run(element.get("type")) => {
                    let of_script = of_script(&page.body(element));
                    tier = of_script.unwrap_or(tier);
                    of_script.map(|_| "leads to another page by itself")
                }
                _ => None,
            };
            if let Some(what) = what {
                found.push(page.at_element(subject, element).naming("$WHAT", what).in_tier(tier));
                continue;
            }
            for attribute in element.attributes.iter().filter(|one| is_handler(&one.name)) {
                if leaves(&attribute.value).is_some() {
                    let seen = page.at_attribute(subject, element, attribute);
                    let is_click = attribute.name.contains("click");
                    let tier = if is_click { Tier::Strict } else { Tier::Default };
                    found.push(seen.naming("$WHAT", "leads to another page").in_tier(tier));
                }
            }
        }
    }
}

/// How sure it is that a script leads away by itself: libraries have links to their makers that open when they are clicked.
fn of_script(body: &str) -> Option<Tier> {
    let tier = match library(body) {
        Library::None => Tier::Default,
        Library::Unnamed => Tier::Strict,
        Library::Named => return None,
    };
    leaves(body).map(|_| tier)
}

/// The target of a refresh.
fn refreshed(content: &str) -> Option<&str> {
    let (_, target) = content.split_once([';', ','])?;
    let target = target.trim_start();
    let target = match target.get(..3) {
        Some(name) if name.eq_ignore_ascii_case("url") => {
            target.get(3..)?.trim_start().strip_prefix('=').unwrap_or(target)
        }
        _ => target,
    };
    let target = target.trim().trim_matches(['"', '\'']);
    (!target.is_empty()).then_some(target)
}

/// The host that a script leads to by itself.
fn leaves(body: &str) -> Option<String> {
    let body = folded(body);
    let places = ["location", "window.open"];
    places.into_iter().find_map(|place| {
        body.match_indices(place).find_map(|(at, _)| {
            let before = body.get(..at)?.chars().next_back();
            let is_name = |one: char| one.is_alphanumeric() || matches!(one, '_' | '$' | '-');
            if before.is_some_and(is_name) {
                return None;
            }
            let mut rest = body.get(at + place.len()..)?.trim_start();
            let mut is_call = place == "window.open";
            for (member, calls) in [(".href", false), (".replace", true), (".assign", true)] {
                if let Some(behind) = rest.strip_prefix(member) {
                    rest = behind.trim_start();
                    is_call = calls;
                }
            }
            let rest = if is_call {
                rest.strip_prefix('(')?
            } else {
                rest.strip_prefix('=').filter(|rest| !rest.starts_with('='))?
            };
            let target = rest.trim_start().strip_prefix(['\'', '"', '`'])?;
            let end = target.find(['\'', '"', '`']).unwrap_or(target.len());
            address::host(target.get(..end)?).filter(|host| !address::is_local(host))
        })
    })
}

#[cfg(test)]
mod tests {
    use pyguard_finding::Tier;

    use super::{leaves, of_script, refreshed};

    #[test]
    fn reading_the_location_leads_nowhere() {
        for body in [
            "new URL('/', window.location)",
            "if (location == 'https://h.example') {}",
            "var my_location = 'https://h.example'",
            "location.href = '/lab'",
            "location.reload()",
        ] {
            assert_eq!(leaves(body), None, "{body}");
        }
    }

    #[test]
    fn other_hosts_are_led_to() {
        for body in [
            "window.location = 'https://h.example'",
            "top.location.href=\"//h.example/a\"",
            "location.replace('https://h' + '.example/')",
            "window.open(`https://h.example`)",
        ] {
            assert_eq!(leaves(body).as_deref(), Some("h.example"), "{body}");
        }
        let leads = "window.open('https://h.example')";
        assert_eq!(of_script(leads), Some(Tier::Default));
        let library = format!("{}{leads}", "f(1);".repeat(50_000));
        assert_eq!(of_script(&library), Some(Tier::Strict));
        assert_eq!(of_script(&format!("/** plotly.js v3.0.1 */{library}")), None);
        assert_eq!(refreshed("0; URL='https://h.example'"), Some("https://h.example"));
        assert_eq!(refreshed("30"), None);
    }
}
