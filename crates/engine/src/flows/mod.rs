//! Taint rules over files: which patterns they look for, where these match, and what flows between.

mod bundle;
mod gate;
mod index;
mod local;
mod program;
mod report;
pub(crate) mod unit;

pub(crate) use index::{Scope, TaintIndex, TaintUnits};
pub(crate) use local::{Scene, local_flows};
pub(crate) use program::{FileFacts, Found, Origin, program_flows};
pub(crate) use unit::PatternMarks;
