//! JSON as the loaders of model files read it: `NaN` and infinities are numbers, a key may stand twice, and bytes that are no
//! UTF-8 read as U+FFFD.
//!
//! [`JsonEvents`] steps through a document of any size and holds a piece of it. [`Json`] is a tree in which each value, and each
//! character of a text, knows where it stands in the file; it is built from the same steps.

mod events;
mod number;
mod text;
mod tree;

#[cfg(test)]
mod tests;

pub(crate) use events::{JsonEvent, JsonEvents, JsonPayload};
pub(crate) use number::JsonNumber;
pub(crate) use text::JsonText;
pub(crate) use tree::{Json, JsonValue};
