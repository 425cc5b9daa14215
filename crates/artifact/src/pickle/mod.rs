//! Pickles: bare ones, and what joblib, dill and old PyTorch versions write.

use crate::core::Kind;

/// Its kinds.
pub(crate) const KINDS: &[Kind] = &[];

/// Its checks.
pub(crate) const CHECKS: &[&str] = &[];
