use std::borrow::Cow;

use super::limits::MAX_SIZE;

/// A text with spaces put in where the scanner wants them and people don't.
///
/// In brackets, the scanner insists that lines are indented more than the key that the brackets
/// belong to; what Semgrep reads its rules with takes a `]` below its key, and so do people.
/// Between tokens, more spaces change nothing.
#[derive(Debug)]
pub(super) struct Padded<'t> {
    pub(super) text: Cow<'t, str>,
    /// Where spaces were put in, counted in characters of the text as it was; rising.
    places: Vec<usize>,
    work_left: usize,
}

/// Spaces put in at one place: more than what brackets may be in is indented.
const PADDING: usize = 64;

/// Each place costs another look at all that stands before it, which adds up (bytes).
const MAX_WORK: usize = 4 * MAX_SIZE;

impl<'t> Padded<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text: Cow::Borrowed(text), places: Vec::new(), work_left: MAX_WORK }
    }

    /// The character of the text as it was that one of the padded text was.
    pub(super) fn original(&self, character: usize) -> usize {
        // Where each padding begins in the padded text rises too, so that the search can be binary.
        let (mut low, mut high) = (0, self.places.len());
        while low < high {
            let middle = low.midpoint(high);
            let begins =
                self.places.get(middle).map_or(usize::MAX, |place| place + middle * PADDING);
            if begins < character { low = middle + 1 } else { high = middle }
        }
        let Some(place) = low.checked_sub(1).and_then(|last| self.places.get(last)) else {
            return character;
        };
        character.saturating_sub(low * PADDING).max(*place)
    }

    /// Puts spaces before a character of the padded text, if that may help: `false` if not.
    pub(super) fn pad(&mut self, character: usize) -> bool {
        let place = self.original(character);
        let Some((at, _)) = self.text.char_indices().nth(character) else { return false };
        let line = self.text.get(..at).and_then(|before| before.rsplit(['\n', '\r']).next());
        let is_first = line.is_some_and(|line| line.trim().is_empty());
        let is_new = self.places.last().is_none_or(|&last| last < place);
        let Some(work_left) = self.work_left.checked_sub(at) else { return false };
        if !is_first || !is_new {
            return false;
        }
        self.work_left = work_left;
        self.places.push(place);
        self.text.to_mut().insert_str(at, &" ".repeat(PADDING));
        true
    }
}

#[cfg(test)]
mod tests {
    use super::{PADDING, Padded};

    #[test]
    fn characters_lead_back() {
        let mut padded = Padded::new("é\nb\nc");
        assert!(padded.pad(2));
        assert!(padded.pad(4 + PADDING));
        let back: Vec<usize> =
            padded.text.chars().enumerate().map(|(at, _)| padded.original(at)).collect();
        assert_eq!(back[..3], [0, 1, 2]);
        assert_eq!(back[PADDING..PADDING + 6], [2, 2, 2, 3, 4, 4]);
        assert_eq!(back.last(), Some(&4));
        assert_eq!(padded.original(5 + 2 * PADDING), 5);
    }

    #[test]
    fn only_the_start_of_a_line_is_padded_and_once() {
        let mut padded = Padded::new("ab\n c");
        assert!(!padded.pad(1));
        assert!(padded.pad(4));
        assert!(!padded.pad(4 + PADDING));
        assert!(!padded.pad(1000));
    }
}
