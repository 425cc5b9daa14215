//! Calls of functions and classes of the program: what their summaries say, seen from the call.

use std::rc::Rc;

use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::Ranged;
use smallvec::SmallVec;

use super::analysis::Answer;
use super::callable::{Arguments, Callable, Closure, Partial};
use super::env::Env;
use super::signature::{Callee, Signature};
use super::walker::Walker;
use crate::program::hash;
use crate::rules::Rules;
use crate::trace::{Step, StepKind};
use crate::value::{Key, Origin, Path, Taint, Taints, Value};
use crate::{ClassId, FunctionId};

/// How often a callable may hold another.
const MAX_HELD: u32 = 4;

impl<'p> Walker<'_, '_, 'p> {
    /// Makes an object: its fields are what the constructor, or the call's keywords, put there.
    pub(super) fn construct(
        &mut self,
        class: ClassId,
        arguments: &Arguments<'p>,
        node: Option<&'p ast::ExprCall>,
    ) -> Value<'p> {
        if self.is_enum(class) {
            // A member of an enumeration is one of the constants.
            return Value::default();
        }
        let mut object = Value::callable(Callable::Instance(class));
        let constructor = self.analysis.program.method(class, hash("__init__"));
        if let Some(constructor) = constructor {
            object.is_object = true;
            let result = self.apply(constructor, Some(object.clone()), arguments, node);
            if let Some((_, fields)) = result.effects.into_iter().find(|(number, _)| *number == 0) {
                object.join(&fields);
            }
            return object;
        }
        let fields = self.field_names(class);
        for (index, value) in arguments.positional.iter().enumerate() {
            match fields.get(index) {
                Some(name) => object.set(Key::attribute(name), value.clone()),
                None => {
                    object.add(&value.all());
                }
            }
        }
        for (name, value) in &arguments.keywords {
            object.set(Key::attribute(name), value.clone());
        }
        for value in arguments.starred.iter().chain(&arguments.double_starred) {
            object.add(&value.all());
        }
        object
    }

    /// Calls a function of the program.
    pub(crate) fn call_function(
        &mut self,
        function: FunctionId,
        receiver: Option<Value<'p>>,
        arguments: &Arguments<'p>,
        node: Option<&'p ast::ExprCall>,
    ) -> Value<'p> {
        let result = self.apply(function, receiver, arguments, node);
        let Some(node) = node else { return result.returns };
        // What the function left in what was passed.
        let receiver = match &*node.func {
            Expr::Attribute(function) => Some(&*function.value),
            _ => None,
        };
        for (number, left) in result.effects {
            let number = number as usize;
            let offset = usize::from(result.bound);
            let target = if result.bound && number == 0 {
                receiver
            } else {
                node.arguments.args.get(number - offset).or_else(|| {
                    let names = &result.callee.as_ref()?.signature.names;
                    let name = names.get(number)?;
                    let keyword = node.arguments.keywords.iter().find(|keyword| {
                        keyword.arg.as_ref().is_some_and(|given| given.as_str() == *name)
                    })?;
                    Some(&keyword.value)
                })
            };
            if let Some(place) = target.and_then(|target| self.place(target)) {
                let mut value = self.read(&place);
                let callable = value.callable.clone();
                value.join(&left);
                value.callable = callable;
                self.write(&place, value, false);
            }
        }
        result.returns
    }

    fn apply(
        &mut self,
        function: FunctionId,
        receiver: Option<Value<'p>>,
        arguments: &Arguments<'p>,
        node: Option<&'p ast::ExprCall>,
    ) -> Applied<'p> {
        let Some(callee) = self.analysis.callee(function) else { return Applied::default() };
        let bound =
            callee.in_class && !callee.is_static && (receiver.is_some() || callee.is_class_method);
        let receiver = receiver.filter(|_| bound).or_else(|| bound.then(Value::default));
        // Where no data is passed it does not matter to what.
        let has_data = receiver.iter().chain(arguments.iter()).any(Value::has_taints);
        let values =
            if has_data { bind(&callee.signature, receiver, arguments) } else { Vec::new() };
        let given = values.iter().fold(Rules::NONE, |all, value| all.or(value.rules()));
        let summary = match self.analysis.answer(function, given, callee.is_small) {
            Answer::Walk { parameters } => self.analysis.summary(function, parameters),
            Answer::Nothing => return Applied::default(),
            Answer::Object => {
                let returns = self.analysis.object(function);
                return Applied { returns, ..Applied::default() };
            }
            Answer::Unknown => {
                let mut all = Taints::default();
                values.iter().for_each(|value| {
                    all.add(&value.all());
                });
                return Applied { returns: Value::of(all), ..Applied::default() };
            }
        };
        if summary.is_plain() {
            return Applied::default();
        }
        let range = node.map_or(callee.name, Ranged::range);
        let file = if node.is_some() { self.file.number } else { function.file };
        let passed = Step { file, range, kind: StepKind::Passed(function) };
        let returned = Step { file, range, kind: StepKind::Returned(function) };
        let mut known: SmallVec<[((u32, Path), Given); 4]> = SmallVec::new();
        let mut parts = |number: u32, path: Path| -> Given {
            if let Some((_, given)) = known.iter().find(|(of, _)| *of == (number, path)) {
                return given.clone();
            }
            let given = match values.get(number as usize) {
                None => Given::default(),
                Some(value) => {
                    let mut value = value.clone();
                    for key in path.keys() {
                        value = self.part(&value, key);
                    }
                    let given = value.all();
                    Given { passed: given.then(&passed), given }
                }
            };
            known.push(((number, path), given.clone()));
            given
        };
        let rule = self.analysis.rule;
        let meets = |entry: u32, given: &Taints| {
            let source = rule.sources.get(entry as usize);
            source.and_then(|source| source.requires.as_ref()).map_or(Rules::ALL, |requires| {
                requires.met(&|label| given.labelled(label, |one| one.needs.is_none()))
            })
        };
        let any_length = self.analysis.program.is_small();
        let mut change =
            |taints: &Taints| substitute(taints, &mut parts, &meets, &returned, any_length);
        let returns = substituted(&summary.returns, &mut change, 0);
        let effects: Vec<(u32, Value<'p>)> = summary
            .effects
            .iter()
            .map(|(number, value)| (*number, substituted(value, &mut change, 0)))
            .collect();
        let sinks: Vec<((u32, u32), Taints)> = summary
            .sinks
            .iter()
            .filter(|(_, taints)| !taints.rules().and(given).is_none())
            .map(|(sink, taints)| (*sink, change(taints)))
            .collect();
        for (sink, taints) in sinks {
            if !taints.is_empty() {
                self.reach(sink, range, &taints);
            }
        }
        Applied { returns, effects, bound, callee: Some(callee) }
    }
}

#[derive(Default)]
struct Applied<'p> {
    returns: Value<'p>,
    effects: Vec<(u32, Value<'p>)>,
    /// Whether the first parameter is the object.
    bound: bool,
    /// What was called, where something was left in parameters.
    callee: Option<Rc<Callee<'p>>>,
}

/// What a parameter is given, and the same as the function sees it.
#[derive(Debug, Clone, Default)]
struct Given {
    given: Taints,
    passed: Taints,
}

/// What each parameter is given.
pub(super) fn bind<'p>(
    signature: &Signature<'p>,
    receiver: Option<Value<'p>>,
    arguments: &Arguments<'p>,
) -> Vec<Value<'p>> {
    let Signature { names: all, positional: positional_count, vararg, kwarg } = signature;
    let (positional_count, vararg, kwarg) = (*positional_count, *vararg, *kwarg);
    let mut values: Vec<Value<'p>> = vec![Value::default(); all.len()];
    let mut next = 0;
    for value in receiver.into_iter().chain(arguments.positional.iter().cloned()) {
        if next < positional_count {
            values[next] = value;
        } else if let Some(vararg) = vararg {
            let key = Key::item(&(next - positional_count).to_string());
            values[vararg].set(key, value);
        }
        next += 1;
    }
    let first_open = next.min(positional_count);
    for value in &arguments.starred {
        let taints = value.all();
        for slot in &mut values[first_open..positional_count] {
            slot.add(&taints);
        }
        if let Some(vararg) = vararg {
            values[vararg].add(&taints);
        }
    }
    let mut named: Vec<usize> = Vec::new();
    for (name, value) in &arguments.keywords {
        let found = all.iter().position(|parameter| parameter == name);
        match found.filter(|&index| Some(index) != vararg && Some(index) != kwarg) {
            Some(index) => {
                values[index] = value.clone();
                named.push(index);
            }
            None => {
                if let Some(kwarg) = kwarg {
                    values[kwarg].set(Key::item(name), value.clone());
                }
            }
        }
    }
    for value in &arguments.double_starred {
        for (index, parameter) in all.iter().enumerate() {
            let open = index >= first_open
                && !named.contains(&index)
                && Some(index) != vararg
                && Some(index) != kwarg;
            if open {
                let key = Key::item(parameter);
                match value.part(&key) {
                    Some(part) => {
                        values[index].join(&part.clone());
                    }
                    None => {
                        values[index].add(&value.own);
                    }
                }
            }
        }
        if let Some(kwarg) = kwarg {
            values[kwarg].join(value);
        }
    }
    values
}

/// Taints of a called function as its caller sees them.
fn substitute(
    taints: &Taints,
    parts: &mut dyn FnMut(u32, Path) -> Given,
    meets: &dyn Fn(u32, &Taints) -> Rules,
    returned: &Step,
    any_length: bool,
) -> Taints {
    let mut all: Vec<Taint> = Vec::new();
    for taint in taints.iter() {
        match &taint.origin {
            Origin::Source(_) if !any_length && !taint.trace.may_hop(1) => {}
            Origin::Source(_) => {
                all.push(Taint { trace: taint.trace.then(*returned), ..taint.clone() });
            }
            Origin::Parameter(number, path) => {
                let Given { given, passed } = parts(*number, *path);
                let met = taint.needs.map_or(Rules::ALL, |entry| meets(entry, &given));
                for (given, passed) in given.iter().zip(passed.iter()) {
                    let waits =
                        given.label.is_any() && matches!(given.origin, Origin::Parameter(..));
                    let mut rules = taint.rules.and(given.rules);
                    let (label, needs) = match taint.needs {
                        None if taint.label.is_any() => (given.label, given.needs),
                        None => (taint.label, None),
                        Some(entry) if waits => (taint.label, Some(entry)),
                        Some(_) => {
                            rules = rules.and(met);
                            (taint.label, None)
                        }
                    };
                    let may_hop = any_length || given.trace.may_hop(taint.trace.hops() + 1);
                    if rules.is_none() || !may_hop {
                        continue;
                    }
                    let trace = passed.trace.followed_by(&taint.trace);
                    all.push(Taint { origin: given.origin, label, needs, rules, trace });
                }
            }
        }
    }
    Taints::collect(all)
}

fn substituted<'p>(
    value: &Value<'p>,
    change: &mut dyn FnMut(&Taints) -> Taints,
    depth: u32,
) -> Value<'p> {
    let mut changed = value.replace(change);
    changed.callable = match &value.callable {
        Some(_) if depth >= MAX_HELD => None,
        Some(Callable::Closure(closure)) => {
            let mut env = Env::default();
            for (name, held) in closure.env.iter() {
                env.set(name, substituted(held, change, depth + 1));
            }
            let Closure { code, file, home, .. } = **closure;
            Some(Callable::Closure(Rc::new(Closure { code, file, home, env })))
        }
        Some(Callable::Function(function, Some(object))) => {
            let object = substituted(object, change, depth + 1);
            Some(Callable::Function(*function, Some(Rc::new(object))))
        }
        Some(Callable::Partial(partial)) => {
            let mut each = |values: &[Value<'p>]| -> Vec<Value<'p>> {
                values.iter().map(|held| substituted(held, change, depth + 1)).collect()
            };
            let positional = each(&partial.arguments.positional);
            let starred = each(&partial.arguments.starred);
            let double_starred = each(&partial.arguments.double_starred);
            let keywords = partial
                .arguments
                .keywords
                .iter()
                .map(|(name, held)| (*name, substituted(held, change, depth + 1)))
                .collect();
            let target = substituted(&partial.target, change, depth + 1);
            let arguments = Arguments { positional, starred, keywords, double_starred };
            Some(Callable::Partial(Rc::new(Partial { target, arguments })))
        }
        other => other.clone(),
    };
    changed
}
