//! What is known of the things that pickles import.

mod classes;
mod families;
mod harmless;
mod harmless_numeric;
mod harmless_torch;
mod standard;

pub(super) use classes::CLASSES;
pub(super) use families::{
    CALLED, FAMILIES, LOADERS, POWERFUL, SINGLE, TELLING_MODULES, TELLING_NAMES,
};
pub(super) use standard::STANDARD;

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
