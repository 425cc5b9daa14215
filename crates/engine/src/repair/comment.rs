//! A comment beside an edit that says why it was made.

use pyguard_finding::{Edit, Finding, Fix};
use pyguard_python::Module;
use pyguard_source::{Document, DocumentKind, TextRange, TextSize};
use ruff_python_ast::token::TokenKind;
use ruff_text_size::Ranged;

/// The fix with a comment at the end of its first edit's line, where one can stand there.
pub(super) fn commented(document: &Document, finding: &Finding, fix: &Fix) -> Fix {
    let mut fix = fix.clone();
    let place =
        fix.edits.iter().find(|edit| !edit.is_import).and_then(|edit| line_end(document, edit));
    if let Some(at) = place {
        let reference = finding
            .rule
            .docs
            .references
            .first()
            .map_or(String::new(), |one| format!(", see {one}"));
        let position = document.position(at);
        fix.edits.push(Edit {
            from: at.to_u32(),
            to: at.to_u32(),
            start: position,
            end: position,
            text: format!("  # repaired: {}{reference}", finding.rule.code),
            is_import: false,
        });
    }
    fix
}

/// The end of the line in which an edit ends, if that is no string, holds no comment yet and is not continued.
fn line_end(document: &Document, edit: &Edit) -> Option<TextSize> {
    if document.kind() == DocumentKind::Text {
        return None;
    }
    let line = document.full_lines(TextRange::empty(TextSize::new(edit.to)));
    let text = document.text().get(line.clone())?;
    if text.ends_with('\\')
        || text.contains('#')
        || line.end < edit.to as usize
        || edit.to == edit.from && edit.text.starts_with('\n')
    {
        return None;
    }
    let at = TextSize::try_from(line.end).ok()?;
    let module = Module::parse(document);
    let mut around = module.tokens()?.iter().filter(|token| token.range().contains(at));
    let in_code = around.all(|token| {
        matches!(
            token.kind(),
            TokenKind::Newline | TokenKind::NonLogicalNewline | TokenKind::EndOfFile
        )
    });
    in_code.then_some(at)
}
