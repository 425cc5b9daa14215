//! Where in a text so many bytes of a kind stand together as every match of an expression holds: numbers need digits, and most
//! stretches of a text have few.

use std::ops::Range;

use regex_syntax::hir::{Class, Hir, HirKind};

/// Size of the stretches whose bytes are counted (bytes).
const BLOCK: usize = 64;

#[inline]
fn is_digit(byte: u8) -> bool {
    byte.is_ascii_digit()
}

#[inline]
fn is_digit_or_capital(byte: u8) -> bool {
    byte.is_ascii_digit() | byte.is_ascii_uppercase()
}

/// Between the parts of a number.
#[inline]
fn is_separator(byte: u8) -> bool {
    (byte == b'-') | (byte == b':')
}

/// So many digits are rare enough that nothing else needs to be counted.
const ENOUGH: u16 = 8;

/// How many digits, digits or capitals, and separators: 15 bits each, so that all are added and compared at once.
type Counts = u64;

/// The bit above each number.
const ABOVE: Counts = 0x8000_8000_8000;

fn packed(numbers: [u16; 3]) -> Counts {
    numbers.iter().rev().fold(0, |all, &number| all << 16 | Counts::from(number.min(0x7FFF)))
}

/// What some expressions ask for.
#[derive(Debug, Default)]
pub(crate) struct Least {
    /// What every match holds, for each expression.
    counts: Vec<Counts>,
    /// Which numbers are asked for.
    asked: [bool; 3],
}

impl Least {
    /// Asks for what an expression needs, too.
    pub(crate) fn add(&mut self, hir: &Hir) {
        let numbers = needed(hir);
        self.asked.iter_mut().zip(numbers).for_each(|(asked, number)| *asked |= number > 0);
        let counts = packed(numbers);
        if !self.counts.contains(&counts) {
            self.counts.push(counts);
        }
    }

    /// Stretches, in order and apart from each other, that hold all matches of at most `longest` bytes as a whole.
    pub(crate) fn stretches(&self, bytes: &[u8], longest: usize) -> Vec<Range<usize>> {
        let blocks = self.blocks(bytes);
        // So many blocks a match can touch.
        let width = longest.saturating_sub(2) / BLOCK + 2;
        let mut stretches: Vec<Range<usize>> = Vec::new();
        let mut sum = 0;
        for (number, block) in blocks.iter().enumerate() {
            sum += block;
            sum -= number.checked_sub(width).and_then(|at| blocks.get(at)).unwrap_or(&0);
            // The bit above a number stays if no more is taken away than there is.
            if !self.counts.iter().any(|least| ((sum | ABOVE) - least) & ABOVE == ABOVE) {
                continue;
            }
            let start = (number + 1).saturating_sub(width) * BLOCK;
            let end = bytes.len().min((number + 1) * BLOCK);
            match stretches.last_mut() {
                Some(last) if start <= last.end => last.end = end,
                _ => stretches.push(start..end),
            }
        }
        stretches
    }

    /// What each block holds. Blocks of a known size, so that many bytes are looked at together.
    fn blocks(&self, bytes: &[u8]) -> Vec<Counts> {
        let (whole, rest) = bytes.as_chunks::<BLOCK>();
        let [digits, capitals, separators] = self.asked;
        let mut last = [0; BLOCK];
        last.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
        let blocks = whole.iter().chain((!rest.is_empty()).then_some(&last));
        let counts = blocks.map(|block| {
            packed([
                if digits { count(block, is_digit) } else { 0 },
                if capitals { count(block, is_digit_or_capital) } else { 0 },
                if separators { count(block, is_separator) } else { 0 },
            ])
        });
        counts.collect()
    }
}

#[inline]
fn count(block: &[u8; BLOCK], is: impl Fn(u8) -> bool) -> u16 {
    let mut count: u8 = 0;
    for &byte in block {
        count += u8::from(is(byte));
    }
    count.into()
}

/// What every match of an expression holds: as few numbers as tell it apart from most texts.
fn needed(hir: &Hir) -> [u16; 3] {
    let count = |is: fn(u8) -> bool| u16::try_from(least(hir, is)).unwrap_or(u16::MAX);
    let [digits, capitals] = [count(is_digit), count(is_digit_or_capital)];
    match (digits, capitals) {
        (ENOUGH.., _) => [digits, 0, 0],
        (_, ENOUGH..) => [digits, capitals, 0],
        _ => [digits, capitals, count(is_separator)],
    }
}

/// How many bytes of a kind every match of an expression holds at least.
fn least(hir: &Hir, is: fn(u8) -> bool) -> usize {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => 0,
        HirKind::Literal(literal) => literal.0.iter().filter(|&&byte| is(byte)).count(),
        HirKind::Class(class) => {
            let all = match class {
                Class::Unicode(class) => class.iter().all(|range| {
                    range.end().is_ascii()
                        && (range.start()..=range.end())
                            .all(|letter| u8::try_from(letter).is_ok_and(is))
                }),
                Class::Bytes(class) => {
                    class.iter().all(|range| (range.start()..=range.end()).all(is))
                }
            };
            usize::from(all)
        }
        HirKind::Repetition(repetition) => {
            (repetition.min as usize).saturating_mul(least(&repetition.sub, is))
        }
        HirKind::Capture(capture) => least(&capture.sub, is),
        HirKind::Concat(parts) => {
            parts.iter().fold(0, |sum, part| sum.saturating_add(least(part, is)))
        }
        HirKind::Alternation(parts) => parts.iter().map(|part| least(part, is)).min().unwrap_or(0),
    }
}

#[cfg(test)]
mod tests {
    use super::{BLOCK, Least, needed};
    use crate::compiled::parse;

    fn least(expressions: &[&str]) -> Least {
        let mut least = Least::default();
        expressions.iter().for_each(|expression| least.add(&parse(expression).unwrap()));
        least
    }

    #[test]
    fn what_every_match_holds_is_counted() {
        for (expression, counts) in [
            ("(?-u:\\b)([0-8][0-9]{2}-[0-9]{2}-[0-9]{4})", [9, 0, 0]),
            ("[A-Z]{2}[0-9]{2}(?:[A-Z0-9]{11,29}|(?: [A-Z0-9]{4}){3})", [2, 15, 0]),
            ("[0-9a-f]{2}(?::[0-9a-f]{2}){5}", [0, 0, 5]),
            // Digits of all scripts, and what may be absent.
            ("\\d{4}[0-9]?(?:12|3)*", [0, 0, 0]),
            ("x7|12", [1, 1, 0]),
        ] {
            assert_eq!(needed(&parse(expression).unwrap()), counts, "{expression}");
        }
    }

    #[test]
    fn matches_lie_in_stretches_wherever_they_stand() {
        let number = "123-45-6789";
        let least = least(&["[0-9]{3}-[0-9]{2}-[0-9]{4}"]);
        for before in 0..3 * BLOCK {
            for after in [0, 1, BLOCK, 5 * BLOCK] {
                let text = format!("{}{number}{}", "a".repeat(before), "b".repeat(after));
                let stretches = least.stretches(text.as_bytes(), number.len());
                let holds = stretches
                    .iter()
                    .any(|one| one.start <= before && one.end >= before + number.len());
                assert!(holds && stretches.len() == 1, "{before} {after}");
                assert!(stretches[0].len() <= 3 * BLOCK, "{before} {after}");
            }
        }
    }

    #[test]
    fn stretches_without_enough_are_left_out() {
        let least = least(&["[0-9]{10}", "[A-Z]{6}[0-9]{2}"]);
        assert!(least.stretches(b"1234 Abc ", 9).is_empty());
        assert!(least.stretches(&[], 9).is_empty());
        let text = format!("{}ABCDEF78", "words and 2 numbers ".repeat(40));
        let stretches = least.stretches(text.as_bytes(), 9);
        assert!(stretches.len() == 1 && stretches[0].end == text.len());
        assert!(stretches[0].start + 2 * BLOCK >= text.len());
    }

    #[test]
    fn what_asks_for_nothing_may_be_anywhere() {
        let text = "no numbers at all ".repeat(20);
        let all = least(&["[0-9]{9}", "[a-z]+"]).stretches(text.as_bytes(), 20);
        assert!(all.len() == 1 && all[0] == (0..text.len()));
    }
}
