use pyguard_source::{TextRange, TextSize};
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::Ranged;
use rustc_hash::{FxHashMap, FxHashSet};
use smallvec::SmallVec;

/// Index of a scope in [`Scopes`]; 0 is the module.
pub type ScopeId = usize;

/// What opens a scope.
#[derive(Debug, Clone, Copy)]
pub enum ScopeKind<'a> {
    /// The file.
    Module,
    /// `def`.
    Function(&'a ast::StmtFunctionDef),
    /// `lambda`.
    Lambda,
    /// `class`.
    Class,
    /// List, set, dict comprehension or generator.
    Comprehension,
}

/// A scope and where it is.
#[derive(Debug)]
pub struct Scope<'a> {
    /// What opened it.
    pub kind: ScopeKind<'a>,
    /// From its parameters (or first element) to its end.
    pub range: TextRange,
    /// The scope around it; the module is its own parent.
    pub parent: ScopeId,
}

/// How a scope binds a name.
#[derive(Debug, Clone, Copy, Default)]
pub struct Binding<'a> {
    /// It is a parameter.
    pub is_parameter: bool,
    /// `global` or `nonlocal` says that the name lives elsewhere.
    pub is_elsewhere: bool,
    /// It is bound in a way that hides an import of the same name, as Semgrep resolves names: by a parameter, a loop,
    /// `with`, `except`, a capture or an annotation, but not by a plain assignment.
    pub hides_import: bool,
    /// How often the scope assigns it, in any form but imports.
    pub assignments: u32,
    /// The value of the only plain assignment `name = value`, with the assignment's end.
    pub value: Option<(&'a Expr, TextSize)>,
    /// The annotation of the parameter or variable.
    pub annotation: Option<&'a Expr>,
}

/// All scopes of a module, in order of their start.
#[derive(Debug)]
pub struct Scopes<'a> {
    scopes: Vec<Scope<'a>>,
    /// By name: the scopes that bind it, in order.
    bindings: FxHashMap<&'a str, SmallVec<[(ScopeId, Binding<'a>); 1]>>,
    /// Names that are assigned something constant somewhere, as far as its form tells.
    constants: FxHashSet<&'a str>,
}

impl<'a> Scopes<'a> {
    pub(crate) fn collect(body: &'a [Stmt]) -> Self {
        let everything = TextRange::new(TextSize::new(0), TextSize::new(u32::MAX));
        let module = Scope { kind: ScopeKind::Module, range: everything, parent: 0 };
        let mut collector = Collector {
            scopes: Self {
                scopes: vec![module],
                bindings: FxHashMap::default(),
                constants: FxHashSet::default(),
            },
            current: 0,
        };
        collector.visit_body(body);
        collector.scopes
    }

    /// The innermost scope that holds an offset.
    pub fn at(&self, offset: TextSize) -> ScopeId {
        let mut id =
            self.scopes.partition_point(|scope| scope.range.start() <= offset).saturating_sub(1);
        while id != 0 && self.scopes[id].range.end() <= offset {
            id = self.scopes[id].parent;
        }
        id
    }

    /// A scope by its id.
    pub fn get(&self, id: ScopeId) -> &Scope<'a> {
        &self.scopes[id]
    }

    /// How a scope itself binds a name.
    pub fn binding(&self, scope: ScopeId, name: &str) -> Option<&Binding<'a>> {
        let holders = self.bindings.get(name)?;
        let at = place(holders, scope).ok()?;
        Some(&holders[at].1)
    }

    fn binding_mut(&mut self, scope: ScopeId, name: &'a str) -> &mut Binding<'a> {
        let holders = self.bindings.entry(name).or_default();
        let at = place(holders, scope).unwrap_or_else(|at| {
            // At the end, but where a scope binds the name after one inside it did.
            holders.insert(at, (scope, Binding::default()));
            at
        });
        &mut holders[at].1
    }

    /// Whether a name may stand for a constant anywhere in the module.
    pub(crate) fn may_be_constant(&self, name: &str) -> bool {
        self.constants.contains(name)
    }

    /// The nearest `def` (or the module) around a scope, itself included.
    pub fn function(&self, mut scope: ScopeId) -> ScopeId {
        while scope != 0 && !matches!(self.scopes[scope].kind, ScopeKind::Function(_)) {
            scope = self.scopes[scope].parent;
        }
        scope
    }

    /// Whether some scope around `at` binds `name` so that it hides an import.
    pub(crate) fn is_import_hidden(&self, name: &str, at: TextSize) -> bool {
        if !self.bindings.contains_key(name) {
            return false;
        }
        let mut scope = self.at(at);
        while scope != 0 {
            let is_class = matches!(self.scopes[scope].kind, ScopeKind::Class);
            if !is_class
                && let Some(binding) = self.binding(scope, name)
                && binding.hides_import
            {
                return true;
            }
            scope = self.scopes[scope].parent;
        }
        false
    }

    /// The scope whose binding a use of `name` at `at` means, by Python's rules; `None` for built-in and unknown names.
    pub fn resolve(&self, name: &str, at: TextSize) -> Option<ScopeId> {
        let mut scope = self.at(at);
        let mut innermost = true;
        loop {
            let is_class = matches!(self.scopes[scope].kind, ScopeKind::Class);
            if (innermost || !is_class)
                && let Some(binding) = self.binding(scope, name)
                && !binding.is_elsewhere
            {
                return Some(scope);
            }
            if scope == 0 {
                return None;
            }
            innermost = false;
            scope = self.scopes[scope].parent;
        }
    }
}

/// Where a scope stands among those that bind a name, or would stand.
fn place(holders: &[(ScopeId, Binding<'_>)], scope: ScopeId) -> Result<usize, usize> {
    match holders.last() {
        // Most names are bound again where they were bound last, or further on.
        Some((last, _)) if *last == scope => Ok(holders.len() - 1),
        Some((last, _)) if *last < scope => Err(holders.len()),
        _ => holders.binary_search_by_key(&scope, |(holder, _)| *holder),
    }
}

struct Collector<'a> {
    scopes: Scopes<'a>,
    current: ScopeId,
}

impl<'a> Collector<'a> {
    fn binding(&mut self, name: &'a str) -> &mut Binding<'a> {
        self.scopes.binding_mut(self.current, name)
    }

    fn assign(&mut self, name: &'a str, value: Option<(&'a Expr, TextSize)>) {
        if value.is_some_and(|(value, _)| crate::constants::may_be_constant(value)) {
            self.scopes.constants.insert(name);
        }
        let current = self.current;
        if self.scopes.binding(current, name).is_some_and(|binding| binding.is_elsewhere) {
            // `global x` in a function: the module's `x` has one more assignment.
            let module = self.scopes.binding_mut(0, name);
            module.assignments += 1;
            module.value = None;
            return;
        }
        let binding = self.binding(name);
        binding.assignments += 1;
        binding.value = if binding.assignments == 1 { value } else { None };
    }

    fn hide(&mut self, target: &'a Expr) {
        if let Expr::Name(name) = target {
            self.binding(&name.id).hides_import = true;
        }
    }

    fn target(&mut self, target: &'a Expr) {
        match target {
            Expr::Name(name) => self.assign(&name.id, None),
            Expr::Tuple(tuple) => tuple.elts.iter().for_each(|element| self.target(element)),
            Expr::List(list) => list.elts.iter().for_each(|element| self.target(element)),
            Expr::Starred(starred) => self.target(&starred.value),
            _ => {}
        }
    }

    fn inside(&mut self, kind: ScopeKind<'a>, range: TextRange, visit: impl FnOnce(&mut Self)) {
        let parent = self.current;
        self.current = self.scopes.scopes.len();
        self.scopes.scopes.push(Scope { kind, range, parent });
        visit(self);
        self.current = parent;
    }

    fn parameters(&mut self, parameters: &'a ast::Parameters) {
        for parameter in parameters {
            let declared = parameter.as_parameter();
            let binding = self.binding(declared.name.as_str());
            binding.is_parameter = true;
            let is_keywords =
                parameters.kwarg.as_deref().is_some_and(|kwarg| std::ptr::eq(kwarg, declared));
            binding.hides_import = parameter.default().is_none() && !is_keywords;
            binding.annotation = declared.annotation.as_deref();
        }
    }
}

impl<'a> Visitor<'a> for Collector<'a> {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::FunctionDef(node) => {
                self.assign(node.name.as_str(), None);
                node.decorator_list.iter().for_each(|decorator| self.visit_decorator(decorator));
                let range = TextRange::new(node.parameters.start(), node.end());
                self.inside(ScopeKind::Function(node), range, |collector| {
                    collector.parameters(&node.parameters);
                    collector.visit_parameters(&node.parameters);
                    if let Some(returns) = &node.returns {
                        collector.visit_annotation(returns);
                    }
                    collector.visit_body(&node.body);
                });
                return;
            }
            Stmt::ClassDef(node) => {
                self.assign(node.name.as_str(), None);
                node.decorator_list.iter().for_each(|decorator| self.visit_decorator(decorator));
                if let Some(arguments) = &node.arguments {
                    self.visit_arguments(arguments);
                }
                let start = node.body.first().map_or(node.end(), Ranged::start);
                self.inside(ScopeKind::Class, TextRange::new(start, node.end()), |collector| {
                    collector.visit_body(&node.body);
                });
                return;
            }
            Stmt::Assign(node) => match &*node.targets {
                [Expr::Name(name)] => self.assign(&name.id, Some((&node.value, node.end()))),
                targets => targets.iter().for_each(|target| self.target(target)),
            },
            Stmt::AnnAssign(node) => {
                if let Expr::Name(name) = &*node.target {
                    if let Some(value) = &node.value {
                        self.assign(&name.id, Some((value, node.end())));
                    }
                    let binding = self.binding(&name.id);
                    binding.annotation = Some(&node.annotation);
                    binding.hides_import = true;
                }
            }
            Stmt::AugAssign(node) => self.target(&node.target),
            Stmt::For(node) => {
                self.target(&node.target);
                self.hide(&node.target);
            }
            Stmt::With(node) => {
                node.items.iter().filter_map(|item| item.optional_vars.as_deref()).for_each(
                    |target| {
                        self.target(target);
                        self.hide(target);
                    },
                );
            }
            Stmt::Global(node) => {
                node.names.iter().for_each(|name| self.binding(name).is_elsewhere = true);
            }
            Stmt::Nonlocal(node) => {
                node.names.iter().for_each(|name| self.binding(name).is_elsewhere = true);
            }
            Stmt::Try(node) => {
                for ast::ExceptHandler::ExceptHandler(handler) in &node.handlers {
                    if let Some(name) = &handler.name {
                        self.assign(name.as_str(), None);
                        self.binding(name.as_str()).hides_import = true;
                    }
                }
            }
            _ => {}
        }
        visitor::walk_stmt(self, statement);
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        match expression {
            Expr::Lambda(node) => {
                self.inside(ScopeKind::Lambda, node.range(), |collector| {
                    if let Some(parameters) = &node.parameters {
                        collector.parameters(parameters);
                    }
                    visitor::walk_expr(collector, expression);
                });
                return;
            }
            Expr::ListComp(_) | Expr::SetComp(_) | Expr::DictComp(_) | Expr::Generator(_) => {
                self.inside(ScopeKind::Comprehension, expression.range(), |collector| {
                    visitor::walk_expr(collector, expression);
                });
                return;
            }
            Expr::Named(node) => {
                if let Expr::Name(name) = &*node.target {
                    self.assign(&name.id, Some((&node.value, node.end())));
                }
            }
            _ => {}
        }
        visitor::walk_expr(self, expression);
    }

    fn visit_comprehension(&mut self, comprehension: &'a ast::Comprehension) {
        self.target(&comprehension.target);
        self.hide(&comprehension.target);
        visitor::walk_comprehension(self, comprehension);
    }

    fn visit_pattern(&mut self, pattern: &'a ast::Pattern) {
        match pattern {
            ast::Pattern::MatchAs(ast::PatternMatchAs { name: Some(name), .. })
            | ast::Pattern::MatchStar(ast::PatternMatchStar { name: Some(name), .. })
            | ast::Pattern::MatchMapping(ast::PatternMatchMapping { rest: Some(name), .. }) => {
                self.assign(name.as_str(), None);
                self.binding(name.as_str()).hides_import = true;
            }
            _ => {}
        }
        visitor::walk_pattern(self, pattern);
    }
}

/// Calls `visit` with each block of statements directly in a statement.
pub fn for_each_block<'a>(statement: &'a Stmt, visit: &mut dyn FnMut(&'a [Stmt])) {
    match statement {
        Stmt::FunctionDef(node) => visit(&node.body),
        Stmt::ClassDef(node) => visit(&node.body),
        Stmt::For(node) => {
            visit(&node.body);
            visit(&node.orelse);
        }
        Stmt::While(node) => {
            visit(&node.body);
            visit(&node.orelse);
        }
        Stmt::If(node) => {
            visit(&node.body);
            node.elif_else_clauses.iter().for_each(|clause| visit(&clause.body));
        }
        Stmt::With(node) => visit(&node.body),
        Stmt::Match(node) => node.cases.iter().for_each(|case| visit(&case.body)),
        Stmt::Try(node) => {
            visit(&node.body);
            for ast::ExceptHandler::ExceptHandler(handler) in &node.handlers {
                visit(&handler.body);
            }
            visit(&node.orelse);
            visit(&node.finalbody);
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use ruff_python_parser::Mode;

    use super::*;
    use crate::Module;

    #[test]
    fn a_name_bound_inside_before_outside_is_bound_in_both() {
        let text = "\
def a():
    x = 1
class B:
    def c(self):
        x = 2
    x = 3
x = 4
";
        let module = Module::parse_text(text, Mode::Module);
        let scopes = Scopes::collect(module.body());
        let bound: Vec<ScopeId> =
            (0..4).filter(|&scope| scopes.binding(scope, "x").is_some()).collect();
        assert_eq!(bound, [0, 1, 2, 3]);
        let value = |scope| {
            let (value, _) = scopes.binding(scope, "x").and_then(|one| one.value).expect("a value");
            &text[value.range().to_std_range()]
        };
        assert_eq!([0, 1, 2, 3].map(value), ["4", "1", "3", "2"]);
    }
}
