//! Calls of functions and methods of the language whose effect is known.

use std::rc::Rc;

use ruff_python_ast::Expr;
use ruff_text_size::Ranged;

use super::callable::{Arguments, Callable, Partial};
use super::calls::Site;
use super::walker::Walker;
use crate::program::hash;
use crate::trace::StepKind;
use crate::value::{Key, Taints, Value};

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

impl<'p> Walker<'_, '_, 'p> {
    /// Functions and methods of the language whose effect is known.
    pub(super) fn special_call(&mut self, site: &Site<'p>) -> Option<Value<'p>> {
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
    pub(super) fn fill_receiver(&mut self, site: &Site<'p>) {
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
    pub(super) fn callbacks(&mut self, site: &Site<'p>) {
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
