//! What is inside a model file, told without loading it.
//!
//! [`inspect`] finds out by its content what a file is ([`Kind`]), reads it with limits, and goes on with what it holds: the
//! members of an archive, a pickle in an array, a template in a header. What could do harm is an [`Observation`] with the
//! name of a check, which a rule's `detector` gives (`artifact: pickle-calls-dangerous`).
//!
//! `core` is what every format needs: bytes at any place of the file ([`Data`]), a reader with checked steps, limits, and the
//! context that observations go to. `callables` is what is known of the functions that files name. Each format has a folder with its `KINDS` (how it is told, how it is read) and its
//! `CHECKS`; `kinds.rs` lists them. A reader takes no number in a file at its word: lengths are compared with what is there
//! before anything is allocated, and each step costs a part of the budget.

mod archive;
mod callables;
mod convert;
mod core;
mod graphs;
mod hub;
mod keras;
mod kinds;
mod others;
mod paths;
mod pickle;
mod tensors;

pub use convert::{NotPlain, PlainTensor, PlainTensors, plain_tensors};
pub use core::{
    Data, Inspection, Item, MemberPath, Neighbours, Nobody, Observation, inspect, inspect_as,
};
pub use kinds::{check_names, is_known_check, kind_names};
