//! Whether formulas can match anything in a text, seen from the words they need.

use super::{Conjunction, Evaluation, Formula, Root};
use crate::formula::Alternatives;

impl<'m> Evaluation<'m, '_> {
    /// The parts that may match.
    pub(super) fn possible(&self, parts: &'m Alternatives) -> impl Iterator<Item = &'m Formula> {
        // The words are those of the whole text.
        let (some, all) = match self.root {
            Root::Everything => (Some(parts.possible(&self.source.held)), None),
            Root::Expression(..) | Root::Statement(_) => (None, Some(parts.iter())),
        };
        some.into_iter().flatten().chain(all.into_iter().flatten())
    }

    /// Whether all that must match may.
    pub(super) fn all_may_match(&self, parts: &Conjunction) -> bool {
        !matches!(self.root, Root::Everything) || self.each_may_match(parts)
    }

    fn each_may_match(&self, parts: &Conjunction) -> bool {
        let held = &self.source.held;
        parts.positives.iter().all(|part| self.may_match(part)) && parts.needs().may_hold_in(held)
    }

    fn may_match(&self, formula: &Formula) -> bool {
        let held = &self.source.held;
        match formula {
            Formula::Leaf(leaf) => leaf.may_match(held),
            Formula::Inside(part) => self.may_match(part),
            Formula::Any(parts) => parts.possible(held).any(|part| self.may_match(part)),
            Formula::All(parts) => self.each_may_match(parts),
            Formula::Shared(shared) => {
                let known = self.source.prospects.borrow().get(&shared.id).copied();
                known.unwrap_or_else(|| {
                    let may_match = self.may_match(&shared.formula);
                    self.source.prospects.borrow_mut().insert(shared.id, may_match);
                    may_match
                })
            }
        }
    }
}
