//! What stands where a secret would: placeholders, published examples, look-ups.

use crate::charset::Charset;
use crate::checks::decode;
use crate::natural::word_share;

/// Words that no generated value holds (lower case). The short ones count only in values of at most [`SHORT`] bytes: a long random
/// one may hold them by chance.
const WORDS: &[&str] = &[
    "example",
    "sample",
    "changeme",
    "change_me",
    "change-me",
    "placeholder",
    "redacted",
    "replace",
    "your_",
    "your-",
    "yourkey",
    "yourtoken",
    "yoursecret",
    "yourpass",
    "yourapi",
    "my_key",
    "my-key",
    "mykey",
    "my_token",
    "my-token",
    "mytoken",
    "my_secret",
    "my-secret",
    "mysecret",
    "my_api",
    "my-api",
    "insert",
    "test_key",
    "test-key",
    "testkey",
    "test_token",
    "test-token",
    "testtoken",
    "test_secret",
    "fake",
    "dummy",
    "todo",
    "xxxx",
    "****",
    "...",
    "----------------",
    "<",
    ">",
    "{",
    "}",
    "$(",
    "%(",
    "%s",
    "…",
    "***",
    "notreal",
    "not-real",
    "not_real",
    "00000000",
    "deadbeef",
    "masked",
    "hidden",
    "password123",
];
const SHORT: usize = 120;

/// Stretches that people type when they need many characters.
const RUNS: &[&str] = &[
    "0123456789",
    "1234567890",
    "9876543210",
    "abcdefgh",
    "hgfedcba",
    "qwertyui",
    "asdfghjk",
    "12345678",
    "abcd1234",
    "1a2b3c4d",
    "a1b2c3d4",
    "abc123abc",
    "123abc123",
    "abcdef123",
    "abcdef012",
];

/// BLAKE3 (first 16 hex digits) of values that vendors publish in their documentation and tools, for everybody to see: the account key
/// of the Azure storage emulator, the key of the Azure Cosmos DB emulator, the secret key beside AWS' documented example id.
const PUBLISHED: &[&str] = &["e8322be1fa3e0aa3", "d4108a2a2f944066", "4d3f256a7331f681"];

/// Whether a value is one that a person wrote for a reader, and not a secret; base64 of such a text is one too.
pub fn is_placeholder(value: &str) -> bool {
    is_plain_placeholder(value)
        || decoded(value).is_some_and(|text| {
            // Chance does not decode to letters alone.
            is_plain_placeholder(&text) || (text.len() > 12 && word_share(&text) > 0.4)
        })
}

/// The text behind a value that is base64 of one.
fn decoded(value: &str) -> Option<String> {
    if !(8..=SHORT).contains(&value.len()) {
        return None;
    }
    let text = String::from_utf8(decode(value)?).ok()?;
    // JSON has braces of its own.
    let is_text = !text.starts_with('{') && text.chars().all(|c| c == ' ' || c.is_ascii_graphic());
    is_text.then_some(text)
}

fn is_plain_placeholder(value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    let is_short = value.len() <= SHORT;
    let held = |word: &&str| (is_short || word.len() >= 6) && lower.contains(*word);
    if WORDS.iter().any(held) || has_repetition(&lower) {
        return true;
    }
    if is_short && RUNS.iter().any(|run| lower.contains(run)) {
        return true;
    }
    let body = body(value);
    if body.len() >= 8 && Charset::of(body).different <= 4 {
        return true;
    }
    let hash = blake3::hash(value.as_bytes()).to_hex();
    PUBLISHED.iter().any(|published| hash.starts_with(published))
}

/// A value without the prefix that says whose it is.
fn body(value: &str) -> &str {
    let prefix = value.len().min(12);
    let head = value.get(..prefix).unwrap_or("");
    let at = head.rfind(['_', '-', '.']).map_or(0, |at| at + 1);
    value.get(at..).unwrap_or(value)
}

/// Whether one character is repeated so often as neither chance nor the zeros in a long key do.
fn has_repetition(value: &str) -> bool {
    let most = if value.len() <= 64 { 7 } else { 16 };
    let mut run = 0;
    let mut last = 0;
    value.bytes().any(|byte| {
        run = if byte == last { run + 1 } else { 1 };
        last = byte;
        run >= most
    })
}

#[cfg(test)]
mod tests {
    use super::is_placeholder;

    #[test]
    fn placeholders_are_known() {
        for value in [
            "your-api-key-here",
            "YOUR_API_KEY",
            "<token>",
            "${TOKEN}",
            "{token}",
            "xxxxxxxxxxxxxxxx",
            "hf_xxxxxxxxxxxxxx",
            "changeme",
            "sk-aaaaaaaaaaaaaaaaaaaaaaaa",
            "AKIAIOSFODNN7EXAMPLE",
            "0123456789abcdef0123456789abcdef",
            "my_secret_value",
            "insert-key",
            "*****",
            "%(token)s",
            "sk-...",
            "test_key_1",
            "glpat-00000000000000000000",
            "abababababababab",
        ] {
            assert!(is_placeholder(value), "{value}");
        }
    }

    #[test]
    fn generated_values_are_none() {
        for value in
            ["k9Jx2mQpL7vRt4Wz", "f3a91c07e6d24b58", "Zm9vYmFyYmF6cXV4", "correct horse battery"]
        {
            assert!(!is_placeholder(value), "{value}");
        }
    }
}
