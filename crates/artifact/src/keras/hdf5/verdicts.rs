use pyguard_finding::Tier;

use super::bytes::File;
use super::dataset::{Dataset, Storage};
use super::groups::{Link, Target};
use super::types::class;
use crate::core::{Context, Data, Nobody, Observation};
use crate::keras::{EXTERNAL_STORAGE, PLUGIN_FILTER, SHAPE_BOMB};
use crate::paths::{self, Reach};

/// Bytes in memory from which a dataset can be a bomb: the same as in Keras.
const BOMB: u64 = 4 << 30;
/// How many times larger than what is stored a bomb is: the same as in Keras.
const BOMB_RATIO: u64 = 1_000;
/// Number of the first filter that is a plug-in.
const FIRST_PLUGIN: u16 = 256;
/// The one that h5py brings with it (LZF).
const LZF: u16 = 32_000;
/// Largest dataset of raw bytes that is looked into (bytes).
const MAX_RAW: u64 = 16 << 20;

/// Tells what a dataset does wrong.
pub(super) fn dataset(file: &File, path: &str, dataset: &Dataset, context: &mut Context<'_>) {
    outline(file, path, dataset, context);
    for (place, name) in &dataset.external {
        let reach = paths::reach(name, context.neighbours());
        outside(file, *place, path, name, "external storage", reach, context);
    }
    if let Storage::Virtual(files) = &dataset.storage {
        let name = files.first().map_or("?", String::as_str);
        let reach =
            if name == "." { Reach::Beside } else { paths::reach(name, context.neighbours()) };
        outside(file, dataset.place, path, name, "virtual dataset", reach, context);
    }
    let (declared, stored) = (dataset.declared(), dataset.stored());
    let is_elsewhere =
        !dataset.external.is_empty() || matches!(dataset.storage, Storage::Virtual(_));
    if !is_elsewhere && declared > BOMB && declared / BOMB_RATIO > stored {
        let shape = dataset.dataspace.as_ref().and_then(|space| space.dimensions.clone());
        let observation = Observation::at(SHAPE_BOMB, dataset.place)
            .naming("$NAME", path)
            .naming("$SHAPE", format!("{:?}", shape.unwrap_or_default()))
            .naming("$DECLARED", declared.to_string())
            .naming("$STORED", stored.to_string());
        context.observe(&file.data, observation);
    }
    for filter in &dataset.filters {
        if filter.id >= FIRST_PLUGIN && filter.id != LZF {
            let observation = Observation::at(PLUGIN_FILTER, filter.place)
                .naming("$NAME", path)
                .naming("$FILTER", format!("{} {}", filter.id, filter.name).trim_end().to_owned());
            context.observe(&file.data, observation);
        }
    }
    raw(file, path, dataset, context);
}

/// Looks into datasets of raw bytes and fixed texts: some libraries keep pickles there.
fn raw(file: &File, path: &str, dataset: &Dataset, context: &mut Context<'_>) {
    let Some(datatype) = dataset.datatype else { return };
    let is_raw = matches!(datatype.class, class::STRING | class::OPAQUE) || datatype.size == 1;
    let Storage::Contiguous(Some(place), size) = dataset.storage else { return };
    if !is_raw || size > MAX_RAW || !dataset.filters.is_empty() || !dataset.external.is_empty() {
        return;
    }
    if let Some(data) = file.piece(place, size).filter(is_worth_a_look) {
        context.nested(path, &data, &Nobody);
    }
}

/// Whether a value can be more than a short text: a configuration, a pickle, an archive or a program.
pub(super) fn is_worth_a_look(value: &Data) -> bool {
    let head = value.up_to(0, 4).unwrap_or_default();
    match head.first() {
        Some(b'{' | b'[' | 0x80) => true,
        // What pickles of protocol 0 begin with, which end in a full stop.
        Some(
            b'(' | b'c' | b'I' | b'S' | b'V' | b'N' | b'l' | b'd' | b'i' | b'F' | b'L' | b'p'
            | b'\x8c',
        ) => {
            let last = value.up_to(value.len().saturating_sub(1), 1).unwrap_or_default();
            last == b"."
        }
        _ => {
            head.starts_with(b"PK\x03\x04")
                || head.starts_with(b"\x7fELF")
                || head.starts_with(b"MZ")
                || head.starts_with(b"\x1f\x8b")
        }
    }
}

/// Tells of a link that leaves the file.
pub(super) fn link(file: &File, path: &str, link: &Link, context: &mut Context<'_>) {
    match &link.target {
        Target::Object(_) => {}
        Target::Path(target) => {
            context.outline(&file.data, link.place, 1, || format!("{path} → {target}"));
            // A path can't leave the file, but one that looks so is meant for a reader that follows it elsewhere.
            let leaves = target.split('/').any(|step| step == "..") || paths::is_of_system(target);
            if leaves {
                outside(file, link.place, path, target, "soft link", Reach::Beside, context);
            }
        }
        Target::File { file: name, path: inner } => {
            context.outline(&file.data, link.place, 1, || format!("{path} → {name}:{inner}"));
            let reach = paths::reach(name, context.neighbours());
            outside(file, link.place, path, name, "external link", reach, context);
        }
        Target::Custom(kind) => {
            let text = format!("user-defined link of class {kind}");
            outside(file, link.place, path, &text, "link", Reach::Beside, context);
        }
    }
}

fn outside(
    file: &File,
    place: u64,
    path: &str,
    target: &str,
    how: &'static str,
    reach: Reach,
    context: &mut Context<'_>,
) {
    let mut observation = Observation::at(EXTERNAL_STORAGE, place)
        .naming("$NAME", path)
        .naming("$HOW", how)
        .naming("$TARGET", target);
    if reach == Reach::Beside {
        observation = observation.in_tier(Tier::Strict);
    }
    context.observe(&file.data, observation);
}

fn outline(file: &File, path: &str, dataset: &Dataset, context: &mut Context<'_>) {
    context.outline(&file.data, dataset.place, 1, || {
        let datatype =
            dataset.datatype.map_or_else(|| "?".to_owned(), super::types::Datatype::name);
        let shape = dataset.dataspace.as_ref().and_then(|space| space.dimensions.clone());
        let storage = match &dataset.storage {
            Storage::Compact(_) => "compact",
            Storage::Contiguous(..) => "contiguous",
            Storage::Chunked(_) => "chunked",
            Storage::Virtual(_) => "virtual",
        };
        let shape = shape.unwrap_or_default();
        let (stored, declared) = (dataset.stored(), dataset.declared());
        format!("{path}: {datatype} {shape:?}, {declared} bytes, {storage}, {stored} stored")
    });
}
