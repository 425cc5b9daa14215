//! How far a stream is unpacked, just below and just above each bound.

use std::io::Write;

use bzip2::write::BzEncoder;
use flate2::write::GzEncoder;

use super::super::BOMB;
use super::super::members::is_early_bomb;
use super::look;
use crate::Inspection;

const MIB: usize = 1 << 20;

fn gzip(pieces: &[&[u8]]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), flate2::Compression::default());
    for piece in pieces {
        encoder.write_all(piece).expect("memory");
    }
    encoder.finish().expect("memory")
}

fn bzip2(pieces: &[&[u8]]) -> Vec<u8> {
    let mut encoder = BzEncoder::new(Vec::new(), bzip2::Compression::best());
    for piece in pieces {
        encoder.write_all(piece).expect("memory");
    }
    encoder.finish().expect("memory")
}

/// Bytes that no packer makes shorter.
fn noise(length: usize) -> Vec<u8> {
    let mut state = 1_u64;
    let next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        state.to_be_bytes()[0]
    };
    std::iter::repeat_with(next).take(length).collect()
}

fn is_bomb(inspection: &Inspection) -> bool {
    inspection.observations.iter().any(|one| one.check == BOMB)
}

/// How many bytes came out that were looked at.
fn unpacked(inspection: &Inspection) -> usize {
    let texts = inspection.outline.iter().map(|item| item.text.as_str());
    let counts = texts.filter_map(|text| text.strip_suffix(" bytes unpacked"));
    counts.filter_map(|text| text.rsplit(' ').next()?.parse().ok()).next().expect("a count")
}

#[test]
fn a_stream_that_is_held_whole_is_no_bomb() {
    let inspection = look(gzip(&[&vec![0; 24 * MIB]]), "zeros.gz");
    assert!(!is_bomb(&inspection));
    assert_eq!(inspection.incomplete, []);
    assert_eq!(unpacked(&inspection), 24 * MIB);
}

#[test]
fn a_stream_that_says_that_it_is_a_bomb_is_believed_early() {
    // A file of 26 KB is read at once, so that it is not known how little gave the first of what came out.
    for (length, most) in [(26 * MIB, 14 * MIB), (60 * MIB, 6 * MIB)] {
        let inspection = look(gzip(&[&vec![0; length]]), "zeros.gz");
        assert!(is_bomb(&inspection));
        assert!(!inspection.incomplete.is_empty());
        assert!(unpacked(&inspection) < most, "{}", unpacked(&inspection));
    }
}

#[test]
fn a_stream_that_says_to_be_short_is_unpacked_to_the_limit() {
    let mut bytes = gzip(&[&vec![0; 26 * MIB]]);
    let said = bytes.len() - 4;
    bytes.splice(said.., [0; 4]);
    let inspection = look(bytes, "zeros.gz");
    assert!(is_bomb(&inspection));
    assert!(!inspection.incomplete.is_empty());
    assert!(unpacked(&inspection) >= 24 * MIB, "{}", unpacked(&inspection));
}

#[test]
fn zeros_at_the_start_of_a_long_stream_are_no_bomb() {
    let pieces = [vec![0; 6 * MIB], noise(MIB / 4), vec![0; 24 * MIB]];
    let inspection = look(gzip(&pieces.each_ref().map(Vec::as_slice)), "model.gz");
    assert!(!is_bomb(&inspection));
    assert!(!inspection.incomplete.is_empty());
    assert!(unpacked(&inspection) > 24 * MIB, "{}", unpacked(&inspection));
}

#[test]
fn what_a_stream_says_of_its_length_needs_to_be_seen() {
    let mib = 1 << 20;
    assert!(!is_early_bomb(4_000, 60_000, 4 * mib, 60 * mib, 24 * mib), "too little came out");
    assert!(is_early_bomb(4_000, 60_000, 5 * mib, 60 * mib, 24 * mib));
    assert!(!is_early_bomb(4_000, 60_000, 5 * mib, 24 * mib, 24 * mib), "it is held whole");
    assert!(!is_early_bomb(4_000, 130_000, 5 * mib, 60 * mib, 24 * mib), "it is long for that");
    assert!(!is_early_bomb(11_000, 60_000, 5 * mib, 60 * mib, 24 * mib), "it begins honestly");
}

#[test]
fn less_than_any_content_is_a_bomb_early() {
    let below = look(bzip2(&[&vec![0; 15 * MIB]]), "zeros.bz2");
    assert!(!is_bomb(&below));
    assert_eq!(unpacked(&below), 15 * MIB);
    let above = look(bzip2(&[&vec![0; 60 * MIB]]), "zeros.bz2");
    assert!(is_bomb(&above));
    assert!(!above.incomplete.is_empty());
    assert!(unpacked(&above) < 18 * MIB, "{}", unpacked(&above));
    let content = look(bzip2(&[&noise(300), &vec![0; 20 * MIB]]), "model.bz2");
    assert!(!is_bomb(&content));
    assert_eq!(unpacked(&content), 20 * MIB + 300);
}

#[test]
fn streams_of_nothing_are_passed_up_to_a_number() {
    let after = |count: usize| {
        let mut bytes = bzip2(&[]).repeat(count);
        bytes.extend(bzip2(&[b"text"]));
        look(bytes, "text.bz2")
    };
    assert!(!is_bomb(&after(1_000)));
    assert_eq!(unpacked(&after(1_000)), 4);
    assert!(is_bomb(&after(1_100)));
    let between = [bzip2(&[b"one"]), bzip2(&[]), bzip2(&[b"two"]), bzip2(&[])].concat();
    assert_eq!(unpacked(&look(between, "text.bz2")), 6);
}

#[test]
fn what_is_unpacked_again_and_again_takes_no_longer_to_tell() {
    // Each stream gives a hundred thousand fields, which several kinds would look at.
    let fields = gzip(&[&b"\x10\x01".repeat(200_000)]);
    let members = |count: usize| {
        let mut bytes = Vec::new();
        for number in 0..count {
            bytes.extend(tar_member(&format!("{number}.gz"), &fields));
        }
        bytes.extend([0; 1024]);
        look(bytes, "many.tar")
    };
    assert_eq!(members(2).incomplete, []);
    assert!(!members(60).incomplete.is_empty());
}

/// A member of a tar archive, with its header.
fn tar_member(name: &str, content: &[u8]) -> Vec<u8> {
    let mut header = vec![0; 512];
    let mut put = |at: usize, text: &[u8]| {
        header.splice(at..at + text.len(), text.iter().copied());
    };
    put(0, name.as_bytes());
    put(124, format!("{:011o}", content.len()).as_bytes());
    put(148, b"        ");
    put(156, b"0");
    let sum: u32 = header.iter().copied().map(u32::from).sum();
    header.splice(148..155, format!("{sum:06o}\0").bytes());
    header.extend(content);
    header.resize(header.len().next_multiple_of(512), 0);
    header
}
