#![no_main]

use libfuzzer_sys::fuzz_target;

const NAMES: &[&str] = &[
    "model.pt",
    "model.zip",
    "model.tar",
    "model.mar",
    "model.7z",
    "model.gz",
    "model.nemo",
    "weights.npz",
];

fuzz_target!(|input: &[u8]| pyguard_fuzz::look(NAMES, input));
