use pyguard_finding::RuleInfo;
use pyguard_secrets::masked;

use super::document::Document;
use super::scan::Found;

/// What differs between what a rule must find in a document and what was found. Values are masked.
pub(super) fn compare(rule: &RuleInfo, document: &Document, found: &[Found]) -> Vec<String> {
    let expected = &document.expected;
    let (own, others): (Vec<&Found>, Vec<&Found>) =
        found.iter().partition(|one| one.rule == rule.id);
    let mut failures = Vec::new();
    for value in &expected.values {
        let shown = masked(value);
        if own.iter().any(|one| one.masked == shown) {
            continue;
        }
        let place = place(&document.text, value);
        let instead: Vec<String> =
            others.iter().map(|one| format!("`{}` finds {}", one.rule, one.masked)).collect();
        let instead = match instead.is_empty() {
            true => "nothing was found".to_owned(),
            false => format!("instead {}", instead.join(", ")),
        };
        failures.push(format!("expected {shown}{place}; {instead}"));
    }
    for one in &own {
        if !expected.values.iter().any(|value| masked(value) == one.masked) {
            let why = if expected.fires() { "which is none of its values" } else { "and must not" };
            failures.push(format!("finds {} in {}, {why}", one.masked, one.place));
        }
    }
    if let Some(count) = expected.count
        && count != own.len()
        && failures.is_empty()
    {
        let places: Vec<&str> = own.iter().map(|one| one.place.as_str()).collect();
        let places = places.join(", ");
        failures.push(format!("expected {count} findings, there are {} in {places}", own.len()));
    }
    let tier = expected.tier.or(rule.tier);
    let severity = expected.severity.unwrap_or(rule.severity);
    for one in own {
        if one.tier != tier {
            let word = |tier: Option<_>| tier.map_or("none".to_owned(), |tier| format!("{tier}"));
            let (tier, found) = (word(tier), word(one.tier));
            failures.push(format!("expected {} in tier {tier}, it is in {found}", one.masked));
        }
        let told = expected.severity.is_some() && one.severity != severity;
        if told {
            let found = one.severity;
            failures.push(format!("expected {} to be {severity}, it is {found}", one.masked));
        }
    }
    failures
}

/// The line that a value stands in, with the value masked.
fn place(text: &str, value: &str) -> String {
    let Some(line) = text.lines().find(|line| line.contains(value)) else { return String::new() };
    format!(" in `{}`", line.trim().replace(value, &masked(value)))
}

#[cfg(test)]
mod tests {
    use pyguard_finding::{RuleInfo, Severity, Tier};
    use pyguard_secrets::masked;

    use super::compare;
    use crate::test::samples::document::{Document, Expected};
    use crate::test::samples::scan::Found;

    fn document(values: &[&str]) -> Document {
        let values: Vec<String> = values.iter().map(|value| (*value).to_owned()).collect();
        Document {
            title: String::new(),
            kind: "case",
            file: "a.py".to_owned(),
            text: format!("x = \"{}\"\n", values.join(" ")),
            expected: Expected { values, ..Expected::default() },
        }
    }

    fn found(rule: &str, value: &str) -> Found {
        Found {
            rule: rule.to_owned(),
            masked: masked(value),
            place: "line 1".to_owned(),
            tier: None,
            severity: Severity::Medium,
        }
    }

    #[test]
    fn failures_show_no_values() {
        let info = RuleInfo::plain("zq", "");
        let value = "k9Jx2mQpL7vRt4Wz";
        let all = [
            compare(&info, &document(&[value]), &[]),
            compare(&info, &document(&[value]), &[found("other", value)]),
            compare(&info, &document(&[]), &[found("zq", value)]),
            compare(&info, &document(&[value]), &[found("zq", "k9Jx2mQpL7vRt4Wy")]),
        ];
        let shown = masked(value);
        assert_eq!(all[0], [format!("expected {shown} in `x = \"{shown}\"`; nothing was found")]);
        assert!(all[1][0].ends_with(&format!("instead `other` finds {shown}")), "{all:?}");
        assert_eq!(all[2], [format!("finds {shown} in line 1, and must not")]);
        assert_eq!(all[3].len(), 2);
        assert!(all.iter().flatten().all(|failure| !failure.contains(value)));
    }

    #[test]
    fn counts_and_levels_are_compared() {
        let info = RuleInfo::plain("zq", "");
        let value = "k9Jx2mQpL7vRt4Wz";
        let twice = [found("zq", value), found("zq", value)];
        let mut document = document(&[value]);
        assert_eq!(compare(&info, &document, &twice), [""; 0]);
        document.expected.count = Some(1);
        assert_eq!(
            compare(&info, &document, &twice),
            ["expected 1 findings, there are 2 in line 1, line 1"]
        );
        document.expected.count = Some(2);
        document.expected.tier = Some(Tier::Strict);
        document.expected.severity = Some(Severity::High);
        let failures = compare(&info, &document, &twice);
        assert_eq!(failures.len(), 4, "{failures:?}");
        assert!(failures[0].ends_with("in tier strict, it is in none"), "{failures:?}");
        assert!(failures[1].ends_with("to be high, it is medium"), "{failures:?}");
    }
}
