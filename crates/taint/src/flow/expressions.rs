//! What expressions may hold.

use ruff_python_ast::{self as ast, Expr, InterpolatedStringElement};
use ruff_text_size::Ranged;

use super::callable::{Callable, Closure, Code};
use super::env::Env;
use super::marked::is_computed;
use super::walker::Walker;
use crate::value::{Key, Taints, Value};

use std::rc::Rc;

impl<'p> Walker<'_, '_, 'p> {
    /// What an expression may hold, with the rule's sources, sanitizers, propagators and sinks that match it.
    pub(crate) fn expression(&mut self, expression: &'p Expr) -> Value<'p> {
        self.marked(expression, |walker| walker.plain_expression(expression))
    }

    fn plain_expression(&mut self, expression: &'p Expr) -> Value<'p> {
        match expression {
            Expr::Name(name) => self.name(name),
            Expr::Attribute(node) => {
                let base = self.attribute_base(&node.value);
                self.attribute(&base, node.attr.as_str())
            }
            Expr::Subscript(node) => self.subscript(node),
            Expr::Call(node) => self.call(node),
            Expr::BoolOp(node) => self.bool_op(node),
            Expr::Named(node) => {
                let value = self.expression(&node.value);
                self.assign(&node.target, value.clone());
                value
            }
            Expr::BinOp(node) => {
                let left = self.expression(&node.left).all();
                let right = self.expression(&node.right).all();
                self.through(left.with(&right))
            }
            Expr::UnaryOp(node) => {
                let operand = self.expression(&node.operand).all();
                if node.op == ast::UnaryOp::Not && self.drops_truth_values() {
                    return Value::default();
                }
                self.through(operand)
            }
            Expr::Lambda(node) => self.lambda(node),
            Expr::If(node) => self.conditional(node),
            Expr::Dict(node) => self.dict(node),
            Expr::SetComp(_) | Expr::DictComp(_) if !self.deep() => {
                let (Expr::SetComp(ast::ExprSetComp { generators, elt: element, .. })
                | Expr::DictComp(ast::ExprDictComp { generators, value: element, .. })) =
                    expression
                else {
                    return Value::default();
                };
                let key = match expression {
                    Expr::DictComp(node) => node.key.as_deref(),
                    _ => None,
                };
                // Looked at for the sinks in it; Semgrep CE lets no data out.
                self.comprehension(generators, element, key);
                Value::default()
            }
            Expr::Set(node) => {
                let all = self.elements(&node.elts);
                self.through(all)
            }
            Expr::List(node) => self.sequence(&node.elts),
            Expr::Tuple(node) => self.sequence(&node.elts),
            Expr::ListComp(node) => self.comprehension(&node.generators, &node.elt, None),
            Expr::SetComp(node) => self.comprehension(&node.generators, &node.elt, None),
            Expr::Generator(node) => self.comprehension(&node.generators, &node.elt, None),
            Expr::DictComp(node) => {
                self.comprehension(&node.generators, &node.value, node.key.as_deref())
            }
            Expr::Await(node) => self.expression(&node.value),
            Expr::Yield(node) => {
                let value = node.value.as_deref().map(|value| self.expression(value));
                if let Some(value) = value {
                    self.returns.join(&value);
                }
                Value::default()
            }
            Expr::YieldFrom(node) => {
                let value = self.expression(&node.value);
                self.returns.join(&value);
                Value::default()
            }
            Expr::Compare(node) => {
                let mut all = self.expression(&node.left).all();
                for operand in &node.comparators {
                    all.add(&self.expression(operand).all());
                }
                if self.analysis.rule.options.assume_safe_comparisons || self.drops_truth_values() {
                    return Value::default();
                }
                self.through(all)
            }
            Expr::FString(node) => {
                let mut all = Taints::default();
                for element in node.value.elements() {
                    self.interpolation(element, &mut all);
                }
                self.through(all)
            }
            Expr::TString(node) => {
                let mut all = Taints::default();
                for element in node.value.elements() {
                    self.interpolation(element, &mut all);
                }
                self.through(all)
            }
            Expr::Starred(node) => self.expression(&node.value),
            Expr::Slice(node) => {
                let mut all = Taints::default();
                for part in [&node.lower, &node.upper, &node.step].into_iter().flatten() {
                    all.add(&self.expression(part).all());
                }
                self.through(all)
            }
            Expr::StringLiteral(_)
            | Expr::BytesLiteral(_)
            | Expr::NumberLiteral(_)
            | Expr::BooleanLiteral(_)
            | Expr::NoneLiteral(_)
            | Expr::EllipsisLiteral(_)
            | Expr::IpyEscapeCommand(_) => Value::default(),
        }
    }

    /// The value whose attribute is taken.
    pub(crate) fn attribute_base(&mut self, base: &'p Expr) -> Value<'p> {
        match base {
            Expr::Name(name) if !self.deep() && name.id.as_str() == "self" => {
                self.env.get("self").cloned().unwrap_or_default()
            }
            _ => self.expression(base),
        }
    }

    /// Whether results of `not`, `==`, `in` and their like carry no data.
    fn drops_truth_values(&self) -> bool {
        self.deep() || self.analysis.rule.options.assume_safe_booleans
    }

    /// The value of an operation on data, as the rule's options let it through.
    fn through(&self, taints: Taints) -> Value<'p> {
        if self.analysis.rule.options.only_propagate_through_assignments {
            return Value::default();
        }
        Value::of(taints)
    }

    fn elements(&mut self, elements: &'p [Expr]) -> Taints {
        let mut all = Taints::default();
        for element in elements {
            all.add(&self.expression(element).all());
        }
        all
    }

    /// A list or tuple: its first elements are told apart where the rule asks for depth.
    fn sequence(&mut self, elements: &'p [Expr]) -> Value<'p> {
        const TOLD_APART: usize = 16;
        let known = self.deep()
            && elements.len() <= TOLD_APART
            && !elements.iter().any(Expr::is_starred_expr);
        if !known {
            let all = self.elements(elements);
            return self.through(all);
        }
        let mut value = Value::default();
        for (index, element) in elements.iter().enumerate() {
            let element = self.expression(element);
            if !element.is_plain() {
                value.set(Key::item(&index.to_string()), element);
            }
        }
        value
    }

    fn dict(&mut self, node: &'p ast::ExprDict) -> Value<'p> {
        let mut value = Value::default();
        for item in &node.items {
            let key = item.key.as_ref().map(|key| (key, self.expression(key)));
            let held = self.expression(&item.value);
            match key {
                None => {
                    value.join(&held);
                }
                Some((key, keys)) => {
                    value.add(&keys.all());
                    match self.constant_key(key).filter(|_| self.deep()) {
                        Some(key) if !held.is_plain() => value.set(key, held),
                        Some(_) => {}
                        None => {
                            value.add(&held.all());
                        }
                    }
                }
            }
        }
        if self.analysis.rule.options.only_propagate_through_assignments {
            return Value::default();
        }
        value
    }

    /// A constant string or index as a key.
    pub(crate) fn constant_key(&self, key: &'p Expr) -> Option<Key> {
        match key {
            Expr::StringLiteral(text) => Some(Key::item(text.value.to_str())),
            Expr::NumberLiteral(number) => match &number.value {
                ast::Number::Int(int) => Some(Key::item(&int.to_string())),
                _ => None,
            },
            Expr::Name(_) | Expr::Attribute(_) => match self.file.facts().constant(key)? {
                pyguard_python::Constant::Text(text) => Some(Key::item(&text)),
                _ => None,
            },
            _ => None,
        }
    }

    fn interpolation(&mut self, element: &'p InterpolatedStringElement, all: &mut Taints) {
        if let InterpolatedStringElement::Interpolation(part) = element {
            all.add(&self.expression(&part.expression).all());
            if let Some(format) = &part.format_spec {
                for element in &format.elements {
                    self.interpolation(element, all);
                }
            }
        }
    }

    fn bool_op(&mut self, node: &'p ast::ExprBoolOp) -> Value<'p> {
        let mut value = Value::default();
        // What holds where one of the operands decides: what was learnt of it holds only for those behind it.
        let mut after = Env::unreachable();
        let deep = self.deep();
        for (index, operand) in node.values.iter().enumerate() {
            if index > 0 && self.deep() {
                let holds = node.op == ast::BoolOp::And;
                self.refine(&node.values[index - 1], holds);
            }
            let operand = self.expression(operand);
            value.join(&operand);
            if self.deep() {
                after.join(&self.env);
            }
        }
        if deep {
            let all = std::mem::replace(&mut self.env, after);
            self.all_operands.insert(node.range(), all);
        }
        if self.analysis.rule.options.only_propagate_through_assignments {
            return Value::default();
        }
        value
    }

    fn conditional(&mut self, node: &'p ast::ExprIf) -> Value<'p> {
        self.expression(&node.test);
        let before = self.env.clone();
        if self.deep() {
            self.assume(&node.test, true);
        }
        let mut value = self.expression(&node.body);
        let after = std::mem::replace(&mut self.env, before);
        if self.deep() {
            self.assume(&node.test, false);
        }
        let other = self.expression(&node.orelse);
        value.join(&other);
        self.env.join(&after);
        value
    }

    fn lambda(&mut self, node: &'p ast::ExprLambda) -> Value<'p> {
        let closure = Rc::new(Closure {
            code: Code::Lambda(node),
            file: self.file.number,
            home: self.function,
            env: self.env.clone(),
        });
        // Its body is looked at here for what it does by itself.
        self.call_closure(&closure, None, node.range());
        Value::callable(Callable::Closure(closure))
    }

    fn comprehension(
        &mut self,
        generators: &'p [ast::Comprehension],
        element: &'p Expr,
        key: Option<&'p Expr>,
    ) -> Value<'p> {
        let before = self.env.clone();
        for generator in generators {
            let iterated = self.expression(&generator.iter);
            let element = self.element(&iterated);
            self.assign(&generator.target, element);
            for condition in &generator.ifs {
                self.expression(condition);
                if self.deep() {
                    self.assume(condition, true);
                }
            }
        }
        let key = key.map(|key| self.expression(key).all());
        let mut value = self.expression(element);
        if !self.deep() {
            value = self.bare_value(element, value);
        }
        let element = value;
        // What happens in there to variables of the function stays; the comprehension's own go.
        let mut after = std::mem::replace(&mut self.env, before);
        for generator in generators {
            for name in crate::find::names(&generator.target) {
                let known = self.env.get(name).cloned().unwrap_or_default();
                after.set(name, known);
            }
        }
        self.env.join(&after);
        let mut value = self.through(element.all());
        if let Some(key) = key {
            value.add(&key);
        }
        value
    }

    /// What Semgrep CE sees of a comprehension's element: no results of calls and the like.
    fn bare_value(&mut self, element: &'p Expr, whole: Value<'p>) -> Value<'p> {
        let range = element.range();
        let is_source = self.marks.sources.around(range).next().is_some();
        if is_source && is_computed(element) {
            let mut value = Value::default();
            self.sources(element, range, &mut value);
            return value;
        }
        if is_computed(element) {
            return Value::default();
        }
        let around = std::mem::replace(&mut self.bare, true);
        let value = self.expression(element);
        self.bare = around;
        let _ = whole;
        value
    }
}
