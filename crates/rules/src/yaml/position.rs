use std::iter;

/// 1-based line and column (characters) of a byte of a text. A byte order mark counts for nothing,
/// an offset past the end is the end, one inside a character is its start.
pub fn line_and_column(text: &str, offset: usize) -> (usize, usize) {
    Lines::new(text).line_and_column(offset)
}

/// The lines of a text, broken as YAML does: at `\n`, `\r\n` and `\r`.
#[derive(Debug)]
pub(super) struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
    characters: CharacterIndex<'t>,
}

const BYTE_ORDER_MARK: char = '\u{feff}';

impl<'t> Lines<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let first = if text.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len_utf8() } else { 0 };
        let bytes = text.as_bytes();
        let breaks = bytes.iter().enumerate().filter(|&(at, byte)| {
            *byte == b'\n' || (*byte == b'\r' && bytes.get(at + 1) != Some(&b'\n'))
        });
        let starts = iter::once(first).chain(breaks.map(|(at, _)| at + 1)).collect();
        Self { text, starts, characters: CharacterIndex::new(text) }
    }

    pub(super) fn line_and_column(&self, offset: usize) -> (usize, usize) {
        let offset = self.text.floor_char_boundary(offset);
        let line = self.starts.partition_point(|&start| start <= offset).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        // Counting the characters of the line each time would take forever in one endless line of
        // many nodes.
        let col =
            self.characters.character(offset).saturating_sub(self.characters.character(start));
        (line, col + 1)
    }

    /// Byte offset of a character; the end of the text where there is none.
    pub(super) fn byte(&self, character: usize) -> usize {
        self.characters.byte(character)
    }

    /// A line without its terminator; empty where there is none of that number.
    pub(super) fn line(&self, number: usize) -> &'t str {
        let Some(&start) = number.checked_sub(1).and_then(|index| self.starts.get(index)) else {
            return "";
        };
        let end = self.starts.get(number).copied().unwrap_or(self.text.len());
        self.text.get(start..end).unwrap_or("").trim_end_matches(['\n', '\r'])
    }
}

/// Between offsets that count characters, as the scanner's do, and bytes.
#[derive(Debug)]
struct CharacterIndex<'t> {
    text: &'t str,
    /// Byte offset of every [`STRIDE`]th character; empty for ASCII, where both are the same.
    marks: Vec<usize>,
}

const STRIDE: usize = 64;

impl<'t> CharacterIndex<'t> {
    fn new(text: &'t str) -> Self {
        let marks = if text.is_ascii() {
            Vec::new()
        } else {
            text.char_indices().step_by(STRIDE).map(|(at, _)| at).collect()
        };
        Self { text, marks }
    }

    fn byte(&self, character: usize) -> usize {
        if self.marks.is_empty() {
            return character.min(self.text.len());
        }
        let Some(&mark) = self.marks.get(character / STRIDE) else { return self.text.len() };
        let rest = self.text.get(mark..).unwrap_or("");
        let step = rest.char_indices().nth(character % STRIDE);
        step.map_or(self.text.len(), |(at, _)| mark + at)
    }

    fn character(&self, byte: usize) -> usize {
        let Some(last) = self.marks.partition_point(|&mark| mark <= byte).checked_sub(1) else {
            return byte;
        };
        let mark = self.marks.get(last).copied().unwrap_or(0);
        last * STRIDE + self.text.get(mark..byte).map_or(0, |between| between.chars().count())
    }
}

#[cfg(test)]
mod tests {
    use super::{CharacterIndex, Lines, line_and_column};

    #[test]
    fn lines_end_at_all_three_terminators() {
        let text = "a\nb\r\nc\rd";
        let found: Vec<_> = ["a", "b", "c", "d"]
            .map(|letter| line_and_column(text, text.find(letter).unwrap()))
            .into();
        assert_eq!(found, [(1, 1), (2, 1), (3, 1), (4, 1)]);
        let lines = Lines::new(text);
        assert_eq!(
            [1, 2, 3, 4, 5, 0].map(|number| lines.line(number)),
            ["a", "b", "c", "d", "", ""]
        );
    }

    #[test]
    fn columns_count_characters_and_no_byte_order_mark() {
        let text = "\u{feff}éa\nüb";
        assert_eq!(line_and_column(text, text.find('a').unwrap()), (1, 2));
        assert_eq!(line_and_column(text, text.find('b').unwrap()), (2, 2));
        assert_eq!(line_and_column(text, 0), (1, 1));
        assert_eq!(line_and_column(text, 1000), (2, 3));
        assert_eq!(line_and_column("é", 1), (1, 1));
    }

    #[test]
    fn characters_lead_to_bytes() {
        for text in ["plain".repeat(40), "ü→a".repeat(60), String::new()] {
            let index = CharacterIndex::new(&text);
            for (count, (at, _)) in text.char_indices().enumerate() {
                assert_eq!(index.byte(count), at);
                assert_eq!(index.character(at), count);
            }
            assert_eq!(index.byte(text.chars().count()), text.len());
            assert_eq!(index.byte(usize::MAX), text.len());
        }
    }
}
