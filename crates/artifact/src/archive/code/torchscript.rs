//! TorchScript: the source of a program in a small language with Python's syntax, in which operators are called by name.

use pyguard_finding::Tier;

use super::super::TORCHSCRIPT_FILES;
use super::tokens::{Scope, tokens};
use crate::core::{Context, Data, Observation};

/// Operators that open a file by a name from the program.
const FILE_OPERATORS: &[&str] = &["save", "load", "from_file"];

/// Namespaces of operators that PyTorch and the libraries beside it bring; nobody needs to load anything for them.
const NAMESPACES: &[&str] = &[
    "aten",
    "prim",
    "prims",
    "quantized",
    "_quantized",
    "quantized_decomposed",
    "torchvision",
    "torchaudio",
    "torchtext",
    "torch_sparse",
    "torch_scatter",
    "torch_cluster",
    "torch_spline_conv",
    "pyg",
    "fb",
    "fbgemm",
    "_caffe2",
    "prepacked",
    "xnnpack",
    "mkldnn",
    "mkldnn_prepacked",
    "mkl",
    "onednn",
    "sparse",
    "profiler",
    "metal",
    "metal_prepack",
    "vulkan",
    "vulkan_prepack",
    "cuda",
    "inductor",
    "static_runtime",
    "c10d",
    "_c10d_functional",
    "tensorrt",
    "ipex_prepack",
    "torch_ipex",
    "torchao",
    "onnx",
    "internal",
    "cudnn",
    "rnn",
    "neuron",
    "higher_order",
];

/// Operators that reach another machine.
const REMOTE: &[&str] = &["rpc_async", "rpc_sync", "rpc_remote"];

/// Looks for operators that open files, and for operators of libraries that must be loaded.
pub(super) fn check(data: &Data, text: &str, context: &mut Context<'_>) {
    let tokens = tokens(text);
    let mut scope = Scope::default();
    for (number, token) in tokens.iter().enumerate() {
        let word = |ahead: usize| tokens.get(number + ahead).map_or("", |token| token.text);
        scope.enter(tokens.get(number..).unwrap_or_default());
        let function = scope.function;
        let is_attribute =
            number > 0 && tokens.get(number - 1).is_some_and(|before| before.text == ".");
        if token.text == "torch"
            && !is_attribute
            && word(1) == "."
            && FILE_OPERATORS.contains(&word(2))
        {
            tell(data, token.at, &format!("torch.{}", word(2)), function, context);
        } else if token.text == "ops" && !is_attribute && word(1) == "." && word(3) == "." {
            let (space, name) = (word(2), word(4));
            let operator = format!("ops.{space}.{name}");
            if space == "aten" && FILE_OPERATORS.contains(&name) {
                tell(data, token.at, &operator, function, context);
            } else if !NAMESPACES.contains(&space) || REMOTE.contains(&name) {
                let observation = observation(token.at, &operator, function);
                context.observe(data, observation.in_tier(Tier::Strict));
            }
        }
    }
}

/// The program for phones names its operators as text.
pub(super) fn bytecode(data: &Data, context: &mut Context<'_>) {
    let Ok(bytes) = data.up_to(0, 16 << 20) else { return };
    for name in FILE_OPERATORS {
        let operator = format!("aten::{name}");
        for at in memchr::memmem::find_iter(&bytes, operator.as_bytes()).take(16) {
            if is_whole(&bytes, at, operator.len()) {
                tell(data, at, &operator, None, context);
                break;
            }
        }
    }
}

/// Whether the text of `length` bytes at `at` is a whole string of the pickle: its length stands before it.
fn is_whole(bytes: &[u8], at: usize, length: usize) -> bool {
    let before = bytes.get(..at).unwrap_or_default();
    let length = u8::try_from(length).unwrap_or(u8::MAX);
    before.ends_with(&[b'X', length, 0, 0, 0])
        || before.ends_with(&[0x8c, length])
        || before.ends_with(&[b'U', length])
}

fn tell(
    data: &Data,
    at: usize,
    operator: &str,
    function: Option<(&str, usize)>,
    context: &mut Context<'_>,
) {
    context.observe(data, observation(at, operator, function));
}

fn observation(at: usize, operator: &str, function: Option<(&str, usize)>) -> Observation {
    let when = match function {
        Some(("__setstate__", _)) => "while it is loaded",
        _ => "when it is called",
    };
    Observation::at(TORCHSCRIPT_FILES, at as u64)
        .over(operator.len() as u64)
        .naming("$OPERATOR", operator)
        .naming("$WHEN", when)
}
