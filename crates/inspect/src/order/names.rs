//! The names that cells give and need.

use pyguard_python::{Facts, Module, ScopeId, ScopeKind};
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
    /// It gets a value that is made of its old one: `total += 1`, `x = f(x)`.
    Update,
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
        matches!(self, Self::Import | Self::Definition | Self::Assignment | Self::Update)
    }

    /// Whether it gives the name a value that needs no other one.
    pub fn defines(self) -> bool {
        self.binds() && self != Self::Update
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
        lazy: 0,
        outside: Vec::new(),
        type_parameters: Vec::new(),
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
    /// How many types are around that are only looked at when somebody asks for them.
    lazy: usize,
    /// Pieces of scopes that run in the scope around them, each with the range of its scope: the first thing that a
    /// comprehension goes through, default values.
    outside: Vec<(TextRange, TextRange)>,
    /// Type parameters of what is around.
    type_parameters: Vec<&'a str>,
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

    /// The scope in which the code at an offset runs.
    fn scope(&self, offset: TextSize) -> ScopeId {
        let scopes = self.facts.scopes();
        let mut id = scopes.at(offset);
        while id != 0 {
            let scope = scopes.get(id);
            let is_outside =
                self.outside.iter().any(|(piece, of)| *of == scope.range && piece.contains(offset));
            if !is_outside {
                break;
            }
            id = scope.parent;
        }
        id
    }

    /// Whether a name that is used at an offset is one of the notebook.
    fn is_of_module(&self, name: &str, offset: TextSize) -> bool {
        let scopes = self.facts.scopes();
        let mut id = self.scope(offset);
        let mut is_innermost = true;
        while id != 0 {
            let scope = scopes.get(id);
            // What a class binds is not seen in the functions and comprehensions in it.
            let is_seen = is_innermost || !matches!(scope.kind, ScopeKind::Class);
            let binding = scopes.binding(id, name).filter(|_| is_seen);
            if binding.is_some_and(|binding| !binding.is_elsewhere) {
                return false;
            }
            is_innermost = false;
            id = scope.parent;
        }
        true
    }

    fn place(&self, offset: TextSize) -> Place {
        let scopes = self.facts.scopes();
        let mut id = self.scope(offset);
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
        if self.type_parameters.contains(&name.id.as_str()) || !self.is_of_module(&name.id, offset)
        {
            return;
        }
        // IPython leaves a name that it does not know to the shell, whose variable it may be.
        let is_late = self.place(offset) == Place::Function
            || self.tries > 0
            || self.lazy > 0
            || self.facts.is_in_escape(offset);
        let role = if is_late { Role::LateUse(using) } else { Role::Use(using) };
        self.add(&name.id, name.range, role);
    }

    /// Visits code that runs in the scope around the one with this range.
    fn outside(&mut self, piece: &'a Expr, of: TextRange) {
        self.outside.push((piece.range(), of));
        self.visit_expr(piece);
        self.outside.pop();
    }

    /// Visits default values, and what a function's parameters are said to be.
    fn parameters(&mut self, parameters: &'a ast::Parameters, of: TextRange) {
        for parameter in parameters.iter_non_variadic_params() {
            if let Some(default) = &parameter.default {
                self.outside(default, of);
            }
        }
        self.lazy += 1;
        parameters.iter().filter_map(|one| one.annotation()).for_each(|one| self.visit_expr(one));
        self.lazy -= 1;
    }

    /// Visits something with type parameters, which are known only in it.
    fn with_types(&mut self, types: Option<&'a ast::TypeParams>, visit: impl FnOnce(&mut Self)) {
        let before = self.type_parameters.len();
        let names = types.into_iter().flat_map(|types| types.iter()).map(|one| one.name().as_str());
        self.type_parameters.extend(names);
        if let Some(types) = types {
            self.lazy += 1;
            self.visit_type_params(types);
            self.lazy -= 1;
        }
        visit(self);
        self.type_parameters.truncate(before);
    }

    /// Visits the parts of a comprehension, of which the first thing to go through is looked at outside.
    fn comprehension(
        &mut self,
        whole: TextRange,
        generators: &'a [ast::Comprehension],
        elements: &[&'a Expr],
    ) {
        for (position, one) in generators.iter().enumerate() {
            if position == 0 {
                self.outside(&one.iter, whole);
            } else {
                self.visit_expr(&one.iter);
            }
            self.visit_expr(&one.target);
            one.ifs.iter().for_each(|condition| self.visit_expr(condition));
        }
        elements.iter().for_each(|element| self.visit_expr(element));
    }

    /// Whether a name is needed at once since a step.
    fn needs_since(&mut self, name: &ast::ExprName, step: usize) -> bool {
        self.cell(name.range.start()).is_some_and(|cell| {
            let recent = cell.names.iter().rev().take_while(|one| one.step > step);
            recent.filter(|one| one.role.needs()).any(|one| one.name == name.id.as_str())
        })
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
                function.decorator_list.iter().for_each(|one| self.visit_decorator(one));
                // So far reaches the scope of a function.
                let scope = TextRange::new(function.parameters.start(), function.end());
                self.with_types(function.type_params.as_deref(), |collector| {
                    collector.parameters(&function.parameters, scope);
                    if let Some(returns) = &function.returns {
                        collector.lazy += 1;
                        collector.visit_expr(returns);
                        collector.lazy -= 1;
                    }
                    collector.visit_body(&function.body);
                });
                self.bind(&function.name, function.name.range, Role::Definition);
            }
            Stmt::ClassDef(class) => {
                class.decorator_list.iter().for_each(|one| self.visit_decorator(one));
                self.with_types(class.type_params.as_deref(), |collector| {
                    if let Some(arguments) = &class.arguments {
                        collector.visit_arguments(arguments);
                    }
                    collector.visit_body(&class.body);
                });
                self.bind(&class.name, class.name.range, Role::Definition);
            }
            Stmt::TypeAlias(alias) => {
                self.with_types(alias.type_params.as_deref(), |collector| {
                    collector.lazy += 1;
                    collector.visit_expr(&alias.value);
                    collector.lazy -= 1;
                });
                self.visit_expr(&alias.name);
            }
            Stmt::AugAssign(assignment) => {
                let Expr::Name(name) = &*assignment.target else {
                    visitor::walk_stmt(self, statement);
                    return;
                };
                self.needs(name, Using::Other);
                self.visit_expr(&assignment.value);
                self.bind(&name.id, name.range, Role::Update);
            }
            Stmt::Assign(assignment) => {
                let [Expr::Name(name)] = assignment.targets.as_slice() else {
                    visitor::walk_stmt(self, statement);
                    return;
                };
                let step = self.step;
                self.visit_expr(&assignment.value);
                let is_update = self.needs_since(name, step);
                let role = if is_update { Role::Update } else { Role::Assignment };
                self.bind(&name.id, name.range, role);
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
            Expr::Lambda(lambda) => {
                if let Some(parameters) = &lambda.parameters {
                    self.parameters(parameters, lambda.range);
                }
                self.visit_expr(&lambda.body);
            }
            Expr::ListComp(inner) => {
                self.comprehension(inner.range, &inner.generators, &[&inner.elt]);
            }
            Expr::SetComp(inner) => {
                self.comprehension(inner.range, &inner.generators, &[&inner.elt]);
            }
            Expr::Generator(inner) => {
                self.comprehension(inner.range, &inner.generators, &[&inner.elt]);
            }
            Expr::DictComp(inner) => {
                let elements: Vec<&Expr> =
                    inner.key.as_deref().into_iter().chain([&*inner.value]).collect();
                self.comprehension(inner.range, &inner.generators, &elements);
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

#[cfg(test)]
mod tests {
    use pyguard_notebook::read;
    use pyguard_python::Module;

    use super::{Role, of_cells};

    /// What is needed at once, what is needed later, and what is bound, in a cell.
    fn names(source: &str) -> [Vec<String>; 3] {
        let source = source.replace('\n', "\\n");
        let raw = format!(
            r#"{{"cells": [{{"cell_type": "code", "source": "{source}"}}], "nbformat": 4}}"#
        );
        let document = read("a.ipynb", raw).unwrap().document;
        let module = Module::parse(&document);
        let cell = of_cells(&document, &module, 1).remove(0);
        let of = |wanted: fn(Role) -> bool| {
            let names = cell.names.iter().filter(|name| wanted(name.role));
            names.map(|name| name.name.clone()).collect()
        };
        [of(Role::needs), of(|role| matches!(role, Role::LateUse(_))), of(Role::binds)]
    }

    #[test]
    fn what_a_class_binds_is_its_own() {
        for (source, needed) in [
            ("class A:\n    xs = [1]\n    ys = [x for x in xs]", vec![]),
            ("class A:\n    xs = [1]\n    ys = {x: y for x in xs for y in zs}", vec!["zs"]),
            ("class A:\n    xs = [1]\n    ys = [x for x in [y for y in xs]]", vec![]),
            ("class A:\n    xs = [1]\n    ys = [xs for x in xs]", vec!["xs"]),
            ("class A:\n    n = 1\n    def f(self, m=n): return m", vec![]),
        ] {
            assert_eq!(names(source)[0], needed, "{source}");
        }
    }

    #[test]
    fn default_values_are_needed_where_the_function_is_defined() {
        for (source, needed, late) in [
            ("def f(a, b=a): return c", vec!["a"], vec!["c"]),
            ("f = lambda x=x: x + y", vec!["x"], vec!["y"]),
            ("def f():\n    def g(a=b): return a", vec![], vec!["b"]),
            ("def f(a: A = d) -> B: pass", vec!["d"], vec!["A", "B"]),
            ("def f(*, a=d, **k): return k", vec!["d"], vec![]),
        ] {
            let [found, later, _] = names(source);
            assert_eq!((found, later), (owned(&needed), owned(&late)), "{source}");
        }
    }

    #[test]
    fn type_parameters_are_known_in_what_has_them() {
        for (source, needed, late) in [
            ("def f[T](x: T, y=d) -> list[T]: return g(T)", vec!["d"], vec!["list", "g"]),
            ("class A[T: B](C[T]):\n    x: T = 1", vec!["C"], vec!["B"]),
            ("type X[T] = list[T]", vec![], vec!["list"]),
        ] {
            let [found, later, _] = names(source);
            assert_eq!((found, later), (owned(&needed), owned(&late)), "{source}");
        }
        assert_eq!(names("type X[T] = list[T]\nT")[0], ["T"]);
        assert_eq!(names("type X[T] = list[T]")[2], ["X"]);
    }

    #[test]
    fn values_made_of_old_ones_need_these() {
        for (source, is_defined) in [
            ("x += 1", false),
            ("x = f(x)", false),
            ("x = [x for x in y]", true),
            ("x = lambda: x", true),
            ("x = y", true),
        ] {
            let source_text = source.replace('\n', "\\n");
            let raw = format!(
                r#"{{"cells": [{{"cell_type": "code", "source": "{source_text}"}}], "nbformat": 4}}"#
            );
            let document = read("a.ipynb", raw).unwrap().document;
            let cell = of_cells(&document, &Module::parse(&document), 1).remove(0);
            let defines = cell.names.iter().any(|name| name.role.defines() && name.name == "x");
            assert_eq!(defines, is_defined, "{source}");
        }
    }

    fn owned(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }
}
