use crate::core::{Data, Nobody, inspect};

/// Checks of what is found in bytes.
fn checks(bytes: Vec<u8>) -> Vec<&'static str> {
    inspect(&Data::of(bytes), "x", &Nobody, true).observations.iter().map(|one| one.check).collect()
}

fn npy(header: &str, body: &[u8]) -> Vec<u8> {
    let length = u16::try_from(header.len()).expect("short").to_le_bytes();
    [b"\x93NUMPY\x01\x00", &length[..], header.as_bytes(), body].concat()
}

fn safetensors(header: &str, body: &[u8]) -> Vec<u8> {
    [&(header.len() as u64).to_le_bytes(), header.as_bytes(), body].concat()
}

fn text(text: &str) -> Vec<u8> {
    [&(text.len() as u64).to_le_bytes(), text.as_bytes()].concat()
}

fn gguf(keys: u64, tensors: u64, rest: &[Vec<u8>]) -> Vec<u8> {
    let counts = [tensors.to_le_bytes(), keys.to_le_bytes()].concat();
    [b"GGUF\x03\x00\x00\x00".to_vec(), counts, rest.concat()].concat()
}

#[test]
fn arrays() {
    let header = "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }";
    assert!(checks(npy(header, &[0; 8])).is_empty());
    assert!(checks([npy(header, &[0; 8]), npy(header, &[0; 8])].concat()).is_empty());
    assert_eq!(checks(npy(header, &[0; 7])), ["artifact-malformed"]);
    let large = "{'descr': '<f4', 'fortran_order': False, 'shape': (1048576, 1048576), }";
    assert_eq!(checks(npy(large, &[0; 8])), ["model-file-shape-bomb"]);
    let code = "{'descr': exec('1'), 'shape': ()}";
    assert_eq!(checks(npy(code, &[])), ["npy-header-holds-code"]);
    assert_eq!(checks(npy(&"(".repeat(300), &[])), ["npy-header-too-deep"]);
    for objects in ["'|' 'O'", "'\\x4f8'", "'object'", "[('a', [('b', 'O', (2,))])]", "'f4,O'"] {
        let header = format!("{{'descr': {objects}, 'fortran_order': False, 'shape': (1,)}}");
        assert!(checks(npy(&header, b"")).contains(&"npy-object-array"), "{objects}");
    }
}

#[test]
fn safetensors_files() {
    let one = r#"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#;
    assert!(checks(safetensors(one, &[0; 8])).is_empty());
    assert!(checks(safetensors("{}", &[])).is_empty());
    assert_eq!(checks(safetensors(one, &[0; 9])), ["safetensors-hidden-data"]);
    assert_eq!(checks(safetensors(one, &[0; 7])), ["model-file-shape-bomb"]);
    let first = |header: &str| checks(safetensors(header, &[0; 16])).first().copied();
    for header in [
        r#"{"a":{"dtype":"F32","shape":[4],"data_offsets":[0,16]},"a":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}}"#,
        r#"{"a":{"dtype":"F32","shape":[3],"data_offsets":[0,12]},"b":{"dtype":"F32","shape":[2],"data_offsets":[8,16]}}"#,
        r#"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,16]}}"#,
        r#"{"a":{"dtype":"F32","shape":[2],"data_offsets":[16,8]}}"#,
    ] {
        assert_eq!(first(header), Some("safetensors-header-inconsistent"), "{header}");
    }
    let overflow = r#"{"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,16]}}"#;
    assert_eq!(first(overflow), Some("model-file-shape-bomb"));
    let target = r#"{"__metadata__":{"c":"{\"_target_\": \"os.system\"}"}}"#;
    assert_eq!(checks(safetensors(target, &[])), ["config-instantiates-dangerous-callable"]);
    let mut huge = safetensors(one, &[]);
    huge[7] = 0x7f;
    assert_eq!(checks(huge), ["safetensors-header-inconsistent"]);
}

#[test]
fn gguf_files() {
    let key =
        |name: &str, value: &str| [text(name), 8_u32.to_le_bytes().to_vec(), text(value)].concat();
    assert!(checks(gguf(0, 0, &[])).is_empty());
    let template = key("tokenizer.chat_template", "{{ x.__class__ }}");
    assert_eq!(checks(gguf(1, 0, &[template])), ["chat-template-code-injection"]);
    let twice = [key("a", "b"), key("a", "c")];
    assert_eq!(checks(gguf(2, 0, &twice)), ["gguf-duplicate-name"]);
    for lie in [
        gguf(1 << 60, 0, &[]),
        gguf(0, u64::MAX, &[]),
        gguf(1, 0, &[vec![0xff; 8], vec![0; 20]]),
        gguf(1, 0, &[text("a"), vec![9, 0, 0, 0, 4, 0, 0, 0], vec![0xff; 8], vec![0; 8]]),
        gguf(1, 0, &[text("general.alignment"), vec![4, 0, 0, 0], vec![0; 4], vec![0; 8]]),
        gguf(1, 0, &[text("a"), vec![77, 0, 0, 0], vec![0; 8]]),
        gguf(1, 0, &[text("a"), vec![9, 0, 0, 0], [9, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0].repeat(20)]),
    ] {
        assert_eq!(checks(lie), ["gguf-header-lies"]);
    }
    let tensor = |shape: &[u64], kind: u32, start: u64| {
        let lengths = shape.iter().flat_map(|length| length.to_le_bytes()).collect();
        let dimensions = u32::try_from(shape.len()).expect("few").to_le_bytes().to_vec();
        [text("t"), dimensions, lengths, kind.to_le_bytes().to_vec(), start.to_le_bytes().to_vec()]
            .concat()
    };
    assert!(checks(gguf(0, 1, &[tensor(&[4], 0, 0), vec![0; 64]])).is_empty());
    for (shape, kind, start) in [
        (&[1, 1, 1, 1, 1][..], 0, 0),
        (&[1 << 40, 1 << 40], 0, 0),
        (&[u64::MAX], 0, 0),
        (&[4], 0xffff_ffff, 0),
        (&[5], 2, 0),
        (&[4], 0, 3),
        (&[4], 0, u64::MAX - 31),
        (&[1 << 20], 0, 0),
    ] {
        let file = gguf(0, 1, &[tensor(shape, kind, start), vec![0; 64]]);
        assert_eq!(checks(file), ["gguf-header-lies"], "{shape:?} {kind} {start}");
    }
}

#[test]
fn ggml_files() {
    let header = |words: u32| {
        let parameters =
            [words, 1, 1, 1, 1, 1, 0].iter().flat_map(|one| one.to_le_bytes()).collect();
        [b"tjgg\x03\x00\x00\x00".to_vec(), parameters].concat()
    };
    assert!(checks(header(0)).is_empty());
    assert_eq!(checks(header(u32::MAX)), ["gguf-header-lies"]);
    assert_eq!(checks([header(1), vec![0xff; 8]].concat()), ["gguf-header-lies"]);
    assert_eq!(checks([header(0), vec![0xff; 12]].concat()), ["gguf-header-lies"]);
}

proptest::proptest! {
    #[test]
    fn mutated_files_end(places in proptest::collection::vec((0..200_usize, 0..=255_u8), 1..6), which in 0..4_usize) {
        let tensor = r#"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"__metadata__":{"a":"b"}}"#;
        let mut file = match which {
            0 => npy("{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }", &[0; 8]),
            1 => safetensors(tensor, &[0; 8]),
            2 => gguf(1, 1, &[text("tokenizer.chat_template"), vec![8, 0, 0, 0], text("{{ a }}"), text("t"),
                vec![1, 0, 0, 0], vec![4; 8], vec![0; 100]]),
            _ => [b"tjgg\x03\x00\x00\x00".to_vec(), vec![0; 28], vec![1, 0, 0, 0], vec![0; 100]].concat(),
        };
        let length = file.len();
        for (place, byte) in places {
            file[place % length] = byte;
        }
        checks(file);
    }
}
