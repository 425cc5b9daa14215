//! Execution order and state: which cell gives what another needs, and what the saved counts and outputs tell of the order in
//! which somebody ran them.

mod counts;
mod definitions;
mod errors;
mod format;
mod magics;
mod model;
mod names;
mod names_order;
mod sort;

use crate::check::Check;

pub(crate) use model::Order;
pub use names::{CellNames, Name, Role, Using};
pub use sort::{Cycle, sorted_cells};

/// The checks of this module.
pub(crate) const CHECKS: &[Check] = &[
    Check { name: "execution-count-not-rising", run: counts::not_rising },
    Check { name: "execution-count-twice", run: counts::twice },
    Check { name: "cell-skipped", run: counts::skipped },
    Check { name: "outputs-without-count", run: counts::outputs_without },
    Check { name: "name-defined-later", run: names_order::defined_later },
    Check { name: "name-defined-nowhere", run: names_order::defined_nowhere },
    Check { name: "name-used-after-deletion", run: names_order::used_after_deletion },
    Check { name: "name-of-earlier-output", run: names_order::history },
    Check { name: "name-shadowed", run: names_order::shadowed },
    Check { name: "state-restored", run: names_order::restored },
    Check { name: "definitions-differ", run: definitions::differ },
    Check { name: "cell-not-repeatable", run: definitions::not_repeatable },
    Check { name: "source-edited-after-run", run: errors::edited },
    Check { name: "run-after-error", run: errors::run_after },
    Check { name: "kernel-mismatch", run: format::kernel },
    Check { name: "ambiguous-notebook", run: format::ambiguous },
];
