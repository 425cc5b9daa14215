//! The values that comparisons compute with.

use ruff_python_ast::{Expr, Number, UnaryOp};

/// A constant, as `metavariable-comparison` sees it.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// An integer. Comparisons compute with 64 bits and know no larger ones.
    Int(i128),
    /// A float.
    Float(f64),
    /// A string, by its content.
    Str(String),
    /// `True` or `False`.
    Bool(bool),
    /// A list.
    List(Vec<Value>),
    /// The source text of what is no constant; only `str()` reads it.
    Code(String),
}

const MAX_DEPTH: usize = 64;

/// The value of a literal expression whose source text is `text`; what is no literal becomes [`Value::Code`].
/// Hexadecimal, octal and binary numbers wrap at 64 bits.
pub fn literal_value(code: &Expr, text: &str) -> Option<Value> {
    match literal(code, MAX_DEPTH) {
        Some(Value::Int(integer)) if text.len() > 1 && text.starts_with('0') => Some(Value::Int(
            u64::try_from(integer).map_or(integer, |bits| bits.cast_signed().into()),
        )),
        Some(value) => Some(value),
        None => Some(Value::Code(text.to_owned())),
    }
}

fn literal(code: &Expr, depth: usize) -> Option<Value> {
    let depth = depth.checked_sub(1)?;
    match code {
        Expr::BooleanLiteral(boolean) => Some(Value::Bool(boolean.value)),
        Expr::StringLiteral(string) => Some(Value::Str(string.value.to_str().to_owned())),
        Expr::NumberLiteral(number) => match &number.value {
            Number::Int(integer) => integer.as_u64().map(|integer| Value::Int(integer.into())),
            Number::Float(float) => Some(Value::Float(*float)),
            Number::Complex { .. } => None,
        },
        Expr::UnaryOp(unary) => match (unary.op, literal(&unary.operand, depth)?) {
            (UnaryOp::USub, Value::Int(integer)) => Some(Value::Int(-integer)),
            (UnaryOp::USub, Value::Float(float)) => Some(Value::Float(-float)),
            _ => None,
        },
        Expr::List(list) => list
            .elts
            .iter()
            .map(|element| literal(element, depth))
            .collect::<Option<_>>()
            .map(Value::List),
        _ => None,
    }
}
