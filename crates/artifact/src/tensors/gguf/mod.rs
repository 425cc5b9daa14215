//! GGUF, versions 1 to 3 in either byte order (`ggml/src/gguf.cpp`, `docs/gguf.md`). Lengths and counts that the file cannot
//! hold are what its readers were attacked with.

mod fields;
mod tensors;
mod types;
mod values;

use crate::core::{Context, Data, Fault, Observation, Probe};
use fields::Fields;
use pyguard_finding::Tier;
pub(super) use types::size as type_size;

/// A number in the header is none that a reader may trust.
pub(super) const LIES: &str = "gguf-header-lies";
/// A key or a tensor that stands twice.
pub(super) const DUPLICATE: &str = "gguf-duplicate-name";

/// Most entries that are looked at; models have some dozens of keys and some thousands of tensors.
const MAX_KEYS: u64 = 100_000;
const MAX_TENSORS: u64 = 1_000_000;

/// Something of the header that is wrong: where, and the end of a sentence that begins with the file.
pub(super) struct Lie {
    pub(super) at: u64,
    pub(super) length: u64,
    pub(super) what: String,
    pub(super) tier: Option<Tier>,
}

impl Lie {
    pub(super) fn at(at: u64, length: u64, what: impl Into<String>) -> Self {
        Self { at, length, what: what.into(), tier: None }
    }

    pub(super) fn tell(self, data: &Data, context: &mut Context<'_>) {
        let observation =
            Observation::at(LIES, self.at).over(self.length).naming("$WHAT", self.what);
        context.observe(
            data,
            match self.tier {
                Some(tier) => observation.in_tier(tier),
                None => observation,
            },
        );
    }
}

/// Why reading ends.
pub(super) enum Stop {
    Lie(Lie),
    Fault(Fault),
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<Lie> for Stop {
    fn from(lie: Lie) -> Self {
        Self::Lie(lie)
    }
}

pub(super) fn tells(probe: &Probe<'_>) -> bool {
    probe.head.starts_with(b"GGUF") && probe.head.len() >= 8
}

pub(super) fn read(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    match header(data, context) {
        Ok(()) => Ok(()),
        Err(Stop::Fault(fault)) => Err(fault),
        Err(Stop::Lie(lie)) => {
            lie.tell(data, context);
            Ok(())
        }
    }
}

fn header(data: &Data, context: &mut Context<'_>) -> Result<(), Stop> {
    let mut fields = Fields::over(data)?;
    if !(1..=3).contains(&fields.version()) {
        return Err(Fault::malformed(4, "has an unknown version of GGUF").into());
    }
    let at = fields.position();
    let tensor_count = fields.size("the number of tensors")?;
    let key_count = fields.size("the number of keys")?;
    context.outline(data, 0, 0, || {
        format!("GGUF {}: {key_count} keys, {tensor_count} tensors", fields.version())
    });
    let left = fields.left();
    // A key takes its length, its type and at least a byte; a tensor its name, shape, type and place.
    for (count, least, what) in [(key_count, 9, "keys"), (tensor_count, 20, "tensors")] {
        if count.checked_mul(least).is_none_or(|needed| needed > left) {
            let what = format!("announces {count} {what} in {left} bytes");
            return Err(Lie::at(at, 16, what).into());
        }
    }
    if key_count > MAX_KEYS || tensor_count > MAX_TENSORS {
        return Err(Fault::limit(at, "has more keys or tensors than are looked at").into());
    }
    let alignment = values::read(&mut fields, key_count, data, context)?;
    tensors::read(&mut fields, tensor_count, alignment, data, context)
}
