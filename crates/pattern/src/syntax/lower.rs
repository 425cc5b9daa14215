use ruff_python_ast as ast;
use ruff_text_size::{Ranged, TextRange};

use super::placeholder::{
    DEEP, ELLIPSIS, ELLIPSIS_METAVARIABLE, METAVARIABLE, Placeholders, TYPED,
};
use super::*;
use crate::{Metavariable, Regex};

/// Turns Python's tree with placeholders into the pattern's tree.
pub(super) struct Lowering<'a> {
    pub(super) python: &'a Placeholders,
}

type Lowered<T> = Result<T, PatternError>;

fn metavariable(word: &str) -> Option<Metavariable> {
    Some(Metavariable::new(&format!("${}", word.strip_prefix(METAVARIABLE)?)))
}

fn ellipsis_metavariable(word: &str) -> Option<Metavariable> {
    Some(Metavariable::new(&format!("$...{}", word.strip_prefix(ELLIPSIS_METAVARIABLE)?)))
}

fn identifier(word: &str) -> Identifier {
    if let Some(name) = metavariable(word) {
        Identifier::Metavariable(name)
    } else if word.starts_with(ELLIPSIS) {
        Identifier::Ellipsis
    } else {
        Identifier::Word(word.into())
    }
}

impl Lowering<'_> {
    fn error(&self, node: &impl Ranged, message: &str) -> PatternError {
        PatternError::new(self.python.original(node.start()), message)
    }

    pub(super) fn statements(&self, body: &[ast::Stmt]) -> Lowered<Block> {
        body.iter().map(|statement| self.statement(statement)).collect()
    }

    fn statement(&self, statement: &ast::Stmt) -> Lowered<Statement> {
        Ok(match statement {
            ast::Stmt::Expr(node) => match self.expression(&node.value)? {
                Expression::Ellipsis => Statement::Ellipsis,
                expression => Statement::Expression(expression),
            },
            ast::Stmt::Assign(node) => Statement::Assign {
                targets: self.expressions(&node.targets)?.into_vec(),
                annotation: None,
                value: Some(self.expression(&node.value)?),
            },
            ast::Stmt::AnnAssign(node) => Statement::Assign {
                targets: vec![self.expression(&node.target)?],
                annotation: Some(self.expression(&node.annotation)?),
                value: self.optional(node.value.as_deref())?,
            },
            ast::Stmt::AugAssign(node) => Statement::AugmentedAssign(
                self.expression(&node.target)?,
                node.op,
                self.expression(&node.value)?,
            ),
            ast::Stmt::FunctionDef(node) => Statement::Function(Box::new(Function {
                decorators: self.decorators(&node.decorator_list)?,
                is_async: node.is_async,
                name: identifier(&node.name),
                parameters: self.parameters(&node.parameters)?,
                returns: self.optional(node.returns.as_deref())?,
                body: self.statements(&node.body)?,
            })),
            ast::Stmt::ClassDef(node) => Statement::Class(Box::new(Class {
                decorators: self.decorators(&node.decorator_list)?,
                name: identifier(&node.name),
                arguments: match &node.arguments {
                    Some(arguments) => Some(self.arguments(arguments)?),
                    None => None,
                },
                body: self.statements(&node.body)?,
            })),
            ast::Stmt::Return(node) => Statement::Return(self.optional(node.value.as_deref())?),
            ast::Stmt::If(node) => Statement::If {
                test: self.expression(&node.test)?,
                body: self.statements(&node.body)?,
                otherwise: self.else_chain(&node.elif_else_clauses)?,
            },
            ast::Stmt::While(node) => Statement::While {
                test: self.expression(&node.test)?,
                body: self.statements(&node.body)?,
                otherwise: self.block(&node.orelse)?,
            },
            ast::Stmt::For(node) => Statement::For {
                target: self.expression(&node.target)?,
                iter: self.expression(&node.iter)?,
                body: self.statements(&node.body)?,
                otherwise: self.block(&node.orelse)?,
            },
            ast::Stmt::With(node) => Statement::With {
                items: node
                    .items
                    .iter()
                    .map(|item| {
                        Ok((
                            self.expression(&item.context_expr)?,
                            self.optional(item.optional_vars.as_deref())?,
                        ))
                    })
                    .collect::<Lowered<_>>()?,
                body: self.statements(&node.body)?,
            },
            ast::Stmt::Try(node) => Statement::Try {
                body: self.statements(&node.body)?,
                handlers: node
                    .handlers
                    .iter()
                    .map(|ast::ExceptHandler::ExceptHandler(handler)| {
                        Ok(Handler {
                            kind: self.optional(handler.type_.as_deref())?,
                            name: handler.name.as_ref().map(|name| identifier(name)),
                            body: self.statements(&handler.body)?,
                        })
                    })
                    .collect::<Lowered<_>>()?,
                otherwise: self.block(&node.orelse)?,
                finally: self.block(&node.finalbody)?,
            },
            ast::Stmt::Raise(node) => Statement::Raise(
                self.optional(node.exc.as_deref())?,
                self.optional(node.cause.as_deref())?,
            ),
            ast::Stmt::Assert(node) => {
                Statement::Assert(self.expression(&node.test)?, self.optional(node.msg.as_deref())?)
            }
            ast::Stmt::Delete(node) => {
                Statement::Delete(self.expressions(&node.targets)?.into_vec())
            }
            ast::Stmt::Import(node) => Statement::Import(
                node.names
                    .iter()
                    .map(|alias| ImportedModule {
                        module: dotted(&alias.name),
                        alias: alias.asname.as_ref().map(|name| identifier(name)),
                    })
                    .collect(),
            ),
            ast::Stmt::ImportFrom(node) => Statement::ImportFrom {
                module: node.module.as_ref().map(|module| dotted(module)).unwrap_or_default(),
                level: node.level,
                names: node
                    .names
                    .iter()
                    .map(|alias| {
                        (
                            identifier(&alias.name),
                            alias.asname.as_ref().map(|name| identifier(name)),
                        )
                    })
                    .collect(),
            },
            ast::Stmt::Global(node) => {
                Statement::Global(node.names.iter().map(|name| identifier(name)).collect())
            }
            ast::Stmt::Nonlocal(node) => {
                Statement::Nonlocal(node.names.iter().map(|name| identifier(name)).collect())
            }
            ast::Stmt::Pass(_) => Statement::Pass,
            ast::Stmt::Break(_) => Statement::Break,
            ast::Stmt::Continue(_) => Statement::Continue,
            ast::Stmt::Match(node) => Statement::Match {
                subject: self.expression(&node.subject)?,
                any_cases: node.cases.iter().all(|case| {
                    case.pattern
                        .as_match_as()
                        .and_then(|pattern| pattern.name.as_ref())
                        .is_some_and(|name| name.starts_with(ELLIPSIS))
                }),
            },
            ast::Stmt::TypeAlias(_) | ast::Stmt::IpyEscapeCommand(_) => {
                return Err(
                    self.error(statement, "this kind of statement can't stand in a pattern")
                );
            }
        })
    }

    fn else_chain(&self, clauses: &[ast::ElifElseClause]) -> Lowered<Option<Block>> {
        let Some((first, rest)) = clauses.split_first() else { return Ok(None) };
        let body = self.statements(&first.body)?;
        Ok(Some(match &first.test {
            None => body,
            Some(test) => vec![Statement::If {
                test: self.expression(test)?,
                body,
                otherwise: self.else_chain(rest)?,
            }],
        }))
    }

    fn block(&self, body: &[ast::Stmt]) -> Lowered<Option<Block>> {
        if body.is_empty() { Ok(None) } else { self.statements(body).map(Some) }
    }

    fn decorators(&self, decorators: &[ast::Decorator]) -> Lowered<Vec<Expression>> {
        decorators.iter().map(|decorator| self.expression(&decorator.expression)).collect()
    }

    fn optional(&self, expression: Option<&ast::Expr>) -> Lowered<Option<Expression>> {
        expression.map(|expression| self.expression(expression)).transpose()
    }

    fn boxed(&self, expression: &ast::Expr) -> Lowered<Box<Expression>> {
        self.expression(expression).map(Box::new)
    }

    fn expressions(&self, expressions: &[ast::Expr]) -> Lowered<Box<[Expression]>> {
        expressions.iter().map(|expression| self.expression(expression)).collect()
    }

    fn expression(&self, expression: &ast::Expr) -> Lowered<Expression> {
        Ok(match expression {
            ast::Expr::Name(node) => name(&node.id),
            ast::Expr::EllipsisLiteral(_) => Expression::Ellipsis,
            ast::Expr::Attribute(node) => self.attribute(node)?,
            ast::Expr::Call(node) => return self.call(node),
            ast::Expr::Subscript(node) => {
                Expression::Subscript(self.boxed(&node.value)?, self.boxed(&node.slice)?)
            }
            ast::Expr::Slice(node) => {
                let part = |part: &Option<Box<ast::Expr>>| {
                    part.as_deref().map(|part| self.boxed(part)).transpose()
                };
                Expression::Slice([part(&node.lower)?, part(&node.upper)?, part(&node.step)?])
            }
            ast::Expr::StringLiteral(node) => {
                let parts = node.value.iter().map(|part| (part.range, part.flags.into()));
                self.text(expression, node.value.to_str(), parts)?
            }
            ast::Expr::BytesLiteral(node) => {
                let bytes: Vec<u8> = node.value.bytes().collect();
                let parts = node.value.iter().map(|part| (part.range, part.flags.into()));
                match self.text(expression, &String::from_utf8_lossy(&bytes), parts)? {
                    Expression::Text(text) => Expression::Bytes(text),
                    other => other,
                }
            }
            ast::Expr::FString(node) => self.formatted(node)?,
            ast::Expr::NumberLiteral(node) => match &node.value {
                ast::Number::Int(value) => Expression::Integer(value.to_string().into()),
                ast::Number::Float(value) => Expression::Float(*value),
                ast::Number::Complex { real, imag } => Expression::Complex(*real, *imag),
            },
            ast::Expr::BooleanLiteral(node) => Expression::Boolean(node.value),
            ast::Expr::NoneLiteral(_) => Expression::None,
            ast::Expr::List(node) => Expression::List(self.expressions(&node.elts)?),
            ast::Expr::Tuple(node) => Expression::Tuple(self.expressions(&node.elts)?),
            ast::Expr::Set(node) => Expression::Set(self.expressions(&node.elts)?),
            ast::Expr::Dict(node) => Expression::Dict(
                node.items.iter().map(|item| self.entry(item)).collect::<Lowered<_>>()?,
            ),
            ast::Expr::BinOp(node) => {
                Expression::Binary(self.boxed(&node.left)?, node.op, self.boxed(&node.right)?)
            }
            ast::Expr::BoolOp(node) => {
                Expression::Boolean2(node.op, self.expressions(&node.values)?)
            }
            // `-1` is a number, as constants are folded in the code.
            ast::Expr::UnaryOp(ast::ExprUnaryOp { op: ast::UnaryOp::USub, operand, .. })
                if operand.as_number_literal_expr().is_some_and(|number| number.value.is_int()) =>
            {
                match self.expression(operand)? {
                    Expression::Integer(digits) => Expression::Integer(format!("-{digits}").into()),
                    other => other,
                }
            }
            ast::Expr::UnaryOp(node) => Expression::Unary(node.op, self.boxed(&node.operand)?),
            ast::Expr::Compare(node) => Expression::Compare(
                self.boxed(&node.left)?,
                node.ops.clone(),
                self.expressions(&node.comparators)?,
            ),
            ast::Expr::Lambda(node) => Expression::Lambda(
                match &node.parameters {
                    Some(parameters) => self.parameters(parameters)?,
                    None => Box::default(),
                },
                self.boxed(&node.body)?,
            ),
            ast::Expr::If(node) => Expression::Ternary(Box::new([
                self.expression(&node.test)?,
                self.expression(&node.body)?,
                self.expression(&node.orelse)?,
            ])),
            ast::Expr::Await(node) => Expression::Await(self.boxed(&node.value)?),
            ast::Expr::Yield(node) => {
                Expression::Yield(node.value.as_deref().map(|value| self.boxed(value)).transpose()?)
            }
            ast::Expr::YieldFrom(node) => Expression::YieldFrom(self.boxed(&node.value)?),
            ast::Expr::Starred(node) => Expression::Starred(self.boxed(&node.value)?),
            ast::Expr::Named(node) => {
                Expression::Named(self.boxed(&node.target)?, self.boxed(&node.value)?)
            }
            ast::Expr::ListComp(node) => {
                self.comprehension(ComprehensionKind::List, None, &node.elt, &node.generators)?
            }
            ast::Expr::SetComp(node) => {
                self.comprehension(ComprehensionKind::Set, None, &node.elt, &node.generators)?
            }
            // Semgrep takes the bare argument of a call for a list.
            ast::Expr::Generator(node) if !node.parenthesized => {
                self.comprehension(ComprehensionKind::List, None, &node.elt, &node.generators)?
            }
            ast::Expr::Generator(node) => {
                self.comprehension(ComprehensionKind::Generator, None, &node.elt, &node.generators)?
            }
            ast::Expr::DictComp(node) => self.comprehension(
                ComprehensionKind::Dict,
                node.key.as_deref(),
                &node.value,
                &node.generators,
            )?,
            ast::Expr::TString(_) | ast::Expr::IpyEscapeCommand(_) => {
                return Err(
                    self.error(expression, "this kind of expression can't stand in a pattern")
                );
            }
        })
    }

    fn attribute(&self, node: &ast::ExprAttribute) -> Lowered<Expression> {
        let value = self.expression(&node.value)?;
        Ok(match (value, identifier(&node.attr)) {
            (Expression::Dotted(segments), Identifier::Word(word)) => {
                Expression::Dotted(segments.into_iter().chain([word]).collect())
            }
            (value, Identifier::Ellipsis) => Expression::Chain(Box::new(value)),
            (value, attribute) => Expression::Attribute(Box::new(value), attribute),
        })
    }

    fn call(&self, node: &ast::ExprCall) -> Lowered<Expression> {
        if let ast::Expr::Name(name) = &*node.func {
            match (name.id.as_str(), &*node.arguments.args) {
                (DEEP, [inner]) => return Ok(Expression::Deep(self.boxed(inner)?)),
                (DEEP, _) => return Err(self.error(node, "`<... ...>` holds one expression")),
                (TYPED, [ast::Expr::Name(variable), kind]) => {
                    if let Some(variable) = metavariable(&variable.id) {
                        return Ok(Expression::Typed(variable, self.boxed(kind)?));
                    }
                }
                _ => {}
            }
        }
        Ok(Expression::Call(self.boxed(&node.func)?, self.arguments(&node.arguments)?))
    }

    fn arguments(&self, arguments: &ast::Arguments) -> Lowered<Box<[Argument]>> {
        arguments
            .iter_source_order()
            .map(|argument| {
                Ok(match argument {
                    ast::ArgOrKeyword::Arg(argument) => match self.expression(argument)? {
                        Expression::Ellipsis => Argument::Ellipsis,
                        Expression::EllipsisMetavariable(name) => {
                            Argument::EllipsisMetavariable(name)
                        }
                        expression => Argument::Positional(expression),
                    },
                    ast::ArgOrKeyword::Keyword(keyword) => {
                        let value = self.expression(&keyword.value)?;
                        match &keyword.arg {
                            Some(name) => Argument::Keyword(identifier(name), value),
                            None => Argument::Unpacked(value),
                        }
                    }
                })
            })
            .collect()
    }

    fn entry(&self, item: &ast::DictItem) -> Lowered<Entry> {
        let value = self.expression(&item.value)?;
        Ok(match (&item.key, value) {
            (Some(key), value) => Entry::Pair(self.expression(key)?, value),
            (None, Expression::Ellipsis) => Entry::Ellipsis,
            (None, value) => Entry::Unpacked(value),
        })
    }

    fn parameters(&self, parameters: &ast::Parameters) -> Lowered<Box<[Parameter]>> {
        let positional_only = parameters.posonlyargs.len();
        let positional = positional_only + parameters.args.len();
        let bare_star = parameters.vararg.is_none() && !parameters.kwonlyargs.is_empty();
        let mut lowered = Vec::new();
        for (at, parameter) in parameters.iter_source_order().enumerate() {
            if (at == positional_only && positional_only > 0) || (at == positional && bare_star) {
                lowered.push(Parameter::Mark);
            }
            lowered.push(self.parameter(parameter)?);
        }
        if positional_only > 0 && lowered.len() == positional_only {
            lowered.push(Parameter::Mark);
        }
        Ok(lowered.into())
    }

    fn parameter(&self, parameter: ast::AnyParameterRef<'_>) -> Lowered<Parameter> {
        let declared = parameter.as_parameter();
        let word = declared.name.as_str();
        if word.starts_with(ELLIPSIS) {
            return Ok(Parameter::Ellipsis);
        }
        if let Some(name) = ellipsis_metavariable(word) {
            return Ok(Parameter::EllipsisMetavariable(name));
        }
        let (before, from) = self.python.text.split_at(declared.start().to_usize());
        let kind = if !parameter.is_variadic() {
            ParameterKind::Plain
        } else if before.trim_end().ends_with("**") || from.starts_with("**") {
            ParameterKind::Keywords
        } else {
            ParameterKind::Variadic
        };
        Ok(Parameter::Named {
            kind,
            name: identifier(word),
            annotation: self.optional(declared.annotation.as_deref())?.map(Box::new),
            default: self.optional(parameter.default())?.map(Box::new),
        })
    }

    fn comprehension(
        &self,
        kind: ComprehensionKind,
        key: Option<&ast::Expr>,
        element: &ast::Expr,
        generators: &[ast::Comprehension],
    ) -> Lowered<Expression> {
        Ok(Expression::Comprehension(Box::new(Comprehension {
            kind,
            element: self.expression(element)?,
            key: self.optional(key)?,
            generators: generators
                .iter()
                .map(|generator| {
                    Ok(Generator {
                        target: self.expression(&generator.target)?,
                        iter: self.expression(&generator.iter)?,
                        conditions: self.expressions(&generator.ifs)?.into_vec(),
                    })
                })
                .collect::<Lowered<_>>()?,
        })))
    }

    /// A string: compared as it is written, except for a regular expression, which is read as Python reads it.
    fn text(
        &self,
        node: &ast::Expr,
        decoded: &str,
        parts: impl Iterator<Item = (TextRange, ast::AnyStringFlags)>,
    ) -> Lowered<Expression> {
        use ast::StringFlags;
        let written: Vec<&str> = parts
            .map(|(range, flags)| {
                let from = (range.start() + flags.opener_len()).to_usize();
                let to = range.end().to_usize().saturating_sub(flags.closer_len().to_usize());
                self.python.text.get(from..to.max(from)).unwrap_or("")
            })
            .collect();
        let content = written.concat();
        let text = if content == "..." {
            Text::Any
        } else if Metavariable::is_name(&content) {
            Text::Metavariable(Metavariable::new(&content))
        } else if let Some((regex, flags)) =
            decoded.strip_prefix("=~/").and_then(|rest| rest.rsplit_once('/'))
        {
            let flagged =
                if flags.is_empty() { regex.to_owned() } else { format!("(?{flags}){regex}") };
            let regex = Regex::on_content(&flagged);
            Text::Regex(Box::new(regex.map_err(|error| self.error(node, &error.to_string()))?))
        } else if written.len() > 1 {
            Text::Joined(content.into())
        } else {
            Text::Exact(content.into())
        };
        Ok(Expression::Text(text))
    }

    fn formatted(&self, node: &ast::ExprFString) -> Lowered<Expression> {
        let mut fragments = Vec::new();
        for part in &node.value {
            match part {
                ast::FStringPart::Literal(literal) => fragments.push(fragment(&literal.value)),
                ast::FStringPart::FString(string) => {
                    for element in &string.elements {
                        fragments.push(match element {
                            ast::InterpolatedStringElement::Literal(literal) => {
                                fragment(&literal.value)
                            }
                            ast::InterpolatedStringElement::Interpolation(hole) => {
                                Fragment::Hole(self.expression(&hole.expression)?)
                            }
                        });
                    }
                }
            }
        }
        Ok(Expression::Formatted(fragments.into()))
    }
}

fn fragment(text: &str) -> Fragment {
    match text {
        "..." => Fragment::Ellipsis,
        _ if Metavariable::is_name(text) => Fragment::Piece(Metavariable::new(text)),
        // `$X...`: a piece, then anything.
        _ => Fragment::Literal(text.into()),
    }
}

fn name(word: &str) -> Expression {
    if let Some(name) = metavariable(word) {
        Expression::Metavariable(name)
    } else if let Some(name) = ellipsis_metavariable(word) {
        Expression::EllipsisMetavariable(name)
    } else if word.starts_with(ELLIPSIS) {
        Expression::Ellipsis
    } else {
        Expression::Dotted(Box::new([word.into()]))
    }
}

fn dotted(path: &str) -> Vec<Identifier> {
    path.split('.').map(identifier).collect()
}
