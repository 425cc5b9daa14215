use super::change::{Change, apply, push};

/// Changes of a cell that leave alone the line break that ends it.
pub(super) struct Settled {
    /// Changes of the cell's text; none of them touches a line break that is not in the file.
    pub(super) changes: Vec<Change>,
    /// The cell's text after them.
    pub(super) text: String,
}

/// Makes changes keep to the line breaks that the cell has. `None` if the cell would not end with one.
///
/// `is_added` says that the last line break of `text` is not in the file: reading ends every cell with one. A change
/// that covers it is moved ahead of it. Line breaks in new text become `\r\n` where the lines nearby end so.
pub(super) fn settle(text: &str, is_added: bool, changes: Vec<Change>) -> Option<Settled> {
    let body = if is_added { text.strip_suffix('\n')? } else { text };
    let mut settled = Vec::new();
    let is_empty = |change: &Change| change.range.is_empty() && change.text.is_empty();
    for change in changes.into_iter().filter(|change| !is_empty(change)) {
        let mut change = without_common_break(text, change);
        if change.range.end > body.len() {
            change = ahead_of_last_break(text, change)?;
        }
        if settled.last().is_some_and(|last: &Change| last.range.end > change.range.start) {
            // The one before cuts the `\r\n` in two that this one has to take.
            return None;
        }
        change.text = with_breaks_of(body, &change);
        push(&mut settled, change);
    }
    settled.retain(|change| body.get(change.range.clone()) != Some(change.text.as_str()));
    let mut changed = apply(body, &settled);
    if is_added {
        if changed.ends_with('\n')
            && let Some(last) = settled.last_mut()
        {
            // Reading adds no second line break, so an empty last line needs its own.
            let newline = newline_at(body, body.len());
            last.text.push_str(newline);
            changed.push_str(newline);
        } else {
            changed.push('\n');
        }
    }
    changed.ends_with('\n').then_some(Settled { changes: settled, text: changed })
}

/// A line break at the end of both the old and the new text is no part of the change.
fn without_common_break(text: &str, mut change: Change) -> Change {
    let old = text.get(change.range.clone()).unwrap_or("");
    if let (Some(shorter), Some(new)) = (old.strip_suffix('\n'), change.text.strip_suffix('\n')) {
        let is_long = shorter.ends_with('\r');
        let new = if is_long { new.strip_suffix('\r').unwrap_or(new) } else { new };
        change.text.truncate(new.len());
        change.range.end -= if is_long { 2 } else { 1 };
    }
    change
}

/// The same change of the text without its last line break, which the change covers or follows.
fn ahead_of_last_break(text: &str, mut change: Change) -> Option<Change> {
    let last = text.len() - 1;
    if change.range.is_empty() {
        change.text.pop().filter(|end| *end == '\n')?;
        change.text.insert(0, '\n');
        change.range = last..last;
        return Some(change);
    }
    // A change that keeps the line break has lost it by now, so only whole lines may be left, to be taken away.
    let before = text.get(..change.range.start)?.strip_suffix('\n')?;
    if !change.text.is_empty() {
        return None;
    }
    // The line ahead is the last one now, and gets its line break from reading.
    let moved = if before.ends_with('\r') { 2 } else { 1 };
    change.range = change.range.start - moved..last;
    Some(change)
}

fn with_breaks_of(body: &str, change: &Change) -> String {
    if !change.text.contains('\n') || newline_at(body, change.range.start) == "\n" {
        return change.text.clone();
    }
    let mut converted = String::with_capacity(change.text.len() + 8);
    let before = body.get(..change.range.start).unwrap_or("");
    let mut previous = before.chars().next_back();
    for character in change.text.chars() {
        if character == '\n' && previous != Some('\r') {
            converted.push('\r');
        }
        converted.push(character);
        previous = Some(character);
    }
    converted
}

/// The line break that ends the line at an offset, or else the one before.
fn newline_at(body: &str, offset: usize) -> &'static str {
    let (before, after) = body.split_at_checked(offset).unwrap_or((body, ""));
    let line = match (after.find('\n'), before.rfind('\n')) {
        (Some(at), _) => body.get(..offset + at),
        (None, Some(at)) => body.get(..at),
        (None, None) => None,
    };
    if line.is_some_and(|line| line.ends_with('\r')) { "\r\n" } else { "\n" }
}
