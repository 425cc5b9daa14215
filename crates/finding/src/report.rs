use std::time::Duration;

use crate::{Finding, ScanError};

/// What one rule cost and found in a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleCost {
    /// The rule's id.
    pub rule: String,
    /// Time spent matching it, over all threads.
    pub time: Duration,
    /// Files in which its patterns were tried.
    pub files: usize,
}

/// Size and time of a run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stats {
    /// Files looked at.
    pub files: usize,
    /// Bytes of these files.
    pub bytes: u64,
    /// Lines of these files.
    pub lines: u64,
    /// Of the files those that were not looked at again, since what was found in them before is known.
    pub known: usize,
    /// Groups of files through which data was followed.
    pub followed: usize,
    /// Rules that were on.
    pub rules: usize,
    /// Wall time of the run.
    pub elapsed: Duration,
    /// Time by phase over all threads, in the order of the flow; empty unless asked for.
    pub phases: Vec<(&'static str, Duration)>,
    /// The most costly rules, worst first; empty unless asked for.
    pub costly_rules: Vec<RuleCost>,
}

/// The outcome of a scan: findings in order of path, place and rule.
#[derive(Debug, Default)]
pub struct Report {
    /// Sorted by path, start, end, rule id.
    pub findings: Vec<Finding>,
    /// Sorted by path.
    pub errors: Vec<ScanError>,
    /// Size and time.
    pub stats: Stats,
}
