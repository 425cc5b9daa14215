//! All kinds of files and all checks.

use crate::core::{Context, Kind, Probe};
use crate::{archive, graphs, hub, keras, others, pickle, tensors};

/// What a reader could not make sense of.
pub(crate) const MALFORMED: &str = "artifact-malformed";
/// What a reader gave up on.
pub(crate) const TOO_LARGE: &str = "artifact-beyond-limits";

/// Kinds in the order in which they are tried.
pub(crate) fn all() -> impl Iterator<Item = &'static Kind> {
    let groups = [
        archive::KINDS,
        pickle::KINDS,
        tensors::KINDS,
        keras::KINDS,
        graphs::KINDS,
        hub::KINDS,
        others::KINDS,
    ];
    groups.into_iter().flatten()
}

/// The names of all kinds, each once.
pub fn kind_names() -> impl Iterator<Item = &'static str> {
    let mut before = "";
    all().map(|kind| kind.name).filter(move |name| std::mem::replace(&mut before, name) != *name)
}

/// The names of all checks.
pub fn check_names() -> impl Iterator<Item = &'static str> {
    let groups = [
        &[MALFORMED, TOO_LARGE],
        archive::CHECKS,
        pickle::CHECKS,
        tensors::CHECKS,
        keras::CHECKS,
        graphs::CHECKS,
        hub::CHECKS,
        others::CHECKS,
    ];
    groups.into_iter().flatten().copied()
}

/// Whether a check of that name exists.
pub fn is_known_check(name: &str) -> bool {
    check_names().any(|known| known == name)
}

/// Tells when a name promises another kind of file than the content is.
pub(crate) fn fits(told: &[&'static Kind], probe: &Probe<'_>, context: &mut Context<'_>) {
    archive::fits(told, probe, context);
}
