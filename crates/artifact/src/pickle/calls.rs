//! What happens when something is called.

use pyguard_finding::Tier;

use super::machine::Machine;
use super::notes::Remark;
use super::show;
use super::values::{Items, NameId, Node, Object, Shape, Value};
use crate::callables::{Indirection, Judgement};

/// How often calls lead to further calls.
const MAX_DEPTH: u8 = 8;

impl Machine {
    /// Calls something with a tuple of arguments; gives the result.
    pub(super) fn call(&mut self, at: u64, callee: Value, arguments: Value) -> Value {
        if self.notes.wants_line() {
            let line =
                format!("{}({})", show::value(self, callee), show::arguments(self, arguments));
            self.notes.line(at, line);
        }
        self.follow(at, callee, arguments, 0)
    }

    /// Makes an instance without calling its class.
    pub(super) fn construct(&mut self, at: u64, class: Value, arguments: Value) -> Value {
        if self.notes.wants_line() {
            let (class, arguments) = (show::value(self, class), show::arguments(self, arguments));
            self.notes.line(at, format!("{class}.__new__({arguments})"));
        }
        self.instantiate(at, class, arguments)
    }

    fn follow(&mut self, at: u64, callee: Value, arguments: Value, depth: u8) -> Value {
        if depth > MAX_DEPTH {
            return self.unresolvable(at, callee, None);
        }
        if let Shape::Name(id) = callee.shape() {
            return self.call_name(at, id, arguments, depth);
        }
        match self.heap.get(callee) {
            Some(Node::Object(object)) => {
                let (class, bound) = (object.class, object.arguments);
                self.call_object(at, callee, class, bound, arguments, depth)
            }
            Some(Node::Attribute { of, name }) => {
                let (of, name) = (*of, *name);
                self.call_method(at, callee, of, name, arguments, depth)
            }
            Some(Node::Persistent(_)) => self.unresolvable(at, callee, Some(Tier::Strict)),
            Some(Node::Computed(_)) | None => self.unresolvable(at, callee, None),
            Some(Node::Tuple(_) | Node::List(_) | Node::Set(_) | Node::Dict(_) | Node::Text(_)) => {
                Value::OPAQUE
            }
        }
    }

    fn unresolvable(&mut self, at: u64, callee: Value, tier: Option<Tier>) -> Value {
        if matches!(callee.shape(), Shape::Opaque | Shape::Node(_)) {
            let text = self.brief(callee);
            let what = format!("calls {text}, which is made while loading");
            self.notes.add(at, Remark::Unresolvable { what }, tier);
        }
        Value::OPAQUE
    }

    /// A value as text, while there is effort left for that.
    pub(super) fn brief(&mut self, value: Value) -> String {
        if self.spend(200) { show::value(self, value) } else { "something".to_owned() }
    }

    fn dangerous(&mut self, at: u64, id: NameId, why: &str) -> Value {
        self.called.insert(id);
        let callee = self.names.text(id);
        self.notes.add(at, Remark::Calls { callee, why: why.to_owned() }, None);
        self.heap.add(Node::Computed(id))
    }

    fn object(&mut self, class: NameId, arguments: Value) -> Value {
        let items = Items::default();
        self.heap.add(Node::Object(Box::new(Object {
            class,
            arguments,
            state: Value::NONE,
            items,
        })))
    }

    fn call_name(&mut self, at: u64, id: NameId, arguments: Value, depth: u8) -> Value {
        match self.names.judgement(id) {
            Judgement::Harmless(_) => {
                self.called.insert(id);
                return self.object(id, arguments);
            }
            Judgement::Indirect(indirection) => {
                self.called.insert(id);
                return self.redirect(at, id, indirection, arguments, depth);
            }
            _ => {}
        }
        let Some(name) = self.names.get(id).cloned() else { return Value::OPAQUE };
        match name.judgement {
            Judgement::Harmless(_) | Judgement::Indirect(_) => Value::OPAQUE,
            Judgement::Dangerous(why)
            | Judgement::Doubtful(why)
            | Judgement::Powerful(why)
            | Judgement::NotCalled(why) => {
                if let Some(result) =
                    self.call_through_path(at, &name.module, &name.path, arguments, depth)
                {
                    return result;
                }
                self.dangerous(at, id, why)
            }
            Judgement::Code => {
                self.called.insert(id);
                let callee = name.text();
                self.notes.add(at, Remark::CarriesCode { callee }, None);
                let made = self.object(id, arguments);
                self.keep_class_state(arguments);
                made
            }
            Judgement::Instance(_) | Judgement::Unknown => {
                if let Some(class) = name.path.strip_suffix(".__new__") {
                    let class = self.name(at, &name.module, class).unwrap_or(Value::OPAQUE);
                    return self.instantiate(at, class, arguments);
                }
                if self.called.insert(id) {
                    self.notes.add(at, Remark::Unknown { callee: name.text() }, None);
                }
                self.object(id, arguments)
            }
        }
    }

    /// Methods of what a module holds that lead on to something else.
    fn call_through_path(
        &mut self,
        at: u64,
        module: &str,
        path: &str,
        arguments: Value,
        depth: u8,
    ) -> Option<Value> {
        let (of, method) = path.rsplit_once('.').unwrap_or(("", path));
        let given = self.given(arguments).unwrap_or_default();
        let holder = |machine: &mut Self| machine.name(at, module, of);
        match method {
            "__getitem__" | "get" | "pop" | "setdefault" => {
                let holder = holder(self)?;
                let found = self.item(at, holder, *given.first()?)?;
                self.called.extend(self.names.intern(module, path));
                self.note_reached(at, module, path);
                Some(found)
            }
            "__getattribute__" => {
                self.note_reached(at, module, path);
                match given.as_slice() {
                    [object, name, ..] => Some(self.attribute(at, *object, *name)),
                    [name] => {
                        let holder = holder(self)?;
                        Some(self.attribute(at, holder, *name))
                    }
                    [] => None,
                }
            }
            "__call__" => {
                self.note_reached(at, module, path);
                let holder = holder(self)?;
                Some(self.follow(at, holder, arguments, depth + 1))
            }
            _ => None,
        }
    }

    fn note_reached(&mut self, at: u64, module: &str, path: &str) {
        let why = "reaches into the interpreter".to_owned();
        self.notes.add(at, Remark::Calls { callee: format!("{module}.{path}"), why }, None);
    }

    fn call_object(
        &mut self,
        at: u64,
        callee: Value,
        class: NameId,
        bound: Value,
        arguments: Value,
        depth: u8,
    ) -> Value {
        let judgement = self.names.judgement(class);
        let given = self.given(bound).unwrap_or_default();
        let first = self.heap.sequence(arguments).and_then(<[Value]>::first).copied();
        match judgement {
            Judgement::Indirect(Indirection::Partial) => {
                let Some((function, bound)) = given.split_first() else { return Value::OPAQUE };
                let mut all = bound.to_vec();
                all.extend(self.given(arguments).unwrap_or_default());
                let all = self.heap.add(Node::Tuple(Items::of(&all)));
                self.follow(at, *function, all, depth + 1)
            }
            Judgement::Indirect(Indirection::AttributeGetter) => match (given.as_slice(), first) {
                ([name], Some(of)) => self.attribute(at, of, *name),
                _ => self.unresolvable(at, callee, None),
            },
            Judgement::Indirect(Indirection::ItemGetter) => {
                let found = match (given.as_slice(), first) {
                    ([key], Some(of)) => self.item(at, of, *key),
                    _ => None,
                };
                found.unwrap_or_else(|| self.unresolvable(at, callee, None))
            }
            Judgement::Indirect(Indirection::MethodCaller) => match (given.split_first(), first) {
                (Some((name, bound)), Some(of)) => {
                    let method = self.attribute(at, of, *name);
                    let bound = self.heap.add(Node::Tuple(Items::of(bound)));
                    self.follow(at, method, bound, depth + 1)
                }
                _ => self.unresolvable(at, callee, None),
            },
            Judgement::Code => {
                let why = "runs code that the file itself carries".to_owned();
                let callee = self.names.text(class);
                self.notes.add(at, Remark::Calls { callee, why }, None);
                Value::OPAQUE
            }
            Judgement::Unknown => self.unresolvable(at, callee, Some(Tier::Strict)),
            _ => self.unresolvable(at, callee, None),
        }
    }

    fn call_method(
        &mut self,
        at: u64,
        callee: Value,
        of: Value,
        name: Value,
        arguments: Value,
        depth: u8,
    ) -> Value {
        let given = self.given(arguments).unwrap_or_default();
        let method = self.text(name).unwrap_or_default();
        match (method.as_str(), given.as_slice()) {
            ("__getitem__" | "get" | "pop" | "setdefault", [key, ..]) => {
                if let Some(found) = self.item(at, of, *key) {
                    return found;
                }
            }
            ("__getattribute__", [name]) => return self.attribute(at, of, *name),
            ("__call__", _) => return self.follow(at, of, arguments, depth + 1),
            _ => {}
        }
        self.unresolvable(at, callee, None)
    }

    /// Follows a callable that does something with what it is given.
    fn redirect(
        &mut self,
        at: u64,
        id: NameId,
        indirection: Indirection,
        arguments: Value,
        depth: u8,
    ) -> Value {
        let Some(given) = self.given(arguments) else {
            return self.unclear(at, id);
        };
        match (indirection, given.as_slice()) {
            (Indirection::Attribute, [of, name, ..]) => {
                let result = self.attribute(at, *of, *name);
                let callee = self.names.text(id);
                self.notes.add(at, Remark::Unknown { callee }, None);
                result
            }
            (Indirection::AttributeGetter, names) => {
                for name in names {
                    self.look_at_attribute(at, *name, "any object");
                }
                let callee = self.names.text(id);
                self.notes.add(at, Remark::Unknown { callee }, None);
                self.object(id, arguments)
            }
            (Indirection::MethodCaller, _) => {
                self.dangerous(at, id, "calls methods by their names");
                self.object(id, arguments)
            }
            (Indirection::ItemGetter | Indirection::Partial, _) => self.object(id, arguments),
            (Indirection::Item, [of, key]) => {
                if self.describes_type(*of) {
                    return self.object(id, arguments);
                }
                let result = self.item(at, *of, *key);
                let computed = self.dangerous(at, id, "takes things out of others while loading");
                result.unwrap_or(computed)
            }
            (Indirection::Apply, [function, ..]) => {
                let nothing = self.heap.add(Node::Tuple(Items::default()));
                self.follow(at, *function, nothing, depth + 1);
                self.dangerous(at, id, "calls what it is given")
            }
            (Indirection::Call, [function, rest @ ..]) => {
                self.dangerous(at, id, "calls what it is given");
                let rest = self.heap.add(Node::Tuple(Items::of(rest)));
                self.follow(at, *function, rest, depth + 1)
            }
            (Indirection::Import, [module, ..]) => {
                self.dangerous(at, id, "imports any module");
                self.module(at, *module)
            }
            (Indirection::QuietImport, [module, ..]) => {
                let callee = self.names.text(id);
                self.notes.add(at, Remark::CarriesCode { callee }, None);
                match self.text(*module).and_then(|module| self.names.intern(&module, "")) {
                    Some(module) => Value::of(Shape::Name(module)),
                    None => self.unclear(at, id),
                }
            }
            (Indirection::Global, [module, name]) => match (self.text(*module), self.text(*name)) {
                (Some(module), Some(name)) => {
                    self.name(at, &module, &name).unwrap_or(Value::OPAQUE)
                }
                _ => self.unclear(at, id),
            },
            (Indirection::NamedTuple, [name, _, module, ..]) => {
                match (self.text(*module), self.text(*name)) {
                    (Some(module), Some(name)) => {
                        self.name(at, &module, &name).unwrap_or(Value::OPAQUE)
                    }
                    _ => self.unclear(at, id),
                }
            }
            (Indirection::TypeByName, [name, ..]) => {
                let Some(text) = self.text(*name) else { return self.unclear(at, id) };
                let by = self.names.get(id).cloned();
                let found =
                    by.and_then(|by| self.name(at, &by.module, &format!("{}.{text}", by.path)));
                found.unwrap_or(Value::OPAQUE)
            }
            (Indirection::New, [class, ..])
            | (Indirection::Reconstruct, [class, ..])
            | (Indirection::NewWithFields, [class, ..]) => self.instantiate(at, *class, arguments),
            (Indirection::Rebuild, [function, _, inner, ..])
            | (Indirection::CreateArray, [function, inner, ..]) => {
                self.follow(at, *function, *inner, depth + 1)
            }
            (Indirection::Generator, [name, constructor, ..]) => {
                let inner = self.heap.add(Node::Tuple(Items::of(&[*name])));
                self.follow(at, *constructor, inner, depth + 1);
                self.object(id, arguments)
            }
            (Indirection::BitGenerator, [class, ..])
                if !matches!(class.shape(), Shape::Text(_)) =>
            {
                let nothing = self.heap.add(Node::Tuple(Items::default()));
                self.follow(at, *class, nothing, depth + 1);
                self.object(id, arguments)
            }
            (Indirection::Generator | Indirection::BitGenerator, _) => self.object(id, arguments),
            (Indirection::LoadBytes, [bytes, ..]) => {
                self.look_into_loaded(at, *bytes);
                if matches!(bytes.shape(), Shape::Bytes(_) | Shape::Text(_))
                    || self.is_encoded(*bytes)
                {
                    return self.object(id, arguments);
                }
                self.unclear(at, id)
            }
            (Indirection::Encode, [text, ..]) => {
                self.look_into_encoded(at, *text);
                self.object(id, arguments)
            }
            (Indirection::Decode, [_, rest @ ..]) => {
                let codec =
                    rest.first().map_or(Some("utf-8".to_owned()), |codec| self.text(*codec));
                match codec.as_deref() {
                    Some("utf-8" | "utf8" | "latin1" | "latin-1" | "ascii") => {
                        self.object(id, arguments)
                    }
                    _ => self.dangerous(at, id, "unpacks hidden text while loading"),
                }
            }
            (Indirection::Type, [one]) => match one.shape() {
                Shape::None => self.object(id, arguments),
                Shape::Name(name)
                    if matches!(self.names.judgement(name), Judgement::Harmless(_)) =>
                {
                    self.object(id, arguments)
                }
                _ => self.unclear(at, id),
            },
            (Indirection::Type, _) => {
                let callee = self.names.text(id);
                self.notes.add(at, Remark::CarriesCode { callee }, None);
                self.object(id, arguments)
            }
            (Indirection::Evaluate, [text]) => match self.text(*text) {
                Some(text) if is_plain_repr(&text) => self.object(id, arguments),
                _ => self.dangerous(at, id, "evaluates text as code"),
            },
            _ => self.unclear(at, id),
        }
    }

    /// A call through an indirection whose arguments tell nothing.
    fn unclear(&mut self, at: u64, id: NameId) -> Value {
        let what =
            format!("calls {} with arguments that are made while loading", self.names.text(id));
        self.notes.add(at, Remark::Unresolvable { what }, None);
        self.heap.add(Node::Computed(id))
    }

    /// An instance of a class.
    fn instantiate(&mut self, at: u64, class: Value, arguments: Value) -> Value {
        let Shape::Name(id) = class.shape() else {
            return self.instantiate_made(at, class, arguments);
        };
        self.called.insert(id);
        match self.names.judgement(id) {
            Judgement::Dangerous(why) | Judgement::Doubtful(why) => {
                return self.dangerous(at, id, why);
            }
            Judgement::Indirect(indirection) => {
                if let Some(why) = indirection.import_danger() {
                    self.dangerous(at, id, why);
                }
            }
            Judgement::Harmless(_) | Judgement::Instance(_) => {}
            Judgement::Code => {
                let callee = self.names.text(id);
                self.notes.add(at, Remark::CarriesCode { callee }, None);
            }
            Judgement::Powerful(_) | Judgement::NotCalled(_) | Judgement::Unknown => {
                let class = self.names.text(id);
                self.notes.add(at, Remark::Builds { class }, None);
            }
        }
        let arguments = match self.heap.sequence(arguments).and_then(<[Value]>::first) {
            Some(first) if *first == class => {
                let rest = self.given(arguments).unwrap_or_default();
                let rest = rest.get(1..).unwrap_or_default().to_vec();
                self.heap.add(Node::Tuple(Items::of(&rest)))
            }
            _ => arguments,
        };
        self.object(id, arguments)
    }

    /// An instance of a class that the file makes itself.
    fn instantiate_made(&mut self, at: u64, class: Value, arguments: Value) -> Value {
        let Some(object) = self.heap.object(class) else {
            return self.unresolvable(at, class, None);
        };
        let (maker, state, bound) = (object.class, object.state, object.arguments);
        match self.names.judgement(maker) {
            Judgement::Code | Judgement::Indirect(Indirection::Type) => {
                if self.has_hook(state, 0) || self.has_hook(bound, 0) {
                    let why =
                        "makes an instance that runs code which the file itself carries".to_owned();
                    let callee = self.names.text(maker);
                    self.notes.add(at, Remark::Calls { callee, why }, None);
                }
                self.object(maker, arguments)
            }
            _ => self.unresolvable(at, class, Some(Tier::Strict)),
        }
    }
}

/// Whether evaluating a text gives one of the plain values that dill writes so.
fn is_plain_repr(text: &str) -> bool {
    let inner = text.strip_prefix("range(").or_else(|| text.strip_prefix("slice("));
    let inner = inner.and_then(|inner| inner.strip_suffix(')'));
    let is_part = |part: &str| {
        let part = part.trim();
        part == "None"
            || !part.is_empty()
                && part.trim_start_matches('-').bytes().all(|byte| byte.is_ascii_digit())
    };
    matches!(text, "Ellipsis" | "NotImplemented" | "None")
        || inner.is_some_and(|inner| inner.split(',').all(is_part))
}
