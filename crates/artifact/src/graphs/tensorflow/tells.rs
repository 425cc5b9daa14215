use crate::core::{Fault, Probe};
use crate::graphs::protobuf::{Scope, Value, Wire};

/// How many fields of a message are looked at to tell what it is. Unknown ones may stand before those that matter.
const LOOKED_AT: usize = 100_000;

/// Whether the data is a `SavedModel`: meta graphs that hold a graph. TensorFlow loads it under this name only.
pub(in crate::graphs) fn tells_saved_model(probe: &Probe<'_>) -> bool {
    probe.name == "saved_model.pb" || is_saved_model(probe).unwrap_or(false)
}

/// Whether the data is a `MetaGraphDef`, as in a checkpoint's `.meta` file.
pub(in crate::graphs) fn tells_meta_graph(probe: &Probe<'_>) -> bool {
    let (mut wire, mut scope) = Wire::probing(probe);
    meta_graph_fits(&mut wire, &mut scope).unwrap_or(false)
}

/// Whether the data is a `GraphDef`.
pub(in crate::graphs) fn tells_graph(probe: &Probe<'_>) -> bool {
    let (mut wire, mut scope) = Wire::probing(probe);
    graph_fits(&mut wire, &mut scope).unwrap_or(false)
}

fn is_saved_model(probe: &Probe<'_>) -> Result<bool, Fault> {
    let (mut wire, mut scope) = Wire::probing(probe);
    for _ in 0..LOOKED_AT {
        let Some(field) = wire.field(&mut scope)? else { break };
        if let (2, Value::Bytes(range)) = (field.number, &field.value) {
            let mut inner = wire.enter(&scope, range)?;
            if meta_graph_fits(&mut wire, &mut inner).unwrap_or(false) {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

fn meta_graph_fits(wire: &mut Wire, scope: &mut Scope) -> Result<bool, Fault> {
    for _ in 0..LOOKED_AT {
        let Some(field) = wire.field(scope)? else { break };
        let (1 | 2, Value::Bytes(range)) = (field.number, &field.value) else { continue };
        let mut inner = wire.enter(scope, range)?;
        let fits = match field.number {
            2 => graph_fits(wire, &mut inner).unwrap_or(false),
            _ => is_written_by_tensorflow(wire, &mut inner).unwrap_or(false),
        };
        if fits {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether a `MetaInfoDef` has TensorFlow's version, and nothing that such a message does not have.
fn is_written_by_tensorflow(wire: &mut Wire, scope: &mut Scope) -> Result<bool, Fault> {
    let mut has_version = false;
    while let Some(field) = wire.field(scope)? {
        match (field.number, &field.value) {
            (5, Value::Bytes(range)) => {
                let text = wire.text(range)?;
                has_version = text.split('.').count() >= 3
                    && text.starts_with(|first: char| first.is_ascii_digit());
            }
            (1..=4 | 6 | 8, Value::Bytes(_)) | (7, Value::Varint(_)) => {}
            _ => return Ok(false),
        }
    }
    Ok(has_version)
}

/// Whether a message is a `GraphDef` with at least one node, in the graph or in a function.
fn graph_fits(wire: &mut Wire, scope: &mut Scope) -> Result<bool, Fault> {
    for _ in 0..LOOKED_AT {
        let Some(field) = wire.field(scope)? else { break };
        match (field.number, &field.value) {
            (1, Value::Bytes(range)) => {
                let mut inner = wire.enter(scope, range)?;
                return is_node(wire, &mut inner);
            }
            (2, Value::Bytes(range)) => {
                let mut inner = wire.enter(scope, range)?;
                if library_fits(wire, &mut inner)? {
                    return Ok(true);
                }
            }
            _ => {}
        }
    }
    Ok(false)
}

fn library_fits(wire: &mut Wire, scope: &mut Scope) -> Result<bool, Fault> {
    while let Some(field) = wire.field(scope)? {
        let (1, Value::Bytes(range)) = (field.number, &field.value) else { continue };
        let mut inner = wire.enter(scope, range)?;
        while let Some(field) = wire.field(&mut inner)? {
            if let (3, Value::Bytes(range)) = (field.number, &field.value) {
                let mut node = wire.enter(&inner, range)?;
                return is_node(wire, &mut node);
            }
        }
    }
    Ok(false)
}

/// Whether a message is a node: a name, and an operator in TensorFlow's spelling.
fn is_node(wire: &mut Wire, scope: &mut Scope) -> Result<bool, Fault> {
    let (mut has_name, mut has_operator) = (false, false);
    while let Some(field) = wire.field(scope)? {
        match (field.number, &field.value) {
            (1, Value::Bytes(range)) => {
                let name = wire.text(range)?;
                has_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_graphic());
            }
            (2, Value::Bytes(range)) => {
                let operator = wire.text(range)?;
                let mut bytes = operator.bytes();
                has_operator = bytes
                    .next()
                    .is_some_and(|byte| byte.is_ascii_uppercase() || byte == b'_')
                    && bytes.all(|byte| byte.is_ascii_alphanumeric() || b"_>.-".contains(&byte));
            }
            _ => {}
        }
    }
    Ok(has_name && has_operator)
}
