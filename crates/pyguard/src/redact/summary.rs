//! What was taken out, and what was not and why.

use std::collections::BTreeMap;
use std::io::Write;

use pyguard_engine::Redactions;
use pyguard_finding::Finding;
use pyguard_records::Written;
use pyguard_report::{count, escape};

/// Most values that stay and are told one by one.
const SHOWN: usize = 20;

/// Writes the summary; `written` is `None` where nothing was to be written.
pub(super) fn write(
    redactions: &Redactions,
    written: Option<&Written>,
    out: &mut dyn Write,
) -> std::io::Result<()> {
    let refused = written.map_or(&[][..], |written| &written.refused);
    let is_written = |path: &std::path::Path| !refused.iter().any(|refused| refused.path == path);
    let done: Vec<_> = redactions.files.iter().filter(|file| is_written(&file.path)).collect();
    for file in &done {
        writeln!(out, "{}: {}", escape::line(&file.shown), by_rule(&file.redacted))?;
    }
    let values: usize = done.iter().map(|file| file.redacted.len()).sum();
    let verb = if written.is_some() { "Redacted" } else { "Would redact" };
    write!(out, "{verb} {} in {}", count(values, "value"), count(done.len(), "file"))?;
    match written.and_then(|written| written.run.as_ref()) {
        Some(run) => writeln!(out, " (run {run}; `pyguard rollback` takes it back).")?,
        None => writeln!(out, ".")?,
    }
    if !redactions.kept.is_empty() {
        writeln!(out, "{} stayed:", count(redactions.kept.len(), "value"))?;
        for (finding, reason) in redactions.kept.iter().take(SHOWN) {
            writeln!(out, "  {}: {}", place(finding), escape::line(reason))?;
        }
        if redactions.kept.len() > SHOWN {
            writeln!(out, "  and {} more", redactions.kept.len() - SHOWN)?;
        }
    }
    for refused in refused {
        let path = refused.path.to_string_lossy();
        writeln!(
            out,
            "{} was not written: {}",
            escape::line(&path),
            escape::line(&refused.reason.to_string())
        )?;
    }
    for error in &redactions.errors {
        writeln!(out, "{}: {}", escape::line(&error.path), escape::line(&error.message))?;
    }
    Ok(())
}

fn place(finding: &Finding) -> String {
    let cell = finding.start.cell.map_or(String::new(), |cell| format!("cell {cell}:"));
    format!(
        "{}:{cell}{} {}",
        escape::line(&finding.path),
        finding.start.line,
        escape::line(&finding.rule.code)
    )
}

/// `2 × SEC019, 1 × PII001`
fn by_rule(findings: &[Finding]) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for finding in findings {
        *counts.entry(&finding.rule.code).or_default() += 1;
    }
    let counts = counts.iter().map(|(code, count)| format!("{count} × {}", escape::line(code)));
    counts.collect::<Vec<_>>().join(", ")
}
