//! In which order the parts of a conjunction are looked for: what is least work in this text first, the others only around
//! what it found.

use super::{Evaluation, Formula, Leaf, LeafPattern, Root};
use crate::Options;

/// The parts of a conjunction that must match, each kind by how many places it is tried at.
pub(super) struct Plan<'m> {
    pub(super) plain: Vec<Part<'m>>,
    pub(super) holders: Vec<Part<'m>>,
}

/// A part and at how many places it is tried.
pub(super) struct Part<'m> {
    pub(super) formula: &'m Formula,
    pub(super) places: u32,
}

/// What a search through the whole text is compared to.
const WHOLE_TEXT: u32 = 200;

impl<'m> Evaluation<'m, '_> {
    /// The order for some parts; `None` where one of them can't match anywhere.
    pub(super) fn plan(&self, positives: &'m [Formula], options: &Options) -> Option<Plan<'m>> {
        let mut plan = Plan { plain: Vec::new(), holders: Vec::new() };
        for formula in positives {
            let places = self.places(formula, options);
            if places == 0 {
                return None;
            }
            let parts = if formula.is_inside() { &mut plan.holders } else { &mut plan.plain };
            parts.push(Part { formula, places });
        }
        // Inside an expression or statement the order changes little, and what stands first is what the author had in mind.
        if matches!(self.root, Root::Everything) {
            plan.plain.sort_by_key(|part| part.places);
            plan.holders.sort_by_key(|part| part.places);
        }
        Some(plan)
    }

    /// At how many places of the text a formula's parts are tried, roughly; 0 where it can't match.
    fn places(&self, formula: &Formula, options: &Options) -> u32 {
        match formula {
            Formula::Leaf(leaf) => self.places_of_leaf(leaf, options),
            Formula::Inside(part) => self.places(part, options),
            Formula::Shared(shared) => {
                let known = self.shared.borrow();
                let known =
                    [false, true].iter().find_map(|&inside| known.get(&(shared.id, inside)));
                match known {
                    // What was found already costs nothing.
                    Some(found) => found.len().min(1) as u32,
                    None => self.places(&shared.formula, options),
                }
            }
            Formula::Any(parts) => {
                let each = self.possible(parts).map(|part| self.places(part, options));
                each.fold(0, u32::saturating_add)
            }
            Formula::All(parts) => {
                if !self.all_may_match(parts) {
                    return 0;
                }
                let each = parts.positives.iter().map(|part| self.places(part, options));
                each.min().unwrap_or(WHOLE_TEXT)
            }
        }
    }

    fn places_of_leaf(&self, leaf: &Leaf, options: &Options) -> u32 {
        if matches!(self.root, Root::Everything) && !leaf.may_match(&self.source.held) {
            return 0;
        }
        match (&leaf.pattern, self.source.index()) {
            (LeafPattern::Python(pattern), Some(index)) => {
                pattern.tree().map_or(0, |pattern| index.places_for(pattern, options))
            }
            (LeafPattern::Python(_), None) => 0,
            (LeafPattern::Regex(_) | LeafPattern::Generic(_), _) => WHOLE_TEXT,
        }
    }
}
