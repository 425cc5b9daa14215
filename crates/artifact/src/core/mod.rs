//! What every format needs.

mod budget;
mod context;
mod data;
mod fault;
mod inspect;
mod json;
mod kind;
mod neighbours;
mod observation;
mod reader;
mod unpacked;

pub(crate) use budget::Budget;
pub(crate) use context::Context;
pub use context::Item;
pub use data::Data;
pub(crate) use fault::Fault;
pub(crate) use inspect::in_context;
pub use inspect::{Inspection, inspect, inspect_as};
pub(crate) use json::{Json, JsonEvent, JsonEvents, JsonNumber, JsonPayload, JsonText, JsonValue};
pub(crate) use kind::{Kind, Probe};
pub use neighbours::{Neighbours, Nobody};
pub use observation::{MemberPath, Observation};
pub(crate) use reader::Reader;
