#![no_main]

use libfuzzer_sys::fuzz_target;

const NAMES: &[&str] = &[
    "model.pkl",
    "data.pkl",
    ".metadata",
    "model.joblib",
    "model.pt",
    "notes.txt",
];

fuzz_target!(|input: &[u8]| pyguard_fuzz::look(NAMES, input));
