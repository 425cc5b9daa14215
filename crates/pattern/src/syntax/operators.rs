//! Ruff's operators, written and read.

use ruff_python_ast::{BoolOp, CmpOp, Operator, UnaryOp};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
#[serde(remote = "BoolOp")]
pub(super) enum Logical {
    And,
    Or,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "UnaryOp")]
pub(super) enum Unary {
    Invert,
    Not,
    UAdd,
    USub,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Operator")]
pub(super) enum Binary {
    Add,
    Sub,
    Mult,
    MatMult,
    Div,
    Mod,
    Pow,
    LShift,
    RShift,
    BitOr,
    BitXor,
    BitAnd,
    FloorDiv,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "CmpOp")]
enum Comparison {
    Eq,
    NotEq,
    Lt,
    LtE,
    Gt,
    GtE,
    Is,
    IsNot,
    In,
    NotIn,
}

/// The operators of a chain of comparisons.
pub(super) mod comparisons {
    use ruff_python_ast::CmpOp;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    #[derive(Serialize, Deserialize)]
    struct One(#[serde(with = "super::Comparison")] CmpOp);

    pub(in super::super) fn serialize<S: Serializer>(
        operators: &[CmpOp],
        to: S,
    ) -> Result<S::Ok, S::Error> {
        to.collect_seq(operators.iter().map(|operator| One(*operator)))
    }

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Box<[CmpOp]>, D::Error> {
        let all = Vec::<One>::deserialize(from)?;
        Ok(all.into_iter().map(|one| one.0).collect())
    }
}
