#![no_main]

use libfuzzer_sys::fuzz_target;

const NAMES: &[&str] = &[
    "tokenizer_config.json",
    "chat_template.jinja",
    "config.json",
    "model.safetensors.index.json",
    "MLmodel",
    "requirements.txt",
    "modules.json",
    "model_index.json",
    "adapter_config.json",
    "conda.yaml",
];

fuzz_target!(|input: &[u8]| pyguard_fuzz::look(NAMES, input));
