use std::ops::Range;

use pyguard_finding::{Applicability, Edit, Finding, Fix};

use super::frame::{MAX_LINES, byte_at, fits, lines};
use crate::escape;

/// One replacement in a [`Diff`]'s source.
pub(super) struct Change {
    pub(super) range: Range<usize>,
    pub(super) text: String,
}

/// A fix that lies within the finding's snippet, escaped.
pub(super) struct Diff {
    pub(super) source: String,
    pub(super) changes: Vec<Change>,
}

/// `fix (safe)` and the sentence that says what to change; `None` when there is no repair.
///
/// Advice without edits for this very place is something to do by hand, however safe the rule's other edits are.
pub(super) fn headline(finding: &Finding, is_drawn: bool) -> Option<(String, String)> {
    let advice = finding
        .rule
        .docs
        .fix
        .as_ref()
        .map(|advice| advice.how.trim())
        .filter(|how| !how.is_empty());
    let edits = finding.fix.as_ref().filter(|fix| !fix.is_empty());
    let how = match (advice, edits) {
        (Some(how), _) => escape::block(how).into_owned(),
        (None, Some(_)) if is_drawn => "change the code as shown".to_owned(),
        (None, Some(fix)) if fix.edits.is_empty() => "change outputs or metadata".to_owned(),
        (None, Some(fix)) => format!("edits ({}) too big or too far away to show", fix.edits.len()),
        (None, None) => return None,
    };
    let applicability = edits.map_or(Applicability::Manual, |fix| fix.applicability);
    Some((format!("fix ({})", applicability), how))
}

/// The change as lines to remove and add. `None` when an edit reaches out of the snippet, or is too big for a terminal.
pub(super) fn diff(finding: &Finding) -> Option<Diff> {
    // Imports stand elsewhere in the file.
    let Fix { edits, .. } = finding.fix.as_ref()?;
    let edits: Vec<&Edit> = edits.iter().filter(|edit| !edit.is_import).collect();
    let snippet = &finding.snippet;
    if edits.is_empty() || !is_small(snippet) || !edits.iter().all(|edit| is_small(&edit.text)) {
        return None;
    }
    let before = byte_at(lines(snippet).next()?, finding.start.char_col);
    let base = (finding.start.offset as usize).checked_sub(before)?;
    let source = escape::block(snippet).into_owned();
    let changes = edits
        .iter()
        .map(|edit| change(edit, finding, base, &source))
        .collect::<Option<Vec<_>>>()?;
    let ordered = changes.windows(2).all(|pair| pair[0].range.end <= pair[1].range.start);
    ordered.then_some(Diff { source, changes })
}

fn change(edit: &Edit, finding: &Finding, base: usize, source: &str) -> Option<Change> {
    if edit.start.cell != finding.start.cell || edit.end.cell != finding.start.cell {
        return None;
    }
    // Escaping looks at one character at a time, so the length of the escaped part before a byte is that byte's place.
    let escaped = |offset: u32| {
        let at = (offset as usize).checked_sub(base)?;
        Some(escape::block(finding.snippet.get(..at)?).len())
    };
    let range = escaped(edit.start.offset)?..escaped(edit.end.offset)?;
    // Not so between `\r` and `\n`: such an edit is not drawn.
    source.get(range.clone())?;
    Some(Change { range, text: escape::block(&edit.text).into_owned() })
}

fn is_small(text: &str) -> bool {
    lines(text).take(MAX_LINES + 1).count() <= MAX_LINES && lines(text).all(fits)
}
