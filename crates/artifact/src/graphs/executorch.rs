//! ExecuTorch programs (`.pte`) and data (`.ptd`): flatbuffers with a header of their own and segments behind them.
//!
//! Source: <https://github.com/pytorch/executorch/blob/main/schema/program.fbs>, and the pages `pte-file-format` and
//! `ptd-file-format` of ExecuTorch's documentation.

use pyguard_finding::Tier;

use super::flatbuffer::{Buffer, Table};
use crate::core::{Context, Data, Fault, Observation, Probe};

/// A number that points beyond what it counts in, or a size that is wrong.
pub(super) const INDEX: &str = "executorch-index-out-of-range";

/// How many mistakes are told of one program.
const MAX_TOLD: u32 = 100;
/// Steps that a table costs.
const TABLE_STEPS: u64 = 16;

/// Whether the data is a program.
pub(super) fn tells_program(probe: &Probe<'_>) -> bool {
    matches!(probe.head.get(4..8), Some([b'E', b'T', tens, ones]) if tens.is_ascii_digit() && ones.is_ascii_digit())
}

/// Whether the data is a file of tensors.
pub(super) fn tells_data(probe: &Probe<'_>) -> bool {
    matches!(probe.head.get(4..8), Some([b'F', b'T', tens, ones]) if tens.is_ascii_digit() && ones.is_ascii_digit())
        && probe.head.get(8..12) == Some(b"FH01")
}

/// Reads a file of tensors: its header, which says where its parts lie.
pub(super) fn read_data(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let buffer = Buffer::over(data)?;
    let (offset, size) = (buffer.u64(16)?, buffer.u64(24)?);
    let (segments, length) = (buffer.u64(32)?, buffer.u64(40)?);
    for (at, start, size, what) in
        [(16, offset, size, "the table of tensors"), (32, segments, length, "the data of tensors")]
    {
        if start.checked_add(size).is_none_or(|end| end > data.len()) {
            observe(
                data,
                context,
                at,
                format!("{what} of {size} bytes at {start} lies behind the file's end"),
            );
        }
    }
    Ok(())
}

/// Reads a program.
pub(super) fn read_program(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let result = Buffer::over(data).and_then(|buffer| Program::read(&buffer, data, context));
    if let Err(Fault::Malformed { at, what }) = &result {
        let observation = Observation::at(INDEX, *at).in_tier(Tier::Strict).naming("$WHAT", what);
        context.observe(data, observation);
    }
    result
}

fn observe(data: &Data, context: &mut Context<'_>, at: u64, what: String) {
    context.observe(data, Observation::at(INDEX, at).naming("$WHAT", what));
}

struct Program<'a, 'b> {
    buffer: &'a Buffer,
    data: &'a Data,
    context: &'a mut Context<'b>,
    /// How many pieces of data there are in the flatbuffer, for delegates, in segments, and for constants.
    inline: usize,
    segments: usize,
    constants: u64,
    /// How often something was told: a file can repeat one mistake without end.
    told: u32,
}

/// What the numbers in a plan may count up to.
struct Counts {
    values: usize,
    operators: usize,
    delegates: usize,
    instructions: usize,
}

impl<'a, 'b> Program<'a, 'b> {
    fn read(buffer: &'a Buffer, data: &'a Data, context: &'a mut Context<'b>) -> Result<(), Fault> {
        let root = buffer.root()?;
        let inline = buffer.tables(root, 3, context)?.len();
        let segments = buffer.tables(root, 4, context)?;
        let inside = u64::from(buffer.vector(root, 2, 4)?.map_or(0, |vector| vector.count));
        let mut program = Self {
            buffer,
            data,
            context,
            inline,
            segments: segments.len(),
            constants: inside,
            told: 0,
        };
        program.judge_segments(&segments)?;
        if let Some(offsets) = buffer.table(root, 5)? {
            let count = buffer.vector(offsets, 1, 8)?.map_or(0, |vector| u64::from(vector.count));
            program.constants = program.constants.max(count);
            let index = buffer.u32_field(offsets, 0, 0)?;
            if count != 0 && index as usize >= program.segments {
                program.observe(
                    offsets.at,
                    format!("constants lie in segment {index}, of {}", segments.len()),
                );
            }
        }
        for named in buffer.tables(root, 7, program.context)? {
            let index = buffer.u32_field(named, 1, 0)?;
            if index as usize >= program.segments {
                program.observe(
                    named.at,
                    format!("named data lie in segment {index}, of {}", segments.len()),
                );
            }
        }
        for plan in buffer.tables(root, 1, program.context)? {
            program.plan(plan)?;
        }
        Ok(())
    }

    fn observe(&mut self, at: u64, what: String) {
        self.told = self.told.saturating_add(1);
        observe(self.data, self.context, at, what);
    }

    /// Takes the steps that a table with several fields costs, and gives up on a program of nothing but mistakes:
    /// flatbuffers can have the same table in many places.
    fn step(&mut self, at: u64) -> Result<(), Fault> {
        if self.told > MAX_TOLD {
            return Err(Fault::limit(at, format!("has more than {MAX_TOLD} numbers out of range")));
        }
        self.context.step(TABLE_STEPS, at)
    }

    fn judge_segments(&mut self, segments: &[Table]) -> Result<(), Fault> {
        let has_header = self.buffer.u32(8)? == u32::from_le_bytes(*b"eh00");
        let base = if has_header { self.buffer.u64(24)? } else { 0 };
        if has_header {
            let size = self.buffer.u64(16)?;
            if size > self.data.len() || base > self.data.len() {
                let length = self.data.len();
                self.observe(
                    8,
                    format!("the header speaks of {size} and {base} bytes, of {length}"),
                );
            }
        }
        for table in segments {
            let (offset, size) =
                (self.buffer.u64_field(*table, 0, 0)?, self.buffer.u64_field(*table, 1, 0)?);
            let end = base.checked_add(offset).and_then(|start| start.checked_add(size));
            if end.is_none_or(|end| end > self.data.len()) {
                self.observe(
                    table.at,
                    format!("a segment of {size} bytes at {offset} lies behind the file's end"),
                );
            }
        }
        Ok(())
    }

    fn plan(&mut self, plan: Table) -> Result<(), Fault> {
        self.step(plan.at)?;
        let name = self.buffer.text(plan, 0)?.unwrap_or_default();
        self.context.outline(self.data, plan.at, 0, || format!("method {name}"));
        let values = self.buffer.tables(plan, 2, self.context)?;
        let operators = self.buffer.tables(plan, 6, self.context)?;
        let delegates = self.buffer.tables(plan, 7, self.context)?;
        for operator in &operators {
            self.step(operator.at)?;
            let name = self.buffer.text(*operator, 0)?.unwrap_or_default();
            self.context.outline(self.data, operator.at, 1, || format!("operator {name}"));
        }
        for delegate in &delegates {
            self.delegate(*delegate)?;
        }
        for value in &values {
            self.value(*value, values.len())?;
        }
        for (slot, what) in [(3, "an input"), (4, "an output")] {
            self.indices(plan, slot, values.len(), what, false)?;
        }
        for chain in self.buffer.tables(plan, 5, self.context)? {
            let instructions = self.buffer.tables(chain, 2, self.context)?;
            let counts = Counts {
                values: values.len(),
                operators: operators.len(),
                delegates: delegates.len(),
                instructions: instructions.len(),
            };
            for instruction in instructions {
                self.instruction(instruction, &counts)?;
            }
        }
        Ok(())
    }

    fn delegate(&mut self, delegate: Table) -> Result<(), Fault> {
        self.step(delegate.at)?;
        let backend = self.buffer.text(delegate, 0)?.unwrap_or_default();
        self.context.outline(self.data, delegate.at, 1, || format!("backend {backend}"));
        let Some(processed) = self.buffer.table(delegate, 1)? else { return Ok(()) };
        let is_segment = self.buffer.u8_field(processed, 0, 0)? == 1;
        let index = self.buffer.u32_field(processed, 1, 0)?;
        let count = if is_segment { self.segments } else { self.inline };
        if index as usize >= count {
            self.observe(
                processed.at,
                format!("the data of backend {backend} are piece {index}, of {count}"),
            );
        }
        Ok(())
    }

    /// Checks a list of numbers of values; -1 is allowed where one may be left out.
    fn indices(
        &mut self,
        table: Table,
        slot: u16,
        count: usize,
        what: &str,
        optional: bool,
    ) -> Result<(), Fault> {
        for index in self.buffer.integers(table, slot, self.context)? {
            let is_known = usize::try_from(index).is_ok_and(|index| index < count);
            let is_left_out = optional && index == -1;
            if !is_known && !is_left_out {
                self.observe(table.at, format!("{what} is value {index}, of {count}"));
                break;
            }
        }
        Ok(())
    }

    fn instruction(&mut self, instruction: Table, counts: &Counts) -> Result<(), Fault> {
        self.step(instruction.at)?;
        let kind = self.buffer.u8_field(instruction, 0, 0)?;
        let Some(arguments) = self.buffer.table(instruction, 1)? else { return Ok(()) };
        let first = i64::from(self.buffer.i32_field(arguments, 0, 0)?);
        let numbers: &[(u16, usize, &str)] = match kind {
            1 => &[(0, counts.operators, "operator")],
            2 => &[(0, counts.delegates, "delegate")],
            3 => &[(0, counts.values, "value"), (1, counts.values, "value")],
            // A jump may go behind the last instruction.
            4 => &[
                (0, counts.values, "value"),
                (1, counts.instructions.saturating_add(1), "instruction"),
            ],
            5 => &[(0, counts.values, "value")],
            _ => {
                return Err(Fault::malformed(
                    instruction.at,
                    format!("has an instruction of kind {kind}: {first}"),
                ));
            }
        };
        for (slot, count, what) in numbers {
            let index = self.buffer.i32_field(arguments, *slot, 0)?;
            if usize::try_from(index).map_or(true, |index| index >= *count) {
                self.observe(
                    arguments.at,
                    format!("an instruction names {what} {index}, of {count}"),
                );
            }
        }
        if matches!(kind, 1 | 2) {
            self.indices(arguments, 1, counts.values, "an argument", false)?;
        }
        Ok(())
    }

    fn value(&mut self, value: Table, values: usize) -> Result<(), Fault> {
        self.step(value.at)?;
        let kind = self.buffer.u8_field(value, 0, 0)?;
        let Some(inner) = self.buffer.table(value, 1)? else { return Ok(()) };
        match kind {
            5 => self.tensor(inner),
            10 => self.indices(inner, 0, values, "a tensor of a list", false),
            11 => self.indices(inner, 0, values, "a tensor of a list", true),
            _ => Ok(()),
        }
    }

    fn tensor(&mut self, tensor: Table) -> Result<(), Fault> {
        let sizes = self.buffer.integers(tensor, 2, self.context)?;
        let product = sizes.iter().try_fold(16_i64, |product, &size| {
            product.checked_mul(i64::from(size)).filter(|product| *product >= 0)
        });
        if product.is_none() || sizes.iter().any(|size| *size < 0) {
            self.observe(tensor.at, format!("a tensor has the shape {sizes:?}"));
        }
        if let Some(order) = self.buffer.vector(tensor, 3, 1)? {
            if order.count as usize != sizes.len() {
                let count = order.count;
                self.observe(
                    tensor.at,
                    format!("a tensor has {} sizes in {count} dimensions", sizes.len()),
                );
            }
            for index in 0..u64::from(order.count.min(64)) {
                let dimension = self.buffer.u8(order.at + index)?;
                if usize::from(dimension) >= sizes.len() {
                    self.observe(
                        tensor.at,
                        format!("a tensor orders dimension {dimension}, of {}", sizes.len()),
                    );
                    break;
                }
            }
        }
        let constant = u64::from(self.buffer.u32_field(tensor, 5, 0)?);
        let is_allocated = self.buffer.table(tensor, 6)?.is_some();
        let extra = self.buffer.table(tensor, 9)?;
        let location = extra.map_or(Ok(0), |extra| self.buffer.u8_field(extra, 2, 0))?;
        if constant != 0 && !is_allocated && location == 0 && constant >= self.constants {
            let count = self.constants;
            self.observe(tensor.at, format!("a tensor lies in constant {constant}, of {count}"));
        }
        Ok(())
    }
}
