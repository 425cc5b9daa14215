use crate::core::{Fault, Probe};
use crate::graphs::protobuf::{Field, Scope, Value, Wire};

/// How many fields of a message are looked at to tell what it is.
const LOOKED_AT: usize = 200_000;

/// Whether the data is a `ModelProto`: a graph that fits, and a version or an operator set; or a graph that can be nothing else.
pub(in crate::graphs) fn tells(probe: &Probe<'_>) -> bool {
    // Tags of the fields of a model, and of unknown ones that may stand before them.
    let is_possible = probe.head.first().is_some_and(|first| first & 7 <= 5 && first >> 3 != 0);
    is_possible && is_model(probe).unwrap_or(false)
}

fn is_model(probe: &Probe<'_>) -> Result<bool, Fault> {
    let (mut wire, mut scope) = Wire::probing(probe);
    let (mut has_version, mut fitting, mut certain) = (false, false, false);
    for _ in 0..LOOKED_AT {
        let Some(Field { number, value, .. }) = wire.field(&mut scope)? else { break };
        match (number, &value) {
            (1, Value::Varint(1..=1_000)) => has_version = true,
            (8, Value::Bytes(range)) => {
                let mut inner = wire.enter(&scope, range)?;
                has_version |= is_operator_set(&mut wire, &mut inner).unwrap_or(false);
            }
            (7 | 25 | 20, Value::Bytes(range)) => {
                let mut inner = wire.enter(&scope, range)?;
                let (fits, is_certain) = match number {
                    7 => graph_fits(&mut wire, &mut inner).unwrap_or_default(),
                    20 => training_fits(&mut wire, &mut inner).unwrap_or_default(),
                    _ => function_fits(&mut wire, &mut inner).unwrap_or_default(),
                };
                fitting |= fits;
                certain |= is_certain;
            }
            _ => {}
        }
        if certain || (fitting && has_version) {
            return Ok(true);
        }
    }
    Ok(false)
}

fn is_operator_set(wire: &mut Wire, scope: &mut Scope) -> Result<bool, Fault> {
    let mut has_version = false;
    while let Some(field) = wire.field(scope)? {
        match (field.number, &field.value) {
            (1, Value::Bytes(_)) => {}
            (2, Value::Varint(1..=10_000)) => has_version = true,
            _ => return Ok(false),
        }
    }
    Ok(has_version)
}

/// Whether the first fields are those of a `GraphProto`, and whether they can be nothing else.
fn graph_fits(wire: &mut Wire, scope: &mut Scope) -> Result<(bool, bool), Fault> {
    let mut fits = false;
    for _ in 0..64 {
        let Some(field) = wire.field(scope)? else { break };
        match (field.number, &field.value) {
            (1, Value::Bytes(range)) => {
                let mut inner = wire.enter(scope, range)?;
                if is_node(wire, &mut inner).unwrap_or(false) {
                    return Ok((true, true));
                }
            }
            (5, Value::Bytes(range)) => {
                let mut inner = wire.enter(scope, range)?;
                if is_tensor(wire, &mut inner).unwrap_or(false) {
                    return Ok((true, true));
                }
            }
            (2 | 10..=16, Value::Bytes(_)) => fits = true,
            _ => return Ok((false, false)),
        }
    }
    Ok((fits, false))
}

fn training_fits(wire: &mut Wire, scope: &mut Scope) -> Result<(bool, bool), Fault> {
    while let Some(field) = wire.field(scope)? {
        if let (1 | 2, Value::Bytes(range)) = (field.number, &field.value) {
            let mut inner = wire.enter(scope, range)?;
            return Ok((graph_fits(wire, &mut inner)?.1, false));
        }
    }
    Ok((false, false))
}

fn function_fits(wire: &mut Wire, scope: &mut Scope) -> Result<(bool, bool), Fault> {
    while let Some(field) = wire.field(scope)? {
        if let (7, Value::Bytes(range)) = (field.number, &field.value) {
            let mut inner = wire.enter(scope, range)?;
            return Ok((is_node(wire, &mut inner)?, false));
        }
    }
    Ok((false, false))
}

/// Whether a message is a node: an operator that is an identifier, and only fields that nodes have.
fn is_node(wire: &mut Wire, scope: &mut Scope) -> Result<bool, Fault> {
    let mut has_operator = false;
    while let Some(field) = wire.field(scope)? {
        match (field.number, &field.value) {
            (4, Value::Bytes(range)) => {
                let text = wire.text(range)?;
                let mut bytes = text.bytes();
                has_operator =
                    bytes.next().is_some_and(|byte| byte.is_ascii_alphabetic() || byte == b'_')
                        && bytes.all(|byte| byte.is_ascii_graphic());
            }
            (1..=3 | 5..=10, Value::Bytes(_)) => {}
            _ => return Ok(false),
        }
    }
    Ok(has_operator)
}

/// Whether a message is a tensor: a type of data that exists, and data or a place of it.
fn is_tensor(wire: &mut Wire, scope: &mut Scope) -> Result<bool, Fault> {
    let (mut has_type, mut has_data) = (false, false);
    while let Some(field) = wire.field(scope)? {
        match (field.number, &field.value) {
            (2, Value::Varint(1..=64)) => has_type = true,
            (4..=7 | 9..=11 | 13, Value::Bytes(_)) => has_data = true,
            (1 | 5 | 7 | 11 | 14, Value::Varint(_)) | (1 | 3 | 8 | 12 | 16, Value::Bytes(_)) => {}
            _ => return Ok(false),
        }
    }
    Ok(has_type && has_data)
}
