use crate::core::{Context, Data, Fault, Nobody, Probe};
use crate::graphs::protobuf::{Scope, Value, Wire};

/// What Keras calls the objects that it describes in JSON.
const PREFIX: &str = "_tf_keras_";

/// Whether the data is `keras_metadata.pb`: a `SavedMetadata` with an object of Keras.
pub(in crate::graphs) fn tells(probe: &Probe<'_>) -> bool {
    probe.name == "keras_metadata.pb" || is_metadata(probe).unwrap_or(false)
}

fn is_metadata(probe: &Probe<'_>) -> Result<bool, Fault> {
    let (mut wire, mut scope) = Wire::probing(probe);
    for _ in 0..16 {
        let Some(field) = wire.field(&mut scope)? else { break };
        let (1, Value::Bytes(range)) = (field.number, &field.value) else { return Ok(false) };
        let mut object = wire.enter(&scope, range)?;
        while let Some(field) = wire.field(&mut object)? {
            match (field.number, &field.value) {
                (4, Value::Bytes(range)) => {
                    if wire.text(range)?.starts_with(PREFIX) {
                        return Ok(true);
                    }
                }
                (2, Value::Varint(_)) | (1 | 3 | 5, Value::Bytes(_)) => {}
                _ => return Ok(false),
            }
        }
    }
    Ok(false)
}

/// Reads `SavedMetadata`.
///
/// Source: `keras/protobuf/saved_metadata.proto` of Keras 2.
pub(in crate::graphs) fn read(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let (mut wire, mut scope) = Wire::over(data);
    while let Some(field) = wire.field(&mut scope)? {
        if let (1, Value::Bytes(range)) = (field.number, &field.value) {
            let inner = wire.enter(&scope, range)?;
            object(&mut wire, inner, (4, 5), data, context)?;
        }
    }
    Ok(())
}

/// Reads an object with an identifier and JSON, and looks through the JSON of those of Keras.
pub(super) fn object(
    wire: &mut Wire,
    mut scope: Scope,
    (identifier_field, json_field): (u32, u32),
    data: &Data,
    context: &mut Context<'_>,
) -> Result<(), Fault> {
    let (mut identifier, mut json) = (String::new(), None);
    while let Some(field) = wire.field(&mut scope)? {
        match &field.value {
            Value::Bytes(range) if field.number == identifier_field => {
                identifier = wire.text(range)?
            }
            Value::Bytes(range) if field.number == json_field => json = Some(range.clone()),
            _ => {}
        }
    }
    let json = json.filter(|range| range.end - range.start > 2).and_then(|range| data.slice(range));
    if let Some(json) = json.filter(|_| identifier.starts_with(PREFIX)) {
        context.step(1, 0)?;
        context.outline(&json, 0, 0, || identifier.clone());
        context.nested("keras_metadata.json", &json, &Nobody);
    }
    Ok(())
}
