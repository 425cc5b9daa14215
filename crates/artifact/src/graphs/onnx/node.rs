use pyguard_finding::Tier;

use super::tensor::Tensor;
use super::walk::Walker;
use super::{CONTEXT_PATH, PYTHON_OPERATOR, REMOTE_OPERATOR};
use crate::core::{Fault, Observation};
use crate::graphs::protobuf::{Scope, Value};
use crate::paths;

/// What is known of a `NodeProto`.
#[derive(Debug, Default)]
struct Node {
    at: u64,
    operator: String,
    domain: String,
    attributes: Vec<Attribute>,
}

/// An attribute with a number or text.
#[derive(Debug, Default)]
struct Attribute {
    at: u64,
    length: u64,
    name: String,
    text: Option<String>,
    number: Option<u64>,
}

/// Attributes that some check asks for.
const ASKED_FOR: &[&str] =
    &["ep_cache_context", "embed_mode", "model_uri", "module", "class_name", "func_name"];
/// Most attributes that are kept of a node.
const MAX_ATTRIBUTES: usize = 64;

/// Reads a node, and the graphs and tensors in its attributes.
pub(super) fn node(walker: &mut Walker<'_, '_>, mut scope: Scope, at: u64) -> Result<(), Fault> {
    walker.context.step(1, at)?;
    let mut node = Node { at, ..Node::default() };
    while let Some(field) = walker.wire.field(&mut scope)? {
        match (field.number, &field.value) {
            (4, Value::Bytes(range)) => node.operator = walker.wire.text(range)?,
            (7, Value::Bytes(range)) => node.domain = walker.wire.text(range)?,
            (5, Value::Bytes(range)) => {
                let inner = walker.wire.enter(&scope, range)?;
                let mut attribute = attribute(walker, inner)?;
                attribute.at = field.at;
                attribute.length = range.end - field.at;
                let is_asked_for = ASKED_FOR.contains(&attribute.name.as_str());
                if is_asked_for && node.attributes.len() < MAX_ATTRIBUTES {
                    node.attributes.push(attribute);
                }
            }
            _ => {}
        }
    }
    node.judge(walker);
    walker.count(&node.domain, &node.operator, at);
    Ok(())
}

/// Reads an attribute, which may hold tensors and graphs.
pub(super) fn attribute_of_function(
    walker: &mut Walker<'_, '_>,
    scope: Scope,
) -> Result<(), Fault> {
    attribute(walker, scope).map(|_| ())
}

fn attribute(walker: &mut Walker<'_, '_>, mut scope: Scope) -> Result<Attribute, Fault> {
    let mut attribute = Attribute::default();
    let mut tensor: Option<Tensor> = None;
    while let Some(field) = walker.wire.field(&mut scope)? {
        match (field.number, &field.value) {
            (1, Value::Bytes(range)) => attribute.name = walker.wire.text(range)?,
            (3, Value::Varint(number)) => attribute.number = Some(*number),
            (4, Value::Bytes(range)) => attribute.text = Some(walker.wire.text(range)?),
            (5, Value::Bytes(range)) => {
                let inner = walker.wire.enter(&scope, range)?;
                tensor.get_or_insert_default().add(walker, inner, field.at)?;
            }
            (6 | 11, Value::Bytes(range)) => {
                let inner = walker.wire.enter(&scope, range)?;
                walker.graph(inner)?;
            }
            (10, Value::Bytes(range)) => {
                let inner = walker.wire.enter(&scope, range)?;
                walker.tensor(inner, field.at)?;
            }
            (22 | 23, Value::Bytes(range)) => {
                let inner = walker.wire.enter(&scope, range)?;
                walker.sparse_tensor(inner)?;
            }
            _ => {}
        }
    }
    if let Some(tensor) = tensor {
        tensor.judge(walker);
    }
    Ok(attribute)
}

impl Node {
    /// An attribute with text.
    fn text(&self, name: &str) -> Option<(&str, &Attribute)> {
        let attribute = self.attributes.iter().rev().find(|attribute| attribute.name == name)?;
        Some((attribute.text.as_deref()?, attribute))
    }

    fn judge(&self, walker: &mut Walker<'_, '_>) {
        match self.operator.as_str() {
            "EPContext" if self.domain == "com.microsoft" => self.judge_context(walker),
            "PyOp" | "PyCustomOpDef" | "PythonOp" | "PythonOpGrad" => self.judge_python(walker),
            _ => {}
        }
        if let Some((address, attribute)) = self.text("model_uri") {
            self.judge_remote(walker, address, attribute);
        }
    }

    fn judge_context(&self, walker: &mut Walker<'_, '_>) {
        let mode = self.attributes.iter().rev().find(|attribute| attribute.name == "embed_mode");
        let is_file = mode.and_then(|mode| mode.number) == Some(0);
        let Some((path, attribute)) = self.text("ep_cache_context").filter(|_| is_file) else {
            return;
        };
        let linked = || {
            let leaves = walker.context.neighbours().leaves(path);
            leaves.then_some("is a link that leaves the folder")
        };
        if let Some(reason) = paths::escape(path).or_else(linked) {
            let observation = Observation::at(CONTEXT_PATH, attribute.at)
                .over(attribute.length)
                .naming("$PATH", path)
                .naming("$REASON", reason);
            walker.context.observe(walker.data, observation);
        }
    }

    fn judge_python(&self, walker: &mut Walker<'_, '_>) {
        let module = self.text("module").map(|(text, _)| text);
        let function =
            self.text("class_name").or_else(|| self.text("func_name")).map(|(text, _)| text);
        let called = match (module, function) {
            (Some(module), Some(function)) => format!("{module}.{function}"),
            (None, Some(name)) | (Some(name), None) => name.to_owned(),
            (None, None) => "a function that the program registered".to_owned(),
        };
        let mut observation = Observation::at(PYTHON_OPERATOR, self.at)
            .naming("$OPERATOR", self.full_name())
            .naming("$CALLEE", called);
        if module.is_none() {
            observation = observation.in_tier(Tier::Strict);
        }
        walker.context.observe(walker.data, observation);
    }

    fn judge_remote(&self, walker: &mut Walker<'_, '_>, address: &str, attribute: &Attribute) {
        if !matches!(self.domain.as_str(), "com.microsoft.extensions" | "ai.onnx.contrib")
            || address.is_empty()
        {
            return;
        }
        let observation = Observation::at(REMOTE_OPERATOR, attribute.at)
            .over(attribute.length)
            .naming("$OPERATOR", self.full_name())
            .naming("$ADDRESS", address);
        let observation =
            if is_known_service(address) { observation.in_tier(Tier::Strict) } else { observation };
        walker.context.observe(walker.data, observation);
    }

    fn full_name(&self) -> String {
        if self.domain.is_empty() {
            self.operator.clone()
        } else {
            format!("{}.{}", self.domain, self.operator)
        }
    }
}

/// Whether an address is one of the services that these operators are made for.
fn is_known_service(address: &str) -> bool {
    let Some(rest) = address.strip_prefix("https://") else { return false };
    let host = rest.split(['/', ':', '?', '#']).next().unwrap_or_default();
    let is_plain = !rest.split('/').next().unwrap_or_default().contains(['@', '\\']);
    is_plain
        && (host == "api.openai.com"
            || host.ends_with(".azure.com")
            || host.ends_with(".azureml.ms"))
}
