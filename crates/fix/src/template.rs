//! Texts of a rule's repair: Python with metavariables.

use ruff_python_ast::Expr;
use ruff_text_size::Ranged;

use crate::Unfit;
use crate::repair::Site;

/// Fills in metavariables; what stands for one keeps its meaning in the new place, with parentheses where needed.
///
/// # Errors
/// When a metavariable stands for nothing.
pub(crate) fn fill(template: &str, site: &Site<'_>) -> Result<String, Unfit> {
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some(at) = rest.find('$') {
        out.push_str(&rest[..at]);
        let tail = &rest[at..];
        let dots = if tail[1..].starts_with("...") { 3 } else { 0 };
        let word = tail[1 + dots..]
            .find(|character: char| {
                !(character.is_ascii_uppercase() || character.is_ascii_digit() || character == '_')
            })
            .unwrap_or(tail.len() - 1 - dots);
        let length = 1 + dots + word;
        rest = &tail[length..];
        if word == 0 {
            out.push('$');
            continue;
        }
        let name = &tail[..length];
        let value =
            site.value(name).ok_or_else(|| Unfit(format!("{name} stands for nothing here")))?;
        if dots == 0 && needs_parentheses(&value.text, &out, rest) {
            out.push('(');
            out.push_str(&value.text);
            out.push(')');
        } else if out.ends_with('(') && rest.starts_with(')') {
            out.push_str(without_own_parentheses(&value.text));
        } else {
            out.push_str(&value.text);
        }
    }
    out.push_str(rest);
    Ok(out)
}

/// `(a)` as `a`, which the parentheses of the template hold together; a tuple and the like keep theirs.
fn without_own_parentheses(value: &str) -> &str {
    let Some(inner) = value.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) else {
        return value;
    };
    // `(a) + (b)` is not `a) + (b` in parentheses.
    match ruff_python_parser::parse_expression(&format!("({inner})")) {
        Ok(parsed)
            if parsed.syntax().body.range().len().to_usize() + 2 == value.len()
                && !matches!(*parsed.syntax().body, Expr::Tuple(_) | Expr::Generator(_)) =>
        {
            inner
        }
        _ => value,
    }
}

fn needs_parentheses(value: &str, before: &str, after: &str) -> bool {
    let Ok(parsed) = ruff_python_parser::parse_expression(value) else {
        // A string's content is no expression; several lines or a `yield` are one only in parentheses.
        return ruff_python_parser::parse_expression(&format!("({value})")).is_ok();
    };
    let expression = &*parsed.syntax().body;
    let before = before.trim_end_matches([' ', '\n']);
    let after = after.trim_start_matches([' ', '\n']);
    let is_alone = before.is_empty() && after.is_empty();
    let opens = before.is_empty()
        || before.ends_with(['(', '[', '{', ',', ':', '='])
            && !["==", "!=", ">=", "<=", ":="].iter().any(|operator| before.ends_with(operator));
    let closes = after.is_empty() || after.starts_with([')', ']', '}', ',']);
    match expression {
        Expr::Tuple(tuple) => !tuple.parenthesized && !is_alone,
        Expr::Named(_) | Expr::Yield(_) | Expr::YieldFrom(_) => !is_alone,
        Expr::NumberLiteral(_) => after.starts_with('.'),
        expression if is_atom(expression) => false,
        _ => !(opens && closes),
    }
}

/// Whether an expression can stand in any place without parentheses.
pub(crate) fn is_atom(expression: &Expr) -> bool {
    match expression {
        Expr::Tuple(tuple) => tuple.parenthesized,
        Expr::Generator(generator) => generator.parenthesized,
        Expr::Name(_)
        | Expr::Attribute(_)
        | Expr::Call(_)
        | Expr::Subscript(_)
        | Expr::StringLiteral(_)
        | Expr::BytesLiteral(_)
        | Expr::FString(_)
        | Expr::TString(_)
        | Expr::NumberLiteral(_)
        | Expr::BooleanLiteral(_)
        | Expr::NoneLiteral(_)
        | Expr::EllipsisLiteral(_)
        | Expr::List(_)
        | Expr::ListComp(_)
        | Expr::Set(_)
        | Expr::SetComp(_)
        | Expr::Dict(_)
        | Expr::DictComp(_) => true,
        Expr::BoolOp(_)
        | Expr::Named(_)
        | Expr::BinOp(_)
        | Expr::UnaryOp(_)
        | Expr::Lambda(_)
        | Expr::If(_)
        | Expr::Await(_)
        | Expr::Yield(_)
        | Expr::YieldFrom(_)
        | Expr::Compare(_)
        | Expr::Starred(_)
        | Expr::Slice(_)
        | Expr::IpyEscapeCommand(_) => false,
    }
}

/// A text with each whole name replaced by what `replace` gives for it, strings and comments left alone.
pub(crate) fn rename(text: &str, name: &str, replacement: &str) -> String {
    if name == replacement {
        return text.to_owned();
    }
    let parsed =
        ruff_python_parser::parse_unchecked_source(text, ruff_python_ast::PySourceType::Python);
    let tokens: Vec<_> = parsed.tokens().iter().filter(|token| !token.kind().is_trivia()).collect();
    let parts: Vec<&str> = name.split('.').collect();
    let written = |index: usize| {
        tokens
            .get(index)
            .and_then(|token| text.get(token.start().to_usize()..token.end().to_usize()))
    };
    let mut out = String::with_capacity(text.len());
    let mut kept = 0;
    let mut index = 0;
    while index < tokens.len() {
        let length = 2 * parts.len() - 1;
        let is_name = (0..length).all(|part| {
            written(index + part) == Some(if part % 2 == 0 { parts[part / 2] } else { "." })
        });
        let is_attribute = index > 0 && written(index - 1) == Some(".");
        let is_keyword = length == 1
            && written(index + 1) == Some("=")
            && index > 0
            && matches!(written(index - 1), Some("(" | ","));
        if is_name && !is_attribute && !is_keyword {
            out.push_str(&text[kept..tokens[index].start().to_usize()]);
            out.push_str(replacement);
            kept = tokens[index + length - 1].end().to_usize();
            index += length;
        } else {
            index += 1;
        }
    }
    out.push_str(&text[kept..]);
    out
}

#[cfg(test)]
mod tests {
    use super::rename;

    #[test]
    fn names_are_replaced_in_texts_with_metavariables() {
        assert_eq!(
            rename("html.escape($X, quote=False)", "html", "h"),
            "h.escape($X, quote=False)"
        );
        assert_eq!(rename("f($...ARGS, html)", "html", "h"), "f($...ARGS, h)");
        assert_eq!(rename("x.html(html=html, s='html')", "html", "h"), "x.html(html=h, s='html')");
        assert_eq!(rename("os.path.join(os.pathx, $X)", "os.path", "p"), "p.join(os.pathx, $X)");
    }
}
