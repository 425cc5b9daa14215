//! The walk that follows data: abstract interpretation of functions, statement by statement.

mod analysis;
mod apply;
mod assign;
mod callable;
mod calls;
mod closures;
mod env;
mod expressions;
mod guards;
mod known;
mod local;
mod marked;
mod names;
mod objects;
mod reach;
mod rest;
mod scope;
mod search;
mod signature;
mod sinks;
mod statements;
mod stored;
mod summary;
mod types;
mod walker;

pub use analysis::{Analysis, Files, Flow, SourceAt};
pub(crate) use callable::Callable;
pub use local::functions_to_walk;
pub use objects::Objects;
pub use scope::Asked;
pub use search::{Findings, Search};
