//! safetensors: a length, a JSON header, and the tensors behind it without holes (`safetensors/src/tensor.rs`, format of the
//! README). The library refuses what is told here; other readers of the format trust the header.

use super::layout::{Declared, overlap, product};
use crate::core::{Context, Data, Fault, Json, JsonNumber, Nobody, Observation, Probe};
use crate::hub::targets_in_text;
use pyguard_finding::Tier;
use rustc_hash::FxHashSet;

/// The header contradicts itself or the file.
pub(super) const INCONSISTENT: &str = "safetensors-header-inconsistent";
/// The file holds what no tensor covers.
pub(super) const HIDDEN: &str = "safetensors-hidden-data";

/// Longest header that the library takes (bytes).
const LIBRARY_LIMIT: u64 = 100_000_000;
/// Longest header that is read (bytes).
const MAX_HEADER: u64 = 64 << 20;
/// First bytes of what runs or is loaded by itself.
const MAGICS: [&[u8]; 11] = [
    b"PK\x03\x04",
    b"\x80\x02",
    b"\x80\x03",
    b"\x80\x04",
    b"\x80\x05",
    b"\x7fELF",
    b"MZ",
    b"#!",
    b"\x93NUMPY",
    b"GGUF",
    b"<?php",
];

pub(super) fn tells(probe: &Probe<'_>) -> bool {
    let Some(header) = probe.head.get(8..) else { return false };
    let Some(length) = probe.head.first_chunk::<8>().map(|bytes| u64::from_le_bytes(*bytes)) else {
        return false;
    };
    let first = header.iter().copied().find(|byte| !byte.is_ascii_whitespace());
    if first != Some(b'{') {
        return false;
    }
    let has = |word: &[u8]| memchr::memmem::find(header, word).is_some();
    let fits = length >= 2 && length <= probe.data.len();
    probe.ends_with(".safetensors")
        || (fits && header.starts_with(b"{}"))
        || has(b"\"dtype\"") && has(b"\"data_offsets\"")
        || fits && has(b"\"__metadata__\"")
}

/// A tensor of the header.
struct Tensor<'a> {
    name: &'a str,
    node: &'a Json,
    dtype: &'a str,
    shape: Vec<u64>,
    start: u64,
    end: u64,
}

pub(super) fn read(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let bytes = data.exactly(0, 8, "a header's length")?;
    let length = bytes.iter().rev().fold(0_u64, |length, byte| length << 8 | u64::from(*byte));
    if length > LIBRARY_LIMIT {
        let what = format!("its header is said to have {length} bytes");
        tell(data, context, 0, 8, what, None);
        return Ok(());
    }
    let end = length + 8;
    if end > data.len() {
        return Err(Fault::Truncated { at: 8, what: "a header" });
    }
    if length > MAX_HEADER {
        return Err(Fault::limit(8, "holds a header of more than 64 MiB"));
    }
    if data.up_to(8, 1)?.first() != Some(&b'{') {
        let what = "its header does not begin with `{`".to_owned();
        tell(data, context, 8, 1, what, Some(Tier::Strict));
    }
    let root = Json::read_strictly(data, 8..end, context)?;
    let stored = data.len() - end;
    let mut names = FxHashSet::default();
    let mut tensors = Vec::new();
    for (key, node) in root.entries() {
        if !names.insert(key.as_str()) {
            let what = format!("`{}` stands twice in its header", key.as_str());
            tell(data, context, key.start(), key.written(), what, None);
        }
        if key.as_str() == "__metadata__" {
            metadata(data, context, node);
        } else {
            tensors.push(tensor(key.as_str(), node)?);
        }
    }
    let is_sound = judge(data, context, &tensors, stored);
    positions(data, context, &tensors, end, is_sound)
}

fn metadata(data: &Data, context: &mut Context<'_>, node: &Json) {
    for (key, value) in node.entries() {
        let Some(text) = value.placed_text() else { continue };
        context.outline(data, key.start(), 0, || {
            let shown: String = text.as_str().chars().take(100).collect();
            format!("{}: {shown}", key.as_str())
        });
        targets_in_text(text.as_str(), text.start(), data, context);
    }
}

fn tensor<'a>(name: &'a str, node: &'a Json) -> Result<Tensor<'a>, Fault> {
    let fault = || Fault::malformed(node.start, "has a tensor without a type, a shape or a place");
    let dtype = node.get("dtype").and_then(Json::text).ok_or_else(fault)?;
    let shape = node.get("shape").ok_or_else(fault)?;
    let shape = shape.items().iter().map(whole).collect();
    let offsets = node.get("data_offsets").ok_or_else(fault)?.items();
    let [start, end] = offsets else { return Err(fault()) };
    Ok(Tensor { name, node, dtype, shape, start: whole(start), end: whole(end) })
}

/// A number of 64 bits; one that is none is more than there can be.
fn whole(node: &Json) -> u64 {
    node.number().and_then(JsonNumber::whole).unwrap_or(u64::MAX)
}

/// Compares each tensor's shape with its place; `false` where one contradicts itself.
fn judge(data: &Data, context: &mut Context<'_>, tensors: &[Tensor<'_>], stored: u64) -> bool {
    let mut is_sound = true;
    for tensor in tensors {
        let Tensor { name, node, start, end, .. } = tensor;
        context.outline(data, node.start, 0, || {
            let size = end.saturating_sub(*start);
            format!("{name}: {} {:?}, {size} bytes", tensor.dtype, tensor.shape)
        });
        let bits = bits(tensor.dtype);
        let count = product(&tensor.shape);
        let size =
            count.zip(bits).and_then(|(count, bits)| Some(count.checked_mul(bits)?.div_ceil(8)));
        let overflows = count.is_none() || (bits.is_some() && size.is_none());
        let available = end.min(&stored).saturating_sub(*start);
        let size = if overflows { None } else { size.or(Some(available)) };
        let declared = Declared {
            name,
            shape: &tensor.shape,
            size,
            stored: available,
            at: node.start,
            length: node.written(),
        };
        let is_bomb = declared.judge(data, context);
        let is_reversed = end < start;
        let is_other =
            bits.is_some() && size.is_some_and(|size| size != end.saturating_sub(*start));
        if is_reversed || (is_other && !is_bomb) {
            let what = if is_reversed {
                format!("tensor `{name}` ends at {end}, before it begins at {start}")
            } else {
                format!("tensor `{name}` needs {} bytes and has {}", size.unwrap_or(0), end - start)
            };
            tell(data, context, node.start, node.written(), what, None);
        }
        is_sound &= !is_bomb && !is_reversed && !is_other;
    }
    is_sound
}

/// Compares all places with each other and with the file.
fn positions(
    data: &Data,
    context: &mut Context<'_>,
    tensors: &[Tensor<'_>],
    body: u64,
    is_sound: bool,
) -> Result<(), Fault> {
    let stored = data.len().saturating_sub(body);
    let mut pieces: Vec<_> =
        tensors.iter().enumerate().map(|(number, one)| (one.start, one.end, number)).collect();
    let overlap = overlap(&mut pieces);
    if let Some((Some(first), Some(second))) =
        overlap.map(|(first, second)| (tensors.get(first), tensors.get(second)))
    {
        let what = format!("tensors `{}` and `{}` lie over each other", first.name, second.name);
        tell(data, context, second.node.start, second.node.written(), what, None);
    }
    let last = tensors.iter().max_by_key(|tensor| tensor.end);
    let end = last.map_or(0, |tensor| tensor.end);
    if let Some(tensor) = last.filter(|tensor| tensor.end > stored) {
        // A download that broke off looks like this too: all is in order but for the missing end.
        let is_download = is_sound && overlap.is_none() && end / 1_000 < stored;
        let declared = Declared {
            name: tensor.name,
            shape: &tensor.shape,
            size: Some(end),
            stored,
            at: tensor.node.start,
            length: tensor.node.written(),
        };
        let observation = declared.observation();
        if is_download {
            context.observe(data, observation.in_tier(Tier::Strict));
        } else {
            context.observe(data, observation);
        }
        return Ok(());
    }
    let mut reached = 0;
    for (start, stop, _) in &pieces {
        if *start > reached {
            hidden(data, context, body, reached..*start)?;
        }
        reached = reached.max(*stop);
    }
    if stored > end {
        hidden(data, context, body, end..stored)?;
    }
    Ok(())
}

/// Bytes that no tensor covers: what they are, and whether they are anything at all.
fn hidden(
    data: &Data,
    context: &mut Context<'_>,
    body: u64,
    range: std::ops::Range<u64>,
) -> Result<(), Fault> {
    let length = range.end - range.start;
    let (from, to) = (body.saturating_add(range.start), body.saturating_add(range.end));
    let Some(piece) = data.slice(from..to) else { return Ok(()) };
    let head = piece.up_to(0, 16)?;
    let is_something = MAGICS.iter().any(|magic| head.starts_with(magic));
    let observation =
        Observation::at(HIDDEN, from).over(length).naming("$COUNT", length.to_string());
    let observation = if is_something { observation } else { observation.in_tier(Tier::Strict) };
    context.observe(data, observation);
    context.nested("hidden data", &piece, &Nobody);
    Ok(())
}

fn tell(
    data: &Data,
    context: &mut Context<'_>,
    at: u64,
    length: u64,
    what: String,
    tier: Option<Tier>,
) {
    let observation = Observation::at(INCONSISTENT, at).over(length).naming("$WHAT", what);
    context.observe(
        data,
        match tier {
            Some(tier) => observation.in_tier(tier),
            None => observation,
        },
    );
}

/// Bits of one element; `None` for a type that came later.
fn bits(dtype: &str) -> Option<u64> {
    Some(match dtype {
        "F4" => 4,
        "F6_E2M3" | "F6_E3M2" => 6,
        "BOOL" | "U8" | "I8" | "F8_E5M2" | "F8_E4M3" | "F8_E8M0" | "F8_E4M3FNUZ"
        | "F8_E5M2FNUZ" => 8,
        "I16" | "U16" | "F16" | "BF16" => 16,
        "I32" | "U32" | "F32" => 32,
        "F64" | "I64" | "U64" | "C64" => 64,
        "C128" => 128,
        _ => return None,
    })
}
