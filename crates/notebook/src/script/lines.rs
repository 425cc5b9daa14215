//! Lines of a text with their places.

use std::ops::Range;

/// The lines of a part of a text, each with its place (bytes of the text) and with its line break.
pub(super) fn lines(text: &str, part: Range<usize>) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut at = part.start;
    text.get(part).unwrap_or("").split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        (start..at, line)
    })
}

/// Whether a path ends in one of the extensions.
pub(super) fn has_extension(path: &str, extensions: &[&str]) -> bool {
    path.rsplit_once('.').is_some_and(|(_, own)| extensions.contains(&own))
}

/// A part of a text without blank lines at its ends, in whole lines.
pub(super) fn without_blank_ends(text: &str, part: Range<usize>) -> Range<usize> {
    let mut filled = lines(text, part.clone()).filter(|(_, line)| !line.trim().is_empty());
    let Some((first, _)) = filled.next() else { return part.end..part.end };
    let last = filled.last().map_or(first.end, |(last, _)| last.end);
    first.start..last
}
