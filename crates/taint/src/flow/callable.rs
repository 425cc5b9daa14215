use std::rc::Rc;

use ruff_python_ast::{ExprLambda, StmtFunctionDef};

use super::env::Env;
use crate::program::{ClassId, FunctionId};
use crate::value::Value;

/// What a value is, where that matters for calls on it.
#[derive(Debug, Clone)]
pub(crate) enum Callable<'p> {
    /// A function of the program; a method with what it is bound to.
    Function(FunctionId, Option<Rc<Value<'p>>>),
    /// A lambda or a function defined in a function.
    Closure(Rc<Closure<'p>>),
    /// `functools.partial`.
    Partial(Rc<Partial<'p>>),
    /// A class.
    Class(ClassId),
    /// An object of a class.
    Instance(ClassId),
    /// A module.
    Module(u32),
    /// `super()` in a method of this class, on this object.
    Super(ClassId, Rc<Value<'p>>),
}

/// A function that sees variables of the one around it.
#[derive(Debug)]
pub(crate) struct Closure<'p> {
    pub(crate) code: Code<'p>,
    /// Number of its file.
    pub(crate) file: u32,
    /// The function that it stands in.
    pub(crate) home: FunctionId,
    /// The variables around it when it was made.
    pub(crate) env: Env<'p>,
}

#[derive(Debug, Clone, Copy)]
pub(crate) enum Code<'p> {
    Lambda(&'p ExprLambda),
    Def(&'p StmtFunctionDef),
}

impl Code<'_> {
    /// Where it begins: tells one from another.
    pub(crate) fn start(self) -> u32 {
        use ruff_text_size::Ranged;
        match self {
            Self::Lambda(node) => node.start().to_u32(),
            Self::Def(node) => node.start().to_u32(),
        }
    }
}

/// A callable with some arguments given.
#[derive(Debug)]
pub(crate) struct Partial<'p> {
    pub(crate) target: Value<'p>,
    pub(crate) arguments: Arguments<'p>,
}

/// Values that a call passes.
#[derive(Debug, Clone, Default)]
pub(crate) struct Arguments<'p> {
    pub(crate) positional: Vec<Value<'p>>,
    /// `*values`: data in any of them may be in any later parameter.
    pub(crate) starred: Vec<Value<'p>>,
    pub(crate) keywords: Vec<(&'p str, Value<'p>)>,
    /// `**values`
    pub(crate) double_starred: Vec<Value<'p>>,
}

impl<'p> Arguments<'p> {
    /// All values, in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Value<'p>> {
        self.positional
            .iter()
            .chain(&self.starred)
            .chain(self.keywords.iter().map(|(_, value)| value))
            .chain(&self.double_starred)
    }

    /// The argument of a keyword.
    pub(crate) fn keyword(&self, name: &str) -> Option<&Value<'p>> {
        self.keywords.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }
}
