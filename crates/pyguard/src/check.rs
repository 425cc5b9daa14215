use std::fs::File;
use std::io::{IsTerminal, Write};
use std::mem::ManuallyDrop;

use anyhow::{Context, Result};
use pyguard_engine::{RunOptions, run as scan};
use pyguard_finding::{ErrorKind, Report, Severity, Stats};
use pyguard_report::{Format, Options};

use crate::args::CheckArguments;
use crate::changed;
use crate::exit::Exit;
use crate::progress::Bar;
use crate::repair;
use crate::setup::Setup;

pub(crate) fn run(arguments: CheckArguments) -> Result<Exit> {
    let repairs = repair::wanted(&arguments)?;
    let Setup { rules, options, errors, fail_on, format: configured_format } =
        Setup::of(arguments.scan)?;
    // The process ends with the run: to free each part of each rule by itself would only cost time.
    let rules = ManuallyDrop::new(rules);
    let fail_on = arguments.fail_on.unwrap_or(fail_on);
    // What is written to files comes from looking at these very files.
    let cache = options.cache.clone().filter(|_| repairs.is_none());
    let options = RunOptions { measure: arguments.stats, cache, ..options };
    let is_shown = !arguments.diff;
    let (mut report, would_change) = match &repairs {
        Some(wanted) => {
            let repairs = repair::run(&rules, &options, wanted)?;
            let would_change = arguments.diff && !repairs.files.is_empty();
            (repairs.left, would_change)
        }
        None => {
            let bar = Bar::new();
            let report = scan(&rules, &options, &bar)?;
            bar.finish();
            (report, false)
        }
    };
    if let Some(revision) = &arguments.diff_base {
        changed::only_changed(&mut report.findings, revision)?;
    }
    report.errors.splice(0..0, errors);
    let format = match arguments.format {
        Some(format) => format,
        None => configured_format.and_then(|name| name.parse().ok()).unwrap_or(Format::Text),
    };
    let to_terminal = arguments.output.is_none() && std::io::stdout().is_terminal();
    let color = to_terminal && std::env::var_os("NO_COLOR").is_none();
    let options =
        Options { color, timing: !arguments.no_timing, explain: arguments.explain.map(Into::into) };
    match &arguments.output {
        _ if !is_shown => {}
        Some(path) => {
            let shown = path.to_string_lossy().into_owned();
            let mut file = File::create(path).with_context(|| shown.clone())?;
            pyguard_report::write(format, &report, &options, &mut file).with_context(|| shown)?;
        }
        None => pyguard_report::write(format, &report, &options, &mut std::io::stdout().lock())?,
    }
    if arguments.stats {
        write_stats(&report.stats, &mut std::io::stderr().lock())?;
    }
    Ok(match exit(&report, fail_on) {
        Exit::Clean if would_change => Exit::Findings,
        exit => exit,
    })
}

fn exit(report: &Report, fail_on: Severity) -> Exit {
    if report.errors.iter().any(|error| error.kind == ErrorKind::Config) {
        Exit::Usage
    } else if !report.errors.is_empty() {
        Exit::Incomplete
    } else if report.findings.iter().any(|finding| finding.rule.severity >= fail_on) {
        Exit::Findings
    } else {
        Exit::Clean
    }
}

#[expect(clippy::cast_precision_loss, reason = "shown with two digits")]
fn write_stats(stats: &Stats, out: &mut dyn Write) -> Result<()> {
    writeln!(
        out,
        "{} files, {} lines, {:.1} MB, {} rules, {:.3} s",
        stats.files,
        stats.lines,
        stats.bytes as f64 / 1e6,
        stats.rules,
        stats.elapsed.as_secs_f64()
    )?;
    writeln!(out, "time over all threads:")?;
    for (phase, time) in &stats.phases {
        writeln!(out, "  {phase:<10} {:>9.3} s", time.as_secs_f64())?;
    }
    writeln!(out, "most costly rules (each matched by itself):")?;
    for cost in &stats.costly_rules {
        writeln!(
            out,
            "  {:<44} {:>9.3} ms in {} files",
            pyguard_report::escape::line(&cost.rule),
            cost.time.as_secs_f64() * 1e3,
            cost.files
        )?;
    }
    Ok(())
}
