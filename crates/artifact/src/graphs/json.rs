//! JSON looked at piece by piece: only what is asked for becomes values, and every piece knows its place.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::value::RawValue;

use crate::core::Fault;

/// An object whose values are still text.
pub(super) type Object<'a> = BTreeMap<Cow<'a, str>, &'a RawValue>;

/// The object that a file is.
pub(super) fn file(bytes: &[u8]) -> Result<Object<'_>, Fault> {
    serde_json::from_slice(bytes)
        .map_err(|error| Fault::malformed(0, format!("is no JSON: {error}")))
}

/// The object that a piece is.
pub(super) fn object(piece: &RawValue) -> Option<Object<'_>> {
    serde_json::from_str(piece.get()).ok()
}

/// The pieces of a list; none where it is no list.
pub(super) fn list<'a>(piece: Option<&&'a RawValue>) -> Vec<&'a RawValue> {
    piece.and_then(|piece| serde_json::from_str(piece.get()).ok()).unwrap_or_default()
}

/// The text that a piece is.
pub(super) fn text(piece: Option<&&RawValue>) -> Option<String> {
    serde_json::from_str(piece?.get()).ok()
}

/// The whole number that a piece is.
pub(super) fn number(piece: &RawValue) -> Option<i64> {
    serde_json::from_str(piece.get()).ok()
}

/// Where a piece of a file begins (0-based byte).
pub(super) fn place(bytes: &[u8], piece: &RawValue) -> u64 {
    (piece.get().as_ptr().addr().saturating_sub(bytes.as_ptr().addr())) as u64
}
