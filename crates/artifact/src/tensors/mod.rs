//! Files of tensors: NumPy, safetensors, GGUF and what came before it.

mod ggml;
mod gguf;
mod layout;
mod npy;
mod safetensors;

#[cfg(test)]
mod tests;

use crate::core::Kind;

/// Its kinds.
pub(crate) const KINDS: &[Kind] = &[
    Kind { name: "NumPy array", tells: npy::tells, read: npy::read },
    Kind { name: "safetensors", tells: safetensors::tells, read: safetensors::read },
    Kind { name: "GGUF", tells: gguf::tells, read: gguf::read },
    Kind { name: "GGML", tells: ggml::tells, read: ggml::read },
];

/// Its checks.
pub(crate) const CHECKS: &[&str] = &[
    layout::SHAPE_BOMB,
    npy::OBJECTS,
    npy::HEADER_CODE,
    npy::HEADER_DEPTH,
    safetensors::INCONSISTENT,
    safetensors::HIDDEN,
    gguf::LIES,
    gguf::DUPLICATE,
];
