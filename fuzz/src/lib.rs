//! One target for each parser of model files, in one program.
//!
//! A target of its own for each of some sixty parsers would be sixty equal files and as many programs to link. So there is one
//! program, and `PYGUARD_FUZZ_PARSER` says which parser it tries: that one reads every input, whatever the input looks like, so
//! that no input is lost on the question what it is. [`EVERYTHING`] tries that question too, with all readers behind it. Each
//! parser has a corpus of its own, whose seeds are the fixtures of its kind, and a line in the record: `bench/fuzz.py`.
//!
//! An input's first byte picks the name of the file, the others are its content. A parser must not panic, take more memory than
//! ten times the input and 64 MiB, or more processor time than a second for each begun MB.

mod limits;
mod seeds;

use std::sync::OnceLock;

use pyguard_artifact::{Data, Nobody, inspect, inspect_as, kind_names};

/// Finding out what a file is, and reading it as that.
const EVERYTHING: &str = "everything";

/// Names of files that decide between readings.
const NAMES: &[&str] = &[
    "model.bin",
    ".metadata",
    "MLmodel",
    "adapter_config.json",
    "chat_template.jinja",
    "conda.yaml",
    "config.json",
    "config.yaml",
    "data.pkl",
    "handler.py",
    "keras_metadata.pb",
    "model-symbol.json",
    "model.7z",
    "model.cbm",
    "model.distcp",
    "model.ggml",
    "model.gguf",
    "model.gz",
    "model.h5",
    "model.joblib",
    "model.json",
    "model.keras",
    "model.mar",
    "model.mlmodel",
    "model.msgpack",
    "model.nemo",
    "model.onnx",
    "model.pbtxt",
    "model.pdmodel",
    "model.pkl",
    "model.plan",
    "model.pmml",
    "model.pt",
    "model.pte",
    "model.ptd",
    "model.rds",
    "model.safetensors",
    "model.safetensors.index.json",
    "model.skops",
    "model.tar",
    "model.tflite",
    "model.txt",
    "model.ubj",
    "model.xml",
    "model.zip",
    "model_index.json",
    "modules.json",
    "notes.txt",
    "requirements.txt",
    "saved_model.pb",
    "schema.json",
    "tokenizer_config.json",
    "weights.npy",
    "weights.npz",
];

/// The parsers: a name that can be a folder's, and the kind.
fn parsers() -> impl Iterator<Item = (String, Option<&'static str>)> {
    let kinds = kind_names().map(|kind| (folder(kind), Some(kind)));
    std::iter::once((EVERYTHING.to_owned(), None)).chain(kinds)
}

fn folder(kind: &str) -> String {
    let plain = kind.replace(|letter: char| !letter.is_ascii_alphanumeric(), "-");
    plain.to_ascii_lowercase()
}

/// Which kind is tried; `None` for everything.
static PARSER: OnceLock<Option<&str>> = OnceLock::new();

/// Writes the seeds and ends where `PYGUARD_FUZZ_SEEDS` names a folder for them, else picks the parser.
///
/// # Panics
/// When there is no such parser, or seeds can't be written.
pub fn begin() {
    let read = |name| std::env::var(name).unwrap_or_default();
    let seeds = read("PYGUARD_FUZZ_SEEDS");
    if !seeds.is_empty() {
        seeds::write(&read("PYGUARD_FUZZ_FIXTURES"), &seeds).expect("seeds can be written");
        std::process::exit(0);
    }
    let wanted = read("PYGUARD_FUZZ_PARSER");
    let (_, kind) =
        parsers().find(|(name, _)| *name == wanted).expect("PYGUARD_FUZZ_PARSER names a parser");
    PARSER.get_or_init(|| kind);
}

/// Lets the parser read a file.
///
/// # Panics
/// When the parser does, or takes too long; memory over the limit aborts.
pub fn look(input: &[u8]) {
    let Some((first, content)) = input.split_first() else { return };
    let name = NAMES[usize::from(*first) % NAMES.len()];
    limits::hold(content, name, || {
        let data = Data::of(content.to_vec());
        let seen = match PARSER.get().copied().flatten() {
            Some(kind) => inspect_as(kind, &data, name),
            None => inspect(&data, name, &Nobody, true),
        };
        drop(seen);
    });
}
