use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::Ranged;

use super::sequences::{StatementRef, is_keyword};
use super::{Matcher, Ways, none, one, then, when};
use crate::Bindings;
use crate::syntax::{Argument, Block, Class, Expression, Function, Handler, Identifier, Statement};

impl<'a> Matcher<'_, 'a> {
    /// All ways in which a statement pattern matches exactly this statement.
    pub(crate) fn statement(
        &self,
        pattern: &Statement,
        code: StatementRef<'a>,
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        if !self.step() {
            return none();
        }
        if let Statement::Expression(expression) = pattern {
            return self.expression_statement(expression, code, bindings);
        }
        if let Statement::If { test, body, otherwise } = pattern {
            return self.condition(test, body, otherwise.as_deref(), code, bindings);
        }
        let StatementRef::Plain(code) = code else {
            return when(*pattern == Statement::Ellipsis, bindings);
        };
        match (pattern, code) {
            (Statement::Ellipsis, _) => one(bindings),
            (Statement::Assign { .. }, _) => self.assignment(pattern, code, bindings),
            (Statement::AugmentedAssign(target, operator, value), Stmt::AugAssign(node))
                if *operator == node.op =>
            {
                let ways = self.expression(target, &node.target, bindings);
                then(ways, |bindings| self.expression(value, &node.value, bindings))
            }
            (Statement::Function(function), Stmt::FunctionDef(node)) => {
                self.function(function, node, bindings)
            }
            (Statement::Class(class), Stmt::ClassDef(node)) => self.class(class, node, bindings),
            (Statement::Return(value), Stmt::Return(node)) => {
                self.both(value.as_ref(), node.value.as_deref(), bindings)
            }
            (Statement::While { test, body, otherwise }, Stmt::While(node)) => {
                let ways = self.expression(test, &node.test, bindings);
                let ways = then(ways, |bindings| self.block(body, &node.body, bindings));
                then(ways, |bindings| {
                    self.optional_block(otherwise.as_ref(), &node.orelse, bindings)
                })
            }
            (Statement::For { target, iter, body, otherwise }, Stmt::For(node)) => {
                let ways = self.expression(target, &node.target, bindings);
                let ways = then(ways, |bindings| self.expression(iter, &node.iter, bindings));
                let ways = then(ways, |bindings| self.block(body, &node.body, bindings));
                then(ways, |bindings| {
                    self.optional_block(otherwise.as_ref(), &node.orelse, bindings)
                })
            }
            (Statement::With { items, body }, Stmt::With(node)) => (0..node.items.len())
                .flat_map(|from| self.with_items(items, body, node, from, bindings))
                .collect(),
            (Statement::Try { body, handlers, otherwise, finally }, Stmt::Try(node)) => {
                let ways = self.block(body, &node.body, bindings);
                let ways = then(ways, |bindings| self.handlers(handlers, &node.handlers, bindings));
                let ways = then(ways, |bindings| match (otherwise, node.orelse.is_empty()) {
                    (None, true) => one(bindings),
                    (Some(otherwise), false) => self.block(otherwise, &node.orelse, bindings),
                    _ => none(),
                });
                then(ways, |bindings| match (finally, node.finalbody.is_empty()) {
                    (None, true) => one(bindings),
                    (Some(finally), false) => self.block(finally, &node.finalbody, bindings),
                    _ => none(),
                })
            }
            (Statement::Raise(exception, cause), Stmt::Raise(node)) => {
                let ways = self.both(exception.as_ref(), node.exc.as_deref(), bindings);
                then(ways, |bindings| {
                    self.optional(cause.as_ref(), node.cause.as_deref(), bindings)
                })
            }
            (Statement::Assert(test, message), Stmt::Assert(node)) => {
                let ways = self.expression(test, &node.test, bindings);
                then(ways, |bindings| self.both(message.as_ref(), node.msg.as_deref(), bindings))
            }
            (Statement::Delete(targets), Stmt::Delete(node)) => {
                self.elements(targets, &node.targets, bindings)
            }
            (Statement::Import(_) | Statement::ImportFrom { .. }, _) => {
                self.import(pattern, code, bindings)
            }
            // Semgrep does not tell `global` from `nonlocal`.
            (Statement::Global(names) | Statement::Nonlocal(names), Stmt::Global(node)) => {
                self.names(names, &node.names, bindings)
            }
            (Statement::Global(names) | Statement::Nonlocal(names), Stmt::Nonlocal(node)) => {
                self.names(names, &node.names, bindings)
            }
            (Statement::Pass, Stmt::Pass(_))
            | (Statement::Break, Stmt::Break(_))
            | (Statement::Continue, Stmt::Continue(_)) => one(bindings),
            (Statement::Match { subject, any_cases: true }, Stmt::Match(node)) => {
                self.expression(subject, &node.subject, bindings)
            }
            _ => none(),
        }
    }

    fn condition(
        &self,
        test: &Expression,
        body: &[Statement],
        otherwise: Option<&[Statement]>,
        code: StatementRef<'a>,
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        let (node, code_test, code_body, next): (_, &'a Expr, &'a [Stmt], usize) = match code {
            StatementRef::Plain(Stmt::If(node)) => (node, &node.test, &node.body, 0),
            StatementRef::Elif(node, index) => match node.elif_else_clauses.get(index) {
                Some(ast::ElifElseClause { test: Some(test), body, .. }) => {
                    (node, test, body, index + 1)
                }
                _ => return none(),
            },
            StatementRef::Plain(_) => return none(),
        };
        let ways = self.expression(test, code_test, bindings);
        let ways = then(ways, |bindings| self.block(body, code_body, bindings));
        let Some(otherwise) = otherwise else { return ways };
        let Some(clause) = node.elif_else_clauses.get(next) else { return none() };
        then(ways, |bindings| match (&clause.test, otherwise) {
            (None, _) => self.block(otherwise, &clause.body, bindings),
            (Some(_), [statement @ Statement::If { .. }]) => {
                self.statement(statement, StatementRef::Elif(node, next), bindings)
            }
            (Some(_), _) => {
                when(otherwise.iter().all(|part| *part == Statement::Ellipsis), bindings)
            }
        })
    }

    fn optional_block(
        &self,
        pattern: Option<&Block>,
        code: &'a [Stmt],
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        match pattern {
            None => one(bindings),
            Some(_) if code.is_empty() => none(),
            Some(pattern) => self.block(pattern, code, bindings),
        }
    }

    /// Each name of the pattern is one of the code's.
    fn names(
        &self,
        pattern: &[Identifier],
        code: &'a [ast::Identifier],
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        let Some((first, rest)) = pattern.split_first() else { return one(bindings) };
        code.iter()
            .flat_map(|name| {
                then(self.declared(first, name.as_str(), name.range, bindings), |bindings| {
                    self.names(rest, code, bindings)
                })
            })
            .collect()
    }

    fn decorated(
        &self,
        pattern: &[Expression],
        code: &'a [ast::Decorator],
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        let code: Vec<&ast::Decorator> = code.iter().collect();
        self.decorators(pattern, &code, bindings)
    }

    /// Each decorator of the pattern is another one of the code's, in any order.
    fn decorators(
        &self,
        pattern: &[Expression],
        code: &[&'a ast::Decorator],
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        let Some((first, rest)) = pattern.split_first() else { return one(bindings) };
        if *first == Expression::Ellipsis {
            return self.decorators(rest, code, bindings);
        }
        // `@$D` is the first decorator, not any.
        let reach = if matches!(first, Expression::Metavariable(_)) { 1 } else { code.len() };
        (0..code.len().min(reach))
            .flat_map(|at| {
                then(self.decorator(first, code[at], bindings), |bindings| {
                    let mut others = code.to_vec();
                    others.remove(at);
                    self.decorators(rest, &others, bindings)
                })
            })
            .collect()
    }

    fn decorator(
        &self,
        pattern: &Expression,
        code: &'a ast::Decorator,
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        let named = match pattern {
            Expression::Call(function, _) => function,
            other => other,
        };
        if matches!(named, Expression::Metavariable(_)) && is_keyword(code) {
            return none();
        }
        let ways = self.expression(pattern, &code.expression, bindings);
        if !ways.is_empty() {
            return ways;
        }
        match (pattern, &code.expression) {
            // `@a(...)` also stands for a plain `@a` …
            (Expression::Call(function, arguments), code)
                if matches!(**arguments, [Argument::Ellipsis]) && !code.is_call_expr() =>
            {
                self.expression(function, code, bindings)
            }
            // … and `@a` for `@a()`.
            (pattern, Expr::Call(call)) if call.arguments.is_empty() => {
                self.expression(pattern, &call.func, bindings)
            }
            _ => none(),
        }
    }

    fn function(
        &self,
        pattern: &Function,
        code: &'a ast::StmtFunctionDef,
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        // Semgrep sees no `async` behind decorators that the pattern does not ask for.
        let hidden = pattern.decorators.is_empty() && !code.decorator_list.is_empty();
        if pattern.is_async && (!code.is_async || hidden) {
            return none();
        }
        let ways = self.declared(&pattern.name, code.name.as_str(), code.name.range, bindings);
        let ways = then(ways, |bindings| {
            self.decorated(&pattern.decorators, &code.decorator_list, bindings)
        });
        let ways = then(ways, |bindings| {
            let parameters = super::lists::declared_parameters(&code.parameters);
            self.parameters(&pattern.parameters, &parameters, bindings)
        });
        let ways = then(ways, |bindings| {
            self.optional(pattern.returns.as_ref(), code.returns.as_deref(), bindings)
        });
        then(ways, |bindings| self.block(&pattern.body, &code.body, bindings))
    }

    fn class(
        &self,
        pattern: &Class,
        code: &'a ast::StmtClassDef,
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        let ways = self.declared(&pattern.name, code.name.as_str(), code.name.range, bindings);
        let ways = then(ways, |bindings| {
            self.decorated(&pattern.decorators, &code.decorator_list, bindings)
        });
        let ways = then(ways, |bindings| match (&pattern.arguments, &code.arguments) {
            (None, _) => one(bindings),
            (Some(bases), Some(arguments)) => {
                // Bases after those that the pattern names are allowed.
                let mut open = bases.to_vec();
                open.push(Argument::Ellipsis);
                self.arguments(&open, arguments, bindings)
            }
            (Some(bases), None) => {
                when(bases.iter().all(|base| *base == Argument::Ellipsis), bindings)
            }
        });
        then(ways, |bindings| self.members(&pattern.body, &code.body, bindings))
    }

    /// A class body: each part of the pattern is some member, in any order.
    fn members(
        &self,
        pattern: &[Statement],
        code: &'a [Stmt],
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        let Some((first, rest)) = pattern.split_first() else { return one(bindings) };
        if *first == Statement::Ellipsis {
            return self.members(rest, code, bindings);
        }
        code.iter()
            .flat_map(|member| {
                then(self.statement(first, StatementRef::Plain(member), bindings), |bindings| {
                    self.members(rest, code, bindings)
                })
            })
            .collect()
    }

    /// A `with` of several items is nested `with`s of one.
    pub(super) fn with_items(
        &self,
        items: &[(Expression, Option<Expression>)],
        body: &[Statement],
        code: &'a ast::StmtWith,
        from: usize,
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        let Some(rest) = code.items.get(from..) else { return none() };
        if rest.len() < items.len() {
            return none();
        }
        let ways = items.iter().zip(rest).fold(one(bindings), |ways, ((manager, name), item)| {
            if let (Expression::Metavariable(whole), None, Some(_)) =
                (manager, name, &item.optional_vars)
            {
                let bound = self.span(std::iter::once(item.range));
                return then(ways, |bindings| self.bind(*whole, bound.clone(), bindings));
            }
            let ways =
                then(ways, |bindings| self.expression(manager, &item.context_expr, bindings));
            then(ways, |bindings| self.both(name.as_ref(), item.optional_vars.as_deref(), bindings))
        });
        if rest.len() > items.len() {
            // The body is the next `with`.
            let any = body.iter().all(|statement| *statement == Statement::Ellipsis);
            let deep = body.contains(&Statement::Ellipsis);
            return then(ways, |bindings| {
                if any {
                    one(bindings)
                } else if deep {
                    self.block(body, &code.body, bindings)
                } else {
                    none()
                }
            });
        }
        then(ways, |bindings| self.block(body, &code.body, bindings))
    }

    /// Each handler of the pattern is some handler of the code; others may stand beside them.
    fn handlers(
        &self,
        pattern: &[Handler],
        code: &'a [ast::ExceptHandler],
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        let Some((first, rest)) = pattern.split_first() else { return one(bindings) };
        code.iter()
            .enumerate()
            .flat_map(|(at, ast::ExceptHandler::ExceptHandler(handler))| {
                let ways = self.handler(first, handler, bindings);
                then(ways, |bindings| self.handlers(rest, &code[at + 1..], bindings))
            })
            .collect()
    }

    fn handler(
        &self,
        pattern: &Handler,
        code: &'a ast::ExceptHandlerExceptHandler,
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        let any = pattern.kind == Some(Expression::Ellipsis);
        let ways = match (&pattern.kind, code.type_.as_deref()) {
            _ if any => one(bindings),
            // `except (A, B)` is no single exception, but `except (A, B) as e` is one for Semgrep.
            (Some(Expression::Metavariable(_)), Some(Expr::Tuple(_))) if code.name.is_none() => {
                none()
            }
            (Some(Expression::Tuple(kinds)), Some(kind)) if !kind.is_tuple_expr() => {
                self.elements(kinds, std::slice::from_ref(kind), bindings)
            }
            (kind, code) => self.both(kind.as_ref(), code, bindings),
        };
        let ways = then(ways, |bindings| match (&pattern.name, &code.name) {
            (None, None) => one(bindings),
            (Some(name), Some(code)) => self.declared(name, code.as_str(), code.range, bindings),
            (None, Some(_)) => when(any, bindings),
            (Some(_), None) => none(),
        });
        then(ways, |bindings| self.block(&pattern.body, &code.body, bindings))
    }

    /// `t = v` in its forms: plain, annotated, a part of a tuple, chained.
    fn assignment(&self, pattern: &Statement, code: &'a Stmt, bindings: &Bindings<'a>) -> Ways<'a> {
        let Statement::Assign { targets, annotation, value } = pattern else { return none() };
        match code {
            Stmt::Assign(node) => {
                if annotation.is_some() {
                    return none();
                }
                let Some(value) = value else { return none() };
                match (&targets[..], &node.targets[..]) {
                    ([target], [code_target]) => {
                        let mut ways =
                            then(self.expression(target, code_target, bindings), |bindings| {
                                self.expression(value, &node.value, bindings)
                            });
                        if let (Expr::Tuple(names), Expr::Tuple(values)) =
                            (code_target, &*node.value)
                            && names.elts.len() == values.elts.len()
                        {
                            for (name, code_value) in names.elts.iter().zip(&values.elts) {
                                ways.extend(then(
                                    self.expression(target, name, bindings),
                                    |bindings| self.expression(value, code_value, bindings),
                                ));
                            }
                        }
                        ways
                    }
                    ([Expression::Metavariable(name)], [_, _, ..]) => {
                        let bound = self.span(node.targets.iter().map(Ranged::range));
                        then(self.bind(*name, bound, bindings), |bindings| {
                            self.expression(value, &node.value, bindings)
                        })
                    }
                    ([Expression::Ellipsis], _) => self.expression(value, &node.value, bindings),
                    (targets, code_targets) if targets.len() == code_targets.len() => {
                        let ways = self.elements(targets, code_targets, bindings);
                        then(ways, |bindings| self.expression(value, &node.value, bindings))
                    }
                    _ => none(),
                }
            }
            Stmt::AnnAssign(_) if !self.options.vardef_assign => none(),
            Stmt::AnnAssign(node) => {
                let [target] = &targets[..] else { return none() };
                let ways = self.expression(target, &node.target, bindings);
                let ways = then(ways, |bindings| {
                    self.optional(annotation.as_ref(), Some(&node.annotation), bindings)
                });
                then(ways, |bindings| match (value, node.value.as_deref()) {
                    (None, None) => one(bindings),
                    (Some(value), Some(code)) => self.expression(value, code, bindings),
                    (None, Some(_)) | (Some(_), None) => none(),
                })
            }
            _ => none(),
        }
    }

    /// `$X = v` against `(x := v)`.
    pub(super) fn named_as_assignment(
        &self,
        pattern: &Statement,
        code: &'a ast::ExprNamed,
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        let Statement::Assign { targets, annotation: None, value: Some(value) } = pattern else {
            return none();
        };
        let [target] = &targets[..] else { return none() };
        let ways = self.expression(target, &code.target, bindings);
        then(ways, |bindings| self.expression(value, &code.value, bindings))
    }

    fn import(&self, pattern: &Statement, code: &'a Stmt, bindings: &Bindings<'a>) -> Ways<'a> {
        match (pattern, code) {
            (Statement::Import(modules), Stmt::Import(node)) => {
                let [wanted] = &modules[..] else { return none() };
                node.names
                    .iter()
                    .flat_map(|alias| {
                        let ways = self.module_path(
                            &wanted.module,
                            alias.name.as_str(),
                            alias.name.range,
                            bindings,
                        );
                        then(ways, |bindings| match (&wanted.alias, &alias.asname) {
                            (None, _) => one(bindings),
                            (Some(wanted), Some(name)) => {
                                self.identifier(wanted, name.as_str(), name.range, bindings)
                            }
                            (Some(_), None) => none(),
                        })
                    })
                    .collect()
            }
            (Statement::Import(modules), Stmt::ImportFrom(node)) => {
                let ([wanted], Some(module), 0) = (&modules[..], &node.module, node.level) else {
                    return none();
                };
                if wanted.alias.is_some() {
                    return none();
                }
                let ways =
                    self.module_path(&wanted.module, module.as_str(), module.range, bindings);
                // `import a.b` also stands for `from a import b`.
                match wanted.module.split_last() {
                    Some((last, front)) if ways.is_empty() && !front.is_empty() => node
                        .names
                        .iter()
                        .flat_map(|name| {
                            let path = (module.as_str(), module.range);
                            then(self.exact_path(front, path.0, path.1, bindings), |bindings| {
                                self.identifier(last, name.name.as_str(), name.name.range, bindings)
                            })
                        })
                        .collect(),
                    _ => ways,
                }
            }
            (Statement::ImportFrom { module, level, names }, Stmt::ImportFrom(node)) => {
                if *level != node.level {
                    return none();
                }
                let ways = match (&module[..], &node.module) {
                    ([], None) => one(bindings),
                    (_, Some(path)) => self.exact_path(module, path.as_str(), path.range, bindings),
                    _ => none(),
                };
                names.iter().fold(ways, |ways, (name, alias)| {
                    then(ways, |bindings| {
                        if *name == Identifier::Ellipsis {
                            return one(bindings);
                        }
                        node.names
                            .iter()
                            .filter(|code| {
                                code.name.as_str() != "*" || matches!(name, Identifier::Word(_))
                            })
                            .flat_map(|code| {
                                let ways = self.declared(
                                    name,
                                    code.name.as_str(),
                                    code.name.range,
                                    bindings,
                                );
                                then(ways, |bindings| match (alias, &code.asname) {
                                    (None, _) => one(bindings),
                                    (Some(alias), Some(name)) => {
                                        self.identifier(alias, name.as_str(), name.range, bindings)
                                    }
                                    (Some(_), None) => none(),
                                })
                            })
                            .collect()
                    })
                })
            }
            _ => none(),
        }
    }

    /// `import a` also stands for `import a.b`.
    fn module_path(
        &self,
        pattern: &[Identifier],
        path: &'a str,
        range: ruff_text_size::TextRange,
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        let segments = path.split('.').count();
        if pattern.len() > segments {
            return none();
        }
        if let [Identifier::Metavariable(name)] = pattern {
            return self.bind(*name, crate::Bound::Declared(path, range), bindings);
        }
        pattern.iter().zip(path.split('.')).fold(one(bindings), |ways, (part, word)| {
            then(ways, |bindings| self.identifier(part, word, range, bindings))
        })
    }

    fn exact_path(
        &self,
        pattern: &[Identifier],
        path: &'a str,
        range: ruff_text_size::TextRange,
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        if matches!(pattern, [Identifier::Metavariable(_) | Identifier::Ellipsis])
            || pattern.len() == path.split('.').count()
        {
            return self.module_path(pattern, path, range, bindings);
        }
        none()
    }
}
