//! Files of tensors: NumPy, safetensors, GGUF.

use crate::core::Kind;

/// Its kinds.
pub(crate) const KINDS: &[Kind] = &[];

/// Its checks.
pub(crate) const CHECKS: &[&str] = &[];
