use std::path::Path;

use proptest::prelude::*;

use crate::core::{Data, Nobody};
use crate::{Inspection, inspect};

fn fixture(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/artifacts");
    std::fs::read(folder.join(name)).expect("the fixture is there")
}

fn outline(bytes: Vec<u8>) -> Inspection {
    inspect(&Data::of(bytes), "model.h5", &Nobody, true)
}

fn lines(found: &Inspection) -> Vec<&str> {
    found.outline.iter().map(|item| item.text.as_str()).collect()
}

#[test]
fn objects_of_all_kinds_of_groups_are_listed() {
    for name in ["external-storage-old-groups", "external-storage-second-version"] {
        let found = outline(fixture(&format!("malicious/keras/{name}.h5")));
        let lines = lines(&found);
        assert!(lines.contains(&"/layers/dense/vars: group"), "{lines:?}");
        let dataset = "/layers/dense/vars/0: uint8 [16], 16 bytes, contiguous, 0 stored";
        assert!(lines.contains(&dataset), "{lines:?}");
    }
}

#[test]
fn dense_links_and_attributes_are_read() {
    let found = outline(fixture("malicious/keras/external-link-dense.h5"));
    let lines = lines(&found);
    assert!(lines.contains(&"/dense → ../other.h5:/dense"), "{lines:?}");
    let found = outline(fixture("malicious/keras/lambda-dense-attributes.h5"));
    assert!(found.kinds.iter().any(|(member, _)| member.to_string() == "model_config"));
}

#[test]
fn what_is_stored_is_added_up() {
    let found = outline(fixture("near/keras/dataset-chunked.h5"));
    let dataset = "/layers/dense/vars/0: float32 [4, 4], 64 bytes, chunked, 64 stored";
    assert!(lines(&found).contains(&dataset), "{:?}", lines(&found));
}

#[test]
fn groups_in_a_circle_end() {
    let found = outline(fixture("near/keras/circle.h5"));
    assert!(found.observations.is_empty(), "{:?}", found.observations);
}

#[test]
fn a_cut_file_is_told() {
    let mut bytes = fixture("near/keras/plain.h5");
    bytes.truncate(bytes.len() / 2);
    let found = outline(bytes);
    assert!(found.observations.iter().any(|one| one.check == "artifact-malformed"));
}

const FILES: [&str; 6] = [
    "malicious/keras/lambda-dense-attributes.h5",
    "malicious/keras/lambda-variable-length.h5",
    "malicious/keras/external-storage-old-groups.h5",
    "malicious/keras/external-link-dense.h5",
    "malicious/keras/virtual-dataset.h5",
    "near/keras/dataset-chunked.h5",
];

proptest! {
    #[test]
    fn changed_bytes_never_panic(
        number in 0..FILES.len(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20),
    ) {
        let mut bytes = fixture(FILES[number]);
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        outline(bytes);
    }

    #[test]
    fn random_bytes_never_panic(rest in prop::collection::vec(any::<u8>(), 0..600)) {
        let mut bytes = super::superblock::SIGNATURE.to_vec();
        bytes.extend(rest);
        outline(bytes);
    }
}
