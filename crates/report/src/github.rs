//! Workflow commands: GitHub Actions shows each line as an annotation on the changed files.
//!
//! GitHub keeps ten errors, ten warnings and ten notices per step; the log has all of them.

use std::fmt::Write as _;
use std::io;

use pyguard_finding::{Finding, Report, ScanError, Severity};

use crate::{Options, escape};

/// Writes one command per finding, then one warning per scan error; nothing at all for a clean scan.
///
/// The place is always that of the file on disk, since annotations know nothing of notebook cells.
///
/// # Errors
///
/// Only those of `out`.
pub fn write(report: &Report, _options: &Options, out: &mut dyn io::Write) -> io::Result<()> {
    for finding in &report.findings {
        writeln!(out, "{}", finding_command(finding))?;
    }
    for error in &report.errors {
        writeln!(out, "{}", error_command(error))?;
    }
    Ok(())
}

fn finding_command(finding: &Finding) -> String {
    let (start, end) = (finding.start, finding.end);
    let level = match finding.rule.severity {
        Severity::Critical | Severity::High => "error",
        Severity::Medium => "warning",
        Severity::Low => "notice",
    };
    let mut command =
        format!("::{level} file={},line={}", property(file(&finding.path)), start.file_line.max(1));
    // A place that could not be led back to the raw file may end before it starts.
    let end_known = (end.file_line, end.file_col) >= (start.file_line, start.file_col);
    let place = if end_known {
        format!(
            ",col={},endLine={},endColumn={}",
            start.file_col.max(1),
            end.file_line.max(1),
            end.file_col.max(1)
        )
    } else {
        format!(",col={}", start.file_col.max(1))
    };
    command.push_str(&place);
    let rule = &*finding.rule;
    let title = if rule.docs.name == rule.code {
        rule.code.clone()
    } else {
        format!("{} {}", rule.code, rule.docs.name)
    };
    // Writing to a String cannot fail.
    let _ = write!(command, ",title={}::{}", property(&title), data(&finding.message));
    if let Some(bytes) = &finding.bytes {
        let member: Vec<&str> = bytes.member.iter().map(String::as_str).collect();
        let member =
            if member.is_empty() { String::new() } else { format!(" in {}", member.join(" › ")) };
        let _ = write!(command, " (byte {}{})", bytes.offset, data(&member));
    }
    command
}

fn error_command(error: &ScanError) -> String {
    let line = error.line.map_or(String::new(), |line| format!(",line={}", line.max(1)));
    format!(
        "::warning file={}{line},title=pyguard {} error%3A not scanned in full::{}",
        property(file(&error.path)),
        error.kind,
        data(&error.message)
    )
}

/// Annotations are matched by path from the repository's root, without `./`.
fn file(path: &str) -> &str {
    path.strip_prefix("./").unwrap_or(path)
}

/// A command's message: only `%`, carriage return and line feed have a meaning there.
fn data(text: &str) -> String {
    escape::block(text).replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A command's property, which also ends at `,` and `:`.
fn property(text: &str) -> String {
    data(&escape::line(text)).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::{data, property};

    #[test]
    fn special_characters_are_encoded_as_the_runner_decodes_them() {
        assert_eq!(data("50 %\r\nnext: a,b"), "50 %25%0Anext: a,b");
        assert_eq!(property("a,b:c%d"), "a%2Cb%3Ac%25d");
    }

    #[test]
    fn line_breaks_in_properties_stay_visible() {
        assert_eq!(property("a\n::error::b"), "a\\u{a}%3A%3Aerror%3A%3Ab");
    }
}
