use super::graph::{Graph, MAX_INPUTS, Node, Operators, is_asked_for, show};
use super::{ASSET, keras};
use crate::core::{Context, Data, Fault, Observation};
use crate::graphs::protobuf::{Scope, Value, Wire};
use crate::paths;

struct Walker<'a, 'b> {
    wire: Wire,
    data: &'a Data,
    context: &'a mut Context<'b>,
    operators: Operators,
}

/// Reads a `SavedModel`.
pub(in crate::graphs) fn read_saved_model(
    data: &Data,
    context: &mut Context<'_>,
) -> Result<(), Fault> {
    read(data, context, |walker, mut scope| {
        while let Some(field) = walker.wire.field(&mut scope)? {
            if let (2, Value::Bytes(range)) = (field.number, &field.value) {
                let inner = walker.wire.enter(&scope, range)?;
                walker.meta_graph(inner)?;
            }
        }
        Ok(())
    })
}

/// Reads a `MetaGraphDef`.
pub(in crate::graphs) fn read_meta_graph(
    data: &Data,
    context: &mut Context<'_>,
) -> Result<(), Fault> {
    read(data, context, |walker, scope| walker.meta_graph(scope))
}

/// Reads a `GraphDef`.
pub(in crate::graphs) fn read_graph(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    read(data, context, |walker, scope| {
        let mut graph = Graph::default();
        let result = walker.graph(scope, &mut graph);
        graph.judge(walker.data, walker.context);
        result
    })
}

fn read(
    data: &Data,
    context: &mut Context<'_>,
    message: impl FnOnce(&mut Walker<'_, '_>, Scope) -> Result<(), Fault>,
) -> Result<(), Fault> {
    let (wire, scope) = Wire::over(data);
    let mut walker = Walker { wire, data, context, operators: Operators::new() };
    let result = message(&mut walker, scope);
    show(&walker.operators, data, walker.context);
    result
}

impl Walker<'_, '_> {
    fn meta_graph(&mut self, mut scope: Scope) -> Result<(), Fault> {
        // A graph that comes in several parts is one.
        let mut graph = Graph::default();
        let result = self.meta_graph_into(&mut scope, &mut graph);
        graph.judge(self.data, self.context);
        result
    }

    fn meta_graph_into(&mut self, scope: &mut Scope, graph: &mut Graph) -> Result<(), Fault> {
        while let Some(field) = self.wire.field(scope)? {
            let Value::Bytes(range) = &field.value else { continue };
            let inner = self.wire.enter(scope, range)?;
            match field.number {
                1 => self.meta_info(inner)?,
                2 => self.graph(inner, graph)?,
                5 => self.signature(inner, field.at)?,
                6 => self.asset(inner, field.at)?,
                7 => self.object_graph(inner)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn meta_info(&mut self, mut scope: Scope) -> Result<(), Fault> {
        while let Some(field) = self.wire.field(&mut scope)? {
            if let (4 | 5, Value::Bytes(range)) = (field.number, &field.value) {
                let text = self.wire.text(range)?;
                let what = if field.number == 4 { "tag" } else { "written by TensorFlow" };
                self.context.outline(self.data, field.at, 0, || format!("{what} {text}"));
            }
        }
        Ok(())
    }

    fn signature(&mut self, mut scope: Scope, at: u64) -> Result<(), Fault> {
        while let Some(field) = self.wire.field(&mut scope)? {
            if let (1, Value::Bytes(range)) = (field.number, &field.value) {
                let name = self.wire.text(range)?;
                self.context.outline(self.data, at, 0, || format!("signature {name}"));
            }
        }
        Ok(())
    }

    fn asset(&mut self, mut scope: Scope, at: u64) -> Result<(), Fault> {
        while let Some(field) = self.wire.field(&mut scope)? {
            if let (2, Value::Bytes(range)) = (field.number, &field.value) {
                let path = self.wire.text(range)?;
                let length = range.end - at;
                judge_asset(&path, at, length, self.data, self.context);
            }
        }
        Ok(())
    }

    /// Objects of a program that Keras restores from JSON.
    fn object_graph(&mut self, mut scope: Scope) -> Result<(), Fault> {
        while let Some(field) = self.wire.field(&mut scope)? {
            let (1, Value::Bytes(range)) = (field.number, &field.value) else { continue };
            let mut object = self.wire.enter(&scope, range)?;
            while let Some(field) = self.wire.field(&mut object)? {
                let (4, Value::Bytes(range)) = (field.number, &field.value) else { continue };
                let user = self.wire.enter(&object, range)?;
                keras::object(&mut self.wire, user, (1, 3), self.data, self.context)?;
            }
        }
        Ok(())
    }

    fn graph(&mut self, mut scope: Scope, graph: &mut Graph) -> Result<(), Fault> {
        while let Some(field) = self.wire.field(&mut scope)? {
            let Value::Bytes(range) = &field.value else { continue };
            let inner = self.wire.enter(&scope, range)?;
            match field.number {
                1 => self.node(inner, field.at, range.end, graph)?,
                2 => self.library(inner)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn library(&mut self, mut scope: Scope) -> Result<(), Fault> {
        while let Some(field) = self.wire.field(&mut scope)? {
            if let (1, Value::Bytes(range)) = (field.number, &field.value) {
                let inner = self.wire.enter(&scope, range)?;
                let mut function = Graph::of_function("a function".to_owned());
                let result = self.function(inner, &mut function);
                function.judge(self.data, self.context);
                result?;
            }
        }
        Ok(())
    }

    fn function(&mut self, mut scope: Scope, function: &mut Graph) -> Result<(), Fault> {
        while let Some(field) = self.wire.field(&mut scope)? {
            let Value::Bytes(range) = &field.value else { continue };
            let mut inner = self.wire.enter(&scope, range)?;
            match field.number {
                1 => {
                    while let Some(part) = self.wire.field(&mut inner)? {
                        if let (1, Value::Bytes(name)) = (part.number, &part.value) {
                            function.function = self.wire.text(name)?;
                        }
                    }
                }
                3 => self.node(inner, field.at, range.end, function)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn node(
        &mut self,
        mut scope: Scope,
        at: u64,
        end: u64,
        graph: &mut Graph,
    ) -> Result<(), Fault> {
        self.context.step(1, at)?;
        let mut node = Node { at, length: end - at, ..Node::default() };
        while let Some(field) = self.wire.field(&mut scope)? {
            let Value::Bytes(range) = &field.value else { continue };
            match field.number {
                1 => node.name = self.wire.text(range)?,
                2 => node.operator = self.wire.text(range)?,
                3 if node.inputs.len() < MAX_INPUTS => node.inputs.push(self.wire.text(range)?),
                5 => {
                    let inner = self.wire.enter(&scope, range)?;
                    self.attribute(inner, &mut node)?;
                }
                _ => {}
            }
        }
        graph.add(node, &mut self.operators);
        Ok(())
    }

    fn attribute(&mut self, mut scope: Scope, node: &mut Node) -> Result<(), Fault> {
        let mut name = String::new();
        while let Some(field) = self.wire.field(&mut scope)? {
            match (field.number, &field.value) {
                (1, Value::Bytes(range)) => name = self.wire.text(range)?,
                (2, Value::Bytes(range)) if name.is_empty() || is_asked_for(&name) => {
                    let mut texts = Vec::new();
                    let inner = self.wire.enter(&scope, range)?;
                    self.attribute_value(inner, &mut texts)?;
                    if name == "value" {
                        node.constant = texts.into_iter().next();
                    } else {
                        node.texts.extend(texts.into_iter().map(|text| (name.clone(), text)));
                    }
                }
                _ => {}
            }
        }
        // A key may stand behind its value.
        node.texts
            .iter_mut()
            .filter(|text| text.0.is_empty())
            .for_each(|text| text.0.clone_from(&name));
        node.texts.retain(|text| is_asked_for(&text.0));
        Ok(())
    }

    /// The texts of an `AttrValue`: alone, in a list, or in a tensor.
    fn attribute_value(&mut self, mut scope: Scope, texts: &mut Vec<String>) -> Result<(), Fault> {
        while let Some(field) = self.wire.field(&mut scope)? {
            let Value::Bytes(range) = &field.value else { continue };
            match field.number {
                2 => texts.push(self.wire.text(range)?),
                1 | 8 => {
                    let part = if field.number == 1 { 2 } else { 8 };
                    let mut inner = self.wire.enter(&scope, range)?;
                    while let Some(item) = self.wire.field(&mut inner)? {
                        if let (true, Value::Bytes(range)) =
                            (item.number == part && texts.len() < 64, &item.value)
                        {
                            texts.push(self.wire.text(range)?);
                        }
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }
}

/// Judges the path of an asset, which counts from the folder `assets`.
pub(super) fn judge_asset(
    path: &str,
    at: u64,
    length: u64,
    data: &Data,
    context: &mut Context<'_>,
) {
    context.outline(data, at, 0, || format!("asset {path}"));
    if let Some(reason) = paths::escape(path) {
        let observation =
            Observation::at(ASSET, at).over(length).naming("$PATH", path).naming("$REASON", reason);
        context.observe(data, observation);
    }
}
