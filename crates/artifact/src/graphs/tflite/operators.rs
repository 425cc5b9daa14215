use super::model::Model;
use super::{CUSTOM, FLEX};
use crate::core::{Fault, Observation};
use crate::graphs::flatbuffer::Table;

/// What an operator code stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Code {
    /// An operator of TensorFlow, which the Flex delegate runs.
    Flex,
    /// Any other, or one that was told already.
    Other,
}

/// `BuiltinOperator.CUSTOM`.
const CUSTOM_CODE: i32 = 32;
/// TensorFlow's operators that read or write files or run Python, which no converter lets through.
const FILE_SYSTEM: &[&str] = &[
    "ReadFile",
    "WriteFile",
    "MatchingFiles",
    "PyFunc",
    "PyFuncStateless",
    "EagerPyFunc",
    "RemoteCall",
];
/// Those that models with training on the device have.
const CHECKPOINT: &[&str] =
    &["Save", "SaveV2", "SaveSlices", "Restore", "RestoreV2", "RestoreSlice"];
/// Custom operators of TensorFlow Lite itself, MediaPipe and Edge TPU.
const KNOWN: &[&str] = &[
    "TFLite_Detection_PostProcess",
    "edgetpu-custom-op",
    "Mfcc",
    "AudioSpectrogram",
    "Convolution2DTransposeBias",
    "MaxPoolingWithArgmax2D",
    "MaxUnpooling2D",
    "TransformTensorBilinear",
    "TransformLandmarks",
    "Landmarks2TransformMatrix",
    "Resampler",
    "NumericVerify",
    "TFSentencepieceTokenizeOp",
    "TFSentencepieceDetokenizeOp",
    "tftext:WhitespaceTokenizer",
    "RandomUniform",
    "RandomStandardNormal",
    "Multinomial",
    "HashTable",
    "Delegate",
];

/// Reads the table of operators; `saves` says whether the model has a signature that saves or restores.
pub(super) fn read(model: &mut Model<'_, '_>, root: Table, saves: bool) -> Result<(), Fault> {
    for table in model.buffer.tables(root, 1, model.context)? {
        let old = model.buffer.u8_field(table, 0, 0)?;
        let code = i32::from(old.cast_signed()).max(model.buffer.i32_field(table, 3, 0)?);
        let custom = model.buffer.text(table, 1)?.filter(|_| code == CUSTOM_CODE);
        let kind = match custom {
            Some(name) => judge(model, &name, table.at, saves),
            None => {
                model
                    .context
                    .outline(model.data, table.at, 0, || format!("built-in operator {code}"));
                Code::Other
            }
        };
        model.operators.push(kind);
    }
    Ok(())
}

fn judge(model: &mut Model<'_, '_>, name: &str, at: u64, saves: bool) -> Code {
    model.context.outline(model.data, at, 0, || format!("custom operator {name}"));
    if let Some(inner) = name.strip_prefix("Flex") {
        if FILE_SYSTEM.contains(&inner) || (CHECKPOINT.contains(&inner) && !saves) {
            model.context.observe(model.data, Observation::at(FLEX, at).naming("$OP", name));
            return Code::Other;
        }
        return Code::Flex;
    }
    if !name.is_empty() && !KNOWN.contains(&name) {
        model.context.observe(model.data, Observation::at(CUSTOM, at).naming("$OP", name));
    }
    Code::Other
}

/// The operator that the options of a Flex operator really name: the delegate runs the `NodeDef` in them, whatever the
/// table of operators calls it.
///
/// Source: `tensorflow/lite/delegates/flex/kernel.cc`.
pub(super) fn hidden_in(options: &[u8]) -> Option<&'static str> {
    let has = |name: &&&str| {
        let Ok(length) = u8::try_from(name.len()) else { return false };
        let field = [&[0x12, length], name.as_bytes()].concat();
        memchr::memmem::find(options, &field).is_some()
    };
    FILE_SYSTEM.iter().find(has).copied()
}
