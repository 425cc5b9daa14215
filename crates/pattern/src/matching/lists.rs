use pyguard_source::TextRange;
use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::Ranged;

use super::{Matcher, Ways, none, one, then};
use crate::syntax::{Entry, Expression, Parameter, ParameterKind};

/// A parameter of the code, or one of the marks between parameters, which count as such.
#[derive(Clone, Copy)]
pub(super) enum Declared<'a> {
    Parameter(ast::AnyParameterRef<'a>),
    /// `/` or a bare `*`.
    Mark,
}

/// Parameters and marks in order.
pub(super) fn declared_parameters(parameters: &ast::Parameters) -> Vec<Declared<'_>> {
    let positional_only = parameters.posonlyargs.len();
    let positional = positional_only + parameters.args.len();
    let bare_star = parameters.vararg.is_none() && !parameters.kwonlyargs.is_empty();
    let mut declared = Vec::new();
    for (at, parameter) in parameters.iter_source_order().enumerate() {
        if at == positional_only && positional_only > 0 {
            declared.push(Declared::Mark);
        }
        if at == positional && bare_star {
            declared.push(Declared::Mark);
        }
        declared.push(Declared::Parameter(parameter));
    }
    if positional_only > 0 && parameters.iter_source_order().count() == positional_only {
        declared.push(Declared::Mark);
    }
    declared
}
use crate::{Bindings, Bound};

impl<'a> Matcher<'_, 'a> {
    /// Elements in order, `...` standing for any number.
    pub(super) fn elements(
        &self,
        pattern: &[Expression],
        code: &'a [Expr],
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        if !self.step() {
            return none();
        }
        match (pattern, code) {
            ([], []) | ([Expression::Ellipsis], _) => one(bindings),
            ([Expression::Ellipsis, rest @ ..], _) => (0..=code.len())
                .flat_map(|skip| self.elements(rest, &code[skip..], bindings))
                .collect(),
            ([Expression::EllipsisMetavariable(name), rest @ ..], _) => (0..=code.len())
                .flat_map(|taken| {
                    let bound = self.span(code[..taken].iter().map(Ranged::range));
                    then(self.bind(*name, bound, bindings), |bindings| {
                        self.elements(rest, &code[taken..], bindings)
                    })
                })
                .collect(),
            ([first, rest @ ..], [element, more @ ..]) => {
                then(self.expression(first, element, bindings), |bindings| {
                    self.elements(rest, more, bindings)
                })
            }
            _ => none(),
        }
    }

    /// Elements in any order (sets); extra ones need `...`.
    pub(super) fn unordered(
        &self,
        pattern: &[Expression],
        code: &[&'a Expr],
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        if !self.step() {
            return none();
        }
        let open = pattern.contains(&Expression::Ellipsis);
        let Some(at) = pattern.iter().position(|part| *part != Expression::Ellipsis) else {
            return super::when(open || code.is_empty(), bindings);
        };
        let mut rest = pattern.to_vec();
        let first = rest.remove(at);
        (0..code.len())
            .flat_map(|chosen| {
                let mut others = code.to_vec();
                let element = others.remove(chosen);
                then(self.expression(&first, element, bindings), |bindings| {
                    self.unordered(&rest, &others, bindings)
                })
            })
            .collect()
    }

    /// Dict entries in any order; extra ones need `...`.
    pub(super) fn entries(
        &self,
        pattern: &[Entry],
        code: &[&'a ast::DictItem],
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        if !self.step() {
            return none();
        }
        let open = pattern.contains(&Entry::Ellipsis);
        let Some(at) = pattern.iter().position(|entry| *entry != Entry::Ellipsis) else {
            return super::when(open || code.is_empty(), bindings);
        };
        let mut rest = pattern.to_vec();
        let first = rest.remove(at);
        (0..code.len())
            .flat_map(|chosen| {
                let mut others = code.to_vec();
                let item = others.remove(chosen);
                then(self.entry(&first, item, bindings), |bindings| {
                    self.entries(&rest, &others, bindings)
                })
            })
            .collect()
    }

    fn entry(&self, pattern: &Entry, code: &'a ast::DictItem, bindings: &Bindings<'a>) -> Ways<'a> {
        match (pattern, &code.key) {
            (Entry::Pair(key, value), Some(code_key)) => {
                then(self.expression(key, code_key, bindings), |bindings| {
                    self.expression(value, &code.value, bindings)
                })
            }
            (Entry::Unpacked(value), None) => self.expression(value, &code.value, bindings),
            _ => none(),
        }
    }

    pub(super) fn parameters(
        &self,
        pattern: &[Parameter],
        code: &[Declared<'a>],
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        if !self.step() {
            return none();
        }
        match (pattern, code) {
            ([], []) | ([Parameter::Ellipsis], _) => one(bindings),
            ([Parameter::Ellipsis, rest @ ..], _) => (0..=code.len())
                .flat_map(|skip| self.parameters(rest, &code[skip..], bindings))
                .collect(),
            ([Parameter::EllipsisMetavariable(name), rest @ ..], _) => (0..=code.len())
                .flat_map(|taken| {
                    let bound = self.span(code[..taken].iter().filter_map(|part| match part {
                        Declared::Parameter(parameter) => Some(parameter.range()),
                        Declared::Mark => None,
                    }));
                    then(self.bind(*name, bound, bindings), |bindings| {
                        self.parameters(rest, &code[taken..], bindings)
                    })
                })
                .collect(),
            ([Parameter::Mark, rest @ ..], [Declared::Mark, more @ ..]) => {
                self.parameters(rest, more, bindings)
            }
            ([first, rest @ ..], [Declared::Parameter(parameter), more @ ..]) => {
                then(self.parameter(first, parameter, bindings), |bindings| {
                    self.parameters(rest, more, bindings)
                })
            }
            _ => none(),
        }
    }

    fn parameter(
        &self,
        pattern: &Parameter,
        code: &ast::AnyParameterRef<'a>,
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        let Parameter::Named { kind, name, annotation, default } = pattern else { return none() };
        let declared: &'a ast::Parameter = match code {
            ast::AnyParameterRef::Variadic(parameter) => parameter,
            ast::AnyParameterRef::NonVariadic(parameter) => &parameter.parameter,
        };
        let code_default: Option<&'a Expr> = match code {
            ast::AnyParameterRef::Variadic(_) => None,
            ast::AnyParameterRef::NonVariadic(parameter) => parameter.default.as_deref(),
        };
        let text = self.facts.text();
        let before = text.get(..declared.start().to_usize()).unwrap_or("");
        let at = text.get(declared.start().to_usize()..).unwrap_or("");
        let code_kind = if !code.is_variadic() {
            ParameterKind::Plain
        } else if at.starts_with("**") || before.trim_end().ends_with("**") {
            ParameterKind::Keywords
        } else {
            ParameterKind::Variadic
        };
        if *kind != code_kind {
            return none();
        }
        let ways = self.declared(name, declared.name.as_str(), declared.name.range, bindings);
        let ways = then(ways, |bindings| {
            self.optional(annotation.as_deref(), declared.annotation.as_deref(), bindings)
        });
        then(ways, |bindings| self.optional(default.as_deref(), code_default, bindings))
    }

    /// A part that need not be in the pattern, but must be in the code if it is.
    pub(super) fn optional(
        &self,
        pattern: Option<&Expression>,
        code: Option<&'a Expr>,
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        match (pattern, code) {
            (None | Some(Expression::Ellipsis), _) => one(bindings),
            (Some(pattern), Some(code)) => self.expression(pattern, code, bindings),
            (Some(_), None) => none(),
        }
    }

    /// A list's span, bound to `$...X`.
    pub(super) fn span(&self, ranges: impl Iterator<Item = TextRange>) -> Bound<'a> {
        let range = ranges.reduce(TextRange::cover).unwrap_or_default();
        let text =
            self.facts.text().get(range.start().to_usize()..range.end().to_usize()).unwrap_or("");
        Bound::List(text, range)
    }
}
