//! The keywords of all detectors, found in one pass.

use std::ops::Range;

use crate::grams::{Grams, rarity};

/// Keywords in any case.
#[derive(Debug)]
pub(crate) struct Finder {
    /// In lower case.
    keywords: Vec<Box<[u8]>>,
    grams: Grams,
    /// Keywords too short for `grams`.
    short: Vec<Short>,
}

/// A keyword that is looked for by its rarest byte.
#[derive(Debug)]
struct Short {
    keyword: usize,
    rarest: u8,
    /// Where in the keyword it stands.
    at: usize,
}

impl Finder {
    /// Keywords, in any case of ASCII letters; `None` where there are none.
    pub(crate) fn new<T: AsRef<str>>(keywords: &[T]) -> Option<Self> {
        if keywords.is_empty() {
            return None;
        }
        let lower = |keyword: &T| keyword.as_ref().to_ascii_lowercase().into_bytes().into();
        let keywords: Vec<Box<[u8]>> = keywords.iter().map(lower).collect();
        let numbered = (0..).zip(keywords.iter().map(|keyword| &**keyword));
        let grams = Grams::new(numbered)?;
        let short = keywords.iter().enumerate().filter(|(_, one)| one.len() < Grams::LEAST);
        let short = short
            .filter_map(|(keyword, bytes)| {
                let at = (0..bytes.len()).max_by_key(|&at| bytes.get(at..=at).map(rarity))?;
                Some(Short { keyword, rarest: *bytes.get(at)?, at })
            })
            .collect();
        Some(Self { keywords, grams, short })
    }

    /// The length of the longest keyword (bytes).
    pub(crate) fn longest(&self) -> usize {
        self.keywords.iter().map(|keyword| keyword.len()).max().unwrap_or(0)
    }

    /// All keywords in some bytes with their numbers, in order of their ends; of those that end together the longest first.
    pub(crate) fn hits(&self, bytes: &[u8]) -> Vec<(usize, Range<usize>)> {
        let mut hits = Vec::new();
        self.any(bytes, &mut |keyword, range| {
            hits.push((keyword, range));
            false
        });
        hits.sort_unstable_by_key(|(_, range)| (range.end, range.start));
        hits
    }

    /// Whether one of the keywords is what is asked for; they come in any order.
    pub(crate) fn any(
        &self,
        bytes: &[u8],
        is: &mut dyn FnMut(usize, Range<usize>) -> bool,
    ) -> bool {
        let mut is_there = |keyword: usize, start: usize| {
            let Some(text) = self.keywords.get(keyword) else { return false };
            let range = start..start + text.len();
            bytes.get(range.clone()).is_some_and(|found| found.eq_ignore_ascii_case(text))
                && is(keyword, range)
        };
        self.grams.candidates(bytes, &mut |keyword, start| is_there(keyword as usize, start))
            || self.short.iter().any(|short| {
                let upper = short.rarest.to_ascii_uppercase();
                let mut is_at = |at: usize| {
                    at.checked_sub(short.at).is_some_and(|start| is_there(short.keyword, start))
                };
                if upper == short.rarest {
                    memchr::memchr_iter(upper, bytes).any(&mut is_at)
                } else {
                    memchr::memchr2_iter(short.rarest, upper, bytes).any(&mut is_at)
                }
            })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Finder;

    #[test]
    fn keywords_that_overlap_are_all_found() {
        let keywords = ["token", "secret_key", "key", "oken", "e", "-"];
        let text = "My Secret_Key: TOKEN\u{e9}n key_token-";
        let found: Vec<_> = Finder::new(&keywords)
            .unwrap()
            .hits(text.as_bytes())
            .into_iter()
            .map(|(keyword, range)| (keywords[keyword], &text[range]))
            .collect();
        assert_eq!(
            found,
            [
                ("e", "e"),
                ("e", "e"),
                ("e", "e"),
                ("secret_key", "Secret_Key"),
                ("key", "Key"),
                ("e", "E"),
                ("token", "TOKEN"),
                ("oken", "OKEN"),
                ("e", "e"),
                ("key", "key"),
                ("e", "e"),
                ("token", "token"),
                ("oken", "oken"),
                ("-", "-"),
            ]
        );
        assert!(Finder::new::<&str>(&[]).is_none());
    }

    proptest! {
        #[test]
        fn what_a_plain_search_finds_is_found(
            keywords in prop::collection::btree_set("[abkeE_~\u{e9}]{1,7}", 1..12),
            text in "[abkKeE_~\u{e9}\u{c9}]{0,80}",
        ) {
            let mut keywords: Vec<String> =
                keywords.into_iter().map(|keyword| keyword.to_ascii_lowercase()).collect();
            keywords.dedup();
            let lower = text.to_ascii_lowercase();
            let mut expected = Vec::new();
            for (number, keyword) in keywords.iter().enumerate() {
                for start in 0..text.len() {
                    if lower.as_bytes()[start..].starts_with(keyword.as_bytes()) {
                        expected.push((number, start..start + keyword.len()));
                    }
                }
            }
            expected.sort_by_key(|(number, range)| (range.end, range.start, *number));
            let mut found = Finder::new(&keywords).unwrap().hits(text.as_bytes());
            found.sort_by_key(|(number, range)| (range.end, range.start, *number));
            prop_assert_eq!(found, expected);
        }
    }
}
