use pyguard_finding::{ByteSpan, Finding};
use pyguard_source::Position;

use crate::escape;
use crate::section::section;

/// Where a finding is; safe to show.
pub(super) fn finding_place(finding: &Finding) -> String {
    match &finding.bytes {
        Some(bytes) => format!("{}:{}", escape::line(&finding.path), byte_place(bytes)),
        None => place(&finding.path, &finding.start),
    }
}

/// `byte 120`, in a member `archive/data.pkl:byte 7`.
fn byte_place(bytes: &ByteSpan) -> String {
    let offset = bytes.offset;
    if bytes.member.is_empty() {
        return format!("byte {offset}");
    }
    let member = bytes.member.join(" › ");
    let member = escape::line(&member);
    // What is not packed can be looked up in the file itself.
    if bytes.packed {
        format!("{member}:byte {offset}")
    } else {
        format!("{member}:byte {offset} of the file")
    }
}

/// `path:line:col`, for a notebook `path:cell 7:line:col`; safe to show.
pub(super) fn place(path: &str, position: &Position) -> String {
    let path = escape::line(path);
    let Position { line, char_col: col, .. } = position;
    section(position).map_or_else(
        || format!("{path}:{line}:{col}"),
        |section| format!("{path}:{section}:{line}:{col}"),
    )
}
