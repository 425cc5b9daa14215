//! Repairs: what a rule's `metadata.fix` asks for, worked out on the tree of one file.
//!
//! [`repair`] turns a [`RepairSpec`] and the place of a finding into changes of the text, or says why it does not fit there.
//! [`plan`] chooses, among the repairs of a file, those that do not touch each other, and applies them.

mod call;
mod code;
mod comments;
mod imports;
mod layout;
mod literal;
mod parts;
pub mod plan;
mod repair;
mod spec;
mod statement;
mod target;
mod template;
mod text_pattern;

pub use code::{Change, Code, Unfit};
pub use comments::{comments, keeps_comments};
pub use repair::{Metavariables, Repair, Site, Value, repair};
pub use spec::{Action, ImportSpec, Place, RepairSpec, SpecError, Way};
pub use text_pattern::TextPattern;
