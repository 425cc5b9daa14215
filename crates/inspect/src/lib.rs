//! What is wrong with a notebook that no pattern can say: what its outputs would do when somebody opens it, what its
//! command lines run, and in which order its cells were run.
//!
//! A check is a function over a [`Subject`], with a name that a rule's `detector` gives (`notebook: script-in-output`).
//! What several checks need is worked out once, when the first of them asks: the tags of all HTML (`markup`), the
//! commands of all magics and shell lines (`commands`), the names that cells give and need (`order`). A new check is a
//! function in the module of its subject and a line in that module's `CHECKS`.

mod check;
mod commands;
mod markup;
mod observation;
mod order;
mod places;
mod remedy;
mod subject;

pub use check::{Check, names};
pub use observation::{Observation, Remedy};
pub use order::{CellNames, Cycle, Name, Role, Using, sorted_cells};
pub use remedy::FileEdit;
pub use subject::Subject;
