//! PaddlePaddle: programs (`__model__`, `.pdmodel`) and their parameters (`.pdiparams`).
//!
//! Field numbers: <https://github.com/PaddlePaddle/Paddle/blob/develop/paddle/fluid/framework/framework.proto>; the stream of
//! parameters: `SerializeToStream` in `paddle/fluid/framework/lod_tensor.cc` and `TensorToStream` in `tensor_util.cc`.

use std::collections::BTreeMap;

use super::protobuf::{Scope, Value, Wire, signed};
use crate::core::{Context, Data, Fault, Observation, Probe, Reader};

/// An operator that reads or writes files, or talks to other machines.
pub(super) const FILE_OPERATOR: &str = "paddle-program-file-operator";
/// An operator that is a Python function.
pub(super) const PYTHON_OPERATOR: &str = "paddle-program-python-operator";
/// A parameter that is larger than what is left of its file.
pub(super) const PARAMETERS: &str = "paddle-parameters-size-mismatch";

/// Whether the data is a `ProgramDesc`: blocks with an index and operators or variables.
pub(super) fn tells(probe: &Probe<'_>) -> bool {
    is_program(probe).unwrap_or(false)
}

fn is_program(probe: &Probe<'_>) -> Result<bool, Fault> {
    let (mut wire, mut scope) = Wire::probing(probe);
    for _ in 0..1_000 {
        let Some(field) = wire.field(&mut scope)? else { break };
        if let (1, Value::Bytes(range)) = (field.number, &field.value) {
            let mut block = wire.enter(&scope, range)?;
            return is_block(&mut wire, &mut block);
        }
    }
    Ok(false)
}

fn is_block(wire: &mut Wire, scope: &mut Scope) -> Result<bool, Fault> {
    let (mut has_index, mut has_parent, mut fits) = (false, false, false);
    while let Some(field) = wire.field(scope)? {
        match (field.number, &field.value) {
            (1, Value::Varint(_)) => has_index = true,
            (2, Value::Varint(_)) => has_parent = true,
            (3, Value::Bytes(range)) if !fits => {
                let mut inner = wire.enter(scope, range)?;
                fits = is_variable(wire, &mut inner)?;
            }
            (4, Value::Bytes(range)) if !fits => {
                let mut inner = wire.enter(scope, range)?;
                fits = is_operator(wire, &mut inner)?;
            }
            _ => {}
        }
        if has_index && has_parent && fits {
            return Ok(true);
        }
    }
    Ok(false)
}

fn is_variable(wire: &mut Wire, scope: &mut Scope) -> Result<bool, Fault> {
    let (mut has_name, mut has_type) = (false, false);
    while let Some(field) = wire.field(scope)? {
        match (field.number, &field.value) {
            (1, Value::Bytes(range)) => {
                let name = wire.text(range)?;
                has_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_graphic());
            }
            (2, Value::Bytes(_)) => has_type = true,
            _ => {}
        }
    }
    Ok(has_name && has_type)
}

fn is_operator(wire: &mut Wire, scope: &mut Scope) -> Result<bool, Fault> {
    while let Some(field) = wire.field(scope)? {
        if let (3, Value::Bytes(range)) = (field.number, &field.value) {
            let name = wire.text(range)?;
            let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"_@.".contains(&byte);
            return Ok(!name.is_empty() && name.bytes().all(is_plain));
        }
    }
    Ok(false)
}

/// Reads a program.
pub(super) fn read(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let (wire, mut scope) = Wire::over(data);
    let mut walker = Walker { wire, data, context, operators: BTreeMap::new() };
    let result = walker.program(&mut scope);
    for (name, (count, at)) in &walker.operators {
        walker.context.outline(data, *at, 0, || format!("operator {name} × {count}"));
    }
    result
}

struct Walker<'a, 'b> {
    wire: Wire,
    data: &'a Data,
    context: &'a mut Context<'b>,
    operators: BTreeMap<String, (u64, u64)>,
}

impl Walker<'_, '_> {
    fn program(&mut self, scope: &mut Scope) -> Result<(), Fault> {
        while let Some(field) = self.wire.field(scope)? {
            let (1, Value::Bytes(range)) = (field.number, &field.value) else { continue };
            let mut block = self.wire.enter(scope, range)?;
            while let Some(field) = self.wire.field(&mut block)? {
                if let (4, Value::Bytes(range)) = (field.number, &field.value) {
                    let inner = self.wire.enter(&block, range)?;
                    self.operator(inner, field.at, range.end)?;
                }
            }
        }
        Ok(())
    }

    fn operator(&mut self, mut scope: Scope, at: u64, end: u64) -> Result<(), Fault> {
        self.context.step(1, at)?;
        let (mut name, mut place) = (String::new(), None);
        while let Some(field) = self.wire.field(&mut scope)? {
            match (field.number, &field.value) {
                (3, Value::Bytes(range)) => name = self.wire.text(range)?,
                (4, Value::Bytes(range)) => {
                    let inner = self.wire.enter(&scope, range)?;
                    place = self.attribute(inner)?.or(place);
                }
                _ => {}
            }
        }
        let (check, what) = match name.as_str() {
            "save" | "save_combine" => (FILE_OPERATOR, "writes files"),
            "load"
            | "load_combine"
            | "open_files"
            | "read_file"
            | "create_recordio_file_reader"
            | "create_custom_reader" => (FILE_OPERATOR, "reads files"),
            "listen_and_serv"
            | "fl_listen_and_serv"
            | "heter_listen_and_serv"
            | "gen_nccl_id"
            | "c_gen_nccl_id" => (FILE_OPERATOR, "listens on the network"),
            "send" | "recv" | "send_and_recv" | "prefetch" | "checkpoint_notify"
            | "distributed_notify" => (FILE_OPERATOR, "talks to another machine"),
            "py_func" | "py_layer" => (PYTHON_OPERATOR, "calls a Python function"),
            _ => return self.count(name, at),
        };
        let observation = Observation::at(check, at)
            .over(end - at)
            .naming("$OP", &name)
            .naming("$WHAT", what)
            .naming("$PATH", place.unwrap_or_else(|| "a place that the program gives".to_owned()));
        self.context.observe(self.data, observation);
        self.count(name, at)
    }

    fn count(&mut self, name: String, at: u64) -> Result<(), Fault> {
        if self.operators.len() < 4_096 {
            self.operators.entry(name).or_insert((0, at)).0 += 1;
        }
        Ok(())
    }

    /// The value of an attribute that names a file or a machine.
    fn attribute(&mut self, mut scope: Scope) -> Result<Option<String>, Fault> {
        let (mut name, mut text) = (String::new(), None);
        while let Some(field) = self.wire.field(&mut scope)? {
            match (field.number, &field.value) {
                (1, Value::Bytes(range)) => name = self.wire.text(range)?,
                (5 | 8, Value::Bytes(range)) => text = Some(self.wire.text(range)?),
                _ => {}
            }
        }
        let is_place = matches!(
            name.as_str(),
            "file_path" | "filename" | "file_names" | "endpoint" | "endpoints" | "epmap" | "dir"
        );
        Ok(text.filter(|text| is_place && !text.is_empty()))
    }
}

/// Bytes before the description of a tensor: version, levels (none), version, and the description's length.
const PREFIX: usize = 20;

/// Whether the data is a stream of parameters: a version of 0, no levels, and a description that fits.
pub(super) fn tells_parameters(probe: &Probe<'_>) -> bool {
    let (Some(prefix), Some(rest)) = (probe.head.get(..PREFIX), probe.head.get(PREFIX..)) else {
        return false;
    };
    let length = prefix.get(16..).map(|bytes| usize::from(bytes.first().copied().unwrap_or(0)));
    let is_short = prefix.get(17..) == Some(&[0, 0, 0]);
    let description =
        length.filter(|length| (4..128).contains(length)).and_then(|length| rest.get(..length));
    prefix.get(..16).is_some_and(|zeros| zeros.iter().all(|byte| *byte == 0))
        && is_short
        && description
            .is_some_and(|bytes| matches!(describe(&Data::of(bytes.to_vec())), Ok(Some(_))))
}

/// Type and dimensions of a `TensorDesc`; `None` for what is none.
fn describe(data: &Data) -> Result<Option<(u64, Vec<i64>)>, Fault> {
    let (mut wire, mut scope) = Wire::over(data);
    let (mut data_type, mut dimensions) = (None, Vec::new());
    while let Some(field) = wire.field(&mut scope)? {
        match (field.number, &field.value) {
            (1, Value::Varint(number @ 0..=40)) => data_type = Some(*number),
            (2, value) => dimensions.extend(wire.numbers(value, 16)?.into_iter().map(signed)),
            _ => return Ok(None),
        }
    }
    let fits = (1..=16).contains(&dimensions.len());
    Ok(data_type.filter(|_| fits).map(|data_type| (data_type, dimensions)))
}

/// Reads a stream of parameters.
pub(super) fn read_parameters(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let mut reader = Reader::over(data);
    while !reader.is_at_end()? {
        let at = reader.position();
        context.step(1, at)?;
        reader.u32_le("a version")?;
        let levels = reader.u64_le("a number of levels")?;
        for _ in 0..levels.min(16) {
            let size = reader.u64_le("the size of a level")?;
            reader.skip(size, "a level")?;
        }
        reader.u32_le("a version")?;
        let length = u64::from(reader.u32_le("the length of a description")?);
        if levels > 16 || length > 1_024 {
            return Err(Fault::malformed(at, "has a parameter without a description"));
        }
        let description = Data::of(reader.bytes(length, "a description")?);
        let Some((data_type, dimensions)) = describe(&description)? else {
            return Err(Fault::malformed(at, "has a parameter without a description"));
        };
        context.outline(data, at, 0, || format!("parameter of type {data_type} {dimensions:?}"));
        let left = data.len().saturating_sub(reader.position());
        match bytes_of(data_type, &dimensions) {
            Some(bytes) if bytes <= left => reader.skip(bytes, "a parameter")?,
            _ => {
                let what =
                    format!("type {data_type} and shape {dimensions:?}, and {left} bytes are left");
                context.observe(data, Observation::at(PARAMETERS, at).naming("$WHAT", what));
                return Ok(());
            }
        }
    }
    Ok(())
}

fn bytes_of(data_type: u64, dimensions: &[i64]) -> Option<u64> {
    let size = match data_type {
        0 | 20 | 21 => 1,
        1 | 4 | 22 => 2,
        2 | 5 => 4,
        3 | 6 | 19 | 23 => 8,
        24 => 16,
        _ => 1,
    };
    dimensions
        .iter()
        .try_fold(size, |product: u64, &count| product.checked_mul(u64::try_from(count).ok()?))
}
