//! Definitions and values that depend on which cell ran last, or how often.

use std::collections::HashMap;

use ruff_python_ast::comparable::ComparableStmt;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{Expr, Stmt};
use ruff_text_size::Ranged;

use super::model::{Order, place};
use super::names::Role;
use crate::{Observation, Subject};

/// A function or class that two cells define differently, used in a third.
pub(super) fn differ(subject: &Subject<'_>, seen: &mut Vec<Observation>) {
    let (order, Some(module)) = (subject.order(), subject.module()) else { return };
    let mut known: HashMap<&str, (usize, &Stmt)> = HashMap::new();
    for statement in module.body() {
        let (Some(name), Some(cell)) = (defined(statement), cell_of(subject, statement)) else {
            continue;
        };
        let before = known.insert(name, (cell, statement));
        let Some((first, other)) = before.filter(|(first, _)| *first != cell) else { continue };
        let is_used = || {
            order.names().any(|(at, used)| {
                at != first
                    && at != cell
                    && used.name == name
                    && matches!(used.role, Role::Use(_) | Role::LateUse(_))
                    && !binds(order, name, at)
            })
        };
        if !is_same(statement, other) && is_used() {
            seen.push(
                Observation::at(place(subject, cell, name_of(statement)))
                    .naming("$NAME", name)
                    .naming("$CELL", (first + 1).to_string()),
            );
        }
    }
}

fn name_of(statement: &Stmt) -> pyguard_source::TextRange {
    match statement {
        Stmt::FunctionDef(function) => function.name.range,
        Stmt::ClassDef(class) => class.name.range,
        _ => statement.range(),
    }
}

fn defined(statement: &Stmt) -> Option<&str> {
    match statement {
        // Overloads and the like are meant to come several times.
        Stmt::FunctionDef(function) if function.decorator_list.is_empty() => Some(&function.name),
        Stmt::ClassDef(class) if class.decorator_list.is_empty() => Some(&class.name),
        _ => None,
    }
}

/// Whether two definitions do the same, but for what they say of themselves.
fn is_same(left: &Stmt, right: &Stmt) -> bool {
    let (Some(left), Some(right)) = (without_text(left), without_text(right)) else { return true };
    ComparableStmt::from(&left) == ComparableStmt::from(&right)
}

fn without_text(statement: &Stmt) -> Option<Stmt> {
    let mut statement = statement.clone();
    let body = match &mut statement {
        Stmt::FunctionDef(function) => &mut function.body,
        Stmt::ClassDef(class) => &mut class.body,
        _ => return None,
    };
    let is_text = |statement: &Stmt| {
        statement.as_expr_stmt().is_some_and(|statement| statement.value.is_string_literal_expr())
    };
    if body.first().is_some_and(is_text) {
        body.remove(0);
    }
    Some(statement)
}

/// Methods whose result, put in place of what they were called on, is another one each time.
const SHRINKING: [&str; 8] =
    ["append", "concat", "drop", "iloc", "join", "merge", "sample", "shift"];

/// A cell that was run more than once and gives another result each time.
pub(super) fn not_repeatable(subject: &Subject<'_>, seen: &mut Vec<Observation>) {
    let (order, Some(module)) = (subject.order(), subject.module()) else { return };
    let mut last: Option<u64> = None;
    let mut was_repeated = vec![false; order.cells.len()];
    for (at, cell) in order.code() {
        if let (Some(count), Some(before)) = (cell.count, last)
            && count > before + 1
            && let Some(repeated) = was_repeated.get_mut(at)
        {
            *repeated = true;
        }
        last = cell.count.or(last);
    }
    let mut told: Vec<usize> = Vec::new();
    for statement in module.body() {
        let Some(cell) = cell_of(subject, statement) else { continue };
        if was_repeated.get(cell) != Some(&true) || told.contains(&cell) {
            continue;
        }
        if let Some(name) = changed_by_itself(statement)
            && is_bound_before(order, name, cell)
        {
            told.push(cell);
            seen.push(
                Observation::at(place(subject, cell, statement.range())).naming("$NAME", name),
            );
        }
    }
}

fn binds(order: &Order, name: &str, cell: usize) -> bool {
    order
        .cells
        .get(cell)
        .is_some_and(|cell| cell.names.names.iter().any(|own| own.role.binds() && own.name == name))
}

fn is_bound_before(order: &Order, name: &str, cell: usize) -> bool {
    let own_first = order.cells.get(cell).and_then(|cell| {
        cell.names.names.iter().find(|own| own.name == name).map(|own| own.role.binds())
    });
    own_first == Some(false) && (0..cell).any(|at| binds(order, name, at))
}

/// The name that a statement changes by its own old value.
fn changed_by_itself(statement: &Stmt) -> Option<&str> {
    match statement {
        Stmt::AugAssign(assignment) => {
            assignment.target.as_name_expr().map(|name| name.id.as_str())
        }
        Stmt::Assign(assignment) => {
            let [Expr::Name(target)] = assignment.targets.as_slice() else { return None };
            let mut finder = Finder { name: &target.id, is_found: false };
            finder.visit_expr(&assignment.value);
            finder.is_found.then_some(target.id.as_str())
        }
        Stmt::Expr(statement) => {
            let call = statement.value.as_call_expr()?;
            let method = call.func.as_attribute_expr()?;
            let name = method.value.as_name_expr()?;
            let in_place = call.arguments.find_keyword("inplace").is_some_and(|keyword| {
                keyword.value.as_boolean_literal_expr().is_some_and(|on| on.value)
            });
            (matches!(method.attr.as_str(), "append" | "extend") || in_place)
                .then_some(name.id.as_str())
        }
        _ => None,
    }
}

/// Looks for a name whose value shrinks or grows: `df.iloc[1:]`, `x * 2`.
struct Finder<'n> {
    name: &'n str,
    is_found: bool,
}

impl Finder<'_> {
    fn is_it(&self, expression: &Expr) -> bool {
        expression.as_name_expr().is_some_and(|name| name.id == self.name)
    }
}

impl<'a> Visitor<'a> for Finder<'_> {
    fn visit_expr(&mut self, expression: &'a Expr) {
        self.is_found |= match expression {
            Expr::Attribute(attribute) => {
                SHRINKING.contains(&attribute.attr.as_str()) && self.is_it(&attribute.value)
            }
            Expr::BinOp(operation) => self.is_it(&operation.left) || self.is_it(&operation.right),
            Expr::Call(call) => {
                let is_concat = call
                    .func
                    .as_attribute_expr()
                    .is_some_and(|function| matches!(function.attr.as_str(), "concat" | "append"));
                let holds = |argument: &Expr| match argument {
                    Expr::List(list) => list.elts.iter().any(|element| self.is_it(element)),
                    other => self.is_it(other),
                };
                is_concat && call.arguments.args.iter().any(holds)
            }
            _ => false,
        };
        visitor::walk_expr(self, expression);
    }
}

fn cell_of(subject: &Subject<'_>, statement: &Stmt) -> Option<usize> {
    let spans = subject.python().cells();
    let after = spans.partition_point(|span| span.range.start() <= statement.start());
    (spans.get(after.checked_sub(1)?)?.number as usize).checked_sub(1)
}
