//! Findings that say less than another one about the same place.

use pyguard_finding::{Finding, RuleInfo};
use pyguard_source::Position;

use crate::ruleset::is_name_of;

/// Leaves out findings of rules that are superseded by another finding's rule at an overlapping place. They are of any files, in
/// order of their paths.
pub(crate) fn drop_superseded(findings: &mut Vec<Finding>) {
    let is_concerned =
        |info: &RuleInfo| !info.supersedes.is_empty() || !info.superseded_by.is_empty();
    if !findings.iter().any(|finding| is_concerned(&finding.rule)) {
        return;
    }
    let mut keep = vec![true; findings.len()];
    let mut start = 0;
    for file in findings.chunk_by(|left, right| left.path == right.path) {
        let more: Vec<&Finding> =
            file.iter().filter(|finding| !finding.rule.supersedes.is_empty()).collect();
        for (at, finding) in file.iter().enumerate() {
            let is_less =
                |other: &Finding| supersedes(&other.rule, &finding.rule) && overlap(other, finding);
            // Most rules know of none that says more; only those that supersede something can be.
            let is_superseded = if finding.rule.superseded_by.is_empty() {
                more.iter().any(|other| is_less(other))
            } else {
                file.iter().any(is_less)
            };
            if is_superseded && let Some(keep) = keep.get_mut(start + at) {
                *keep = false;
            }
        }
        start += file.len();
    }
    let mut keep = keep.into_iter();
    findings.retain(|_| keep.next().unwrap_or(true));
}

fn supersedes(more: &RuleInfo, less: &RuleInfo) -> bool {
    more.supersedes.iter().any(|name| is_name_of(less, name))
        || less.superseded_by.iter().any(|name| is_name_of(more, name))
}

/// Places are compared where they are in the file, since cells count for themselves.
fn overlap(left: &Finding, right: &Finding) -> bool {
    let place = |position: &Position| (position.file_line, position.file_col);
    let cell = |finding: &Finding| (finding.start.cell, finding.start.surface);
    cell(left) == cell(right)
        && place(&left.start) < place(&right.end)
        && place(&right.start) < place(&left.end)
}
