use std::path::Path;

use proptest::prelude::*;

use super::marshal;
use crate::core::{Data, Nobody};
use crate::{Observation, inspect};

fn observed(text: &str) -> Vec<Observation> {
    inspect(&Data::of(text.as_bytes().to_vec()), "config.json", &Nobody, true).observations
}

/// `lambda x: print('pyguard')`, as CPython 3.8 marshals it.
const CODE: &[u8] = b"\xe3\x01\0\0\0\0\0\0\0\0\0\0\0\x01\0\0\0\x02\0\0\0C\0\0\0s\x08\0\0\0t\0d\x01\x83\x01S\0\
    \xa9\x02N\xda\x07pyguard\xa9\x01\xda\x05print\xa9\x01\xda\x01x\xa9\0\xa9\0\xda\x08<lambda>\xda\x08<lambda>\
    \x01\0\0\0s\0\0\0\0";

#[test]
fn names_of_bytecode_are_read() {
    let code = marshal::read(CODE);
    assert!(code.is_whole);
    assert_eq!(code.names, ["print"]);
    assert_eq!(code.texts, ["pyguard"]);
}

#[test]
fn cut_bytecode_gives_what_was_read() {
    for end in 0..CODE.len() {
        let code = marshal::read(&CODE[..end]);
        assert!(!code.is_whole);
    }
}

#[test]
fn a_keras_class_is_silent_and_a_foreign_one_is_not() {
    let config =
        |module: &str| format!(r#"{{"class_name": "X", "module": "{module}", "config": {{}}}}"#);
    assert!(observed(&config("keras.layers")).is_empty());
    let found = observed(&config("subprocess"));
    assert_eq!(found[0].check, super::FOREIGN_MODULE);
    assert_eq!(found[0].named, [("$CALLEE", "subprocess.X".to_owned())]);
    assert_eq!(observed(&config("project"))[0].check, super::CUSTOM_OBJECT);
}

#[test]
fn the_place_is_that_of_the_object() {
    let text = "{\"class_name\": \"A\", \"config\": {\"x\":\n {\"class_name\": \"Popen\", \"module\": \"subprocess\"}}}";
    assert_eq!(
        observed(text)[0].offset,
        text.find("{\"class_name\": \"Popen").expect("there") as u64
    );
}

proptest! {
    #[test]
    fn random_bytecode_never_panics(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        marshal::read(&bytes);
    }

    #[test]
    fn changed_bytecode_never_panics(place in 0..CODE.len(), byte in any::<u8>()) {
        let mut bytes = CODE.to_vec();
        bytes[place] = byte;
        marshal::read(&bytes);
    }

    #[test]
    fn changed_configurations_never_panic(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..10),
    ) {
        let path = "../../fixtures/artifacts/malicious/keras/lambda-metadata/keras_metadata.json";
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
        let mut bytes = std::fs::read(path).expect("the fixture is there");
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        inspect(&Data::of(bytes), "keras_metadata.json", &Nobody, true);
    }
}
