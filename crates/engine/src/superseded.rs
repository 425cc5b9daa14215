//! Findings that say less than another one about the same place.

use std::collections::HashMap;

use pyguard_finding::{Finding, RuleInfo};
use pyguard_source::{Position, Surface};

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
        let places = Places::of(file);
        // A file may hold very many findings, of few rules.
        let mut known: HashMap<&str, Vec<&str>> = HashMap::new();
        for (at, finding) in file.iter().enumerate() {
            let more =
                known.entry(&finding.rule.id).or_insert_with(|| places.rules_above(&finding.rule));
            if more.iter().any(|rule| places.overlap(rule, finding))
                && let Some(keep) = keep.get_mut(start + at)
            {
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

/// Line and column in the file; 0 and the byte in a file without lines.
type Point = (u32, u64);

/// The part of a notebook or the member of a model file that a place is in, since each counts for itself.
type Part<'f> = (Option<u32>, Option<Surface>, &'f [String]);

/// Where the rules of one file found something.
struct Places<'f> {
    rules: HashMap<&'f str, (&'f RuleInfo, HashMap<Part<'f>, Spans>)>,
}

/// Spans in the order of their starts, each with the furthest end of those up to it.
#[derive(Default)]
struct Spans(Vec<(Point, Point)>);

impl<'f> Places<'f> {
    fn of(file: &'f [Finding]) -> Self {
        let mut rules: HashMap<&str, (&RuleInfo, HashMap<Part<'_>, Spans>)> = HashMap::new();
        for finding in file {
            let (_, parts) =
                rules.entry(&finding.rule.id).or_insert_with(|| (&finding.rule, HashMap::new()));
            parts.entry(part(finding)).or_default().0.push(span(finding));
        }
        for (_, parts) in rules.values_mut() {
            for Spans(spans) in parts.values_mut() {
                spans.sort_unstable();
                let mut furthest = (0, 0);
                for (_, end) in spans {
                    furthest = furthest.max(*end);
                    *end = furthest;
                }
            }
        }
        Self { rules }
    }

    /// The rules of the file that say more than a rule.
    fn rules_above(&self, less: &RuleInfo) -> Vec<&'f str> {
        let above = self.rules.iter().filter(|(_, (more, _))| supersedes(more, less));
        above.map(|(id, _)| *id).collect()
    }

    /// Whether a rule found something that overlaps a finding.
    fn overlap(&self, rule: &str, finding: &Finding) -> bool {
        let spans = self.rules.get(rule).and_then(|(_, parts)| parts.get(&part(finding)));
        let Some(Spans(spans)) = spans else { return false };
        let (from, to) = span(finding);
        let before = spans.partition_point(|(start, _)| *start < to);
        let last = before.checked_sub(1).and_then(|last| spans.get(last));
        last.is_some_and(|(_, furthest)| *furthest > from)
    }
}

fn span(finding: &Finding) -> (Point, Point) {
    match &finding.bytes {
        Some(bytes) => {
            let end = bytes.offset.saturating_add(bytes.length.max(1));
            ((0, bytes.offset), (0, end))
        }
        None => (point(&finding.start), point(&finding.end)),
    }
}

fn point(position: &Position) -> Point {
    (position.file_line, u64::from(position.file_col))
}

fn part(finding: &Finding) -> Part<'_> {
    let member = finding.bytes.as_ref().map_or(&[][..], |bytes| bytes.member.as_slice());
    (finding.start.cell, finding.start.surface, member)
}
