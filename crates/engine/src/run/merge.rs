//! What all files gave, as one report.

use std::collections::HashMap;
use std::path::Path;
use std::time::Duration;

use pyguard_finding::{Report, RuleCost, ScanError};

use super::{FileResult, RunOptions};
use crate::discovery::File;
use crate::flows::Found;
use crate::ruleset::{RuleSet, is_name_of};
use crate::scan::finish;

/// Adds the flows through several files.
pub(super) fn add_flows(report: &mut Report, flows: Found, files: &[File], options: &RunOptions) {
    let paths: HashMap<&str, &Path> =
        files.iter().map(|file| (file.shown.as_str(), file.path.as_path())).collect();
    report.findings.extend(flows.findings.into_iter().filter(|finding| {
        let path = paths.get(finding.path.as_str());
        !path.is_some_and(|path| {
            options.config.ignored_in(path).any(|name| is_name_of(&finding.rule, name))
        })
    }));
    report.errors.extend(flows.errors);
    report.stats.followed = flows.followed;
    report.errors.sort();
    report.errors.dedup();
    finish(&mut report.findings);
}

/// How many rules `--stats` lists.
const COSTLY_RULES: usize = 10;

/// Puts what files gave together.
pub(super) fn merge(rules: &RuleSet, results: Vec<FileResult>, errors: Vec<ScanError>) -> Report {
    let mut report = Report { errors, ..Report::default() };
    let mut phases = [Duration::ZERO; 4];
    let mut costs: Vec<(Duration, usize)> = vec![(Duration::ZERO, 0); rules.rules().len()];
    for result in results {
        report.stats.known += usize::from(result.is_known);
        report.stats.files += usize::from(result.is_looked_at);
        report.stats.bytes += result.bytes;
        report.stats.lines += result.lines;
        phases[0] += result.read;
        for (total, time) in phases[1..].iter_mut().zip(result.scanned.phases) {
            *total += time;
        }
        for (rule, time) in result.scanned.costs {
            costs[rule].0 += time;
            costs[rule].1 += 1;
        }
        report.findings.extend(result.scanned.findings);
        report.errors.extend(result.scanned.errors);
    }
    finish(&mut report.findings);
    report.errors.sort();
    report.errors.dedup();
    let names = ["read", "prefilter", "parse", "match"];
    report.stats.phases = names.into_iter().zip(phases).collect();
    let mut ranked: Vec<usize> = (0..costs.len()).filter(|&rule| costs[rule].1 > 0).collect();
    ranked.sort_by_key(|&rule| std::cmp::Reverse(costs[rule].0));
    report.stats.costly_rules = ranked
        .into_iter()
        .take(COSTLY_RULES)
        .map(|rule| RuleCost {
            rule: rules.rules()[rule].info.id.clone(),
            time: costs[rule].0,
            files: costs[rule].1,
        })
        .collect();
    report
}
