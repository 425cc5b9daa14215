use std::collections::HashMap;

use pyguard_finding::{Finding, Report};

/// Findings that an earlier look had not.
pub(super) fn new<'r>(before: &'r Report, after: &'r Report) -> Vec<&'r Finding> {
    missing(after, before)
}

/// Findings that only an earlier look had.
pub(super) fn gone<'r>(before: &'r Report, after: &'r Report) -> Vec<&'r Finding> {
    missing(before, after)
}

/// Findings of one report that another has not. Those that only moved have the same fingerprint.
fn missing<'r>(report: &'r Report, other: &'r Report) -> Vec<&'r Finding> {
    let mut known: HashMap<(&str, &str), usize> = HashMap::new();
    for finding in &other.findings {
        *known.entry((&finding.path, &finding.fingerprint)).or_default() += 1;
    }
    let mut missing = Vec::new();
    for finding in &report.findings {
        match known.get_mut(&(finding.path.as_str(), finding.fingerprint.as_str())) {
            Some(count) if *count > 0 => *count -= 1,
            _ => missing.push(finding),
        }
    }
    missing
}
