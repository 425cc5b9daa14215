//! TensorFlow: SavedModel, MetaGraph and GraphDef, in binary and in text.
//!
//! Field numbers: <https://github.com/tensorflow/tensorflow/tree/master/tensorflow/core/protobuf> (`saved_model.proto`,
//! `meta_graph.proto`, `saved_object_graph.proto`) and `tensorflow/core/framework` (`graph.proto`, `node_def.proto`,
//! `function.proto`, `attr_value.proto`, `tensor.proto`).

mod binary;
mod graph;
mod keras;
mod operations;
mod tells;
mod text;

pub(super) use binary::{read_graph, read_meta_graph, read_saved_model};
pub(super) use keras::{read as read_keras_metadata, tells as tells_keras_metadata};
pub(crate) use operations::is_harmful_operator;
pub(super) use tells::{tells_graph, tells_meta_graph, tells_saved_model};
pub(super) use text::{read as read_text, read_checkpoint, tells as tells_text, tells_checkpoint};

/// An operator that reads or writes files, or runs Python.
pub(super) const OPERATOR: &str = "savedmodel-file-io-or-pyfunc-op";
/// An asset that lies outside the model's folder.
pub(super) const ASSET: &str = "savedmodel-asset-path-escape";
/// A checkpoint that lies outside the folder of the file that names it.
pub(super) const CHECKPOINT: &str = "tensorflow-checkpoint-path-escape";
