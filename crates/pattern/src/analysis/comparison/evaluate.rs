//! Evaluating a compiled comparison.

use std::cmp::Ordering;

use ruff_python_ast::{BoolOp, CmpOp, UnaryOp};

use super::Value;
use super::arithmetic::{Number, binary};
use super::calls::{integer, matches_at_start};
use super::parse::Node;

pub(super) struct Environment<'e> {
    pub(super) lookup: &'e dyn Fn(&str) -> Option<Value>,
    pub(super) now: f64,
    pub(super) stripped: Option<&'e str>,
}

impl Environment<'_> {
    pub(super) fn evaluate(&self, node: &Node) -> Option<Value> {
        match node {
            Node::Constant(value) => Some(value.clone()),
            Node::Metavariable(name) => {
                let value = (self.lookup)(name)?;
                if self.stripped == Some(name.as_str()) { integer(&value) } else { Some(value) }
            }
            Node::List(elements) => self.evaluate_all(elements).map(Value::List),
            Node::Unary(operator, operand) => unary(*operator, &self.evaluate(operand)?),
            Node::Binary(left, operator, right) => {
                let (left, right) = (self.evaluate(left)?, self.evaluate(right)?);
                binary(Number::of(&left)?, *operator, Number::of(&right)?).map(Number::value)
            }
            Node::Compare(left, operator, right) => {
                self.compare(left, *operator, right).map(Value::Bool)
            }
            Node::Both(operator, operands) => self.both(*operator, operands).map(Value::Bool),
            Node::Call(call, arguments) => call.evaluate(self.now, &self.evaluate_all(arguments)?),
            Node::Match(regex, subject) => match self.evaluate(subject)? {
                Value::Str(subject) => matches_at_start(regex.as_ref()?, &subject).map(Value::Bool),
                _ => None,
            },
            Node::Unknown => None,
        }
    }

    fn evaluate_all(&self, nodes: &[Node]) -> Option<Vec<Value>> {
        nodes.iter().map(|node| self.evaluate(node)).collect()
    }

    /// Both sides must have a truth value, whatever the first one is.
    fn both(&self, operator: BoolOp, operands: &[Node]) -> Option<bool> {
        let mut result = operator == BoolOp::And;
        for operand in operands {
            let Value::Bool(holds) = self.evaluate(operand)? else { return None };
            match operator {
                BoolOp::And => result &= holds,
                BoolOp::Or => result |= holds,
            }
        }
        Some(result)
    }

    fn compare(&self, left: &Node, operator: CmpOp, right: &Node) -> Option<bool> {
        let left = self.evaluate(left)?;
        if let CmpOp::In | CmpOp::NotIn = operator {
            return self.contains(&left, right).map(|found| found == (operator == CmpOp::In));
        }
        let right = self.evaluate(right)?;
        let order = |holds: fn(Ordering) -> bool| {
            let ordering = Number::of(&left)?.compare(Number::of(&right)?);
            Some(ordering.is_some_and(holds))
        };
        match operator {
            CmpOp::Eq => equal(&left, &right),
            CmpOp::NotEq => equal(&left, &right).map(|equal| !equal),
            CmpOp::Lt => order(Ordering::is_lt),
            CmpOp::LtE => order(Ordering::is_le),
            CmpOp::Gt => order(Ordering::is_gt),
            CmpOp::GtE => order(Ordering::is_ge),
            _ => None,
        }
    }

    fn contains(&self, value: &Value, container: &Node) -> Option<bool> {
        match (value, self.evaluate(container)?) {
            (value, Value::List(elements)) if is_known(value) => Some(elements.contains(value)),
            (Value::Str(part), Value::Str(text)) => Some(text.contains(part.as_str())),
            _ => None,
        }
    }
}

/// `1 == 1.0`, but inside a list `1` and `1.0` differ.
fn equal(left: &Value, right: &Value) -> Option<bool> {
    match (left, right) {
        (Value::Int(_) | Value::Float(_), Value::Int(_) | Value::Float(_)) => {
            Some(Number::of(left)?.compare(Number::of(right)?) == Some(Ordering::Equal))
        }
        _ if is_known(left) && is_known(right) => Some(left == right),
        _ => None,
    }
}

fn is_known(value: &Value) -> bool {
    match value {
        Value::Code(_) => false,
        Value::List(elements) => elements.iter().all(is_known),
        Value::Int(_) => Number::of(value).is_some(),
        _ => true,
    }
}

fn unary(operator: UnaryOp, operand: &Value) -> Option<Value> {
    match (operator, operand) {
        (UnaryOp::Not, Value::Bool(holds)) => Some(Value::Bool(!holds)),
        (UnaryOp::Not, _) => None,
        (operator, operand) => match (operator, Number::of(operand)?) {
            (UnaryOp::USub, Number::Int(integer)) => {
                Some(Number::Int(integer.wrapping_neg()).value())
            }
            (UnaryOp::USub, Number::Float(float)) => Some(Value::Float(-float)),
            (UnaryOp::UAdd, number) => Some(number.value()),
            (UnaryOp::Invert, Number::Int(integer)) => Some(Number::Int(!integer).value()),
            _ => None,
        },
    }
}
