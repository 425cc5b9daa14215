use pyguard_finding::Tier;

use super::walk::Walker;
use super::{EXTERNAL_DATA, TENSOR_SIZE};
use crate::core::{Fault, Observation};
use crate::graphs::protobuf::{Scope, Value, signed};
use crate::paths;

/// What is known of a `TensorProto`.
#[derive(Debug, Default)]
pub(super) struct Tensor {
    at: u64,
    name: String,
    dimensions: Vec<i64>,
    data_type: u64,
    /// Bytes of `raw_data`.
    raw: Option<u64>,
    is_external: bool,
    /// Keys and values of `external_data`, with their places and lengths.
    entries: Vec<(String, String, u64, u64)>,
}

/// Most dimensions that a tensor is read with.
const MAX_DIMENSIONS: usize = 64;
/// Most entries of `external_data` that are read; the format knows five keys.
const MAX_ENTRIES: usize = 64;
/// What ONNX Runtime writes as a file's name for data that lies in memory, with the address as its offset.
const IN_MEMORY: &str = "/_ORT_MEM_ADDR_/";

impl Tensor {
    /// Adds what a message says; a field that occurs several times is one message to protobuf's readers.
    pub(super) fn add(
        &mut self,
        walker: &mut Walker<'_, '_>,
        mut scope: Scope,
        at: u64,
    ) -> Result<(), Fault> {
        self.at = at;
        walker.context.step(1, at)?;
        while let Some(field) = walker.wire.field(&mut scope)? {
            match (field.number, &field.value) {
                (1, value) => {
                    let room = MAX_DIMENSIONS.saturating_sub(self.dimensions.len());
                    let numbers = walker.wire.numbers(value, room)?;
                    self.dimensions.extend(numbers.into_iter().take(room).map(signed));
                }
                (2, Value::Varint(data_type)) => self.data_type = *data_type,
                (8, Value::Bytes(range)) => self.name = walker.wire.text(range)?,
                (9, Value::Bytes(range)) => self.raw = Some(range.end - range.start),
                (13, Value::Bytes(range)) if self.entries.len() < MAX_ENTRIES => {
                    let inner = walker.wire.enter(&scope, range)?;
                    let (key, value) = walker.pair(inner)?;
                    self.entries.push((key, value, field.at, range.end - field.at));
                }
                (14, Value::Varint(location)) => self.is_external = *location == 1,
                _ => {}
            }
        }
        Ok(())
    }

    /// Judges it, when all of it was read.
    pub(super) fn judge(&self, walker: &mut Walker<'_, '_>) {
        for (_, path, at, length) in self.entries.iter().filter(|entry| entry.0 == "location") {
            let linked = || {
                let leaves = walker.context.neighbours().leaves(path);
                leaves.then_some("is a link that leaves the folder")
            };
            let in_memory = path.contains(IN_MEMORY).then_some("stands for an address in memory");
            if let Some(reason) = in_memory.or_else(|| paths::escape(path)).or_else(linked) {
                let mut observation = Observation::at(EXTERNAL_DATA, *at)
                    .over(*length)
                    .naming("$PATH", path)
                    .naming("$REASON", reason)
                    .naming("$TENSOR", &self.name);
                if !self.is_external {
                    observation = observation.in_tier(Tier::Strict);
                }
                walker.context.observe(walker.data, observation);
            } else if self.is_external {
                self.judge_bounds(walker, path, *at);
            }
        }
        self.judge_size(walker);
        self.show(walker);
    }

    fn number(&self, key: &str) -> Option<u64> {
        let entry = self.entries.iter().rev().find(|entry| entry.0 == key);
        entry.and_then(|entry| entry.1.trim().parse().ok())
    }

    fn judge_bounds(&self, walker: &mut Walker<'_, '_>, path: &str, at: u64) {
        let Some(available) = walker.size_beside(path) else { return };
        let offset = self.number("offset").unwrap_or(0);
        let length = self.number("length").or_else(|| self.bytes().ok().flatten()).unwrap_or(0);
        if offset.checked_add(length).is_none_or(|end| end > available) {
            let what = format!("bytes {offset} and {length} more of {path}, which has {available}");
            walker.context.observe(
                walker.data,
                Observation::at(TENSOR_SIZE, at)
                    .in_tier(Tier::Strict)
                    .naming("$TENSOR", &self.name)
                    .naming("$WHAT", what),
            );
        }
    }

    /// How many bytes its shape and type take; `None` for a type without a fixed size.
    fn bytes(&self) -> Result<Option<u64>, String> {
        let mut elements = 1_u64;
        for &dimension in &self.dimensions {
            let count =
                u64::try_from(dimension).map_err(|_| format!("a dimension of {dimension}"))?;
            elements = elements.checked_mul(count).ok_or("more elements than can be counted")?;
        }
        let Some(bits) = bits(self.data_type) else { return Ok(None) };
        let bits = elements.checked_mul(bits).ok_or("more bytes than can be counted")?;
        Ok(Some(bits.div_ceil(8)))
    }

    fn judge_size(&self, walker: &mut Walker<'_, '_>) {
        let what = match (self.bytes(), self.raw) {
            (Err(what), _) => what,
            (Ok(Some(promised)), Some(held)) if held != 0 && promised != held => {
                format!("a shape of {promised} bytes, and {held} bytes of data")
            }
            _ => return,
        };
        walker.context.observe(
            walker.data,
            Observation::at(TENSOR_SIZE, self.at)
                .naming("$TENSOR", &self.name)
                .naming("$WHAT", what),
        );
    }

    fn show(&self, walker: &mut Walker<'_, '_>) {
        walker.context.outline(walker.data, self.at, 1, || {
            let shape: Vec<_> = self.dimensions.iter().map(ToString::to_string).collect();
            let location = self.entries.iter().find(|entry| entry.0 == "location");
            let place = match (self.raw, location) {
                (_, Some(entry)) => format!(" in {}", entry.1),
                (Some(bytes), None) => format!(", {bytes} bytes"),
                (None, None) => String::new(),
            };
            format!("{}: {} [{}]{place}", self.name, type_name(self.data_type), shape.join(", "))
        });
    }
}

/// Bits of an element; `None` for text and unknown types.
fn bits(data_type: u64) -> Option<u64> {
    match data_type {
        25 | 26 => Some(2),
        21..=23 => Some(4),
        2 | 3 | 9 | 17..=20 | 24 => Some(8),
        4 | 5 | 10 | 16 => Some(16),
        1 | 6 | 12 => Some(32),
        7 | 11 | 13 | 14 => Some(64),
        15 => Some(128),
        _ => None,
    }
}

fn type_name(data_type: u64) -> String {
    const NAMES: [&str; 29] = [
        "undefined",
        "float32",
        "uint8",
        "int8",
        "uint16",
        "int16",
        "int32",
        "int64",
        "string",
        "bool",
        "float16",
        "float64",
        "uint32",
        "uint64",
        "complex64",
        "complex128",
        "bfloat16",
        "float8e4m3fn",
        "float8e4m3fnuz",
        "float8e5m2",
        "float8e5m2fnuz",
        "uint4",
        "int4",
        "float4e2m1",
        "float8e8m0",
        "uint2",
        "int2",
        "float6e2m3",
        "float6e3m2",
    ];
    let name = usize::try_from(data_type).ok().and_then(|index| NAMES.get(index));
    name.map_or_else(|| format!("type {data_type}"), |name| (*name).to_owned())
}
