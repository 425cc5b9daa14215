//! `metavariable-analysis` with `analyzer: entropy`: does a string look random?
//!
//! Every three bytes in a row weigh for or against it: letters by how common they are in words, other kinds of
//! triples by kind. A string counts when it is long enough to tell and its weights sum up to more than nothing. The weights were
//! fitted to what Semgrep CE answers; the answers agree for some 97 of 100 strings kept aside from the fit, and for 98 of 100
//! string literals of real Python code. Those that differ are mostly near the limit: short ones, and words joined with
//! fragments of random text.

use std::sync::OnceLock;

const SHORTEST: usize = 11;
/// A string may be a byte shorter when this many of its triples are letters that no word has.
const UNHEARD_OF: usize = 6;

const SYMBOLS: usize = 27;
const EDGE: usize = 26;

/// Weights by kinds (letter, digit, other) of the three bytes, in the order of [`kind`]; those of letters at a word's
/// edge or inside are in [`INSIDE`], [`AT_START`] and [`AT_END`] instead.
const BY_KIND: [[[i64; 3]; 3]; 3] = [
    [[0, 13, 0], [-4, -3, 8], [4, 2, 3]],
    [[0, 6, 0], [5, 7, 6], [10, 5, 1]],
    [[0, 14, 9], [15, -2, 5], [0, 4, 13]],
];
const INSIDE: [i64; 5] = [10, -1, -4, -9, -9];
const AT_START: [i64; 5] = [18, 11, -2, -8, -13];
const AT_END: [i64; 5] = [8, 6, 6, 8, -1];
const REPEATED: i64 = 13;

/// Whether a string's content looks like a key, a digest or another random text.
pub fn is_high_entropy(text: &str) -> bool {
    let bytes = text.as_bytes();
    if bytes.len() + 1 < SHORTEST {
        return false;
    }
    let (mut sum, mut unheard_of) = (0_i64, 0_usize);
    for triple in bytes.windows(3) {
        let level = level(triple);
        sum = sum.saturating_add(weight(triple, level));
        unheard_of += usize::from(level == 0 && triple.iter().all(u8::is_ascii_alphabetic));
    }
    sum > 0 && (bytes.len() >= SHORTEST || unheard_of >= UNHEARD_OF)
}

fn weight(triple: &[u8], level: usize) -> i64 {
    let &[first, second, third] = triple else { return 0 };
    match [kind(first), kind(second), kind(third)] {
        [0, 0, 0] if first == second && second == third => INSIDE[4],
        [0, 0, 0] => INSIDE[level],
        [2, 0, 0] => AT_START[level],
        [0, 0, 2] => AT_END[level],
        _ if first == second && second == third => REPEATED,
        [first, second, third] => BY_KIND[first][second][third],
    }
}

fn kind(byte: u8) -> usize {
    if byte.is_ascii_alphabetic() {
        0
    } else if byte.is_ascii_digit() {
        1
    } else {
        2
    }
}

/// How common three letters are, from 0 (never) to 4; what is no letter is a word's edge.
fn level(triple: &[u8]) -> usize {
    static LEVELS: OnceLock<Vec<u8>> = OnceLock::new();
    let levels = LEVELS.get_or_init(|| read_levels(include_str!("trigrams.txt")));
    let &[first, second, third] = triple else { return 0 };
    let place = (symbol(first) * SYMBOLS + symbol(second)) * SYMBOLS + symbol(third);
    levels.get(place).copied().map_or(0, usize::from)
}

fn symbol(byte: u8) -> usize {
    match byte.to_ascii_lowercase() {
        letter @ b'a'..=b'z' => usize::from(letter - b'a'),
        _ => EDGE,
    }
}

fn read_levels(table: &str) -> Vec<u8> {
    let mut levels = vec![0; SYMBOLS * SYMBOLS * SYMBOLS];
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let &[first, second, b' ', ref thirds @ ..] = line.as_bytes() else { continue };
        let row = (symbol(first) * SYMBOLS + symbol(second)) * SYMBOLS;
        for entry in thirds.chunks_exact(2) {
            levels[row + symbol(entry[0])] = entry[1].saturating_sub(b'0').min(4);
        }
    }
    levels
}
