//! Where a pattern's literals stand, found when first needed: an ellipsis then jumps instead of walking.

use super::document::GenericDocument;
use super::pattern::{GenericPattern, Operation};

pub(super) struct Occurrences {
    by_operation: Vec<Option<Vec<u32>>>,
}

impl Occurrences {
    pub(super) fn new(pattern: &GenericPattern) -> Self {
        Self { by_operation: vec![None; pattern.operations.len()] }
    }

    /// The first place of a literal operation at or after `from`.
    pub(super) fn next(
        &mut self,
        pattern: &GenericPattern,
        operation: usize,
        text: &[u8],
        document: &GenericDocument,
        from: u32,
    ) -> Option<u32> {
        let Operation::Literal(literal) = &pattern.operations[operation] else { return None };
        let places = self.by_operation[operation].get_or_insert_with(|| {
            let same = |(_, atom): &(u32, &super::document::Atom)| {
                is_literal(text, atom.start, atom.end, literal)
            };
            (0..).zip(&document.atoms).filter(same).map(|(index, _)| index).collect()
        });
        places.get(places.partition_point(|&place| place < from)).copied()
    }
}

pub(super) fn is_literal(text: &[u8], start: u32, end: u32, literal: &[u8]) -> bool {
    (end - start) as usize == literal.len()
        && text.get(start as usize..end as usize) == Some(literal)
}
