//! The names that cells give and need.

use pyguard_python::{Facts, Module, ScopeKind};
use pyguard_source::{Document, TextRange};
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, ExprContext, Pattern, Stmt};
use ruff_text_size::{Ranged, TextSize};

/// A name somewhere in the Python module of a notebook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// The name.
    pub name: String,
    /// Where, in the module.
    pub range: TextRange,
    /// Position in the order in which the module would run from top to bottom.
    pub step: usize,
    /// What is done with it.
    pub role: Role,
}

/// What is done with a name of the notebook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// It gets a value by an import.
    Import,
    /// It gets a value by `def` or `class`.
    Definition,
    /// It gets a value in another way.
    Assignment,
    /// It is needed as soon as the cell runs.
    Use(Using),
    /// It is needed when a function that is defined here is called, or perhaps not at all (below `try`).
    LateUse(Using),
    /// It is deleted.
    Deletion,
}

/// How a name is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Using {
    /// `name(…)`
    Called,
    /// `name.attribute`
    Attribute,
    /// `name[…]`
    Subscript,
    /// Otherwise.
    Other,
}

impl Role {
    /// Whether it gives the name a value.
    pub fn binds(self) -> bool {
        matches!(self, Self::Import | Self::Definition | Self::Assignment)
    }

    /// Whether it needs the value as soon as the cell runs.
    pub fn needs(self) -> bool {
        matches!(self, Self::Use(_))
    }
}

/// The names of one cell that belong to the whole notebook, in the order in which they are met. Names of functions, classes and
/// comprehensions are theirs alone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CellNames {
    /// What is done with them.
    pub names: Vec<Name>,
    /// The cell brings in names that nobody sees: a star import, `exec`.
    pub is_open: bool,
}

/// The names of all cells, by the 0-based position of the cell; cells that are not Python have none.
pub(super) fn of_cells(document: &Document, module: &Module, count: usize) -> Vec<CellNames> {
    let facts = Facts::new(module, document.text());
    let mut collector = Collector {
        facts: &facts,
        document,
        cells: vec![CellNames::default(); count],
        step: 0,
        tries: 0,
    };
    for statement in module.body() {
        collector.visit_stmt(statement);
    }
    collector.cells
}

struct Collector<'f, 'a> {
    facts: &'f Facts<'a>,
    document: &'f Document,
    cells: Vec<CellNames>,
    step: usize,
    /// How many `try` with handlers are around.
    tries: usize,
}

/// Where code stands, as far as names go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// It runs with the cell, and what it binds is the notebook's.
    Module,
    /// It runs with the cell, but binds names of its own: a class or comprehension.
    Inner,
    /// It runs when somebody calls it.
    Function,
}

impl<'a> Collector<'_, 'a> {
    fn cell(&mut self, offset: TextSize) -> Option<&mut CellNames> {
        let spans = self.document.cells();
        let after = spans.partition_point(|span| span.range.start() <= offset);
        let span = spans.get(after.checked_sub(1)?)?;
        self.cells.get_mut((span.number as usize).checked_sub(1)?)
    }

    fn add(&mut self, name: &str, range: TextRange, role: Role) {
        self.step += 1;
        let step = self.step;
        if let Some(cell) = self.cell(range.start()) {
            cell.names.push(Name { name: name.to_owned(), range, step, role });
        }
    }

    fn open(&mut self, offset: TextSize) {
        if let Some(cell) = self.cell(offset) {
            cell.is_open = true;
        }
    }

    fn place(&self, offset: TextSize) -> Place {
        let scopes = self.facts.scopes();
        let mut id = scopes.at(offset);
        let mut place = Place::Module;
        while id != 0 {
            let scope = scopes.get(id);
            match scope.kind {
                ScopeKind::Function(_) | ScopeKind::Lambda => return Place::Function,
                _ => place = Place::Inner,
            }
            id = scope.parent;
        }
        place
    }

    /// A name that gets a value.
    fn bind(&mut self, name: &str, range: TextRange, role: Role) {
        let offset = range.start();
        let scopes = self.facts.scopes();
        let is_global = || {
            let binding = scopes.binding(scopes.at(offset), name);
            binding.is_some_and(|binding| binding.is_elsewhere)
        };
        if self.place(offset) == Place::Module || is_global() {
            self.add(name, range, role);
        }
    }

    fn needs(&mut self, name: &ast::ExprName, using: Using) {
        let offset = name.range.start();
        if !matches!(self.facts.scopes().resolve(&name.id, offset), None | Some(0)) {
            return;
        }
        // IPython leaves a name that it does not know to the shell, whose variable it may be.
        let is_late = self.place(offset) == Place::Function
            || self.tries > 0
            || self.facts.is_in_escape(offset);
        let role = if is_late { Role::LateUse(using) } else { Role::Use(using) };
        self.add(&name.id, name.range, role);
    }

    fn base(&mut self, value: &'a Expr, using: Using) {
        match value {
            Expr::Name(name) if name.ctx == ExprContext::Load => self.needs(name, using),
            _ => self.visit_expr(value),
        }
    }
}

/// Functions through which a program can give itself names.
const OPENERS: [&str; 12] = [
    "exec",
    "globals",
    "locals",
    "vars",
    "dir",
    "load_session",
    "suppress",
    "magic",
    "run_cell",
    "run_cell_magic",
    "run_line_magic",
    "ex",
];

impl<'a> Visitor<'a> for Collector<'_, 'a> {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::Import(import) => {
                for alias in &import.names {
                    let name = alias.asname.as_ref().unwrap_or(&alias.name);
                    let first = name.split('.').next().unwrap_or("").to_owned();
                    self.bind(&first, alias.range, Role::Import);
                }
            }
            Stmt::ImportFrom(import) => {
                for alias in &import.names {
                    if alias.name.as_str() == "*" {
                        self.open(alias.range.start());
                        continue;
                    }
                    let name = alias.asname.as_ref().unwrap_or(&alias.name).to_string();
                    self.bind(&name, alias.range, Role::Import);
                }
            }
            Stmt::FunctionDef(function) => {
                visitor::walk_stmt(self, statement);
                self.bind(&function.name, function.name.range, Role::Definition);
            }
            Stmt::ClassDef(class) => {
                visitor::walk_stmt(self, statement);
                self.bind(&class.name, class.name.range, Role::Definition);
            }
            Stmt::AugAssign(assignment) => {
                if let Expr::Name(name) = &*assignment.target {
                    self.needs(name, Using::Other);
                }
                visitor::walk_stmt(self, statement);
            }
            Stmt::Try(block) => {
                // What fails below may be meant to: `try: x` with `except NameError`.
                let has_handlers = usize::from(!block.handlers.is_empty());
                self.tries += has_handlers;
                self.visit_body(&block.body);
                self.tries -= has_handlers;
                block.handlers.iter().for_each(|handler| self.visit_except_handler(handler));
                self.visit_body(&block.orelse);
                self.visit_body(&block.finalbody);
            }
            _ => visitor::walk_stmt(self, statement),
        }
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        match expression {
            Expr::Name(name) => match name.ctx {
                ExprContext::Load => self.needs(name, Using::Other),
                ExprContext::Store => self.bind(&name.id, name.range, Role::Assignment),
                ExprContext::Del if self.place(name.range.start()) == Place::Module => {
                    self.add(&name.id, name.range, Role::Deletion);
                }
                _ => {}
            },
            Expr::Named(named) => {
                self.visit_expr(&named.value);
                // In a comprehension it binds in the function around that.
                if let Expr::Name(name) = &*named.target
                    && self.place(name.range.start()) != Place::Function
                {
                    self.add(&name.id, name.range, Role::Assignment);
                }
            }
            Expr::Call(call) => {
                let name = match &*call.func {
                    Expr::Name(name) => name.id.as_str(),
                    Expr::Attribute(attribute) => attribute.attr.as_str(),
                    _ => "",
                };
                // What magics bind is read from their lines.
                if OPENERS.contains(&name) && !self.facts.is_in_escape(expression.start()) {
                    self.open(expression.start());
                }
                self.base(&call.func, Using::Called);
                self.visit_arguments(&call.arguments);
            }
            Expr::Attribute(attribute) => self.base(&attribute.value, Using::Attribute),
            Expr::Subscript(subscript) => {
                self.base(&subscript.value, Using::Subscript);
                self.visit_expr(&subscript.slice);
            }
            _ => visitor::walk_expr(self, expression),
        }
    }

    fn visit_except_handler(&mut self, handler: &'a ast::ExceptHandler) {
        let ast::ExceptHandler::ExceptHandler(inner) = handler;
        if let Some(name) = &inner.name {
            self.bind(name, name.range, Role::Assignment);
        }
        visitor::walk_except_handler(self, handler);
    }

    fn visit_pattern(&mut self, pattern: &'a Pattern) {
        let name = match pattern {
            Pattern::MatchAs(ast::PatternMatchAs { name, .. })
            | Pattern::MatchStar(ast::PatternMatchStar { name, .. })
            | Pattern::MatchMapping(ast::PatternMatchMapping { rest: name, .. }) => name.as_ref(),
            _ => None,
        };
        if let Some(name) = name {
            self.bind(name, name.range, Role::Assignment);
        }
        visitor::walk_pattern(self, pattern);
    }
}
