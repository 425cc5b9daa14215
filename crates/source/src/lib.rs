//! Documents and positions: what every other crate points into.
//!
//! A [`Document`] is what one file is to the analyser: the text that rules look at, and a way from any byte of
//! that text back to what a person sees (line and column; for a notebook also cell, and line in the raw file).

mod document;
mod escape;
mod parts;
mod position;
mod stretch;
mod surface;

pub use document::{CellSpan, Document, DocumentKind, RawLine};
pub use escape::unescape_one;
pub use parts::TextPart;
pub use position::Position;
pub use ruff_text_size::{TextLen, TextRange, TextSize};
pub use stretch::{Stretch, StretchKind};
pub use surface::{Media, SourceKind, Surface};
