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
mod marked;
mod names;
mod sinks;
mod statements;
mod summary;
mod types;
mod walker;

pub use analysis::{Analysis, Files, Flow, Objects, Reach, SourceAt};
pub(crate) use callable::Callable;
