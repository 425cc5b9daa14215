//! Statements, in the order in which they may run.

use std::collections::BTreeSet;
use std::rc::Rc;

use ruff_python_ast::{self as ast, Expr, Pattern, Stmt};
use ruff_text_size::Ranged;

use super::callable::{Callable, Closure, Code};
use super::env::Env;
use super::guards::is_harmless_type;
use super::summary::Summary;
use super::walker::{Loop, Walker};
use crate::ClassId;
use crate::program::hash;
use crate::rules::Rules;
use crate::trace::StepKind;
use crate::value::{Key, Origin, Taint, Taints, Value};

/// Turns of a loop after which what is known is taken as all there is.
const MAX_TURNS: u32 = 12;

impl<'p> Walker<'_, '_, 'p> {
    /// Walks the code of a module.
    pub(crate) fn module(mut self, body: &'p [Stmt]) -> Summary<'p> {
        self.block(body);
        self.walk_closures();
        let variables = self.env.iter().map(|(name, value)| (hash(name), value.clone())).collect();
        Summary { sinks: self.sinks, variables, assigned: self.assigned, ..Summary::default() }
    }

    /// Walks a function.
    pub(crate) fn function(mut self, def: &'p ast::StmtFunctionDef) -> Summary<'p> {
        let parameters = parameters(&def.parameters);
        self.parameters = parameters.iter().map(|parameter| parameter.name.as_str()).collect();
        for (number, parameter) in (0..).zip(&parameters) {
            let mut value = self.parameter(def, number, parameter);
            if !self.deep() {
                value.join(&self.default_value(def, parameter));
            }
            self.env.set(parameter.name.as_str(), value);
        }
        self.block(&def.body);
        let mut exit = std::mem::take(&mut self.env);
        exit.join(&std::mem::replace(&mut self.exit, Env::unreachable()));
        self.env = exit;
        self.walk_closures();
        let mut effects = Vec::new();
        if self.deep() {
            for (number, parameter) in (0u32..).zip(&parameters) {
                let name = parameter.name.as_str();
                if self.rebound.contains(name) {
                    continue;
                }
                let Some(value) = self.env.get(name) else { continue };
                let mut left = value.clone();
                left.own = Taints::collect(
                    value
                        .own
                        .iter()
                        .filter(|taint| {
                            !matches!(&taint.origin, Origin::Parameter(n, _) if *n == number)
                                && !self.is_parameter_source(taint, parameter)
                        })
                        .cloned(),
                );
                left.callable = None;
                if !left.is_plain() {
                    effects.push((number, left));
                }
            }
        }
        if self.deep() {
            // Who calls knows what is passed, and that is no source.
            let returns = std::mem::take(&mut self.returns);
            self.returns = returns.replace(&mut |taints| {
                if taints.iter().any(|taint| self.is_own_parameter(taint, &parameters)) {
                    let kept = taints.iter().filter(|one| !self.is_own_parameter(one, &parameters));
                    Taints::collect(kept.cloned())
                } else {
                    taints.clone()
                }
            });
        }
        Summary { returns: self.returns, sinks: self.sinks, effects, ..Summary::default() }
    }

    fn is_own_parameter(&self, taint: &Taint, parameters: &[&ast::Parameter]) -> bool {
        matches!(taint.origin, Origin::Source(_))
            && parameters.iter().any(|parameter| self.is_parameter_source(taint, parameter))
    }

    /// Whether an expression statement is a call that ends the request or the program.
    fn never_returns(&self, expression: &Expr) -> bool {
        let Expr::Call(call) = expression else { return false };
        let last = match &*call.func {
            Expr::Name(name) => name.id.as_str(),
            Expr::Attribute(attribute) => attribute.attr.as_str(),
            _ => return false,
        };
        if !matches!(last, "exit" | "quit" | "_exit" | "abort" | "stop" | "skip" | "fail") {
            return false;
        }
        let Some(path) = crate::program::dotted(&call.func) else { return false };
        let (first, rest) =
            path.split_once('.').map_or((&*path, ""), |(first, rest)| (first, rest));
        let imports = self.file.facts().imports();
        let full = match imports.get(first, call.start()) {
            Some(imported) if rest.is_empty() => imported.segments.join("."),
            Some(imported) => format!("{}.{rest}", imported.segments.join(".")),
            None => path.clone(),
        };
        NEVER_RETURN.contains(&&*full)
    }

    /// What the default of a parameter brings, as Semgrep CE sees it.
    fn default_value(
        &mut self,
        def: &'p ast::StmtFunctionDef,
        parameter: &ast::Parameter,
    ) -> Value<'p> {
        let default = def
            .parameters
            .iter_non_variadic_params()
            .find(|one| std::ptr::eq(&one.parameter, parameter))
            .and_then(|one| one.default.as_deref());
        match default {
            None | Some(Expr::List(_) | Expr::Tuple(_) | Expr::Dict(_) | Expr::Set(_)) => {
                Value::default()
            }
            Some(default) => self.expression(default),
        }
    }

    /// Whether data is in a parameter because a source of the rule is that parameter.
    fn is_parameter_source(&self, taint: &Taint, parameter: &ast::Parameter) -> bool {
        let Origin::Source(number) = taint.origin else { return false };
        let source = self.analysis.source_at(number);
        source.file == self.file.number && parameter.range().contains_range(source.range)
    }

    /// What a parameter holds when the function begins.
    fn parameter(
        &mut self,
        def: &'p ast::StmtFunctionDef,
        number: u32,
        parameter: &'p ast::Parameter,
    ) -> Value<'p> {
        let mut value = Value::default();
        let annotation = parameter.annotation.as_deref();
        let harmless = self.deep() && annotation.is_some_and(|kind| self.is_harmless(kind, 0));
        // What a framework checks is harmless, but a source that says it means a number is believed.
        if !harmless || annotation.is_some_and(is_harmless_type) {
            value.add(&self.parameter_sources(parameter.name.range()));
            value.add(&self.parameter_sources(parameter.range()));
        }
        // Nobody checks an annotation where one function calls another.
        if self.deep() && self.symbolic {
            value.add(&Taints::one(Taint {
                origin: Origin::Parameter(number, Default::default()),
                label: crate::Label::any(),
                needs: None,
                rules: self.analysis.scope.rules(),
                trace: Default::default(),
            }));
        }
        if self.deep() {
            if number == 0
                && let Some(class) = self.class
            {
                if is_decorated(def, "classmethod") {
                    value.callable = Some(Callable::Class(class));
                } else if !is_decorated(def, "staticmethod") {
                    value.callable = Some(Callable::Instance(class));
                    value.is_object = true;
                }
            } else if let Some(class) = annotation.and_then(|kind| self.class_of_annotation(kind)) {
                value.callable = Some(Callable::Instance(class));
            }
        }
        value
    }

    /// Looks at each function defined in this one, with the variables as they are at the end.
    pub(crate) fn walk_closures(&mut self) {
        let mut seen = BTreeSet::new();
        for closure in std::mem::take(&mut self.closures) {
            if seen.insert(closure.code.start()) {
                let range = match closure.code {
                    Code::Def(def) => def.range(),
                    Code::Lambda(lambda) => lambda.range(),
                };
                self.call_closure(&closure, None, range);
            }
        }
    }

    pub(crate) fn block(&mut self, body: &'p [Stmt]) {
        for (index, statement) in body.iter().enumerate() {
            if self.env.unreachable {
                return;
            }
            // Behind another one, what holds now was taken up there.
            if index == 0 || !self.deep() {
                self.may_raise(true);
            }
            self.called = false;
            self.statement(statement);
            let called = self.called;
            self.may_raise(called);
        }
    }

    /// Something may raise here: any statement; for Semgrep CE only one that called something, when it is done.
    fn may_raise(&mut self, called: bool) {
        let before = called && !self.called;
        if (self.deep() || (called && !before))
            && let Some(raised) = self.raised.last_mut()
        {
            raised.join(&self.env);
        }
    }

    fn statement(&mut self, statement: &'p Stmt) {
        if !self.analysis.tick() {
            return;
        }
        match statement {
            Stmt::Expr(node) => {
                self.expression(&node.value);
                // Semgrep CE takes a statement `yield x` for a return.
                let ends = match &*node.value {
                    Expr::Yield(node) => node.value.is_some(),
                    Expr::YieldFrom(_) => true,
                    _ => false,
                };
                if ends && !self.deep() {
                    self.leave();
                }
                if self.deep() && self.never_returns(&node.value) {
                    self.raise();
                }
            }
            Stmt::Assign(node) => {
                let value = self.expression(&node.value);
                for target in &node.targets {
                    self.assign(target, value.clone());
                }
            }
            Stmt::AnnAssign(node) => {
                if let Some(value) = &node.value {
                    let mut value = self.expression(value);
                    if value.callable.is_none() && self.deep() {
                        value.callable =
                            self.class_of_annotation(&node.annotation).map(Callable::Instance);
                    }
                    self.assign(&node.target, value);
                } else if !self.deep() {
                    self.clean_place(&node.target, Rules::ALL);
                }
            }
            Stmt::AugAssign(node) => {
                let mut value = self.expression(&node.target);
                let added = self.expression(&node.value);
                value.join(&added);
                self.assign(&node.target, value);
            }
            Stmt::Return(node) => {
                if let Some(value) = &node.value {
                    let value = self.expression(value);
                    self.returns.join(&value);
                }
                self.leave();
            }
            Stmt::Raise(node) => {
                let cause = node.cause.as_ref().filter(|_| self.deep());
                for part in node.exc.iter().chain(cause) {
                    self.expression(part);
                }
                self.raise();
            }
            Stmt::If(node) => self.branches(node),
            Stmt::While(node) => self.while_loop(node),
            Stmt::For(node) => self.for_loop(node),
            Stmt::With(node) => {
                for item in &node.items {
                    let value = self.expression(&item.context_expr);
                    if let Some(target) = &item.optional_vars
                        && (self.deep() || !is_part(target))
                    {
                        self.assign(target, value);
                    }
                }
                self.block(&node.body);
            }
            Stmt::Try(node) => self.try_statement(node),
            Stmt::Match(node) => self.match_statement(node),
            Stmt::Break(_) => {
                let env = std::mem::replace(&mut self.env, Env::unreachable());
                if let Some(around) = self.loops.last_mut() {
                    around.breaks.join(&env);
                }
            }
            Stmt::Continue(_) => {
                let env = std::mem::replace(&mut self.env, Env::unreachable());
                if let Some(around) = self.loops.last_mut() {
                    around.continues.join(&env);
                }
            }
            Stmt::Delete(_) if !self.deep() => {}
            Stmt::Delete(node) => {
                for target in &node.targets {
                    self.expression(target);
                    if target.is_name_expr() {
                        self.clean_place(target, Rules::ALL);
                    }
                }
            }
            Stmt::Assert(node) => {
                self.expression(&node.test);
                if let Some(message) = &node.msg {
                    self.expression(message);
                }
                if self.deep() {
                    self.assume(&node.test, true);
                }
            }
            Stmt::FunctionDef(node) => self.definition(node),
            Stmt::ClassDef(node) => self.class_definition(node),
            Stmt::Import(ast::StmtImport { names, .. })
            | Stmt::ImportFrom(ast::StmtImportFrom { names, .. }) => {
                for alias in names {
                    let local = alias.asname.as_ref().unwrap_or(&alias.name);
                    self.env.set(local.as_str(), Value::default());
                }
            }
            Stmt::Global(_)
            | Stmt::Nonlocal(_)
            | Stmt::Pass(_)
            | Stmt::TypeAlias(_)
            | Stmt::IpyEscapeCommand(_) => {}
        }
    }

    /// The function ends here.
    fn leave(&mut self) {
        let env = std::mem::replace(&mut self.env, Env::unreachable());
        if let Some(finals) = self.finals.last_mut() {
            finals.join(&env);
        }
        self.exit.join(&env);
    }

    /// Execution goes on where somebody catches what is raised here.
    fn raise(&mut self) {
        if let Some(raised) = self.raised.last_mut() {
            raised.join(&self.env);
        }
        self.env = Env::unreachable();
    }

    fn branches(&mut self, node: &'p ast::StmtIf) {
        self.expression(&node.test);
        let mut other = self.env.clone();
        if self.deep() {
            self.assume(&node.test, true);
        }
        self.block(&node.body);
        let mut after = std::mem::take(&mut self.env);
        let mut tests: Vec<&'p Expr> = vec![&node.test];
        let mut has_else = false;
        for clause in &node.elif_else_clauses {
            self.env = other;
            if self.deep()
                && let Some(test) = tests.last()
            {
                self.assume(test, false);
            }
            match &clause.test {
                Some(test) => {
                    self.expression(test);
                    other = self.env.clone();
                    if self.deep() {
                        self.assume(test, true);
                    }
                    tests.push(test);
                }
                None => {
                    has_else = true;
                    other = Env::unreachable();
                }
            }
            self.block(&clause.body);
            after.join(&std::mem::take(&mut self.env));
        }
        if !has_else {
            self.env = other;
            if self.deep()
                && !self.env.unreachable
                && let Some(test) = tests.last()
            {
                self.assume(test, false);
            }
            after.join(&std::mem::take(&mut self.env));
        }
        self.env = after;
    }

    fn while_loop(&mut self, node: &'p ast::StmtWhile) {
        let endless =
            self.deep() && matches!(&*node.test, Expr::BooleanLiteral(literal) if literal.value);
        let mut head = self.env.clone();
        let mut breaks = Env::unreachable();
        for _ in 0..MAX_TURNS {
            self.env = head.clone();
            self.expression(&node.test);
            if self.deep() {
                self.assume(&node.test, true);
            }
            if !self.turn(&node.body, &mut head, &mut breaks) {
                break;
            }
        }
        self.env = head;
        self.expression(&node.test);
        if self.deep() {
            self.assume(&node.test, false);
        }
        if endless {
            self.env = Env::unreachable();
        }
        self.block(&node.orelse);
        self.env.join(&breaks);
    }

    fn for_loop(&mut self, node: &'p ast::StmtFor) {
        let iterated = self.expression(&node.iter);
        let element = self.element(&iterated);
        let mut head = self.env.clone();
        let mut breaks = Env::unreachable();
        for _ in 0..MAX_TURNS {
            self.env = head.clone();
            if self.deep() || !is_part(&node.target) {
                self.assign(&node.target, element.clone());
            }
            if !self.turn(&node.body, &mut head, &mut breaks) {
                break;
            }
        }
        self.env = head;
        if !self.deep() && !is_part(&node.target) {
            // For Semgrep CE the variable is assigned before the loop asks whether there is more.
            self.assign(&node.target, element);
        }
        self.block(&node.orelse);
        self.env.join(&breaks);
    }

    /// One turn of a loop's body; whether another one may bring more.
    fn turn(&mut self, body: &'p [Stmt], head: &mut Env<'p>, breaks: &mut Env<'p>) -> bool {
        self.loops.push(Loop { breaks: Env::unreachable(), continues: Env::unreachable() });
        self.block(body);
        let mut end = std::mem::take(&mut self.env);
        if let Some(around) = self.loops.pop() {
            end.join(&around.continues);
            breaks.join(&around.breaks);
        }
        head.join(&end)
    }

    fn try_statement(&mut self, node: &'p ast::StmtTry) {
        if !node.finalbody.is_empty() {
            self.finals.push(Env::unreachable());
        }
        self.raised.push(Env::unreachable());
        self.block(&node.body);
        let raised = self.raised.pop().unwrap_or_default();
        self.block(&node.orelse);
        let mut after = std::mem::take(&mut self.env);
        for ast::ExceptHandler::ExceptHandler(handler) in &node.handlers {
            self.env = raised.clone();
            if let Some(kind) = handler.type_.as_ref().filter(|_| self.deep()) {
                self.expression(kind);
            }
            if let Some(name) = &handler.name {
                let taints = self.parameter_sources(name.range());
                self.env.set(name.as_str(), Value::of(taints));
            }
            self.block(&handler.body);
            after.join(&std::mem::take(&mut self.env));
        }
        self.env = after;
        if !node.finalbody.is_empty() {
            let ends = self.env.unreachable;
            self.env.join(&raised);
            self.env.join(&self.finals.pop().unwrap_or_default());
            self.block(&node.finalbody);
            if ends {
                self.env = Env::unreachable();
            }
        }
    }

    fn match_statement(&mut self, node: &'p ast::StmtMatch) {
        let subject = self.expression(&node.subject);
        let before = self.env.clone();
        let mut after = Env::unreachable();
        let mut exhaustive = false;
        for case in &node.cases {
            self.env = before.clone();
            if self.deep() {
                self.capture(&case.pattern, &subject);
            } else {
                // Captures are clean for Semgrep CE.
                self.capture(&case.pattern, &Value::default());
            }
            if self.deep() && is_constant_pattern(&case.pattern) {
                self.clean_place(&node.subject, Rules::ALL);
            }
            if !self.deep() {
                // Semgrep CE neither looks at guards nor takes `case _` for the last.
            } else if let Some(guard) = &case.guard {
                self.expression(guard);
                self.assume(guard, true);
            } else if matches!(&case.pattern, Pattern::MatchAs(pattern) if pattern.pattern.is_none())
            {
                exhaustive = true;
            }
            self.block(&case.body);
            after.join(&std::mem::take(&mut self.env));
        }
        if !exhaustive {
            after.join(&before);
        }
        self.env = after;
    }

    fn capture(&mut self, pattern: &'p Pattern, subject: &Value<'p>) {
        let bind = |walker: &mut Self, name: &'p ast::Identifier, value: Value<'p>| {
            let step = walker.step(name.range(), StepKind::Assigned);
            walker.env.set(name.as_str(), value.then(&step));
        };
        match pattern {
            Pattern::MatchAs(node) => {
                if let Some(inner) = &node.pattern {
                    self.capture(inner, subject);
                }
                if let Some(name) = &node.name {
                    bind(self, name, subject.clone());
                }
            }
            Pattern::MatchStar(node) => {
                if let Some(name) = &node.name {
                    bind(self, name, Value::of(subject.all()));
                }
            }
            Pattern::MatchMapping(node) => {
                for (key, inner) in node.keys.iter().zip(&node.patterns) {
                    let part = match self.constant_key(key) {
                        Some(key) => self.part(subject, key),
                        None => Value::of(subject.all()),
                    };
                    self.capture(inner, &part);
                }
                if let Some(name) = &node.rest {
                    bind(self, name, subject.clone());
                }
            }
            Pattern::MatchSequence(node) => {
                for (index, inner) in node.patterns.iter().enumerate() {
                    let part = self.part(subject, Key::item(&index.to_string()));
                    self.capture(inner, &part);
                }
            }
            Pattern::MatchClass(node) => {
                for inner in &node.arguments.patterns {
                    self.capture(inner, &Value::of(subject.all()));
                }
                for keyword in &node.arguments.keywords {
                    let part = self.part(subject, Key::attribute(keyword.attr.as_str()));
                    self.capture(&keyword.pattern, &part);
                }
            }
            Pattern::MatchOr(node) => {
                node.patterns.iter().for_each(|inner| self.capture(inner, subject));
            }
            Pattern::MatchValue(_) | Pattern::MatchSingleton(_) => {}
        }
    }

    fn definition(&mut self, node: &'p ast::StmtFunctionDef) {
        let nested = self.function.number != 0 || self.outer.is_some();
        if self.deep() {
            for decorator in &node.decorator_list {
                self.expression(&decorator.expression);
            }
        }
        if self.deep() || !nested {
            for parameter in node.parameters.iter_non_variadic_params() {
                if let Some(default) = parameter.default() {
                    self.expression(default);
                }
            }
        }
        let is_method = self.class_body.is_some();
        if self.function.number == 0 && self.outer.is_none() || is_method {
            return;
        }
        if self.deep() {
            let closure = Rc::new(Closure {
                code: Code::Def(node),
                file: self.file.number,
                home: self.function,
                env: self.env.clone(),
            });
            self.closures.push(Rc::clone(&closure));
            self.env.set(node.name.as_str(), Value::callable(Callable::Closure(closure)));
        }
    }

    fn class_definition(&mut self, node: &'p ast::StmtClassDef) {
        if !self.deep() {
            // Semgrep CE looks at bodies of classes at top level only.
            if self.function.number == 0 && self.class_body.is_none() {
                let class = ClassId { file: self.file.number, number: 0 };
                let before = self.env.clone();
                self.class_body = Some(class);
                self.env = Env::default();
                self.block(&node.body);
                self.class_body = None;
                self.env = before;
            }
            return;
        }
        for decorator in &node.decorator_list {
            self.expression(&decorator.expression);
        }
        if let Some(arguments) = &node.arguments {
            for argument in &arguments.args {
                self.expression(argument);
            }
            for keyword in &arguments.keywords {
                self.expression(&keyword.value);
            }
        }
        let number = self.file.class_number_of(node);
        let class = number.map(|number| ClassId { file: self.file.number, number });
        let before = self.env.clone();
        let around = std::mem::replace(&mut self.class_body, class);
        self.block(&node.body);
        self.class_body = around;
        let inside = std::mem::replace(&mut self.env, before);
        if self.deep()
            && let Some(class) = class
        {
            for (name, value) in inside.iter() {
                let is_new = self.env.get(name).is_none_or(|known| !known.same(value));
                if is_new && !value.is_plain() {
                    let key = Key::attribute(name);
                    self.analysis.assign_field(class, key, value);
                }
            }
            if self.function.number != 0 || self.outer.is_some() {
                self.env.set(node.name.as_str(), Value::callable(Callable::Class(class)));
            }
        }
    }
}

/// Calls that end the request, the run or the program.
const NEVER_RETURN: &[&str] = &[
    "exit",
    "quit",
    "sys.exit",
    "os._exit",
    "os.abort",
    "flask.abort",
    "quart.abort",
    "werkzeug.exceptions.abort",
    "bottle.abort",
    "streamlit.stop",
    "pytest.skip",
    "pytest.fail",
];

/// All parameters in the order of their numbers.
pub(crate) fn parameters(parameters: &ast::Parameters) -> Vec<&ast::Parameter> {
    parameters
        .posonlyargs
        .iter()
        .chain(&parameters.args)
        .map(|parameter| &parameter.parameter)
        .chain(parameters.vararg.as_deref())
        .chain(parameters.kwonlyargs.iter().map(|parameter| &parameter.parameter))
        .chain(parameters.kwarg.as_deref())
        .collect()
}

/// Whether a function has a decorator whose last name is this.
pub(crate) fn is_decorated(def: &ast::StmtFunctionDef, name: &str) -> bool {
    def.decorator_list.iter().any(|decorator| match &decorator.expression {
        Expr::Name(decorator) => decorator.id.as_str() == name,
        Expr::Attribute(decorator) => decorator.attr.as_str() == name,
        _ => false,
    })
}

/// Whether a target is a part of something, not a variable.
fn is_part(target: &Expr) -> bool {
    matches!(target, Expr::Attribute(_) | Expr::Subscript(_))
}

fn is_constant_pattern(pattern: &Pattern) -> bool {
    match pattern {
        Pattern::MatchValue(_) | Pattern::MatchSingleton(_) => true,
        Pattern::MatchOr(node) => node.patterns.iter().all(is_constant_pattern),
        Pattern::MatchAs(node) => node.pattern.as_deref().is_some_and(is_constant_pattern),
        _ => false,
    }
}
