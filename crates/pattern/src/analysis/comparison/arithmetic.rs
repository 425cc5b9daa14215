//! Operators: 64-bit integers that wrap, floats, and nothing else.

use ruff_python_ast::Operator;

use super::Value;

/// A number to compute with.
#[derive(Debug, Clone, Copy)]
pub(super) enum Number {
    Int(i64),
    Float(f64),
}

impl Number {
    pub(super) fn of(value: &Value) -> Option<Self> {
        match *value {
            Value::Int(integer) => i64::try_from(integer).ok().map(Self::Int),
            Value::Float(float) => Some(Self::Float(float)),
            _ => None,
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "a float is what is asked for")]
    pub(super) fn as_float(self) -> f64 {
        match self {
            Self::Int(integer) => integer as f64,
            Self::Float(float) => float,
        }
    }

    pub(super) fn value(self) -> Value {
        match self {
            Self::Int(integer) => Value::Int(integer.into()),
            Self::Float(float) => Value::Float(float),
        }
    }

    pub(super) fn compare(self, other: Self) -> Option<std::cmp::Ordering> {
        match (self, other) {
            (Self::Int(left), Self::Int(right)) => Some(left.cmp(&right)),
            _ => self.as_float().partial_cmp(&other.as_float()),
        }
    }
}

pub(super) fn binary(left: Number, operator: Operator, right: Number) -> Option<Number> {
    match (left, right) {
        (Number::Int(left), Number::Int(right)) => integers(left, operator, right).map(Number::Int),
        _ => floats(left.as_float(), operator, right.as_float()).map(Number::Float),
    }
}

/// Division goes towards zero, and a remainder has its dividend's sign, unlike Python's. A shift counts by its last six
/// bits.
fn integers(left: i64, operator: Operator, right: i64) -> Option<i64> {
    let shift = u32::try_from(right & 63).ok()?;
    match operator {
        Operator::Add => Some(left.wrapping_add(right)),
        Operator::Sub => Some(left.wrapping_sub(right)),
        Operator::Mult => Some(left.wrapping_mul(right)),
        Operator::Div if right != 0 => Some(left.wrapping_div(right)),
        Operator::Mod if right != 0 => Some(left.wrapping_rem(right)),
        Operator::Pow => power(left, u64::try_from(right).ok()?),
        Operator::BitOr => Some(left | right),
        Operator::BitAnd => Some(left & right),
        Operator::BitXor => Some(left ^ right),
        Operator::LShift => Some(left.wrapping_shl(shift)),
        Operator::RShift => Some(left.wrapping_shr(shift)),
        _ => None,
    }
}

fn power(base: i64, mut exponent: u64) -> Option<i64> {
    let (mut result, mut square) = (1_i64, base);
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = result.wrapping_mul(square);
        }
        square = square.wrapping_mul(square);
        exponent >>= 1;
    }
    Some(result)
}

fn floats(left: f64, operator: Operator, right: f64) -> Option<f64> {
    match operator {
        Operator::Add => Some(left + right),
        Operator::Sub => Some(left - right),
        Operator::Mult => Some(left * right),
        Operator::Div => Some(left / right),
        Operator::Mod => Some(left % right),
        Operator::Pow => Some(left.powf(right)),
        _ => None,
    }
}
