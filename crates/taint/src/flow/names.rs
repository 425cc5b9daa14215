//! What names, attributes and parts of values may hold.

use std::rc::Rc;

use pyguard_source::TextRange;
use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::Ranged;

use super::callable::Callable;
use super::walker::{Free, Walker};
use crate::program::{Entity, hash};
use crate::value::{Key, Taint, Taints, Value};

impl<'p> Walker<'_, '_, 'p> {
    pub(crate) fn name(&mut self, name: &'p ast::ExprName) -> Value<'p> {
        let id: &'p str = name.id.as_str();
        if !self.deep() {
            return self.plain_name(id, name.range());
        }
        if let Some(value) = self.env.get(id) {
            return value.clone();
        }
        match self.free(id, name.range()) {
            Free::Local => Value::default(),
            Free::Outer if self.shadowed.contains(id) => Value::default(),
            Free::Outer => {
                let outer = self.outer.as_ref().and_then(|outer| outer.get(id));
                outer.cloned().unwrap_or_default()
            }
            Free::Module => self.module_name(id),
        }
    }

    /// A name as Semgrep CE sees it: before the place where a function first binds it, it is another one.
    fn plain_name(&mut self, id: &'p str, at: TextRange) -> Value<'p> {
        if matches!(id, "self" | "cls") {
            return Value::default();
        }
        let first = self.first_binding(id);
        if first.is_none_or(|first| first <= at.start()) || self.outer.is_some() {
            if let Some(value) = self.env.get(id) {
                return value.clone();
            }
            if self.shadowed.contains(id) {
                return Value::default();
            }
            if let Some(outer) = &self.outer
                && let Some(value) = outer.get(id)
            {
                return value.clone();
            }
            if first.is_some_and(|first| first <= at.start()) {
                return Value::default();
            }
        }
        if self.function.number == 0 {
            return self.env.get(id).cloned().unwrap_or_default();
        }
        self.once_assigned(id, at)
    }

    /// A variable of the module that is assigned once, plainly, above its use.
    fn once_assigned(&mut self, id: &str, at: TextRange) -> Value<'p> {
        let facts = self.file.facts();
        let Some(binding) = facts.scopes().binding(0, id) else { return Value::default() };
        let Some((value, end)) = binding.value else { return Value::default() };
        let is_container = matches!(
            value,
            Expr::List(_) | Expr::Tuple(_) | Expr::Dict(_) | Expr::ListComp(_) | Expr::Generator(_)
        ) || binding.annotation.is_some();
        if binding.assignments != 1 || is_container || end > at.start() {
            return Value::default();
        }
        self.analysis.assigned_globally(self.file.number, hash(id))
    }

    fn first_binding(&mut self, id: &str) -> Option<pyguard_source::TextSize> {
        if self.first_bindings.is_none() {
            let node = self.file.function(self.function.number);
            self.first_bindings = Some(node.map(crate::find::first_bindings).unwrap_or_default());
        }
        self.first_bindings.as_ref()?.get(id).copied()
    }

    /// Where a name leads that no variable here holds.
    fn free(&mut self, name: &'p str, at: TextRange) -> Free {
        if let Some(&known) = self.free.get(name) {
            return known;
        }
        let scopes = self.file.facts().scopes();
        let found = match scopes.resolve(name, at.start()) {
            None | Some(0) => Free::Module,
            Some(scope) => {
                let here = scopes.function(scopes.at(at.start()));
                if scopes.function(scope) == here && self.outer.is_none() {
                    Free::Local
                } else if self.outer.is_some() {
                    Free::Outer
                } else {
                    Free::Local
                }
            }
        };
        self.free.insert(name, found);
        found
    }

    pub(crate) fn module_name(&mut self, name: &str) -> Value<'p> {
        let file = self.file.number;
        if self.function.number == 0 && self.outer.is_none() {
            // The module's own code: variables are in `env`.
            return match self.analysis.program.resolve(file, hash(name)) {
                Some(Entity::Variable { file: home, .. }) if home == file => Value::default(),
                Some(entity) if self.deep() => self.analysis.entity(entity),
                _ => Value::default(),
            };
        }
        match self.analysis.program.resolve(file, hash(name)) {
            Some(Entity::Variable { file: home, .. }) if home != file && !self.deep() => {
                Value::default()
            }
            Some(Entity::Variable { file: home, name }) => self.analysis.global(home, name),
            Some(entity) if self.deep() => self.analysis.entity(entity),
            _ => Value::default(),
        }
    }

    /// What an attribute of a value may hold.
    pub(crate) fn attribute(&mut self, base: &Value<'p>, name: &str) -> Value<'p> {
        if self.deep() {
            match &base.callable {
                Some(Callable::Module(module)) => {
                    let entity = self.analysis.program.member(*module, name);
                    return entity
                        .map_or_else(Value::default, |entity| self.analysis.entity(entity));
                }
                Some(Callable::Instance(class)) => {
                    return self.instance_attribute(base, *class, name);
                }
                Some(Callable::Class(class)) => {
                    if let Some(method) = self.analysis.program.method(*class, hash(name)) {
                        return Value::callable(Callable::Function(method, None));
                    }
                }
                Some(Callable::Super(class, object)) => {
                    let program = self.analysis.program;
                    let bases = program.lineage(*class).iter().skip(1);
                    let method = bases.copied().find_map(|base| program.method(base, hash(name)));
                    if let Some(method) = method {
                        return Value::callable(Callable::Function(
                            method,
                            Some(Rc::clone(object)),
                        ));
                    }
                }
                _ => {}
            }
        }
        self.part(base, Key::attribute(name))
    }

    fn instance_attribute(
        &mut self,
        base: &Value<'p>,
        class: crate::ClassId,
        name: &str,
    ) -> Value<'p> {
        let key = Key::attribute(name);
        if let Some(part) = base.part(&key) {
            let mut part = part.clone();
            if part.callable.is_none() {
                part.callable = self.analysis.field(class, key).callable;
            }
            return part;
        }
        if let Some(method) = self.analysis.program.method(class, hash(name)) {
            if self.is_property(method) {
                return self.call_function(method, Some(base.clone()), &Default::default(), None);
            }
            return Value::callable(Callable::Function(method, Some(Rc::new(base.clone()))));
        }
        let mut value = self.part(base, key);
        let field = self.analysis.field(class, key);
        value.join(&field);
        if self.has_clean_type(class, name) {
            value = value.replace(&mut |_| Taints::default());
        }
        value
    }

    /// What a part of a value may hold.
    pub(crate) fn part(&self, base: &Value<'p>, key: Key) -> Value<'p> {
        if let Some(part) = base.part(&key) {
            return part.clone();
        }
        if !self.deep() {
            let is_element = key.is_item();
            return Value::of(if is_element { base.all() } else { base.own.clone() });
        }
        Value::of(base.own.map(|taint| Taint { origin: taint.origin.part(key), ..taint.clone() }))
    }

    pub(super) fn subscript(&mut self, node: &'p ast::ExprSubscript) -> Value<'p> {
        if !self.deep() && node.slice.is_slice_expr() {
            return Value::default();
        }
        let base = match &*node.value {
            // `self` itself is never tainted for Semgrep CE, its fields may be.
            Expr::Name(name) if !self.deep() && name.id.as_str() == "self" => Value::default(),
            value => self.attribute_base(value),
        };
        let index = match &*node.slice {
            Expr::Tuple(tuple) if !self.deep() => {
                tuple.elts.iter().filter(|element| element.is_call_expr()).for_each(|element| {
                    self.expression(element);
                });
                Value::default()
            }
            index => self.expression(index),
        };
        if self.deep() {
            if let Some(key) = self.constant_key(&node.slice) {
                let mut value = self.part(&base, key);
                if value.is_plain() && !base.has_parts() {
                    value.add(&base.own);
                }
                return value;
            }
            if matches!(&*node.slice, Expr::Slice(_)) {
                return Value::of(base.all());
            }
            // A choice from constants is harmless whoever chooses.
            return self.element(&base);
        }
        let mut value = self.part(&base, Key::item(""));
        if !self.analysis.rule.options.assume_safe_indexes && !node.slice.is_tuple_expr() {
            value.add(&index.all());
        }
        if self.analysis.rule.options.only_propagate_through_assignments {
            return Value::default();
        }
        value
    }

    /// What an element of a value may hold, whichever.
    pub(crate) fn element(&self, value: &Value<'p>) -> Value<'p> {
        let mut element = Value::of(value.own.clone());
        for (key, part) in value.parts() {
            if key.is_item() || !self.deep() {
                element.join(part);
            }
        }
        element
    }
}
