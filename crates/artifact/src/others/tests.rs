use std::path::{Path, PathBuf};

use proptest::prelude::*;

use crate::core::{Data, Nobody};
use crate::{Observation, inspect};

const FORMATS: [&str; 10] = [
    "xgboost",
    "lightgbm",
    "catboost",
    "pmml",
    "r",
    "flax",
    "tensorstore",
    "zarr",
    "jsonpickle",
    "yaml",
];
/// What only other folders of this crate can see: pickles, and what is compressed.
const OF_OTHERS: [&str; 2] = ["pickle.msgpack", "promise-compressed.rds"];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/artifacts")
}

/// All files of a format below `malicious` or `near`.
fn files(kind: &str, format: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut pending = vec![folder().join(kind).join(format)];
    while let Some(path) = pending.pop() {
        if path.is_dir() {
            let entries = std::fs::read_dir(&path).expect("the folder is there");
            pending.extend(entries.map(|entry| entry.expect("an entry").path()));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn observed(path: &Path, bytes: Vec<u8>) -> Vec<Observation> {
    let name = path.file_name().expect("a name").to_string_lossy().into_owned();
    inspect(&Data::of(bytes), &name, &Nobody, true).observations
}

fn read(path: &Path) -> Vec<u8> {
    std::fs::read(path).expect("the fixture is there")
}

#[test]
fn each_hostile_fixture_is_told() {
    for format in FORMATS {
        for path in files("malicious", format) {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            // The pickles beside zarr's metadata are read by another folder of this crate.
            if name == "0" || OF_OTHERS.contains(&name.as_str()) {
                continue;
            }
            let found = observed(&path, read(&path));
            let is_told =
                found.iter().any(|one| one.tier.is_none() && super::CHECKS.contains(&one.check));
            assert!(is_told, "{}: {found:?}", path.display());
        }
    }
}

#[test]
fn no_harmless_fixture_is_told() {
    for format in FORMATS {
        for path in files("near", format) {
            let found = observed(&path, read(&path));
            let told: Vec<_> = found.iter().filter(|one| one.tier.is_none()).collect();
            assert!(told.is_empty(), "{}: {told:?}", path.display());
        }
    }
}

#[test]
fn programs_are_told_by_content() {
    for (name, kind) in [
        ("model.safetensors", "ELF program"),
        ("model.gguf", "Windows program"),
        ("weights.npy", "script"),
    ] {
        let bytes = read(&folder().join("malicious/programs").join(name));
        let found = inspect(&Data::of(bytes.clone()), name, &Nobody, false);
        assert!(found.kinds.iter().any(|(_, told)| *told == kind), "{name}: {:?}", found.kinds);
    }
    let script = b"#!/bin/sh\necho pyguard\n".to_vec();
    assert!(inspect(&Data::of(script), "run.sh", &Nobody, false).kinds.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn changed_bytes_never_panic(
        format in 0..FORMATS.len(),
        number in any::<prop::sample::Index>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        end in any::<prop::sample::Index>(),
    ) {
        let files = files("malicious", FORMATS[format]);
        let path = &files[number.index(files.len())];
        let mut bytes = read(path);
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        observed(path, bytes.clone());
        bytes.truncate(end.index(bytes.len()));
        observed(path, bytes);
    }

    #[test]
    fn random_bytes_never_panic(
        format in 0..8_usize,
        rest in prop::collection::vec(any::<u8>(), 0..400),
    ) {
        let (name, head): (&str, &[u8]) = [
            ("x.ubj", b"{L\0\0\0\0\0\0\0\x07learner".as_slice()),
            ("x.txt", b"tree\nversion=v4\n"),
            ("x.cbm", b"CBM1"),
            ("x.pmml", b"<PMML>"),
            ("x.rds", b"X\n\0\0\0\x02"),
            ("x.rds", b"A\n2\n"),
            ("x.msgpack", b"\x81"),
            ("x.yaml", b"a: !!python/"),
        ][format];
        let mut bytes = head.to_vec();
        bytes.extend(rest);
        observed(Path::new(name), bytes);
    }
}
