//! Calls: of functions of the program, of classes, of closures, and of what is not known.

use std::rc::Rc;

use pyguard_source::TextRange;
use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::Ranged;

use super::analysis::{Answer, Walk};
use super::callable::{Arguments, Callable, Closure, Code, Partial};
use super::env::Env;
use super::statements::{is_decorated, parameters};
use super::walker::Walker;
use crate::program::{FunctionNode, hash};
use crate::rules::Rules;
use crate::trace::{Step, StepKind};
use crate::value::{Key, Origin, Path, Taint, Taints, Value};
use crate::{ClassId, FunctionId};

/// Closures that are walked inside each other.
const MAX_CLOSURES: usize = 6;
/// Statements of a function that is worth a look just to know what it gives.
const SMALL: usize = 8;
/// How often a callable may hold another.
const MAX_HELD: u32 = 4;

/// Built-in functions whose results carry nothing an attacker chooses.
const HARMLESS: [&str; 22] = [
    "len",
    "int",
    "float",
    "bool",
    "complex",
    "isinstance",
    "issubclass",
    "hasattr",
    "callable",
    "id",
    "hash",
    "ord",
    "round",
    "any",
    "all",
    "range",
    "abs",
    "sum",
    "type",
    "UUID",
    "Decimal",
    "divmod",
];

/// Methods that put their arguments into the receiver.
const FILLS: [&str; 14] = [
    "append",
    "appendleft",
    "add",
    "insert",
    "extend",
    "extendleft",
    "update",
    "setdefault",
    "put",
    "put_nowait",
    "push",
    "write",
    "writelines",
    "add_message",
];

/// A call that is taken apart.
struct Site<'p> {
    node: &'p ast::ExprCall,
    arguments: Arguments<'p>,
    receiver: Option<Value<'p>>,
    /// Taints of the callee, receiver included.
    callee: Value<'p>,
}

impl<'p> Walker<'_, '_, 'p> {
    pub(crate) fn call(&mut self, node: &'p ast::ExprCall) -> Value<'p> {
        let (callee, receiver) = self.callee(&node.func);
        let arguments = self.arguments(&node.arguments);
        let site = Site { node, arguments, receiver, callee };
        let value = self.call_site(&site);
        if !self.marks.sinks.is_empty() {
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

    fn arguments(&mut self, node: &'p ast::Arguments) -> Arguments<'p> {
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

    /// Functions and methods of the language whose effect is known.
    fn special_call(&mut self, site: &Site<'p>) -> Option<Value<'p>> {
        let arguments = &site.arguments;
        match &*site.node.func {
            Expr::Name(name) if site.callee.callable.is_none() => match name.id.as_str() {
                name if HARMLESS.contains(&name) => {
                    self.callbacks(site);
                    Some(Value::default())
                }
                "super" => {
                    let class = self.class?;
                    let first = self.parameters.first()?;
                    let object = self.env.get(first).cloned().unwrap_or_default();
                    Some(Value::callable(Callable::Super(class, Rc::new(object))))
                }
                "partial" => self.partial(arguments),
                "dict" if arguments.positional.is_empty() && arguments.starred.is_empty() => {
                    let mut value = Value::default();
                    for (name, held) in &arguments.keywords {
                        value.set(Key::item(name), held.clone());
                    }
                    arguments.double_starred.iter().for_each(|other| {
                        value.join(other);
                    });
                    Some(value)
                }
                "dict" | "list" | "tuple" | "copy" | "deepcopy" | "sorted" | "reversed"
                | "iter" | "cast" => {
                    self.callbacks(site);
                    arguments.positional.last().cloned()
                }
                "zip" if self.deep() && arguments.starred.is_empty() => {
                    let columns = arguments.positional.iter().map(|value| self.element(value));
                    Some(rows(columns))
                }
                "enumerate" if self.deep() => {
                    let element = self.element(arguments.positional.first()?);
                    Some(rows([Value::default(), element]))
                }
                "next" => arguments.positional.first().map(|value| self.element(value)),
                "getattr" => match (&*site.node.arguments.args, arguments.positional.first()) {
                    ([_, Expr::StringLiteral(name), ..], Some(object)) => {
                        Some(self.attribute(&object.clone(), name.value.to_str()))
                    }
                    _ => None,
                },
                "setattr" => {
                    if let ([object, Expr::StringLiteral(name), _], Some(value)) =
                        (&*site.node.arguments.args, arguments.positional.get(2))
                        && let Some(mut place) = self.place(object)
                    {
                        place.path.push(Key::attribute(name.value.to_str()));
                        let value = value.clone();
                        self.write(&place, value, false);
                    }
                    Some(Value::default())
                }
                _ => None,
            },
            Expr::Attribute(function) => {
                let receiver = site.receiver.as_ref()?;
                let is_data = site.callee.callable.is_none() && receiver.callable.is_none();
                match function.attr.as_str() {
                    "partial" => self.partial(arguments),
                    "get" | "pop" | "setdefault" | "getlist" if is_data => {
                        let key = site.node.arguments.args.first()?;
                        let key = self.constant_key(key)?;
                        let mut value = self.part(receiver, key);
                        if let Some(default) = arguments.positional.get(1) {
                            value.join(default);
                        }
                        value.add(&site.callee.own);
                        Some(value)
                    }
                    "copy" | "items" if is_data && arguments.positional.is_empty() => {
                        Some(receiver.clone())
                    }
                    // The receiver of `format` may be constant, what is put in not.
                    "UUID" | "isdigit" | "startswith" | "endswith" | "isalnum" | "is_file"
                    | "exists" | "is_dir" | "isfile" | "isdir"
                        if site.callee.callable.is_none() =>
                    {
                        Some(Value::default())
                    }
                    _ => None,
                }
            }
            _ => None,
        }
    }

    fn partial(&mut self, arguments: &Arguments<'p>) -> Option<Value<'p>> {
        let (target, rest) = arguments.positional.split_first()?;
        let arguments = Arguments { positional: rest.to_vec(), ..arguments.clone() };
        let partial = Partial { target: target.clone(), arguments };
        Some(Value::callable(Callable::Partial(Rc::new(partial))))
    }

    /// `x.append(data)`: the data is in `x` afterwards.
    fn fill_receiver(&mut self, site: &Site<'p>) {
        let Expr::Attribute(function) = &*site.node.func else { return };
        if !FILLS.contains(&function.attr.as_str()) {
            return;
        }
        let Some(place) = self.place(&function.value) else { return };
        if self.is_imported(place.name) {
            // `st.write(data)` puts nothing into the module `st`.
            return;
        }
        let step = self.step(site.node.range(), StepKind::Stored);
        if function.attr.as_str() == "append"
            && let ([value], []) = (&*site.arguments.positional, &*site.arguments.keywords)
        {
            // The elements' parts stay known.
            let value = value.then(&step);
            let mut whole = self.read(&place);
            if whole.own.is_empty() {
                let key = Key::item("+");
                let mut element = whole.part(&key).cloned().unwrap_or_default();
                element.join(&value);
                if !element.is_plain() {
                    whole.set(key, element);
                    self.write(&place, whole, false);
                }
                return;
            }
        }
        let mut all = Taints::default();
        for argument in site.arguments.iter() {
            all.add(&argument.all());
        }
        if !all.is_empty() {
            self.write(&place, Value::of(all.then(&step)), true);
        }
    }

    /// Whether a name stands for something imported.
    fn is_imported(&self, name: &str) -> bool {
        self.env.get(name).is_none() && self.analysis.program.imports(self.file.number, hash(name))
    }

    /// Functions that are passed to be called later: they are given the data that is passed beside them.
    fn callbacks(&mut self, site: &Site<'p>) {
        let callbacks: Vec<Callable<'p>> = site
            .arguments
            .iter()
            .filter_map(|value| value.callable.clone())
            .filter(|callable| {
                matches!(
                    callable,
                    Callable::Function(..) | Callable::Closure(_) | Callable::Partial(_)
                )
            })
            .collect();
        if callbacks.is_empty() {
            return;
        }
        let receiver = site.receiver.as_ref().map(|receiver| self.element(receiver));
        let plain = |value: &&Value<'p>| {
            value.callable.is_none() || matches!(value.callable, Some(Callable::Instance(_)))
        };
        let given = site.arguments.keyword("args");
        let positional: Vec<Value<'p>> = match given {
            // `Thread(target=f, args=(a, b))`
            Some(tuple) if tuple.has_parts() => (0..16)
                .map_while(|index| {
                    let key = Key::item(&index.to_string());
                    tuple.part(&key).cloned().or((index == 0).then(Value::default))
                })
                .collect(),
            Some(value) => vec![self.element(value)],
            None => {
                let iterates = matches!(
                    &*site.node.func,
                    Expr::Name(name) if matches!(name.id.as_str(), "map" | "filter" | "starmap")
                ) || matches!(
                    &*site.node.func,
                    Expr::Attribute(name) if matches!(
                        name.attr.as_str(),
                        "map" | "imap" | "imap_unordered" | "starmap" | "map_async"
                    )
                );
                let values = site.arguments.positional.iter().filter(plain);
                if iterates {
                    values.map(|value| self.element(value)).collect()
                } else {
                    values.cloned().collect()
                }
            }
        };
        let positional = match (&receiver, positional.is_empty()) {
            // `frame.apply(lambda row: …)`
            (Some(receiver), true) => vec![receiver.clone()],
            _ => positional,
        };
        if positional.iter().all(|value| value.all().is_empty())
            && site.arguments.keywords.iter().all(|(_, value)| value.all().is_empty())
        {
            return;
        }
        let keywords = site
            .arguments
            .keywords
            .iter()
            .filter(|(name, value)| value.callable.is_none() && !matches!(*name, "args" | "kwargs"))
            .cloned()
            .collect();
        let arguments =
            Arguments { positional, keywords, starred: Vec::new(), double_starred: Vec::new() };
        for callback in callbacks {
            self.call_value(&callback, &arguments, None);
        }
    }

    /// Calls what a value is.
    fn call_value(
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

    /// Makes an object: its fields are what the constructor, or the call's keywords, put there.
    fn construct(
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
                    let name = result.names.get(number)?;
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
        let Some(FunctionNode::Def(def)) =
            self.analysis.file(function.file).and_then(|file| file.function(function.number))
        else {
            return Applied::default();
        };
        let in_class = self.analysis.program.class_of(function).is_some();
        let bound = in_class
            && !is_decorated(def, "staticmethod")
            && (receiver.is_some() || is_decorated(def, "classmethod"));
        let receiver = receiver.filter(|_| bound).or_else(|| bound.then(Value::default));
        let values = bind(&def.parameters, receiver, arguments);
        let tainted = values.iter().any(|value| !value.with_fields().is_empty());
        let small = def.body.len() <= SMALL;
        let summary = match self.analysis.answer(function, tainted, small) {
            Answer::Walk { parameters } => {
                let given = values
                    .iter()
                    .fold(Rules::NONE, |all, value| all.or(value.with_fields().rules()));
                self.analysis.summary(function, parameters, given)
            }
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
        let name: Rc<str> = def.name.as_str().into();
        let range = node.map_or_else(|| def.name.range(), Ranged::range);
        let file = if node.is_some() { self.file.number } else { function.file };
        let passed = Step { file, range, kind: StepKind::Passed(Rc::clone(&name)) };
        let returned = Step { file, range, kind: StepKind::Returned(name) };
        let mut parts = |number: u32, path: Path| -> Taints {
            let Some(value) = values.get(number as usize) else { return Taints::default() };
            let mut value = value.clone();
            for key in path.keys() {
                value = self.part(&value, key);
            }
            value.all()
        };
        let rule = self.analysis.rule;
        let meets = |entry: u32, given: &Taints| {
            let source = rule.sources.get(entry as usize);
            source.and_then(|source| source.requires.as_ref()).map_or(Rules::ALL, |requires| {
                requires.met(&|label| given.labelled(label, |one| one.needs.is_none()))
            })
        };
        let mut change =
            |taints: &Taints| substitute(taints, &mut parts, &meets, &passed, &returned);
        let returns = substituted(&summary.returns, &mut change, 0);
        let effects: Vec<(u32, Value<'p>)> = summary
            .effects
            .iter()
            .map(|(number, value)| (*number, substituted(value, &mut change, 0)))
            .collect();
        let sinks: Vec<((u32, u32), Taints)> =
            summary.sinks.iter().map(|(sink, taints)| (*sink, change(taints))).collect();
        for (sink, taints) in sinks {
            if !taints.is_empty() {
                self.reach(sink, range, &taints);
            }
        }
        let names = parameters(&def.parameters).iter().map(|one| one.name.as_str()).collect();
        Applied { returns, effects, bound, names }
    }

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
            let values = arguments.map(|arguments| bind(list, None, arguments));
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
        returns
    }
}

/// A list of tuples, of which each part is known by its place.
fn rows<'p>(columns: impl IntoIterator<Item = Value<'p>>) -> Value<'p> {
    let mut row = Value::default();
    for (place, column) in columns.into_iter().enumerate() {
        row.set(Key::item(&place.to_string()), column);
    }
    let mut rows = Value::default();
    rows.set(Key::item("+"), row);
    rows
}

#[derive(Default)]
struct Applied<'p> {
    returns: Value<'p>,
    effects: Vec<(u32, Value<'p>)>,
    /// Whether the first parameter is the object.
    bound: bool,
    names: Vec<&'p str>,
}

/// What each parameter is given.
fn bind<'p>(
    list: &ast::Parameters,
    receiver: Option<Value<'p>>,
    arguments: &Arguments<'p>,
) -> Vec<Value<'p>> {
    let all = parameters(list);
    let positional_count = list.posonlyargs.len() + list.args.len();
    let mut values: Vec<Value<'p>> = vec![Value::default(); all.len()];
    let vararg = list.vararg.is_some().then_some(positional_count);
    let kwarg = list.kwarg.is_some().then(|| all.len() - 1);
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
        let found = all.iter().position(|parameter| parameter.name.as_str() == *name);
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
                let key = Key::item(parameter.name.as_str());
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
    parts: &mut dyn FnMut(u32, Path) -> Taints,
    meets: &dyn Fn(u32, &Taints) -> Rules,
    passed: &Step,
    returned: &Step,
) -> Taints {
    let mut all: Vec<Taint> = Vec::new();
    for taint in taints.iter() {
        match &taint.origin {
            Origin::Source(_) => {
                all.push(Taint { trace: taint.trace.then(returned.clone()), ..taint.clone() });
            }
            Origin::Parameter(number, path) => {
                let given = parts(*number, *path);
                let met = taint.needs.map_or(Rules::ALL, |entry| meets(entry, &given));
                for given in given.iter() {
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
                    if rules.is_none() {
                        continue;
                    }
                    let trace = given.trace.then(passed.clone()).followed_by(&taint.trace);
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
