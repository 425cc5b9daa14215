//! `pyguard redact`: secrets and personal data taken out of files.

mod key;
mod summary;

use anyhow::Result;
use pyguard_engine::{RedactOptions, RedactedFile, RunOptions, redact};
use pyguard_finding::{Applicability, ErrorKind, Finding, ScanError};
use pyguard_records::{Change, Fix, FixPlace};
use pyguard_secrets::SurfaceKind;

use crate::args::{RedactArguments, RedactPart};
use crate::detectors::{self, Chosen};
use crate::exit::Exit;
use crate::progress::Bar;
use crate::project;

pub(crate) fn run(arguments: RedactArguments) -> Result<Exit> {
    let Chosen { rules, errors } = detectors::choose(&arguments.detectors)?;
    let options = RunOptions {
        paths: arguments.paths,
        exclude: arguments.exclude,
        jobs: arguments.jobs.map(usize::from),
        ..RunOptions::default()
    };
    let redact_options = RedactOptions {
        surfaces: arguments.only.iter().copied().map(surface).collect(),
        pseudonyms: arguments.pseudonyms.as_deref().map(key::read_or_make).transpose()?,
    };
    let bar = Bar::new();
    let mut redactions = redact(&rules, &options, &redact_options, &bar)?;
    bar.finish();
    redactions.errors.splice(0..0, errors);
    let written = if arguments.dry_run {
        None
    } else {
        Some(project::write(redactions.files.iter().map(change).collect())?)
    };
    summary::write(&redactions, written.as_ref(), &mut std::io::stdout().lock())?;
    let is_refused = written.as_ref().is_some_and(|written| !written.refused.is_empty());
    Ok(exit(&redactions.errors, is_refused, arguments.dry_run && !redactions.files.is_empty()))
}

fn surface(part: RedactPart) -> SurfaceKind {
    match part {
        RedactPart::Source => SurfaceKind::Source,
        RedactPart::Output => SurfaceKind::Output,
        RedactPart::Error => SurfaceKind::Error,
        RedactPart::Metadata => SurfaceKind::Metadata,
    }
}

fn exit(errors: &[ScanError], is_refused: bool, would_change: bool) -> Exit {
    if errors.iter().any(|error| error.kind == ErrorKind::Config) {
        Exit::Usage
    } else if !errors.is_empty() || is_refused {
        Exit::Incomplete
    } else if would_change {
        Exit::Findings
    } else {
        Exit::Clean
    }
}

fn change(file: &RedactedFile) -> Change {
    Change {
        path: file.path.clone(),
        before: file.before.clone(),
        after: file.after.clone(),
        fixes: file.redacted.iter().map(record).collect(),
    }
}

/// The record tells what was taken out and not its value; that is in the backup alone.
fn record(finding: &Finding) -> Fix {
    let shown = finding.metavars.get("$VALUE").cloned().unwrap_or_default();
    Fix {
        code: finding.rule.code.clone(),
        rule: finding.rule.id.clone(),
        message: finding.rule.docs.name.clone(),
        place: FixPlace { line: finding.start.line, cell: finding.start.cell },
        applicability: Applicability::Unsafe,
        before: shown,
        after: "REDACTED".to_owned(),
        explanation: finding.rule.docs.explain.beginner.clone(),
        confidence: finding.rule.confidence,
    }
}
