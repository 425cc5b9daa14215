#![no_main]

use libfuzzer_sys::fuzz_target;

const NAMES: &[&str] = &[
    "model.json",
    "model.ubj",
    "model.txt",
    "model.cbm",
    "schema.json",
    "model.pmml",
    "model.rds",
    "model.msgpack",
    "model.bin",
    "config.yaml",
];

fuzz_target!(|input: &[u8]| pyguard_fuzz::look(NAMES, input));
