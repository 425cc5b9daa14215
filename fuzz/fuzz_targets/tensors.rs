#![no_main]

use libfuzzer_sys::fuzz_target;

const NAMES: &[&str] = &[
    "weights.npy",
    "model.safetensors",
    "model.gguf",
    "model.ggml",
    "weights.bin",
];

fuzz_target!(|input: &[u8]| pyguard_fuzz::look(NAMES, input));
