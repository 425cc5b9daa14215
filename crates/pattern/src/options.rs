use serde::{Deserialize, Serialize};

/// A rule's `options`: Semgrep's names and defaults.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Options {
    /// Names and `+` of constants match literals.
    pub constant_propagation: bool,
    /// A variable matches the pattern of the expression that was assigned to it.
    pub symbolic_propagation: bool,
    /// A class variable with a value matches an assignment pattern.
    pub vardef_assign: bool,
    /// A decorator matches as an expression.
    pub attr_expr: bool,
    /// `a and b` matches `b and a`.
    pub commutative_boolop: bool,
    /// `a == b` matches `b == a`.
    pub symmetric_eq: bool,
    /// `foo()` as a statement pattern matches `x = foo()`.
    pub implicit_deep_exprstmt: bool,
    /// `...` as a statement descends into nested blocks.
    pub implicit_ellipsis: bool,
    /// Lines that `...` of a generic pattern may span.
    pub generic_ellipsis_max_span: u32,
    /// Comments that generic patterns skip: `c`, `cpp` or `shell`.
    pub generic_comment_style: Option<String>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            constant_propagation: true,
            symbolic_propagation: false,
            vardef_assign: true,
            attr_expr: true,
            commutative_boolop: false,
            symmetric_eq: false,
            implicit_deep_exprstmt: true,
            implicit_ellipsis: true,
            generic_ellipsis_max_span: 10,
            generic_comment_style: None,
        }
    }
}
