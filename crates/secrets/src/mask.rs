use aho_corasick::{AhoCorasick, MatchKind};

use rustc_hash::FxHashSet;

use crate::natural::word_share;

/// A value as messages name it: first and last characters and a short hash that tells two values apart.
///
/// The hash is keyed, and 32 bits of it are shown: enough to compare two findings, too little to check a guess of a long value.
/// Of short values (passwords) fewer characters and bits are shown.
pub fn masked(value: &str) -> String {
    let shown = shown(value);
    let digits = if shown > 1 { 8 } else { 4 };
    let hash = blake3::derive_key("pyguard 2026-11 masked value", value.as_bytes());
    let hash: String = hash.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    let one_line = |c: char| if c.is_control() || c == '*' { '·' } else { c };
    let start: String = value.chars().take(shown).map(one_line).collect();
    let mut end: Vec<char> = value.chars().rev().take(shown).map(one_line).collect();
    end.reverse();
    let end: String = end.into_iter().collect();
    format!("{start}***{end}#{}", &hash[..digits])
}

/// A value as lines show it: as many characters and lines as it has, stars but for the first and last ones.
pub fn covered(value: &str) -> String {
    let shown = shown(value);
    let hidden = value.chars().count().saturating_sub(shown);
    let cover = |(at, c): (usize, char)| match c {
        '\n' | '\r' => c,
        c if at < shown || at >= hidden => c,
        _ => '*',
    };
    value.chars().enumerate().map(cover).collect()
}

/// How many characters of a value are shown at each end.
fn shown(value: &str) -> usize {
    match value.chars().count() {
        0..8 => 0,
        8..16 => 1,
        16..32 => 3,
        _ => 4,
    }
}

/// Most values that are covered everywhere.
const MAX_VALUES: usize = 10_000;

/// Values that must not be shown, and what is shown instead.
#[derive(Debug, Default)]
pub struct Masks {
    values: Vec<String>,
    finder: Option<AhoCorasick>,
}

impl Masks {
    /// Masks for values wherever they stand. Short ones and words would cover other text too; they are left out, and so is what comes
    /// after many others: each finding covers its own value anyway.
    pub fn everywhere(values: impl IntoIterator<Item = String>) -> Self {
        let mut seen = FxHashSet::default();
        let telling = |value: &String| value.len() >= 8 && word_share(value) < 0.7;
        let new = values.into_iter().filter(|value| telling(value) && seen.insert(value.clone()));
        Self::new(new.take(MAX_VALUES))
    }

    /// Masks for values, whatever they are.
    pub fn new(values: impl IntoIterator<Item = String>) -> Self {
        let mut values: Vec<String> =
            values.into_iter().filter(|value| !value.is_empty()).collect();
        values.sort_unstable();
        values.dedup();
        // Only a pattern set of more than gigabytes can't be compiled.
        let finder =
            AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(&values).ok();
        Self { finder: finder.filter(|_| !values.is_empty()), values }
    }

    /// Whether there is nothing to hide.
    pub fn is_empty(&self) -> bool {
        self.finder.is_none()
    }

    /// Hides all values in a text; tells whether there were any.
    pub fn apply(&self, text: &mut String) -> bool {
        let Some(finder) = self.finder.as_ref().filter(|finder| finder.is_match(text.as_str()))
        else {
            return false;
        };
        let shown: Vec<String> = self.values.iter().map(|value| covered(value)).collect();
        *text = finder.replace_all(text, &shown);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::{Masks, covered, masked};

    #[test]
    fn little_is_shown_of_short_values() {
        assert_eq!(masked("secret1").split('#').next(), Some("***"));
        assert_eq!(masked("longsecret").split('#').next(), Some("l***t"));
        assert!(masked(&"ab".repeat(20)).starts_with("abab***abab#"));
        assert_ne!(masked("secret1"), masked("secret2"));
    }

    #[test]
    fn a_cover_has_the_shape_of_its_value() {
        assert_eq!(covered("secret"), "******");
        assert_eq!(covered("abcdefghijklmnop"), "abc**********nop");
        assert_eq!(covered("ab\ncd\nefghijklm"), "a*\n**\n********m");
        assert_eq!(covered("äöüäöüäö"), "ä******ö");
    }

    #[test]
    fn words_are_no_values_everywhere() {
        let masks =
            Masks::everywhere(["password".to_owned(), "k9Jx2mQpL7".to_owned(), "abc".to_owned()]);
        let mut text = "a password: k9Jx2mQpL7, abc".to_owned();
        masks.apply(&mut text);
        assert_eq!(text, "a password: k********7, abc");
    }

    #[test]
    fn the_longest_value_is_hidden_whole() {
        let masks = Masks::new(["abcdef".to_owned(), "abcdefghij".to_owned()]);
        let mut text = "x = abcdefghij, y = abcdef".to_owned();
        masks.apply(&mut text);
        assert!(!text.contains("abcdef"), "{text}");
        assert_eq!(text, "x = a********j, y = ******");
    }
}
