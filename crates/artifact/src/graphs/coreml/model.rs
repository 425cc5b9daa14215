use std::ops::Range;

use super::{CUSTOM_CLASS, PATH};
use crate::core::{Context, Data, Fault, Observation, Probe};
use crate::graphs::protobuf::{Field, Scope, Value, Wire};
use crate::paths;

/// What stands in a program for the model's own folder.
const MODEL_FOLDER: &str = "@model_path/";

/// Whether the data is a `Model`: a version, a description with inputs or outputs, and one of the types of models.
pub(in crate::graphs) fn tells(probe: &Probe<'_>) -> bool {
    is_model(probe).unwrap_or(false)
}

fn is_model(probe: &Probe<'_>) -> Result<bool, Fault> {
    let (mut wire, mut scope) = Wire::probing(probe);
    let (mut has_version, mut has_type) = (false, false);
    for _ in 0..1_000 {
        let Some(Field { number, value, .. }) = wire.field(&mut scope)? else { break };
        match (number, value) {
            (1, Value::Varint(1..=100)) => has_version = true,
            (
                200..=202 | 300..=304 | 400..=404 | 500..=502 | 555 | 556 | 560 | 600..=610 | 900,
                Value::Bytes(_),
            )
            | (2_000..=2_006 | 3_000, Value::Bytes(_)) => has_type = true,
            _ => {}
        }
        if has_version && has_type {
            return Ok(true);
        }
    }
    Ok(false)
}

struct Walker<'a, 'b> {
    wire: Wire,
    data: &'a Data,
    context: &'a mut Context<'b>,
}

/// What a message is in this format: what its fields hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Model,
    /// `PipelineClassifier` and `PipelineRegressor`.
    PipelineHolder,
    Pipeline,
    NeuralNetwork,
    Layer,
    Branch,
    Loop,
    /// `CustomLayerParams` and `CustomModel`.
    Custom,
    LinkedModel,
    LinkedModelFile,
    LinkedName,
    Program,
    FunctionsEntry,
    Function,
    BlocksEntry,
    Block,
    Operation,
    InputsEntry,
    Argument,
    Binding,
    AttributesEntry,
    Value,
    BlobFile,
}

impl Kind {
    /// What a field of it is, where that matters.
    fn field(self, number: u32) -> Option<Self> {
        Some(match (self, number) {
            (Self::Model, 200 | 201) => Self::PipelineHolder,
            (Self::Model, 202) | (Self::PipelineHolder, 1) => Self::Pipeline,
            (Self::Pipeline, 1) => Self::Model,
            (Self::Model, 303 | 403 | 500) | (Self::Branch, 1 | 2) | (Self::Loop, 3 | 4) => {
                Self::NeuralNetwork
            }
            (Self::Model, 502) => Self::Program,
            (Self::Model, 555) | (Self::Layer, 500) => Self::Custom,
            (Self::Model, 556) => Self::LinkedModel,
            (Self::LinkedModel, 1) => Self::LinkedModelFile,
            (Self::LinkedModelFile, 1) => Self::LinkedName,
            (Self::NeuralNetwork, 1) => Self::Layer,
            (Self::Layer, 605) => Self::Branch,
            (Self::Layer, 615) => Self::Loop,
            (Self::Program, 2) => Self::FunctionsEntry,
            (Self::FunctionsEntry, 2) => Self::Function,
            (Self::Function, 3) => Self::BlocksEntry,
            (Self::BlocksEntry, 2) | (Self::Operation, 4) => Self::Block,
            (Self::Block, 3) => Self::Operation,
            (Self::Operation, 2) => Self::InputsEntry,
            (Self::InputsEntry, 2) => Self::Argument,
            (Self::Argument, 1) => Self::Binding,
            (Self::Program | Self::Block, 4) | (Self::Function, 4) | (Self::Operation, 5) => {
                Self::AttributesEntry
            }
            (Self::Binding | Self::AttributesEntry, 2) => Self::Value,
            (Self::Value, 5) => Self::BlobFile,
            _ => return None,
        })
    }
}

/// Reads a `Model`.
pub(in crate::graphs) fn read(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let (wire, scope) = Wire::over(data);
    Walker { wire, data, context }.message(Kind::Model, scope)
}

impl Walker<'_, '_> {
    fn message(&mut self, kind: Kind, mut scope: Scope) -> Result<(), Fault> {
        self.context.step(1, 0)?;
        while let Some(field) = self.wire.field(&mut scope)? {
            if let (Kind::Model, 1, Value::Varint(version)) = (kind, field.number, &field.value) {
                self.context
                    .outline(self.data, field.at, 0, || format!("specification version {version}"));
            }
            let Value::Bytes(range) = &field.value else { continue };
            match (kind, field.number) {
                (Kind::Custom, 10) => self.custom(&field, range)?,
                (Kind::BlobFile, 1) => self.path(&field, range)?,
                (Kind::LinkedName, 1) => self.path(&field, range)?,
                (Kind::Layer | Kind::Operation, 1) => {
                    let name = self.wire.text(range)?;
                    self.context.outline(self.data, field.at, 1, || name);
                }
                _ => {
                    if let Some(inner) = kind.field(field.number) {
                        let scope = self.wire.enter(&scope, range)?;
                        self.message(inner, scope)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn custom(&mut self, field: &Field, range: &Range<u64>) -> Result<(), Fault> {
        let class = self.wire.text(range)?;
        if !class.is_empty() {
            let observation = Observation::at(CUSTOM_CLASS, field.at)
                .over(range.end - field.at)
                .naming("$CLASS", class);
            self.context.observe(self.data, observation);
        }
        Ok(())
    }

    fn path(&mut self, field: &Field, range: &Range<u64>) -> Result<(), Fault> {
        let path = self.wire.text(range)?;
        let inside = path.strip_prefix(MODEL_FOLDER).unwrap_or(&path);
        if let Some(reason) = paths::escape(inside) {
            let observation = Observation::at(PATH, field.at)
                .over(range.end - field.at)
                .naming("$PATH", &path)
                .naming("$REASON", reason);
            self.context.observe(self.data, observation);
        }
        Ok(())
    }
}
