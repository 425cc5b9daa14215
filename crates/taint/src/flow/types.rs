//! What annotations and classes say about values.

use ruff_python_ast::{Expr, Stmt};
use ruff_text_size::Ranged;

use super::guards::is_harmless_type;
use super::walker::Walker;
use crate::program::{Entity, FunctionNode, hash};
use crate::{ClassId, FunctionId};

/// Types in types that are looked through.
const MAX_NESTING: u32 = 6;

impl<'p> Walker<'_, '_, 'p> {
    /// Whether values of an annotated type are none an attacker can choose freely: numbers, `Literal`, enums, and texts that
    /// a constraint holds to a pattern.
    pub(crate) fn is_harmless(&self, annotation: &Expr, depth: u32) -> bool {
        if depth > MAX_NESTING {
            return false;
        }
        let inner = |kind: &Expr| self.is_harmless(kind, depth + 1);
        match annotation {
            Expr::Name(_) | Expr::Attribute(_) if is_harmless_type(annotation) => true,
            Expr::Name(name) => {
                matches!(
                    name.id.as_str(),
                    "PositiveInt"
                        | "NonNegativeInt"
                        | "conint"
                        | "UUID4"
                        | "UUID1"
                        | "IPvAnyAddress"
                ) || matches!(
                    self.analysis.program.resolve(self.file.number, hash(&name.id)),
                    Some(Entity::Class(class)) if self.is_enum(class)
                )
            }
            Expr::NoneLiteral(_) => true,
            // `int | None`
            Expr::BinOp(node) => inner(&node.left) && inner(&node.right),
            Expr::Subscript(node) => {
                let name = match &*node.value {
                    Expr::Name(name) => name.id.as_str(),
                    Expr::Attribute(node) => node.attr.as_str(),
                    _ => return false,
                };
                let first = match &*node.slice {
                    Expr::Tuple(tuple) => tuple.elts.first(),
                    other => Some(other),
                };
                match name {
                    "Literal" => true,
                    "Annotated" => first.is_some_and(inner) || has_pattern(&node.slice),
                    "Optional" | "List" | "list" | "Sequence" | "Set" | "set" => {
                        first.is_some_and(inner)
                    }
                    "Union" => match &*node.slice {
                        Expr::Tuple(tuple) => tuple.elts.iter().all(inner),
                        other => inner(other),
                    },
                    _ => false,
                }
            }
            Expr::Call(_) => has_pattern(annotation),
            _ => false,
        }
    }

    /// Whether a class is an enumeration.
    pub(crate) fn is_enum(&self, class: ClassId) -> bool {
        self.analysis.program.lineage(class).iter().any(|&class| {
            self.analysis.program.class(class).bases.iter().any(|base| {
                matches!(base.rsplit('.').next(), Some("Enum" | "StrEnum" | "IntEnum" | "Flag"))
            })
        })
    }

    /// The class of the program that an annotation names, through `Optional` and the like.
    pub(crate) fn class_of_annotation(&self, annotation: &Expr) -> Option<ClassId> {
        let dotted = match annotation {
            Expr::StringLiteral(text) => text.value.to_str().to_owned(),
            Expr::BinOp(node) => {
                return self
                    .class_of_annotation(&node.left)
                    .or_else(|| self.class_of_annotation(&node.right));
            }
            Expr::Subscript(node) => {
                let name = crate::program::dotted(&node.value)?;
                let first = match &*node.slice {
                    Expr::Tuple(tuple) => tuple.elts.first()?,
                    other => other,
                };
                return match name.rsplit('.').next() {
                    Some("Optional" | "Annotated" | "Union" | "Type") => {
                        self.class_of_annotation(first)
                    }
                    _ => None,
                };
            }
            _ => crate::program::dotted(annotation)?,
        };
        match self.analysis.program.resolve_dotted(self.file.number, &dotted)? {
            Entity::Class(class) => Some(class),
            _ => None,
        }
    }

    /// Whether a field of a class is declared with a type that is harmless.
    pub(crate) fn has_clean_type(&self, class: ClassId, field: &str) -> bool {
        self.analysis.program.lineage(class).iter().any(|&class| {
            let Some(file) = self.analysis.file(class.file) else { return false };
            let Some(node) = file.class(class.number) else { return false };
            node.body.iter().any(|statement| match statement {
                Stmt::AnnAssign(node) => {
                    let named =
                        matches!(&*node.target, Expr::Name(name) if name.id.as_str() == field);
                    named
                        && (self.is_harmless(&node.annotation, 0)
                            || node.value.as_deref().is_some_and(has_pattern))
                }
                _ => false,
            })
        })
    }

    /// Fields of a class without constructor, in the order in which arguments fill them.
    pub(crate) fn field_names(&self, class: ClassId) -> Vec<&'p str> {
        let Some(file) = self.analysis.file(class.file) else { return Vec::new() };
        let Some(node) = file.class(class.number) else { return Vec::new() };
        node.body
            .iter()
            .filter_map(|statement| match statement {
                Stmt::AnnAssign(node) => match &*node.target {
                    Expr::Name(name) => Some(name.id.as_str()),
                    _ => None,
                },
                _ => None,
            })
            .collect()
    }

    /// Whether a method is read like a field.
    pub(crate) fn is_property(&self, method: FunctionId) -> bool {
        let Some(file) = self.analysis.file(method.file) else { return false };
        match file.function(method.number) {
            Some(FunctionNode::Def(def)) => def.decorator_list.iter().any(|decorator| {
                let name = match &decorator.expression {
                    Expr::Name(name) => name.id.as_str(),
                    Expr::Attribute(node) => node.attr.as_str(),
                    _ => "",
                };
                matches!(name, "property" | "cached_property")
            }),
            _ => false,
        }
    }
}

/// Whether a call that declares a field constrains its text: `Field(pattern=…)`.
fn has_pattern(expression: &Expr) -> bool {
    match expression {
        Expr::Call(call) => call.arguments.keywords.iter().any(|keyword| {
            keyword.arg.as_ref().is_some_and(|name| matches!(name.as_str(), "pattern" | "regex"))
                && keyword.value.is_string_literal_expr()
                && keyword.value.range().len() > 4.into()
        }),
        Expr::Tuple(tuple) => tuple.elts.iter().any(has_pattern),
        _ => false,
    }
}
