//! Which repairs of a file go together, and the text that they give.

use pyguard_finding::{Edit, Fix};

/// Whether two repairs may be applied in one go. They may share imports and equal insertions, nothing else.
pub fn go_together(left: &Fix, right: &Fix) -> bool {
    left.edits.iter().all(|one| right.edits.iter().all(|other| do_not_touch(one, other)))
}

fn do_not_touch(left: &Edit, right: &Edit) -> bool {
    if left.is_import && right.is_import {
        return left.from == left.to && right.from == right.to;
    }
    if left == right {
        return left.from == left.to;
    }
    if left.from == left.to || right.from == right.to {
        return left.to < right.from || right.to < left.from;
    }
    left.to <= right.from || right.to <= left.from
}

/// The repairs that are applied in one go, of all in order: each that goes together with those before it.
pub fn choose<'f>(fixes: impl IntoIterator<Item = &'f Fix>) -> Vec<usize> {
    let mut chosen: Vec<(usize, &Fix)> = Vec::new();
    for (index, fix) in fixes.into_iter().enumerate() {
        if !fix.edits.is_empty() && chosen.iter().all(|(_, other)| go_together(other, fix)) {
            chosen.push((index, fix));
        }
    }
    chosen.into_iter().map(|(index, _)| index).collect()
}

/// The text with edits applied that go together (see [`choose`]); new lines end as the text's lines do.
pub fn apply<'e>(text: &str, edits: impl IntoIterator<Item = &'e Edit>) -> String {
    let mut edits: Vec<&Edit> = edits.into_iter().collect();
    // Imports at one place stand in the order of their texts, whatever asked for them.
    edits.sort_by(|left, right| (left.from, left.to, &left.text).cmp(&(right.from, right.to, &right.text)));
    edits.dedup_by(|later, earlier| later == earlier);
    let newline = if first_line_ends_with_crlf(text) { "\r\n" } else { "\n" };
    let mut out = String::with_capacity(text.len());
    let mut kept = 0;
    for edit in edits {
        let (from, to) = (edit.from as usize, edit.to as usize);
        let (Some(before), Some(_)) = (text.get(kept..from), text.get(from..to)) else { continue };
        out.push_str(before);
        if newline == "\n" {
            out.push_str(&edit.text);
        } else {
            out.push_str(&edit.text.replace("\r\n", "\n").replace('\n', newline));
        }
        kept = to;
    }
    out.push_str(text.get(kept..).unwrap_or(""));
    out
}

fn first_line_ends_with_crlf(text: &str) -> bool {
    text.find('\n').is_some_and(|at| text[..at].ends_with('\r'))
}
