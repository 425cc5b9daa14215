use std::borrow::Cow;

use pyguard_finding::{ByteSpan, Edit, Finding, ScanError, TraceStep};
use pyguard_source::Position;

use super::log::{
    ArtifactLocation, CellProperties, Location, LogicalLocation, PhysicalLocation, Region, Text,
};
use super::message::message;
use super::uri::PathUri;
use crate::{escape, section};

/// What relative paths are relative to: the folder of the scan.
pub(super) const SOURCE_ROOT: &str = "%SRCROOT%";
/// Longest snippet that is copied into a log (bytes); one minified file must not make a log that nobody can upload.
const MAX_SNIPPET: usize = 2 * 1024;

pub(super) fn artifact(path: &str) -> ArtifactLocation {
    let PathUri { uri, is_relative } = PathUri::new(path);
    ArtifactLocation { uri, uri_base_id: is_relative.then_some(SOURCE_ROOT) }
}

pub(super) fn of_finding(finding: &Finding) -> Location<'_> {
    let (start, end) = (&finding.start, &finding.end);
    if let Some(bytes) = &finding.bytes {
        return in_bytes(&finding.path, bytes);
    }
    let mut location = at(&finding.path, start, region(start, end));
    location.physical_location.context_region = context(finding);
    location
}

/// A place in a file without lines. SARIF's regions count in the file, so what is packed has none: its member says where it is.
fn in_bytes<'a>(path: &str, bytes: &ByteSpan) -> Location<'a> {
    let region = (!bytes.packed).then(|| Region {
        byte_offset: Some(bytes.offset),
        byte_length: (bytes.length > 0).then_some(bytes.length),
        ..Region::default()
    });
    let name = bytes.member.join(" › ");
    let member = (!name.is_empty()).then(|| LogicalLocation {
        fully_qualified_name: format!("{}:{}", escape::line(path), escape::line(&name)),
        name: escape::line(&name).into_owned(),
        kind: "member",
    });
    Location {
        physical_location: PhysicalLocation {
            artifact_location: artifact(path),
            region,
            context_region: None,
        },
        logical_locations: member.into_iter().collect(),
        message: None,
        properties: None,
    }
}

pub(super) fn of_step(step: &TraceStep) -> Location<'_> {
    let region = Region {
        start_line: Some(step.start.file_line.max(1)),
        start_column: Some(step.start.file_col.max(1)),
        ..Region::default()
    };
    let mut location = at(&step.path, &step.start, region);
    location.message = Some(message(&step.message));
    location
}

pub(super) fn of_error(error: &ScanError) -> Location<'_> {
    let region =
        error.line.map(|line| Region { start_line: Some(line.max(1)), ..Region::default() });
    Location {
        physical_location: PhysicalLocation {
            artifact_location: artifact(&error.path),
            region,
            context_region: None,
        },
        logical_locations: Vec::new(),
        message: None,
        properties: None,
    }
}

/// Whether a place is in a notebook whose text the file holds as strings of JSON.
pub(super) fn is_in_json(path: &str, position: &Position) -> bool {
    section::section(position).is_some() && path.ends_with(".ipynb")
}

/// What an edit replaces. Only right where the file holds the text as it is.
pub(super) fn of_edit(edit: &Edit) -> Region<'_> {
    region(&edit.start, &edit.end)
}

fn at<'a>(path: &str, start: &Position, region: Region<'a>) -> Location<'a> {
    let (part, output) = section::part(start);
    Location {
        physical_location: PhysicalLocation {
            artifact_location: artifact(path),
            region: Some(region),
            context_region: None,
        },
        logical_locations: logical(path, start).into_iter().collect(),
        message: None,
        properties: start.cell.map(|cell| CellProperties {
            cell,
            part,
            output,
            cell_line: start.line,
            cell_column: start.char_col,
        }),
    }
}

/// Line and column in the file on disk. Byte offsets are left out: they would count from behind a byte order mark.
fn region<'a>(start: &Position, end: &Position) -> Region<'a> {
    let from = (start.file_line.max(1), start.file_col.max(1));
    let to = (end.file_line.max(1), end.file_col.max(1));
    // A place that could not be led back to the raw notebook may end before it starts.
    let end_known = to >= from;
    Region {
        start_line: Some(from.0),
        start_column: Some(from.1),
        end_line: end_known.then_some(to.0),
        end_column: end_known.then_some(to.1),
        ..Region::default()
    }
}

/// The finding's whole lines. Not for notebooks whose file on disk has the source as JSON strings.
fn context(finding: &Finding) -> Option<Region<'_>> {
    if is_in_json(&finding.path, &finding.start) || finding.snippet.len() > MAX_SNIPPET {
        return None;
    }
    let start_line = finding.start.file_line.max(1);
    let more_lines = finding.snippet.bytes().filter(|&byte| byte == b'\n').count();
    Some(Region {
        start_line: Some(start_line),
        end_line: Some(start_line.saturating_add(u32::try_from(more_lines).unwrap_or(u32::MAX))),
        snippet: Some(Text { text: Cow::Borrowed(&finding.snippet) }),
        ..Region::default()
    })
}

/// SARIF's predefined kinds have none for a part of a notebook; §3.33.7 allows any other word then.
fn logical(path: &str, start: &Position) -> Option<LogicalLocation> {
    let name = section::section(start)?;
    let fully_qualified_name = format!("{}:{name}", escape::line(path));
    let kind = if start.cell.is_some() { "cell" } else { "metadata" };
    Some(LogicalLocation { name, fully_qualified_name, kind })
}
