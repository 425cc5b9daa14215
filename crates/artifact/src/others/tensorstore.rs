//! Descriptions of tensors that lie elsewhere: TensorStore's (which Orbax and T5X checkpoints hold) and zarr's.

use pyguard_finding::Tier;

use super::{PICKLE_CODEC, STORE_OUTSIDE};
use crate::core::{Context, Data, Fault, Json, JsonValue, Kind, Nobody, Observation, Probe};
use crate::paths::{self, Reach};

pub(super) const KIND: Kind = Kind { name: "tensor store description", tells, read };

/// Names under which descriptions lie.
const NAMES: &[&str] = &[
    ".zarray",
    ".zmetadata",
    ".zgroup",
    "zarr.json",
    "_metadata",
    "_checkpoint_metadata",
    "_sharding",
    "spec.json",
    "tensorstore.json",
    "array_metadatas",
    "checkpoint.json",
];
/// How far a file is looked at for the words of one (bytes).
const AHEAD: usize = 256 << 10;

fn tells(probe: &Probe<'_>) -> bool {
    if !matches!(probe.first_visible(), Some(b'{' | b'[')) {
        return false;
    }
    let is_one = |bytes: &[u8]| {
        let has = |text: &[u8]| memchr::memmem::find(bytes, text).is_some();
        has(b"\"driver\"")
            || has(b"\"kvstore\"")
            || has(b"\"compressor\"")
            || has(b"\"codecs\"")
            || has(b"\"filters\"")
    };
    if NAMES.iter().any(|name| probe.ends_with(name)) {
        return probe.data.up_to(0, AHEAD).is_ok_and(|bytes| is_one(&bytes));
    }
    memchr::memmem::find(probe.head, b"\"kvstore\"").is_some()
}

fn read(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let document = Json::read(data, context)?;
    let mut pending = vec![(&document, "")];
    while let Some((value, key)) = pending.pop() {
        match &value.value {
            JsonValue::List(items) => pending.extend(items.iter().map(|item| (item, key))),
            JsonValue::Object(entries) => {
                object(data, value, key, context);
                pending.extend(entries.iter().map(|(key, value)| (value, key.as_str())));
            }
            JsonValue::Text(text) if matches!(key, "kvstore" | "base") => {
                store(data, value, "kvstore", text.as_str(), context);
            }
            _ => {}
        }
    }
    Ok(())
}

fn object(data: &Data, value: &Json, key: &str, context: &mut Context<'_>) {
    if matches!(key, "filters" | "compressor" | "codecs" | "object_codec") {
        let codec = value.text_of("id").or_else(|| value.text_of("name")).unwrap_or_default();
        let codec = codec.rsplit('.').next().unwrap_or_default();
        if codec.eq_ignore_ascii_case("pickle") {
            let observation = Observation::at(PICKLE_CODEC, value.start).naming("$CODEC", codec);
            context.observe(data, observation);
        }
    }
    let Some(driver) = value.text_of("driver") else { return };
    context.outline(data, value.start, 0, || {
        format!("{driver} {}", value.text_of("path").unwrap_or_default())
    });
    for key in ["path", "base_url", "url", "bucket"] {
        if let Some(target) = value.text_of(key) {
            let target = match (driver, key) {
                ("gcs" | "gfile" | "s3", "bucket") => format!("{driver}://{target}"),
                // The path in a bucket or in memory says nothing about the machine.
                ("gcs" | "s3" | "memory" | "http", "path") => continue,
                _ => target.to_owned(),
            };
            store(data, value, driver, &target, context);
        }
    }
}

fn store(data: &Data, value: &Json, driver: &str, target: &str, context: &mut Context<'_>) {
    if paths::reach(target, &Nobody) != Reach::Outside {
        return;
    }
    let observation = Observation::at(STORE_OUTSIDE, value.start)
        .naming("$DRIVER", driver)
        .naming("$TARGET", target);
    let plain = target.replace('\\', "/");
    let plain = plain.strip_prefix("file://").unwrap_or(&plain);
    let is_bad = plain.split('/').any(|step| step == "..")
        || paths::is_of_system(plain)
        || plain.starts_with("http://")
        || plain.starts_with("https://");
    // Trainers write the bucket or folder that they saved to.
    let observation = if is_bad { observation } else { observation.in_tier(Tier::Strict) };
    context.observe(data, observation);
}
