//! The lists that a dotted name is looked up in. No other place of this crate has one.

mod classes;
mod code;
mod families;
mod functions;
mod harmless;
mod harmless_numeric;
mod harmless_torch;
mod keras;
mod libraries;
mod standard;
mod telling;

pub(super) use classes::CLASSES;
pub(super) use code::CODE;
pub(super) use families::{DOUBTFUL_FAMILIES, FAMILIES, MILD, SINGLE};
pub(super) use functions::{DOUBTFUL_FUNCTIONS, FUNCTIONS};
pub(super) use keras::{KERAS, NO_LAYERS_IN, NO_PART_OF_MODELS};
pub(super) use libraries::{CALLED, POWERFUL};
pub(super) use standard::STANDARD;
pub(super) use telling::{COMMANDS, NOTORIOUS, REACHING, TELLING_MODULES, TELLING_NAMES};

/// Names of one module that do no harm, whatever they are called with.
#[derive(Debug)]
pub(super) struct Group {
    pub(super) module: &'static str,
    pub(super) names: &'static [&'static str],
    /// Why.
    pub(super) why: &'static str,
}

/// All groups.
pub(super) fn harmless() -> impl Iterator<Item = &'static Group> {
    let lists = [harmless::GROUPS, harmless_numeric::GROUPS, harmless_torch::GROUPS];
    lists.into_iter().flatten()
}
