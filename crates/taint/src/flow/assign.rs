//! Assignments to variables and their parts.

use ruff_python_ast::Expr;
use ruff_text_size::Ranged;

use super::callable::Callable;
use super::walker::{Free, Walker};
use crate::program::hash;
use crate::rules::Rules;
use crate::trace::StepKind;
use crate::value::{Key, MAX_DEPTH, Origin, Taint, Taints, Value};

/// A variable, or a part of one that is known by name.
#[derive(Debug, Clone)]
pub(crate) struct Place<'p> {
    pub(crate) name: &'p str,
    pub(crate) path: Vec<Key>,
    /// There is more of the path that is not known by name.
    pub(crate) open: bool,
}

impl<'p> Walker<'_, '_, 'p> {
    /// The place that an expression names.
    pub(crate) fn place(&self, expression: &'p Expr) -> Option<Place<'p>> {
        match expression {
            Expr::Name(name) => {
                Some(Place { name: name.id.as_str(), path: Vec::new(), open: false })
            }
            Expr::Attribute(node) => {
                let place = self.place(&node.value)?;
                Some(place.with(Some(Key::attribute(node.attr.as_str()))))
            }
            Expr::Subscript(node) => {
                let place = self.place(&node.value)?;
                if !self.deep() {
                    // All elements are one.
                    return Some(place.with(Some(Key::item(""))));
                }
                let key = self.constant_key(&node.slice);
                Some(place.with(key))
            }
            Expr::Starred(node) => self.place(&node.value),
            _ => None,
        }
    }

    /// Assigns to a target of any form.
    pub(crate) fn assign(&mut self, target: &'p Expr, value: Value<'p>) {
        let value = value.then(&self.step(target.range(), StepKind::Assigned));
        self.bind(target, value);
    }

    fn bind(&mut self, target: &'p Expr, value: Value<'p>) {
        if !self.deep() && !self.marks.sinks.is_empty() {
            // A sink that is an assignment looks at what the variable held before.
            self.target_sinks(target);
        }
        match target {
            Expr::Name(name) => {
                let name = name.id.as_str();
                if self.parameters.contains(&name) {
                    self.rebound.insert(name);
                }
                if !self.deep() {
                    self.bind_plainly(name, value);
                } else {
                    self.assign_elsewhere(name, target, &value);
                    self.env.set(name, value);
                }
            }
            Expr::Tuple(node) => self.unpack(&node.elts, &value),
            Expr::List(node) => self.unpack(&node.elts, &value),
            // Semgrep CE does not look at starred targets.
            Expr::Starred(_) if !self.deep() => {}
            Expr::Starred(node) => self.bind(&node.value, Value::of(value.all())),
            Expr::Attribute(node) => {
                self.attribute_base(&node.value);
                self.bind_part(target, value);
            }
            Expr::Subscript(node) => {
                self.attribute_base(&node.value);
                self.expression(&node.slice);
                if self.deep() || !node.slice.is_slice_expr() {
                    self.bind_part(target, value);
                }
            }
            _ => {}
        }
        if self.has.sinks || self.has.sources {
            self.target_marks(target);
        }
    }

    /// As Semgrep CE does: data is added to data, only what is clean takes it away.
    fn bind_plainly(&mut self, name: &'p str, mut value: Value<'p>) {
        if matches!(name, "self" | "cls") {
            return;
        }
        if matches!(value.callable, Some(Callable::Closure(_))) {
            // A lambda takes no data away.
            self.env.update(name, |known| known.callable = value.callable.take());
            return;
        }
        if !value.all().is_empty()
            && let Some(known) = self.env.get(name)
        {
            value.own.add(&known.own.clone());
        }
        if self.function.number == 0 && self.class_body.is_none() {
            self.assigned.entry(hash(name)).or_default().join(&value);
        }
        self.env.set(name, value);
    }

    /// The rule's sources and sinks that match what is assigned to.
    fn target_marks(&mut self, target: &'p Expr) {
        if matches!(target, Expr::Name(_) | Expr::Attribute(_) | Expr::Subscript(_)) {
            self.assigned_sources(target);
        }
        if self.deep() {
            self.target_sinks(target);
        }
    }

    fn target_sinks(&mut self, target: &'p Expr) {
        if matches!(target, Expr::Name(_) | Expr::Attribute(_) | Expr::Subscript(_))
            && let Some(place) = self.place(target)
        {
            let value = self.read(&place);
            self.expression_sinks(target.range(), &value);
        }
    }

    /// Unpacks a value: element by element where these are known, else everything into all.
    fn unpack(&mut self, targets: &'p [Expr], value: &Value<'p>) {
        let starred = targets.iter().any(Expr::is_starred_expr);
        for (index, target) in targets.iter().enumerate() {
            let element = if self.deep() && !starred && value.has_parts() {
                self.part(value, Key::item(&index.to_string()))
            } else if self.deep() {
                Value::of(self.element(value).all())
            } else {
                Value::of(value.all())
            };
            self.bind(target, element);
        }
    }

    fn bind_part(&mut self, target: &'p Expr, value: Value<'p>) {
        let Some(place) = self.place(target) else { return };
        if place.name == "cls" && !self.deep() {
            return;
        }
        if self.deep()
            && let &[key] = place.path.as_slice()
            && !key.is_item()
            && let Some(Callable::Instance(class)) =
                self.env.get(place.name).and_then(|object| object.callable.clone())
        {
            let mut kept = value.replace(&mut |taints| known_sources(taints));
            kept.callable.clone_from(&value.callable);
            if !kept.is_plain() {
                self.analysis.assign_field(class, key, &kept);
            }
        }
        self.write(&place, value, place.open && self.deep());
    }

    /// A name that belongs to another scope.
    fn assign_elsewhere(&mut self, name: &'p str, target: &'p Expr, value: &Value<'p>) {
        if self.function.number == 0 && self.outer.is_none() {
            return;
        }
        let scopes = self.file.facts().scopes();
        let scope = scopes.function(scopes.at(target.start()));
        if !scopes.binding(scope, name).is_some_and(|binding| binding.is_elsewhere) {
            return;
        }
        match scopes.resolve(name, target.start()) {
            None | Some(0) if self.deep() => {
                let mut kept = value.replace(&mut |taints| known_sources(taints));
                kept.callable.clone_from(&value.callable);
                if !kept.is_plain() {
                    self.analysis.assign_global(self.file.number, hash(name), &kept);
                }
            }
            Some(_) if self.outer.is_some() => self.nonlocals.push((name, value.clone())),
            _ => {}
        }
    }

    /// What a variable may hold: for one of a function or module around, what is known of it there.
    fn whole(&mut self, name: &'p str) -> Value<'p> {
        match self.env.get(name) {
            Some(value) => value.clone(),
            None if self.deep() => match self.free.get(name) {
                Some(Free::Outer) => self
                    .outer
                    .as_ref()
                    .and_then(|outer| outer.get(name))
                    .cloned()
                    .unwrap_or_default(),
                Some(Free::Module) => self.module_name(name),
                _ => Value::default(),
            },
            None => Value::default(),
        }
    }

    /// What a place may hold.
    pub(crate) fn read(&mut self, place: &Place<'p>) -> Value<'p> {
        let mut value = self.whole(place.name);
        for key in &place.path {
            value = self.part(&value, *key);
        }
        value
    }

    /// Puts a value into a place; `weak` where what was there may stay.
    pub(crate) fn write(&mut self, place: &Place<'p>, value: Value<'p>, weak: bool) {
        let Place { name, path, .. } = place;
        let deep = self.deep();
        let mut whole = self.whole(name);
        write_path(&mut whole, path, value, weak, deep);
        self.env.set(name, whole);
    }

    /// A variable holds this data as well from here on.
    pub(crate) fn taint_place(&mut self, expression: &'p Expr, taints: &Taints) {
        if taints.is_empty() {
            return;
        }
        if let Some(place) = self.place(expression) {
            let mut value = self.read(&place);
            value.add(taints);
            self.write(&place, value, false);
        }
    }

    /// A variable is clean from here on, for some rules.
    pub(crate) fn clean_place(&mut self, expression: &'p Expr, rules: Rules) {
        if let Some(place) = self.place(expression)
            && !(place.open && self.deep())
        {
            let value = self.read(&place).replace(&mut |taints| taints.without(rules));
            // What a whole holds is in every part: the part must be told apart to be clean.
            self.write_clean(&place, value);
        }
    }

    fn write_clean(&mut self, place: &Place<'p>, value: Value<'p>) {
        if place.path.is_empty() {
            self.env.set(place.name, value);
        } else {
            self.write(place, value, false);
        }
    }
}

impl<'p> Place<'p> {
    fn with(mut self, key: Option<Key>) -> Self {
        match key {
            Some(key) if !self.open && self.path.len() < MAX_DEPTH => self.path.push(key),
            _ => self.open = true,
        }
        self
    }
}

fn write_path<'p>(whole: &mut Value<'p>, path: &[Key], value: Value<'p>, weak: bool, deep: bool) {
    match path {
        [] if weak => {
            if deep {
                whole.add(&value.all());
            } else {
                whole.join(&Value::of(value.all()));
            }
        }
        [] => *whole = value,
        &[key, ref rest @ ..] => {
            let mut part = match whole.part(&key) {
                Some(part) => part.clone(),
                None => Value::of(whole.own.map(|taint| extended(taint, key, deep))),
            };
            write_path(&mut part, rest, value, weak, deep);
            if !deep && rest.is_empty() && key.is_item() {
                // For Semgrep CE one element stands for all of them.
                whole.own = Taints::default();
            }
            whole.set(key, part);
        }
    }
}

fn extended(taint: &Taint, key: Key, deep: bool) -> Taint {
    let mut taint = taint.clone();
    if deep {
        taint.origin = taint.origin.part(key);
    }
    taint
}

/// Data whose source is known, whoever calls.
fn known_sources(taints: &Taints) -> Taints {
    Taints::collect(
        taints.iter().filter(|taint| matches!(taint.origin, Origin::Source(_))).cloned(),
    )
}
