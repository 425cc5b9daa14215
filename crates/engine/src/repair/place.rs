//! Where a finding stands after edits.

use pyguard_finding::Finding;
use pyguard_fix::plan::Replacement;
use pyguard_source::Document;

/// A stretch of a document's text (bytes).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Span {
    pub(super) from: usize,
    pub(super) to: usize,
}

impl Span {
    /// The place of a finding in the text of its document.
    pub(super) fn of(document: &Document, finding: &Finding) -> Self {
        let offset = |position: &pyguard_source::Position| {
            let start = position
                .cell
                .and_then(|number| document.cells().iter().find(|cell| cell.number == number));
            start.map_or(0, |cell| cell.range.start().to_usize()) + position.offset as usize
        };
        Self { from: offset(&finding.start), to: offset(&finding.end) }
    }

    pub(super) fn touches(self, other: Self) -> bool {
        self.from <= other.to && other.from <= self.to
    }
}

/// Where the ends of a span are after replacements; what is replaced goes to the new text's ends.
pub(super) fn moved(span: Span, replacements: &[Replacement]) -> Span {
    let shift = |at: usize, is_end: bool| {
        let mut moved = at;
        for one in replacements {
            let before = if is_end {
                one.from < at
            } else {
                one.to <= at && one.from < at || one.to == one.from && one.from == at
            };
            if !before {
                continue;
            }
            let removed = one.to.min(at) - one.from;
            moved = moved + one.text.len() - removed;
        }
        moved
    };
    let from = shift(span.from, false);
    Span { from, to: shift(span.to, true).max(from) }
}

/// The stretches of the new text that replacements wrote.
pub(super) fn written(replacements: &[Replacement]) -> Vec<Span> {
    let mut grown = 0_usize;
    let mut shrunk = 0_usize;
    replacements
        .iter()
        .map(|one| {
            let from = one.from + grown - shrunk;
            grown += one.text.len();
            shrunk += one.to - one.from;
            Span { from, to: from + one.text.len() }
        })
        .collect()
}
