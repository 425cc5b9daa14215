//! MessagePack, as Flax writes its checkpoints.

use super::SIZE_LIE;
use crate::core::{Context, Data, Fault, Kind, Nobody, Observation, Probe, Reader};

pub(super) const KIND: Kind = Kind { name: "MessagePack", tells, read };

/// Deepest nesting; the library stops at 1,024.
const MAX_DEPTH: usize = 1_024;
/// Longest text that is shown (bytes).
const MAX_KEY: u64 = 200;

fn tells(probe: &Probe<'_>) -> bool {
    let is_named = [".msgpack", ".mpk", ".messagepack"].iter().any(|end| probe.ends_with(end))
        || probe.name == "checkpoint";
    is_named && matches!(probe.head.first(), Some(0x80..=0x9f | 0xdc..=0xdf))
}

/// What a value announces.
enum Announced {
    /// Nothing behind it.
    Nothing,
    /// So many bytes of its own.
    Bytes(u64),
    /// So many bytes of a type of the program's own.
    Extension(u64),
    Text(u64),
    /// So many values.
    Values(u64),
}

fn read(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let mut reader = Reader::over(data);
    let mut open = vec![1_u64];
    while let Some(left) = open.last_mut() {
        if *left == 0 {
            open.pop();
            continue;
        }
        *left -= 1;
        let at = reader.position();
        context.step(1, at)?;
        let announced = announced(&mut reader, at)?;
        let count = match announced {
            Announced::Nothing => continue,
            Announced::Bytes(count)
            | Announced::Text(count)
            | Announced::Extension(count)
            | Announced::Values(count) => count,
        };
        // Each value takes a byte or more, so that no list can be longer than what is left.
        if count > data.len().saturating_sub(reader.position()) {
            let observation = Observation::at(SIZE_LIE, at)
                .naming("$WHAT", "a value")
                .naming("$COUNT", count.to_string());
            context.observe(data, observation);
            return Err(Fault::Truncated { at, what: "a value" });
        }
        let depth = u8::try_from(open.len().min(20)).unwrap_or(20);
        match announced {
            Announced::Values(count) => {
                if open.len() >= MAX_DEPTH {
                    return Err(Fault::limit(at, "holds lists in lists, more than 1,024 deep"));
                }
                open.push(count);
            }
            Announced::Text(count) if count <= MAX_KEY && context.wants_outline() => {
                let text = reader.bytes(count, "a text")?;
                context.outline(data, at, depth, || String::from_utf8_lossy(&text).into_owned());
            }
            Announced::Bytes(count) => {
                let start = reader.position();
                let value = data.slice(start..start.saturating_add(count));
                if let Some(value) = value.filter(is_code) {
                    context.nested("value", &value, &Nobody);
                }
                reader.skip(count, "a value")?;
            }
            Announced::Extension(count) => {
                context.outline(data, at, depth, || format!("array of {count} bytes"));
                reader.skip(count, "a value")?;
            }
            _ => reader.skip(count, "a value")?,
        }
    }
    Ok(())
}

/// Whether bytes begin as a pickle or an archive: some programs keep objects so.
fn is_code(value: &Data) -> bool {
    let head = value.up_to(0, 4).unwrap_or_default();
    matches!(head.as_slice(), [0x80, 2..=5, ..]) || head.starts_with(b"PK\x03\x04")
}

fn announced(reader: &mut Reader, at: u64) -> Result<Announced, Fault> {
    let first = reader.u8("a value")?;
    let size = |reader: &mut Reader, bytes: u8| -> Result<u64, Fault> {
        let mut number = 0;
        for _ in 0..bytes {
            number = number << 8 | u64::from(reader.u8("a length")?);
        }
        Ok(number)
    };
    Ok(match first {
        0x00..=0x7f | 0xe0..=0xff | 0xc0 | 0xc2 | 0xc3 => Announced::Nothing,
        0x80..=0x8f => Announced::Values(u64::from(first & 0x0f) * 2),
        0x90..=0x9f => Announced::Values(u64::from(first & 0x0f)),
        0xa0..=0xbf => Announced::Text(u64::from(first & 0x1f)),
        0xc4..=0xc6 => Announced::Bytes(size(reader, 1 << (first - 0xc4))?),
        0xc7..=0xc9 => Announced::Extension(size(reader, 1 << (first - 0xc7))?.saturating_add(1)),
        0xca => Announced::Bytes(4),
        0xcb => Announced::Bytes(8),
        0xcc..=0xcf => Announced::Bytes(1 << (first - 0xcc)),
        0xd0..=0xd3 => Announced::Bytes(1 << (first - 0xd0)),
        0xd4..=0xd8 => Announced::Extension((1 << (first - 0xd4)) + 1),
        0xd9..=0xdb => Announced::Text(size(reader, 1 << (first - 0xd9))?),
        0xdc | 0xdd => Announced::Values(size(reader, 2 << (first - 0xdc))?),
        0xde | 0xdf => Announced::Values(size(reader, 2 << (first - 0xde))?.saturating_mul(2)),
        0xc1 => return Err(Fault::malformed(at, "has a value of a type that is never used")),
    })
}
