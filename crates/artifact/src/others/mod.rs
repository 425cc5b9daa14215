//! Tree models and what else is told by its own format: XGBoost, LightGBM, CatBoost, skops, PMML, R, msgpack, executables.

pub(crate) mod callables;
pub(crate) mod paths;

use crate::core::Kind;

/// Its kinds.
pub(crate) const KINDS: &[Kind] = &[];

/// Its checks.
pub(crate) const CHECKS: &[&str] = &[];
