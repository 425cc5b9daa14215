use pyguard_taint::{Mark, Outline};

use crate::flows::PatternMarks;
use crate::scan::Kept;

/// What the look at all files needs of one, as bytes.
pub(super) fn write(kept: &Kept) -> Vec<u8> {
    let mut marks: Vec<(&u32, &Vec<Mark>)> = kept.marks.iter().collect();
    marks.sort_unstable_by_key(|(pattern, _)| **pattern);
    // A vector takes whatever it is given.
    postcard::to_allocvec(&(&kept.outline, marks)).unwrap_or_default()
}

pub(super) fn read(bytes: &[u8]) -> Option<Kept> {
    let (outline, marks): (Outline, Vec<(u32, Vec<Mark>)>) = postcard::from_bytes(bytes).ok()?;
    Some(Kept { outline, marks: PatternMarks::from_iter(marks) })
}
