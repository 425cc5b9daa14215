//! ONNX models: protobuf messages without a magic number.
//!
//! Field numbers: <https://github.com/onnx/onnx/blob/main/onnx/onnx.proto>.

mod node;
mod tells;
mod tensor;
mod text;
mod walk;

pub(super) use tells::tells;
pub(super) use text::{read as read_text, tells as tells_text};
pub(super) use walk::read;

/// A tensor's data lies in a file outside the model's folder.
pub(super) const EXTERNAL_DATA: &str = "onnx-external-data-path-escape";
/// A compiled context lies in a file outside the model's folder.
pub(super) const CONTEXT_PATH: &str = "onnx-epcontext-path-escape";
/// An operator that is a Python class or function.
pub(super) const PYTHON_OPERATOR: &str = "onnx-python-operator";
/// An operator that sends its inputs to a host.
pub(super) const REMOTE_OPERATOR: &str = "onnx-remote-inference-operator";
/// Operators that only a library of somebody else has.
pub(super) const CUSTOM_DOMAIN: &str = "onnx-custom-operator-domain";
/// A tensor whose shape and data don't agree.
pub(super) const TENSOR_SIZE: &str = "onnx-tensor-size-mismatch";
/// Python code in the model's metadata.
pub(super) const METADATA_CODE: &str = "onnx-metadata-holds-code";
