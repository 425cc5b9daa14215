use pyguard_taint::Outline;

use crate::flows::PatternMarks;
use crate::scan::Kept;

/// What the look at all files needs of one, as bytes.
pub(super) fn write(kept: &Kept) -> Vec<u8> {
    // A vector takes whatever it is given.
    postcard::to_allocvec(&(&kept.outline, &kept.marks)).unwrap_or_default()
}

pub(super) fn read(bytes: &[u8]) -> Option<Kept> {
    let (outline, marks): (Outline, PatternMarks) = postcard::from_bytes(bytes).ok()?;
    Some(Kept { outline, marks })
}
