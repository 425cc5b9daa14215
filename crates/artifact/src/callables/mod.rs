//! Which Python callables do harm when a file has them called: the one judgement, whatever format names them.
//!
//! The answer is a [`Judgement`]:
//! - *harmless* for any argument, listed one by one with the reason;
//! - *dangerous*, by the family it belongs to, with what it does;
//! - what only leads on to its arguments (`indirection.rs`), so that these have to be judged;
//! - *not called* by data, though nothing worse is known, or *unknown*.
//!
//! What follows from it is the format's business. The machine that reads pickles follows calls and so can tell every
//! judgement apart. Formats that only name callables ask for the [`Verdict`], which takes the arguments to be the file's own.

mod indirection;
mod judge;
mod judgement;
mod lists;

pub(crate) use indirection::Indirection;
pub(crate) use judge::{
    is_keras, is_library, is_notorious, is_reaching, is_standard, judge, judge_name, runs_command,
};
pub(crate) use judgement::{Judgement, Verdict};
