//! Sets of rules that are followed together: data, sources and sinks are each about some of them.

/// Some of the rules of a run over the code, by their place among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, PartialOrd, Ord)]
pub struct Rules(u128);

impl Rules {
    /// Rules that one run takes at most.
    pub const MAX: usize = u128::BITS as usize;
    /// Every rule.
    pub const ALL: Self = Self(u128::MAX);
    /// No rule.
    pub const NONE: Self = Self(0);

    /// Only the rule at this place (below [`Rules::MAX`]).
    pub fn only(place: usize) -> Self {
        Self(1 << place)
    }

    /// Whether there are none.
    pub fn is_none(self) -> bool {
        self.0 == 0
    }

    /// In one of both.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// In both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Not in the other.
    #[must_use]
    pub fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Their places among `count` rules, ascending.
    pub fn places(self, count: usize) -> impl Iterator<Item = usize> {
        (0..count.min(Self::MAX)).filter(move |place| self.0 >> place & 1 == 1)
    }
}
