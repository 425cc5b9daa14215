//! Calls of lambdas and of functions defined in functions: their bodies are walked with what is passed.

use std::rc::Rc;

use pyguard_source::TextRange;
use ruff_text_size::Ranged;

use super::analysis::Walk;
use super::apply::bind;
use super::callable::{Arguments, Callable, Closure, Code};
use super::env::Env;
use super::signature::Signature;
use super::statements::parameters;
use super::walker::Walker;
use crate::trace::{Step, StepKind};
use crate::value::Value;

/// Closures that are walked inside each other.
const MAX_CLOSURES: usize = 6;

impl<'p> Walker<'_, '_, 'p> {
    /// Walks a closure's body with what is passed; without arguments as if nothing were known of them.
    pub(crate) fn call_closure(
        &mut self,
        closure: &Rc<Closure<'p>>,
        arguments: Option<&Arguments<'p>>,
        range: TextRange,
    ) -> Value<'p> {
        let start = closure.code.start();
        if self.active.contains(&start) || self.active.len() >= MAX_CLOSURES {
            return Value::default();
        }
        let deep = self.deep();
        let code_range = match closure.code {
            Code::Lambda(node) => node.range(),
            Code::Def(node) => node.range(),
        };
        let around = matches!(closure.code, Code::Lambda(_)).then_some(range);
        let mut outer =
            if closure.home == self.function { self.env.clone() } else { closure.env.clone() };
        if closure.home == self.function
            && let Some(around) = &self.outer
        {
            let own = std::mem::take(&mut outer);
            outer = around.clone();
            for (name, value) in own.iter() {
                outer.set(name, value.clone());
            }
        }
        outer.unreachable = false;
        let Some(file) = self.analysis.file(closure.file) else { return Value::default() };
        let mut active = self.active.clone();
        active.push(start);
        let class = self.class;
        let outer_parameters = self.parameters.clone();
        let raised_control = self.env.control.clone();
        let mut walker = Walker::new(
            self.analysis,
            file,
            Walk { function: closure.home, parameters: self.symbolic },
        );
        walker.active = active;
        walker.class = class;
        walker.env.control = raised_control;
        walker.outer = Some(outer);
        walker.around = around;
        let (list, body) = match closure.code {
            Code::Lambda(node) => (node.parameters.as_deref(), None),
            Code::Def(node) => (Some(&*node.parameters), Some(&*node.body)),
        };
        if let Some(list) = list {
            let values = arguments.map(|arguments| bind(&Signature::of(list), None, arguments));
            for (number, parameter) in parameters(list).into_iter().enumerate() {
                let name = parameter.name.as_str();
                let mut value = values
                    .as_ref()
                    .and_then(|values| values.get(number).cloned())
                    .unwrap_or_default();
                let harmless = deep
                    && parameter
                        .annotation
                        .as_deref()
                        .is_some_and(|kind| walker.is_harmless(kind, 0));
                if harmless {
                    value = Value::default();
                } else {
                    value.add(&walker.parameter_sources(parameter.name.range()));
                    value.add(&walker.parameter_sources(parameter.range()));
                }
                if deep && value.callable.is_none() {
                    let class = parameter
                        .annotation
                        .as_deref()
                        .and_then(|kind| walker.class_of_annotation(kind));
                    value.callable = class.map(Callable::Instance);
                }
                walker.env.set(name, value);
                walker.shadowed.insert(name);
            }
            walker.parameters =
                if outer_parameters.is_empty() { Vec::new() } else { outer_parameters };
        }
        match (closure.code, body) {
            (Code::Lambda(node), _) => {
                let value = walker.expression(&node.body);
                walker.returns.join(&value);
            }
            (Code::Def(_), Some(body)) => {
                walker.block(body);
                let exit = std::mem::replace(&mut walker.exit, Env::unreachable());
                walker.env.join(&exit);
                walker.walk_closures();
            }
            (Code::Def(_), None) => {}
        }
        let Walker { returns, sinks, nonlocals, .. } = walker;
        for (sink, taints) in sinks {
            self.sinks.entry(sink).or_default().add(&taints);
        }
        for (name, value) in nonlocals {
            self.env.update(name, |known| {
                known.join(&value);
            });
        }
        if deep && file.number != self.file.number {
            let through = Step { file: file.number, range: code_range, kind: StepKind::Through };
            return returns.then(&through);
        }
        returns
    }
}
