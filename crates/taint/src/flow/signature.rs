//! What a call needs to know of a function's head.

use std::rc::Rc;

use pyguard_source::TextRange;
use ruff_python_ast as ast;
use ruff_text_size::Ranged;

use super::analysis::Analysis;
use super::statements::{is_decorated, parameters};
use crate::FunctionId;
use crate::program::FunctionNode;

/// Statements of a function that is worth a look just to know what it gives.
const SMALL: usize = 8;

/// The parameters of a function, by number.
#[derive(Debug)]
pub(crate) struct Signature<'p> {
    pub(crate) names: Box<[&'p str]>,
    /// How many of them, the first ones, can be given by place.
    pub(crate) positional: usize,
    /// `*args`
    pub(crate) vararg: Option<usize>,
    /// `**kwargs`
    pub(crate) kwarg: Option<usize>,
}

impl<'p> Signature<'p> {
    pub(crate) fn of(list: &'p ast::Parameters) -> Self {
        let all = parameters(list);
        let positional = list.posonlyargs.len() + list.args.len();
        Self {
            positional,
            vararg: list.vararg.is_some().then_some(positional),
            kwarg: list.kwarg.is_some().then(|| all.len() - 1),
            names: all.into_iter().map(|parameter| parameter.name.as_str()).collect(),
        }
    }
}

/// A function that is called.
#[derive(Debug)]
pub(crate) struct Callee<'p> {
    pub(crate) signature: Signature<'p>,
    /// Where its name stands.
    pub(crate) name: TextRange,
    pub(crate) in_class: bool,
    pub(crate) is_static: bool,
    pub(crate) is_class_method: bool,
    /// It is so short that it is worth a look just to know what it gives.
    pub(crate) is_small: bool,
}

impl<'p> Analysis<'_, 'p> {
    /// The head of a function.
    pub(crate) fn callee(&mut self, function: FunctionId) -> Option<Rc<Callee<'p>>> {
        if let Some(known) = self.callees.get(&function) {
            return known.clone();
        }
        let node = self.file(function.file).and_then(|file| file.function(function.number));
        let callee = match node {
            Some(FunctionNode::Def(def)) => Some(Rc::new(Callee {
                signature: Signature::of(&def.parameters),
                name: def.name.range(),
                in_class: self.program.class_of(function).is_some(),
                is_static: is_decorated(def, "staticmethod"),
                is_class_method: is_decorated(def, "classmethod"),
                is_small: def.body.len() <= SMALL,
            })),
            Some(FunctionNode::Module(_)) | None => None,
        };
        self.callees.insert(function, callee.clone());
        callee
    }
}
