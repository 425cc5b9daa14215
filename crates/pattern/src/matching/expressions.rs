use ruff_python_ast::visitor::source_order::SourceOrderVisitor;
use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::Ranged;

use super::{Matcher, Ways, none, one, then, when};
use crate::Bindings;
use crate::syntax::{Comprehension, ComprehensionKind, Entry, Expression};

/// How many names a symbolic value may go through.
const SYMBOLIC_DEPTH: u32 = 8;

impl<'a> Matcher<'_, 'a> {
    /// All ways in which an expression pattern matches exactly this expression.
    pub(crate) fn expression(
        &self,
        pattern: &Expression,
        code: &'a Expr,
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        self.expression_at(pattern, code, bindings, 0)
    }

    fn expression_at(
        &self,
        pattern: &Expression,
        code: &'a Expr,
        bindings: &Bindings<'a>,
        depth: u32,
    ) -> Ways<'a> {
        if !self.step() {
            return none();
        }
        let ways = self.literally(pattern, code, bindings);
        if !ways.is_empty() {
            return ways;
        }
        let Expr::Name(name) = code else { return ways };
        if matches!(pattern, Expression::Attribute(..) | Expression::Chain(_)) {
            let ways = self.through_import(pattern, name, bindings);
            if !ways.is_empty() {
                return ways;
            }
        }
        if self.options.symbolic_propagation
            && depth < SYMBOLIC_DEPTH
            && name.ctx.is_load()
            && let Some(value) = self.facts.symbolic(name)
        {
            return self.expression_at(pattern, value, bindings, depth + 1);
        }
        ways
    }

    fn literally(&self, pattern: &Expression, code: &'a Expr, bindings: &Bindings<'a>) -> Ways<'a> {
        match (pattern, code) {
            (Expression::Ellipsis, _) => one(bindings),
            // A slice is no value.
            (Expression::Metavariable(_), Expr::Slice(_)) => none(),
            (Expression::Metavariable(name) | Expression::EllipsisMetavariable(name), _) => {
                self.bind_expression(*name, code, bindings)
            }
            (Expression::Typed(name, kind), _) => {
                if self.has_type(kind, code) {
                    self.bind_expression(*name, code, bindings)
                } else {
                    none()
                }
            }
            (Expression::Deep(inner), _) => self.deep(inner, code, bindings),
            (Expression::Dotted(segments), Expr::Name(_) | Expr::Attribute(_)) => {
                when(self.dotted(segments, code), bindings)
            }
            (Expression::Attribute(value, attribute), Expr::Attribute(node)) => {
                let ways = match &**value {
                    Expression::Chain(start) => self.chain(start, &node.value, true, bindings),
                    value => self.expression(value, &node.value, bindings),
                };
                then(ways, |bindings| {
                    self.identifier(attribute, node.attr.as_str(), node.attr.range, bindings)
                })
            }
            (Expression::Chain(value), _) => self.chain(value, code, false, bindings),
            (Expression::Call(function, arguments), Expr::Call(node)) => {
                let ways = self.expression(function, &node.func, bindings);
                then(ways, |bindings| self.arguments(arguments, &node.arguments, bindings))
            }
            (Expression::Subscript(_, index), Expr::Subscript(node))
                if **index == Expression::Ellipsis && node.slice.is_slice_expr() =>
            {
                none()
            }
            (Expression::Subscript(value, index), Expr::Subscript(node)) => {
                let ways = self.expression(value, &node.value, bindings);
                then(ways, |bindings| self.expression(index, &node.slice, bindings))
            }
            (Expression::Slice(parts), Expr::Slice(node)) => {
                let code = [&node.lower, &node.upper, &node.step];
                parts.iter().zip(code).fold(one(bindings), |ways, (part, code)| {
                    then(ways, |bindings| self.both(part.as_deref(), code.as_deref(), bindings))
                })
            }
            (Expression::Text(text), _) => self.text(text, code, bindings),
            (Expression::Bytes(text), Expr::BytesLiteral(_)) => self.text(text, code, bindings),
            (Expression::Formatted(fragments), Expr::FString(node)) => {
                self.formatted(fragments, node, bindings)
            }
            (
                Expression::Integer(_)
                | Expression::Float(_)
                | Expression::Complex(..)
                | Expression::Boolean(_)
                | Expression::None,
                _,
            ) => self.number(pattern, code, bindings),
            // Brackets with nothing but `...` are any collection of that kind.
            (Expression::List(elements), Expr::ListComp(_)) => {
                when(matches!(**elements, [Expression::Ellipsis]), bindings)
            }
            (Expression::Dict(entries), Expr::Set(_) | Expr::SetComp(_) | Expr::DictComp(_)) => {
                when(matches!(**entries, [Entry::Ellipsis]), bindings)
            }
            (Expression::List(elements), Expr::List(node)) => {
                self.elements(elements, &node.elts, bindings)
            }
            (Expression::Tuple(elements), Expr::Tuple(node)) => {
                self.elements(elements, &node.elts, bindings)
            }
            (Expression::Set(elements), Expr::Set(node)) => {
                let code: Vec<&Expr> = node.elts.iter().collect();
                self.unordered(elements, &code, bindings)
            }
            (Expression::Dict(entries), Expr::Dict(node)) => {
                let code: Vec<&ast::DictItem> = node.items.iter().collect();
                self.entries(entries, &code, bindings)
            }
            (Expression::Binary(left, operator, right), Expr::BinOp(node))
                if *operator == node.op =>
            {
                let ways = self.expression(left, &node.left, bindings);
                then(ways, |bindings| self.expression(right, &node.right, bindings))
            }
            (Expression::Boolean2(operator, values), Expr::BoolOp(node))
                if *operator == node.op =>
            {
                self.boolean(values, &node.values, bindings)
            }
            (Expression::Unary(operator, operand), Expr::UnaryOp(node)) if *operator == node.op => {
                self.expression(operand, &node.operand, bindings)
            }
            (Expression::Compare(left, operators, right), Expr::Compare(node))
                if *operators == node.ops =>
            {
                self.comparison(left, right, node, bindings)
            }
            (Expression::Lambda(parameters, body), Expr::Lambda(node)) => {
                let code = match &node.parameters {
                    Some(parameters) => super::lists::declared_parameters(parameters),
                    None => Vec::new(),
                };
                let ways = self.parameters(parameters, &code, bindings);
                then(ways, |bindings| self.expression(body, &node.body, bindings))
            }
            (Expression::Ternary(parts), Expr::If(node)) => {
                let [test, body, otherwise] = &**parts;
                let ways = self.expression(test, &node.test, bindings);
                let ways = then(ways, |bindings| self.expression(body, &node.body, bindings));
                then(ways, |bindings| self.expression(otherwise, &node.orelse, bindings))
            }
            (Expression::Await(value), Expr::Await(node)) => {
                self.expression(value, &node.value, bindings)
            }
            (Expression::Yield(value), Expr::Yield(node)) => {
                self.both(value.as_deref(), node.value.as_deref(), bindings)
            }
            (Expression::YieldFrom(value), Expr::YieldFrom(node)) => {
                self.expression(value, &node.value, bindings)
            }
            (Expression::Starred(value), Expr::Starred(node)) => {
                self.expression(value, &node.value, bindings)
            }
            (Expression::Named(target, value), Expr::Named(node)) => {
                let ways = self.expression(target, &node.target, bindings);
                then(ways, |bindings| self.expression(value, &node.value, bindings))
            }
            (Expression::Comprehension(pattern), _) => self.comprehension(pattern, code, bindings),
            _ => none(),
        }
    }

    /// Both there and matching, or both absent.
    pub(super) fn both(
        &self,
        pattern: Option<&Expression>,
        code: Option<&'a Expr>,
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        match (pattern, code) {
            (None, None) | (Some(Expression::Ellipsis), None) => one(bindings),
            (Some(pattern), Some(code)) => self.expression(pattern, code, bindings),
            _ => none(),
        }
    }

    /// `e. ...`: `e`, then at least one attribute (or none where an attribute of the pattern follows), then anything.
    fn chain(
        &self,
        start: &Expression,
        code: &'a Expr,
        empty: bool,
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        let mut ways = none();
        let mut after_attribute = empty;
        let mut code = code;
        loop {
            if after_attribute {
                ways.extend(self.expression(start, code, bindings));
            }
            after_attribute = code.is_attribute_expr();
            code = match code {
                Expr::Attribute(node) => &node.value,
                Expr::Call(node) => &node.func,
                Expr::Subscript(node) => &node.value,
                _ => return ways,
            };
        }
    }

    fn boolean(
        &self,
        pattern: &[Expression],
        code: &'a [Expr],
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        let ways = self.operands(pattern, code, bindings);
        if !ways.is_empty() || !self.options.commutative_boolop {
            return ways;
        }
        match pattern {
            [left, right] => self.operands(&[right.clone(), left.clone()], code, bindings),
            _ => ways,
        }
    }

    /// Operands in order. Two pattern operands also match a longer chain, cut at any place.
    fn operands(
        &self,
        pattern: &[Expression],
        code: &'a [Expr],
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        let ways = self.elements(pattern, code, bindings);
        let [left, right] = pattern else { return ways };
        if !ways.is_empty() || code.len() < 3 {
            return ways;
        }
        (1..code.len())
            .flat_map(|cut| {
                then(self.chained(left, &code[..cut], bindings), |bindings| {
                    self.chained(right, &code[cut..], bindings)
                })
            })
            .collect()
    }

    fn chained(&self, pattern: &Expression, code: &'a [Expr], bindings: &Bindings<'a>) -> Ways<'a> {
        match (pattern, code) {
            (_, [operand]) => self.expression(pattern, operand, bindings),
            (Expression::Ellipsis, _) => one(bindings),
            (Expression::Metavariable(name), _) => {
                self.bind(*name, self.span(code.iter().map(Ranged::range)), bindings)
            }
            _ => none(),
        }
    }

    fn comparison(
        &self,
        left: &Expression,
        right: &[Expression],
        code: &'a ast::ExprCompare,
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        let ways = self.expression(left, &code.left, bindings);
        let ways = then(ways, |bindings| self.elements(right, &code.comparators, bindings));
        let symmetric =
            self.options.symmetric_eq && matches!(*code.ops, [ast::CmpOp::Eq | ast::CmpOp::NotEq]);
        if !ways.is_empty() || !symmetric {
            return ways;
        }
        let ([right], [comparator]) = (right, &*code.comparators) else { return ways };
        let ways = self.expression(right, &code.left, bindings);
        then(ways, |bindings| self.expression(left, comparator, bindings))
    }

    fn comprehension(
        &self,
        pattern: &Comprehension,
        code: &'a Expr,
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        let (kind, key, element, generators): (
            _,
            Option<&'a Expr>,
            &'a Expr,
            &'a [ast::Comprehension],
        ) = match code {
            Expr::ListComp(node) => (ComprehensionKind::List, None, &node.elt, &node.generators),
            Expr::SetComp(node) => (ComprehensionKind::Set, None, &node.elt, &node.generators),
            // Semgrep takes the bare argument of a call for a list.
            Expr::Generator(node) if !node.parenthesized => {
                (ComprehensionKind::List, None, &node.elt, &node.generators)
            }
            Expr::Generator(node) => {
                (ComprehensionKind::Generator, None, &node.elt, &node.generators)
            }
            Expr::DictComp(node) => {
                (ComprehensionKind::Dict, node.key.as_deref(), &node.value, &node.generators)
            }
            _ => return none(),
        };
        if kind != pattern.kind || pattern.generators.len() != generators.len() {
            return none();
        }
        let ways = self.both(pattern.key.as_ref(), key, bindings);
        let ways = then(ways, |bindings| self.expression(&pattern.element, element, bindings));
        pattern.generators.iter().zip(generators).fold(ways, |ways, (pattern, code)| {
            let ways =
                then(ways, |bindings| self.expression(&pattern.target, &code.target, bindings));
            let ways = then(ways, |bindings| self.expression(&pattern.iter, &code.iter, bindings));
            then(ways, |bindings| self.elements(&pattern.conditions, &code.ifs, bindings))
        })
    }

    /// The pattern anywhere inside an expression, itself included.
    pub(super) fn deep(
        &self,
        pattern: &Expression,
        code: &'a Expr,
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        let mut ways = none();
        everything_in(code, &mut |inner| ways.extend(self.expression(pattern, inner, bindings)));
        ways
    }
}

/// Visits an expression and all expressions inside it, outer ones first.
fn everything_in<'a>(code: &'a Expr, visit: &mut dyn FnMut(&'a Expr)) {
    struct Visitor<'v, 'a>(&'v mut dyn FnMut(&'a Expr));
    impl<'a> SourceOrderVisitor<'a> for Visitor<'_, 'a> {
        fn visit_expr(&mut self, expression: &'a Expr) {
            (self.0)(expression);
            ast::visitor::source_order::walk_expr(self, expression);
        }
    }
    Visitor(visit).visit_expr(code);
}
