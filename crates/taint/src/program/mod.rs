//! The files of a program as far as flows between them need it: who defines what, who may call whom.

mod file;
mod graph;
mod outline;
mod resolve;
mod visible;

pub use file::File;
pub(crate) use file::FunctionNode;
pub use graph::Graph;
pub use outline::{Import, Outline};
pub(crate) use outline::{NameHash, dotted, hash};
pub(crate) use resolve::Entity;
pub use resolve::{ClassId, FunctionId, Program};
