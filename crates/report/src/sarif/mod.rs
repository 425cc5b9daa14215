//! SARIF 2.1.0 for code scanning services and editors.
//!
//! * A rule's SARIF `id` is pyguard's rule id, which is unique and stays; codes such as `AIML071` may be shared by
//!   rules and stand in `properties.code` and at the start of `shortDescription`. Rules without a finding are not
//!   listed.
//! * Regions are places in the file on disk, columns in Unicode code points. For a notebook that is the raw `.ipynb`;
//!   the cell stands in `logicalLocations` and in the location's properties.
//! * Fixes of notebooks are left out: an edit there would have to be spelled as part of a JSON string, over list items
//!   that end where the cell's lines end, and a tool that pastes our Python text would break the file. Manual fixes are
//!   advice and stand in the rule's help.
//! * A scan with errors has `executionSuccessful: false` and a notification for each error.
//! * There is no time in a log, so equal scans have equal bytes.

mod location;
mod log;
mod message;
mod rule;
mod uri;

use std::collections::BTreeMap;
use std::io;

use pyguard_finding::{Applicability, ErrorKind, Finding, Report, RuleInfo, ScanError};

use self::log::{
    ArtifactChange, CodeFlow, Driver, FixProperties, Invocation, Log, Notification,
    NotificationProperties, Replacement, ResultProperties, Run, SarifFix, SarifResult, Text,
    ThreadFlow, ThreadFlowLocation, Tool, UriBase,
};
use self::message::message;
use crate::{Options, visible_json};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/// Counts up when the way fingerprints are computed changes.
const FINGERPRINT: &str = "pyguard/v1";

/// Writes the report as a log with one run.
///
/// # Errors
///
/// Only those of `out`.
pub fn write(report: &Report, _options: &Options, out: &mut dyn io::Write) -> io::Result<()> {
    let rules: BTreeMap<&str, &RuleInfo> =
        report.findings.iter().map(|finding| (finding.rule.id.as_str(), &*finding.rule)).collect();
    let indexes: BTreeMap<&str, usize> =
        rules.keys().enumerate().map(|(index, id)| (*id, index)).collect();
    let results = report.findings.iter().map(|finding| {
        let index = indexes.get(finding.rule.id.as_str()).copied().unwrap_or(0);
        result(finding, index)
    });
    let root =
        UriBase { description: Text { text: "The folder in which pyguard was run.".into() } };
    let run = Run {
        tool: Tool {
            driver: Driver {
                name: "pyguard",
                version: env!("CARGO_PKG_VERSION"),
                semantic_version: env!("CARGO_PKG_VERSION"),
                information_uri: env!("CARGO_PKG_REPOSITORY"),
                rules: rules.values().map(|info| rule::describe(info)).collect(),
            },
        },
        invocations: [invocation(&report.errors)],
        original_uri_base_ids: BTreeMap::from([(location::SOURCE_ROOT, root)]),
        column_kind: "unicodeCodePoints",
        results: results.collect(),
    };
    visible_json::write(&Log { schema: SCHEMA, version: "2.1.0", runs: [run] }, out)
}

fn result(finding: &Finding, rule_index: usize) -> SarifResult<'_> {
    let rule = &*finding.rule;
    SarifResult {
        rule_id: &rule.id,
        rule_index,
        level: rule::level(rule.severity),
        message: message(&finding.message),
        locations: [location::of_finding(finding)],
        partial_fingerprints: BTreeMap::from([(FINGERPRINT, finding.fingerprint.as_str())]),
        code_flows: code_flow(finding).into_iter().collect(),
        fixes: fix(finding).into_iter().collect(),
        properties: ResultProperties {
            code: &rule.code,
            severity: rule.severity.as_str(),
            confidence: if rule.confidence.is_nan() {
                0.0
            } else {
                rule.confidence.clamp(0.0, 1.0)
            },
            metavars: &finding.metavars,
        },
    }
}

fn code_flow(finding: &Finding) -> Option<CodeFlow<'_>> {
    let locations: Vec<_> = finding
        .trace
        .iter()
        .map(|step| ThreadFlowLocation { location: location::of_step(step) })
        .collect();
    (!locations.is_empty()).then_some(CodeFlow { thread_flows: [ThreadFlow { locations }] })
}

fn fix(finding: &Finding) -> Option<SarifFix<'_>> {
    let fix = finding.fix.as_ref()?;
    if fix.edits.is_empty()
        || location::is_in_json(&finding.path, &finding.start)
        || fix.applicability == Applicability::Manual
    {
        return None;
    }
    let replacements = fix.edits.iter().map(|edit| Replacement {
        deleted_region: location::of_edit(edit),
        inserted_content: Text { text: edit.text.as_str().into() },
    });
    let how =
        finding.rule.docs.fix.as_ref().map_or("Change the code.", |advice| advice.how.as_str());
    Some(SarifFix {
        description: message(how),
        artifact_changes: [ArtifactChange {
            artifact_location: location::artifact(&finding.path),
            replacements: replacements.collect(),
        }],
        properties: FixProperties { applicability: fix.applicability },
    })
}

fn invocation(errors: &[ScanError]) -> Invocation<'_> {
    let (configuration, execution): (Vec<_>, Vec<_>) =
        errors.iter().partition(|error| error.kind == ErrorKind::Config);
    Invocation {
        execution_successful: errors.is_empty(),
        tool_configuration_notifications: configuration.into_iter().map(notification).collect(),
        tool_execution_notifications: execution.into_iter().map(notification).collect(),
    }
}

fn notification(error: &ScanError) -> Notification<'_> {
    let level = match error.kind {
        ErrorKind::Config | ErrorKind::Read | ErrorKind::Format | ErrorKind::Internal => "error",
        ErrorKind::Syntax | ErrorKind::Limit => "warning",
    };
    Notification {
        level,
        message: message(&error.message),
        locations: [location::of_error(error)],
        properties: NotificationProperties { kind: error.kind.as_str() },
    }
}
