use pyguard_finding::Tier;

use super::INDEX;
use super::operators::{self, Code};
use super::subgraph::{self, Edges};
use crate::core::{Context, Data, Fault, Observation};
use crate::graphs::flatbuffer::{Buffer, Table};

/// A model, as far as its parts refer to each other.
pub(super) struct Model<'a, 'b> {
    pub(super) buffer: &'a Buffer,
    pub(super) data: &'a Data,
    pub(super) context: &'a mut Context<'b>,
    pub(super) operators: Vec<Code>,
    /// How often something was told: a file can repeat one mistake without end.
    told: u32,
    /// Bytes that each buffer holds.
    pub(super) buffers: Vec<u64>,
    /// How many subgraphs there are.
    pub(super) subgraphs: usize,
}

/// How many mistakes are told of one model.
const MAX_TOLD: u32 = 100;
/// Steps that a table costs.
const TABLE_STEPS: u64 = 16;

/// Reads a model.
pub(in crate::graphs) fn read(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let result = Buffer::over(data).and_then(|buffer| read_parts(&buffer, data, context));
    if let Err(Fault::Malformed { at, what }) = &result {
        let observation = Observation::at(INDEX, *at).in_tier(Tier::Strict).naming("$WHAT", what);
        context.observe(data, observation);
    }
    result
}

fn read_parts(buffer: &Buffer, data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let root = buffer.root()?;
    let version = buffer.u32_field(root, 0, 0)?;
    context.outline(data, root.at, 0, || format!("schema version {version}"));
    let subgraphs = buffer.tables(root, 2, context)?;
    let mut model = Model {
        buffer,
        data,
        context,
        operators: Vec::new(),
        told: 0,
        buffers: Vec::new(),
        subgraphs: subgraphs.len(),
    };
    let saves = model.saves(root)?;
    operators::read(&mut model, root, saves)?;
    model.sizes_of_buffers(root)?;
    model.metadata(root)?;
    let mut edges: Edges = vec![Vec::new(); subgraphs.len()];
    let mut tensors = Vec::new();
    for (index, table) in subgraphs.iter().enumerate() {
        let (count, called) = subgraph::read(&mut model, *table, index)?;
        tensors.push(count);
        if let Some(slot) = edges.get_mut(index) {
            *slot = called;
        }
    }
    model.signature_tensors(root, &tensors)?;
    if let Some(index) = subgraph::cycle(&edges) {
        let at = subgraphs.get(index).map_or(0, |table| table.at);
        model.observe(at, format!("subgraph {index} calls itself, directly or through others"));
    }
    Ok(())
}

impl Model<'_, '_> {
    /// Tells of a number that is out of range.
    pub(super) fn observe(&mut self, at: u64, what: String) {
        self.told = self.told.saturating_add(1);
        self.context.observe(self.data, Observation::at(INDEX, at).naming("$WHAT", what));
    }

    /// Takes the steps that a table with several fields costs, and gives up on a model of nothing but mistakes: flatbuffers
    /// can have the same table in many places.
    pub(super) fn step(&mut self, at: u64) -> Result<(), Fault> {
        if self.told > MAX_TOLD {
            return Err(Fault::limit(at, format!("has more than {MAX_TOLD} numbers out of range")));
        }
        self.context.step(TABLE_STEPS, at)
    }

    /// Whether a signature saves or restores: the model is trained on the device.
    fn saves(&mut self, root: Table) -> Result<bool, Fault> {
        let mut saves = false;
        for signature in self.buffer.tables(root, 7, self.context)? {
            let key = self.buffer.text(signature, 2)?.unwrap_or_default().to_ascii_lowercase();
            saves |= ["save", "restore", "checkpoint"].iter().any(|word| key.contains(word));
        }
        Ok(saves)
    }

    /// Checks what signatures point to; `tensors` says how many tensors each subgraph has.
    fn signature_tensors(&mut self, root: Table, tensors: &[usize]) -> Result<(), Fault> {
        for signature in self.buffer.tables(root, 7, self.context)? {
            let index = self.buffer.u32_field(signature, 4, 0)?;
            let Some(&count) = usize::try_from(index).ok().and_then(|index| tensors.get(index))
            else {
                self.observe(
                    signature.at,
                    format!("a signature is of subgraph {index}, of {}", tensors.len()),
                );
                continue;
            };
            for slot in [0, 1] {
                for map in self.buffer.tables(signature, slot, self.context)? {
                    let tensor = self.buffer.u32_field(map, 1, 0)?;
                    if tensor as usize >= count {
                        self.observe(
                            map.at,
                            format!("a signature names tensor {tensor}, of {count}"),
                        );
                    }
                }
            }
        }
        Ok(())
    }

    fn sizes_of_buffers(&mut self, root: Table) -> Result<(), Fault> {
        for table in self.buffer.tables(root, 4, self.context)? {
            let inside =
                self.buffer.vector(table, 0, 1)?.map_or(0, |vector| u64::from(vector.count));
            let offset = self.buffer.u64_field(table, 1, 0)?;
            let size = self.buffer.u64_field(table, 2, 0)?;
            // Offsets 0 and 1 stand for a buffer that lies inside.
            let is_behind = offset > 1;
            if is_behind && offset.checked_add(size).is_none_or(|end| end > self.buffer.len()) {
                self.observe(
                    table.at,
                    format!("a buffer of {size} bytes at {offset} lies behind the file's end"),
                );
            }
            self.buffers.push(if is_behind { size } else { inside });
        }
        Ok(())
    }

    fn metadata(&mut self, root: Table) -> Result<(), Fault> {
        for table in self.buffer.tables(root, 6, self.context)? {
            let name = self.buffer.text(table, 0)?.unwrap_or_default();
            let index = self.buffer.u32_field(table, 1, 0)?;
            if index as usize >= self.buffers.len() {
                let count = self.buffers.len();
                self.observe(
                    table.at,
                    format!("metadata {name} lies in buffer {index}, of {count}"),
                );
            }
            self.context.outline(self.data, table.at, 0, || format!("metadata {name}"));
        }
        Ok(())
    }
}
