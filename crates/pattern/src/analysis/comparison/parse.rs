//! Compiling a comparison.

use ruff_python_ast::{BoolOp, CmpOp, Expr, ExprCall, Operator, UnaryOp};
use ruff_text_size::{Ranged, TextRange};

use super::super::value::literal_value;
use super::calls::{Call, compile_regex};
use super::source::to_python;
use super::{ComparisonError, Value};

const MAX_LENGTH: usize = 4096;
const MAX_DEPTH: usize = 200;

/// What can be evaluated; everything else is [`Node::Unknown`].
#[derive(Debug, Clone)]
pub(super) enum Node {
    Constant(Value),
    Metavariable(String),
    List(Vec<Node>),
    Unary(UnaryOp, Box<Node>),
    Binary(Box<Node>, Operator, Box<Node>),
    Compare(Box<Node>, CmpOp, Box<Node>),
    Both(BoolOp, Vec<Node>),
    Call(Call, Vec<Node>),
    Match(Option<fancy_regex::Regex>, Box<Node>),
    Unknown,
}

pub(super) fn parse(text: &str) -> Result<Node, ComparisonError> {
    if text.len() > MAX_LENGTH {
        return Err(too_complex(MAX_LENGTH));
    }
    let python = to_python(text).map_err(too_complex)?;
    let trimmed = python.trim_end_matches(|c: char| c.is_whitespace() || c == ';');
    let code = trimmed.trim_start();
    let indentation = trimmed.len() - code.len();
    let parsed = ruff_python_parser::parse_expression(code).map_err(|error| ComparisonError {
        offset: indentation + error.location.start().to_usize(),
        message: format!("not a Python expression: {}", error.error),
    })?;
    Compiler { text, indentation }.node(parsed.expr(), MAX_DEPTH)
}

fn too_complex(offset: usize) -> ComparisonError {
    ComparisonError { offset, message: "the comparison is too long or too deep".to_owned() }
}

struct Compiler<'t> {
    text: &'t str,
    indentation: usize,
}

impl Compiler<'_> {
    fn node(&self, code: &Expr, depth: usize) -> Result<Node, ComparisonError> {
        let Some(depth) = depth.checked_sub(1) else {
            return Err(too_complex(self.indentation + code.start().to_usize()));
        };
        Ok(match code {
            Expr::BooleanLiteral(_) | Expr::NumberLiteral(_) => {
                constant(code, self.source(code.range()))
            }
            Expr::StringLiteral(string) => {
                let plain = string
                    .value
                    .iter()
                    .all(|part| self.source(part.range).starts_with(['"', '\'']));
                if plain {
                    Node::Constant(Value::Str(string.value.to_str().to_owned()))
                } else {
                    Node::Unknown
                }
            }
            Expr::Name(name) => match self.source(name.range) {
                metavariable if metavariable.starts_with('$') => {
                    Node::Metavariable(metavariable.to_owned())
                }
                _ => Node::Unknown,
            },
            Expr::List(list) => Node::List(self.nodes(&list.elts, depth)?),
            Expr::UnaryOp(unary) => {
                Node::Unary(unary.op, Box::new(self.node(&unary.operand, depth)?))
            }
            Expr::BinOp(binary) => Node::Binary(
                Box::new(self.node(&binary.left, depth)?),
                binary.op,
                Box::new(self.node(&binary.right, depth)?),
            ),
            Expr::BoolOp(both) => Node::Both(both.op, self.nodes(&both.values, depth)?),
            Expr::Compare(compare) => match (&*compare.ops, &*compare.comparators) {
                ([operator], [right]) => Node::Compare(
                    Box::new(self.node(&compare.left, depth)?),
                    *operator,
                    Box::new(self.node(right, depth)?),
                ),
                _ => Node::Unknown,
            },
            Expr::Call(call) => self.call(call, depth)?,
            _ => Node::Unknown,
        })
    }

    fn nodes(&self, code: &[Expr], depth: usize) -> Result<Vec<Node>, ComparisonError> {
        code.iter().map(|code| self.node(code, depth)).collect()
    }

    fn call(&self, call: &ExprCall, depth: usize) -> Result<Node, ComparisonError> {
        if !call.arguments.keywords.is_empty() {
            return Ok(Node::Unknown);
        }
        let mut arguments = self.nodes(&call.arguments.args, depth)?;
        if let Expr::Attribute(attribute) = &*call.func
            && matches!(&*attribute.value, Expr::Name(module) if module.id == "re")
            && attribute.attr.as_str() == "match"
            && arguments.len() == 2
            && let (Some(subject), Some(Node::Constant(Value::Str(pattern)))) =
                (arguments.pop(), arguments.pop())
        {
            return Ok(Node::Match(compile_regex(&pattern), Box::new(subject)));
        }
        let Expr::Name(function) = &*call.func else { return Ok(Node::Unknown) };
        Ok(Call::from_name(&function.id)
            .map_or(Node::Unknown, |function| Node::Call(function, arguments)))
    }

    fn source(&self, range: TextRange) -> &str {
        let start = self.indentation + range.start().to_usize();
        self.text.get(start..self.indentation + range.end().to_usize()).unwrap_or_default()
    }
}

fn constant(code: &Expr, source: &str) -> Node {
    match literal_value(code, source) {
        Some(Value::Int(integer)) if i64::try_from(integer).is_err() => Node::Unknown,
        Some(Value::Code(_)) | None => Node::Unknown,
        Some(value) => Node::Constant(value),
    }
}
