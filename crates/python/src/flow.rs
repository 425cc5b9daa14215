//! Which value each use of a variable has, following the statements of one function in order: a name has a value
//! where every way to that place gave it the same one.

use pyguard_source::TextSize;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::Ranged;
use rustc_hash::FxHashMap;

use crate::constants::evaluate_in;
use crate::{Constant, Facts, ScopeId};

/// What a name stands for at one place.
#[derive(Debug, Clone)]
pub(crate) struct Value<'a> {
    /// Its constant, where the expression has one.
    pub(crate) constant: Option<Constant<'a>>,
    /// The expression that was assigned.
    pub(crate) expression: &'a Expr,
}

/// Values of names at one point; `None` for a name that may have several.
pub(crate) type Environment<'a> = FxHashMap<&'a str, Option<Value<'a>>>;

/// The value of each use of a name, by the offset where the use starts; `None` where it may have several. A use before
/// any assignment is not in it.
pub(crate) type FlowValues<'a> = FxHashMap<TextSize, Option<Value<'a>>>;

pub(crate) fn analyse<'a>(
    facts: &Facts<'a>,
    function: ScopeId,
    body: &'a [Stmt],
) -> FlowValues<'a> {
    let mut flow = Flow {
        facts,
        function,
        environment: Environment::default(),
        values: FlowValues::default(),
        ended: false,
    };
    flow.block(body);
    flow.values
}

struct Flow<'f, 'a> {
    facts: &'f Facts<'a>,
    function: ScopeId,
    environment: Environment<'a>,
    values: FlowValues<'a>,
    /// Nothing comes after a `return`, `raise`, `break` or `continue` in this block.
    ended: bool,
}

impl<'a> Flow<'_, 'a> {
    fn block(&mut self, body: &'a [Stmt]) {
        for statement in body {
            self.statement(statement);
        }
    }

    /// Runs one of several ways on; gives the environment at its end, unless it does not get there.
    fn branch(&mut self, from: &Environment<'a>, body: &'a [Stmt]) -> Option<Environment<'a>> {
        self.environment = from.clone();
        self.ended = false;
        self.block(body);
        let reached = !std::mem::take(&mut self.ended);
        let environment = std::mem::take(&mut self.environment);
        reached.then_some(environment)
    }

    fn join(&mut self, ends: Vec<Option<Environment<'a>>>) {
        let mut reached = ends.into_iter().flatten();
        match reached.next() {
            Some(first) => self.environment = reached.fold(first, |left, right| join(left, &right)),
            None => self.ended = true,
        }
    }

    fn assign(&mut self, name: &'a str, value: Option<&'a Expr>) {
        let value = value.map(|expression| Value {
            constant: evaluate_in(self.facts, expression, self.function, &self.environment),
            expression,
        });
        self.environment.insert(name, value);
    }

    /// `x += 1` where `x` is known. The value has no expression of its own, so it stands for the right-hand side.
    fn augment(&mut self, node: &'a ast::StmtAugAssign) {
        let Expr::Name(name) = &*node.target else { return self.forget(&node.target) };
        let before = self.environment.get(&*name.id).and_then(Option::as_ref);
        let constant = before.and_then(|value| value.constant.clone()).and_then(|left| {
            let right = evaluate_in(self.facts, &node.value, self.function, &self.environment)?;
            crate::constants::binary(node.op, left, right)
        });
        let value =
            constant.map(|constant| Value { constant: Some(constant), expression: &node.value });
        self.environment.insert(&name.id, value);
    }

    fn forget(&mut self, target: &'a Expr) {
        match target {
            // What an object's attribute is set to may change the object that a name stands for.
            Expr::Attribute(attribute) if attribute.value.is_name_expr() => {
                if let Expr::Name(name) = &*attribute.value {
                    self.assign(&name.id, None);
                }
            }
            Expr::Name(name) => self.assign(&name.id, None),
            Expr::Tuple(tuple) => tuple.elts.iter().for_each(|element| self.forget(element)),
            Expr::List(list) => list.elts.iter().for_each(|element| self.forget(element)),
            Expr::Starred(starred) => self.forget(&starred.value),
            other => self.visit_expr(other),
        }
    }

    fn looping(&mut self, body: &'a [Stmt], otherwise: &'a [Stmt]) {
        // As in Semgrep, nothing known before a loop is known in it.
        let before = std::mem::take(&mut self.environment);
        let after = self.branch(&unknown(&before), body);
        self.join(vec![Some(before), after]);
        self.block(otherwise);
    }

    fn statement(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::Assign(node) => {
                self.visit_expr(&node.value);
                match &*node.targets {
                    [Expr::Name(name)] => self.assign(&name.id, Some(&node.value)),
                    targets => targets.iter().for_each(|target| self.forget(target)),
                }
            }
            Stmt::AnnAssign(node) => {
                if let Some(value) = &node.value {
                    self.visit_expr(value);
                    match &*node.target {
                        Expr::Name(name) => self.assign(&name.id, Some(value)),
                        target => self.forget(target),
                    }
                }
            }
            Stmt::AugAssign(node) => {
                self.visit_expr(&node.value);
                self.augment(node);
            }
            Stmt::If(node) => {
                self.visit_expr(&node.test);
                let before = std::mem::take(&mut self.environment);
                let mut ends = vec![self.branch(&before, &node.body)];
                let mut has_else = false;
                for clause in &node.elif_else_clauses {
                    match &clause.test {
                        Some(test) => {
                            self.environment = before.clone();
                            self.visit_expr(test);
                        }
                        None => has_else = true,
                    }
                    ends.push(self.branch(&before, &clause.body));
                }
                if !has_else {
                    ends.push(Some(before));
                }
                self.join(ends);
            }
            Stmt::For(node) => {
                self.visit_expr(&node.iter);
                self.forget(&node.target);
                self.looping(&node.body, &node.orelse);
            }
            Stmt::While(node)
                if node.test.as_boolean_literal_expr().is_some_and(|test| test.value) =>
            {
                self.block(&node.body);
                self.ended = false;
            }
            Stmt::While(node) => {
                self.visit_expr(&node.test);
                self.looping(&node.body, &node.orelse);
            }
            Stmt::With(node) => {
                for item in &node.items {
                    self.visit_expr(&item.context_expr);
                    if let Some(target) = &item.optional_vars {
                        self.forget(target);
                    }
                }
                self.block(&node.body);
            }
            Stmt::Match(node) => {
                self.visit_expr(&node.subject);
                let before = std::mem::take(&mut self.environment);
                for case in &node.cases {
                    self.branch(&before, &case.body);
                }
                // As in Semgrep, nothing is known after it.
                self.environment = unknown(&before);
            }
            Stmt::Try(node) => {
                let before = self.environment.clone();
                self.block(&node.body);
                self.block(&node.orelse);
                let after = std::mem::take(&mut self.environment);
                let ended = std::mem::take(&mut self.ended);
                // As in Semgrep, what a handler assigns does not count after the statement.
                for ast::ExceptHandler::ExceptHandler(handler) in &node.handlers {
                    self.branch(&before, &handler.body);
                }
                self.environment = after;
                self.ended = ended;
                self.block(&node.finalbody);
            }
            Stmt::Return(_) | Stmt::Raise(_) => {
                visitor::walk_stmt(self, statement);
                self.ended = true;
            }
            Stmt::Break(_) | Stmt::Continue(_) => self.ended = true,
            Stmt::FunctionDef(node) => {
                node.decorator_list.iter().for_each(|decorator| self.visit_decorator(decorator));
            }
            Stmt::ClassDef(node) => {
                node.decorator_list.iter().for_each(|decorator| self.visit_decorator(decorator));
                if let Some(arguments) = &node.arguments {
                    self.visit_arguments(arguments);
                }
            }
            _ => visitor::walk_stmt(self, statement),
        }
    }
}

impl<'a> Visitor<'a> for Flow<'_, 'a> {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        self.statement(statement);
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        match expression {
            Expr::Name(name) if name.ctx.is_load() => {
                if let Some(value) = self.environment.get(&*name.id) {
                    self.values.insert(name.start(), value.clone());
                }
            }
            Expr::Named(node) => {
                self.visit_expr(&node.value);
                if let Expr::Name(name) = &*node.target {
                    self.assign(&name.id, Some(&node.value));
                }
            }
            // A loop as well: nothing is known in it, or after it.
            Expr::ListComp(_) | Expr::SetComp(_) | Expr::DictComp(_) | Expr::Generator(_) => {
                self.environment = unknown(&self.environment);
                visitor::walk_expr(self, expression);
            }
            Expr::Lambda(node) => {
                let before = self.environment.clone();
                if let Some(parameters) = &node.parameters {
                    for parameter in &**parameters {
                        self.environment.insert(parameter.name().as_str(), None);
                    }
                }
                self.visit_expr(&node.body);
                self.environment = before;
            }
            _ => visitor::walk_expr(self, expression),
        }
    }
}

fn join<'a>(left: Environment<'a>, right: &Environment<'a>) -> Environment<'a> {
    left.into_iter()
        .map(|(name, value)| {
            let same = value.filter(|value| {
                right.get(name).and_then(Option::as_ref).is_some_and(|other| {
                    std::ptr::eq(value.expression, other.expression)
                        || (value.constant.is_some() && value.constant == other.constant)
                })
            });
            (name, same)
        })
        .chain(right.keys().map(|&name| (name, None)))
        .fold(Environment::default(), |mut joined, (name, value)| {
            joined.entry(name).or_insert(value);
            joined
        })
}

/// The same names, all with unknown values.
fn unknown<'a>(environment: &Environment<'a>) -> Environment<'a> {
    environment.keys().map(|&name| (name, None)).collect()
}
