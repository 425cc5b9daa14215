//! Graphs of operators: ONNX, TensorFlow, TFLite, Core ML, and others in protobuf and flatbuffers.

use crate::core::Kind;

/// Its kinds.
pub(crate) const KINDS: &[Kind] = &[];

/// Its checks.
pub(crate) const CHECKS: &[&str] = &[];
