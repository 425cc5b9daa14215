//! Graphs of operators: ONNX, TensorFlow, TFLite, Core ML, and others in protobuf and flatbuffers.

mod caffe;
mod coreml;
mod executorch;
mod flatbuffer;
mod mxnet;
mod onnx;
mod openvino;
mod paddle;
mod protobuf;
mod tensorflow;
mod tensorrt;
#[cfg(test)]
mod tests;
mod textproto;
mod tfjs;
mod tflite;

pub(crate) use tensorflow::is_harmful_operator;

use crate::core::Kind;

/// Its kinds.
pub(crate) const KINDS: &[Kind] = &[
    Kind { name: "ONNX model", tells: onnx::tells, read: onnx::read },
    Kind { name: "ONNX model in text", tells: onnx::tells_text, read: onnx::read_text },
    Kind {
        name: "TensorFlow SavedModel",
        tells: tensorflow::tells_saved_model,
        read: tensorflow::read_saved_model,
    },
    Kind {
        name: "TensorFlow MetaGraph",
        tells: tensorflow::tells_meta_graph,
        read: tensorflow::read_meta_graph,
    },
    Kind { name: "TensorFlow graph", tells: tensorflow::tells_graph, read: tensorflow::read_graph },
    Kind {
        name: "TensorFlow graph in text",
        tells: tensorflow::tells_text,
        read: tensorflow::read_text,
    },
    Kind {
        name: "TensorFlow checkpoint list",
        tells: tensorflow::tells_checkpoint,
        read: tensorflow::read_checkpoint,
    },
    Kind {
        name: "Keras metadata of a SavedModel",
        tells: tensorflow::tells_keras_metadata,
        read: tensorflow::read_keras_metadata,
    },
    Kind { name: "TensorFlow.js model", tells: tfjs::tells, read: tfjs::read },
    Kind { name: "TFLite model", tells: tflite::tells, read: tflite::read },
    Kind {
        name: "ExecuTorch program",
        tells: executorch::tells_program,
        read: executorch::read_program,
    },
    Kind { name: "ExecuTorch data", tells: executorch::tells_data, read: executorch::read_data },
    Kind { name: "Core ML model", tells: coreml::tells, read: coreml::read },
    Kind { name: "Core ML package", tells: coreml::tells_manifest, read: coreml::read_manifest },
    Kind { name: "PaddlePaddle program", tells: paddle::tells, read: paddle::read },
    Kind {
        name: "PaddlePaddle parameters",
        tells: paddle::tells_parameters,
        read: paddle::read_parameters,
    },
    Kind { name: "OpenVINO model", tells: openvino::tells, read: openvino::read },
    Kind { name: "TensorRT engine", tells: tensorrt::tells, read: tensorrt::read },
    Kind { name: "MXNet symbol", tells: mxnet::tells, read: mxnet::read },
    Kind { name: "Caffe network", tells: caffe::tells, read: caffe::read },
];

/// Its checks.
pub(crate) const CHECKS: &[&str] = &[
    onnx::EXTERNAL_DATA,
    onnx::CONTEXT_PATH,
    onnx::PYTHON_OPERATOR,
    onnx::REMOTE_OPERATOR,
    onnx::CUSTOM_DOMAIN,
    onnx::TENSOR_SIZE,
    onnx::METADATA_CODE,
    tensorflow::OPERATOR,
    tensorflow::ASSET,
    tensorflow::CHECKPOINT,
    tfjs::PATH,
    tflite::FLEX,
    tflite::INDEX,
    tflite::CUSTOM,
    executorch::INDEX,
    coreml::CUSTOM_CLASS,
    coreml::PATH,
    paddle::FILE_OPERATOR,
    paddle::PYTHON_OPERATOR,
    paddle::PARAMETERS,
    openvino::ENTITY,
    openvino::WEIGHTS,
    openvino::EXTENSION,
    openvino::KERNEL,
    tensorrt::HOST_CODE,
    mxnet::NATIVE,
    mxnet::CUSTOM,
    mxnet::INDEX,
    caffe::PYTHON,
    caffe::OUTPUT,
];
