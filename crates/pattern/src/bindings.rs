use std::borrow::Cow;
use std::rc::Rc;

use pyguard_python::Facts;
use pyguard_source::{TextRange, TextSize};
use ruff_python_ast::comparable::{ComparableExpr, ComparableStmt};
use ruff_python_ast::{Expr, Stmt};
use ruff_text_size::Ranged;
use smallvec::SmallVec;

use crate::Metavariable;

/// What a metavariable stands for in one match.
#[derive(Debug, Clone)]
pub enum Bound<'a> {
    /// An expression; the range includes parentheses around it.
    Expression(&'a Expr, TextRange),
    /// An identifier that is no expression: an attribute, parameter, keyword, function or class name.
    Word(&'a str, TextRange),
    /// The name of a variable where it is declared: a parameter, function, class or handler name.
    Declared(&'a str, TextRange),
    /// The content of a string, or what a regular expression or generic pattern captured.
    Text(Cow<'a, str>, TextRange),
    /// A statement.
    Statement(&'a Stmt),
    /// A list of arguments, elements or statements, by the span from the first to the last.
    List(&'a str, TextRange),
}

impl<'a> Bound<'a> {
    /// Where the bound thing stands in the document's text.
    pub fn range(&self) -> TextRange {
        match self {
            Self::Expression(_, range)
            | Self::Word(_, range)
            | Self::Declared(_, range)
            | Self::Text(_, range)
            | Self::List(_, range) => *range,
            Self::Statement(statement) => statement.range(),
        }
    }

    /// The source text that messages and fixes show.
    pub fn text<'t>(&'t self, document: &'t str) -> &'t str {
        match self {
            Self::Text(content, _) => content,
            Self::List(text, _) => text,
            Self::Word(word, _) | Self::Declared(word, _) => word,
            _ => {
                let range = self.range();
                document.get(range.start().to_usize()..range.end().to_usize()).unwrap_or("")
            }
        }
    }

    /// The expression, where it is one.
    pub fn expression(&self) -> Option<&'a Expr> {
        match self {
            Self::Expression(expression, _) => Some(expression),
            _ => None,
        }
    }

    /// Whether two bindings stand for the same code, layout and parentheses aside. Variables of one name are the same
    /// when they are declared in the same scope.
    pub fn same(&self, other: &Self, facts: Option<&Facts<'a>>) -> bool {
        if let (Some(left), Some(right)) = (self.variable(), other.variable()) {
            return left.0 == right.0
                && facts.is_none_or(|facts| {
                    let scopes = facts.scopes();
                    scopes.resolve(left.0, left.1) == scopes.resolve(right.0, right.1)
                });
        }
        match (self, other) {
            (Self::Expression(left, _), Self::Expression(right, _)) => {
                same_expression(left, right)
                    || facts.is_some_and(|facts| same_constant(facts, left, right))
            }
            (Self::Statement(left), Self::Statement(right)) => {
                ComparableStmt::from(*left) == ComparableStmt::from(*right)
            }
            (Self::Statement(Stmt::Expr(left)), Self::Expression(right, _))
            | (Self::Expression(right, _), Self::Statement(Stmt::Expr(left))) => {
                same_expression(&left.value, right)
            }
            _ => match (self.plain(), other.plain()) {
                (Some(left), Some(right)) => left == right,
                _ => false,
            },
        }
    }

    /// The variable that it is, with the place of this use or declaration.
    fn variable(&self) -> Option<(&str, TextSize)> {
        match self {
            Self::Declared(word, range) => Some((word, range.start())),
            Self::Expression(Expr::Name(name), _) => Some((&name.id, name.start())),
            _ => None,
        }
    }

    fn plain(&self) -> Option<&str> {
        match self {
            Self::Word(word, _) | Self::Declared(word, _) => Some(word),
            Self::Text(content, _) => Some(content),
            Self::List(text, _) => Some(text),
            Self::Expression(Expr::Name(name), _) => Some(&name.id),
            Self::Expression(..) | Self::Statement(_) => None,
        }
    }
}

fn same_expression(left: &Expr, right: &Expr) -> bool {
    std::mem::discriminant(left) == std::mem::discriminant(right)
        && ComparableExpr::from(left) == ComparableExpr::from(right)
}

/// A name that stands for the literal beside it.
fn same_constant<'a>(facts: &Facts<'a>, left: &'a Expr, right: &'a Expr) -> bool {
    left.is_name_expr() != right.is_name_expr()
        && facts.constant(left).is_some_and(|left| facts.constant(right) == Some(left))
}

/// What each metavariable stands for in one match. Copies share what they have in common: a match is mostly tried in many
/// ways that begin alike.
#[derive(Debug, Clone, Default)]
pub struct Bindings<'a>(Option<Rc<Binding<'a>>>);

#[derive(Debug)]
struct Binding<'a> {
    name: Metavariable,
    bound: Bound<'a>,
    /// Bindings made before.
    earlier: Bindings<'a>,
}

impl<'a> Bindings<'a> {
    /// Whether nothing is bound.
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// What a metavariable stands for.
    pub fn get(&self, name: Metavariable) -> Option<&Bound<'a>> {
        self.latest_first().find(|binding| binding.name == name).map(|binding| &binding.bound)
    }

    /// All bindings, in the order they were made.
    pub fn iter(&self) -> impl Iterator<Item = (Metavariable, &Bound<'a>)> {
        let mut all: SmallVec<[&Binding<'a>; 8]> = self.latest_first().collect();
        all.reverse();
        all.into_iter().map(|binding| (binding.name, &binding.bound))
    }

    fn latest_first(&self) -> impl Iterator<Item = &Binding<'a>> {
        std::iter::successors(self.0.as_deref(), |binding| binding.earlier.0.as_deref())
    }

    /// These bindings and one more; `None` where the metavariable already stands for something else.
    pub fn with(
        &self,
        name: Metavariable,
        bound: Bound<'a>,
        facts: Option<&Facts<'a>>,
    ) -> Option<Self> {
        match self.get(name) {
            Some(known) if known.same(&bound, facts) => Some(self.clone()),
            Some(_) => None,
            None => Some(self.and(name, bound)),
        }
    }

    fn and(&self, name: Metavariable, bound: Bound<'a>) -> Self {
        Self(Some(Rc::new(Binding { name, bound, earlier: self.clone() })))
    }

    /// Whether every metavariable that both bind stands for the same code in both.
    pub fn agrees_with(&self, other: &Self, facts: Option<&Facts<'a>>) -> bool {
        self.latest_first().all(|binding| {
            other.get(binding.name).is_none_or(|known| known.same(&binding.bound, facts))
        })
    }

    /// These bindings, then those that only `other` has.
    pub fn merged(&self, other: &Self) -> Self {
        other.iter().fold(self.clone(), |merged, (name, bound)| {
            if merged.get(name).is_none() { merged.and(name, bound.clone()) } else { merged }
        })
    }
}
