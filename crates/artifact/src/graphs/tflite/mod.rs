//! TensorFlow Lite models: flatbuffers with the identifier `TFL3`.
//!
//! Slots of fields: <https://github.com/tensorflow/tensorflow/blob/master/tensorflow/compiler/mlir/lite/schema/schema.fbs>.

mod model;
mod operators;
mod subgraph;

pub(super) use model::read;

use crate::core::Probe;

/// An operator of the Flex delegate that reads or writes files, or runs Python.
pub(super) const FLEX: &str = "tflite-flex-file-system-op";
/// A number that points beyond what it counts in, or a size that is wrong.
pub(super) const INDEX: &str = "tflite-index-out-of-range";
/// Operators that only a library of somebody else has.
pub(super) const CUSTOM: &str = "tflite-custom-operator";

/// Whether the data is a TFLite model.
pub(super) fn tells(probe: &Probe<'_>) -> bool {
    probe.head.get(4..8) == Some(b"TFL3")
}
