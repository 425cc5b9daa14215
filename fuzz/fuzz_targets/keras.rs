#![no_main]

use libfuzzer_sys::fuzz_target;

const NAMES: &[&str] = &[
    "model.h5",
    "config.json",
    "weights.h5",
    "model.keras",
    "keras_metadata.json",
];

fuzz_target!(|input: &[u8]| pyguard_fuzz::look(NAMES, input));
