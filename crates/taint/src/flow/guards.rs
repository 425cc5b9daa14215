//! Tests that tell a value to be harmless on one of their two ways.

use ruff_python_ast::{self as ast, CmpOp, Expr};

use ruff_text_size::Ranged;

use super::walker::Walker;
use crate::program::{Entity, hash};
use crate::rules::Rules;

/// Methods of strings that hold only for harmless ones.
const HARMLESS_WHEN: [&str; 6] =
    ["isdigit", "isdecimal", "isnumeric", "isalnum", "isalpha", "isidentifier"];

impl<'p> Walker<'_, '_, 'p> {
    /// Takes up what is known where `test` holds, or does not.
    pub(crate) fn assume(&mut self, test: &'p Expr, holds: bool) {
        let (mut bare, mut is_true) = (test, holds);
        while let Expr::UnaryOp(node) = bare
            && node.op == ast::UnaryOp::Not
        {
            (bare, is_true) = (&node.operand, !is_true);
        }
        if let Expr::BoolOp(node) = bare
            && is_true == (node.op == ast::BoolOp::And)
            && let Some(all) = self.all_operands.get(&node.range())
        {
            self.env = all.clone();
        }
        self.refine(test, holds);
    }

    /// What is known of variables where a test holds, or does not; the test was evaluated just before.
    pub(crate) fn refine(&mut self, test: &'p Expr, holds: bool) {
        match test {
            Expr::UnaryOp(node) if node.op == ast::UnaryOp::Not => {
                self.refine(&node.operand, !holds);
            }
            Expr::BoolOp(node) => {
                let every = (node.op == ast::BoolOp::And) == holds;
                if every {
                    for operand in &node.values {
                        self.refine(operand, holds);
                    }
                } else {
                    // One of them holds, which is not known: clean is what is clean by each.
                    let before = self.env.clone();
                    let mut joined: Option<super::env::Env<'p>> = None;
                    for operand in &node.values {
                        self.env = before.clone();
                        self.refine(operand, holds);
                        match &mut joined {
                            Some(joined) => {
                                joined.join(&self.env);
                            }
                            None => joined = Some(self.env.clone()),
                        }
                    }
                    self.env = joined.unwrap_or(before);
                }
            }
            Expr::Compare(node) => self.refine_comparison(node, holds),
            Expr::Call(node) if holds => self.refine_call(node),
            Expr::Named(node) => self.refine(&node.value, holds),
            _ => {}
        }
    }

    fn refine_comparison(&mut self, node: &'p ast::ExprCompare, holds: bool) {
        let ([operator], [right]) = (&*node.ops, &*node.comparators) else { return };
        let left = &*node.left;
        match (operator, holds) {
            (CmpOp::In, true) | (CmpOp::NotIn, false) if self.is_constant_collection(right) => {
                self.clean_tested(left);
            }
            (CmpOp::Eq | CmpOp::Is, true) | (CmpOp::NotEq | CmpOp::IsNot, false) => {
                if self.is_constant(right) {
                    self.clean_tested(left);
                } else if self.is_constant(left) {
                    self.clean_tested(right);
                }
            }
            // `re.fullmatch(…) is not None`
            (CmpOp::IsNot | CmpOp::NotEq, true) | (CmpOp::Is | CmpOp::Eq, false)
                if right.is_none_literal_expr() =>
            {
                self.refine(left, true);
            }
            _ => {}
        }
    }

    fn refine_call(&mut self, node: &'p ast::ExprCall) {
        match &*node.func {
            Expr::Name(name) if name.id.as_str() == "isinstance" => {
                if let [value, kind] = &*node.arguments.args
                    && is_harmless_type(kind)
                {
                    self.clean_tested(value);
                }
            }
            Expr::Name(name) if name.id.as_str() == "fullmatch" => self.refine_full_match(node),
            Expr::Attribute(function) => match function.attr.as_str() {
                "fullmatch" => self.refine_full_match(node),
                method if HARMLESS_WHEN.contains(&method) => self.clean_tested(&function.value),
                _ => {}
            },
            _ => {}
        }
    }

    /// `re.fullmatch(pattern, x)` or `compiled.fullmatch(x)`.
    fn refine_full_match(&mut self, node: &'p ast::ExprCall) {
        match &*node.arguments.args {
            [value] => self.clean_tested(value),
            [pattern, value, ..] if self.is_constant(pattern) => self.clean_tested(value),
            _ => {}
        }
    }

    /// A tested expression: the variable in it, through `.lower()` and `.strip()`.
    fn clean_tested(&mut self, expression: &'p Expr) {
        match expression {
            Expr::Call(call) if call.arguments.is_empty() => {
                if let Expr::Attribute(function) = &*call.func
                    && matches!(
                        function.attr.as_str(),
                        "lower" | "upper" | "strip" | "casefold" | "lstrip" | "rstrip"
                    )
                {
                    self.clean_tested(&function.value);
                }
            }
            Expr::Call(call) => {
                if let (Expr::Name(name), [inner]) = (&*call.func, &*call.arguments.args)
                    && name.id.as_str() == "str"
                {
                    self.clean_tested(inner);
                }
            }
            Expr::Named(node) => self.clean_tested(&node.target),
            _ => self.clean_place(expression, Rules::ALL),
        }
    }

    fn is_constant(&self, expression: &'p Expr) -> bool {
        match expression {
            Expr::NoneLiteral(_) => false,
            _ if expression.is_literal_expr() => true,
            Expr::Name(_) => self.file.facts().constant(expression).is_some(),
            // `Color.RED`
            Expr::Attribute(node) => match &*node.value {
                Expr::Name(base) => {
                    let entity = self.analysis.program.resolve(self.file.number, hash(&base.id));
                    matches!(entity, Some(Entity::Class(_)))
                }
                _ => false,
            },
            _ => false,
        }
    }

    /// A literal with constant elements, a name in capitals, or a module's variable that is assigned such a literal once.
    fn is_constant_collection(&self, expression: &'p Expr) -> bool {
        self.is_collection_within(expression, MAX_NAMES)
    }

    /// [`Walker::is_constant_collection`], through so many names: `x = set(x)` would lead nowhere.
    fn is_collection_within(&self, expression: &'p Expr, names: u32) -> bool {
        match expression {
            Expr::Tuple(node) => node.elts.iter().all(|element| self.is_constant(element)),
            Expr::List(node) => node.elts.iter().all(|element| self.is_constant(element)),
            Expr::Set(node) => node.elts.iter().all(|element| self.is_constant(element)),
            Expr::Dict(node) => node
                .items
                .iter()
                .all(|item| item.key.as_ref().is_some_and(|key| self.is_constant(key))),
            Expr::Call(call) => match (&*call.func, &*call.arguments.args) {
                (Expr::Name(name), [inner])
                    if matches!(name.id.as_str(), "frozenset" | "set" | "tuple" | "list") =>
                {
                    self.is_collection_within(inner, names)
                }
                // `CONSTANT.keys()`
                (Expr::Attribute(function), []) if function.attr.as_str() == "keys" => {
                    self.is_collection_within(&function.value, names)
                }
                _ => false,
            },
            Expr::Name(name) => {
                let scopes = self.file.facts().scopes();
                let Some(scope) = scopes.resolve(&name.id, name.start()) else {
                    return is_constant_name(&name.id);
                };
                match scopes.binding(scope, &name.id) {
                    Some(binding) if binding.assignments > 0 => {
                        binding.value.is_some_and(|(value, _)| {
                            names > 0
                                && !value.is_name_expr()
                                && self.is_collection_within(value, names - 1)
                        })
                    }
                    _ => is_constant_name(&name.id),
                }
            }
            Expr::Attribute(node) => is_constant_name(node.attr.as_str()),
            _ => false,
        }
    }
}

/// Names that are looked through for a constant collection.
const MAX_NAMES: u32 = 4;

/// `ALLOWED_MODELS`
fn is_constant_name(name: &str) -> bool {
    name.chars().any(|letter| letter.is_ascii_uppercase())
        && !name.chars().any(|letter| letter.is_ascii_lowercase())
}

/// Types whose values can't hold text of an attacker's choice.
pub(crate) fn is_harmless_type(kind: &Expr) -> bool {
    match kind {
        Expr::Name(name) => matches!(
            name.id.as_str(),
            "int"
                | "float"
                | "bool"
                | "complex"
                | "UUID"
                | "Decimal"
                | "date"
                | "datetime"
                | "Enum"
        ),
        Expr::Attribute(node) => {
            matches!(
                node.attr.as_str(),
                "UUID" | "Decimal" | "date" | "datetime" | "Enum" | "Number"
            )
        }
        Expr::Tuple(node) => !node.elts.is_empty() && node.elts.iter().all(is_harmless_type),
        _ => false,
    }
}
