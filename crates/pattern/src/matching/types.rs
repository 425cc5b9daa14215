use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::Ranged;

use super::Matcher;
use crate::Bindings;
use crate::syntax::Expression;

impl<'a> Matcher<'_, 'a> {
    /// Whether an expression is known to have a type: a literal, an annotated name, or a name assigned once from a
    /// literal.
    pub(crate) fn has_type(&self, kind: &Expression, code: &'a Expr) -> bool {
        if let Expression::Dotted(segments) = kind
            && let [word] = &**segments
        {
            let literal = match code {
                Expr::StringLiteral(node) if !node.value.is_implicit_concatenated() => Some("str"),
                Expr::NumberLiteral(node) => match node.value {
                    ast::Number::Int(_) => Some("int"),
                    ast::Number::Float(_) => Some("float"),
                    ast::Number::Complex { .. } => Some("complex"),
                },
                Expr::BooleanLiteral(_) => Some("bool"),
                Expr::BytesLiteral(_) => Some("bytes"),
                _ => None,
            };
            if let Some(literal) = literal {
                return literal == &**word;
            }
        }
        match code {
            Expr::Name(name) => self.name_has_type(kind, name),
            _ => false,
        }
    }

    fn name_has_type(&self, kind: &Expression, name: &'a ast::ExprName) -> bool {
        let scopes = self.facts.scopes();
        let Some(scope) = scopes.resolve(&name.id, name.start()) else { return false };
        let Some(binding) = scopes.binding(scope, &name.id) else { return false };
        if let Some(annotation) = binding.annotation {
            return !self.expression(kind, annotation, &Bindings::default()).is_empty();
        }
        match binding.value {
            Some((
                value @ (Expr::StringLiteral(_) | Expr::NumberLiteral(_) | Expr::BooleanLiteral(_)),
                _,
            )) => self.has_type(kind, value),
            _ => false,
        }
    }
}
