//! `check` with `--fix` or `--diff`.

mod ask;
mod summary;

use std::io::{IsTerminal, Write};

use anyhow::{Result, bail};
use pyguard_engine::{Answer, RepairOptions, RepairedFile, Repairs, RuleSet, RunOptions};
use pyguard_finding::Applicability;
use pyguard_records::{Change, Fix, FixPlace};
use pyguard_report::escape;

use crate::args::{CheckArguments, FixMode};
use crate::guard::GUARD;
use crate::progress::Bar;
use crate::project;

/// What is done with repairs.
#[derive(Debug, Clone)]
pub(crate) struct Wanted {
    mode: Option<FixMode>,
    options: RepairOptions,
}

/// What the command line asks for; `None` for a plain scan.
pub(crate) fn wanted(arguments: &CheckArguments) -> Result<Option<Wanted>> {
    if arguments.fix.is_none() && !arguments.diff {
        let alone = [
            (arguments.unsafe_fixes, "--unsafe-fixes"),
            (!arguments.fix_only.is_empty(), "--fix-only"),
            (arguments.fix_comments, "--fix-comments"),
        ];
        if let Some((_, flag)) = alone.iter().find(|(given, _)| *given) {
            bail!("{flag} does nothing without --fix or --diff");
        }
        return Ok(None);
    }
    if arguments.fix == Some(FixMode::Ask) && !std::io::stdin().is_terminal() {
        bail!("--fix=ask needs a terminal to ask on");
    }
    Ok(Some(Wanted {
        mode: arguments.fix,
        options: RepairOptions {
            unsafe_fixes: arguments.unsafe_fixes,
            only: arguments.fix_only.clone(),
            comments: arguments.fix_comments,
        },
    }))
}

/// Scans and repairs. Files are written, or their differences shown.
pub(crate) fn run(rules: &RuleSet, options: &RunOptions, wanted: &Wanted) -> Result<Repairs> {
    let bar = Bar::new();
    let mut questions = ask::Questions::default();
    let mut ask = |finding: &pyguard_finding::Finding| match wanted.mode {
        Some(FixMode::Ask) => {
            questions.ask(finding, &mut std::io::stdin().lock(), &mut std::io::stderr().lock())
        }
        _ => Answer::Yes,
    };
    let repairs = pyguard_engine::repair(rules, options, &wanted.options, &mut ask, &bar)?;
    bar.finish();
    match wanted.mode {
        None => {
            show(&repairs.files, &mut std::io::stdout().lock())?;
            summary::write(&repairs, None, &wanted.options, &mut std::io::stderr().lock())?;
        }
        Some(_) => {
            let written = project::write(repairs.files.iter().map(change).collect())?;
            summary::write(
                &repairs,
                Some(&written),
                &wanted.options,
                &mut std::io::stderr().lock(),
            )?;
        }
    }
    Ok(repairs)
}

/// The differences as a patch.
fn show(files: &[RepairedFile], out: &mut dyn Write) -> Result<()> {
    let to_terminal = std::io::stdout().is_terminal();
    for file in files {
        // A difference with stars in it can't be applied; that is better than a secret in a log.
        let before = GUARD.hide(&String::from_utf8_lossy(&file.before));
        let after = GUARD.hide(&String::from_utf8_lossy(&file.after));
        let diff = similar::TextDiff::from_lines(&before, &after);
        let name = escape::line(&file.shown);
        let patch = diff.unified_diff().context_radius(3).header(&name, &name).to_string();
        if to_terminal {
            write!(out, "{}", escape::block(&patch))?;
        } else {
            write!(out, "{patch}")?;
        }
    }
    Ok(())
}

fn change(file: &RepairedFile) -> Change {
    Change {
        path: file.path.clone(),
        before: file.before.clone(),
        after: file.after.clone(),
        fixes: file.applied.iter().map(record).collect(),
    }
}

fn record(applied: &pyguard_engine::Applied) -> Fix {
    let finding = &applied.finding;
    let rule = &finding.rule;
    let explanation = match (&rule.docs.explain.beginner, rule.docs.fix.as_ref()) {
        (text, _) if !text.is_empty() => text.clone(),
        (_, Some(advice)) => advice.how.clone(),
        (_, None) => finding.message.clone(),
    };
    Fix {
        code: rule.code.clone(),
        rule: rule.id.clone(),
        message: finding.message.clone(),
        place: FixPlace { line: finding.start.line, cell: finding.start.cell },
        applicability: finding.fix.as_ref().map_or(Applicability::Unsafe, |fix| fix.applicability),
        before: applied.before.clone(),
        after: applied.after.clone(),
        explanation,
        confidence: rule.confidence,
    }
}
