//! Programs. They are only told; whether a name promises something else is judged where all kinds are known.

use crate::core::{Context, Data, Fault, Kind, Probe};

pub(super) const ELF: Kind =
    Kind { name: "ELF program", tells: |probe| probe.head.starts_with(b"\x7fELF"), read: nothing };

pub(super) const PORTABLE: Kind =
    Kind { name: "Windows program", tells: is_portable, read: nothing };

/// Cosmopolitan's format, which llamafiles are in: a program for Windows and a shell script at once.
pub(super) const ACTUALLY_PORTABLE: Kind = Kind {
    name: "actually portable executable",
    tells: |probe| probe.head.starts_with(b"MZqFpD='") || probe.head.starts_with(b"jartsr='"),
    read: nothing,
};

pub(super) const MACH: Kind = Kind { name: "macOS program", tells: is_mach, read: nothing };

pub(super) const WASM: Kind = Kind {
    name: "WebAssembly module",
    tells: |probe| probe.head.starts_with(b"\0asm\x01\0\0\0"),
    read: nothing,
};

/// Told only under names that promise something else: scripts are no model files.
pub(super) const SCRIPT: Kind = Kind {
    name: "script",
    tells: |probe| {
        let is_command = probe.head.starts_with(b"#!")
            && probe
                .head
                .get(2..)
                .is_some_and(|rest| rest.iter().find(|byte| **byte != b' ') == Some(&b'/'));
        is_command && DATA_NAMES.iter().any(|extension| probe.ends_with(extension))
    },
    read: nothing,
};

/// Endings of names of files that hold no code.
const DATA_NAMES: &[&str] = &[
    ".safetensors",
    ".gguf",
    ".ggml",
    ".onnx",
    ".h5",
    ".hdf5",
    ".keras",
    ".tflite",
    ".pb",
    ".npy",
    ".npz",
    ".bin",
    ".pt",
    ".pth",
    ".ckpt",
    ".pkl",
    ".joblib",
    ".model",
    ".json",
    ".msgpack",
    ".cbm",
    ".ubj",
    ".pmml",
    ".rds",
    ".skops",
    ".parquet",
    ".weights",
    ".csv",
    ".png",
    ".jpg",
];

fn is_portable(probe: &Probe<'_>) -> bool {
    if !probe.head.starts_with(b"MZ") {
        return false;
    }
    let place = probe.head.get(0x3C..0x40).and_then(|bytes| <[u8; 4]>::try_from(bytes).ok());
    let place = u64::from(place.map_or(0, u32::from_le_bytes));
    place >= 0x40 && probe.data.up_to(place, 4).is_ok_and(|bytes| bytes == b"PE\0\0")
}

fn is_mach(probe: &Probe<'_>) -> bool {
    let Some(magic) = probe.head.first_chunk::<4>() else { return false };
    match u32::from_be_bytes(*magic) {
        0xFEED_FACE | 0xFEED_FACF | 0xCEFA_EDFE | 0xCFFA_EDFE => true,
        // Java's classes begin like macOS's programs for several processors, but their version is above 40.
        0xCAFE_BABE | 0xCAFE_BABF => probe
            .head
            .get(4..8)
            .and_then(|bytes| <[u8; 4]>::try_from(bytes).ok())
            .is_some_and(|bytes| (1..40).contains(&u32::from_be_bytes(bytes))),
        _ => false,
    }
}

#[expect(clippy::unnecessary_wraps, reason = "the type of a kind's reader")]
fn nothing(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    context.outline(data, 0, 0, || format!("a program of {} bytes", data.len()));
    Ok(())
}
