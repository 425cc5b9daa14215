//! Where in a text an expression can match, told by the bytes of its matches: a run of such bytes as long as the shortest match
//! holds one at every so-manieth place, so most bytes of a text need not be looked at.

use std::ops::Range;

use regex_syntax::hir::{Class, Hir, HirKind};

/// What every match of an expression consists of.
#[derive(Debug)]
pub(crate) struct Runs {
    /// By byte: whether a match may hold it.
    bytes: [bool; 256],
    /// Bytes of the shortest match, at least one.
    least: usize,
}

impl Runs {
    /// Of an expression's matches; one that may be empty is taken for one of a byte.
    pub(crate) fn of(hir: &Hir) -> Self {
        let mut bytes = [false; 256];
        add(hir, &mut bytes);
        Self { bytes, least: hir.properties().minimum_len().unwrap_or(0).max(1) }
    }

    /// The runs that are long enough, in order; each as long as it can be.
    pub(crate) fn in_text<'t>(&self, text: &'t [u8]) -> impl Iterator<Item = Range<usize>> + 't
    where
        Self: 't,
    {
        let (bytes, least) = (self.bytes, self.least);
        let holds = move |at: usize| text.get(at).is_some_and(|&byte| bytes[usize::from(byte)]);
        let mut next = least - 1;
        // No run that begins before it is left.
        let mut done = 0;
        std::iter::from_fn(move || {
            while next < text.len() {
                if !holds(next) {
                    next += least;
                    continue;
                }
                let start = (done..next).rev().find(|&at| !holds(at)).map_or(done, |at| at + 1);
                let end = (next..).find(|&at| !holds(at)).unwrap_or(text.len());
                done = end;
                next = end + least;
                if end - start >= least {
                    return Some(start..end);
                }
            }
            None
        })
    }
}

/// Adds all bytes that matches may hold.
fn add(hir: &Hir, bytes: &mut [bool; 256]) {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => {}
        HirKind::Literal(literal) => {
            literal.0.iter().for_each(|&byte| bytes[usize::from(byte)] = true);
        }
        HirKind::Class(Class::Bytes(class)) => {
            let all = class.iter().flat_map(|range| range.start()..=range.end());
            all.for_each(|byte| bytes[usize::from(byte)] = true);
        }
        HirKind::Class(Class::Unicode(class)) => {
            for range in class.iter() {
                for (place, holds) in (0..=0x7F_u32).zip(bytes.iter_mut()) {
                    *holds |= (u32::from(range.start())..=u32::from(range.end())).contains(&place);
                }
                if !range.end().is_ascii() {
                    bytes.iter_mut().skip(0x80).for_each(|holds| *holds = true);
                }
            }
        }
        HirKind::Repetition(repetition) => add(&repetition.sub, bytes),
        HirKind::Capture(capture) => add(&capture.sub, bytes),
        HirKind::Concat(parts) | HirKind::Alternation(parts) => {
            parts.iter().for_each(|part| add(part, bytes));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Runs;
    use crate::compiled::parse;

    fn runs(expression: &str, text: &str) -> Vec<String> {
        let runs = Runs::of(&parse(expression).unwrap());
        runs.in_text(text.as_bytes()).map(|run| text[run].to_owned()).collect()
    }

    #[test]
    fn runs_are_whole_wherever_they_stand() {
        for before in 0..12 {
            for digits in 0..12 {
                let text = format!("{}{}x12345", "-".repeat(before), "7".repeat(digits));
                let mut expected = vec!["12345".to_owned()];
                if digits >= 5 {
                    expected.insert(0, "7".repeat(digits));
                }
                assert_eq!(runs("[0-9]{5}", &text), expected, "{text}");
            }
        }
    }

    #[test]
    fn short_runs_beside_each_other_are_none() {
        assert_eq!(runs("[0-9]{4}", "123 456 789 12345"), ["12345"]);
        assert_eq!(runs("[0-9]{3}|A{4}", "12A B1 AAA1"), ["12A", "AAA1"]);
        assert_eq!(runs("[0-9]{4}", "123"), [""; 0]);
        assert_eq!(runs("[0-9]*", "a12"), ["12"]);
    }

    #[test]
    fn characters_beyond_ascii_stay_whole() {
        assert_eq!(runs(r"\d{3}", "é123ü"), ["é123ü"]);
        assert_eq!(runs("[0-9é]{3}", "-é123ü-"), ["é123ü"]);
        assert_eq!(runs("[0-9]{3}", "é123ü"), ["123"]);
    }
}
