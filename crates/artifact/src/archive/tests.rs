//! Archives as they come: the fixtures, and bytes that nobody meant.

mod bombs;

use std::path::{Path, PathBuf};

use proptest::prelude::*;
use pyguard_finding::Tier;

use super::{CARRIES_CODE, NAME_DIFFERS};
use crate::{Data, Inspection, Nobody, hub, inspect};

fn fixtures(kind: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/artifacts").join(kind);
    let entries = std::fs::read_dir(folder.join("archive")).expect("fixtures");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("entry").path()).collect();
    paths.sort();
    paths
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// What the checks of archives and of the configurations in them see in tier default.
fn seen(path: &Path) -> Vec<&'static str> {
    let data = Data::open(path).expect("fixture");
    let inspection = inspect(&data, &name(path), &Nobody, false);
    let observations = inspection.observations.into_iter();
    observations
        .filter(|one| one.tier.is_none())
        .filter(|one| [super::CHECKS, hub::CHECKS].iter().any(|checks| checks.contains(&one.check)))
        .map(|one| one.check)
        .filter(|check| ![CARRIES_CODE, NAME_DIFFERS].contains(check))
        .collect()
}

#[test]
fn tricks_are_seen_and_harmless_archives_are_not() {
    for path in fixtures("malicious") {
        assert!(!seen(&path).is_empty(), "{}", path.display());
    }
    for path in fixtures("near") {
        assert_eq!(seen(&path), [""; 0], "{}", path.display());
    }
}

#[test]
fn the_same_bytes_are_looked_at_under_some_names_only() {
    let text = b"some text\n".repeat(10_000);
    let names = |count: usize| (0..count).map(|n| format!("a.x{n}")).collect::<Vec<_>>();
    let some = inspect(&Data::of(named_again(&text, &names(80))), "some.zip", &Nobody, false);
    assert_eq!(some.incomplete, []);
    let many = inspect(&Data::of(named_again(&text, &names(100))), "many.zip", &Nobody, false);
    assert_eq!(many.incomplete.len(), 1);
}

#[test]
fn archives_inside_each_other_are_looked_at_as_deep_as_they_may_lie() {
    let mut bytes = b"\x80\x04cposix\nsystem\n\x8c\x04true\x85R.".to_vec();
    bytes.extend(vec![b' '; 20 << 20]);
    for _ in 0..7 {
        bytes = stored(&bytes);
    }
    let inspection = inspect(&Data::of(bytes), "deep.zip", &Nobody, false);
    assert_eq!(inspection.incomplete, []);
    assert!(inspection.observations.iter().any(|one| one.check == "pickle-calls-dangerous"));
}

#[test]
fn an_archive_within_itself_ends() {
    let mut bytes = std::fs::read(fixtures("near").first().expect("one")).expect("fixture");
    for _ in 0..20 {
        bytes = stored(&bytes);
    }
    let inspection = inspect(&Data::of(bytes), "deep.zip", &Nobody, true);
    assert!(!inspection.incomplete.is_empty());
}

/// A zip with one stored member, which its list names again and again.
fn named_again(content: &[u8], names: &[String]) -> Vec<u8> {
    let bytes = stored(content);
    let list = bytes.len() - 22 - 47;
    let (head, tail) = bytes.split_at(list);
    let entry = tail.get(..46).expect("an entry");
    let mut all = head.to_vec();
    for name in names {
        let mut entry = entry.to_vec();
        entry.splice(28..30, u16::try_from(name.len()).expect("short").to_le_bytes());
        all.extend(entry);
        all.extend(name.bytes());
    }
    let size = u32::try_from(all.len() - list).expect("short");
    all.extend(b"PK\x05\x06\0\0\0\0");
    all.extend(u16::try_from(names.len()).expect("few").to_le_bytes().repeat(2));
    all.extend(size.to_le_bytes());
    all.extend(u32::try_from(list).expect("short").to_le_bytes());
    all.extend([0, 0]);
    all
}

#[test]
fn many_names_for_the_same_bytes_cost_little() {
    let bytes = named_again(&vec![b'a'; 1 << 20], &vec!["a".to_owned(); 2_000]);
    let inspection = inspect(&Data::of(bytes), "same.pt", &Nobody, false);
    assert!(inspection.observations.iter().any(|one| one.check == super::VIEWS_DIFFER));
}

#[test]
fn telling_what_bytes_are_is_counted_under_each_of_their_names() {
    // Each is looked at as a message of a hundred thousand fields, by several kinds.
    let fields = b"\x10\x01".repeat(100_000);
    let names = |count: usize| (0..count).map(|n| format!("a.x{n}")).collect::<Vec<_>>();
    let few = inspect(&Data::of(named_again(&fields, &names(2))), "few.zip", &Nobody, false);
    assert_eq!(few.incomplete, []);
    let many = inspect(&Data::of(named_again(&fields, &names(200))), "many.zip", &Nobody, false);
    assert!(!many.incomplete.is_empty());
}

/// A zip with one stored member `a`.
fn stored(content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).expect("short").to_le_bytes();
    let crc = crc32fast::hash(content).to_le_bytes();
    let mut sizes = crc.to_vec();
    sizes.extend(length.repeat(2));
    let mut bytes = b"PK\x03\x04\x14\0\0\0\0\0\0\0\x21\0".to_vec();
    bytes.extend(&sizes);
    bytes.extend(b"\x01\0\0\0a");
    bytes.extend(content);
    let list = u32::try_from(bytes.len()).expect("short").to_le_bytes();
    bytes.extend(b"PK\x01\x02\x14\0\x14\0\0\0\0\0\0\0\x21\0");
    bytes.extend(&sizes);
    bytes.extend(b"\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0a");
    bytes.extend(b"PK\x05\x06\0\0\0\0\x01\0\x01\0\x2f\0\0\0");
    bytes.extend(list);
    bytes.extend([0, 0]);
    bytes
}

#[test]
fn a_plain_archive_is_listed() {
    let inspection = inspect(&Data::of(stored(b"text")), "a.zip", &Nobody, true);
    assert!(inspection.observations.is_empty(), "{:?}", inspection.observations);
    assert!(inspection.outline.iter().any(|item| item.text.starts_with("a (4 bytes")));
}

fn look(bytes: Vec<u8>, name: &str) -> Inspection {
    inspect(&Data::of(bytes), name, &Nobody, true)
}

/// Small fixtures, whose bytes are then changed.
fn small() -> Vec<(String, Vec<u8>)> {
    let paths = fixtures("malicious").into_iter().chain(fixtures("near"));
    paths
        .map(|path| (name(&path), std::fs::read(&path).expect("fixture")))
        .filter(|(name, bytes)| bytes.len() < 8192 && !name.starts_with("zeros"))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn changed_archives_end(
        pick in any::<prop::sample::Index>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let all = small();
        let (name, mut bytes) = pick.get(&all).clone();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            if let Some(place) = bytes.get_mut(at) {
                *place = byte;
            }
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        look(bytes, &name);
    }

    #[test]
    fn random_bytes_behind_each_beginning_end(
        start in prop::sample::select(vec![
            b"PK\x03\x04".to_vec(),
            b"PK\x05\x06".to_vec(),
            b"PK\x01\x02".to_vec(),
            b"7z\xbc\xaf\x27\x1c\0\x04".to_vec(),
            b"\x1f\x8b\x08".to_vec(),
            b"\x78\x9c".to_vec(),
            b"BZh91AY&SY".to_vec(),
            b"\xfd7zXZ\0".to_vec(),
            b"\x5d\0\0\x80\0".to_vec(),
            b"\x28\xb5\x2f\xfd".to_vec(),
            b"\x04\x22\x4d\x18".to_vec(),
        ]),
        rest in prop::collection::vec(any::<u8>(), 0..600),
    ) {
        let mut bytes = start;
        bytes.extend(rest);
        look(bytes, "model.pt");
    }
}

#[test]
fn tiers_of_doubt_are_strict() {
    let path = fixtures("near").into_iter().find(|path| path.ends_with("updated.tar"));
    let data = Data::open(&path.expect("fixture")).expect("fixture");
    let inspection = inspect(&data, "updated.tar", &Nobody, false);
    assert!(inspection.observations.iter().all(|one| one.tier == Some(Tier::Strict)));
}
