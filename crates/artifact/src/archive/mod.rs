//! Archives and compressed files, and what is told by what lies in them: PyTorch, TorchScript, TorchServe, NeMo.

use crate::core::Kind;

/// Its kinds.
pub(crate) const KINDS: &[Kind] = &[];

/// Its checks.
pub(crate) const CHECKS: &[&str] = &[];
