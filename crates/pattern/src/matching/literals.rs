use pyguard_python::{Constant, literal_content};
use pyguard_source::TextRange;
use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::Ranged;

use super::{Matcher, Ways, none, then, when};
use crate::syntax::{Expression, Fragment, Text};
use crate::{Bindings, Bound};

impl<'a> Matcher<'_, 'a> {
    /// The constant of an expression, as far as the rule's options let names stand for values.
    pub(crate) fn constant(&self, code: &'a Expr) -> Option<Constant<'a>> {
        let is_literal = matches!(
            code,
            Expr::StringLiteral(_)
                | Expr::BytesLiteral(_)
                | Expr::NumberLiteral(_)
                | Expr::BooleanLiteral(_)
                | Expr::NoneLiteral(_)
        );
        if is_literal || self.options.constant_propagation {
            self.facts.constant(code)
        } else {
            None
        }
    }

    /// Quick look whether an expression may have a constant at all.
    pub(super) fn may_be_constant(code: &Expr) -> bool {
        matches!(
            code,
            Expr::StringLiteral(_)
                | Expr::BytesLiteral(_)
                | Expr::NumberLiteral(_)
                | Expr::BooleanLiteral(_)
                | Expr::NoneLiteral(_)
                | Expr::Name(_)
                | Expr::BinOp(_)
                | Expr::FString(_)
                | Expr::If(_)
                | Expr::UnaryOp(_)
                | Expr::BoolOp(_)
                | Expr::Compare(_)
        )
    }

    pub(super) fn text(&self, pattern: &Text, code: &'a Expr, bindings: &Bindings<'a>) -> Ways<'a> {
        if !Self::may_be_constant(code) {
            return none();
        }
        let content = match self.constant(code) {
            Some(Constant::Text(content)) => content,
            Some(Constant::SomeText) => return when(*pattern == Text::Any, bindings),
            _ => return none(),
        };
        self.text_content(pattern, content, content_range(self.facts.text(), code), bindings)
    }

    pub(super) fn text_content(
        &self,
        pattern: &Text,
        content: std::borrow::Cow<'a, str>,
        range: TextRange,
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        match pattern {
            Text::Any => super::one(bindings),
            Text::Exact(expected) | Text::Joined(expected) => {
                when(*content == **expected, bindings)
            }
            // A regular expression that gives up has not matched.
            Text::Regex(regex) => when(regex.is_match(&content).unwrap_or(false), bindings),
            Text::Metavariable(name) => self.bind(*name, Bound::Text(content, range), bindings),
        }
    }

    /// The parts of joined literals and f-strings, which count as strings of their own.
    pub(super) fn pieces(&self, pattern: &Text, code: &'a Expr) -> Vec<(TextRange, Ways<'a>)> {
        let text = self.facts.text();
        let mut parts: Vec<(TextRange, TextRange)> = Vec::new();
        match code {
            Expr::StringLiteral(node) if node.value.is_implicit_concatenated() => {
                for part in &node.value {
                    let inside = literal_content(text, part.range, part.flags.into());
                    parts.push((part.range, inside));
                }
            }
            Expr::FString(node) => {
                for element in node.value.elements() {
                    if let ast::InterpolatedStringElement::Literal(literal) = element {
                        parts.push((literal.range, literal.range));
                    }
                }
            }
            _ => {}
        }
        let nothing = Bindings::default();
        parts
            .into_iter()
            .map(|(range, content)| {
                let slice = &text[content.start().to_usize()..content.end().to_usize()];
                (range, self.text_content(pattern, slice.into(), content, &nothing))
            })
            .collect()
    }

    pub(super) fn number(
        &self,
        pattern: &Expression,
        code: &'a Expr,
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        if let (Expression::Complex(re, im), Expr::NumberLiteral(node)) = (pattern, code) {
            let same = matches!(&node.value, ast::Number::Complex { real, imag } if real == re && imag == im);
            return when(same, bindings);
        }
        if !Self::may_be_constant(code) {
            return none();
        }
        let matched = match (pattern, self.constant(code)) {
            (Expression::Integer(expected), Some(Constant::Integer(value))) => {
                **expected == *value.to_string()
            }
            (Expression::Integer(expected), Some(Constant::BigInteger(value))) => {
                **expected == *value
            }
            (Expression::Float(expected), Some(Constant::Float(value))) => {
                expected.to_bits() == value.to_bits()
            }
            (Expression::Boolean(expected), Some(Constant::Boolean(value))) => *expected == value,
            (Expression::None, Some(Constant::None)) => true,
            _ => false,
        };
        when(matched, bindings)
    }

    /// An f-string pattern against the parts of an f-string.
    pub(super) fn formatted(
        &self,
        pattern: &[Fragment],
        code: &'a ast::ExprFString,
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        let mut parts = Vec::new();
        for part in &code.value {
            match part {
                ast::FStringPart::Literal(literal) => {
                    parts.push(Part::Literal(&literal.value, literal.range))
                }
                ast::FStringPart::FString(string) => {
                    for element in &string.elements {
                        parts.push(match element {
                            ast::InterpolatedStringElement::Literal(literal) => {
                                Part::Literal(&literal.value, literal.range)
                            }
                            ast::InterpolatedStringElement::Interpolation(hole) => Part::Hole(hole),
                        });
                    }
                }
            }
        }
        self.fragments(pattern, &parts, bindings)
    }

    fn fragments(
        &self,
        pattern: &[Fragment],
        code: &[Part<'a>],
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        if !self.step() {
            return none();
        }
        match (pattern, code) {
            ([], []) | ([Fragment::Ellipsis], _) => super::one(bindings),
            ([Fragment::Ellipsis, rest @ ..], _) => (0..=code.len())
                .flat_map(|skip| self.fragments(rest, &code[skip..], bindings))
                .collect(),
            ([Fragment::Literal(expected), rest @ ..], [Part::Literal(text, _), more @ ..])
                if **expected == **text =>
            {
                self.fragments(rest, more, bindings)
            }
            ([Fragment::Piece(name), rest @ ..], [Part::Literal(text, range), more @ ..]) => {
                let bound = Bound::Text((*text).into(), *range);
                then(self.bind(*name, bound, bindings), |bindings| {
                    self.fragments(rest, more, bindings)
                })
            }
            ([Fragment::Hole(inner), rest @ ..], [Part::Hole(hole), more @ ..])
                if hole.conversion == ast::ConversionFlag::None
                    && hole.format_spec.is_none()
                    && hole.debug_text.is_none() =>
            {
                then(self.expression(inner, &hole.expression, bindings), |bindings| {
                    self.fragments(rest, more, bindings)
                })
            }
            _ => none(),
        }
    }
}

enum Part<'a> {
    Literal(&'a str, TextRange),
    Hole(&'a ast::InterpolatedElement),
}

/// Where a single literal's content stands; the whole expression for anything joined or propagated.
fn content_range(text: &str, code: &Expr) -> TextRange {
    let (range, flags): (TextRange, ast::AnyStringFlags) = match code {
        Expr::StringLiteral(node) => match node.value.as_slice() {
            [part] => (part.range, part.flags.into()),
            _ => return node.range,
        },
        Expr::BytesLiteral(node) => match node.value.as_slice() {
            [part] => (part.range, part.flags.into()),
            _ => return node.range,
        },
        _ => return code.range(),
    };
    literal_content(text, range, flags)
}
