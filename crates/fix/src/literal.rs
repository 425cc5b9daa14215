//! The text of string literals.

use std::fmt::Write;

use ruff_python_ast::AnyNodeRef;
use ruff_text_size::{Ranged, TextRange};

use crate::target::around;
use crate::{Change, Code, Unfit};

/// Writes the characters of a range as escapes, which have the same value.
pub(crate) fn escape(code: &Code<'_, '_>, range: TextRange) -> Result<Change, Unfit> {
    let nodes = around(code, range)?;
    let literal = nodes.iter().find(|node| {
        matches!(
            node,
            AnyNodeRef::StringLiteral(_)
                | AnyNodeRef::FString(_)
                | AnyNodeRef::InterpolatedElement(_)
        )
    });
    let Some(literal @ (AnyNodeRef::StringLiteral(_) | AnyNodeRef::FString(_))) = literal else {
        return Unfit::because("it stands in no string literal");
    };
    let text = code.slice(literal.range());
    let prefix = text.split(['"', '\'']).next().unwrap_or("");
    if prefix.contains(['r', 'R']) {
        return Unfit::because("a raw string has no escapes");
    }
    let before = code.slice(TextRange::new(literal.start(), range.start()));
    let backslashes = before.len() - before.trim_end_matches('\\').len();
    if backslashes % 2 == 1 {
        return Unfit::because("a backslash stands before it");
    }
    let mut escaped = String::new();
    for character in code.slice(range).chars() {
        let value = u32::from(character);
        // Writing to a String can't fail.
        let _ = match value {
            0..=0xff => write!(escaped, "\\x{value:02x}"),
            0x100..=0xffff => write!(escaped, "\\u{value:04x}"),
            _ => write!(escaped, "\\U{value:08x}"),
        };
    }
    Ok(Change::replace(range, escaped))
}
