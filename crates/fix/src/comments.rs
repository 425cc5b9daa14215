use pyguard_python::Module;
use ruff_python_ast::token::TokenKind;
use ruff_text_size::Ranged;

/// The comments of a module, in order.
pub fn comments<'t>(module: &Module, text: &'t str) -> Vec<&'t str> {
    module
        .tokens()
        .iter()
        .filter(|token| token.kind() == TokenKind::Comment)
        .filter_map(|token| text.get(token.start().to_usize()..token.end().to_usize()))
        .map(str::trim_end)
        .collect()
}

/// Whether all of `before` are still there in `after`, in the same order.
pub fn keeps_comments(before: &[&str], after: &[&str]) -> bool {
    let mut left = after.iter();
    before.iter().all(|comment| left.any(|other| other == comment))
}
