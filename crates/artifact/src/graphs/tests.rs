//! What all readers of graphs have in common: they end, whatever the bytes are, and tell only what they should.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use proptest::prelude::*;

use crate::core::{Data, Inspection, Neighbours, Nobody, inspect};

const FOLDERS: &[&str] = &[
    "onnx",
    "onnx-context",
    "onnx-size",
    "tensorflow",
    "tflite",
    "tflite-index",
    "executorch",
    "coreml",
    "coreml-class",
    "paddle",
    "openvino",
    "tensorrt",
    "mxnet",
    "caffe",
    "tfjs",
];

fn fixtures() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/artifacts");
    let mut open: Vec<PathBuf> = FOLDERS
        .iter()
        .flat_map(|name| [root.join("malicious").join(name), root.join("near").join(name)])
        .collect();
    let mut files = Vec::new();
    while let Some(path) = open.pop() {
        if let Ok(entries) = fs::read_dir(&path) {
            open.extend(entries.map(|entry| entry.expect("readable").path()));
        } else if path.is_file() {
            files.push(path);
        }
    }
    files.sort();
    files
}

fn look(bytes: Vec<u8>, name: &str) -> Inspection {
    inspect(&Data::of(bytes), name, &Nobody, true)
}

fn checks(inspection: &Inspection) -> BTreeSet<&'static str> {
    inspection.observations.iter().map(|observation| observation.check).collect()
}

#[test]
fn every_fixture_is_told_and_read_to_its_end() {
    let files = fixtures();
    assert!(files.len() > 300, "{}", files.len());
    let untold = |path: &&PathBuf| {
        let name = path.file_name().expect("a file").to_string_lossy().into_owned();
        let is_part =
            name.ends_with(".bin") && !name.starts_with("other") || name.ends_with(".index");
        let inspection = look(fs::read(path).expect("readable"), &name);
        !is_part
            && (inspection.kinds.is_empty() || checks(&inspection).contains("artifact-malformed"))
    };
    let untold: Vec<_> = files.iter().filter(untold).collect();
    assert!(untold.is_empty(), "{untold:#?}");
}

#[test]
fn cut_files_end() {
    for path in fixtures() {
        let bytes = fs::read(&path).expect("readable");
        for end in (0..bytes.len()).step_by(bytes.len() / 40 + 1) {
            look(bytes[..end].to_vec(), "model");
        }
    }
}

/// Every name is a link that leaves the folder.
struct Links;

impl Neighbours for Links {
    fn exists(&self, _name: &str) -> bool {
        true
    }

    fn open(&self, _name: &str) -> Option<Data> {
        None
    }

    fn leaves(&self, name: &str) -> bool {
        name == "weights.bin"
    }
}

/// Field 5 (initializer) of a graph, in a model: a tensor with data in `weights.bin`.
fn external() -> Vec<u8> {
    let entry = b"\x0a\x08location\x12\x0bweights.bin";
    let tensor = [b"\x08\x04\x10\x01\x6a\x17", &entry[..], b"\x70\x01"].concat();
    let graph = [&[0x2a, tensor.len() as u8], &tensor[..]].concat();
    [&[0x08, 8, 0x3a, graph.len() as u8], &graph[..]].concat()
}

#[test]
fn links_that_leave_are_told() {
    let data = Data::of(external());
    let inspection = inspect(&data, "model.onnx", &Links, false);
    assert!(checks(&inspection).contains(super::onnx::EXTERNAL_DATA));
    assert!(checks(&inspect(&data, "model.onnx", &Nobody, false)).is_empty());
}

#[test]
fn weights_are_not_read() {
    let path = std::env::temp_dir().join(format!("pyguard-large-{}.onnx", std::process::id()));
    let mut file = File::create(&path).expect("a file");
    let weights = 2_u64 << 30;
    // A graph with one tensor: raw_data (9) of 2 GiB, then a location outside.
    let behind = b"\x6a\x15\x0a\x08location\x12\x09../secret\x70\x01";
    let raw = [&[0x10, 1, 0x4a][..], &varint(weights)].concat();
    let tensor = raw.len() as u64 + weights + behind.len() as u64;
    let initializer = [&[0x2a][..], &varint(tensor)].concat();
    let graph = [&[0x08, 8, 0x3a][..], &varint(initializer.len() as u64 + tensor)].concat();
    file.write_all(&[graph, initializer, raw].concat()).expect("written");
    file.seek(SeekFrom::Current(weights as i64)).expect("a place");
    file.write_all(behind).expect("written");
    drop(file);
    let start = Instant::now();
    let data = Data::open(&path).expect("it is there");
    let inspection = inspect(&data, "large.onnx", &Nobody, false);
    let took = start.elapsed();
    fs::remove_file(&path).expect("removed");
    assert!(checks(&inspection).contains(super::onnx::EXTERNAL_DATA));
    assert!(took < Duration::from_millis(500), "{took:?}");
}

fn varint(mut value: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    while value > 0x7f {
        bytes.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
    bytes
}

#[test]
fn what_json_names_is_told_at_its_bytes() {
    let tfjs = r#"{"modelTopology": {"a": [NaN, {"weightsManifest": 1}]}, "weightsManifest":
        [{"paths": ["a.bin", "\u002e./x"]}], "weightsManifest": []}"#;
    let coreml =
        r#"{"itemInfoEntries": {"\u00e9": {"path": "\u002e./x"}, "\u00e9": {"path": "y"}}}"#;
    for (name, text, check) in
        [("model.json", tfjs, super::tfjs::PATH), ("manifest.json", coreml, super::coreml::PATH)]
    {
        let found = look(text.into(), name).observations;
        let place = text.find(r#""\u002e"#).expect("there") as u64;
        let told: Vec<_> = found.iter().map(|one| (one.check, one.offset, one.length)).collect();
        assert_eq!(told, [(check, place, 11)], "{name}");
    }
    let mxnet = r#"{"nodes": [{"op": "null", "name": "a", "inputs": []}, {"op": "x", "inputs": [[0], [2, 0, 0]]}],
        "heads": [[-1, 0, 0]], "arg_nodes": [0, 1]}"#;
    let found = look(mxnet.into(), "symbol.json").observations;
    let told: Vec<_> = found.iter().map(|one| (one.check, one.offset)).collect();
    let at = |text| (super::mxnet::INDEX, mxnet.find(text).expect("there") as u64);
    assert_eq!(told, [at("[2, 0"), at("[-1, ")]);
}

#[test]
fn other_files_are_no_graphs() {
    let others: [(&str, &[u8]); 12] = [
        ("main.py", b"import os\nname: str = 'layer'\nprint(os.name)\n"),
        ("data.csv", b"node,layer,name\n1,2,3\n"),
        ("config.yaml", b"name: model\nlayer:\n  type: dense\nnodes:\n  - op: add\n"),
        ("README.md", b"# graph\n\nnode: a model\n"),
        ("package.json", b"{\"name\": \"x\", \"nodes\": [], \"inputs\": {}}"),
        ("page.html", b"<html><body><net >text</net></body></html>"),
        ("text", b"\n\n\n\n\n\n\n\n"),
        ("zeros", &[0; 100]),
        ("letters", &[b'\n'; 100]),
        ("words.txt", b"(((((((((((((((("),
        ("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR"),
        ("archive.zip", b"PK\x03\x04\x14\0\0\0\x08\0"),
    ];
    for (name, bytes) in others {
        let told = look(bytes.to_vec(), name).kinds;
        let graphs: Vec<_> = told
            .iter()
            .filter(|(_, kind)| super::KINDS.iter().any(|known| known.name == *kind))
            .collect();
        assert!(graphs.is_empty(), "{name}: {graphs:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn changed_files_end(choice in any::<prop::sample::Index>(), changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let files = fixtures();
        let mut bytes = fs::read(choice.get(&files)).expect("readable");
        prop_assume!(!bytes.is_empty());
        for (place, byte) in changes {
            let index = place.index(bytes.len());
            bytes[index] = byte;
        }
        look(bytes, "model");
    }

    #[test]
    fn random_bytes_end(bytes in proptest::collection::vec(any::<u8>(), 0..400), magic in 0..5_usize) {
        let magic = [&b""[..], b"\x10\0\0\0TFL3", b"\x10\0\0\0ET12", b"\x10\0\0\0FT01FH01", b"ftrt"][magic];
        look([magic, &bytes].concat(), "model");
    }
}
