use ruff_python_ast::{BoolOp, CmpOp, Operator, UnaryOp};

use serde::{Deserialize, Serialize};

use super::operators;
use crate::Metavariable;

/// A parsed Python pattern.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum PythonPattern {
    /// Matches expressions.
    Expression(Expression),
    /// Matches one statement.
    Statement(Statement),
    /// Matches runs of statements in a block.
    Sequence(Vec<Statement>),
}

impl PythonPattern {
    pub(super) fn from_statements(mut statements: Vec<Statement>) -> Option<Self> {
        match statements.len() {
            0 => None,
            1 => match statements.remove(0) {
                // `$X := $Y` also stands for `$X = $Y`, as in Semgrep.
                Statement::Expression(Expression::Named(target, value)) => {
                    Some(Self::Statement(Statement::Assign {
                        targets: vec![*target],
                        annotation: None,
                        value: Some(*value),
                    }))
                }
                Statement::Expression(expression) => Some(Self::Expression(expression)),
                Statement::Ellipsis => Some(Self::Expression(Expression::Ellipsis)),
                statement => Some(Self::Statement(statement)),
            },
            _ => Some(Self::Sequence(statements)),
        }
    }
}

/// An identifier in a pattern.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Identifier {
    /// This word.
    Word(Box<str>),
    /// `$X`: any word, bound.
    Metavariable(Metavariable),
    /// `...`.
    Ellipsis,
}

/// An expression pattern.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Expression {
    /// `$X`.
    Metavariable(Metavariable),
    /// `$...X`, where a list of things may stand.
    EllipsisMetavariable(Metavariable),
    /// `...`.
    Ellipsis,
    /// `a` or `a.b.c`: plain words only; also matches names that imports resolve to it.
    Dotted(Box<[Box<str>]>),
    /// `e.attr`, where some part is not a plain word.
    Attribute(Box<Expression>, Identifier),
    /// `e. ... `: any number of attributes, calls and subscripts after `e`.
    Chain(Box<Expression>),
    /// `f(a, b)`.
    Call(Box<Expression>, Box<[Argument]>),
    /// `e[i]`.
    Subscript(Box<Expression>, Box<Expression>),
    /// `a:b:c` inside a subscript.
    Slice([Option<Box<Expression>>; 3]),
    /// A string literal; also matches bytes.
    Text(Text),
    /// A bytes literal.
    Bytes(Text),
    /// An f-string.
    Formatted(Box<[Fragment]>),
    /// `1`, `0x1`.
    Integer(Box<str>),
    /// `1.0`.
    Float(f64),
    /// `1j`.
    Complex(f64, f64),
    /// `True`, `False`.
    Boolean(bool),
    /// `None`.
    None,
    /// `[a, b]`.
    List(Box<[Expression]>),
    /// `(a, b)` or `a, b`.
    Tuple(Box<[Expression]>),
    /// `{a, b}`.
    Set(Box<[Expression]>),
    /// `{k: v}`.
    Dict(Box<[Entry]>),
    /// `a + b`.
    Binary(Box<Expression>, #[serde(with = "operators::Binary")] Operator, Box<Expression>),
    /// `a and b`.
    Boolean2(#[serde(with = "operators::Logical")] BoolOp, Box<[Expression]>),
    /// `not a`, `-a`.
    Unary(#[serde(with = "operators::Unary")] UnaryOp, Box<Expression>),
    /// `a < b`.
    Compare(
        Box<Expression>,
        #[serde(with = "operators::comparisons")] Box<[CmpOp]>,
        Box<[Expression]>,
    ),
    /// `lambda p: e`.
    Lambda(Box<[Parameter]>, Box<Expression>),
    /// `a if t else b`: test, body, otherwise.
    Ternary(Box<[Expression; 3]>),
    /// `await e`.
    Await(Box<Expression>),
    /// `yield e`.
    Yield(Option<Box<Expression>>),
    /// `yield from e`.
    YieldFrom(Box<Expression>),
    /// `*e`.
    Starred(Box<Expression>),
    /// `(x := e)`.
    Named(Box<Expression>, Box<Expression>),
    /// `[e for x in y]` and its like.
    Comprehension(Box<Comprehension>),
    /// `<... e ...>`.
    Deep(Box<Expression>),
    /// `($X: T)`.
    Typed(Metavariable, Box<Expression>),
}

impl Expression {
    /// The expressions that it is made of, one level down.
    pub(crate) fn for_each_part<'e>(&'e self, each: &mut dyn FnMut(&'e Self)) {
        match self {
            Self::Attribute(value, _)
            | Self::Chain(value)
            | Self::Unary(_, value)
            | Self::Await(value)
            | Self::YieldFrom(value)
            | Self::Starred(value)
            | Self::Deep(value) => each(value),
            Self::Call(function, arguments) => {
                each(function);
                for argument in arguments {
                    match argument {
                        Argument::Ellipsis | Argument::EllipsisMetavariable(_) => {}
                        Argument::Positional(value)
                        | Argument::Unpacked(value)
                        | Argument::Keyword(_, value) => each(value),
                    }
                }
            }
            Self::Subscript(left, right) | Self::Binary(left, _, right) => {
                [left, right].into_iter().for_each(|part| each(part));
            }
            Self::Slice(parts) => parts.iter().flatten().for_each(|part| each(part)),
            Self::List(parts)
            | Self::Tuple(parts)
            | Self::Set(parts)
            | Self::Boolean2(_, parts) => parts.iter().for_each(each),
            Self::Ternary(parts) => parts.iter().for_each(each),
            Self::Dict(entries) => {
                for entry in entries {
                    match entry {
                        Entry::Ellipsis => {}
                        Entry::Pair(key, value) => [key, value].into_iter().for_each(&mut *each),
                        Entry::Unpacked(value) => each(value),
                    }
                }
            }
            Self::Compare(left, _, right) => {
                each(left);
                right.iter().for_each(each);
            }
            Self::Lambda(parameters, body) => {
                for parameter in parameters {
                    if let Parameter::Named { annotation, default, .. } = parameter {
                        [annotation, default].into_iter().flatten().for_each(|part| each(part));
                    }
                }
                each(body);
            }
            Self::Yield(value) => value.iter().for_each(|part| each(part)),
            Self::Named(target, value) => [target, value].into_iter().for_each(|part| each(part)),
            Self::Comprehension(node) => {
                node.key.iter().for_each(&mut *each);
                each(&node.element);
                for generator in &node.generators {
                    [&generator.target, &generator.iter].into_iter().for_each(&mut *each);
                    generator.conditions.iter().for_each(&mut *each);
                }
            }
            Self::Formatted(fragments) => {
                for fragment in fragments {
                    if let Fragment::Hole(inner) = fragment {
                        each(inner);
                    }
                }
            }
            Self::Metavariable(_)
            | Self::EllipsisMetavariable(_)
            | Self::Ellipsis
            | Self::Dotted(_)
            | Self::Text(_)
            | Self::Bytes(_)
            | Self::Integer(_)
            | Self::Float(_)
            | Self::Complex(..)
            | Self::Boolean(_)
            | Self::None
            | Self::Typed(..) => {}
        }
    }
}

/// What a string pattern asks for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Text {
    /// `"..."`.
    Any,
    /// `"$X"`: the content, bound.
    Metavariable(Metavariable),
    /// `"=~/re/"`: searched in the content.
    Regex(Box<crate::Regex>),
    /// This content, as it is written between the quotes.
    Exact(Box<str>),
    /// This content, written in several literals.
    Joined(Box<str>),
}

/// A part of an f-string pattern.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Fragment {
    /// `...` as literal text: any number of parts.
    Ellipsis,
    /// Literal text.
    Literal(Box<str>),
    /// `$X` as the whole of a literal piece.
    Piece(Metavariable),
    /// `{e}`.
    Hole(Expression),
}

/// A call argument or class base.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Argument {
    /// `...`.
    Ellipsis,
    /// `$...ARGS`.
    EllipsisMetavariable(Metavariable),
    /// `e` or `*e`.
    Positional(Expression),
    /// `name=e`.
    Keyword(Identifier, Expression),
    /// `**e`.
    Unpacked(Expression),
}

/// An entry of a dict pattern.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Entry {
    /// `...`.
    Ellipsis,
    /// `k: v`.
    Pair(Expression, Expression),
    /// `**e`.
    Unpacked(Expression),
}

/// How a parameter is declared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ParameterKind {
    /// `p`.
    Plain,
    /// `*p`.
    Variadic,
    /// `**p`.
    Keywords,
}

/// A parameter pattern.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Parameter {
    /// `...`.
    Ellipsis,
    /// `$...PARAMS`.
    EllipsisMetavariable(Metavariable),
    /// `/` or a bare `*`.
    Mark,
    /// `p: annotation = default`.
    Named {
        /// Plain, `*p` or `**p`.
        kind: ParameterKind,
        /// Its name.
        name: Identifier,
        /// What follows `:`.
        annotation: Option<Box<Expression>>,
        /// What follows `=`.
        default: Option<Box<Expression>>,
    },
}

/// Which brackets a comprehension has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ComprehensionKind {
    /// `[…]`.
    List,
    /// `{…}`.
    Set,
    /// `{k: v …}`.
    Dict,
    /// `(…)`.
    Generator,
}

/// A comprehension pattern.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Comprehension {
    /// Its brackets.
    pub kind: ComprehensionKind,
    /// What is collected; the value of a dict comprehension.
    pub element: Expression,
    /// The key of a dict comprehension.
    pub key: Option<Expression>,
    /// `for target in iter if …`.
    pub generators: Vec<Generator>,
}

/// `for target in iter if a if b`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Generator {
    /// The loop variable.
    pub target: Expression,
    /// What is looped over.
    pub iter: Expression,
    /// Conditions.
    pub conditions: Vec<Expression>,
}

/// A block pattern.
pub type Block = Vec<Statement>;

/// A statement pattern.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Statement {
    /// `...`: any statements.
    Ellipsis,
    /// An expression statement; a lone `$S` matches any statement.
    Expression(Expression),
    /// `a = v`, `a = b = v`, `a: t = v` (annotation), `a: t`.
    Assign {
        /// Left-hand sides, outermost first.
        targets: Vec<Expression>,
        /// What follows `:`.
        annotation: Option<Expression>,
        /// Right-hand side.
        value: Option<Expression>,
    },
    /// `a += v`.
    AugmentedAssign(Expression, #[serde(with = "operators::Binary")] Operator, Expression),
    /// `def f(…): …`.
    Function(Box<Function>),
    /// `class C(…): …`.
    Class(Box<Class>),
    /// `return e`.
    Return(Option<Expression>),
    /// `if t: …`, with `elif` as an `if` in `otherwise`.
    If {
        /// Condition.
        test: Expression,
        /// Taken when true.
        body: Block,
        /// `else` or the `elif` chain.
        otherwise: Option<Block>,
    },
    /// `while t: …`.
    While {
        /// Condition.
        test: Expression,
        /// Loop body.
        body: Block,
        /// `else` part.
        otherwise: Option<Block>,
    },
    /// `for t in i: …`.
    For {
        /// Loop variable.
        target: Expression,
        /// What is looped over.
        iter: Expression,
        /// Loop body.
        body: Block,
        /// `else` part.
        otherwise: Option<Block>,
    },
    /// `with e as n: …`.
    With {
        /// Context managers with their names.
        items: Vec<(Expression, Option<Expression>)>,
        /// Body.
        body: Block,
    },
    /// `try: …`.
    Try {
        /// Guarded body.
        body: Block,
        /// `except` clauses.
        handlers: Vec<Handler>,
        /// `else` part.
        otherwise: Option<Block>,
        /// `finally` part.
        finally: Option<Block>,
    },
    /// `raise e from c`.
    Raise(Option<Expression>, Option<Expression>),
    /// `assert t, m`.
    Assert(Expression, Option<Expression>),
    /// `del a, b`.
    Delete(Vec<Expression>),
    /// `import a.b as c`.
    Import(Vec<ImportedModule>),
    /// `from m import a as b`.
    ImportFrom {
        /// Dotted module; words or metavariables.
        module: Vec<Identifier>,
        /// Number of leading dots.
        level: u32,
        /// Imported names with aliases; `*` is a word.
        names: Vec<(Identifier, Option<Identifier>)>,
    },
    /// `global a, b`.
    Global(Vec<Identifier>),
    /// `nonlocal a, b`.
    Nonlocal(Vec<Identifier>),
    /// `pass`.
    Pass,
    /// `break`.
    Break,
    /// `continue`.
    Continue,
    /// `match e: …`; the cases are compared as text.
    Match {
        /// What is matched.
        subject: Expression,
        /// Whether every case is `case ...: ...`, so that any cases do.
        any_cases: bool,
    },
}

/// `import a.b as c`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ImportedModule {
    /// Dotted module; words or metavariables.
    pub module: Vec<Identifier>,
    /// What follows `as`.
    pub alias: Option<Identifier>,
}

/// A function pattern.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Function {
    /// Decorators that must be there, in any order.
    pub decorators: Vec<Expression>,
    /// Whether `async` is asked for.
    pub is_async: bool,
    /// Name.
    pub name: Identifier,
    /// Parameters.
    pub parameters: Box<[Parameter]>,
    /// What follows `->`.
    pub returns: Option<Expression>,
    /// Body.
    pub body: Block,
}

/// A class pattern.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Class {
    /// Decorators that must be there, in any order.
    pub decorators: Vec<Expression>,
    /// Name.
    pub name: Identifier,
    /// Bases; `None` where the pattern has no parentheses.
    pub arguments: Option<Box<[Argument]>>,
    /// Body.
    pub body: Block,
}

/// `except E as n: …`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Handler {
    /// Exception type.
    pub kind: Option<Expression>,
    /// What follows `as`.
    pub name: Option<Identifier>,
    /// Body.
    pub body: Block,
}
