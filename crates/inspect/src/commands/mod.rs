use crate::check::Check;

/// The checks of this module.
pub(crate) const CHECKS: &[Check] = &[];
