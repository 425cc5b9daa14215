use std::io;

use annotate_snippets::renderer::{AnsiColor, DEFAULT_EMPHASIS_STYLE, Effects, Style};
use pyguard_finding::{ErrorKind, Report, ScanError, Severity};

use super::style::{paint, severity_style};
use crate::{Options, count, escape};

const ERROR_STYLE: Style = AnsiColor::BrightRed.on_default().effects(Effects::BOLD);

/// What was not scanned, one error per line.
pub(super) fn write_errors(
    errors: &[ScanError],
    options: &Options,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    for error in errors {
        let line = error.line.map_or(String::new(), |line| format!(":{line}"));
        let label = paint(ERROR_STYLE, &format!("error[{}]", error.kind), options);
        let message = escape::block(error.message.trim_end()).replace('\n', "\n    ");
        writeln!(out, "{label}: {}{line}: {message}", escape::line(&error.path))?;
    }
    if errors.is_empty() { Ok(()) } else { writeln!(out) }
}

/// The last lines: how many findings of which severity, in how many files, and whether the scan was complete.
pub(super) fn write_summary(
    report: &Report,
    options: &Options,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let files = count(report.stats.files, "file");
    let time = if options.timing {
        format!(", {:.1} s", report.stats.elapsed.as_secs_f64())
    } else {
        String::new()
    };
    if report.findings.is_empty() {
        // With errors this must not read as a clean bill: the next line takes it back.
        let scope = if report.errors.is_empty() { "in" } else { "in what could be scanned of" };
        writeln!(out, "No findings {scope} {files}{time}.")?;
    } else {
        let total =
            paint(DEFAULT_EMPHASIS_STYLE, &count(report.findings.len(), "finding"), options);
        writeln!(out, "{total} ({}) in {files}{time}", by_severity(report, options))?;
    }
    if report.errors.is_empty() {
        return Ok(());
    }
    if report.errors.iter().all(|error| error.kind == ErrorKind::Config) {
        let mistakes = paint(ERROR_STYLE, "Mistakes in rules or settings", options);
        return writeln!(
            out,
            "{mistakes}: {}, see above; everything else was scanned.",
            count(report.errors.len(), "error")
        );
    }
    let incomplete = paint(ERROR_STYLE, "Incomplete scan", options);
    writeln!(
        out,
        "{incomplete}: {}, see above; there may be more findings.",
        count(report.errors.len(), "error")
    )
}

fn by_severity(report: &Report, options: &Options) -> String {
    let parts: Vec<String> = Severity::ALL
        .into_iter()
        .filter_map(|severity| {
            let number =
                report.findings.iter().filter(|finding| finding.rule.severity == severity).count();
            (number > 0)
                .then(|| paint(severity_style(severity), &format!("{number} {severity}"), options))
        })
        .collect();
    parts.join(", ")
}
