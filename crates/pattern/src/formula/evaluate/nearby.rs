use pyguard_source::TextRange;
use ruff_text_size::TextSize;

use crate::matching::Match;

/// Matches in the order of their starts, each with the furthest end of those up to it: what touches a place is found without a
/// look at all of them, of which a file can have a hundred thousand.
pub(super) struct ByStart<'m, 'a> {
    matches: Vec<(&'m Match<'a>, TextSize)>,
}

impl<'m, 'a> ByStart<'m, 'a> {
    pub(super) fn of(matches: &'m [Match<'a>]) -> Self {
        let mut matches: Vec<(&Match<'a>, TextSize)> =
            matches.iter().map(|one| (one, one.range.end())).collect();
        matches.sort_by_key(|(one, _)| one.range.start());
        let mut furthest = TextSize::new(0);
        for (_, end) in &mut matches {
            furthest = furthest.max(*end);
            *end = furthest;
        }
        Self { matches }
    }

    /// Those that share a byte or an end with a range.
    pub(super) fn near(&self, range: TextRange) -> impl Iterator<Item = &'m Match<'a>> {
        let before = self.matches.partition_point(|(one, _)| one.range.start() <= range.end());
        let before = self.matches.get(..before).unwrap_or_default().iter().rev();
        before
            .take_while(move |(_, furthest)| *furthest >= range.start())
            .map(|(one, _)| *one)
            .filter(move |one| one.range.end() >= range.start())
    }
}

#[cfg(test)]
mod tests {
    use pyguard_source::TextRange;

    use super::ByStart;
    use crate::Bindings;
    use crate::matching::Match;

    #[test]
    fn near_is_what_touches() {
        let range = |from: u32, to: u32| TextRange::new(from.into(), to.into());
        let ranges = [range(0, 100), range(5, 9), range(9, 12), range(12, 30), range(40, 41)];
        let matches: Vec<Match<'_>> = ranges
            .iter()
            .map(|range| Match { range: *range, bindings: Bindings::default() })
            .collect();
        let by_start = ByStart::of(&matches);
        for place in [range(0, 0), range(9, 9), range(10, 11), range(31, 39), range(100, 120)] {
            let mut near: Vec<TextRange> = by_start.near(place).map(|one| one.range).collect();
            near.sort_by_key(|range| range.start());
            let touches =
                |one: &&TextRange| one.start() <= place.end() && one.end() >= place.start();
            let expected: Vec<TextRange> = ranges.iter().filter(touches).copied().collect();
            assert_eq!(near, expected, "{place:?}");
        }
    }
}
