use std::io;

use annotate_snippets::renderer::{AnsiColor, Effects, Style};
use pyguard_finding::{Finding, Report};

use super::place::finding_place;
use super::style::paint;
use super::{summary, write_findings};
use crate::{Options, count, escape};

const GONE_STYLE: Style = AnsiColor::BrightGreen.on_default().effects(Effects::BOLD);

/// Writes what a look after a change found that the look before it had not: a frame per new finding, a line for each that is
/// gone, what can't be scanned, and a summary.
///
/// # Errors
///
/// Only those of `out`.
pub fn write_changes(
    report: &Report,
    new: &[&Finding],
    gone: &[&Finding],
    options: &Options,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    write_findings(new.iter().copied(), options, out)?;
    for finding in gone {
        let label = paint(GONE_STYLE, "gone", options);
        let rule = escape::line(&finding.rule.code);
        writeln!(
            out,
            "{label}: {} {rule}: {}",
            finding_place(finding),
            escape::line(&finding.rule.docs.name)
        )?;
    }
    summary::write_errors(&report.errors, options, out)?;
    let (new, gone) = (count(new.len(), "new finding"), gone.len());
    write!(out, "{new}, {gone} gone. ")?;
    summary::write_summary(report, options, out)
}
