use std::fs::File;
use std::io::{IsTerminal, Write};
use std::sync::Arc;

use anyhow::{Context, Result};
use pyguard_engine::config::{self, Config};
use pyguard_engine::{RuleSet, RunOptions, Selection, is_named, run as scan};
use pyguard_finding::{ErrorKind, Report, ScanError, Severity, Stats, Tier};
use pyguard_report::{Format, Options};
use pyguard_rules::Rule;

use crate::args::CheckArguments;
use crate::changed;
use crate::exit::Exit;
use crate::guard;
use crate::progress::Bar;
use crate::repair;
use crate::rule_files::RuleFiles;

pub(crate) fn run(arguments: CheckArguments) -> Result<Exit> {
    let repairs = repair::wanted(&arguments)?;
    let mut errors = Vec::new();
    let config = configuration(&mut errors)?;
    let sources = either(arguments.config, config.config.clone());
    let configured_format = config.format;
    let fail_on = arguments.fail_on.or(config.fail_on).unwrap_or(Severity::Low);
    let mut loaded = RuleFiles::load(&sources)?;
    errors.append(&mut loaded.errors);
    let selection = Selection {
        tier: arguments.tier.or(config.tier).unwrap_or(Tier::Default),
        select: either(arguments.select, config.select.clone()),
        ignore: either(arguments.ignore, config.ignore.clone()),
    };
    errors.extend(unknown_names(&loaded.rules, &selection));
    let mut chosen: Vec<Rule> =
        loaded.rules.into_iter().filter(|rule| selection.takes(rule)).collect();
    for rule in &mut chosen {
        override_severity(rule, &config);
    }
    let audit = selection.select.is_empty() && selection.tier == Tier::Audit;
    let mut rules = RuleSet::new(chosen).with_unused_suppressions(audit);
    let is_whole = sources.is_empty() && selection.select.is_empty() && selection.ignore.is_empty();
    if !is_whole {
        // Some of the built-in detectors are off, and what they know must not be shown all the same.
        rules = rules.with_guard(&guard::GUARD);
    }
    if selection.select.is_empty() {
        rules = rules.with_limit(selection.tier);
    }
    let options = RunOptions {
        paths: arguments.paths,
        exclude: arguments.exclude,
        jobs: arguments.jobs.map(usize::from).or(config.jobs),
        config,
        measure: arguments.stats,
    };
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

/// What the command line says, else what the configuration says.
fn either(arguments: Vec<String>, configured: Vec<String>) -> Vec<String> {
    if arguments.is_empty() { configured } else { arguments }
}

fn configuration(errors: &mut Vec<ScanError>) -> Result<Config> {
    let here = std::env::current_dir().context("the current folder")?;
    match config::discover(&here) {
        Ok(found) => Ok(found.map(|(_, config)| config).unwrap_or_default()),
        Err(wrong) => {
            let path = wrong.path.strip_prefix(&here).unwrap_or(&wrong.path);
            let path = path.to_string_lossy().into_owned();
            errors.extend(wrong.errors.iter().map(|error| ScanError {
                path: path.clone(),
                line: error.line(),
                kind: ErrorKind::Config,
                message: error.to_string(),
            }));
            Ok(*wrong.config)
        }
    }
}

fn override_severity(rule: &mut Rule, config: &Config) {
    let configured =
        config.severity.get(&rule.info.id).or_else(|| config.severity.get(&rule.info.code));
    if let Some(severity) = configured {
        Arc::make_mut(&mut rule.info).severity = *severity;
    }
}

fn unknown_names(rules: &[Rule], selection: &Selection) -> Vec<ScanError> {
    selection
        .select
        .iter()
        .chain(&selection.ignore)
        .filter(|name| !rules.iter().any(|rule| is_named(rule, name)))
        .map(|name| ScanError {
            path: "--select/--ignore".to_owned(),
            line: None,
            kind: ErrorKind::Config,
            message: format!("no rule has the code or id `{name}`"),
        })
        .collect()
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
