//! `pyguard history`: secrets and personal data in what a repository held once.

mod grouped;
mod write;

use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use anyhow::{Context, Result};
use pyguard_engine::{FoundValue, RuleSet, detector_digest, is_looked_at, values_in};
use pyguard_history::{History, Options, Report, Revisions, Scanner, StateOptions};
use pyguard_report::visible_json;

use crate::args::{HistoryArguments, ListFormat};
use crate::detectors::{self, Chosen};
use crate::exit::Exit;
use crate::progress::HistoryBar;

/// How often what was looked at is kept while it goes on: a run that is stopped loses no more.
const KEPT_EVERY: Duration = Duration::from_secs(10);

pub(crate) fn run(arguments: HistoryArguments) -> Result<Exit> {
    let Chosen { rules, errors } = detectors::choose(&arguments.detectors)?;
    let shown = || arguments.repository.to_string_lossy().into_owned();
    let history = History::open(&arguments.repository).with_context(shown)?;
    let state = (!arguments.no_state).then(|| {
        // In Git's own folder: one in the work tree could come with the repository and say that all was looked at.
        let folder = history.folder().join("pyguard");
        StateOptions { every: KEPT_EVERY, ..StateOptions::new(folder, detector_digest(&rules)) }
    });
    let revisions = match (arguments.unreachable, arguments.revisions) {
        (true, _) => Revisions::Everything,
        (false, given) if given.is_empty() => Revisions::All,
        (false, given) => Revisions::Given(given),
    };
    let options =
        Options { revisions, jobs: arguments.jobs.map(usize::from), state, ..Options::default() };
    let bar = HistoryBar::new();
    let report = history.scan(&options, &Values { rules }, &bar, &AtomicBool::new(false))?;
    bar.finish();
    let values = grouped::values(&report);
    let mut out = std::io::stdout().lock();
    match arguments.format {
        ListFormat::Json => visible_json::write(&write::Json::new(&report, &values), &mut out)?,
        ListFormat::Text => write::text(&report, &values, &errors, &mut out)?,
    }
    Ok(exit(&report, !errors.is_empty()))
}

/// Looks at blobs with the rules.
struct Values {
    rules: RuleSet,
}

impl Scanner for Values {
    type Hit = FoundValue;

    fn wants(&self, path: &str) -> bool {
        is_looked_at(Path::new(path))
    }

    fn scan(&self, path: &str, bytes: &[u8]) -> Vec<FoundValue> {
        values_in(path, bytes, &self.rules)
    }
}

fn exit(report: &Report<FoundValue>, has_rule_errors: bool) -> Exit {
    if has_rule_errors {
        Exit::Usage
    } else if report.troubles_total > 0 || report.cancelled {
        Exit::Incomplete
    } else if report.found.is_empty() {
        Exit::Clean
    } else {
        Exit::Findings
    }
}
