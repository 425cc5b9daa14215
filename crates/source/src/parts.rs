use std::ops::Range;
use std::sync::Arc;

use ruff_text_size::{TextRange, TextSize};

use crate::{Stretch, Surface};

/// A part of the text of a whole notebook: one source, one output, one piece of metadata.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextPart {
    /// 1-based position of the cell among all cells; `None` for the metadata of the notebook.
    pub cell: Option<u32>,
    /// What it is.
    pub surface: Surface,
    /// Its part of the document's text, with the newline that ends it.
    pub range: TextRange,
}

/// The way from all texts of a notebook back to its file.
#[derive(Debug, Clone)]
pub(crate) struct PartMap {
    pub(crate) parts: Arc<[TextPart]>,
    pub(crate) stretches: Arc<[Stretch]>,
}

impl PartMap {
    pub(crate) fn part_at(&self, offset: TextSize) -> Option<&TextPart> {
        let after = self.parts.partition_point(|part| part.range.start() <= offset);
        self.parts.get(after.checked_sub(1)?)
    }

    pub(crate) fn raw_offset(&self, file: &str, offset: TextSize) -> usize {
        let after = self.after(offset);
        let stretch = after.checked_sub(1).and_then(|index| self.stretches.get(index));
        stretch.map_or(0, |stretch| stretch.raw_offset(file, offset))
    }

    /// The bytes of the raw file that hold a span of the text and are inside strings. `end` is where the text ends.
    pub(crate) fn raw_ranges(
        &self,
        file: &str,
        span: &Range<usize>,
        end: usize,
    ) -> Vec<Range<usize>> {
        let mut ranges: Vec<Range<usize>> = Vec::new();
        let start = TextSize::try_from(span.start).unwrap_or_default();
        let first = self.after(start).saturating_sub(1);
        let touched = self.stretches.get(first..).unwrap_or_default();
        for (index, stretch) in touched.iter().enumerate() {
            let from = span.start.max(stretch.start.to_usize());
            let next = touched.get(index + 1).map_or(end, |next| next.start.to_usize());
            let to = span.end.min(next);
            if from >= span.end {
                break;
            }
            stretch.inside_strings(file, &(from..to), |range| match ranges.last_mut() {
                _ if range.is_empty() => {}
                Some(last) if last.end == range.start => last.end = range.end,
                _ => ranges.push(range),
            });
        }
        ranges
    }

    fn after(&self, offset: TextSize) -> usize {
        self.stretches.partition_point(|stretch| stretch.start <= offset)
    }
}
