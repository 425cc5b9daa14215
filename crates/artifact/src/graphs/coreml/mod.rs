//! Core ML: models in protobuf, and packages with a manifest.
//!
//! Field numbers: <https://github.com/apple/coremltools/tree/main/mlmodel/format> (`Model.proto`, `NeuralNetwork.proto`,
//! `MIL.proto`, `CustomModel.proto`, `LinkedModel.proto`).

mod manifest;
mod model;

pub(super) use manifest::{read as read_manifest, tells as tells_manifest};
pub(super) use model::{read, tells};

/// A class that the app looks up by the name in the model.
pub(super) const CUSTOM_CLASS: &str = "coreml-custom-class-in-model";
/// A file outside the model or package.
pub(super) const PATH: &str = "coreml-path-escape";
