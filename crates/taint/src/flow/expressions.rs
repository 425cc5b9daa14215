//! What expressions may hold.

use pyguard_source::TextRange;
use ruff_python_ast::{self as ast, Expr, InterpolatedStringElement};
use ruff_text_size::Ranged;

use super::analysis::SourceAt;
use super::callable::{Callable, Closure, Code};
use super::env::Env;
use super::walker::{Free, Walker};
use crate::marks::Mark;
use crate::program::{Entity, hash};
use crate::rule::SideEffect;
use crate::rules::Rules;
use crate::trace::StepKind;
use crate::value::{Key, Origin, Taint, Taints, Value};

use std::rc::Rc;

impl<'p> Walker<'_, '_, 'p> {
    /// What an expression may hold, with the rule's sources, sanitizers, propagators and sinks that match it.
    pub(crate) fn expression(&mut self, expression: &'p Expr) -> Value<'p> {
        self.marked(expression, |walker| walker.plain_expression(expression))
    }

    /// [`Walker::expression`], with another way to evaluate its parts.
    pub(crate) fn marked(
        &mut self,
        expression: &'p Expr,
        evaluate: impl FnOnce(&mut Self) -> Value<'p>,
    ) -> Value<'p> {
        if !self.analysis.tick() || (self.bare && is_computed(expression)) {
            return Value::default();
        }
        let range = expression.range();
        let around = self.around.replace(range);
        let sanitizing = self.sanitizers(range);
        let outer = self.sanitized;
        self.sanitized = outer.or(sanitizing.and(self.within_sanitizers(range)));
        let mut value = evaluate(self);
        self.around = around;
        if !self.marks.sources.is_empty() {
            self.sources(expression, range, &mut value);
        }
        self.sanitized = outer;
        if !sanitizing.is_none() {
            self.sanitize(expression, range, &mut value);
        }
        if !self.marks.propagators.is_empty() {
            self.propagators(expression, range, &mut value);
        }
        if !self.marks.sinks.is_empty() {
            self.expression_sinks(range, &value);
        }
        let rules = value.own.rules();
        if !rules.without(self.live).is_none() {
            self.live = self.live.or(rules);
            self.analysis.enliven(self.file.number, rules);
        }
        value
    }

    /// The rules with a sanitizer that an expression lies in.
    fn sanitizers(&self, range: TextRange) -> Rules {
        let around = self.marks.sanitizers.around(range);
        around.fold(Rules::NONE, |all, (_, mark)| all.or(self.sanitizes(mark, range)))
    }

    /// The rules for which a sanitizer's match is one for an expression in it.
    fn sanitizes(&self, mark: &Mark, range: TextRange) -> Rules {
        let sanitizer = &self.analysis.rule.sanitizers[mark.entry as usize];
        if sanitizer.exact && mark.range != range {
            Rules::NONE
        } else if sanitizer.not_conflicting {
            sanitizer.rules.without(self.conflicting(mark.range))
        } else {
            sanitizer.rules
        }
    }

    /// The rules for which everything in a range is sanitized, not only the value of the whole.
    fn within_sanitizers(&self, range: TextRange) -> Rules {
        let around = self.marks.sanitizers.around(range);
        around
            .map(|(_, mark)| &self.analysis.rule.sanitizers[mark.entry as usize])
            .filter(|sanitizer| !sanitizer.exact)
            .fold(Rules::NONE, |all, sanitizer| all.or(sanitizer.rules))
    }

    /// The rules of which a source or sink matches exactly what a sanitizer matches.
    fn conflicting(&self, range: TextRange) -> Rules {
        let rule = self.analysis.rule;
        let sources = self.marks.sources.around(range);
        let sources = sources.map(|(_, mark)| (mark, rule.sources[mark.entry as usize].rules));
        let sinks = self.marks.sinks.around(range);
        let sinks = sinks.map(|(_, mark)| (mark, rule.sinks[mark.entry as usize].rules));
        sources
            .chain(sinks)
            .filter(|(mark, _)| mark.range == range)
            .fold(Rules::NONE, |all, (_, rules)| all.or(rules))
    }

    fn sanitize(&mut self, expression: &'p Expr, range: TextRange, value: &mut Value<'p>) {
        let marks = Rc::clone(&self.marks);
        let (mut cleaned, mut kept) = (Rules::NONE, Rules::NONE);
        for (_, mark) in marks.sanitizers.around(range) {
            let rules = self.sanitizes(mark, range);
            let side_effect = self.analysis.rule.sanitizers[mark.entry as usize].side_effect;
            if side_effect != SideEffect::Only {
                cleaned = cleaned.or(rules);
            }
            if side_effect != SideEffect::No && mark.range == range {
                kept = kept.or(rules);
            }
        }
        if !cleaned.is_none() {
            *value = value.replace(&mut |taints| taints.without(cleaned));
        }
        if !kept.is_none() {
            self.clean_place(expression, kept);
        }
    }

    fn sources(&mut self, expression: &'p Expr, range: TextRange, value: &mut Value<'p>) {
        let marks = Rc::clone(&self.marks);
        for (_, mark) in marks.sources.around(range) {
            let source = &self.analysis.rule.sources[mark.entry as usize];
            if source.exact && mark.range != range {
                continue;
            }
            let (label, side_effect, control) = (source.label, source.side_effect, source.control);
            let rules = source.rules.without(self.sanitized);
            if rules.is_none() {
                continue;
            }
            let taints = match &source.requires {
                None => self.source_taints(mark, label, rules),
                Some(requires) => {
                    let all = self.asked(range, value);
                    let met = requires
                        .met(&|label| all.labelled(label, |taint| taint.needs.is_none()))
                        .and(rules);
                    let known = self.source_taints(mark, label, met);
                    let open = rules.without(met);
                    known.with(&self.conditional_taints(&all, mark.entry, label).only(open))
                }
            };
            if taints.is_empty() {
                continue;
            }
            if control {
                self.env.control.add(&taints);
                continue;
            }
            if side_effect != SideEffect::Only {
                value.add(&taints);
            }
            if side_effect != SideEffect::No && mark.range == range {
                self.taint_place(expression, &taints);
            }
        }
    }

    /// The data that a source's `requires` is asked of: that of the value, or for rules that know of none, what was passed to
    /// make it.
    fn asked(&self, range: TextRange, value: &Value<'p>) -> Taints {
        let mut all = value.all();
        if let Some((place, given)) = &self.given
            && *place == range
        {
            all.add(&given.without(all.rules()));
        }
        all
    }

    /// Data of parameters that gets a label if it turns out to have those that the label needs.
    fn conditional_taints(&self, all: &Taints, entry: u32, label: crate::Label) -> Taints {
        Taints::collect(
            all.iter()
                .filter(|taint| {
                    matches!(taint.origin, Origin::Parameter(..)) && taint.label.is_any()
                })
                .map(|taint| Taint { label, needs: Some(entry), ..taint.clone() }),
        )
    }

    /// What comes in at a source's mark.
    pub(crate) fn source_taints(
        &mut self,
        mark: &Mark,
        label: crate::Label,
        rules: Rules,
    ) -> Taints {
        if rules.is_none() {
            return Taints::default();
        }
        let Mark { entry, range, .. } = *mark;
        let at = SourceAt { file: self.file.number, entry, range };
        let number = self.analysis.source(at);
        let step = self.step(range, StepKind::Source(number));
        let trace = crate::trace::Trace::default().then(step);
        Taints::one(Taint { origin: Origin::Source(number), label, needs: None, rules, trace })
    }

    fn propagators(&mut self, expression: &'p Expr, range: TextRange, value: &mut Value<'p>) {
        let marks = Rc::clone(&self.marks);
        for (_, mark) in marks.propagators.around(range) {
            let propagator = &self.analysis.rule.propagators[mark.entry as usize];
            let (Some(from), Some(to)) = (mark.bound(propagator.from), mark.bound(propagator.to))
            else {
                continue;
            };
            let key = (mark.range, from, to, mark.entry);
            if from == range {
                let all = value.all();
                let met = match &propagator.requires {
                    Some(requires) => requires.met(&|label| all.labelled(label, |_| true)),
                    None => Rules::ALL,
                };
                let taints = all.only(met.and(propagator.rules));
                let step = self.step(mark.range, StepKind::Propagated);
                let taints = taints.map(|taint| {
                    let replaced = propagator.label.filter(|_| {
                        propagator
                            .replaces
                            .as_ref()
                            .is_none_or(|labels| labels.contains(&taint.label))
                    });
                    Taint {
                        origin: taint.origin,
                        label: replaced.unwrap_or(taint.label),
                        needs: taint.needs,
                        rules: taint.rules,
                        trace: taint.trace.then(step.clone()),
                    }
                });
                self.analysis.propagate(key, &taints);
                // The target may have been walked before: its variable takes the data up now.
                if let Some(place) = self.propagation_target(mark.range, to)
                    && self.analysis.rule.propagators[mark.entry as usize].side_effect
                        != SideEffect::No
                {
                    self.taint_place(place, &taints);
                }
            }
            if to == range {
                let taints = self.analysis.propagated(key);
                value.add(&taints);
                if self.analysis.rule.propagators[mark.entry as usize].side_effect != SideEffect::No
                {
                    self.taint_place(expression, &taints);
                }
            }
        }
    }

    /// The expression that stands exactly in a range, inside another.
    fn propagation_target(&self, within: TextRange, range: TextRange) -> Option<&'p Expr> {
        crate::find::expression(self.file.facts().module().body(), within, range)
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

    fn subscript(&mut self, node: &'p ast::ExprSubscript) -> Value<'p> {
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
}

/// Whether an expression is computed step by step, so that Semgrep CE keeps its value in a temporary.
fn is_computed(expression: &Expr) -> bool {
    matches!(
        expression,
        Expr::Call(_)
            | Expr::FString(_)
            | Expr::If(_)
            | Expr::Named(_)
            | Expr::Lambda(_)
            | Expr::ListComp(_)
            | Expr::SetComp(_)
            | Expr::DictComp(_)
            | Expr::Generator(_)
            | Expr::Await(_)
            | Expr::Yield(_)
            | Expr::YieldFrom(_)
    ) || matches!(expression, Expr::Subscript(node) if node.slice.is_slice_expr())
}
