#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(init: pyguard_fuzz::begin(), |input: &[u8]| pyguard_fuzz::look(input));
