//! Whether a value reads like words: names of things, messages, identifiers.

/// Words of programs and prose, longest first is not needed: the longest that fits is taken. A random text of 32 letters is covered to
/// less than a fifth by words of four and more letters.
const WORDS: &str = include_str!("words.txt");

/// How many of a value's letters belong to words of at least four letters (0 to 1).
#[expect(clippy::cast_precision_loss, reason = "lengths of values are far below 2^23")]
pub(crate) fn word_share(value: &str) -> f32 {
    let lower = value.to_ascii_lowercase();
    let letters = lower.bytes().filter(u8::is_ascii_lowercase).count();
    if letters == 0 {
        return 0.0;
    }
    let mut covered = 0;
    for run in lower.split(|c: char| !c.is_ascii_lowercase()) {
        let mut rest = run;
        while let Some(next) = rest.get(1..) {
            match longest_word(rest) {
                Some(length) => {
                    covered += length;
                    rest = rest.get(length..).unwrap_or("");
                }
                None => rest = next,
            }
        }
    }
    covered as f32 / letters as f32
}

fn longest_word(text: &str) -> Option<usize> {
    WORDS.lines().filter(|word| text.starts_with(word)).map(str::len).max()
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
