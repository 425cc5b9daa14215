//! Whether a value reads like words: names of things, messages, identifiers.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};

/// Words of programs and prose. A random text of 32 letters is covered to less than a fifth by words of four and more letters.
const WORDS: &str = include_str!("words.txt");

/// The words as one automaton: a long line can hold a hundred thousand values, and each is asked.
static AUTOMATON: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(WORDS.lines()).ok()
});

/// How many of a value's letters belong to words of at least four letters (0 to 1).
#[expect(clippy::cast_precision_loss, reason = "lengths of values are far below 2^23")]
pub(crate) fn word_share(value: &str) -> f32 {
    let lower = value.to_ascii_lowercase();
    let letters = lower.bytes().filter(u8::is_ascii_lowercase).count();
    let Some(words) = AUTOMATON.as_ref().filter(|_| letters > 0) else {
        return 0.0;
    };
    let covered: usize = words.find_iter(&lower).map(|word| word.len()).sum();
    covered as f32 / letters as f32
}

#[cfg(test)]
mod tests {
    use super::{WORDS, word_share};

    #[test]
    fn words_cover_prose_and_not_chance() {
        assert!(word_share("access_token_expired") > 0.9);
        assert!(word_share("DataLoaderConfigurationError") > 0.8);
        assert!(word_share("kq3vZp9xTr2mWc7") < 0.1);
        assert!(word_share("").abs() < 1e-6);
    }

    #[test]
    fn every_word_counts() {
        assert!(
            WORDS
                .lines()
                .all(|word| word.len() >= 4 && word.bytes().all(|b| b.is_ascii_lowercase()))
        );
    }
}
