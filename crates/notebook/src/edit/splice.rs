use std::ops::Range;

use super::change::Change;
use super::strings::{Element, Shape, Strings, example};
use super::writer::Writer;
use crate::outline::Outline;
use crate::source::Source;

/// Turns changes of a cell's source into changes of the raw file.
pub(super) struct Splicer<'a> {
    pub(super) raw: &'a str,
    pub(super) outline: &'a Outline,
    pub(super) writer: Writer,
    pub(super) source: &'a Source,
    pub(super) strings: &'a Strings,
}

impl Splicer<'_> {
    /// The change of the raw file for a change of the source; `None` if that lies outside the source.
    pub(super) fn splice(&self, change: &Change) -> Option<Change> {
        match self.strings.shape {
            _ if self.strings.elements.is_empty() => Some(self.fill_empty_list(&change.text)),
            Shape::List => self.in_list(change),
            Shape::One | Shape::BareList => self.in_place(change),
        }
    }

    /// No place in the source is both the end of one string and the start of the next.
    fn in_place(&self, Change { range, text }: &Change) -> Option<Change> {
        let (first, start) = self.place(range.start)?;
        let (_, end) = self.place(range.end)?;
        if self.strings.shape == Shape::BareList && text.is_empty() && self.is_all(range) {
            return Some(self.empty_list());
        }
        Some(Change { range: start..end, text: self.written(text, first, true) })
    }

    /// One string per line, with its line break, wherever the change puts in or takes away line breaks.
    fn in_list(&self, Change { range, text }: &Change) -> Option<Change> {
        let elements = &self.strings.elements;
        let source = self.source.text.as_str();
        // An insertion between two strings goes into the second; what is taken away decides where it ends.
        let holds = |at: usize| elements.partition_point(|element| element.range.end <= at);
        let first = holds(range.start).min(elements.len() - 1);
        let last = if range.is_empty() { first } else { holds(range.end - 1) };
        let (first_element, last_element) = (elements.get(first)?, elements.get(last)?);
        let next = elements.get(last + 1..)?.iter().find(|element| !element.range.is_empty());
        let head = source.get(first_element.range.start..range.start)?;
        let is_tail_empty = range.end == last_element.range.end;
        if text.is_empty() && head.is_empty() && is_tail_empty {
            return Some(self.without(first, last, next));
        }
        let start = self.raw_offset(first_element, range.start);
        let mut end = self.raw_offset(last_element, range.end);
        let takes_break = is_tail_empty && ends_line(source.get(range.clone())?);
        let is_open = !ends_line(if text.is_empty() { head } else { text });
        let mut goes_on = !is_tail_empty;
        if let Some(next) = next
            && takes_break
            && is_open
        {
            // What follows in the line is in the next string: the two become one.
            end = next.inside.start;
            goes_on = true;
        }
        let mut written = String::new();
        if range.is_empty() && is_tail_empty && ends_line(head) {
            // A new line behind the last one.
            self.push_break(&mut written, first);
        }
        written.push_str(&self.written(text, first, goes_on));
        Some(Change { range: start..end, text: written })
    }

    /// Takes away strings together with what separates them from the others.
    fn without(&self, first: usize, last: usize, next: Option<&Element>) -> Change {
        let elements = &self.strings.elements;
        let before = first.checked_sub(1).and_then(|index| elements.get(index));
        let range = match (next, before) {
            (Some(next), _) => elements[first].inside.start..next.inside.start,
            (None, Some(before)) => before.inside.end..elements[last].inside.end,
            (None, None) => return self.empty_list(),
        };
        Change { range, text: String::new() }
    }

    fn empty_list(&self) -> Change {
        Change { range: self.strings.value.clone(), text: "[]".to_owned() }
    }

    /// Writes a list in place of an empty one, as other lists of the notebook are written.
    fn fill_empty_list(&self, text: &str) -> Change {
        let example = example(self.raw, self.outline);
        let like = example.as_ref().unwrap_or(self.strings);
        let (open, close) = like.margins(self.raw).unwrap_or_default();
        let separator = like.separator(self.raw, 0);
        let mut written = format!("[{open}\"");
        for (index, line) in text.split_inclusive('\n').enumerate() {
            if index > 0 {
                written.extend(["\"", &separator, "\""]);
            }
            self.writer.write(&mut written, line);
        }
        written.extend(["\"", close, "]"]);
        Change { range: self.strings.value.clone(), text: written }
    }

    /// New text inside the string at `index`. `goes_on` says whether more of the line follows it there.
    fn written(&self, text: &str, index: usize, goes_on: bool) -> String {
        let mut written = String::with_capacity(text.len() + 16);
        let mut rest = text;
        while let Some((line, next)) = rest.split_once('\n') {
            self.writer.write(&mut written, line);
            if self.strings.shape != Shape::BareList {
                self.writer.write(&mut written, "\n");
            }
            if self.strings.shape != Shape::One && (goes_on || !next.is_empty()) {
                self.push_break(&mut written, index);
            }
            rest = next;
        }
        self.writer.write(&mut written, rest);
        written
    }

    fn push_break(&self, written: &mut String, index: usize) {
        written.push('"');
        written.push_str(&self.strings.separator(self.raw, index));
        written.push('"');
    }

    /// The string that holds an offset, and where that stands in the raw file.
    fn place(&self, offset: usize) -> Option<(usize, usize)> {
        let after = self.strings.elements.partition_point(|element| element.range.start <= offset);
        let index = after.checked_sub(1)?;
        let element = self.strings.elements.get(index)?;
        (offset <= element.range.end).then(|| (index, self.raw_offset(element, offset)))
    }

    fn raw_offset(&self, element: &Element, offset: usize) -> usize {
        if offset == element.range.start {
            element.inside.start
        } else if offset >= element.range.end {
            element.inside.end
        } else {
            self.source.raw_offset(self.raw, offset)
        }
    }

    fn is_all(&self, range: &Range<usize>) -> bool {
        *range == (0..self.source.text.len())
    }
}

fn ends_line(text: &str) -> bool {
    text.ends_with(['\n', '\r'])
}
