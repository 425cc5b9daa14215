use std::borrow::Cow;
use std::collections::BTreeSet;

use pyguard_finding::{RuleInfo, Severity};

use super::log::{Configuration, Help, Rule, RuleProperties, Text};
use super::message::message;
use crate::escape;

/// SARIF's level for a severity.
pub(super) fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Critical | Severity::High => "error",
        Severity::Medium => "warning",
        Severity::Low => "note",
    }
}

pub(super) fn describe(rule: &RuleInfo) -> Rule<'_> {
    Rule {
        id: &rule.id,
        name: escape::line(&rule.docs.name),
        short_description: Text { text: title(rule) },
        full_description: message(&rule.docs.message),
        help: help(rule),
        help_uri: rule
            .docs
            .references
            .iter()
            .map(String::as_str)
            .find(|reference| is_web_address(reference)),
        default_configuration: Configuration { level: level(rule.severity) },
        properties: RuleProperties {
            code: &rule.code,
            tags: tags(rule),
            precision: precision(rule.confidence),
            security_severity: security_severity(rule.severity),
            tier: rule.tier.map(|tier| tier.as_str()),
            owasp: &rule.docs.owasp,
            atlas: &rule.docs.atlas,
        },
    }
}

/// The code is what `pyguard explain` asks for, so a viewer must show it.
fn title(rule: &RuleInfo) -> Cow<'_, str> {
    if rule.code == rule.id {
        return escape::line(&rule.docs.name);
    }
    Cow::Owned(format!("{}: {}", escape::line(&rule.code), escape::line(&rule.docs.name)))
}

/// GitHub shows alerts at 9.0 and above as critical, 7.0 high, 4.0 medium, the rest low.
fn security_severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Critical => "9.5",
        Severity::High => "8.0",
        Severity::Medium => "5.5",
        Severity::Low => "2.5",
    }
}

/// CodeQL's words, with the thresholds of our tiers where they meet.
fn precision(confidence: f32) -> &'static str {
    match confidence {
        0.95.. => "very-high",
        0.8.. => "high",
        0.6.. => "medium",
        _ => "low",
    }
}

fn tags(rule: &RuleInfo) -> Vec<String> {
    let own = [String::from("security")];
    let weaknesses = rule.docs.cwe.iter().filter_map(|entry| cwe_tag(entry));
    let mut seen = BTreeSet::new();
    own.into_iter()
        .chain(weaknesses)
        .chain(rule.docs.technology.iter().cloned())
        .filter(|tag| seen.insert(tag.clone()))
        .collect()
}

/// `CWE-79: …` becomes `external/cwe/cwe-079`, the spelling that GitHub groups by.
fn cwe_tag(entry: &str) -> Option<String> {
    let digits: String =
        entry.strip_prefix("CWE-")?.chars().take_while(char::is_ascii_digit).collect();
    (!digits.is_empty()).then(|| format!("external/cwe/cwe-{digits:0>3}"))
}

/// The explanations from short to deep. GitHub asks for a text, so a rule without any repeats its message.
fn help(rule: &RuleInfo) -> Help {
    let levels = [
        ("In short", &rule.docs.explain.beginner),
        ("What happens", &rule.docs.explain.intermediate),
        ("In depth", &rule.docs.explain.expert),
    ];
    let advice = rule.docs.fix.as_ref().map(|fix| ("Fix", &fix.how));
    let mut sections: Vec<(&str, Cow<'_, str>)> = levels
        .into_iter()
        .chain(advice)
        .map(|(heading, body)| (heading, escape::block(body.trim())))
        .filter(|(_, body)| !body.is_empty())
        .collect();
    if sections.is_empty() {
        sections.push(("In short", escape::block(rule.docs.message.trim())));
    }
    let links: Vec<String> = rule
        .docs
        .references
        .iter()
        .map(|reference| {
            if is_web_address(reference) {
                format!("- <{reference}>")
            } else {
                format!("- {}", escape::line(reference))
            }
        })
        .collect();
    if !links.is_empty() {
        sections.push(("References", Cow::Owned(links.join("\n"))));
    }
    let join = |prefix: &str| {
        let parts: Vec<String> =
            sections.iter().map(|(heading, body)| format!("{prefix}{heading}\n\n{body}")).collect();
        parts.join("\n\n")
    };
    Help { text: join(""), markdown: join("## ") }
}

/// Whether a reference can stand where SARIF wants an absolute URI.
fn is_web_address(reference: &str) -> bool {
    let rest = reference.strip_prefix("https://").or_else(|| reference.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        !rest.is_empty()
            && rest.bytes().all(|byte| byte.is_ascii_graphic() && !br#"<>"\^`{|}"#.contains(&byte))
    })
}
