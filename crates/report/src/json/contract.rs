use std::collections::BTreeMap;

use pyguard_finding::{
    Applicability, ByteSpan, Edit, FileEdit, Finding, Fix, Report, ScanError, Severity, Stats,
    Tier, TraceStep,
};
use pyguard_source::Position;
use serde::Serialize;

use crate::{Options, section};

/// Counts up whenever a reader of the old contract could misread a report.
const VERSION: u32 = 1;

#[derive(Serialize)]
pub(super) struct JsonReport<'a> {
    version: u32,
    findings: Vec<JsonFinding<'a>>,
    errors: Vec<JsonError<'a>>,
    stats: JsonStats,
}

#[derive(Serialize)]
struct JsonFinding<'a> {
    code: &'a str,
    rule: &'a str,
    tier: Option<Tier>,
    severity: Severity,
    confidence: f32,
    message: &'a str,
    path: &'a str,
    cell: Option<u32>,
    /// Absent for code and outside notebooks.
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    output: Option<u32>,
    start: JsonPosition,
    end: JsonPosition,
    file_start: JsonFilePosition,
    /// Absent in files that have lines.
    #[serde(skip_serializing_if = "Option::is_none")]
    bytes: Option<JsonBytes<'a>>,
    snippet: &'a str,
    metavars: &'a BTreeMap<String, String>,
    cwe: &'a [String],
    owasp: &'a [String],
    fix: Option<JsonFix<'a>>,
    trace: Vec<JsonTraceStep<'a>>,
    fingerprint: &'a str,
}

#[derive(Serialize)]
struct JsonPosition {
    line: u32,
    col: u32,
    offset: u32,
}

#[derive(Serialize)]
struct JsonFilePosition {
    line: u32,
    col: u32,
}

#[derive(Serialize)]
struct JsonBytes<'a> {
    member: &'a [String],
    offset: u64,
    length: u64,
    packed: bool,
}

#[derive(Serialize)]
struct JsonFix<'a> {
    applicability: Applicability,
    edits: Vec<JsonEdit<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    file_edits: Vec<JsonFileEdit<'a>>,
}

#[derive(Serialize)]
struct JsonEdit<'a> {
    start: JsonPosition,
    end: JsonPosition,
    cell: Option<u32>,
    text: &'a str,
    /// An import, outside the finding.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    import: bool,
}

#[derive(Serialize)]
struct JsonFileEdit<'a> {
    from: usize,
    to: usize,
    text: &'a str,
}

#[derive(Serialize)]
struct JsonTraceStep<'a> {
    path: &'a str,
    cell: Option<u32>,
    start: JsonPosition,
    message: &'a str,
}

#[derive(Serialize)]
struct JsonError<'a> {
    path: &'a str,
    kind: &'static str,
    message: &'a str,
    line: Option<u32>,
}

#[derive(Serialize)]
struct JsonStats {
    files: usize,
    bytes: u64,
    lines: u64,
    rules: usize,
    seconds: f64,
}

impl<'a> JsonReport<'a> {
    pub(super) fn new(report: &'a Report, options: &Options) -> Self {
        Self {
            version: VERSION,
            findings: report.findings.iter().map(JsonFinding::from).collect(),
            errors: report.errors.iter().map(JsonError::from).collect(),
            stats: JsonStats::new(&report.stats, options),
        }
    }
}

impl<'a> From<&'a Finding> for JsonFinding<'a> {
    fn from(finding: &'a Finding) -> Self {
        let rule = &*finding.rule;
        let (part, output) = section::part(&finding.start);
        Self {
            code: &rule.code,
            rule: &rule.id,
            tier: rule.tier,
            severity: rule.severity,
            // JSON has no NaN; a rule that claims one claims nothing.
            confidence: if rule.confidence.is_nan() {
                0.0
            } else {
                rule.confidence.clamp(0.0, 1.0)
            },
            message: &finding.message,
            path: &finding.path,
            cell: finding.start.cell,
            part,
            output,
            start: finding.start.into(),
            end: finding.end.into(),
            file_start: JsonFilePosition {
                line: finding.start.file_line,
                col: finding.start.file_col,
            },
            bytes: finding.bytes.as_deref().map(JsonBytes::from),
            snippet: &finding.snippet,
            metavars: &finding.metavars,
            cwe: &rule.docs.cwe,
            owasp: &rule.docs.owasp,
            fix: finding.fix.as_ref().map(JsonFix::from),
            trace: finding.trace.iter().map(JsonTraceStep::from).collect(),
            fingerprint: &finding.fingerprint,
        }
    }
}

impl<'a> From<&'a ByteSpan> for JsonBytes<'a> {
    fn from(bytes: &'a ByteSpan) -> Self {
        Self {
            member: &bytes.member,
            offset: bytes.offset,
            length: bytes.length,
            packed: bytes.packed,
        }
    }
}

impl From<Position> for JsonPosition {
    fn from(position: Position) -> Self {
        Self { line: position.line, col: position.col, offset: position.offset }
    }
}

impl<'a> From<&'a Fix> for JsonFix<'a> {
    fn from(fix: &'a Fix) -> Self {
        Self {
            applicability: fix.applicability,
            edits: fix.edits.iter().map(JsonEdit::from).collect(),
            file_edits: fix.file_edits.iter().map(JsonFileEdit::from).collect(),
        }
    }
}

impl<'a> From<&'a Edit> for JsonEdit<'a> {
    fn from(edit: &'a Edit) -> Self {
        Self {
            start: edit.start.into(),
            end: edit.end.into(),
            cell: edit.start.cell,
            text: &edit.text,
            import: edit.is_import,
        }
    }
}

impl<'a> From<&'a FileEdit> for JsonFileEdit<'a> {
    fn from(edit: &'a FileEdit) -> Self {
        Self { from: edit.from, to: edit.to, text: &edit.text }
    }
}

impl<'a> From<&'a TraceStep> for JsonTraceStep<'a> {
    fn from(step: &'a TraceStep) -> Self {
        Self {
            path: &step.path,
            cell: step.start.cell,
            start: step.start.into(),
            message: &step.message,
        }
    }
}

impl<'a> From<&'a ScanError> for JsonError<'a> {
    fn from(error: &'a ScanError) -> Self {
        Self {
            path: &error.path,
            kind: error.kind.as_str(),
            message: &error.message,
            line: error.line,
        }
    }
}

impl JsonStats {
    fn new(stats: &Stats, options: &Options) -> Self {
        Self {
            files: stats.files,
            bytes: stats.bytes,
            lines: stats.lines,
            rules: stats.rules,
            seconds: if options.timing {
                (stats.elapsed.as_secs_f64() * 1e3).round() / 1e3
            } else {
                0.0
            },
        }
    }
}
