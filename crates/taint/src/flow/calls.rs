//! Calls: of functions of the program, of classes, of closures, and of what is not known.

use pyguard_source::TextRange;
use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::Ranged;

use super::callable::{Arguments, Callable};
use super::walker::Walker;
use crate::program::hash;
use crate::value::{Taints, Value};

/// A call that is taken apart.
pub(super) struct Site<'p> {
    pub(super) node: &'p ast::ExprCall,
    pub(super) arguments: Arguments<'p>,
    pub(super) receiver: Option<Value<'p>>,
    /// Taints of the callee, receiver included.
    pub(super) callee: Value<'p>,
}

impl<'p> Walker<'_, '_, 'p> {
    pub(crate) fn call(&mut self, node: &'p ast::ExprCall) -> Value<'p> {
        let (callee, receiver) = self.callee(&node.func);
        let arguments = self.arguments(&node.arguments);
        let site = Site { node, arguments, receiver, callee };
        let value = self.call_site(&site);
        if !self.marks.sinks.is_empty() && (self.has.sinks || self.has.sources) {
            let mut given = site.callee.all();
            given.add(&site.receiver.as_ref().map(Value::all).unwrap_or_default());
            for argument in site.arguments.iter() {
                given.add(&argument.all());
            }
            self.given = Some((node.range(), given));
        }
        value
    }

    fn call_site(&mut self, site: &Site<'p>) -> Value<'p> {
        let node = site.node;
        if !self.deep() {
            if let Some(Callable::Closure(closure)) = &site.callee.callable {
                self.call_closure(&closure.clone(), Some(&site.arguments), node.range());
            }
            self.called = true;
            return self.unknown_call(site);
        }
        if let Some(value) = self.special_call(site) {
            return value;
        }
        if let Some(callable) = site.callee.callable.clone() {
            self.callbacks(site);
            return self.call_value(&callable, &site.arguments, Some(node));
        }
        self.callbacks(site);
        self.fill_receiver(site);
        self.unknown_call(site)
    }

    /// The function that is called, and the object whose method it is.
    fn callee(&mut self, function: &'p Expr) -> (Value<'p>, Option<Value<'p>>) {
        let Expr::Attribute(node) = function else { return (self.expression(function), None) };
        let mut receiver = None;
        let callee = self.marked(function, |walker| {
            let base = walker.attribute_base(&node.value);
            let callee = walker.attribute(&base, node.attr.as_str());
            let is_self = matches!(&*node.value, Expr::Name(name) if name.id.as_str() == "self");
            receiver = (walker.deep() || !is_self).then_some(base);
            callee
        });
        (callee, receiver)
    }

    pub(super) fn arguments(&mut self, node: &'p ast::Arguments) -> Arguments<'p> {
        let mut arguments = Arguments::default();
        for argument in &node.args {
            let value = self.expression(argument);
            if argument.is_starred_expr() {
                arguments.starred.push(value);
            } else if arguments.starred.is_empty() {
                arguments.positional.push(value);
            } else {
                arguments.starred.push(value);
            }
        }
        for keyword in &node.keywords {
            let value = self.expression(&keyword.value);
            match &keyword.arg {
                Some(name) => arguments.keywords.push((name.as_str(), value)),
                None => arguments.double_starred.push(value),
            }
        }
        arguments
    }

    /// A call of something that is not in the program: data goes through it.
    fn unknown_call(&mut self, site: &Site<'p>) -> Value<'p> {
        let options = self.analysis.rule.options;
        if options.only_propagate_through_assignments {
            return Value::default();
        }
        let mut all = site.receiver.as_ref().map(Value::with_fields).unwrap_or_default();
        all.add(&site.callee.all());
        if !options.assume_safe_functions {
            for argument in site.arguments.iter() {
                all.add(&argument.all());
            }
        }
        Value::of(all)
    }

    /// Calls what a value is.
    pub(super) fn call_value(
        &mut self,
        callable: &Callable<'p>,
        arguments: &Arguments<'p>,
        node: Option<&'p ast::ExprCall>,
    ) -> Value<'p> {
        match callable {
            Callable::Function(function, receiver) => {
                let receiver = receiver.as_deref().cloned();
                self.call_function(*function, receiver, arguments, node)
            }
            Callable::Closure(closure) => {
                let range = node.map_or(TextRange::default(), Ranged::range);
                self.call_closure(closure, Some(arguments), range)
            }
            Callable::Partial(partial) => {
                let mut all = partial.arguments.clone();
                all.positional.extend(arguments.positional.iter().cloned());
                all.starred.extend(arguments.starred.iter().cloned());
                all.keywords.extend(arguments.keywords.iter().cloned());
                all.double_starred.extend(arguments.double_starred.iter().cloned());
                match &partial.target.callable {
                    Some(Callable::Partial(_)) | None => {
                        let mut taints = Taints::default();
                        all.iter().for_each(|value| {
                            taints.add(&value.all());
                        });
                        Value::of(taints)
                    }
                    Some(target) => self.call_value(&target.clone(), &all, None),
                }
            }
            Callable::Class(class) => self.construct(*class, arguments, node),
            Callable::Instance(class) => {
                let Some(method) = self.analysis.program.method(*class, hash("__call__")) else {
                    let mut taints = Taints::default();
                    arguments.iter().for_each(|value| {
                        taints.add(&value.all());
                    });
                    return Value::of(taints);
                };
                let object = Value::callable(callable.clone());
                self.call_function(method, Some(object), arguments, node)
            }
            Callable::Module(_) | Callable::Super(..) => Value::default(),
        }
    }
}
