//! Taint rules over files: which patterns they look for, where these match, and what flows between.

mod bundle;
mod gate;
mod group;
mod index;
mod local;
mod places;
mod program;
mod report;
pub(crate) mod unit;
mod wanted;

pub(crate) use index::{Scope, TaintIndex};
pub(crate) use local::{Scene, local_flows};
pub(crate) use places::PatternMarks;
pub(crate) use program::{FileFacts, Found, Origin, program_flows};
pub(crate) use wanted::Wanted;
