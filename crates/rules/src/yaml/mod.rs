//! YAML as a tree in which every node knows where it stands, and what is needed to point at it.
//!
//! Rule files come from anywhere, so reading is bounded in size, depth and expansion of aliases.
//! Scalars mean what Semgrep's loader (ruamel.yaml, YAML 1.2) takes them for: `yes`, `no`, `on`,
//! `off` and dates are strings, `010` is ten.

mod error;
mod excerpt;
mod limits;
mod loader;
mod locate;
mod mapping;
mod nearest;
mod node;
mod padding;
mod position;
#[cfg(test)]
mod properties;
mod scalar;
mod size;
mod style;
mod tag;
mod wording;

pub use error::YamlError;
pub use excerpt::SourceExcerpt;
pub use limits::{MAX_COPIED_BYTES, MAX_COPIED_NODES, MAX_DEPTH, MAX_NODES, MAX_SIZE};
pub use loader::parse;
pub use locate::position_in_scalar;
pub use nearest::nearest;
pub use node::{Node, Span, Value};
pub use position::line_and_column;
