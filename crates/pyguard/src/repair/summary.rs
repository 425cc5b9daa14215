//! What was repaired, and what was not and why.

use std::io::Write;

use pyguard_engine::{RepairOptions, Repairs};
use pyguard_finding::Finding;
use pyguard_records::Written;
use pyguard_report::escape;

/// Most refused repairs that are told one by one.
const SHOWN: usize = 20;

/// Writes the summary; `written` is `None` where the changes were only shown.
pub(super) fn write(
    repairs: &Repairs,
    written: Option<&Written>,
    options: &RepairOptions,
    out: &mut dyn Write,
) -> std::io::Result<()> {
    let refused_files: Vec<_> =
        written.map_or(Vec::new(), |written| written.refused.iter().collect());
    let is_written =
        |path: &std::path::Path| !refused_files.iter().any(|refused| refused.path == path);
    let done: Vec<_> = repairs.files.iter().filter(|file| is_written(&file.path)).collect();
    let count: usize = done.iter().map(|file| file.applied.len()).sum();
    let verb = if written.is_some() { "Repaired" } else { "Would repair" };
    write!(
        out,
        "{verb} {} in {}",
        pyguard_report::count(count, "finding"),
        pyguard_report::count(done.len(), "file")
    )?;
    match written.and_then(|written| written.run.as_ref()) {
        Some(run) => writeln!(out, " (run {run}; `pyguard rollback` takes it back).")?,
        None => writeln!(out, ".")?,
    }
    let unfit = repairs.left.findings.iter().filter(|one| one.unfit.is_some()).count();
    let held_back = if options.unsafe_fixes { 0 } else { repairs.held_back() };
    let manual = repairs.left.findings.iter().filter(|one| is_manual(one)).count();
    if held_back > 0 {
        writeln!(
            out,
            "{} held back: --unsafe-fixes makes them too.",
            pyguard_report::count(held_back, "unsafe repair")
        )?;
    }
    if manual > 0 {
        writeln!(
            out,
            "{} to repair by hand: `pyguard explain CODE` shows how.",
            pyguard_report::count(manual, "finding")
        )?;
    }
    if unfit > 0 {
        writeln!(
            out,
            "{} whose repair does not fit the code:",
            pyguard_report::count(unfit, "finding")
        )?;
        let all = repairs.left.findings.iter().filter_map(|one| Some((one, one.unfit.as_deref()?)));
        tell(all, unfit, out)?;
    }
    if !repairs.refused.is_empty() {
        writeln!(
            out,
            "{} refused, the code stays as it was:",
            pyguard_report::count(repairs.refused.len(), "repair")
        )?;
        let all = repairs.refused.iter().map(|one| (&one.finding, one.reason.as_str()));
        tell(all, repairs.refused.len(), out)?;
    }
    for refused in refused_files {
        let path = refused.path.to_string_lossy();
        writeln!(out, "{} not written: {}.", escape::line(&path), refused.reason)?;
    }
    for path in written.into_iter().flat_map(|written| &written.separated) {
        let path = path.to_string_lossy();
        writeln!(
            out,
            "{} had other names (hard links), which still hold the old text.",
            escape::line(&path)
        )?;
    }
    if let Some(error) = written.and_then(|written| written.unfinished.as_ref()) {
        writeln!(out, "The files are written, but: {}.", escape::block(&error.to_string()))?;
    }
    if !repairs.converged {
        writeln!(out, "Some repairs could go on: run it again.")?;
    }
    Ok(())
}

/// Whether only a person can repair it.
fn is_manual(finding: &Finding) -> bool {
    let is_applicable = finding
        .fix
        .as_ref()
        .is_some_and(|fix| fix.applicability != pyguard_finding::Applicability::Manual);
    !is_applicable && finding.unfit.is_none()
}

fn tell<'f>(
    all: impl Iterator<Item = (&'f Finding, &'f str)>,
    count: usize,
    out: &mut dyn Write,
) -> std::io::Result<()> {
    for (finding, reason) in all.take(SHOWN) {
        let cell = finding.start.cell.map_or(String::new(), |cell| format!(" cell {cell}"));
        writeln!(
            out,
            "  {}{cell}:{} {}: {}",
            escape::line(&finding.path),
            finding.start.line,
            escape::line(&finding.rule.code),
            escape::line(reason)
        )?;
    }
    if count > SHOWN {
        writeln!(out, "  and {} more", count - SHOWN)?;
    }
    Ok(())
}
