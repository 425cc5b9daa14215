//! Keys and their values.

use super::fields::Fields;
use super::{DUPLICATE, Lie, Stop};
use crate::core::{Context, Data, Nobody, Observation};
use rustc_hash::FxHashSet;

/// Longest key (bytes), by the specification.
const MAX_KEY: u64 = 65_535;
/// Longest text that is looked through for a template (bytes).
const MAX_TEMPLATE: u64 = 4 << 20;
/// Deepest arrays: llama.cpp takes none inside others.
const MAX_DEPTH: usize = 8;
/// How tensors are aligned when no key says so (bytes).
const ALIGNMENT: u64 = 32;

const TEXT: u32 = 8;
const ARRAY: u32 = 9;

/// Bytes of a value of a plain type.
fn width(kind: u32) -> Option<u64> {
    Some(match kind {
        0 | 1 | 7 => 1,
        2 | 3 => 2,
        4..=6 => 4,
        10..=12 => 8,
        _ => return None,
    })
}

/// Reads all keys; how tensors are aligned (bytes).
pub(super) fn read(
    fields: &mut Fields,
    count: u64,
    data: &Data,
    context: &mut Context<'_>,
) -> Result<u64, Stop> {
    let mut alignment = ALIGNMENT;
    let mut keys = FxHashSet::default();
    for _ in 0..count {
        let at = fields.position();
        context.step(1, at)?;
        let key = fields.text(MAX_KEY, "a key")?;
        if keys.contains(&key) {
            let length = fields.position() - at;
            let observation = Observation::at(DUPLICATE, at).over(length).naming("$NAME", &key);
            context.observe(data, observation.naming("$WHAT", "key"));
        }
        let place = fields.position();
        let kind = fields.u32("a type")?;
        match kind {
            TEXT => text(fields, &key, data, context)?,
            ARRAY => array(fields, &key, 0, data, context)?,
            4 if key == "general.alignment" => {
                alignment = u64::from(fields.u32("the alignment")?);
                if !alignment.is_power_of_two() {
                    let what = format!(
                        "aligns its tensors to {alignment} bytes, which is no power of two"
                    );
                    return Err(Lie::at(place, 8, what).into());
                }
            }
            other => {
                let Some(width) = width(other) else {
                    let what =
                        format!("gives `{key}` a type of number {other}, which does not exist");
                    return Err(Lie::at(place, 4, what).into());
                };
                context.outline(data, at, 1, || key.clone());
                fields.skip(width, "a value")?;
            }
        }
        keys.insert(key);
    }
    Ok(alignment)
}

/// A text: a chat template is looked through as one.
fn text(
    fields: &mut Fields,
    key: &str,
    data: &Data,
    context: &mut Context<'_>,
) -> Result<(), Stop> {
    let length = fields.text_length("a text")?;
    let start = fields.position();
    fields.skip(length, "a text")?;
    let end = start.saturating_add(length);
    let head = data.up_to(start, usize::try_from(length.min(80)).unwrap_or(0))?;
    context.outline(data, start, 1, || {
        format!("{key}: {}", String::from_utf8_lossy(&head).replace('\n', " "))
    });
    let template = key.strip_prefix("tokenizer.");
    let is_named = template.is_some_and(|name| name.starts_with("chat_template"));
    let is_template = is_named || {
        let most = usize::try_from(length.min(MAX_TEMPLATE)).unwrap_or(0);
        let bytes = data.up_to(start, most)?;
        ["{{", "{%"].iter().any(|sign| memchr::memmem::find(&bytes, sign.as_bytes()).is_some())
    };
    if let Some(piece) = data.slice(start..end).filter(|_| is_template) {
        let name = template.filter(|_| is_named).unwrap_or(key);
        context.nested(&format!("{name}.jinja"), &piece, &Nobody);
    }
    Ok(())
}

fn array(
    fields: &mut Fields,
    key: &str,
    depth: usize,
    data: &Data,
    context: &mut Context<'_>,
) -> Result<(), Stop> {
    let at = fields.position();
    let kind = fields.u32("a type")?;
    let count = fields.size("an array's length")?;
    if depth == 0 {
        context.outline(data, at, 1, || format!("{key}: {count} items"));
    }
    let left = fields.left();
    let least = match kind {
        TEXT => 4,
        ARRAY => 8,
        other => width(other).ok_or_else(|| {
            let what = format!(
                "gives the items of `{key}` a type of number {other}, which does not exist"
            );
            Lie::at(at, 4, what)
        })?,
    };
    let needed = count.checked_mul(least).filter(|needed| *needed <= left);
    let Some(needed) = needed else {
        let what = format!("announces {count} items of `{key}` where {left} bytes are left");
        return Err(Lie::at(at, 12, what).into());
    };
    if kind == ARRAY && depth >= MAX_DEPTH {
        let what = format!("has arrays inside each other in `{key}`, more than {MAX_DEPTH} deep");
        return Err(Lie::at(at, 12, what).into());
    }
    match kind {
        TEXT => {
            for _ in 0..count {
                context.step(1, at)?;
                let length = fields.text_length("a text")?;
                fields.skip(length, "a text")?;
            }
        }
        ARRAY => {
            for _ in 0..count {
                context.step(1, at)?;
                array(fields, key, depth + 1, data, context)?;
            }
        }
        _ => fields.skip(needed, "an array")?,
    }
    Ok(())
}
