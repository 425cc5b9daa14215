//! Shapes, and where tensors lie.

use crate::core::{Context, Data, Observation};

/// A tensor that is far larger than what is stored for it (catalogue: AIML099).
pub(super) const SHAPE_BOMB: &str = "model-file-shape-bomb";

/// From here on (bytes) a declared size is a danger, if so little is stored: the limits of Keras.
const LARGE: u64 = 4 << 30;
const RATIO: u64 = 1_000;

/// How many elements a shape has; `None` where that is more than 64 bits count.
pub(super) fn product(shape: &[u64]) -> Option<u64> {
    if shape.contains(&0) {
        return Some(0);
    }
    shape.iter().try_fold(1_u64, |product, length| product.checked_mul(*length))
}

/// Whether so many bytes are announced for so few that the reader runs out of memory. `None` is more than 64 bits count.
pub(super) fn is_bomb(declared: Option<u64>, stored: u64) -> bool {
    declared.is_none_or(|declared| declared > LARGE && declared / RATIO > stored)
}

/// A tensor of a header.
pub(super) struct Declared<'a> {
    pub(super) name: &'a str,
    pub(super) shape: &'a [u64],
    /// Bytes that the shape needs; `None` is more than 64 bits count.
    pub(super) size: Option<u64>,
    /// Bytes that are there.
    pub(super) stored: u64,
    /// Where the header names it (0-based byte), and on how many bytes.
    pub(super) at: u64,
    pub(super) length: u64,
}

impl Declared<'_> {
    /// Tells when it is a bomb.
    pub(super) fn judge(&self, data: &Data, context: &mut Context<'_>) -> bool {
        let is_bomb = is_bomb(self.size, self.stored);
        if is_bomb {
            context.observe(data, self.observation());
        }
        is_bomb
    }

    /// What is told of it.
    pub(super) fn observation(&self) -> Observation {
        let declared = self.size.map_or("more than 2⁶⁴".to_owned(), |size| size.to_string());
        Observation::at(SHAPE_BOMB, self.at)
            .over(self.length)
            .naming("$NAME", self.name)
            .naming("$SHAPE", format!("{:?}", self.shape))
            .naming("$DECLARED", declared)
            .naming("$STORED", self.stored.to_string())
    }
}

/// The first two pieces (start, end, number) that lie over each other.
pub(super) fn overlap(pieces: &mut [(u64, u64, usize)]) -> Option<(usize, usize)> {
    pieces.sort_unstable();
    let mut last: Option<(u64, usize)> = None;
    for &(start, end, number) in pieces.iter().filter(|(start, end, _)| start < end) {
        if let Some((_, other)) = last.filter(|(reached, _)| start < *reached) {
            return Some((other, number));
        }
        if last.is_none_or(|(reached, _)| end > reached) {
            last = Some((end, number));
        }
    }
    None
}
