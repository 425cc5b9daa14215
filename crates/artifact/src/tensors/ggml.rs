//! What came before GGUF: GGML's llama files `ggmf` and `ggjt`, and the adapters `ggla` (llama.cpp before August 2023). Files
//! that begin with `ggml` have as many layouts as programs, so that they are only named.

use super::gguf::{Lie, type_size};
use super::layout::product;
use crate::core::{Context, Data, Fault, Probe, Reader};
use pyguard_finding::Tier;

/// Alignment of tensors in `ggjt` and `ggla` (bytes).
const ALIGNMENT: u64 = 32;
/// Most tensors that are looked at.
const MAX_TENSORS: u64 = 1_000_000;

pub(super) fn tells(probe: &Probe<'_>) -> bool {
    [&b"tjgg"[..], b"fmgg", b"algg", b"lmgg"].iter().any(|magic| probe.head.starts_with(magic))
        && probe.head.len() >= 16
        && !probe.is_text()
}

pub(super) fn read(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let mut reader = Reader::over(data);
    let magic = reader.array::<4>("a magic number")?;
    let version = reader.u32_le("a version")?;
    let shown: String = magic.iter().rev().map(|byte| char::from(*byte)).collect();
    context.outline(data, 0, 0, || format!("{shown}, version {version}"));
    let is_aligned = match (&magic, version) {
        (b"tjgg", 1..=3) => {
            reader.skip(24, "hyperparameters")?;
            true
        }
        (b"fmgg", 1) => {
            reader.skip(24, "hyperparameters")?;
            false
        }
        (b"algg", 1) => {
            reader.skip(8, "an adapter's rank")?;
            return tensors(&mut reader, true, data, context);
        }
        _ => return Ok(()),
    };
    // The number of words is the first of seven parameters.
    reader = Reader::over(data);
    reader.skip(8, "a version")?;
    let words = u64::from(reader.u32_le("the number of words")?);
    reader.skip(24, "hyperparameters")?;
    let left = data.len().saturating_sub(reader.position());
    if words.saturating_mul(8) > left {
        Lie::at(8, 4, format!("announces {words} words in {left} bytes")).tell(data, context);
        return Ok(());
    }
    for _ in 0..words {
        let at = reader.position();
        context.step(1, at)?;
        let length = u64::from(reader.u32_le("a word")?);
        let left = data.len().saturating_sub(reader.position());
        if length > left {
            Lie::at(at, 4, format!("announces a word of {length} bytes where {left} are left"))
                .tell(data, context);
            return Ok(());
        }
        reader.skip(length, "a word")?;
        reader.skip(4, "a word's score")?;
    }
    tensors(&mut reader, is_aligned, data, context)
}

fn tensors(
    reader: &mut Reader,
    is_aligned: bool,
    data: &Data,
    context: &mut Context<'_>,
) -> Result<(), Fault> {
    for _ in 0..MAX_TENSORS {
        if reader.is_at_end()? {
            return Ok(());
        }
        let at = reader.position();
        context.step(1, at)?;
        let dimensions = reader.u32_le("a tensor")?;
        let name = u64::from(reader.u32_le("a tensor")?);
        let kind = reader.u32_le("a tensor")?;
        let left = data.len().saturating_sub(reader.position());
        if dimensions > 4 || name > left {
            let what = format!(
                "announces a tensor of {dimensions} dimensions with a name of {name} bytes"
            );
            Lie::at(at, 12, what).tell(data, context);
            return Ok(());
        }
        let mut shape = Vec::new();
        for _ in 0..dimensions {
            shape.push(u64::from(reader.u32_le("a shape")?));
        }
        let name = String::from_utf8_lossy(&reader.bytes(name.min(1 << 16), "a tensor's name")?)
            .into_owned();
        context.outline(data, at, 1, || format!("{name}: {shape:?}"));
        if is_aligned {
            let start = reader.position().next_multiple_of(ALIGNMENT);
            reader.skip(start - reader.position(), "padding")?;
        }
        let Some((elements, bytes)) = type_size(kind) else {
            return Err(Fault::malformed(at + 8, "has a tensor of an unknown type"));
        };
        let size = product(&shape).and_then(|count| (count / elements).checked_mul(bytes));
        let left = data.len().saturating_sub(reader.position());
        match size.filter(|size| *size <= left) {
            Some(size) => reader.skip(size, "a tensor")?,
            None => {
                let is_download = size.is_some_and(|size| size / 1_000 < left);
                let what = format!(
                    "announces tensor `{name}` of shape {shape:?} where {left} bytes are left"
                );
                let tier = is_download.then_some(Tier::Strict);
                Lie { tier, ..Lie::at(at, 12, what) }.tell(data, context);
                return Ok(());
            }
        }
    }
    Err(Fault::limit(reader.position(), "has more tensors than are looked at"))
}
