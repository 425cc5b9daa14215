use pyguard_python::Module;
use ruff_python_ast::token::TokenKind;
use ruff_text_size::{Ranged, TextRange};

/// The comments of a module with their places, in order.
pub fn comments<'t>(module: &Module, text: &'t str) -> Vec<(TextRange, &'t str)> {
    let tokens = module.tokens().into_iter().flat_map(|tokens| tokens.iter());
    tokens
        .filter(|token| token.kind() == TokenKind::Comment)
        .filter_map(|token| {
            let text = text.get(token.start().to_usize()..token.end().to_usize())?;
            Some((token.range(), text.trim_end()))
        })
        .collect()
}

/// Whether all of `before` are still there in `after`, in the same order.
pub fn keeps_comments<'t>(
    mut before: impl Iterator<Item = &'t str>,
    after: impl Iterator<Item = &'t str>,
) -> bool {
    let mut left = after;
    before.all(|comment| left.any(|other| other == comment))
}
