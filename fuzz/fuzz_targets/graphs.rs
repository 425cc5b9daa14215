#![no_main]

use libfuzzer_sys::fuzz_target;

const NAMES: &[&str] = &[
    "model.onnx",
    "saved_model.pb",
    "model.tflite",
    "model.mlmodel",
    "model.pte",
    "model.pbtxt",
    "model.xml",
    "model.plan",
    "model.pdmodel",
    "model-symbol.json",
];

fuzz_target!(|input: &[u8]| pyguard_fuzz::look(NAMES, input));
