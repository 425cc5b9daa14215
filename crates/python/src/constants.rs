use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use pyguard_source::TextSize;
use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::Ranged;
use rustc_hash::FxHashMap;

use crate::flow::{Environment, FlowValues, Value};
use crate::{Facts, ScopeId, ScopeKind};

/// A value known before the program runs.
#[derive(Debug, Clone, PartialEq)]
pub enum Constant<'a> {
    /// A string's or bytes' content as it is written, without prefix and quotes, escapes not resolved (as Semgrep
    /// compares it).
    Text(Cow<'a, str>),
    /// Some text that is not worked out, such as `"a" * 3`.
    SomeText,
    /// An integer that fits.
    Integer(i64),
    /// An integer that does not fit, in decimal.
    BigInteger(String),
    /// A float.
    Float(f64),
    /// `True`, `False`.
    Boolean(bool),
    /// `None`.
    None,
}

/// Values of names, computed a function at a time.
#[derive(Debug, Default)]
pub(crate) struct ConstantTable<'a> {
    flows: RefCell<FxHashMap<ScopeId, Rc<FlowValues<'a>>>>,
}

/// Longest text that is put together from parts (bytes).
const MAX_TEXT: usize = 64 << 10;

/// How deep names may stand for expressions with names.
const MAX_DEPTH: u32 = 16;

impl<'a> ConstantTable<'a> {
    pub(crate) fn of(&self, facts: &Facts<'a>, expression: &'a Expr) -> Option<Constant<'a>> {
        evaluate(facts, expression, MAX_DEPTH, &|name| {
            // Most names stand for no constant anywhere: that is cheap to know.
            if !facts.scopes().may_be_constant(&name.id) {
                return None;
            }
            self.name(facts, name)?.constant
        })
    }

    pub(crate) fn symbolic(&self, facts: &Facts<'a>, name: &'a ast::ExprName) -> Option<&'a Expr> {
        self.name(facts, name).map(|value| value.expression)
    }

    fn name(&self, facts: &Facts<'a>, name: &'a ast::ExprName) -> Option<Value<'a>> {
        let scopes = facts.scopes();
        let at = name.start();
        let function = scopes.function(scopes.at(at));
        let declared_global = scopes.binding(function, &name.id).is_some_and(|b| b.is_elsewhere);
        match scopes.resolve(&name.id, at) {
            Some(scope) if scope == function || declared_global => {
                let is_parameter = scopes.binding(scope, &name.id).is_some_and(|b| b.is_parameter);
                match self.flow(facts, function).get(&at) {
                    Some(Some(value)) => Some(value.clone()),
                    Some(None) if function != 0 => None,
                    // A name that is assigned only later still means the module's.
                    _ if is_parameter => None,
                    _ => once(facts, &name.id, at, MAX_DEPTH),
                }
            }
            Some(0) => once(facts, &name.id, at, MAX_DEPTH),
            _ => None,
        }
    }

    fn flow(&self, facts: &Facts<'a>, function: ScopeId) -> Rc<FlowValues<'a>> {
        if let Some(known) = self.flows.borrow().get(&function) {
            return Rc::clone(known);
        }
        let body = match facts.scopes().get(function).kind {
            ScopeKind::Function(node) => &node.body[..],
            _ => facts.module().body(),
        };
        let values = Rc::new(crate::flow::analyse(facts, function, body));
        self.flows.borrow_mut().insert(function, Rc::clone(&values));
        values
    }
}

/// The value of a module-level name that is assigned once in the whole file, before `at`.
pub(crate) fn once<'a>(
    facts: &Facts<'a>,
    name: &str,
    at: TextSize,
    depth: u32,
) -> Option<Value<'a>> {
    let binding = facts.scopes().binding(0, name)?;
    let (expression, end) = binding.value?;
    if depth == 0 || binding.assignments != 1 || end > at {
        return None;
    }
    let constant = evaluate(facts, expression, depth, &|inner| {
        once(facts, &inner.id, inner.start(), depth - 1)?.constant
    });
    Some(Value { constant, expression })
}

/// The value under an environment, falling back to module-level names assigned once.
pub(crate) fn evaluate_in<'a>(
    facts: &Facts<'a>,
    expression: &'a Expr,
    function: ScopeId,
    environment: &Environment<'a>,
) -> Option<Constant<'a>> {
    evaluate(facts, expression, MAX_DEPTH, &|name| match environment.get(&*name.id) {
        Some(value) => value.as_ref()?.constant.clone(),
        None if facts.scopes().resolve(&name.id, name.start()) == Some(0) && function != 0 => {
            once(facts, &name.id, name.start(), MAX_DEPTH)?.constant
        }
        None => None,
    })
}

/// Whether [`evaluate`] gives a value for some expression of this form.
pub(crate) fn may_be_constant(expression: &Expr) -> bool {
    matches!(
        expression,
        Expr::StringLiteral(_)
            | Expr::BytesLiteral(_)
            | Expr::FString(_)
            | Expr::NumberLiteral(_)
            | Expr::BooleanLiteral(_)
            | Expr::NoneLiteral(_)
            | Expr::Name(_)
            | Expr::BinOp(_)
            | Expr::UnaryOp(_)
            | Expr::BoolOp(_)
            | Expr::Compare(_)
            | Expr::If(_)
    )
}

fn evaluate<'a>(
    facts: &Facts<'a>,
    expression: &'a Expr,
    depth: u32,
    name: &dyn Fn(&'a ast::ExprName) -> Option<Constant<'a>>,
) -> Option<Constant<'a>> {
    let inner = |expression| evaluate(facts, expression, depth.checked_sub(1)?, name);
    match expression {
        Expr::StringLiteral(node) => Some(Constant::Text(content(
            facts.text(),
            node.value.iter().map(|part| (part.range, part.flags.into())),
        ))),
        Expr::BytesLiteral(node) => Some(Constant::Text(content(
            facts.text(),
            node.value.iter().map(|part| (part.range, part.flags.into())),
        ))),
        Expr::FString(node) => formatted(facts, node, &inner),
        Expr::NumberLiteral(node) => Some(match &node.value {
            ast::Number::Int(value) => match value.as_i64() {
                Some(value) => Constant::Integer(value),
                None => Constant::BigInteger(value.to_string()),
            },
            ast::Number::Float(value) => Constant::Float(*value),
            ast::Number::Complex { .. } => return None,
        }),
        Expr::BooleanLiteral(node) => Some(Constant::Boolean(node.value)),
        Expr::NoneLiteral(_) => Some(Constant::None),
        Expr::Name(node) => name(node),
        Expr::BinOp(node) => binary(node.op, inner(&node.left)?, inner(&node.right)?),
        Expr::UnaryOp(node) => match (node.op, inner(&node.operand)?) {
            (ast::UnaryOp::Not, Constant::Boolean(value)) => Some(Constant::Boolean(!value)),
            (ast::UnaryOp::USub, Constant::Integer(value)) => {
                value.checked_neg().map(Constant::Integer)
            }
            (ast::UnaryOp::USub, Constant::Float(value)) => Some(Constant::Float(-value)),
            (ast::UnaryOp::UAdd, value @ (Constant::Integer(_) | Constant::Float(_))) => {
                Some(value)
            }
            (ast::UnaryOp::Invert, Constant::Integer(value)) => Some(Constant::Integer(!value)),
            _ => None,
        },
        Expr::BoolOp(node) => {
            let all = node.op == ast::BoolOp::And;
            node.values
                .iter()
                .try_fold(all, |known, value| match inner(value)? {
                    Constant::Boolean(value) if all => Some(known && value),
                    Constant::Boolean(value) => Some(known || value),
                    _ => None,
                })
                .map(Constant::Boolean)
        }
        Expr::Compare(node) => match (&*node.ops, &*node.comparators) {
            ([ast::CmpOp::Eq], [right]) => {
                Some(Constant::Boolean(inner(&node.left)? == inner(right)?))
            }
            _ => None,
        },
        Expr::If(node) => match (inner(&node.body)?, inner(&node.orelse)?) {
            (left, right) if left == right => Some(left),
            (Constant::Text(_) | Constant::SomeText, Constant::Text(_) | Constant::SomeText) => {
                Some(Constant::SomeText)
            }
            _ => None,
        },
        _ => None,
    }
}

/// An operator on constants, as far as Semgrep works it out; also what `x += 1` gives.
pub(crate) fn binary<'a>(
    operator: ast::Operator,
    left: Constant<'a>,
    right: Constant<'a>,
) -> Option<Constant<'a>> {
    match (operator, left, right) {
        (ast::Operator::Add, Constant::Text(left), Constant::Text(right)) => {
            if left.len() + right.len() > MAX_TEXT {
                return Some(Constant::SomeText);
            }
            Some(Constant::Text(Cow::Owned(format!("{left}{right}"))))
        }
        (
            ast::Operator::Add,
            Constant::Text(_) | Constant::SomeText,
            Constant::Text(_) | Constant::SomeText,
        ) => Some(Constant::SomeText),
        (ast::Operator::Mult, Constant::Text(_) | Constant::SomeText, Constant::Integer(_)) => {
            Some(Constant::SomeText)
        }
        (operator, Constant::Integer(left), Constant::Integer(right)) => match operator {
            ast::Operator::Add => left.checked_add(right),
            ast::Operator::Sub => left.checked_sub(right),
            ast::Operator::Mult => left.checked_mul(right),
            ast::Operator::FloorDiv => left.checked_div_euclid(right),
            ast::Operator::Mod => left.checked_rem_euclid(right),
            ast::Operator::LShift => u32::try_from(right)
                .ok()
                .filter(|&bits| bits < 62)
                .and_then(|bits| left.checked_mul(1 << bits)),
            ast::Operator::RShift => {
                u32::try_from(right).ok().and_then(|bits| left.checked_shr(bits))
            }
            ast::Operator::BitOr => Some(left | right),
            ast::Operator::BitAnd => Some(left & right),
            ast::Operator::BitXor => Some(left ^ right),
            _ => None,
        }
        .map(Constant::Integer),
        _ => None,
    }
}

fn formatted<'a>(
    facts: &Facts<'a>,
    node: &'a ast::ExprFString,
    inner: &dyn Fn(&'a Expr) -> Option<Constant<'a>>,
) -> Option<Constant<'a>> {
    let mut text = String::new();
    for part in &node.value {
        match part {
            ast::FStringPart::Literal(literal) => {
                text.push_str(&content(
                    facts.text(),
                    std::iter::once((literal.range, literal.flags.into())),
                ));
            }
            ast::FStringPart::FString(string) => {
                for element in &string.elements {
                    match element {
                        ast::InterpolatedStringElement::Literal(literal) => {
                            text.push_str(&facts.text()[literal.range]);
                        }
                        ast::InterpolatedStringElement::Interpolation(hole) => {
                            let Constant::Text(part) = inner(&hole.expression)? else {
                                return None;
                            };
                            text.push_str(&part);
                        }
                    }
                }
            }
        }
    }
    Some(Constant::Text(Cow::Owned(text)))
}

/// What stands between the quotes of a literal; all of one that has none, which is a line for IPython.
pub fn literal_content(
    text: &str,
    range: ruff_text_size::TextRange,
    flags: ast::AnyStringFlags,
) -> ruff_text_size::TextRange {
    use ast::StringFlags;
    let from = range.start() + flags.opener_len();
    let quote = from.to_usize().checked_sub(1).and_then(|at| text.as_bytes().get(at));
    if !matches!(quote, Some(b'"' | b'\'')) {
        return range;
    }
    // An unclosed literal has no closing quotes.
    let to = range.end().checked_sub(flags.closer_len()).unwrap_or(from).max(from);
    ruff_text_size::TextRange::new(from, to)
}

/// What stands between the quotes of implicitly joined literals.
fn content<'a>(
    text: &'a str,
    mut parts: impl Iterator<Item = (ruff_text_size::TextRange, ast::AnyStringFlags)>,
) -> Cow<'a, str> {
    let slice = |(range, flags): (ruff_text_size::TextRange, ast::AnyStringFlags)| {
        text.get(literal_content(text, range, flags).to_std_range()).unwrap_or("")
    };
    let Some(first) = parts.next().map(slice) else { return Cow::Borrowed("") };
    match parts.next().map(slice) {
        None => Cow::Borrowed(first),
        Some(second) => {
            let mut joined = String::from(first) + second;
            parts.map(slice).for_each(|part| joined.push_str(part));
            Cow::Owned(joined)
        }
    }
}
