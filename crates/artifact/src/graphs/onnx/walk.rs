use std::collections::{BTreeMap, BTreeSet};

use super::tensor::Tensor;
use super::{CUSTOM_DOMAIN, METADATA_CODE, node};
use crate::core::{Context, Data, Fault, Observation};
use crate::graphs::protobuf::{Scope, Value, Wire};

/// Goes through a model once, in the order of its bytes.
pub(super) struct Walker<'a, 'b> {
    pub(super) wire: Wire,
    pub(super) data: &'a Data,
    pub(super) context: &'a mut Context<'b>,
    /// Operators by domain and name: how many, and where the first stands.
    operators: BTreeMap<(String, String), (u64, u64)>,
    /// Domains of the model's own functions.
    defined: BTreeSet<String>,
    /// Sizes of files beside the model (bytes); `None` for those that are not there.
    beside: BTreeMap<String, Option<u64>>,
}

/// Most different operators that are counted, and files that are looked for.
const MAX_KEPT: usize = 4_096;

/// Domains whose operators come with ONNX, ONNX Runtime or PyTorch's exporter.
const DOMAINS: &[&str] = &[
    "",
    "ai.onnx",
    "ai.onnx.ml",
    "ai.onnx.training",
    "ai.onnx.preview",
    "ai.onnx.preview.training",
    "com.microsoft",
    "com.microsoft.nchwc",
    "com.microsoft.experimental",
    "com.microsoft.dml",
    "com.ms.internal.nhwc",
    "com.microsoft.extensions",
    "ai.onnx.contrib",
    "org.pytorch.aten",
    "trt.plugins",
];

/// Reads a `ModelProto`.
pub(in crate::graphs) fn read(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let (wire, scope) = Wire::over(data);
    let mut walker = Walker {
        wire,
        data,
        context,
        operators: BTreeMap::new(),
        defined: BTreeSet::new(),
        beside: BTreeMap::new(),
    };
    let result = walker.model(scope);
    walker.conclude();
    result
}

impl Walker<'_, '_> {
    fn model(&mut self, mut scope: Scope) -> Result<(), Fault> {
        while let Some(field) = self.wire.field(&mut scope)? {
            match (field.number, &field.value) {
                (1, Value::Varint(version)) => {
                    self.context
                        .outline(self.data, field.at, 0, || format!("IR version {version}"));
                }
                (2, Value::Bytes(range)) => {
                    let producer = self.wire.text(range)?;
                    self.context.outline(self.data, field.at, 0, || format!("producer {producer}"));
                }
                (7, Value::Bytes(range)) => {
                    let inner = self.wire.enter(&scope, range)?;
                    self.graph(inner)?;
                }
                (8, Value::Bytes(range)) => {
                    let inner = self.wire.enter(&scope, range)?;
                    self.operator_set(inner, field.at)?;
                }
                (14, Value::Bytes(range)) => {
                    let inner = self.wire.enter(&scope, range)?;
                    let (key, value) = self.pair(inner)?;
                    self.metadata(&key, &value, field.at, range.end - field.at);
                }
                (20, Value::Bytes(range)) => {
                    let mut inner = self.wire.enter(&scope, range)?;
                    self.training(&mut inner)?;
                }
                (25, Value::Bytes(range)) => {
                    let inner = self.wire.enter(&scope, range)?;
                    self.function(inner)?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn operator_set(&mut self, mut scope: Scope, at: u64) -> Result<(), Fault> {
        let (mut domain, mut version) = (String::new(), 0);
        while let Some(field) = self.wire.field(&mut scope)? {
            match (field.number, &field.value) {
                (1, Value::Bytes(range)) => domain = self.wire.text(range)?,
                (2, Value::Varint(number)) => version = *number,
                _ => {}
            }
        }
        self.context.outline(self.data, at, 0, || {
            let name = if domain.is_empty() { "ai.onnx" } else { &domain };
            format!("operator set {name} {version}")
        });
        Ok(())
    }

    fn training(&mut self, scope: &mut Scope) -> Result<(), Fault> {
        while let Some(field) = self.wire.field(scope)? {
            if let (1 | 2, Value::Bytes(range)) = (field.number, &field.value) {
                let inner = self.wire.enter(scope, range)?;
                self.graph(inner)?;
            }
        }
        Ok(())
    }

    fn function(&mut self, mut scope: Scope) -> Result<(), Fault> {
        while let Some(field) = self.wire.field(&mut scope)? {
            match (field.number, &field.value) {
                (7, Value::Bytes(range)) => {
                    let inner = self.wire.enter(&scope, range)?;
                    node::node(self, inner, field.at)?;
                }
                (10, Value::Bytes(range)) if self.defined.len() < MAX_KEPT => {
                    let domain = self.wire.text(range)?;
                    self.defined.insert(domain);
                }
                (11, Value::Bytes(range)) => {
                    let inner = self.wire.enter(&scope, range)?;
                    node::attribute_of_function(self, inner)?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Reads a `GraphProto`.
    pub(super) fn graph(&mut self, mut scope: Scope) -> Result<(), Fault> {
        while let Some(field) = self.wire.field(&mut scope)? {
            let Value::Bytes(range) = &field.value else { continue };
            match field.number {
                1 => {
                    let inner = self.wire.enter(&scope, range)?;
                    node::node(self, inner, field.at)?;
                }
                5 => {
                    let inner = self.wire.enter(&scope, range)?;
                    self.tensor(inner, field.at)?;
                }
                15 => {
                    let inner = self.wire.enter(&scope, range)?;
                    self.sparse_tensor(inner)?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Reads a `TensorProto` and judges it.
    pub(super) fn tensor(&mut self, scope: Scope, at: u64) -> Result<(), Fault> {
        let mut tensor = Tensor::default();
        tensor.add(self, scope, at)?;
        tensor.judge(self);
        Ok(())
    }

    /// Reads a `SparseTensorProto`: values and indices are tensors of their own.
    pub(super) fn sparse_tensor(&mut self, mut scope: Scope) -> Result<(), Fault> {
        let (mut values, mut indices) = (Tensor::default(), Tensor::default());
        while let Some(field) = self.wire.field(&mut scope)? {
            if let (1 | 2, Value::Bytes(range)) = (field.number, &field.value) {
                let inner = self.wire.enter(&scope, range)?;
                let part = if field.number == 1 { &mut values } else { &mut indices };
                part.add(self, inner, field.at)?;
            }
        }
        values.judge(self);
        indices.judge(self);
        Ok(())
    }

    /// Reads a key and its value.
    pub(super) fn pair(&mut self, mut scope: Scope) -> Result<(String, String), Fault> {
        let (mut key, mut value) = (String::new(), String::new());
        while let Some(field) = self.wire.field(&mut scope)? {
            match (field.number, &field.value) {
                (1, Value::Bytes(range)) => key = self.wire.text(range)?,
                (2, Value::Bytes(range)) => value = self.wire.text(range)?,
                _ => {}
            }
        }
        Ok((key, value))
    }

    /// How many bytes the file of that name beside the model has.
    pub(super) fn size_beside(&mut self, name: &str) -> Option<u64> {
        if let Some(size) = self.beside.get(name) {
            return *size;
        }
        let size = self.context.neighbours().open(name).map(|data| data.len());
        if self.beside.len() < MAX_KEPT {
            self.beside.insert(name.to_owned(), size);
        }
        size
    }

    /// Counts an operator.
    pub(super) fn count(&mut self, domain: &str, operator: &str, at: u64) {
        let key = (domain.to_owned(), operator.to_owned());
        if self.operators.len() < MAX_KEPT || self.operators.contains_key(&key) {
            self.operators.entry(key).or_insert((0, at)).0 += 1;
        }
    }

    fn metadata(&mut self, key: &str, value: &str, at: u64, length: u64) {
        if let Some(code) = code_in(value) {
            let observation = Observation::at(METADATA_CODE, at)
                .over(length)
                .naming("$KEY", key)
                .naming("$CODE", code);
            self.context.observe(self.data, observation);
        }
        self.context.outline(self.data, at, 0, || {
            let shown: String = value.chars().take(80).collect();
            format!("metadata {key}: {shown}")
        });
    }

    /// What can be said when all functions are known.
    fn conclude(&mut self) {
        let mut foreign: BTreeMap<&str, (u64, Vec<&str>)> = BTreeMap::new();
        for ((domain, operator), (_, at)) in &self.operators {
            let is_known = DOMAINS.contains(&domain.as_str()) || self.defined.contains(domain);
            if !is_known {
                let entry = foreign.entry(domain).or_insert((*at, Vec::new()));
                entry.0 = entry.0.min(*at);
                entry.1.push(operator);
            }
        }
        for (domain, (at, operators)) in foreign {
            let observation = Observation::at(CUSTOM_DOMAIN, at)
                .naming("$DOMAIN", domain)
                .naming("$OPERATORS", operators.join(", "));
            self.context.observe(self.data, observation);
        }
        for ((domain, operator), (count, at)) in &self.operators {
            self.context.outline(self.data, *at, 0, || {
                let point = if domain.is_empty() { "" } else { "." };
                format!("operator {domain}{point}{operator} × {count}")
            });
        }
    }
}

/// The part of a metadata value that is Python code: some exporters' readers give class names and sizes to `eval`.
fn code_in(value: &str) -> Option<&str> {
    const CALLS: &[&str] = &[
        "__import__(",
        "__subclasses__(",
        "__builtins__",
        "os.system(",
        "subprocess.",
        "eval(",
        "exec(",
    ];
    let is_expression =
        matches!(value.trim_start().bytes().next(), Some(b'{' | b'[' | b'(' | b'_'));
    let found = CALLS.iter().find(|call| value.contains(**call))?;
    let certain = matches!(*found, "__import__(" | "__subclasses__(");
    (is_expression || certain).then_some(value)
}
