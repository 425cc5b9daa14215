//! Code by its place.

use pyguard_source::{TextRange, TextSize};
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{Expr, Stmt};
use ruff_text_size::Ranged;
use rustc_hash::FxHashMap;

use crate::program::FunctionNode;

/// The outermost expression that stands exactly in a range, looked for in code that overlaps `within`.
pub(crate) fn expression(body: &[Stmt], within: TextRange, range: TextRange) -> Option<&Expr> {
    let mut finder = Finder { within, range, found: None };
    let after = body.partition_point(|statement| statement.end() < within.start());
    for statement in &body[after..] {
        if statement.start() > within.end() || finder.found.is_some() {
            break;
        }
        finder.visit_stmt(statement);
    }
    finder.found
}

struct Finder<'p> {
    within: TextRange,
    range: TextRange,
    found: Option<&'p Expr>,
}

impl<'p> Visitor<'p> for Finder<'p> {
    fn visit_stmt(&mut self, statement: &'p Stmt) {
        if self.found.is_none() && statement.range().intersect(self.within).is_some() {
            visitor::walk_stmt(self, statement);
        }
    }

    fn visit_expr(&mut self, expression: &'p Expr) {
        if self.found.is_some() || !expression.range().contains_range(self.range) {
            return;
        }
        if expression.range() == self.range {
            self.found = Some(expression);
        } else {
            visitor::walk_expr(self, expression);
        }
    }
}

/// The names that a target binds.
pub(crate) fn names(target: &Expr) -> Vec<&str> {
    match target {
        Expr::Name(name) => vec![name.id.as_str()],
        Expr::Tuple(node) => node.elts.iter().flat_map(names).collect(),
        Expr::List(node) => node.elts.iter().flat_map(names).collect(),
        Expr::Starred(node) => names(&node.value),
        _ => Vec::new(),
    }
}

/// Where each name that a function binds itself is first bound; parameters at its beginning.
pub(crate) fn first_bindings(node: FunctionNode<'_>) -> FxHashMap<&str, TextSize> {
    let mut finder = Bindings { first: FxHashMap::default() };
    match node {
        FunctionNode::Module(body) => finder.visit_body(body),
        FunctionNode::Def(def) => {
            for parameter in def.parameters.iter() {
                finder.bind(parameter.name().as_str(), def.start());
            }
            finder.visit_body(&def.body);
        }
    }
    finder.first
}

struct Bindings<'p> {
    first: FxHashMap<&'p str, TextSize>,
}

impl<'p> Bindings<'p> {
    fn bind(&mut self, name: &'p str, at: TextSize) {
        let first = self.first.entry(name).or_insert(at);
        *first = (*first).min(at);
    }
}

impl<'p> Visitor<'p> for Bindings<'p> {
    fn visit_stmt(&mut self, statement: &'p Stmt) {
        match statement {
            // What is bound in there is not bound here.
            Stmt::FunctionDef(_) => {}
            Stmt::ClassDef(node) => node.body.iter().for_each(|inner| self.visit_stmt(inner)),
            Stmt::Try(node) => {
                for ruff_python_ast::ExceptHandler::ExceptHandler(handler) in &node.handlers {
                    if let Some(name) = &handler.name {
                        self.bind(name.as_str(), name.start());
                    }
                }
                visitor::walk_stmt(self, statement);
            }
            _ => visitor::walk_stmt(self, statement),
        }
    }

    fn visit_expr(&mut self, expression: &'p Expr) {
        if let Expr::Name(name) = expression
            && name.ctx.is_store()
        {
            self.bind(name.id.as_str(), name.start());
        }
        visitor::walk_expr(self, expression);
    }

    fn visit_comprehension(&mut self, comprehension: &'p ruff_python_ast::Comprehension) {
        // Its variables are its own.
        self.visit_expr(&comprehension.iter);
        comprehension.ifs.iter().for_each(|condition| self.visit_expr(condition));
    }

    fn visit_pattern(&mut self, pattern: &'p ruff_python_ast::Pattern) {
        use ruff_python_ast::Pattern;
        let name = match pattern {
            Pattern::MatchAs(node) => node.name.as_ref(),
            Pattern::MatchStar(node) => node.name.as_ref(),
            Pattern::MatchMapping(node) => node.rest.as_ref(),
            _ => None,
        };
        if let Some(name) = name {
            self.bind(name.as_str(), name.start());
        }
        visitor::walk_pattern(self, pattern);
    }
}
